#include "core/report/Parts.h"

#include <algorithm>

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

// What the click and purchase feedback taught: the multiplier assumed at first, and what each strategy believes after.
std::optional<Table> beliefTable(const RunFacts& run) {
  const evaluation::RunResult& result = run.result;
  Table table;
  table.id = "beliefs";
  table.origin = Origin::Simulation;
  table.title = Message("report.table.beliefs");
  table.subtitle = Message("report.table.beliefs.note");
  table.columns = {words("report.head.action"), numbers("report.head.assumed")};
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < result.beliefShift.size() && i < result.strategyNames.size(); ++i) {
    const std::string& name = result.strategyNames[i];
    if (name == "nothing" || name == "rules" || result.beliefShift[i].empty()) continue;
    columns.push_back(i);
    table.columns.push_back({Message("report.head.believed").with("strategy", Term{name}), true, Intervals::Hidden});
  }
  if (columns.empty()) return std::nullopt;
  for (std::size_t action = 0; action < result.actionIds.size(); ++action) {
    const guidance::Effect* effect = run.asRun.effects.effect(result.actionIds[action]);
    if (!effect) continue;
    Row row;
    row.cells = {cell(Term{effect->action}), measure(exactly(effect->median), Format::Multiple)};
    for (const std::size_t column : columns) {
      Estimate believed;
      if (action < result.beliefShift[column].size()) believed.estimate = result.beliefShift[column][action];
      row.cells.push_back(measure(believed, Format::Multiple));
    }
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
