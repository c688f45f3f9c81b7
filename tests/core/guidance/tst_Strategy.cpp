#include "tests/core/guidance/Shop.h"

#include "core/guidance/Gain.h"

#include <cmath>

using namespace guidepost;
using namespace guidepost::guidance;
namespace type = guidepost::logs::eventType;

namespace {

std::shared_ptr<const Strategy> made(std::string_view name, const StrategySet& set, const EffectLibrary& library) {
  auto strategy = makeStrategy(name, set, library, taxonomy());
  if (!strategy) qFatal("%s", strategy.error().message.id.c_str());
  return *strategy;
}

// Walks random sessions and calls look(situation, intents) at each moment; what `look` shows is remembered.
template <class Look>
void walk(std::uint64_t seed, int sessions, const Look& look) {
  RandomStream stream(seed, "walk");
  SituationTracker tracker(100);
  for (int s = 0; s < sessions; ++s) {
    tracker.clear();
    const bool first = stream.chance(0.5);
    for (const journey::Event& happened : randomSession(stream)) {
      tracker.append(happened);
      const std::vector<float> intents = randomIntents(stream);
      const Decision decision = look(tracker.situation(intents, first), stream);
      if (decision.action == 0) continue;
      tracker.shown(happened.timeUs, decision.rule, decision.action);
      if (stream.chance(0.2)) tracker.dismissed();
    }
  }
}

Situation viewing(std::span<const float> intents, double orderValue = 100) {
  Situation now;
  now.intents = intents;
  now.differentItems = 2;
  now.itemsInCart = 1;
  now.orderValue = orderValue;
  return now;
}

} // namespace

class tst_Strategy : public QObject {
  Q_OBJECT

private slots:
  void propensitiesSumToOne_data();
  void propensitiesSumToOne();
  void choicesFollowThePropensities();
  void capAndPauseHold_data();
  void capAndPauseHold();
  void modelShowsNothingThatCannotPay();
  void modelPrefersTheHighestGain();
  void gainAgreesWithAHandCalculation();
  void gainGrowsWithThePurchaseIntent();
  void gainFallsWithCosts();
  void couponCostsAlsoThoseWhoWouldHaveBought();
  void hybridKeepsToTheRails();
  void hybridWithoutEnabledRulesShowsOnlyWhatNoRuleNames();
  void rulesShowTheDepthOfTheRule();
  void proxiesOfTheDispositions();
  void unknownNamesAreUsageErrors();
  void sameLuckSameChoice();
};

void tst_Strategy::propensitiesSumToOne_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<double>("exploration");
  for (const std::string& name : strategyNames())
    for (const double exploration : {0.0, 0.1, 1.0})
      QTest::addRow("%s %.1f", name.c_str(), exploration) << QString::fromStdString(name) << exploration;
}

void tst_Strategy::propensitiesSumToOne() {
  QFETCH(QString, name);
  QFETCH(double, exploration);
  ShippedGuidance shop = shipped();
  shop.strategies.exploration = exploration;
  const auto strategy = made(name.toStdString(), shop.strategies, shop.effects);
  QCOMPARE(strategy->name(), name.toStdString());
  const Beliefs beliefs = beliefsFrom(shop.effects);
  int moments = 0;
  walk(1, 600, [&](const Situation& now, RandomStream& luck) {
    Decision decision = strategy->decide(now, beliefs, luck);
    double sum = 0;
    bool found = false;
    for (std::size_t i = 0; i < decision.options.size(); ++i) {
      const Option& option = decision.options[i];
      sum += option.propensity;
      if (option.propensity < 0 || option.action >= shop.effects.actions.size()) sum = 99;
      for (std::size_t j = 0; j < i; ++j)
        if (decision.options[j].action == option.action) sum = 99;
      if (option.action == decision.action) found = option.propensity == decision.propensity;
    }
    ++moments;
    [&] {
      QVERIFY2(std::abs(sum - 1) < 1e-12, qPrintable(QString::number(sum)));
      QVERIFY(found);
      QVERIFY(decision.propensity > 0);
      QVERIFY(!decision.reason.id.empty());
      QCOMPARE(decision.options.front().action, std::size_t{0});
    }();
    return decision;
  });
  QVERIFY(moments > 1000);
}

void tst_Strategy::choicesFollowThePropensities() {
  ShippedGuidance shop = shipped();
  shop.strategies.exploration = 0.4;
  const auto strategy = made("model", shop.strategies, shop.effects);
  const std::vector<float> intents = {0.2f, 0.2f, 0.3f, 0.2f, 0.1f};
  const Situation now = viewing(intents);
  const Beliefs beliefs = beliefsFrom(shop.effects);
  constexpr int draws = 40'000;
  std::vector<int> counts(shop.effects.actions.size());
  Decision decision;
  for (int i = 0; i < draws; ++i) {
    RandomStream luck(9, "draw", static_cast<std::uint64_t>(i));
    decision = strategy->decide(now, beliefs, luck);
    ++counts[decision.action];
  }
  int varied = 0;
  for (const Option& option : decision.options) {
    const double expected = option.propensity * draws;
    const double deviation = std::sqrt(expected * (1 - option.propensity)) + 1e-9;
    QVERIFY(std::abs(counts[option.action] - expected) <= 4.5 * deviation);
    varied += option.propensity > 0;
  }
  QVERIFY(varied >= 3);
}

void tst_Strategy::capAndPauseHold_data() {
  QTest::addColumn<QString>("name");
  for (const std::string& name : strategyNames())
    QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void tst_Strategy::capAndPauseHold() {
  QFETCH(QString, name);
  ShippedGuidance shop = shipped();
  shop.strategies.exploration = 0.5;
  const auto strategy = made(name.toStdString(), shop.strategies, shop.effects);
  const Beliefs beliefs = beliefsFrom(shop.effects);
  int shown = 0, capped = 0, pausedMoments = 0;
  walk(2, 1500, [&](const Situation& now, RandomStream& luck) {
    Decision decision = strategy->decide(now, beliefs, luck);
    const bool closedNow =
        now.shownBefore >= 2 || (now.sinceDismissedUs >= 0 && now.sinceDismissedUs < 10 * microsecondsPerMinute);
    capped += now.shownBefore >= 2;
    pausedMoments += closedNow && now.shownBefore < 2;
    shown += decision.action != 0;
    [&] { QVERIFY(!closedNow || decision.action == 0); }();
    return decision;
  });
  if (name == "nothing") {
    QCOMPARE(shown, 0);
  } else {
    QVERIFY(shown > 50 && capped > 5 && pausedMoments > 5);
  }
}

void tst_Strategy::modelShowsNothingThatCannotPay() {
  const ShippedGuidance shop = shipped();
  StrategySet set = shop.strategies;
  const std::vector<float> intents = {0.3f, 0.1f, 0.4f, 0.1f, 0.1f};
  const auto decide = [&](const EffectLibrary& library) {
    RandomStream luck(1, "luck");
    return made("model", set, library)->decide(viewing(intents), beliefsFrom(library), luck);
  };
  QVERIFY(decide(shop.effects).action != 0);

  EffectLibrary useless = shop.effects;
  for (Effect& effect : useless.effects)
    effect.median = effect.low = effect.high = 1;
  Decision decision = decide(useless);
  QCOMPARE(decision.action, std::size_t{0});
  QCOMPARE(decision.propensity, 1.0);
  QCOMPARE(decision.reason.id, std::string("why.nothing-pays"));

  EffectLibrary dear = shop.effects;
  for (std::size_t i = 1; i < dear.actions.size(); ++i)
    dear.actions[i].costPerShow = 1000;
  decision = decide(dear);
  QCOMPARE(decision.action, std::size_t{0});
  QCOMPARE(decision.propensity, 1.0);

  EffectLibrary noMargin = shop.effects;
  noMargin.margin = 0;
  QCOMPARE(decide(noMargin).action, std::size_t{0});
}

void tst_Strategy::modelPrefersTheHighestGain() {
  ShippedGuidance shop = shipped();
  shop.strategies.exploration = 0;
  const Beliefs beliefs = beliefsFrom(shop.effects);
  const auto strategy = made("model", shop.strategies, shop.effects);
  walk(3, 500, [&](const Situation& now, RandomStream& luck) {
    Decision decision = strategy->decide(now, beliefs, luck);
    double best = 0;
    for (const Option& option : decision.options)
      best = std::max(best, option.expectedGain);
    for (const Option& option : decision.options)
      if (option.action == decision.action) [&] { QCOMPARE(option.expectedGain, best); }();
    return decision;
  });
}

void tst_Strategy::gainAgreesWithAHandCalculation() {
  EffectLibrary library;
  library.margin = 0.5;
  library.actions.resize(2);
  library.actions[0].id = "nothing";
  library.actions[1].id = "coupon";
  library.actions[1].depth = library.actions[1].costShare = 0.1;
  library.actions[1].costPerShow = 0.25;
  library.effects.resize(1);
  library.effects[0].action = "coupon";
  library.effects[0].median = library.effects[0].low = library.effects[0].high = 2;
  library.effects[0].dismissRate = 0.2;
  const std::vector<float> intents = {0.5f, 0, 0.5f, 0, 0};
  // p = 1/2, p' = 2/3: 0.5·100·0.8·(1/6) − 0.25 − 0.1·100·0.8·(2/3)
  const double expected = 40.0 / 6 - 0.25 - 8 * 2.0 / 3;
  QVERIFY(std::abs(expectedGain(library, beliefsFrom(library), 1, 0, viewing(intents), taxonomy()) - expected) < 1e-9);
  // Half the depth: half the log-effect, half the cost. odds √2.
  const double after = std::sqrt(2.0) / (1 + std::sqrt(2.0));
  const double half = 40 * (after - 0.5) - 0.25 - 4 * after;
  QVERIFY(std::abs(expectedGain(library, beliefsFrom(library), 1, 0.05, viewing(intents), taxonomy()) - half) < 1e-9);
  QCOMPARE(expectedGain(library, beliefsFrom(library), 0, 0, viewing(intents), taxonomy()), 0.0);
}

void tst_Strategy::gainGrowsWithThePurchaseIntent() {
  // With an effect that suits everybody alike and no costs: up to the odds where p' − p is largest.
  EffectLibrary library = shipped().effects;
  for (Effect& effect : library.effects)
    effect.suits = {1, 1, 1};
  for (Action& action : library.actions)
    action.costPerShow = action.costShare = 0;
  const Beliefs beliefs = beliefsFrom(library);
  for (std::size_t action = 1; action < library.actions.size(); ++action) {
    double before = -1;
    for (int step = 0; step <= 40; ++step) {
      const float purchase = 0.01f * static_cast<float>(step);
      const std::vector<float> intents = {purchase, 0, 0, 0, 1 - purchase};
      const double gain = expectedGain(library, beliefs, action, 0, viewing(intents), taxonomy());
      QVERIFY(gain > before);
      before = gain;
    }
  }
}

void tst_Strategy::gainFallsWithCosts() {
  EffectLibrary library = shipped().effects;
  const std::vector<float> intents = {0.2f, 0.2f, 0.2f, 0.2f, 0.2f};
  for (std::size_t action = 1; action < library.actions.size(); ++action) {
    const Beliefs beliefs = beliefsFrom(library);
    const double before = expectedGain(library, beliefs, action, 0, viewing(intents), taxonomy());
    library.actions[action].costPerShow += 0.5;
    const double dearer = expectedGain(library, beliefs, action, 0, viewing(intents), taxonomy());
    QVERIFY(std::abs(before - 0.5 - dearer) < 1e-9);
    QVERIFY(expectedGain(library, beliefs, action, 0, viewing(intents), taxonomy(), 1.96) > dearer);
    library.actions[action].costShare += 0.1;
    QVERIFY(expectedGain(library, beliefs, action, 0, viewing(intents), taxonomy()) < dearer);
  }
}

void tst_Strategy::couponCostsAlsoThoseWhoWouldHaveBought() {
  EffectLibrary library = shipped().effects;
  const std::size_t coupon = library.indexOf("coupon");
  Beliefs none = beliefsFrom(library);
  none.logMean[coupon] = 0;
  const std::vector<float> intents = {0.4f, 0.1f, 0.3f, 0.1f, 0.1f};
  const double gain = expectedGain(library, none, coupon, 0, viewing(intents), taxonomy());
  const double reached = 1 - library.effect("coupon")->dismissRate;
  QVERIFY(std::abs(gain + 0.1 * 100 * reached * static_cast<double>(0.4f)) < 1e-9);
}

void tst_Strategy::hybridKeepsToTheRails() {
  ShippedGuidance shop = shipped();
  shop.strategies.exploration = 0.5;
  shop.effects.margin = 0.9; // so that coupons pay
  const RuleSet& rules = shop.strategies.rules;
  const Beliefs beliefs = beliefsFrom(shop.effects);
  const auto strategy = made("hybrid", shop.strategies, shop.effects);
  int coupons = 0, free = 0, moments = 0;
  walk(4, 4000, [&](const Situation& now, RandomStream& luck) {
    Decision decision = strategy->decide(now, beliefs, luck);
    ++moments;
    for (const Option& option : decision.options) {
      const Action& action = shop.effects.actions[option.action];
      if (option.action == 0) continue;
      bool named = action.costShare > 0;
      bool allowed = false;
      for (std::size_t r = 0; r < rules.rules.size(); ++r) {
        if (rules.rules[r].action != action.id) continue;
        named = true;
        const int shown = r < now.shownByRule.size() ? now.shownByRule[r] : 0;
        allowed |=
            rules.rules[r].enabled && fits(rules.rules[r], now, taxonomy()) && shown < rules.rules[r].mostPerSession;
      }
      [&] { QVERIFY2(!named || allowed, action.id.c_str()); }();
    }
    if (decision.action != 0) {
      const Action& action = shop.effects.actions[decision.action];
      coupons += action.id == "coupon";
      free += decision.rule < 0;
      // Three rules may still fire, so the second and last showing is kept for them.
      if (decision.rule < 0) [&] { QCOMPARE(now.shownBefore, 0); }();
      if (decision.rule >= 0)
        [&] { QCOMPARE(rules.rules[static_cast<std::size_t>(decision.rule)].action, action.id); }();
      [&] { QVERIFY(action.id != "free_shipping" && action.id != "tutorial"); }();
    }
    return decision;
  });
  QVERIFY2(coupons > 20 && free > 20, qPrintable(QString("%1 %2 of %3").arg(coupons).arg(free).arg(moments)));
}

void tst_Strategy::hybridWithoutEnabledRulesShowsOnlyWhatNoRuleNames() {
  ShippedGuidance shop = shipped();
  for (Rule& rule : shop.strategies.rules.rules)
    rule.enabled = false;
  shop.strategies.exploration = 1;
  const Beliefs beliefs = beliefsFrom(shop.effects);
  const auto strategy = made("hybrid", shop.strategies, shop.effects);
  int shown = 0, second = 0;
  walk(5, 1000, [&](const Situation& now, RandomStream& luck) {
    Decision decision = strategy->decide(now, beliefs, luck);
    const std::string& id = shop.effects.actions[decision.action].id;
    shown += decision.action != 0;
    second += decision.action != 0 && now.shownBefore == 1;
    [&] { QVERIFY2(id == "nothing" || id == "recommend" || id == "social_proof", id.c_str()); }();
    return decision;
  });
  QVERIFY(shown > 50 && second > 10); // no rule may fire any more: nothing is kept
}

void tst_Strategy::rulesShowTheDepthOfTheRule() {
  ShippedGuidance shop = shipped();
  shop.strategies.rules.rules[0].depth = 0.05;
  const auto strategy = made("rules", shop.strategies, shop.effects);
  const std::vector<float> intents = {0.3f, 0.1f, 0.2f, 0.2f, 0.2f};
  Situation now = viewing(intents);
  now.viewsOfItem = 2;
  RandomStream luck(1, "luck");
  const Decision decision = strategy->decide(now, beliefsFrom(shop.effects), luck);
  QCOMPARE(shop.effects.actions[decision.action].id, std::string("coupon"));
  QCOMPARE(decision.depth, 0.05);
  QCOMPARE(decision.rule, 0);
  QVERIFY(std::abs(costShareAt(shop.effects.actions[decision.action], decision.depth) - 0.05) < 1e-12);
  QVERIFY(std::abs(logEffectScaleAt(shop.effects.actions[decision.action], decision.depth) - 0.5) < 1e-12);
}

void tst_Strategy::proxiesOfTheDispositions() {
  const std::vector<float> intents = {0.1f, 0.2f, 0.3f, 0.15f, 0.25f};
  const std::array<double, 3> weights = dispositionWeights(intents, taxonomy());
  QVERIFY(std::abs(weights[0] - 0.3) < 1e-6 && std::abs(weights[1] - 0.3) < 1e-6 && std::abs(weights[2] - 0.4) < 1e-6);
  const intent::Taxonomy own = taxonomyOf({"purchase", "holiday"});
  const std::vector<float> two = {0.4f, 0.6f};
  const std::array<double, 3> spread = dispositionWeights(two, own);
  QVERIFY(std::abs(spread[0] - 0.6) < 1e-6 && std::abs(spread[1] - 0.2) < 1e-6 && std::abs(spread[2] - 0.2) < 1e-6);
}

void tst_Strategy::unknownNamesAreUsageErrors() {
  ShippedGuidance shop = shipped();
  const auto failsWith = [&](std::string_view name) -> std::string {
    const auto strategy = makeStrategy(name, shop.strategies, shop.effects, taxonomy());
    if (strategy) return "no error";
    return strategy.error().code == ErrorCode::Usage ? strategy.error().message.id : "wrong code";
  };
  QCOMPARE(failsWith("magic"), std::string("guidance.unknown-strategy"));
  shop.strategies.rules.rules[1].action = "confetti";
  QCOMPARE(failsWith("rules"), std::string("rules.unknown-action"));
  QCOMPARE(failsWith("nothing"), std::string("no error"));
  shop.strategies.rules.rules[1].action = "coupon";
  shop.strategies.rules.rules[1].conditions[1].name = "wonder";
  QCOMPARE(failsWith("hybrid"), std::string("rules.unknown-intent"));
  shop.strategies.rules.rules[1].enabled = false;
  QCOMPARE(failsWith("hybrid"), std::string("no error"));
}

void tst_Strategy::sameLuckSameChoice() {
  const ShippedGuidance shop = shipped();
  const auto strategy = made("model", shop.strategies, shop.effects);
  const Beliefs beliefs = beliefsFrom(shop.effects);
  const std::vector<float> intents = {0.2f, 0.2f, 0.3f, 0.2f, 0.1f};
  for (std::uint64_t i = 0; i < 200; ++i) {
    RandomStream a(4, "luck", i), b(4, "luck", i), c(4, "luck", i);
    QCOMPARE(strategy->decide(viewing(intents), beliefs, a).action,
             strategy->decide(viewing(intents), beliefs, b).action);
    c.uniform();
    QCOMPARE(a.bits64(), c.bits64()); // exactly one number was taken
  }
}

QTEST_APPLESS_MAIN(tst_Strategy)
#include "tst_Strategy.moc"
