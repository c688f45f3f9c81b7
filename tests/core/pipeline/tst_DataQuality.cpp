#include "core/journey/SessionFlags.h"
#include "core/pipeline/DataFilter.h"
#include "core/pipeline/Quality.h"
#include "core/pipeline/QualityCounts.h"
#include "tests/core/pipeline/ImportFixture.h"
#include "tests/core/pipeline/MadeLog.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace guidepost;
using namespace guidepost::pipeline;

class tst_DataQuality : public QObject {
  Q_OBJECT

private slots:
  void init() { here_ = std::make_unique<ImportFixture>(); }
  void cleanLogHasNoWarnings();
  void plantedFaultsAreFound_data();
  void plantedFaultsAreFound();
  void driftBetweenImports();
  void flags();
  void timesThatAreAnOrder();
  void botsCanBeLeftOut();
  void filterTexts();
  void divergences();
  void realLogs_data();
  void realLogs();
  void manyEvents();

private:
  std::unique_ptr<ImportFixture> here_;
};

namespace {

const QByteArray header = "time,user,session,type,item,category,price,currency\n";

QByteArray row(std::int64_t timeUs, const QByteArray& session, const QByteArray& type, const QByteArray& item,
               const QByteArray& price = "20") {
  return QByteArray::fromStdString(isoInstant(timeUs)) + ",u" + session + ',' + session + ',' + type + ',' + item +
         ",c1," + price + ",EUR\n";
}

constexpr std::int64_t start = 1'600'041'600'000'000; // 2020-09-14
constexpr std::int64_t second = microsecondsPerSecond;

DataQuality qualityOf(Workspace& workspace) {
  auto quality = dataQuality(workspace, {});
  if (!quality) qFatal("quality failed: %s", quality.error().message.id.c_str());
  return *quality;
}

void import(Workspace& workspace, const std::filesystem::path& log) {
  const auto summary = importLogs(workspace, ImportFixture::requestFor(log));
  if (!summary) qFatal("import failed: %s", summary.error().message.id.c_str());
}

const QualityFinding* find(const DataQuality& quality, std::string_view id) {
  const auto found = std::ranges::find_if(quality.findings, [&](const auto& f) { return f.message.id == id; });
  return found == quality.findings.end() ? nullptr : &*found;
}

std::int64_t countIn(const QualityFinding* finding, const char* name) {
  const Argument* argument = finding ? finding->message.find(name) : nullptr;
  return argument && std::holds_alternative<Count>(*argument) ? std::get<Count>(*argument).value : -1;
}

journey::SessionLog logOf(const std::vector<std::vector<journey::Event>>& sessions) {
  journey::SessionLog log;
  log.items.resize(20);
  for (std::size_t s = 0; s < sessions.size(); ++s) {
    journey::Session session;
    session.id = {static_cast<std::int64_t>(s) + 1};
    session.user = {static_cast<std::int64_t>(s) + 1};
    session.first = static_cast<std::uint32_t>(log.events.size());
    session.count = static_cast<std::uint32_t>(sessions[s].size());
    log.events.insert(log.events.end(), sessions[s].begin(), sessions[s].end());
    log.sessions.push_back(session);
  }
  log.users = sessions.size();
  return log;
}

journey::Event happened(std::int64_t timeUs, logs::EventType type, std::uint32_t item) {
  journey::Event made;
  made.timeUs = timeUs;
  made.type = type;
  made.item = item;
  return made;
}

} // namespace

void tst_DataQuality::cleanLogHasNoWarnings() {
  const auto workspace = here_->open("a.guidepost");
  import(*workspace, here_->write("a.csv", rowsOf(MadeLog{1500})));
  const DataQuality quality = qualityOf(*workspace);
  for (const QualityFinding& finding : quality.findings) {
    if (finding.verdict == Verdict::Warning && !finding.message.id.starts_with("caution.open"))
      QFAIL(finding.message.id.c_str());
    const bool number = std::ranges::any_of(finding.message.arguments, [](const NamedArgument& argument) {
      return !std::holds_alternative<Text>(argument.value) && !std::holds_alternative<Term>(argument.value);
    });
    QVERIFY2(number, finding.message.id.c_str());
  }
  QVERIFY(find(quality, "quality.all-accounted"));
  QVERIFY(find(quality, "quality.no-duplicates"));
  QVERIFY(quality.days.size() >= 10);
}

void tst_DataQuality::plantedFaultsAreFound_data() {
  QTest::addColumn<QByteArray>("rows");
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("argument");
  QTest::addColumn<qint64>("count");
  const QByteArray whole = rowsOf(MadeLog{});
  const QByteArrayList lines = whole.trimmed().split('\n');

  QTest::newRow("zero prices") << header + lines.mid(1).join('\n') + '\n' + row(start, "z1", "view", "i1", "0") +
                                      row(start + 90 * second, "z1", "view", "i2", "0")
                               << "quality.zero-prices"
                               << "count" << qint64{2};
  QTest::newRow("price outlier") << header + lines.mid(1).join('\n') + '\n' + row(start, "p1", "view", "i3", "130000")
                                 << "quality.price-outliers"
                                 << "count" << qint64{1};
  QTest::newRow("stray date") << header + lines.mid(1).join('\n') + '\n' +
                                     row(start - 400 * microsecondsPerDay, "s1", "view", "i3", "13")
                              << "quality.stray-before"
                              << "events" << qint64{1};
  QTest::newRow("stray date after") << header + lines.mid(1).join('\n') + '\n' +
                                           row(start + 400 * microsecondsPerDay, "s1", "view", "i3", "13")
                                    << "quality.stray-after"
                                    << "events" << qint64{1};
  QTest::newRow("duplicates") << whole + lines[3] + '\n' + lines[4] + '\n'
                              << "quality.duplicates"
                              << "duplicates" << qint64{2};
  QTest::newRow("cut short") << whole.chopped(25) << "quality.cut-short"
                             << "lines" << qint64{1};
  QTest::newRow("rejected") << whole + "soon,u1,s1,view,i1,c1,5,EUR\n"
                            << "quality.rejected"
                            << "rejected" << qint64{1};

  QByteArray spike = whole;
  for (int i = 0; i < 1200; ++i)
    spike += row(start + i % 20 * 600 * second + i * second, "spike" + QByteArray::number(i), "view",
                 'i' + QByteArray::number(i % 40), QByteArray::number(10 + i % 40));
  QTest::newRow("spike") << spike << "quality.spikes"
                         << "spikes" << qint64{-2};
  QByteArray drift = whole;
  for (int i = 0; i < 400; ++i)
    drift += row(start + 2 * microsecondsPerDay + i * 120 * second, "d" + QByteArray::number(i), "add_to_cart",
                 'i' + QByteArray::number(i % 40), QByteArray::number(10 + i % 40));
  QTest::newRow("drift of a day") << drift << "quality.day-drift"
                                  << "days" << qint64{-2};
  QByteArray bot = whole;
  for (int i = 0; i < 200; ++i)
    bot +=
        row(start + i * second / 5, "bot", "view", 'i' + QByteArray::number(i % 40), QByteArray::number(10 + i % 40));
  QTest::newRow("bot") << bot << "quality.bots"
                       << "sessions" << qint64{1};
  QTest::newRow("bought unseen") << whole + row(start, "b1", "purchase", "i1", "11") << "quality.bought-unseen"
                                 << "events" << qint64{1};
  QTest::newRow("refund") << whole + row(start, "b1", "refund", "i1", "11") << "quality.refund-before-purchase"
                          << "events" << qint64{1};
}

void tst_DataQuality::plantedFaultsAreFound() {
  QFETCH(QByteArray, rows);
  QFETCH(QString, id);
  QFETCH(QString, argument);
  QFETCH(qint64, count);
  const auto workspace = here_->open("a.guidepost");
  import(*workspace, here_->write("a.csv", rows));
  const DataQuality quality = qualityOf(*workspace);
  const QualityFinding* finding = find(quality, id.toStdString());
  if (!finding) {
    QString all;
    for (const QualityFinding& f : quality.findings)
      all += QString::fromStdString(f.message.id) + ' ';
    QFAIL(qPrintable("not found; there are: " + all));
  }
  if (count >= 0) QCOMPARE(countIn(finding, argument.toUtf8().constData()), count);
  QVERIFY(countIn(finding, argument.toUtf8().constData()) > 0);
  QVERIFY(finding->link.kind != RowsLink::Kind::None);

  // The same log without the fault says nothing of it.
  const auto clean = here_->open("clean.guidepost");
  import(*clean, here_->write("clean.csv", rowsOf(MadeLog{})));
  QVERIFY(!find(qualityOf(*clean), id.toStdString()));
}

void tst_DataQuality::driftBetweenImports() {
  const auto workspace = here_->open("a.guidepost");
  import(*workspace, here_->write("a.csv", rowsOf(MadeLog{})));
  QVERIFY(!find(qualityOf(*workspace), "quality.import-drift"));
  QByteArray carts = header;
  for (int i = 0; i < 500; ++i)
    carts +=
        row(start + i * 600 * second, "d" + QByteArray::number(i), "add_to_cart", 'i' + QByteArray::number(i % 40));
  import(*workspace, here_->write("b.csv", carts));
  const DataQuality quality = qualityOf(*workspace);
  const QualityFinding* drift = find(quality, "quality.import-drift");
  QVERIFY(drift);
  QCOMPARE(countIn(drift, "events"), 500);
  QCOMPARE(drift->link.import->value, 2);
}

void tst_DataQuality::flags() {
  namespace type = logs::eventType;
  using journey::SessionFlag;
  const auto times = [](int events, const std::function<std::int64_t(int)>& at, logs::EventType of) {
    std::vector<journey::Event> made;
    for (int i = 0; i < events; ++i)
      made.push_back(happened(at(i), of, static_cast<std::uint32_t>(i % 20)));
    return made;
  };
  const auto uneven = [](int i) { return start + (i * 90 + i * i % 37) * second; };
  const journey::SessionLog log = logOf({
      times(
          61, [](int i) { return start + (i * i % 7) * 1000 + i * 900'000; }, type::view),
      times(
          60, [](int i) { return start + i % 3 * second / 2 + i * second; }, type::view),
      times(1001, uneven, type::view),
      times(
          50, [](int i) { return start + i * 30 * second; }, type::view),
      times(
          80, [](int) { return start; }, type::purchase), // an order of many lines
      {happened(start, type::view, 1), happened(start + 7 * second, type::purchase, 1),
       happened(start + 9 * second, type::purchase, 2)},
      {happened(start, type::view, 1), happened(start, type::view, 2), happened(start + 5, type::view, 2)},
      {happened(start, type::refund, 3), happened(start + 1, type::addToCart, 3),
       happened(start + 2, type::removeFromCart, 3), happened(start + 3, type::removeFromCart, 4),
       happened(start + 40 * second, type::purchase, 3), happened(start + 50 * second, type::refund, 3)},
      times(9, uneven, type::view),
      times(9, uneven, type::view),
      times(9, uneven, type::view),
  });
  const auto found = journey::flagSessions(log, {});
  QVERIFY(found);
  QVERIFY(!found->timesAreAnOrder && !found->timesAreCoarse);
  const auto sessionsWith = [&](SessionFlag flag) {
    QList<int> sessions;
    for (const journey::FlaggedSession& flagged : found->flagged)
      if (flagged.flag == flag) sessions << static_cast<int>(flagged.session);
    return sessions;
  };
  QCOMPARE(sessionsWith(SessionFlag::FastEvents), (QList<int>{0}));
  QCOMPARE(sessionsWith(SessionFlag::ManyEvents), (QList<int>{2}));
  QVERIFY(sessionsWith(SessionFlag::EvenRhythm).contains(3));
  QVERIFY(!sessionsWith(SessionFlag::EvenRhythm).contains(8));
  QCOMPARE(sessionsWith(SessionFlag::BoughtUnseen), (QList<int>{4, 5}));
  QCOMPARE(sessionsWith(SessionFlag::RefundBeforePurchase), (QList<int>{7}));
  QCOMPARE(sessionsWith(SessionFlag::RemovedBeforeAdded), (QList<int>{7}));
  QCOMPARE(sessionsWith(SessionFlag::SameMoment), (QList<int>{1, 6}));
  QCOMPARE(found->of(SessionFlag::ManyEvents).events, 1001);
}

void tst_DataQuality::timesThatAreAnOrder() {
  std::vector<std::vector<journey::Event>> sessions(5);
  for (auto& session : sessions)
    for (int i = 0; i < 70; ++i)
      session.push_back(happened(start + i * second / 10, logs::eventType::view, static_cast<std::uint32_t>(i % 20)));
  const auto found = journey::flagSessions(logOf(sessions), {});
  QVERIFY(found->timesAreAnOrder);
  QCOMPARE(found->botSessions, 0);
}

void tst_DataQuality::botsCanBeLeftOut() {
  QByteArray rows = rowsOf(MadeLog{});
  for (int i = 0; i < 200; ++i)
    rows += row(start + i * second / 5, "bot", "view", 'i' + QByteArray::number(i % 40));
  const auto workspace = here_->open("a.guidepost");
  import(*workspace, here_->write("a.csv", rows));
  const auto before = *workspace->sessionLog();
  const auto page = flaggedSessions(*workspace, journey::SessionFlag::FastEvents, 0, 10);
  QCOMPARE(page->total, 1);
  QCOMPARE(page->rows.size(), std::size_t{1});
  QCOMPARE(page->rows.front().session.events, 200);
  journey::DataFilter filter;
  filter.withoutBots = true;
  const auto set = setFilter(*workspace, filter);
  QCOMPARE(set->leftOut.bots, 1);
  QCOMPARE(set->leftOut.users, 1);
  const auto after = *workspace->sessionLog();
  QCOMPARE(after->sessions.size() + 1, before->sessions.size());
  QCOMPARE(after->users + 1, before->users);
  const DataQuality quality = qualityOf(*workspace);
  QCOMPARE(countIn(find(quality, "quality.bots"), "sessions"), 1); // still said
  QCOMPARE(countIn(find(quality, "quality.filtered"), "events"), 200);
}

void tst_DataQuality::filterTexts() {
  journey::DataFilter filter;
  QCOMPARE(journey::textOf(filter), std::string());
  filter.minimumEvents = 2;
  filter.fromUs = -5;
  filter.toUs = 7;
  filter.withoutBots = true;
  QVERIFY(journey::filterOf(journey::textOf(filter)) == filter);
  for (const char* wrong : {"events", "events=x", "bots=in", "events=1", "to=7 from=5", "colour=1"})
    QVERIFY2(!journey::filterOf(wrong), wrong);
  QCOMPARE(journey::wordsOf(filter).size(), std::size_t{4});
  QVERIFY(journey::wordsOf({}).empty());
}

void tst_DataQuality::divergences() {
  QCOMPARE(divergence({1, 2, 3}, {10, 20, 30}), 0.0);
  QCOMPARE(divergence({1, 0}, {0, 1}), 1.0);
  QCOMPARE(divergence({3, 1}, {1, 3}), divergence({1, 3}, {3, 1}));
  // By hand: JSD((3/4,1/4),(1/4,3/4)) = 1 - H(1/4)
  const double entropy = -(0.25 * std::log2(0.25) + 0.75 * std::log2(0.75));
  QVERIFY(std::abs(divergence({3, 1}, {1, 3}) - (1 - entropy)) < 1e-12);
}

void tst_DataQuality::realLogs_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("argument");
  QTest::addColumn<qint64>("count");
  QTest::newRow("taobao's stray date") << "taobao-byuser/UserBehavior.csv"
                                       << "quality.stray-before"
                                       << "events" << qint64{1};
  QTest::newRow("rees46, cut line") << "rees46-oct2019/2019-Oct.csv"
                                    << "quality.cut-short"
                                    << "lines" << qint64{1};
  QTest::newRow("rees46, zero prices") << "rees46-oct2019/2019-Oct.csv"
                                       << "quality.zero-prices"
                                       << "count" << qint64{19};
  QTest::newRow("jdata, duplicates") << "jdata/jdata.csv"
                                     << "quality.duplicates"
                                     << "duplicates" << qint64{2};
}

void tst_DataQuality::realLogs() {
  QFETCH(QString, file);
  QFETCH(QString, id);
  QFETCH(QString, argument);
  QFETCH(qint64, count);
  const QString log = ImportFixture::realLog(file);
  if (log.isEmpty()) QSKIP("the real logs are not here");
  const auto workspace = here_->open("a.guidepost");
  import(*workspace, log.toStdString());
  const DataQuality quality = qualityOf(*workspace);
  QCOMPARE(countIn(find(quality, id.toStdString()), argument.toUtf8().constData()), count);
}

void tst_DataQuality::manyEvents() {
  RandomStream luck(3, "many-events");
  std::vector<std::vector<journey::Event>> sessions(100'000);
  std::int64_t time = start;
  for (auto& session : sessions) {
    time += 7 * second;
    std::int64_t at = time;
    for (int i = 0; i < 10; ++i) {
      at += second + luck.below(90'000'000);
      session.push_back(happened(at, logs::eventType::view, luck.below(20)));
      session.back().price = 100'000 + 10 * luck.below(1000);
    }
  }
  const journey::SessionLog log = logOf(sessions);
  QElapsedTimer timer;
  timer.start();
  QVERIFY(countQuality(log, {}));
  const qint64 counted = timer.restart();
  QVERIFY(journey::flagSessions(log, {}));
  qInfo("1 million events: counts %lld ms, flags %lld ms", counted, timer.elapsed());
  QVERIFY(counted + timer.elapsed() < 3000);
}

QTEST_GUILESS_MAIN(tst_DataQuality)
#include "tst_DataQuality.moc"
