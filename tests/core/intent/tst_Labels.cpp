#include "core/intent/Labels.h"
#include "tests/core/intent/SyntheticLog.h"

#include <QTest>

#include <map>
#include <set>

using namespace guidepost;
using namespace guidepost::intent;
using guidepost::testing::LogBuilder;
using guidepost::testing::minute;
using guidepost::testing::second;

namespace {

constexpr std::int64_t start = 1700000000 * second;

// One letter an event: v view, c add_to_cart, p purchase, s search; then the item's number; then minutes since the
// start. Items 0, 1, 2 are of category 0; 5, 6 of category 1; 9 has none.
std::vector<journey::Event> sessionOf(const QStringList& words) {
  std::vector<journey::Event> events;
  for (const QString& word : words) {
    const QStringList part = word.mid(1).split('@');
    journey::Event event;
    event.timeUs = start + static_cast<std::int64_t>(part[1].toDouble() * static_cast<double>(minute));
    event.item = part[0].toUInt();
    event.category = event.item < 5 ? 0 : event.item < 9 ? 1 : journey::none;
    const char letter = word[0].toLatin1();
    event.type = letter == 'c'   ? logs::eventType::addToCart
                 : letter == 'p' ? logs::eventType::purchase
                 : letter == 's' ? logs::eventType::search
                                 : logs::eventType::view;
    events.push_back(event);
  }
  return events;
}

// The definition of Labels.h, word by word, in quadratic time.
std::string byDefinition(std::span<const journey::Event> events, std::size_t i, std::int64_t horizon) {
  bool purchase = false, cart = false, compare = false, any = false;
  std::map<std::uint32_t, std::set<std::uint32_t>> viewed;
  for (std::size_t j = i + 1; j < events.size() && events[j].timeUs <= events[i].timeUs + horizon; ++j) {
    any = true;
    purchase |= events[j].type == logs::eventType::purchase;
    cart |= events[j].type == logs::eventType::addToCart;
    if (events[j].type != logs::eventType::view || events[j].item == journey::none) continue;
    for (std::size_t k = 0; k < j; ++k)
      compare |= events[k].item == events[j].item;
    if (events[j].category == journey::none) continue;
    viewed[events[j].category].insert(events[j].item);
    compare |= viewed[events[j].category].size() >= 2;
  }
  return purchase ? "purchase" : cart ? "cart" : compare ? "compare" : any ? "explore" : "leave";
}

} // namespace

class tst_Labels : public QObject {
  Q_OBJECT

private slots:
  void labelsOfASession_data();
  void labelsOfASession();
  void labelsAgreeWithTheDefinition();
  void nothingNearTheEndIsLabelled();
  void ownColumnIsRespected();
};

void tst_Labels::labelsOfASession_data() {
  QTest::addColumn<QStringList>("events");
  QTest::addColumn<QStringList>("expected");
  QTest::newRow("alone") << QStringList{"v0@0"} << QStringList{"leave"};
  QTest::newRow("its own type is not its future") << QStringList{"p0@0"} << QStringList{"leave"};
  QTest::newRow("purchase beats cart") << QStringList{"v0@0", "c0@1", "p0@2"}
                                       << QStringList{"purchase", "purchase", "leave"};
  QTest::newRow("cart") << QStringList{"v0@0", "c0@1"} << QStringList{"cart", "leave"};
  QTest::newRow("exactly the horizon counts") << QStringList{"v0@0", "p0@10"} << QStringList{"purchase", "leave"};
  QTest::newRow("beyond the horizon") << QStringList{"v0@0", "p0@10.1"} << QStringList{"leave", "leave"};
  QTest::newRow("another item of the category is one only")
      << QStringList{"v0@0", "v1@1"} << QStringList{"explore", "leave"};
  QTest::newRow("two of the category") << QStringList{"v5@0", "v0@1", "v1@2"}
                                       << QStringList{"compare", "explore", "leave"};
  QTest::newRow("the same item again") << QStringList{"v0@0", "v5@1", "v0@2"}
                                       << QStringList{"compare", "compare", "leave"};
  QTest::newRow("without category") << QStringList{"v5@0", "v9@1", "v10@2"}
                                    << QStringList{"explore", "explore", "leave"};
  QTest::newRow("searches explore") << QStringList{"v0@0", "s9@1", "s9@2"}
                                    << QStringList{"explore", "explore", "leave"};
  QTest::newRow("across a twin") << QStringList{"v9@0", "v1@1", "v1@2", "v2@3"}
                                 << QStringList{"compare", "compare", "explore", "leave"};
}

void tst_Labels::labelsOfASession() {
  QFETCH(QStringList, events);
  QFETCH(QStringList, expected);
  LogBuilder builder;
  builder.addSession(sessionOf(events));
  const journey::SessionLog log = builder.finish();
  const Labels labels = label(log, standardTaxonomy());
  QStringList found;
  for (const IntentIndex intent : labels.ofEvent)
    found << QString::fromStdString(labels.taxonomy.names.at(static_cast<std::size_t>(intent)));
  QCOMPARE(found, expected);
}

void tst_Labels::labelsAgreeWithTheDefinition() {
  RandomStream stream(4, "sessions");
  LogBuilder builder;
  for (int s = 0; s < 300; ++s) {
    QStringList words;
    double time = 0;
    const auto count = 1 + stream.below(12);
    for (std::uint32_t i = 0; i < count; ++i) {
      time += stream.exponential(3);
      words << QString("%1%2@%3").arg("vvvvvvcps"[stream.below(9)]).arg(stream.below(12)).arg(time);
    }
    builder.addSession(sessionOf(words));
  }
  const journey::SessionLog log = builder.finish();
  const Taxonomy taxonomy = standardTaxonomy();
  const Labels labels = label(log, taxonomy);
  std::int64_t counted = 0;
  for (const journey::Session& session : log.sessions)
    for (std::size_t i = 0; i < session.count; ++i)
      QCOMPARE(taxonomy.names.at(static_cast<std::size_t>(labels.ofEvent[session.first + i])),
               byDefinition(log.eventsOf(session), i, taxonomy.horizonUs));
  for (const std::int64_t count : labels.counts) {
    QVERIFY(count > 0);
    counted += count;
  }
  QCOMPARE(counted, static_cast<std::int64_t>(log.events.size()));
}

void tst_Labels::nothingNearTheEndIsLabelled() {
  LogBuilder builder;
  builder.addSession(sessionOf({"v0@0", "v0@5", "v0@9.9", "v0@20"}));
  const journey::SessionLog log = builder.finish(0); // ends at minute 20
  const Labels labels = label(log, standardTaxonomy());
  QVERIFY(labels.ofEvent[0] != noIntent);
  QVERIFY(labels.ofEvent[2] != noIntent);
  QCOMPARE(labels.ofEvent[3], noIntent);
  QCOMPARE(labels.withoutLabel, std::int64_t{1});
}

void tst_Labels::ownColumnIsRespected() {
  LogBuilder builder;
  auto events = sessionOf({"v0@0", "v0@1", "p0@2"});
  events[0].ownIntent = 1;
  events[1].ownIntent = 0;
  builder.log.ownIntentNames = {"browse", "purchase"};
  builder.addSession(events);
  const journey::SessionLog log = builder.finish(0);
  const Taxonomy taxonomy = taxonomyOf(log, 10 * minute);
  QVERIFY(taxonomy.fromLog);
  QCOMPARE(taxonomy.purchase, 1);
  const Labels labels = label(log, taxonomy);
  QCOMPARE(labels.ofEvent, (std::vector<IntentIndex>{1, 0, noIntent}));
  QVERIFY(!taxonomyOf(LogBuilder().finish(), 10 * minute).fromLog);
}

QTEST_APPLESS_MAIN(tst_Labels)
#include "tst_Labels.moc"
