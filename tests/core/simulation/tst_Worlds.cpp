#include "core/simulation/worlds/LogWriter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace guidepost;
using namespace guidepost::worlds;

namespace {

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using SessionEvents = std::map<std::uint32_t, std::vector<GeneratedEvent>>;

SessionEvents bySession(const GeneratedLog& log) {
  SessionEvents sessions;
  for (const GeneratedEvent& event : log.events)
    sessions[event.session].push_back(event);
  return sessions;
}

} // namespace

class tst_Worlds : public QObject {
  Q_OBJECT

private slots:
  void logIsWellFormed_data();
  void logIsWellFormed();
  void truthAddsUp_data();
  void truthAddsUp();
  void looksLikeAShop_data();
  void looksLikeAShop();
  void behaviourTellsTheIntent_data();
  void behaviourTellsTheIntent();
  void effectsAreRealAndRandomised_data();
  void effectsAreRealAndRandomised();
  void sequenceFollowsItsChain();
  void filesHaveTheStatedDirt();
  void sameSeedSameBytes();
  void refusesAndLeavesNothing();
  void usesNothingOfTheSimulator();
};

void tst_Worlds::logIsWellFormed_data() {
  QTest::addColumn<QString>("world");
  for (const std::string& name : worldNames())
    QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void tst_Worlds::logIsWellFormed() {
  QFETCH(QString, world);
  const auto log = generate({world.toStdString(), 1500, 3, 14});
  QVERIFY(log);
  const std::int64_t end = firstInstantUs + 14 * std::int64_t{86'400'000'000};
  std::int64_t before = firstInstantUs;
  std::map<std::uint32_t, std::int64_t> lastOfUser;
  std::map<std::uint32_t, std::uint32_t> userOf, sessionOfUser;
  std::uint32_t newest = 0;
  for (const GeneratedEvent& event : log->events) {
    QVERIFY(event.timeUs >= before && event.timeUs < end);
    before = event.timeUs;
    if (event.session > newest) { // numbered in order of their first event
      QCOMPARE(event.session, newest + 1);
      newest = event.session;
    }
    QVERIFY(userOf.emplace(event.session, event.user).first->second == event.user);
    std::uint32_t& current = sessionOfUser[event.user];
    std::int64_t& last = lastOfUser[event.user];
    if (current == event.session)
      QVERIFY(event.timeUs > last && event.timeUs - last < 30 * std::int64_t{60'000'000}); // gaps agree with the ids
    else if (current != 0)
      QVERIFY(event.timeUs - last > 30 * std::int64_t{60'000'000});
    current = event.session;
    last = event.timeUs;
    if (event.type == logs::eventType::search) {
      QVERIFY(event.item == noItem && event.category != noCategory);
    } else {
      const CatalogueItem& item = log->catalogue.items.at(event.item);
      QCOMPARE(event.category, item.category);
      QCOMPARE(event.priceCents, item.priceCents);
      QVERIFY(event.priceCents > 0 && event.quantity > 0);
    }
  }
  QCOMPARE(static_cast<std::int64_t>(newest), log->truth.sessions);
}

void tst_Worlds::truthAddsUp_data() {
  logIsWellFormed_data();
}

void tst_Worlds::truthAddsUp() {
  QFETCH(QString, world);
  const auto log = generate({world.toStdString(), 800, 5, 14});
  QVERIFY(log);
  const WorldTruth& truth = log->truth;
  const SessionEvents sessions = bySession(*log);
  std::int64_t buying = 0;
  for (const auto& [session, events] : sessions)
    buying += std::ranges::find(events, logs::eventType::purchase, &GeneratedEvent::type) != events.end();
  QCOMPARE(truth.events, static_cast<std::int64_t>(log->events.size()));
  QCOMPARE(truth.sessions, static_cast<std::int64_t>(sessions.size()));
  QCOMPARE(truth.buyingSessions, buying);
  QCOMPARE(truth.sessionIntents.size(), sessions.size());
  std::int64_t users = 0, segmentSessions = 0, segmentBuying = 0, intentSessions = 0, intentBuying = 0;
  for (const SegmentTruth& segment : truth.segments) {
    users += segment.users;
    segmentSessions += segment.sessions;
    segmentBuying += segment.buyingSessions;
  }
  for (const IntentTruth& intent : truth.intents) {
    intentSessions += intent.sessions;
    intentBuying += intent.buyingSessions;
    QCOMPARE(std::ranges::count(truth.sessionIntents, intent.letter), intent.sessions);
  }
  QCOMPARE(users, 800);
  QCOMPARE(segmentSessions, truth.sessions);
  QCOMPARE(intentSessions, truth.sessions);
  QCOMPARE(segmentBuying, buying);
  QCOMPARE(intentBuying, buying);

  std::set<std::uint32_t> decided;
  std::map<std::size_t, std::int64_t> shown;
  for (const GeneratedDecision& decision : log->decisions) {
    QVERIFY(decided.insert(decision.session).second); // once a session
    QVERIFY(std::ranges::find(decision.eligible, decision.action) != decision.eligible.end());
    QVERIFY(!(decision.clicked && decision.dismissed));
    ++shown[decision.action];
    const auto& events = sessions.at(decision.session);
    bool after = false;
    for (const GeneratedEvent& event : events)
      after |= event.type == logs::eventType::purchase && event.timeUs > decision.timeUs;
    QCOMPARE(decision.purchased, after);
  }
  for (std::size_t i = 0; i < truth.effects.size(); ++i)
    QCOMPARE(truth.effects[i].shown, shown[i]);
}

void tst_Worlds::looksLikeAShop_data() {
  QTest::addColumn<QString>("world");
  QTest::newRow("shop") << "shop";
  QTest::newRow("attention") << "attention";
}

void tst_Worlds::looksLikeAShop() {
  QFETCH(QString, world);
  const auto log = generate({world.toStdString(), 4000, 11, 14});
  QVERIFY(log);
  const double conversion = static_cast<double>(log->truth.buyingSessions) / static_cast<double>(log->truth.sessions);
  QVERIFY2(conversion > 0.03 && conversion < 0.055, qPrintable(QString::number(conversion)));

  std::int64_t withCart = 0;
  for (const auto& [session, events] : bySession(*log)) {
    bool cart = false, bought = false;
    for (const GeneratedEvent& event : events) {
      cart |= event.type == logs::eventType::addToCart;
      bought |= event.type == logs::eventType::purchase;
    }
    withCart += cart && bought;
  }
  QVERIFY(withCart > log->truth.buyingSessions / 3 && withCart < log->truth.buyingSessions * 95 / 100);

  std::vector<std::int64_t> views(log->catalogue.items.size()), hours(24);
  std::int64_t all = 0;
  std::set<logs::EventType> types;
  for (const GeneratedEvent& event : log->events) {
    types.insert(event.type);
    ++hours[static_cast<std::size_t>(event.timeUs / 3'600'000'000 % 24)];
    if (event.type != logs::eventType::view) continue;
    ++views[event.item];
    ++all;
  }
  QCOMPARE(types.size(), std::size_t{7});
  std::ranges::sort(views, std::ranges::greater());
  std::int64_t top = 0;
  for (std::size_t i = 0; i < views.size() / 10; ++i)
    top += views[i];
  QVERIFY2(top > all / 4, "a tenth of the items has over a quarter of the views");
  QVERIFY(hours[20] > 10 * hours[3]);
  QVERIFY(log->truth.sessions > log->truth.users * 3 / 2); // users return
  const auto withoutBrand = std::ranges::count(log->catalogue.items, std::string(), &CatalogueItem::brand);
  QVERIFY(withoutBrand > 20 && withoutBrand < 90);
}

void tst_Worlds::behaviourTellsTheIntent_data() {
  looksLikeAShop_data();
}

// Of the sessions with at least four events before any purchase, those that saw one item again and again buy far more.
void tst_Worlds::behaviourTellsTheIntent() {
  QFETCH(QString, world);
  const auto log = generate({world.toStdString(), 6000, 13, 14});
  QVERIFY(log);
  double buyers[2] = {0, 0}, sessions[2] = {0, 0};
  for (const auto& [session, events] : bySession(*log)) {
    if (events.size() < 4) continue;
    std::map<std::uint32_t, int> views;
    int most = 0;
    bool early = false;
    for (std::size_t i = 0; i < 4; ++i) {
      early |= events[i].type == logs::eventType::purchase;
      if (events[i].type == logs::eventType::view) most = std::max(most, ++views[events[i].item]);
    }
    if (early) continue;
    const bool bought = std::ranges::find(events, logs::eventType::purchase, &GeneratedEvent::type) != events.end();
    ++sessions[most > 1];
    buyers[most > 1] += bought;
  }
  const double again = buyers[1] / sessions[1], never = buyers[0] / sessions[0];
  QVERIFY2(again > 2 * never, qPrintable(QString("%1 against %2").arg(again).arg(never)));
}

void tst_Worlds::effectsAreRealAndRandomised_data() {
  looksLikeAShop_data();
}

// Inverse propensity weights over the sessions where both were possible give back the true odds, nearly: averaged over
// visitors who differ, odds shrink a little towards 1.
void tst_Worlds::effectsAreRealAndRandomised() {
  QFETCH(QString, world);
  const auto log = generate({world.toStdString(), 60'000, 17, 14});
  QVERIFY(log);
  const auto& effects = log->truth.effects;
  const auto oddsOf = [&](std::size_t action) {
    double bought = 0, weight = 0, boughtNothing = 0, weightNothing = 0;
    for (const GeneratedDecision& decision : log->decisions) {
      if (std::ranges::find(decision.eligible, action) == decision.eligible.end()) continue;
      const double inverse = 1 / decision.propensity;
      if (decision.action == action) {
        weight += inverse;
        bought += decision.purchased ? inverse : 0;
      } else if (decision.action == 0) {
        weightNothing += inverse;
        boughtNothing += decision.purchased ? inverse : 0;
      }
    }
    const double p = bought / weight, q = boughtNothing / weightNothing;
    return p / (1 - p) / (q / (1 - q));
  };
  for (std::size_t action = 1; action < effects.size(); ++action) {
    if (effects[action].shown < 3000) continue;
    const double odds = oddsOf(action);
    QVERIFY2(std::abs(std::log(odds / effects[action].odds)) < 0.22,
             qPrintable(QString("%1: %2").arg(QString::fromStdString(effects[action].action)).arg(odds)));
  }
  QVERIFY(oddsOf(2) > 1.05); // coupon
  double nothing = 0, others = 0;
  for (const GeneratedDecision& decision : log->decisions)
    (decision.action == 0 ? nothing : others) += 1;
  QVERIFY(std::abs(nothing / (nothing + others) - 0.4) < 0.01);
}

void tst_Worlds::sequenceFollowsItsChain() {
  const auto log = generate({"sequence", 500, 19, 14});
  QVERIFY(log);
  QVERIFY(log->decisions.empty());
  double next = 0, steps = 0;
  for (const auto& [session, events] : bySession(*log))
    for (std::size_t i = 1; i < events.size(); ++i) {
      if (events[i].type != logs::eventType::view) continue;
      ++steps;
      next += events[i].item == (events[i - 1].item + 1) % log->catalogue.items.size();
    }
  QVERIFY(std::abs(next / steps - 0.88) < 0.02);
  QCOMPARE(log->catalogue.items[5].name, std::string("6"));
}

void tst_Worlds::filesHaveTheStatedDirt() {
  const QTemporaryDir folder;
  const auto written = writeWorld({"shop", 3000, 23, 14}, folder.filePath("log.csv").toStdString(), {});
  QVERIFY(written);
  QVERIFY(written->duplicates > 20 && written->malformed >= 3);
  QCOMPARE(written->rows, written->truth.events + written->duplicates + written->malformed);

  QList<QByteArray> lines = read(folder.filePath("log.csv")).split('\n');
  QVERIFY(lines.last().isEmpty());
  lines.removeLast();
  QCOMPARE(lines.takeFirst(),
           QByteArray("# synthetic: made by guidepost generate --world shop --seed 23 --users 3000"));
  QCOMPARE(lines.takeFirst(), QByteArray("time,user,session,type,item,category,brand,price,currency,quantity,title"));
  QCOMPARE(lines.size(), written->rows);
  static const QRegularExpression good(
      "^2024-03-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ,u\\d{5},s\\d{5},[a-z_]+,(p\\d{4})?,[a-z.]+,"
      "[^,]*,(\\d+\\.\\d\\d,EUR|,),\\d?,[^,]*$");
  std::set<QByteArray> different;
  qsizetype malformed = 0;
  for (const QByteArray& line : lines) {
    if (!good.match(QString::fromUtf8(line)).hasMatch())
      ++malformed;
    else
      different.insert(line);
  }
  QCOMPARE(malformed, written->malformed);
  QCOMPARE(static_cast<std::int64_t>(different.size()), written->truth.events);

  const QList<QByteArray> decisions = read(folder.filePath("log.decisions.csv")).trimmed().split('\n');
  QVERIFY(decisions[0].startsWith("# synthetic:"));
  QCOMPARE(decisions[1], QByteArray("time,session,eligible,action,item,propensity,clicked,dismissed,purchased"));
  QCOMPARE(decisions.size() - 2, written->truth.decisions);

  const QJsonObject truth = QJsonDocument::fromJson(read(folder.filePath("log.truth.json"))).object();
  QCOMPARE(truth["synthetic"].toBool(), true);
  QCOMPARE(truth["seed"].toString(), QString("23"));
  QCOMPARE(truth["sessions"].toInteger(), written->truth.sessions);
  QCOMPARE(truth["effects"].toArray()[2].toObject()["odds"].toDouble(), 1.25);
  QCOMPARE(truth["session_intents"].toString().size(), written->truth.sessions);
}

void tst_Worlds::sameSeedSameBytes() {
  const QTemporaryDir folder;
  for (const std::string& world : worldNames()) {
    const auto write = [&](std::uint64_t seed, const char* name) {
      return writeWorld({world, 300, seed, 14}, folder.filePath(name).toStdString(), {}).has_value();
    };
    QVERIFY(write(1, "a.csv") && write(1, "b.csv") && write(2, "c.csv"));
    for (const char* ending : {".csv", ".truth.json"})
      QCOMPARE(read(folder.filePath(QString("a") + ending)), read(folder.filePath(QString("b") + ending)));
    QVERIFY(read(folder.filePath("a.csv")) != read(folder.filePath("c.csv")));
  }
}

void tst_Worlds::refusesAndLeavesNothing() {
  const QTemporaryDir folder;
  const auto idOf = [&](const WorldOptions& options, const QString& path, const JobContext& job = {}) {
    const auto written = writeWorld(options, folder.filePath(path).toStdString(), job);
    return written ? std::string() : written.error().message.id;
  };
  QCOMPARE(idOf({"moon", 10, 1, 14}, "log.csv"), std::string("worlds.unknown"));
  QCOMPARE(idOf({"shop", 0, 1, 14}, "log.csv"), std::string("worlds.users"));
  QCOMPARE(idOf({"shop", 10, 1, 0}, "log.csv"), std::string("worlds.days"));
  QCOMPARE(idOf({"shop", 10, 1, 14}, "no/such/folder/log.csv"), std::string("worlds.cannot-write"));
  std::stop_source source;
  JobContext job;
  job.stop = source.get_token();
  job.onProgress = [&](const Progress& progress) {
    if (progress.done > 0) source.request_stop();
  };
  QCOMPARE(idOf({"shop", 3000, 1, 14}, "log.csv", job), std::string("base.cancelled"));
  QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_Worlds::usesNothingOfTheSimulator() {
  const QString source = qEnvironmentVariable("GUIDEPOST_SOURCE");
  const QDir worlds(source + "/core/simulation/worlds");
  if (!worlds.exists()) QSKIP("the sources are not here");
  static const QRegularExpression include("#include \"([^\"]+)\"");
  const QStringList allowed = {"core/base/", "core/logs/", "core/simulation/worlds/"};
  int files = 0;
  for (const QString& name : worlds.entryList({"*.h", "*.cpp"})) {
    ++files;
    const QString text = QString::fromUtf8(read(worlds.filePath(name)));
    for (auto match = include.globalMatch(text); match.hasNext();) {
      const QString used = match.next().captured(1);
      QVERIFY2(std::ranges::any_of(allowed, [&](const QString& prefix) { return used.startsWith(prefix); }),
               qPrintable(name + " includes " + used));
      if (name.startsWith("Attention")) QVERIFY2(!used.contains("/Shop.h"), "the attention shop stands alone");
    }
  }
  QVERIFY(files > 10);
}

QTEST_APPLESS_MAIN(tst_Worlds)
#include "tst_Worlds.moc"
