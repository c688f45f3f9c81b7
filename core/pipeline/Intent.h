// Train intent models, keep them in the project, and read sessions with the active one.
#pragma once

#include "core/intent/Training.h"
#include "core/pipeline/Workspace.h"

#include <memory>
#include <optional>

namespace guidepost::pipeline {

// What the project knows of a stored model: everything but the weights. Stored as JSON beside them.
struct ModelSummary {
  ModelId id;
  std::int64_t createdUs = 0;
  intent::TrainingOptions options;
  std::string backend = "cpu";
  std::string programVersion;
  std::int64_t parameters = 0;
  std::vector<std::string> intents;
  std::vector<intent::EpochRecord> epochs;
  int bestEpoch = 0;
  bool stoppedEarly = false;
  bool cancelled = false;
  intent::Metrics metrics;
  std::map<std::string, intent::Metrics> baselines;
  std::vector<std::vector<std::int64_t>> confusion;
  std::vector<intent::ReliabilityBin> reliability;
  std::vector<std::int64_t> labelCounts;
  std::int64_t withoutLabel = 0, testEvents = 0, testSessions = 0, testBuyers = 0;
  std::vector<Message> findings;
  double seconds = 0, sequencesPerSecond = 0;
  std::int64_t dataVersion = 0;
  std::string fingerprint;
  bool dataChangedSince = false;
  bool active = false;
};

std::string toJson(const ModelSummary& summary);
Result<ModelSummary> modelSummaryFromJson(std::string_view json);

struct TrainRequest {
  intent::TrainingOptions options;
  std::string backend = "cpu"; // "vulkan" is not offered yet: wrong usage
};

// Trains, stores and makes the model the active one.
Result<ModelSummary> train(Workspace& workspace, const TrainRequest& request, const JobContext& job,
                           const std::function<void(const intent::EpochRecord&)>& onEpoch = {});

Result<std::vector<ModelSummary>> models(Workspace& workspace); // newest first
Status activateModel(Workspace& workspace, ModelId id);

// The active model (or the one asked for), bound to the current data version. Errors: there is none yet.
struct LoadedModel {
  ModelSummary summary;
  intent::Model model;
};
Result<std::shared_ptr<const LoadedModel>> loadModel(Workspace& workspace, std::optional<ModelId> id = {});

// Intents after every event of the log, row by row (events × intents), by the active model; cached in memory for the
// data version and model. The Strategies page, the dry run and the session list read it.
Result<std::shared_ptr<const std::vector<float>>> readings(Workspace& workspace, const JobContext& job);

struct SessionSummary {    // one row of the session list
  std::uint32_t index = 0; // into SessionLog::sessions
  SessionId id;
  std::int64_t startUs = 0;
  std::uint32_t events = 0;
  bool buys = false;
  float purchaseIntent = 0;    // highest over its events before the first purchase
  std::uint32_t peakEvent = 0; // where
};
// The `limit` sessions with the highest purchase intent, or those whose number or raw id is `search`.
Result<std::vector<SessionSummary>> sessionsByIntent(Workspace& workspace, std::string_view search, int limit,
                                                     const JobContext& job);

struct ReadEvent {
  std::int64_t timeUs = 0;
  std::string type, item, title, category;
  std::int64_t price = -1;
  std::vector<float> intents; // after this event
};
struct SessionReading {
  SessionId id;
  std::vector<std::string> intents;
  std::vector<ReadEvent> events;
};
Result<SessionReading> readSession(Workspace& workspace, SessionId id, const JobContext& job);

// The intents after event `upTo` (0-based) of the session, with each event 0…upTo left out in turn.
struct WithoutEvents {
  std::vector<float> asItWas;
  std::vector<std::vector<float>> without; // one an event
};
Result<WithoutEvents> withoutEvents(Workspace& workspace, SessionId id, std::size_t upTo, const JobContext& job);

struct PredictRequest {
  std::optional<std::string> session; // number in the project, or the log's raw id
  std::string events;                 // or "view:ITEM,add_to_cart:ITEM,…"; one minute apart
  std::optional<std::size_t> upTo;    // only the session's first events, this many; default all
  std::optional<ModelId> model;
  bool explain = false;
  int items = 10;
};
struct PredictedItem {
  std::string item, title; // empty title: the log has none
  double probability = 0;
};
struct Prediction {
  std::vector<std::pair<std::string, double>> intents;
  std::vector<PredictedItem> items; // likeliest next
  double otherProbability = 0;      // of all other items; sums to 1 with `items`
  SessionReading reading;
  std::optional<WithoutEvents> explanation;
};
// Errors (Usage): neither or both of session and events, an unknown session, event type or item.
Result<Prediction> predict(Workspace& workspace, const PredictRequest& request, const JobContext& job);

// "view:A,add_to_cart:B" as events of the log. Shared by predict and recommend.
Result<std::vector<journey::Event>> parseEvents(const journey::SessionLog& log, std::string_view text);
// A session by its number or the log's raw id.
Result<std::uint32_t> findSession(Workspace& workspace, const journey::SessionLog& log, std::string_view text);

} // namespace guidepost::pipeline
