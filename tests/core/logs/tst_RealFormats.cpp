// Every real log is recognised by its path alone and gives the counts that are known of it. Where those can be met in
// one way only: types of jdata count its two duplicates, those of rees46 do not; rows without an identity (summaries,
// OULAD's clicks) are all kept, and their equal lines counted.
#include "core/base/Fingerprint.h"
#include "core/base/Time.h"
#include "core/logs/KeySet.h"
#include "core/logs/LogReader.h"
#include "core/logs/TableReader.h"

#include <QFileInfo>
#include <QMap>
#include <QTest>

using namespace guidepost;
using namespace guidepost::logs;

using Facts = QMap<QString, qint64>;

class tst_RealFormats : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void counts_data();
  void counts();
  void everyFileHasAFormat();
  void timesAreInsideTheirSpan_data();
  void timesAreInsideTheirSpan();
  void pricesOfLines();
  void openBanditHasPropensities();

private:
  std::filesystem::path data_;
  std::vector<Format> formats_;
};

namespace {

std::string loadProblem(const Message& message) {
  std::string text = message.id;
  for (const NamedArgument& argument : message.arguments)
    if (const auto* value = std::get_if<Text>(&argument.value)) text += " " + value->value;
  return text;
}

// How many different texts there were.
class Texts {
public:
  void emplace(std::string_view text) { size_ += hashes_.insert(hash64(text)); }
  qint64 size() const { return size_; }

private:
  KeySet hashes_;
  qint64 size_ = 0;
};

const std::int64_t now = nowMicroseconds();

QString text(std::string_view value) {
  return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

struct Counter {
  Facts facts;
  KeySet keys;
  std::map<QString, Texts> distinct; // whose places stay where they are

  void countEvents(const LogPlan& plan);
  void countRows(const LogPlan& plan);
  void countEqualLines(LogPlan plan);
  Facts result();
};

qint64& of(std::map<std::string, qint64, std::less<>>& counts, std::string_view name) {
  const auto found = counts.find(name);
  return found != counts.end() ? found->second : counts[std::string(name)];
}

void Counter::countEvents(const LogPlan& plan) {
  auto reader = LogReader::open(plan.part, plan, now);
  QVERIFY(reader);
  std::map<std::string, qint64, std::less<>> every, types;
  qint64 rows = 0, rejected = 0, duplicates = 0, accepted = 0, nameless = 0, rated = 0, free = 0;
  Texts &users = distinct["users"], &namelessUsers = distinct["nameless"], &items = distinct["items"],
        &sessions = distinct["sessions"], &buying = distinct["sessions that buy"];
  LogRow row;
  while (reader->next(row).value_or(false)) {
    ++rows;
    if (!row.event) {
      ++rejected;
      continue;
    }
    const LogEvent& event = *row.event;
    ++of(every, event.type);
    nameless += event.userIsAnonymous;
    if (!keys.insert(event.key)) {
      ++duplicates;
      continue;
    }
    ++accepted;
    ++of(types, event.type);
    rated += event.rating >= 0;
    free += event.price == 0;
    (event.userIsAnonymous ? namelessUsers : users).emplace(event.user);
    if (!event.item.empty()) items.emplace(event.item);
    if (!event.session.empty()) sessions.emplace(event.session);
    if (event.type == "purchase" && !event.session.empty()) buying.emplace(event.session);
  }
  for (const auto& [type, count] : every)
    facts["every " + text(type)] += count;
  for (const auto& [type, count] : types)
    facts[text(type)] += count;
  for (const auto& [name, count] : {std::pair("rows", rows),
                                    {"rejected", rejected},
                                    {"duplicates", duplicates},
                                    {"accepted", accepted},
                                    {"rows without a user", nameless},
                                    {"with a rating", rated},
                                    {"prices of 0", free}})
    facts[name] += count;
}

void Counter::countRows(const LogPlan& plan) {
  auto reader = TableReader::open(plan.part, plan);
  QVERIFY(reader);
  const std::vector<std::pair<Role, Texts*>> roles = {
      {Role::User, &distinct["users"]},         {Role::Item, &distinct["items"]},
      {Role::Campaign, &distinct["campaigns"]}, {Role::Coupon, &distinct["coupons"]},
      {Role::Position, &distinct["positions"]}, {Role::Type, &distinct["campaign types"]}};
  qint64 rows = 0, rejected = 0, duplicates = 0, accepted = 0, positive = 0, clicked = 0;
  std::size_t attributes = 0;
  TableRow row;
  while (reader->next(row).value_or(false)) {
    ++rows;
    if (!row.values) {
      ++rejected;
      continue;
    }
    const TableValues& values = *row.values;
    positive += values.positive == 1;
    clicked += values.clicked == 1;
    attributes = std::max(attributes, values.attributes.size());
    if (!keys.insert(values.key)) {
      ++duplicates;
      continue;
    }
    ++accepted;
    for (const auto& [role, texts] : roles)
      if (!values.text(role).empty()) texts->emplace(values.text(role));
  }
  for (const auto& [name, count] : {std::pair("rows", rows),
                                    {"rejected", rejected},
                                    {"duplicates", duplicates},
                                    {"accepted", accepted},
                                    {"positive", positive},
                                    {"clicked", clicked}})
    facts[name] += count;
  facts["attributes"] = static_cast<qint64>(attributes);
}

// As if rows without an identity of their own were known by their text.
void Counter::countEqualLines(LogPlan plan) {
  plan.rules.duplicates = KeptRow::First;
  plan.duplicateKey.clear();
  plan.keyColumns.clear();
  KeySet lines;
  if (plan.kind == Kind::Events) {
    auto reader = LogReader::open(plan.part, plan, now);
    LogRow row;
    while (reader && reader->next(row).value_or(false))
      facts["equal lines"] += row.event && !lines.insert(row.event->key);
    return;
  }
  auto reader = TableReader::open(plan.part, plan);
  TableRow row;
  while (reader && reader->next(row).value_or(false))
    facts["equal lines"] += row.values && !lines.insert(row.values->key);
}

Facts Counter::result() {
  for (const auto& [name, texts] : distinct)
    facts[name] = texts.size();
  return facts;
}

} // namespace

void tst_RealFormats::initTestCase() {
  const QString beside = qEnvironmentVariable("GUIDEPOST_SOURCE") + "/../shared/data";
  data_ = qEnvironmentVariable("GUIDEPOST_DATA", beside).toStdString();
  if (!std::filesystem::is_directory(data_)) QSKIP("The real logs are not here: set GUIDEPOST_DATA.");
  const auto loaded = loadFormats(qEnvironmentVariable("GUIDEPOST_RESOURCES").toStdString() + "/formats");
  QVERIFY2(loaded, loaded ? "" : loadProblem(loaded.error().message).c_str());
  formats_ = *loaded;
}

void tst_RealFormats::counts_data() {
  QTest::addColumn<QStringList>("files");
  QTest::addColumn<QString>("part");
  QTest::addColumn<QString>("format");
  QTest::addColumn<QString>("kind");
  QTest::addColumn<Facts>("expected");
  const auto log = [](const char* file, const char* format, const Facts& facts) {
    QTest::newRow(file) << QStringList{file} << QString() << format << "events" << facts;
  };
  const auto table = [](const char* file, const char* format, const char* kind, const Facts& facts) {
    QTest::newRow(file) << QStringList{file} << QString() << format << kind << facts;
  };
  log("rees46-oct2019/2019-Oct.csv", "rees46",
      {{"rows", 17'435},
       {"accepted", 17'429},
       {"duplicates", 5},
       {"rejected", 1},
       {"users", 4'504},
       {"sessions", 5'066},
       {"items", 6'493},
       {"view", 17'051},
       {"add_to_cart", 164},
       {"purchase", 214},
       {"sessions that buy", 200},
       {"prices of 0", 19}});
  log("jdata/jdata.csv", "jdata",
      {{"rows", 27'183},
       {"duplicates", 2},
       {"rejected", 0},
       {"users", 3'520},
       {"items", 12'195},
       {"sessions", 5'052},
       {"sessions that buy", 1'620},
       {"every view", 24'365},
       {"every purchase", 1'906},
       {"every comment", 464},
       {"every favourite", 448}});
  log("taobao-byuser/UserBehavior.csv", "taobao",
      {{"rows", 4'321},
       {"accepted", 4'321},
       {"users", 43},
       {"items", 3'276},
       {"view", 3'926},
       {"add_to_cart", 190},
       {"favourite", 128},
       {"purchase", 77}});
  log("otto-sample/train.jsonl", "otto",
      {{"rows", 862}, {"accepted", 862}, {"sessions", 20}, {"view", 800}, {"add_to_cart", 52}, {"purchase", 10}});
  QTest::newRow("online-retail") << QStringList{"online-retail/online_retail_2010-2011_part1.csv.gz",
                                                "online-retail/online_retail_2010-2011_part2.csv.gz"}
                                 << QString() << "online-retail"
                                 << "events" << Facts{{"rows", 541'909},   {"duplicates", 5'268},
                                                      {"rejected", 0},     {"accepted", 536'641},
                                                      {"users", 4'372},    {"rows without a user", 135'080},
                                                      {"items", 4'070},    {"sessions", 25'900},
                                                      {"nameless", 3'710}, {"every refund", 10'624},
                                                      {"adjustment", 3}};
  log("completejourney/transactions_sample.csv.gz", "completejourney-transactions",
      {{"rows", 75'000},
       {"accepted", 75'000},
       {"purchase", 75'000},
       {"sessions", 47'243},
       {"users", 2'377},
       {"items", 20'902}});
  table("completejourney/products.csv.gz", "completejourney-products", "items",
        {{"rows", 92'331}, {"accepted", 92'331}, {"items", 92'331}});
  table("completejourney/demographics.csv", "completejourney-demographics", "users",
        {{"rows", 801}, {"accepted", 801}, {"users", 801}, {"attributes", 7}});
  table("completejourney/campaigns.csv", "completejourney-campaigns", "targets",
        {{"rows", 6'589}, {"accepted", 6'589}, {"campaigns", 27}, {"users", 1'559}});
  table("completejourney/campaign_descriptions.csv", "completejourney-campaign-descriptions", "campaigns",
        {{"rows", 27}, {"accepted", 27}, {"campaigns", 27}, {"campaign types", 3}});
  table("completejourney/coupons.csv.gz", "completejourney-coupons", "coupons",
        {{"rows", 116'204}, {"duplicates", 4'872}, {"coupons", 981}, {"items", 41'857}, {"campaigns", 27}});
  table("completejourney/coupon_redemptions.csv", "completejourney-coupon-redemptions", "redemptions",
        {{"rows", 2'102}, {"accepted", 2'102}, {"users", 410}, {"coupons", 491}, {"campaigns", 26}});
  table("shoppers-intention/online_shoppers_intention.csv", "shoppers-intention", "summaries",
        {{"rows", 12'330}, {"accepted", 12'330}, {"positive", 1'908}, {"equal lines", 125}, {"attributes", 17}});
  for (const auto& [policy, clicks] : {std::pair("random", 46), {"bts", 69}}) {
    const QString folder = QStringLiteral("open-bandit-men/%1/").arg(policy);
    QTest::addRow("open-bandit %s", policy)
        << QStringList{folder + "men.csv"} << QString() << "open-bandit"
        << "decisions" << Facts{{"rows", 10'000}, {"accepted", 10'000}, {"items", 34},
                                {"positions", 3}, {"clicked", clicks},  {"attributes", 38}};
    QTest::addRow("open-bandit items %s", policy)
        << QStringList{folder + "item_context.csv"} << QString() << "open-bandit-items"
        << "items" << Facts{{"rows", 34}, {"accepted", 34}, {"items", 34}, {"attributes", 4}};
  }
  for (const auto& [part, rows, yes, equal] : {std::tuple("bank-additional-full.csv", 41'188, 4'640, 12),
                                               {"bank-additional.csv", 4'119, 451, 0},
                                               {"bank-full.csv", 45'211, 5'289, 0},
                                               {"bank.csv", 4'521, 521, 0}})
    QTest::newRow(part) << QStringList{"bank-marketing/bank-additional.zip"} << QString(part) << "bank-marketing"
                        << "summaries"
                        << Facts{{"rows", rows}, {"accepted", rows}, {"positive", yes}, {"equal lines", equal}};
  table("oulad/studentInfo.csv", "oulad-students", "users",
        {{"rows", 32'593}, {"accepted", 32'593}, {"users", 28'785}});
  log("oulad/studentAssessment.csv", "oulad-marks",
      {{"rows", 173'912},
       {"accepted", 173'912},
       {"rate", 173'912},
       {"with a rating", 173'739},
       {"users", 23'369},
       {"items", 188}});
  table("oulad/vle.csv", "oulad-pages", "items", {{"rows", 6'364}, {"accepted", 6'364}, {"items", 6'364}});
  log("oulad/studentVle.csv", "oulad-clicks",
      {{"rows", 13'905}, {"accepted", 13'905}, {"view", 13'905}, {"users", 364}, {"items", 119}, {"equal lines", 361}});
  log("ml-latest-small/ratings.csv", "movielens-ratings",
      {{"rows", 100'004}, {"accepted", 100'004}, {"rate", 100'004}, {"users", 671}, {"items", 9'066}});
  table("ml-latest-small/movies.csv", "movielens-films", "items",
        {{"rows", 9'125}, {"accepted", 9'125}, {"items", 9'125}});
  log("beauty-s3rec/Beauty.txt", "s3rec",
      {{"rows", 198'502}, {"accepted", 198'502}, {"users", 22'363}, {"items", 12'101}});
  log("video-sasrec/Video.txt", "sasrec",
      {{"rows", 287'107}, {"accepted", 287'107}, {"users", 31'013}, {"items", 23'715}});
}

void tst_RealFormats::counts() {
  QFETCH(QStringList, files);
  QFETCH(QString, part);
  QFETCH(QString, format);
  QFETCH(QString, kind);
  QFETCH(Facts, expected);
  Counter counter;
  for (const QString& file : files) {
    const std::filesystem::path path = data_ / file.toStdString();
    if (!std::filesystem::exists(path)) QSKIP(qPrintable(file + " is not here."));
    const auto parts = listParts(path);
    QVERIFY2(parts, parts ? "" : parts.error().message.id.c_str());
    const auto wanted =
        std::ranges::find_if(*parts, [&](const LogPart& p) { return text(p.name).endsWith("/" + part); });
    QVERIFY(part.isEmpty() || wanted != parts->end());
    const auto plan = planLog(part.isEmpty() ? parts->front() : *wanted, formats_);
    QVERIFY2(plan, plan ? "" : plan.error().message.id.c_str());
    QVERIFY2(!plan->problem, plan->problem ? plan->problem->id.c_str() : "");
    QCOMPARE(text(plan->format), format);
    QCOMPARE(text(nameOf(plan->kind)), kind);
    QVERIFY2(plan->confidence > 0.6, qPrintable(QString::number(plan->confidence)));
    QCOMPARE(plan->candidates.front().format, plan->format);
    if (plan->kind == Kind::Events)
      counter.countEvents(*plan);
    else
      counter.countRows(*plan);
    if (expected.contains("equal lines")) counter.countEqualLines(*plan);
  }
  const Facts facts = counter.result();
  for (auto it = expected.cbegin(); it != expected.cend(); ++it)
    QVERIFY2(facts.value(it.key()) == it.value(),
             qPrintable(QStringLiteral("%1: %2 instead of %3").arg(it.key()).arg(facts.value(it.key())).arg(*it)));
  QCOMPARE(facts["accepted"] + facts["duplicates"] + facts["rejected"], facts["rows"]);
}

// Nothing in the folder is left to chance: each table in it has a format of its own.
void tst_RealFormats::everyFileHasAFormat() {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data_)) {
    const QString name = text(entry.path().filename().string());
    if (!entry.is_regular_file() || name == "README.md" || name == "README.txt" || name == "LICENSE" ||
        name == "DESCRIPTION")
      continue;
    const auto parts = listParts(entry.path());
    QVERIFY2(parts, qPrintable(name));
    for (const LogPart& part : *parts) {
      const auto plan = planLog(part, formats_);
      QVERIFY2(plan && !plan->problem, part.name.c_str());
      QVERIFY2(plan->format != "generic" && plan->format != "user-item-time", part.name.c_str());
    }
  }
}

void tst_RealFormats::timesAreInsideTheirSpan_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QByteArray>("first");
  QTest::addColumn<QByteArray>("last");
  QTest::newRow("jdata") << "jdata/jdata.csv" << QByteArray("2018-03-01T00:00:06Z")
                         << QByteArray("2018-03-03T08:39:35Z");
  QTest::newRow("oulad clicks") << "oulad/studentVle.csv" << QByteArray("1999-12-22T00:00:00Z")
                                << QByteArray("2000-01-03T00:00:00Z");
  QTest::newRow("beauty") << "beauty-s3rec/Beauty.txt" << QByteArray("2000-01-01T00:00:01Z") << QByteArray();
}

void tst_RealFormats::timesAreInsideTheirSpan() {
  QFETCH(QString, file);
  QFETCH(QByteArray, first);
  QFETCH(QByteArray, last);
  const std::filesystem::path path = data_ / file.toStdString();
  if (!std::filesystem::exists(path)) QSKIP(qPrintable(file + " is not here."));
  const auto plan = planLog(path, formats_);
  QVERIFY(plan);
  auto reader = LogReader::open(path, *plan, now);
  QVERIFY(reader);
  std::int64_t from = now, to = 0;
  LogRow row;
  while (reader->next(row).value_or(false)) {
    QVERIFY(row.event);
    from = std::min(from, row.event->timeUs);
    to = std::max(to, row.event->timeUs);
  }
  QCOMPARE(QByteArray::fromStdString(isoInstant(from)), first);
  if (!last.isEmpty()) QCOMPARE(QByteArray::fromStdString(isoInstant(to)), last);
}

// The file has the sum of a line; a price is of one piece, and the sum stays what it was.
void tst_RealFormats::pricesOfLines() {
  const std::filesystem::path path = data_ / "completejourney/transactions_sample.csv.gz";
  if (!std::filesystem::exists(path)) QSKIP("completejourney is not here.");
  const auto plan = planLog(path, formats_);
  QVERIFY(plan);
  auto reader = LogReader::open(path, *plan, now);
  LogRow row;
  double sum = 0;
  std::int64_t unknown = 0;
  while (reader->next(row).value_or(false)) {
    if (row.event->price < 0)
      ++unknown;
    else
      sum += static_cast<double>(row.event->price) / 10'000 * static_cast<double>(row.event->quantity);
  }
  QCOMPARE(unknown, 0);
  QVERIFY2(std::abs(sum - 233'935.24) < 25, qPrintable(QString::number(sum, 'f', 2)));
}

void tst_RealFormats::openBanditHasPropensities() {
  const std::filesystem::path path = data_ / "open-bandit-men/random/men.csv";
  if (!std::filesystem::exists(path)) QSKIP("open-bandit-men is not here.");
  const auto plan = planLog(path, formats_);
  QVERIFY(plan);
  auto reader = TableReader::open(path, *plan);
  TableRow row;
  QVERIFY(reader && reader->next(row).value_or(false) && row.values);
  QCOMPARE(row.values->propensity, 1.0 / 34);
  QCOMPARE(row.values->position, 3);
  QCOMPARE(row.values->clicked, 0);
  QCOMPARE(text(row.values->text(Role::Item)), "14");
  QCOMPARE(isoInstant(row.values->timeUs), std::string("2019-11-24T00:03:13.442536Z"));
  QCOMPARE(row.values->attributes.front().first, std::string_view("user_feature_0"));
}

QTEST_GUILESS_MAIN(tst_RealFormats)
#include "tst_RealFormats.moc"
