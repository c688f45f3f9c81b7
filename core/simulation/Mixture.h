// Expectation maximisation (Dempster, Laird and Rubin 1977) for a mixture of Markov chains over event types with a
// leave state. What a session's item choices look like (again, same category, other) helps to tell the components
// apart.
#pragma once

#include "core/simulation/Population.h"

namespace guidepost::simulation {

// One session as the mixture sees it: indices into the tables below.
struct MixtureData {
  std::size_t types = 0;
  std::vector<std::uint32_t> start;  // by session: type of the first event
  std::vector<std::uint32_t> offset; // by session and the end: range of `cells`
  std::vector<std::uint32_t> cells;  // (phase × types + from) × (types + 1) + to; to = types: leaves
  std::vector<std::array<std::uint32_t, 3>> relations; // by session: choices of an item again, of its category, other
  std::vector<std::int8_t> beginning; // by session: component that it most likely belongs to, to start from
};

struct Mixture {
  std::array<double, segmentCount> share{};
  std::array<std::vector<double>, segmentCount> start, next;
  std::vector<std::array<double, segmentCount>> responsibility; // by session
  double logLikelihood = 0;                                     // per session
  int iterations = 0;
};

Result<Mixture> fitMixture(const MixtureData& data, const JobContext& job);

} // namespace guidepost::simulation
