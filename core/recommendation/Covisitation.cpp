#include "core/recommendation/Covisitation.h"

#include "core/base/Parallel.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace guidepost::recommendation {

namespace {

constexpr std::size_t window = 10;
constexpr std::size_t mostNeighbours = 100;
constexpr double backward = 0.6;
constexpr double shrinkage = 1;
constexpr double decay = 0.8;
constexpr float categoryScale = 1e-4f;
constexpr float popularityScale = 1e-6f;
constexpr std::size_t itemShards = 64;

struct Place { // of an item in a session's list of different items
  std::uint32_t listFirst = 0, listCount = 0, position = 0;
};

// All sessions used, one list after another, and for each item where it stands.
struct Lists {
  std::vector<std::uint32_t> items;
  std::vector<std::uint32_t> firstPlace; // items + 1
  std::vector<Place> places;
};

Lists listsOf(const journey::SessionLog& log, const std::vector<bool>& sessionsUsed, const ItemPopularity& popularity) {
  Lists lists;
  lists.firstPlace.assign(log.items.size() + 1, 0);
  for (std::size_t i = 0; i < log.items.size(); ++i)
    lists.firstPlace[i + 1] = lists.firstPlace[i] + static_cast<std::uint32_t>(popularity.sessions[i]);
  lists.places.resize(lists.firstPlace.back());
  std::vector<std::uint32_t> next(lists.firstPlace.begin(), lists.firstPlace.end() - 1);
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (!used(sessionsUsed, s)) continue;
    const std::vector<std::uint32_t> items = differentItems(log.eventsOf(log.sessions[s]));
    Place place{.listFirst = static_cast<std::uint32_t>(lists.items.size()),
                .listCount = static_cast<std::uint32_t>(items.size())};
    for (const std::uint32_t item : items) {
      lists.places[next[item]++] = place;
      ++place.position;
    }
    lists.items.insert(lists.items.end(), items.begin(), items.end());
  }
  return lists;
}

} // namespace

Covisitation::Covisitation(const journey::SessionLog& log, std::shared_ptr<const ItemPopularity> popularity)
    : log_(log), popularity_(std::move(popularity)) {
  for (std::size_t i = 0; i < log.items.size(); ++i)
    popularShare_.push_back(static_cast<float>(popularity_->share(i)));
}

Result<std::shared_ptr<const Covisitation>> Covisitation::fit(const journey::SessionLog& log,
                                                              const std::vector<bool>& sessionsUsed,
                                                              std::shared_ptr<const ItemPopularity> popularity,
                                                              const JobContext& job) {
  const Lists lists = listsOf(log, sessionsUsed, *popularity);
  const std::size_t items = log.items.size();
  std::vector<std::vector<std::vector<Neighbour>>> ofShard(itemShards);
  forEachShard(static_cast<int>(itemShards), 0, [&](int shard) {
    const std::size_t from = items * static_cast<std::size_t>(shard) / itemShards;
    const std::size_t to = items * (static_cast<std::size_t>(shard) + 1) / itemShards;
    std::vector<double> weight(items, 0);
    std::vector<std::int32_t> together(items, 0);
    std::vector<std::uint32_t> touched;
    auto& found = ofShard[static_cast<std::size_t>(shard)];
    found.resize(to - from);
    for (std::size_t a = from; a < to; ++a) {
      if (job.stopRequested()) return;
      for (std::size_t p = lists.firstPlace[a]; p < lists.firstPlace[a + 1]; ++p) {
        const Place& place = lists.places[p];
        const std::size_t begin = place.position < window ? 0 : place.position - window;
        const std::size_t end = std::min<std::size_t>(place.listCount, place.position + window + 1);
        for (std::size_t q = begin; q < end; ++q) {
          if (q == place.position) continue;
          const std::uint32_t b = lists.items[place.listFirst + q];
          const bool later = q > place.position;
          const double distance = static_cast<double>(later ? q - place.position : place.position - q);
          if (together[b] == 0) touched.push_back(b);
          ++together[b];
          weight[b] += (later ? 1 : backward) / distance;
        }
      }
      std::vector<Neighbour>& neighbours = found[a - from];
      for (const std::uint32_t b : touched) {
        const double norm = std::sqrt(static_cast<double>(popularity->sessions[a]) * popularity->sessions[b]);
        const double similarity = weight[b] / norm * weight[b] / (weight[b] + shrinkage);
        neighbours.push_back({b, static_cast<float>(similarity), together[b]});
        weight[b] = 0;
        together[b] = 0;
      }
      touched.clear();
      std::ranges::sort(neighbours, [](const Neighbour& x, const Neighbour& y) {
        return x.similarity != y.similarity ? x.similarity > y.similarity : x.item < y.item;
      });
      if (neighbours.size() > mostNeighbours) neighbours.resize(mostNeighbours);
    }
  });
  if (job.stopRequested()) return cancelled();

  std::shared_ptr<Covisitation> fitted(new Covisitation(log, std::move(popularity)));
  fitted->first_.push_back(0);
  for (const auto& shard : ofShard)
    for (const std::vector<Neighbour>& neighbours : shard) {
      fitted->neighbours_.insert(fitted->neighbours_.end(), neighbours.begin(), neighbours.end());
      fitted->first_.push_back(static_cast<std::uint32_t>(fitted->neighbours_.size()));
    }
  return fitted;
}

std::span<const Covisitation::Neighbour> Covisitation::neighboursOf(std::uint32_t item) const {
  return std::span(neighbours_).subspan(first_[item], first_[item + 1] - first_[item]);
}

std::vector<Covisitation::Influence> Covisitation::influences(std::span<const journey::Event> session) {
  std::vector<Influence> newest;
  double weight = 1;
  for (std::size_t i = session.size(); i > 0 && newest.size() < window; --i) {
    const std::uint32_t item = session[i - 1].item;
    if (item == journey::none || std::ranges::count(newest, item, &Influence::item) > 0) continue;
    newest.push_back({item, weight});
    weight *= decay;
  }
  return newest;
}

std::uint32_t Covisitation::categoryOf(std::span<const journey::Event> session) const {
  for (std::size_t i = session.size(); i > 0; --i) {
    const journey::Event& event = session[i - 1];
    if (event.category != journey::none) return event.category;
    if (event.item != journey::none) return log_.items[event.item].category;
  }
  return journey::none;
}

void Covisitation::scores(std::span<const journey::Event> session, std::span<float> ofItem) const {
  assert(ofItem.size() == log_.items.size());
  const std::uint32_t category = categoryOf(session);
  for (std::size_t i = 0; i < ofItem.size(); ++i) {
    ofItem[i] = popularityScale * popularShare_[i];
    if (category != journey::none && log_.items[i].category == category && popularShare_[i] > 0)
      ofItem[i] += categoryScale * popularShare_[i];
  }
  for (const Influence& from : influences(session))
    for (const Neighbour& neighbour : neighboursOf(from.item))
      ofItem[neighbour.item] += static_cast<float>(from.weight) * neighbour.similarity;
}

Message Covisitation::reasonFor(std::uint32_t item, std::span<const Influence> from, std::uint32_t category) const {
  const Neighbour* strongest = nullptr;
  std::uint32_t with = journey::none;
  double most = 0;
  for (const Influence& influence : from)
    for (const Neighbour& neighbour : neighboursOf(influence.item))
      if (neighbour.item == item && influence.weight * static_cast<double>(neighbour.similarity) > most) {
        most = influence.weight * static_cast<double>(neighbour.similarity);
        strongest = &neighbour;
        with = influence.item;
      }
  if (strongest) {
    const journey::Item& seen = log_.items[with];
    return Message("reason.seen-together")
        .with("item", Text{seen.title.empty() ? seen.name : seen.title})
        .with("sessions", Count{strongest->together});
  }
  const Count sessions{popularity_->sessions[item]};
  if (category != journey::none && log_.items[item].category == category)
    return Message("reason.popular-in-category")
        .with("category", Text{log_.categories[category]})
        .with("sessions", sessions);
  return Message("reason.popular").with("sessions", sessions);
}

std::vector<Recommendation> Covisitation::recommend(std::span<const journey::Event> session, int k) const {
  std::vector<float> ofItem(log_.items.size());
  scores(session, ofItem);
  const std::vector<Influence> from = influences(session);
  const std::uint32_t category = categoryOf(session);
  std::vector<Recommendation> result;
  for (const std::uint32_t item : bestUnseen(ofItem, session, k, 0))
    result.push_back({item, static_cast<double>(ofItem[item]), reasonFor(item, from, category)});
  return result;
}

} // namespace guidepost::recommendation
