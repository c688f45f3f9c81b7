#include "core/logs/LogPlan.h"

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
  QTest::newRow("generic") << QByteArray("visitorid|event|itemid|timestamp\n1|addtocart|11|1433221332117\n")
                           << "generic" << 0.6 << true << true;
  QTest::newRow("tabs and types of recommender data sets")
      << QByteArray("user_id:token\titem_id:token\trating:float\ttimestamp:float\n1\t11\t4.5\t1511544070\n")
      << "generic" << 0.5 << false << true;
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
  LogOptions options{.format = format.toStdString()};
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
