#include "ui/charts/ForestChart.h"

#include "ui/charts/Axis.h"
#include "ui/charts/ChartStyle.h"
#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

struct Look {
  QColor color;
  Mark mark = Mark::Circle;
  bool bound = false;
};

Look lookOf(const ForestRow& row, const Theme& theme) {
  if (row.strategy.isEmpty()) return {theme.sequential[5], Mark::Circle, false};
  const StrategyLook look = theme.strategy(row.strategy);
  return {look.color, look.mark, look.bound};
}

QString valueText(const ForestData& data, const ForestRow& row) {
  const double value = row.value.estimate * data.scale;
  return data.signedValues ? number::signedReal(value, data.decimals) : number::real(value, data.decimals);
}

QString intervalText(const ForestData& data, const ForestRow& row) {
  if (!std::isfinite(row.value.low) || !std::isfinite(row.value.high)) return {};
  return number::interval(number::real(row.value.low * data.scale, data.decimals),
                          number::real(row.value.high * data.scale, data.decimals));
}

QString wholeText(const ForestData& data, const ForestRow& row) {
  const QString interval = intervalText(data, row);
  if (!row.value.known() || interval.isEmpty()) return valueText(data, row);
  const QString gap = language() == Language::English ? QStringLiteral(" ") : QString();
  return valueText(data, row) + gap + number::bracketed(interval);
}

Axis axisOf(const ForestData& data, int wanted) {
  double low = data.reference, high = data.reference;
  for (const ForestRow& row : data.rows)
    for (const double value : {row.value.estimate, row.value.low, row.value.high})
      if (std::isfinite(value)) {
        low = std::min(low, value * data.scale);
        high = std::max(high, value * data.scale);
      }
  // Round ends, unless they would leave too much of the picture empty.
  const Axis rounded = roundAxis(low, high, wanted);
  if (!(high > low) || rounded.high - rounded.low < 1.35 * (high - low)) return rounded;
  const double pad = 0.03 * (high - low);
  return fixedAxis(low - pad, high + pad, wanted);
}

struct Columns {
  qreal names = 0, texts = 0;
  bool intervals = false;
};

Columns columnsOf(const ForestData& data, qreal width, const ChartStyle& style) {
  qreal names = 0, whole = 0, values = 0;
  for (const ForestRow& row : data.rows) {
    names = std::max(names, textWidth(row.strong ? style.bodyStrong : style.body, row.name));
    const QFont& font = row.strong ? style.smallStrong : style.small;
    whole = std::max(whole, digitsWidth(font, wholeText(data, row)));
    values = std::max(values, digitsWidth(font, valueText(data, row)));
  }
  names = std::min(names, width * 0.34) + style.px(16);
  const qreal least = style.px(110);
  if (width - names - whole - style.px(20) >= least) return {names, whole + style.px(20), true};
  if (width - names - values - style.px(16) >= least * 0.7) return {names, values + style.px(16), false};
  return {names, 0, false};
}

void paintGrid(QPainter& painter, const QRectF& plot, const QRectF& rect, const ForestData& data, const Axis& axis,
               const ChartStyle& style, bool ticks) {
  painter.setFont(style.axis);
  qreal free = rect.left();
  for (const double tick : axis.ticks) {
    const qreal x = plot.left() + axis.position(tick) * plot.width();
    painter.setPen(style.hairline(style.grid));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    if (!ticks) continue;
    const QString text = axis.text(tick);
    const qreal half = digitsWidth(style.axis, text) / 2;
    const qreal left = std::clamp(x - half, rect.left(), std::max(rect.left(), rect.right() - 2 * half));
    if (left < free) continue;
    painter.setPen(style.theme.text2);
    drawDigits(painter, QRectF(left, plot.bottom() + style.px(4), 2 * half, style.px(14)), text);
    free = left + 2 * half + style.px(4);
  }
  const qreal x = plot.left() + axis.position(data.reference) * plot.width();
  painter.setPen(style.pen(style.theme.text2, 1.2));
  painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

void paintRowMark(QPainter& painter, const QRectF& plot, qreal y, const ForestData& data, const ForestRow& row,
                  const Axis& axis, const ChartStyle& style, qreal markSize, qreal caps) {
  const Look look = lookOf(row, style.theme);
  const auto x = [&](double value) { return plot.left() + axis.position(value * data.scale) * plot.width(); };
  paintWhisker(painter, x(row.value.low), x(row.value.high), y, look.color, style, look.bound, caps);
  if (!row.value.known()) return;
  const QPointF center(x(row.value.estimate), y);
  if (look.mark == Mark::HollowCircle) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(row.strong ? style.theme.tint : style.theme.surface);
    painter.drawEllipse(center, markSize / 2, markSize / 2);
  }
  paintMark(painter, look.mark, center, markSize, look.color);
}

} // namespace

void sortByValue(ForestData& data) {
  const Theme& theme = Theme::light();
  const auto boundRank = [&](const ForestRow& row) {
    const StrategyLook look = theme.strategy(row.strategy);
    return row.strategy.isEmpty() || !look.bound ? 0 : look.mark == Mark::HollowCircle ? 1 : 2;
  };
  std::stable_sort(data.rows.begin(), data.rows.end(), [&](const ForestRow& a, const ForestRow& b) {
    if (const int ra = boundRank(a), rb = boundRank(b); ra != rb) return ra < rb;
    if (a.value.known() != b.value.known()) return a.value.known();
    return a.value.known() && a.value.estimate > b.value.estimate;
  });
}

void paintForest(QPainter& painter, const QRectF& rect, const ForestData& data, const Theme& theme, ChartSpots* spots) {
  if (data.rows.isEmpty()) return;
  const ChartStyle style(theme);
  const Clipped clipped(painter, rect);
  const Columns columns = columnsOf(data, rect.width(), style);
  const qreal below = style.px(data.axisTitle.isEmpty() ? 20 : 36);
  const auto rows = static_cast<qreal>(data.rows.size());
  const qreal pitch = std::min(style.px(rows <= 4 ? 52 : 40), (rect.height() - below - style.px(6)) / rows);
  const qreal top = rect.top() + style.px(2);
  const qreal inset = style.px(8);
  const QRectF plot(rect.left() + inset + columns.names, top, rect.width() - 2 * inset - columns.names - columns.texts,
                    pitch * rows + style.px(4));
  const Axis axis = axisOf(data, plot.width() < style.px(120) ? 4 : 6);

  for (qsizetype i = 0; i < data.rows.size(); ++i)
    if (data.rows[i].strong) {
      const qreal y = top + (static_cast<qreal>(i) + 0.5) * pitch + style.px(2);
      const qreal half = std::min(pitch, style.px(28)) / 2;
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.tint);
      painter.drawRoundedRect(QRectF(rect.left(), y - half, rect.width(), 2 * half), style.px(4), style.px(4));
    }
  paintGrid(painter, plot, rect, data, axis, style, true);
  if (!data.axisTitle.isEmpty())
    drawText(painter, QRectF(rect.left() + inset, plot.bottom() + style.px(19), rect.width() - 2 * inset, style.px(15)),
             data.axisTitle, style.axis, theme.text2, Qt::AlignHCenter);
  for (qsizetype i = 0; i < data.rows.size(); ++i) {
    const ForestRow& row = data.rows[i];
    const qreal y = top + (static_cast<qreal>(i) + 0.5) * pitch + style.px(2);
    const Look look = lookOf(row, theme);
    const QColor ink = look.bound ? theme.text2 : theme.text1;
    const qreal height = std::max(pitch, style.px(16));
    drawText(painter, QRectF(rect.left() + inset, y - height / 2, columns.names - style.px(8), height), row.name,
             row.strong ? style.bodyStrong : style.body, ink);
    paintRowMark(painter, plot, y, data, row, axis, style, style.px(11), 8);
    if (columns.texts > 0) {
      painter.setFont(row.strong ? style.smallStrong : style.small);
      painter.setPen(ink);
      drawDigits(painter, QRectF(plot.right(), y - height / 2, columns.texts, height),
                 columns.intervals ? wholeText(data, row) : valueText(data, row));
    }
    if (spots) {
      const qreal x =
          row.value.known() ? plot.left() + axis.position(row.value.estimate * data.scale) * plot.width() : plot.left();
      *spots << ChartSpot{QRectF(rect.left(), y - pitch / 2, rect.width(), pitch), QPointF(x, y), false};
    }
  }
}

void paintSmallForest(QPainter& painter, const QRectF& rect, const ForestData& data, const Theme& theme) {
  if (data.rows.isEmpty()) return;
  const ChartStyle style(theme);
  const Clipped clipped(painter, rect);
  qreal names = 0;
  for (const ForestRow& row : data.rows)
    names = std::max(names, textWidth(style.small, row.name));
  names = std::min(names + style.px(20), rect.width() * 0.4);
  const bool titled = !data.axisTitle.isEmpty() && rect.height() > style.px(120);
  const QRectF plot(rect.left() + names, rect.top(), rect.width() - names - style.px(8),
                    rect.height() - style.px(titled ? 40 : 20));
  const Axis axis = axisOf(data, 4);
  paintGrid(painter, plot, rect, data, axis, style, true);
  const qreal pitch = plot.height() / static_cast<qreal>(data.rows.size());
  for (qsizetype i = 0; i < data.rows.size(); ++i) {
    const ForestRow& row = data.rows[i];
    const qreal y = plot.top() + (static_cast<qreal>(i) + 0.5) * pitch;
    drawText(painter, QRectF(rect.left(), y - style.px(8), names - style.px(8), style.px(16)), row.name, style.small,
             theme.text1);
    paintRowMark(painter, plot, y, data, row, axis, style, style.px(8), 0);
  }
  if (titled)
    drawText(painter, QRectF(rect.left(), rect.bottom() - style.px(17), rect.width(), style.px(16)), data.axisTitle,
             style.axis, theme.text2);
}

ChartTable tableOf(const ForestData& data) {
  ChartTable table;
  table.heads = {QStringLiteral("name"), QStringLiteral("estimate"), QStringLiteral("low"),
                 QStringLiteral("high"), QStringLiteral("n"),        QStringLiteral("unit")};
  for (const ForestRow& row : data.rows)
    table.rows << QVariantList{row.name,
                               row.value.estimate,
                               row.value.low,
                               row.value.high,
                               QVariant::fromValue<qlonglong>(row.value.n),
                               QString::fromStdString(row.value.unit)};
  return table;
}

void ForestChart::setData(ForestData data) {
  data_ = std::move(data);
  dataChanged();
}

void ForestChart::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintForest(painter, rect, data_, theme, &spots());
}

ChartTip ForestChart::tip(int mark) const {
  const ForestRow& row = data_.rows[mark];
  QString detail = intervalText(data_, row);
  if (row.value.n > 0)
    detail += (detail.isEmpty() ? QString() : QStringLiteral(", ")) + tr("n = %1").arg(number::count(row.value.n));
  return {row.name, valueText(data_, row), detail, row.strategy};
}

} // namespace guidepost::ui
