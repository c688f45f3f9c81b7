#include "ui/report/ReportChart.h"

#include "ui/charts/BarChart.h"
#include "ui/charts/ConfusionTable.h"
#include "ui/charts/ForestChart.h"
#include "ui/charts/FunnelChart.h"
#include "ui/charts/JourneyGraph.h"
#include "ui/charts/LineChart.h"
#include "ui/charts/ReliabilityChart.h"
#include "ui/charts/ShareBar.h"
#include "ui/report/ReportText.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {
namespace {

using report::Format;

QString utf8(const std::string& text) {
  return QString::fromStdString(text);
}

double scaleOf(Format format) {
  return format == Format::Share || format == Format::Points ? 100 : 1;
}

FunnelBar funnelBar(const report::FunnelBar& bar, int step) {
  FunnelBar made;
  const QString name = reportLabel(bar.name);
  made.name = name.left(1).toUpper() + name.mid(1);
  made.count = bar.count;
  made.rate = bar.rate;
  made.step = bar.strong ? 5 : step;
  made.strong = bar.strong;
  return made;
}

FunnelData dataOf(const report::Funnel& series) {
  FunnelData data;
  data.sessions = series.sessions;
  data.headline = reportWords(series.headline);
  data.countHead = reportWords(Message("report.head.sessions"));
  data.shareHead = reportWords(Message("report.head.of-all"));
  for (const report::FunnelBar& bar : series.steps)
    data.steps.append(funnelBar(bar, 4));
  data.between = reportSentence(series.between);
  for (const report::FunnelBar& bar : series.others)
    data.others.append(funnelBar(bar, 3));
  return data;
}

ForestData dataOf(const report::Forest& series) {
  ForestData data;
  double largest = 0;
  bool strategies = false;
  for (const report::ForestRow& row : series.rows) {
    QString name = reportLabel(row.name);
    if (row.strategy.empty()) name = name.left(1).toUpper() + name.mid(1);
    data.rows.append({utf8(row.strategy), name, row.value, false});
    if (row.value.known()) largest = std::max(largest, std::abs(row.value.estimate));
    strategies = strategies || !row.strategy.empty();
  }
  data.scale = scaleOf(series.format);
  data.decimals = reportDecimals(series.format, largest);
  data.signedValues = series.signedValues;
  data.reference = series.reference;
  data.axisTitle = reportWords(series.axis);
  if (strategies) sortByValue(data);
  return data;
}

LineData dataOf(const report::Lines& series) {
  LineData data;
  const double scale = scaleOf(series.format);
  const auto scaled = [scale](const std::vector<double>& values) {
    QVector<double> made;
    for (const double value : values)
      made.append(value * scale);
    return made;
  };
  double largest = 0;
  double highest = 0;
  for (const report::Line& line : series.lines) {
    ChartLine made;
    made.strategy = utf8(line.strategy);
    made.name = reportLabel(line.name);
    made.step = line.shade;
    made.x = QVector<double>(line.x.begin(), line.x.end());
    made.y = scaled(line.y);
    made.low = scaled(line.low);
    made.high = scaled(line.high);
    made.band = line.band;
    made.whiskers = line.whiskers;
    made.strong = line.strong;
    for (const double value : line.y)
      if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
    for (const double value : line.whiskers ? made.high : made.y)
      if (std::isfinite(value)) highest = std::max(highest, value);
    data.lines.append(std::move(made));
  }
  data.xTitle = reportWords(series.xTitle);
  data.decimals = reportDecimals(series.format, largest);
  data.wholeX = series.wholeX;
  if (series.fromZero) data.yLow = 0;
  if (series.markedX)
    data.marker =
        LineMarker{*series.markedX, series.markedY ? *series.markedY * scale : std::numeric_limits<double>::quiet_NaN(),
                   reportWords(series.marked), series.markedY ? number::real(*series.markedY * scale, 3) : QString()};
  return data;
}

ReliabilityData dataOf(const report::Reliability& series) {
  ReliabilityData data;
  for (const report::ReliabilityPoint& point : series.points)
    data.points.append({point.said, point.happened});
  data.highlighted = series.highlighted;
  data.xTitle = reportWords(Message("report.axis.said"));
  data.yTitle = reportWords(Message("report.axis.happened"));
  return data;
}

BarData dataOf(const report::Histogram& series) {
  QVector<double> units;
  for (const std::int64_t duration : series.durations)
    units.append(static_cast<double>(duration) / static_cast<double>(series.unitUs));
  BarData data = histogram(units, series.binUnits, series.bins);
  data.xTitle = reportWords(series.xTitle);
  data.valueName = reportWords(Message("report.axis.sessions"));
  if (!series.durations.empty()) {
    const std::int64_t median = series.durations[series.durations.size() / 2];
    const double position = static_cast<double>(median) / static_cast<double>(series.unitUs) / series.binUnits;
    if (position < series.bins)
      data.marker = BarMarker{position, reportWords(Message("report.axis.median").with("median", Duration{median}))};
  }
  return data;
}

JourneyData dataOf(const report::JourneyMap& series) {
  JourneyData data;
  const auto has = [&](const char* id) {
    return std::any_of(data.nodes.begin(), data.nodes.end(),
                       [&](const JourneyNode& n) { return n.id == QLatin1String(id); });
  };
  for (const journey::PathNode& node : series.nodes) {
    const QString name = term(node.type);
    data.nodes.append({utf8(node.type), name.left(1).toUpper() + name.mid(1), node.count, node.x, node.y});
  }
  const auto end = [&](const char* id, std::int64_t count, double x, double y) {
    const QString name = term(std::string_view(id));
    if (!has(id)) data.nodes.append({QLatin1String(id), name.left(1).toUpper() + name.mid(1), count, x, y});
  };
  end("start", series.sessions, series.startX, series.startY);
  end("leave", series.sessions, series.leaveX, series.leaveY);
  for (const journey::PathEdge& edge : series.edges)
    data.edges.append({utf8(edge.from), utf8(edge.to), edge.count, edge.share, {}});
  for (const std::string& type : series.route)
    data.route.append(utf8(type));
  return data;
}

ConfusionData dataOf(const report::Confusion& series) {
  ConfusionData data;
  for (const std::string& name : series.names)
    data.names.append(utf8(name));
  for (const std::vector<std::int64_t>& row : series.counts)
    data.counts.append(QVector<std::int64_t>(row.begin(), row.end()));
  data.columnsTitle = reportWords(Message("report.chart.confusion.columns"));
  return data;
}

ShareBarData dataOf(const report::Parts& series) {
  ShareBarData data;
  int step = 2;
  for (const report::Part& part : series.parts) {
    const QString name = reportWords(part.name);
    const QString gap = language() == Language::Chinese ? QString() : QStringLiteral(" ");
    data.segments.append({name, part.share, number::share(part.share, 0) + gap + name, step});
    step = std::min(step + 3, 6);
  }
  return data;
}

qreal heightOf(const FunnelData& data) {
  return 78 + 34 * qreal(data.steps.size() + data.others.size());
}
qreal heightOf(const ForestData& data) {
  return 34 + 28 * qreal(data.rows.size());
}
qreal heightOf(const LineData&) {
  return 200;
}
qreal heightOf(const ReliabilityData&) {
  return 214;
}
qreal heightOf(const BarData&) {
  return 200;
}
qreal heightOf(const JourneyData& data) {
  return data.nodes.size() > 5 ? 340 : 290;
}
qreal heightOf(const ConfusionData& data) {
  return 50 + 25 * qreal(data.names.size());
}
qreal heightOf(const ShareBarData&) {
  return 48;
}

void paintOf(QPainter& p, const QRectF& r, const FunnelData& d) {
  paintFunnel(p, r, d, Theme::light());
}
void paintOf(QPainter& p, const QRectF& r, const ForestData& d) {
  paintForest(p, r, d, Theme::light());
}
void paintOf(QPainter& p, const QRectF& r, const LineData& d) {
  paintLines(p, r, d, Theme::light());
}
void paintOf(QPainter& p, const QRectF& r, const ReliabilityData& d) {
  paintReliability(p, r, d, Theme::light());
}
void paintOf(QPainter& p, const QRectF& r, const BarData& d) {
  paintBars(p, r, d, Theme::light());
}
void paintOf(QPainter& p, const QRectF& r, const JourneyData& d) {
  paintJourney(p, r, d, Theme::light());
}
void paintOf(QPainter& p, const QRectF& r, const ConfusionData& d) {
  paintConfusion(p, r, d, Theme::light());
}
void paintOf(QPainter& p, const QRectF& r, const ShareBarData& d) {
  QRectF bar = r;
  bar.setHeight(std::min(r.height(), shareBarHeight(r.width(), d, Theme::light())));
  paintShareBar(p, bar, d, Theme::light());
}

} // namespace

ReportChart reportChart(const report::Chart& chart, bool synthetic) {
  ReportChart made;
  made.id = utf8(chart.id);
  made.title = reportSentence(chart.title);
  made.subtitle = reportSentence(chart.subtitle);
  made.origin = originNote(chart.origin, synthetic);
  made.wide = std::holds_alternative<report::JourneyMap>(chart.series);
  if (std::holds_alternative<report::Funnel>(chart.series)) made.weight = 1.3;
  std::visit(
      [&](const auto& series) {
        auto data = dataOf(series);
        made.table = tableOf(data);
        made.height = heightOf(data);
        made.paint = [data = std::move(data)](QPainter& painter, const QRectF& rect) {
          painter.save();
          paintOf(painter, rect, data);
          painter.restore();
        };
      },
      chart.series);
  return made;
}

QVector<qreal> chartWidths(const QVector<ReportChart>& row, qreal width, qreal gutter) {
  qreal weights = 0;
  for (const ReportChart& chart : row)
    weights += chart.weight;
  const qreal free = width - gutter * qreal(row.size() - 1);
  QVector<qreal> widths;
  for (const ReportChart& chart : row)
    widths.append(free * chart.weight / weights);
  return widths;
}

QVector<QVector<ReportChart>> chartRows(const std::vector<report::Chart>& charts, bool synthetic) {
  QVector<QVector<ReportChart>> rows;
  QVector<ReportChart> wide, pair;
  for (const report::Chart& chart : charts) {
    ReportChart made = reportChart(chart, synthetic);
    if (made.wide) {
      wide.append(std::move(made));
      continue;
    }
    pair.append(std::move(made));
    if (pair.size() == 2) {
      rows.append(pair);
      pair.clear();
    }
  }
  if (!pair.isEmpty()) rows.append(pair);
  for (ReportChart& chart : wide)
    rows.append({std::move(chart)});
  return rows;
}

} // namespace guidepost::ui
