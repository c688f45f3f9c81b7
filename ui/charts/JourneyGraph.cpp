#include "ui/charts/JourneyGraph.h"

#include "ui/charts/JourneyPicture.h"
#include "ui/text/Numbers.h"

#include <QContextMenuEvent>
#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>
#include <QToolTip>

namespace guidepost::ui {

namespace {

enum Key { KindKey, FirstKey, SecondKey }; // item data: "node" id, or "edge" from to

class JourneyItem : public QGraphicsItem {
public:
  JourneyItem(const QString& words) {
    setFlag(ItemIsFocusable);
    setToolTip(words);
  }

protected:
  void paintFocus(QPainter& painter, const QRectF& rect, const ChartStyle& style) const {
    if (!hasFocus()) return;
    painter.setPen(style.pen(style.theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, style.px(6), style.px(6));
  }
};

class NodeItem : public JourneyItem {
public:
  NodeItem(const JourneyNode& node, const QRectF& rect, const QString& words)
      : JourneyItem(words), node_(node), rect_(rect) {
    setData(KindKey, QStringLiteral("node"));
    setData(FirstKey, node.id);
    setZValue(3);
  }
  QRectF boundingRect() const override { return rect_.adjusted(-5, -5, 5, 5); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    const ChartStyle style(Theme::current());
    painter->setRenderHint(QPainter::Antialiasing);
    paintJourneyNode(*painter, rect_, node_, style);
    paintFocus(*painter, rect_.adjusted(-3, -3, 3, 3), style);
  }

private:
  JourneyNode node_;
  QRectF rect_;
};

class EdgeItem : public JourneyItem {
public:
  EdgeItem(const JourneyData& data, const PlacedEdge& placed, const QString& words)
      : JourneyItem(words), data_(data), placed_(placed) {
    setData(KindKey, QStringLiteral("edge"));
    setData(FirstKey, data.edges[placed.edge].from);
    setData(SecondKey, data.edges[placed.edge].to);
    setZValue(placed.onRoute ? 2 : 1);
  }
  QRectF boundingRect() const override {
    const qreal reach = placed_.width + 4;
    return placed_.line.boundingRect().adjusted(-reach, -reach, reach, reach).united(placed_.head.boundingRect());
  }
  QPainterPath shape() const override {
    QPainterPath path;
    path.addPolygon(placed_.line);
    QPainterPathStroker stroker;
    stroker.setWidth(placed_.width + 6);
    return stroker.createStroke(path);
  }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    painter->setRenderHint(QPainter::Antialiasing);
    paintJourneyEdge(*painter, placed_, data_, ChartStyle(Theme::current()));
  }

private:
  const JourneyData& data_;
  PlacedEdge placed_;
};

// Counts lie above every arrow; the arrow that has the focus is told by a ring around its count.
class LabelItem : public QGraphicsItem {
public:
  LabelItem(const JourneyData& data, const PlacedEdge& placed, const QGraphicsItem* edge)
      : data_(data), placed_(placed), edge_(edge) {
    setZValue(4);
    setAcceptedMouseButtons(Qt::NoButton);
  }
  QRectF boundingRect() const override { return placed_.label.adjusted(-4, -4, 4, 4); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    const ChartStyle style(Theme::current());
    painter->setRenderHint(QPainter::Antialiasing);
    paintJourneyLabel(*painter, placed_, data_, style);
    if (!edge_->hasFocus()) return;
    painter->setPen(style.pen(style.theme.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(placed_.label.adjusted(-2, -2, 2, 2), style.px(4), style.px(4));
  }

private:
  const JourneyData& data_;
  PlacedEdge placed_;
  const QGraphicsItem* edge_;
};

QString nameOf(const JourneyData& data, const QString& id) {
  for (const JourneyNode& node : data.nodes)
    if (node.id == id) return node.name;
  return id;
}

QString edgeWords(const JourneyData& data, const JourneyEdge& edge) {
  const QString detail =
      !edge.detail.isEmpty()
          ? edge.detail
          : JourneyGraph::tr("%1 of the steps out of %2").arg(number::share(edge.share), nameOf(data, edge.from));
  return JourneyGraph::tr("%1 to %2: %3")
             .arg(nameOf(data, edge.from), nameOf(data, edge.to), number::count(edge.count)) +
         QLatin1Char('\n') + detail;
}

} // namespace

void paintJourney(QPainter& painter, const QRectF& rect, const JourneyData& data, const Theme& theme) {
  const ChartStyle style(theme);
  const Clipped clipped(painter, rect);
  const JourneyLayout layout = layoutJourney(rect, data, style);
  for (const PlacedEdge& placed : layout.edges)
    paintJourneyEdge(painter, placed, data, style);
  for (qsizetype i = 0; i < layout.nodes.size(); ++i)
    paintJourneyNode(painter, layout.nodes[i], data.nodes[i], style);
  for (const PlacedEdge& placed : layout.edges)
    paintJourneyLabel(painter, placed, data, style);
}

ChartTable tableOf(const JourneyData& data) {
  ChartTable table;
  table.heads = {QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("count"), QStringLiteral("share")};
  for (const JourneyEdge& edge : data.edges)
    table.rows << QVariantList{edge.from, edge.to, QVariant::fromValue<qlonglong>(edge.count), edge.share};
  return table;
}

JourneyGraph::JourneyGraph(QWidget* parent) : QGraphicsView(parent) {
  setScene(new QGraphicsScene(this));
  setFrameShape(QFrame::NoFrame);
  setBackgroundBrush(Qt::NoBrush);
  viewport()->setAutoFillBackground(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setRenderHint(QPainter::Antialiasing);
  setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
  setFocusPolicy(Qt::StrongFocus);
}

void JourneyGraph::setData(JourneyData data) {
  scene()->clear();
  data_ = std::move(data);
  rebuild();
}

void JourneyGraph::rebuild() {
  scene()->clear();
  const QRectF area(QPointF(), QSizeF(viewport()->size()));
  scene()->setSceneRect(area);
  const JourneyLayout layout = layoutJourney(area, data_, ChartStyle(Theme::current()));
  QStringList lines;
  for (qsizetype i = 0; i < layout.nodes.size(); ++i)
    scene()->addItem(new NodeItem(data_.nodes[i], layout.nodes[i],
                                  tr("%1: %2").arg(data_.nodes[i].name, number::count(data_.nodes[i].count))));
  for (const PlacedEdge& placed : layout.edges) {
    const QString words = edgeWords(data_, data_.edges[placed.edge]);
    auto* edge = new EdgeItem(data_, placed, words);
    scene()->addItem(edge);
    scene()->addItem(new LabelItem(data_, placed, edge));
  }
  for (const JourneyEdge& edge : data_.edges)
    lines << edgeWords(data_, edge).replace(QLatin1Char('\n'), QLatin1String(", "));
  setAccessibleDescription((subtitle_.isEmpty() ? QString() : subtitle_ + QLatin1Char('\n')) +
                           lines.join(QLatin1Char('\n')));
}

void JourneyGraph::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintJourney(painter, rect, data_, theme);
}

void JourneyGraph::setHeading(const QString& title, const QString& subtitle, const QString& badge) {
  title_ = title;
  subtitle_ = subtitle;
  badge_ = badge;
  setAccessibleName(title);
}

ChartExport JourneyGraph::exported() const {
  return {title_,
          subtitle_,
          badge_,
          QSizeF(size()),
          [data = data_](QPainter& painter, const QRectF& rect, const Theme& theme) {
            paintJourney(painter, rect, data, theme);
          },
          table()};
}

void JourneyGraph::addChartActions(QMenu& menu) {
  exported().addActions(menu, this);
  if (!isSignalConnected(QMetaMethod::fromSignal(&JourneyGraph::addToReportRequested))) return;
  menu.addSeparator();
  menu.addAction(tr("Add to report"), this, &JourneyGraph::addToReportRequested);
}

QSize JourneyGraph::sizeHint() const {
  const ChartStyle style(Theme::current());
  return QSizeF(style.px(440), style.px(320)).toSize();
}

void JourneyGraph::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  rebuild();
}

void JourneyGraph::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (!scene()) return;
  if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) rebuild();
  viewport()->update();
}

void JourneyGraph::contextMenuEvent(QContextMenuEvent* event) {
  if (isEmpty()) return;
  QMenu menu(this);
  addChartActions(menu);
  menu.exec(event->globalPos());
}

void JourneyGraph::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
  const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
  if (event->matches(QKeySequence::Copy)) {
    exported().copyData();
    return;
  }
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    if (const QGraphicsItem* item = scene()->focusItem()) openItem(item);
    return;
  }
  if (!forward && !back) {
    QGraphicsView::keyPressEvent(event);
    return;
  }
  QList<QGraphicsItem*> all;
  const QList<QGraphicsItem*> items = scene()->items(Qt::AscendingOrder);
  for (const char* kind : {"node", "edge"})
    for (QGraphicsItem* item : items)
      if (item->data(KindKey).toString() == QLatin1String(kind)) all << item;
  if (all.isEmpty()) return;
  const qsizetype at = all.indexOf(scene()->focusItem());
  const qsizetype next = at < 0 ? (forward ? 0 : all.size() - 1) : (at + (forward ? 1 : -1) + all.size()) % all.size();
  all[next]->setFocus();
  viewport()->update();
  QToolTip::showText(viewport()->mapToGlobal(mapFromScene(all[next]->sceneBoundingRect().center())),
                     all[next]->toolTip(), this);
}

void JourneyGraph::mouseDoubleClickEvent(QMouseEvent* event) {
  if (const QGraphicsItem* item = itemAt(event->pos())) openItem(item);
}

void JourneyGraph::openItem(const QGraphicsItem* item) {
  const QString kind = item->data(KindKey).toString();
  if (kind == QLatin1String("node")) emit nodeOpened(item->data(FirstKey).toString());
  if (kind == QLatin1String("edge")) emit edgeOpened(item->data(FirstKey).toString(), item->data(SecondKey).toString());
}

} // namespace guidepost::ui
