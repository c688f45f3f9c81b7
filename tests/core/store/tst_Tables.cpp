#include "core/store/DataVersionTable.h"
#include "core/store/DecisionTable.h"
#include "core/store/EffectTable.h"
#include "core/store/EventTable.h"
#include "core/store/ImportTable.h"
#include "core/store/ItemTable.h"
#include "core/store/ModelTable.h"
#include "core/store/NameTable.h"
#include "core/store/PostingTable.h"
#include "core/store/RejectedRowTable.h"
#include "core/store/RunTable.h"
#include "core/store/ScenarioTable.h"
#include "core/store/SessionTable.h"
#include "core/store/SettingTable.h"
#include "core/store/Sqlite.h"
#include "core/store/StrategyTable.h"
#include "core/store/UserTable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::store;

// Each test writes into a transaction of its own, which is undone afterwards.
class tst_Tables : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void init();
  void cleanup();
  void names();
  void events();
  void pages();
  void sessions();
  void damagedPostings();
  void orders();
  void items();
  void imports();
  void rejectedRows();
  void dataVersions();
  void settings();
  void models();
  void strategies();
  void effects();
  void scenarios();
  void runsAndDecisions();

private:
  const Connection& connection() const { return *writer_; }
  std::int64_t insertEvents(int count);

  QTemporaryDir folder_;
  std::optional<Project> project_;
  std::optional<Writer> writer_;
};

void tst_Tables::initTestCase() {
  auto project = Project::create(folder_.filePath("a.guidepost").toStdString());
  QVERIFY(project);
  project_.emplace(std::move(*project));
}

void tst_Tables::init() {
  auto writer = project_->writer();
  QVERIFY(writer);
  writer_.emplace(std::move(*writer));
}

void tst_Tables::cleanup() {
  writer_.reset();
}

// Two users, one session each, events alternate between them; every third one is a purchase.
std::int64_t tst_Tables::insertEvents(int count) {
  UserTable users(connection());
  const UserId one = users.insert("one").value();
  const UserId two = users.insert("two").value();
  ItemTable items(connection());
  if (!items.insert({{1}, "i1", "", 0, 0, 100, "EUR", 5})) return -1;
  SessionTable sessions(connection());
  if (!sessions.insert({{1}, one, "", 0, 2000, 9000, 0}) || !sessions.insert({{2}, two, "", 0, 1000, 9000, 0}))
    return -1;
  EventTable events(connection());
  for (int i = 0; i < count; ++i) {
    EventRow row;
    row.line = i + 2;
    row.user = i % 2 ? two : one;
    row.session = {i % 2 ? 2 : 1};
    if (i % 4) row.item = {1};
    row.type = i % 3 ? logs::eventType::view : logs::eventType::purchase;
    row.timeUs = 2000 - 1000 * (i % 2) + i;
    row.price = i % 4 ? 100 * i : -1;
    row.currency = i % 4 ? "EUR" : "";
    if (!events.insert(row)) return -1;
  }
  ImportTable imports(connection());
  ImportRow import;
  import.id = imports.insert({}).value();
  import.firstUser = import.firstSession = import.firstItem = 1;
  import.span = Span{1000, 2000 + count};
  import.currencies["EUR"] = count;
  if (!imports.finish(import) || !rebuildAllPostings(connection())) return -1;
  return count;
}

void tst_Tables::names() {
  NameTable categories(connection(), NameTable::Kind::Category);
  const auto shoes = categories.findOrInsert("shoes");
  QCOMPARE(categories.findOrInsert("bags").value(), shoes.value() + 1);
  QCOMPARE(categories.findOrInsert("shoes").value(), shoes.value());
  QCOMPARE(categories.list()->size(), std::size_t{2});
  QVERIFY(NameTable(connection(), NameTable::Kind::Brand).list()->empty());

  EventTypeTable types(connection());
  for (std::size_t i = 0; i < logs::canonicalEventNames.size(); ++i)
    QCOMPARE(std::size_t{types.findOrInsert(logs::canonicalEventNames[i]).value()}, i);
  QCOMPARE(types.findOrInsert("comment").value(), logs::eventType::firstOwn);
  QCOMPARE(types.findOrInsert("share").value(), logs::eventType::firstOwn + 1);
  QCOMPARE(types.findOrInsert("comment").value(), logs::eventType::firstOwn);
  const auto all = types.names();
  QCOMPARE(all->size(), std::size_t{34});
  QCOMPARE(all->at(20), std::string());
  QCOMPARE(all->at(33), std::string("share"));
  Result<logs::EventType> last = logs::EventType{0};
  for (int i = 0; last && i < 2000; ++i)
    last = types.findOrInsert("t" + std::to_string(i));
  QVERIFY(!last);
  QCOMPARE(last.error().message.id, std::string("store.too-many-event-types"));
}

void tst_Tables::events() {
  QCOMPARE(insertEvents(10), 10);
  const EventTable table(connection());
  QCOMPARE(table.count().value(), 10);
  QCOMPARE(table.count({.type = "purchase", .item = {}, .session = {}}).value(), 4);
  QCOMPARE(table.count({.type = "nonsense", .item = {}, .session = {}}).value(), 0);
  QCOMPARE(table.count({.type = {}, .item = "i1", .session = SessionId{2}}).value(), 5);
  const auto counts = table.typeCounts();
  QCOMPARE(counts->size(), std::size_t{2});
  QCOMPARE(counts->front().name, std::string("view"));
  QCOMPARE(counts->front().count, 6);
  QCOMPARE(table.currencies().value(), std::vector<std::string>{"EUR"});
  QCOMPARE(table.span()->value().firstTimeUs, 1000);

  QList<qint64> order;
  QVERIFY(table.forEach([&](const EventRow& row) {
    order << row.id;
    return true;
  }));
  QCOMPARE(order, (QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
  const auto ofSession = table.ofSession({1});
  QCOMPARE(ofSession->size(), std::size_t{5});
  QCOMPARE(ofSession->front().price, -1);
  QVERIFY(!ofSession->front().item);
  QCOMPARE(ofSession->at(1).price, 200);
  QCOMPARE(ofSession->at(1).currency, std::string("EUR"));
}

void tst_Tables::pages() {
  QCOMPARE(insertEvents(25), 25);
  const EventTable table(connection());
  const auto jump = table.pageAt(20, 10);
  QCOMPARE(jump->firstRow, 20);
  QCOMPARE(jump->rows.size(), std::size_t{5});
  QCOMPARE(jump->rows.front().id, 21);
  QVERIFY(table.pageAt(25, 10)->rows.empty());
  const auto purchases = table.pageAt(2, 2, {.type = "purchase", .item = {}, .session = {}});
  QCOMPARE(purchases->rows.front().id, 7);
  QCOMPARE(purchases->rows.front().type, std::string("purchase"));
  QCOMPARE(purchases->rows.front().user, std::string("one"));
  QCOMPARE(purchases->rows.front().item, std::string("i1"));
  const auto both = table.pageAt(1, 10, {.type = "purchase", .item = "i1", .session = {}});
  QCOMPARE(both->rows.size(), std::size_t{5}); // 3, 6, 9, … without every fourth row
}

// Every order, in both directions and in pages of any size, is what sorting the rows gives.
void tst_Tables::orders() {
  QCOMPARE(insertEvents(25), 25);
  const EventTable table(connection());
  std::vector<EventRow> rows;
  QVERIFY(table.forEach([&](const EventRow& row) {
    rows.push_back(row);
    return true;
  }));
  using Column = EventOrder::Column;
  const auto keyOf = [](const EventRow& row, Column column) -> std::int64_t {
    switch (column) {
    case Column::Time:
      return row.timeUs;
    case Column::Type:
      return row.type;
    case Column::Item:
      return row.item.value;
    case Column::Session:
      return row.session.value;
    default:
      return 0;
    }
  };
  for (const Column column : {Column::Line, Column::Time, Column::Type, Column::Item, Column::Session})
    for (const bool descending : {false, true})
      for (const int limit : {1, 7, 100}) {
        std::vector<std::pair<std::int64_t, std::int64_t>> expected;
        for (const EventRow& row : rows)
          expected.emplace_back(keyOf(row, column), row.id);
        std::ranges::sort(expected);
        if (descending) std::ranges::reverse(expected);
        std::size_t at = 0;
        for (std::int64_t first = 0; first < 25; first += limit) {
          const auto page = table.pageAt(first, limit, {}, {column, descending});
          for (const EventLine& line : page->rows)
            QCOMPARE(line.id, expected.at(at++).second);
        }
        QCOMPARE(at, rows.size());
      }
}

void tst_Tables::sessions() {
  SessionTable table(connection());
  QCOMPARE(table.nextId().value(), 1);
  QVERIFY(ImportTable(connection()).insert({}));
  QVERIFY(table.insert({{5}, {1}, "x", 0, 300, 400, 2}));
  QVERIFY(table.insert({{6}, {1}, "", 0, 100, 200, 2}));
  QVERIFY(table.insert({{7}, {2}, "x", 2, 300, 500, 2}));
  QCOMPARE(table.nextId().value(), 8);
  QVERIFY(rebuildAllPostings(connection()));
  QCOMPARE(table.find("x", 0)->value().id.value, 5);
  QCOMPARE(table.find("x", 2)->value().id.value, 7);
  QVERIFY(!table.find("x", 3)->has_value());
  QCOMPARE(table.findExternal("x")->size(), std::size_t{2});
  QCOMPARE(table.ofUser({1})->front().id.value, 6);
  QVERIFY(table.update({{6}, {1}, "", 0, 50, 900, 9}));
  QCOMPARE(table.load({6})->value().endUs, 900);
  QVERIFY(table.remove({6}));
  QCOMPARE(table.count().value(), 2);
}

// More entries than a block holds, or than its bytes can be: no memory is asked for, the damage is said.
void tst_Tables::damagedPostings() {
  QVERIFY(ImportTable(connection()).insert({}));
  for (const std::int64_t entries : {std::int64_t{-1}, std::int64_t{3}, std::int64_t{1} << 52}) {
    execute(connection(), "DELETE FROM posting");
    Query insert(connection(), "INSERT INTO posting (kind, import, first_key, first_rank, entries, bytes) "
                               "VALUES (2, 1, 5, 0, ?, x'00020102')");
    insert.bind(entries).run();
    const auto found = PostingTable(connection()).find(Posting::EventsOfItem, 5);
    QVERIFY(!found);
    QCOMPARE(found.error().message.id, std::string("store.damaged"));
  }
}

void tst_Tables::items() {
  ItemTable table(connection());
  ItemRow row{{0}, "sku", "A shoe", 0, 0, -1, "", 10};
  QVERIFY(table.insert(row));
  auto found = table.find("sku");
  QCOMPARE(found->value().title, std::string("A shoe"));
  QCOMPARE(found->value().price, -1);
  row = found->value();
  row.price = 199'000;
  row.currency = "EUR";
  QVERIFY(table.update(row));
  QVERIFY(table.insertAttribute(row.id, "title", "A shoe", 10, {}));
  QVERIFY(table.insertAttribute(row.id, "title", "A better shoe", 20, {}));
  QCOMPARE(table.find("sku")->value().price, 199'000);
  QVERIFY(!table.insert(ItemRow{{0}, "sku", "", 0, 0, -1, "", 0}));
}

void tst_Tables::imports() {
  ImportTable table(connection());
  ImportRow row;
  row.format = "rees46";
  row.confidence = 0.99;
  row.programVersion = "1";
  row.options = "{}";
  row.timeUs = 77;
  row.id = table.insert(row).value();
  row.read = 10;
  row.accepted = 7;
  row.duplicates = 2;
  row.rejected = 1;
  row.currency = "USD";
  row.files = {{"a.csv", "/logs/a.csv", 100, "ff", 6, 4, 1, 1, 1}, {"b.csv", "/logs/b.csv", 100, "ee", 4, 3, 1, 0, 5}};
  QVERIFY(table.finish(row));
  QVERIFY(table.insertChange(row.id, "item", 3, "{}"));
  QVERIFY(table.insertChange(row.id, "item", 3, "later"));
  QCOMPARE(table.changes(row.id)->size(), std::size_t{1});
  QCOMPARE(table.changes(row.id)->front().before, std::string("{}"));
  const auto list = table.list();
  QCOMPARE(list->size(), std::size_t{1});
  QCOMPARE(list->front().files.size(), std::size_t{2});
  QCOMPARE(list->front().files[1].name, std::string("b.csv"));
  QCOMPARE(list->front().files[1].firstEvent, 5);
  QCOMPARE(list->front().currency, std::string("USD"));
  QCOMPARE(table.findFile("ee")->value().id.value, row.id.value);
  QVERIFY(!table.findFile("dd")->has_value());
}

void tst_Tables::rejectedRows() {
  RejectedRowTable table(connection());
  for (int i = 0; i < 5; ++i) {
    RejectedRow row;
    row.line = i + 2;
    row.reason = i == 3 ? Message("logs.unclosed-quote")
                        : Message("logs.field-count").with("expected", Count{9}).with("found", Count{i});
    row.text = "a,b";
    QVERIFY(table.insert(row));
  }
  QCOMPARE(table.count().value(), 5);
  const auto page = table.pageAfter(0, 3);
  QCOMPARE(page->size(), std::size_t{3});
  QCOMPARE(std::get<Count>(*page->at(2).reason.find("found")).value, 2);
  QCOMPARE(table.pageAfter(page->back().id, 10)->size(), std::size_t{2});
  const auto reasons = table.reasons();
  QCOMPARE(reasons->size(), std::size_t{2});
  QCOMPARE(reasons->front().count, 4);
  QCOMPARE(std::get<Count>(*reasons->front().reason.find("found")).value, 0);
  QVERIFY(table.forgetTexts());
  QCOMPARE(table.pageAfter(0, 1)->front().text, std::string());
  QCOMPARE(table.count().value(), 5);
}

void tst_Tables::dataVersions() {
  DataVersionTable table(connection());
  QCOMPARE(table.current()->number, 0);
  QCOMPARE(table.insert({0, "aa", 10, "import", 5}).value(), 1);
  QCOMPARE(table.insert({0, "bb", 20, "import", 6}).value(), 2);
  QCOMPARE(table.current()->fingerprint, std::string("bb"));
  QCOMPARE(table.list()->size(), std::size_t{2});
}

void tst_Tables::settings() {
  SettingTable table(connection());
  QVERIFY(!table.load("colour")->has_value());
  QCOMPARE(table.load("colour", "blue").value(), std::string("blue"));
  QVERIFY(table.save("colour", "red") && table.save("colour", "颜色"));
  QCOMPARE(table.load("colour", "").value(), std::string("颜色"));
  QCOMPARE(table.list()->size(), std::size_t{1});
  QVERIFY(table.remove("colour"));
  QVERIFY(table.list()->empty());
}

void tst_Tables::models() {
  ModelTable table(connection());
  std::string bytes("\0\1\2binary\xff", 10);
  ModelRow row;
  row.name = "first";
  row.seed = 0xffffffffffffffffULL;
  row.metadata = "{}";
  const ModelId first = table.insert(row, bytes).value();
  row.name = "second";
  const ModelId second = table.insert(row, "x").value();
  QCOMPARE(table.bytes(first).value(), bytes);
  QCOMPARE(table.load(first)->value().seed, 0xffffffffffffffffULL);
  QCOMPARE(table.load(first)->value().bytes, 10);
  QVERIFY(table.load(first)->value().createdUs > 0);
  QCOMPARE(table.newest()->value().id.value, second.value);
  QCOMPARE(table.find("first")->value().id.value, first.value);
  QCOMPARE(table.find(std::to_string(second.value))->value().name, std::string("second"));
  QVERIFY(!table.find("third")->has_value());
  QVERIFY(table.rename(first, "renamed"));
  QVERIFY(!table.rename(first, ""));
  QVERIFY(table.remove(second));
  QCOMPARE(table.list()->size(), std::size_t{1});
  QCOMPARE(table.list()->front().name, std::string("renamed"));
  QVERIFY(!table.bytes(second));
}

void tst_Tables::strategies() {
  StrategyTable table(connection());
  QCOMPARE(table.save("rules", "{1}")->version, 1);
  QCOMPARE(table.save("rules", "{1}")->version, 1);
  QVERIFY(table.setEnabled("rules", false));
  QCOMPARE(table.save("rules", "{2}")->version, 2);
  QCOMPARE(table.save("model", "{}")->version, 1);
  QCOMPARE(table.list()->size(), std::size_t{2});
  QCOMPARE(table.list()->back().json, std::string("{2}"));
  QVERIFY(!table.list()->back().enabled);
  QCOMPARE(table.versions("rules")->size(), std::size_t{2});
  QCOMPARE(table.load("rules", 1)->value().json, std::string("{1}"));
  QVERIFY(!table.rename("rules", "model"));
  QVERIFY(table.rename("rules", "my rules"));
  QVERIFY(!table.load("rules")->has_value());
  QVERIFY(table.remove("my rules"));
  QCOMPARE(table.list()->size(), std::size_t{1});
}

void tst_Tables::effects() {
  EffectTable table(connection());
  const auto first = table.save("shipped", "{1}");
  const auto second = table.save("shipped", "{2}");
  QCOMPARE(second->version, 2);
  QCOMPARE(table.load("shipped")->value().json, std::string("{2}"));
  QCOMPARE(table.load(first->id)->value().json, std::string("{1}"));
  QCOMPARE(table.list()->size(), std::size_t{1});
  QVERIFY(table.remove("shipped"));
  QVERIFY(table.list()->empty());
}

void tst_Tables::scenarios() {
  ScenarioTable table(connection());
  const ScenarioId id = table.insert("Baseline", "{}").value();
  const auto taken = table.insert("Baseline", "{}");
  QVERIFY(!taken);
  QCOMPARE(taken.error().message.id, std::string("store.name-is-taken"));
  QCOMPARE(table.insert("", "{}").error().message.id, std::string("store.name-is-empty"));
  const ScenarioId copy = table.duplicate(id, "A copy").value();
  QVERIFY(!table.rename(copy, "Baseline"));
  QVERIFY(table.rename(copy, "Copy") && table.rename(copy, "Copy"));
  QVERIFY(table.update(copy, "{\"users\":1}") && table.setStarred(copy, true));
  QCOMPARE(table.find("Copy")->value().json, std::string("{\"users\":1}"));
  QVERIFY(table.find(std::to_string(copy.value))->value().starred);
  QVERIFY(table.remove(id));
  QCOMPARE(table.list()->size(), std::size_t{1});
}

void tst_Tables::runsAndDecisions() {
  RunTable runs(connection());
  RunRow row;
  row.kind = "simulate";
  row.name = "first";
  row.result = "{\"steps\":1}";
  const RunId id = runs.insert(row).value();
  QCOMPARE(runs.list("simulate")->front().result, std::string());
  QCOMPARE(runs.list("evaluate")->size(), std::size_t{0});
  QCOMPARE(runs.load(id)->value().result, std::string("{\"steps\":1}"));
  QVERIFY(runs.updateResult(id, "{}") && runs.rename(id, "renamed"));
  QCOMPARE(runs.newest("simulate")->value().name, std::string("renamed"));

  DecisionTable decisions(connection());
  DecisionRow decision;
  decision.run = id;
  decision.simulated = true;
  decision.subject = "12.3";
  decision.strategy = "rules";
  decision.candidates = {"nothing", "coupon"};
  decision.actions = {{0, "coupon", "i1", 0.25, 10'000}};
  decision.outcomes = {{"shown", 5, 1}, {"value", 6, 19.9}};
  const std::int64_t number = decisions.insert(decision).value();
  QVERIFY(decisions.insertOutcome(number, {"purchased", 7, 1}));
  decision.run = {};
  decision.simulated = false;
  decision.session = {4};
  QVERIFY(decisions.insert(decision));
  QCOMPARE(decisions.count().value(), 2);
  QCOMPARE(decisions.count(RunId{}).value(), 1);
  std::vector<DecisionRow> read;
  const auto keep = [&](const DecisionRow& each) {
    read.push_back(each);
    return true;
  };
  QVERIFY(decisions.forEach(id, keep));
  QCOMPARE(read.size(), std::size_t{1});
  QCOMPARE(read.front().candidates, decision.candidates);
  QCOMPARE(read.front().actions.front().propensity, 0.25);
  QCOMPARE(read.front().outcomes.size(), std::size_t{3});
  QVERIFY(read.front().simulated);
  QVERIFY(decisions.forEach(RunId{}, keep));
  QCOMPARE(read.back().session.value, 4);
  QVERIFY(runs.remove(id));
  QCOMPARE(decisions.count().value(), 1);
  QVERIFY(runs.list()->empty());
}

QTEST_GUILESS_MAIN(tst_Tables)
#include "tst_Tables.moc"
