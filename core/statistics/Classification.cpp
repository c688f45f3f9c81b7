#include "core/statistics/Classification.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace guidepost::statistics {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

struct ClassSums {
  double right = 0, happened = 0, said = 0;
};

template <class Score>
double macroAverage(const Confusion& confusion, Score score) {
  double total = 0;
  int present = 0;
  for (std::size_t c = 0; c < confusion.classes; ++c) {
    ClassSums sums;
    sums.right = confusion.at(c, c);
    for (std::size_t other = 0; other < confusion.classes; ++other) {
      sums.happened += confusion.at(c, other);
      sums.said += confusion.at(other, c);
    }
    if (sums.happened == 0 && sums.said == 0) continue;
    ++present;
    total += score(sums);
  }
  return present ? total / present : unknown;
}

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

} // namespace

double accuracy(const Confusion& confusion) {
  const double total = std::accumulate(confusion.counts.begin(), confusion.counts.end(), 0.0);
  double right = 0;
  for (std::size_t c = 0; c < confusion.classes; ++c)
    right += confusion.at(c, c);
  return total > 0 ? right / total : unknown;
}

double macroPrecision(const Confusion& confusion) {
  return macroAverage(confusion, [](const ClassSums& sums) { return ratio(sums.right, sums.said); });
}

double macroRecall(const Confusion& confusion) {
  return macroAverage(confusion, [](const ClassSums& sums) { return ratio(sums.right, sums.happened); });
}

double macroF1(const Confusion& confusion) {
  return macroAverage(confusion, [](const ClassSums& sums) { return 2 * sums.right / (sums.happened + sums.said); });
}

std::size_t likeliest(std::span<const float> probabilities) {
  return static_cast<std::size_t>(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
}

double logLoss(double probabilityOfTruth) {
  return -std::log(std::clamp(probabilityOfTruth, 1e-7, 1.0));
}

void CalibrationBins::add(double probability, bool event, double weight) {
  const auto bin = std::min(static_cast<std::size_t>(std::max(0.0, probability) * static_cast<double>(count.size())),
                            count.size() - 1);
  count[bin] += weight;
  said[bin] += weight * probability;
  happened[bin] += event ? weight : 0;
}

double expectedCalibrationError(const CalibrationBins& bins) {
  double total = 0;
  double distance = 0;
  for (std::size_t b = 0; b < bins.count.size(); ++b) {
    total += bins.count[b];
    distance += std::abs(bins.said[b] - bins.happened[b]);
  }
  return total > 0 ? distance / total : unknown;
}

Ranking::Ranking(std::span<const float> scores, std::span<const std::uint8_t> positive)
    : order_(scores.size()), positive_(scores.size()), lastOfTie_(scores.size()) {
  std::iota(order_.begin(), order_.end(), 0u);
  std::stable_sort(order_.begin(), order_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
  for (std::size_t i = 0; i < order_.size(); ++i) {
    positive_[i] = positive[order_[i]];
    lastOfTie_[i] = i + 1 == order_.size() || scores[order_[i + 1]] < scores[order_[i]];
  }
}

template <class Visit>
void Ranking::forEachTie(std::span<const double> weights, Visit visit) const {
  double positives = 0;
  double negatives = 0;
  for (std::size_t i = 0; i < order_.size(); ++i) {
    const double weight = weights.empty() ? 1.0 : weights[order_[i]];
    (positive_[i] ? positives : negatives) += weight;
    if (!lastOfTie_[i]) continue;
    visit(positives, negatives);
    positives = negatives = 0;
  }
}

double Ranking::auc(std::span<const double> weights) const {
  double above = 0;
  double positives = 0;
  double pairs = 0;
  forEachTie(weights, [&](double p, double n) {
    pairs += n * (positives + p / 2);
    positives += p;
    above += n;
  });
  return positives > 0 && above > 0 ? pairs / (positives * above) : unknown;
}

double Ranking::averagePrecision(std::span<const double> weights) const {
  double positives = 0;
  double seen = 0;
  double sum = 0;
  forEachTie(weights, [&](double p, double n) {
    positives += p;
    seen += p + n;
    if (p > 0) sum += p * positives / seen;
  });
  return positives > 0 ? sum / positives : unknown;
}

double Ranking::shareAmongBest(double share, std::span<const double> weights) const {
  double total = 0;
  double all = 0;
  forEachTie(weights, [&](double p, double n) {
    total += p + n;
    all += p;
  });
  if (all <= 0) return unknown;
  double left = share * total;
  double caught = 0;
  forEachTie(weights, [&](double p, double n) {
    if (left <= 0 || p + n <= 0) return;
    caught += p * std::min(1.0, left / (p + n));
    left -= p + n;
  });
  return caught / all;
}

} // namespace guidepost::statistics
