#include "core/pipeline/QualityCounts.h"

#include "core/base/Time.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <numeric>

namespace guidepost::pipeline {

namespace {

using journey::Event;
using journey::none;
using journey::SessionLog;

constexpr double farthest = 8;      // robust deviations
constexpr double normal = 0.6745;   // median absolute deviation of the standard normal distribution
constexpr double leastSpread = 0.1; // of log prices: a tenth up or down is what prices do
constexpr std::size_t fewestOfItem = 8;
constexpr std::size_t fewestOfCategory = 30;

void countRows(const SessionLog& log, QualityCounts& counts) {
  counts.events = static_cast<std::int64_t>(log.events.size());
  for (const Event& event : log.events) {
    if (event.item == none) continue;
    ++counts.withItem;
    counts.withoutCategory += event.category == none;
    counts.withoutBrand += log.items[event.item].brand == none;
    counts.withoutPrice += event.price < 0;
    counts.priced += event.price >= 0;
    if (event.price != 0) continue;
    ++counts.zeroPrices;
    counts.zeroPriceItem = event.item;
  }
  for (const journey::Session& session : log.sessions) {
    counts.oneEventSessions += session.count == 1;
    counts.openSessions += session.openAtEnd;
  }
}

struct Priced {
  float logPrice;
  std::uint32_t item;
};

// Priced events by item or category: a counting sort.
class Groups {
public:
  template <class KeyOf>
  Groups(const SessionLog& log, std::size_t keys, KeyOf&& keyOf) : begin_(keys + 1) {
    for (const Event& event : log.events)
      if (const std::uint32_t key = keyOf(event); key != none) ++begin_[key + 1];
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    priced_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (const Event& event : log.events)
      if (const std::uint32_t key = keyOf(event); key != none)
        priced_[next[key]++] = {std::log(static_cast<float>(event.price)), event.item};
  }
  std::size_t size() const { return begin_.size() - 1; }
  std::span<Priced> of(std::size_t key) {
    return std::span(priced_).subspan(begin_[key], begin_[key + 1] - begin_[key]);
  }

private:
  std::vector<std::uint32_t> begin_;
  std::vector<Priced> priced_;
};

float medianOf(std::vector<float>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

struct Farthest {
  double score = 0;
};

void findOutliers(std::span<const Priced> group, Farthest& worst, QualityCounts& counts) {
  std::vector<float> values(group.size());
  std::ranges::transform(group, values.begin(), &Priced::logPrice);
  const float median = medianOf(values);
  const auto [low, high] = std::ranges::minmax(values);
  // Most items never change their price: nothing to look for.
  if (normal * std::max(high - median, median - low) / leastSpread <= farthest) return;
  for (float& value : values)
    value = std::abs(value - median);
  const double spread = std::max<double>(medianOf(values), leastSpread);
  for (const Priced& priced : group) {
    const double score = normal * std::abs(priced.logPrice - median) / spread;
    if (score <= farthest) continue;
    ++counts.priceOutliers;
    if (score <= worst.score) continue;
    worst.score = score;
    counts.outlierItem = priced.item;
    counts.outlierPrice = std::llround(std::exp(static_cast<double>(priced.logPrice)));
    counts.outlierUsual = std::llround(std::exp(static_cast<double>(median)));
  }
}

// An item with enough prices is compared with itself, others with their category.
Status countOutliers(const SessionLog& log, const JobContext& job, QualityCounts& counts) {
  if (counts.priced == 0) return {};
  std::vector<bool> known(log.items.size());
  Farthest worst;
  {
    Groups items(log, log.items.size(), [](const Event& event) { return event.price > 0 ? event.item : none; });
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i % 4096 == 0 && job.stopRequested()) return cancelled();
      const std::span<Priced> group = items.of(i);
      known[i] = group.size() >= fewestOfItem;
      if (known[i]) findOutliers(group, worst, counts);
    }
  }
  Groups categories(log, log.categories.size(), [&](const Event& event) {
    return event.price > 0 && event.item != none && !known[event.item] ? event.category : none;
  });
  for (std::size_t c = 0; c < categories.size(); ++c)
    if (const std::span<Priced> group = categories.of(c); group.size() >= fewestOfCategory)
      findOutliers(group, worst, counts);
  return {};
}

// A few events far from all others: at most one in 200, further away than the rest is long (and than a day).
void findStrays(const SessionLog& log, QualityCounts& counts) {
  const std::size_t events = log.events.size();
  if (events < 20) return;
  const std::size_t most = std::max<std::size_t>(events / 200, 1);
  std::vector<std::int64_t> times(events);
  std::ranges::transform(log.events, times.begin(), &Event::timeUs);
  const auto low = times.begin() + static_cast<std::ptrdiff_t>(most);
  const auto high = times.end() - static_cast<std::ptrdiff_t>(most) - 1;
  std::ranges::nth_element(times, low);
  std::nth_element(low + 1, high, times.end());
  const std::int64_t core = std::max(*high - *low, microsecondsPerDay);
  std::sort(times.begin(), low);
  std::sort(high, times.end());
  for (auto it = low; it != times.begin(); --it)
    if (*it - *(it - 1) > core) {
      counts.before = {it - times.begin(), times.front(), *(it - 1), *it - *(it - 1)};
      break;
    }
  for (auto it = high; it + 1 != times.end(); ++it)
    if (*(it + 1) - *it > core) {
      counts.after = {times.end() - it - 1, *(it + 1), times.back(), *(it + 1) - *it};
      break;
    }
}

} // namespace

Result<QualityCounts> countQuality(const SessionLog& log, const JobContext& job) {
  try {
    QualityCounts counts;
    countRows(log, counts);
    if (job.stopRequested()) return cancelled();
    TRY_STATUS(countOutliers(log, job, counts));
    findStrays(log, counts);
    return counts;
  } catch (const std::bad_alloc&) {
    return failure(Message("journey.log-does-not-fit"));
  }
}

double divergence(const std::vector<std::int64_t>& one, const std::vector<std::int64_t>& other) {
  const auto total = [](const std::vector<std::int64_t>& counts) {
    return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
  };
  const double all = total(one), rest = total(other);
  if (all <= 0 || rest <= 0) return 0;
  double bits = 0;
  for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
    const double p = i < one.size() ? static_cast<double>(one[i]) / all : 0;
    const double q = i < other.size() ? static_cast<double>(other[i]) / rest : 0;
    const double middle = (p + q) / 2;
    if (p > 0) bits += p / 2 * std::log2(p / middle);
    if (q > 0) bits += q / 2 * std::log2(q / middle);
  }
  return std::max(bits, 0.0);
}

} // namespace guidepost::pipeline
