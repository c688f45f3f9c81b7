#include "ui/charts/IntentBars.h"

#include "ui/charts/Axis.h"
#include "ui/charts/ChartStyle.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <QPainter>
#include <QPolygonF>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace guidepost::ui {

namespace {

struct IntentLayout {
  qreal pitch = 0, bar = 0; // per event
  QRectF bars;              // where the bars stand
  qreal captions = 0;       // height below
  QFont nameFont;           // of the events' names under the bars: smaller where the longest needs it
  int nameLines = 1;
  int shown = 0;
};

// One line where it fits, else two that are as even as the words allow.
QStringList nameLines(const QString& name, const QFont& font, qreal width) {
  if (textWidth(font, name) <= width) return {name};
  QStringList best;
  qreal narrowest = std::numeric_limits<qreal>::infinity();
  for (qsizetype space = name.indexOf(QLatin1Char(' ')); space > 0; space = name.indexOf(QLatin1Char(' '), space + 1)) {
    const QStringList lines{name.left(space), name.mid(space + 1)};
    const qreal widest = std::max(textWidth(font, lines[0]), textWidth(font, lines[1]));
    if (widest >= narrowest) continue;
    narrowest = widest;
    best = lines;
  }
  return best.isEmpty() ? QStringList{name} : best;
}

qreal captionWidth(const IntentLayout& layout, const ChartStyle& style) {
  return layout.pitch - style.px(2);
}

IntentLayout layoutOf(const QSizeF& size, const IntentBarsData& data, const ChartStyle& style) {
  qreal names = 0;
  for (const QString& intent : data.intents)
    names = std::max(names, textWidth(style.small, term(intent)));
  IntentLayout layout;
  const qreal labels = std::min(names + style.px(34), size.width() * 0.3);
  const qreal width = size.width() - labels - style.px(8);
  const qreal widest = style.px(94), narrowest = style.px(56);
  const auto events = static_cast<qreal>(data.events.size());
  layout.pitch = std::clamp(width / std::max(events, 1.0), narrowest, widest);
  layout.shown =
      std::clamp(static_cast<int>(width / layout.pitch + 1e-6), 1, std::max(1, static_cast<int>(data.events.size())));
  layout.bar = layout.pitch * 0.8;
  const qreal room = captionWidth(layout, style);
  layout.nameFont = style.smallStrong;
  for (const IntentEvent& event : data.events)
    for (const QString& line : nameLines(event.name, style.smallStrong, room))
      if (textWidth(style.smallStrong, line) > room) layout.nameFont = style.axisStrong;
  for (const IntentEvent& event : data.events)
    layout.nameLines =
        std::max(layout.nameLines, static_cast<int>(nameLines(event.name, layout.nameFont, room).size()));
  layout.captions = style.px(46 + 15 * layout.nameLines);
  layout.bars = QRectF(style.px(8), style.px(8), layout.pitch * layout.shown,
                       std::max(style.px(20), size.height() - layout.captions - style.px(16)));
  return layout;
}

double shareOf(const IntentEvent& event, qsizetype intent) {
  const double share = intent < event.shares.size() ? event.shares[intent] : 0;
  return std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
}

void paintStack(QPainter& painter, const QRectF& bar, const IntentBarsData& data, const IntentEvent& event,
                const ChartStyle& style, QVector<double>* middles) {
  const Theme& theme = style.theme;
  qreal bottom = bar.bottom();
  for (qsizetype intent = 0; intent < data.intents.size(); ++intent) {
    const double share = shareOf(event, intent);
    const qreal height = bar.height() * share;
    const QRectF segment(bar.left(), bottom - height, bar.width(), height);
    bottom -= height;
    if (middles) *middles << segment.center().y();
    if (height <= 0) continue;
    const QColor color = theme.intent(data.intents[intent]);
    painter.fillRect(height > 2 ? segment.adjusted(0, 0.5, 0, -0.5) : segment, color);
    if (theme.kind == Theme::Kind::HighContrast) {
      painter.setPen(style.hairline(theme.text1));
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(segment);
    }
    if (share >= 0.0995 && height >= style.px(13))
      drawText(painter, segment, number::real(share * 100, 0), intent == 0 ? style.bodyStrong : style.small,
               theme.readableOn(color), Qt::AlignHCenter);
  }
}

void paintNames(QPainter& painter, const QRectF& rect, const QRectF& bar, const IntentBarsData& data,
                const QVector<double>& middles, const ChartStyle& style) {
  const QVector<double> at = pushedApart(middles, style.px(15), rect.top() + style.px(8), bar.bottom() - style.px(2));
  for (qsizetype intent = 0; intent < at.size(); ++intent) {
    const qreal left = bar.right() + style.px(12);
    paintSwatch(painter, QPointF(left + style.px(4), at[intent]), style.px(10),
                style.theme.intent(data.intents[intent]), style.theme);
    drawText(painter,
             QRectF(left + style.px(15), at[intent] - style.px(8), rect.right() - left - style.px(15), style.px(16)),
             term(data.intents[intent]), style.small, style.theme.text1);
  }
}

void paintMore(QPainter& painter, const QPointF& tip, int direction, const ChartStyle& style) {
  const qreal side = style.px(4);
  painter.setPen(Qt::NoPen);
  painter.setBrush(style.theme.text2);
  const qreal base = tip.x() - direction * side;
  painter.drawPolygon(
      QPolygonF({QPointF(tip.x(), tip.y()), QPointF(base, tip.y() - side), QPointF(base, tip.y() + side)}));
}

} // namespace

void paintIntentBars(QPainter& painter, const QRectF& rect, const IntentBarsData& data, const Theme& theme,
                     ChartSpots* spots, int first) {
  if (data.events.isEmpty()) return;
  const ChartStyle style(theme);
  const Clipped clipped(painter, rect);
  const IntentLayout layout = layoutOf(rect.size(), data, style);
  const int count = static_cast<int>(data.events.size());
  if (first < 0) first = count - layout.shown;
  first = std::clamp(first, 0, count - layout.shown);
  const QRectF bars = layout.bars.translated(rect.topLeft());
  QVector<double> middles;
  QRectF lastBar;
  for (int shown = 0; shown < layout.shown; ++shown) {
    const int index = first + shown;
    const IntentEvent& event = data.events[index];
    const qreal left = bars.left() + layout.pitch * shown;
    const QRectF bar(left + (layout.pitch - layout.bar) / 2, bars.top(), layout.bar, bars.height());
    if (index == data.selected) {
      const QRectF plate(left + style.px(1), bars.top() - style.px(7), layout.pitch - style.px(2),
                         bars.height() + layout.captions + style.px(12));
      painter.setPen(style.pen(theme.accent, 1.5));
      painter.setBrush(theme.tint);
      painter.drawRoundedRect(plate, style.px(5), style.px(5));
    }
    const bool last = shown + 1 == layout.shown;
    paintStack(painter, bar, data, event, style, last ? &middles : nullptr);
    if (last) lastBar = QRectF(left, bar.top(), layout.pitch, bar.height());
    const qreal room = captionWidth(layout, style);
    QRectF caption(left + (layout.pitch - room) / 2, bars.bottom() + style.px(7), room, style.px(15));
    for (const QString& line : nameLines(event.name, layout.nameFont, room)) {
      drawText(painter, caption, line, layout.nameFont, theme.text1, Qt::AlignHCenter);
      caption.translate(0, style.px(15));
    }
    caption.setHeight(style.px(16));
    drawText(painter, caption, event.item, style.axis, theme.text2, Qt::AlignHCenter);
    caption.translate(0, style.px(16));
    drawText(painter, caption, event.time, style.axis, theme.text2, Qt::AlignHCenter);
    if (spots)
      *spots << ChartSpot{
          QRectF(left, bars.top() - style.px(7), layout.pitch, rect.bottom() - bars.top() + style.px(7)),
          QPointF(bar.center().x(), bar.center().y()), false};
  }
  paintNames(painter, rect, lastBar, data, middles, style);
  // There are more events than fit: the wheel and the arrow keys lead there.
  const qreal y = bars.bottom() + layout.captions - style.px(6);
  if (first > 0) paintMore(painter, QPointF(bars.left(), y), -1, style);
  if (first + layout.shown < count) paintMore(painter, QPointF(bars.right(), y), 1, style);
}

ChartTable tableOf(const IntentBarsData& data) {
  ChartTable table;
  table.heads = {QStringLiteral("event"), QStringLiteral("item"), QStringLiteral("time")};
  table.heads << data.intents;
  for (const IntentEvent& event : data.events) {
    QVariantList row{event.name, event.item, event.time};
    for (qsizetype intent = 0; intent < data.intents.size(); ++intent)
      row << (intent < event.shares.size() ? QVariant(event.shares[intent]) : QVariant());
    table.rows << row;
  }
  return table;
}

IntentBars::IntentBars(QWidget* parent) : ChartWidget(parent) {
  connect(this, &ChartWidget::opened, this, &IntentBars::selected);
}

void IntentBars::setData(IntentBarsData data) {
  data_ = std::move(data);
  first_ = static_cast<int>(data_.events.size());
  dataChanged();
  if (data_.selected >= 0) setSelected(data_.selected);
}

void IntentBars::setSelected(int event) {
  data_.selected = event;
  const int shown = layoutOf(QSizeF(size()), data_, ChartStyle(Theme::current())).shown;
  first_ = firstShown(rect());
  if (event >= 0 && event < first_) first_ = event;
  if (event >= first_ + shown) first_ = event - shown + 1;
  update();
}

int IntentBars::firstShown(const QRectF& rect) const {
  const int shown = layoutOf(rect.size(), data_, ChartStyle(Theme::current())).shown;
  return std::clamp(first_, 0, std::max(0, static_cast<int>(data_.events.size()) - shown));
}

void IntentBars::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintIntentBars(painter, rect, data_, theme, &spots(), firstShown(rect));
}

ChartTip IntentBars::tip(int mark) const {
  const IntentEvent& event = data_.events[mark];
  QStringList shares;
  for (qsizetype intent = 0; intent < data_.intents.size(); ++intent)
    shares << term(data_.intents[intent]) + QLatin1Char(' ') + number::share(shareOf(event, intent), 0);
  return {tr("%1. %2").arg(mark + 1).arg(event.name), event.item, shares.join(QStringLiteral(", ")), {}};
}

ChartSpot IntentBars::spot(int mark) const {
  return ChartWidget::spot(mark - firstShown(rect()));
}

int IntentBars::markAt(const QPointF& position) const {
  const int at = ChartWidget::markAt(position);
  return at < 0 ? -1 : at + firstShown(rect());
}

void IntentBars::mousePressEvent(QMouseEvent* event) {
  ChartWidget::mousePressEvent(event);
  if (event->button() == Qt::LeftButton && current() >= 0) select(current());
}

void IntentBars::keyPressEvent(QKeyEvent* event) {
  const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Home ||
                     event->key() == Qt::Key_End;
  if (arrow && current() < 0 && data_.selected >= 0) setCurrent(data_.selected);
  ChartWidget::keyPressEvent(event);
  if (arrow && current() >= 0) select(current());
}

void IntentBars::select(int event) {
  if (event == data_.selected) return;
  setSelected(event);
  emit selected(event);
}

void IntentBars::resizeEvent(QResizeEvent* event) {
  ChartWidget::resizeEvent(event);
  if (data_.selected >= 0) setSelected(data_.selected);
}

void IntentBars::wheelEvent(QWheelEvent* event) {
  const int shown = layoutOf(QSizeF(size()), data_, ChartStyle(Theme::current())).shown;
  if (shown >= data_.events.size()) {
    event->ignore();
    return;
  }
  const int delta = event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y();
  first_ = firstShown(rect()) + (delta > 0 ? -1 : 1);
  first_ = firstShown(rect());
  update();
}

} // namespace guidepost::ui
