// What carries an import: names by hash, duplicates by key, columns that spill, and postings that say what the tables
// say.
#include "core/base/RandomStream.h"
#include "core/ingest/DuplicateFilter.h"
#include "core/ingest/NameIndex.h"
#include "core/ingest/SpillColumn.h"
#include "core/store/PostingTable.h"
#include "tests/core/pipeline/ImportFixture.h"

#include <QTest>

#include <map>
#include <set>

using namespace guidepost;
using namespace guidepost::ingest;
using pipeline::ImportFixture;
using store::Posting;
using store::PostingEntry;

class tst_Ingest : public QObject {
  Q_OBJECT

private slots:
  void namesKeepTheirNumbers();
  void filterIsASet_data();
  void filterIsASet();
  void columnComesBack_data();
  void columnComesBack();
  void postingsFindWhatWasPut();
  void importAndRebuildMakeTheSamePostings();
};

void tst_Ingest::namesKeepTheirNumbers() {
  NameIndex index;
  RandomStream random(1, "names");
  std::map<std::uint64_t, std::uint32_t> expected;
  for (std::uint32_t number = 1; number <= 50'000; ++number) {
    const std::uint64_t hash = std::uint64_t{random.below(1u << 20)} << 44; // many collisions in the low bits
    if (expected.emplace(hash, number).second) index.insert(hash, number);
  }
  QCOMPARE(index.size(), expected.size());
  for (const auto& [hash, number] : expected)
    QCOMPARE(index.find(hash), number);
  QCOMPARE(index.find(1), NameIndex::none);
  index.release();
  QCOMPARE(index.find(expected.begin()->first), NameIndex::none);
}

void tst_Ingest::filterIsASet_data() {
  QTest::addColumn<bool>("inOrder");
  QTest::addColumn<int>("moments"); // different times
  QTest::newRow("in order, few of a moment") << true << 2000;
  QTest::newRow("in order, many of a moment") << true << 5;
  QTest::newRow("in any order") << false << 100;
}

void tst_Ingest::filterIsASet() {
  QFETCH(bool, inOrder);
  QFETCH(int, moments);
  RandomStream random(2, "filter");
  DuplicateFilter filter(inOrder, std::numeric_limits<std::int64_t>::min());
  std::set<std::uint64_t> seen;
  for (int i = 0; i < 4000; ++i) {
    const std::int64_t time = inOrder ? i * moments / 4000 : random.below(static_cast<std::uint32_t>(moments));
    const std::uint64_t key = static_cast<std::uint64_t>(time) << 32 | random.below(300); // holds the time; 0 too
    QVERIFY(!filter.needsEarlierKeys(time));
    QCOMPARE(filter.isNew(key, time), seen.insert(key).second);
  }
  if (inOrder) QVERIFY(filter.needsEarlierKeys(-1));
}

void tst_Ingest::columnComesBack_data() {
  QTest::addColumn<int>("size");
  for (const int size : {0, 1, 1000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 2'500'000})
    QTest::addRow("%d", size) << size;
}

void tst_Ingest::columnComesBack() {
  QFETCH(int, size);
  SpillColumn<std::uint32_t> column;
  for (int i = 0; i < size; ++i)
    QVERIFY(column.push(static_cast<std::uint32_t>(i) * 7919u));
  for (int walk = 0; walk < 2; ++walk) {
    std::size_t next = 0;
    bool same = true;
    QVERIFY(column.forEach([&](std::size_t position, std::uint32_t value) {
      same &= position == next++ && value == static_cast<std::uint32_t>(position) * 7919u;
    }));
    QVERIFY(same);
    QCOMPARE(next, static_cast<std::size_t>(size));
  }
}

// Against a sorted list in memory: keys at both ends of the range, some with many blocks of rows.
void tst_Ingest::postingsFindWhatWasPut() {
  const ImportFixture here;
  const auto workspace = here.open("p.guidepost");
  const auto writer = workspace->project().writer();
  QVERIFY(writer);
  store::PostingTable table(*writer);
  RandomStream random(3, "postings");
  const std::vector<std::int64_t> keys = {std::numeric_limits<std::int64_t>::min(), -5, 0, 1, 2, 77,
                                          std::numeric_limits<std::int64_t>::max()};
  std::map<std::int64_t, std::vector<std::int64_t>> expected;
  for (std::int64_t import = 1; import <= 3; ++import) {
    std::vector<PostingEntry> entries;
    for (int i = 0; i < 20'000; ++i)
      entries.push_back({keys[random.below(random.chance(0.7) ? 2 : 7)], import * 1'000'000 + i});
    std::ranges::sort(entries);
    store::PostingRun run;
    for (const PostingEntry& entry : entries) {
      run.add(entry.key, entry.id);
      expected[entry.key].push_back(entry.id);
    }
    QVERIFY(table.insert(Posting::EventsOfItem, {import}, run));
  }
  for (const std::int64_t key : keys)
    QCOMPARE(*table.find(Posting::EventsOfItem, key), expected[key]);
  QVERIFY(table.find(Posting::EventsOfItem, 3)->empty());
  QVERIFY(table.find(Posting::EventsOfType, 1)->empty());
  const auto parts = table.ranges(Posting::EventsOfItem, -5);
  QCOMPARE(parts->size(), std::size_t{3});
  const store::PostingRange& second = parts->at(1);
  const auto some = table.entries(Posting::EventsOfItem, {second.import, second.firstRank + 4000, 200});
  QCOMPARE(some->size(), std::size_t{200});
  QCOMPARE(*table.rankOf(Posting::EventsOfItem, second.import, -5), second.firstRank);
  QVERIFY(std::ranges::all_of(*some, [](const PostingEntry& entry) { return entry.key == -5; }));
  QVERIFY(table.removeImport({2}));
  QCOMPARE(table.runs(Posting::EventsOfItem)->size(), std::size_t{2});
}

void tst_Ingest::importAndRebuildMakeTheSamePostings() {
  const ImportFixture here;
  RandomStream random(4, "same postings");
  const auto workspace = here.open("p.guidepost");
  for (int import = 0; import < 4; ++import) {
    QByteArray bytes = "time,user,session,type,item\n";
    for (int i = 0; i < 700; ++i) {
      const bool own = random.chance(0.3);
      bytes += QByteArray::number(1'700'000'000 + 60 * static_cast<int>(random.below(9000))) + ",u" +
               QByteArray::number(random.below(60)) + "," + (own ? "s" + QByteArray::number(random.below(40)) : "") +
               (random.chance(0.9) ? ",view," : ",purchase,") +
               (random.chance(0.9) ? "i" + QByteArray::number(random.below(50)) : "") + "\n";
    }
    const auto summary = importLogs(*workspace, ImportFixture::requestFor(here.write("log.csv", bytes)));
    QVERIFY2(summary, summary ? "" : summary.error().message.id.c_str());
  }
  const auto writer = workspace->project().writer();
  const store::PostingTable table(*writer);
  const auto all = [&] {
    std::map<Posting, std::vector<PostingEntry>> found;
    for (const Posting posting :
         {Posting::EventsOfSession, Posting::EventsOfItem, Posting::EventsOfType, Posting::EventsByTime,
          Posting::SessionsOfUser, Posting::UsersByCode, Posting::SessionsByCode})
      if (!table.forEach(posting, [&](const PostingEntry& entry) {
            found[posting].push_back(entry);
            return true;
          }))
        qFatal("cannot read postings");
    return found;
  };
  auto imported = all();
  QVERIFY(store::rebuildAllPostings(*writer));
  const auto rebuilt = all();
  for (const auto& [posting, entries] : rebuilt) {
    QCOMPARE(imported[posting].size(), entries.size());
    QVERIFY2(imported[posting] == entries, qPrintable(QString::number(static_cast<int>(posting))));
  }
  QVERIFY(rebuilt.at(Posting::EventsOfSession).size() > 2000);
}

QTEST_GUILESS_MAIN(tst_Ingest)
#include "tst_Ingest.moc"
