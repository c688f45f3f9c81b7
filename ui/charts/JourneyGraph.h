// Event types as nodes, transitions as arrows whose width goes with the log of their count; the count stands on the
// arrow. Positions are given (0…1); a step to itself is a loop, opposite arrows keep apart. QGraphicsView: nodes and
// arrows take the keyboard. paintJourney is the same picture for reports.
#pragma once

#include "ui/charts/ChartExport.h"
#include "ui/theme/Theme.h"

#include <QGraphicsView>

#include <functional>

namespace guidepost::ui {

struct JourneyNode {
  QString id;   // "start", "leave", or an event type
  QString name; // as shown
  std::int64_t count = 0;
  double x = 0, y = 0; // 0…1
};

struct JourneyEdge {
  QString from, to; // node ids
  std::int64_t count = 0;
  double share = 0; // of the transitions out of `from`
  QString detail;   // tooltip's second line; "" makes it from share
};

struct JourneyData {
  QVector<JourneyNode> nodes;
  QVector<JourneyEdge> edges; // busiest first
  QStringList route;          // node ids of the likeliest way to a purchase: drawn in ink
};

void paintJourney(QPainter& painter, const QRectF& rect, const JourneyData& data, const Theme& theme);
ChartTable tableOf(const JourneyData& data); // one row an edge

class JourneyGraph : public QGraphicsView {
  Q_OBJECT

public:
  explicit JourneyGraph(QWidget* parent = nullptr);
  void setData(JourneyData data);
  const JourneyData& data() const { return data_; }
  bool isEmpty() const { return data_.nodes.isEmpty(); }
  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const;
  ChartTable table() const { return tableOf(data_); }
  QString csv() const { return exported().notedTable().csv(); }
  void setHeading(const QString& title, const QString& subtitle = {}, const QString& badge = {});
  ChartExport exported() const; // while the widget lives
  void addChartActions(QMenu& menu);
  QSize sizeHint() const override;

signals:
  void nodeOpened(const QString& id); // Enter or double click
  void edgeOpened(const QString& from, const QString& to);

  void addToReportRequested(); // from the context menu; the entry is there only when connected

protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
  void rebuild();
  void openItem(const QGraphicsItem* item);

  JourneyData data_;
  QString title_, subtitle_, badge_;
};

} // namespace guidepost::ui
