#include "tests/core/guidance/Shop.h"

#include <QElapsedTimer>

#include <cmath>

using namespace guidepost;
using namespace guidepost::guidance;
namespace type = guidepost::logs::eventType;

namespace {

struct MadeLog {
  journey::SessionLog log;
  std::vector<float> readings;
  void add(std::int64_t user, std::vector<journey::Event> events, std::vector<float> intents = {}) {
    if (intents.empty()) intents = {0.1f, 0.1f, 0.1f, 0.1f, 0.6f};
    journey::Session session;
    session.user = {user};
    session.first = static_cast<std::uint32_t>(log.events.size());
    session.count = static_cast<std::uint32_t>(events.size());
    log.sessions.push_back(session);
    for (const journey::Event& made : events) {
      log.events.push_back(made);
      readings.insert(readings.end(), intents.begin(), intents.end());
    }
  }
};

} // namespace

class tst_Rules : public QObject {
  Q_OBJECT

private slots:
  void shippedRulesSurviveARoundTrip();
  void errorsNameTheField_data();
  void errorsNameTheField();
  void conditionsLookAtTheSituation_data();
  void conditionsLookAtTheSituation();
  void theFirstFittingRuleWins();
  void capsAndPauses();
  void dryRunCountsByHand();
  void dryRunAgreesWithTheStrategy();
  void dryRunSaysWhatTheLogLacks();
  void dryRunIsFast();
  void dryRunCanBeStopped();
  void rulesThatDoNotApplyAreSwitchedOff();
};

void tst_Rules::shippedRulesSurviveARoundTrip() {
  const RuleSet rules = shipped().strategies.rules;
  QCOMPARE(rules.rules.size(), std::size_t{4});
  QVERIFY(!rules.rules[3].enabled);
  const std::string json = toJson(rules);
  const Result<RuleSet> again = rulesFromJson(json);
  QVERIFY(again);
  QCOMPARE(toJson(*again), json);
  QCOMPARE(again->rules[0].conditions[0].name, std::string("purchase"));
  QVERIFY(std::isinf(again->rules[1].conditions[0].most));
}

void tst_Rules::errorsNameTheField_data() {
  QTest::addColumn<QString>("json");
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("entry");
  QTest::addColumn<QString>("field");
  const QString head = R"({"rules":[{"id":"a",)";
  QTest::newRow("no JSON") << "{"
                           << "guidance.not-json"
                           << ""
                           << "";
  QTest::newRow("not an object") << "[]"
                                 << "guidance.not-an-object"
                                 << "rules"
                                 << "";
  QTest::newRow("no rules") << "{}"
                            << "guidance.field-missing"
                            << "rules"
                            << "rules";
  QTest::newRow("no id") << R"({"rules":[{"if":[],"show":"coupon"}]})"
                         << "guidance.field-missing"
                         << "rules[0]"
                         << "id";
  QTest::newRow("no conditions") << head + R"("show":"coupon"}]})"
                                 << "guidance.field-missing"
                                 << "rules[0] (a)"
                                 << "if";
  QTest::newRow("typing error") << head + R"("if":[],"show":"coupon","enbled":false}]})"
                                << "guidance.field-unknown"
                                << "rules[0] (a)"
                                << "enbled";
  QTest::newRow("depth above 1") << head + R"("if":[],"show":"coupon","depth":10}]})"
                                 << "guidance.field-out-of-range"
                                 << "rules[0] (a)"
                                 << "depth";
  QTest::newRow("unknown condition") << head + R"("if":[{"what":"weather","least":1}],"show":"coupon"}]})"
                                     << "guidance.field-unknown-value"
                                     << "rules[0] (a).if[0]"
                                     << "what";
  QTest::newRow("intent without name") << head + R"("if":[{"what":"intent","least":1}],"show":"coupon"}]})"
                                       << "guidance.field-missing"
                                       << "rules[0] (a).if[0]"
                                       << "name";
  QTest::newRow("text for a number") << head + R"("if":[{"what":"events","least":"1"}],"show":"coupon"}]})"
                                     << "guidance.field-wrong-kind"
                                     << "rules[0] (a).if[0]"
                                     << "least";
  QTest::newRow("half a showing") << head + R"("if":[],"show":"coupon","mostPerSession":1.5}]})"
                                  << "guidance.field-wrong-kind"
                                  << "rules[0] (a)"
                                  << "mostPerSession";
  QTest::newRow("endless condition") << head + R"("if":[{"what":"events"}],"show":"coupon"}]})"
                                     << "guidance.field-missing"
                                     << "rules[0] (a).if[0]"
                                     << "least";
  QTest::newRow("empty range") << head + R"("if":[{"what":"events","least":3,"most":2}],"show":"coupon"}]})"
                               << "guidance.empty-range"
                               << "rules[0] (a).if[0]"
                               << "";
  QTest::newRow("same id twice") << R"({"rules":[{"id":"a","if":[],"show":"x"},{"id":"a","if":[],"show":"x"}]})"
                                 << "guidance.twice"
                                 << "a"
                                 << "";
}

void tst_Rules::errorsNameTheField() {
  QFETCH(QString, json);
  QFETCH(QString, id);
  QFETCH(QString, entry);
  QFETCH(QString, field);
  const Result<RuleSet> rules = rulesFromJson(json.toStdString());
  QVERIFY(!rules);
  const Message& message = rules.error().message;
  QCOMPARE(QString::fromStdString(message.id), id);
  const auto text = [&](const char* name) {
    const Argument* argument = message.find(name);
    return argument ? QString::fromStdString(std::get<Text>(*argument).value) : QString();
  };
  QCOMPARE(text("entry"), entry);
  QCOMPARE(text("field"), field);
}

void tst_Rules::conditionsLookAtTheSituation_data() {
  QTest::addColumn<QString>("what");
  QTest::addColumn<double>("value");
  QTest::newRow("purchase intent") << "intent" << 0.25;
  QTest::newRow("item views") << "item_views" << 3.0;
  QTest::newRow("category items") << "category_items" << 2.0;
  QTest::newRow("cart items") << "cart_items" << 1.0;
  QTest::newRow("minutes since cart") << "minutes_since_cart" << 4.0;
  QTest::newRow("first session") << "first_session" << 1.0;
  QTest::newRow("events") << "events" << 6.0;
  QTest::newRow("bought") << "bought" << 0.0;
  QTest::newRow("different items") << "different_items" << 5.0;
}

void tst_Rules::conditionsLookAtTheSituation() {
  QFETCH(QString, what);
  QFETCH(double, value);
  const std::vector<float> intents = {0.25f, 0.25f, 0.25f, 0.125f, 0.125f};
  const std::vector<journey::Event> events(6);
  Situation now;
  now.events = events;
  now.intents = intents;
  now.viewsOfItem = 3;
  now.itemsOfCategory = 2;
  now.itemsInCart = 1;
  now.differentItems = 5;
  now.sinceCartUs = 4 * microsecondsPerMinute;
  const auto inside = [&](double least, double most) {
    return fits(simpleRule("r", condition(what.toStdString(), least, most, "purchase")), now, taxonomy());
  };
  QVERIFY(inside(value, value)); // both ends are inclusive
  QVERIFY(!inside(value + 0.01, 1e9));
  QVERIFY(!inside(-1e9, value - 0.01));
  if (what == "minutes_since_cart") {
    Situation without = now;
    without.sinceCartUs = -1;
    QVERIFY(!fits(simpleRule("r", condition("minutes_since_cart", -1e9, 1e9)), without, taxonomy()));
  }
}

void tst_Rules::theFirstFittingRuleWins() {
  RuleSet set;
  set.rules = {simpleRule("never", condition("events", 100, 200)), simpleRule("first", condition("events", 0, 200)),
               simpleRule("second", condition("events", 0, 200))};
  Situation now;
  QCOMPARE(firstFitting(set, now, taxonomy()), 1);
  QCOMPARE(firstFitting(set, now, taxonomy(), 1), 2);
  const std::vector<int> shownByRule = {0, 1};
  now.shownByRule = shownByRule;
  QCOMPARE(firstFitting(set, now, taxonomy()), 2);
  set.rules[2].enabled = false;
  QCOMPARE(firstFitting(set, now, taxonomy()), -1);
}

void tst_Rules::capsAndPauses() {
  RuleSet set;
  set.mostPerSession = 2;
  set.pauseMinutes = 10;
  Situation now;
  QVERIFY(!capReached(set, now) && !paused(set, now));
  now.shownBefore = 2;
  QVERIFY(capReached(set, now));
  now.sinceDismissedUs = 10 * microsecondsPerMinute - 1;
  QVERIFY(paused(set, now));
  now.sinceDismissedUs = 10 * microsecondsPerMinute;
  QVERIFY(!paused(set, now));
}

void tst_Rules::dryRunCountsByHand() {
  RuleSet set;
  set.rules = {simpleRule("twice", condition("item_views", 2, 99), "coupon"),
               simpleRule("cart", condition("cart_items", 1, 99), "reminder"),
               simpleRule("off", condition("events", 2, 99), "tutorial")};
  set.rules[2].enabled = false;
  MadeLog made;
  made.add(1, {happening(0, type::view, 1), happening(1, type::view, 1)});      // coupon
  made.add(2, {happening(0, type::addToCart, 1), happening(1, type::view, 2)}); // reminder
  made.add(3, {happening(0, type::view, 1), happening(1, type::addToCart, 1),
               happening(2, type::view, 1)});                              // reminder, conflict
  made.add(4, {happening(0, type::view, 1), happening(1, type::view, 2)}); // only the one that is off
  made.add(5, {happening(0, type::view, 1)});
  const Result<DryRun> run = dryRun(set, made.log, made.readings, taxonomy(), {});
  QVERIFY(run);
  QCOMPARE(run->sessions, 5);
  QCOMPARE(run->fired, 3);
  QCOMPARE(run->conflicts, 1);
  QCOMPARE(run->rules[0].sessions, 2);
  QCOMPARE(run->rules[1].sessions, 2);
  QCOMPARE(run->rules[1].alone, 1);
  QCOMPARE(run->rules[2].sessions, 4);
  QCOMPARE(run->rules[2].alone, 1);
  QCOMPARE(run->rules[0].share.estimate, 0.4);
  QCOMPARE(run->rules[0].share.n, 5);
  QCOMPARE(run->shown.size(), std::size_t{2});
  QCOMPARE(run->shown[0], (std::pair<std::string, std::int64_t>{"reminder", 2}));
  QCOMPARE(run->shown[1], (std::pair<std::string, std::int64_t>{"coupon", 1}));
  QVERIFY(!dryRun(set, made.log, std::span(made.readings).first(5), taxonomy(), {}));
}

void tst_Rules::dryRunAgreesWithTheStrategy() {
  const ShippedGuidance shop = shipped();
  RandomStream stream(5, "log");
  MadeLog made;
  for (int s = 0; s < 3000; ++s)
    made.add(stream.below(1000), randomSession(stream), randomIntents(stream));
  const Result<DryRun> run = dryRun(shop.strategies.rules, made.log, made.readings, taxonomy(), {});
  QVERIFY(run);
  const auto strategy = makeStrategy("rules", shop.strategies, shop.effects, taxonomy());
  QVERIFY(strategy);
  const Beliefs beliefs = beliefsFrom(shop.effects);
  const std::vector<bool> first = firstSessions(made.log);
  std::int64_t fired = 0;
  SituationTracker tracker(1);
  for (std::size_t s = 0; s < made.log.sessions.size(); ++s) {
    tracker.clear();
    const journey::Session& session = made.log.sessions[s];
    for (std::size_t i = session.first; i < session.first + session.count; ++i) {
      tracker.append(made.log.events[i]);
      const Situation now = tracker.situation(std::span(made.readings).subspan(i * 5, 5), first[s]);
      if ((*strategy)->decide(now, beliefs, stream).action == 0) continue;
      ++fired;
      break;
    }
  }
  QVERIFY(fired > 100);
  QCOMPARE(run->fired, fired);
  std::int64_t shown = 0;
  for (const auto& [action, sessions] : run->shown)
    shown += sessions;
  QCOMPARE(shown, fired);
}

void tst_Rules::dryRunSaysWhatTheLogLacks() {
  MadeLog made;
  made.add(1, {happening(0, type::view, 1, journey::none), happening(1, type::view, 2, journey::none)});
  const Result<DryRun> run = dryRun(shipped().strategies.rules, made.log, made.readings, taxonomy(), {});
  QVERIFY(run);
  QVERIFY(run->rules[0].lacks.empty());
  QCOMPARE(run->rules[1].lacks.size(), std::size_t{1});
  QCOMPARE(run->rules[1].lacks[0].id, std::string("rules.no-categories"));
  QCOMPARE(run->rules[2].lacks.size(), std::size_t{1});
  QCOMPARE(run->rules[2].lacks[0].id, std::string("rules.no-cart"));
}

void tst_Rules::dryRunIsFast() {
  RandomStream stream(6, "log");
  MadeLog made;
  for (int s = 0; s < 5000; ++s)
    made.add(s, randomSession(stream), randomIntents(stream));
  QElapsedTimer timer;
  timer.start();
  QVERIFY(dryRun(shipped().strategies.rules, made.log, made.readings, taxonomy(), {}));
  const qint64 elapsed = timer.elapsed();
  QVERIFY2(elapsed < 300, qPrintable(QString::number(elapsed)));
}

void tst_Rules::dryRunCanBeStopped() {
  MadeLog made;
  made.add(1, {happening(0, type::view, 1)});
  std::stop_source source;
  source.request_stop();
  JobContext job;
  job.stop = source.get_token();
  const Result<DryRun> run = dryRun(shipped().strategies.rules, made.log, made.readings, taxonomy(), job);
  QVERIFY(!run);
  QVERIFY(run.error().code == ErrorCode::Cancelled);
}

void tst_Rules::rulesThatDoNotApplyAreSwitchedOff() {
  const ShippedGuidance shop = shipped();
  const intent::Taxonomy own = taxonomyOf({"buy", "look"});
  QVERIFY(!makeStrategy("rules", shop.strategies, shop.effects, own));
  std::vector<Message> findings;
  StrategySet set = shop.strategies;
  set.rules = applicableRules(shop.strategies.rules, own, shop.effects, findings);
  QCOMPARE(findings.size(), std::size_t{2});
  QVERIFY(!set.rules.rules[0].enabled && !set.rules.rules[1].enabled && set.rules.rules[2].enabled);
  QVERIFY(makeStrategy("rules", set, shop.effects, own));
}

QTEST_APPLESS_MAIN(tst_Rules)
#include "tst_Rules.moc"
