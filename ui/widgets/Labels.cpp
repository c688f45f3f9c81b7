#include "ui/widgets/Labels.h"

#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"

#include <QEvent>

namespace guidepost::ui {

QLabel* makeLabel(const char* role, bool wrapped, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setProperty("role", role);
  label->setWordWrap(wrapped);
  label->setTextInteractionFlags(Qt::NoTextInteraction);
  label->setSizePolicy(wrapped ? QSizePolicy::Expanding : QSizePolicy::Preferred,
                       wrapped ? QSizePolicy::Minimum : QSizePolicy::Preferred);
  return label;
}

QString gapBefore(const QString& rest) {
  const bool own = rest.isEmpty() || rest[0].isSpace() || (rest[0].isPunct() && rest[0] != QLatin1Char('('));
  return own || language() == Language::Chinese ? QString() : QStringLiteral(" ");
}

QString emphasised(const QString& claim, const QString& rest) {
  const QString text =
      QStringLiteral("<span style=\"font-weight:%1\">%2</span>").arg(fonts::strongWeight()).arg(claim.toHtmlEscaped());
  return text + gapBefore(rest) + rest.toHtmlEscaped();
}

ElidedLabel::ElidedLabel(const char* role, QWidget* parent) : QLabel(parent) {
  setProperty("role", role);
  setTextFormat(Qt::PlainText);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ElidedLabel::setWords(const QString& text) {
  words_ = text;
  setAccessibleName(text);
  updateGeometry();
  elide();
}

QSize ElidedLabel::sizeHint() const {
  ensurePolished();
  return {fontMetrics().horizontalAdvance(words_) + 2, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
  return {std::min(sizeHint().width(), units(8)), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  elide();
}

void ElidedLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) elide();
}

void ElidedLabel::elide() {
  const QString shown = fontMetrics().elidedText(words_, Qt::ElideRight, std::max(width(), 1));
  if (shown != text()) setText(shown);
  setToolTip(shown == words_ ? QString() : words_);
}

} // namespace guidepost::ui
