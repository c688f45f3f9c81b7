// What happened against what the model said, in per cent of each row, as a heat table: keyboard, copy and screen reader
// come with QTableView. paintConfusion is the same picture for reports.
#pragma once

#include "ui/charts/ChartExport.h"
#include "ui/theme/Theme.h"

#include <QTableView>

class QStandardItemModel;

namespace guidepost::ui {

struct ConfusionData {
  QStringList names;                     // of the intents, ids
  QVector<QVector<std::int64_t>> counts; // rows: what happened; columns: what the model said
  QString columnsTitle;                  // "columns: what the model said"
};

void paintConfusion(QPainter& painter, const QRectF& rect, const ConfusionData& data, const Theme& theme);
ChartTable tableOf(const ConfusionData& data); // counts

class ConfusionTable : public QTableView {
  Q_OBJECT

public:
  explicit ConfusionTable(QWidget* parent = nullptr);
  void setData(ConfusionData data);
  const ConfusionData& data() const { return data_; }
  bool isEmpty() const { return data_.counts.isEmpty(); }
  void paint(QPainter& painter, const QRectF& rect, const Theme& theme) const;
  ChartTable table() const { return tableOf(data_); }
  QString csv() const { return exported().notedTable().csv(); }
  void setHeading(const QString& title, const QString& subtitle = {}, const QString& badge = {});
  ChartExport exported() const; // while the widget lives
  void addChartActions(QMenu& menu);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

signals:
  void opened(int happened, int said); // Enter or double click on a cell

  void addToReportRequested(); // from the context menu; the entry is there only when connected

protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void fill();
  void fit();

  ConfusionData data_;
  QString title_, subtitle_, badge_;
  QStandardItemModel* model_;
};

} // namespace guidepost::ui
