// One chart as it leaves the window: with its heading and badge, as picture, PNG, SVG, CSV and rows. A value; GUI
// thread.
#pragma once

#include "ui/charts/ChartTable.h"
#include "ui/theme/Theme.h"

#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>

class QMenu;
class QPainter;
class QWidget;

namespace guidepost::ui {

struct ChartExport {
  QString title, subtitle, badge;
  QSizeF size; // of the chart without its heading
  std::function<void(QPainter&, const QRectF&, const Theme&)> paint;
  ChartTable table;

  ChartTable notedTable() const;           // with the badge as a column
  QImage picture(qreal scale = 2) const;   // in the theme of the window
  bool savePng(const QString& path) const; // false: the file could not be written
  bool saveSvg(const QString& path) const;
  bool saveCsv(const QString& path) const;
  void copyPicture() const;
  void copyData() const; // tab-separated and HTML

  // Copy picture, Copy data, Save as PNG, SVG, CSV (asks for the file).
  void addActions(QMenu& menu, QWidget* parent) const;

private:
  QSizeF wholeSize() const;
  void paintWhole(QPainter& painter, const QSizeF& whole) const;
  void saveAs(QWidget* parent, const QString& suffix, const QString& filter) const;
};

} // namespace guidepost::ui
