#include "core/intent/Labels.h"
#include "tests/core/intent/SyntheticLog.h"
#include "tests/support/RealLog.h"

#include <QTest>

using namespace guidepost;
using namespace guidepost::intent;

namespace {

// What must hold of any split: no session on both sides of a cut, and no label that looks past the end of its part.
void checkNothingLeaks(const journey::SessionLog& log, const Labels& labels, const Split& split) {
  QVERIFY(split.validationFromUs <= split.testFromUs);
  std::int64_t labelled[3] = {0, 0, 0};
  std::int64_t crossing = 0;
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    const auto events = log.eventsOf(log.sessions[s]);
    const Part part = split.ofSession[s];
    const std::int64_t end = part == Part::Test         ? log.lastTimeUs + 1
                             : part == Part::Validation ? split.testFromUs
                                                        : split.validationFromUs;
    crossing += part == Part::Neither;
    if (part == Part::Test) QVERIFY(events.front().timeUs >= split.testFromUs);
    if (part == Part::Train) QVERIFY(events.back().timeUs < split.validationFromUs);
    if (part == Part::Validation) QVERIFY(events.back().timeUs < split.testFromUs);
    if (part == Part::Validation && !split.validationDrawn) QVERIFY(events.front().timeUs >= split.validationFromUs);
    for (std::size_t i = 0; i < events.size(); ++i) {
      const IntentIndex intent = split.labels[log.sessions[s].first + i];
      if (intent == noIntent) continue;
      QVERIFY(part != Part::Neither);
      QCOMPARE(intent, labels.ofEvent[log.sessions[s].first + i]);
      QVERIFY(events[i].timeUs + labels.taxonomy.horizonUs < end);
      ++labelled[static_cast<int>(part)];
    }
  }
  QCOMPARE(split.crossing, crossing);
  for (int part = 0; part < 3; ++part)
    QCOMPARE(split.labelledEvents[part], labelled[part]);
}

} // namespace

class tst_Split : public QObject {
  Q_OBJECT

private slots:
  void nothingLeaks();
  void theFutureOfATestSessionDoesNotChangeTraining();
  void tooLittleIsAnError();
  void shortLogsDrawTheirValidation();
  void realLogs_data();
  void realLogs();
};

void tst_Split::nothingLeaks() {
  const journey::SessionLog log = guidepost::testing::shopLog(1500, 3);
  const Labels labels = label(log, standardTaxonomy());
  const auto split = splitByTime(log, labels);
  QVERIFY(split);
  QVERIFY(!split->validationDrawn);
  checkNothingLeaks(log, labels, *split);
  const double total = static_cast<double>(log.sessions.size());
  QVERIFY(static_cast<double>(split->sessions[0]) > 0.6 * total);
  QVERIFY(static_cast<double>(split->sessions[2]) > 0.15 * total);
  QVERIFY(split->crossing > 0);
}

void tst_Split::theFutureOfATestSessionDoesNotChangeTraining() {
  journey::SessionLog log = guidepost::testing::shopLog(1500, 3);
  const auto before = splitByTime(log, label(log, standardTaxonomy()));
  QVERIFY(before);
  for (journey::Event& event : log.events)
    if (event.timeUs >= before->validationFromUs) event.type = logs::eventType::purchase;
  const auto after = splitByTime(log, label(log, standardTaxonomy()));
  QVERIFY(after);
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (before->ofSession[s] != Part::Train) continue;
    QCOMPARE(after->ofSession[s], Part::Train);
    for (std::size_t i = 0; i < log.sessions[s].count; ++i)
      QCOMPARE(after->labels[log.sessions[s].first + i], before->labels[log.sessions[s].first + i]);
  }
}

void tst_Split::tooLittleIsAnError() {
  const journey::SessionLog empty = guidepost::testing::LogBuilder().finish();
  QCOMPARE(splitByTime(empty, label(empty, standardTaxonomy())).error().message.id, std::string("intent.too-little"));
  const journey::SessionLog few = guidepost::testing::shopLog(20, 3);
  const auto split = splitByTime(few, label(few, standardTaxonomy()));
  QVERIFY(!split);
  QVERIFY(std::get<Count>(*split.error().message.find("sessions")).value < 20);
  QCOMPARE(std::get<Count>(*split.error().message.find("needed")).value, fewestTrainingSessions);
}

void tst_Split::shortLogsDrawTheirValidation() {
  const journey::SessionLog log = guidepost::testing::shopLog(150, 3);
  const Labels labels = label(log, standardTaxonomy());
  const auto split = splitByTime(log, labels);
  QVERIFY(split);
  QVERIFY(split->validationDrawn);
  QVERIFY(split->sessions[1] > 0);
  checkNothingLeaks(log, labels, *split);
}

void tst_Split::realLogs_data() {
  QTest::addColumn<QString>("name");
  QTest::newRow("rees46") << "rees46";
  QTest::newRow("jdata") << "jdata";
}

void tst_Split::realLogs() {
  QFETCH(QString, name);
  const auto log = name == "jdata" ? guidepost::testing::readJData() : guidepost::testing::readRees46();
  if (!log) QSKIP("The real logs are not here.");
  const Labels labels = label(*log, standardTaxonomy());
  const auto split = splitByTime(*log, labels);
  QVERIFY(split);
  checkNothingLeaks(*log, labels, *split);
  QCOMPARE(split->validationDrawn, name == "rees46"); // under three hours of log
}

QTEST_APPLESS_MAIN(tst_Split)
#include "tst_Split.moc"
