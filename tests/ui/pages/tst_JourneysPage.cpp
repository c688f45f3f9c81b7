// The Journeys and the Data page on real and made logs: the graph of every log can be read, and what a log cannot say
// is said to be unknown instead of 0.
#include "core/pipeline/Import.h"
#include "core/pipeline/Journeys.h"
#include "tests/ui/pages/PageUnderTest.h"
#include "ui/Application.h"
#include "ui/charts/FunnelChart.h"
#include "ui/charts/JourneyLayout.h"
#include "ui/pages/DataPage.h"
#include "ui/pages/JourneysPage.h"
#include "ui/pages/journeys/PathTable.h"
#include "ui/pages/journeys/WaysData.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::ui;

class tst_JourneysPage : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void cleanup();
  void graphCanBeRead_data();
  void graphCanBeRead();
  void everyDrawnTypeIsJoined();
  void withoutEventTypes();
  void smallCautionStandsInTheDefinition();
  void withoutCarts();
  void rejectedRows();

private:
  QString imported(const QString& log) {
    const QString project = folder_.filePath(QFileInfo(log).completeBaseName() + ".guidepost");
    if (QFileInfo::exists(project)) return project;
    auto workspace = pipeline::Workspace::openOrCreate(project.toStdString(), *resources_);
    if (!workspace) return {};
    pipeline::ImportRequest request;
    request.paths = {log.toStdString()};
    return pipeline::importLogs(**workspace, request, {}) ? project : QString();
  }
  QString sample() const { return QString::fromStdString((resources_->sampleData / "shop-sample.csv").string()); }
  bool open(const QString& project) {
    jobs_ = std::make_unique<JobRunner>();
    session_ = std::make_unique<ProjectSession>(*resources_, *jobs_);
    journeys_ = std::make_unique<JourneysPage>(*session_);
    data_ = std::make_unique<DataPage>(*session_);
    for (QWidget* page : {static_cast<QWidget*>(journeys_.get()), static_cast<QWidget*>(data_.get())}) {
      page->resize(924, 860);
      page->show();
    }
    session_->open(project);
    return QTest::qWaitFor([this] { return session_->isOpen() && session_->state().hasData; }, 20'000) &&
           waitUntilQuiet(*jobs_);
  }
  Card* card(const char* name) { return journeys_->findChild<Card*>(QLatin1String(name)); }

  QTemporaryDir folder_;
  std::optional<Resources> resources_;
  std::unique_ptr<JobRunner> jobs_;
  std::unique_ptr<ProjectSession> session_;
  std::unique_ptr<JourneysPage> journeys_;
  std::unique_ptr<DataPage> data_;
};

void tst_JourneysPage::initTestCase() {
  Result<Resources> resources = Resources::locate(QCoreApplication::applicationDirPath().toStdString());
  QVERIFY(resources);
  resources_ = *resources;
}

void tst_JourneysPage::cleanup() {
  data_.reset();
  journeys_.reset();
  session_.reset();
  jobs_.reset();
}

void tst_JourneysPage::graphCanBeRead_data() {
  QTest::addColumn<QString>("log");
  QTest::addColumn<int>("types");
  QTest::newRow("sample") << sample() << 7;
  QTest::newRow("rees46") << realLog("rees46-oct2019/2019-Oct.csv") << 3;
  QTest::newRow("jdata") << realLog("jdata/jdata.csv") << 4;
  QTest::newRow("taobao") << realLog("taobao-byuser/UserBehavior.csv") << 4;
}

void tst_JourneysPage::graphCanBeRead() {
  QFETCH(QString, log);
  QFETCH(int, types);
  if (!QFileInfo::exists(log)) QSKIP("The real logs are not beside the project.");
  const QString project = imported(log);
  QVERIFY(!project.isEmpty());
  auto workspace = pipeline::Workspace::open(project.toStdString(), *resources_, store::Access::ReadOnly);
  QVERIFY(workspace);
  const auto paths = pipeline::paths(**workspace, 12, {});
  QVERIFY(paths);
  QCOMPARE(static_cast<int>(paths->nodes.size()), types);
  const JourneyData chart = waysOf(*paths).chart;
  QCOMPARE(static_cast<int>(chart.nodes.size()), types + 2);
  for (const QSizeF size : {QSizeF(440, 300), QSizeF(660, 300), QSizeF(880, 290)}) {
    const QRectF rect(QPointF(), size);
    const JourneyLayout layout = layoutJourney(rect, chart, ChartStyle(Theme::light()));
    for (qsizetype a = 0; a < layout.nodes.size(); ++a) {
      QVERIFY2(rect.contains(layout.nodes[a]), qPrintable(chart.nodes[a].name));
      for (qsizetype b = a + 1; b < layout.nodes.size(); ++b)
        QVERIFY2(!layout.nodes[a].intersects(layout.nodes[b]), qPrintable(chart.nodes[a].name));
    }
    for (const PlacedEdge& placed : layout.edges) {
      const JourneyEdge& edge = chart.edges[placed.edge];
      const QString name = QString("%1 to %2 at %3").arg(edge.from, edge.to).arg(size.width());
      QVERIFY2(!placed.label.isEmpty(), qPrintable(name));
      for (const QRectF& node : layout.nodes)
        QVERIFY2(!node.intersects(placed.label), qPrintable(name));
      for (const PlacedEdge& other : layout.edges)
        QVERIFY2(other.edge == placed.edge || !other.label.intersects(placed.label), qPrintable(name));
    }
  }
}

void tst_JourneysPage::everyDrawnTypeIsJoined() {
  auto workspace = pipeline::Workspace::open(imported(sample()).toStdString(), *resources_, store::Access::ReadOnly);
  QVERIFY(workspace);
  const auto paths = pipeline::paths(**workspace, 12, {});
  QVERIFY(paths);
  const WaysData ways = waysOf(*paths);
  QCOMPARE(ways.hiddenTypes, 0);
  QCOMPARE(static_cast<std::size_t>(ways.hiddenEdges) + static_cast<std::size_t>(ways.chart.edges.size()),
           paths->edges.size());
  for (const JourneyNode& node : ways.chart.nodes) {
    const auto joins = [&](const QString JourneyEdge::*end) {
      return std::any_of(ways.chart.edges.begin(), ways.chart.edges.end(),
                         [&](const JourneyEdge& edge) { return edge.from != edge.to && edge.*end == node.id; });
    };
    QVERIFY2(node.id == "start" || joins(&JourneyEdge::to), qPrintable(node.id));
    QVERIFY2(node.id == "leave" || joins(&JourneyEdge::from), qPrintable(node.id));
  }
  QVERIFY(ways.chart.edges.size() <= 24);
}

void tst_JourneysPage::withoutEventTypes() {
  const QString log = folder_.filePath("user_behavior_data.csv");
  QFile file(log);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("user_id,item_id,timestamp\n");
  for (int i = 0; i < 300; ++i)
    file.write(QStringLiteral("%1,%2,%3\n").arg(i % 40).arg(i % 7).arg(1'704'067'200 + i * 600).toUtf8());
  file.close();
  const QString project = imported(log);
  QVERIFY(!project.isEmpty());
  QVERIFY(open(project));
  keepPicture(*journeys_, "journeys-without-types");
  keepPicture(*data_, "data-without-types");

  const QString finding = journeys_->header().finding();
  QVERIFY2(finding.startsWith("Conversion cannot be known"), qPrintable(finding));
  QVERIFY(finding.contains("Import one with event types"));
  QCOMPARE(card("journeysFunnel")->state(), Card::State::TooLittle);
  QCOMPARE(card("journeysTimes")->state(), Card::State::TooLittle);
  QVERIFY(card("journeysFunnel")->title().contains("cannot be known"));
  QVERIFY(!card("journeysGraph")->title().contains("purchase"));
  QVERIFY(!journeys_->findChild<Chip*>("journeysSteps")->isVisible());
  auto* paths = journeys_->findChild<PathTable*>();
  QVERIFY(paths);
  QCOMPARE(paths->table()->index(0, 3).data().toString(), QStringLiteral("–"));
  auto* definition = qobject_cast<DefinitionCard*>(journeys_->inspectorContent());
  QVERIFY(definition);
  QCOMPARE(definition->definition().figure, QStringLiteral("–"));
  QVERIFY(!definition->definition().interval);

  QVERIFY(data_->findChild<Chip*>("dataType")->words().contains("every row is a view"));
}

void tst_JourneysPage::smallCautionStandsInTheDefinition() {
  QVERIFY(open(imported(sample())));
  keepPicture(*journeys_, "journeys-sample");
  keepPicture(*data_, "data-sample");
  QVERIFY2(!journeys_->caution().isVisible(), qPrintable(journeys_->caution().text()));
  auto* definition = qobject_cast<DefinitionCard*>(journeys_->inspectorContent());
  QVERIFY(definition);
  QVERIFY(definition->plainText().contains("still open") ||
          std::any_of(definition->definition().rows.begin(), definition->definition().rows.end(),
                      [](const Definition::Row& row) { return row.text.contains("still open"); }));
  const QString rees46 = realLog("rees46-oct2019/2019-Oct.csv");
  if (!QFileInfo::exists(rees46)) return;
  cleanup();
  QVERIFY(open(imported(rees46)));
  QVERIFY(journeys_->caution().isVisible()); // most of its sessions
  keepPicture(*journeys_, "journeys-rees46");
  keepPicture(*data_, "data-rees46");
}

// A log that records no carts: nobody can skip them, and they are no step of its funnel.
void tst_JourneysPage::withoutCarts() {
  const QString jdata = realLog("jdata/jdata.csv");
  if (!QFileInfo::exists(jdata)) QSKIP("The real logs are not beside the project.");
  QVERIFY(open(imported(jdata)));
  keepPicture(*journeys_, "journeys-jdata");
  QVERIFY2(journeys_->header().finding().contains("no carts"), qPrintable(journeys_->header().finding()));
  QVERIFY(!journeys_->findChild<Chip*>("journeysSteps")->words().contains("cart"));
  QVERIFY(!card("journeysFunnel")->title().contains("cart"));
  const FunnelData& funnel = journeys_->findChild<FunnelChart*>("journeysFunnelChart")->data();
  QCOMPARE(funnel.steps.size(), 1);
  QVERIFY(funnel.steps[0].count > 0);
}

void tst_JourneysPage::rejectedRows() {
  QVERIFY(open(imported(sample())));
  auto* rejected = data_->findChild<QAbstractButton*>("dataTableChoice.rejected");
  QVERIFY(rejected);
  QCOMPARE(rejected->text(), QStringLiteral("Rejected rows (9)"));
  rejected->click();
  QCoreApplication::processEvents();
  keepPicture(*data_, "data-rejected");
  auto* card = data_->findChild<Card*>("dataTables");
  QCOMPARE(card->title(), QStringLiteral("9 rows could not become an event"));
  auto* table = data_->findChild<TableView*>("dataRejected");
  QVERIFY(table->isVisible());
  QCOMPARE(table->table()->rowCount(), 9);
  for (int row = 0; row < 9; ++row)
    QVERIFY(!table->table()->index(row, 2).data().toString().isEmpty());
  data_->findChild<QAbstractButton*>("dataTableChoice.imports")->click();
  QCoreApplication::processEvents();
  keepPicture(*data_, "data-imports");
  QCOMPARE(card->title(), QStringLiteral("One import"));
}

int main(int argc, char** argv) {
  Application application(argc, argv);
  application.languages().setChoice(LanguageChoice::English);
  application.themes().setChoice(ThemeChoice::Light);
  tst_JourneysPage test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_JourneysPage.moc"
