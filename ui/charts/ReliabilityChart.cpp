#include "ui/charts/ReliabilityChart.h"

#include "ui/charts/ChartScene.h"
#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

struct ReliabilityLayout {
  QRectF plot;
  Axis axis; // the same for both directions, in per cent
};

ReliabilityLayout layoutOf(const QSizeF& size, const ReliabilityData& data, const ChartStyle& style) {
  double highest = 0;
  for (const ReliabilityPoint& point : data.points)
    for (const double value : {point.said, point.happened.estimate, point.happened.high})
      if (std::isfinite(value)) highest = std::max(highest, value * 100);
  ReliabilityLayout layout;
  layout.axis = highest > 50 ? fixedAxis(0, 100, 5) : roundAxis(0, highest > 0 ? highest : 1, 5);
  const qreal left = leftTicksWidth(layout.axis, style);
  const qreal right = digitsWidth(style.axis, layout.axis.text(layout.axis.ticks.last())) / 2 + 1;
  layout.plot = QRectF(left, style.px(8), std::max(1.0, size.width() - left - right),
                       std::max(1.0, size.height() - style.px(8) - style.px(data.xTitle.isEmpty() ? 20 : 36)));
  return layout;
}

bool isShown(const ReliabilityPoint& point) {
  return std::isfinite(point.said) && point.happened.known();
}

void build(ChartScene& scene, const ReliabilityData& data, const ReliabilityLayout& layout, const ChartStyle& style) {
  scene.clear();
  QValueAxis* x = scene.addAxis(layout.axis, Qt::AlignBottom, false, style);
  QValueAxis* y = scene.addAxis(layout.axis, Qt::AlignLeft, true, style);
  const auto attach = [&](QAbstractSeries* series) {
    scene.chart().addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
  };
  auto* perfect = new QLineSeries;
  perfect->append(layout.axis.low, layout.axis.low);
  perfect->append(layout.axis.high, layout.axis.high);
  perfect->setPen(style.pen(style.theme.edge, 1.2, true));
  attach(perfect);
  auto* line = new QLineSeries;
  auto* dots = new QScatterSeries;
  for (const ReliabilityPoint& point : data.points)
    if (isShown(point)) {
      line->append(point.said * 100, point.happened.estimate * 100);
      dots->append(point.said * 100, point.happened.estimate * 100);
    }
  line->setPen(style.pen(style.theme.sequential[5], 1.6));
  attach(line);
  dots->setMarkerSize(style.px(8));
  dots->setColor(style.theme.sequential[5]);
  dots->setBorderColor(style.theme.surface);
  attach(dots);
  scene.markBuilt(style.theme);
}

void paintHighlight(QPainter& painter, const QPointF& at, const QString& text, const QRectF& plot,
                    const ChartStyle& style) {
  painter.setPen(QPen(style.theme.surface, style.px(1.5)));
  painter.setBrush(style.theme.sequential[5]);
  painter.drawEllipse(at, style.px(6), style.px(6));
  if (text.isEmpty()) return;
  const qreal width = textWidth(style.axisStrong, text) + style.px(6);
  const qreal height = style.px(15);
  const qreal top = std::max(at.y() - plot.height() * 0.3 - height, plot.top() + style.px(16));
  const qreal left = std::clamp(at.x() - width / 2, plot.left() + 1, std::max(plot.left() + 1, plot.right() - width));
  painter.setPen(style.pen(style.theme.text2, 1));
  painter.drawLine(QPointF(at.x(), std::min(top + height, at.y())), QPointF(at.x(), at.y() - style.px(6)));
  QColor ground = style.theme.surface;
  ground.setAlphaF(0.85F);
  painter.fillRect(QRectF(left, top, width, height), ground);
  drawText(painter, QRectF(left, top, width, height), text, style.axisStrong, style.theme.text1, Qt::AlignHCenter);
}

void paintScene(ChartScene& scene, QPainter& painter, const QRectF& rect, const ReliabilityData& data,
                const Theme& theme, ChartSpots* spots) {
  if (data.points.isEmpty()) return;
  const ChartStyle style(theme);
  const ReliabilityLayout layout = layoutOf(rect.size(), data, style);
  if (!scene.isFor(theme)) build(scene, data, layout, style);
  const QSizeF size = rect.size();
  const auto at = [layout](double said, double happened) {
    return placed(layout.plot, layout.axis, layout.axis, said * 100, happened * 100);
  };
  scene.setOverlay([&data, &theme, layout, size, at](QPainter& over, const QChart&) {
    const ChartStyle overStyle(theme);
    drawLeftTicks(over, layout.plot, layout.axis, overStyle);
    drawBottomTicks(over, QRectF(QPointF(), size), layout.plot, layout.axis, overStyle);
    if (!data.xTitle.isEmpty())
      drawText(over,
               QRectF(layout.plot.left(), size.height() - overStyle.px(15), layout.plot.width(), overStyle.px(15)),
               data.xTitle, overStyle.axis, theme.text2, Qt::AlignHCenter);
    if (!data.yTitle.isEmpty()) {
      const QRectF box(layout.plot.left() + overStyle.px(5), layout.plot.top() - overStyle.px(7),
                       std::min(textWidth(overStyle.axis, data.yTitle) + overStyle.px(8), layout.plot.width() * 0.7),
                       overStyle.px(14));
      over.fillRect(box, theme.surface);
      drawText(over, box.adjusted(overStyle.px(3), 0, 0, 0), data.yTitle, overStyle.axis, theme.text2);
    }
    for (const ReliabilityPoint& point : data.points)
      if (isShown(point))
        paintVerticalWhisker(over, at(point.said, 0).x(), at(0, point.happened.low).y(), at(0, point.happened.high).y(),
                             theme.sequential[5], overStyle);
    if (data.highlighted >= 0 && data.highlighted < data.points.size() && isShown(data.points[data.highlighted])) {
      const ReliabilityPoint& point = data.points[data.highlighted];
      paintHighlight(over, at(point.said, point.happened.estimate), data.highlightText, layout.plot, overStyle);
    }
  });
  scene.render(painter, rect, layout.plot);
  scene.setOverlay({});
  if (!spots) return;
  for (const ReliabilityPoint& point : data.points) {
    const QPointF center = at(point.said, isShown(point) ? point.happened.estimate : 0) + rect.topLeft();
    const qreal reach = style.px(9);
    *spots << ChartSpot{QRectF(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach), center, false};
  }
}

} // namespace

void paintReliability(QPainter& painter, const QRectF& rect, const ReliabilityData& data, const Theme& theme) {
  ChartScene scene;
  paintScene(scene, painter, rect, data, theme, nullptr);
}

ChartTable tableOf(const ReliabilityData& data) {
  ChartTable table;
  table.heads = {QStringLiteral("said"), QStringLiteral("happened"), QStringLiteral("low"), QStringLiteral("high"),
                 QStringLiteral("n")};
  for (const ReliabilityPoint& point : data.points)
    table.rows << QVariantList{point.said, point.happened.estimate, point.happened.low, point.happened.high,
                               QVariant::fromValue<qlonglong>(point.happened.n)};
  return table;
}

ReliabilityChart::ReliabilityChart(QWidget* parent) : ChartWidget(parent) {}
ReliabilityChart::~ReliabilityChart() = default;

void ReliabilityChart::setData(ReliabilityData data) {
  data_ = std::move(data);
  if (scene_) scene_->invalidate();
  dataChanged();
}

void ReliabilityChart::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  if (!scene_) scene_ = std::make_unique<ChartScene>();
  if (scene_->sizeIsNew(rect.size())) scene_->invalidate();
  paintScene(*scene_, painter, rect, data_, theme, &spots());
}

ChartTip ReliabilityChart::tip(int mark) const {
  const ReliabilityPoint& point = data_.points[mark];
  return {tr("says %1").arg(number::share(point.said)),
          tr("happens %1").arg(number::share(point.happened.estimate)),
          tr("%1, n = %2").arg(number::percentInterval(point.happened), number::count(point.happened.n)),
          {}};
}

} // namespace guidepost::ui
