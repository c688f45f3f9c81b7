#include "ui/charts/ShareBar.h"

#include "ui/charts/ChartStyle.h"
#include "ui/text/Numbers.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

double usable(double value) {
  return std::isfinite(value) && value > 0 ? value : 0;
}

double sumOf(const ShareBarData& data) {
  double sum = 0;
  for (const ShareSegment& segment : data.segments)
    sum += usable(segment.value);
  return sum;
}

QString textOf(const ShareSegment& segment, double sum) {
  if (!segment.text.isEmpty()) return segment.text;
  return segment.name + QLatin1Char(' ') + number::share(sum > 0 ? usable(segment.value) / sum : std::nan(""), 0);
}

struct Placed {
  qreal left = 0, width = 0;
  bool inside = false;
};

QVector<Placed> placedSegments(const ShareBarData& data, qreal width, const ChartStyle& style) {
  QVector<Placed> all;
  const double sum = sumOf(data);
  qreal left = 0;
  for (const ShareSegment& segment : data.segments) {
    const qreal part = sum > 0 ? width * usable(segment.value) / sum : 0;
    all << Placed{left, part, textWidth(style.small, textOf(segment, sum)) + style.px(14) <= part};
    left += part;
  }
  return all;
}

qreal legendWidth(const ShareSegment& segment, double sum, const ChartStyle& style) {
  return style.px(15) + textWidth(style.small, textOf(segment, sum)) + style.px(16);
}

} // namespace

qreal shareBarHeight(qreal width, const ShareBarData& data, const Theme& theme) {
  const ChartStyle style(theme);
  const double sum = sumOf(data);
  qreal lines = 0, x = 0;
  const QVector<Placed> places = placedSegments(data, width, style);
  for (qsizetype i = 0; i < places.size(); ++i) {
    if (places[i].inside) continue;
    const qreal needed = legendWidth(data.segments[i], sum, style);
    if (lines == 0 || (x > 0 && x + needed > width)) {
      ++lines;
      x = 0;
    }
    x += needed;
  }
  return style.px(22) + (lines > 0 ? style.px(6) + lines * style.px(18) : 0);
}

void paintShareBar(QPainter& painter, const QRectF& rect, const ShareBarData& data, const Theme& theme,
                   ChartSpots* spots) {
  const double sum = sumOf(data);
  if (data.segments.isEmpty() || sum <= 0) return;
  const ChartStyle style(theme);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF bar(rect.left(), rect.top(), rect.width(), std::min(style.px(22), rect.height()));
  const QVector<Placed> places = placedSegments(data, rect.width(), style);
  painter.save();
  QPainterPath rounded;
  rounded.addRoundedRect(bar, style.px(3), style.px(3));
  painter.setClipPath(rounded, Qt::IntersectClip);
  for (qsizetype i = 0; i < places.size(); ++i) {
    const ShareSegment& segment = data.segments[i];
    const bool last = i + 1 == places.size();
    const QRectF part(bar.left() + places[i].left, bar.top(), std::max(0.0, places[i].width - (last ? 0 : 1)),
                      bar.height());
    const int step = std::clamp(segment.step, 0, 6);
    painter.fillRect(part, theme.sequential[static_cast<std::size_t>(step)]);
    if (theme.kind == Theme::Kind::HighContrast) {
      painter.setPen(style.hairline(theme.text1));
      painter.drawRect(part);
    }
    if (places[i].inside)
      drawText(painter, part.adjusted(style.px(7), 0, -style.px(4), 0), textOf(segment, sum), style.small,
               theme.onSequential(step));
    if (spots) *spots << ChartSpot{part, part.center(), false};
  }
  painter.restore();
  qreal x = rect.left(), y = bar.bottom() + style.px(6);
  for (qsizetype i = 0; i < places.size(); ++i) {
    if (places[i].inside) continue;
    const qreal needed = legendWidth(data.segments[i], sum, style);
    if (x > rect.left() && x + needed > rect.right()) {
      x = rect.left();
      y += style.px(18);
    }
    if (y + style.px(17) > rect.bottom() + 0.5) return;
    paintSwatch(painter, QPointF(x + style.px(5), y + style.px(9)), style.px(9),
                theme.sequential[static_cast<std::size_t>(std::clamp(data.segments[i].step, 0, 6))], theme);
    drawText(
        painter,
        QRectF(x + style.px(15), y, std::min(needed - style.px(14), rect.right() - x - style.px(15)), style.px(18)),
        textOf(data.segments[i], sum), style.small, theme.text2);
    x += needed;
  }
}

ChartTable tableOf(const ShareBarData& data) {
  ChartTable table;
  const double sum = sumOf(data);
  table.heads = {QStringLiteral("part"), QStringLiteral("value"), QStringLiteral("share")};
  for (const ShareSegment& segment : data.segments)
    table.rows << QVariantList{segment.name.isEmpty() ? segment.text : segment.name, segment.value,
                               sum > 0 ? QVariant(usable(segment.value) / sum) : QVariant()};
  return table;
}

ShareBar::ShareBar(QWidget* parent) : ChartWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred); // a legend in a narrow place makes it higher
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ShareBar::setData(ShareBarData data) {
  data_ = std::move(data);
  dataChanged();
}

void ShareBar::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintShareBar(painter, rect, data_, theme, &spots());
}

QSize ShareBar::sizeHint() const {
  const qreal width = ChartStyle(Theme::current()).px(380); // as other charts: a legend rarely wraps there
  return {qRound(width), heightForWidth(qRound(width))};
}

QSize ShareBar::minimumSizeHint() const {
  const ChartStyle style(Theme::current());
  return QSizeF(style.px(120), style.px(22)).toSize();
}

int ShareBar::heightForWidth(int width) const {
  return static_cast<int>(std::ceil(shareBarHeight(width, data_, Theme::current())));
}

ChartTip ShareBar::tip(int mark) const {
  const ShareSegment& segment = data_.segments[mark];
  const double sum = sumOf(data_);
  return {segment.name.isEmpty() ? segment.text : segment.name,
          number::share(sum > 0 ? usable(segment.value) / sum : std::nan("")),
          segment.name.isEmpty() ? QString() : segment.text,
          {}};
}

} // namespace guidepost::ui
