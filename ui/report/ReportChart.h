// A report's chart with its words, painted by the same functions as in the window. GUI thread.
#pragma once

#include "core/report/ReportDocument.h"
#include "ui/charts/ChartTable.h"
#include "ui/theme/Theme.h"

#include <QRectF>
#include <QString>
#include <QVector>

#include <functional>

class QPainter;

namespace guidepost::ui {

struct ReportChart {
  QString id;
  QString title, subtitle, origin;
  ChartTable table;                                    // its numbers, for those who cannot see it
  bool wide = false;                                   // takes the whole width
  qreal weight = 1;                                    // of its width beside another
  qreal height = 0;                                    // that it wants, in the charts' pixels at 96 dpi
  std::function<void(QPainter&, const QRectF&)> paint; // in the light theme
};

ReportChart reportChart(const report::Chart& chart, bool synthetic);

// In rows: pairs, then the wide ones and an odd last one alone.
QVector<QVector<ReportChart>> chartRows(const std::vector<report::Chart>& charts, bool synthetic);

// Of the charts of one row, that fill `width` with gutters between them.
QVector<qreal> chartWidths(const QVector<ReportChart>& row, qreal width, qreal gutter);

} // namespace guidepost::ui
