#include "core/pipeline/Recommend.h"

#include "core/base/Json.h"
#include "core/store/RunTable.h"

#include <fmt/format.h>

#include <algorithm>

namespace guidepost::pipeline {

namespace {

// Fitted on the sessions that the model was trained on, so that the table tests on later ones.
struct Fitted {
  std::shared_ptr<const journey::SessionLog> log;
  std::shared_ptr<const LoadedModel> model;
  intent::Split split;
  recommendation::Recommenders recommenders;
};

Result<std::shared_ptr<const Fitted>> fitted(Workspace& workspace, const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const auto model, loadModel(workspace));
  const std::string key = fmt::format("{}/{}", model->summary.id.value, log->dataVersion);
  if (auto known = workspace.cache().find<Fitted>("recommenders", key)) return known;

  auto fit = std::make_shared<Fitted>();
  fit->log = log;
  fit->model = model;
  const intent::Labels labels = intent::label(*log, intent::taxonomyOf(*log, model->summary.options.horizonUs));
  TRY(fit->split, intent::splitByTime(*log, labels));
  std::vector<bool> used(log->sessions.size());
  for (std::size_t s = 0; s < used.size(); ++s)
    used[s] = fit->split.ofSession[s] == intent::Part::Train;
  TRY(fit->recommenders, recommendation::fitRecommenders(*log, used, &model->model, job));
  return workspace.cache().keep<Fitted>("recommenders", key, fit);
}

Result<std::vector<journey::Event>> eventsOf(Workspace& workspace, const journey::SessionLog& log,
                                             const RecommendRequest& request) {
  if (request.session.has_value() == !request.events.empty()) return wrongUsage(Message("predict.session-or-events"));
  std::vector<journey::Event> events;
  if (request.session) {
    TRY(const std::uint32_t index, findSession(workspace, log, *request.session));
    const auto own = log.eventsOf(log.sessions[index]);
    events.assign(own.begin(), own.end());
  } else {
    TRY(events, parseEvents(log, request.events));
  }
  if (request.upTo && *request.upTo < events.size()) events.resize(*request.upTo);
  return events;
}

RecommendationList listOf(const journey::SessionLog& log, const recommendation::Recommender& recommender,
                          std::span<const journey::Event> events, int k) {
  RecommendationList list;
  list.recommender = recommender.name();
  for (recommendation::Recommendation& entry : recommender.recommend(events, k)) {
    const journey::Item& item = log.items[entry.item];
    list.items.push_back({item.name, item.title, item.category == journey::none ? "" : log.categories[item.category],
                          item.price, entry.score, std::move(entry.reason)});
  }
  return list;
}

} // namespace

Result<RecommendationList> recommend(Workspace& workspace, const RecommendRequest& request, const JobContext& job) {
  TRY(const auto fit, fitted(workspace, job));
  TRY(const std::vector<journey::Event> events, eventsOf(workspace, *fit->log, request));
  for (const auto& recommender : fit->recommenders)
    if (recommender->name() == request.recommender) return listOf(*fit->log, *recommender, events, request.k);
  std::string known;
  for (const std::string& name : recommendation::recommenderNames())
    known += (known.empty() ? "" : ", ") + name;
  return wrongUsage(
      Message("recommend.unknown-recommender").with("name", Text{request.recommender}).with("known", Text{known}));
}

Result<std::vector<RecommendationList>> recommendWithAll(Workspace& workspace, const RecommendRequest& request,
                                                         const JobContext& job) {
  TRY(const auto fit, fitted(workspace, job));
  TRY(const std::vector<journey::Event> events, eventsOf(workspace, *fit->log, request));
  std::vector<RecommendationList> lists;
  for (const auto& recommender : fit->recommenders)
    lists.push_back(listOf(*fit->log, *recommender, events, request.k));
  return lists;
}

Result<recommendation::RecommenderTable> evaluateRecommenders(Workspace& workspace, int k, std::uint64_t seed,
                                                              const JobContext& job) {
  TRY(const auto fit, fitted(workspace, job));
  TRY(recommendation::RecommenderTable table,
      recommendation::evaluate(*fit->log, fit->recommenders, fit->split, k, seed, job));
  if (!workspace.readOnly()) {
    store::RunRow row;
    row.kind = "evaluate";
    row.name = "recommenders";
    row.dataVersion = fit->log->dataVersion;
    row.fingerprint = fit->log->fingerprint;
    row.seed = seed;
    row.backend = "cpu";
    row.programVersion = GUIDEPOST_VERSION;
    row.options = jsonText(nlohmann::json{{"k", k}, {"model", fit->model->summary.id.value}});
    row.result = toJson(table);
    TRY(store::Writer writer, workspace.project().writer(job));
    TRY(const RunId id, store::RunTable(writer).insert(row));
    static_cast<void>(id);
    TRY_STATUS(writer.commit());
  }
  return table;
}

Result<std::optional<StoredRecommenderTable>> storedRecommenderTable(Workspace& workspace) {
  TRY(const store::Reader reader, workspace.project().reader());
  TRY(const std::optional<store::RunRow> row, store::RunTable(reader).newest("evaluate"));
  if (!row) return std::nullopt;
  TRY(const auto log, workspace.sessionLog());
  StoredRecommenderTable stored;
  TRY(stored.table, recommenderTableFromJson(row->result));
  stored.dataChangedSince = row->fingerprint != log->fingerprint;
  return stored;
}

std::string toJson(const recommendation::RecommenderTable& table) {
  nlohmann::json list = nlohmann::json::array();
  for (const recommendation::RecommenderScore& score : table.recommenders)
    list.push_back(
        {{"name", score.name},
         {"metrics",
          {{"recall", score.hitRate}, {"ndcg", score.ndcg}, {"mrr", score.mrr}, {"coverage", score.coverage}}}});
  return jsonText(
      nlohmann::json{{"k", table.k}, {"sessions", table.sessions}, {"cases", table.cases}, {"recommenders", list}});
}

Result<recommendation::RecommenderTable> recommenderTableFromJson(std::string_view text) {
  try {
    const nlohmann::json in = parseJson(text);
    recommendation::RecommenderTable table;
    in.at("k").get_to(table.k);
    in.at("sessions").get_to(table.sessions);
    in.at("cases").get_to(table.cases);
    for (const nlohmann::json& entry : in.at("recommenders")) {
      recommendation::RecommenderScore score;
      entry.at("name").get_to(score.name);
      const nlohmann::json& metrics = entry.at("metrics");
      metrics.at("recall").get_to(score.hitRate);
      metrics.at("ndcg").get_to(score.ndcg);
      metrics.at("mrr").get_to(score.mrr);
      metrics.at("coverage").get_to(score.coverage);
      table.recommenders.push_back(std::move(score));
    }
    return table;
  } catch (const nlohmann::json::exception& error) {
    return failure(Message("evaluate.table-unreadable").with("detail", Text{error.what()}));
  }
}

} // namespace guidepost::pipeline
