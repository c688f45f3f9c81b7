// What happens around a project: cancelled trainings, files that are none, closing while something runs, a project that
// is open twice.
#include "WindowUnderTest.h"

#include "ui/shell/Actions.h"
#include "ui/shell/JobStrip.h"
#include "ui/shell/NavigationRail.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>

using namespace guidepost;
using namespace guidepost::ui;

class tst_ProjectSession : public QObject {
  Q_OBJECT

public:
  tst_ProjectSession(Application& application, OwnHome& home) : window_(application, home) {}

private slots:
  void initTestCase();
  void init();
  void notAProject_data();
  void notAProject();
  void importThatFailsIsToldOnce();
  void cancelledTrainingLeavesAUsableProject();
  void closingWhileQueriesRun();
  void closingWhileTraining();
  void openingAnotherWhileTraining();
  void openingTheOpenProject();
  void openElsewhereIsReadOnly_data();
  void openElsewhereIsReadOnly();

private:
  void open(const QString& path);
  QString closeErrorBox(); // its text; empty: there was none

  WindowUnderTest window_;
  QString log_;      // a project with a log only
  QString finished_; // with model and run
};

void tst_ProjectSession::initTestCase() {
  const Result<QString> log = makeProject(window_, window_.inHome("log.guidepost"), {.model = false});
  QVERIFY(log.has_value() && !log->isEmpty());
  log_ = *log;
  const Result<QString> finished =
      makeProject(window_, window_.inHome("finished.guidepost"), {.model = true, .epochs = 1, .users = 1'000});
  QVERIFY2(finished.has_value(), finished ? "" : finished.error().message.id.c_str());
  finished_ = *finished;
  QVERIFY(QTest::qWaitForWindowExposed(&window_.shell()));
}

void tst_ProjectSession::init() {
  window_.session().close();
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(!window_.errorBox());
}

void tst_ProjectSession::open(const QString& path) {
  window_.window().open(path);
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(QFileInfo(window_.session().path()), QFileInfo(path));
}

QString tst_ProjectSession::closeErrorBox() {
  QPointer<QMessageBox> box = window_.errorBox();
  if (!box) return {};
  const QString text = box->text();
  QTest::mouseClick(box->button(QMessageBox::Ok), Qt::LeftButton);
  if (!QTest::qWaitFor([&] { return !box || !box->isVisible(); }, 5'000)) return "the box stayed open";
  return text;
}

void tst_ProjectSession::notAProject_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("content"); // null: there is no such file
  QTest::newRow("missing") << "missing.guidepost" << QByteArray();
  QTest::newRow("empty") << "empty.guidepost" << QByteArray("");
  QTest::newRow("foreign") << "foreign.guidepost" << QByteArray("PK\x03\x04 not a project").repeated(50);
}

void tst_ProjectSession::notAProject() {
  QFETCH(QString, name);
  QFETCH(QByteArray, content);
  const QString path = window_.inHome(name);
  if (!content.isNull()) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
  }
  open(finished_);
  window_.window().open(path);
  QTRY_VERIFY(window_.errorBox());
  QVERIFY(window_.waitUntilQuiet());
  const QString text = closeErrorBox();
  QVERIFY2(text.contains(name) && !text.contains('{'), qPrintable(text));
  QVERIFY(!window_.errorBox());                                        // one box, not one over another
  QCOMPARE(QFileInfo(window_.session().path()), QFileInfo(finished_)); // what was open still is
  QVERIFY(window_.session().state().model.has_value());
  QCOMPARE(QFile::exists(path), !content.isNull());
}

void tst_ProjectSession::importThatFailsIsToldOnce() {
  const QString log = window_.inHome("nothing.csv");
  QFile file(log);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("user,item,time,type\n");
  file.close();
  pipeline::ImportRequest request;
  request.paths = {log.toStdString()};
  const QString project = window_.inHome("never.guidepost");
  window_.session().importLogs(request, project);
  QTRY_VERIFY(window_.errorBox());
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(!closeErrorBox().isEmpty());
  QVERIFY(!window_.errorBox());
  QVERIFY(!window_.session().isOpen());
  QVERIFY(!QFile::exists(project));
}

void tst_ProjectSession::cancelledTrainingLeavesAUsableProject() {
  open(log_);
  QVERIFY(window_.openPage("intent"));
  QVERIFY(window_.click("intentTrain"));
  QVERIFY(window_.click("trainStart"));
  QTRY_VERIFY(window_.find<Button>("jobCancel"));
  QElapsedTimer clock;
  clock.start();
  QVERIFY(window_.click("jobCancel"));
  QTRY_VERIFY_WITH_TIMEOUT(!window_.session().jobs().isBusy(), 10'000);
  qInfo("stopped after %lld ms", static_cast<long long>(clock.elapsed()));
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(!window_.errorBox());
  QVERIFY(!window_.find<Button>("jobCancel"));
  QVERIFY(window_.session().state().hasData);
  QVERIFY2(window_.shell().jobStrip().words().contains("Cancelled"), qPrintable(window_.shell().jobStrip().words()));

  QVERIFY(window_.click("intentTrain"));
  auto* epochs = window_.find<QSpinBox>("trainEpochs");
  QVERIFY(epochs);
  epochs->selectAll();
  QTest::keyClicks(epochs, "1");
  QTest::keyClick(epochs, Qt::Key_Tab);
  QCOMPARE(epochs->value(), 1);
  QVERIFY(window_.click("trainStart"));
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(window_.session().state().model.has_value());
  QCOMPARE(window_.session().state().model->epochs.size(), std::size_t{1});
  QCOMPARE(window_.page("intent").state(), StepState::UpToDate);
}

void tst_ProjectSession::closingWhileQueriesRun() {
  for (int turns = 0; turns < 12; ++turns) {
    window_.window().open(finished_);
    QTRY_VERIFY(window_.session().isOpen());
    window_.shell().showPage(window_.shell().pageIds().at(turns % 9));
    for (int turn = 0; turn < turns; ++turn)
      QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    window_.shell().actions().action("close-project")->setEnabled(true);
    QVERIFY(window_.press(QStringLiteral("Ctrl+W")));
    QVERIFY(!window_.session().isOpen());
    QVERIFY(window_.waitUntilQuiet());
    for (const QString& id : window_.shell().pageIds())
      for (const Card* card : window_.page(id).findChildren<Card*>())
        QVERIFY2(card->state() != Card::State::Loading && card->state() != Card::State::Failed,
                 qPrintable(card->objectName()));
    QVERIFY2(!window_.errorBox(), window_.errorBox() ? qPrintable(window_.errorBox()->text()) : "");
  }
  open(finished_);
  QVERIFY(!window_.session().state().readOnly);
}

void tst_ProjectSession::closingWhileTraining() {
  open(finished_);
  window_.session().train({});
  QTRY_VERIFY(!window_.session().liveEpochs().empty() || window_.session().jobs().current());
  window_.session().close();
  QVERIFY(!window_.session().isOpen());
  open(finished_); // at once: its last job may still be stopping
  QVERIFY(!window_.session().state().readOnly);
  QVERIFY(window_.session().state().model.has_value());
  QVERIFY(!window_.errorBox());
}

// What the training still says belongs to its own project.
void tst_ProjectSession::openingAnotherWhileTraining() {
  open(log_);
  pipeline::TrainRequest request;
  request.options.epochs = 3;
  request.options.seed = 11;
  window_.session().train(request);
  QTRY_VERIFY_WITH_TIMEOUT(!window_.session().liveEpochs().empty(), 30'000);
  QSignalSpy changed(&window_.session(), &ProjectSession::changed);
  QSignalSpy epochs(&window_.session(), &ProjectSession::epochEnded);
  window_.window().open(finished_);
  QTRY_COMPARE(QFileInfo(window_.session().path()), QFileInfo(finished_));
  changed.clear();
  epochs.clear();
  QVERIFY(window_.session().liveEpochs().empty());
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(window_.session().liveEpochs().empty());
  QCOMPARE(epochs.size(), 0);
  QCOMPARE(changed.size(), 0);
  open(log_);
  QVERIFY(!window_.session().state().readOnly);
  QCOMPARE(window_.session().state().model->options.seed, std::uint64_t{11});
}

void tst_ProjectSession::openingTheOpenProject() {
  open(finished_);
  QSignalSpy opened(&window_.session(), &ProjectSession::opened);
  open(finished_);
  open(QFileInfo(finished_).path() + "/./" + QFileInfo(finished_).fileName());
  QCOMPARE(opened.size(), 0);
  QVERIFY(!window_.session().state().readOnly);
}

void tst_ProjectSession::openElsewhereIsReadOnly_data() {
  QTest::addColumn<bool>("finished");
  QTest::newRow("with model and run") << true;
  QTest::newRow("with a log only") << false;
}

void tst_ProjectSession::openElsewhereIsReadOnly() {
  QFETCH(bool, finished);
  QString path = finished ? finished_ : window_.inHome("only-a-log.guidepost");
  if (!finished) QVERIFY(makeProject(window_, path, {.model = false}).has_value());
  auto elsewhere = pipeline::Workspace::open(path.toStdString(), window_.resources());
  QVERIFY(elsewhere.has_value() && !(*elsewhere)->readOnly());
  open(path);
  QVERIFY2(!window_.errorBox(), window_.errorBox() ? qPrintable(window_.errorBox()->text()) : "");
  const PathState& state = window_.session().state();
  QVERIFY(state.readOnly);
  QVERIFY(state.hasData);
  // It says so where one looks, and why.
  const QString why = word(state.readOnlyReason);
  QVERIFY2(why.contains("another window"), qPrintable(why));
  bool said = false;
  for (const QLabel* label : window_.shell().jobStrip().findChildren<QLabel*>())
    said = said || (label->isVisible() && label->text() == why);
  QVERIFY(said);
  QVERIFY(window_.shell().rail().findChild<QLabel*>("railCaption")->toolTip().contains("read-only") ||
          window_.shell().rail().findChild<QLabel*>("railCaption")->text().contains("read-only"));
  QVERIFY(!window_.shell().actions().action("train")->isEnabled());
  QVERIFY(!window_.shell().actions().action("simulate")->isEnabled());
  for (const QString& id : window_.shell().pageIds()) {
    QVERIFY2(window_.openPage(id), qPrintable(id));
    for (const Card* card : window_.visibleCards(window_.page(id)))
      QVERIFY2(card->state() != Card::State::Loading && card->state() != Card::State::Failed,
               qPrintable(card->objectName()));
  }
  for (const char* button : {"homeRun", "intentTrain", "strategiesSimulate", "simulationRun", "feedbackSimulate",
                             "recommendationsEvaluate"}) {
    const auto* found = window_.shell().findChild<Button*>(QString::fromLatin1(button));
    QVERIFY2(found && !found->isEnabled() && !found->toolTip().isEmpty(), button);
  }
  for (const QDoubleSpinBox* box : window_.page("strategies").findChildren<QDoubleSpinBox*>())
    QVERIFY2(!box->isEnabled(), qPrintable(box->objectName()));
  QVERIFY(!window_.errorBox());

  window_.session().close();
  elsewhere->reset();
  open(path);
  QVERIFY(!window_.session().state().readOnly);
}

int main(int argc, char** argv) {
  return runWindowTest<tst_ProjectSession>(argc, argv);
}
#include "tst_ProjectSession.moc"
