#include "ui/charts/BarChart.h"

#include "ui/charts/BarPicture.h"
#include "ui/text/Numbers.h"

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

void paintBars(QPainter& painter, const QRectF& rect, const BarData& data, const Theme& theme) {
  ChartScene scene;
  paintBarScene(scene, painter, rect, data, theme, nullptr);
}

ChartTable tableOf(const BarData& data) {
  ChartTable table;
  const QString head = data.xTitle.isEmpty() ? QStringLiteral("category") : data.xTitle;
  const bool several = data.series.size() > 1 && !data.apart;
  table.heads << head;
  if (several) table.heads << QStringLiteral("series");
  table.heads << (data.valueName.isEmpty() ? QStringLiteral("value") : data.valueName);
  const bool intervals = std::any_of(data.series.begin(), data.series.end(),
                                     [](const BarSeries& series) { return !series.low.isEmpty(); });
  if (intervals) table.heads << QStringLiteral("low") << QStringLiteral("high");
  for (qsizetype bar = 0; bar < barCount(data); ++bar)
    for (qsizetype index = 0; index < data.series.size(); ++index) {
      if (data.apart && index != bar) continue;
      const BarSeries& series = data.series[index];
      const qsizetype at = data.apart ? 0 : bar;
      QVariantList row{barName(data, bar)};
      if (several) row << series.name;
      row << (at < series.values.size() ? QVariant(series.values[at]) : QVariant());
      if (intervals)
        row << (at < series.low.size() ? QVariant(series.low[at]) : QVariant())
            << (at < series.high.size() ? QVariant(series.high[at]) : QVariant());
      table.rows << row;
    }
  return table;
}

BarData histogram(const QVector<double>& values, double width, int bins) {
  BarData data;
  BarSeries series;
  series.values.fill(0, bins + 1);
  for (const double value : values) {
    if (!std::isfinite(value) || value < 0) continue;
    const double bin = value / width;
    series.values[bin >= bins ? bins : static_cast<qsizetype>(bin)] += 1;
  }
  data.lastOpen = series.values.last() > 0;
  if (!data.lastOpen) series.values.removeLast();
  // A text under every edge of a few bins, else under every second, fifth, …
  const int every = bins <= 6 ? 1 : bins <= 12 ? 2 : bins <= 30 ? 5 : 10;
  for (int i = 0; i <= bins; ++i) {
    data.binNames << number::real(i * width, number::automatic);
    data.binEdges << (i % every == 0 ? data.binNames.last() : QString());
  }
  if (data.lastOpen) {
    data.binEdges.last() = number::real(bins * width, number::automatic) + QLatin1Char('+');
    data.binEdges << QString();
  }
  data.series << series;
  return data;
}

BarChart::BarChart(QWidget* parent) : ChartWidget(parent) {}
BarChart::~BarChart() = default;

void BarChart::setData(BarData data) {
  data_ = std::move(data);
  if (scene_) scene_->invalidate();
  dataChanged();
}

void BarChart::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  if (isEmpty()) return;
  if (!scene_) scene_ = std::make_unique<ChartScene>();
  if (scene_->sizeIsNew(rect.size())) scene_->invalidate();
  paintBarScene(*scene_, painter, rect, data_, theme, &spots());
}

bool BarChart::isEmpty() const {
  return std::all_of(data_.series.begin(), data_.series.end(),
                     [](const BarSeries& series) { return series.values.isEmpty(); });
}

int BarChart::markCount() const {
  return static_cast<int>(barCount(data_) * (data_.apart ? 1 : data_.series.size()));
}

ChartTip BarChart::tip(int mark) const {
  const qsizetype count = data_.apart ? 1 : data_.series.size();
  const BarSeries& series = data_.series[data_.apart ? mark : mark % count];
  const qsizetype bar = data_.apart ? 0 : mark / count;
  const double value = bar < series.values.size() ? series.values[bar] * data_.scale : std::nan("");
  QString text = number::real(value, data_.decimals);
  if (!data_.valueName.isEmpty()) text += QLatin1Char(' ') + data_.valueName;
  QString detail;
  if (bar < series.low.size() && bar < series.high.size())
    detail = number::interval(number::real(series.low[bar] * data_.scale, data_.decimals),
                              number::real(series.high[bar] * data_.scale, data_.decimals));
  const QString place = barName(data_, data_.apart ? mark : bar);
  if (count > 1)
    detail = detail.isEmpty() ? place : place + QStringLiteral(", ") + detail;
  else if (detail.isEmpty())
    detail = data_.xTitle;
  return {count > 1 ? series.name : place, text, detail, series.strategy};
}

} // namespace guidepost::ui
