#include "ui/charts/FunnelChart.h"

#include "ui/charts/Axis.h"
#include "ui/charts/ChartStyle.h"
#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

struct FunnelColumns {
  qreal names = 0, counts = 0, shares = 0;
};

FunnelColumns columnsOf(const FunnelData& data, qreal width, const ChartStyle& style) {
  FunnelColumns columns{0, textWidth(style.axis, data.countHead), textWidth(style.axis, data.shareHead)};
  for (const auto* block : {&data.steps, &data.others})
    for (const FunnelBar& bar : *block) {
      columns.names = std::max(columns.names, textWidth(bar.strong ? style.bodyStrong : style.body, bar.name));
      columns.counts = std::max(columns.counts, digitsWidth(style.bodyStrong, number::count(bar.count)));
      columns.shares = std::max(columns.shares, digitsWidth(style.body, number::share(bar.rate.estimate)));
    }
  columns.names = std::min(columns.names + style.px(14), width * 0.42);
  columns.counts += style.px(16);
  columns.shares += style.px(14);
  return columns;
}

double highestOf(const FunnelData& data) {
  double highest = 0;
  for (const auto* block : {&data.steps, &data.others})
    for (const FunnelBar& bar : *block)
      for (const double value : {bar.rate.estimate, bar.rate.high})
        if (std::isfinite(value)) highest = std::max(highest, value * 100);
  return highest > 0 ? highest : 1;
}

class FunnelPainter {
public:
  FunnelPainter(QPainter& painter, const QRectF& rect, const FunnelData& data, const Theme& theme, ChartSpots* spots)
      : painter_(painter), rect_(rect), data_(data), theme_(theme), style_(theme), spots_(spots),
        columns_(columnsOf(data, rect.width(), style_)) {
    plot_ = QRectF(rect.left() + columns_.names, 0,
                   std::max(style_.px(40), rect.width() - columns_.names - columns_.counts - columns_.shares), 1);
    axis_ = roundAxis(0, highestOf(data), plot_.width() < style_.px(110) ? 4 : 6);
  }

  void paint() {
    const Clipped clipped(painter_, rect_);
    const auto bars = static_cast<qreal>(data_.steps.size() + data_.others.size());
    const qreal ticks = style_.px(24), between = data_.others.isEmpty() ? 0 : style_.px(32);
    qreal y = paintHead();
    pitch_ =
        std::clamp((rect_.bottom() - y - ticks - between - style_.px(8)) / std::max(bars, 1.0), 2.0, style_.px(41));
    const qreal top = y;
    qreal bottom = top + pitch_ * static_cast<qreal>(data_.steps.size()) + style_.px(4);
    paintGrid(top, bottom);
    for (const FunnelBar& bar : data_.steps)
      y = paintBar(bar, y);
    if (!data_.others.isEmpty()) {
      y = paintBetween(bottom);
      bottom = y + pitch_ * static_cast<qreal>(data_.others.size()) + style_.px(4);
      paintGrid(y, bottom);
      for (const FunnelBar& bar : data_.others)
        y = paintBar(bar, y);
    }
    paintTicks(bottom);
  }

private:
  qreal paintHead() {
    const QString figure = number::count(data_.sessions);
    const QRectF row(rect_.left(), rect_.top(), rect_.width(), style_.px(26));
    painter_.setFont(style_.figure);
    painter_.setPen(theme_.text1);
    const qreal width = digitsWidth(style_.figure, figure);
    drawDigits(painter_, QRectF(row.left(), row.top(), width, row.height()), figure);
    drawText(painter_, row.adjusted(width + style_.px(7), style_.px(4), 0, style_.px(4)), data_.headline, style_.small,
             theme_.text2);
    const QRectF heads(rect_.left(), row.bottom() - style_.px(1), rect_.width(), style_.px(15));
    drawText(painter_, QRectF(heads.left(), heads.top(), heads.width() - columns_.shares, heads.height()),
             data_.countHead, style_.axis, theme_.text2, Qt::AlignRight);
    drawText(painter_, heads, data_.shareHead, style_.axis, theme_.text2, Qt::AlignRight);
    return heads.bottom() + style_.px(2);
  }

  qreal x(double percents) const { return plot_.left() + axis_.position(percents) * plot_.width(); }

  void paintGrid(qreal top, qreal bottom) {
    painter_.setPen(style_.hairline(style_.grid));
    for (const double tick : axis_.ticks)
      if (tick != 0) painter_.drawLine(QPointF(x(tick), top), QPointF(x(tick), bottom));
  }

  qreal paintBar(const FunnelBar& bar, qreal y) {
    const qreal middle = y + pitch_ / 2 + style_.px(2);
    const qreal half = std::min(style_.px(11), pitch_ * 0.36);
    const double value = bar.rate.estimate * 100;
    if (std::isfinite(value) && value > 0) {
      painter_.setPen(theme_.kind == Theme::Kind::HighContrast ? QPen(theme_.text1, 1) : QPen(Qt::NoPen));
      painter_.setBrush(theme_.sequential[static_cast<std::size_t>(std::clamp(bar.step, 0, 6))]);
      painter_.drawRect(QRectF(QPointF(x(0), middle - half), QPointF(x(value), middle + half)));
    }
    paintWhisker(painter_, x(bar.rate.low * 100), x(bar.rate.high * 100), middle, theme_.text1, style_, false,
                 std::min(8.0, half * 1.4 / style_.pixel), theme_.surface);
    painter_.setPen(style_.pen(theme_.text2, 1.2));
    painter_.drawLine(QPointF(x(0), y), QPointF(x(0), y + pitch_ + style_.px(4)));
    const qreal height = std::max(pitch_, style_.px(16));
    const QRectF row(rect_.left(), middle - height / 2, rect_.width(), height);
    drawText(painter_, QRectF(row.left(), row.top(), columns_.names - style_.px(8), height), bar.name,
             bar.strong ? style_.bodyStrong : style_.body, theme_.text1);
    painter_.setFont(style_.bodyStrong);
    painter_.setPen(theme_.text1);
    drawDigits(painter_, QRectF(plot_.right(), row.top(), columns_.counts, height), number::count(bar.count));
    painter_.setFont(style_.body);
    painter_.setPen(theme_.text2);
    drawDigits(painter_, row, number::share(bar.rate.estimate));
    if (spots_)
      *spots_ << ChartSpot{QRectF(rect_.left(), y, rect_.width(), pitch_),
                           QPointF(x(std::isfinite(value) ? value : 0), middle), false};
    return y + pitch_;
  }

  qreal paintBetween(qreal top) {
    const QRectF row(rect_.left(), top + style_.px(2), rect_.width(), style_.px(17));
    drawText(painter_, row, data_.between, style_.small, theme_.text2);
    const qreal y = row.bottom() + style_.px(5);
    painter_.setPen(style_.hairline(style_.grid));
    painter_.drawLine(QPointF(rect_.left(), y), QPointF(rect_.right(), y));
    return y + style_.px(2);
  }

  void paintTicks(qreal bottom) {
    painter_.setFont(style_.axis);
    painter_.setPen(theme_.text2);
    const QRectF row(0, bottom + style_.px(4), 0, style_.px(14));
    for (const double tick : axis_.ticks) {
      const QString text = axis_.text(tick);
      const qreal half = digitsWidth(style_.axis, text) / 2;
      const bool last = tick == axis_.ticks.last();
      const QString shown = last ? number::share(tick / 100, axis_.decimals) : text;
      const qreal width = digitsWidth(style_.axis, shown);
      const qreal left = std::min(x(tick) - half, rect_.right() - width);
      drawDigits(painter_, QRectF(left, row.top(), width, row.height()), shown);
    }
  }

  QPainter& painter_;
  const QRectF& rect_;
  const FunnelData& data_;
  const Theme& theme_;
  ChartStyle style_;
  ChartSpots* spots_;
  FunnelColumns columns_;
  QRectF plot_;
  Axis axis_;
  qreal pitch_ = 0;
};

} // namespace

void paintFunnel(QPainter& painter, const QRectF& rect, const FunnelData& data, const Theme& theme, ChartSpots* spots) {
  if (data.steps.isEmpty() && data.others.isEmpty()) return;
  FunnelPainter(painter, rect, data, theme, spots).paint();
}

ChartTable tableOf(const FunnelData& data) {
  ChartTable table;
  table.heads = {QStringLiteral("step"), QStringLiteral("sessions"), QStringLiteral("rate"),
                 QStringLiteral("low"),  QStringLiteral("high"),     QStringLiteral("n")};
  for (const auto* block : {&data.steps, &data.others})
    for (const FunnelBar& bar : *block)
      table.rows << QVariantList{bar.name,          QVariant::fromValue<qlonglong>(bar.count),
                                 bar.rate.estimate, bar.rate.low,
                                 bar.rate.high,     QVariant::fromValue<qlonglong>(bar.rate.n)};
  return table;
}

void FunnelChart::setData(FunnelData data) {
  data_ = std::move(data);
  dataChanged();
}

void FunnelChart::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintFunnel(painter, rect, data_, theme, &spots());
}

ChartTip FunnelChart::tip(int mark) const {
  const FunnelBar& bar = mark < data_.steps.size() ? data_.steps[mark] : data_.others[mark - data_.steps.size()];
  return {
      bar.name,
      number::share(bar.rate.estimate, 2),
      tr("%1, %2 of %3").arg(number::percentInterval(bar.rate, 2), number::count(bar.count), number::count(bar.rate.n)),
      {}};
}

} // namespace guidepost::ui
