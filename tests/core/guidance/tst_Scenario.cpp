#include "tests/core/guidance/Shop.h"

#include <cmath>

using namespace guidepost;
using namespace guidepost::guidance;

namespace {

QStringList ids(const std::vector<Message>& messages) {
  QStringList list;
  for (const Message& message : messages)
    list << QString::fromStdString(message.id);
  return list;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) qFatal("not found: %s", std::string(from).c_str());
  return text.replace(at, from.size(), to);
}

} // namespace

class tst_Scenario : public QObject {
  Q_OBJECT

private slots:
  void theShippedEffectsAreWhole();
  void effectsSurviveARoundTrip();
  void effectErrorsNameTheField_data();
  void effectErrorsNameTheField();
  void beliefsAreTheMediansAndRanges();
  void scenariosSurviveARoundTrip();
  void templatesDifferAsTheySay();
  void everyChangeIsTold();
  void wrongScenariosAreErrors_data();
  void wrongScenariosAreErrors();
  void strategySetsSurviveARoundTrip();
};

void tst_Scenario::theShippedEffectsAreWhole() {
  const EffectLibrary library = shipped().effects;
  QCOMPARE(library.actions.size(), std::size_t{8});
  QCOMPARE(library.actions.front().id, std::string("nothing"));
  QCOMPARE(library.action("coupon")->depth, 0.1);
  QVERIFY(!library.action("confetti"));
  for (const Effect& effect : library.effects) {
    QVERIFY(!effect.source.empty());
    QVERIFY2(effect.assumed, effect.action.c_str()); // none of them is measured in a shop like the user's
    QVERIFY(effect.low < effect.median && effect.median < effect.high);
  }
}

void tst_Scenario::effectsSurviveARoundTrip() {
  const std::string json = toJson(shipped().effects);
  const Result<EffectLibrary> again = effectLibraryFromJson(json);
  QVERIFY(again);
  QCOMPARE(toJson(*again), json);
}

void tst_Scenario::effectErrorsNameTheField_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("entry");
  QTest::newRow("margin above 1") << "\"margin\": 0.2"
                                  << "\"margin\": 20"
                                  << "guidance.field-out-of-range"
                                  << "library";
  QTest::newRow("nothing first") << "\"id\": \"nothing\""
                                 << "\"id\": \"none\""
                                 << "guidance.nothing-first"
                                 << "";
  QTest::newRow("unknown need") << "\"needs\": \"cart\""
                                << "\"needs\": \"luck\""
                                << "guidance.field-unknown-value"
                                << "actions[3] (free_shipping)";
  QTest::newRow("low above median") << "\"low\": 1.05"
                                    << "\"low\": 1.3"
                                    << "guidance.effect-range"
                                    << "effects[1] (coupon)";
  QTest::newRow("rates above 1") << "\"clickRate\": 0.2"
                                 << "\"clickRate\": 0.95"
                                 << "guidance.effect-rates"
                                 << "effects[1] (coupon)";
  QTest::newRow("no such action") << "\"action\": \"coupon\""
                                  << "\"action\": \"confetti\""
                                  << "guidance.one-effect-each"
                                  << "coupon";
  QTest::newRow("twice") << "\"id\": \"coupon\""
                         << "\"id\": \"recommend\""
                         << "guidance.twice"
                         << "recommend";
  QTest::newRow("suits") << "\"decided\": 0.4"
                         << "\"decide\": 0.4"
                         << "guidance.field-missing"
                         << "effects[0] (recommend).suits";
}

void tst_Scenario::effectErrorsNameTheField() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(QString, id);
  QFETCH(QString, entry);
  const std::string json = replaced(toJson(shipped().effects), from.toStdString(), to.toStdString());
  const Result<EffectLibrary> library = effectLibraryFromJson(json);
  QVERIFY(!library);
  const Message& message = library.error().message;
  QCOMPARE(QString::fromStdString(message.id), id);
  const Argument* argument = message.find("entry");
  QCOMPARE(argument ? QString::fromStdString(std::get<Text>(*argument).value) : QString(), entry);
}

void tst_Scenario::beliefsAreTheMediansAndRanges() {
  const EffectLibrary library = shipped().effects;
  const Beliefs beliefs = beliefsFrom(library);
  QCOMPARE(beliefs.logMean.size(), library.actions.size());
  QCOMPARE(beliefs.logMean[0], 0.0);
  QCOMPARE(beliefs.logDeviation[0], 0.0);
  const std::size_t coupon = library.indexOf("coupon");
  QVERIFY(std::abs(std::exp(beliefs.logMean[coupon]) - 1.25) < 1e-12);
  const double width = std::exp(2 * 1.959963984540054 * beliefs.logDeviation[coupon]);
  QVERIFY(std::abs(width - 1.5 / 1.05) < 1e-9);
}

void tst_Scenario::scenariosSurviveARoundTrip() {
  for (Scenario scenario : shipped().scenarios) {
    scenario.seed = 18'446'744'073'709'551'615ull;
    scenario.note = "Für den Herbst 秋";
    const std::string json = toJson(scenario);
    const Result<Scenario> again = scenarioFromJson(json, {});
    QVERIFY(again);
    QCOMPARE(toJson(*again), json);
    QCOMPARE(ids(differences(scenario, *again)), QStringList());
  }
}

void tst_Scenario::templatesDifferAsTheySay() {
  const std::vector<Scenario> scenarios = shipped().scenarios;
  QCOMPARE(scenarios.size(), std::size_t{3});
  QCOMPARE(scenarios[0].name, std::string("scenario.guidance"));
  QCOMPARE(ids(differences(scenarios[0], scenarios[1])),
           (QStringList{"scenario.differs.depth", "scenario.differs.cost-share", "scenario.differs.effect",
                        "scenario.differs.rule-depth"}));
  QCOMPARE(ids(differences(scenarios[0], scenarios[2])),
           (QStringList{"scenario.differs.strategy-left-out", "scenario.differs.rule-off"}));
}

void tst_Scenario::everyChangeIsTold() {
  const Scenario before = shipped().scenarios.front();
  const auto after = [&](auto change) {
    Scenario changed = before;
    change(changed);
    return ids(differences(before, changed));
  };
  const auto only = [](const char* id) { return QStringList{id}; };
  QCOMPARE(after([](Scenario& s) { s.users = 5; }), only("scenario.differs.users"));
  QCOMPARE(after([](Scenario& s) { s.seed = 8; }), only("scenario.differs.seed"));
  QCOMPARE(after([](Scenario& s) { s.rounds = 3; }), only("scenario.differs.rounds"));
  QCOMPARE(after([](Scenario& s) { s.replications = 3; }), only("scenario.differs.replications"));
  QCOMPARE(after([](Scenario& s) { s.effects.margin = 0.3; }), only("scenario.differs.margin"));
  QCOMPARE(after([](Scenario& s) { s.effects.orderValue = 3; }), only("scenario.differs.order-value"));
  QCOMPARE(after([](Scenario& s) { s.effects.actions[2].costPerShow = 1; }), only("scenario.differs.cost-per-show"));
  QCOMPARE(after([](Scenario& s) { s.effects.effects[2].dismissRate = 0; }), only("scenario.differs.dismiss-rate"));
  QCOMPARE(after([](Scenario& s) { s.effects.effects[2].suits[0] = 3; }), only("scenario.differs.suits"));
  QCOMPARE(after([](Scenario& s) { s.strategySet.rules.mostPerSession = 5; }), only("scenario.differs.cap"));
  QCOMPARE(after([](Scenario& s) { s.strategySet.rules.pauseMinutes = 5; }), only("scenario.differs.pause"));
  QCOMPARE(after([](Scenario& s) { s.strategySet.exploration = 0.5; }), only("scenario.differs.exploration"));
  QCOMPARE(after([](Scenario& s) { s.strategySet.rules.rules[0].conditions[0].least = 0.25; }),
           only("scenario.differs.rule-conditions"));
  QCOMPARE(after([](Scenario& s) { s.strategySet.rules.rules.pop_back(); }), only("scenario.differs.rule-left-out"));
  QCOMPARE(after([](Scenario& s) { s.name = "another"; }), QStringList());
}

void tst_Scenario::wrongScenariosAreErrors_data() {
  QTest::addColumn<QString>("json");
  QTest::addColumn<QString>("id");
  QTest::newRow("no name") << R"({})"
                           << "guidance.field-missing";
  QTest::newRow("no users") << R"({"name":"a","users":0})"
                            << "guidance.field-out-of-range";
  QTest::newRow("unknown strategy") << R"({"name":"a","strategies":["magic"]})"
                                    << "guidance.field-unknown-value";
  QTest::newRow("unknown action") << R"({"name":"a","changes":[{"action":"confetti"}]})"
                                  << "guidance.unknown-action";
  QTest::newRow("unknown rule") << R"({"name":"a","changes":[{"rule":"confetti"}]})"
                                << "guidance.unknown-rule";
  QTest::newRow("neither") << R"({"name":"a","changes":[{"depth":0.2}]})"
                           << "guidance.field-missing";
  QTest::newRow("range") << R"({"name":"a","changes":[{"action":"coupon","median":3}]})"
                         << "guidance.effect-range";
  QTest::newRow("negative seed") << R"({"name":"a","seed":-1})"
                                 << "guidance.field-wrong-kind";
}

void tst_Scenario::wrongScenariosAreErrors() {
  QFETCH(QString, json);
  QFETCH(QString, id);
  const Result<Scenario> scenario = scenarioFromJson(json.toStdString(), shipped().scenarios.front());
  QVERIFY(!scenario);
  QCOMPARE(QString::fromStdString(scenario.error().message.id), id);
}

void tst_Scenario::strategySetsSurviveARoundTrip() {
  StrategySet set = shipped().strategies;
  set.enabled = {"nothing", "hybrid"};
  set.exploration = 0.25;
  set.version = 4;
  const std::string json = toJson(set);
  const Result<StrategySet> again = strategySetFromJson(json);
  QVERIFY(again);
  QCOMPARE(toJson(*again), json);
  QVERIFY(!strategySetFromJson(replaced(json, "hybrid", "magic")));
}

QTEST_APPLESS_MAIN(tst_Scenario)
#include "tst_Scenario.moc"
