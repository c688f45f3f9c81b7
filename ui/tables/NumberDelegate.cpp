#include "ui/tables/NumberDelegate.h"

#include "ui/tables/TableHead.h"
#include "ui/tables/TableRoles.h"
#include "ui/tables/TableView.h"
#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <cmath>

namespace guidepost::ui {
namespace {

QString intervalText(const QModelIndex& index) {
  const QVariant low = index.data(LowRole);
  const QVariant high = index.data(HighRole);
  if (!low.isValid() || !high.isValid() || std::isnan(low.toDouble()) || std::isnan(high.toDouble())) return {};
  const int decimals = index.data(DecimalsRole).toInt();
  return number::interval(number::real(low.toDouble(), decimals), number::real(high.toDouble(), decimals));
}

qreal leftMargin(const QModelIndex& index) {
  return cellLeftMargin(index.column());
}

qreal rightMargin(const QModelIndex& index) {
  return cellRightMargin(index.column(), index.model()->columnCount(index.parent()));
}

} // namespace

int NumberDelegate::rowHeight(bool withInterval) {
  return withInterval ? units(9.25) : units(7);
}

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  const Theme& theme = Theme::current();
  const QRectF rect(option.rect);
  const bool selected = option.state & QStyle::State_Selected;
  const auto* table = qobject_cast<const TableView*>(option.widget);
  const bool pointed = table ? table->hoveredRow() == index.row() : bool(option.state & QStyle::State_MouseOver);
  const bool onGround = index.data(GroundRole).isValid();
  if ((selected || pointed) && !onGround) painter.fillRect(rect, theme.tint);
  if (selected && index.column() == 0)
    painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.accent);
  painter.setPen(QPen(theme.line, 1));
  const bool last = index.row() == index.model()->rowCount(index.parent()) - 1;
  if (!last) painter.drawLine(rect.bottomLeft() + QPointF(0, -0.5), rect.bottomRight() + QPointF(0, -0.5));
  if (option.state & QStyle::State_HasFocus) {
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(1, 1, -1, -2));
  }
}

void NumberDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  painter->setClipRect(option.rect);
  const QVariant ground = index.data(GroundRole);
  if (ground.isValid()) {
    const int step = std::clamp(ground.toInt(), 0, 6);
    painter->fillRect(option.rect, Theme::current().sequential[static_cast<std::size_t>(step)]);
  }
  paintRowGround(*painter, option, index);
  painter->setRenderHint(QPainter::Antialiasing);
  paintContent(*painter, QRectF(option.rect).adjusted(leftMargin(index), 0, -rightMargin(index), 0), option, index);
  painter->restore();
}

void NumberDelegate::paintContent(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem&,
                                  const QModelIndex& index) const {
  const Theme& theme = Theme::current();
  const bool noted = index.data(NotedRole).toBool();
  const QVariant ground = index.data(GroundRole);
  const QColor ink = ground.isValid() ? theme.onSequential(ground.toInt()) : noted ? theme.text2 : theme.text1;
  QFont font = index.data(EmphasisRole).toBool() ? fonts::bodyStrong() : fonts::body();
  const QString text = index.data(Qt::DisplayRole).toString();
  const Qt::Alignment alignment(index.data(Qt::TextAlignmentRole).toInt());
  QRectF space = rect;

  const QString strategy = index.data(StrategyRole).toString();
  if (!strategy.isEmpty()) {
    const StrategyLook look = theme.strategy(strategy);
    paintMark(painter, look.mark, QPointF(space.left() + units(1.5), space.center().y()), units(2.5), look.color);
    space.setLeft(space.left() + units(5.5));
  }
  const QVariant meter = index.data(MeterRole);
  if (meter.isValid()) {
    const QRectF track(space.left(), space.center().y() - units(0.75), units(11), units(1.5));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    QRectF filled = track;
    filled.setWidth(std::max(track.height(), track.width() * std::clamp(meter.toDouble(), 0.0, 1.0)));
    painter.setBrush(theme.intents[0]);
    painter.drawRoundedRect(filled, filled.height() / 2, filled.height() / 2);
    space.setLeft(track.right() + units(2));
  }

  painter.setFont(font);
  painter.setPen(ink);
  if (!(alignment & Qt::AlignRight)) {
    painter.drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, qFloor(space.width())));
    return;
  }
  const QString interval = intervalText(index);
  if (interval.isEmpty()) {
    drawDigits(painter, space, text, Qt::AlignRight);
    return;
  }
  const qreal middle = space.center().y();
  drawDigits(painter, QRectF(space.left(), middle - units(4.25), space.width(), units(4.75)), text, Qt::AlignRight);
  painter.setFont(fonts::axis());
  painter.setPen(ground.isValid() ? ink : theme.text2);
  drawDigits(painter, QRectF(space.left(), middle + units(0.25), space.width(), units(3.75)), interval, Qt::AlignRight);
}

QSize NumberDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const QFont font = index.data(EmphasisRole).toBool() ? fonts::bodyStrong() : fonts::body();
  const QString interval = intervalText(index);
  qreal width = digitsWidth(font, index.data(Qt::DisplayRole).toString());
  if (!interval.isEmpty()) width = std::max(width, digitsWidth(fonts::axis(), interval));
  if (index.data(StrategyRole).isValid()) width += units(5.5);
  if (index.data(MeterRole).isValid()) width += units(13);
  return {qCeil(width + leftMargin(index) + rightMargin(index)) + 2, rowHeight(!interval.isEmpty())};
}

} // namespace guidepost::ui
