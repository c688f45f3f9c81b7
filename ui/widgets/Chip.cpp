#include "ui/widgets/Chip.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace guidepost::ui {
namespace {

QFont valueFont() {
  QFont font = fonts::small();
  font.setWeight(static_cast<QFont::Weight>(fonts::strongWeight()));
  return font;
}

int wordsWidth(const QFont& font, const QString& text) {
  return QFontMetrics(font).horizontalAdvance(text);
}

// A space between two parts, unless the next brings its own or begins with a comma, or a wide colon stands between
// them.
QString gapBetween(const QString& before, const QString& next) {
  if (before.isEmpty() || next.isEmpty() || before.endsWith(QChar(0xff1a))) return {};
  const bool close = next[0].isSpace() || (next[0].isPunct() && next[0] != QLatin1Char('('));
  return close ? QString() : QStringLiteral(" ");
}

} // namespace

Chip::Chip(const QString& objectName, Kind kind, QWidget* parent) : QToolButton(parent), kind_(kind) {
  setObjectName(objectName);
  setProperty("chip", true);
  setPopupMode(QToolButton::InstantPopup);
  setFocusPolicy(kind == Kind::Note ? Qt::NoFocus : Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  if (kind == Kind::Add) iconName_ = QStringLiteral("add");
}

void Chip::setWords(const QString& label, const QString& value, const QString& after) {
  label_ = label;
  value_ = value;
  after_ = after;
  setText(words());
  setAccessibleName(words());
  setToolTip(words());
  updateGeometry();
  update();
}

QString Chip::words() const {
  const QString text = label_ + gapBetween(label_, value_) + value_;
  return text + gapBetween(text, after_) + after_;
}

void Chip::setNote(Tone tone, const QString& iconName) {
  tone_ = tone;
  iconName_ = iconName;
  updateGeometry();
  update();
}

bool Chip::opensMenu() const {
  return menu() && kind_ == Kind::Filter;
}

QSize Chip::sizeHint() const {
  int width = units(5.5) + 2;
  if (!iconName_.isEmpty()) width += units(4.75);
  QString before;
  for (const QString* text : {&label_, &value_, &after_}) {
    if (text->isEmpty()) continue;
    width += wordsWidth(text == &value_ ? valueFont() : fonts::small(), *text);
    width += wordsWidth(fonts::small(), gapBetween(before, *text));
    before = *text;
  }
  if (opensMenu()) width += units(5);
  return {width, units(6.5)};
}

QSize Chip::minimumSizeHint() const {
  return {std::min(sizeHint().width(), units(20)), units(6.5)};
}

void Chip::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool focused = hasFocus();
  const bool noted = kind_ == Kind::Note;
  QPen outline(focused ? theme.accent : kind_ == Kind::Add ? theme.edge : theme.line, focused ? 2 : 1);
  if (kind_ == Kind::Add && !focused) {
    outline.setStyle(Qt::CustomDashLine);
    outline.setDashPattern({2.5, 2});
  }
  const bool outlined = !noted || theme.kind == Theme::Kind::HighContrast;
  const qreal half = outline.widthF() / 2;
  const QRectF box = QRectF(rect()).adjusted(half, half, -half, -half);
  painter.setPen(outlined ? outline : QPen(Qt::NoPen));
  const bool pointed = underMouse() && isEnabled() && !noted;
  const QColor ground = kind_ == Kind::Add ? QColor(Qt::transparent) : theme.surface;
  painter.setBrush(noted ? theme.toneGround(tone_) : pointed || isDown() ? theme.tint : ground);
  painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

  qreal x = units(2.75) + 1;
  const QColor plain = noted ? theme.tone(tone_) : theme.text2;
  if (!iconName_.isEmpty()) {
    const qreal side = units(4);
    paintIcon(painter, iconName_, QRectF(x - units(0.5), (height() - side) / 2, side, side), plain);
    x += units(4.75);
  }
  const qreal end = width() - units(opensMenu() ? 7 : 2.5);
  QString before;
  for (const QString* text : {&label_, &value_, &after_}) {
    if (text->isEmpty()) continue;
    x += wordsWidth(fonts::small(), gapBetween(before, *text));
    before = *text;
    const bool strong = text == &value_;
    painter.setFont(strong && !noted ? valueFont() : fonts::small());
    painter.setPen(!isEnabled() ? theme.text3 : strong && !noted ? theme.text1 : plain);
    const QString shown =
        painter.fontMetrics().elidedText(*text, Qt::ElideRight, qCeil(std::max<qreal>(0, end - x)) + 1);
    painter.drawText(QRectF(x, 0, std::max<qreal>(0, end - x) + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
    x += painter.fontMetrics().horizontalAdvance(shown);
  }
  if (opensMenu()) {
    const qreal side = units(3.5);
    paintIcon(painter, QStringLiteral("chevron-down"), QRectF(width() - units(6), (height() - side) / 2, side, side),
              theme.text2);
  }
}

void Chip::keyPressEvent(QKeyEvent* event) {
  if (removable_ && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
    emit removeRequested();
    return;
  }
  if (menu() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return)) {
    showMenu();
    return;
  }
  QToolButton::keyPressEvent(event);
}

} // namespace guidepost::ui
