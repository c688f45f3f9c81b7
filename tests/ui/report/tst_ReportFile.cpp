#include "tests/core/report/SampleInput.h"
#include "ui/report/ReportFile.h"
#include "ui/text/Numbers.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

std::filesystem::path inside(const QTemporaryDir& folder, const char* name) {
  return folder.filePath(QLatin1String(name)).toStdString();
}

} // namespace

class tst_ReportFile : public QObject {
  Q_OBJECT

private slots:
  void theSuffixDecides_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("html") << "report.html" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("htm") << "report.HTM" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("pdf") << "report.pdf" << QByteArray("%PDF-");
    QTest::newRow("blanks and Chinese") << "报告 1.PDF" << QByteArray("%PDF-");
  }
  void theSuffixDecides() {
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    const auto written = writeReport(report::compose(report::sampleInput()), path.toStdString());
    QVERIFY(written);
    QVERIFY(written->pages >= 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begins));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing is left beside it
  }

  void refused_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("usage");
    QTest::newRow("spreadsheet") << "report.xlsx"
                                 << "report.unknown-suffix" << true;
    QTest::newRow("no suffix") << "report"
                               << "report.unknown-suffix" << true;
    QTest::newRow("no folder") << "nowhere/report.html"
                               << "report.folder-missing" << false;
    QTest::newRow("a folder") << "folder.html"
                              << "report.is-folder" << false;
  }
  void refused() {
    QFETCH(QString, name);
    QFETCH(QString, id);
    QFETCH(bool, usage);
    QTemporaryDir folder;
    QDir(folder.path()).mkdir(QStringLiteral("folder.html"));
    const auto written = writeReport(report::compose(report::sampleInput()), folder.filePath(name).toStdString());
    QVERIFY(!written);
    QCOMPARE(QString::fromStdString(written.error().message.id), id);
    QCOMPARE(written.error().code == ErrorCode::Usage, usage);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
  }

  void aFolderThatCannotBeWrittenTo() {
    const auto written = writeReport(report::compose(report::sampleInput()), "/proc/report.html");
    QVERIFY(!written);
    QVERIFY(written.error().code == ErrorCode::Failed);
    const std::string id = written.error().message.id;
    QVERIFY2(id == "report.folder-read-only" || id == "report.not-written", id.c_str());
  }

  void anOlderReportIsReplaced() {
    QTemporaryDir folder;
    const std::filesystem::path path = inside(folder, "report.html");
    QFile old(QString::fromStdString(path.string()));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write(QByteArray(1'000'000, 'x'));
    old.close();
    QVERIFY(writeReport(report::compose(report::sampleInput()), path));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QVERIFY(old.readAll().endsWith("</html>\n"));
  }
};

QTEST_MAIN(tst_ReportFile)
#include "tst_ReportFile.moc"
