#include "ui/charts/JourneyLayout.h"

#include "ui/charts/JourneyRoute.h"
#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QHash>
#include <QLineF>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

constexpr qreal nodeHeight = 38, labelHeight = 15;
constexpr qreal loopHeight = 27, loopFoot = 10, loopReach = 27;

struct Standing {
  qsizetype node = 0;
  qreal x = 0; // 0…1
};
using Lane = QVector<Standing>;

qreal nodeWidth(const JourneyNode& node, const ChartStyle& style) {
  const qreal text =
      std::max(textWidth(style.smallStrong, node.name), digitsWidth(style.axis, number::count(node.count)));
  return std::max(text + style.px(18), style.px(54));
}

qreal edgeWidth(std::int64_t count, std::int64_t largest, const ChartStyle& style) {
  if (largest <= 1) return style.px(2);
  const double share = std::log1p(static_cast<double>(count)) / std::log1p(static_cast<double>(largest));
  return style.px(1.6 + 6.4 * std::pow(share, 2.4));
}

bool isTouchedOrOverlapped(const QRectF& box, const QVector<QRectF>& others, qreal margin) {
  return std::any_of(others.begin(), others.end(), [&](const QRectF& other) {
    return other.adjusted(-margin, -margin, margin, margin).intersects(box);
  });
}

void addHead(PlacedEdge& placed, const ChartStyle& style) {
  const qreal length = std::min(placed.width * 1.1 + style.px(7), lengthOf(placed.line) * 0.6);
  const QPointF tip = placed.line.last();
  while (placed.line.size() > 2 && QLineF(placed.line.last(), tip).length() < length)
    placed.line.removeLast();
  const QLineF back(tip, placed.line.last());
  if (back.length() < 1e-6) return;
  const QPointF along = (back.p2() - back.p1()) / back.length();
  const QPointF base = tip + along * length;
  const QPointF side(-along.y(), along.x());
  const qreal half = placed.width * 0.6 + style.px(3.2);
  placed.head = QPolygonF({tip, base + side * half, base - side * half});
  placed.line << base + along * 0.5;
}

class Layouter {
public:
  Layouter(const QRectF& rect, const JourneyData& data, const ChartStyle& style)
      : data_(data), style_(style), area_(rect.adjusted(style.px(6), style.px(5), -style.px(6), -style.px(6))) {
    for (qsizetype i = 0; i < data.nodes.size(); ++i) {
      index_.insert(data.nodes[i].id, i);
      widths_ << std::min(nodeWidth(data.nodes[i], style), std::max(1.0, area_.width()));
    }
    looped_.fill(false, data.nodes.size());
    for (const JourneyEdge& edge : data.edges) {
      largest_ = std::max(largest_, edge.count);
      if (edge.from == edge.to && index_.contains(edge.from)) looped_[index_[edge.from]] = true;
    }
    layout_.nodes.resize(data.nodes.size());
  }

  JourneyLayout layout() {
    if (data_.nodes.isEmpty() || area_.width() <= 0 || area_.height() <= 0) return layout_;
    fillLanes();
    placeLanes();
    placeEdges();
    std::stable_sort(layout_.edges.begin(), layout_.edges.end(), [](const PlacedEdge& a, const PlacedEdge& b) {
      return a.onRoute != b.onRoute ? a.onRoute : a.width > b.width;
    });
    for (PlacedEdge& placed : layout_.edges)
      if (!isLoop(placed)) placeLabel(placed);
    std::stable_sort(layout_.edges.begin(), layout_.edges.end(), [](const PlacedEdge& a, const PlacedEdge& b) {
      return a.onRoute != b.onRoute ? b.onRoute : a.width > b.width;
    });
    return layout_;
  }

private:
  bool isLoop(const PlacedEdge& placed) const { return data_.edges[placed.edge].from == data_.edges[placed.edge].to; }

  qreal neededWidth(const Lane& lane) const {
    qreal width = style_.px(14) * static_cast<qreal>(lane.size() - 1);
    for (const Standing& one : lane)
      width += widths_[one.node];
    return width;
  }

  // Three lanes by y. A lane that is too full gives its rarest away, to a new one if need be.
  void fillLanes() {
    lanes_.resize(3);
    for (qsizetype i = 0; i < data_.nodes.size(); ++i) {
      const JourneyNode& node = data_.nodes[i];
      const double y = std::isfinite(node.y) ? node.y : 0.5;
      const qreal x = std::isfinite(node.x) ? std::clamp(node.x, 0.0, 1.0) : 0.5;
      lanes_[y < 0.25 ? 0 : y > 0.75 ? 2 : 1] << Standing{i, x};
    }
    for (qsizetype moves = 0; moves < 4 * data_.nodes.size(); ++moves) {
      const auto full = std::find_if(lanes_.begin(), lanes_.end(), [&](const Lane& lane) {
        return lane.size() > 1 && neededWidth(lane) > area_.width();
      });
      if (full == lanes_.end()) break;
      const auto rarest = std::min_element(full->begin(), full->end(), [&](const Standing& a, const Standing& b) {
        return data_.nodes[a.node].count < data_.nodes[b.node].count;
      });
      const Standing moved = *rarest;
      full->erase(rarest);
      const auto roomy = std::min_element(
          lanes_.begin(), lanes_.end(), [&](const Lane& a, const Lane& b) { return neededWidth(a) < neededWidth(b); });
      if (neededWidth(*roomy) + widths_[moved.node] + style_.px(14) <= area_.width())
        *roomy << moved;
      else
        lanes_ << Lane{moved};
    }
    lanes_.removeIf([](const Lane& lane) { return lane.isEmpty(); });
    for (Lane& lane : lanes_)
      std::stable_sort(lane.begin(), lane.end(), [](const Standing& a, const Standing& b) { return a.x < b.x; });
  }

  bool hasLoop(const Lane& lane) const {
    return std::any_of(lane.begin(), lane.end(), [&](const Standing& one) { return looped_[one.node]; });
  }

  void placeLanes() {
    const auto count = static_cast<qreal>(lanes_.size());
    const qreal loop = hasLoop(lanes_.first()) ? style_.px(loopHeight + labelHeight + 5) : 0;
    const qreal head = std::min(loop, area_.height() * 0.25);
    const qreal least = style_.px(6);
    const qreal height = std::clamp((area_.height() - head - least * (count - 1)) / count, 1.0, style_.px(nodeHeight));
    const qreal free = area_.height() - head - height * count;
    qreal top = area_.top() + head;
    qreal gap = count > 1 ? free / (count - 1) : 0;
    if (lanes_.size() < 3) { // no need to reach the borders
      gap = std::min(gap, style_.px(120));
      top += (free - gap * (count - 1)) / 2;
    }
    for (qsizetype i = 0; i < lanes_.size(); ++i) {
      above_ << (i == 0 ? top - area_.top() : gap);
      placeAcross(lanes_[i], top, height);
      top += height + gap;
    }
  }

  // Wished places first; then apart from left to right, and back from the right border.
  void placeAcross(const Lane& lane, qreal top, qreal height) {
    qreal sum = 0;
    for (const Standing& one : lane)
      sum += widths_[one.node];
    const qreal even = lane.size() > 1 ? (area_.width() - sum) / static_cast<qreal>(lane.size() - 1) : 0;
    const qreal gap = std::clamp(even, 0.0, style_.px(44));
    QVector<qreal> left;
    for (const Standing& one : lane) {
      const qreal wished = area_.left() + one.x * (area_.width() - widths_[one.node]);
      const qsizetype before = left.size() - 1;
      left << (before < 0 ? wished : std::max(wished, left[before] + widths_[lane[before].node] + gap));
    }
    qreal limit = area_.right();
    for (qsizetype i = lane.size() - 1; i >= 0; --i) {
      left[i] = std::min(left[i], limit - widths_[lane[i].node]);
      limit = left[i] - gap;
    }
    for (qsizetype i = 0; i < lane.size(); ++i)
      layout_.nodes[lane[i].node] = QRectF(left[i], top, widths_[lane[i].node], height);
  }

  QSizeF labelSize(const PlacedEdge& placed) const {
    const QString count = number::count(data_.edges[placed.edge].count);
    return {digitsWidth(placed.onRoute ? style_.smallStrong : style_.axis, count) + style_.px(4),
            style_.px(labelHeight)};
  }

  // Above its node, as high as the lane's room lets it, with the count on top.
  void placeLoop(PlacedEdge& placed, qsizetype node) {
    const QRectF& box = layout_.nodes[node];
    qreal room = 0;
    for (qsizetype i = 0; i < lanes_.size(); ++i)
      for (const Standing& one : lanes_[i])
        if (one.node == node) room = above_[i];
    const QSizeF size = labelSize(placed);
    const bool labelled = room >= size.height() + style_.px(14);
    const qreal high =
        std::clamp(room - (labelled ? size.height() : 0) - style_.px(5), style_.px(6), style_.px(loopHeight));
    const QPointF foot(box.center().x(), box.top());
    const qreal control = high * 4 / 3;
    const QPointF from = foot - QPointF(style_.px(loopFoot), 0), to = foot + QPointF(style_.px(loopFoot), 0);
    const QPointF c1 = foot + QPointF(-style_.px(loopReach), -control),
                  c2 = foot + QPointF(style_.px(loopReach), -control);
    placed.line = bezier(from, c1, c2, to, 48);
    const qreal peak = box.top() - high - placed.width / 2;
    if (labelled) placed.label = QRectF(QPointF(foot.x() - size.width() / 2, peak - size.height()), size);
    const QRectF around = placed.line.boundingRect().adjusted(-placed.width, -placed.width, placed.width, 0);
    loops_ << (labelled ? around.united(placed.label) : around);
    if (labelled) labels_ << placed.label;
  }

  void placeEdges() {
    QVector<PlacedEdge> loops, others;
    for (qsizetype i = 0; i < data_.edges.size(); ++i) {
      const JourneyEdge& edge = data_.edges[i];
      if (!index_.contains(edge.from) || !index_.contains(edge.to)) continue;
      PlacedEdge placed;
      placed.edge = i;
      placed.width = edgeWidth(edge.count, largest_, style_);
      for (qsizetype step = 0; step + 1 < data_.route.size(); ++step)
        if (data_.route[step] == edge.from && data_.route[step + 1] == edge.to) placed.onRoute = true;
      if (edge.from == edge.to) placeLoop(placed, index_[edge.from]);
      (edge.from == edge.to ? loops : others) << placed;
    }
    std::stable_sort(others.begin(), others.end(), [](const PlacedEdge& a, const PlacedEdge& b) {
      return a.onRoute != b.onRoute ? a.onRoute : a.width > b.width;
    });
    JourneyRoutes routes(area_, layout_.nodes, looped_, loops_, style_.pixel);
    for (PlacedEdge& placed : others) {
      const JourneyEdge& edge = data_.edges[placed.edge];
      placed.line = routes.add(index_[edge.from], index_[edge.to], placed.width, placed.onRoute);
    }
    for (PlacedEdge& placed : loops + others) {
      addHead(placed, style_);
      layout_.edges << placed;
    }
  }

  // On its line where that leaves enough of it to see, else beside it.
  void placeLabel(PlacedEdge& placed) {
    const QSizeF size = labelSize(placed);
    const qreal length = lengthOf(placed.line);
    qreal bestCost = std::numeric_limits<qreal>::infinity();
    for (int step = 0; step <= 32; ++step) {
      const qreal share = 0.5 + (step % 2 ? 1 : -1) * 0.025 * ((step + 1) / 2);
      const QPointF at = pointAlong(placed.line, share);
      const QPointF along = pointAlong(placed.line, share + 0.04) - pointAlong(placed.line, share - 0.04);
      const qreal reach = std::max(1e-6, std::hypot(along.x(), along.y()));
      const QPointF normal(along.y() / reach, -along.x() / reach);
      const qreal beside = placed.width / 2 + style_.px(1) + std::abs(normal.x()) * size.width() / 2 +
                           std::abs(normal.y()) * size.height() / 2;
      const qreal hidden = std::min(size.width() / std::max(1e-6, std::abs(along.x() / reach)),
                                    size.height() / std::max(1e-6, std::abs(along.y() / reach)));
      const qreal further = style_.px(nodeHeight / 2 + 2); // out of a narrow gap between two nodes
      for (const qreal distance : {0.0, -beside, beside, -beside - further, beside + further}) {
        const QPointF center = at + normal * distance;
        const QRectF box(center - QPointF(size.width() / 2, size.height() / 2), size);
        if (!area_.contains(box) || isTouchedOrOverlapped(box, layout_.nodes, style_.px(2)) ||
            isTouchedOrOverlapped(box, labels_, style_.px(2)))
          continue;
        qreal cost = std::abs(share - 0.5) * 40 + (distance == 0 ? std::max(0.0, hidden - length * 0.3) * 2 : 5);
        if (std::abs(distance) > beside) cost += 30;
        if (distance == 0 && std::abs(along.x()) > 3 * std::abs(along.y())) cost += 7; // level: beside reads better
        for (const PlacedEdge& other : layout_.edges) {
          if (box.intersects(other.head.boundingRect())) cost += 30;
          if (other.edge == placed.edge && distance == 0) continue;
          for (const QPointF& point : other.line)
            cost += box.contains(point) ? (other.onRoute ? 25 : 10) : 0;
        }
        if (cost >= bestCost) continue;
        bestCost = cost;
        placed.label = box;
      }
    }
    if (!placed.label.isEmpty()) labels_ << placed.label;
  }

  const JourneyData& data_;
  const ChartStyle& style_;
  QRectF area_;
  QHash<QString, qsizetype> index_;
  QVector<qreal> widths_; // of the nodes
  QVector<bool> looped_;
  std::int64_t largest_ = 1;
  QVector<Lane> lanes_;
  QVector<qreal> above_; // room over each lane
  QVector<QRectF> loops_, labels_;
  JourneyLayout layout_;
};

} // namespace

JourneyLayout layoutJourney(const QRectF& rect, const JourneyData& data, const ChartStyle& style) {
  return Layouter(rect, data, style).layout();
}

} // namespace guidepost::ui
