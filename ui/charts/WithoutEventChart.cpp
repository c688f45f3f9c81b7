#include "ui/charts/WithoutEventChart.h"

#include "ui/charts/ChartStyle.h"
#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

QString difference(const WithoutEventData& data, const WithoutEventRow& row) {
  return number::pointsBare(row.without - data.was, 0);
}

} // namespace

void paintWithoutEvent(QPainter& painter, const QRectF& rect, const WithoutEventData& data, const Theme& theme,
                       ChartSpots* spots) {
  if (data.rows.isEmpty()) return;
  const ChartStyle style(theme);
  const Clipped clipped(painter, rect);
  qreal names = 0, values = 0;
  double highest = std::isfinite(data.was) ? data.was : 0;
  for (const WithoutEventRow& row : data.rows) {
    names = std::max(names, textWidth(row.strong ? style.bodyStrong : style.body, row.name));
    values = std::max(values, digitsWidth(style.bodyStrong, difference(data, row)));
    if (std::isfinite(row.without)) highest = std::max(highest, row.without);
  }
  highest = highest > 0 ? highest * 1.2 : 1;
  values += style.px(12);
  // Names are said in full as long as a line remains to draw on.
  names = std::min(names + style.px(12), rect.width() - values - style.px(48));
  const qreal legend = style.px(24);
  const qreal pitch = std::min(style.px(29), (rect.height() - legend) / static_cast<qreal>(data.rows.size()));
  const QRectF line(rect.left() + names, 0, std::max(1.0, rect.width() - names - values), 0);
  const auto x = [&](double share) { return line.left() + share / highest * line.width(); };
  qreal y = rect.top() + pitch / 2;
  for (const WithoutEventRow& row : data.rows) {
    const qreal height = std::max(pitch, style.px(16));
    drawText(painter, QRectF(rect.left(), y - height / 2, names - style.px(6), height), row.name,
             row.strong ? style.bodyStrong : style.body, theme.text1);
    painter.setPen(style.hairline(style.grid));
    painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y));
    if (std::isfinite(row.without) && std::isfinite(data.was)) {
      painter.setPen(style.pen(theme.sequential[3], 3));
      painter.drawLine(QPointF(x(row.without), y), QPointF(x(data.was), y));
      const QColor color = theme.intents[0];
      painter.setPen(style.pen(color, 1.6));
      painter.setBrush(color);
      painter.drawEllipse(QPointF(x(data.was), y), style.px(3.6), style.px(3.6));
      painter.setBrush(theme.surface);
      painter.drawEllipse(QPointF(x(row.without), y), style.px(3.6), style.px(3.6));
    }
    painter.setFont(row.strong ? style.bodyStrong : style.body);
    painter.setPen(theme.text1);
    drawDigits(painter, QRectF(line.right(), y - height / 2, values, height), difference(data, row));
    if (spots)
      *spots << ChartSpot{QRectF(rect.left(), y - pitch / 2, rect.width(), pitch),
                          QPointF(x(std::isfinite(row.without) ? row.without : 0), y), false};
    y += pitch;
  }
  const QRectF foot(rect.left(), y - pitch / 2 + style.px(4), rect.width(), style.px(16));
  const auto dot = [&](qreal left, bool filled, const QString& text) {
    painter.setPen(style.pen(theme.text2, 1.4));
    painter.setBrush(filled ? theme.text2 : theme.surface);
    painter.drawEllipse(QPointF(left + style.px(4), foot.center().y()), style.px(3.6), style.px(3.6));
    const qreal width = textWidth(style.axis, text);
    drawText(painter, QRectF(left + style.px(12), foot.top(), std::min(width + 1, foot.right() - left), foot.height()),
             text, style.axis, theme.text2);
    return left + style.px(24) + width;
  };
  const qreal next = dot(foot.left(), true, WithoutEventChart::tr("as it was"));
  const qreal end = dot(next, false, WithoutEventChart::tr("without it"));
  drawText(painter, QRectF(end, foot.top(), foot.right() - end, foot.height()), WithoutEventChart::tr("points"),
           style.axis, theme.text2, Qt::AlignRight);
}

ChartTable tableOf(const WithoutEventData& data) {
  ChartTable table;
  table.heads = {QStringLiteral("event"), QStringLiteral("as_it_was"), QStringLiteral("without_it")};
  for (const WithoutEventRow& row : data.rows)
    table.rows << QVariantList{row.name, data.was, row.without};
  return table;
}

void WithoutEventChart::setData(WithoutEventData data) {
  data_ = std::move(data);
  dataChanged();
}

void WithoutEventChart::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintWithoutEvent(painter, rect, data_, theme, &spots());
}

QSize WithoutEventChart::sizeHint() const {
  const ChartStyle style(Theme::current());
  return QSizeF(style.px(240),
                style.px(26) + style.px(29) * static_cast<qreal>(std::max<qsizetype>(data_.rows.size(), 2)))
      .toSize();
}

QSize WithoutEventChart::minimumSizeHint() const {
  const ChartStyle style(Theme::current());
  return QSizeF(style.px(180),
                style.px(26) + style.px(18) * static_cast<qreal>(std::max<qsizetype>(data_.rows.size(), 2)))
      .toSize();
}

ChartTip WithoutEventChart::tip(int mark) const {
  const WithoutEventRow& row = data_.rows[mark];
  return {row.name,
          number::points(row.without - data_.was, 0),
          tr("%1 as it was, %2 without it").arg(number::share(data_.was, 0), number::share(row.without, 0)),
          {}};
}

} // namespace guidepost::ui
