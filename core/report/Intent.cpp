#include "core/report/Parts.h"

#include <algorithm>
#include <cmath>

namespace guidepost::report {
namespace {

const intent::Metrics* baseline(const ModelFacts& model, const std::string& name) {
  const auto found = model.baselines.find(name);
  return found == model.baselines.end() ? nullptr : &found->second;
}

Chart learningChart(const ModelFacts& model) {
  Chart chart;
  chart.id = "learning";
  chart.origin = Origin::Model;
  chart.title = Message(model.stoppedEarly ? "report.chart.learning.stopped" : "report.chart.learning")
                    .with("epoch", Count{model.bestEpoch})
                    .with("epochs", Count{static_cast<std::int64_t>(model.epochs.size())});
  chart.subtitle = Message("report.chart.learning.note");
  Line training, validation;
  training.name = Message("report.training");
  training.shade = 3;
  validation.name = Message("report.validation");
  validation.strong = true;
  Lines lines;
  for (const intent::EpochRecord& epoch : model.epochs) {
    training.x.push_back(epoch.epoch);
    training.y.push_back(epoch.trainingLoss);
    validation.x.push_back(epoch.epoch);
    validation.y.push_back(epoch.validationLoss);
    if (epoch.epoch == model.bestEpoch) {
      lines.markedX = epoch.epoch;
      lines.markedY = epoch.validationLoss;
    }
  }
  lines.lines = {std::move(training), std::move(validation)};
  lines.xTitle = Message("report.axis.epoch");
  lines.format = Format::Real;
  lines.wholeX = true;
  lines.marked = Message("report.chart.learning.best").with("epoch", Count{model.bestEpoch});
  chart.series = std::move(lines);
  return chart;
}

Chart confusionChart(const ModelFacts& model) {
  Chart chart;
  chart.id = "confusion";
  chart.origin = Origin::Model;
  std::size_t hardest = 0;
  double lowest = 2;
  for (std::size_t row = 0; row < model.confusion.size(); ++row) {
    std::int64_t all = 0;
    for (const std::int64_t count : model.confusion[row])
      all += count;
    if (all < 20 || row >= model.confusion[row].size()) continue;
    const double right = static_cast<double>(model.confusion[row][row]) / static_cast<double>(all);
    if (right < lowest) lowest = right, hardest = row;
  }
  if (lowest <= 1 && hardest < model.intents.size())
    chart.title = Message("report.chart.confusion.hardest")
                      .with("intent", Term{model.intents[hardest]})
                      .with("share", Share{lowest});
  else
    chart.title = Message("report.chart.confusion");
  chart.subtitle = Message("report.chart.confusion.note").with("events", Count{model.testEvents});
  chart.series = Confusion{model.intents, model.confusion};
  return chart;
}

struct MetricLine {
  const char* head;
  Estimate intent::Metrics::*member;
  Format format;
};
constexpr MetricLine metricLines[] = {
    {"report.metric.top-tenth", &intent::Metrics::topDecileShare, Format::Share},
    {"report.metric.accuracy", &intent::Metrics::accuracy, Format::Share},
    {"report.metric.accuracy-before-last", &intent::Metrics::accuracyBeforeLast, Format::Share},
    {"report.metric.precision", &intent::Metrics::precision, Format::Share},
    {"report.metric.recall", &intent::Metrics::recall, Format::Share},
    {"report.metric.macro-f1", &intent::Metrics::macroF1, Format::Real},
    {"report.metric.auc", &intent::Metrics::aucPurchase, Format::Real},
    {"report.metric.average-precision", &intent::Metrics::averagePrecision, Format::Real},
    {"report.metric.log-loss", &intent::Metrics::logLoss, Format::Real},
    {"report.metric.log-loss-before-last", &intent::Metrics::logLossBeforeLast, Format::Real},
    {"report.metric.ece", &intent::Metrics::ece, Format::Real},
};

Table metricsTable(const ModelFacts& model) {
  Table table;
  table.id = "metrics";
  table.origin = Origin::Model;
  table.title = Message("report.table.metrics");
  table.subtitle = Message("report.table.metrics.note")
                       .with("events", Count{model.testEvents})
                       .with("sessions", Count{model.testSessions})
                       .with("buyers", Count{model.testBuyers});
  table.columns = {words("report.head.figure"), numbers("report.head.model", Intervals::Beside)};
  std::vector<const intent::Metrics*> beside;
  for (const auto& [name, metrics] : model.baselines) {
    table.columns.push_back({Message("report.head.baseline").with("name", Term{name}), true, Intervals::Beside});
    beside.push_back(&metrics);
  }
  for (const MetricLine& line : metricLines) {
    if (!(model.metrics.*line.member).known()) continue;
    Row row;
    row.cells = {Cell(Message(line.head)), measure(model.metrics.*line.member, line.format)};
    for (const intent::Metrics* other : beside)
      row.cells.push_back(measure(other->*line.member, line.format));
    row.strong = line.member == &intent::Metrics::topDecileShare;
    table.rows.push_back(std::move(row));
  }
  return table;
}

} // namespace

Chart reliabilityChart(const ModelFacts& model) {
  Chart chart;
  chart.id = "reliability";
  chart.origin = Origin::Model;
  Reliability series;
  double nearest = 2;
  for (std::size_t i = 0; i < model.reliability.size(); ++i) {
    const intent::ReliabilityBin& bin = model.reliability[i];
    series.points.push_back({bin.said, bin.happened});
    const double distance = std::abs(bin.said - 0.3);
    if (bin.happened.known() && distance < nearest) nearest = distance, series.highlighted = static_cast<int>(i);
  }
  if (series.highlighted >= 0) {
    const ReliabilityPoint& point = series.points[static_cast<std::size_t>(series.highlighted)];
    chart.title = Message("report.chart.reliability.says")
                      .with("said", Share{point.said})
                      .with("happened", Share{point.happened.estimate});
  } else {
    chart.title = Message("report.chart.reliability");
  }
  chart.subtitle = Message("report.chart.reliability.note").with("events", Count{model.testEvents});
  chart.series = std::move(series);
  return chart;
}

Chart topDecileChart(const ModelFacts& model) {
  Chart chart;
  chart.id = "top-tenth";
  chart.origin = Origin::Model;
  const Estimate& top = model.metrics.topDecileShare;
  const intent::Metrics* markov = baseline(model, "markov");
  const bool ahead = markov && markov->topDecileShare.known() && top.estimate > markov->topDecileShare.estimate;
  chart.title =
      Message(ahead ? "report.chart.top-tenth.ahead" : "report.chart.top-tenth").with("share", Share{top.estimate});
  chart.subtitle = Message("report.chart.top-tenth.note").with("buyers", Count{model.testBuyers});
  Forest forest;
  forest.rows.push_back({Message("report.head.model"), "", top, true});
  for (const auto& [name, metrics] : model.baselines)
    if (metrics.topDecileShare.known())
      forest.rows.push_back(
          {Message("report.head.baseline").with("name", Term{name}), "", metrics.topDecileShare, false});
  std::stable_sort(forest.rows.begin() + 1, forest.rows.end(), [](const ForestRow& one, const ForestRow& other) {
    return one.value.estimate > other.value.estimate;
  });
  forest.format = Format::Share;
  forest.signedValues = false;
  forest.axis = Message("report.axis.share-of-buyers");
  chart.series = std::move(forest);
  return chart;
}

Section intentSection(const ModelFacts& model) {
  Section section;
  section.id = "intent";
  section.title = Message("report.section.intent");
  section.findings.push_back(Message("report.finding.intent-definition")
                                 .with("window", Duration{model.options.horizonUs})
                                 .with("events", Count{model.testEvents})
                                 .with("sessions", Count{model.testSessions}));
  section.findings.insert(section.findings.end(), model.findings.begin(), model.findings.end());
  if (model.cancelled) section.findings.emplace_back("report.finding.training-stopped");
  if (model.withoutLabel > 0)
    section.findings.push_back(Message("report.finding.without-label").with("events", Count{model.withoutLabel}));

  if (model.metrics.topDecileShare.known()) section.charts.push_back(topDecileChart(model));
  if (!model.reliability.empty()) section.charts.push_back(reliabilityChart(model));
  if (model.epochs.size() > 1) section.charts.push_back(learningChart(model));
  if (!model.confusion.empty()) section.charts.push_back(confusionChart(model));
  section.tables.push_back(metricsTable(model));
  return section;
}

} // namespace guidepost::report
