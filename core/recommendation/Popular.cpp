#include "core/recommendation/Popular.h"

#include <algorithm>
#include <cassert>

namespace guidepost::recommendation {

Popular::Popular(std::shared_ptr<const ItemPopularity> popularity) : popularity_(std::move(popularity)) {
  for (const std::int32_t sessions : popularity_->sessions)
    scores_.push_back(static_cast<float>(sessions));
}

std::vector<Recommendation> Popular::recommend(std::span<const journey::Event> session, int k) const {
  std::vector<Recommendation> result;
  for (const std::uint32_t item : bestUnseen(scores_, session, k, 0))
    result.push_back({item, static_cast<double>(scores_[item]),
                      Message("reason.popular").with("sessions", Count{popularity_->sessions[item]})});
  return result;
}

void Popular::scores(std::span<const journey::Event>, std::span<float> ofItem) const {
  assert(ofItem.size() == scores_.size());
  std::ranges::copy(scores_, ofItem.begin());
}

} // namespace guidepost::recommendation
