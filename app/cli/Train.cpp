#include "app/cli/Train.h"

#include "app/cli/Output.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace guidepost::cli {

Json json(const intent::Metrics& metrics) {
  return {{"accuracy", json(metrics.accuracy)},
          {"precision", json(metrics.precision)},
          {"recall", json(metrics.recall)},
          {"macro_f1", json(metrics.macroF1)},
          {"log_loss", json(metrics.logLoss)},
          {"ece", json(metrics.ece)},
          {"auc_purchase", json(metrics.aucPurchase)},
          {"average_precision", json(metrics.averagePrecision)},
          {"top_decile_share", json(metrics.topDecileShare)},
          {"log_loss_before_last", json(metrics.logLossBeforeLast)},
          {"accuracy_before_last", json(metrics.accuracyBeforeLast)}};
}

Json json(const pipeline::ModelSummary& summary) {
  Json baselines = Json::object();
  for (const auto& [name, metrics] : summary.baselines)
    baselines[name] = json(metrics);
  Json curve = Json::array();
  for (const intent::EpochRecord& epoch : summary.epochs)
    curve.push_back({{"epoch", epoch.epoch},
                     {"training_loss", epoch.trainingLoss},
                     {"validation_loss", epoch.validationLoss},
                     {"accuracy", epoch.accuracy},
                     {"precision", epoch.precision},
                     {"recall", epoch.recall},
                     {"macro_f1", epoch.macroF1}});
  return {{"model", summary.id.value},
          {"architecture", summary.options.architecture.kind},
          {"parameters", summary.parameters},
          {"epochs", summary.epochs.size()},
          {"curve", curve},
          {"best_epoch", summary.bestEpoch},
          {"stopped_early", summary.stoppedEarly},
          {"cancelled", summary.cancelled},
          {"seconds", summary.seconds},
          {"sequences_per_second", summary.sequencesPerSecond},
          {"seed", summary.options.seed},
          {"intents", summary.intents},
          {"test_events", summary.testEvents},
          {"test_sessions", summary.testSessions},
          {"test_buyers", summary.testBuyers},
          {"without_label", summary.withoutLabel},
          {"metrics", json(summary.metrics)},
          {"baselines", baselines},
          {"findings", words(summary.findings)}};
}

std::vector<std::string> linesOf(const pipeline::ModelSummary& summary) {
  using namespace ui::number;
  std::vector<std::string> lines;
  const auto say = [&](const char* name, const auto& text) {
    QString line = text(summary.metrics);
    for (const auto& [baseline, metrics] : summary.baselines)
      line += QStringLiteral("   ") + ui::term(baseline) + QStringLiteral(" ") + text(metrics);
    lines.push_back(row(QCoreApplication::translate("Cli", name), line));
  };
  const auto bare = [](const Estimate& e) {
    return real(e.estimate, 3) + QStringLiteral(" ") + bracketed(realInterval(e, 3));
  };
  say(QT_TRANSLATE_NOOP("Cli", "buyers in the top tenth"),
      [](const intent::Metrics& m) { return shareWithInterval(m.topDecileShare); });
  say(QT_TRANSLATE_NOOP("Cli", "accuracy"), [&](const intent::Metrics& m) { return bare(m.accuracy); });
  say(QT_TRANSLATE_NOOP("Cli", "macro F1"), [&](const intent::Metrics& m) { return bare(m.macroF1); });
  say(QT_TRANSLATE_NOOP("Cli", "log-loss"), [&](const intent::Metrics& m) { return bare(m.logLoss); });
  say(QT_TRANSLATE_NOOP("Cli", "calibration error"), [&](const intent::Metrics& m) { return bare(m.ece); });
  for (const Message& finding : summary.findings)
    lines.push_back(line(ui::word(finding)));
  return lines;
}

Action defineTrain(CLI::App& verb) {
  struct TrainOptions {
    std::string project;
    pipeline::TrainRequest request;
    double horizonMinutes = 10;
  };
  auto options = std::make_shared<TrainOptions>();
  intent::TrainingOptions& training = options->request.options;
  verb.add_option("project", options->project, "Project file")->required();
  verb.add_option("--architecture", training.architecture.kind, "gpt: a causal transformer")
      ->check(CLI::IsMember({"gpt"}));
  verb.add_option("--backend", options->request.backend, "cpu")->check(CLI::IsMember({"cpu"}));
  verb.add_option("--seed", training.seed, "Same seed, same weights")->capture_default_str();
  verb.add_option("--epochs", training.epochs, "At most so many")->check(CLI::Range(1, 1000))->capture_default_str();
  verb.add_option("--layers", training.architecture.layers)->check(CLI::Range(1, 4))->capture_default_str();
  verb.add_option("--width", training.architecture.width)
      ->check(CLI::IsMember({16, 32, 64, 128, 256}))
      ->capture_default_str();
  verb.add_option("--horizon", options->horizonMinutes, "Minutes that an intent looks ahead")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  verb.add_option("--threads", training.threads, "0: all")->check(CLI::NonNegativeNumber);
  return [options](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace, pipeline::Workspace::open(options->project, invocation.resources));
    pipeline::TrainRequest request = options->request;
    request.options.horizonUs = static_cast<std::int64_t>(options->horizonMinutes * 60e6);
    request.options.architecture.feedForward = 2 * request.options.architecture.width;
    TRY(const pipeline::ModelSummary summary, pipeline::train(*workspace, request, invocation.job));
    return Answer{json(summary), linesOf(summary)};
  };
}

} // namespace guidepost::cli
