#include "ui/widgets/Button.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"

#include <QPainter>

namespace guidepost::ui {

Button::Button(const QString& objectName, Kind kind, const QString& iconName, QWidget* parent)
    : QPushButton(parent), kind_(kind) {
  setObjectName(objectName);
  setAutoDefault(false);
  setIconSize(QSize(units(kind == Kind::IconOnly ? 4.5 : 5.5), units(4.5)));
  switch (kind) {
  case Kind::Primary:
    setProperty("primary", true);
    break;
  case Kind::Small:
    setProperty("small", true);
    break;
  case Kind::Link:
    setProperty("link", true);
    setCursor(Qt::PointingHandCursor);
    break;
  case Kind::IconOnly:
    setProperty("iconOnly", true);
    break;
  case Kind::Outlined:
    break;
  }
  setSizePolicy(kind == Kind::Link ? QSizePolicy::Maximum : QSizePolicy::Minimum, QSizePolicy::Fixed);
  if (!iconName.isEmpty()) setIconName(iconName);
}

void Button::setIconName(const QString& iconName) {
  iconName_ = iconName;
  setIcon(ui::icon(iconName, kind_ == Kind::Primary ? Ink::OnAccent : Ink::Text));
}

void Button::setSpokenName(const QString& name) {
  spokenName_ = name;
  setAccessibleName(name);
  if (isEnabled()) setToolTip(name);
}

void Button::setUnavailable(const QString& reason) {
  setEnabled(reason.isEmpty());
  setToolTip(reason.isEmpty() ? spokenName_ : reason);
}

void Button::paintEvent(QPaintEvent* event) {
  QPushButton::paintEvent(event);
  // The edge of a primary button already is the accent: its focus ring is drawn inside.
  if (kind_ != Kind::Primary || !hasFocus()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(Theme::current().onAccent, 1.5));
  painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), units(1), units(1));
}

} // namespace guidepost::ui
