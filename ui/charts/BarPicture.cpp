#include "ui/charts/BarPicture.h"

#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QBarSeries>
#include <QBarSet>
#include <QPainter>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

bool isHistogram(const BarData& data) {
  return !data.binEdges.isEmpty();
}

double shownValue(const BarSeries& series, qsizetype bar, double scale) {
  const double value = bar >= 0 && bar < series.values.size() ? series.values[bar] * scale : 0;
  return std::isfinite(value) ? value : 0;
}

// Where a bar's value stands in its series; −1: the series has none there.
qsizetype placeIn(const BarData& data, qsizetype index, qsizetype bar) {
  if (!data.apart) return bar;
  return index == bar ? 0 : -1;
}

// One set a series puts the sets on top of each other, of which all but one are nothing.
bool onOneAnother(const BarData& data) {
  return data.stacked || data.apart;
}

bool hasLegend(const BarData& data) {
  return data.legend && data.series.size() > 1 && !data.apart;
}

struct BarLayout {
  QRectF plot;
  Axis x, y;
  qreal groupShare = 0.92; // of a category's width that its bars take
};

Axis valueAxis(const BarData& data, int wanted) {
  double highest = 0;
  for (qsizetype bar = 0; bar < barCount(data); ++bar) {
    double sum = 0;
    for (qsizetype index = 0; index < data.series.size(); ++index) {
      const BarSeries& series = data.series[index];
      const qsizetype place = placeIn(data, index, bar);
      const double value = shownValue(series, place, data.scale);
      sum = data.stacked ? sum + value : std::max(sum, value);
      if (place >= 0 && place < series.high.size() && std::isfinite(series.high[place]))
        sum = std::max(sum, series.high[place] * data.scale);
    }
    highest = std::max(highest, sum);
  }
  if (data.yHigh) return fixedAxis(0, *data.yHigh, wanted);
  return roundAxis(0, highest > 0 ? highest : 1, wanted);
}

BarLayout layoutBars(const QSizeF& size, const BarData& data, const ChartStyle& style) {
  BarLayout layout;
  layout.y = valueAxis(data, size.height() < style.px(200) ? 4 : 6);
  layout.x.low = -0.5;
  layout.x.high = static_cast<double>(barCount(data)) - 0.5;
  layout.groupShare = isHistogram(data)                         ? 0.92
                      : data.apart                              ? 0.56
                      : data.series.size() > 1 && !data.stacked ? 0.76
                                                                : 0.82;
  const bool legend = hasLegend(data);
  const qreal left = leftTicksWidth(layout.y, style);
  const qreal top = style.px(legend            ? 28
                             : data.valueTexts ? 20
                                               : 7),
              bottom = style.px(data.xTitle.isEmpty() ? 20 : 38);
  layout.plot =
      QRectF(left, top, std::max(1.0, size.width() - left - style.px(4)), std::max(1.0, size.height() - top - bottom));
  return layout;
}

void build(ChartScene& scene, const BarData& data, const BarLayout& layout, const ChartStyle& style) {
  scene.clear();
  QValueAxis* x = scene.addAxis(layout.x, Qt::AlignBottom, false, style);
  QValueAxis* y = scene.addAxis(layout.y, Qt::AlignLeft, true, style);
  QAbstractBarSeries* bars =
      onOneAnother(data) || data.lastOpen ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QBarSeries;
  bars->setBarWidth(layout.groupShare);
  const QPen outline = style.theme.kind == Theme::Kind::HighContrast ? QPen(style.theme.text1, 1)
                       : data.stacked                                ? QPen(style.theme.surface, 1)
                                                                     : QPen(Qt::NoPen);
  const qsizetype count = barCount(data);
  const auto addSet = [&](qsizetype index, const QColor& color, qsizetype from, qsizetype to) {
    const BarSeries& series = data.series[index];
    auto* set = new QBarSet(series.name);
    for (qsizetype bar = 0; bar < count; ++bar)
      *set << (bar >= from && bar < to ? shownValue(series, placeIn(data, index, bar), data.scale) : 0);
    set->setBrush(color);
    set->setPen(outline);
    bars->append(set);
  };
  for (qsizetype index = 0; index < data.series.size(); ++index) {
    const qsizetype closed = data.lastOpen ? count - 1 : count;
    addSet(index, barColor(data.series[index], style.theme), 0, closed);
    if (data.lastOpen) addSet(index, style.theme.sequential[2], closed, count);
  }
  scene.chart().addSeries(bars);
  bars->attachAxis(x);
  bars->attachAxis(y);
  scene.markBuilt(style.theme);
}

void paintCategoryTexts(QPainter& painter, const QSizeF& size, const BarData& data, const BarLayout& layout,
                        const ChartStyle& style) {
  painter.setFont(style.axis);
  const qreal y = layout.plot.bottom() + style.px(4);
  const qreal pitch = layout.plot.width() / std::max(1.0, static_cast<qreal>(barCount(data)));
  qreal free = -1e9;
  const QStringList& texts = isHistogram(data) ? data.binEdges : data.categories;
  qreal widest = 0;
  for (const QString& text : texts)
    widest = std::max(widest, digitsWidth(style.axis, text));
  // Categories that do not fit side by side are shown in equal strides.
  const qsizetype stride =
      isHistogram(data) ? 1 : std::max<qsizetype>(1, static_cast<qsizetype>(std::ceil((widest + style.px(4)) / pitch)));
  const bool elide = !isHistogram(data) && stride > 1 && texts.size() <= 8;
  for (qsizetype i = 0; i < texts.size(); i += elide ? 1 : stride) {
    if (texts[i].isEmpty()) continue;
    const bool open = data.lastOpen && i + 2 == texts.size();
    const qreal center = layout.plot.left() + (static_cast<qreal>(i) + (isHistogram(data) && !open ? 0 : 0.5)) * pitch;
    if (elide) {
      drawText(painter, QRectF(center - pitch / 2 + 1, y, pitch - 2, style.px(14)), texts[i], style.axis,
               style.theme.text2, Qt::AlignHCenter);
      continue;
    }
    const qreal width = digitsWidth(style.axis, texts[i]);
    const qreal left = std::clamp(center - width / 2, 0.0, std::max(0.0, size.width() - width));
    if (left < free) continue;
    painter.setPen(style.theme.text2);
    drawDigits(painter, QRectF(left, y, width, style.px(14)), texts[i]);
    free = left + width + style.px(4);
  }
}

QRectF barRect(const BarData& data, const BarLayout& layout, qsizetype bar, qsizetype index) {
  const qreal pitch = layout.plot.width() / std::max(1.0, static_cast<qreal>(barCount(data)));
  const qreal group = pitch * layout.groupShare;
  qreal left = layout.plot.left() + static_cast<qreal>(bar) * pitch + (pitch - group) / 2;
  qreal width = group;
  double below = 0;
  if (data.stacked) {
    for (qsizetype i = 0; i < index; ++i)
      below += shownValue(data.series[i], bar, data.scale);
  } else if (!data.apart) {
    width /= static_cast<qreal>(data.series.size());
    left += width * static_cast<qreal>(index);
  }
  const auto y = [&](double value) { return layout.plot.bottom() - layout.y.position(value) * layout.plot.height(); };
  const double top = below + shownValue(data.series[index], placeIn(data, index, bar), data.scale);
  return QRectF(QPointF(left, std::max(y(top), layout.plot.top())), QPointF(left + width, y(below)));
}

void paintWhiskers(QPainter& painter, const BarData& data, const BarLayout& layout, const ChartStyle& style) {
  for (qsizetype index = 0; index < data.series.size() && !data.stacked; ++index) {
    const BarSeries& series = data.series[index];
    for (qsizetype bar = 0; bar < std::min(series.low.size(), series.high.size()); ++bar) {
      const qreal x = barRect(data, layout, data.apart ? index : bar, index).center().x();
      const auto y = [&](double value) {
        return layout.plot.bottom() - layout.y.position(value * data.scale) * layout.plot.height();
      };
      paintVerticalWhisker(painter, x, y(series.low[bar]), y(series.high[bar]), style.theme.text1, style, false, 6,
                           style.theme.surface);
    }
  }
}

// Over the bar, or over its whisker where there is one.
void paintValueTexts(QPainter& painter, const BarData& data, const BarLayout& layout, const ChartStyle& style) {
  painter.setFont(style.smallStrong);
  painter.setPen(style.theme.text1);
  for (qsizetype index = 0; index < data.series.size() && !data.stacked; ++index) {
    const BarSeries& series = data.series[index];
    for (qsizetype at = 0; at < series.values.size(); ++at) {
      const double value = series.values[at] * data.scale;
      const QRectF bar = barRect(data, layout, data.apart ? index : at, index);
      double top = std::isfinite(value) ? value : 0;
      if (at < series.high.size() && std::isfinite(series.high[at])) top = std::max(top, series.high[at] * data.scale);
      const qreal y = layout.plot.bottom() - std::min(1.0, layout.y.position(top)) * layout.plot.height();
      const qreal width = layout.plot.width() / std::max(1.0, static_cast<qreal>(barCount(data)));
      drawDigits(painter, QRectF(bar.center().x() - width / 2, y - style.px(18), width, style.px(16)),
                 number::real(value, data.decimals), Qt::AlignHCenter);
    }
  }
}

// A strategy's mark and name under its bar.
void paintNamesApart(QPainter& painter, const BarData& data, const BarLayout& layout, const ChartStyle& style) {
  const qreal pitch = layout.plot.width() / std::max(1.0, static_cast<qreal>(barCount(data)));
  for (qsizetype index = 0; index < data.series.size(); ++index) {
    const BarSeries& series = data.series[index];
    const bool marked = !series.strategy.isEmpty();
    const QFont& font = series.strong ? style.smallStrong : style.small;
    const qreal sign = marked ? style.px(14) : 0;
    const qreal width = std::min(sign + textWidth(font, series.name) + 2, pitch - 2);
    const qreal left = layout.plot.left() + (static_cast<qreal>(index) + 0.5) * pitch - width / 2;
    const qreal y = layout.plot.bottom() + style.px(4);
    if (marked)
      paintMark(painter, style.theme.strategy(series.strategy).mark, QPointF(left + style.px(5), y + style.px(8)),
                style.px(9), barColor(series, style.theme));
    drawText(painter, QRectF(left + sign, y, width - sign, style.px(16)), series.name, font, style.theme.text1);
  }
}

void paintLegend(QPainter& painter, const QSizeF& size, const BarData& data, const ChartStyle& style) {
  qreal x = 0;
  for (const BarSeries& series : data.series) {
    const qreal width = style.px(14) + textWidth(style.small, series.name);
    const qreal room = size.width() - x;
    if (room < style.px(24)) return;
    const QPointF center(x + style.px(5), style.px(9));
    if (series.strategy.isEmpty())
      paintSwatch(painter, center, style.px(9), barColor(series, style.theme), style.theme);
    else
      paintMark(painter, style.theme.strategy(series.strategy).mark, center, style.px(9),
                barColor(series, style.theme));
    drawText(painter, QRectF(x + style.px(14), 0, room - style.px(14), style.px(18)), series.name, style.small,
             style.theme.text1);
    x += width + style.px(14);
  }
}

void paintMedian(QPainter& painter, const QSizeF& size, const BarData& data, const BarLayout& layout,
                 const ChartStyle& style) {
  const qreal pitch = layout.plot.width() / std::max(1.0, static_cast<qreal>(barCount(data)));
  const qreal x = std::min(layout.plot.left() + data.marker->position * pitch, layout.plot.right());
  painter.setPen(style.pen(style.theme.text1, 1.6, true));
  painter.drawLine(QPointF(x, 0), QPointF(x, layout.plot.bottom()));
  const qreal width = textWidth(style.axisStrong, data.marker->text) + 2;
  const bool right = x + style.px(7) + width <= size.width();
  const qreal left = right ? x + style.px(7) : std::max(0.0, x - style.px(7) - width);
  const QRectF box(left, 0, std::min(width, size.width()), style.px(14));
  QColor ground = style.theme.surface;
  ground.setAlphaF(0.85F);
  painter.fillRect(box, ground);
  drawText(painter, box, data.marker->text, style.axisStrong, style.theme.text1);
}

} // namespace

qsizetype barCount(const BarData& data) {
  if (data.apart) return data.series.size();
  qsizetype count = 0;
  for (const BarSeries& series : data.series)
    count = std::max(count, series.values.size());
  return count;
}

QString barName(const BarData& data, qsizetype bar) {
  if (data.apart) return data.series[bar].name;
  if (!isHistogram(data)) return bar < data.categories.size() ? data.categories[bar] : QString::number(bar + 1);
  const auto edge = [&](qsizetype at) {
    if (at < data.binNames.size()) return data.binNames[at];
    return at < data.binEdges.size() ? data.binEdges[at] : QString();
  };
  if (data.lastOpen && bar == barCount(data) - 1)
    return edge(bar).endsWith(QLatin1Char('+')) ? edge(bar) : edge(bar) + QLatin1Char('+');
  const QString low = edge(bar), high = edge(bar + 1);
  return low.isEmpty() || high.isEmpty() ? QString::number(bar + 1) : number::interval(low, high);
}

QColor barColor(const BarSeries& series, const Theme& theme) {
  if (!series.strategy.isEmpty()) return theme.strategy(series.strategy).color;
  if (!series.intent.isEmpty()) return theme.intent(series.intent);
  return theme.sequential[static_cast<std::size_t>(std::clamp(series.step, 0, 6))];
}

void paintBarScene(ChartScene& scene, QPainter& painter, const QRectF& rect, const BarData& data, const Theme& theme,
                   ChartSpots* spots) {
  if (barCount(data) == 0) return;
  const ChartStyle style(theme);
  const BarLayout layout = layoutBars(rect.size(), data, style);
  if (!scene.isFor(theme)) build(scene, data, layout, style);
  const QSizeF size = rect.size();
  scene.setOverlay([&data, &theme, layout, size](QPainter& over, const QChart&) {
    const ChartStyle overStyle(theme);
    drawLeftTicks(over, layout.plot, layout.y, overStyle);
    over.setPen(overStyle.pen(theme.text2, 1.2));
    over.drawLine(layout.plot.bottomLeft(), layout.plot.bottomRight());
    if (data.apart)
      paintNamesApart(over, data, layout, overStyle);
    else
      paintCategoryTexts(over, size, data, layout, overStyle);
    paintWhiskers(over, data, layout, overStyle);
    if (data.valueTexts) paintValueTexts(over, data, layout, overStyle);
    if (!data.xTitle.isEmpty())
      drawText(over,
               QRectF(layout.plot.left(), size.height() - overStyle.px(16), layout.plot.width(), overStyle.px(15)),
               data.xTitle, overStyle.axis, theme.text2, Qt::AlignHCenter);
    if (hasLegend(data)) paintLegend(over, size, data, overStyle);
    if (data.marker) paintMedian(over, size, data, layout, overStyle);
  });
  scene.render(painter, rect, layout.plot);
  scene.setOverlay({});
  if (!spots) return;
  for (qsizetype bar = 0; bar < barCount(data); ++bar)
    for (qsizetype index = 0; index < data.series.size(); ++index) {
      if (placeIn(data, index, bar) < 0) continue;
      QRectF area = barRect(data, layout, bar, index).translated(rect.topLeft());
      const QPointF anchor(area.center().x(), area.top());
      // A short bar is as easy to hit as a tall one.
      if (!data.stacked) area.setTop(rect.top() + layout.plot.top());
      *spots << ChartSpot{area, anchor, false};
    }
}

} // namespace guidepost::ui
