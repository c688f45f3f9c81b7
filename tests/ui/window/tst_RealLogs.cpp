// The same clicks on real logs: import, the whole path, every page. Whatever a short log cannot say is said so.
#include "WindowUnderTest.h"

#include "tests/ui/pages/PageUnderTest.h"
#include "ui/pages/ImportDialog.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"

#include <QFileInfo>
#include <QMessageBox>

using namespace guidepost;
using namespace guidepost::ui;

class tst_RealLogs : public QObject {
  Q_OBJECT

public:
  tst_RealLogs(Application& application, OwnHome& home) : window_(application, home) {}

private slots:
  void wholePath_data();
  void wholePath();

private:
  WindowUnderTest window_;
};

void tst_RealLogs::wholePath_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<int>("events");
  QTest::newRow("rees46") << "rees46-oct2019/2019-Oct.csv" << 17'429;
  QTest::newRow("jdata") << "jdata/jdata.csv" << 27'181;
}

void tst_RealLogs::wholePath() {
  QFETCH(QString, file);
  QFETCH(int, events);
  if (!QFileInfo::exists(realLog(file))) QSKIP("The real logs are not beside the project.");
  if (window_.session().isOpen()) {
    QVERIFY(window_.press(QStringLiteral("Ctrl+W")));
    QVERIFY(window_.waitUntilQuiet());
  }
  QVERIFY(!window_.session().isOpen());

  ImportDialog::offer(window_.session(), {realLog(file)}, &window_.shell());
  QVERIFY(window_.find<ImportDialog>("importDialog"));
  QTRY_VERIFY_WITH_TIMEOUT(window_.find<Button>("importStart")->isEnabled(), 30'000);
  QVERIFY(window_.click("importStart"));
  QTRY_VERIFY_WITH_TIMEOUT(window_.session().state().hasData && window_.isQuiet(), 60'000);
  QCOMPARE(window_.session().state().events, std::int64_t{events});

  QVERIFY(window_.openPage("home"));
  QVERIFY(window_.click("homeRun"));
  QTRY_VERIFY_WITH_TIMEOUT(window_.session().state().run.has_value() && window_.isQuiet(), 180'000);
  QVERIFY2(!window_.errorBox(), window_.errorBox() ? qPrintable(window_.errorBox()->text()) : "");
  for (const QString& id : window_.shell().pageIds()) {
    QVERIFY2(window_.openPage(id), qPrintable(id));
    QVERIFY2(window_.page(id).header().finding().size() > 6, qPrintable(id));
    for (const Card* card : window_.visibleCards(window_.page(id)))
      QVERIFY2(card->state() == Card::State::Ready || card->state() == Card::State::TooLittle,
               qPrintable(QString("%1 is in state %2").arg(card->objectName()).arg(static_cast<int>(card->state()))));
  }
  QVERIFY(!window_.session().state().synthetic);
}

int main(int argc, char** argv) {
  return runWindowTest<tst_RealLogs>(argc, argv);
}
#include "tst_RealLogs.moc"
