#include "tests/core/report/SampleInput.h"
#include "ui/report/HtmlWriter.h"
#include "ui/report/ReportText.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"

#include <QApplication>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

// All text outside the style sheet, in reading order, blanks folded.
QString textOf(const QByteArray& html, QString* error) {
  QXmlStreamReader reader(html);
  QString text;
  bool style = false;
  while (!reader.atEnd()) {
    reader.readNext();
    if (reader.isStartElement()) style = reader.name() == QLatin1String("style");
    if (reader.isEndElement()) style = false;
    if (reader.isCharacters() && !style) text += reader.text().toString() + QLatin1Char(' ');
  }
  if (reader.hasError()) *error = reader.errorString() + QStringLiteral(" in line %1").arg(reader.lineNumber());
  return text.simplified();
}

} // namespace

class tst_HtmlWriter : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() { QApplication::setFont(fonts::applicationFont()); }
  void init() { setLanguage(Language::English); }

  void wellFormed_data() {
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("run");
    QTest::newRow("English") << false << true;
    QTest::newRow("Chinese") << true << true;
    QTest::newRow("without a run") << false << false;
  }
  void wellFormed() {
    QFETCH(bool, chinese);
    QFETCH(bool, run);
    setLanguage(chinese ? Language::Chinese : Language::English);
    report::ReportInput input = report::sampleInput();
    if (!run) input.run.reset();
    const QByteArray html = reportHtml(report::compose(input));
    QString error;
    const QString text = textOf(html, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QVERIFY(html.contains(chinese ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">"));
    QVERIFY(text.size() > 2000);
    // Every sentence has its words: an id without a wording would be shown as it is.
    const QRegularExpressionMatch id =
        QRegularExpression(QStringLiteral("\\b(report|caution|decision|intent|term)\\.[a-z][a-z-]+")).match(text);
    QVERIFY2(!id.hasMatch(), qPrintable(id.captured()));
  }

  void needsNothingElse() {
    const QByteArray html = reportHtml(report::compose(report::sampleInput()));
    for (const char* outside : {"http:", "https:", " src=", "href=", "@import", "url(", "<script", "<link", "file:"})
      QVERIFY2(!html.contains(outside), outside);
    QVERIFY(html.count("<svg") > 10);
  }

  void showsTheFigures() {
    const report::ReportDocument document = report::compose(report::sampleInput());
    QString error;
    const QString text = textOf(reportHtml(document), &error);
    for (const report::Figure& figure : document.figures) {
      const FigureText said = figureText(figure, document.currency);
      QVERIFY2(text.contains(said.value.simplified()), qPrintable(said.value));
      QVERIFY2(text.contains(said.note.simplified()), qPrintable(said.note));
    }
    for (const report::Table& table : document.tables)
      for (const auto& row : tableText(table, false).rows)
        for (const TextCell& cell : row)
          QVERIFY2(text.contains(cell.text.simplified()), qPrintable(cell.text));
    QVERIFY(text.contains(QStringLiteral("13,840")));
    QVERIFY(text.contains(QStringLiteral("3.69 to 4.25"))); // of nothing's conversion
  }

  void everySimulatedPictureSaysSo() {
    const report::ReportDocument document = report::compose(report::sampleInput());
    const QString note = originNote(report::Origin::Simulation, false);
    const QString html = QString::fromUtf8(reportHtml(document));
    qsizetype simulated = 0;
    const auto count = [&](const std::vector<report::Chart>& charts, const std::vector<report::Table>& tables) {
      for (const report::Chart& chart : charts)
        simulated += chart.origin == report::Origin::Simulation ? 1 : 0;
      for (const report::Table& table : tables)
        simulated += table.origin == report::Origin::Simulation ? 1 : 0;
    };
    count(document.charts, document.tables);
    for (const report::Section& section : document.sections)
      count(section.charts, section.tables);
    QCOMPARE(html.count(QStringLiteral("<p class=\"origin\">") + note), simulated);
  }

  void escapes() {
    report::ReportInput input = report::sampleInput();
    input.log.name = "<b>&\"evil\"</b>\x01";
    input.log.files.front().name = "</table><script>";
    input.run->scenarioName = "a < b & c";
    const QByteArray html = reportHtml(report::compose(input));
    QString error;
    const QString text = textOf(html, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QVERIFY(text.contains(QStringLiteral("<b>&\"evil\"</b>")));
    QVERIFY(text.contains(QStringLiteral("a < b & c")));
    QVERIFY(!html.contains("<script>"));
  }

  void sameDocumentSameBytes() {
    const report::ReportDocument document = report::compose(report::sampleInput());
    QCOMPARE(reportHtml(document), reportHtml(document));
  }
};

QTEST_MAIN(tst_HtmlWriter)
#include "tst_HtmlWriter.moc"
