#include "core/intent/Training.h"
#include "tests/core/intent/SyntheticLog.h"
#include "tests/support/RealLog.h"

#include <QTest>

#include <cmath>
#include <thread>

using namespace guidepost;
using namespace guidepost::intent;
using guidepost::testing::LogBuilder;
using guidepost::testing::minute;
using guidepost::testing::second;

namespace {

bool has(const TrainedModel& trained, std::string_view id) {
  return std::any_of(trained.findings.begin(), trained.findings.end(),
                     [&](const Message& message) { return message.id == id; });
}

TrainingOptions quick(int epochs = 3) {
  TrainingOptions options;
  options.epochs = epochs;
  return options;
}

// Every figure is either known with finite bounds, or openly unknown; the model says numbers.
void checkSane(const TrainedModel& trained, const journey::SessionLog& log) {
  for (const EpochRecord& record : trained.epochs)
    for (const double value : {record.trainingLoss, record.validationLoss, record.itemLoss, record.accuracy,
                               record.precision, record.recall, record.macroF1, record.secondsLeft})
      QVERIFY(std::isfinite(value));
  const Metrics& m = trained.metrics;
  if (trained.testEvents > 0)
    for (const Estimate* estimate : {&m.accuracy, &m.precision, &m.recall, &m.macroF1, &m.logLoss, &m.ece}) {
      QVERIFY(std::isfinite(estimate->estimate));
      if (trained.testSessions >= 2) {
        QVERIFY(estimate->low <= estimate->high);
      }
    }
  for (std::size_t s = 0; s < std::min<std::size_t>(log.sessions.size(), 20); ++s)
    for (const float value : trained.model.read(log.eventsOf(log.sessions[s])))
      QVERIFY(std::isfinite(value));
}

journey::SessionLog degenerateLog(const QString& kind) {
  LogBuilder builder;
  builder.addItems(kind == "one item" ? 1 : 10, kind == "no categories" ? 0 : 2);
  RandomStream stream(17, "degenerate");
  std::int64_t time = 1700000000 * second;
  const int sessions = kind == "one session" ? 1 : kind == "long sessions" ? 60 : 300;
  for (int s = 0; s < sessions; ++s) {
    std::vector<journey::Event> events;
    time += 20 * minute;
    std::int64_t now = time;
    const std::uint32_t count = kind == "long sessions" ? 2000u / (s % 10 + 1) : 1 + stream.below(5);
    for (std::uint32_t i = 0; i < count; ++i) {
      now += second * static_cast<std::int64_t>(kind == "all at once" ? 0 : 1 + stream.below(20));
      const bool buys = kind != "no purchases" && stream.chance(0.1);
      auto item = stream.below(static_cast<std::uint32_t>(builder.log.items.size()));
      events.push_back(builder.event(now, item, buys ? logs::eventType::purchase : logs::eventType::view));
      if (kind == "no items") events.back().item = events.back().category = journey::none;
      if (kind == "one event type") events.back().type = logs::eventType::view;
      if (kind == "only purchases") events.back().type = logs::eventType::purchase;
    }
    if (kind == "long sessions") time = now;
    builder.addSession(events);
  }
  return builder.finish(kind == "ends at once" ? 0 : 60 * minute);
}

} // namespace

class tst_Training : public QObject {
  Q_OBJECT

private slots:
  void learnsWhatCanBeLearnt();
  void learnsTheNextItem();
  void learnsAnOwnIntentColumn();
  void sameSeedSameBytes();
  void degenerateLogs_data();
  void degenerateLogs();
  void impossibleOptions_data();
  void impossibleOptions();
  void progressIsTold();
  void cancelKeepsTheBest();
  void cancelBeforeTheFirstEpoch();
  void purchasesInTheTestPartAreTold();
  void beatsTheBaselinesOnRealLogs_data();
  void beatsTheBaselinesOnRealLogs();
};

void tst_Training::learnsWhatCanBeLearnt() {
  const journey::SessionLog log = guidepost::testing::shopLog(2000, 5);
  const auto trained = train(log, quick(8), {});
  QVERIFY(trained);
  checkSane(*trained, log);
  QCOMPARE(trained->baselines.size(), std::size_t{2});
  for (const auto& [name, gain] : trained->logLossGain)
    QVERIFY2(gain.low > 0, name.c_str());
  QVERIFY(has(*trained, "intent.baseline-beaten"));
  const Metrics& m = trained->metrics;
  QVERIFY(m.logLoss.estimate < trained->baselines.at("markov").logLoss.estimate - 0.05);
  QVERIFY(m.aucPurchase.estimate > 0.9);
  QVERIFY(m.topDecileShare.estimate > 0.2);
  QVERIFY(m.ece.estimate < 0.1);
  QCOMPARE(trained->baselines.at("majority").aucPurchase.estimate, 0.5);
  QVERIFY(std::abs(trained->baselines.at("majority").topDecileShare.estimate - 0.1) < 1e-9);
  // Table and figures are of the same events.
  std::int64_t total = 0, right = 0;
  for (std::size_t r = 0; r < trained->confusion.size(); ++r)
    for (std::size_t c = 0; c < trained->confusion.size(); ++c) {
      total += trained->confusion[r][c];
      right += r == c ? trained->confusion[r][c] : 0;
    }
  QCOMPARE(total, trained->testEvents);
  QVERIFY(std::abs(static_cast<double>(right) / static_cast<double>(total) - m.accuracy.estimate) < 1e-12);
  std::int64_t binned = 0;
  for (const ReliabilityBin& bin : trained->reliability)
    binned += bin.happened.n;
  QCOMPARE(binned, trained->testEvents);
  QVERIFY(trained->bestEpoch >= 1);
  QVERIFY(trained->epochs[static_cast<std::size_t>(trained->bestEpoch) - 1].best);
}

void tst_Training::learnsTheNextItem() {
  // Items follow one another in a ring, so after any history the next one is certain.
  LogBuilder builder;
  builder.addItems(30, 0);
  RandomStream stream(3, "ring");
  std::int64_t time = 1700000000 * second;
  for (int s = 0; s < 1500; ++s) {
    time += 3 * minute;
    std::vector<journey::Event> events;
    std::uint32_t item = stream.below(30);
    for (std::uint32_t i = 0, count = 3 + stream.below(6); i < count; ++i, item = (item + 1) % 30)
      events.push_back(builder.event(time + 20 * second * i, item, logs::eventType::view));
    builder.addSession(events);
  }
  const journey::SessionLog log = builder.finish();
  const auto trained = train(log, quick(12), {});
  QVERIFY(trained);
  Reader reader(trained->model);
  for (std::uint32_t i = 1; i <= 5; ++i)
    reader.append(builder.event(1700000000 * second + 20 * second * i, i, logs::eventType::view));
  const auto next = reader.nextItems(30);
  QCOMPARE(log.items[next[0].item].name, std::string("item6"));
  QVERIFY2(next[0].probability > 0.3, qPrintable(QString::number(next[0].probability)));
}

void tst_Training::learnsAnOwnIntentColumn() {
  journey::SessionLog log = guidepost::testing::shopLog(600, 8);
  log.ownIntentNames = {"browse", "purchase"};
  for (const journey::Session& session : log.sessions) {
    const bool buys = log.events[session.first + session.count - 1].type == logs::eventType::purchase;
    for (std::size_t i = 0; i < session.count; ++i)
      log.events[session.first + i].ownIntent = buys;
  }
  const auto trained = train(log, quick(8), {});
  QVERIFY(trained);
  QVERIFY(trained->labels.taxonomy.fromLog);
  QCOMPARE(trained->labels.withoutLabel, std::int64_t{0});
  QVERIFY(trained->logLossGain.at("majority").low > 0);
}

void tst_Training::sameSeedSameBytes() {
  const journey::SessionLog log = guidepost::testing::shopLog(400, 2, 300); // sampled softmax
  TrainingOptions options = quick(2);
  options.threads = 1;
  const auto one = train(log, options, {});
  QVERIFY(one);
  for (const int threads : {2, 8}) {
    options.threads = threads;
    const auto other = train(log, options, {});
    QVERIFY(other);
    QVERIFY(other->model.toBytes() == one->model.toBytes());
    QCOMPARE(other->metrics.logLoss.estimate, one->metrics.logLoss.estimate);
    QCOMPARE(other->metrics.logLoss.high, one->metrics.logLoss.high);
  }
  options.seed = 8;
  QVERIFY(train(log, options, {})->model.toBytes() != one->model.toBytes());
}

void tst_Training::degenerateLogs_data() {
  QTest::addColumn<QString>("error");
  QTest::newRow("empty") << "intent.too-little";
  QTest::newRow("one session") << "intent.too-little";
  for (const char* kind : {"one item", "no items", "no categories", "no purchases", "only purchases", "one event type",
                           "all at once", "ends at once", "long sessions"})
    QTest::newRow(kind) << "";
}

void tst_Training::degenerateLogs() {
  QFETCH(QString, error);
  const QString kind = QTest::currentDataTag();
  const journey::SessionLog log = kind == "empty" ? LogBuilder().finish() : degenerateLog(kind);
  const auto trained = train(log, quick(2), {});
  if (!error.isEmpty()) {
    QVERIFY(!trained);
    QCOMPARE(QString::fromStdString(trained.error().message.id), error);
    return;
  }
  QVERIFY(trained);
  checkSane(*trained, log);
  if (kind == "no purchases" || kind == "one event type") QVERIFY(has(*trained, "intent.no-purchases"));
}

void tst_Training::impossibleOptions_data() {
  QTest::addColumn<QString>("option");
  for (const char* option : {"architecture", "heads", "epochs", "batch", "learning-rate", "item-dropout"})
    QTest::newRow(option) << option;
}

void tst_Training::impossibleOptions() {
  QFETCH(QString, option);
  TrainingOptions options;
  if (option == "architecture") options.architecture.kind = "bert";
  if (option == "heads") options.architecture.heads = 5;
  if (option == "epochs") options.epochs = 0;
  if (option == "batch") options.batch = 0;
  if (option == "learning-rate") options.learningRate = std::nan("");
  if (option == "item-dropout") options.itemDropout = 1;
  const auto trained = train(guidepost::testing::shopLog(100, 1), options, {});
  QVERIFY(!trained);
  QVERIFY(trained.error().code == ErrorCode::Usage);
}

void tst_Training::progressIsTold() {
  std::vector<std::int64_t> done;
  JobContext job;
  job.onProgress = [&](const Progress& progress) {
    if (progress.stage.id == "train.epoch") done.push_back(progress.done);
  };
  int epochs = 0;
  TrainingOptions options = quick(3);
  options.patience = 3;
  const auto trained = train(guidepost::testing::shopLog(300, 1), options, job,
                             [&](const EpochRecord& record) { QCOMPARE(record.epoch, ++epochs); });
  QVERIFY(trained);
  QCOMPARE(epochs, 3);
  QCOMPARE(done, (std::vector<std::int64_t>{0, 1, 2, 3}));
}

void tst_Training::cancelKeepsTheBest() {
  std::stop_source source;
  JobContext job;
  job.stop = source.get_token();
  const journey::SessionLog log = guidepost::testing::shopLog(300, 1);
  const auto trained = train(log, quick(50), job, [&](const EpochRecord& record) {
    if (record.epoch == 2) source.request_stop();
  });
  QVERIFY(trained);
  QVERIFY(trained->cancelled);
  QCOMPARE(trained->epochs.size(), std::size_t{2});
  QVERIFY(has(*trained, "intent.cancelled-kept-best"));
  checkSane(*trained, log);
}

void tst_Training::cancelBeforeTheFirstEpoch() {
  std::stop_source source;
  source.request_stop();
  JobContext job;
  job.stop = source.get_token();
  const auto trained = train(guidepost::testing::shopLog(300, 1), quick(), job);
  QVERIFY(!trained);
  QVERIFY(trained.error().code == ErrorCode::Cancelled);
}

void tst_Training::purchasesInTheTestPartAreTold() {
  journey::SessionLog log = guidepost::testing::shopLog(600, 4);
  const auto split = splitByTime(log, label(log, standardTaxonomy()));
  QVERIFY(split);
  for (journey::Event& event : log.events)
    if (event.timeUs >= split->testFromUs && event.type == logs::eventType::purchase)
      event.type = logs::eventType::favourite;
  const auto trained = train(log, quick(1), {});
  QVERIFY(trained);
  QCOMPARE(trained->testBuyers, std::int64_t{0});
  QVERIFY(has(*trained, "intent.no-purchases-in-test"));
  QVERIFY(!trained->metrics.topDecileShare.known());
}

void tst_Training::beatsTheBaselinesOnRealLogs_data() {
  QTest::addColumn<QString>("name");
  QTest::newRow("rees46") << "rees46";
  QTest::newRow("jdata") << "jdata";
}

void tst_Training::beatsTheBaselinesOnRealLogs() {
#ifdef __SANITIZE_ADDRESS__
  QSKIP("Too slow with sanitizers; the other tests run the same code.");
#endif
  QFETCH(QString, name);
  const auto log = name == "jdata" ? guidepost::testing::readJData() : guidepost::testing::readRees46();
  if (!log) QSKIP("The real logs are not here.");
  const auto trained = train(*log, {}, {});
  QVERIFY(trained);
  checkSane(*trained, *log);
  const double model = trained->metrics.logLoss.estimate;
  qInfo("log-loss %.4f, majority %.4f, Markov %.4f; purchase AUC %.3f; top decile %.3f; %.1f s", model,
        trained->baselines.at("majority").logLoss.estimate, trained->baselines.at("markov").logLoss.estimate,
        trained->metrics.aucPurchase.estimate, trained->metrics.topDecileShare.estimate, trained->seconds);
  QVERIFY(trained->logLossGain.at("majority").low > 0);
  QVERIFY(model < trained->baselines.at("markov").logLoss.estimate);
  QVERIFY(trained->metrics.aucPurchase.low > trained->baselines.at("markov").aucPurchase.estimate - 0.05);
  QVERIFY(has(*trained, "intent.short-log") == (name == "rees46"));
}

QTEST_APPLESS_MAIN(tst_Training)
#include "tst_Training.moc"
