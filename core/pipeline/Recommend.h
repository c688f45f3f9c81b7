// Recommendations for a session and the table that compares the recommenders.
#pragma once

#include "core/pipeline/Intent.h"
#include "core/recommendation/Recommender.h"

namespace guidepost::pipeline {

struct RecommendRequest {
  std::optional<std::string> session;
  std::string events;
  std::optional<std::size_t> upTo; // only the session's first events, this many; default all
  std::string recommender = "sequence";
  int k = 10;
};
struct RecommendedItem {
  std::string item, title, category;
  std::int64_t price = -1;
  double score = 0;
  Message reason;
};
struct RecommendationList {
  std::string recommender;
  std::vector<RecommendedItem> items;
};
Result<RecommendationList> recommend(Workspace& workspace, const RecommendRequest& request, const JobContext& job);
Result<std::vector<RecommendationList>> recommendWithAll(Workspace& workspace, const RecommendRequest& request,
                                                         const JobContext& job);

// Full ranking on the later sessions; stored in the project for the data version and model, so the page, the report and
// the command line show the same table.
struct StoredRecommenderTable {
  recommendation::RecommenderTable table;
  bool dataChangedSince = false;
};
Result<recommendation::RecommenderTable> evaluateRecommenders(Workspace& workspace, int k, std::uint64_t seed,
                                                              const JobContext& job);
Result<std::optional<StoredRecommenderTable>> storedRecommenderTable(Workspace& workspace);

std::string toJson(const recommendation::RecommenderTable& table);
Result<recommendation::RecommenderTable> recommenderTableFromJson(std::string_view json);

} // namespace guidepost::pipeline
