#include "ui/charts/ChartWidget.h"

#include "ui/charts/ChartAccessible.h"
#include "ui/charts/ChartStyle.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

QString said(const ChartTip& tip) {
  QStringList parts;
  for (const QString& part : {tip.name, tip.value, tip.detail})
    if (!part.isEmpty()) parts << part;
  return parts.join(QStringLiteral(", "));
}

} // namespace

ChartWidget::ChartWidget(QWidget* parent) : QWidget(parent) {
  installChartAccessibility();
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QString ChartWidget::csv() const {
  return exported().notedTable().csv();
}
QString ChartWidget::tsv() const {
  return exported().notedTable().tsv();
}

ChartExport ChartWidget::exported() const {
  const auto paintElsewhere = [self = QPointer<const ChartWidget>(this)](QPainter& painter, const QRectF& rect,
                                                                         const Theme& theme) {
    if (!self) return;
    // The marks' places belong to the picture in the window.
    const ChartSpots inWindow = self->spots_;
    self->paint(painter, rect, theme);
    self->spots_ = inWindow;
  };
  return {title_, subtitle_, badge_, QSizeF(size()), paintElsewhere, table()};
}

void ChartWidget::addChartActions(QMenu& menu) {
  exported().addActions(menu, this);
  if (!isSignalConnected(QMetaMethod::fromSignal(&ChartWidget::addToReportRequested))) return;
  menu.addSeparator();
  menu.addAction(tr("Add to report"), this, &ChartWidget::addToReportRequested);
}

void ChartWidget::setHeading(const QString& title, const QString& subtitle, const QString& badge) {
  title_ = title;
  subtitle_ = subtitle;
  badge_ = badge;
  setAccessibleName(title);
  describe();
}

void ChartWidget::setCurrent(int mark) {
  mark = mark >= 0 && mark < markCount() ? mark : -1;
  if (mark == current_) return;
  current_ = mark;
  update();
  if (mark >= 0 && QAccessible::isActive()) {
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(mark);
    QAccessible::updateAccessibility(&event);
  }
  emit currentChanged(mark);
}

void ChartWidget::setLoading(bool loading) {
  if (loading_ == loading) return;
  loading_ = loading;
  update();
}

QSize ChartWidget::sizeHint() const {
  const ChartStyle style(Theme::current());
  return QSizeF(style.px(380), style.px(240)).toSize();
}

QSize ChartWidget::minimumSizeHint() const {
  const ChartStyle style(Theme::current());
  return QSizeF(style.px(180), style.px(180)).toSize();
}

ChartSpot ChartWidget::spot(int mark) const {
  return spots_.value(mark);
}

int ChartWidget::markAt(const QPointF& position) const {
  for (int mark = 0; mark < spots_.size(); ++mark)
    if (spots_[mark].area.contains(position)) return mark;
  return -1;
}

int ChartWidget::stepped(int mark, int key) const {
  const int last = markCount() - 1;
  if (key == Qt::Key_Home || (mark < 0 && (key == Qt::Key_Right || key == Qt::Key_Down))) return 0;
  if (key == Qt::Key_End || mark < 0) return last;
  return std::clamp(key == Qt::Key_Right || key == Qt::Key_Down ? mark + 1 : mark - 1, 0, last);
}

QStringList ChartWidget::lines() const {
  QStringList all;
  for (int mark = 0; mark < markCount(); ++mark)
    all << said(tip(mark));
  return all;
}

void ChartWidget::describe() {
  QStringList text;
  if (!subtitle_.isEmpty()) text << subtitle_;
  if (!badge_.isEmpty()) text << badge_;
  if (!isEmpty()) text << lines();
  setAccessibleDescription(text.join(QLatin1Char('\n')));
}

void ChartWidget::dataChanged() {
  loading_ = false;
  if (current_ >= markCount()) setCurrent(-1);
  describe();
  updateGeometry();
  update();
}

bool ChartWidget::event(QEvent* event) {
  // Arrow keys move between marks; a scroll area around the chart does not get them.
  if (event->type() == QEvent::ShortcutOverride) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Home || key == Qt::Key_End || (key == Qt::Key_Escape && current_ >= 0)) event->accept();
  }
  return QWidget::event(event);
}

void ChartWidget::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) updateGeometry();
  update();
  QWidget::changeEvent(event);
}

void ChartWidget::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  const ChartStyle style(theme);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  spots_.clear();
  if (loading_) {
    QPixmap faded(size() * devicePixelRatioF());
    faded.setDevicePixelRatio(devicePixelRatioF());
    faded.fill(Qt::transparent);
    QPainter inner(&faded);
    inner.setRenderHint(QPainter::Antialiasing);
    paint(inner, rect(), theme);
    inner.end();
    painter.setOpacity(0.4);
    painter.drawPixmap(0, 0, faded);
    painter.setOpacity(1);
  } else {
    paint(painter, rect(), theme);
  }
  painter.setClipRect(rect());
  if (current_ >= 0) {
    const ChartSpot shown = spot(current_);
    if (shown.crosshair) {
      painter.setPen(style.pen(theme.text1, 1.2));
      painter.drawLine(shown.area.topLeft(), QPointF(shown.area.left(), shown.area.bottom()));
    } else if (!shown.area.isEmpty()) {
      painter.setPen(style.pen(theme.accent, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(shown.area.adjusted(1, 1, -1, -1), style.px(4), style.px(4));
    }
    paintTip(painter);
  } else if (hasFocus() && !byMouse_) {
    painter.setPen(style.pen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), style.px(4), style.px(4));
  }
}

void ChartWidget::paintTip(QPainter& painter) const {
  const ChartTip shown = tip(current_);
  if (shown.name.isEmpty() && shown.value.isEmpty()) return;
  const Theme& theme = Theme::current();
  const ChartStyle style(theme);
  const QString first = shown.value.isEmpty() ? shown.name : (shown.name + QLatin1Char(' ') + shown.value).trimmed();
  const qreal markSpace = shown.strategy.isEmpty() ? 0 : style.px(20);
  const qreal padding = style.px(10), line = style.px(17);
  const qreal content = std::max(markSpace + textWidth(style.smallStrong, first), textWidth(style.small, shown.detail));
  const QSizeF size(std::min(content + 2 * padding + 2, width() - 2.0),
                    (shown.detail.isEmpty() ? line : 2 * line) + style.px(12));
  const QPointF anchor = spot(current_).anchor;
  const qreal gap = style.px(10);
  QPointF at(anchor.x() + gap, anchor.y() + gap);
  if (at.x() + size.width() > width() - 1) at.setX(anchor.x() - gap - size.width());
  if (at.y() + size.height() > height() - 1) at.setY(anchor.y() - gap - size.height());
  at.setX(std::clamp(at.x(), 1.0, std::max(1.0, width() - 1 - size.width())));
  at.setY(std::clamp(at.y(), 1.0, std::max(1.0, height() - 1 - size.height())));
  const QRectF box(at, size);
  painter.setPen(style.hairline(theme.edge));
  painter.setBrush(theme.raised);
  painter.drawRoundedRect(box, style.px(5), style.px(5));
  QRectF row(box.left() + padding, box.top() + style.px(6), box.width() - 2 * padding, line);
  if (!shown.strategy.isEmpty()) {
    const StrategyLook look = theme.strategy(shown.strategy);
    paintMark(painter, look.mark, QPointF(row.left() + style.px(5), row.center().y()), style.px(9), look.color);
  }
  drawText(painter, row.adjusted(markSpace, 0, 0, 0), first, style.smallStrong, theme.text1);
  row.translate(0, line);
  drawText(painter, row, shown.detail, style.small, theme.text2);
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event) {
  byMouse_ = true;
  setCurrent(markAt(event->position()));
}

void ChartWidget::mousePressEvent(QMouseEvent* event) {
  byMouse_ = true;
  if (event->button() == Qt::LeftButton) setCurrent(markAt(event->position()));
  QWidget::mousePressEvent(event);
}

void ChartWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  const int mark = markAt(event->position());
  if (mark >= 0 && event->button() == Qt::LeftButton) emit opened(mark);
}

void ChartWidget::leaveEvent(QEvent*) {
  if (byMouse_) setCurrent(-1);
  byMouse_ = false;
}

void ChartWidget::keyPressEvent(QKeyEvent* event) {
  byMouse_ = false;
  switch (event->key()) {
  case Qt::Key_Left:
  case Qt::Key_Right:
  case Qt::Key_Up:
  case Qt::Key_Down:
  case Qt::Key_Home:
  case Qt::Key_End:
    if (markCount() > 0) setCurrent(stepped(current_, event->key()));
    return;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    if (current_ >= 0) emit opened(current_);
    return;
  case Qt::Key_Escape:
    if (current_ >= 0) {
      setCurrent(-1);
      return;
    }
    break;
  case Qt::Key_C:
    if (event->modifiers() == Qt::ControlModifier) {
      copyData();
      return;
    }
    break;
  default:
    break;
  }
  QWidget::keyPressEvent(event);
}

void ChartWidget::contextMenuEvent(QContextMenuEvent* event) {
  if (isEmpty()) return;
  QMenu menu(this);
  addChartActions(menu);
  menu.exec(event->globalPos());
}

} // namespace guidepost::ui
