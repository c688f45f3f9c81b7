// A log that brings its own intents goes the whole path; the shipped rules that name the shop's intents are left out,
// and every result says so.
#include "core/pipeline/Path.h"
#include "core/pipeline/Report.h"
#include "tests/core/pipeline/ImportFixture.h"
#include "tests/core/pipeline/MadeLog.h"

#include <algorithm>

using namespace guidepost;
using namespace guidepost::pipeline;

class tst_OwnIntents : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void trainsOnTheColumn();
  void wholePath();
  void guidanceCards_data();
  void guidanceCards();
  void report();

private:
  ImportFixture fixture_;
  std::unique_ptr<Workspace> workspace_;
  std::optional<PathSummary> path_;
};

namespace {

std::vector<std::int64_t> rulesLeftOut(const std::vector<Message>& messages) {
  std::vector<std::int64_t> numbers;
  for (const Message& message : messages)
    if (message.id == "rules.not-applicable") numbers.push_back(std::get<Count>(*message.find("number")).value);
  return numbers;
}

bool tells(const std::vector<Message>& messages, std::string_view id) {
  return std::ranges::count(messages, id, &Message::id) > 0;
}

// Of the shipped rules the first two look at the intents "purchase" and "compare".
const std::vector<std::int64_t> leftOut = {1, 2};

} // namespace

void tst_OwnIntents::initTestCase() {
  workspace_ = fixture_.open("own.guidepost");
  QVERIFY(workspace_);
  PathRequest request;
  request.import = ImportFixture::requestFor(fixture_.write("own.csv", rowsOf({.intents = true})));
  request.train.options.epochs = 2;
  request.simulate.users = 800;
  auto path = runPath(*workspace_, request, {});
  QVERIFY2(path.has_value(), path ? "" : path.error().message.id.c_str());
  path_ = std::move(*path);
}

void tst_OwnIntents::trainsOnTheColumn() {
  std::vector<std::string> intents = path_->model.intents;
  std::ranges::sort(intents);
  QCOMPARE(intents, (std::vector<std::string>{"choosing", "looking", "paying"}));
  QCOMPARE(path_->model.withoutLabel, 0);
  QVERIFY(path_->model.metrics.accuracy.estimate > 0.5);
}

void tst_OwnIntents::wholePath() {
  QCOMPARE(path_->recommenders.recommenders.size(), std::size_t{3});
  RecommendRequest request;
  request.session = "1";
  request.k = 5;
  const auto recommended = recommend(*workspace_, request, {});
  QVERIFY(recommended && recommended->items.size() == 5);

  QCOMPARE(rulesLeftOut(path_->dryRun.notApplicable), leftOut);
  for (const std::int64_t number : leftOut)
    QCOMPARE(path_->dryRun.rules[static_cast<std::size_t>(number - 1)].sessions, 0);
  QVERIFY(path_->dryRun.rules[2].sessions > 0 || path_->dryRun.fired == 0);

  const evaluation::RunResult& result = path_->run.result;
  QCOMPARE(result.strategyNames, guidance::strategyNames());
  QCOMPARE(rulesLeftOut(result.cautions), leftOut);
  QVERIFY(tells(result.cautions, "caution.no-purchase-intent"));
  QCOMPARE(result.rounds.front().strategies[2].sessionsShownShare, 0.0);
  // The scenario stays as the user set it; only this log leaves rules out.
  QVERIFY(path_->run.asRun.strategySet.rules.rules[0].enabled);
}

void tst_OwnIntents::guidanceCards_data() {
  QTest::addColumn<QString>("strategy");
  for (const std::string& name : guidance::strategyNames())
    QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void tst_OwnIntents::guidanceCards() {
  QFETCH(QString, strategy);
  const auto card = guidanceCard(*workspace_, SessionId{1}, 0, strategy.toStdString(), {});
  QVERIFY2(card.has_value(), card ? "" : card.error().message.id.c_str());
  QCOMPARE(rulesLeftOut(card->notApplicable), leftOut);
  QVERIFY(!card->decision.reason.id.empty());
}

void tst_OwnIntents::report() {
  const auto document = reportDocument(*workspace_, {}, {});
  QVERIFY2(document.has_value(), document ? "" : document.error().message.id.c_str());
  QCOMPARE(rulesLeftOut(document->care), leftOut);
  const auto strategies = std::ranges::find(document->sections, "strategies", &report::Section::id);
  QVERIFY(strategies != document->sections.end());
  QCOMPARE(rulesLeftOut(strategies->findings), leftOut);
}

QTEST_GUILESS_MAIN(tst_OwnIntents)
#include "tst_OwnIntents.moc"
