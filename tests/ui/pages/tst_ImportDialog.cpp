// What the import dialog says of logs, of files that are none, and of a log whose columns it does not know; roles are
// given by clicking, mappings are kept, and files that a project has already are asked about.
#include "tests/ui/pages/PageUnderTest.h"
#include "ui/Application.h"
#include "ui/pages/ImportDialog.h"
#include "ui/pages/import/DryRun.h"
#include "ui/pages/import/MappingLine.h"
#include "ui/pages/import/RoleHead.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CautionLine.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::ui;

class tst_ImportDialog : public QObject {
  Q_OBJECT

public:
  explicit tst_ImportDialog(Application& application) : application_(application) {}

private slots:
  void initTestCase();
  void cleanup() { dialog_.reset(); }
  void badFiles_data();
  void badFiles();
  void aColumnGetsItsRoleByClicking();
  void aHintGivesTheRole();
  void rolesByKeyboard();
  void aMappingIsKept();
  void filesAreDroppedAndRemoved();
  void aKnownFileIsAskedAbout();
  void realLogs_data();
  void realLogs();
  void pictures();

private:
  QString file(const QString& name, const QByteArray& bytes) {
    QFile written(folder_.filePath(name));
    if (!written.open(QIODevice::WriteOnly)) return {};
    written.write(bytes);
    return written.fileName();
  }
  void open(const QStringList& logs) {
    dialog_ = std::make_unique<ImportDialog>(*session_, logs, folder_.filePath("new.guidepost"));
    dialog_->show();
    waitUntilLooked();
  }
  void waitUntilLooked() {
    QVERIFY(waitUntilQuiet(*jobs_));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  void keepDialog(const QString& name) { keepPicture(*dialog_, "import-" + name); }
  CautionLine* problem() { return dialog_->findChild<CautionLine*>("importProblem"); }
  Button* button(const char* name) { return dialog_->findChild<Button*>(QLatin1String(name)); }
  RoleHead* head() { return dialog_->findChild<RoleHead*>("importRoles"); }
  QString roleOf(int column) { return head()->model()->headerData(column, Qt::Horizontal, roleWordsRole).toString(); }
  // Opens the menu above the column with the mouse and clicks the role in it.
  void clickRole(int column, const QString& role) {
    RoleHead* roles = head();
    QTest::mouseClick(roles->viewport(), Qt::LeftButton, {},
                      {roles->sectionViewportPosition(column) + roles->sectionSize(column) / 2, 12});
    auto* menu = dialog_->findChild<QMenu*>("importRoleMenu");
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    auto* action = menu->findChild<QAction*>("role." + role);
    QVERIFY2(action, qPrintable(role));
    QVERIFY(menu->actionGeometry(action).isValid());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    waitUntilLooked();
  }
  QByteArray unknownLog() const {
    QByteArray text = "a1,a2,a3,a4,a5\n";
    for (int i = 0; i < 300; ++i)
      text +=
          QByteArray::number(i % 40) + ",p" + QByteArray::number(i % 23) +
          (i == 77 ? QByteArray(",never")
                   : ",2024-03-0" + QByteArray::number(1 + i / 50) + " 10:" + QByteArray::number(10 + i % 50) + ":00") +
          (i % 5 == 0 ? ",purchase," : ",view,") + QByteArray::number(i) + "\n";
    return text;
  }

  Application& application_;
  QTemporaryDir folder_;
  std::unique_ptr<JobRunner> jobs_;
  std::unique_ptr<ProjectSession> session_;
  std::unique_ptr<ImportDialog> dialog_;
};

void tst_ImportDialog::initTestCase() {
  qputenv("XDG_CONFIG_HOME", folder_.filePath("config").toUtf8());
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
  QTest::newRow("parquet") << file("log.parquet", "PAR1" + QByteArray(300, '\1') + "PAR1") << false;
  QTest::newRow("header-only") << file("header.csv", "user_id,item_id,event_time,event_type\n") << true;
  QTest::newRow("no-roles") << file("noroles.csv", "x1,x2\n7,2024-01-01 00:00:00\n8,2024-01-01 00:01:00\n") << true;
}

void tst_ImportDialog::badFiles() {
  QFETCH(QString, log);
  QFETCH(bool, columns);
  open({log});
  keepDialog(QString::fromLatin1(QTest::currentDataTag()));
  QVERIFY(problem()->isVisible());
  QVERIFY2(problem()->text().size() > 15, qPrintable(problem()->text()));
  QVERIFY(!button("importStart")->isEnabled());
  QVERIFY(!button("importStart")->toolTip().isEmpty());
  QVERIFY(!problem()->text().contains("--map"));
  QVERIFY(!problem()->text().startsWith("–"));
  QCOMPARE(dialog_->findChild<QTableView*>("importRows")->isVisible(), columns);
  QVERIFY(!QFileInfo::exists(folder_.filePath("new.guidepost")));
  QVERIFY(!QApplication::activeModalWidget() || QApplication::activeModalWidget() == dialog_.get());
}

void tst_ImportDialog::aColumnGetsItsRoleByClicking() {
  open({file("unknown.csv", unknownLog())});
  QVERIFY(!button("importStart")->isEnabled());
  for (const auto& [column, role] :
       {std::pair(0, "user"), std::pair(1, "item"), std::pair(2, "time"), std::pair(3, "type")})
    clickRole(column, role);
  keepDialog("roles-given");
  QVERIFY2(button("importStart")->isEnabled(), qPrintable(problem()->text()));
  QVERIFY(!problem()->isVisible());
  QCOMPARE(roleOf(0), QString("User"));
  QCOMPARE(roleOf(4), QString());
  QVERIFY2(dialog_->findChild<DryRun*>()->words().contains("299"), qPrintable(dialog_->findChild<DryRun*>()->words()));
  QVERIFY(dialog_->findChild<QLabel*>("importReasons")->text().contains("line 79"));
  QVERIFY(dialog_->findChild<QLabel*>("importNotes")->text().contains("a5"));

  QSignalSpy imported(session_.get(), &ProjectSession::imported);
  QTest::mouseClick(button("importStart"), Qt::LeftButton);
  QVERIFY(!dialog_->isVisible());
  QVERIFY(imported.wait(20'000));
  const auto summary = imported.first().first().value<pipeline::ImportSummary>();
  QCOMPARE(summary.rowsRead, 300);
  QCOMPARE(summary.accepted, 299);
  QCOMPARE(summary.rejected, 1);
  QVERIFY(waitUntilQuiet(*jobs_));
  session_->close();
}

// The mapping of the test before is offered again, renamed and forgotten.
void tst_ImportDialog::aMappingIsKept() {
  open({file("next.csv", unknownLog())});
  auto* line = dialog_->findChild<MappingLine*>();
  auto* name = dialog_->findChild<QLineEdit*>("importMappingName");
  QVERIFY(line->isVisible());
  QCOMPARE(name->text(), QString("unknown"));
  QCOMPARE(roleOf(0), QString("User"));
  QVERIFY(button("importStart")->isEnabled());
  keepDialog("mapping");
  dialog_->activateWindow();
  name->setFocus();
  QTRY_VERIFY(name->hasFocus());
  name->selectAll();
  QTest::keyClicks(name, "Weekly export");
  QTest::keyClick(name, Qt::Key_Tab);
  QTRY_COMPARE(logs::listProfiles(MappingLine::folder()).front().name, std::string("Weekly export"));
  QTest::mouseClick(button("importMappingAside"), Qt::LeftButton);
  waitUntilLooked();
  QCOMPARE(roleOf(0), QString());
  open({folder_.filePath("next.csv")});
  QTest::mouseClick(button("importMappingRemove"), Qt::LeftButton);
  waitUntilLooked();
  QVERIFY(logs::listProfiles(MappingLine::folder()).empty());
  QCOMPARE(roleOf(0), QString());
}

void tst_ImportDialog::aHintGivesTheRole() {
  open({file("hint.csv", "x1,zz_customer,x3\n1,a,2024-01-01 00:00:00\n2,b,2024-01-01 00:01:00\n")});
  QVERIFY(problem()->isVisible());
  auto* link = problem()->findChild<Button*>("importProblem.link");
  QVERIFY(link && link->isVisible());
  QVERIFY2(link->text().contains("zz_customer"), qPrintable(link->text()));
  QTest::mouseClick(link, Qt::LeftButton);
  waitUntilLooked();
  QVERIFY2(roleOf(1) == "User", qPrintable(roleOf(1)));
  QVERIFY2(link->text().contains("x3"), qPrintable(link->text()));
}

void tst_ImportDialog::rolesByKeyboard() {
  open({file("keys.csv", unknownLog())});
  RoleHead* roles = head();
  dialog_->activateWindow();
  roles->setFocus(Qt::TabFocusReason);
  QTest::keyClick(roles, Qt::Key_Right);
  QCOMPARE(roles->current(), 1);
  QTest::keyClick(roles, Qt::Key_Space);
  auto* menu = dialog_->findChild<QMenu*>("importRoleMenu");
  QVERIFY(menu && menu->isVisible());
  QTest::keyClick(menu, Qt::Key_Home);
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Return);
  waitUntilLooked();
  QVERIFY2(!roleOf(1).isEmpty(), "the second line of the menu is the first role");
}

void tst_ImportDialog::filesAreDroppedAndRemoved() {
  const QString one = file("one.csv", "user_id,item_id,event_time,event_type\n1,2,2024-01-01 00:00:00,view\n");
  const QString two = file("two.csv", "user_id,item_id,event_time,event_type\n1,3,2024-01-02 00:00:00,view\n");
  open({});
  QVERIFY(dialog_->findChild<QWidget*>("importDrop")->isVisible());
  QVERIFY(!button("importStart")->isEnabled());
  QMimeData mime;
  mime.setUrls({QUrl::fromLocalFile(one), QUrl::fromLocalFile(two), QUrl::fromLocalFile(one)});
  QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(dialog_.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(dialog_.get(), &drop);
  waitUntilLooked();
  QVERIFY(!dialog_->findChild<QWidget*>("importDrop")->isVisible());
  QCOMPARE(button("importStart")->text(), QString("Import 2 logs"));
  QTest::mouseClick(button("importFile2"), Qt::LeftButton);
  waitUntilLooked();
  keepDialog("two-files");
  QTest::mouseClick(button("importRemove1"), Qt::LeftButton);
  waitUntilLooked();
  QCOMPARE(button("importStart")->text(), QString("Import"));
  QVERIFY(button("importStart")->isEnabled());
}

void tst_ImportDialog::aKnownFileIsAskedAbout() {
  const QString log = file("known.csv", "user_id,item_id,event_time,event_type\n1,2,2024-01-01 00:00:00,view\n");
  const QString project = folder_.filePath("known.guidepost");
  QSignalSpy imported(session_.get(), &ProjectSession::imported);
  pipeline::ImportRequest request;
  request.paths = {log.toStdString()};
  session_->importLogs(request, project);
  QVERIFY(imported.wait(20'000));
  QVERIFY(waitUntilQuiet(*jobs_));
  dialog_ = std::make_unique<ImportDialog>(*session_, QStringList{log}, project);
  dialog_->show();
  waitUntilLooked();
  keepDialog("known");
  QVERIFY(!button("importStart")->isEnabled());
  QVERIFY(button("importStart")->toolTip().contains("again"));
  auto* choice = dialog_->findChild<QWidget*>("importKnown1");
  QVERIFY(choice);
  const QList<QPushButton*> segments = choice->findChildren<QPushButton*>();
  QCOMPARE(segments.size(), 2);
  QTest::mouseClick(segments.back(), Qt::LeftButton);
  QVERIFY(button("importStart")->isEnabled());
  QTest::mouseClick(button("importStart"), Qt::LeftButton);
  QVERIFY(imported.wait(20'000));
  QCOMPARE(imported.back().front().value<pipeline::ImportSummary>().accepted, 1);
  QVERIFY(waitUntilQuiet(*jobs_));
  session_->close();
}

void tst_ImportDialog::realLogs_data() {
  QTest::addColumn<QString>("log");
  QTest::newRow("rees46") << realLog("rees46-oct2019/2019-Oct.csv");
  QTest::newRow("jdata") << realLog("jdata/jdata.csv");
  QTest::newRow("taobao") << realLog("taobao-byuser/UserBehavior.csv");
  QTest::newRow("bank-marketing") << realLog("bank-marketing/bank-additional.zip");
  QTest::newRow("shoppers-intention") << realLog("shoppers-intention/online_shoppers_intention.csv");
  QTest::newRow("otto") << realLog("otto-sample/train.jsonl");
}

void tst_ImportDialog::realLogs() {
  QFETCH(QString, log);
  if (!QFileInfo::exists(log)) QSKIP("The real logs are not beside the project.");
  open({log});
  keepDialog(QString::fromLatin1(QTest::currentDataTag()));
  QVERIFY2(button("importStart")->isEnabled(), qPrintable(problem()->text()));
  QVERIFY(problem()->text().isEmpty() || !problem()->isVisible());
  QVERIFY(!dialog_->findChild<QLabel*>("importFound")->text().isEmpty());
}

// For looking at: two sizes, both themes, both languages.
void tst_ImportDialog::pictures() {
  if (qEnvironmentVariableIsEmpty("GUIDEPOST_PICTURES")) QSKIP("GUIDEPOST_PICTURES names no folder.");
  const QString rees46 = realLog("rees46-oct2019/2019-Oct.csv");
  const QString unknown = file("orders_export_march.csv", unknownLog());
  for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark})
    for (const LanguageChoice spoken : {LanguageChoice::English, LanguageChoice::Chinese}) {
      application_.themes().setChoice(theme);
      application_.languages().setChoice(spoken);
      const QString name =
          QString(theme == ThemeChoice::Light ? "light" : "dark") + (spoken == LanguageChoice::English ? "-en" : "-zh");
      open({rees46, unknown});
      button("importMore")->setChecked(true);
      keepDialog("rees46-more-" + name);
      dialog_->resize(1024, 700);
      QTest::mouseClick(button("importFile2"), Qt::LeftButton);
      waitUntilLooked();
      keepDialog("unknown-" + name);
      open({});
      keepDialog("empty-" + name);
    }
  application_.themes().setChoice(ThemeChoice::Light);
  application_.languages().setChoice(LanguageChoice::English);
}

int main(int argc, char** argv) {
  Application application(argc, argv);
  application.languages().setChoice(LanguageChoice::English);
  application.themes().setChoice(ThemeChoice::Light);
  tst_ImportDialog test(application);
  return QTest::qExec(&test, argc, argv);
}
#include "tst_ImportDialog.moc"
