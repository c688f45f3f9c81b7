#ifndef Q_MOC_RUN // moc stumbles over the standard library here
#include "core/pipeline/Journeys.h"
#include "core/pipeline/Report.h"
#include "tests/core/pipeline/ImportFixture.h"
#include "ui/report/HtmlWriter.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#endif

#include <QApplication>
#include <QtTest>

using namespace guidepost;
using namespace guidepost::ui;

class tst_ProjectReport : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() { QApplication::setFont(fonts::applicationFont()); }

  // A project with a log and nothing else: the report tells the journeys, and what is not there yet.
  void aLogAlone() {
    const pipeline::ImportFixture fixture;
    QByteArray rows = "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n";
    const char* kinds[] = {"view", "view", "cart", "purchase"};
    for (int session = 0; session < 240; ++session)
      for (int event = 0; event < (session % 8 == 0 ? 4 : 2); ++event)
        rows += QByteArray("2019-10-01 0") + char('0' + session / 60) + ':' +
                QByteArray::number(session % 60).rightJustified(2, '0') + ':' +
                QByteArray::number(event * 10).rightJustified(2, '0') + " UTC," + kinds[event] +
                ",100,7,a.b,acme,12.50," + QByteArray::number(session) + ",s" + QByteArray::number(session) + '\n';
    const std::filesystem::path log = fixture.write("october.csv", rows);
    const auto workspace = fixture.open("project.guidepost");
    QVERIFY(workspace);
    const auto imported = pipeline::importLogs(*workspace, pipeline::ImportFixture::requestFor(log));
    QVERIFY2(imported, imported ? "" : qPrintable(word(imported.error())));

    pipeline::ReportRequest request;
    request.generatedUs = 1'795'478'400'000'000;
    const auto document = pipeline::reportDocument(*workspace, request, {});
    QVERIFY2(document, document ? "" : qPrintable(word(document.error())));
    QCOMPARE(document->headline.id, std::string("report.headline.no-run"));
    QCOMPARE(document->provenance.log, std::string("october"));
    QCOMPARE(document->missing.size(), std::size_t(4));
    QVERIFY(!document->simulated);

    // Same figure as the page: both ask the same function.
    const auto funnel = pipeline::funnel(*workspace, {}, {});
    QVERIFY(funnel);
    QCOMPARE(document->figures.front().value.estimate, funnel->conversion.estimate);
    QCOMPARE(document->figures.front().value.low, funnel->conversion.low);
    const QString html = QString::fromUtf8(reportHtml(*document));
    QVERIFY(html.contains(number::share(funnel->conversion.estimate, 1).toHtmlEscaped()));

    const auto again = pipeline::reportDocument(*workspace, request, {});
    QVERIFY(again);
    QCOMPARE(reportHtml(*again), reportHtml(*document));
  }

  void anUnknownRun() {
    const pipeline::ImportFixture fixture;
    const auto workspace = fixture.open("project.guidepost");
    QVERIFY(workspace);
    const std::filesystem::path log =
        fixture.write("log.csv", "user_id,item_id,time\n1,2,1569888000\n1,3,1569888010\n2,2,1569888020\n");
    QVERIFY(pipeline::importLogs(*workspace, pipeline::ImportFixture::requestFor(log)));
    pipeline::ReportRequest request;
    request.run = RunId{77};
    const auto document = pipeline::reportDocument(*workspace, request, {});
    QVERIFY(!document);
    QCOMPARE(document.error().message.id, std::string("report.no-run"));
    QVERIFY(document.error().code == ErrorCode::Usage);
  }

  void anEmptyProject() {
    const pipeline::ImportFixture fixture;
    const auto workspace = fixture.open("project.guidepost");
    QVERIFY(workspace);
    const auto document = pipeline::reportDocument(*workspace, {}, {});
    QVERIFY(!document);
    QCOMPARE(document.error().message.id, std::string("pipeline.no-data"));
  }

  void stopped() {
    const pipeline::ImportFixture fixture;
    const auto workspace = fixture.open("project.guidepost");
    QVERIFY(workspace);
    std::stop_source source;
    source.request_stop();
    JobContext job;
    job.stop = source.get_token();
    QVERIFY(!pipeline::reportDocument(*workspace, {}, job));
  }
};

QTEST_MAIN(tst_ProjectReport)
#include "tst_ProjectReport.moc"
