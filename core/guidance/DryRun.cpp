#include "core/base/Parallel.h"
#include "core/guidance/Rules.h"
#include "core/statistics/Intervals.h"

#include <algorithm>
#include <map>

namespace guidepost::guidance {

namespace {

constexpr std::size_t shards = 32;
constexpr std::size_t sessionsBetweenChecks = 256;

struct Tally {
  std::vector<std::int64_t> fitting, alone;
  std::vector<std::int64_t> shownFirst; // by rule
  std::int64_t fired = 0;
  std::int64_t conflicts = 0;
};

struct LogHolds {
  bool carts = false;
  bool purchases = false;
  bool categories = false;
  bool items = false;
};

LogHolds whatTheLogHolds(const journey::SessionLog& log) {
  LogHolds holds;
  for (const journey::Event& event : log.events) {
    holds.carts |= event.type == logs::eventType::addToCart;
    holds.purchases |= event.type == logs::eventType::purchase;
    holds.categories |= event.category != journey::none;
    holds.items |= event.item != journey::none;
  }
  return holds;
}

std::vector<Message> lacking(const Rule& rule, const LogHolds& holds, const intent::Taxonomy& taxonomy) {
  std::vector<Message> lacks;
  for (const Condition& condition : rule.conditions) {
    const bool positive = condition.least > 0;
    if (condition.what == "intent" && std::ranges::count(taxonomy.names, condition.name) == 0)
      lacks.push_back(Message("rules.no-such-intent").with("name", Text{condition.name}));
    if ((condition.what == "cart_items" && positive) || condition.what == "minutes_since_cart")
      if (!holds.carts) lacks.push_back(Message("rules.no-cart"));
    if (condition.what == "category_items" && positive && !holds.categories)
      lacks.push_back(Message("rules.no-categories"));
    if ((condition.what == "item_views" || condition.what == "different_items") && positive && !holds.items)
      lacks.push_back(Message("rules.no-items"));
    if (condition.what == "bought" && positive && !holds.purchases) lacks.push_back(Message("rules.no-purchases"));
  }
  const auto sameId = [](const Message& a, const Message& b) { return a.id == b.id && a.arguments.empty(); };
  lacks.erase(std::unique(lacks.begin(), lacks.end(), sameId), lacks.end());
  return lacks;
}

class SessionLook {
public:
  SessionLook(const RuleSet& rules, const intent::Taxonomy& taxonomy)
      : rules_(rules), taxonomy_(taxonomy), everFits_(rules.rules.size()) {}

  void look(std::span<const journey::Event> events, const float* readings, std::size_t width, bool firstSession,
            Tally& tally) {
    tracker_.clear();
    std::ranges::fill(everFits_, false);
    int first = -1;
    bool conflict = false;
    for (std::size_t i = 0; i < events.size(); ++i) {
      tracker_.append(events[i]);
      const Situation now = tracker_.situation({readings + i * width, width}, firstSession);
      int fittingNow = 0;
      for (std::size_t r = 0; r < rules_.rules.size(); ++r) {
        const Rule& rule = rules_.rules[r];
        if (rule.mostPerSession < 1 || !fits(rule, now, taxonomy_)) continue;
        everFits_[r] = true;
        if (!rule.enabled) continue;
        if (first < 0) first = static_cast<int>(r);
        ++fittingNow;
      }
      conflict |= fittingNow > 1;
    }
    tally.conflicts += conflict;
    if (first >= 0 && rules_.mostPerSession > 0) {
      ++tally.fired;
      ++tally.shownFirst[static_cast<std::size_t>(first)];
    }
    bool earlierEnabled = false;
    for (std::size_t r = 0; r < everFits_.size(); ++r) {
      const bool enabled = rules_.rules[r].enabled;
      tally.fitting[r] += everFits_[r];
      tally.alone[r] += everFits_[r] && (enabled ? !earlierEnabled : first < 0);
      earlierEnabled |= everFits_[r] && enabled;
    }
  }

private:
  const RuleSet& rules_;
  const intent::Taxonomy& taxonomy_;
  SituationTracker tracker_{1};
  std::vector<char> everFits_;
};

} // namespace

Result<DryRun> dryRun(const RuleSet& rules, const journey::SessionLog& log, std::span<const float> readings,
                      const intent::Taxonomy& taxonomy, const JobContext& job) {
  const std::size_t width = taxonomy.names.size();
  if (readings.size() != log.events.size() * width)
    return wrongUsage(Message("rules.readings-do-not-match")
                          .with("readings", Count{static_cast<std::int64_t>(readings.size())})
                          .with("events", Count{static_cast<std::int64_t>(log.events.size())}));
  const std::size_t count = rules.rules.size();
  const std::vector<bool> first = firstSessions(log);
  std::vector<Tally> tallies(shards);
  forEachShard(static_cast<int>(shards), 0, [&](int shard) {
    const std::size_t from = log.sessions.size() * static_cast<std::size_t>(shard) / shards;
    const std::size_t to = log.sessions.size() * (static_cast<std::size_t>(shard) + 1) / shards;
    Tally& tally = tallies[static_cast<std::size_t>(shard)];
    tally.fitting.assign(count, 0);
    tally.alone.assign(count, 0);
    tally.shownFirst.assign(count, 0);
    SessionLook look(rules, taxonomy);
    for (std::size_t s = from; s < to; ++s) {
      if (s % sessionsBetweenChecks == 0 && job.stopRequested()) return;
      const journey::Session& session = log.sessions[s];
      look.look(log.eventsOf(session), readings.data() + session.first * width, width, first[s], tally);
    }
  });
  if (job.stopRequested()) return cancelled();

  DryRun result;
  result.sessions = static_cast<std::int64_t>(log.sessions.size());
  result.rules.resize(count);
  std::map<std::string, std::int64_t> shown;
  for (const Tally& tally : tallies) {
    result.fired += tally.fired;
    result.conflicts += tally.conflicts;
    for (std::size_t r = 0; r < count; ++r) {
      result.rules[r].sessions += tally.fitting[r];
      result.rules[r].alone += tally.alone[r];
      if (tally.shownFirst[r] > 0) shown[rules.rules[r].action] += tally.shownFirst[r];
    }
  }
  const LogHolds holds = whatTheLogHolds(log);
  for (std::size_t r = 0; r < count; ++r) {
    result.rules[r].rule = rules.rules[r].id;
    result.rules[r].share = statistics::wilson(result.rules[r].sessions, result.sessions, "sessions");
    result.rules[r].lacks = lacking(rules.rules[r], holds, taxonomy);
  }
  result.share = statistics::wilson(result.fired, result.sessions, "sessions");
  result.shown.assign(shown.begin(), shown.end());
  std::ranges::stable_sort(result.shown, std::greater(), &std::pair<std::string, std::int64_t>::second);
  return result;
}

} // namespace guidepost::guidance
