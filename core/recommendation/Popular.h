// "popular": what most sessions looked at, whatever this session did. The yardstick. Internal to this folder.
#pragma once

#include "core/recommendation/ItemPopularity.h"
#include "core/recommendation/Recommender.h"

namespace guidepost::recommendation {

class Popular : public Recommender {
public:
  explicit Popular(std::shared_ptr<const ItemPopularity> popularity);
  std::string name() const override { return "popular"; }
  std::vector<Recommendation> recommend(std::span<const journey::Event> session, int k) const override;
  void scores(std::span<const journey::Event> session, std::span<float> ofItem) const override;

private:
  std::shared_ptr<const ItemPopularity> popularity_;
  std::vector<float> scores_;
};

} // namespace guidepost::recommendation
