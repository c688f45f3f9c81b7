#include "core/simulation/Response.h"

#include <QTest>

#include <cmath>

using namespace guidepost;
using namespace guidepost::simulation;

class tst_Response : public QObject {
  Q_OBJECT

private slots:
  void nothingShownChangesNothing();
  void effectsReachADispositionBySuit();
  void showingAgainAddsNothingAndTires();
  void dismissalCancels();
  void couponIsPaidOnce();
  void depthScalesEffectAndCost();
  void ratesAreKept();
};

namespace {

guidance::EffectLibrary library(double clickRate, double dismissRate) {
  guidance::EffectLibrary made;
  made.actions.resize(3);
  made.actions[0].id = "nothing";
  made.actions[1].id = "coupon";
  made.actions[1].depth = 0.1;
  made.actions[1].costShare = 0.1;
  made.actions[1].costPerShow = 0.5;
  made.actions[2].id = "reminder";
  guidance::Effect coupon;
  coupon.action = "coupon";
  coupon.suits = {1, 0.5, 0};
  coupon.clickRate = clickRate;
  coupon.dismissRate = dismissRate;
  coupon.satisfaction = 0.2;
  guidance::Effect reminder = coupon;
  reminder.action = "reminder";
  reminder.suits = {0.4, 0.8, 0.8};
  made.effects = {coupon, reminder};
  return made;
}

} // namespace

void tst_Response::nothingShownChangesNothing() {
  const auto made = library(0, 0);
  const TrueEffects effects(made, {0, 0.3, 0.2});
  Response response(effects);
  response.clear(0);
  response.purchased(100);
  QCOMPARE(response.logOdds(), 0.0);
  QCOMPARE(response.cost(), 0.0);
  QCOMPARE(response.satisfaction(3.7), 3.7);
}

void tst_Response::effectsReachADispositionBySuit() {
  const auto made = library(0, 0);
  const TrueEffects effects(made, {0, 0.3, 0.2});
  const std::array<double, 3> wanted = {0.3, 0.15, 0};
  const std::array<double, 3> ratings = {3.9, 3.7, 3.5};
  for (std::size_t segment = 0; segment < 3; ++segment) {
    Response response(effects);
    response.clear(segment);
    RandomStream luck(1, "response");
    response.show(1, 0, luck);
    QCOMPARE(response.logOdds(), wanted[segment]);
    QVERIFY(std::abs(response.satisfaction(3.7) - ratings[segment]) < 1e-12);
  }
}

void tst_Response::showingAgainAddsNothingAndTires() {
  const auto made = library(0, 0);
  const TrueEffects effects(made, {0, 0.3, 0.2});
  Response response(effects);
  response.clear(0);
  RandomStream luck(1, "response");
  response.show(1, 0, luck);
  response.show(1, 0, luck);
  QVERIFY(std::abs(response.logOdds() - 0.3 * fatigue) < 1e-12);
  response.show(2, 0, luck);
  QVERIFY(std::abs(response.logOdds() - (0.3 + 0.2 * 0.4) * fatigue * fatigue) < 1e-12);
  QVERIFY(std::abs(response.satisfaction(3.7) - (3.7 + 0.2 + 0.2 * (2 * 0.5 - 1) - annoyance)) < 1e-12);
  QVERIFY(std::abs(response.cost() - 2 * 0.5) < 1e-12);
}

void tst_Response::dismissalCancels() {
  const auto made = library(0, 1);
  const TrueEffects effects(made, {0, 0.3, 0.2});
  Response response(effects);
  response.clear(0);
  RandomStream luck(1, "response");
  QVERIFY(response.show(1, 0, luck).dismissed);
  QCOMPARE(response.logOdds(), 0.0);
  response.purchased(100);
  QCOMPARE(response.cost(), 0.5); // the showing, no coupon
  QVERIFY(std::abs(response.satisfaction(3.7) - (3.7 - 0.2 - annoyance)) < 1e-12);
  QCOMPARE(response.satisfaction(1.05), 1.0);
  response.clear(0);
  QCOMPARE(response.satisfaction(3.7), 3.7);
}

void tst_Response::couponIsPaidOnce() {
  const auto made = library(0, 0);
  const TrueEffects effects(made, {0, 0.3, 0.2});
  Response response(effects);
  response.clear(0);
  RandomStream luck(1, "response");
  response.purchased(1000); // before it was shown
  response.show(1, 0, luck);
  response.purchased(200);
  response.purchased(300);
  QVERIFY(std::abs(response.cost() - (0.5 + 20)) < 1e-9);
}

void tst_Response::depthScalesEffectAndCost() {
  const auto made = library(0, 0);
  const TrueEffects effects(made, {0, 0.3, 0.2});
  Response response(effects);
  response.clear(0);
  RandomStream luck(1, "response");
  response.show(1, 0.05, luck);
  QVERIFY(std::abs(response.logOdds() - 0.15) < 1e-12);
  response.purchased(200);
  QVERIFY(std::abs(response.cost() - (0.5 + 10)) < 1e-9);
}

void tst_Response::ratesAreKept() {
  const auto made = library(0.2, 0.1);
  const TrueEffects effects(made, {0, 0.3, 0.2});
  constexpr int visitors = 20'000;
  for (const auto& [segment, clickRate, dismissRate] :
       {std::tuple{std::size_t{0}, 0.2, 0.1}, {std::size_t{1}, 0.1, 0.125}, {std::size_t{2}, 0.0, 0.15}}) {
    int clicked = 0, dismissed = 0;
    for (int i = 0; i < visitors; ++i) {
      Response response(effects);
      response.clear(segment);
      RandomStream luck(1, "response", static_cast<std::uint64_t>(i));
      const Response::Answer answer = response.show(1, 0, luck);
      QVERIFY(!(answer.clicked && answer.dismissed));
      clicked += answer.clicked;
      dismissed += answer.dismissed;
    }
    QVERIFY(std::abs(clicked / double(visitors) - clickRate) < 0.012);
    QVERIFY(std::abs(dismissed / double(visitors) - dismissRate) < 0.012);
  }
}

QTEST_APPLESS_MAIN(tst_Response)
#include "tst_Response.moc"
