// A user's first hour, by mouse and keyboard: the whole path on the sample, every page, edits, the report, and the
// other language and theme.
#include "WindowUnderTest.h"

#include "core/pipeline/Journeys.h"
#include "ui/charts/IntentBars.h"
#include "ui/charts/WithoutEventChart.h"
#include "ui/pages/ReportPage.h"
#include "ui/pages/strategies/RuleSentence.h"
#include "ui/shell/Inspector.h"
#include "ui/shell/JobStrip.h"
#include "ui/shell/NavigationRail.h"
#include "ui/tables/TableView.h"
#include "ui/text/Numbers.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

const QStringList allPages = {"home",       "data",       "journeys", "intent", "recommendations",
                              "strategies", "simulation", "feedback", "report"};

bool hasChinese(const QString& text) {
  static const QRegularExpression character(QStringLiteral("\\p{Han}"));
  return text.contains(character);
}

} // namespace

class tst_WholePath : public QObject {
  Q_OBJECT

public:
  tst_WholePath(Application& application, OwnHome& home) : window_(application, home) {}

private slots:
  void initTestCase();
  void homeWithoutProject();
  void runWholePath();
  void everyPageShowsItsFindings_data();
  void everyPageShowsItsFindings();
  void eventOpensItsSession();
  void journeysSayWhatPipelineCounts();
  void journeysByGroup();
  void intentOfAnotherSession();
  void ruleByKeyboard();
  void simulateFewerVisitors();
  void exportReport();
  void chineseAndDark_data();
  void chineseAndDark();
  void cleanup();

private:
  void checkPage(const QString& id);

  WindowUnderTest window_;
};

void tst_WholePath::initTestCase() {
  QVERIFY(QTest::qWaitForWindowExposed(&window_.shell()));
}

void tst_WholePath::cleanup() {
  if (QMessageBox* box = window_.errorBox()) {
    const QString text = box->text();
    box->close();
    QFAIL(qPrintable("An error box was open: " + text));
  }
}

void tst_WholePath::homeWithoutProject() {
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(window_.shell().currentPage()->id(), QString("home"));
  QVERIFY(!window_.session().isOpen());
  for (const QString& id : allPages) {
    QVERIFY(window_.openPage(id));
    QVERIFY2(!window_.page(id).header().finding().isEmpty(), qPrintable(id));
    for (const Card* card : window_.visibleCards(window_.page(id)))
      QVERIFY2(card->state() != Card::State::Loading && card->state() != Card::State::Failed,
               qPrintable(card->objectName()));
  }
  QVERIFY(window_.openPage("home"));
}

void tst_WholePath::runWholePath() {
  Heartbeat heartbeat;
  QSet<QString> stages;
  bool sawBar = false;
  JobStrip& strip = window_.shell().jobStrip();
  const auto watching = connect(&window_.session().jobs(), &JobRunner::progressed, this, [&] {
    stages << strip.words();
    sawBar = sawBar || strip.findChild<QProgressBar*>("jobBar")->isVisible();
  });
  QVERIFY(window_.click("homeRun"));
  QTRY_VERIFY_WITH_TIMEOUT(window_.session().state().run.has_value() && window_.isQuiet(), 150'000);
  disconnect(watching);
  qInfo("longest time without a turn of the event loop: %lld ms", static_cast<long long>(heartbeat.longestGapMs()));
  QVERIFY2(heartbeat.longestGapMs() < 1'500, qPrintable(QString::number(heartbeat.longestGapMs())));
  QVERIFY(sawBar);
  QVERIFY2(stages.size() >= 3, qPrintable(QStringList(stages.values()).join(" | ")));

  const QString project = window_.session().path();
  QVERIFY2(project.startsWith(window_.inHome("home")), qPrintable(project));
  QVERIFY(QFileInfo::exists(project));
  for (const QString& id : allPages) {
    if (id == "home") continue;
    QVERIFY2(window_.page(id).state() == (id == "report" ? StepState::NotYet : StepState::UpToDate), qPrintable(id));
  }
}

void tst_WholePath::checkPage(const QString& id) {
  Page& page = window_.page(id);
  QCOMPARE(page.header().title(), page.name());
  QVERIFY2(page.header().finding().size() > 6, qPrintable(page.header().finding()));
  const QList<Card*> cards = window_.visibleCards(page);
  QVERIFY(!cards.isEmpty());
  for (const Card* card : cards) {
    QVERIFY2(card->state() == Card::State::Ready,
             qPrintable(QString("%1 is in state %2").arg(card->objectName()).arg(static_cast<int>(card->state()))));
    if (card->objectName() == "homeLoopCard") continue; // speaks through its steps
    QVERIFY2(!card->title().isEmpty() && !card->title().contains('%' + QString::number(1)),
             qPrintable(card->objectName() + ": " + card->title()));
  }
}

void tst_WholePath::everyPageShowsItsFindings_data() {
  QTest::addColumn<QString>("id");
  for (const QString& id : allPages)
    QTest::newRow(qPrintable(id)) << id;
}

void tst_WholePath::everyPageShowsItsFindings() {
  QFETCH(QString, id);
  Heartbeat heartbeat;
  QVERIFY(window_.openPage(id));
  checkPage(id);
  qInfo("longest gap while opening: %lld ms", static_cast<long long>(heartbeat.longestGapMs()));
  QVERIFY(heartbeat.longestGapMs() < 1'500);
}

void tst_WholePath::eventOpensItsSession() {
  QVERIFY(window_.openPage("data"));
  auto* events = window_.find<TableView>("dataEvents");
  QVERIFY(events && events->model()->rowCount() > 10'000);
  window_.page("data").scroll().ensureWidgetVisible(events);
  const QModelIndex index = events->model()->index(2, 0);
  events->scrollTo(index);
  QVERIFY(window_.waitUntilQuiet());
  const QPoint place = events->visualRect(index).center();
  const QString session = events->model()->index(2, 2).data().toString();
  QTest::mouseClick(events->viewport(), Qt::LeftButton, {}, place);
  QTest::mouseDClick(events->viewport(), Qt::LeftButton, {}, place);
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(window_.shell().currentPage()->id(), QString("intent"));
  QCOMPARE(number::count(window_.session().selection().session.value), session);
}

void tst_WholePath::journeysByGroup() {
  QVERIFY(window_.openPage("journeys"));
  QVERIFY(window_.chooseFromMenu("journeysSplit", "number of the user's session"));
  QVERIFY(window_.waitUntilQuiet());
  const auto* groups = window_.find<TableView>("journeysGroupTable");
  QVERIFY(groups && groups->model()->rowCount() >= 2);
  checkPage("journeys");
  QVERIFY(window_.chooseFromMenu("journeysSplit", "nothing"));
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(!window_.find<TableView>("journeysGroupTable"));
  checkPage("journeys");
}

void tst_WholePath::journeysSayWhatPipelineCounts() {
  QVERIFY(window_.openPage("journeys"));
  const auto workspace =
      pipeline::Workspace::open(window_.session().path().toStdString(), window_.resources(), store::Access::ReadOnly);
  QVERIFY(workspace.has_value());
  const auto funnel = pipeline::funnel(**workspace, {}, {});
  QVERIFY(funnel.has_value());
  const QString finding = window_.page("journeys").header().finding();
  QVERIFY2(finding.contains(number::share(funnel->conversion.estimate, 1)), qPrintable(finding));
  QVERIFY(window_.click("journeysDefine"));
  QVERIFY(window_.shell().isInspectorShown());
  auto* definition = window_.find<DefinitionCard>("definitionCard");
  QVERIFY(definition);
  QCOMPARE(definition->definition().figure, number::share(funnel->conversion.estimate, 2));
  QVERIFY(definition->definition().basis.contains(number::count(funnel->purchases)));
  QVERIFY(definition->definition().basis.contains(number::count(funnel->sessions)));
}

void tst_WholePath::intentOfAnotherSession() {
  QVERIFY(window_.openPage("intent"));
  auto* list = window_.find<TableView>("intentSessionListTable");
  auto* bars = window_.find<IntentBars>("intentBars");
  QVERIFY(list && bars);
  const SessionId first = window_.session().selection().session;
  QVERIFY(first);
  window_.page("intent").scroll().ensureWidgetVisible(list);
  for (int row = 1; row < std::min(20, list->model()->rowCount()); ++row) {
    const QModelIndex index = list->model()->index(row, 0);
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    QVERIFY(window_.waitUntilQuiet());
    if (bars->data().events.size() >= 3) break;
  }
  const SessionId chosen = window_.session().selection().session;
  QVERIFY(chosen.value != first.value);
  QVERIFY(bars->data().events.size() >= 3);
  const auto* card = window_.find<Card>("intentBarsCard");
  QVERIFY2(card->subtitle().contains(number::count(chosen.value)), qPrintable(card->subtitle()));

  window_.page("intent").scroll().ensureWidgetVisible(bars);
  QTRY_VERIFY(!bars->spotOf(bars->data().selected).area.isEmpty()); // painted
  const int before = bars->data().selected;
  int other = -1;
  for (int mark = 0; mark < bars->marks(); ++mark)
    if (mark != before && !bars->spotOf(mark).area.isEmpty()) other = mark;
  QVERIFY(other >= 0);
  QTest::mouseClick(bars, Qt::LeftButton, {}, bars->spotOf(other).area.center().toPoint());
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(window_.session().selection().upTo, static_cast<std::size_t>(other));
  QCOMPARE(window_.session().selection().session.value, chosen.value);
  const auto* without = window_.find<Card>("intentWithout");
  QVERIFY(without && without->state() == Card::State::Ready);
  QVERIFY2(without->subtitle().contains(number::count(other + 1)), qPrintable(without->subtitle()));
  QVERIFY(!window_.find<WithoutEventChart>("intentWithoutChart")->isEmpty());
}

void tst_WholePath::ruleByKeyboard() {
  QVERIFY(window_.openPage("strategies"));
  const auto coverage = [this] { return window_.find<QLabel>("rule1Coverage")->text(); };
  const auto field = [this]() -> QDoubleSpinBox* {
    auto* sentence = window_.find<RuleSentence>("rule1");
    return sentence ? sentence->findChild<QDoubleSpinBox*>() : nullptr;
  };
  QVERIFY(field());
  const QString fieldName = field()->objectName();
  const QString before = coverage();
  const double value = field()->value();
  QVERIFY(before.contains(QRegularExpression("\\d")));

  field()->setFocus(Qt::TabFocusReason);
  field()->selectAll();
  QTest::keyClicks(field(), QLocale().toString(0.45, 'f', 2));
  QTest::keyClick(field(), Qt::Key_Return);
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(field()->value(), 0.45);
  QTRY_VERIFY(coverage() != before);
  const QString edited = coverage();
  // The keyboard stays in the field, and the next step works there.
  QVERIFY(QApplication::focusWidget());
  QCOMPARE(QApplication::focusWidget()->objectName(), fieldName);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(field()->value(), 0.5);
  QCOMPARE(QApplication::focusWidget()->objectName(), fieldName);

  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(field()->value(), 0.45);
  QTRY_COMPARE(coverage(), edited);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(field()->value(), value);
  QTRY_COMPARE(coverage(), before);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(field()->value(), 0.45);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(window_.waitUntilQuiet());
  QTRY_COMPARE(coverage(), before);
}

void tst_WholePath::simulateFewerVisitors() {
  QVERIFY(window_.openPage("simulation"));
  const std::uint64_t seed = window_.session().state().run->result.seed;
  QVERIFY(window_.chooseFromMenu("simulationUsers", "2,000 visitors"));
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY2(window_.find<Chip>("simulationUsers")->words().contains("2,000"),
           qPrintable(window_.find<Chip>("simulationUsers")->words()));
  QVERIFY(window_.chooseFromMenu("simulationSeed", "Next seed"));
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(window_.click("simulationRun"));
  QVERIFY(window_.waitUntilQuiet(120'000));
  QCOMPARE(window_.session().state().run->result.users, 2'000);
  QCOMPARE(window_.session().state().run->result.seed, seed + 1);
  checkPage("simulation");
  QCOMPARE(window_.page("simulation").state(), StepState::UpToDate);
}

void tst_WholePath::exportReport() {
  QVERIFY(window_.openPage("report"));
  const QString path = window_.inHome("report.pdf");
  auto& page = static_cast<ReportPage&>(window_.page("report"));
  QVERIFY(page.exportTo(path));
  QVERIFY(window_.waitUntilQuiet());
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadOnly));
  QVERIFY(file.read(4) == "%PDF");
  QVERIFY2(file.size() > 20'000, qPrintable(QString::number(file.size())));
  QCOMPARE(page.state(), StepState::UpToDate);
  const QString html = window_.inHome("report.html");
  QVERIFY(page.exportTo(html));
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(QFileInfo(html).size() > 20'000);
  QVERIFY(!page.exportTo(window_.inHome("no/such/folder/report.pdf")));
  QCOMPARE(window_.find<Card>("reportCard")->state(), Card::State::Failed);
  QVERIFY(window_.click("reportCard.retry"));
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(window_.find<Card>("reportCard")->state(), Card::State::Ready);
}

void tst_WholePath::chineseAndDark_data() {
  everyPageShowsItsFindings_data();
}

void tst_WholePath::chineseAndDark() {
  QFETCH(QString, id);
  static QStringList english;
  if (english.isEmpty()) {
    for (const QString& page : allPages)
      english << window_.page(page).name();
    window_.application().languages().setChoice(LanguageChoice::Chinese);
    window_.application().themes().setChoice(ThemeChoice::Dark);
    QVERIFY(window_.waitUntilQuiet());
  }
  QVERIFY(window_.openPage(id));
  checkPage(id);
  Page& page = window_.page(id);
  QVERIFY(hasChinese(page.name()));
  QVERIFY(!english.contains(page.name()));
  QVERIFY2(hasChinese(page.header().finding()), qPrintable(page.header().finding()));
  for (const Card* card : window_.visibleCards(page))
    QVERIFY2(hasChinese(card->title()) || card->objectName() == "homeLoopCard",
             qPrintable(card->objectName() + ": " + card->title()));
  auto* list = window_.shell().rail().findChild<QListView*>("railSteps");
  QCOMPARE(list->currentIndex().data().toString(), page.name());
  QVERIFY(Theme::current().isDark());
  const QImage picture = window_.shell().grab().toImage();
  QVERIFY2(qGray(picture.pixel(picture.width() / 2, 3)) < 128, "the top bar is not dark");
}

int main(int argc, char** argv) {
  return runWindowTest<tst_WholePath>(argc, argv);
}
#include "tst_WholePath.moc"
