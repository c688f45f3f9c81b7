#include "ui/charts/StepLoop.h"

#include "ui/charts/ChartStyle.h"
#include "ui/theme/Icons.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace guidepost::ui {

namespace {

constexpr qreal radiusInPictures = 23;

bool isReached(const LoopStep& step) {
  return step.state == LoopState::Done || step.state == LoopState::Changed;
}

void paintState(QPainter& painter, const QPointF& center, LoopState state, const ChartStyle& style) {
  const Theme& theme = style.theme;
  const qreal radius = style.px(7);
  const QPointF at = center + QPointF(style.px(17), style.px(15.5));
  painter.setPen(QPen(theme.surface, style.px(1.6)));
  painter.setBrush(state == LoopState::Done ? theme.text2 : theme.surface);
  painter.drawEllipse(at, radius, radius);
  if (state == LoopState::Changed) {
    painter.setPen(style.pen(theme.text2, 1.4));
    painter.drawEllipse(at, radius - style.px(1.5), radius - style.px(1.5));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text2);
    const qreal half = radius - style.px(1.5);
    painter.drawPie(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), 270 * 16, 180 * 16);
    return;
  }
  QPen check(theme.surface, style.px(1.6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  painter.setPen(check);
  painter.drawPolyline(
      QPolygonF({at + QPointF(-style.px(2.8), style.px(0.2)), at + QPointF(-style.px(0.8), style.px(2.2)),
                 at + QPointF(style.px(2.9), -style.px(2))}));
}

void paintCircle(QPainter& painter, const QPointF& center, const LoopStep& step, const ChartStyle& style) {
  const Theme& theme = style.theme;
  const qreal radius = style.px(radiusInPictures);
  QColor ink = theme.text1;
  painter.setBrush(theme.surface);
  if (step.state == LoopState::Next) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.plate);
    ink = theme.onPlate;
  } else if (step.state == LoopState::NotYet) {
    QPen dashed(theme.edge, style.px(1.5), Qt::SolidLine, Qt::FlatCap);
    dashed.setDashPattern({2.4, 2});
    painter.setPen(dashed);
    ink = theme.text3;
  } else {
    painter.setPen(QPen(theme.text2, style.px(2)));
  }
  painter.drawEllipse(center, radius, radius);
  const qreal side = style.px(20);
  paintIcon(painter, step.icon, QRectF(center.x() - side / 2, center.y() - side / 2, side, side), ink);
  if (isReached(step)) paintState(painter, center, step.state, style);
}

// A long text may take what its neighbours leave free.
qreal roomFor(const StepLoopData& data, qsizetype step, QString LoopStep::*text, const QFont& font, qreal pitch,
              const ChartStyle& style) {
  qreal half = pitch;
  for (const qsizetype neighbour : {step - 1, step + 1}) {
    if (neighbour < 0 || neighbour >= data.steps.size()) {
      half = std::min(half, pitch / 2);
      continue;
    }
    const qreal taken = std::min(textWidth(font, data.steps[neighbour].*text), pitch - style.px(6)) / 2;
    half = std::min(half, pitch - taken - style.px(6));
  }
  return std::max(2 * half, pitch - style.px(6));
}

void paintTexts(QPainter& painter, const QPointF& center, qreal pitch, const StepLoopData& data, qsizetype index,
                const ChartStyle& style) {
  const Theme& theme = style.theme;
  const LoopStep& step = data.steps[index];
  const QColor figureInk = step.state == LoopState::NotYet ? theme.text3 : theme.text1;
  const auto line = [&](QString LoopStep::*text, const QFont& font, const QColor& color, qreal top, qreal height) {
    const qreal width = roomFor(data, index, text, font, pitch, style);
    drawText(painter, QRectF(center.x() - width / 2, center.y() + style.px(top), width, style.px(height)), step.*text,
             font, color, Qt::AlignHCenter);
  };
  line(&LoopStep::name, style.body, theme.text1, 32, 19);
  line(&LoopStep::figure, style.figure, figureInk, 52, 29);
  line(&LoopStep::unit, style.small, theme.text2, 80, 17);
  line(&LoopStep::detail, style.axis, theme.text3, 97, 17);
}

void paintBack(QPainter& painter, const QRectF& rect, qreal fromX, qreal toX, qreal top, const QString& text,
               const ChartStyle& style) {
  const qreal bottom = top + style.px(19), corner = style.px(7), right = std::max(fromX, toX),
              left = std::min(fromX, toX);
  QPainterPath path(QPointF(fromX, top));
  const qreal inward = fromX > toX ? -corner : corner;
  path.lineTo(fromX, bottom - corner);
  path.quadTo(fromX, bottom, fromX + inward, bottom);
  path.lineTo(toX - inward, bottom);
  path.quadTo(toX, bottom, toX, bottom - corner);
  path.lineTo(toX, top);
  const qreal head = style.px(5);
  path.moveTo(toX - head, top + head);
  path.lineTo(toX, top);
  path.lineTo(toX + head, top + head);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(style.theme.text2, style.px(1.8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  const qreal width = textWidth(style.axis, text) + 2;
  const qreal middle = (left + right) / 2;
  const qreal textLeft = std::clamp(middle - width / 2, rect.left(), std::max(rect.left(), rect.right() - width));
  drawText(painter, QRectF(textLeft, bottom + style.px(7), std::min(width, rect.right() - textLeft), style.px(15)),
           text, style.axis, style.theme.text2, Qt::AlignHCenter);
}

} // namespace

void paintStepLoop(QPainter& painter, const QRectF& rect, const StepLoopData& data, const Theme& theme,
                   ChartSpots* spots) {
  if (data.steps.isEmpty()) return;
  const ChartStyle style(theme);
  const Clipped clipped(painter, rect);
  const auto count = static_cast<qreal>(data.steps.size());
  const qreal pitch = rect.width() / count;
  const qreal radius = style.px(radiusInPictures);
  const qreal y = rect.top() + radius + style.px(6);
  const auto center = [&](qsizetype i) { return QPointF(rect.left() + pitch * (static_cast<qreal>(i) + 0.5), y); };
  for (qsizetype i = 0; i + 1 < data.steps.size(); ++i) {
    const bool walked = data.steps[i + 1].state != LoopState::NotYet;
    QPen line(walked ? theme.text2 : theme.edge, style.px(walked ? 2 : 1.6), Qt::SolidLine, Qt::FlatCap);
    if (!walked) line.setDashPattern({2.4, 2});
    painter.setPen(line);
    painter.drawLine(center(i) + QPointF(radius, 0), center(i + 1) - QPointF(radius, 0));
  }
  for (qsizetype i = 0; i < data.steps.size(); ++i) {
    paintCircle(painter, center(i), data.steps[i], style);
    paintTexts(painter, center(i), pitch, data, i, style);
    if (spots)
      *spots << ChartSpot{QRectF(center(i).x() - pitch / 2, rect.top(), pitch, style.px(146)).intersected(rect),
                          center(i) + QPointF(0, radius), false};
  }
  const auto valid = [&](int step) { return step >= 0 && step < data.steps.size(); };
  if (valid(data.backFrom) && valid(data.backTo) && data.backFrom != data.backTo)
    paintBack(painter, rect, center(data.backFrom).x(), center(data.backTo).x(), y + style.px(124), data.backText,
              style);
}

StepLoop::StepLoop(QWidget* parent) : ChartWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  connect(this, &ChartWidget::opened, this, [this](int mark) { emit stepOpened(data_.steps[mark].id); });
}

void StepLoop::setData(StepLoopData data) {
  data_ = std::move(data);
  dataChanged();
}

void StepLoop::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintStepLoop(painter, rect, data_, theme, &spots());
}

ChartTable StepLoop::table() const {
  ChartTable table;
  table.heads = {QStringLiteral("step"), QStringLiteral("figure"), QStringLiteral("unit"), QStringLiteral("detail")};
  for (const LoopStep& step : data_.steps)
    table.rows << QVariantList{step.name, step.figure, step.unit, step.detail};
  return table;
}

QSize StepLoop::sizeHint() const {
  const ChartStyle style(Theme::current());
  return QSizeF(style.px(720), style.px(data_.backFrom >= 0 ? 196 : 152)).toSize();
}

QSize StepLoop::minimumSizeHint() const {
  return {qRound(ChartStyle(Theme::current()).px(560)), sizeHint().height()};
}

ChartTip StepLoop::tip(int mark) const {
  const LoopStep& step = data_.steps[mark];
  QString state;
  switch (step.state) {
  case LoopState::Done:
    state = tr("up to date");
    break;
  case LoopState::Changed:
    state = tr("changed since");
    break;
  case LoopState::Next:
    state = tr("next step");
    break;
  case LoopState::NotYet:
    state = tr("not yet");
    break;
  }
  const QString figure = (step.figure + QLatin1Char(' ') + step.unit).trimmed();
  return {step.name, figure, step.detail.isEmpty() ? state : state + QStringLiteral(", ") + step.detail, {}};
}

void StepLoop::mouseReleaseEvent(QMouseEvent* event) {
  const int mark = markAt(event->position());
  if (mark >= 0 && event->button() == Qt::LeftButton) emit opened(mark);
}

void StepLoop::mouseDoubleClickEvent(QMouseEvent*) {} // the two clicks have opened the step already

} // namespace guidepost::ui
