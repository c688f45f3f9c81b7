#include "ui/charts/ConfusionTable.h"

#include "ui/charts/ChartStyle.h"
#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guidepost::ui {

namespace {

constexpr int shareRole = Qt::UserRole, stepRole = Qt::UserRole + 1;
constexpr qreal overlap = 3, nameGap = 7, sideMargin = 10, headHeight = 22, footHeight = 24, tallestCell = 34;

double shareOf(const QVector<std::int64_t>& row, qsizetype column) {
  const auto sum = static_cast<double>(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
  return sum > 0 ? static_cast<double>(row[column]) / sum : std::nan("");
}

double highestShare(const ConfusionData& data) {
  double highest = 0;
  for (const auto& row : data.counts)
    for (qsizetype column = 0; column < row.size(); ++column) {
      const double share = shareOf(row, column);
      if (std::isfinite(share)) highest = std::max(highest, share);
    }
  return highest;
}

// The darkest step is kept for rows that are foreseen nearly always.
int stepOf(double share, double highest) {
  if (!std::isfinite(share)) return 0;
  return std::clamp(static_cast<int>(std::lround(share / std::max(highest * 1.15, 0.01) * 6)), 0, 6);
}

QString cellText(double share) {
  return std::isfinite(share) ? number::real(share * 100, 0) : number::unknown();
}

void paintCell(QPainter& painter, const QRectF& rect, double share, int step, bool diagonal, const ChartStyle& style) {
  const Theme& theme = style.theme;
  painter.fillRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.sequential[static_cast<std::size_t>(step)]);
  if (theme.kind == Theme::Kind::HighContrast) {
    painter.setPen(style.hairline(theme.text1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
  }
  painter.setFont(diagonal ? style.smallStrong : style.small);
  painter.setPen(theme.onSequential(step));
  drawDigits(painter, rect, cellText(share), Qt::AlignHCenter);
}

class HeatDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const ChartStyle style(Theme::current());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCell(*painter, option.rect, index.data(shareRole).toDouble(), index.data(stepRole).toInt(),
              index.row() == index.column(), style);
    if (option.state & QStyle::State_HasFocus) {
      painter->setPen(style.pen(style.theme.accent, 2));
      painter->setBrush(Qt::NoBrush);
      painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
  }
};

// Names only, on the card's own ground. A name may reach a little beyond its column: the heads are centred and differ
// in length.
class HeatHead : public QHeaderView {
public:
  using QHeaderView::QHeaderView;

protected:
  void paintSection(QPainter* painter, const QRect& rect, int index) const override {
    const ChartStyle style(Theme::current());
    const bool across = orientation() == Qt::Horizontal;
    const QString name = model()->headerData(index, orientation()).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipping(false);
    const QRectF box = across ? QRectF(rect).adjusted(-style.px(overlap), 0, style.px(overlap), 0)
                              : QRectF(rect).adjusted(0, 0, -style.px(nameGap), 0);
    drawText(*painter, box, name, across ? style.axis : style.small, across ? style.theme.text2 : style.theme.text1,
             across ? Qt::AlignHCenter : Qt::AlignRight);
    painter->restore();
  }
};

} // namespace

void paintConfusion(QPainter& painter, const QRectF& rect, const ConfusionData& data, const Theme& theme) {
  if (data.counts.isEmpty()) return;
  const ChartStyle style(theme);
  const Clipped clipped(painter, rect);
  qreal names = 0;
  for (const QString& name : data.names)
    names = std::max(names, textWidth(style.small, term(name)));
  names = std::min(names + style.px(8), rect.width() * 0.35);
  const qreal head = style.px(headHeight), foot = data.columnsTitle.isEmpty() ? 0 : style.px(footHeight);
  const auto n = static_cast<qreal>(data.counts.size());
  const qreal width = (rect.width() - names) / n;
  const qreal height = std::min((rect.height() - head - foot) / n, style.px(tallestCell));
  const double highest = highestShare(data);
  for (qsizetype row = 0; row < data.counts.size(); ++row) {
    const qreal top = rect.top() + head + height * static_cast<qreal>(row);
    drawText(painter, QRectF(rect.left(), top, names - style.px(8), height), term(data.names.value(row)), style.small,
             theme.text1, Qt::AlignRight);
    for (qsizetype column = 0; column < data.counts[row].size(); ++column) {
      const QRectF cell(rect.left() + names + width * static_cast<qreal>(column), top, width, height);
      const double share = shareOf(data.counts[row], column);
      if (row == 0)
        drawText(painter, QRectF(cell.left() - style.px(overlap), rect.top(), width + 2 * style.px(overlap), head),
                 term(data.names.value(column)), style.axis, theme.text2, Qt::AlignHCenter);
      paintCell(painter, cell, share, stepOf(share, highest), row == column, style);
    }
  }
  if (foot > 0)
    drawText(
        painter,
        QRectF(rect.left() + names, rect.top() + head + height * n + style.px(6), rect.width() - names, style.px(16)),
        data.columnsTitle, style.axis, theme.text2, Qt::AlignHCenter);
}

ChartTable tableOf(const ConfusionData& data) {
  ChartTable table;
  table.heads << QStringLiteral("happened");
  table.heads << data.names;
  for (qsizetype row = 0; row < data.counts.size(); ++row) {
    QVariantList cells{data.names.value(row)};
    for (const std::int64_t count : data.counts[row])
      cells << QVariant::fromValue<qlonglong>(count);
    table.rows << cells;
  }
  return table;
}

ConfusionTable::ConfusionTable(QWidget* parent) : QTableView(parent), model_(new QStandardItemModel(this)) {
  setModel(model_);
  setItemDelegate(new HeatDelegate(this));
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setCornerButtonEnabled(false);
  setTabKeyNavigation(false);
  setHorizontalHeader(new HeatHead(Qt::Horizontal, this));
  setVerticalHeader(new HeatHead(Qt::Vertical, this));
  for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(1);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setStyleSheet(QStringLiteral("QHeaderView { border: none; background: transparent; }"));
  }
  setStyleSheet(QStringLiteral("QTableCornerButton::section { border: none; background: transparent; }"));
  connect(this, &QTableView::doubleClicked, this,
          [this](const QModelIndex& index) { emit opened(index.row(), index.column()); });
}

void ConfusionTable::setData(ConfusionData data) {
  data_ = std::move(data);
  fill();
}

void ConfusionTable::fill() {
  const int n = static_cast<int>(data_.counts.size());
  const double highest = highestShare(data_);
  model_->clear();
  model_->setRowCount(n);
  model_->setColumnCount(n);
  for (int row = 0; row < n; ++row) {
    const QString happened = term(data_.names.value(row));
    for (int column = 0; column < n; ++column) {
      const double share = column < data_.counts[row].size() ? shareOf(data_.counts[row], column) : std::nan("");
      const std::int64_t count = column < data_.counts[row].size() ? data_.counts[row][column] : 0;
      auto* item = new QStandardItem(cellText(share));
      item->setData(share, shareRole);
      item->setData(stepOf(share, highest), stepRole);
      const QString words =
          tr("%1 happened, the model said %2: %3 (%4 events)")
              .arg(happened, term(data_.names.value(column)), number::share(share, 0), number::count(count));
      item->setToolTip(words);
      item->setData(words, Qt::AccessibleTextRole);
      model_->setItem(row, column, item);
    }
    for (const Qt::Orientation side : {Qt::Horizontal, Qt::Vertical})
      model_->setHeaderData(row, side, happened, Qt::DisplayRole);
  }
  fit();
}

void ConfusionTable::fit() {
  const int n = model_->rowCount();
  if (n == 0) return;
  const ChartStyle style(Theme::current());
  qreal names = 0;
  for (const QString& name : data_.names)
    names = std::max(names, textWidth(style.small, term(name)));
  verticalHeader()->setFixedWidth(qRound(std::min(names + style.px(sideMargin + nameGap), width() * 0.4)));
  horizontalHeader()->setFixedHeight(qRound(style.px(headHeight)));
  // Equal columns, unless a longer name needs what shorter ones can spare.
  const int room = width() - verticalHeader()->width() - qRound(style.px(sideMargin));
  const int equal = std::max(1, room / n);
  QVector<int> widths;
  int needed = 0;
  bool tight = false;
  for (int i = 0; i < n; ++i) {
    widths.push_back(qCeil(textWidth(style.axis, term(data_.names.value(i))) - style.px(1)));
    needed += widths.last();
    tight = tight || widths.last() > equal;
  }
  const int spare = (room - needed) / n;
  const qreal foot = data_.columnsTitle.isEmpty() ? 0 : style.px(footHeight);
  const int cellHeight = std::max(
      1, std::min(qFloor((height() - horizontalHeader()->height() - foot) / n), qRound(style.px(tallestCell))));
  for (int i = 0; i < n; ++i) {
    setColumnWidth(i, tight && spare >= 0 ? widths[i] + spare : equal);
    setRowHeight(i, cellHeight);
  }
}

void ConfusionTable::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  const int n = model_->rowCount();
  if (n == 0 || data_.columnsTitle.isEmpty()) return;
  const ChartStyle style(Theme::current());
  const QRectF last = visualRect(model_->index(n - 1, n - 1));
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  drawText(painter, QRectF(0, last.bottom() + style.px(6), last.right() + 1, style.px(16)), data_.columnsTitle,
           style.axis, style.theme.text2, Qt::AlignHCenter);
}

void ConfusionTable::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintConfusion(painter, rect, data_, theme);
}

void ConfusionTable::setHeading(const QString& title, const QString& subtitle, const QString& badge) {
  title_ = title;
  subtitle_ = subtitle;
  badge_ = badge;
  setAccessibleName(title);
  setAccessibleDescription(subtitle);
}

ChartExport ConfusionTable::exported() const {
  return {title_,
          subtitle_,
          badge_,
          QSizeF(size()),
          [data = data_](QPainter& painter, const QRectF& rect, const Theme& theme) {
            paintConfusion(painter, rect, data, theme);
          },
          table()};
}

void ConfusionTable::addChartActions(QMenu& menu) {
  exported().addActions(menu, this);
  if (!isSignalConnected(QMetaMethod::fromSignal(&ConfusionTable::addToReportRequested))) return;
  menu.addSeparator();
  menu.addAction(tr("Add to report"), this, &ConfusionTable::addToReportRequested);
}

void ConfusionTable::contextMenuEvent(QContextMenuEvent* event) {
  if (isEmpty()) return;
  QMenu menu(this);
  addChartActions(menu);
  menu.exec(event->globalPos());
}

QSize ConfusionTable::minimumSizeHint() const {
  const ChartStyle style(Theme::current());
  return QSizeF(style.px(260), style.px(headHeight + footHeight) + style.px(26) * std::max(3, model_->rowCount()))
      .toSize();
}

QSize ConfusionTable::sizeHint() const {
  const ChartStyle style(Theme::current());
  return QSizeF(style.px(330), style.px(headHeight + footHeight + 4) + style.px(31) * std::max(3, model_->rowCount()))
      .toSize();
}

void ConfusionTable::keyPressEvent(QKeyEvent* event) {
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
    emit opened(currentIndex().row(), currentIndex().column());
    return;
  }
  if (event->matches(QKeySequence::Copy)) {
    exported().copyData();
    return;
  }
  QTableView::keyPressEvent(event);
}

void ConfusionTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  fit();
}

void ConfusionTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (!model_) return;
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) fill();
}

} // namespace guidepost::ui
