// What the import dialog says of logs, of files that are none, and of a log whose columns it does not know.
#include "tests/ui/pages/PageUnderTest.h"
#include "ui/Application.h"
#include "ui/pages/ImportDialog.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CautionLine.h"

#include <QComboBox>
#include <QDir>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::ui;

class tst_ImportDialog : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void badFiles_data();
  void badFiles();
  void aColumnGetsItsRole();
  void realLogs_data();
  void realLogs();

private:
  QString file(const QString& name, const QByteArray& bytes) {
    QFile written(folder_.filePath(name));
    if (!written.open(QIODevice::WriteOnly)) return {};
    written.write(bytes);
    return written.fileName();
  }
  void open(const QString& log) {
    dialog_ = std::make_unique<ImportDialog>(*session_, QStringList{log}, folder_.filePath("new.guidepost"));
    dialog_->show();
    waitUntilLooked();
  }
  void waitUntilLooked() {
    QTRY_VERIFY_WITH_TIMEOUT(!jobs_->isQuerying(), 20'000);
    QCoreApplication::processEvents();
  }
  // Pictures to look at: GUIDEPOST_PICTURES names a folder.
  void keepPicture(const QString& name) {
    const QString folder = qEnvironmentVariable("GUIDEPOST_PICTURES");
    if (!folder.isEmpty()) dialog_->grab().save(folder + "/import-" + name + ".png");
  }
  CautionLine* problem() { return dialog_->findChild<CautionLine*>("importProblem"); }
  Button* button(const char* name) { return dialog_->findChild<Button*>(QLatin1String(name)); }

  QTemporaryDir folder_;
  std::unique_ptr<JobRunner> jobs_;
  std::unique_ptr<ProjectSession> session_;
  std::unique_ptr<ImportDialog> dialog_;
};

void tst_ImportDialog::initTestCase() {
  Result<Resources> resources = Resources::locate(QCoreApplication::applicationDirPath().toStdString());
  QVERIFY(resources);
  jobs_ = std::make_unique<JobRunner>();
  session_ = std::make_unique<ProjectSession>(*resources, *jobs_);
}

void tst_ImportDialog::badFiles_data() {
  QTest::addColumn<QString>("log");
  QTest::addColumn<bool>("columns"); // there is something to give a role to
  QDir(folder_.path()).mkdir("folder");
  QTest::newRow("directory") << folder_.filePath("folder") << false;
  QTest::newRow("missing") << folder_.filePath("missing.csv") << false;
  QTest::newRow("empty") << file("empty.csv", {}) << false;
  QTest::newRow("binary") << file("binary.csv", QByteArray("\x7f"
                                                           "ELF\0\0\1\2\3\0",
                                                           10)
                                                    .repeated(300))
                          << false;
  QTest::newRow("header-only") << file("header.csv", "user_id,item_id,event_time,event_type\n") << true;
  QTest::newRow("no-user") << file("nouser.csv",
                                   "item,when,what\n1,2024-01-01 00:00:00,view\n2,2024-01-01 00:01:00,view\n")
                           << true;
}

void tst_ImportDialog::badFiles() {
  QFETCH(QString, log);
  QFETCH(bool, columns);
  open(log);
  keepPicture(QString::fromLatin1(QTest::currentDataTag()));
  QVERIFY(problem()->isVisible());
  QVERIFY2(problem()->text().size() > 15, qPrintable(problem()->text()));
  QVERIFY(!button("importStart")->isEnabled());
  QCOMPARE(button("importOther")->isVisible(), QString(QTest::currentDataTag()) != "no-user");
  QVERIFY(!problem()->text().contains("--map"));
  QVERIFY(!problem()->text().startsWith("–"));
  QCOMPARE(dialog_->findChild<QTableWidget*>("importRows")->isVisible(), columns);
  QVERIFY(!QFileInfo::exists(folder_.filePath("new.guidepost")));
}

void tst_ImportDialog::aColumnGetsItsRole() {
  open(file("nouser.csv", "item,when,what,who\n1,2024-01-01 00:00:00,view,a\n2,2024-01-01 00:01:00,view,b\n"));
  QVERIFY(!button("importStart")->isEnabled());
  for (const auto& [column, role] :
       {std::pair(1, "item"), std::pair(2, "time"), std::pair(3, "type"), std::pair(4, "user")}) {
    auto* box = dialog_->findChild<QComboBox*>(QString("importRole%1").arg(column));
    QVERIFY(box);
    box->setCurrentIndex(box->findData(QLatin1String(role)));
    emit box->activated(box->currentIndex());
    waitUntilLooked();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  keepPicture("roles-given");
  QVERIFY2(button("importStart")->isEnabled(), qPrintable(problem()->text()));
  QVERIFY(!problem()->isVisible());
}

void tst_ImportDialog::realLogs_data() {
  QTest::addColumn<QString>("log");
  QTest::newRow("rees46") << realLog("rees46-oct2019/2019-Oct.csv");
  QTest::newRow("jdata") << realLog("jdata/jdata.csv");
  QTest::newRow("taobao") << realLog("taobao-byuser/UserBehavior.csv");
}

void tst_ImportDialog::realLogs() {
  QFETCH(QString, log);
  if (!QFileInfo::exists(log)) QSKIP("The real logs are not beside the project.");
  open(log);
  keepPicture(QString::fromLatin1(QTest::currentDataTag()));
  QVERIFY(button("importStart")->isEnabled());
  QVERIFY(!problem()->isVisible());
}

int main(int argc, char** argv) {
  Application application(argc, argv);
  application.languages().setChoice(LanguageChoice::English);
  application.themes().setChoice(ThemeChoice::Light);
  tst_ImportDialog test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_ImportDialog.moc"
