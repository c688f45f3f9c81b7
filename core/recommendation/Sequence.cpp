#include "core/recommendation/Sequence.h"

#include <algorithm>
#include <cmath>

namespace guidepost::recommendation {

namespace {
constexpr float unknownFloor = -1000; // far below any log-probability that the model gives
}

Sequence::Sequence(const intent::Model& model, std::shared_ptr<const ItemPopularity> popularity)
    : model_(model), popularity_(std::move(popularity)) {}

void Sequence::scores(std::span<const journey::Event> session, std::span<float> ofItem) const {
  const std::size_t known = std::min(model_.items(), ofItem.size());
  intent::Reader reader(model_);
  // The reader forgets what is older than its history anyway.
  const std::size_t longest = 4 * static_cast<std::size_t>(std::max(1, model_.architecture().length));
  for (const journey::Event& event : session.size() > longest ? session.last(longest) : session)
    reader.append(event);
  std::ranges::fill(ofItem, unknownFloor);
  if (known == ofItem.size()) {
    reader.itemScores(ofItem);
  } else {
    std::vector<float> all(model_.items());
    reader.itemScores(all);
    std::copy_n(all.begin(), known, ofItem.begin());
  }
  for (std::size_t i = 0; i < ofItem.size(); ++i)
    if (!(ofItem[i] > unknownFloor)) ofItem[i] = unknownFloor + static_cast<float>(popularity_->share(i));
}

std::vector<Recommendation> Sequence::recommend(std::span<const journey::Event> session, int k) const {
  std::vector<float> ofItem(popularity_->sessions.size());
  scores(session, ofItem);
  std::vector<Recommendation> result;
  for (const std::uint32_t item : bestUnseen(ofItem, session, k, unknownFloor + 1)) {
    const double probability = std::exp(static_cast<double>(ofItem[item]));
    result.push_back({item, probability, Message("reason.next-in-sequence").with("probability", Share{probability})});
  }
  return result;
}

} // namespace guidepost::recommendation
