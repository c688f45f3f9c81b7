// What is edited on the Strategies and the Simulation page: counted again, taken back, and still there when the project
// is opened again.
#include "core/pipeline/Path.h"
#include "tests/ui/pages/PageUnderTest.h"
#include "ui/Application.h"
#include "ui/pages/SimulationPage.h"
#include "ui/pages/StrategiesPage.h"
#include "ui/widgets/Chip.h"

#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::ui;

class tst_StrategiesPage : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void init();
  void cleanup();
  void aRuleIsCountedAgainAndTakenBack();
  void undoIsThePagesWhileAFieldHasTheFocus();
  void limitsOfAllRules();
  void aStrategyIsSwitchedOff();
  void aMomentIsChosen();
  void cardsEndWithTheirContent();
  void whatTheSimulationAssumesIsKept();
  void drawsWhileItRuns();

private:
  bool waitUntilQuiet() { return ui::waitUntilQuiet(*jobs_); }
  template <class T>
  T* inPage(QWidget& page, const QString& name) {
    auto* found = page.findChild<T*>(name);
    if (!found) qFatal("no %s", qPrintable(name));
    return found;
  }
  QDoubleSpinBox* field(const QString& rule, const QString& spoken) {
    for (auto* box : inPage<QWidget>(*strategies_, rule)->findChildren<QDoubleSpinBox*>())
      if (box->accessibleName() == spoken) return box;
    qFatal("no field %s", qPrintable(spoken));
  }
  QString coverage(int rule) {
    return inPage<QLabel>(*strategies_, QStringLiteral("rule%1Coverage").arg(rule))->text();
  }
  guidance::Scenario stored() { // as another program would read it
    auto workspace = pipeline::Workspace::open(project_.toStdString(), *resources_, store::Access::ReadOnly);
    if (!workspace) qFatal("cannot be opened: %s", workspace.error().message.id.c_str());
    return pipeline::currentScenario(**workspace)->scenario;
  }

  QTemporaryDir folder_;
  QString finished_, project_;
  std::optional<Resources> resources_;
  std::unique_ptr<JobRunner> jobs_;
  std::unique_ptr<ProjectSession> session_;
  std::unique_ptr<StrategiesPage> strategies_;
  std::unique_ptr<SimulationPage> simulation_;
};

void tst_StrategiesPage::initTestCase() {
  Result<Resources> resources = Resources::locate(QCoreApplication::applicationDirPath().toStdString());
  QVERIFY(resources);
  resources_ = *resources;
  finished_ = folder_.filePath(QStringLiteral("finished.guidepost"));
  auto workspace = pipeline::Workspace::openOrCreate(finished_.toStdString(), *resources_);
  QVERIFY(workspace);
  pipeline::PathRequest request;
  request.import.emplace().paths = {resources_->sampleData / "shop-sample.csv"};
  request.train.options.epochs = 2;
  request.simulate.users = 2'000;
  QVERIFY(pipeline::runPath(**workspace, request, {}));
}

void tst_StrategiesPage::init() {
  project_ = folder_.filePath(QStringLiteral("copy.guidepost"));
  QFile::remove(project_);
  QVERIFY(QFile::copy(finished_, project_));
  jobs_ = std::make_unique<JobRunner>();
  session_ = std::make_unique<ProjectSession>(*resources_, *jobs_);
  strategies_ = std::make_unique<StrategiesPage>(*session_);
  simulation_ = std::make_unique<SimulationPage>(*session_);
  for (QWidget* page : {static_cast<QWidget*>(strategies_.get()), static_cast<QWidget*>(simulation_.get())}) {
    page->resize(924, 760);
    page->show();
  }
  session_->open(project_);
  QTRY_VERIFY_WITH_TIMEOUT(session_->isOpen(), 10'000);
  QVERIFY(waitUntilQuiet());
}

void tst_StrategiesPage::cleanup() {
  simulation_.reset();
  strategies_.reset();
  session_.reset();
  jobs_.reset();
}

void tst_StrategiesPage::aRuleIsCountedAgainAndTakenBack() {
  const QString before = coverage(2);
  QVERIFY2(before.contains(QStringLiteral("sessions")), qPrintable(before));
  const QString spoken = QStringLiteral("items of one category");
  QCOMPARE(field(QStringLiteral("rule2"), spoken)->value(), 3.0);
  QVERIFY(!inPage<QPushButton>(*strategies_, QStringLiteral("strategiesUndo"))->isEnabled());

  field(QStringLiteral("rule2"), spoken)->setValue(6);
  QTRY_VERIFY(coverage(2) != before && coverage(2).contains(QStringLiteral("sessions")));
  QVERIFY(waitUntilQuiet());
  QCOMPARE(stored().strategySet.rules.rules[1].conditions[0].least, 6.0);
  auto* undo = inPage<QPushButton>(*strategies_, QStringLiteral("strategiesUndo"));
  QVERIFY(undo->toolTip().contains(QStringLiteral("3 → 6")));
  keepPicture(*strategies_, QStringLiteral("strategies-edited"));

  undo->click();
  QTRY_COMPARE(coverage(2), before);
  QCOMPARE(field(QStringLiteral("rule2"), spoken)->value(), 3.0);
  QVERIFY(waitUntilQuiet());
  QCOMPARE(stored().strategySet.rules.rules[1].conditions[0].least, 3.0);
  inPage<QPushButton>(*strategies_, QStringLiteral("strategiesRedo"))->click();
  QTRY_COMPARE(field(QStringLiteral("rule2"), spoken)->value(), 6.0);
}

// A field with nothing typed in it leaves Ctrl+Z to the page.
void tst_StrategiesPage::undoIsThePagesWhileAFieldHasTheFocus() {
  auto* box = field(QStringLiteral("rule2"), QStringLiteral("items of one category"));
  const auto taken = [box](Qt::KeyboardModifiers modifiers) {
    QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Z, modifiers);
    event.ignore();
    QCoreApplication::sendEvent(box, &event);
    return event.isAccepted();
  };
  box->setFocus();
  QVERIFY(!taken(Qt::ControlModifier));
  QVERIFY(!taken(Qt::ControlModifier | Qt::ShiftModifier));
}

void tst_StrategiesPage::limitsOfAllRules() {
  inPage<QDoubleSpinBox>(*strategies_, QStringLiteral("rulesCap"))->setValue(4);
  QTRY_COMPARE(inPage<QPushButton>(*strategies_, QStringLiteral("strategiesUndo"))->isEnabled(), true);
  inPage<QDoubleSpinBox>(*strategies_, QStringLiteral("rulesPause"))->setValue(25);
  QTest::qWait(20);
  QVERIFY(waitUntilQuiet());
  QCOMPARE(stored().strategySet.rules.mostPerSession, 4);
  QCOMPARE(stored().strategySet.rules.pauseMinutes, 25.0);

  strategies_->undo();
  strategies_->undo();
  QVERIFY(waitUntilQuiet());
  QCOMPARE(inPage<QDoubleSpinBox>(*strategies_, QStringLiteral("rulesCap"))->value(), 2.0);
  QCOMPARE(stored().strategySet.rules.mostPerSession, 2);
  QCOMPARE(stored().strategySet.rules.pauseMinutes, 10.0);
}

void tst_StrategiesPage::aStrategyIsSwitchedOff() {
  inPage<QAbstractButton>(*strategies_, QStringLiteral("strategySwitch_model"))->click();
  QTRY_COMPARE(inPage<Chip>(*strategies_, QStringLiteral("strategiesEnabled"))->words(),
               QStringLiteral("3 of 4 switched on"));
  QVERIFY(waitUntilQuiet());
  QCOMPARE(stored().strategies, (std::vector<std::string>{"nothing", "rules", "hybrid"}));
  keepPicture(*strategies_, QStringLiteral("strategies-switched-off"));
}

// The session and the moment whose card is shown are chosen in the panel itself.
void tst_StrategiesPage::aMomentIsChosen() {
  QWidget& panel = *strategies_->inspectorContent();
  const auto sessions = inPage<Chip>(panel, QStringLiteral("visitorSession"))->menu()->actions();
  QVERIFY(sessions.size() > 1);
  sessions.last()->trigger();
  QVERIFY(waitUntilQuiet());
  QVERIFY(session_->selection().session);
  auto* event = inPage<Chip>(panel, QStringLiteral("visitorEvent"));
  const auto events = event->menu()->actions();
  QVERIFY(!events.isEmpty());
  events.last()->trigger();
  QVERIFY(waitUntilQuiet());
  QCOMPARE(session_->selection().upTo, static_cast<std::size_t>(events.size() - 1));
  QCOMPARE(event->words(), QStringLiteral("Event %1 of %1").arg(events.size()));
}

// The words of a card take the lines that they need in its width, no more: below the last row stands nothing.
void tst_StrategiesPage::cardsEndWithTheirContent() {
  const auto* card = inPage<QWidget>(*simulation_, QStringLiteral("simulationTableCard"));
  const auto* table = inPage<QWidget>(*simulation_, QStringLiteral("simulationTable"));
  QCOMPARE(table->height(), table->sizeHint().height());
  QVERIFY(table->mapTo(card, QPoint(0, table->height())).y() >= card->height() - 4);
}

void tst_StrategiesPage::whatTheSimulationAssumesIsKept() {
  const auto choose = [this](const QString& chip, const QString& words) {
    for (QAction* action : inPage<Chip>(*simulation_, chip)->menu()->actions())
      if (action->text() == words) return action->trigger();
    qFatal("no choice %s", qPrintable(words));
  };
  const std::uint64_t seed = stored().seed;
  choose(QStringLiteral("simulationUsers"), QStringLiteral("5,000 visitors"));
  choose(QStringLiteral("simulationSeed"), QStringLiteral("Next seed"));
  QVERIFY(waitUntilQuiet());

  inPage<QPushButton>(*simulation_->inspectorContent(), QStringLiteral("assumptionsEdit"))->click();
  auto* dialog = simulation_->inspectorContent()->window()->findChild<QDialog*>(QStringLiteral("assumptionsDialog"));
  if (!dialog) dialog = simulation_->findChild<QDialog*>(QStringLiteral("assumptionsDialog"));
  QVERIFY(dialog);
  QCoreApplication::processEvents();
  keepPicture(*dialog, QStringLiteral("assumptions-dialog"));
  inPage<QDoubleSpinBox>(*dialog, QStringLiteral("effectMedian_coupon"))->setValue(1.4);
  inPage<QDoubleSpinBox>(*dialog, QStringLiteral("assumedMargin"))->setValue(35);
  inPage<QPushButton>(*dialog, QStringLiteral("assumptionsSave"))->click();
  QVERIFY(waitUntilQuiet());

  session_->close();
  const guidance::Scenario kept = stored();
  QCOMPARE(kept.users, 5'000);
  QCOMPARE(kept.seed, seed + 1);
  QCOMPARE(kept.effects.effect("coupon")->median, 1.4);
  QCOMPARE(kept.effects.margin, 0.35);
  session_->open(project_);
  QTRY_VERIFY_WITH_TIMEOUT(session_->isOpen(), 10'000);
  QVERIFY(waitUntilQuiet());
  QVERIFY(inPage<Chip>(*simulation_, QStringLiteral("simulationUsers"))->words().startsWith(QStringLiteral("5,000")));
  QCOMPARE(inPage<Chip>(*simulation_, QStringLiteral("simulationSeed"))->words(),
           QStringLiteral("Seed %1").arg(seed + 1));
}

void tst_StrategiesPage::drawsWhileItRuns() {
  pipeline::SimulateRequest request;
  request.users = 200'000;
  session_->simulate(request);
  QTRY_VERIFY_WITH_TIMEOUT(session_->livePoints().size() >= 4, 30'000);
  QVERIFY(!inPage<QPushButton>(*simulation_, QStringLiteral("simulationRun"))->isEnabled());
  keepPicture(*simulation_, QStringLiteral("simulation-running"));
  jobs_->cancelCurrent();
  QVERIFY(waitUntilQuiet());
  QTRY_VERIFY(inPage<QPushButton>(*simulation_, QStringLiteral("simulationRun"))->isEnabled());
  keepPicture(*simulation_->scroll().widget(), QStringLiteral("simulation-cancelled"));
}

int main(int argc, char** argv) {
  Application application(argc, argv);
  application.languages().setChoice(LanguageChoice::English);
  tst_StrategiesPage test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_StrategiesPage.moc"
