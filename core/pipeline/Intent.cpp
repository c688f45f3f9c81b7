#include "core/pipeline/Intent.h"

#include "core/base/Time.h"
#include "core/store/DataVersionTable.h"
#include "core/store/ModelTable.h"
#include "core/store/SettingTable.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace guidepost::pipeline {

namespace {

constexpr std::string_view activeModelSetting = "active_model";

ModelSummary summaryOf(const intent::TrainedModel& trained) {
  ModelSummary s;
  s.options = trained.options;
  s.parameters = static_cast<std::int64_t>(trained.model.parameters());
  s.intents = trained.labels.taxonomy.names;
  s.epochs = trained.epochs;
  s.bestEpoch = trained.bestEpoch;
  s.stoppedEarly = trained.stoppedEarly;
  s.cancelled = trained.cancelled;
  s.metrics = trained.metrics;
  s.baselines = trained.baselines;
  s.confusion = trained.confusion;
  s.reliability = trained.reliability;
  s.labelCounts = trained.labels.counts;
  s.withoutLabel = trained.labels.withoutLabel;
  s.testEvents = trained.testEvents;
  s.testSessions = trained.testSessions;
  s.testBuyers = trained.testBuyers;
  s.findings = trained.findings;
  s.seconds = trained.seconds;
  s.sequencesPerSecond = trained.sequencesPerSecond;
  return s;
}

Result<ModelSummary> summaryOf(const store::ModelRow& row, const std::string& current, ModelId active) {
  TRY(ModelSummary s, modelSummaryFromJson(row.metadata));
  s.id = row.id;
  s.createdUs = row.createdUs;
  s.backend = row.backend;
  s.programVersion = row.programVersion;
  s.dataVersion = row.dataVersion;
  s.fingerprint = row.fingerprint;
  s.dataChangedSince = row.fingerprint != current;
  s.active = row.id == active;
  return s;
}

Result<ModelId> activeModelId(const store::Connection& connection) {
  TRY(const std::optional<std::string> text, store::SettingTable(connection).load(activeModelSetting));
  ModelId id;
  if (text) std::from_chars(text->data(), text->data() + text->size(), id.value);
  return id;
}

} // namespace

Result<ModelSummary> train(Workspace& workspace, const TrainRequest& request, const JobContext& job,
                           const std::function<void(const intent::EpochRecord&)>& onEpoch) {
  if (request.backend != "cpu")
    return wrongUsage(Message("train.unknown-backend").with("backend", Text{request.backend}));
  if (workspace.readOnly()) return failure(workspace.readOnlyReason());
  TRY(const auto log, workspace.sessionLog(job));
  TRY(intent::TrainedModel trained, intent::train(*log, request.options, job, onEpoch));

  ModelSummary summary = summaryOf(trained);
  store::ModelRow row;
  row.kind = request.options.architecture.kind;
  row.createdUs = nowMicroseconds();
  row.name = row.kind + " " + isoInstant(row.createdUs - row.createdUs % microsecondsPerSecond);
  row.dataVersion = log->dataVersion;
  row.fingerprint = log->fingerprint;
  row.seed = request.options.seed;
  row.backend = request.backend;
  row.programVersion = GUIDEPOST_VERSION;
  row.metadata = toJson(summary);
  // A training that was stopped keeps what it has: the writing must not be stopped by the same request.
  TRY(store::Writer writer, workspace.project().writer());
  TRY(const ModelId id, store::ModelTable(writer).insert(row, trained.model.toBytes()));
  TRY_STATUS(store::SettingTable(writer).save(activeModelSetting, std::to_string(id.value)));
  TRY_STATUS(writer.commit());
  row.id = id;
  return summaryOf(row, log->fingerprint, id);
}

Result<std::vector<ModelSummary>> models(Workspace& workspace) {
  TRY(const store::Reader reader, workspace.project().reader());
  TRY(const store::DataVersion version, store::DataVersionTable(reader).current());
  TRY(const ModelId active, activeModelId(reader));
  TRY(const std::vector<store::ModelRow> rows, store::ModelTable(reader).list());
  std::vector<ModelSummary> list;
  for (const store::ModelRow& row : rows) {
    TRY(ModelSummary summary, summaryOf(row, version.fingerprint, active));
    list.push_back(std::move(summary));
  }
  return list;
}

Status activateModel(Workspace& workspace, ModelId id) {
  TRY(store::Writer writer, workspace.project().writer());
  TRY(const std::optional<store::ModelRow> row, store::ModelTable(writer).load(id));
  if (!row) return wrongUsage(Message("model.unknown").with("model", Count{id.value}));
  TRY_STATUS(store::SettingTable(writer).save(activeModelSetting, std::to_string(id.value)));
  return writer.commit();
}

Result<std::shared_ptr<const LoadedModel>> loadModel(Workspace& workspace, std::optional<ModelId> id) {
  TRY(const auto log, workspace.sessionLog());
  TRY(const store::Reader reader, workspace.project().reader());
  TRY(const ModelId active, activeModelId(reader));
  const ModelId wanted = id.value_or(active);
  if (!wanted) return failure(Message("model.none-yet"));
  const std::string key = fmt::format("{}/{}", wanted.value, log->dataVersion);
  if (auto known = workspace.cache().find<LoadedModel>("model", key);
      known && known->summary.active == (wanted == active))
    return known;

  store::ModelTable table(reader);
  TRY(const std::optional<store::ModelRow> row, table.load(wanted));
  if (!row) return wrongUsage(Message("model.unknown").with("model", Count{wanted.value}));
  TRY(const std::string bytes, table.bytes(wanted));
  auto loaded = std::make_shared<LoadedModel>();
  TRY(loaded->summary, summaryOf(*row, log->fingerprint, active));
  TRY(loaded->model, intent::Model::fromBytes(bytes));
  loaded->model.bindTo(*log);
  return workspace.cache().keep<LoadedModel>("model", key, loaded);
}

Result<std::shared_ptr<const std::vector<float>>> readings(Workspace& workspace, const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const auto loaded, loadModel(workspace));
  const std::string key = fmt::format("{}/{}", loaded->summary.id.value, log->dataVersion);
  if (auto known = workspace.cache().find<std::vector<float>>("readings", key)) return known;

  const std::size_t intents = loaded->model.taxonomy().names.size();
  auto rows = std::make_shared<std::vector<float>>(log->events.size() * intents);
  intent::Reader reader(loaded->model);
  for (std::size_t s = 0; s < log->sessions.size(); ++s) {
    if (s % 64 == 0) {
      if (job.stopRequested()) return cancelled();
      job.report("intent.reading", static_cast<std::int64_t>(s), static_cast<std::int64_t>(log->sessions.size()),
                 "unit.sessions");
    }
    const journey::Session& session = log->sessions[s];
    reader.clear();
    for (std::uint32_t i = session.first; i < session.first + session.count; ++i) {
      reader.append(log->events[i]);
      std::ranges::copy(reader.intents(), rows->begin() + static_cast<std::ptrdiff_t>(i * intents));
    }
  }
  return workspace.cache().keep<std::vector<float>>("readings", key, rows);
}

} // namespace guidepost::pipeline
