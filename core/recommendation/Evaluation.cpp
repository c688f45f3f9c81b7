#include "core/base/Parallel.h"
#include "core/base/RandomStream.h"
#include "core/recommendation/ItemPopularity.h"
#include "core/recommendation/Recommender.h"
#include "core/statistics/Intervals.h"
#include "core/statistics/Ranking.h"

#include <algorithm>
#include <atomic>

namespace guidepost::recommendation {

namespace {

constexpr std::size_t caseShards = 32;
constexpr std::size_t mostCases = 2000;

struct Case {
  std::uint32_t session = 0;  // index into the log's sessions
  std::uint32_t position = 0; // of the item that came next, within the session
};

std::vector<Case> casesOf(const journey::SessionLog& log, const intent::Split& split, std::int64_t& sessions) {
  std::vector<Case> cases;
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (split.ofSession[s] != intent::Part::Test) continue;
    const std::span<const journey::Event> events = log.eventsOf(log.sessions[s]);
    std::vector<std::uint32_t> seen;
    for (std::size_t i = 0; i < events.size(); ++i) {
      if (events[i].item == journey::none || std::ranges::find(seen, events[i].item) != seen.end()) continue;
      if (!seen.empty()) cases.push_back({static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(i)});
      seen.push_back(events[i].item);
    }
    sessions += seen.size() > 1;
  }
  return cases;
}

void sample(std::vector<Case>& cases, std::uint64_t seed) {
  if (cases.size() <= mostCases) return;
  RandomStream stream(seed, "recommendation.cases");
  stream.shuffle(std::span(cases));
  cases.resize(mostCases);
  std::ranges::sort(cases, [](const Case& a, const Case& b) {
    return a.session != b.session ? a.session < b.session : a.position < b.position;
  });
}

struct SessionSums {
  double cases = 0, hits = 0, ndcg = 0, reciprocal = 0;
};

Estimate rate(const std::vector<SessionSums>& sessions, double SessionSums::*sum, std::uint64_t seed) {
  return statistics::bootstrap(static_cast<std::int64_t>(sessions.size()), "sessions", seed,
                               [&](std::span<const std::uint32_t> indices) {
                                 double total = 0, cases = 0;
                                 for (const std::uint32_t i : indices) {
                                   total += sessions[i].*sum;
                                   cases += sessions[i].cases;
                                 }
                                 return total / cases;
                               });
}

struct Ranked {
  std::vector<double> rank;      // by case
  std::vector<char> recommended; // by item
};

Ranked rankAll(const journey::SessionLog& log, const Recommender& recommender, std::span<const Case> cases, int k,
               const JobContext& job, std::atomic<std::int64_t>& done, std::int64_t total) {
  Ranked ranked;
  ranked.rank.assign(cases.size(), 0);
  std::vector<std::vector<char>> recommended(caseShards);
  forEachShard(static_cast<int>(caseShards), 0, [&](int shard) {
    const std::size_t from = cases.size() * static_cast<std::size_t>(shard) / caseShards;
    const std::size_t to = cases.size() * (static_cast<std::size_t>(shard) + 1) / caseShards;
    std::vector<float> scores(log.items.size());
    std::vector<char> seen(log.items.size(), 0);
    std::vector<char>& mine = recommended[static_cast<std::size_t>(shard)];
    mine.assign(log.items.size(), 0);
    for (std::size_t c = from; c < to; ++c) {
      if (job.stopRequested()) return;
      const std::span<const journey::Event> events = log.eventsOf(log.sessions[cases[c].session]);
      const std::span<const journey::Event> before = events.first(cases[c].position);
      recommender.scores(before, scores);
      for (const journey::Event& event : before)
        if (event.item != journey::none) seen[event.item] = 1;
      ranked.rank[c] = statistics::rankOf(scores, events[cases[c].position].item, seen);
      for (const std::uint32_t item : bestUnseen(scores, before, k, -std::numeric_limits<float>::infinity()))
        mine[item] = 1;
      for (const journey::Event& event : before)
        if (event.item != journey::none) seen[event.item] = 0;
    }
    const std::int64_t now = done += static_cast<std::int64_t>(to - from);
    job.report("recommendation.evaluating", now, total, "unit.positions");
  });
  ranked.recommended.assign(log.items.size(), 0);
  for (const std::vector<char>& mine : recommended)
    for (std::size_t i = 0; i < mine.size(); ++i)
      ranked.recommended[i] |= mine[i];
  return ranked;
}

} // namespace

Result<RecommenderTable> evaluate(const journey::SessionLog& log, const Recommenders& recommenders,
                                  const intent::Split& split, int k, std::uint64_t seed, const JobContext& job) {
  if (split.ofSession.size() != log.sessions.size()) return wrongUsage(Message("recommendation.sessions-do-not-match"));
  if (k < 1) return wrongUsage(Message("recommendation.k-below-one").with("k", Count{k}));
  RecommenderTable table;
  table.k = k;
  std::vector<Case> cases = casesOf(log, split, table.sessions);
  table.allCases = static_cast<std::int64_t>(cases.size());
  sample(cases, seed);
  table.cases = static_cast<std::int64_t>(cases.size());

  std::atomic<std::int64_t> done = 0;
  const std::int64_t total = table.cases * static_cast<std::int64_t>(recommenders.size());
  for (const auto& recommender : recommenders) {
    const Ranked ranked = rankAll(log, *recommender, cases, k, job, done, total);
    if (job.stopRequested()) return cancelled();
    std::vector<SessionSums> sessions;
    for (std::size_t c = 0; c < cases.size(); ++c) {
      if (c == 0 || cases[c].session != cases[c - 1].session) sessions.emplace_back();
      SessionSums& sums = sessions.back();
      sums.cases += 1;
      sums.hits += statistics::hitAt(ranked.rank[c], k);
      sums.ndcg += statistics::ndcgAt(ranked.rank[c], k);
      sums.reciprocal += statistics::reciprocalRankAt(ranked.rank[c], k);
    }
    RecommenderScore score;
    score.name = recommender->name();
    score.hitRate = rate(sessions, &SessionSums::hits, seed);
    score.ndcg = rate(sessions, &SessionSums::ndcg, seed);
    score.mrr = rate(sessions, &SessionSums::reciprocal, seed);
    score.coverage.n = static_cast<std::int64_t>(log.items.size());
    score.coverage.unit = "items";
    if (!cases.empty())
      score.coverage.estimate =
          static_cast<double>(std::ranges::count(ranked.recommended, 1)) / static_cast<double>(log.items.size());
    table.recommenders.push_back(std::move(score));
  }
  return table;
}

} // namespace guidepost::recommendation
