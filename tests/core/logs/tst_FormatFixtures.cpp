// Formats of which no file is at hand: logs written from what is known of them, read again, equal.
#include "core/base/RandomStream.h"
#include "core/base/Time.h"
#include "core/logs/KeySet.h"
#include "core/logs/LogReader.h"
#include "core/logs/TableReader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::logs;

namespace {

std::string loadProblem(const Message& message) {
  std::string text = message.id;
  for (const NamedArgument& argument : message.arguments)
    if (const auto* value = std::get_if<Text>(&argument.value)) text += " " + value->value;
  return text;
}

struct Item {
  QString id, title, brand, category;
  qint64 price = -1; // in cents
  qint64 quantity = 1;
};

// One thing that somebody did, with any number of items.
struct Happening {
  qint64 timeUs = 0;
  QString user, session, type, id;
  QList<Item> items;
};

// What a reader is to make of it: one line an event.
using Lines = QStringList;

QString lineOf(const Happening& happening, const Item& item, const QString& fields) {
  QStringList parts;
  const auto add = [&](QChar field, const QString& value) {
    if (fields.contains(field)) parts << QString(field) + "=" + value;
  };
  add('t', QString::number(happening.timeUs));
  add('u', happening.user);
  add('s', happening.session);
  add('e', happening.type);
  add('i', item.id);
  add('n', item.title);
  add('b', item.brand);
  add('c', item.category);
  add('p', item.price < 0 ? QString() : QString::number(item.price * 100));
  add('q', QString::number(item.quantity));
  return parts.join(' ');
}

QString lineOf(const LogEvent& event, const QString& fields) {
  const auto text = [](std::string_view value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
  };
  Happening happening{event.timeUs, text(event.user), text(event.session), text(event.type), {}, {}};
  Item item{text(event.item), text(event.title), text(event.brand), text(event.category), -1, event.quantity};
  if (event.price >= 0) item.price = event.price / 100;
  return lineOf(happening, item, fields);
}

QString iso(qint64 us) {
  return QString::fromStdString(isoInstant(us));
}

QString cents(qint64 price) {
  return QStringLiteral("%1.%2").arg(price / 100).arg(price % 100, 2, 10, QLatin1Char('0'));
}

QByteArray jsonLine(const QJsonObject& object) {
  return QJsonDocument(object).toJson(QJsonDocument::Compact) + "\n";
}

// unit: to which times are cut, in microseconds. mostItems: of one happening.
QList<Happening> happenings(const QStringList& types, qint64 unit, int mostItems) {
  RandomStream random(11, "tst_FormatFixtures");
  const auto below = [&](int limit) { return static_cast<int>(random.below(static_cast<std::uint32_t>(limit))); };
  QList<Happening> all;
  for (int i = 0; i < 400; ++i) {
    Happening happening;
    happening.timeUs = (1'609'459'200'000'000 + i * 61'234'567LL + below(1'000'000)) / unit * unit;
    happening.user = QStringLiteral("u%1").arg(below(40));
    happening.session = happening.user + QStringLiteral("-%1").arg(i / 50);
    happening.type = types[below(static_cast<int>(types.size()))];
    happening.id = QStringLiteral("id-%1").arg(i);
    for (int count = 1 + below(mostItems); count > 0; --count) {
      const int number = below(90) * 10 + count;
      happening.items << Item{QStringLiteral("i%1").arg(number),
                              QStringLiteral("Tee \"%1\", größe M").arg(number),
                              QStringLiteral("brand%1").arg(number % 7),
                              QStringLiteral("c%1").arg(number % 5),
                              100 + below(9'900),
                              1 + below(3)};
    }
    all << happening;
  }
  return all;
}

const QMap<QString, QString> segmentNames = {{"view", "Product Viewed"},
                                             {"add_to_cart", "Product Added"},
                                             {"remove_from_cart", "Product Removed"},
                                             {"purchase", "Order Completed"},
                                             {"begin_checkout", "Checkout Started"}};

QJsonObject segmentItem(const Item& item) {
  return {{"product_id", item.id},
          {"name", item.title},
          {"brand", item.brand},
          {"category", item.category},
          {"price", cents(item.price).toDouble()},
          {"quantity", item.quantity}};
}

// One product stands in the properties themselves, several in a list.
QJsonObject segmentProperties(const Happening& happening) {
  QJsonObject properties;
  if (happening.items.size() == 1) {
    properties = segmentItem(happening.items.front());
  } else {
    QJsonArray products;
    for (const Item& item : happening.items)
      products << segmentItem(item);
    properties["products"] = products;
  }
  properties["currency"] = "USD";
  return properties;
}

QByteArray retailRocket(const QList<Happening>& all) {
  const QMap<QString, QString> names = {{"view", "view"}, {"add_to_cart", "addtocart"}, {"purchase", "transaction"}};
  QByteArray bytes = "timestamp,visitorid,event,itemid,transactionid\n";
  for (const Happening& one : all)
    bytes += QStringLiteral("%1,%2,%3,%4,%5\n")
                 .arg(one.timeUs / 1000)
                 .arg(one.user, names[one.type], one.items.front().id, one.type == "purchase" ? one.id : QString())
                 .toUtf8();
  return bytes;
}

QByteArray yooChooseClicks(const QList<Happening>& all) {
  QByteArray bytes;
  for (const Happening& one : all)
    bytes += QStringLiteral("%1,%2,%3,%4\n")
                 .arg(one.session, iso(one.timeUs), one.items.front().id, one.items.front().category)
                 .toUtf8();
  return bytes;
}

QByteArray yooChooseBuys(const QList<Happening>& all) {
  QByteArray bytes;
  for (const Happening& one : all)
    for (const Item& item : one.items)
      bytes += QStringLiteral("%1,%2,%3,%4,%5\n")
                   .arg(one.session, iso(one.timeUs), item.id, cents(item.price))
                   .arg(item.quantity)
                   .toUtf8();
  return bytes;
}

QByteArray recBole(const QList<Happening>& all) {
  QByteArray bytes = "user_id:token\titem_id:token\trating:float\ttimestamp:float\n";
  for (const Happening& one : all)
    bytes += QStringLiteral("%1\t%2\t4.5\t%3\n")
                 .arg(one.user, one.items.front().id)
                 .arg(one.timeUs / microsecondsPerSecond)
                 .toUtf8();
  return bytes;
}

QByteArray ga4(const QList<Happening>& all) {
  const QMap<QString, QString> names = {{"view", "view_item"},
                                        {"add_to_cart", "add_to_cart"},
                                        {"purchase", "purchase"},
                                        {"favourite", "add_to_wishlist"},
                                        {"impression", "view_item_list"}};
  QByteArray bytes;
  for (const Happening& one : all) {
    QJsonArray items;
    for (const Item& item : one.items)
      items << QJsonObject{{"item_id", item.id},
                           {"item_name", item.title},
                           {"item_brand", item.brand},
                           {"item_category", item.category},
                           {"price", cents(item.price).toDouble()},
                           {"quantity", QString::number(item.quantity)}};
    const auto parameter = [](const char* key, const QJsonObject& value) {
      return QJsonObject{{"key", key}, {"value", value}};
    };
    bytes += jsonLine({{"event_date", "20210101"},
                       {"event_timestamp", QString::number(one.timeUs)},
                       {"event_name", names[one.type]},
                       {"event_params", QJsonArray{parameter("ga_session_id", {{"int_value", one.session}}),
                                                   parameter("currency", {{"string_value", "EUR"}}),
                                                   parameter("page_title", {{"string_value", "A \\ page"}})}},
                       {"user_pseudo_id", one.user},
                       {"items", items}});
  }
  return bytes;
}

QByteArray segment(const QList<Happening>& all) {
  QByteArray bytes;
  for (const Happening& one : all)
    bytes += jsonLine({{"messageId", one.id},
                       {"anonymousId", one.user},
                       {"userId", QJsonValue::Null},
                       {"type", "track"},
                       {"event", segmentNames[one.type]},
                       {"properties", segmentProperties(one)},
                       {"context", QJsonObject{{"sessionId", one.session}, {"ip", "0.0.0.0"}}},
                       {"timestamp", iso(one.timeUs)}});
  return bytes;
}

QByteArray postHog(const QList<Happening>& all) {
  QByteArray bytes;
  for (const Happening& one : all) {
    QJsonObject properties = segmentProperties(one);
    properties["$session_id"] = one.session;
    bytes += jsonLine({{"uuid", one.id},
                       {"event", segmentNames[one.type]},
                       {"distinct_id", one.user},
                       {"properties", properties},
                       {"timestamp", iso(one.timeUs)}});
  }
  return bytes;
}

QByteArray mixpanel(const QList<Happening>& all) {
  QByteArray bytes;
  for (const Happening& one : all) {
    QJsonObject properties = segmentItem(one.items.front());
    properties["time"] = one.timeUs / microsecondsPerSecond;
    properties["distinct_id"] = one.user;
    properties["$insert_id"] = one.id;
    bytes += jsonLine({{"event", segmentNames[one.type]}, {"properties", properties}});
  }
  return bytes;
}

// The published order of the 131 columns; positions here count from 0.
QByteArray snowplow(const QList<Happening>& all) {
  QByteArray bytes;
  for (const Happening& one : all)
    for (const Item& item : one.items) {
      QStringList columns(131);
      const QString time = iso(one.timeUs).replace('T', ' ').remove('Z');
      columns[0] = "shop";
      columns[1] = "web";
      columns[2] = columns[3] = columns[4] = time;
      columns[6] = one.id + "-" + item.id;
      columns[15] = one.user;
      columns[52] = R"({"schema":"iglu:contexts","data":[]})";
      columns[123] = one.session;
      columns[124] = time;
      if (one.type == "purchase") {
        columns[5] = "transaction_item";
        columns[68] = item.id;
        columns[69] = item.title;
        columns[70] = item.category;
        columns[71] = cents(item.price);
        columns[72] = QString::number(item.quantity);
        columns[112] = "EUR";
        columns[126] = "transaction_item";
      } else {
        columns[5] = "struct";
        columns[53] = item.category;
        columns[54] = one.type == "view" ? "view-product" : "add-to-basket";
        columns[55] = item.id;
        columns[126] = "event";
      }
      bytes += columns.join('\t').toUtf8() + "\n";
    }
  return bytes;
}

} // namespace

class tst_FormatFixtures : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void roundTrip_data();
  void roundTrip();
  void resentMessagesAreDuplicates_data();
  void resentMessagesAreDuplicates();
  void anonymousSessionsAreNoUsers();
  void recBoleItemsAndUsers();
  void refundsOfInvoices();
  void intentInAnyFormat();
  void onlyRowsWithARatingRate();
  void catalogue();
  void badTableRows_data();
  void badTableRows();
  void campaignsEndWithTheirLastDay();
  void badFormatFiles_data();
  void badFormatFiles();

private:
  std::filesystem::path write(const QByteArray& bytes, const char* name = "log.txt");
  Lines read(const QByteArray& bytes, const QString& format, const QString& fields);

  QTemporaryDir folder_;
  std::vector<Format> formats_;
  qint64 duplicates_ = 0;
};

void tst_FormatFixtures::initTestCase() {
  const auto loaded = loadFormats(qEnvironmentVariable("GUIDEPOST_RESOURCES").toStdString() + "/formats");
  QVERIFY2(loaded, loaded ? "" : loadProblem(loaded.error().message).c_str());
  formats_ = *loaded;
}

std::filesystem::path tst_FormatFixtures::write(const QByteArray& bytes, const char* name) {
  QFile file(folder_.filePath(name));
  if (!file.open(QFile::WriteOnly)) return {};
  file.write(bytes);
  return file.fileName().toStdString();
}

Lines tst_FormatFixtures::read(const QByteArray& bytes, const QString& format, const QString& fields) {
  const auto path = write(bytes);
  const auto plan = planLog(path, formats_);
  if (!plan || plan->problem)
    return {"problem " + QString::fromStdString(loadProblem(plan ? *plan->problem : plan.error().message))};
  if (QString::fromStdString(plan->format) != format) return {"format " + QString::fromStdString(plan->format)};
  if (plan->confidence < 0.7) return {QStringLiteral("confidence %1").arg(plan->confidence)};
  auto reader = LogReader::open(path, *plan, nowMicroseconds());
  if (!reader) return {"no reader"};
  Lines lines;
  KeySet keys;
  duplicates_ = 0;
  LogRow row;
  while (reader->next(row).value_or(false)) {
    if (!row.event)
      lines << QString::fromStdString(row.event.error().id);
    else if (keys.insert(row.event->key))
      lines << lineOf(*row.event, fields);
    else
      ++duplicates_;
  }
  return lines;
}

void tst_FormatFixtures::roundTrip_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("format");
  QTest::addColumn<QString>("fields");
  QTest::addColumn<Lines>("expected");
  const auto add = [](const char* format, const QByteArray& bytes, const QList<Happening>& all, const char* fields,
                      const std::function<void(Happening&, Item&)>& change = {}) {
    Lines expected;
    for (const Happening& one : all)
      for (const Item& item : one.items) {
        Happening happening = one;
        Item changed = item;
        if (change) change(happening, changed);
        expected << lineOf(happening, changed, fields);
      }
    QTest::newRow(format) << bytes << QString(format) << QString(fields) << expected;
  };
  constexpr qint64 second = microsecondsPerSecond;
  const QStringList shop = {"view", "view", "add_to_cart", "purchase"};

  const auto rocket = happenings(shop, 1000, 1);
  add("retailrocket", retailRocket(rocket), rocket, "tuei");
  const auto clicks = happenings({"view"}, 1000, 1);
  add("yoochoose-clicks", yooChooseClicks(clicks), clicks, "tusic",
      [](Happening& one, Item&) { one.user = one.session; });
  const auto buys = happenings({"purchase"}, 1000, 3);
  add("yoochoose-buys", yooChooseBuys(buys), buys, "tuseipq", [](Happening& one, Item&) { one.user = one.session; });
  const auto rates = happenings({"rate"}, second, 1);
  add("recbole", recBole(rates), rates, "tuei");
  const auto analytics = happenings({"view", "add_to_cart", "purchase", "favourite", "impression"}, 1, 3);
  add("ga4", ga4(analytics), analytics, "tuseinbcpq");
  const auto tracked = happenings(segmentNames.keys(), 1000, 3);
  add("segment", segment(tracked), tracked, "tuseinbcpq");
  add("posthog", postHog(tracked), tracked, "tuseinbcpq");
  const auto exported = happenings(segmentNames.keys(), second, 1);
  add("mixpanel", mixpanel(exported), exported, "tueibcpq");
  const auto enriched = happenings(shop, 1000, 2);
  add("snowplow", snowplow(enriched), enriched, "tuseincpq", [](Happening& one, Item& item) {
    if (one.type == "purchase") return;
    item.price = -1;
    item.quantity = 1;
    item.title.clear();
  });
}

void tst_FormatFixtures::roundTrip() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, format);
  QFETCH(QString, fields);
  QFETCH(Lines, expected);
  const Lines lines = read(bytes, format, fields);
  QCOMPARE(lines.value(0), expected.value(0));
  QCOMPARE(lines, expected);
  QCOMPARE(duplicates_, 0);
}

void tst_FormatFixtures::resentMessagesAreDuplicates_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("format");
  const auto all = happenings({"view"}, microsecondsPerSecond, 1).first(20);
  auto later = all; // sent once more, with something else in it that is no part of the key
  for (Happening& one : later)
    one.items.front().title = "sent again";
  QTest::newRow("segment") << segment(all + later) << "segment";
  QTest::newRow("posthog") << postHog(all + later) << "posthog";
  QTest::newRow("mixpanel") << mixpanel(all + later) << "mixpanel";
  QTest::newRow("snowplow") << snowplow(all + later) << "snowplow";
}

void tst_FormatFixtures::resentMessagesAreDuplicates() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, format);
  QCOMPARE(read(bytes, format, "uei").size(), 20);
  QCOMPARE(duplicates_, 20);
}

void tst_FormatFixtures::anonymousSessionsAreNoUsers() {
  const auto path = write(yooChooseClicks(happenings({"view"}, 1000, 1).first(5)));
  const auto plan = planLog(path, formats_);
  QVERIFY(plan && !plan->problem);
  auto reader = LogReader::open(path, *plan, nowMicroseconds());
  LogRow row;
  while (reader->next(row).value_or(false)) {
    QVERIFY(row.event && row.event->userIsAnonymous);
    QCOMPARE(row.event->user, row.event->session);
  }
}

void tst_FormatFixtures::recBoleItemsAndUsers() {
  auto path =
      write("item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq\n1\tToy Story\t1995\tComedy\n");
  auto plan = planLog(path, formats_);
  QVERIFY(plan && !plan->problem && plan->kind == Kind::Items);
  auto reader = TableReader::open(path, *plan);
  TableRow row;
  QVERIFY(reader && reader->next(row).value_or(false) && row.values);
  QCOMPARE(row.values->text(Role::Title), std::string_view("Toy Story"));
  QCOMPARE(row.values->attributes.size(), std::size_t{1});
  QCOMPARE(row.values->attributes[0].second, std::string_view("1995"));

  plan = planLog(write("user_id:token\tage:token\tgender:token\n1\t24\tM\n"), formats_);
  QVERIFY(plan && !plan->problem && plan->kind == Kind::Users);
}

void tst_FormatFixtures::refundsOfInvoices() {
  const QByteArray header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  const Lines lines = read(header + "536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n"
                                    "C536379,D,Discount,-1,2010-12-01 09:41:00,27.50,14527,United Kingdom\n"
                                    "536589,21777,,-10,2010-12-01 16:50:00,0,,United Kingdom\n"
                                    "A563186,B,Adjust bad debt,1,2011-08-12 14:51:00,-11062.06,,United Kingdom\n"
                                    "536590,21778,BAD,1,2010-12-01 16:50:00,-3,,United Kingdom\n",
                           "online-retail", "useipq");
  QCOMPARE(lines, (Lines{"u=17850 s=536365 e=purchase i=85123A p=25500 q=6",
                         "u=14527 s=C536379 e=refund i=D p=275000 q=1", "u=536589 s=536589 e=refund i=21777 p=0 q=10",
                         "u=A563186 s=A563186 e=adjustment i=B p=110620600 q=1", "logs.bad-price"}));
}

void tst_FormatFixtures::intentInAnyFormat() {
  const auto path = write("timestamp,visitorid,event,itemid,intent\n1433221332117,1,view,11,buy\n");
  auto plan = planLog(path, formats_);
  QVERIFY(plan && !plan->problem);
  QCOMPARE(plan->format, std::string("retailrocket"));
  QCOMPARE(plan->columnsOf(Role::Intent), std::vector<std::size_t>{4});
  const auto other = write("timestamp,visitorid,event,itemid,goal\n1433221332117,1,view,11,buy\n");
  plan = planLog(other, formats_, {.map = {{"intent", "goal"}}});
  QVERIFY(plan && !plan->problem);
  auto reader = LogReader::open(other, *plan, nowMicroseconds());
  LogRow row;
  QVERIFY(reader && reader->next(row).value_or(false) && row.event);
  QCOMPARE(row.event->intent, std::string_view("buy"));
}

void tst_FormatFixtures::onlyRowsWithARatingRate() {
  const auto path = write("user,item,time,rating\n1,11,1511544070,4\n1,12,1511544071,\n");
  const auto plan = planLog(path, formats_);
  QVERIFY(plan && !plan->problem);
  auto reader = LogReader::open(path, *plan, nowMicroseconds());
  LogRow row;
  QVERIFY(reader && reader->next(row).value_or(false) && row.event);
  QCOMPARE(row.event->type, std::string_view("rate"));
  QCOMPARE(row.event->rating, 4.0);
  QVERIFY(reader->next(row).value_or(false) && row.event);
  QCOMPARE(row.event->type, std::string_view("view"));
}

void tst_FormatFixtures::catalogue() {
  const auto path = write("sku;title;price;margin;stock;category;colour;vector_0;empty\n"
                          "7;Tee;1.234,50;0,35;12;shirts;NULL;0.25;\n");
  const auto plan = planLog(path, formats_);
  QVERIFY(plan && !plan->problem && plan->kind == Kind::Items);
  auto reader = TableReader::open(path, *plan);
  TableRow row;
  QVERIFY(reader && reader->next(row).value_or(false) && row.values);
  const TableValues& values = *row.values;
  QCOMPARE(row.line, 2);
  QCOMPARE(values.price, 12'345'000);
  QCOMPARE(values.margin, 0.35);
  QCOMPARE(values.stock, 12);
  QCOMPARE(values.text(Role::Category), std::string_view("shirts"));
  QCOMPARE(values.attributes.size(), std::size_t{1}); // nothing is said where nothing is known
  QCOMPARE(values.attributes[0].first, std::string_view("vector_0"));
  QVERIFY(!reader->next(row).value_or(true));

  const auto tree =
      write("\"product_id\",\"manufacturer_id\",\"department\",\"brand\",\"product_category\","
            "\"product_type\",\"package_size\"\n\"1\",\"2\",\"GROCERY\",\"National\",,\"ICE\",\"22 LB\"\n");
  const auto levels = planLog(tree, formats_);
  QVERIFY(levels);
  auto treeReader = TableReader::open(tree, *levels);
  QVERIFY(treeReader && treeReader->next(row).value_or(false) && row.values);
  QCOMPARE(row.values->text(Role::Category), std::string_view("GROCERY > ICE"));
}

void tst_FormatFixtures::badTableRows_data() {
  QTest::addColumn<QByteArray>("row");
  QTest::addColumn<QString>("reason");
  QTest::newRow("no item") << QByteArray("2020-01-01,,1,0.5,0") << "logs.missing-value";
  QTest::newRow("no time") << QByteArray("soon,i,1,0.5,0") << "logs.bad-time";
  QTest::newRow("more than certain") << QByteArray("2020-01-01,i,1,1.5,0") << "logs.bad-propensity";
  QTest::newRow("less than never") << QByteArray("2020-01-01,i,1,-0.5,0") << "logs.bad-propensity";
  QTest::newRow("no place") << QByteArray("2020-01-01,i,first,0.5,0") << "logs.bad-number";
  QTest::newRow("too few fields") << QByteArray("2020-01-01,i") << "logs.cut-short";
  QTest::newRow("endless id") << QByteArray("2020-01-01," + QByteArray(600, 'i') + ",1,0.5,0") << "logs.id-too-long";
}

void tst_FormatFixtures::badTableRows() {
  QFETCH(QByteArray, row);
  QFETCH(QString, reason);
  const QByteArray good = "2020-01-01,i,1,0.5,1\n";
  const auto path = write("time,item,position,propensity,clicked\n" + good.repeated(9) + row);
  const auto plan = planLog(path, formats_);
  QVERIFY(plan && !plan->problem && plan->kind == Kind::Decisions);
  auto reader = TableReader::open(path, *plan);
  TableRow read;
  for (int i = 0; i < 9; ++i)
    QVERIFY(reader->next(read).value_or(false) && read.values && read.values->clicked == 1);
  QVERIFY(reader->next(read).value_or(false) && !read.values);
  QCOMPARE(QString::fromStdString(read.values.error().id), reason);
}

void tst_FormatFixtures::campaignsEndWithTheirLastDay() {
  const auto path = write("campaign;start;end\nspring;01.02.2020;28.02.2020\nsummer;01.06.2020;\n");
  const auto plan = planLog(path, formats_);
  QVERIFY(plan && !plan->problem && plan->kind == Kind::Campaigns);
  auto reader = TableReader::open(path, *plan);
  TableRow row;
  QVERIFY(reader && reader->next(row).value_or(false) && row.values);
  QCOMPARE(isoInstant(row.values->startUs), std::string("2020-02-01T00:00:00Z"));
  QCOMPARE(isoInstant(row.values->endUs), std::string("2020-02-28T23:59:59.999999Z"));
  QVERIFY(reader->next(row).value_or(false) && row.values);
  QCOMPARE(row.values->endUs, noTime);
}

void tst_FormatFixtures::badFormatFiles_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::newRow("no JSON") << QByteArray("{");
  QTest::newRow("no name") << QByteArray(R"({"columns": {"user": "u"}})");
  QTest::newRow("no columns") << QByteArray(R"({"name": "x"})");
  QTest::newRow("unknown role") << QByteArray(R"({"name": "x", "columns": {"colour": "u"}})");
  QTest::newRow("unknown kind") << QByteArray(R"({"name": "x", "kind": "planets", "columns": {"user": "u"}})");
  QTest::newRow("unknown unit") << QByteArray(R"({"name": "x", "timeUnit": "weeks", "columns": {"user": "u"}})");
  QTest::newRow("unknown rule") << QByteArray(
      R"({"name": "x", "columns": {"user": "u"}, "rules": [{"if": {"role": "price", "above": 3}}]})");
  QTest::newRow("unknown kept row") << QByteArray(R"({"name": "x", "columns": {"user": "u"}, "duplicates": "some"})");
  QTest::newRow("unknown anonymous") << QByteArray(R"({"name": "x", "columns": {"user": "u"}, "anonymous": "all"})");
  QTest::newRow("empty event name") << QByteArray(R"({"name": "x", "columns": {"user": "u"}, "types": {"": "view"}})");
}

void tst_FormatFixtures::badFormatFiles() {
  QFETCH(QByteArray, text);
  QTemporaryDir folder;
  QFile file(folder.filePath("bad.json"));
  QVERIFY(file.open(QFile::WriteOnly));
  file.write(text);
  file.close();
  const auto loaded = loadFormats(folder.path().toStdString());
  QVERIFY(!loaded);
  QCOMPARE(loaded.error().message.id, std::string("logs.bad-format-file"));
}

QTEST_GUILESS_MAIN(tst_FormatFixtures)
#include "tst_FormatFixtures.moc"
