#include "ui/shell/RailDelegate.h"

#include "ui/shell/StepState.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"

#include <QPainter>
#include <QPainterPath>

namespace guidepost::ui {
namespace {

// A board that points to the page: rounded at the left, cut to a tip at the right.
QPainterPath plate(const QRectF& rect) {
  const qreal radius = units(1.5);
  const qreal tip = units(3);
  QPainterPath path;
  path.moveTo(rect.left() + radius, rect.top());
  path.lineTo(rect.right() - tip, rect.top());
  path.lineTo(rect.right(), rect.center().y());
  path.lineTo(rect.right() - tip, rect.bottom());
  path.lineTo(rect.left() + radius, rect.bottom());
  path.quadTo(rect.bottomLeft(), rect.bottomLeft() - QPointF(0, radius));
  path.lineTo(rect.left(), rect.top() + radius);
  path.quadTo(rect.topLeft(), rect.topLeft() + QPointF(radius, 0));
  path.closeSubpath();
  return path;
}

QString stateIcon(StepState state) {
  switch (state) {
  case StepState::UpToDate:
    return QStringLiteral("check");
  case StepState::Changed:
    return QStringLiteral("half");
  case StepState::NotYet:
    return QStringLiteral("not-yet");
  case StepState::None:
    break;
  }
  return {};
}

} // namespace

void RailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& theme = Theme::current();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF rect(option.rect);
  const bool current = option.state & QStyle::State_Selected;
  const QRectF board = rect.adjusted(units(2), units(0.5), -units(2), -units(0.5));
  if (current) {
    painter->fillPath(plate(board), theme.plate);
  } else if (option.state & QStyle::State_MouseOver) {
    QPainterPath ground;
    ground.addRoundedRect(board, units(1.5), units(1.5));
    painter->fillPath(ground, theme.tint);
  }
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(current ? theme.onPlate : theme.accent, 2));
    painter->setBrush(Qt::NoBrush);
    if (current)
      painter->drawPath(plate(board.adjusted(1, 1, -1.5, -1)));
    else
      painter->drawRoundedRect(board.adjusted(1, 1, -1, -1), units(1.5), units(1.5));
  }

  const QColor ink = current ? theme.onPlate : theme.text1;
  const qreal side = units(5);
  const QRectF sign(board.left() + units(2.5), rect.center().y() - side / 2, side, side);
  paintIcon(*painter, index.data(IconRole).toString(), sign, current ? theme.onPlate : theme.text2);

  // The trail: three dots on the way to the next step, not from Home, which stands beside the path.
  const int rows = index.model()->rowCount();
  painter->setPen(Qt::NoPen);
  painter->setBrush(theme.edge);
  const qreal dot = units(0.25);
  const auto dots = [&](qreal from, int count) {
    for (int i = 0; i < count; ++i)
      painter->drawEllipse(QPointF(sign.center().x(), from + i * units(1.25)), dot, dot);
  };
  if (index.row() > 0 && index.row() < rows - 1 && !current) dots(rect.bottom() - units(1.25), 2);
  if (index.row() > 1 && !current) dots(rect.top() + units(1.1), 1);

  if (!collapsed) {
    const QString mark = stateIcon(static_cast<StepState>(index.data(StateRole).toInt()));
    const qreal markSide = units(4);
    const QRectF markPlace(rect.right() - units(7.5), rect.center().y() - markSide / 2, markSide, markSide);
    const qreal left = sign.right() + units(3.5);
    painter->setPen(ink);
    painter->setFont(current ? fonts::bodyStrong() : fonts::body());
    const QRectF words(left, rect.top(), markPlace.left() - left - units(0.5), rect.height());
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, qFloor(words.width()) + 1));
    if (!mark.isEmpty() && !current) paintIcon(*painter, mark, markPlace, theme.text2);
  }
  painter->restore();
}

QSize RailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {units(14), units(9.5)};
}

} // namespace guidepost::ui
