#include "ui/charts/Axis.h"

#include "ui/text/Numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace guidepost::ui {

namespace {

constexpr std::array mantissas = {1.0, 2.0, 2.5, 5.0};

// Round steps in rising order, from a power of ten well below the span.
template <class Fits>
double smallestStep(double span, Fits fits) {
  int exponent = static_cast<int>(std::floor(std::log10(span))) - 2;
  for (;; ++exponent)
    for (const double mantissa : mantissas)
      if (const double step = mantissa * std::pow(10, exponent); fits(step)) return step;
}

int decimalsOf(double step) {
  for (int decimals = 0; decimals < 12; ++decimals) {
    const double scaled = step * std::pow(10, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 12;
}

constexpr double slack = 1e-9; // of a step: what rounding may add

qint64 firstIndex(double low, double step) {
  return std::llround(std::ceil(low / step - slack));
}
qint64 lastIndex(double high, double step) {
  return std::llround(std::floor(high / step + slack));
}

void orderEnds(double& low, double& high) {
  if (!std::isfinite(low) && !std::isfinite(high)) {
    low = 0;
    high = 1;
  }
  if (!std::isfinite(low)) low = high;
  if (!std::isfinite(high)) high = low;
  if (low > high) std::swap(low, high);
  if (high - low <= 1e-12 * std::max(1.0, std::abs(high))) {
    const double pad = low == 0 ? 0.5 : std::abs(low) * 0.1;
    low -= low == 0 ? 0 : pad;
    high += low == 0 ? 1 : pad;
  }
}

void setTicks(Axis& axis, qint64 first, qint64 last, double step) {
  axis.step = step;
  axis.decimals = decimalsOf(step);
  for (qint64 index = first; index <= last; ++index)
    axis.ticks << static_cast<double>(index) * step;
}

} // namespace

QString Axis::text(double tick) const {
  return tick == 0 ? QStringLiteral("0") : number::real(tick, decimals);
}

Axis roundAxis(double low, double high, int wanted) {
  orderEnds(low, high);
  wanted = std::max(wanted, 2);
  const auto first = [&](double step) { return lastIndex(low, step); };
  const auto last = [&](double step) { return firstIndex(high, step); };
  const double step = smallestStep(high - low, [&](double s) { return last(s) - first(s) + 1 <= wanted; });
  Axis axis;
  setTicks(axis, first(step), last(step), step);
  axis.low = axis.ticks.first();
  axis.high = axis.ticks.last();
  return axis;
}

Axis fixedAxis(double low, double high, int wanted) {
  orderEnds(low, high);
  wanted = std::max(wanted, 2);
  const double step =
      smallestStep(high - low, [&](double s) { return lastIndex(high, s) - firstIndex(low, s) + 1 <= wanted; });
  Axis axis;
  axis.low = low;
  axis.high = high;
  setTicks(axis, firstIndex(low, step), lastIndex(high, step), step);
  return axis;
}

Axis wholeAxis(double low, double high, int wanted) {
  if (!std::isfinite(low) || !std::isfinite(high)) orderEnds(low, high);
  if (low > high) std::swap(low, high);
  low = std::floor(low);
  high = std::ceil(high);
  Axis axis;
  axis.low = low;
  axis.high = high == low ? low + 1 : high;
  wanted = std::max(wanted, 2);
  const double step = smallestStep(std::max(axis.high - axis.low, 1.0), [&](double s) {
    return s >= 1 && s == std::floor(s) && lastIndex(axis.high, s) - firstIndex(axis.low, s) + 1 <= wanted;
  });
  setTicks(axis, firstIndex(axis.low, step), lastIndex(axis.high, step), step);
  axis.decimals = 0;
  if (axis.ticks.isEmpty() || axis.ticks.first() - axis.low >= 0.6 * step) axis.ticks.prepend(axis.low);
  if (high == low) axis.ticks = {low};
  return axis;
}

QVector<double> pushedApart(const QVector<double>& wanted, double gap, double low, double high) {
  const qsizetype n = wanted.size();
  QVector<qsizetype> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return wanted[a] < wanted[b]; });

  // Isotonic regression of the wanted positions less their gaps: the nearest positions that keep apart.
  struct Block {
    double sum;
    qsizetype count;
    double mean() const { return sum / static_cast<double>(count); }
  };
  QVector<Block> blocks;
  for (qsizetype rank = 0; rank < n; ++rank) {
    blocks.append({wanted[order[rank]] - static_cast<double>(rank) * gap, 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.last().mean()) {
      const Block last = blocks.takeLast();
      blocks.last().sum += last.sum;
      blocks.last().count += last.count;
    }
  }
  const double top = std::max(low, high - static_cast<double>(n - 1) * gap);
  QVector<double> result(n);
  qsizetype rank = 0;
  for (const Block& block : blocks)
    for (qsizetype i = 0; i < block.count; ++i, ++rank)
      result[order[rank]] = std::clamp(block.mean(), low, top) + static_cast<double>(rank) * gap;
  return result;
}

QVector<QPointF> thinned(const QVector<QPointF>& points, int columns) {
  if (columns < 1 || points.size() <= 4 * static_cast<qsizetype>(columns)) return points;
  const double left = points.first().x();
  const double width = points.last().x() - left;
  if (!(width > 0)) return points;
  const auto columnOf = [&](const QPointF& point) {
    return std::clamp(static_cast<int>((point.x() - left) / width * columns), 0, columns - 1);
  };
  QVector<QPointF> kept;
  kept.reserve(4 * columns);
  qsizetype first = 0;
  while (first < points.size()) {
    qsizetype last = first, lowest = first, highest = first;
    const int column = columnOf(points[first]);
    for (qsizetype i = first; i < points.size() && columnOf(points[i]) == column; ++i) {
      last = i;
      if (points[i].y() < points[lowest].y()) lowest = i;
      if (points[i].y() > points[highest].y()) highest = i;
    }
    std::array chosen = {first, std::min(lowest, highest), std::max(lowest, highest), last};
    qsizetype before = -1;
    for (const qsizetype index : chosen)
      if (index > before) kept << points[before = index];
    first = last + 1;
  }
  return kept;
}

} // namespace guidepost::ui
