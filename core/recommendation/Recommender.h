// Which items for this session. Every recommender is fitted on the training part of the log, ranks every item and says
// why. Immutable after fitting; shared between threads.
#pragma once

#include "core/base/Estimate.h"
#include "core/intent/Model.h"

#include <memory>

namespace guidepost::recommendation {

struct Recommendation {
  std::uint32_t item = journey::none;
  double score = 0;
  Message reason; // "reason.popular" {sessions}, "reason.popular-in-category" {category, sessions},
                  // "reason.seen-together" {item, sessions}, "reason.next-in-sequence" {probability}
};

class Recommender {
public:
  virtual ~Recommender() = default;
  virtual std::string name() const = 0; // "popular", "covisitation", "sequence"
  // The k best items that the session has not seen yet; fewer when nothing speaks for more. An empty session is
  // allowed.
  virtual std::vector<Recommendation> recommend(std::span<const journey::Event> session, int k) const = 0;
  // A score for every item of the log, higher is better; for full ranking.
  virtual void scores(std::span<const journey::Event> session, std::span<float> ofItem) const = 0;
};

using Recommenders = std::vector<std::shared_ptr<const Recommender>>;

const std::vector<std::string>& recommenderNames(); // popular, covisitation, sequence

// sessionsUsed: which sessions of the log to fit on (empty: all). model may be null: then there is no "sequence"; it
// must be bound to this log. Keeps references to log and model: they must outlive the recommenders. Errors: a log
// without items, cancelled.
Result<Recommenders> fitRecommenders(const journey::SessionLog& log, const std::vector<bool>& sessionsUsed,
                                     const intent::Model* model, const JobContext& job);

struct RecommenderScore {
  std::string name;
  Estimate hitRate, ndcg, mrr; // at k
  Estimate coverage;           // share of the catalogue that is ever among the first k; a count, so without an interval
};

struct RecommenderTable {
  int k = 10;
  std::int64_t sessions = 0; // test sessions with at least two different items
  std::int64_t cases = 0;    // positions ranked: the next item that differs from all seen ones
  std::int64_t allCases = 0; // of which there are so many; more than 2,000 are sampled by the seed
  std::vector<RecommenderScore> recommenders;
};

// Next-item ranking on the test sessions of the split, full ranking over all items, items already seen in the session
// removed from the ranking. Unit of the bootstrap: sessions. NDCG with one relevant item: 1/log2(1 + rank) (Järvelin
// and Kekäläinen 2002).
Result<RecommenderTable> evaluate(const journey::SessionLog& log, const Recommenders& recommenders,
                                  const intent::Split& split, int k, std::uint64_t seed, const JobContext& job);

} // namespace guidepost::recommendation
