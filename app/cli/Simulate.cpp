#include "app/cli/Simulate.h"

#include "app/cli/Output.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace guidepost::cli {

namespace {

Json strategyJson(const evaluation::StrategyResult& result) {
  return {{"name", result.name},
          {"conversion", json(result.conversion)},
          {"click_rate", json(result.clickRate)},
          {"purchase_rate", json(result.purchaseRate)},
          {"satisfaction", json(result.satisfaction)},
          {"revenue", json(result.revenue)},
          {"cost", json(result.cost)},
          {"uplift", json(result.uplift)},
          {"net_gain", json(result.netGain)},
          {"probability_best", result.probabilityBest},
          {"assumptions_share", result.assumptionsShare},
          {"break_even", result.breakEven ? Json(*result.breakEven) : Json(nullptr)}};
}

} // namespace

Json json(const pipeline::RunSummary& run) {
  const evaluation::RunResult& result = run.result;
  Json strategies = Json::array(), rounds = Json::array(), comparisons = Json::array(), fidelity = Json::array();
  for (const evaluation::RoundResult& round : result.rounds) {
    Json list = Json::array();
    for (const evaluation::StrategyResult& strategy : round.strategies)
      list.push_back(strategyJson(strategy));
    if (round.round == 1) strategies = list;
    rounds.push_back({{"round", round.round}, {"strategies", list}});
  }
  for (const evaluation::Comparison& comparison : result.comparisons)
    comparisons.push_back({{"a", comparison.a},
                           {"b", comparison.b},
                           {"uplift", json(comparison.uplift)},
                           {"net_gain", json(comparison.netGain)},
                           {"assumptions_share", comparison.assumptionsShare}});
  for (const simulation::FidelityCheck& check : result.fidelity)
    fidelity.push_back({{"check", check.id},
                        {"distance", check.distance},
                        {"threshold", check.threshold},
                        {"unit", check.unit},
                        {"passed", check.passed}});
  return {{"run", run.id.value},
          {"scenario", run.scenarioName},
          {"users", result.users},
          {"steps", result.steps},
          {"replications", result.replications},
          {"seed", result.seed},
          {"seconds", result.seconds},
          {"partial", result.partial},
          {"log_conversion", json(result.logConversion)},
          {"log_differs", result.logDiffers},
          {"strategies", strategies},
          {"rounds", rounds},
          {"comparisons", comparisons},
          {"best", result.best},
          {"probability_best", result.probabilityBest},
          {"assumptions_share", result.assumptionsShare},
          {"test_sessions_per_arm", result.testSessionsPerArm},
          {"decision", ui::word(result.decision).toStdString()},
          {"cautions", words(result.cautions)},
          {"currency", result.currency},
          {"value_assumed", result.valueAssumed},
          {"satisfaction_assumed", result.satisfactionAssumed},
          {"satisfaction_base", json(result.satisfactionBase)},
          {"fidelity", fidelity}};
}

std::vector<std::string> linesOf(const pipeline::RunSummary& run) {
  using namespace ui::number;
  const evaluation::RunResult& result = run.result;
  std::vector<std::string> lines;
  const auto words = [](const char* text) { return QCoreApplication::translate("Cli", text); };
  lines.push_back(
      row(words(QT_TRANSLATE_NOOP("Cli", "conversion in the log")), shareWithInterval(result.logConversion)));
  if (result.rounds.empty()) return lines;
  for (const evaluation::StrategyResult& strategy : result.rounds.front().strategies) {
    QString text = shareWithInterval(strategy.conversion);
    if (strategy.uplift.known())
      text += QStringLiteral("   ") + pointsWithInterval(strategy.uplift) + QStringLiteral("   ") +
              words(QT_TRANSLATE_NOOP("Cli", "net gain %1 per 1,000 sessions"))
                  .arg(signedMoney(strategy.netGain.estimate, QString::fromStdString(result.currency)));
    lines.push_back(row(ui::term(strategy.name), text));
  }
  lines.push_back(line(ui::word(result.decision)));
  for (const Message& caution : result.cautions)
    lines.push_back(line(ui::word(caution)));
  lines.push_back(line(words(QT_TRANSLATE_NOOP("Cli", "Simulated; effects assumed."))));
  return lines;
}

Action defineSimulate(CLI::App& verb) {
  struct SimulateOptions {
    std::string project;
    std::string scenario;
    std::vector<std::string> strategies;
    std::int64_t users = 0;
    std::optional<std::uint64_t> seed;
    int threads = 0;
  };
  auto options = std::make_shared<SimulateOptions>();
  verb.add_option("project", options->project, "Project file")->required();
  verb.add_option("--scenario", options->scenario, "Name of a scenario; default: the current one");
  verb.add_option("--strategies", options->strategies, "nothing,rules,model,hybrid")->delimiter(',');
  verb.add_option("--users", options->users, "Synthetic visitors for each strategy and round")
      ->check(CLI::Range(100, 10'000'000));
  verb.add_option("--seed", options->seed);
  verb.add_option("--threads", options->threads, "0: all")->check(CLI::NonNegativeNumber);
  return [options](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace, pipeline::Workspace::open(options->project, invocation.resources));
    pipeline::SimulateRequest request;
    if (!options->scenario.empty()) request.scenario = options->scenario;
    request.strategies = options->strategies;
    if (options->users) request.users = options->users;
    request.seed = options->seed;
    request.threads = options->threads;
    TRY(const pipeline::RunSummary run, pipeline::simulate(*workspace, request, invocation.job));
    return Answer{json(run), linesOf(run)};
  };
}

} // namespace guidepost::cli
