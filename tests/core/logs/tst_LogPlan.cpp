#include "core/logs/LogPlan.h"
#include "core/logs/Profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::logs;

class tst_LogPlan : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void formatsAreFound_data();
  void formatsAreFound();
  void rolesOfRees46();
  void mapOverridesTheFormat();
  void mapByNumberWithoutHeader();
  void missingColumns_data();
  void missingColumns();
  void wrongWishes_data();
  void wrongWishes();
  void smallTimesAreAnOrder();
  void timesOfTheSample_data();
  void timesOfTheSample();
  void decimalMarkOfTheColumn();
  void tablesThatAreNoEvents_data();
  void tablesThatAreNoEvents();
  void candidatesAreBestFirst();
  void optionsAboutTheBytes();
  void roleCanBeCleared();
  void profilesComeFirst();
  void damagedProfilesArePassedOver();
  void syntheticNoteIsRead();
  void compressedFileIsReadLikeThePlainOne();

private:
  std::filesystem::path write(const QByteArray& bytes);
  Result<LogPlan> plan(const QByteArray& bytes, const LogOptions& options = {}) {
    return planLog(write(bytes), formats_, options);
  }

  QTemporaryDir folder_;
  std::vector<Format> formats_;
};

std::filesystem::path tst_LogPlan::write(const QByteArray& bytes) {
  QFile file(folder_.filePath("log.csv"));
  if (!file.open(QFile::WriteOnly)) return {};
  file.write(bytes);
  return file.fileName().toStdString();
}

void tst_LogPlan::initTestCase() {
  const auto loaded = loadFormats(qEnvironmentVariable("GUIDEPOST_RESOURCES").toStdString() + "/formats");
  QVERIFY2(loaded, "GUIDEPOST_RESOURCES must name the resources");
  formats_ = *loaded;
  QVERIFY(formats_.size() >= 6);
}

void tst_LogPlan::formatsAreFound_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("format");
  QTest::addColumn<double>("leastConfidence");
  QTest::addColumn<bool>("hasEventTypes");
  QTest::addColumn<bool>("header");
  QTest::newRow("rees46")
      << QByteArray("event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n"
                    "2019-10-01 00:00:00 UTC,view,44600062,2103807459595387724,,shiseido,35.79,541312140,"
                    "72d76fde-8bb3-4e00-8c23-a032dfed738c\n")
      << "rees46" << 0.95 << true << true;
  QTest::newRow("jdata") << QByteArray("action_time,user_id,sku_id,type,sessionId,index\n"
                                       "2018-03-01 00:00:06,273220,159865,1,42,1519862406.0\n")
                         << "jdata" << 0.9 << true << true;
  QTest::newRow("taobao") << QByteArray("1,2268318,2520377,pv,1511544070\n1,2333346,2520771,buy,1511561733\n")
                          << "taobao" << 0.85 << true << false;
  QTest::newRow("taobao with a header")
      << QByteArray("user_id,item_id,category_id,behavior_type,timestamp\n1,2268318,2520377,pv,1511544070\n")
      << "taobao" << 0.95 << true << true;
  QTest::newRow("three columns") << QByteArray("user,item,time\n1,11,1511544070\n2,12,1511544080\n") << "user-item-time"
                                 << 0.9 << false << true;
  QTest::newRow("three columns, other names") << QByteArray("timestamp;user_id;item_id\n2023-01-01 10:00:00;1;11\n")
                                              << "user-item-time" << 0.9 << false << true;
  QTest::newRow("three columns without a header")
      << QByteArray("1,11,1511544070\n2,12,1511544080\n") << "user-item-time" << 0.5 << false << false;
  QTest::newRow("guidepost") << QByteArray("# synthetic: shop, seed 7\n"
                                           "time,user,session,type,item,category,brand,price,currency,quantity\n"
                                           "2025-03-01T10:00:00Z,u1,s1,view,i1,c,b,1.00,EUR,1\n")
                             << "guidepost" << 0.95 << true << true;
  QTest::newRow("generic") << QByteArray("visitor|event|product|ts\n1|addtocart|11|1433221332117\n") << "generic" << 0.6
                           << true << true;
  QTest::newRow("columns in another order, another delimiter")
      << QByteArray("visitorid|event|itemid|timestamp\n1|addtocart|11|1433221332117\n") << "retailrocket" << 0.95
      << true << true;
  QTest::newRow("tabs and types of recommender data sets")
      << QByteArray("user_id:token\titem_id:token\trating:float\ttimestamp:float\n1\t11\t4.5\t1511544070\n")
      << "recbole" << 0.9 << true << true;
  QTest::newRow("a table with ratings") << QByteArray("user,item,stars,time\n1,11,4.5,1511544070\n") << "generic" << 0.5
                                        << true << true;
  QTest::newRow("JSON lines in no known format")
      << QByteArray("{\"who\":{\"user_id\":\"a\"},\"event\":\"buy\",\"item_id\":7,\"ts\":1511544070}\n") << "generic"
      << 0.6 << true << false;
  QTest::newRow("REES46 as JSON lines")
      << QByteArray("{\"event_time\":\"2019-10-01 00:00:00 UTC\",\"event_type\":\"view\",\"product_id\":1,"
                    "\"category_id\":2,\"category_code\":\"a.b\",\"brand\":\"x\",\"price\":35.79,\"user_id\":5,"
                    "\"user_session\":\"s\"}\n")
      << "rees46" << 0.95 << true << false;
}

void tst_LogPlan::formatsAreFound() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, format);
  QFETCH(double, leastConfidence);
  QFETCH(bool, hasEventTypes);
  QFETCH(bool, header);
  const auto found = plan(bytes);
  QVERIFY(found);
  QVERIFY2(!found->problem, found->problem ? found->problem->id.c_str() : "");
  QCOMPARE(QString::fromStdString(found->format), format);
  QVERIFY(found->confidence >= leastConfidence && found->confidence <= 1);
  QCOMPARE(found->hasEventTypes, hasEventTypes);
  QCOMPARE(found->dialect.header, header);
}

void tst_LogPlan::rolesOfRees46() {
  const auto found =
      plan("event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n"
           "2019-10-01 00:00:00 UTC,view,1,2,,x,35.79,5,s\n");
  QVERIFY(found);
  QCOMPARE(found->columnsOf(Role::User), std::vector<std::size_t>{7});
  QCOMPARE(found->columnsOf(Role::Category), (std::vector<std::size_t>{4, 3}));
  QCOMPARE(found->currency, std::string("USD"));
  QVERIFY(!found->has(Role::Quantity));
}

void tst_LogPlan::mapOverridesTheFormat() {
  const auto found = plan("when,who,what,extra\n2023-01-01 10:00:00,1,11,x\n",
                          {.map = {{"user", "who"}, {"item", "WHAT"}, {"time", "1"}}});
  QVERIFY(found && !found->problem);
  QCOMPARE(found->columnsOf(Role::User), std::vector<std::size_t>{1});
  QCOMPARE(found->columnsOf(Role::Item), std::vector<std::size_t>{2});
  QCOMPARE(found->columnsOf(Role::Time), std::vector<std::size_t>{0});
  QVERIFY(!found->hasEventTypes);

  const auto swapped = plan("user,item,time\n1,11,1511544070\n", {.map = {{"user", "item"}, {"item", "user"}}});
  QVERIFY(swapped && !swapped->problem);
  QCOMPARE(swapped->columnsOf(Role::User), std::vector<std::size_t>{1});
  QCOMPARE(swapped->columnsOf(Role::Item), std::vector<std::size_t>{0});
}

void tst_LogPlan::mapByNumberWithoutHeader() {
  const auto found = plan("2023-01-01 10:00:00,7,view,a,b,11\n2023-01-01 10:00:01,8,buy,a,b,12\n",
                          {.map = {{"time", "1"}, {"user", "2"}, {"type", "3"}, {"item", "6"}}});
  QVERIFY(found && !found->problem);
  QVERIFY(!found->dialect.header);
  QCOMPARE(found->columnsOf(Role::Item), std::vector<std::size_t>{5});
}

void tst_LogPlan::missingColumns_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("problem");
  QTest::addColumn<QString>("role");
  QTest::newRow("no user") << QByteArray("time,article,price\n2023-01-01,i1,3\n") << "logs.no-column"
                           << "user";
  QTest::newRow("no time") << QByteArray("user,item,price\nu1,i1,3\n") << "logs.no-column"
                           << "time";
  QTest::newRow("no item") << QByteArray("user,time,price\nu1,2023-01-01,3\n") << "logs.no-column"
                           << "item";
  QTest::newRow("no header") << QByteArray("1,2,3,4\n5,6,7,8\n") << "logs.no-column-without-header"
                             << "user";
  QTest::newRow("header only") << QByteArray("user,item,time\n") << "logs.header-only"
                               << "";
}

void tst_LogPlan::missingColumns() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, problem);
  QFETCH(QString, role);
  const auto found = plan(bytes);
  QVERIFY(found);
  QVERIFY(found->problem);
  QCOMPARE(QString::fromStdString(found->problem->id), problem);
  if (!role.isEmpty()) QCOMPARE(QString::fromStdString(std::get<Term>(*found->problem->find("role")).value), role);
}

void tst_LogPlan::wrongWishes_data() {
  QTest::addColumn<QString>("format");
  QTest::addColumn<QString>("role");
  QTest::addColumn<QString>("column");
  QTest::addColumn<QString>("id");
  QTest::newRow("unknown format") << "amazon"
                                  << ""
                                  << ""
                                  << "logs.unknown-format";
  QTest::newRow("unknown role") << ""
                                << "colour"
                                << "user"
                                << "logs.unknown-role";
  QTest::newRow("unknown column") << ""
                                  << "user"
                                  << "nobody"
                                  << "logs.no-such-column";
  QTest::newRow("unknown kind") << "kind=planets"
                                << ""
                                << ""
                                << "logs.unknown-kind";
  QTest::newRow("unknown time unit") << "unit=weeks"
                                     << ""
                                     << ""
                                     << "logs.unknown-time-unit";
  QTest::newRow("unknown delimiter") << "delimiter=x"
                                     << ""
                                     << ""
                                     << "logs.unknown-delimiter";
  QTest::newRow("column number too high") << ""
                                          << "user"
                                          << "4"
                                          << "logs.no-such-column";
}

void tst_LogPlan::wrongWishes() {
  QFETCH(QString, format);
  QFETCH(QString, role);
  QFETCH(QString, column);
  QFETCH(QString, id);
  LogOptions options;
  const std::string value = format.section('=', 1).toStdString();
  (format.startsWith("kind")        ? options.kind
   : format.startsWith("unit")      ? options.timeUnit
   : format.startsWith("delimiter") ? options.delimiter
                                    : options.format) = value.empty() ? format.toStdString() : value;
  if (!role.isEmpty()) options.map[role.toStdString()] = column.toStdString();
  const auto found = plan("user,item,time\n1,11,1511544070\n", options);
  QVERIFY(!found);
  QVERIFY(found.error().code == ErrorCode::Usage);
  QCOMPARE(QString::fromStdString(found.error().message.id), id);

  const auto unfit = plan("user,item,time\n1,11,1511544070\n", {.format = "rees46"});
  QVERIFY(unfit && unfit->problem);
  QCOMPARE(unfit->problem->id, std::string("logs.format-does-not-fit"));
}

void tst_LogPlan::smallTimesAreAnOrder() {
  const auto found = plan("user,item,time\n1,11,1\n1,12,2\n2,11,3\n");
  QVERIFY(found && !found->problem);
  QVERIFY(found->timeUnit == TimeUnit::Ordinal);
  QCOMPARE(found->findings.size(), std::size_t{1});
  QCOMPARE(found->findings.front().id, std::string("logs.time-is-order"));
}

void tst_LogPlan::timesOfTheSample_data() {
  QTest::addColumn<QByteArray>("times");
  QTest::addColumn<QString>("unit");
  QTest::addColumn<QString>("finding");
  const auto row = [](const char* times, const char* unit, const char* finding = "") {
    QTest::newRow(times) << QByteArray(times) << QString(unit) << QString(finding);
  };
  row("1511544070 1511544071", "seconds");
  row("1511544070123 1511544070124", "milliseconds");
  row("1511544070123 1511544070124 5 1511544070125 1511544070126 1511544070127 1511544070128", "milliseconds");
  row("1609459200123456", "microseconds");
  row("1609459200123456789", "nanoseconds");
  row("20191001 20191002", "dates");
  row("1 2 3", "order", "logs.time-is-order");
  row("2019-10-01T10:00:00Z 2019-10-02", "text");
  row("12/1/2010 12/25/2010", "month-first", "logs.date-order");
  row("1/12/2010 25/12/2010", "day-first", "logs.date-order");
  row("01.12.2010 02.12.2010", "day-first", "logs.date-order-undecided");
  row("1/2/2010 3/4/2010", "month-first", "logs.date-order-undecided");
  row("2010-12-01 1511544070", "automatic", "logs.times-mixed");
}

// The unit is the sample's, and one stray value does not change it.
void tst_LogPlan::timesOfTheSample() {
  QFETCH(QByteArray, times);
  QFETCH(QString, unit);
  QFETCH(QString, finding);
  QByteArray bytes = "user,event,item,time\n";
  for (const QByteArray& time : times.split(' '))
    bytes += "u,view,i," + time + "\n";
  const auto found = plan(bytes);
  QVERIFY(found && !found->problem);
  QCOMPARE(QString::fromStdString(termOf(found->timeUnit).value), "time-unit." + unit);
  QCOMPARE(found->findings.empty() ? QString() : QString::fromStdString(found->findings.front().id), finding);
  const auto told = plan(bytes, {.timeUnit = "seconds"});
  QVERIFY(told && told->timeUnit == TimeUnit::Seconds && told->findings.empty());
}

void tst_LogPlan::decimalMarkOfTheColumn() {
  const auto mark = [this](const QByteArray& prices) {
    QByteArray bytes = "user;event;item;time;price\n";
    for (const QByteArray& price : prices.split(' '))
      bytes += "u;view;i;1511544070;" + price + "\n";
    const auto found = plan(bytes);
    return found ? found->decimalMarks[static_cast<std::size_t>(Role::Price)] : '?';
  };
  QCOMPARE(mark("1,50 1.234 12,00"), ',');
  QCOMPARE(mark("1.50 1,234 12.00"), '.');
  QCOMPARE(mark("1.234 12"), '\0');
  QCOMPARE(mark("1.50 1,50"), '\0');
}

void tst_LogPlan::tablesThatAreNoEvents_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("kind");
  QTest::newRow("items") << QByteArray("sku,title,price,stock\n1,Tee,9.90,3\n") << "items";
  QTest::newRow("users") << QByteArray("customer_id,age,city\n1,30,Bonn\n") << "users";
  QTest::newRow("targets") << QByteArray("campaign,user\nc1,u1\n") << "targets";
  QTest::newRow("coupons") << QByteArray("coupon,item,campaign\nx,i,c\n") << "coupons";
  QTest::newRow("redemptions") << QByteArray("user,coupon,campaign,time\nu,x,c,2020-01-01\n") << "redemptions";
  QTest::newRow("campaigns") << QByteArray("campaign,start,end\nc,2020-01-01,2020-02-01\n") << "campaigns";
  QTest::newRow("decisions") << QByteArray("time,item,position,propensity,clicked\n2020-01-01,i,1,0.5,0\n")
                             << "decisions";
  QTest::newRow("summaries") << QByteArray("pages,seconds,label\n3,60,1\n") << "summaries";
}

void tst_LogPlan::tablesThatAreNoEvents() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, kind);
  const auto found = plan(bytes);
  QVERIFY(found && !found->problem);
  QCOMPARE(QString::fromUtf8(nameOf(found->kind).data()), kind);
  const auto told = plan("what,price\n1,9.90\n", {.map = {{"item", "what"}}, .kind = "items"});
  QVERIFY(told && !told->problem && told->kind == Kind::Items);
}

void tst_LogPlan::candidatesAreBestFirst() {
  const auto found = plan("timestamp,visitorid,event,itemid\n1433221332117,1,view,11\n");
  QVERIFY(found);
  QVERIFY(found->candidates.size() >= 2);
  QCOMPARE(found->candidates.front().format, std::string("retailrocket"));
  QCOMPARE(found->candidates.front().confidence, found->confidence);
  for (std::size_t i = 1; i < found->candidates.size(); ++i)
    QVERIFY(found->candidates[i - 1].confidence >= found->candidates[i].confidence - 0.01);
}

void tst_LogPlan::optionsAboutTheBytes() {
  const auto divided = plan("a;b,c;d\n1;2,3;4\n", {.delimiter = ","});
  QVERIFY(divided);
  QCOMPARE(divided->fields, std::size_t{2});
  const auto headless = plan("user,item,time\n1,11,1511544070\n", {.header = false});
  QVERIFY(headless && headless->columnNames.empty());
  QCOMPARE(headless->sample.size(), std::size_t{2});
  const auto latin = plan("user,item,time\nJos\xe9,11,1511544070\n", {.encoding = "ISO-8859-1"});
  QVERIFY(latin);
  QCOMPARE(QString::fromStdString(latin->sample.front().front()), QStringLiteral("José"));
}

void tst_LogPlan::roleCanBeCleared() {
  const auto found = plan("user,event,item,time,price\n1,view,11,1511544070,x\n", {.map = {{"price", ""}}});
  QVERIFY(found && !found->problem);
  QVERIFY(!found->has(Role::Price) && found->has(Role::Item));
}

void tst_LogPlan::profilesComeFirst() {
  const QByteArray log = "timestamp,visitorid,event,itemid,other\n1433221332117,1,view,11,12\n";
  const std::filesystem::path profiles = folder_.filePath("profiles").toStdString();
  const auto plain = plan(log, {.profiles = profiles});
  QVERIFY(plain && plain->profile.empty());

  Profile profile{"Ours", plain->headerFingerprint, {.format = "retailrocket", .map = {{"item", "other"}}}};
  profile.options.currency = "CHF";
  profile.options.header = true;
  QVERIFY(saveProfile(profiles, profile));
  const auto again = findProfile(profiles, profile.fingerprint);
  QVERIFY(again && again->options == profile.options && again->name == "Ours");

  const auto followed = plan(log, {.profiles = profiles});
  QVERIFY(followed && !followed->problem);
  QCOMPARE(followed->profile, std::string("Ours"));
  QCOMPARE(followed->columnsOf(Role::Item), std::vector<std::size_t>{4});
  QCOMPARE(followed->currency, std::string("CHF"));
  QCOMPARE(followed->candidates.front().profile, std::string("Ours"));
  const auto upper =
      plan("TIMESTAMP,VISITORID,EVENT,ITEMID,OTHER\n1433221332117,1,view,11,12\n", {.profiles = profiles});
  QVERIFY(upper && upper->profile == "Ours");
  const auto told = plan(log, {.format = "generic", .profiles = profiles});
  QVERIFY(told && told->profile.empty());
  const auto unlike = plan("timestamp,visitorid,event,itemid\n1433221332117,1,view,11\n", {.profiles = profiles});
  QVERIFY(unlike && unlike->profile.empty());

  QCOMPARE(listProfiles(profiles).size(), std::size_t{1});
  QVERIFY(removeProfile(profiles, profile.fingerprint));
  QVERIFY(removeProfile(profiles, profile.fingerprint));
  QVERIFY(listProfiles(profiles).empty());
}

void tst_LogPlan::damagedProfilesArePassedOver() {
  const std::filesystem::path profiles = folder_.filePath("damaged").toStdString();
  Profile good{"Good", "0123456789abcdef", {}};
  QVERIFY(saveProfile(profiles, good));
  QFile broken(folder_.filePath("damaged/fedcba9876543210.json"));
  QVERIFY(broken.open(QFile::WriteOnly));
  broken.write("{\"name\":");
  broken.close();
  QCOMPARE(listProfiles(profiles).size(), std::size_t{1});
  QVERIFY(!findProfile(profiles, "fedcba9876543210"));
  QVERIFY(!findProfile(profiles, "../damaged/0123"));
  good.fingerprint = "../../elsewhere";
  QVERIFY(!saveProfile(profiles, good));
}

void tst_LogPlan::syntheticNoteIsRead() {
  const auto found =
      plan("# synthetic: world shop, seed 7, 100 users\n# another remark\nuser,item,time\n1,11,1511544070\n");
  QVERIFY(found && !found->problem);
  QVERIFY(found->synthetic);
  QCOMPARE(found->syntheticNote, std::string("world shop, seed 7, 100 users"));
  QCOMPARE(found->dialect.preambleLines, 2);
  QCOMPARE(found->sample.size(), std::size_t{1});
}

// gzip of "user,item,time\n1,11,1511544070\n"
void tst_LogPlan::compressedFileIsReadLikeThePlainOne() {
  const auto found = plan(QByteArray::fromHex(
      "1f8b08000000000002032b2d4e2dd2c92c49cdd529c9cc4de532d43104225343435313130373032e009341b3041f000000"));
  QVERIFY(found && !found->problem);
  QCOMPARE(found->format, std::string("user-item-time"));
  QCOMPARE(found->sample.front(), (std::vector<std::string>{"1", "11", "1511544070"}));
}

QTEST_GUILESS_MAIN(tst_LogPlan)
#include "tst_LogPlan.moc"
