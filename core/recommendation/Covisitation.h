// "covisitation": items that the same sessions looked at, item to item (Sarwar et al. 2001, Linden et al. 2003).
//   c(a→b) = Σ over sessions of direction / distance, between a and b in the session's order of different items, up to
//   10
//            apart; direction 1 when b came later, 0.6 when earlier
//   similarity(a, b) = c / √(n_a n_b) · c / (c + 1)        the second factor shrinks what was seen once
//   score(b) = Σ over the session's newest 10 items of 0.8^age · similarity(a, b)
// Where nothing co-occurs, popularity within the newest category decides (at most 0.0001), then popularity (at most
// 0.000001). Internal to this folder.
#pragma once

#include "core/recommendation/ItemPopularity.h"
#include "core/recommendation/Recommender.h"

namespace guidepost::recommendation {

class Covisitation : public Recommender {
public:
  static Result<std::shared_ptr<const Covisitation>> fit(const journey::SessionLog& log,
                                                         const std::vector<bool>& sessionsUsed,
                                                         std::shared_ptr<const ItemPopularity> popularity,
                                                         const JobContext& job);
  std::string name() const override { return "covisitation"; }
  std::vector<Recommendation> recommend(std::span<const journey::Event> session, int k) const override;
  void scores(std::span<const journey::Event> session, std::span<float> ofItem) const override;

private:
  struct Neighbour {
    std::uint32_t item = journey::none;
    float similarity = 0;
    std::int32_t together = 0; // sessions with both, at most 10 apart
  };
  struct Influence {
    std::uint32_t item = journey::none;
    double weight = 1;
  };
  Covisitation(const journey::SessionLog& log, std::shared_ptr<const ItemPopularity> popularity);
  static std::vector<Influence> influences(std::span<const journey::Event> session);
  std::uint32_t categoryOf(std::span<const journey::Event> session) const;
  Message reasonFor(std::uint32_t item, std::span<const Influence> from, std::uint32_t category) const;
  std::span<const Neighbour> neighboursOf(std::uint32_t item) const;

  const journey::SessionLog& log_;
  std::shared_ptr<const ItemPopularity> popularity_;
  std::vector<float> popularShare_;
  std::vector<std::uint32_t> first_; // items + 1: where an item's neighbours begin
  std::vector<Neighbour> neighbours_;
};

} // namespace guidepost::recommendation
