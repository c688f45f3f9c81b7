#include "core/recommendation/ItemPopularity.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace guidepost::recommendation {

double ItemPopularity::share(std::size_t item) const {
  return most > 0 ? std::log1p(sessions[item]) / std::log1p(most) : 0;
}

std::vector<std::uint32_t> differentItems(std::span<const journey::Event> session) {
  std::vector<std::uint32_t> items;
  std::unordered_set<std::uint32_t> met;
  for (const journey::Event& event : session)
    if (event.item != journey::none && met.insert(event.item).second) items.push_back(event.item);
  return items;
}

ItemPopularity countSessions(const journey::SessionLog& log, const std::vector<bool>& sessionsUsed) {
  ItemPopularity popularity;
  popularity.sessions.assign(log.items.size(), 0);
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (!used(sessionsUsed, s)) continue;
    for (const std::uint32_t item : differentItems(log.eventsOf(log.sessions[s])))
      popularity.most = std::max(popularity.most, ++popularity.sessions[item]);
  }
  return popularity;
}

std::vector<std::uint32_t> bestUnseen(std::span<const float> scores, std::span<const journey::Event> session, int k,
                                      float floor) {
  const std::vector<std::uint32_t> seen = differentItems(session);
  const auto better = [&](std::uint32_t a, std::uint32_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
  };
  const std::size_t wanted = static_cast<std::size_t>(std::max(k, 0));
  std::vector<std::uint32_t> best; // a heap with the worst in front
  for (std::uint32_t item = 0; item < scores.size(); ++item) {
    if (!(scores[item] > floor) || wanted == 0) continue;
    if (best.size() == wanted && !better(item, best.front())) continue;
    if (std::ranges::find(seen, item) != seen.end()) continue;
    if (best.size() == wanted) {
      std::ranges::pop_heap(best, better);
      best.pop_back();
    }
    best.push_back(item);
    std::ranges::push_heap(best, better);
  }
  std::ranges::sort_heap(best, better);
  return best;
}

} // namespace guidepost::recommendation
