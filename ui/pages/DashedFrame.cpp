#include "ui/pages/DashedFrame.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace guidepost::ui {

DashedFrame::DashedFrame(QWidget* parent) : QWidget(parent) {
  setMinimumHeight(units(20));
}

void DashedFrame::setWords(const QString& words, const QString& detail) {
  words_ = words;
  detail_ = detail;
  setAccessibleName(words);
  setAccessibleDescription(detail);
  update();
}

void DashedFrame::setIconName(const QString& name) {
  iconName_ = name;
  update();
}

void DashedFrame::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.edge, 1, Qt::DashLine));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), units(1.5), units(1.5));

  const QRect space = rect().adjusted(units(3), units(2), -units(3), -units(2));
  const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
  const QFontMetrics wordMetrics(fonts::body()), detailMetrics(fonts::small());
  const int wordHeight = wordMetrics.boundingRect(space, flags, words_).height();
  const int detailHeight =
      detail_.isEmpty() ? 0 : units(1) + detailMetrics.boundingRect(space, flags, detail_).height();
  const int signHeight = iconName_.isEmpty() ? 0 : units(7);
  int y = space.top() + std::max(0, (space.height() - wordHeight - detailHeight - signHeight) / 2);
  if (signHeight > 0) {
    const int side = units(5);
    paintIcon(painter, iconName_, QRectF(space.center().x() - side / 2.0, y, side, side), theme.text2);
    y += signHeight;
  }
  painter.setFont(fonts::body());
  painter.setPen(theme.text2);
  painter.drawText(QRect(space.left(), y, space.width(), wordHeight), flags, words_);
  if (detail_.isEmpty()) return;
  painter.setFont(fonts::small());
  painter.setPen(theme.text3);
  painter.drawText(QRect(space.left(), y + wordHeight + units(1), space.width(), detailHeight), flags, detail_);
}

} // namespace guidepost::ui
