#include "app/cli/Cli.h"
#include "app/cli/Output.h"

#include "core/base/Time.h"
#include "core/pipeline/Journeys.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <map>

namespace guidepost::cli {

namespace {

const std::map<std::string, journey::StepOrder> orders = {
    {"ordered", journey::StepOrder::Ordered}, {"strict", journey::StepOrder::Strict}, {"any", journey::StepOrder::Any}};
const std::map<std::string, journey::FunnelSplit> splits = {{"category", journey::FunnelSplit::Category},
                                                            {"brand", journey::FunnelSplit::Brand},
                                                            {"hour", journey::FunnelSplit::HourOfDay},
                                                            {"weekday", journey::FunnelSplit::DayOfWeek},
                                                            {"session", journey::FunnelSplit::SessionOfUser}};

Json stepsOf(const std::vector<journey::FunnelStep>& steps) {
  Json list = Json::array();
  for (const journey::FunnelStep& step : steps) {
    Json entry = {{"type", step.type},
                  {"count", step.count},
                  {"rate", json(step.rate)},
                  {"from_previous", json(step.fromPrevious)},
                  {"median_seconds", nullptr}};
    if (step.medianUs) entry["median_seconds"] = static_cast<double>(*step.medianUs) / 1e6;
    list.push_back(entry);
  }
  return list;
}

} // namespace

Action defineFunnel(CLI::App& verb) {
  struct FunnelOptions {
    std::string project;
    std::vector<std::string> steps = {"view", "add_to_cart", "purchase"};
    journey::StepOrder order = journey::StepOrder::Ordered;
    double windowMinutes = 0;
    journey::FunnelSplit split = journey::FunnelSplit::None;
  };
  auto options = std::make_shared<FunnelOptions>();
  verb.add_option("project", options->project, "Project file")->required();
  verb.add_option("--steps", options->steps, "Event types, in order: view,add_to_cart,purchase")->delimiter(',');
  verb.add_option("--order", options->order, "ordered, strict or any")->transform(CLI::CheckedTransformer(orders));
  verb.add_option("--window", options->windowMinutes, "Minutes from the first step; default: within the session")
      ->check(CLI::PositiveNumber);
  verb.add_option("--by", options->split, "category, brand, hour, weekday or session")
      ->transform(CLI::CheckedTransformer(splits));
  return [options](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace,
        pipeline::Workspace::open(options->project, invocation.resources, store::Access::ReadOnly));
    journey::FunnelRequest request;
    request.steps = options->steps;
    request.order = options->order;
    request.split = options->split;
    if (options->windowMinutes > 0)
      request.windowUs = static_cast<std::int64_t>(options->windowMinutes * static_cast<double>(microsecondsPerMinute));
    TRY(const journey::FunnelResult result, pipeline::funnel(*workspace, request, invocation.job));

    Answer answer;
    answer.json = {{"sessions", result.sessions},
                   {"steps", stepsOf(result.steps)},
                   {"conversion", json(result.conversion)},
                   {"purchases", result.purchases},
                   {"purchases_without_cart", result.purchasesWithoutCart},
                   {"open_at_end", result.openAtEnd}};
    if (request.split != journey::FunnelSplit::None) {
      Json groups = Json::array();
      for (const journey::FunnelGroup& group : result.groups)
        groups.push_back({{"name", group.name}, {"sessions", group.sessions}, {"steps", stepsOf(group.steps)}});
      answer.json["groups"] = groups;
    }
    using namespace ui::number;
    for (const journey::FunnelStep& step : result.steps)
      answer.lines.push_back(row(ui::term(step.type), count(step.count).rightJustified(10) + QStringLiteral("  ") +
                                                          shareWithInterval(step.rate)));
    answer.lines.push_back(
        row(QCoreApplication::translate("Cli", "conversion"),
            count(result.purchases).rightJustified(10) + QStringLiteral("  ") + shareWithInterval(result.conversion)));
    return answer;
  };
}

Action definePaths(CLI::App& verb) {
  struct FunnelOptions {
    std::string project;
    int depth = 10;
  };
  auto options = std::make_shared<FunnelOptions>();
  verb.add_option("project", options->project, "Project file")->required();
  verb.add_option("--depth", options->depth, "Folded paths that are listed")->check(CLI::Range(1, 10'000));
  return [options](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace,
        pipeline::Workspace::open(options->project, invocation.resources, store::Access::ReadOnly));
    TRY(const journey::PathsResult result, pipeline::paths(*workspace, options->depth, invocation.job));
    Answer answer;
    Json nodes = Json::array(), edges = Json::array(), entries = Json::object(), exits = Json::object(),
         paths = Json::array();
    for (const journey::PathNode& node : result.nodes) {
      nodes.push_back({{"type", node.type}, {"count", node.count}});
      entries[node.type] = node.entries;
      exits[node.type] = node.exits;
    }
    for (const journey::PathEdge& edge : result.edges) {
      edges.push_back(
          {{"from", edge.from}, {"to", edge.to}, {"count", edge.count}, {"share", json(edge.shareInterval)}});
      answer.lines.push_back(
          row(ui::term(edge.from) + QStringLiteral(" → ") + ui::term(edge.to), ui::number::count(edge.count)));
    }
    for (const journey::FoldedPath& path : result.paths)
      paths.push_back({{"types", path.types}, {"sessions", path.sessions}, {"buys", path.buys}});
    answer.json = {{"sessions", result.sessions},
                   {"nodes", nodes},
                   {"edges", edges},
                   {"entries", entries},
                   {"exits", exits},
                   {"paths", paths},
                   {"different_paths", result.differentPaths},
                   {"likeliest_route", result.likeliestRoute}};
    return answer;
  };
}

} // namespace guidepost::cli
