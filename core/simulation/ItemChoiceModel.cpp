#include "core/simulation/ItemChoiceModel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guidepost::simulation {

namespace {

constexpr std::size_t featureCount = 4; // again, same category, popularity, price
using Features = std::array<double, featureCount>;

// Sums over items of weight, weight·x and weight·x·xᵀ.
struct Moments {
  double weight = 0;
  Features first{};
  std::array<Features, featureCount> second{};

  void add(double w, const Features& x) {
    weight += w;
    for (std::size_t i = 0; i < featureCount; ++i) {
      const double wx = w * x[i];
      first[i] += wx;
      for (std::size_t j = 0; j <= i; ++j)
        second[i][j] += wx * x[j];
    }
  }
  void add(const Moments& other) {
    weight += other.weight;
    for (std::size_t i = 0; i < featureCount; ++i) {
      first[i] += other.first[i];
      for (std::size_t j = 0; j <= i; ++j)
        second[i][j] += other.second[i][j];
    }
  }
};

// Solves the symmetric positive definite system by Cholesky, in place.
Features solved(std::array<Features, featureCount> matrix, Features right) {
  for (std::size_t i = 0; i < featureCount; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k)
        sum -= matrix[i][k] * matrix[j][k];
      matrix[i][j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / matrix[j][j];
    }
    for (std::size_t k = 0; k < i; ++k)
      right[i] -= matrix[i][k] * right[k];
    right[i] /= matrix[i][i];
  }
  for (std::size_t i = featureCount; i-- > 0;) {
    for (std::size_t k = i + 1; k < featureCount; ++k)
      right[i] -= matrix[k][i] * right[k];
    right[i] /= matrix[i][i];
  }
  return right;
}

class Likelihood {
public:
  Likelihood(const ItemFeatures& features, std::span<const ChoiceCase> cases, std::span<const std::uint32_t> seen,
             std::span<const double> weights, std::array<bool, featureCount> used)
      : features_(features), cases_(cases), seen_(seen), weights_(weights), used_(used) {
    for (std::size_t i = 0; i < cases.size(); ++i)
      total_ += weight(i);
  }

  // Maximises; returns the log-likelihood per choice (without the prior).
  double maximise(Features& beta) {
    double value = evaluate(beta);
    for (int iteration = 0; iteration < 50; ++iteration) {
      const Features step = solved(information_, gradient_);
      double scale = 1;
      Features next = beta;
      double nextValue = value;
      for (int halving = 0; halving < 12; ++halving, scale /= 2) {
        for (std::size_t i = 0; i < featureCount; ++i)
          next[i] = beta[i] + scale * step[i];
        nextValue = evaluate(next);
        if (nextValue >= value) break;
      }
      if (!(nextValue >= value)) break;
      const bool settled = nextValue - value < 1e-9 * (1 + std::abs(value));
      beta = next;
      value = nextValue;
      if (settled) break;
    }
    return total_ > 0 ? plain_ / total_ : 0;
  }
  double total() const { return total_; }

private:
  double weight(std::size_t i) const { return weights_.empty() ? 1.0 : weights_[i]; }

  Features featuresOf(std::uint32_t item, bool again, bool same) const {
    return {again ? 1.0 : 0.0, same ? 1.0 : 0.0, features_.popularity[item], features_.price[item]};
  }

  // Log posterior; leaves gradient and information of the point.
  double evaluate(const Features& beta) {
    const std::size_t items = features_.popularity.size();
    const std::size_t categories = features_.ranges.size() - 1;
    std::vector<double> own(items);
    std::vector<Moments> ofCategory(categories), bonus(categories);
    Moments all;
    const double sameFactor = std::exp(beta[1]), againFactor = std::exp(beta[0]);
    for (std::size_t c = 0; c < categories; ++c) {
      for (std::uint32_t k = features_.ranges[c]; k < features_.ranges[c + 1]; ++k) {
        const std::uint32_t item = features_.byCategory[k];
        own[item] = std::exp(beta[2] * features_.popularity[item] + beta[3] * features_.price[item]);
        ofCategory[c].add(own[item], featuresOf(item, false, false));
        bonus[c].add(sameFactor * own[item], featuresOf(item, false, true));
        bonus[c].add(-own[item], featuresOf(item, false, false));
      }
      all.add(ofCategory[c]);
    }
    plain_ = 0;
    gradient_ = {};
    information_ = {};
    for (std::size_t i = 0; i < cases_.size(); ++i) {
      const ChoiceCase& choice = cases_[i];
      const double w = weight(i);
      if (w <= 0) continue;
      Moments sums = all;
      const bool hasCategory = choice.category != features_.withoutCategory;
      if (hasCategory) sums.add(bonus[choice.category]);
      bool chosenAgain = false;
      for (std::uint32_t s = 0; s < choice.seenCount; ++s) {
        const std::uint32_t item = seen_[choice.seenFirst + s];
        const bool same = hasCategory && features_.category[item] == choice.category;
        const double base = same ? sameFactor * own[item] : own[item];
        sums.add(-base, featuresOf(item, false, same));
        sums.add(base * againFactor, featuresOf(item, true, same));
        chosenAgain |= item == choice.item;
      }
      const bool chosenSame = hasCategory && features_.category[choice.item] == choice.category;
      const Features chosen = featuresOf(choice.item, chosenAgain, chosenSame);
      double utility = 0;
      for (std::size_t k = 0; k < featureCount; ++k)
        utility += beta[k] * chosen[k];
      plain_ += w * (utility - std::log(sums.weight));
      for (std::size_t k = 0; k < featureCount; ++k) {
        const double mean = sums.first[k] / sums.weight;
        gradient_[k] += w * (chosen[k] - mean);
        for (std::size_t j = 0; j <= k; ++j)
          information_[k][j] += w * (sums.second[k][j] / sums.weight - mean * sums.first[j] / sums.weight);
      }
    }
    constexpr double priorPrecision = 1.0 / 25;
    double value = plain_;
    for (std::size_t k = 0; k < featureCount; ++k) {
      value -= 0.5 * priorPrecision * beta[k] * beta[k];
      gradient_[k] -= priorPrecision * beta[k];
      information_[k][k] += priorPrecision;
      if (used_[k]) continue;
      gradient_[k] = 0;
      for (std::size_t j = 0; j < featureCount; ++j)
        (j <= k ? information_[k][j] : information_[j][k]) = j == k ? 1 : 0;
    }
    return value;
  }

  const ItemFeatures& features_;
  std::span<const ChoiceCase> cases_;
  std::span<const std::uint32_t> seen_;
  std::span<const double> weights_;
  std::array<bool, featureCount> used_;
  double total_ = 0;
  double plain_ = 0;
  Features gradient_{};
  std::array<Features, featureCount> information_{};
};

} // namespace

ItemFeatures itemFeatures(const journey::SessionLog& log, std::span<const double> timesChosen, bool withPrices) {
  ItemFeatures features;
  const std::size_t items = log.items.size();
  features.withoutCategory = static_cast<std::uint32_t>(log.categories.size());
  features.category.resize(items);
  features.popularity.resize(items);
  features.price.assign(items, 0.0);
  std::vector<double> sum(log.categories.size() + 1), count(log.categories.size() + 1);
  for (std::size_t i = 0; i < items; ++i) {
    features.category[i] = std::min(log.items[i].category, features.withoutCategory);
    features.popularity[i] = std::log1p(timesChosen[i]);
    if (!withPrices || log.items[i].price <= 0) continue;
    sum[features.category[i]] += std::log(static_cast<double>(log.items[i].price));
    ++count[features.category[i]];
  }
  if (withPrices)
    for (std::size_t i = 0; i < items; ++i)
      if (log.items[i].price > 0)
        features.price[i] =
            std::log(static_cast<double>(log.items[i].price)) - sum[features.category[i]] / count[features.category[i]];
  features.byCategory.resize(items);
  std::iota(features.byCategory.begin(), features.byCategory.end(), 0u);
  std::stable_sort(features.byCategory.begin(), features.byCategory.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return features.category[a] < features.category[b]; });
  features.ranges.assign(log.categories.size() + 2, 0);
  for (const std::uint32_t category : features.category)
    ++features.ranges[category + 1];
  std::partial_sum(features.ranges.begin(), features.ranges.end(), features.ranges.begin());
  return features;
}

ItemChoice fitItemChoice(const ItemFeatures& features, std::span<const ChoiceCase> cases,
                         std::span<const std::uint32_t> seen, std::span<const double> weights, bool withPrices) {
  ItemChoice choice;
  if (cases.empty()) {
    choice.popularity = 1;
    return choice;
  }
  const bool hasCategories = features.withoutCategory > 0;
  Likelihood yardstick(features, cases, seen, weights, {false, false, true, false});
  Features beta = {0, 0, 1, 0};
  choice.logLikelihoodPopularityOnly = yardstick.maximise(beta);
  Likelihood full(features, cases, seen, weights, {true, hasCategories, true, withPrices});
  beta = {1, hasCategories ? 1.0 : 0.0, beta[2], 0};
  choice.logLikelihood = full.maximise(beta);
  choice.again = beta[0];
  choice.sameCategory = beta[1];
  choice.popularity = beta[2];
  choice.price = beta[3];
  choice.choices = full.total();
  return choice;
}

namespace {

std::vector<double> ownWeights(const ItemFeatures& features, const ItemChoice& choice) {
  std::vector<double> weights(features.popularity.size());
  for (std::size_t i = 0; i < weights.size(); ++i)
    weights[i] = std::exp(choice.popularity * features.popularity[i] + choice.price * features.price[i]);
  return weights;
}

std::vector<double> permuted(std::span<const double> values, std::span<const std::uint32_t> order) {
  std::vector<double> result(order.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    result[i] = values[order[i]];
  return result;
}

} // namespace

ItemSampler::ItemSampler(const ItemFeatures& features, const ItemChoice& choice)
    : features_(&features), weight_(ownWeights(features, choice)),
      byCategory_(permuted(weight_, features.byCategory), features.ranges),
      all_(weight_, std::array<std::uint32_t, 2>{0, static_cast<std::uint32_t>(weight_.size())}),
      categoryBonus_(std::exp(std::max(choice.sameCategory, 0.0))), againBonus_(std::exp(std::max(choice.again, 0.0))),
      categoryThinning_(std::exp(std::min(choice.sameCategory, 0.0))),
      againThinning_(std::exp(std::min(choice.again, 0.0))) {}

std::uint32_t ItemSampler::draw(std::uint32_t itemBefore, std::span<const std::uint32_t> seen,
                                RandomStream& luck) const {
  const std::uint32_t category =
      itemBefore == journey::none ? features_->withoutCategory : features_->category[itemBefore];
  const bool hasCategory = category != features_->withoutCategory;
  const double ofAll = all_.total(0);
  const double ofCategory = hasCategory ? (categoryBonus_ - 1) * byCategory_.total(category) : 0.0;
  const auto againMass = [&](std::uint32_t item) {
    const bool same = hasCategory && features_->category[item] == category;
    return (againBonus_ - 1) * weight_[item] * (same ? categoryBonus_ : 1.0);
  };
  double ofSeen = 0;
  for (const std::uint32_t item : seen)
    ofSeen += againMass(item);

  for (;;) {
    double left = luck.uniform() * (ofAll + ofCategory + ofSeen);
    std::uint32_t item = 0;
    if (left < ofSeen && !seen.empty()) {
      item = seen.back();
      for (const std::uint32_t candidate : seen) {
        left -= againMass(candidate);
        if (left >= 0) continue;
        item = candidate;
        break;
      }
    } else if (left < ofSeen + ofCategory) {
      item = features_->byCategory[byCategory_.draw(category, luck)];
    } else {
      item = all_.draw(0, luck);
    }
    double accept = 1;
    if (categoryThinning_ < 1 && hasCategory && features_->category[item] == category) accept *= categoryThinning_;
    if (againThinning_ < 1 && std::find(seen.begin(), seen.end(), item) != seen.end()) accept *= againThinning_;
    if (accept >= 1 || luck.uniform() < accept) return item;
  }
}

} // namespace guidepost::simulation
