#include "tests/core/report/SampleInput.h"
#include "ui/report/PdfOutline.h"
#include "ui/report/PdfWriter.h"
#include "ui/report/ReportText.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

QString runTool(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  if (!process.waitForFinished(20'000) || process.exitCode() != 0)
    return QStringLiteral("failed: ") + QString::fromUtf8(process.readAllStandardError());
  return QString::fromUtf8(process.readAllStandardOutput());
}

bool installed(const char* program) {
  return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
}

QString saved(const QTemporaryDir& folder, const QByteArray& bytes) {
  const QString path = folder.filePath(QStringLiteral("report.pdf"));
  QFile file(path);
  if (file.open(QIODevice::WriteOnly)) file.write(bytes);
  return path;
}

} // namespace

class tst_PdfWriter : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() { QApplication::setFont(fonts::applicationFont()); }
  void init() { setLanguage(Language::English); }

  void hasPagesAndWords() {
    const report::ReportDocument document = report::compose(report::sampleInput());
    const PdfReport pdf = reportPdf(document);
    QVERIFY(pdf.pages >= 3);
    QVERIFY(pdf.bytes.startsWith("%PDF-"));
    QVERIFY(pdf.bytes.contains("/FontFile"));
    if (!installed("pdftotext")) QSKIP("pdftotext (poppler-utils) is not installed");
    QTemporaryDir folder;
    const QString path = saved(folder, pdf.bytes);
    const QString text = runTool("pdftotext", {"-layout", path, "-"});
    const QString words = text.simplified();
    for (const report::Figure& figure : document.figures) {
      const FigureText said = figureText(figure, document.currency);
      QVERIFY2(words.contains(said.value.simplified()), qPrintable(said.value + " is not in: " + text.left(1500)));
    }
    QVERIFY(words.contains(groupedFingerprint(QString::fromStdString(document.provenance.fingerprint))));
    QVERIFY(words.contains(QStringLiteral("13,840")));
    QCOMPARE(text.count(QLatin1Char('\f')), pdf.pages);

    const QString info = runTool("pdfinfo", {path});
    QVERIFY2(info.contains(QStringLiteral("Pages:           %1").arg(pdf.pages)), qPrintable(info));
    QVERIFY(info.contains(QStringLiteral("(A4)")));
    QVERIFY(!info.contains(QStringLiteral("Title:           \n")));
  }

  void letterPaper() {
    const PdfReport pdf = reportPdf(report::compose(report::sampleInput()), Paper::Letter);
    QVERIFY(pdf.pages >= 3);
    if (!installed("pdfinfo")) QSKIP("pdfinfo (poppler-utils) is not installed");
    QTemporaryDir folder;
    QVERIFY(runTool("pdfinfo", {saved(folder, pdf.bytes)}).contains(QStringLiteral("612 x 792")));
  }

  void bookmarksLeadToTheSections() {
    const report::ReportDocument document = report::compose(report::sampleInput());
    const ReportPages pages(document);
    QVERIFY(pages.bookmarks().size() >= qsizetype(document.sections.size()) + 1);
    QCOMPARE(pages.bookmarks().first().page, 0);
    int last = 0;
    for (const PageBookmark& bookmark : pages.bookmarks()) {
      QVERIFY(bookmark.page >= last && bookmark.page < pages.count());
      QVERIFY(bookmark.top > 0 && bookmark.top < 1);
      last = bookmark.page;
    }
    const PdfReport pdf = reportPdf(document);
    QVERIFY(pdf.bytes.contains("/Type /Outlines"));
    QCOMPARE(pdf.bytes.count("/XYZ null"), pages.bookmarks().size());
  }

  void aForeignPdfIsLeftAlone() {
    const QByteArray foreign = "%PDF-1.4\nnothing to see\nstartxref\n12\n%%EOF\n";
    QCOMPARE(withOutline(foreign, {{"a", 0, 0, 0.1}}, 842, "en"), foreign);
    const QByteArray pdf = "%PDF-1.4\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n";
    QCOMPARE(withOutline(pdf, {{"a", 0, 0, 0.1}}, 842, "en"), pdf);
  }

  void longTablesRepeatTheirHead() {
    report::ReportInput input = report::sampleInput();
    for (int i = 0; i < 120; ++i)
      input.log.files.push_back({"file-" + std::to_string(i) + ".csv", "csv", 10, 9, 1, 0});
    const report::ReportDocument document = report::compose(input);
    const PdfReport pdf = reportPdf(document);
    if (!installed("pdftotext")) QSKIP("pdftotext (poppler-utils) is not installed");
    QTemporaryDir folder;
    const QString text = runTool("pdftotext", {"-layout", saved(folder, pdf.bytes), "-"});
    const QString head = tableText(document.sections.back().tables[1], false).columns[4].head;
    int pagesWithHead = 0, pagesWithRows = 0;
    for (const QString& page : text.split(QLatin1Char('\f'))) {
      pagesWithRows += page.contains(QRegularExpression(QStringLiteral("file-\\d+\\.csv"))) ? 1 : 0;
      pagesWithHead += page.contains(head) ? 1 : 0;
    }
    QVERIFY2(pagesWithRows >= 2, qPrintable(text.mid(text.indexOf("Imported files"), 600)));
    QCOMPARE(pagesWithHead, pagesWithRows);
  }

  void everyPageHasInk() {
    for (const Language each : {Language::English, Language::Chinese}) {
      setLanguage(each);
      const ReportPages pages(report::compose(report::sampleInput()));
      for (int page = 0; page < pages.count(); ++page) {
        QImage image(420, 594, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, page, image.rect());
        painter.end();
        int dark = 0;
        for (int y = 40; y < 550; ++y)
          for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 160 ? 1 : 0;
        QVERIFY2(dark > 200, qPrintable(QStringLiteral("page %1").arg(page)));
      }
    }
  }

  void withoutARun() {
    report::ReportInput input = report::sampleInput();
    input.run.reset();
    input.model.reset();
    QVERIFY(reportPdf(report::compose(input)).pages >= 2);
  }
};

QTEST_MAIN(tst_PdfWriter)
#include "tst_PdfWriter.moc"
