#include "core/journey/Funnel.h"

#include "tests/core/journey/Sessions.h"
#include "tests/support/RealLog.h"

#include <QTest>

#include <set>

using namespace guidepost;
using namespace guidepost::journey;
using namespace guidepost::tests;

namespace {

std::vector<std::string> stepsOf(const QString& letters) {
  std::vector<std::string> steps;
  for (const QString& letter : letters.split(' '))
    steps.emplace_back(logs::canonicalEventNames[typeOf(letter[0])]);
  return steps;
}

std::vector<std::int64_t> countsOf(const FunnelResult& result) {
  std::vector<std::int64_t> counts;
  for (const FunnelStep& step : result.steps)
    counts.push_back(step.count);
  return counts;
}

// The definition itself: tries every choice of events, one for each step.
bool reaches(std::span<const Event> events, std::span<const logs::EventType> steps, std::int64_t windowUs,
             std::size_t from = 0, std::int64_t startUs = -1) {
  if (steps.empty()) return true;
  for (std::size_t i = from; i < events.size(); ++i) {
    if (events[i].type != steps[0] || (startUs >= 0 && events[i].timeUs > startUs + windowUs)) continue;
    if (reaches(events, steps.subspan(1), windowUs, i + 1, startUs < 0 ? events[i].timeUs : startUs)) return true;
  }
  return false;
}

} // namespace

class tst_Funnel : public QObject {
  Q_OBJECT

private slots:
  void countsSteps_data();
  void countsSteps();
  void timesRunFromTheFirstStep();
  void purchasesThatSkipSteps();
  void groupsAddUp_data();
  void groupsAddUp();
  void hoursAndDaysAreLocal();
  void agreesWithTheDefinition();
  void refusesWrongRequests();
  void stops();
  void rees46();
};

void tst_Funnel::countsSteps_data() {
  QTest::addColumn<QStringList>("log");
  QTest::addColumn<QString>("steps");
  QTest::addColumn<StepOrder>("order");
  QTest::addColumn<int>("windowMinutes");
  QTest::addColumn<std::vector<std::int64_t>>("counts");
  using Counts = std::vector<std::int64_t>;
  const QStringList mixed = {"v c p", "v p", "c v p", "v s c f p", "p c v", "v v c c p"};
  QTest::newRow("in order") << mixed << "v c p" << StepOrder::Ordered << 0 << Counts{6, 3, 3};
  QTest::newRow("strict") << mixed << "v c p" << StepOrder::Strict << 0 << Counts{6, 2, 2};
  QTest::newRow("any order") << mixed << "v c p" << StepOrder::Any << 0 << Counts{6, 5, 5};
  QTest::newRow("window") << mixed << "v c p" << StepOrder::Ordered << 2 << Counts{6, 3, 1};
  QTest::newRow("a later start fits the window")
      << QStringList{"v s s s v c p"} << "v c p" << StepOrder::Ordered << 2 << Counts{1, 1, 1};
  QTest::newRow("strict, a later start fits the window")
      << QStringList{"v v v v c p"} << "v c p" << StepOrder::Strict << 2 << Counts{1, 1, 1};
  QTest::newRow("any order in a window") << QStringList{"p s s s s c v s p"} << "v c p" << StepOrder::Any << 3
                                         << Counts{1, 1, 1};
  QTest::newRow("any order outside the window")
      << QStringList{"p s s c v s s s s p"} << "v c p" << StepOrder::Any << 3 << Counts{1, 1, 0};
  QTest::newRow("a type twice needs two events")
      << QStringList{"v p", "v v", "v s v"} << "v v" << StepOrder::Ordered << 0 << Counts{3, 2};
  QTest::newRow("a type twice, any order")
      << QStringList{"v p", "v v", "v s v"} << "v v" << StepOrder::Any << 0 << Counts{3, 2};
  QTest::newRow("a type twice, strict") << QStringList{"v p", "v v", "v s v"} << "v v" << StepOrder::Strict << 0
                                        << Counts{3, 1};
  QTest::newRow("one step") << mixed << "c" << StepOrder::Ordered << 0 << Counts{5};
}

void tst_Funnel::countsSteps() {
  QFETCH(QStringList, log);
  QFETCH(QString, steps);
  QFETCH(StepOrder, order);
  QFETCH(int, windowMinutes);
  QFETCH(std::vector<std::int64_t>, counts);
  FunnelRequest request;
  request.steps = stepsOf(steps);
  request.order = order;
  if (windowMinutes > 0) request.windowUs = windowMinutes * minuteUs;
  const auto result = funnel(sessions(log), request, {});
  QVERIFY(result);
  QCOMPARE(countsOf(*result), counts);
  QCOMPARE(result->sessions, log.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    QCOMPARE(result->steps[i].rate.n, log.size());
    QCOMPARE(result->steps[i].fromPrevious.n, i == 0 ? log.size() : counts[i - 1]);
    QVERIFY(result->steps[i].rate.low <= result->steps[i].rate.estimate);
  }
}

void tst_Funnel::timesRunFromTheFirstStep() {
  const auto result = funnel(sessions({"v s c p", "v c s s s p", "v v v v c", "p v"}), {}, {});
  QVERIFY(result);
  QCOMPARE(result->steps[0].medianUs, 0);
  QCOMPARE(result->steps[1].medianUs, 2 * minuteUs);
  QCOMPARE(result->steps[2].medianUs, 4 * minuteUs);
  QCOMPARE(result->timeToPurchaseUs, (std::vector<std::int64_t>{3 * minuteUs, 5 * minuteUs}));
}

void tst_Funnel::purchasesThatSkipSteps() {
  const auto result = funnel(sessions({"v c p", "v p", "c p", "v", "p v c"}), {}, {});
  QVERIFY(result);
  QCOMPARE(result->purchases, 4);
  QCOMPARE(result->purchasesWithoutAllSteps, 3);
  QCOMPARE(result->purchasesWithoutCart, 1);
  QCOMPARE(result->conversion.estimate, 0.8);
  QCOMPARE(result->openAtStart, 1);
  QCOMPARE(result->openAtEnd, 1);
}

void tst_Funnel::groupsAddUp_data() {
  QTest::addColumn<FunnelSplit>("split");
  QTest::newRow("category") << FunnelSplit::Category;
  QTest::newRow("brand") << FunnelSplit::Brand;
  QTest::newRow("hour") << FunnelSplit::HourOfDay;
  QTest::newRow("day") << FunnelSplit::DayOfWeek;
  QTest::newRow("session of user") << FunnelSplit::SessionOfUser;
}

void tst_Funnel::groupsAddUp() {
  QFETCH(FunnelSplit, split);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    FunnelRequest request;
    request.steps = {"view"};
    request.split = split;
    const auto log = randomLog(seed);
    const auto result = funnel(log, request, {});
    QVERIFY(result);
    std::int64_t all = 0, reached = 0;
    std::set<std::string> names;
    for (const FunnelGroup& group : result->groups) {
      QVERIFY(group.sessions > 0);
      QVERIFY(names.insert(group.name).second);
      all += group.sessions;
      reached += group.steps[0].count;
    }
    QCOMPARE(all, result->sessions);
    QCOMPARE(reached, result->steps[0].count);
    if (split == FunnelSplit::Category || split == FunnelSplit::Brand)
      QVERIFY(std::ranges::is_sorted(result->groups, std::ranges::greater(), &FunnelGroup::sessions));
  }
}

void tst_Funnel::hoursAndDaysAreLocal() {
  auto log = sessions({"v", "v"}); // Monday 2024-01-01, 00:00 and 01:00 UTC
  log.timeZone = "America/New_York";
  FunnelRequest request;
  request.steps = {"view"};
  request.split = FunnelSplit::HourOfDay;
  const auto hours = funnel(log, request, {});
  QVERIFY(hours);
  QCOMPARE(hours->groups.size(), std::size_t{2});
  QCOMPARE(hours->groups[0].name, std::string("19"));
  QCOMPARE(hours->groups[1].name, std::string("20"));
  request.split = FunnelSplit::DayOfWeek;
  const auto days = funnel(log, request, {});
  QVERIFY(days);
  QCOMPARE(days->groups.size(), std::size_t{1});
  QCOMPARE(days->groups[0].name, std::string("7"));
}

void tst_Funnel::agreesWithTheDefinition() {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto log = randomLog(seed);
    for (const std::int64_t windowMinutes : {0, 1, 2}) {
      FunnelRequest request;
      request.steps = {"view", "add_to_cart", "purchase"};
      if (windowMinutes) request.windowUs = windowMinutes * minuteUs;
      const auto result = funnel(log, request, {});
      QVERIFY(result);
      const std::array<logs::EventType, 3> types = {0, 3, 6};
      for (std::size_t depth = 1; depth <= 3; ++depth) {
        std::int64_t expected = 0;
        for (const Session& session : log.sessions)
          expected += reaches(log.eventsOf(session), std::span(types).first(depth),
                              windowMinutes ? windowMinutes * minuteUs : INT64_MAX / 4);
        QCOMPARE(result->steps[depth - 1].count, expected);
      }
      for (const StepOrder order : {StepOrder::Strict, StepOrder::Any}) {
        request.order = order;
        const auto other = funnel(log, request, {});
        QVERIFY(other);
        for (std::size_t i = 0; i < 3; ++i) {
          if (order == StepOrder::Strict) QVERIFY(other->steps[i].count <= result->steps[i].count);
          if (order == StepOrder::Any) QVERIFY(other->steps[i].count >= result->steps[i].count);
        }
      }
      QCOMPARE(result->conversion.estimate, conversion(log).estimate);
    }
  }
}

void tst_Funnel::refusesWrongRequests() {
  const auto log = sessions({"v c p"});
  FunnelRequest request;
  request.steps = {"view", "refund_me"};
  auto result = funnel(log, request, {});
  QVERIFY(!result);
  QVERIFY(result.error().code == ErrorCode::Usage);
  QCOMPARE(result.error().message.id, std::string("journey.unknown-step"));
  QCOMPARE(std::get<Text>(*result.error().message.find("known")).value, std::string("view, add_to_cart, purchase"));
  request.steps = {};
  result = funnel(log, request, {});
  QVERIFY(!result && result.error().message.id == "journey.no-steps");
  request.steps = {"view"};
  request.windowUs = 0;
  result = funnel(log, request, {});
  QVERIFY(!result && result.error().message.id == "journey.window-not-positive");
}

void tst_Funnel::stops() {
  std::stop_source source;
  source.request_stop();
  JobContext job;
  job.stop = source.get_token();
  const auto result = funnel(sessions({"v c p"}), {}, job);
  QVERIFY(!result && result.error().code == ErrorCode::Cancelled);
}

void tst_Funnel::rees46() {
  auto log = testing::readRees46();
  if (!log) QSKIP("the REES46 log is not here");
  log->sessionGapUs = 30 * minuteUs;
  markOpenSessions(*log);
  const auto result = funnel(*log, {}, {});
  QVERIFY(result);
  QCOMPARE(result->sessions, 5066);
  QCOMPARE(result->purchases, 200);
  QCOMPARE(result->steps[2].count, 65);
  QCOMPARE(result->purchasesWithoutCart, 135);
  QCOMPARE(result->purchasesWithoutAllSteps, 135);
  QCOMPARE(result->openAtEnd, 4365);
  QCOMPARE(result->timeToPurchaseUs.size(), std::size_t{199});
  QCOMPARE(result->timeToPurchaseUs[99], (2 * 60 + 37) * std::int64_t{1'000'000});
  QVERIFY(std::abs(result->conversion.low - 0.0345) < 5e-5 && std::abs(result->conversion.high - 0.0452) < 5e-5);
  FunnelRequest carts;
  carts.steps = {"add_to_cart"};
  QCOMPARE(funnel(*log, carts, {})->steps[0].count, 118);
}

QTEST_APPLESS_MAIN(tst_Funnel)
#include "tst_Funnel.moc"
