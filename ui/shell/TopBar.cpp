#include "ui/shell/TopBar.h"

#include "ui/shell/NavigationRail.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>

namespace guidepost::ui {
namespace {

class Brand : public QWidget {
public:
  explicit Brand(QWidget* parent) : QWidget(parent) {
    setFixedWidth(NavigationRail::wideWidth());
    setAccessibleName(QStringLiteral("Guidepost"));
  }

protected:
  void paintEvent(QPaintEvent*) override {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const qreal side = units(5);
    paintIcon(painter, QStringLiteral("signpost"), QRectF(units(3.5), (height() - side) / 2, side, side), theme.text1);
    painter.setPen(theme.text1);
    painter.setFont(fonts::bodyStrong());
    painter.drawText(QRectF(units(10.25), 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft,
                     QStringLiteral("Guidepost"));
  }
};

} // namespace

FindField::FindField(QWidget* parent) : QPushButton(parent) {
  setObjectName("findField");
  setProperty("plain", true);
  setCursor(Qt::IBeamCursor);
  setAutoDefault(false);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FindField::setWords(const QString& words, const QString& shortcut) {
  setText(words);
  setAccessibleName(words);
  shortcut_ = shortcut;
  update();
}

QSize FindField::sizeHint() const {
  return {units(80), units(6.5)};
}

QSize FindField::minimumSizeHint() const {
  return {units(40), units(6.5)};
}

void FindField::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal width = hasFocus() ? 2 : 1;
  painter.setPen(QPen(hasFocus() ? theme.accent : theme.edge, width));
  painter.setBrush(underMouse() ? theme.inset : theme.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), units(1.25),
                          units(1.25));
  const qreal side = units(4);
  paintIcon(painter, QStringLiteral("search"), QRectF(units(2.25), (height() - side) / 2, side, side), theme.text3);
  painter.setPen(theme.text3);
  painter.setFont(fonts::axis());
  const QRectF words = QRectF(rect()).adjusted(units(7.5), 0, -units(2.5), 0);
  painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, shortcut_);
  const qreal taken = painter.fontMetrics().horizontalAdvance(shortcut_) + units(2);
  painter.setFont(fonts::small());
  painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                   painter.fontMetrics().elidedText(text(), Qt::ElideRight, qFloor(words.width() - taken)));
}

TopBar::TopBar(QWidget* parent) : QWidget(parent) {
  setObjectName("topBar");
  setFixedHeight(units(9));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, units(3), 1);
  row->setSpacing(0);
  brand_ = new Brand(this);
  menus_ = new QMenuBar(this);
  menus_->setObjectName("menuBar");
  menus_->setNativeMenuBar(false);
  menus_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  find_ = new FindField(this);
  row->addWidget(brand_);
  row->addWidget(menus_, 1, Qt::AlignVCenter);
  row->addWidget(find_, 0, Qt::AlignVCenter);
}

void TopBar::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.rail);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

void TopBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    find_->setWords(tr("Find a page, action or session"), QStringLiteral("Ctrl+K"));
}

} // namespace guidepost::ui
