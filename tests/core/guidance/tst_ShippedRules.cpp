#include "tests/core/guidance/Shop.h"

#include "core/intent/Training.h"
#include "tests/support/RealLog.h"

#include <QElapsedTimer>

using namespace guidepost;
using namespace guidepost::guidance;

// The shipped rules and strategies on the sample and on real logs, with the model that the program trains by default.
class tst_ShippedRules : public QObject {
  Q_OBJECT

private slots:
  void rulesFire_data();
  void rulesFire();
};

namespace {

std::optional<journey::SessionLog> readSample() {
  std::map<std::string, logs::EventType, std::less<>> types;
  for (std::size_t i = 0; i < logs::canonicalEventNames.size(); ++i)
    types.emplace(logs::canonicalEventNames[i], static_cast<logs::EventType>(i));
  const std::filesystem::path folder = qEnvironmentVariable("GUIDEPOST_SAMPLEDATA").toStdString();
  return testing::readLog(folder / "shop-sample.csv", {0, 3, 4, 2, 11, 5, 7, types});
}

std::optional<journey::SessionLog> readNamed(const QString& name) {
  if (name == "sample") return readSample();
  return name == "rees46" ? testing::readRees46() : testing::readJData();
}

struct Shown {
  int sessions = 0;
  std::map<std::string, int> byAction;
};

Shown replay(const Strategy& strategy, const EffectLibrary& library, const journey::SessionLog& log,
             std::span<const float> readings) {
  const Beliefs beliefs = beliefsFrom(library);
  const std::vector<bool> first = firstSessions(log);
  const std::size_t width = readings.size() / log.events.size();
  Shown shown;
  SituationTracker tracker(library.orderValue);
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    tracker.clear();
    RandomStream luck(7, "luck", s);
    const int before = shown.sessions;
    const journey::Session& session = log.sessions[s];
    for (std::size_t i = session.first; i < session.first + session.count; ++i) {
      tracker.append(log.events[i]);
      const Situation now = tracker.situation(readings.subspan(i * width, width), first[s]);
      const Decision decision = strategy.decide(now, beliefs, luck);
      if (decision.action == 0) continue;
      shown.sessions = before + 1;
      ++shown.byAction[library.actions[decision.action].id];
      tracker.shown(log.events[i].timeUs, decision.rule, decision.action);
    }
  }
  return shown;
}

} // namespace

void tst_ShippedRules::rulesFire_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QStringList>("firing"); // the rules that must fire; the others lack something in this log
  QTest::newRow("sample") << "sample" << QStringList{"coupon", "comparison-help", "cart-reminder"};
  QTest::newRow("rees46") << "rees46" << QStringList{"coupon", "comparison-help", "cart-reminder"};
  QTest::newRow("jdata") << "jdata" << QStringList{"coupon"};
}

void tst_ShippedRules::rulesFire() {
  QFETCH(QString, name);
  QFETCH(QStringList, firing);
  const auto log = readNamed(name);
  if (!log) QSKIP("this log is not here (GUIDEPOST_DATA)");
  const auto trained = intent::train(*log, {}, {});
  if (!trained) QFAIL(trained.error().message.id.c_str());
  std::vector<float> readings;
  for (const journey::Session& session : log->sessions) {
    const std::vector<float> own = trained->model.read(log->eventsOf(session));
    readings.insert(readings.end(), own.begin(), own.end());
  }
  const ShippedGuidance shop = shipped();
  QElapsedTimer timer;
  timer.start();
  const Result<DryRun> run = dryRun(shop.strategies.rules, *log, readings, trained->model.taxonomy(), {});
  QVERIFY(run);
  qInfo("%lld of %lld sessions fire, %lld conflicts, %lld ms", static_cast<long long>(run->fired),
        static_cast<long long>(run->sessions), static_cast<long long>(run->conflicts), timer.elapsed());
  for (std::size_t r = 0; r < run->rules.size(); ++r) {
    const RuleCoverage& rule = run->rules[r];
    qInfo("%-16s %lld", rule.rule.c_str(), static_cast<long long>(rule.sessions));
    const bool must = firing.contains(QString::fromStdString(rule.rule));
    if (must)
      QVERIFY2(rule.sessions > 0, rule.rule.c_str());
    else if (shop.strategies.rules.rules[r].enabled)
      QVERIFY2(!rule.lacks.empty(), rule.rule.c_str());
  }
  for (const std::string& strategyName : strategyNames()) {
    const auto strategy = makeStrategy(strategyName, shop.strategies, shop.effects, trained->model.taxonomy());
    QVERIFY(strategy);
    const Shown shown = replay(**strategy, shop.effects, *log, readings);
    QString actions;
    for (const auto& [action, count] : shown.byAction)
      actions += QString(" %1 %2").arg(action.c_str()).arg(count);
    qInfo("%-8s shown in %d sessions:%s", strategyName.c_str(), shown.sessions, qPrintable(actions));
    if (strategyName == "nothing")
      QCOMPARE(shown.sessions, 0);
    else
      QVERIFY(shown.sessions > 0);
    if (strategyName == "rules") QCOMPARE(shown.sessions, static_cast<int>(run->fired));
  }
}

QTEST_APPLESS_MAIN(tst_ShippedRules)
#include "tst_ShippedRules.moc"
