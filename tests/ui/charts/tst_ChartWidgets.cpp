#include "tests/ui/charts/ChartSamples.h"

#include "ui/charts/Axis.h"
#include "ui/charts/JourneyLayout.h"
#include "ui/theme/Fonts.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGraphicsItem>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace guidepost::ui;

class tst_ChartWidgets : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() { qApp->setFont(fonts::applicationFont()); }
  void rawNumbersInCsv();
  void awkwardCells();
  void arrowKeysWalkTheMarks();
  void arrowKeysInLines();
  void hoverFindsTheRow();
  void enterOpensTheRows();
  void describesItself();
  void screenReaderSeesMarks();
  void picturesCarryHeadingAndBadge();
  void unwritableFolder();
  void copies();
  void menuOffersTheReportWhenConnected();
  void selectsAnIntentEvent();
  void longSessionScrollsToTheSelected();
  void graphTakesTheKeyboard();
  void confusionIsATable();
  void journeyNodesKeepApart();
  void loopOpensItsStep();
  void forestOrder();
  void shareBarNeedsLegendLines();
  void emptyChartsAreQuiet();
  void newDataDropsALostMark();
};

namespace {

template <class Chart, class Data>
std::unique_ptr<Chart> shown(const Data& data, QSize size = {420, 300}) {
  auto chart = std::make_unique<Chart>();
  chart->setData(data);
  chart->resize(size);
  chart->show();
  [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(chart.get());
  chart->grab();
  return chart;
}

} // namespace

void tst_ChartWidgets::rawNumbersInCsv() {
  const auto chart = shown<FunnelChart>(samples::funnel());
  const QStringList lines = chart->csv().split('\n', Qt::SkipEmptyParts);
  QCOMPARE(lines[0], "step,sessions,rate,low,high,n");
  QCOMPARE(lines.size(), 5);
  const QStringList last = lines[4].split(',');
  QCOMPARE(last[0], "Any purchase");
  QCOMPARE(last[1], "200");
  QCOMPARE(last[2].toDouble(), 200 / 5066.0);
  QCOMPARE(last[5], "5066");
  for (const QString& line : lines.mid(1))
    QVERIFY(!line.contains('%'));

  const auto lineChart = shown<LineChart>(samples::learningCurves());
  QVERIFY(lineChart->csv().contains("validation,8,1.052,,\n"));
}

void tst_ChartWidgets::awkwardCells() {
  ChartTable table;
  table.heads = {"a", "b"};
  table.rows = {{"x, \"y\"", std::nan("")}, {QVariant(), 1e-7}, {"tab\there", 12'345'678.25}};
  QCOMPARE(table.csv(), "a,b\n\"x, \"\"y\"\"\",\n,1e-07\ntab\there,12345678.25\n");
  QCOMPARE(table.tsv(), "a\tb\nx, \"y\"\t\n\t1e-07\ntab here\t12345678.25\n");
  table.addNote("");
  QCOMPARE(table.heads.size(), 2);
  table.addNote("Simulated");
  QCOMPARE(table.csv().section('\n', 0, 0), "a,b,note");
}

void tst_ChartWidgets::arrowKeysWalkTheMarks() {
  const auto chart = shown<ForestChart>(samples::forest());
  QSignalSpy changed(chart.get(), &ChartWidget::currentChanged);
  QTest::keyClick(chart.get(), Qt::Key_Down);
  QCOMPARE(chart->current(), 0);
  QTest::keyClick(chart.get(), Qt::Key_Down);
  QTest::keyClick(chart.get(), Qt::Key_End);
  QCOMPARE(chart->current(), 5);
  QTest::keyClick(chart.get(), Qt::Key_Down);
  QCOMPARE(chart->current(), 5);
  QTest::keyClick(chart.get(), Qt::Key_Up);
  QCOMPARE(chart->current(), 4);
  QTest::keyClick(chart.get(), Qt::Key_Escape);
  QCOMPARE(chart->current(), -1);
  QCOMPARE(changed.count(), 5);
}

void tst_ChartWidgets::arrowKeysInLines() {
  const auto chart = shown<LineChart>(samples::feedbackRounds());
  QTest::keyClick(chart.get(), Qt::Key_Home);
  QCOMPARE(chart->tipOf(chart->current()).name, "hybrid");
  QTest::keyClick(chart.get(), Qt::Key_Down);
  QCOMPARE(chart->tipOf(chart->current()).name, "model");
  QTest::keyClick(chart.get(), Qt::Key_Down);
  QCOMPARE(chart->tipOf(chart->current()).name, "rules");
  QTest::keyClick(chart.get(), Qt::Key_Down);
  QCOMPARE(chart->tipOf(chart->current()).name, "rules");
  QTest::keyClick(chart.get(), Qt::Key_Right);
  QCOMPARE(chart->tipOf(chart->current()).value, "13.0");
  QTest::keyClick(chart.get(), Qt::Key_Up);
  QCOMPARE(chart->tipOf(chart->current()).value, "15.3");
  QVERIFY(chart->spotOf(chart->current()).crosshair);
}

void tst_ChartWidgets::hoverFindsTheRow() {
  const auto chart = shown<ForestChart>(samples::forest());
  const QPointF at = chart->spotOf(2).area.center();
  QTest::mouseMove(chart.get(), at.toPoint());
  QTRY_COMPARE(chart->current(), 2);
  const ChartTip tip = chart->tipOf(2);
  QCOMPARE(tip.name, "learns");
  QCOMPARE(tip.value, "+0.49");
  QVERIFY(tip.detail.startsWith("0.05 to 0.95"));
  QVERIFY(tip.detail.contains("20,000"));

  chart->hide();
  const auto lines = shown<LineChart>(samples::conversionCurves());
  QTest::mouseMove(lines.get(), QPoint(200, 120));
  QTRY_VERIFY(lines->current() >= 0);
  QVERIFY(std::abs(lines->spotOf(lines->current()).anchor.x() - 200) < 6);
  if (const QString folder = qEnvironmentVariable("GUIDEPOST_PICTURES"); !folder.isEmpty()) {
    QVERIFY(lines->grab().save(folder + "/hover-lines.png"));
    lines->setHeading("Hybrid stays ahead", "Conversion so far, %", "Simulated; effects assumed");
    QVERIFY(lines->picture(1).save(folder + "/picture-lines.png"));
  }
}

void tst_ChartWidgets::enterOpensTheRows() {
  const auto chart = shown<BarChart>(samples::timeToPurchase());
  QSignalSpy opened(chart.get(), &ChartWidget::opened);
  QTest::keyClick(chart.get(), Qt::Key_Return);
  QCOMPARE(opened.count(), 0);
  QTest::keyClick(chart.get(), Qt::Key_End);
  QTest::keyClick(chart.get(), Qt::Key_Return);
  QCOMPARE(opened.count(), 1);
  QCOMPARE(opened[0][0].toInt(), 10);
  QCOMPARE(chart->tipOf(10).name, "10+");
  QCOMPARE(chart->tipOf(10).value, "17 sessions");
  QCOMPARE(chart->tipOf(1).name, "1 to 2");
}

void tst_ChartWidgets::describesItself() {
  const auto chart = shown<ForestChart>(samples::forest());
  chart->setHeading("Hybrid gains 0.72 points", "points; 95 % interval", "Simulated; effects assumed");
  QCOMPARE(chart->accessibleName(), "Hybrid gains 0.72 points");
  const QStringList lines = chart->accessibleDescription().split('\n');
  QCOMPARE(lines.size(), 2 + 6);
  QCOMPARE(lines[1], "Simulated; effects assumed");
  QVERIFY(lines[2].startsWith("hybrid, +0.72, 0.29 to 1.17"));
}

void tst_ChartWidgets::screenReaderSeesMarks() {
  const auto chart = shown<IntentBars>(samples::intentBars(), {646, 306});
  QAccessibleInterface* face = QAccessible::queryAccessibleInterface(chart.get());
  QVERIFY(face);
  QCOMPARE(face->role(), QAccessible::Chart);
  QCOMPARE(face->childCount(), 6);
  QAccessibleInterface* bar = face->child(3);
  QVERIFY(bar && bar->isValid());
  QVERIFY(bar->text(QAccessible::Description).contains("34"));
  QVERIFY(bar->rect().width() > 20);
  QCOMPARE(face->indexOfChild(bar), 3);
  chart->setCurrent(3);
  QVERIFY(bar->state().focused);
  chart->setData({});
  QVERIFY(!bar->isValid());
}

void tst_ChartWidgets::picturesCarryHeadingAndBadge() {
  const auto chart = shown<ForestChart>(samples::forest());
  const QSize bare = chart->picture(1).size();
  chart->setHeading("Hybrid gains", "points", "Simulated; effects assumed");
  QVERIFY(chart->picture(1).height() > bare.height() + 30);
  QCOMPARE(chart->picture(2).width(), 2 * chart->picture(1).width());
  QVERIFY(chart->csv().contains("Simulated; effects assumed"));
  const ChartSpot before = chart->spotOf(3);
  chart->picture();
  QCOMPARE(chart->spotOf(3).area, before.area);

  QTemporaryDir folder;
  QVERIFY(chart->savePng(folder.filePath("a.png")));
  QVERIFY(!QImage(folder.filePath("a.png")).isNull());
  QVERIFY(chart->saveSvg(folder.filePath("a.svg")));
  QFile svg(folder.filePath("a.svg"));
  QVERIFY(svg.open(QIODevice::ReadOnly));
  const QByteArray text = svg.readAll();
  QVERIFY(text.contains("Hybrid gains") && text.contains("effects assumed") && !text.contains("<image"));
  QVERIFY(chart->saveCsv(folder.filePath("a.csv")));
}

void tst_ChartWidgets::unwritableFolder() {
  const auto chart = shown<ForestChart>(samples::forest());
  QVERIFY(!chart->savePng("/nowhere/at/all.png"));
  QVERIFY(!chart->saveSvg("/nowhere/at/all.svg"));
  QVERIFY(!chart->saveCsv("/nowhere/at/all.csv"));
}

void tst_ChartWidgets::copies() {
  const auto chart = shown<FunnelChart>(samples::funnel());
  QTest::keyClick(chart.get(), Qt::Key_C, Qt::ControlModifier);
  const QMimeData* data = QApplication::clipboard()->mimeData();
  QVERIFY(data->text().startsWith("step\tsessions\trate"));
  QVERIFY(data->html().contains("<td>118</td>"));
  chart->copyPicture();
  QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
}

void tst_ChartWidgets::menuOffersTheReportWhenConnected() {
  const auto chart = shown<ForestChart>(samples::forest());
  QMenu alone;
  chart->addChartActions(alone);
  QSignalSpy wanted(chart.get(), &ChartWidget::addToReportRequested);
  QMenu connected;
  chart->addChartActions(connected);
  QCOMPARE(connected.actions().size(), alone.actions().size() + 2);
  connected.actions().last()->trigger();
  QCOMPARE(wanted.count(), 1);
}

void tst_ChartWidgets::selectsAnIntentEvent() {
  const auto chart = shown<IntentBars>(samples::intentBars(), {646, 306});
  QSignalSpy selected(chart.get(), &IntentBars::selected);
  QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->spotOf(1).area.center().toPoint());
  QCOMPARE(selected.count(), 1);
  QCOMPARE(selected[0][0].toInt(), 1);
  QTest::keyClick(chart.get(), Qt::Key_Right);
  QCOMPARE(selected.last()[0].toInt(), 2);
  QCOMPARE(chart->data().selected, 2);
}

void tst_ChartWidgets::longSessionScrollsToTheSelected() {
  IntentBarsData data = samples::intentBars();
  for (int i = 0; i < 60; ++i)
    data.events << data.events[i % 6];
  const auto chart = shown<IntentBars>(data, {500, 300});
  for (const int event : {0, 40, 65, 20}) {
    chart->setSelected(event);
    chart->grab();
    QVERIFY(QRectF(chart->rect()).contains(chart->spotOf(event).area.center()));
    QCOMPARE(chart->spotOf(event).area.isEmpty(), false);
  }
}

void tst_ChartWidgets::graphTakesTheKeyboard() {
  JourneyGraph graph;
  graph.setData(samples::journey());
  graph.resize(440, 320);
  graph.show();
  QVERIFY(QTest::qWaitForWindowExposed(&graph));
  graph.activateWindow();
  graph.setFocus();
  QSignalSpy nodes(&graph, &JourneyGraph::nodeOpened), edges(&graph, &JourneyGraph::edgeOpened);
  QTest::keyClick(&graph, Qt::Key_Right);
  QTest::keyClick(&graph, Qt::Key_Return);
  QCOMPARE(nodes.count(), 1);
  QTest::keyClick(&graph, Qt::Key_Left);
  QTest::keyClick(&graph, Qt::Key_Return);
  QCOMPARE(edges.count(), 1);
  QCOMPARE(graph.accessibleDescription().split('\n').size(), 11);
  QVERIFY(graph.csv().contains("view,purchase,145,"));
}

void tst_ChartWidgets::confusionIsATable() {
  ConfusionTable table;
  QAbstractItemModelTester tester(table.model());
  table.setData(samples::confusion());
  table.resize(304, 206);
  QCOMPARE(table.model()->rowCount(), 5);
  QCOMPARE(table.model()->index(2, 2).data().toString(), "65"); // 64 of 99
  QVERIFY(table.model()->index(1, 2).data(Qt::AccessibleTextRole).toString().contains("32 events"));
  QSignalSpy opened(&table, &ConfusionTable::opened);
  table.setCurrentIndex(table.model()->index(1, 2));
  QTest::keyClick(&table, Qt::Key_Return);
  QCOMPARE(opened.count(), 1);
  QCOMPARE(opened[0][1].toInt(), 2);
  QVERIFY(table.csv().startsWith("happened,purchase,cart"));
  table.setData({});
  QCOMPARE(table.model()->rowCount(), 0);
}

// Nine event types and the two ends, as the journey's layout places them, in a small card.
void tst_ChartWidgets::journeyNodesKeepApart() {
  JourneyData data;
  data.nodes = {{"start", "Start", 5540, 0, 0.5},
                {"view", "View", 21380, 0.22, 0.5},
                {"search", "Search", 3911, 0.22, 0},
                {"click", "Click", 2000, 0.22, 1},
                {"favourite", "Favourite", 1057, 0.52, 0.34},
                {"add_to_cart", "Add to cart", 853, 0.52, 0},
                {"remove_from_cart", "Remove from cart", 107, 0.52, 0.67},
                {"begin_checkout", "Begin checkout", 331, 0.8, 0.05},
                {"purchase", "Purchase", 261, 1, 0.5},
                {"rate", "Rate", 40, 1, 0},
                {"leave", "Leave", 5540, 0.52, 1}};
  data.edges = {{"view", "view", 12121, 0.6, {}}, {"view", "purchase", 100, 0.01, {}}};
  const QRectF rect(0, 0, 600, 300);
  const JourneyLayout layout = layoutJourney(rect, data, ChartStyle(Theme::current()));
  QCOMPARE(layout.nodes.size(), data.nodes.size());
  for (qsizetype a = 0; a < layout.nodes.size(); ++a) {
    QVERIFY(rect.contains(layout.nodes[a]));
    for (qsizetype b = a + 1; b < layout.nodes.size(); ++b)
      QVERIFY2(!layout.nodes[a].intersects(layout.nodes[b]), qPrintable(data.nodes[a].name + " " + data.nodes[b].name));
  }
}

void tst_ChartWidgets::loopOpensItsStep() {
  const auto chart = shown<StepLoop>(samples::loop(), {1150, 200});
  QSignalSpy opened(chart.get(), &StepLoop::stepOpened);
  QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->spotOf(4).area.center().toPoint());
  QCOMPARE(opened.count(), 1);
  QCOMPARE(opened[0][0].toString(), "strategies");
  QTest::keyClick(chart.get(), Qt::Key_Right);
  QTest::keyClick(chart.get(), Qt::Key_Return);
  QCOMPARE(opened[1][0].toString(), "simulation");
}

void tst_ChartWidgets::forestOrder() {
  QStringList names;
  for (const ForestRow& row : samples::forest().rows)
    names << row.strategy;
  QCOMPARE(names, QStringList({"hybrid", "model", "learns", "rules", "best-possible", "by-chance"}));
}

void tst_ChartWidgets::shareBarNeedsLegendLines() {
  const Theme& theme = Theme::light();
  QVERIFY(shareBarHeight(500, samples::coverage(), theme) > shareBarHeight(260, samples::luck(), theme));
  QVERIFY(shareBarHeight(160, samples::coverage(), theme) > shareBarHeight(500, samples::coverage(), theme));
}

void tst_ChartWidgets::emptyChartsAreQuiet() {
  FunnelChart funnel;
  ForestChart forest;
  LineChart lines;
  BarChart bars;
  ReliabilityChart reliability;
  IntentBars intents;
  WithoutEventChart without;
  ShareBar share;
  StepLoop loop;
  for (ChartWidget* chart : std::initializer_list<ChartWidget*>{&funnel, &forest, &lines, &bars, &reliability, &intents,
                                                                &without, &share, &loop}) {
    QVERIFY(chart->isEmpty());
    chart->resize(300, 200);
    chart->grab();
    for (const int key : {Qt::Key_Right, Qt::Key_Up, Qt::Key_Home, Qt::Key_Return})
      QTest::keyClick(chart, static_cast<Qt::Key>(key));
    QCOMPARE(chart->current(), -1);
    QVERIFY(!chart->csv().isEmpty());
    chart->setLoading(true);
    chart->grab();
  }
}

void tst_ChartWidgets::newDataDropsALostMark() {
  const auto chart = shown<ForestChart>(samples::forest());
  chart->setCurrent(5);
  ForestData fewer = samples::forest();
  fewer.rows.resize(2);
  chart->setData(fewer);
  QCOMPARE(chart->current(), -1);
  chart->grab();
}

QTEST_MAIN(tst_ChartWidgets)
#include "tst_ChartWidgets.moc"
