#include "tests/core/guidance/Shop.h"

using namespace guidepost;
using namespace guidepost::guidance;
namespace type = guidepost::logs::eventType;

class tst_Situation : public QObject {
  Q_OBJECT

private slots:
  void countsWhatAShopSees();
  void boughtItemsLeaveTheCart();
  void orderValueComesFromCartThenItemThenFallback();
  void eventsWithoutItemsStillFillACart();
  void remembersWhatWasShown();
  void aClearedTrackerIsNew();
  void firstSessionsAreByUser();
};

void tst_Situation::countsWhatAShopSees() {
  SituationTracker tracker(50);
  tracker.append(happening(0, type::view, 1, 7));
  tracker.append(happening(1, type::view, 2, 7));
  tracker.append(happening(2, type::view, 3, 8));
  tracker.append(happening(3, type::view, 1, 7));
  Situation now = tracker.situation({}, true);
  QCOMPARE(now.events.size(), std::size_t{4});
  QCOMPARE(now.viewsOfItem, 2);
  QCOMPARE(now.itemsOfCategory, 2);
  QCOMPARE(now.differentItems, 3);
  QCOMPARE(now.itemsInCart, 0);
  QCOMPARE(now.sinceCartUs, std::int64_t{-1});
  tracker.append(happening(4, type::addToCart, 1, 7));
  tracker.append(happening(9, type::view, 3, 8));
  now = tracker.situation({}, false);
  QCOMPARE(now.itemsInCart, 1);
  QCOMPARE(now.sinceCartUs, 5 * microsecondsPerMinute);
  QCOMPARE(now.viewsOfItem, 2);
  QCOMPARE(now.itemsOfCategory, 1);
  QVERIFY(!now.firstSession);
}

void tst_Situation::boughtItemsLeaveTheCart() {
  SituationTracker tracker(50);
  tracker.append(happening(0, type::addToCart, 1));
  tracker.append(happening(1, type::addToCart, 2));
  tracker.append(happening(2, type::purchase, 1));
  Situation now = tracker.situation({}, true);
  QVERIFY(now.bought);
  QCOMPARE(now.itemsInCart, 1);
  QCOMPARE(now.sinceCartUs, std::int64_t{-1});
  tracker.append(happening(3, type::addToCart, 3));
  QCOMPARE(tracker.situation({}, true).sinceCartUs, std::int64_t{0});
  tracker.append(happening(4, type::removeFromCart, 3));
  tracker.append(happening(4, type::removeFromCart, 2));
  now = tracker.situation({}, true);
  QCOMPARE(now.itemsInCart, 0);
  QCOMPARE(now.sinceCartUs, std::int64_t{-1});
}

void tst_Situation::orderValueComesFromCartThenItemThenFallback() {
  SituationTracker tracker(50);
  tracker.append(happening(0, type::view, 1, 0, 0)); // a price of 0 is unknown
  Situation now = tracker.situation({}, true);
  QCOMPARE(now.orderValue, 50.0);
  QVERIFY(now.orderValueAssumed);
  tracker.append(happening(1, type::view, 2, 0, 20));
  now = tracker.situation({}, true);
  QCOMPARE(now.orderValue, 20.0);
  QVERIFY(!now.orderValueAssumed);
  journey::Event two = happening(2, type::addToCart, 3, 0, 12.5);
  two.quantity = 2;
  tracker.append(two);
  tracker.append(happening(3, type::view, 2, 0, 20));
  QCOMPARE(tracker.situation({}, true).orderValue, 25.0);
}

void tst_Situation::eventsWithoutItemsStillFillACart() {
  SituationTracker tracker(50);
  tracker.append(happening(0, type::addToCart, journey::none));
  tracker.append(happening(4, type::view, journey::none));
  Situation now = tracker.situation({}, true);
  QCOMPARE(now.itemsInCart, 1);
  QCOMPARE(now.sinceCartUs, 4 * microsecondsPerMinute);
  QCOMPARE(now.viewsOfItem, 0);
  QCOMPARE(now.differentItems, 0);
  QCOMPARE(now.itemsOfCategory, 0);
}

void tst_Situation::remembersWhatWasShown() {
  SituationTracker tracker(50);
  tracker.append(happening(0, type::view, 1));
  tracker.shown(0, 2, 3);
  tracker.append(happening(6, type::view, 1));
  Situation now = tracker.situation({}, true);
  QCOMPARE(now.shownBefore, 1);
  QCOMPARE(now.sinceShownUs, 6 * microsecondsPerMinute);
  QCOMPARE(now.sinceDismissedUs, std::int64_t{-1});
  QCOMPARE(now.shownByRule[2], 1);
  QCOMPARE(now.shownByAction[3], 1);
  tracker.dismissed();
  now = tracker.situation({}, true);
  QCOMPARE(now.dismissedBefore, 1);
  QCOMPARE(now.sinceDismissedUs, 6 * microsecondsPerMinute);
}

void tst_Situation::aClearedTrackerIsNew() {
  RandomStream stream(3, "sessions");
  SituationTracker used(50);
  for (int round = 0; round < 50; ++round) {
    used.clear();
    SituationTracker fresh(50);
    for (const journey::Event& made : randomSession(stream)) {
      used.append(made);
      fresh.append(made);
      const Situation a = used.situation({}, true);
      const Situation b = fresh.situation({}, true);
      QCOMPARE(a.viewsOfItem, b.viewsOfItem);
      QCOMPARE(a.itemsInCart, b.itemsInCart);
      QCOMPARE(a.orderValue, b.orderValue);
      QCOMPARE(a.sinceCartUs, b.sinceCartUs);
      QCOMPARE(a.shownBefore, b.shownBefore);
      QCOMPARE(a.sinceShownUs, b.sinceShownUs);
    }
    used.shown(0, 1, 1);
    used.dismissed();
  }
}

void tst_Situation::firstSessionsAreByUser() {
  journey::SessionLog log;
  for (const std::int64_t user : {5, 6, 5, 7, 6})
    log.sessions.emplace_back().user = {user};
  QCOMPARE(firstSessions(log), (std::vector<bool>{true, true, false, true, false}));
}

QTEST_APPLESS_MAIN(tst_Situation)
#include "tst_Situation.moc"
