#include "ui/widgets/CautionLine.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPainter>

namespace guidepost::ui {

CautionLine::CautionLine(const QString& objectName, QWidget* parent) : QFrame(parent) {
  setObjectName(objectName);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(units(3.5), units(1.25), units(3), units(1.25));
  row->setSpacing(units(2.5));
  sign_ = new QWidget(this);
  sign_->setFixedSize(units(4.5), units(4.5));
  text_ = makeLabel("body", true, this);
  link_ = new Button(objectName + ".link", Button::Kind::Link, {}, this);
  row->addWidget(sign_, 0, Qt::AlignVCenter);
  row->addWidget(text_, 1);
  row->addWidget(link_, 0, Qt::AlignVCenter);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  connect(link_, &Button::clicked, this, &CautionLine::linkClicked);
  hide();
}

void CautionLine::set(Tone tone, const QString& text, const QString& link) {
  tone_ = tone;
  text_->setText(text);
  setAccessibleName(text_->text());
  link_->setText(link);
  link_->setVisible(!link.isEmpty());
  // The link brings its own air.
  const int air = link.isEmpty() ? units(1.25) : units(0.25);
  layout()->setContentsMargins(units(3.5), air, units(3), air);
  setVisible(!text.isEmpty());
  update();
}

void CautionLine::clear() {
  set(Tone::Warning, {});
}

QString CautionLine::text() const {
  return text_->text();
}

void CautionLine::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool onGround = tone_ == Tone::Warning || tone_ == Tone::Negative || tone_ == Tone::Info;
  const bool highContrast = theme.kind == Theme::Kind::HighContrast;
  const bool outlined = !onGround || highContrast;
  painter.setPen(outlined ? QPen(highContrast ? theme.tone(tone_) : theme.line, 1) : QPen(Qt::NoPen));
  painter.setBrush(onGround ? theme.toneGround(tone_) : theme.surface);
  const qreal inset = outlined ? 0.5 : 0;
  painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), units(1.5), units(1.5));
  const QString name = tone_ == Tone::Positive   ? QStringLiteral("check")
                       : tone_ == Tone::Negative ? QStringLiteral("error")
                       : tone_ == Tone::Warning  ? QStringLiteral("warning")
                                                 : QStringLiteral("info");
  paintIcon(painter, name, sign_->geometry(), theme.tone(tone_));
}

} // namespace guidepost::ui
