// Axes with 4 to 6 round ticks, labels pushed apart, long lines thinned without losing their extremes. Pure functions.
#pragma once

#include <QPointF>
#include <QString>
#include <QVector>

namespace guidepost::ui {

struct Axis {
  double low = 0;
  double high = 1;
  double step = 0.25;
  int decimals = 2;      // that the ticks need
  QVector<double> ticks; // multiples of step from low to high

  double position(double value) const { return high > low ? (value - low) / (high - low) : 0; } // 0…1
  QString text(double tick) const; // with separators and a true minus
};

// Covers low…high with round ends; `wanted` ticks or fewer (never under 2). Values that are not finite are ignored.
Axis roundAxis(double low, double high, int wanted = 6);

// Round ticks inside exactly low…high.
Axis fixedAxis(double low, double high, int wanted = 6);

// Whole numbers only (epochs, rounds).
Axis wholeAxis(double low, double high, int wanted = 6);

// Positions near the wanted ones with at least `gap` between neighbours, inside low…high if they fit; the order stays.
QVector<double> pushedApart(const QVector<double>& wanted, double gap, double low, double high);

// The first, lowest, highest and last point of each of `columns` equal slices of x. Shorter lines are returned as they
// are.
QVector<QPointF> thinned(const QVector<QPointF>& points, int columns);

constexpr int thinFrom = 3000; // points

} // namespace guidepost::ui
