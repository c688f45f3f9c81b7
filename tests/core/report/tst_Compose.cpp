#include "core/report/Compose.h"
#include "tests/core/report/SampleInput.h"

#include <QtTest>

#include <cmath>

using namespace guidepost;
using namespace guidepost::report;

namespace {

const Section* section(const ReportDocument& document, const std::string& id) {
  for (const Section& each : document.sections)
    if (each.id == id) return &each;
  return nullptr;
}

bool has(const std::vector<Message>& messages, std::string_view id) {
  return std::any_of(messages.begin(), messages.end(), [&](const Message& message) { return message.id == id; });
}

template <class T>
T argument(const Message& message, std::string_view name) {
  const Argument* found = message.find(name);
  return found && std::holds_alternative<T>(*found) ? std::get<T>(*found) : T{};
}

std::vector<const Chart*> allCharts(const ReportDocument& document) {
  std::vector<const Chart*> charts;
  for (const Chart& chart : document.charts)
    charts.push_back(&chart);
  for (const Section& each : document.sections)
    for (const Chart& chart : each.charts)
      charts.push_back(&chart);
  return charts;
}

ReportInput losing() {
  ReportInput input = sampleInput();
  evaluation::RunResult& result = input.run->result;
  double loss = -10;
  for (evaluation::StrategyResult& strategy : result.rounds.front().strategies)
    if (strategy.name != "nothing") {
      strategy.netGain = estimate(loss, loss - 100, loss + 5);
      strategy.uplift = estimate(-0.001, -0.004, 0.002);
      loss -= 10;
    }
  result.best = "nothing";
  result.testSessionsPerArm = 0;
  return input;
}

} // namespace

class tst_Compose : public QObject {
  Q_OBJECT

private slots:
  void wholeProject() {
    const ReportInput input = sampleInput();
    const ReportDocument document = compose(input);
    QCOMPARE(document.headline.id, std::string("report.headline.test"));
    QCOMPARE(argument<Term>(document.headline, "strategy").value, std::string("hybrid"));
    QVERIFY(document.simulated);
    QVERIFY(!document.synthetic);
    QCOMPARE(document.figures.size(), std::size_t(4));
    QCOMPARE(document.figures[0].value.estimate, input.funnel->conversion.estimate);
    QCOMPARE(document.figures[1].value.estimate, input.model->metrics.topDecileShare.estimate);
    QCOMPARE(document.figures[2].value.low, 0.0029);
    QCOMPARE(document.figures[3].value.high, 371.0);
    QVERIFY(document.missing.empty());
    std::vector<std::string> ids;
    for (const Section& each : document.sections)
      ids.push_back(each.id);
    QCOMPARE(ids, (std::vector<std::string>{"journeys", "intent", "recommendations", "strategies", "simulation",
                                            "feedback", "assumptions", "provenance"}));
    QCOMPARE(argument<Count>(document.test.front(), "sessions").value, std::int64_t(12'540));
    QVERIFY(has(document.care, "caution.short-log"));
    QVERIFY(has(document.care, "report.care.assumptions"));
  }

  void everySimulatedPictureSaysSo() {
    const ReportDocument document = compose(sampleInput());
    for (const Chart* chart : allCharts(document)) {
      const bool simulated = chart->id == "uplift" || chart->id == "net-gain" || chart->id == "curve" ||
                             chart->id == "click-rate" || chart->id == "purchase-rate" || chart->id == "satisfaction" ||
                             chart->id == "interval-parts";
      QVERIFY2((chart->origin == Origin::Simulation) == simulated, chart->id.c_str());
    }
    QVERIFY(has(document.badges, "report.badge.simulated"));
  }

  void learningIsTheNarrowerInterval() {
    const ReportDocument document = compose(sampleInput());
    const Section* feedback = section(document, "feedback");
    const auto learnt = std::find_if(feedback->findings.begin(), feedback->findings.end(),
                                     [](const Message& message) { return message.id == "report.finding.learning"; });
    QVERIFY(learnt != feedback->findings.end());
    QCOMPARE(argument<Term>(*learnt, "action").value, std::string("coupon")); // 1.05–1.50 became 1.07–1.44
    QCOMPARE(argument<Count>(*learnt, "needed").value, std::int64_t(5'700));
    QCOMPARE(argument<Count>(*learnt, "sessions").value, std::int64_t(100));
    const double narrower = 1 - std::log(1.44 / 1.07) / std::log(1.50 / 1.05);
    QVERIFY(std::abs(argument<Share>(*learnt, "narrower").value - narrower) < 1e-12);
    const auto table = std::find_if(feedback->tables.begin(), feedback->tables.end(),
                                    [](const Table& each) { return each.id == "beliefs"; });
    QVERIFY(table != feedback->tables.end());
    QCOMPARE(table->columns.size(), std::size_t(5));
    for (const Row& row : table->rows)
      QCOMPARE(row.cells.size(), table->columns.size());

    ReportInput earlier = sampleInput(); // stored before intervals were kept
    earlier.run->result.beliefLow = earlier.run->result.beliefHigh = earlier.run->result.sessionsToHalve = {};
    QVERIFY(!has(section(compose(earlier), "feedback")->findings, "report.finding.learning"));
  }

  void missingParts_data() {
    QTest::addColumn<QString>("without");
    QTest::addColumn<QStringList>("absent");
    QTest::addColumn<QString>("said");
    QTest::newRow("no run") << "run" << QStringList{"simulation", "feedback"} << "report.missing.simulation";
    QTest::newRow("no model") << "model" << QStringList{"intent"} << "report.missing.intent";
    QTest::newRow("no recommenders") << "recommenders" << QStringList{"recommendations"}
                                     << "report.missing.recommendations";
    QTest::newRow("no dry run") << "dryRun" << QStringList{"strategies"} << "report.missing.strategies";
    QTest::newRow("no feedback") << "feedback" << QStringList{"feedback"} << "";
  }
  void missingParts() {
    QFETCH(QString, without);
    QFETCH(QStringList, absent);
    QFETCH(QString, said);
    ReportInput input = sampleInput();
    if (without == "run") input.run.reset();
    if (without == "model") input.model.reset();
    if (without == "recommenders") input.recommenders.reset();
    if (without == "dryRun") input.dryRun.reset();
    if (without == "feedback") input.run->feedback.clear();
    const ReportDocument document = compose(input);
    for (const QString& id : absent)
      QVERIFY(!section(document, id.toStdString()));
    if (!said.isEmpty()) QVERIFY(has(document.missing, said.toStdString()));
    QVERIFY(section(document, "provenance"));
    QCOMPARE(document.figures.size(), std::size_t(4));
  }

  void onlyALog() {
    ReportInput input;
    input.log = sampleInput().log;
    const ReportDocument document = compose(input);
    QCOMPARE(document.headline.id, std::string("report.headline.log"));
    QCOMPARE(document.missing.size(), std::size_t(5));
    QVERIFY(document.charts.empty());
    QVERIFY(!document.simulated);
    QVERIFY(!document.figures.empty());
    QCOMPARE(document.footer.id, std::string("report.footer.no-run"));
  }

  void withoutRunTheAssumptionsOfTheScenarioAreTold() {
    ReportInput input = sampleInput();
    input.run.reset();
    const ReportDocument document = compose(input);
    const Section* assumptions = section(document, "assumptions");
    QVERIFY(assumptions);
    QCOMPARE(assumptions->tables.front().rows.size(), input.scenario->effects.effects.size());
    QVERIFY(has(document.care, "report.care.no-run"));
    QCOMPARE(document.charts.front().id, std::string("funnel"));
  }

  void losingStrategies() {
    const ReportInput input = losing();
    const ReportDocument document = compose(input);
    QCOMPARE(document.headline.id, std::string("report.headline.nothing"));
    QCOMPARE(leading(input.run->result)->name, std::string("rules")); // the least bad
    QCOMPARE(document.figures[3].value.estimate, -10.0);
    QCOMPARE(document.charts[0].title.id, std::string("report.chart.uplift.none"));
    QCOMPARE(document.charts[1].title.id, std::string("report.chart.net-gain.none"));
    QCOMPARE(document.test.front().id, std::string("report.test.none"));
    QVERIFY(!has(document.care, "report.care.break-even"));
  }

  void aGainThatMayBeNothing() {
    ReportInput input = sampleInput();
    for (evaluation::StrategyResult& strategy : input.run->result.rounds.front().strategies)
      if (strategy.name == "hybrid") strategy.netGain.low = -1;
    QCOMPARE(compose(input).headline.id, std::string("report.headline.maybe"));
  }

  void unknownValuesStayUnknown() {
    ReportInput input = sampleInput();
    input.model->metrics = {};
    input.model->reliability.clear();
    for (evaluation::StrategyResult& strategy : input.run->result.rounds.front().strategies) {
      strategy.netGain = {};
      strategy.uplift = {};
      strategy.breakEven.reset();
    }
    input.run->result.best = "nothing";
    const ReportDocument document = compose(input);
    const Section* intent = section(document, "intent");
    QVERIFY(intent);
    QVERIFY(intent->tables.front().rows.empty());
    for (const Row& row : document.tables.front().rows)
      QVERIFY(std::holds_alternative<Measure>(row.cells[1]));
    QVERIFY(leading(input.run->result) == nullptr);
  }

  void tablesHoldTheRunsNumbers() {
    const ReportInput input = sampleInput();
    const ReportDocument document = compose(input);
    const auto& strategies = input.run->result.rounds.front().strategies;
    const Table& table = document.tables.front();
    QCOMPARE(table.rows.size(), strategies.size());
    for (std::size_t i = 0; i < strategies.size(); ++i) {
      QCOMPARE(table.rows[i].strategy, strategies[i].name);
      QCOMPARE(std::get<Measure>(table.rows[i].cells[1]).value.estimate, strategies[i].conversion.estimate);
      QCOMPARE(std::get<Measure>(table.rows[i].cells[5]).value.estimate, strategies[i].revenue.estimate);
      for (const Row& row : table.rows)
        QCOMPARE(row.cells.size(), table.columns.size());
    }
  }

  void rowsAreAsWideAsTheirHeads() {
    const ReportDocument document = compose(sampleInput());
    for (const Section& each : document.sections)
      for (const Table& table : each.tables)
        for (const Row& row : table.rows)
          QVERIFY2(row.cells.size() == table.columns.size(), table.id.c_str());
  }

  void everyAssumptionHasItsSource() {
    const ReportInput input = sampleInput();
    const ReportDocument document = compose(input);
    const Table& effects = section(document, "assumptions")->tables.front();
    for (std::size_t i = 0; i < effects.rows.size(); ++i) {
      const auto& source = std::get<Message>(effects.rows[i].cells.back());
      QCOMPARE(source.id,
               std::string(input.run->asRun.effects.effects[i].assumed ? "report.source.assumed" : "report.source"));
    }
  }

  void aLogWithoutCartsSaysNothingOfCarts() {
    ReportInput input = sampleInput();
    std::erase_if(input.funnel->steps, [](const journey::FunnelStep& step) { return step.type == "add_to_cart"; });
    input.funnel->purchasesWithoutCart = input.funnel->purchases;
    const ReportDocument document = compose(input);
    QCOMPARE(document.findings.front().id, std::string("report.finding.conversion"));
    QCOMPARE(section(document, "journeys")->charts.front().title.id, std::string("report.chart.funnel"));
  }

  void aCautionIsToldOnce() {
    ReportInput input = sampleInput();
    input.run->result.cautions = input.cautions;
    const ReportDocument document = compose(input);
    QCOMPARE(std::count_if(document.care.begin(), document.care.end(),
                           [](const Message& message) { return message.id == "caution.short-log"; }),
             std::ptrdiff_t(1));
  }

  void changedDataIsSaid() {
    ReportInput input = sampleInput();
    input.run->dataChangedSince = true;
    QVERIFY(has(compose(input).care, "report.care.data-changed"));
  }

  void aSyntheticLogIsSaid() {
    ReportInput input = sampleInput();
    input.log.synthetic = true;
    const ReportDocument document = compose(input);
    QVERIFY(document.synthetic);
    QVERIFY(has(document.badges, "report.badge.synthetic"));
  }

  void aLongLogTellsHowLongTheTestTakes() {
    ReportInput input = sampleInput();
    input.log.toUs = input.log.fromUs + std::int64_t{14} * 86'400 * 1'000'000;
    const ReportDocument document = compose(input);
    QVERIFY(has(document.test, "report.test.duration"));
    // 5,066 sessions in 14 days, 2 × 12,540 wanted
    QCOMPARE(argument<Count>(document.test[1], "days").value, std::int64_t(70));
  }
};

QTEST_APPLESS_MAIN(tst_Compose)
#include "tst_Compose.moc"
