// Figures of predicted intents on one part of the log: the same for the model and for its baselines. Predictions are
// given for every event of the log, row by row; only labelled events of the part are looked at.
#pragma once

#include "core/intent/Training.h"
#include "core/statistics/Classification.h"

namespace guidepost::intent {

struct Summary {
  double logLoss = 0, accuracy = 0, precision = 0, recall = 0, macroF1 = 0;
};

class Measurement {
public:
  Measurement(const journey::SessionLog& log, const Taxonomy& taxonomy, const Split& split, Part part);

  Summary summary(std::span<const float> intents) const;                     // without intervals
  Metrics metrics(std::span<const float> intents, std::uint64_t seed) const; // bootstrap by session
  std::vector<std::vector<std::int64_t>> confusion(std::span<const float> intents) const;
  std::vector<ReliabilityBin> reliability(std::span<const float> intents) const; // of purchase
  // Mean over the labelled events of the log-loss of a less that of b, paired by session.
  Estimate logLossGain(std::span<const float> a, std::span<const float> b, std::uint64_t seed) const;
  // The temperature (0.5 … 3) with the least log-loss of softmax(log(intents)/temperature); 1 with under 100 events.
  float bestTemperature(std::span<const float> intents) const;

  std::int64_t events() const { return static_cast<std::int64_t>(cases_.size()); }
  std::int64_t sessions() const { return static_cast<std::int64_t>(sessions_.size()); }
  std::int64_t buyers() const; // sessions with a purchase

private:
  struct Case {
    std::size_t event = 0;
    std::uint32_t session = 0; // of sessions_
    IntentIndex happened = 0;
    bool last = false; // of its session
    bool beforePurchase = true;
  };
  struct SessionCases {
    std::size_t first = 0, count = 0;
    bool buys = false;
  };
  std::span<const float> row(std::span<const float> intents, const Case& item) const {
    return intents.subspan(item.event * classes_, classes_);
  }
  statistics::Confusion counted(std::span<const float> intents) const;
  void classMetrics(std::span<const float> intents, std::uint64_t seed, int resamples, Metrics& metrics) const;
  void lossMetrics(std::span<const float> intents, std::uint64_t seed, int resamples, Metrics& metrics) const;
  void calibrationMetric(std::span<const float> intents, std::uint64_t seed, int resamples, Metrics& metrics) const;
  void purchaseMetrics(std::span<const float> intents, std::uint64_t seed, int resamples, Metrics& metrics) const;

  std::size_t classes_;
  int purchase_;
  std::vector<Case> cases_;
  std::vector<SessionCases> sessions_;
};

} // namespace guidepost::intent
