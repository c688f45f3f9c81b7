// Ratings from the log to the figure: import, session log, population, simulation, report. Few ratings, or ratings on
// another scale, leave satisfaction assumed, and the result says why.
#include "core/pipeline/Path.h"
#include "core/pipeline/Report.h"
#include "core/simulation/Ratings.h"
#include "tests/core/pipeline/ImportFixture.h"
#include "tests/core/pipeline/MadeLog.h"

#include <algorithm>
#include <cmath>

using namespace guidepost;
using namespace guidepost::pipeline;

class tst_RatedLog : public QObject {
  Q_OBJECT

private slots:
  void satisfactionFollowsTheLog();
  void whyItIsAssumed_data();
  void whyItIsAssumed();
};

namespace {

const Message* find(const std::vector<Message>& messages, std::string_view id) {
  const auto found = std::ranges::find(messages, id, &Message::id);
  return found == messages.end() ? nullptr : &*found;
}

} // namespace

void tst_RatedLog::satisfactionFollowsTheLog() {
  const ImportFixture fixture;
  const auto workspace = fixture.open("rated.guidepost");
  QVERIFY(workspace);
  PathRequest request;
  request.import = ImportFixture::requestFor(fixture.write("rated.csv", rowsOf({.ratings = true})));
  request.train.options.epochs = 1;
  request.simulate.users = 800;
  const auto path = runPath(*workspace, request, {});
  QVERIFY2(path.has_value(), path ? "" : path.error().message.id.c_str());

  // By hand from the events: one rating a rated session here.
  const auto log = workspace->sessionLog();
  QVERIFY(log);
  double sum = 0;
  std::int64_t rated = 0;
  for (const journey::Event& event : (*log)->events) {
    if (event.rating < 0) continue;
    QCOMPARE(event.type, logs::eventType::rate);
    sum += event.rating / 100.0;
    ++rated;
  }
  QVERIFY(rated >= simulation::fewestRatedSessions);

  const evaluation::RunResult& result = path->run.result;
  QVERIFY(!result.satisfactionAssumed);
  QCOMPARE(result.satisfactionBase.n, rated);
  QVERIFY(std::abs(result.satisfactionBase.estimate - sum / static_cast<double>(rated)) < 1e-9);
  QVERIFY(result.satisfactionBase.low < result.satisfactionBase.estimate);
  QVERIFY(find(result.cautions, "caution.satisfaction-fitted"));

  // Nothing is shown under `nothing`: its satisfaction is the log's, with the log's uncertainty.
  const Estimate& nothing = result.rounds.front().strategies.front().satisfaction;
  QVERIFY(std::abs(nothing.estimate - result.satisfactionBase.estimate) < 1e-9);
  QVERIFY(std::abs(nothing.low - result.satisfactionBase.low) < 0.01);
  QVERIFY(std::abs(nothing.high - result.satisfactionBase.high) < 0.01);
  const auto fed = std::ranges::find(path->run.feedback, "nothing", &feedback::FeedbackRow::strategy);
  QVERIFY(fed != path->run.feedback.end());
  QCOMPARE(fed->satisfaction.low, nothing.low);

  const auto document = reportDocument(*workspace, {}, {});
  QVERIFY(document);
  QVERIFY(find(document->care, "caution.satisfaction-fitted"));
}

void tst_RatedLog::whyItIsAssumed_data() {
  QTest::addColumn<bool>("ratings");
  QTest::addColumn<int>("sessions");
  QTest::addColumn<double>("scale");
  QTest::addColumn<QString>("caution");
  QTest::newRow("no ratings") << false << 300 << 1.0 << "caution.satisfaction-assumed";
  QTest::newRow("few ratings") << true << 120 << 1.0 << "caution.satisfaction-few-ratings";
  QTest::newRow("one to ten") << true << 400 << 2.0 << "caution.satisfaction-other-scale";
}

void tst_RatedLog::whyItIsAssumed() {
  QFETCH(bool, ratings);
  QFETCH(int, sessions);
  QFETCH(double, scale);
  QFETCH(QString, caution);
  const ImportFixture fixture;
  const auto workspace = fixture.open("p.guidepost");
  QVERIFY(workspace);
  PathRequest request;
  request.import = ImportFixture::requestFor(
      fixture.write("p.csv", rowsOf({.sessions = sessions, .ratings = ratings, .ratingScale = scale})));
  request.train.options.epochs = 1;
  request.simulate.users = 200;
  const auto path = runPath(*workspace, request, {});
  QVERIFY2(path.has_value(), path ? "" : path.error().message.id.c_str());
  const evaluation::RunResult& result = path->run.result;
  QVERIFY(result.satisfactionAssumed);
  QCOMPARE(result.satisfactionBase.estimate, path->run.asRun.effects.satisfactionBase);
  const Message* told = find(result.cautions, caution.toStdString());
  QVERIFY(told);
  QCOMPARE(std::get<Real>(*told->find("base")).value, path->run.asRun.effects.satisfactionBase);
  QCOMPARE(result.rounds.front().strategies.front().satisfaction.estimate, 3.7);
}

QTEST_GUILESS_MAIN(tst_RatedLog)
#include "tst_RatedLog.moc"
