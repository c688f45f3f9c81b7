#include "ui/pages/ProjectRow.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace guidepost::ui {

ProjectRow::ProjectRow(const QString& name, const QString& caption, const QString& when, bool isOpen, QWidget* parent)
    : QAbstractButton(parent), caption_(caption), when_(when), isOpen_(isOpen) {
  setText(name);
  setAccessibleName(name);
  setAccessibleDescription(caption + QStringLiteral(", ") + when);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ProjectRow::sizeHint() const {
  return {units(50), units(12)};
}

QSize ProjectRow::minimumSizeHint() const {
  return {units(30), units(12)};
}

void ProjectRow::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (isOpen_ || underMouse() || isDown()) painter.fillRect(rect(), theme.tint);
  const QRect space = rect().adjusted(units(3.5), units(1.5), -units(3.5), -units(1.5));
  const QRect upper(space.left(), space.top(), space.width(), space.height() / 2);
  const QRect lower(space.left(), upper.bottom() + 1, space.width(), space.height() - upper.height());

  painter.setFont(fonts::small());
  painter.setPen(theme.text3);
  const int whenWidth = when_.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(when_) + units(2);
  painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, when_);
  painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(caption_, Qt::ElideMiddle, lower.width()));
  painter.setFont(fonts::control());
  painter.setPen(theme.text1);
  painter.drawText(upper.adjusted(0, 0, -whenWidth, 0), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(text(), Qt::ElideRight, upper.width() - whenWidth));
  if (!hasFocus()) return;
  painter.setPen(QPen(theme.accent, 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), units(1), units(1));
}

} // namespace guidepost::ui
