// "sequence": the intent model's own next-item head. Internal to this folder.
#pragma once

#include "core/recommendation/ItemPopularity.h"
#include "core/recommendation/Recommender.h"

namespace guidepost::recommendation {

class Sequence : public Recommender {
public:
  Sequence(const intent::Model& model, std::shared_ptr<const ItemPopularity> popularity);
  std::string name() const override { return "sequence"; }
  std::vector<Recommendation> recommend(std::span<const journey::Event> session, int k) const override;
  // Items that the model does not know come after all others, by popularity.
  void scores(std::span<const journey::Event> session, std::span<float> ofItem) const override;

private:
  const intent::Model& model_;
  std::shared_ptr<const ItemPopularity> popularity_;
};

} // namespace guidepost::recommendation
