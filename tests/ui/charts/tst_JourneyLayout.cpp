// Whatever a log's steps look like: nodes keep apart and inside, counts lie on nothing, and the room is used.
#include "tests/ui/charts/ChartSamples.h"

#include "core/base/RandomStream.h"
#include "ui/charts/JourneyLayout.h"

#include <QTest>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

// Up to ten types, each on its lane, and any steps between them.
JourneyData randomJourney(std::uint64_t seed) {
  RandomStream luck(seed, "journey-layout");
  const QStringList names = {
      "View", "Search", "Favourite", "Add to cart", "Remove from cart", "Begin checkout", "A longer name yet",
      "Rate", "Chat",   "x"};
  JourneyData data;
  data.nodes = {{"start", "Start", 5'000, 0, 0.5}, {"leave", "Leave", 5'000, luck.uniform(), 1}};
  const auto types = static_cast<qsizetype>(1 + luck.below(static_cast<std::uint32_t>(names.size())));
  for (qsizetype i = 0; i < types; ++i)
    data.nodes.push_back({names[i], names[i], static_cast<std::int64_t>(luck.below(90'000)), luck.uniform(),
                          static_cast<double>(luck.below(3)) / 2});
  data.nodes.push_back({"purchase", "Purchase", 261, 1, 0.5});
  const auto any = [&] {
    return data.nodes[static_cast<qsizetype>(luck.below(static_cast<std::uint32_t>(data.nodes.size())))].id;
  };
  const std::uint32_t edges = 1 + luck.below(18);
  for (std::uint32_t e = 0; e < edges; ++e) {
    const QString from = any(), to = any();
    const bool known = std::any_of(data.edges.begin(), data.edges.end(),
                                   [&](const JourneyEdge& edge) { return edge.from == from && edge.to == to; });
    if (!known && to != "start" && from != "leave")
      data.edges.push_back({from, to, static_cast<std::int64_t>(1 + luck.below(60'000)), 0.1, {}});
  }
  if (!data.edges.isEmpty()) data.route = {data.edges[0].from, data.edges[0].to};
  return data;
}

// "" or what is wrong.
QString faultOf(const JourneyLayout& layout, const JourneyData& data, const QRectF& rect) {
  for (qsizetype a = 0; a < layout.nodes.size(); ++a) {
    if (!rect.contains(layout.nodes[a])) return data.nodes[a].name + " lies outside";
    for (qsizetype b = a + 1; b < layout.nodes.size(); ++b)
      if (layout.nodes[a].intersects(layout.nodes[b])) return data.nodes[a].name + " lies on " + data.nodes[b].name;
  }
  for (qsizetype a = 0; a < layout.edges.size(); ++a) {
    const QRectF& label = layout.edges[a].label;
    if (label.isEmpty()) continue;
    if (!rect.contains(label)) return QString("the count of edge %1 lies outside").arg(a);
    for (const QRectF& node : layout.nodes)
      if (node.intersects(label)) return QString("the count of edge %1 lies on a node").arg(a);
    for (qsizetype b = a + 1; b < layout.edges.size(); ++b)
      if (layout.edges[b].label.intersects(label)) return QString("counts of edges %1 and %2 overlap").arg(a).arg(b);
  }
  return {};
}

} // namespace

class tst_JourneyLayout : public QObject {
  Q_OBJECT

private slots:
  void nothingOverlaps_data();
  void nothingOverlaps();
  void asInThePicture();
  void sameEachTime();
};

void tst_JourneyLayout::nothingOverlaps_data() {
  QTest::addColumn<QRectF>("rect");
  QTest::newRow("beside the panel") << QRectF(0, 0, 440, 300);
  QTest::newRow("wide") << QRectF(0, 0, 660, 300);
  QTest::newRow("low") << QRectF(0, 0, 640, 240);
  QTest::newRow("small window") << QRectF(10, 20, 900, 290);
}

void tst_JourneyLayout::nothingOverlaps() {
  QFETCH(QRectF, rect);
  const ChartStyle style(Theme::light());
  qsizetype edges = 0, silent = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const JourneyData data = randomJourney(seed);
    const JourneyLayout layout = layoutJourney(rect, data, style);
    const QString fault = faultOf(layout, data, rect);
    QVERIFY2(fault.isEmpty(), qPrintable(QString("seed %1: %2").arg(seed).arg(fault)));
    QCOMPARE(layout.edges.size(), data.edges.size());
    edges += layout.edges.size();
    silent += std::count_if(layout.edges.begin(), layout.edges.end(),
                            [](const PlacedEdge& placed) { return placed.label.isEmpty(); });
  }
  QVERIFY2(silent * 50 < edges, qPrintable(QString("%1 of %2 counts found no place").arg(silent).arg(edges)));
}

// Start at the left, the purchase at the right, leave below; the way to the purchase is level, loops stand above.
void tst_JourneyLayout::asInThePicture() {
  const JourneyData data = samples::journey();
  const QRectF rect(0, 0, 440, 300);
  const JourneyLayout layout = layoutJourney(rect, data, ChartStyle(Theme::light()));
  QCOMPARE(faultOf(layout, data, rect), QString());
  const auto node = [&](const char* id) {
    for (qsizetype i = 0; i < data.nodes.size(); ++i)
      if (data.nodes[i].id == QLatin1String(id)) return layout.nodes[i];
    return QRectF();
  };
  QVERIFY(node("start").left() < rect.left() + 10);
  QVERIFY(node("purchase").right() > rect.right() - 10);
  QVERIFY(node("leave").bottom() > rect.bottom() - 10);
  QVERIFY(node("add_to_cart").bottom() < node("view").top());
  QCOMPARE(node("view").center().y(), node("purchase").center().y());
  for (const PlacedEdge& placed : layout.edges) {
    const JourneyEdge& edge = data.edges[placed.edge];
    QVERIFY2(!placed.label.isEmpty(), qPrintable(edge.from + " " + edge.to));
    if (edge.from == edge.to) QVERIFY(placed.label.bottom() < node(qPrintable(edge.from)).top());
    if (placed.onRoute) QVERIFY(std::abs(placed.line.first().y() - placed.line.last().y()) < 1);
  }
}

void tst_JourneyLayout::sameEachTime() {
  const JourneyData data = randomJourney(7);
  const ChartStyle style(Theme::light());
  const QRectF rect(0, 0, 600, 300);
  const JourneyLayout first = layoutJourney(rect, data, style), second = layoutJourney(rect, data, style);
  QCOMPARE(first.nodes, second.nodes);
  for (qsizetype i = 0; i < first.edges.size(); ++i) {
    QCOMPARE(first.edges[i].line, second.edges[i].line);
    QCOMPARE(first.edges[i].label, second.edges[i].label);
  }
}

QTEST_MAIN(tst_JourneyLayout)
#include "tst_JourneyLayout.moc"
