#include "core/base/Json.h"
#include "core/pipeline/Intent.h"

namespace guidepost {

namespace intent {

using nlohmann::json;

static void to_json(json& out, const Metrics& m) {
  out = json{{"accuracy", m.accuracy},
             {"precision", m.precision},
             {"recall", m.recall},
             {"macro_f1", m.macroF1},
             {"log_loss", m.logLoss},
             {"ece", m.ece},
             {"auc_purchase", m.aucPurchase},
             {"average_precision", m.averagePrecision},
             {"top_decile_share", m.topDecileShare},
             {"log_loss_before_last", m.logLossBeforeLast},
             {"accuracy_before_last", m.accuracyBeforeLast}};
}

static void from_json(const json& in, Metrics& m) {
  in.at("accuracy").get_to(m.accuracy);
  in.at("precision").get_to(m.precision);
  in.at("recall").get_to(m.recall);
  in.at("macro_f1").get_to(m.macroF1);
  in.at("log_loss").get_to(m.logLoss);
  in.at("ece").get_to(m.ece);
  in.at("auc_purchase").get_to(m.aucPurchase);
  in.at("average_precision").get_to(m.averagePrecision);
  in.at("top_decile_share").get_to(m.topDecileShare);
  in.at("log_loss_before_last").get_to(m.logLossBeforeLast);
  in.at("accuracy_before_last").get_to(m.accuracyBeforeLast);
}

static void to_json(json& out, const EpochRecord& e) {
  out = json{{"epoch", e.epoch},
             {"training_loss", numberToJson(e.trainingLoss)},
             {"validation_loss", numberToJson(e.validationLoss)},
             {"training_accuracy", numberToJson(e.trainingAccuracy)},
             {"accuracy", numberToJson(e.accuracy)},
             {"precision", numberToJson(e.precision)},
             {"recall", numberToJson(e.recall)},
             {"macro_f1", numberToJson(e.macroF1)},
             {"seconds", e.seconds},
             {"best", e.best}};
}

static void from_json(const json& in, EpochRecord& e) {
  e.epoch = in.at("epoch").get<int>();
  e.trainingLoss = numberFromJson(in.at("training_loss"));
  e.validationLoss = numberFromJson(in.at("validation_loss"));
  e.trainingAccuracy = numberFromJson(in.at("training_accuracy"));
  e.accuracy = numberFromJson(in.at("accuracy"));
  e.precision = numberFromJson(in.at("precision"));
  e.recall = numberFromJson(in.at("recall"));
  e.macroF1 = numberFromJson(in.at("macro_f1"));
  e.seconds = in.at("seconds").get<double>();
  e.best = in.at("best").get<bool>();
}

static void to_json(json& out, const ReliabilityBin& b) {
  out = json{{"said", numberToJson(b.said)}, {"happened", b.happened}};
}

static void from_json(const json& in, ReliabilityBin& b) {
  b.said = numberFromJson(in.at("said"));
  in.at("happened").get_to(b.happened);
}

static void to_json(json& out, const TrainingOptions& o) {
  out = json{{"kind", o.architecture.kind},
             {"layers", o.architecture.layers},
             {"width", o.architecture.width},
             {"heads", o.architecture.heads},
             {"feed_forward", o.architecture.feedForward},
             {"length", o.architecture.length},
             {"dropout", o.architecture.dropout},
             {"horizon_us", o.horizonUs},
             {"seed", o.seed},
             {"epochs", o.epochs},
             {"patience", o.patience},
             {"batch", o.batch},
             {"learning_rate", o.learningRate},
             {"item_loss_weight", o.itemLossWeight},
             {"sampled_items", o.sampledItems}};
}

static void from_json(const json& in, TrainingOptions& o) {
  in.at("kind").get_to(o.architecture.kind);
  in.at("layers").get_to(o.architecture.layers);
  in.at("width").get_to(o.architecture.width);
  in.at("heads").get_to(o.architecture.heads);
  in.at("feed_forward").get_to(o.architecture.feedForward);
  in.at("length").get_to(o.architecture.length);
  in.at("dropout").get_to(o.architecture.dropout);
  in.at("horizon_us").get_to(o.horizonUs);
  in.at("seed").get_to(o.seed);
  in.at("epochs").get_to(o.epochs);
  in.at("patience").get_to(o.patience);
  in.at("batch").get_to(o.batch);
  in.at("learning_rate").get_to(o.learningRate);
  in.at("item_loss_weight").get_to(o.itemLossWeight);
  in.at("sampled_items").get_to(o.sampledItems);
}

} // namespace intent

namespace pipeline {

std::string toJson(const ModelSummary& s) {
  nlohmann::json out{{"options", s.options},
                     {"parameters", s.parameters},
                     {"intents", s.intents},
                     {"epochs", s.epochs},
                     {"best_epoch", s.bestEpoch},
                     {"stopped_early", s.stoppedEarly},
                     {"cancelled", s.cancelled},
                     {"metrics", s.metrics},
                     {"baselines", s.baselines},
                     {"confusion", s.confusion},
                     {"reliability", s.reliability},
                     {"label_counts", s.labelCounts},
                     {"without_label", s.withoutLabel},
                     {"test_events", s.testEvents},
                     {"test_sessions", s.testSessions},
                     {"test_buyers", s.testBuyers},
                     {"findings", s.findings},
                     {"seconds", s.seconds},
                     {"sequences_per_second", s.sequencesPerSecond}};
  return jsonText(out);
}

Result<ModelSummary> modelSummaryFromJson(std::string_view text) {
  try {
    const nlohmann::json in = parseJson(text);
    ModelSummary s;
    in.at("options").get_to(s.options);
    in.at("parameters").get_to(s.parameters);
    in.at("intents").get_to(s.intents);
    in.at("epochs").get_to(s.epochs);
    in.at("best_epoch").get_to(s.bestEpoch);
    in.at("stopped_early").get_to(s.stoppedEarly);
    in.at("cancelled").get_to(s.cancelled);
    in.at("metrics").get_to(s.metrics);
    in.at("baselines").get_to(s.baselines);
    in.at("confusion").get_to(s.confusion);
    in.at("reliability").get_to(s.reliability);
    in.at("label_counts").get_to(s.labelCounts);
    in.at("without_label").get_to(s.withoutLabel);
    in.at("test_events").get_to(s.testEvents);
    in.at("test_sessions").get_to(s.testSessions);
    in.at("test_buyers").get_to(s.testBuyers);
    in.at("findings").get_to(s.findings);
    in.at("seconds").get_to(s.seconds);
    in.at("sequences_per_second").get_to(s.sequencesPerSecond);
    return s;
  } catch (const nlohmann::json::exception& error) {
    return failure(Message("model.summary-unreadable").with("detail", Text{error.what()}));
  }
}

} // namespace pipeline
} // namespace guidepost
