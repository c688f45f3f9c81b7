#include "ui/widgets/Badge.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace guidepost::ui {

Badge::Badge(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  hide();
}

Badge::Badge(Tone tone, const QString& iconName, const QString& text, QWidget* parent) : Badge(parent) {
  set(tone, iconName, text);
}

void Badge::set(Tone tone, const QString& iconName, const QString& text) {
  tone_ = tone;
  iconName_ = iconName;
  text_ = text;
  setAccessibleName(text);
  setToolTip(text);
  setVisible(!text.isEmpty());
  updateGeometry();
  update();
}

QSize Badge::sizeHint() const {
  const int words = QFontMetrics(fonts::small()).horizontalAdvance(text_);
  return {words + units(iconName_.isEmpty() ? 5 : 9.25), units(5.5)};
}

QSize Badge::minimumSizeHint() const {
  return {std::min(sizeHint().width(), units(16)), units(5.5)};
}

void Badge::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool outlined = theme.kind == Theme::Kind::HighContrast;
  painter.setPen(outlined ? QPen(theme.tone(tone_), 1) : QPen(Qt::NoPen));
  painter.setBrush(theme.toneGround(tone_));
  const qreal inset = outlined ? 0.5 : 0;
  painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), units(1), units(1));

  qreal left = units(2.5);
  if (!iconName_.isEmpty()) {
    const qreal side = units(3.5);
    paintIcon(painter, iconName_, QRectF(units(2), (height() - side) / 2, side, side), theme.tone(tone_));
    left = units(6.75);
  }
  painter.setPen(theme.tone(tone_));
  painter.setFont(fonts::small());
  const QRectF space(left, 0, width() - left - units(1.5), height());
  painter.drawText(space, Qt::AlignVCenter | Qt::AlignLeft,
                   painter.fontMetrics().elidedText(text_, Qt::ElideRight, qCeil(space.width())));
}

} // namespace guidepost::ui
