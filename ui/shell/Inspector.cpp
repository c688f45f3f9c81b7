#include "ui/shell/Inspector.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace guidepost::ui {

int Inspector::usualWidth() {
  return units(74);
}

Inspector::Inspector(QWidget* parent) : QWidget(parent) {
  setObjectName("inspector");
  setMinimumWidth(units(64));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, units(4.5), 0, 0);
  column->setSpacing(0);

  auto* head = new QHBoxLayout;
  head->setContentsMargins(units(4.5), 0, units(3), 0);
  auto* titles = new QVBoxLayout;
  titles->setContentsMargins(0, units(1), 0, 0);
  titles->setSpacing(units(2));
  caption_ = makeLabel("small", false, this);
  title_ = makeLabel("inspectorTitle", true, this);
  titles->addWidget(caption_);
  titles->addWidget(title_);
  close_ = new Button("inspectorClose", Button::Kind::IconOnly, QStringLiteral("close"), this);
  close_->setProperty("plain", true);
  close_->setIconSize(QSize(units(4), units(4)));
  head->addLayout(titles, 1);
  head->addWidget(close_, 0, Qt::AlignTop);
  column->addLayout(head);

  scroll_ = new QScrollArea(this);
  scroll_->setObjectName("inspectorScroll");
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->viewport()->setAutoFillBackground(false);
  column->addWidget(scroll_, 1);
  connect(close_, &Button::clicked, this, &Inspector::closeRequested);
  retranslate();
}

void Inspector::show(const QString& caption, const QString& title, QWidget* content) {
  caption_->setText(caption);
  caption_->setVisible(!caption.isEmpty());
  title_->setText(title);
  setAccessibleName(title);
  if (content == content_) return;
  clear();
  content_ = content;
  owner_ = content->parentWidget();
  content->setContentsMargins(units(4.5), units(1.5), units(4.5), units(4));
  content->setAutoFillBackground(false);
  scroll_->setWidget(content);
  content->show();
}

void Inspector::clear() {
  if (!content_ || scroll_->widget() != content_) {
    content_ = nullptr;
    return;
  }
  QWidget* content = scroll_->takeWidget();
  content->hide();
  content->setParent(owner_);
  content_ = nullptr;
}

QString Inspector::title() const {
  return title_->text();
}

void Inspector::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    emit closeRequested();
    return;
  }
  QWidget::keyPressEvent(event);
}

void Inspector::retranslate() {
  close_->setSpokenName(tr("Close the panel (F9)"));
}

void Inspector::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void Inspector::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, 0, 1, height()), theme.line);
}

} // namespace guidepost::ui
