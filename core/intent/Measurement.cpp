#include "core/intent/Measurement.h"

#include "core/statistics/Intervals.h"

#include <algorithm>
#include <cmath>

namespace guidepost::intent {

namespace {

using statistics::CalibrationBins;
using statistics::Confusion;

constexpr std::int64_t boundedWork = 4'000'000; // events that one figure's resamples read in all
constexpr std::int64_t fewestForTemperature = 100;

// Sums of one number a session over drawn sessions: Σ value ÷ Σ count.
Estimate ratioOfSums(std::span<const double> values, std::span<const double> counts, std::uint64_t seed,
                     int resamples) {
  return statistics::bootstrap(
      static_cast<std::int64_t>(values.size()), "sessions", seed,
      [&](std::span<const std::uint32_t> drawn) {
        double value = 0;
        double count = 0;
        for (const std::uint32_t s : drawn) {
          value += values[s];
          count += counts[s];
        }
        return value / count; // 0/0: NaN, left out
      },
      resamples);
}

} // namespace

Measurement::Measurement(const journey::SessionLog& log, const Taxonomy& taxonomy, const Split& split, Part part)
    : classes_(taxonomy.names.size()), purchase_(taxonomy.purchase) {
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (split.ofSession[s] != part) continue;
    const journey::Session& session = log.sessions[s];
    SessionCases cases{cases_.size(), 0, false};
    for (std::size_t i = 0; i < session.count; ++i) {
      const std::size_t event = session.first + i;
      const bool bought = cases.buys;
      cases.buys |= log.events[event].type == logs::eventType::purchase;
      if (split.labels[event] == noIntent) continue;
      cases_.push_back({event, static_cast<std::uint32_t>(sessions_.size()), split.labels[event],
                        i + 1 == session.count, !bought && !cases.buys});
    }
    cases.count = cases_.size() - cases.first;
    if (cases.count > 0) sessions_.push_back(cases);
  }
}

std::int64_t Measurement::buyers() const {
  return std::count_if(sessions_.begin(), sessions_.end(), [](const SessionCases& session) { return session.buys; });
}

Confusion Measurement::counted(std::span<const float> intents) const {
  Confusion confusion(classes_);
  for (const Case& item : cases_)
    ++confusion.at(static_cast<std::size_t>(item.happened), statistics::likeliest(row(intents, item)));
  return confusion;
}

Summary Measurement::summary(std::span<const float> intents) const {
  const Confusion confusion = counted(intents);
  double loss = 0;
  for (const Case& item : cases_)
    loss += statistics::logLoss(static_cast<double>(row(intents, item)[static_cast<std::size_t>(item.happened)]));
  return {loss / static_cast<double>(cases_.size()), statistics::accuracy(confusion),
          statistics::macroPrecision(confusion), statistics::macroRecall(confusion), statistics::macroF1(confusion)};
}

Metrics Measurement::metrics(std::span<const float> intents, std::uint64_t seed) const {
  Metrics metrics;
  if (cases_.empty()) return metrics;
  const int resamples = static_cast<int>(std::clamp<std::int64_t>(boundedWork / events(), 100, 400));
  classMetrics(intents, seed, resamples, metrics);
  lossMetrics(intents, seed, resamples, metrics);
  calibrationMetric(intents, seed, resamples, metrics);
  if (purchase_ >= 0) purchaseMetrics(intents, seed, resamples / 2, metrics);
  return metrics;
}

void Measurement::classMetrics(std::span<const float> intents, std::uint64_t seed, int resamples,
                               Metrics& metrics) const {
  // Place in the confusion matrix of each case, so that a resample only counts.
  std::vector<std::uint32_t> place(cases_.size());
  for (std::size_t i = 0; i < cases_.size(); ++i)
    place[i] = static_cast<std::uint32_t>(static_cast<std::size_t>(cases_[i].happened) * classes_ +
                                          statistics::likeliest(row(intents, cases_[i])));
  const auto estimate = [&](double (*figure)(const Confusion&)) {
    return statistics::bootstrap(
        sessions(), "sessions", seed,
        [&](std::span<const std::uint32_t> drawn) {
          Confusion confusion(classes_);
          for (const std::uint32_t s : drawn)
            for (std::size_t i = 0; i < sessions_[s].count; ++i)
              ++confusion.counts[place[sessions_[s].first + i]];
          return figure(confusion);
        },
        resamples);
  };
  metrics.accuracy = estimate(statistics::accuracy);
  metrics.precision = estimate(statistics::macroPrecision);
  metrics.recall = estimate(statistics::macroRecall);
  metrics.macroF1 = estimate(statistics::macroF1);
}

void Measurement::lossMetrics(std::span<const float> intents, std::uint64_t seed, int resamples,
                              Metrics& metrics) const {
  std::vector<double> loss(sessions_.size(), 0.0), count(sessions_.size(), 0.0);
  std::vector<double> lossBefore(loss), countBefore(loss), rightBefore(loss);
  for (const Case& item : cases_) {
    const auto probabilities = row(intents, item);
    const auto happened = static_cast<std::size_t>(item.happened);
    const double caseLoss = statistics::logLoss(static_cast<double>(probabilities[happened]));
    loss[item.session] += caseLoss;
    ++count[item.session];
    if (item.last) continue;
    lossBefore[item.session] += caseLoss;
    rightBefore[item.session] += statistics::likeliest(probabilities) == happened;
    ++countBefore[item.session];
  }
  metrics.logLoss = ratioOfSums(loss, count, seed, resamples);
  metrics.logLossBeforeLast = ratioOfSums(lossBefore, countBefore, seed, resamples);
  metrics.accuracyBeforeLast = ratioOfSums(rightBefore, countBefore, seed, resamples);
}

void Measurement::calibrationMetric(std::span<const float> intents, std::uint64_t seed, int resamples,
                                    Metrics& metrics) const {
  std::vector<float> said(cases_.size());
  std::vector<std::uint8_t> right(cases_.size());
  for (std::size_t i = 0; i < cases_.size(); ++i) {
    const auto probabilities = row(intents, cases_[i]);
    const std::size_t likeliest = statistics::likeliest(probabilities);
    said[i] = probabilities[likeliest];
    right[i] = likeliest == static_cast<std::size_t>(cases_[i].happened);
  }
  metrics.ece = statistics::bootstrap(
      sessions(), "sessions", seed,
      [&](std::span<const std::uint32_t> drawn) {
        CalibrationBins bins;
        for (const std::uint32_t s : drawn)
          for (std::size_t i = sessions_[s].first; i < sessions_[s].first + sessions_[s].count; ++i)
            bins.add(static_cast<double>(said[i]), right[i]);
        return statistics::expectedCalibrationError(bins);
      },
      resamples);
}

void Measurement::purchaseMetrics(std::span<const float> intents, std::uint64_t seed, int resamples,
                                  Metrics& metrics) const {
  const auto purchase = static_cast<std::size_t>(purchase_);
  std::vector<float> scores(cases_.size());
  std::vector<std::uint8_t> positive(cases_.size());
  std::vector<float> highest;
  std::vector<std::uint8_t> buys;
  for (std::size_t i = 0; i < cases_.size(); ++i) {
    scores[i] = row(intents, cases_[i])[purchase];
    positive[i] = cases_[i].happened == purchase_;
  }
  for (const SessionCases& session : sessions_) {
    float best = -1;
    for (std::size_t i = session.first; i < session.first + session.count; ++i)
      if (cases_[i].beforePurchase) best = std::max(best, scores[i]);
    if (best < 0) continue;
    highest.push_back(best);
    buys.push_back(session.buys);
  }
  const statistics::Ranking byEvent(scores, positive);
  std::vector<double> weights(cases_.size());
  const auto weigh = [&](std::span<const std::uint32_t> drawn) {
    std::fill(weights.begin(), weights.end(), 0.0);
    for (const std::uint32_t s : drawn)
      for (std::size_t i = 0; i < sessions_[s].count; ++i)
        ++weights[sessions_[s].first + i];
  };
  metrics.aucPurchase = statistics::bootstrap(
      sessions(), "sessions", seed,
      [&](std::span<const std::uint32_t> drawn) {
        weigh(drawn);
        return byEvent.auc(weights);
      },
      resamples);
  metrics.averagePrecision = statistics::bootstrap(
      sessions(), "sessions", seed,
      [&](std::span<const std::uint32_t> drawn) {
        weigh(drawn);
        return byEvent.averagePrecision(weights);
      },
      resamples);

  const statistics::Ranking bySession(highest, buys);
  std::vector<double> times(highest.size());
  metrics.topDecileShare = statistics::bootstrap(
      static_cast<std::int64_t>(highest.size()), "buying sessions", seed,
      [&](std::span<const std::uint32_t> drawn) {
        std::fill(times.begin(), times.end(), 0.0);
        for (const std::uint32_t s : drawn)
          ++times[s];
        return bySession.shareAmongBest(0.1, times);
      },
      resamples);
  metrics.topDecileShare.n = std::count(buys.begin(), buys.end(), std::uint8_t{1});
}

std::vector<std::vector<std::int64_t>> Measurement::confusion(std::span<const float> intents) const {
  const Confusion confusion = counted(intents);
  std::vector<std::vector<std::int64_t>> rows(classes_, std::vector<std::int64_t>(classes_, 0));
  for (std::size_t happened = 0; happened < classes_; ++happened)
    for (std::size_t said = 0; said < classes_; ++said)
      rows[happened][said] = static_cast<std::int64_t>(confusion.at(happened, said));
  return rows;
}

std::vector<ReliabilityBin> Measurement::reliability(std::span<const float> intents) const {
  std::vector<ReliabilityBin> bins;
  if (purchase_ < 0) return bins;
  CalibrationBins sums(10);
  for (const Case& item : cases_)
    sums.add(static_cast<double>(row(intents, item)[static_cast<std::size_t>(purchase_)]), item.happened == purchase_);
  for (std::size_t b = 0; b < sums.count.size(); ++b) {
    if (sums.count[b] == 0) continue;
    bins.push_back(
        {sums.said[b] / sums.count[b], statistics::wilson(static_cast<std::int64_t>(sums.happened[b]),
                                                          static_cast<std::int64_t>(sums.count[b]), "events")});
  }
  return bins;
}

Estimate Measurement::logLossGain(std::span<const float> a, std::span<const float> b, std::uint64_t seed) const {
  std::vector<double> gain(sessions_.size(), 0.0), count(sessions_.size(), 0.0);
  for (const Case& item : cases_) {
    const auto happened = static_cast<std::size_t>(item.happened);
    gain[item.session] += statistics::logLoss(static_cast<double>(row(a, item)[happened])) -
                          statistics::logLoss(static_cast<double>(row(b, item)[happened]));
    ++count[item.session];
  }
  return ratioOfSums(gain, count, seed, 400);
}

float Measurement::bestTemperature(std::span<const float> intents) const {
  if (events() < fewestForTemperature) return 1;
  const auto loss = [&](double logTemperature) {
    const double inverse = std::exp(-logTemperature);
    double total = 0;
    for (const Case& item : cases_) {
      const auto probabilities = row(intents, item);
      double sum = 0;
      for (const float probability : probabilities)
        sum += std::exp(inverse * std::log(std::max(static_cast<double>(probability), 1e-30)));
      const double happened = static_cast<double>(probabilities[static_cast<std::size_t>(item.happened)]);
      total += std::log(sum) - inverse * std::log(std::max(happened, 1e-30));
    }
    return total;
  };
  // Golden section: the loss is convex in the inverse temperature.
  constexpr double golden = 0.6180339887498949;
  double low = std::log(0.5);
  double high = std::log(3.0);
  for (int i = 0; i < 30; ++i) {
    const double left = high - golden * (high - low);
    const double right = low + golden * (high - low);
    if (loss(left) < loss(right))
      high = right;
    else
      low = left;
  }
  return static_cast<float>(std::exp((low + high) / 2));
}

} // namespace guidepost::intent
