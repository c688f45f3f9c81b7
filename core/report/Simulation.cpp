#include "core/report/Parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace guidepost::report {
namespace {

using evaluation::RunResult;
using evaluation::StrategyResult;

const std::vector<StrategyResult>& firstRound(const RunResult& result) {
  static const std::vector<StrategyResult> none;
  return result.rounds.empty() ? none : result.rounds.front().strategies;
}

std::int64_t sessionsEach(const RunResult& result) {
  const auto& strategies = firstRound(result);
  return strategies.empty() ? 0 : strategies.front().conversion.n;
}

Cell best(const RunResult& result, const StrategyResult& strategy) {
  const bool against = strategy.name == "nothing" || strategy.netGain.known();
  return against && result.replications > 0 ? cell(Share{strategy.probabilityBest}) : Cell();
}

Forest forest(const RunResult& result, Estimate StrategyResult::*member, Format format) {
  Forest forest;
  for (const StrategyResult& strategy : firstRound(result))
    if (strategy.name != "nothing")
      forest.rows.push_back({Term{strategy.name}, strategy.name, strategy.*member, strategy.name == result.best});
  forest.format = format;
  return forest;
}

// How many strategies have an interval that lies above 0.
std::int64_t clearlyAbove(const RunResult& result, Estimate StrategyResult::*member, const StrategyResult** one) {
  std::int64_t count = 0;
  for (const StrategyResult& strategy : firstRound(result))
    if (strategy.name != "nothing" && (strategy.*member).known() && (strategy.*member).low > 0) {
      ++count;
      *one = &strategy;
    }
  return count;
}

Chart curveChart(const RunResult& result) {
  Lines lines;
  for (std::size_t i = 0; i < result.strategyNames.size(); ++i) {
    Line line;
    line.name = Term{result.strategyNames[i]};
    line.strategy = result.strategyNames[i];
    line.strong = line.strategy == result.best;
    line.band = line.strategy == "nothing" || line.strategy == result.best;
    for (const simulation::LivePoint& point : result.curve) {
      if (i >= point.conversion.size() || !std::isfinite(point.conversion[i])) continue;
      line.x.push_back(static_cast<double>(point.sessions));
      line.y.push_back(point.conversion[i]);
      line.low.push_back(i < point.low.size() ? point.low[i] : std::numeric_limits<double>::quiet_NaN());
      line.high.push_back(i < point.high.size() ? point.high[i] : std::numeric_limits<double>::quiet_NaN());
    }
    if (!line.x.empty()) lines.lines.push_back(std::move(line));
  }
  lines.xTitle = Message("report.axis.visitors");
  lines.format = Format::Share;
  Chart chart;
  chart.id = "curve";
  chart.origin = Origin::Simulation;
  chart.title = Message("report.chart.curve");
  chart.subtitle = Message("report.chart.curve.note");
  chart.series = std::move(lines);
  return chart;
}

Table ratesTable(const RunResult& result) {
  Table table;
  table.id = "rates";
  table.origin = Origin::Simulation;
  table.title = Message("report.table.rates");
  table.subtitle = Message(result.satisfactionAssumed ? "report.table.rates.note-assumed" : "report.table.rates.note")
                       .with("sessions", Count{sessionsEach(result)});
  table.columns = {words("report.head.strategy"),
                   numbers("report.head.conversion", Intervals::Below),
                   numbers("report.head.uplift", Intervals::Below),
                   numbers("report.head.click-rate", Intervals::Below),
                   numbers("report.head.purchase-rate", Intervals::Below),
                   numbers("report.head.satisfaction", Intervals::Below),
                   numbers("report.head.sessions-shown")};
  for (const StrategyResult& strategy : firstRound(result))
    table.rows.push_back({{cell(Term{strategy.name}), measure(strategy.conversion, Format::Share),
                           measure(strategy.uplift, Format::Points), measure(strategy.clickRate, Format::Share),
                           measure(strategy.purchaseRate, Format::Share),
                           measure(strategy.satisfaction, Format::Rating), cell(Share{strategy.sessionsShownShare})},
                          strategy.name,
                          strategy.name == result.best});
  return table;
}

Table moneyTable(const RunResult& result) {
  Table table;
  table.id = "money";
  table.origin = Origin::Simulation;
  table.currency = result.currency;
  table.title = Message("report.table.money");
  table.subtitle = Message("report.table.money.note").with("currency", Term{result.currency});
  table.columns = {words("report.head.strategy"),
                   numbers("report.head.revenue", Intervals::Below),
                   numbers("report.head.cost", Intervals::Below),
                   numbers("report.head.net-gain", Intervals::Below),
                   numbers("report.head.best-in"),
                   numbers("report.head.assumptions-share"),
                   numbers("report.head.break-even")};
  for (const StrategyResult& strategy : firstRound(result)) {
    const Estimate breakEven = strategy.breakEven ? exactly(*strategy.breakEven) : Estimate();
    table.rows.push_back(
        {{cell(Term{strategy.name}), measure(strategy.revenue, Format::Amount), measure(strategy.cost, Format::Amount),
          measure(strategy.netGain, Format::Gain), best(result, strategy),
          strategy.uplift.known() ? cell(Share{strategy.assumptionsShare}) : Cell(),
          measure(breakEven, Format::Multiple)},
         strategy.name,
         strategy.name == result.best});
  }
  return table;
}

Table comparisonTable(const RunResult& result) {
  Table table;
  table.id = "comparisons";
  table.origin = Origin::Simulation;
  table.currency = result.currency;
  table.title = Message("report.table.comparisons");
  table.subtitle = Message("report.table.comparisons.note").with("currency", Term{result.currency});
  table.columns = {words("report.head.comparison"), numbers("report.head.uplift", Intervals::Beside),
                   numbers("report.head.net-gain", Intervals::Beside), numbers("report.head.assumptions-share")};
  for (const evaluation::Comparison& comparison : result.comparisons)
    table.rows.push_back({{Cell(Message("report.minus").with("a", Term{comparison.a}).with("b", Term{comparison.b})),
                           measure(comparison.uplift, Format::Points), measure(comparison.netGain, Format::Gain),
                           cell(Share{comparison.assumptionsShare})},
                          comparison.a,
                          comparison.a == result.best && comparison.b == "nothing"});
  return table;
}

Table fidelityTable(const RunResult& result) {
  Table table;
  table.id = "fidelity";
  table.origin = Origin::Simulation;
  table.title = Message("report.table.fidelity");
  table.subtitle = Message("report.table.fidelity.note");
  table.columns = {words("report.head.check"), words("report.head.measure"), numbers("report.head.distance"),
                   numbers("report.head.limit"), words("report.head.passed")};
  for (const simulation::FidelityCheck& check : result.fidelity) {
    const double scale = check.unit == "points" ? 100 : 1; // kept as a share, told in points
    table.rows.push_back({{Cell(Message("report.fidelity." + check.id)), Cell(Message("report.distance." + check.unit)),
                           measure(exactly(check.distance * scale), Format::Real),
                           measure(exactly(check.threshold * scale), Format::Real),
                           Cell(Message(check.passed ? "report.yes" : "report.no"))},
                          "",
                          false});
  }
  return table;
}

Message fidelityFinding(const RunResult& result) {
  const StrategyResult* nothing = strategyNamed(result, "nothing");
  Message message(result.logDiffers ? "report.finding.log-differs" : "report.finding.log-agrees");
  message = withShare(std::move(message), "log", result.logConversion);
  return std::move(message)
      .with("simulated", Share{nothing ? nothing->conversion.estimate : std::numeric_limits<double>::quiet_NaN()})
      .with("simulatedLow", Real{nothing ? nothing->conversion.low * 100 : std::numeric_limits<double>::quiet_NaN()})
      .with("simulatedHigh", Real{nothing ? nothing->conversion.high * 100 : std::numeric_limits<double>::quiet_NaN()});
}

} // namespace

Chart upliftChart(const RunResult& result) {
  Chart chart;
  chart.id = "uplift";
  chart.origin = Origin::Simulation;
  const StrategyResult* best = leading(result);
  const StrategyResult* one = nullptr;
  const std::int64_t above = clearlyAbove(result, &StrategyResult::uplift, &one);
  if (best && best->uplift.known() && best->uplift.low > 0)
    chart.title = Message("report.chart.uplift.gains")
                      .with("strategy", Term{best->name})
                      .with("uplift", Real{best->uplift.estimate * 100});
  else
    chart.title = Message(above > 0 ? "report.chart.uplift.some" : "report.chart.uplift.none");
  chart.subtitle = Message("report.chart.uplift.note");
  Forest series = forest(result, &StrategyResult::uplift, Format::Points);
  series.axis = Message("report.axis.points");
  chart.series = std::move(series);
  return chart;
}

Chart netGainChart(const RunResult& result) {
  Chart chart;
  chart.id = "net-gain";
  chart.origin = Origin::Simulation;
  const StrategyResult* one = nullptr;
  const std::int64_t above = clearlyAbove(result, &StrategyResult::netGain, &one);
  if (above == 1)
    chart.title = Message("report.chart.net-gain.one").with("strategy", Term{one->name});
  else
    chart.title = Message(above == 0 ? "report.chart.net-gain.none" : "report.chart.net-gain.some")
                      .with("count", Count{above})
                      .with("all", Count{static_cast<std::int64_t>(firstRound(result).size()) - 1});
  chart.subtitle = Message("report.chart.net-gain.note").with("currency", Term{result.currency});
  Forest series = forest(result, &StrategyResult::netGain, Format::Amount);
  series.axis = Message("report.axis.net-gain").with("currency", Term{result.currency});
  series.currency = result.currency;
  chart.series = std::move(series);
  return chart;
}

Table strategiesTable(const RunResult& result) {
  Table table;
  table.id = "strategies";
  table.origin = Origin::Simulation;
  table.currency = result.currency;
  table.title = Message("report.table.strategies");
  table.subtitle =
      Message(result.satisfactionAssumed ? "report.table.strategies.note-assumed" : "report.table.strategies.note")
          .with("currency", Term{result.currency})
          .with("sessions", Count{sessionsEach(result)});
  table.columns = {words("report.head.strategy"),       numbers("report.head.conversion", Intervals::Beside),
                   numbers("report.head.click-rate"),   numbers("report.head.purchase-rate"),
                   numbers("report.head.satisfaction"), numbers("report.head.revenue"),
                   numbers("report.head.cost"),         numbers("report.head.best-in")};
  for (const StrategyResult& strategy : firstRound(result))
    table.rows.push_back({{cell(Term{strategy.name}), measure(strategy.conversion, Format::Share),
                           measure(strategy.clickRate, Format::Share), measure(strategy.purchaseRate, Format::Share),
                           measure(strategy.satisfaction, Format::Rating), measure(strategy.revenue, Format::Amount),
                           measure(strategy.cost, Format::Amount), best(result, strategy)},
                          strategy.name,
                          strategy.name == result.best});
  return table;
}

Section simulationSection(const RunFacts& run) {
  const RunResult& result = run.result;
  Section section;
  section.id = "simulation";
  section.title = Message("report.section.simulation");
  if (result.logConversion.known()) section.findings.push_back(fidelityFinding(result));
  if (result.partial)
    section.findings.push_back(Message("report.finding.partial").with("sessions", Count{sessionsEach(result)}));
  if (const StrategyResult* best = leading(result); best && best->netGain.known())
    section.findings.push_back(withAmount(Message("report.finding.net-gain"), "gain", best->netGain, result.currency)
                                   .with("strategy", Term{best->name})
                                   .with("probability", Share{best->probabilityBest}));
  if (result.curve.size() > 1) section.charts.push_back(curveChart(result));
  section.tables.push_back(ratesTable(result));
  section.tables.push_back(moneyTable(result));
  if (!result.comparisons.empty()) section.tables.push_back(comparisonTable(result));
  if (!result.fidelity.empty()) section.tables.push_back(fidelityTable(result));
  return section;
}

} // namespace guidepost::report
