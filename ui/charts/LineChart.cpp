#include "ui/charts/LineChart.h"

#include "ui/charts/LinePicture.h"
#include "ui/text/Numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace guidepost::ui {

namespace {

qsizetype points(const ChartLine& line) {
  return std::min(line.x.size(), line.y.size());
}

// Marks are numbered through the lines: all points of the first line, then those of the second, …
struct Place {
  qsizetype line = 0, point = 0;
};

Place placeOf(const LineData& data, int mark) {
  qsizetype rest = mark;
  for (qsizetype line = 0; line < data.lines.size(); ++line) {
    if (rest < points(data.lines[line])) return {line, rest};
    rest -= points(data.lines[line]);
  }
  return {-1, 0};
}

int markOf(const LineData& data, Place place) {
  qsizetype mark = place.point;
  for (qsizetype line = 0; line < place.line; ++line)
    mark += points(data.lines[line]);
  return static_cast<int>(mark);
}

qsizetype nearestPoint(const ChartLine& line, double x) {
  qsizetype best = -1;
  double distance = std::numeric_limits<double>::infinity();
  for (qsizetype i = 0; i < points(line); ++i)
    if (std::isfinite(line.y[i]) && std::abs(line.x[i] - x) < distance) {
      distance = std::abs(line.x[i] - x);
      best = i;
    }
  return best;
}

} // namespace

void paintLines(QPainter& painter, const QRectF& rect, const LineData& data, const Theme& theme) {
  ChartScene scene;
  paintLineScene(scene, painter, rect, data, theme);
}

ChartTable tableOf(const LineData& data) {
  ChartTable table;
  table.heads = {QStringLiteral("line"), QStringLiteral("x"), QStringLiteral("value"), QStringLiteral("low"),
                 QStringLiteral("high")};
  for (const ChartLine& line : data.lines)
    for (qsizetype i = 0; i < points(line); ++i)
      table.rows << QVariantList{line.name, line.x[i], line.y[i],
                                 i < line.low.size() ? QVariant(line.low[i]) : QVariant(),
                                 i < line.high.size() ? QVariant(line.high[i]) : QVariant()};
  return table;
}

LineChart::LineChart(QWidget* parent) : ChartWidget(parent) {}
LineChart::~LineChart() = default;

void LineChart::setData(LineData data) {
  data_ = std::move(data);
  if (scene_) scene_->invalidate();
  dataChanged();
}

void LineChart::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  if (isEmpty()) return;
  if (!scene_) scene_ = std::make_unique<ChartScene>();
  // Ticks and thinning depend on the size, so a picture of another size is laid out anew.
  if (scene_->sizeIsNew(rect.size())) scene_->invalidate();
  paintLineScene(*scene_, painter, rect, data_, theme);
}

bool LineChart::isEmpty() const {
  return std::none_of(data_.lines.begin(), data_.lines.end(), [](const ChartLine& line) { return points(line) > 0; });
}

int LineChart::markCount() const {
  qsizetype count = 0;
  for (const ChartLine& line : data_.lines)
    count += points(line);
  return static_cast<int>(count);
}

ChartTip LineChart::tip(int mark) const {
  const Place place = placeOf(data_, mark);
  if (place.line < 0) return {};
  const ChartLine& line = data_.lines[place.line];
  const qsizetype i = place.point;
  const QString x = number::real(line.x[i], line.x[i] == std::floor(line.x[i]) ? 0 : 2);
  QString detail;
  if (i < line.low.size() && i < line.high.size() && std::isfinite(line.low[i]) && std::isfinite(line.high[i]))
    detail = number::interval(number::real(line.low[i], data_.decimals), number::real(line.high[i], data_.decimals)) +
             QStringLiteral(", ");
  QString where = data_.tipName;
  if (where.contains(QLatin1String("{x}")))
    where.replace(QLatin1String("{x}"), x);
  else
    where = (data_.xTitle + QLatin1Char(' ') + x).trimmed();
  return {line.name, number::real(line.y[i], data_.decimals) + data_.valueUnit, detail + where, line.strategy};
}

ChartSpot LineChart::spot(int mark) const {
  const Place place = placeOf(data_, mark);
  if (place.line < 0) return {};
  const LineLayout layout = layoutLines(QSizeF(size()), data_, ChartStyle(Theme::current()));
  const ChartLine& line = data_.lines[place.line];
  const QPointF point = placed(layout.plot, layout.x, layout.y, line.x[place.point], line.y[place.point]);
  return {QRectF(point.x(), layout.plot.top(), 0, layout.plot.height()), point, true};
}

int LineChart::markAt(const QPointF& position) const {
  if (isEmpty()) return -1;
  const LineLayout layout = layoutLines(QSizeF(size()), data_, ChartStyle(Theme::current()));
  if (!layout.plot.adjusted(-4, -4, 4, 4).contains(position)) return -1;
  const double x =
      layout.x.low + (position.x() - layout.plot.left()) / layout.plot.width() * (layout.x.high - layout.x.low);
  int best = -1;
  double distance = std::numeric_limits<double>::infinity();
  for (qsizetype index = 0; index < data_.lines.size(); ++index) {
    const qsizetype point = nearestPoint(data_.lines[index], x);
    if (point < 0) continue;
    const ChartLine& line = data_.lines[index];
    const QPointF at = placed(layout.plot, layout.x, layout.y, line.x[point], line.y[point]);
    const double away = std::abs(at.y() - position.y()) + std::abs(at.x() - position.x()) * 0.5;
    if (away < distance) {
      distance = away;
      best = markOf(data_, {index, point});
    }
  }
  return best;
}

int LineChart::stepped(int mark, int key) const {
  if (mark < 0) return ChartWidget::stepped(mark, key);
  Place place = placeOf(data_, mark);
  const ChartLine& line = data_.lines[place.line];
  if (key == Qt::Key_Up || key == Qt::Key_Down) {
    // To the next line above or below at the same x.
    const double x = line.x[place.point], y = line.y[place.point];
    Place best = place;
    double distance = std::numeric_limits<double>::infinity();
    for (qsizetype index = 0; index < data_.lines.size(); ++index) {
      const qsizetype point = index == place.line ? -1 : nearestPoint(data_.lines[index], x);
      if (point < 0) continue;
      const double up = data_.lines[index].y[point] - y;
      const double away = key == Qt::Key_Up ? up : -up;
      if (away >= 0 && away < distance) {
        distance = away;
        best = {index, point};
      }
    }
    return markOf(data_, best);
  }
  const qsizetype last = points(line) - 1;
  const qsizetype stride = std::max<qsizetype>(1, (last + 1) / 200);
  if (key == Qt::Key_Home)
    place.point = 0;
  else if (key == Qt::Key_End)
    place.point = last;
  else
    place.point = std::clamp(place.point + (key == Qt::Key_Right ? stride : -stride), qsizetype{0}, last);
  return markOf(data_, place);
}

QStringList LineChart::lines() const {
  QStringList all;
  for (qsizetype index = 0; index < data_.lines.size(); ++index) {
    const ChartLine& line = data_.lines[index];
    if (points(line) == 0) continue;
    const ChartTip last = tip(markOf(data_, {index, points(line) - 1}));
    all << last.name + QStringLiteral(", ") + last.value + QStringLiteral(", ") + last.detail;
  }
  return all;
}

} // namespace guidepost::ui
