#include "core/intent/Training.h"

#include "core/intent/Baselines.h"
#include "core/intent/Findings.h"
#include "core/intent/ItemEmbedding.h"
#include "core/intent/Measurement.h"
#include "core/intent/Trainer.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace guidepost::intent {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

Status checkOptions(const TrainingOptions& options) {
  const auto impossible = [](std::string_view name) {
    return wrongUsage(Message("intent.bad-option").with("option", Text{std::string(name)}));
  };
  if (!isPossible(options.architecture)) return impossible("architecture");
  if (options.epochs < 1 || options.epochs > 10'000) return impossible("epochs");
  if (options.batch < 1 || options.batch > 65'536) return impossible("batch");
  if (options.patience < 1) return impossible("patience");
  if (options.horizonUs < 1) return impossible("horizon");
  if (!(options.learningRate > 0) || !(options.learningRate < 1)) return impossible("learning-rate");
  if (!(options.weightDecay >= 0) || !(options.weightDecay * options.learningRate < 1))
    return impossible("weight-decay");
  if (!(options.clipNorm > 0)) return impossible("clip-norm");
  if (!(options.itemDropout >= 0) || !(options.itemDropout < 1)) return impossible("item-dropout");
  if (!(options.itemLossWeight >= 0) || !std::isfinite(options.itemLossWeight)) return impossible("item-loss-weight");
  if (options.sampledItems < 1) return impossible("sampled-items");
  if (options.threads < 0) return impossible("threads");
  return {};
}

std::map<std::string, std::string> asText(const TrainingOptions& options) {
  return {{"seed", fmt::format("{}", options.seed)},
          {"epochs", fmt::format("{}", options.epochs)},
          {"patience", fmt::format("{}", options.patience)},
          {"batch", fmt::format("{}", options.batch)},
          {"learning_rate", fmt::format("{}", options.learningRate)},
          {"weight_decay", fmt::format("{}", options.weightDecay)},
          {"clip_norm", fmt::format("{}", options.clipNorm)},
          {"item_dropout", fmt::format("{}", options.itemDropout)},
          {"item_loss_weight", fmt::format("{}", options.itemLossWeight)},
          {"sampled_items", fmt::format("{}", options.sampledItems)},
          {"horizon_us", fmt::format("{}", options.horizonUs)}};
}

// Epoch by epoch; leaves the best weights in the model.
Status fit(TrainedModel& trained, const journey::SessionLog& log, const TrainingSet& set, const JobContext& job,
           const std::function<void(const EpochRecord&)>& onEpoch) {
  const TrainingOptions& options = trained.options;
  Model::Weights& weights = trained.model.weights();
  const Measurement validation(log, trained.labels.taxonomy, trained.split, Part::Validation);
  Trainer trainer(weights, set, trained.split, options);
  Parameters<float> best;
  double lowest = std::numeric_limits<double>::infinity();
  const Clock::time_point start = Clock::now();
  job.report("train.epoch", 0, options.epochs, "unit.epochs");
  for (int epoch = 1; epoch <= options.epochs; ++epoch) {
    const Clock::time_point begun = Clock::now();
    const auto learnt = trainer.epoch(epoch, job);
    if (!learnt && (learnt.error().code != ErrorCode::Cancelled || trained.epochs.empty()))
      return std::unexpected(learnt.error());
    trainer.swapAverage();
    auto intents = learnt ? predictPart(weights, log, trained.split, Part::Validation, set, options.threads, job)
                          : std::unexpected(learnt.error());
    if (!intents && trained.epochs.empty()) return std::unexpected(intents.error());
    if (!intents) {
      trained.cancelled = true;
      break;
    }
    const auto itemLoss = options.itemLossWeight > 0
                              ? validationItemLoss(weights, log, trained.split, set, options.threads,
                                                   trained.epochs.empty() ? job : JobContext{})
                              : Result<double>(0.0);
    if (!itemLoss) return std::unexpected(itemLoss.error());
    const Summary summary = validation.summary(*intents);
    const double joint = summary.logLoss + options.itemLossWeight * *itemLoss;
    if (!std::isfinite(joint)) return failure(Message("intent.loss-not-finite").with("epoch", Count{epoch}));
    EpochRecord record;
    record.epoch = epoch;
    record.trainingLoss = learnt->loss;
    record.trainingAccuracy = learnt->accuracy;
    record.validationLoss = summary.logLoss;
    record.itemLoss = *itemLoss;
    record.accuracy = summary.accuracy;
    record.precision = summary.precision;
    record.recall = summary.recall;
    record.macroF1 = summary.macroF1;
    record.seconds = secondsSince(begun);
    record.secondsLeft = secondsSince(start) / epoch * (options.epochs - epoch);
    record.best = joint < lowest;
    if (record.best) {
      lowest = joint;
      best = weights.parameters;
      trained.bestEpoch = epoch;
    }
    trainer.swapAverage();
    trained.epochs.push_back(record);
    if (onEpoch) onEpoch(record);
    job.report("train.epoch", epoch, options.epochs, "unit.epochs");
    if (epoch - trained.bestEpoch >= options.patience && epoch < options.epochs) {
      trained.stoppedEarly = true;
      break;
    }
  }
  trained.seconds = secondsSince(start);
  trained.sequencesPerSecond =
      static_cast<double>(set.training.size() * trained.epochs.size()) / std::max(trained.seconds, 1e-9);
  weights.parameters = std::move(best);
  return {};
}

// A stop while measuring is answered by measuring nothing more: the model is kept.
Status measure(TrainedModel& trained, const journey::SessionLog& log, const TrainingSet& set,
               const MarkovBaseline& markov) {
  const JobContext unstoppable;
  const TrainingOptions& options = trained.options;
  Model::Weights& weights = trained.model.weights();
  TRY(const auto validation,
      predictPart(weights, log, trained.split, Part::Validation, set, options.threads, unstoppable));
  weights.temperature =
      Measurement(log, trained.labels.taxonomy, trained.split, Part::Validation).bestTemperature(validation);
  TRY(const auto intents, predictPart(weights, log, trained.split, Part::Test, set, options.threads, unstoppable));
  const Measurement test(log, trained.labels.taxonomy, trained.split, Part::Test);
  trained.testEvents = test.events();
  trained.testSessions = test.sessions();
  trained.testBuyers = test.buyers();
  trained.metrics = test.metrics(intents, options.seed);
  trained.confusion = test.confusion(intents);
  trained.reliability = test.reliability(intents);
  const std::map<std::string, std::vector<float>> baselines = {
      {"majority", predictMajority(weights.prior, log.events.size())}, {"markov", markov.predict(log)}};
  for (const auto& [name, predicted] : baselines) {
    trained.baselines[name] = test.metrics(predicted, options.seed);
    trained.logLossGain[name] = test.logLossGain(predicted, intents, options.seed);
  }
  trained.findings = findingsOf(trained, log);
  return {};
}

} // namespace

Result<TrainedModel> train(const journey::SessionLog& log, const TrainingOptions& options, const JobContext& job,
                           const std::function<void(const EpochRecord&)>& onEpoch) {
  TRY_STATUS(checkOptions(options));
  try {
    TrainedModel trained;
    trained.options = options;
    trained.labels = label(log, taxonomyOf(log, options.horizonUs));
    TRY(trained.split, splitByTime(log, trained.labels));
    if (job.stopRequested()) return cancelled();
    Model::Weights& weights = trained.model.weights();
    weights.architecture = options.architecture;
    weights.taxonomy = trained.labels.taxonomy;
    weights.options = asText(options);
    weights.prior = classFrequencies(trained.split, log, weights.taxonomy);
    weights.vocabulary = Vocabulary::fit(log, trained.split);
    weights.layout = Layout(weights.architecture, weights.vocabulary, weights.taxonomy.names.size());
    const MarkovBaseline markov(log, trained.split, weights.prior);
    TRY(auto items, embedItems(log, trained.split, weights.vocabulary, weights.layout.width, options.seed, job));
    initialise(weights, markov, std::move(items), options.seed);
    TRY(const TrainingSet set, makeTrainingSet(log, trained.split, weights.vocabulary, weights.layout.length, job));
    TRY_STATUS(fit(trained, log, set, job, onEpoch));
    TRY_STATUS(measure(trained, log, set, markov));
    return trained;
  } catch (const std::bad_alloc&) {
    return failure(Message("base.out-of-memory"));
  }
}

} // namespace guidepost::intent
