// How good predicted classes and probabilities are. Pure functions of counts and sums, so that a bootstrap can add them
// up by session first; weights say how often a case counts (empty: once). NaN where nothing can be said.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace guidepost::statistics {

// Square, row by row: what happened × what was said.
struct Confusion {
  explicit Confusion(std::size_t classCount = 0) : classes(classCount), counts(classCount * classCount, 0.0) {}
  double& at(std::size_t happened, std::size_t said) { return counts[happened * classes + said]; }
  double at(std::size_t happened, std::size_t said) const { return counts[happened * classes + said]; }

  std::size_t classes;
  std::vector<double> counts;
};

double accuracy(const Confusion& confusion);
// Averages over the classes that happened or were said, each with the same weight; 0/0 counts as 0 (as in
// scikit-learn).
double macroPrecision(const Confusion& confusion);
double macroRecall(const Confusion& confusion);
double macroF1(const Confusion& confusion); // mean of the classes' F1

std::size_t likeliest(std::span<const float> probabilities); // the first of equals

// −log of the probability given to what happened, in nats; probabilities under 1e-7 count as 1e-7.
double logLoss(double probabilityOfTruth);

// Equal-width bins of a probability: how many cases, the sum of what was said, how often it happened.
struct CalibrationBins {
  explicit CalibrationBins(std::size_t binCount = 15) : count(binCount), said(binCount), happened(binCount) {}
  void add(double probability, bool event, double weight = 1);

  std::vector<double> count, said, happened;
};

// Expected calibration error: mean distance of what was said and what happened, by the bins' sizes (Guo et al. 2017).
double expectedCalibrationError(const CalibrationBins& bins);

// Cases sorted once by score; each figure may then be asked with other weights in linear time. Equal scores are taken
// together (AUC counts ties as one half).
class Ranking {
public:
  Ranking(std::span<const float> scores, std::span<const std::uint8_t> positive);

  double auc(std::span<const double> weights = {}) const;              // Mann-Whitney; NaN without both kinds
  double averagePrecision(std::span<const double> weights = {}) const; // Σ (recall step × precision)
  // Share of the positives among the best `share` of all cases; of equal scores at the border a part counts.
  double shareAmongBest(double share, std::span<const double> weights = {}) const;

private:
  template <class Visit>
  void forEachTie(std::span<const double> weights, Visit visit) const; // from the highest score down

  std::vector<std::uint32_t> order_;
  std::vector<std::uint8_t> positive_; // by place in the order
  std::vector<std::uint8_t> lastOfTie_;
};

} // namespace guidepost::statistics
