#include "core/simulation/Mixture.h"

#include <algorithm>
#include <cmath>

namespace guidepost::simulation {

namespace {

using Weights = std::array<double, segmentCount>;

constexpr double priorWeight = 1; // pseudo-sessions or -events of the pooled distribution behind each row
constexpr double certaintyAtStart = 0.8;
constexpr int mostIterations = 200;

void divideRows(std::vector<double>& table, std::size_t width) {
  for (std::size_t row = 0; row < table.size(); row += width) {
    double sum = 0;
    for (std::size_t i = 0; i < width; ++i)
      sum += table[row + i];
    if (sum > 0)
      for (std::size_t i = 0; i < width; ++i)
        table[row + i] /= sum;
  }
}

// What all components are shrunk towards: the log's own rows, pooled over the phases before a purchase.
struct Pooled {
  std::vector<double> start, next;
  std::array<double, 3> relations{};
};

Pooled pooledOf(const MixtureData& data) {
  const std::size_t width = data.types + 1, table = data.types * width;
  Pooled pooled;
  pooled.start.assign(data.types, 0);
  for (const std::uint32_t type : data.start)
    pooled.start[type] += 1;
  divideRows(pooled.start, data.types);
  std::vector<double> before(table), after(table);
  for (const std::uint32_t cell : data.cells)
    (cell / table == phaseCount - 1 ? after : before)[cell % table] += 1;
  // A type never left in one half borrows the other half's row; one never seen at all leaves.
  for (std::size_t type = 0; type < data.types; ++type) {
    const auto row = [&](std::vector<double>& half) { return std::span(half).subspan(type * width, width); };
    const auto sum = [](std::span<const double> values) {
      double total = 0;
      for (const double value : values)
        total += value;
      return total;
    };
    const double left = sum(row(before)), right = sum(row(after));
    if (left == 0 && right == 0)
      row(before)[data.types] = row(after)[data.types] = 1;
    else if (left == 0)
      std::ranges::copy(row(after), row(before).begin());
    else if (right == 0)
      std::ranges::copy(row(before), row(after).begin());
  }
  divideRows(before, width);
  divideRows(after, width);
  for (std::size_t phase = 0; phase < phaseCount; ++phase) {
    const std::vector<double>& half = phase == phaseCount - 1 ? after : before;
    pooled.next.insert(pooled.next.end(), half.begin(), half.end());
  }
  double sum = 3;
  pooled.relations = {1, 1, 1};
  for (const auto& session : data.relations)
    for (std::size_t k = 0; k < 3; ++k) {
      pooled.relations[k] += session[k];
      sum += session[k];
    }
  for (double& share : pooled.relations)
    share /= sum;
  return pooled;
}

struct Parameters {
  Weights share{};
  std::array<std::vector<double>, segmentCount> start, next;
  std::array<std::array<double, 3>, segmentCount> relations{};
};

Parameters maximised(const MixtureData& data, const Pooled& pooled, const std::vector<Weights>& responsibility) {
  Parameters result;
  const std::size_t sessions = data.start.size();
  for (std::size_t k = 0; k < segmentCount; ++k) {
    result.start[k] = pooled.start;
    result.next[k] = pooled.next;
    for (double& value : result.start[k])
      value *= priorWeight;
    for (double& value : result.next[k])
      value *= priorWeight;
    std::array<double, 3> relations = pooled.relations;
    double relationSum = 1;
    double total = 0;
    for (std::size_t s = 0; s < sessions; ++s) {
      const double weight = responsibility[s][k];
      total += weight;
      result.start[k][data.start[s]] += weight;
      for (std::uint32_t c = data.offset[s]; c < data.offset[s + 1]; ++c)
        result.next[k][data.cells[c]] += weight;
      for (std::size_t r = 0; r < 3; ++r) {
        relations[r] += weight * data.relations[s][r];
        relationSum += weight * data.relations[s][r];
      }
    }
    result.share[k] = (total + 1) / (static_cast<double>(sessions) + segmentCount);
    divideRows(result.start[k], data.types);
    divideRows(result.next[k], data.types + 1);
    for (std::size_t r = 0; r < 3; ++r)
      result.relations[k][r] = relations[r] / relationSum;
  }
  return result;
}

std::vector<double> logs(const std::vector<double>& values) {
  std::vector<double> result(values.size());
  std::ranges::transform(values, result.begin(), [](double value) { return std::log(std::max(value, 1e-300)); });
  return result;
}

// Fills the responsibilities; returns the log-likelihood.
double expected(const MixtureData& data, const Parameters& parameters, std::vector<Weights>& responsibility) {
  std::array<std::vector<double>, segmentCount> logStart, logNext;
  for (std::size_t k = 0; k < segmentCount; ++k) {
    logStart[k] = logs(parameters.start[k]);
    logNext[k] = logs(parameters.next[k]);
  }
  double likelihood = 0;
  for (std::size_t s = 0; s < data.start.size(); ++s) {
    Weights weight{};
    for (std::size_t k = 0; k < segmentCount; ++k) {
      weight[k] = std::log(parameters.share[k]) + logStart[k][data.start[s]];
      for (std::uint32_t c = data.offset[s]; c < data.offset[s + 1]; ++c)
        weight[k] += logNext[k][data.cells[c]];
      for (std::size_t r = 0; r < 3; ++r)
        weight[k] += data.relations[s][r] * std::log(parameters.relations[k][r]);
    }
    const double largest = *std::ranges::max_element(weight);
    double sum = 0;
    for (double& value : weight)
      sum += value = std::exp(value - largest);
    for (std::size_t k = 0; k < segmentCount; ++k)
      responsibility[s][k] = weight[k] / sum;
    likelihood += largest + std::log(sum);
  }
  return likelihood;
}

} // namespace

Result<Mixture> fitMixture(const MixtureData& data, const JobContext& job) {
  const Pooled pooled = pooledOf(data);
  Mixture mixture;
  mixture.responsibility.resize(data.start.size());
  for (std::size_t s = 0; s < data.start.size(); ++s) {
    mixture.responsibility[s].fill((1 - certaintyAtStart) / (segmentCount - 1));
    mixture.responsibility[s][static_cast<std::size_t>(data.beginning[s])] = certaintyAtStart;
  }
  Parameters parameters = maximised(data, pooled, mixture.responsibility);
  double before = -HUGE_VAL;
  for (mixture.iterations = 1; mixture.iterations <= mostIterations; ++mixture.iterations) {
    if (job.stopRequested()) return cancelled();
    job.report("simulation.fitting", mixture.iterations, mostIterations);
    const double likelihood = expected(data, parameters, mixture.responsibility);
    mixture.logLikelihood = likelihood / static_cast<double>(data.start.size());
    parameters = maximised(data, pooled, mixture.responsibility);
    if (likelihood - before < 1e-6 * std::abs(likelihood)) break;
    before = likelihood;
  }
  mixture.share = parameters.share;
  mixture.start = std::move(parameters.start);
  mixture.next = std::move(parameters.next);
  return mixture;
}

} // namespace guidepost::simulation
