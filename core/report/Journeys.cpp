#include "core/report/Parts.h"

#include "core/base/Time.h"
#include "core/statistics/Intervals.h"

#include <algorithm>
#include <array>

namespace guidepost::report {
namespace {

constexpr std::size_t listedPaths = 10;
constexpr std::size_t drawnEdges = 14; // the busiest; those of the likeliest route are drawn in any case

double share(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

bool endsWithPurchase(const journey::FunnelResult& funnel) {
  return !funnel.steps.empty() && funnel.steps.back().type == "purchase";
}

Table stepsTable(const journey::FunnelResult& funnel) {
  Table table;
  table.id = "steps";
  table.title = Message("report.table.steps");
  table.subtitle = Message("report.table.steps.note").with("sessions", Count{funnel.sessions});
  table.columns = {words("report.head.step"), numbers("report.head.sessions"),
                   numbers("report.head.of-all", Intervals::Beside),
                   numbers("report.head.of-previous", Intervals::Beside), numbers("report.head.median-time")};
  for (const journey::FunnelStep& step : funnel.steps) {
    Row row;
    row.cells = {cell(Term{step.type}), cell(Count{step.count}), measure(step.rate, Format::Share),
                 &step == &funnel.steps.front() ? Cell() : measure(step.fromPrevious, Format::Share),
                 step.medianUs && &step != &funnel.steps.front() ? cell(Duration{*step.medianUs}) : Cell()};
    table.rows.push_back(std::move(row));
  }
  if (funnel.purchases > 0)
    table.rows.push_back({{Cell(Message("report.any-purchase")), cell(Count{funnel.purchases}),
                           measure(funnel.conversion, Format::Share), Cell(), Cell()},
                          "",
                          true});
  return table;
}

Table pathsTable(const journey::PathsResult& paths) {
  Table table;
  table.id = "paths";
  const std::size_t listed = std::min(listedPaths, paths.paths.size());
  std::int64_t held = 0;
  for (std::size_t i = 0; i < listed; ++i)
    held += paths.paths[i].sessions;
  table.title = Message("report.table.paths").with("share", Share{share(held, paths.sessions)});
  table.subtitle = Message("report.table.paths.note")
                       .with("listed", Count{static_cast<std::int64_t>(listed)})
                       .with("different", Count{paths.differentPaths})
                       .with("held", Count{held})
                       .with("sessions", Count{paths.sessions});
  table.columns = {words("report.head.path"), numbers("report.head.sessions"), numbers("report.head.share"),
                   words("report.head.buys")};
  for (std::size_t i = 0; i < listed; ++i) {
    const journey::FoldedPath& path = paths.paths[i];
    table.rows.push_back({{Cell(Path{path.types}), cell(Count{path.sessions}),
                           measure(exactly(share(path.sessions, paths.sessions)), Format::Share),
                           Cell(Message(path.buys ? "report.yes" : "report.no"))},
                          "",
                          false});
  }
  return table;
}

bool onRoute(const journey::PathEdge& edge, const std::vector<std::string>& route) {
  for (std::size_t i = 0; i + 1 < route.size(); ++i)
    if (route[i] == edge.from && route[i + 1] == edge.to) return true;
  return false;
}

Chart journeyChart(const journey::PathsResult& paths) {
  Chart chart;
  chart.id = "journey";
  const std::vector<std::string>& route = paths.likeliestRoute;
  if (route.empty()) {
    chart.title = Message("report.chart.journey");
  } else {
    std::size_t between = 0;
    for (const std::string& type : route)
      if (type != "start" && type != "leave" && type != "purchase" && type != "view") ++between;
    chart.title = Message(between == 0 ? "report.chart.journey.straight" : "report.chart.journey.route");
  }
  JourneyMap map{paths.nodes, {}, route, paths.sessions, paths.startX, paths.startY, paths.leaveX, paths.leaveY};
  for (std::size_t i = 0; i < paths.edges.size(); ++i)
    if (i < drawnEdges || onRoute(paths.edges[i], route)) map.edges.push_back(paths.edges[i]);
  const std::size_t hidden = paths.edges.size() - map.edges.size();
  std::erase_if(map.nodes, [&](const journey::PathNode& node) {
    return std::none_of(map.edges.begin(), map.edges.end(),
                        [&](const journey::PathEdge& edge) { return edge.from == node.type || edge.to == node.type; });
  });
  chart.subtitle = Message(hidden > 0 ? "report.chart.journey.note-busiest" : "report.chart.journey.note")
                       .with("sessions", Count{paths.sessions})
                       .with("hidden", Count{static_cast<std::int64_t>(hidden)});
  chart.series = std::move(map);
  return chart;
}

// Names the steps of the likeliest route when there are few enough for a sentence.
std::optional<Message> routeFinding(const journey::PathsResult& paths) {
  static constexpr std::array ids = {"report.finding.route-2", "report.finding.route-3", "report.finding.route-4"};
  static constexpr std::array names = {"a", "b", "c", "d"};
  std::vector<std::string> steps;
  for (const std::string& type : paths.likeliestRoute)
    if (type != "start" && type != "leave") steps.push_back(type);
  if (steps.size() < 2 || steps.size() > names.size()) return std::nullopt;
  Message message(ids[steps.size() - 2]);
  for (std::size_t i = 0; i < steps.size(); ++i)
    message = Message(std::move(message).with(names[i], Term{steps[i]}));
  return std::move(message).with("sessions", Count{paths.busiestRouteSessions});
}

Chart timeChart(const journey::FunnelResult& funnel) {
  const std::vector<std::int64_t>& times = funnel.timeToPurchaseUs;
  const std::int64_t median = times[times.size() / 2];
  Histogram histogram;
  histogram.durations = times;
  std::string_view axis = "report.axis.minutes";
  if (median > 36 * 3600 * microsecondsPerSecond) {
    histogram.unitUs = microsecondsPerDay;
    axis = "report.axis.days";
  } else if (median > 90 * microsecondsPerMinute) {
    histogram.unitUs = 60 * microsecondsPerMinute;
    axis = "report.axis.hours";
  }
  const double medianUnits = static_cast<double>(median) / static_cast<double>(histogram.unitUs);
  histogram.binUnits = medianUnits > 20 ? 10 : medianUnits > 10 ? 5 : medianUnits > 4 ? 2 : 1;
  histogram.xTitle = Message(axis);
  Chart chart;
  chart.id = "time-to-purchase";
  chart.title = Message("report.chart.time").with("median", Duration{median});
  chart.subtitle = Message("report.chart.time.note").with("sessions", Count{static_cast<std::int64_t>(times.size())});
  chart.series = std::move(histogram);
  return chart;
}

} // namespace

bool hasCart(const journey::FunnelResult& funnel) {
  return std::any_of(funnel.steps.begin(), funnel.steps.end(),
                     [](const journey::FunnelStep& step) { return step.type == "add_to_cart"; });
}

Chart funnelChart(const journey::FunnelResult& funnel) {
  Chart chart;
  chart.id = "funnel";
  Funnel series;
  series.sessions = funnel.sessions;
  const bool everyone = !funnel.steps.empty() && funnel.steps.front().count == funnel.sessions;
  series.headline = Message(everyone ? "report.chart.funnel.every" : "report.chart.funnel.all");
  if (!funnel.steps.empty())
    series.headline = Message(std::move(series.headline).with("step", Term{funnel.steps.front().type}));
  for (std::size_t i = everyone ? 1 : 0; i < funnel.steps.size(); ++i) {
    const journey::FunnelStep& step = funnel.steps[i];
    const bool last = i + 1 == funnel.steps.size() && i > 0 && step.type == "purchase";
    series.steps.push_back(
        {last ? Label(Message("report.purchase-all-steps")) : Label(Term{step.type}), step.count, step.rate, false});
  }
  if (endsWithPurchase(funnel) && funnel.steps.size() >= 3 && funnel.steps.back().fromPrevious.known())
    series.between = withShare(Message("report.chart.funnel.between"), "share", funnel.steps.back().fromPrevious)
                         .with("step", Term{funnel.steps[funnel.steps.size() - 2].type});
  if (funnel.purchases > 0) {
    if (endsWithPurchase(funnel) && funnel.purchasesWithoutAllSteps > 0 && funnel.sessions > 0) {
      const Estimate skipped = statistics::wilson(funnel.purchasesWithoutAllSteps, funnel.sessions, "sessions");
      series.others.push_back({Message("report.purchase-skipping"), funnel.purchasesWithoutAllSteps, skipped, false});
    }
    series.others.push_back({Message("report.any-purchase"), funnel.purchases, funnel.conversion, true});
  }
  if (funnel.purchases == 0)
    chart.title = Message("report.chart.funnel.no-purchase");
  else if (hasCart(funnel) && funnel.purchasesWithoutCart > 0)
    chart.title = Message("report.chart.funnel.skip")
                      .with("skipped", Count{funnel.purchasesWithoutCart})
                      .with("buyers", Count{funnel.purchases});
  else
    chart.title = Message("report.chart.funnel").with("share", Share{funnel.conversion.estimate});
  chart.subtitle = Message("report.chart.funnel.note").with("sessions", Count{funnel.sessions});
  chart.series = std::move(series);
  return chart;
}

Section journeySection(const ReportInput& input) {
  Section section;
  section.id = "journeys";
  section.title = Message("report.section.journeys");
  if (input.funnel) {
    const journey::FunnelResult& funnel = *input.funnel;
    if (funnel.purchases > 0)
      section.findings.push_back(withShare(Message("report.finding.conversion"), "share", funnel.conversion)
                                     .with("buyers", Count{funnel.purchases})
                                     .with("sessions", Count{funnel.sessions}));
    if (funnel.openAtEnd > 0)
      section.findings.push_back(Message("report.finding.open")
                                     .with("open", Count{funnel.openAtEnd})
                                     .with("sessions", Count{funnel.sessions}));
  }
  if (input.paths)
    if (std::optional<Message> route = routeFinding(*input.paths)) section.findings.push_back(std::move(*route));
  if (input.funnel) section.charts.push_back(funnelChart(*input.funnel));
  if (input.paths && !input.paths->nodes.empty()) section.charts.push_back(journeyChart(*input.paths));
  if (input.funnel && input.funnel->timeToPurchaseUs.size() >= 20) section.charts.push_back(timeChart(*input.funnel));
  if (input.funnel) section.tables.push_back(stepsTable(*input.funnel));
  if (input.paths && !input.paths->paths.empty()) section.tables.push_back(pathsTable(*input.paths));
  return section;
}

} // namespace guidepost::report
