// What the cards of a simulation say about a run: the recommended strategy first, honest where another gains more
// conversion, where nothing is beyond chance, and about how little was learnt.
#include "ui/Application.h"
#include "ui/charts/BarChart.h"
#include "ui/charts/ForestChart.h"
#include "ui/charts/LineChart.h"
#include "ui/pages/feedback/BeliefsCard.h"
#include "ui/pages/feedback/RoundCard.h"
#include "ui/pages/simulation/ConversionCard.h"
#include "ui/pages/simulation/CurveCard.h"
#include "ui/pages/simulation/GainsCard.h"
#include "ui/pages/simulation/NetGainCard.h"
#include "ui/pages/simulation/ResultCard.h"
#include "ui/tables/TableView.h"

#include <QTest>

#include <cmath>

using namespace guidepost;
using namespace guidepost::ui;
using evaluation::RunResult;
using evaluation::StrategyResult;

namespace {

Estimate around(double value, double half) {
  return {value, value - half, value + half, 20'000, "sessions"};
}

StrategyResult strategy(const std::string& name, double uplift, double upliftHalf, double gain, double gainHalf) {
  StrategyResult result;
  result.name = name;
  result.conversion = around(0.046 + uplift, 0.003);
  result.clickRate = around(0.1, 0.01);
  result.satisfaction = around(3.7, 0.001);
  if (name == "nothing") return result;
  result.uplift = around(uplift, upliftHalf);
  result.netGain = around(gain, gainHalf);
  return result;
}

RunResult runOf(std::vector<StrategyResult> strategies, const std::string& best) {
  RunResult result;
  result.best = best;
  result.currency = "EUR";
  result.users = 20'000;
  result.replications = 40;
  for (const StrategyResult& one : strategies)
    result.strategyNames.push_back(one.name);
  result.rounds.push_back({1, std::move(strategies)});
  return result;
}

RunResult usual() { // rules adds most and loses money
  return runOf({strategy("nothing", 0, 0, 0, 0), strategy("rules", 0.0024, 0.001, -202, 74),
                strategy("hybrid", 0.0022, 0.0014, 40, 36)},
               "hybrid");
}

void addCurve(RunResult& result, const std::vector<std::vector<double>>& conversions) {
  for (std::size_t i = 0; i < conversions.size(); ++i) {
    simulation::LivePoint point;
    point.sessions = static_cast<std::int64_t>(i + 1) * 1000;
    point.conversion = conversions[i];
    for (const double value : point.conversion) {
      point.low.push_back(value - 0.01);
      point.high.push_back(value + 0.01);
    }
    result.curve.push_back(point);
  }
}

} // namespace

class tst_RunCards : public QObject {
  Q_OBJECT

private slots:
  void gains_data();
  void gains();
  void netGain();
  void everyChartSaysThatItIsSimulated();
  void bars();
  void curve_data();
  void curve();
  void live();
  void rounds_data();
  void rounds();
  void narrowedRange();
  void beliefs_data();
  void beliefs();
};

void tst_RunCards::gains_data() {
  QTest::addColumn<double>("rulesUplift");
  QTest::addColumn<double>("rulesGain");
  QTest::addColumn<double>("hybridUplift");
  QTest::addColumn<QString>("best");
  QTest::addColumn<QString>("title");
  QTest::newRow("best in both") << 0.001 << 10.0 << 0.0072 << "hybrid"
                                << "Hybrid adds 0.72 points of conversion";
  QTest::newRow("another adds more, at a loss")
      << 0.0024 << -202.0 << 0.0022 << "hybrid"
      << "Hybrid adds 0.22 points of conversion and earns most; rules adds 0.24 but costs more than it brings";
  QTest::newRow("another adds more, earns less")
      << 0.0024 << 12.0 << 0.0022 << "hybrid"
      << "Hybrid adds 0.22 points of conversion and earns most; rules adds 0.24 but earns less";
  QTest::newRow("may be nothing") << 0.0001 << 1.0 << 0.0005 << "hybrid"
                                  << "Hybrid adds 0.05 points of conversion, which may be nothing";
  QTest::newRow("nothing pays") << 0.0024 << -202.0 << 0.0001 << "nothing"
                                << "Rules adds 0.24 points of conversion, but costs more than it brings";
  QTest::newRow("nothing at all") << 0.0001 << -2.0 << 0.0001 << "nothing"
                                  << "No difference beyond chance";
}

void tst_RunCards::gains() {
  QFETCH(double, rulesUplift);
  QFETCH(double, rulesGain);
  QFETCH(double, hybridUplift);
  QFETCH(QString, best);
  QFETCH(QString, title);
  GainsCard card;
  card.showRun(runOf({strategy("nothing", 0, 0, 0, 0), strategy("rules", rulesUplift, 0.001, rulesGain, 5),
                      strategy("hybrid", hybridUplift, 0.001, 40, 36)},
                     best.toStdString()));
  QCOMPARE(card.title(), title);
  const auto* chart = card.findChild<ForestChart*>();
  QCOMPARE(chart->data().rows.size(), 2);
  for (const ForestRow& row : chart->data().rows)
    QCOMPARE(row.strong, row.strategy == best);
}

void tst_RunCards::netGain() {
  NetGainCard card;
  card.showRun(usual());
  QCOMPARE(card.title(), QStringLiteral("Hybrid earns 40 EUR per 1,000 sessions; rules loses 202 EUR"));
  RunResult none = usual();
  none.best = "nothing";
  card.showRun(none);
  QCOMPARE(card.title(), QStringLiteral("No strategy pays; rules loses 202 EUR per 1,000 sessions"));
}

void tst_RunCards::everyChartSaysThatItIsSimulated() {
  RunResult result = usual();
  addCurve(result, {{0.04, 0.05, 0.06}, {0.04, 0.05, 0.06}});
  GainsCard gains;
  NetGainCard netGain;
  ConversionCard conversion;
  CurveCard curve;
  gains.showRun(result);
  netGain.showRun(result);
  conversion.showRun(result);
  curve.showRun(result);
  for (const Card* card : std::initializer_list<const Card*>{&gains, &netGain, &conversion, &curve})
    QVERIFY2(card->subtitle().contains(QStringLiteral("simulated, effects assumed")), qPrintable(card->subtitle()));
  curve.showLive(result.curve, result.strategyNames, 20'000);
  QVERIFY(curve.subtitle().contains(QStringLiteral("simulated, effects assumed")));
}

void tst_RunCards::bars() {
  ConversionCard card;
  card.showRun(usual());
  auto* chart = card.findChild<BarChart*>();
  QCOMPARE(chart->marks(), 3);
  QCOMPARE(chart->tipOf(1).name, QStringLiteral("rules"));
  QCOMPARE(chart->tipOf(1).value, QStringLiteral("4.84 %"));
  QCOMPARE(chart->tipOf(1).detail, QStringLiteral("4.54 to 5.14"));
  const ChartTable table = chart->table();
  QCOMPARE(table.rows.size(), 3);
  QCOMPARE(table.rows[2][0].toString(), QStringLiteral("hybrid"));
  QCOMPARE(table.rows[2][3].toDouble(), 0.046 + 0.0022 + 0.003);
  QVERIFY2(card.title().startsWith(QStringLiteral("With hybrid, 4.82")), qPrintable(card.title()));

  // One bar a strategy, side by side, each hit at its own place.
  chart->resize(420, 240);
  chart->grab();
  for (int mark = 0; mark + 1 < chart->marks(); ++mark)
    QVERIFY(chart->spotOf(mark).area.right() < chart->spotOf(mark + 1).area.left());
}

void tst_RunCards::curve_data() {
  QTest::addColumn<QVector<QVector<double>>>("points");
  QTest::addColumn<QString>("best");
  QTest::addColumn<QString>("title");
  using Points = QVector<QVector<double>>;
  QTest::newRow("ahead") << Points{{5, 6, 4}, {4, 5, 6}, {4, 5, 6}} << "hybrid"
                         << "Hybrid stays ahead from about 2,000 visitors on";
  QTest::newRow("behind another") << Points{{5, 6, 4}, {5, 6, 4}, {4, 6, 5}} << "hybrid"
                                  << "Hybrid stays above nothing from about 3,000 visitors on";
  QTest::newRow("below") << Points{{5, 6, 4}, {5, 6, 4}} << "hybrid"
                         << "Hybrid does not stay above nothing";
  QTest::newRow("none") << Points{{5, 6, 4}, {5, 6, 4}} << "nothing"
                        << "No strategy stays ahead";
}

void tst_RunCards::curve() {
  QFETCH(QVector<QVector<double>>, points);
  QFETCH(QString, best);
  QFETCH(QString, title);
  RunResult result = usual();
  result.best = best.toStdString();
  std::vector<std::vector<double>> conversions;
  for (const QVector<double>& point : points)
    conversions.emplace_back(point.begin(), point.end());
  addCurve(result, conversions);
  CurveCard card;
  card.showRun(result);
  QCOMPARE(card.title(), title);
}

void tst_RunCards::live() {
  RunResult result = usual();
  addCurve(result, {{0.04, 0.05, 0.06}, {0.04, 0.05, 0.06}, {0.04, 0.05, 0.06}});
  CurveCard card;
  card.showLive(result.curve, result.strategyNames, 20'000);
  QCOMPARE(card.title(), QStringLiteral("3,000 of 20,000 visitors so far"));
  const LineData& data = card.findChild<LineChart*>()->data();
  QCOMPARE(data.lines.size(), 3);
  QCOMPARE(data.xHigh.value(), 20'000.0); // the lines grow into the room that they will need
  QCOMPARE(data.lines[0].x.last(), 3'000.0);
}

void tst_RunCards::rounds_data() {
  QTest::addColumn<double>("change");
  QTest::addColumn<QString>("title");
  QTest::newRow("rounds to nothing") << 0.00001 << "Click rate did not move";
  QTest::newRow("within chance") << 0.01 << "Click rate did not move beyond chance: rules most, +1.0 points";
  QTest::newRow("beyond") << 0.02 << "Click rate: rules moved most, +2.0 points";
}

void tst_RunCards::rounds() {
  QFETCH(double, change);
  QFETCH(QString, title);
  RunResult result = usual();
  evaluation::RoundResult second = result.rounds.front();
  second.round = 2;
  second.strategies[1].clickRate = around(0.1 + change, 0.01);
  second.strategies[0].clickRate = around(0.5, 0.01); // the yardstick's own luck is no news
  result.rounds.push_back(second);
  RoundCard card(QStringLiteral("card"));
  card.showRun(result, {&StrategyResult::clickRate, QStringLiteral("Click rate"), {}, 100, 1, false});
  QCOMPARE(card.title(), title);
}

void tst_RunCards::narrowedRange() {
  QVERIFY(std::abs(narrowed(0.5, 2, 0.5, 2)) < 1e-12);
  QVERIFY(std::abs(narrowed(0.5, 2, std::sqrt(0.5), std::sqrt(2.0)) - 0.5) < 1e-12);
  QVERIFY(std::abs(narrowed(0.5, 2, 1, 1) - 1) < 1e-12);
  QVERIFY(std::isnan(narrowed(0.5, 2, std::nan(""), 2)));
}

void tst_RunCards::beliefs_data() {
  QTest::addColumn<double>("part"); // of the range that is left, on the logarithm's scale
  QTest::addColumn<QString>("title");
  QTest::newRow("none") << 1.0 << "Nothing was learnt about the effects yet";
  QTest::newRow("little") << 0.94 << "Little was learnt: the range of coupon narrowed most, by 6 %";
  QTest::newRow("something") << 0.75 << "Something was learnt: the range of coupon narrowed most, by 25 %";
  QTest::newRow("much") << 0.4 << "Much was learnt: the range of coupon narrowed most, by 60 %";
}

void tst_RunCards::beliefs() {
  QFETCH(double, part);
  QFETCH(QString, title);
  pipeline::RunSummary run;
  run.result = usual();
  guidance::Effect effect;
  effect.action = "coupon";
  effect.median = 1.25;
  effect.low = 1.05;
  effect.high = 1.5;
  run.asRun.effects.effects = {effect};
  run.result.actionIds = {"nothing", "coupon"};
  const double half = std::log(1.5 / 1.05) / 2 * part, middle = std::log(1.05 * 1.5) / 2;
  run.result.beliefShift = {{}, {}, {1, 1.25}};
  run.result.beliefLow = {{}, {}, {1, std::exp(middle - half)}};
  run.result.beliefHigh = {{}, {}, {1, std::exp(middle + half)}};
  BeliefsCard card;
  card.showRun(run);
  QString said = card.title();
  QCOMPARE(said.replace(QChar(0x202f), QLatin1Char(' ')), title);

  run.result.beliefLow.clear(); // a run that was stored before ranges were kept
  run.result.beliefHigh.clear();
  card.showRun(run);
  QCOMPARE(card.title(), QStringLiteral("What the strategies believe after the first round"));
}

int main(int argc, char** argv) {
  Application application(argc, argv);
  application.languages().setChoice(LanguageChoice::English);
  tst_RunCards test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_RunCards.moc"
