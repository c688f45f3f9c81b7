#include "core/evaluation/Rates.h"

#include "core/statistics/Intervals.h"

#include <cmath>

namespace guidepost::evaluation {

using simulation::Totals;

namespace {

template <class Value>
std::vector<Draw> differences(std::span<const Replications> round, std::size_t a, std::size_t b,
                              std::vector<double> Totals::*products, Value value) {
  std::vector<Draw> result;
  for (std::size_t r = 0; r < round[a].size(); ++r) {
    const Totals &first = round[a][r], &second = round[b][r];
    result.push_back({static_cast<double>(first.sessions), value(first) - value(second),
                      (first.*products)[a] + (second.*products)[b] - 2 * (first.*products)[b]});
  }
  return result;
}

Totals sumOf(const Replications& replications) {
  Totals sum;
  for (const Totals& draw : replications)
    sum.add(draw);
  return sum;
}

} // namespace

Decomposition conversionDifference(std::span<const Replications> round, std::size_t a, std::size_t b) {
  const auto counted = [](const Totals& totals) { return static_cast<double>(totals.buyers); };
  const auto expected = [](const Totals& totals) { return totals.expectedConversion; };
  return decompose(differences(round, a, b, &Totals::conversionProducts, counted),
                   differences(round, a, b, &Totals::expectedConversionProducts, expected));
}

Decomposition gainDifference(std::span<const Replications> round, std::size_t a, std::size_t b, double margin) {
  const auto counted = [margin](const Totals& totals) { return margin * totals.revenue - totals.cost; };
  const auto expected = [](const Totals& totals) { return totals.expectedGain; };
  return decompose(differences(round, a, b, &Totals::gainProducts, counted),
                   differences(round, a, b, &Totals::expectedGainProducts, expected));
}

std::vector<double> expectedGains(std::span<const Replications> round, std::size_t a) {
  std::vector<double> result;
  for (const Totals& draw : round[a])
    result.push_back(draw.sessions > 0 ? draw.expectedGain / static_cast<double>(draw.sessions) : 0.0);
  return result;
}

Estimate conversionOf(std::span<const Replications> round, std::size_t strategy) {
  const Totals sum = sumOf(round[strategy]);
  return proportion(sum.buyers, sum.sessions, "sessions", conversionDifference(round, strategy, 0).assumptionVariance);
}

Estimate clickRateOf(std::span<const Replications> round, std::size_t strategy) {
  const Totals sum = sumOf(round[strategy]);
  return proportion(sum.clicked, sum.shown, "showings");
}

Estimate purchaseRateOf(std::span<const Replications> round, std::size_t strategy) {
  const Totals sum = sumOf(round[strategy]);
  if (sum.shown == 0) return proportion(0, 0, "showings");
  const double shownShare = static_cast<double>(sum.sessionsShown) / static_cast<double>(sum.sessions);
  const double variance = conversionDifference(round, strategy, 0).assumptionVariance;
  return proportion(sum.boughtAfterShown, sum.shown, "showings", variance / (shownShare * shownShare),
                    sum.sessionsShown);
}

Estimate satisfactionOf(std::span<const Replications> round, std::size_t strategy, const Estimate& base) {
  std::vector<Draw> draws;
  for (const Totals& draw : round[strategy])
    draws.push_back({static_cast<double>(draw.sessions), draw.satisfaction, draw.satisfactionSquares});
  Decomposition parts = decompose(draws);
  if (!std::isnan(base.low) && !std::isnan(base.high)) {
    const double deviation = (base.high - base.low) / (2 * statistics::z95);
    parts.luckVariance += deviation * deviation;
  }
  return parts.estimate("sessions");
}

} // namespace guidepost::evaluation
