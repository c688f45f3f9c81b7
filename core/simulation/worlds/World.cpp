#include "core/simulation/worlds/World.h"

#include "core/base/Time.h"
#include "core/simulation/worlds/Schedule.h"

#include <algorithm>
#include <queue>

namespace guidepost::worlds {

namespace {

constexpr std::int64_t mostUsers = 5'000'000;
constexpr std::uint32_t sequenceItems = 10;
constexpr std::size_t sessionsBetweenChecks = 500;

// Events and decisions of sessions that are under way, handed out in order of time.
class Outlet {
public:
  explicit Outlet(LogSink& sink) : sink_(sink) {}

  void add(const GeneratedEvent& event) { events_.push({event, count_++}); }
  void add(GeneratedDecision decision) { decisions_.push({std::move(decision), count_++}); }

  void handOutBefore(std::int64_t timeUs) {
    for (; !events_.empty() && events_.top().what.timeUs < timeUs; events_.pop())
      sink_.event(events_.top().what);
    for (; !decisions_.empty() && decisions_.top().what.timeUs < timeUs; decisions_.pop())
      sink_.decision(decisions_.top().what);
  }

private:
  template <class What>
  struct Waiting {
    What what;
    std::uint64_t number;
    bool operator<(const Waiting& other) const { // the queue hands out its largest
      return what.timeUs != other.what.timeUs ? what.timeUs > other.what.timeUs : number > other.number;
    }
  };

  LogSink& sink_;
  std::uint64_t count_ = 0;
  std::priority_queue<Waiting<GeneratedEvent>> events_;
  std::priority_queue<Waiting<GeneratedDecision>> decisions_;
};

std::unique_ptr<Mechanism> mechanismOf(std::string_view world, const Catalogue& catalogue) {
  if (world == "shop") return makeShop(catalogue);
  if (world == "attention") return makeAttention(catalogue);
  return makeSequence(catalogue);
}

Status check(const WorldOptions& options) {
  const auto& names = worldNames();
  if (std::ranges::find(names, options.world) == names.end()) {
    std::string known;
    for (const std::string& name : names)
      known += (known.empty() ? "" : ", ") + name;
    return wrongUsage(Message("worlds.unknown").with("world", Text{options.world}).with("known", Text{known}));
  }
  if (options.users < 1 || options.users > mostUsers)
    return wrongUsage(Message("worlds.users").with("most", Count{mostUsers}));
  if (options.days < 1 || options.days > 365) return wrongUsage(Message("worlds.days"));
  return {};
}

WorldTruth beginTruth(const WorldOptions& options, const Mechanism& mechanism, const std::vector<User>& users) {
  WorldTruth truth;
  truth.options = options;
  truth.mechanism = mechanism.inWords();
  truth.parameters = mechanism.parameters();
  truth.users = static_cast<std::int64_t>(users.size());
  for (std::size_t i = 0; i < mechanism.segments().size(); ++i) {
    const SegmentPlan& plan = mechanism.segments()[i];
    truth.segments.push_back({plan.name, plan.share, mechanism.segmentParameters(i)});
  }
  for (const User& user : users)
    ++truth.segments[user.segment].users;
  for (const auto& [name, letter] : mechanism.intents())
    truth.intents.push_back({name, letter});
  if (!mechanism.guided()) return truth;
  truth.policy = policyInWords();
  for (const TrueAction& action : trueActions)
    truth.effects.push_back({std::string(action.name), action.odds, action.clickRate, action.dismissRate});
  return truth;
}

// What happens after the log's end is not in it.
void handIn(const Visit& visit, std::uint32_t user, std::uint32_t session, std::int64_t endUs, std::size_t segment,
            std::size_t intent, Outlet& outlet, WorldTruth& truth) {
  std::optional<GeneratedDecision> decision = visit.decision();
  if (decision && decision->timeUs >= endUs) decision.reset();
  bool bought = false;
  for (const Visit::Step& step : visit.steps()) {
    if (step.timeUs >= endUs) break;
    outlet.add({step.timeUs, user, session, step.type, step.item, step.category, step.priceCents, step.quantity});
    ++truth.events;
    if (step.type != logs::eventType::purchase) continue;
    bought = true;
    if (decision) decision->purchased = true;
  }
  ++truth.sessions;
  ++truth.segments[segment].sessions;
  ++truth.intents[intent].sessions;
  truth.buyingSessions += bought;
  truth.segments[segment].buyingSessions += bought;
  truth.intents[intent].buyingSessions += bought;
  truth.sessionIntents.push_back(truth.intents[intent].letter);
  if (!decision) return;
  EffectTruth& effect = truth.effects[decision->action];
  ++effect.shown;
  effect.clicked += decision->clicked;
  effect.dismissed += decision->dismissed;
  effect.purchased += decision->purchased;
  ++truth.decisions;
  decision->session = session;
  outlet.add(std::move(*decision));
}

} // namespace

const std::vector<std::string>& worldNames() {
  static const std::vector<std::string> names = {"shop", "attention", "sequence"};
  return names;
}

Result<Catalogue> catalogueOf(const WorldOptions& options) {
  TRY_STATUS(check(options));
  return options.world == "sequence" ? numberedItems(sequenceItems) : outdoorShop(options.seed);
}

Result<WorldTruth> generate(const WorldOptions& options, const Catalogue& catalogue, LogSink& sink,
                            const JobContext& job) {
  TRY_STATUS(check(options));
  const auto mechanism = mechanismOf(options.world, catalogue);
  TRY(Schedule schedule, plan(options, *mechanism, job));
  WorldTruth truth = beginTruth(options, *mechanism, schedule.users);
  const std::int64_t endUs = firstInstantUs + options.days * microsecondsPerDay;
  Outlet outlet(sink);
  for (std::size_t i = 0; i < schedule.starts.size(); ++i) {
    if (i % sessionsBetweenChecks == 0) {
      if (job.stopRequested()) return cancelled();
      job.report("worlds.generating", static_cast<std::int64_t>(i), static_cast<std::int64_t>(schedule.starts.size()),
                 "unit.sessions");
    }
    const SessionStart& start = schedule.starts[i];
    outlet.handOutBefore(start.timeUs);
    User& user = schedule.users[start.user];
    const std::uint64_t stream = std::uint64_t{start.user} << 8 | user.sessions;
    RandomStream luck(options.seed, "session", stream), guidance(options.seed, "guidance", stream);
    Visit visit(catalogue, start.timeUs, user.sessions == 0, mechanism->guided() ? &guidance : nullptr);
    const std::size_t intent = mechanism->play(visit, user, luck);
    ++user.sessions;
    handIn(visit, start.user + 1, static_cast<std::uint32_t>(i + 1), endUs, user.segment, intent, outlet, truth);
  }
  outlet.handOutBefore(INT64_MAX);
  return truth;
}

Result<GeneratedLog> generate(const WorldOptions& options, const JobContext& job) {
  struct Collector : LogSink {
    GeneratedLog log;
    void event(const GeneratedEvent& event) override { log.events.push_back(event); }
    void decision(const GeneratedDecision& decision) override { log.decisions.push_back(decision); }
  } collector;
  TRY(collector.log.catalogue, catalogueOf(options));
  TRY(collector.log.truth, generate(options, collector.log.catalogue, collector, job));
  return std::move(collector.log);
}

} // namespace guidepost::worlds
