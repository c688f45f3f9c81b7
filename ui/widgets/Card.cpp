#include "ui/widgets/Card.h"

#include "ui/charts/ChartWidget.h"
#include "ui/tables/TableView.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CardStates.h"
#include "ui/widgets/Labels.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace guidepost::ui {

Card::Card(const QString& objectName, QWidget* parent) : QFrame(parent) {
  setObjectName(objectName);
  setProperty("card", true);
  column_ = new QVBoxLayout(this);
  column_->setSpacing(0);

  titleRow_ = new QHBoxLayout;
  titleRow_->setSpacing(units(2));
  title_ = makeLabel("cardTitle", true, this);
  title_->setTextFormat(Qt::PlainText);
  title_->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  title_->hide();
  badge_ = new Badge(this);
  titleRow_->addWidget(title_, 1);
  titleRow_->addWidget(badge_, 0, Qt::AlignTop);
  column_->addLayout(titleRow_);

  subtitle_ = makeLabel("subtitle", true, this);
  subtitle_->setTextFormat(Qt::PlainText);
  subtitle_->hide();
  column_->addWidget(subtitle_);

  stack_ = new CardStack(this);
  contentPage_ = new QWidget(stack_);
  contentColumn_ = new QVBoxLayout(contentPage_);
  contentColumn_->setContentsMargins(0, 0, 0, 0);
  contentColumn_->setSpacing(units(2));
  stack_->addWidget(contentPage_);

  empty_ = new EmptyState(objectName, stack_);
  stack_->addWidget(empty_);
  error_ = new ErrorState(objectName, stack_);
  stack_->addWidget(error_);
  little_ = new TooLittleState(objectName, stack_);
  stack_->addWidget(little_);
  stack_->showPage(contentPage_);

  loadingRow_ = new QWidget(this);
  auto* loading = new QHBoxLayout(loadingRow_);
  loading->setContentsMargins(0, units(2), 0, 0);
  loading->setSpacing(units(2.5));
  loadingBar_ = new QProgressBar(loadingRow_);
  loadingBar_->setTextVisible(false);
  loadingBar_->setMaximumWidth(units(33));
  loadingWords_ = makeLabel("small", false, loadingRow_);
  loading->addWidget(loadingBar_, 1);
  loading->addWidget(loadingWords_, 1);
  loadingRow_->hide();

  footnote_ = makeLabel("small", true, this);
  footnote_->hide();
  column_->addWidget(stack_, 1);
  column_->addWidget(loadingRow_);
  column_->addWidget(footnote_);

  connect(empty_->action, &Button::clicked, this, &Card::makeRequested);
  connect(error_->retry, &Button::clicked, this, &Card::retryRequested);
  connect(error_->copy, &Button::clicked, this, &Card::diagnosticsRequested);
  connect(little_->action, &Button::clicked, this, &Card::wayOutRequested);
  setContentFlush(false);
  retranslate();
}

void Card::retranslate() {
  error_->retry->setText(tr("Try again"));
  error_->copy->setText(tr("Copy diagnostics"));
}

void Card::setContentFlush(bool flush) {
  flush_ = flush;
  const int inner = units(4);
  const int side = flush ? 1 : inner;
  column_->setContentsMargins(side, units(3), side, flush ? 1 : units(3.5));
  const QMargins words(flush ? inner - 1 : 0, 0, flush ? inner - 1 : 0, 0);
  titleRow_->setContentsMargins(words);
  subtitle_->setContentsMargins(words.left(), units(1), words.right(), 0);
  footnote_->setContentsMargins(words.left(), units(2), words.right(), flush ? units(3) : 0);
  loadingRow_->setContentsMargins(words.left(), 0, words.right(), flush ? units(3) : 0);
  stack_->setContentsMargins(0, gapAboveContent(), 0, 0);
}

// Nothing below a heading that is not there.
int Card::gapAboveContent() const {
  return title_->text().isEmpty() && subtitle_->text().isEmpty() ? 0 : units(flush_ ? 2.5 : 3);
}

void Card::setTitle(const QString& title) {
  title_->setText(title);
  title_->setVisible(!title.isEmpty());
  setAccessibleName(title);
  setTopGap();
  applyHeadingToContent();
}

void Card::setSubtitle(const QString& subtitle) {
  subtitle_->setText(subtitle);
  subtitle_->setVisible(!subtitle.isEmpty());
  setAccessibleDescription(subtitle);
  setTopGap();
  applyHeadingToContent();
}

void Card::setTopGap() {
  QMargins margins = stack_->contentsMargins();
  if (margins.top() == gapAboveContent()) return;
  margins.setTop(gapAboveContent());
  stack_->setContentsMargins(margins);
}

QString Card::title() const {
  return title_->text();
}

QString Card::subtitle() const {
  return subtitle_->text();
}

void Card::setBadge(Tone tone, const QString& iconName, const QString& text) {
  badge_->set(tone, iconName, text);
  applyHeadingToContent();
}

void Card::setFootnote(const QString& text) {
  footnote_->setText(text);
  footnote_->setVisible(!text.isEmpty());
}

void Card::addHeaderWidget(QWidget* widget) {
  titleRow_->addWidget(widget, 0, Qt::AlignTop);
}

void Card::setContent(QWidget* content) {
  if (content_ && content_ != content) {
    contentColumn_->removeWidget(content_);
    content_->deleteLater();
  }
  content_ = content;
  contentColumn_->addWidget(content, 1);
  if (qobject_cast<QAbstractScrollArea*>(content)) setContentFlush(true);
  applyHeadingToContent();
}

// The heading travels with every picture and file that the content gives away.
void Card::applyHeadingToContent() {
  if (auto* chart = qobject_cast<ChartWidget*>(content_)) chart->setHeading(title(), subtitle(), badge_->text());
  if (auto* table = qobject_cast<TableView*>(content_)) table->setHeading(title(), badge_->text());
}

void Card::setState(State state) {
  state_ = state;
  const bool loading = state == State::Loading;
  if (auto* chart = qobject_cast<ChartWidget*>(content_)) {
    chart->setLoading(loading);
  } else if (content_) {
    auto* effect = qobject_cast<QGraphicsOpacityEffect*>(content_->graphicsEffect());
    if (loading && !effect) {
      effect = new QGraphicsOpacityEffect(content_);
      effect->setOpacity(0.4);
      content_->setGraphicsEffect(effect);
    }
    if (!loading && effect) content_->setGraphicsEffect(nullptr);
  }
  if (!loading) loadingRow_->hide();
  QWidget* page = contentPage_;
  if (state == State::Empty) page = empty_;
  if (state == State::Failed) page = error_;
  if (state == State::TooLittle) page = little_;
  // What stands instead of content that reaches the edges keeps its distance from them.
  const int frameInset = flush_ && page != contentPage_ ? units(4) - 1 : 0;
  stack_->setContentsMargins(frameInset, gapAboveContent(), frameInset, frameInset > 0 ? units(3.5) - 1 : 0);
  stack_->showPage(page);
}

void Card::showContent() {
  setState(State::Ready);
}

void Card::showEmpty(const QString& sentence, const QString& action, const QString& actionIcon) {
  empty_->words->setText(sentence);
  empty_->action->setText(action);
  empty_->action->setIconName(actionIcon);
  empty_->action->setVisible(!action.isEmpty());
  setState(State::Empty);
}

void Card::showLoading(const QString& words, qint64 done, qint64 total) {
  const bool before = state_ == State::Loading;
  setState(State::Loading);
  loadingWords_->setText(words);
  loadingBar_->setRange(0, total > 0 ? 1000 : 0);
  if (total > 0) loadingBar_->setValue(static_cast<int>(done * 1000 / total));
  // Quick answers show no bar at all.
  if (!before)
    QTimer::singleShot(300, this, [this] {
      if (state_ == State::Loading) loadingRow_->show();
    });
}

void Card::showError(const QString& cause, const QString& remedy, bool canRetry) {
  error_->cause->setText(cause);
  error_->remedy->setText(remedy);
  error_->remedy->setVisible(!remedy.isEmpty());
  error_->retry->setVisible(canRetry);
  setState(State::Failed);
}

void Card::showTooLittle(const QString& figure, const QString& sentence, const QString& action) {
  little_->figure->setText(figure);
  little_->words->setText(sentence);
  little_->action->setText(action);
  little_->action->setVisible(!action.isEmpty());
  setState(State::TooLittle);
}

void Card::setSelected(bool selected) {
  setProperty("selected", selected);
  style()->unpolish(this);
  style()->polish(this);
}

QImage Card::picture(qreal scale) const {
  QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(Theme::current().surface);
  const_cast<Card*>(this)->render(&image);
  return image;
}

void Card::fillMenu(QMenu& menu) {
  if (state_ == State::Ready) {
    if (auto* chart = qobject_cast<ChartWidget*>(content_)) chart->addChartActions(menu);
    if (auto* table = qobject_cast<TableView*>(content_)) table->addActions(menu);
  }
  if (!menu.isEmpty()) menu.addSeparator();
  menu.addAction(tr("Copy the card as a picture"), this, [this] { QApplication::clipboard()->setImage(picture()); });
}

void Card::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  fillMenu(menu);
  menu.exec(event->globalPos());
}

void Card::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace guidepost::ui
