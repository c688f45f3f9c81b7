#include "core/simulation/Visitor.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace guidepost::simulation {

namespace {

constexpr std::size_t pathSteps = 6; // repeats folded

struct Picture {
  double sessions = 0, buyers = 0;
  std::vector<double> lengths, gaps;
  std::map<std::uint32_t, double> types;
  std::map<std::vector<logs::EventType>, double> paths;

  void add(std::span<const journey::Event> events) {
    if (events.empty()) return;
    ++sessions;
    lengths.push_back(static_cast<double>(std::min(events.size(), mostEvents)));
    bool buys = false;
    std::vector<logs::EventType> path;
    for (std::size_t i = 0; i < events.size(); ++i) {
      buys |= events[i].type == logs::eventType::purchase;
      types[events[i].type] += 1;
      if (i > 0) gaps.push_back(static_cast<double>(events[i].timeUs - events[i - 1].timeUs));
      if (path.size() < pathSteps && (path.empty() || path.back() != events[i].type)) path.push_back(events[i].type);
    }
    buyers += buys;
    paths[std::move(path)] += 1;
  }
};

// Largest distance of the two distribution functions (Kolmogorov and Smirnov).
double kolmogorovSmirnov(std::vector<double> a, std::vector<double> b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty() ? 0.0 : 1.0;
  std::ranges::sort(a);
  std::ranges::sort(b);
  double largest = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const double value = std::min(a[i], b[j]);
    while (i < a.size() && a[i] <= value)
      ++i;
    while (j < b.size() && b[j] <= value)
      ++j;
    largest = std::max(largest, std::abs(static_cast<double>(i) / static_cast<double>(a.size()) -
                                         static_cast<double>(j) / static_cast<double>(b.size())));
  }
  return largest;
}

// Jensen and Shannon's divergence in bits (Lin 1991): 0 equal, 1 nothing in common.
template <class Key>
double jensenShannon(const std::map<Key, double>& a, const std::map<Key, double>& b) {
  double totalA = 0, totalB = 0;
  for (const auto& [key, count] : a)
    totalA += count;
  for (const auto& [key, count] : b)
    totalB += count;
  if (totalA <= 0 || totalB <= 0) return totalA == totalB ? 0.0 : 1.0;
  std::map<Key, std::pair<double, double>> both;
  for (const auto& [key, count] : a)
    both[key].first = count / totalA;
  for (const auto& [key, count] : b)
    both[key].second = count / totalB;
  double divergence = 0;
  for (const auto& [key, shares] : both) {
    const double middle = (shares.first + shares.second) / 2;
    if (shares.first > 0) divergence += 0.5 * shares.first * std::log2(shares.first / middle);
    if (shares.second > 0) divergence += 0.5 * shares.second * std::log2(shares.second / middle);
  }
  return std::max(0.0, divergence);
}

FidelityCheck check(std::string id, double distance, double threshold, std::string unit) {
  return {std::move(id), distance, threshold, distance <= threshold, std::move(unit)};
}

} // namespace

std::vector<FidelityCheck> fidelity(const journey::SessionLog& log, const Population& population, std::uint64_t seed,
                                    int sessions, const JobContext& job) {
  Picture real, simulated;
  for (const journey::Session& session : log.sessions)
    real.add(log.eventsOf(session));
  const VisitorWorld world(log, population, seed ^ 0x66696465ULL); // other visitors than the comparison's
  SimulatedJourney journey;
  for (int i = 0; i < sessions; ++i) {
    if (i % 256 == 0) {
      if (job.stopRequested()) return {};
      job.report("simulation.fidelity", i, sessions, "unit.visitors");
    }
    journey.clear();
    world.complete(world.visitor(static_cast<std::uint64_t>(i)), journey);
    simulated.add(journey.events);
  }
  if (real.sessions == 0 || simulated.sessions == 0) return {};

  const double logShare = real.buyers / real.sessions, share = simulated.buyers / simulated.sessions;
  const double chance =
      1.96 * std::sqrt(logShare * (1 - logShare) / real.sessions + share * (1 - share) / simulated.sessions);
  return {check("conversion", std::abs(share - logShare), std::max(0.005, chance), "points"),
          check("session_length", kolmogorovSmirnov(real.lengths, simulated.lengths), 0.1, "ks"),
          check("event_mix", jensenShannon(real.types, simulated.types), 0.02, "js"),
          check("inter_arrival", kolmogorovSmirnov(real.gaps, simulated.gaps), 0.1, "ks"),
          check("paths", jensenShannon(real.paths, simulated.paths), 0.05, "js")};
}

} // namespace guidepost::simulation
