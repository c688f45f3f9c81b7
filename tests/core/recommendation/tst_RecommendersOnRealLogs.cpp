#include "core/intent/Training.h"
#include "core/recommendation/Recommender.h"
#include "tests/support/RealLog.h"

#include <QElapsedTimer>
#include <QTest>

using namespace guidepost;
using namespace guidepost::recommendation;

// Full ranking on the later sessions of real logs; the sequence model is trained for a few epochs only.
class tst_RecommendersOnRealLogs : public QObject {
  Q_OBJECT

private slots:
  void allThreeInOneTable_data();
  void allThreeInOneTable();
};

void tst_RecommendersOnRealLogs::allThreeInOneTable_data() {
  QTest::addColumn<bool>("rees46");
  QTest::newRow("rees46") << true;
  QTest::newRow("jdata") << false;
}

void tst_RecommendersOnRealLogs::allThreeInOneTable() {
  QFETCH(bool, rees46);
  const auto log = rees46 ? testing::readRees46() : testing::readJData();
  if (!log) QSKIP("the real logs are not here (GUIDEPOST_DATA)");
  intent::TrainingOptions options;
  options.epochs = qEnvironmentVariableIsSet("GUIDEPOST_EPOCHS") ? qEnvironmentVariableIntValue("GUIDEPOST_EPOCHS") : 2;
  const auto trained = intent::train(*log, options, {});
  if (!trained) QFAIL(trained.error().message.id.c_str());
  std::vector<bool> used;
  for (const intent::Part part : trained->split.ofSession)
    used.push_back(part == intent::Part::Train);

  QElapsedTimer timer;
  timer.start();
  const auto recommenders = fitRecommenders(*log, used, &trained->model, {});
  QVERIFY(recommenders);
  const qint64 fitting = timer.restart();
  const auto table = evaluate(*log, *recommenders, trained->split, 10, 7, {});
  QVERIFY(table);
  const qint64 evaluating = timer.elapsed();
  qInfo("fit %lld ms, evaluate %lld ms; %lld sessions, %lld of %lld positions", fitting, evaluating,
        static_cast<long long>(table->sessions), static_cast<long long>(table->cases),
        static_cast<long long>(table->allCases));
  for (const RecommenderScore& score : table->recommenders)
    qInfo("%-13s hit %.4f (%.4f-%.4f) ndcg %.4f (%.4f-%.4f) mrr %.4f coverage %.3f", score.name.c_str(),
          score.hitRate.estimate, score.hitRate.low, score.hitRate.high, score.ndcg.estimate, score.ndcg.low,
          score.ndcg.high, score.mrr.estimate, score.coverage.estimate);

  QCOMPARE(table->recommenders.size(), std::size_t{3});
  QVERIFY(table->sessions > 100);
  QVERIFY(table->cases <= 2000 && table->cases <= table->allCases);
  const RecommenderScore& popular = table->recommenders[0];
  const RecommenderScore& covisitation = table->recommenders[1];
  QVERIFY(covisitation.hitRate.estimate > popular.hitRate.estimate);
  for (const RecommenderScore& score : table->recommenders) {
    QVERIFY(score.hitRate.low <= score.hitRate.estimate && score.hitRate.estimate <= score.hitRate.high);
    QVERIFY(score.ndcg.estimate <= score.hitRate.estimate);
    QVERIFY(score.mrr.estimate <= score.ndcg.estimate);
    QVERIFY(score.hitRate.estimate > 0);
  }
  QVERIFY2(evaluating < 20'000, qPrintable(QString::number(evaluating)));
}

QTEST_APPLESS_MAIN(tst_RecommendersOnRealLogs)
#include "tst_RecommendersOnRealLogs.moc"
