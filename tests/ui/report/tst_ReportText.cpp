#include "tests/core/report/SampleInput.h"
#include "ui/report/ReportText.h"
#include "ui/text/Numbers.h"

#include <QtTest>

using namespace guidepost;
using namespace guidepost::ui;
using report::Format;

class tst_ReportText : public QObject {
  Q_OBJECT

private slots:
  void init() { setLanguage(Language::English); }

  void figures_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("interval");
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("conversion") << 200.0 / 5066 << 0.0345 << 0.0452 << int(Format::Share) << "3.95\u202f%"
                                << "3.45 to 4.52";
    QTest::newRow("top tenth") << 0.44 << 0.30 << 0.59 << int(Format::Share) << "44\u202f%"
                               << "30 to 59";
    QTest::newRow("uplift") << 0.0072 << 0.0029 << 0.0117 << int(Format::Points) << "+0.72"
                            << "0.29 to 1.17";
    QTest::newRow("loss") << -0.0012 << -0.0029 << 0.0017 << int(Format::Points) << "−0.12"
                          << "−0.29 to 0.17";
    QTest::newRow("gain") << 219.4 << 74.0 << 371.0 << int(Format::Amount) << "219 USD"
                          << "74 to 371";
    QTest::newRow("small gain") << 1.25 << -0.5 << 3.0 << int(Format::Amount) << "1.25 USD"
                                << "−0.50 to 3.00";
    QTest::newRow("count") << 5066.0 << unknown << unknown << int(Format::Count) << "5,066"
                           << "";
    QTest::newRow("unknown") << unknown << unknown << unknown << int(Format::Share) << "–"
                             << "";
  }
  void figures() {
    QFETCH(double, value);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, format);
    report::Figure figure{report::estimate(value, low, high), static_cast<Format>(format), {}, {}};
    const FigureText text = figureText(figure, "USD");
    QTEST(text.value, "text");
    QTEST(text.note, "interval");
  }

  void aColumnHasEqualDecimals() {
    report::Table table;
    table.columns = {{Message("report.head.strategy"), false, report::Intervals::Hidden},
                     {Message("report.head.revenue"), true, report::Intervals::Below},
                     {Message("report.head.click-rate"), true, report::Intervals::Hidden}};
    for (const auto& [amount, rate] : {std::pair(11'801.4, 0.0512), std::pair(3.0, 0.12)}) {
      report::Row row;
      row.cells = {report::Cell(std::in_place_type<Argument>, Term{"hybrid"}),
                   report::Measure{report::estimate(amount, 1, 12'000), Format::Amount},
                   report::Measure{report::estimate(rate, 0, 1), Format::Share}};
      table.rows.push_back(row);
    }
    const TextTable text = tableText(table, false);
    QCOMPARE(text.rows[0][1].text, QString("11,801"));
    QCOMPARE(text.rows[1][1].text, QString("3"));
    QCOMPARE(text.rows[0][1].interval, QString("1 to 12,000"));
    QCOMPARE(text.rows[0][2].text, QString("5.1"));
    QCOMPARE(text.rows[1][2].text, QString("12.0"));
    QVERIFY(text.rows[0][2].interval.isEmpty());
  }

  void anEmptyCellIsUnknown() {
    report::Table table;
    table.columns = {{Message("report.head.strategy"), false, report::Intervals::Hidden}};
    table.rows = {report::Row{{report::Cell()}, "", false}};
    QCOMPARE(tableText(table, false).rows[0][0].text, QString("–"));
  }

  void fingerprintsAreGrouped() {
    QCOMPARE(groupedFingerprint("7f3a91d0c2195be0"), QString("7f3a 91d0 c219"));
    QCOMPARE(groupedFingerprint("7f"), QString("7f"));
    QCOMPARE(groupedFingerprint(""), QString());
  }

  void simulatedAndSyntheticAreSaid() {
    QVERIFY(originNote(report::Origin::Log, false).isEmpty());
    const QString simulated = originNote(report::Origin::Simulation, false);
    const QString both = originNote(report::Origin::Simulation, true);
    QVERIFY(!simulated.isEmpty());
    QVERIFY(both.startsWith(simulated) && both.size() > simulated.size());
    QVERIFY(!originNote(report::Origin::Log, true).isEmpty());
  }
};

QTEST_GUILESS_MAIN(tst_ReportText)
#include "tst_ReportText.moc"
