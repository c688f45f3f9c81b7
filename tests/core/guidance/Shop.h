// The shipped effects and rules, and made-up sessions, for the tests of this folder.
#pragma once

#include "core/base/Time.h"
#include "core/guidance/Scenario.h"

#include <QTest>

namespace guidepost::guidance {

inline Resources testResources() {
  return {qEnvironmentVariable("GUIDEPOST_RESOURCES").toStdString(), {}};
}

inline ShippedGuidance shipped() {
  Result<ShippedGuidance> result = loadShippedGuidance(testResources());
  if (!result) qFatal("shipped guidance: %s", result.error().message.id.c_str());
  return std::move(*result);
}

inline journey::Event happening(double minutes, logs::EventType type, std::uint32_t item, std::uint32_t category = 0,
                                double price = -1) {
  journey::Event made;
  made.timeUs = static_cast<std::int64_t>(minutes * static_cast<double>(microsecondsPerMinute));
  made.type = type;
  made.item = item;
  made.category = item == journey::none ? journey::none : category;
  made.price = price < 0 ? -1 : static_cast<std::int64_t>(price * 10'000);
  return made;
}

inline intent::Taxonomy taxonomyOf(std::vector<std::string> names) {
  intent::Taxonomy taxonomy;
  taxonomy.names = std::move(names);
  taxonomy.purchase = 0;
  return taxonomy;
}

inline const intent::Taxonomy& taxonomy() {
  static const intent::Taxonomy standard = taxonomyOf({"purchase", "cart", "compare", "explore", "leave"});
  return standard;
}

inline Condition condition(std::string what, double least, double most, std::string name = {}) {
  Condition made;
  made.what = std::move(what);
  made.name = std::move(name);
  made.least = least;
  made.most = most;
  return made;
}

inline Rule simpleRule(std::string id, Condition only, std::string action = "recommend") {
  Rule rule;
  rule.id = std::move(id);
  rule.conditions = {std::move(only)};
  rule.action = std::move(action);
  return rule;
}

// Random intents that sum to 1, in the standard taxonomy's order.
inline std::vector<float> randomIntents(RandomStream& stream) {
  std::vector<float> intents(5);
  float sum = 0;
  for (float& value : intents)
    sum += value = static_cast<float>(stream.gamma(0.6)) + 1e-6f;
  for (float& value : intents)
    value /= sum;
  return intents;
}

// A random session of at most 12 events over a small catalogue.
inline std::vector<journey::Event> randomSession(RandomStream& stream) {
  std::vector<journey::Event> events(1 + stream.below(12));
  double minutes = 0;
  for (journey::Event& made : events) {
    const std::uint32_t item = stream.below(4);
    const double u = stream.uniform();
    const logs::EventType type = u < 0.75   ? logs::eventType::view
                                 : u < 0.9  ? logs::eventType::addToCart
                                 : u < 0.95 ? logs::eventType::removeFromCart
                                            : logs::eventType::purchase;
    made = happening(minutes, type, item, item / 3, stream.chance(0.2) ? -1 : 10.0 + 5 * item);
    minutes += stream.exponential(2);
  }
  return events;
}

} // namespace guidepost::guidance
