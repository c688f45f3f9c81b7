#include "core/report/Parts.h"

#include <algorithm>
#include <cmath>

namespace guidepost::report {
namespace {

using feedback::FeedbackRow;

std::vector<std::string> strategiesOf(const std::vector<FeedbackRow>& rows) {
  std::vector<std::string> names;
  for (const FeedbackRow& row : rows)
    if (row.action.empty() && row.shown > 0 && std::find(names.begin(), names.end(), row.strategy) == names.end())
      names.push_back(row.strategy);
  return names;
}

int roundsOf(const std::vector<FeedbackRow>& rows) {
  int rounds = 0;
  for (const FeedbackRow& row : rows)
    rounds = std::max(rounds, row.round);
  return rounds;
}

Chart roundChart(const RunFacts& run, std::string id, Estimate FeedbackRow::*member, Format format) {
  Chart chart;
  chart.id = id;
  chart.origin = Origin::Simulation;
  chart.title = Message("report.chart." + id);
  chart.subtitle = Message("report.chart." + id + ".note");
  Lines lines;
  for (const std::string& name : strategiesOf(run.feedback)) {
    Line line;
    line.name = Term{name};
    line.strategy = name;
    line.whiskers = true;
    line.strong = name == run.result.best;
    for (const FeedbackRow& row : run.feedback) {
      if (row.strategy != name || !row.action.empty() || !(row.*member).known()) continue;
      line.x.push_back(row.round);
      line.y.push_back((row.*member).estimate);
      line.low.push_back((row.*member).low);
      line.high.push_back((row.*member).high);
    }
    if (!line.x.empty()) lines.lines.push_back(std::move(line));
  }
  lines.xTitle = Message("report.axis.round");
  lines.format = format;
  lines.wholeX = true;
  lines.fromZero = format == Format::Share;
  chart.series = std::move(lines);
  return chart;
}

Table roundTable(const RunFacts& run) {
  Table table;
  table.id = "feedback";
  table.origin = Origin::Simulation;
  table.title = Message("report.table.feedback");
  table.subtitle =
      Message(run.result.satisfactionAssumed ? "report.table.feedback.note-assumed" : "report.table.feedback.note");
  table.columns = {words("report.head.strategy"),
                   numbers("report.head.round"),
                   numbers("report.head.shown"),
                   numbers("report.head.clicked"),
                   numbers("report.head.dismissed"),
                   numbers("report.head.purchased"),
                   numbers("report.head.click-rate", Intervals::Below),
                   numbers("report.head.purchase-rate", Intervals::Below),
                   numbers("report.head.satisfaction", Intervals::Below)};
  for (const std::string& name : strategiesOf(run.feedback))
    for (const FeedbackRow& row : run.feedback)
      if (row.strategy == name && row.action.empty())
        table.rows.push_back(
            {{cell(Term{row.strategy}), cell(Count{row.round}), cell(Count{row.shown}), cell(Count{row.clicked}),
              cell(Count{row.dismissed}), cell(Count{row.purchased}), measure(row.clickRate, Format::Share),
              measure(row.purchaseRate, Format::Share), measure(row.satisfaction, Format::Rating)},
             row.strategy,
             row.strategy == run.result.best});
  return table;
}

struct Interval {
  double low = 0, high = 0;
};

std::optional<Interval> intervalAfter(const evaluation::RunResult& result, std::size_t strategy, std::size_t action) {
  if (strategy >= result.beliefLow.size() || action >= result.beliefLow[strategy].size() ||
      strategy >= result.beliefHigh.size() || action >= result.beliefHigh[strategy].size())
    return std::nullopt;
  return Interval{result.beliefLow[strategy][action], result.beliefHigh[strategy][action]};
}

constexpr double moreThanAnyoneHas = 1e8;

// Of the strategy that learns fastest, to two digits; 0: nobody has so many sessions.
double sessionsToHalve(const evaluation::RunResult& result, std::size_t action) {
  double least = 0;
  for (const std::vector<double>& needed : result.sessionsToHalve)
    if (action < needed.size() && needed[action] > 0 && (least == 0 || needed[action] < least)) least = needed[action];
  if (least == 0 || least > moreThanAnyoneHas) return 0;
  const double unit = std::pow(10, std::floor(std::log10(least)) - 1);
  return std::round(least / unit) * unit;
}

// The action about which a round teaches most, and what it would take to know it twice as well.
std::optional<Message> learning(const RunFacts& run) {
  const evaluation::RunResult& result = run.result;
  double narrowest = 1;
  std::size_t learnt = 0;
  for (std::size_t s = 0; s < result.beliefLow.size(); ++s)
    for (std::size_t action = 0; action < result.actionIds.size(); ++action) {
      const guidance::Effect* effect = run.asRun.effects.effect(result.actionIds[action]);
      const std::optional<Interval> after = intervalAfter(result, s, action);
      if (!effect || !after || !(effect->low < effect->high) || !(after->low > 0)) continue;
      const double ratio = std::log(after->high / after->low) / std::log(effect->high / effect->low);
      if (ratio >= narrowest) continue;
      narrowest = ratio;
      learnt = action;
    }
  const double needed = learnt > 0 ? sessionsToHalve(result, learnt) : 0;
  if (needed == 0 || result.replications == 0) return std::nullopt;
  return Message("report.finding.learning")
      .with("sessions", Count{result.users / result.replications})
      .with("action", Term{result.actionIds[learnt]})
      .with("narrower", Share{1 - narrowest})
      .with("needed", Count{std::llround(needed)});
}

// What the click and purchase feedback taught: the multiplier assumed at first, and what each strategy believes after.
std::optional<Table> beliefTable(const RunFacts& run) {
  const evaluation::RunResult& result = run.result;
  Table table;
  table.id = "beliefs";
  table.origin = Origin::Simulation;
  table.title = Message("report.table.beliefs");
  table.subtitle = Message("report.table.beliefs.note");
  table.columns = {words("report.head.action"), numbers("report.head.assumed", Intervals::Below)};
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < result.beliefShift.size() && i < result.strategyNames.size(); ++i) {
    const std::string& name = result.strategyNames[i];
    if (name == "nothing" || name == "rules" || result.beliefShift[i].empty()) continue;
    columns.push_back(i);
    table.columns.push_back({Message("report.head.believed").with("strategy", Term{name}), true, Intervals::Below});
  }
  table.columns.push_back(numbers("report.head.sessions-to-halve"));
  if (columns.empty()) return std::nullopt;
  for (std::size_t action = 0; action < result.actionIds.size(); ++action) {
    const guidance::Effect* effect = run.asRun.effects.effect(result.actionIds[action]);
    if (!effect) continue;
    Row row;
    Estimate assumed = exactly(effect->median);
    assumed.low = effect->low;
    assumed.high = effect->high;
    row.cells = {cell(Term{effect->action}), measure(assumed, Format::Multiple)};
    for (const std::size_t column : columns) {
      Estimate believed;
      if (action < result.beliefShift[column].size()) believed.estimate = result.beliefShift[column][action];
      if (const std::optional<Interval> after = intervalAfter(result, column, action)) {
        believed.low = after->low;
        believed.high = after->high;
      }
      row.cells.push_back(measure(believed, Format::Multiple));
    }
    const double needed = sessionsToHalve(result, action);
    row.cells.push_back(needed > 0 ? cell(Count{std::llround(needed)}) : Cell());
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) return std::nullopt;
  return table;
}

void appendTotals(const RunFacts& run, Section& section) {
  const std::string& name = run.result.best == "nothing" ? std::string() : run.result.best;
  for (const FeedbackRow& row : run.feedback)
    if (row.round == 1 && row.action.empty() && row.strategy == name && row.shown > 0)
      section.findings.push_back(Message("report.finding.feedback")
                                     .with("strategy", Term{row.strategy})
                                     .with("shown", Count{row.shown})
                                     .with("clicked", Count{row.clicked})
                                     .with("dismissed", Count{row.dismissed})
                                     .with("purchased", Count{row.purchased}));
}

} // namespace

Section feedbackSection(const RunFacts& run) {
  Section section;
  section.id = "feedback";
  section.title = Message("report.section.feedback");
  appendTotals(run, section);
  if (roundsOf(run.feedback) > 1) {
    section.findings.emplace_back("report.finding.next-round");
    if (std::optional<Message> learnt = learning(run)) section.findings.push_back(std::move(*learnt));
    if (!strategiesOf(run.feedback).empty()) {
      section.charts.push_back(roundChart(run, "click-rate", &FeedbackRow::clickRate, Format::Share));
      section.charts.push_back(roundChart(run, "purchase-rate", &FeedbackRow::purchaseRate, Format::Share));
      section.charts.push_back(roundChart(run, "satisfaction", &FeedbackRow::satisfaction, Format::Rating));
    }
  }
  Table rounds = roundTable(run);
  if (!rounds.rows.empty()) section.tables.push_back(std::move(rounds));
  if (std::optional<Table> beliefs = beliefTable(run)) section.tables.push_back(std::move(*beliefs));
  return section;
}

} // namespace guidepost::report
