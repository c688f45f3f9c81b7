// The base of every chart in the window: paints the chart's one picture, shows crosshair or ring and a tooltip by hover
// and by arrow keys, says itself to a screen reader, and gives itself away as PNG, SVG, CSV, picture and rows.
// Pages set a heading (finding, subtitle, badge); it travels with every picture and file. GUI thread.
#pragma once

#include "ui/charts/ChartExport.h"
#include "ui/charts/ChartTable.h"
#include "ui/theme/Theme.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

#include <optional>

class QMenu;

namespace guidepost::ui {

// What the tooltip says about one mark. The description for the screen reader has the same words.
struct ChartTip {
  QString name;
  QString value;
  QString detail;   // interval, n
  QString strategy; // shows the strategy's mark; "": none
};

// Where one mark is, in the coordinates of the last painting.
struct ChartSpot {
  QRectF area;            // what hovering hits and where the ring is drawn
  QPointF anchor;         // where the tooltip points
  bool crosshair = false; // an upright line over `area` instead of a ring
};
using ChartSpots = QVector<ChartSpot>;

class ChartWidget : public QWidget {
  Q_OBJECT

public:
  explicit ChartWidget(QWidget* parent = nullptr);

  virtual void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const = 0;
  virtual ChartTable table() const = 0;
  virtual bool isEmpty() const = 0;

  QString csv() const;
  QString tsv() const;

  void setHeading(const QString& title, const QString& subtitle = {}, const QString& badge = {});
  QString title() const { return title_; }

  ChartExport exported() const; // while the widget lives
  QImage picture(qreal scale = 2) const { return exported().picture(scale); }
  bool savePng(const QString& path) const { return exported().savePng(path); }
  bool saveSvg(const QString& path) const { return exported().saveSvg(path); }
  bool saveCsv(const QString& path) const { return exported().saveCsv(path); }
  void copyPicture() const { exported().copyPicture(); }
  void copyData() const { exported().copyData(); }
  void addChartActions(QMenu& menu); // those of ChartExport, and Add to report when connected

  int current() const { return current_; } // the mark that is shown, −1: none
  void setCurrent(int mark);

  // At 40 % while new data is on its way.
  void setLoading(bool loading);

  // The marks in words and places, also for the screen reader's interface.
  int marks() const { return markCount(); }
  ChartTip tipOf(int mark) const { return tip(mark); }
  ChartSpot spotOf(int mark) const { return spot(mark); }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

signals:
  void currentChanged(int mark);
  void opened(int mark);       // Enter or double click: the rows behind it
  void addToReportRequested(); // from the context menu; the entry is there only when connected

protected:
  // Marks in reading order. The default takes them from the last paint() through spots().
  virtual int markCount() const = 0;
  virtual ChartTip tip(int mark) const = 0;
  virtual ChartSpot spot(int mark) const;
  virtual int markAt(const QPointF& position) const;
  virtual int stepped(int mark, int key) const; // where an arrow key leads from `mark` (−1: none yet)
  virtual QStringList lines() const;            // the text alternative, one line a mark
  ChartSpots& spots() const { return spots_; }

  void dataChanged(); // after setData: repaint, describe, keep current if it still fits

  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  void paintTip(QPainter& painter) const;
  void describe();

  mutable ChartSpots spots_;
  QString title_, subtitle_, badge_;
  int current_ = -1;
  bool byMouse_ = false;
  bool loading_ = false;
};

} // namespace guidepost::ui
