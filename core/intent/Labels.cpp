#include "core/intent/Labels.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace guidepost::intent {

namespace {

using journey::Event;

constexpr std::size_t never = static_cast<std::size_t>(-1);

enum Standard : IntentIndex { purchase, cart, compare, explore, leave };

// For each event of one session the index of the first later event that makes a fact true; never: there is none.
struct NextFacts {
  std::vector<std::size_t> purchase, cart, compare;
};

// A view completes a comparison with an earlier view of another item of its category, or when its item was seen before.
// completes[k]: the earliest view that compares with event k, so that from i on the next is the least over k > i.
std::vector<std::size_t> nextComparison(std::span<const Event> events) {
  struct Viewed {
    std::size_t last = never;      // latest view in the category
    std::size_t lastOther = never; // latest view of an item other than that
    std::uint32_t item = journey::none;
  };
  std::unordered_map<std::uint32_t, Viewed> byCategory;
  std::unordered_set<std::uint32_t> seen;
  std::vector<std::size_t> completes(events.size(), never);
  std::vector<std::size_t> next(events.size(), never);
  for (std::size_t j = 0; j < events.size(); ++j) {
    const Event& event = events[j];
    const bool again = event.item != journey::none && !seen.insert(event.item).second;
    if (event.type != logs::eventType::view || event.item == journey::none) continue;
    if (again && j > 0) next[j - 1] = j;
    if (event.category == journey::none) continue;
    Viewed& viewed = byCategory[event.category];
    if (viewed.last != never && viewed.item != event.item) viewed.lastOther = viewed.last;
    if (viewed.lastOther != never) completes[viewed.lastOther] = std::min(completes[viewed.lastOther], j);
    viewed.last = j;
    viewed.item = event.item;
  }
  for (std::size_t i = events.size(); i-- > 1;)
    next[i - 1] = std::min({next[i - 1], next[i], completes[i]});
  return next;
}

NextFacts nextFacts(std::span<const Event> events) {
  NextFacts facts;
  facts.compare = nextComparison(events);
  facts.purchase.assign(events.size(), never);
  facts.cart.assign(events.size(), never);
  for (std::size_t i = events.size(); i-- > 1;) {
    facts.purchase[i - 1] = events[i].type == logs::eventType::purchase ? i : facts.purchase[i];
    facts.cart[i - 1] = events[i].type == logs::eventType::addToCart ? i : facts.cart[i];
  }
  return facts;
}

IntentIndex standardLabel(std::span<const Event> events, const NextFacts& facts, std::size_t i, std::int64_t until) {
  const auto happens = [&](std::size_t at) { return at != never && events[at].timeUs <= until; };
  if (happens(facts.purchase[i])) return purchase;
  if (happens(facts.cart[i])) return cart;
  if (happens(facts.compare[i])) return compare;
  return i + 1 < events.size() && events[i + 1].timeUs <= until ? explore : leave;
}

} // namespace

Taxonomy standardTaxonomy(std::int64_t horizonUs) {
  return {{"purchase", "cart", "compare", "explore", "leave"}, purchase, false, horizonUs};
}

Taxonomy taxonomyOf(const journey::SessionLog& log, std::int64_t horizonUs) {
  if (log.ownIntentNames.empty()) return standardTaxonomy(horizonUs);
  Taxonomy taxonomy;
  taxonomy.names = log.ownIntentNames;
  taxonomy.names.resize(std::min<std::size_t>(taxonomy.names.size(), 127));
  taxonomy.fromLog = true;
  taxonomy.horizonUs = horizonUs;
  const auto found = std::find(taxonomy.names.begin(), taxonomy.names.end(), "purchase");
  if (found != taxonomy.names.end()) taxonomy.purchase = static_cast<int>(found - taxonomy.names.begin());
  return taxonomy;
}

Labels label(const journey::SessionLog& log, const Taxonomy& taxonomy) {
  Labels labels;
  labels.taxonomy = taxonomy;
  labels.ofEvent.assign(log.events.size(), noIntent);
  labels.counts.assign(taxonomy.names.size(), 0);
  for (const journey::Session& session : log.sessions) {
    const std::span<const Event> events = log.eventsOf(session);
    const NextFacts facts = taxonomy.fromLog ? NextFacts() : nextFacts(events);
    for (std::size_t i = 0; i < events.size(); ++i) {
      IntentIndex intent = noIntent;
      if (taxonomy.fromLog) {
        if (events[i].ownIntent >= 0 && static_cast<std::size_t>(events[i].ownIntent) < taxonomy.names.size())
          intent = static_cast<IntentIndex>(events[i].ownIntent);
      } else if (const std::int64_t until = events[i].timeUs + taxonomy.horizonUs; until <= log.lastTimeUs) {
        intent = standardLabel(events, facts, i, until);
      }
      labels.ofEvent[session.first + i] = intent;
      if (intent == noIntent)
        ++labels.withoutLabel;
      else
        ++labels.counts[static_cast<std::size_t>(intent)];
    }
  }
  return labels;
}

} // namespace guidepost::intent
