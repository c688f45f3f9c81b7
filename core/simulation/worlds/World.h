// Logs of worlds whose truth is known, so that what is learnt from a log can be compared with what is true. Sessions
// are played in order of their start and handed out event by event in order of time: memory grows with the sessions
// that are open and a few bytes a user, not with the log. Uses nothing of the simulator: fitting it to these logs is a
// test, not a mirror. Same options, same log.
//   shop       visitors choose items by a multinomial logit and leave by a hazard
//   attention  visitors notice items in a listing, keep a shortlist and take the first that is good enough: no logit
//   sequence   visitors walk along a chain of items: …, 3, 4, 5, 6, …
#pragma once

#include "core/base/JobContext.h"
#include "core/logs/EventType.h"
#include "core/simulation/worlds/Catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace guidepost::worlds {

const std::vector<std::string>& worldNames();

struct WorldOptions {
  std::string world = "shop";
  std::int64_t users = 2'000;
  std::uint64_t seed = 7;
  int days = 14;
};

constexpr std::int64_t firstInstantUs = 1'709'510'400'000'000; // Monday 2024-03-04 00:00 UTC

struct GeneratedEvent {
  std::int64_t timeUs = 0;   // whole seconds
  std::uint32_t user = 0;    // from 1
  std::uint32_t session = 0; // from 1, in order of their first event
  logs::EventType type = 0;
  std::uint32_t item = noItem; // index into Catalogue::items
  std::uint32_t category = noCategory;
  std::int64_t priceCents = -1; // of a search: the most that the visitor wants to pay
  int quantity = 1;
};

// What a randomised policy showed at one moment of a session, and what came back.
struct GeneratedDecision {
  std::int64_t timeUs = 0;
  std::uint32_t session = 0;
  std::vector<std::size_t> eligible; // indices into actionNames
  std::size_t action = 0;
  std::uint32_t item = noItem; // of `recommend`
  double propensity = 1;
  bool clicked = false, dismissed = false;
  bool purchased = false; // in the session, after it
};

class LogSink {
public:
  virtual ~LogSink() = default;
  virtual void event(const GeneratedEvent& event) = 0;
  virtual void decision(const GeneratedDecision& decision) = 0;
};

struct NamedNumber {
  std::string name;
  double value = 0;
};

struct SegmentTruth {
  std::string name;
  double share = 0; // of the users, as planned
  std::vector<NamedNumber> parameters;
  std::int64_t users = 0, sessions = 0, buyingSessions = 0;
};

struct IntentTruth {
  std::string name;
  char letter = ' '; // in WorldTruth::sessionIntents
  std::int64_t sessions = 0, buyingSessions = 0;
};

struct EffectTruth {
  std::string action;
  double odds = 1; // multiplies the odds of the session's purchase decision, if that comes after it
  double clickRate = 0, dismissRate = 0;
  std::int64_t shown = 0, clicked = 0, dismissed = 0, purchased = 0;
};

struct WorldTruth {
  WorldOptions options;
  std::string mechanism; // how visitors decide, in a few words
  std::vector<NamedNumber> parameters;
  std::vector<SegmentTruth> segments;
  std::vector<IntentTruth> intents; // hidden, one a session
  std::string sessionIntents;       // one letter a session, in order of their numbers
  std::vector<EffectTruth> effects; // empty: the world has no guidance
  std::string policy;
  std::int64_t users = 0, sessions = 0, buyingSessions = 0, events = 0, decisions = 0;
};

// Errors (Usage): an unknown world (the message lists the known), no users or too many, days outside 1…365; cancelled.
Result<WorldTruth> generate(const WorldOptions& options, const Catalogue& catalogue, LogSink& sink,
                            const JobContext& job);

// The items of a world: a matter of its name and seed.
Result<Catalogue> catalogueOf(const WorldOptions& options);

struct GeneratedLog {
  Catalogue catalogue;
  std::vector<GeneratedEvent> events;
  std::vector<GeneratedDecision> decisions;
  WorldTruth truth;
};
Result<GeneratedLog> generate(const WorldOptions& options, const JobContext& job = {});

} // namespace guidepost::worlds
