// The Intent page: every figure has its room, the verdict on the baselines is honest, the article's example stands on
// the page as on the command line, and a training can be followed and stopped.
#include "core/pipeline/Generate.h"
#include "core/pipeline/Path.h"
#include "tests/ui/pages/PageUnderTest.h"
#include "ui/Application.h"
#include "ui/charts/IntentBars.h"
#include "ui/charts/LineChart.h"
#include "ui/pages/IntentPage.h"
#include "ui/pages/ModelsDialog.h"
#include "ui/pages/SessionList.h"
#include "ui/pages/TrainDialog.h"
#include "ui/pages/intent/BaselinesCard.h"
#include "ui/pages/intent/FigureTable.h"
#include "ui/pages/intent/NextItemBars.h"
#include "ui/text/Numbers.h"
#include "ui/widgets/DefinitionCard.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

pipeline::ModelSummary judged(const char* markov, const char* majority, double accuracy, double markovAccuracy,
                              double majorityAccuracy) {
  pipeline::ModelSummary model;
  for (const auto& [name, id] : {std::pair("markov", markov), std::pair("majority", majority)})
    if (*id) model.findings.push_back(Message(std::string("intent.baseline-") + id).with("baseline", Term{name}));
  model.metrics.accuracy.estimate = accuracy;
  model.baselines["markov"].accuracy.estimate = markovAccuracy;
  model.baselines["majority"].accuracy.estimate = majorityAccuracy;
  return model;
}

} // namespace

class tst_IntentPage : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void init();
  void cleanup();
  void shortNumbers_data();
  void shortNumbers();
  void verdict_data();
  void verdict();
  void figuresHaveTheirRoom();
  void everyFigureIsDefined();
  void sessionIsFound();
  void exampleOfTheArticle();
  void trainingIsFollowedAndStopped();
  void dialogs();

private:
  bool waitUntilQuiet() { return ui::waitUntilQuiet(*jobs_); }
  template <class T>
  T* inPage(const QString& name) {
    auto* found = page_->findChild<T*>(name);
    if (!found) qFatal("no %s", qPrintable(name));
    return found;
  }
  Card* card(const char* name) { return inPage<Card>(QString::fromLatin1(name)); }

  QTemporaryDir folder_;
  QString project_;
  std::optional<Resources> resources_;
  std::unique_ptr<JobRunner> jobs_;
  std::unique_ptr<ProjectSession> session_;
  std::unique_ptr<IntentPage> page_;
};

// The world of the article's example: the next item follows from the ones before.
void tst_IntentPage::initTestCase() {
  Result<Resources> resources = Resources::locate(QCoreApplication::applicationDirPath().toStdString());
  QVERIFY(resources);
  resources_ = *resources;
  pipeline::GenerateRequest generate;
  generate.world = "sequence";
  generate.users = 1'200;
  generate.out = folder_.filePath(QStringLiteral("sequence.csv")).toStdString();
  QVERIFY(pipeline::generate(generate));
  project_ = folder_.filePath(QStringLiteral("sequence.guidepost"));
  auto workspace = pipeline::Workspace::openOrCreate(project_.toStdString(), *resources_);
  QVERIFY(workspace);
  pipeline::ImportRequest import;
  import.paths = {generate.out};
  QVERIFY(pipeline::importLogs(**workspace, import, {}));
  QVERIFY(pipeline::train(**workspace, {}, {}));
}

void tst_IntentPage::init() {
  static const QStringList withoutPage = {"shortNumbers", "verdict"};
  if (withoutPage.contains(QString::fromLatin1(QTest::currentTestFunction()))) return;
  jobs_ = std::make_unique<JobRunner>();
  session_ = std::make_unique<ProjectSession>(*resources_, *jobs_);
  page_ = std::make_unique<IntentPage>(*session_);
  page_->resize(1232, 830); // what a window of 1440 × 900 leaves
  page_->show();
  session_->open(project_);
  QTRY_VERIFY_WITH_TIMEOUT(session_->isOpen(), 10'000);
  QVERIFY(waitUntilQuiet());
}

void tst_IntentPage::cleanup() {
  page_.reset();
  session_.reset();
  jobs_.reset();
}

void tst_IntentPage::shortNumbers_data() {
  QTest::addColumn<double>("value");
  QTest::addColumn<int>("decimals");
  QTest::addColumn<QString>("text");
  QTest::newRow("under one") << 0.5614 << 3 << ".561";
  QTest::newRow("over one") << 1.0612 << 2 << "1.06";
  QTest::newRow("rounds to one") << 0.9996 << 3 << "1.000";
  QTest::newRow("zero") << 0.0 << 2 << ".00";
  QTest::newRow("negative") << -0.25 << 2 << QString::fromUtf8("−.25");
  QTest::newRow("ten") << 10.5 << 1 << "10.5";
  QTest::newRow("whole") << 0.4 << 0 << "0";
  QTest::newRow("unknown") << std::nan("") << 2 << QString::fromUtf8("–");
}

void tst_IntentPage::shortNumbers() {
  QFETCH(double, value);
  QFETCH(int, decimals);
  QTEST(shortReal(value, decimals), "text");
}

void tst_IntentPage::verdict_data() {
  QTest::addColumn<QString>("markov");
  QTest::addColumn<QString>("majority");
  QTest::addColumn<double>("accuracy");
  QTest::addColumn<double>("markovAccuracy");
  QTest::addColumn<double>("majorityAccuracy");
  QTest::addColumn<QString>("said");
  QTest::newRow("ahead") << "beaten"
                         << "beaten" << .56 << .49 << .35 << "Log-loss beats both baselines";
  QTest::newRow("majority more accurate")
      << "unclear"
      << "beaten" << .51 << .48 << .54 << "Log-loss beats majority, perhaps Markov; majority is more accurate";
  QTest::newRow("both more accurate") << "unclear"
                                      << "unclear" << .40 << .48 << .54
                                      << "Log-loss beats both baselines, perhaps by chance; both are more accurate";
  QTest::newRow("behind") << "not-beaten"
                          << "beaten" << .56 << .57 << .35
                          << "Log-loss beats majority, but not Markov; Markov is more accurate";
  QTest::newRow("neither") << "not-beaten"
                           << "not-beaten" << .56 << .5 << .35 << "Log-loss beats neither baseline";
  QTest::newRow("perhaps the other") << "not-beaten"
                                     << "unclear" << .56 << .5 << .35
                                     << "Log-loss does not beat Markov; majority perhaps";
  QTest::newRow("same as shown") << "beaten"
                                 << "beaten" << .5601 << .5604 << .35 << "Log-loss beats both baselines";
  QTest::newRow("one unknown") << ""
                               << "beaten" << .56 << .5 << .35 << "Log-loss beats majority";
  QTest::newRow("nothing known") << ""
                                 << "" << .56 << .5 << .35 << "Against two simple rules";
}

void tst_IntentPage::verdict() {
  QFETCH(QString, markov);
  QFETCH(QString, majority);
  QFETCH(double, accuracy);
  QFETCH(double, markovAccuracy);
  QFETCH(double, majorityAccuracy);
  QTEST(BaselinesCard::verdict(judged(markov.toUtf8(), majority.toUtf8(), accuracy, markovAccuracy, majorityAccuracy)),
        "said");
}

void tst_IntentPage::figuresHaveTheirRoom() {
  keepPicture(*page_, QStringLiteral("intent-sequence"));
  const auto* table = inPage<FigureTable>(QStringLiteral("intentMetricsTable"));
  const auto seen = [&] {
    int widths = 0, heights = 0;
    for (int column = 0; column < table->model()->columnCount(); ++column)
      if (!table->isColumnHidden(column)) widths += table->columnWidth(column);
    for (int row = 0; row < table->model()->rowCount(); ++row)
      heights += table->rowHeight(row);
    return widths <= table->viewport()->width() && heights <= table->viewport()->height();
  };
  for (const QSize size : {QSize(1232, 830), QSize(968, 630)}) {
    page_->resize(size);
    QVERIFY(waitUntilQuiet());
    QVERIFY(seen());
    for (int column = 0; column < 4; ++column)
      QVERIFY(!table->isColumnHidden(column));
    QCOMPARE(page_->scroll().horizontalScrollBar()->maximum(), 0);
  }
  page_->resize(968, 1'500);
  QVERIFY(waitUntilQuiet());
  keepPicture(*page_, QStringLiteral("intent-folded"));
  auto* bars = inPage<IntentBars>(QStringLiteral("intentBars"));
  QVERIFY(!bars->spotOf(bars->data().selected).area.isEmpty()); // in sight, however few bars fit
  page_->resize(1232, 830);
  QVERIFY(waitUntilQuiet());
  QCOMPARE(page_->scroll().verticalScrollBar()->maximum(), 0);
  QCOMPARE(card("intentConfusion")->mapTo(page_.get(), QPoint()).y(),
           card("intentMetrics")->mapTo(page_.get(), QPoint()).y());
}

void tst_IntentPage::everyFigureIsDefined() {
  auto* table = inPage<FigureTable>(QStringLiteral("intentMetricsTable"));
  for (int row = 0; row < table->model()->rowCount(); ++row) {
    emit table->rowActivated(row);
    const auto* definition = qobject_cast<DefinitionCard*>(page_->inspectorContent());
    QVERIFY(definition);
    QVERIFY(!definition->definition().figure.isEmpty() && !definition->definition().sentence.isEmpty());
  }
}

void tst_IntentPage::sessionIsFound() {
  auto* list = inPage<SessionList>(QStringLiteral("intentSessionList"));
  auto* field = inPage<QLineEdit>(QStringLiteral("intentSessionListField"));
  const auto* table = inPage<TableView>(QStringLiteral("intentSessionListTable"));
  QVERIFY(table->model()->rowCount() > 10);
  const QString all = table->model()->index(0, 0).data().toString();
  QCOMPARE(all, QStringLiteral("Session %1").arg(number::count(session_->selection().session.value)));
  field->setText(QStringLiteral("no such session"));
  QTRY_COMPARE(table->model()->rowCount(), 0);
  QVERIFY(!table->isVisibleTo(list));
  field->setText(QStringLiteral("12"));
  QTRY_COMPARE(table->model()->rowCount(), 1);
  QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Session 12"));
  QVERIFY(table->isVisibleTo(list));
}

void tst_IntentPage::exampleOfTheArticle() {
  // A session that begins as the article's history does.
  SessionId found;
  {
    auto workspace = pipeline::Workspace::open(project_.toStdString(), *resources_, store::Access::ReadOnly);
    QVERIFY(workspace);
    for (std::int64_t id = 1; id < 200 && !found; ++id) {
      const auto reading = pipeline::readSession(**workspace, SessionId{id}, {});
      QVERIFY(reading);
      if (reading->events.size() < 6) continue;
      bool same = true;
      for (std::size_t i = 0; i < 5; ++i)
        same = same && reading->events[i].item == std::to_string(i + 1) && reading->events[i].type == "view";
      if (same) found = SessionId{id};
    }
  }
  QVERIFY(found);
  session_->select(found, 4);
  QVERIFY(waitUntilQuiet());
  inPage<QAbstractButton>(QStringLiteral("intentBarsChoice.items"))->click();
  QVERIFY(waitUntilQuiet());
  const auto* next = inPage<NextItemBars>(QStringLiteral("intentNextItems"));
  QVERIFY(next->isVisibleTo(page_.get()));
  keepPicture(*page_, QStringLiteral("intent-next"));

  const NextItemData& shown = next->data();
  QCOMPARE(shown.items.first().name, QStringLiteral("6"));
  QVERIFY(shown.items.first().probability > 0.8);
  double sum = shown.others;
  for (const NextItem& item : shown.items)
    sum += item.probability;
  QVERIFY(std::abs(sum - 1) < 1e-4);
  QVERIFY2(card("intentBarsCard")->title().contains(number::share(shown.items.first().probability)),
           qPrintable(card("intentBarsCard")->title()));

  auto workspace = pipeline::Workspace::open(project_.toStdString(), *resources_, store::Access::ReadOnly);
  QVERIFY(workspace);
  pipeline::PredictRequest request;
  request.session = std::to_string(found.value);
  request.upTo = 5;
  const auto prediction = pipeline::predict(**workspace, request, {});
  QVERIFY(prediction);
  QCOMPARE(shown.items.first().probability, prediction->items.front().probability);

  inPage<QAbstractButton>(QStringLiteral("intentBarsChoice.intents"))->click();
  QVERIFY(waitUntilQuiet());
  QVERIFY(inPage<IntentBars>(QStringLiteral("intentBars"))->isVisibleTo(page_.get()));
  QCOMPARE(inPage<IntentBars>(QStringLiteral("intentBars"))->data().selected, 4);
}

void tst_IntentPage::trainingIsFollowedAndStopped() {
  pipeline::TrainRequest request;
  request.options.epochs = 60;
  request.options.patience = 60;
  session_->train(request);
  QTRY_VERIFY_WITH_TIMEOUT(session_->liveEpochs().size() >= 1, 30'000);
  keepPicture(*page_, QStringLiteral("intent-training-1"));
  QTRY_VERIFY_WITH_TIMEOUT(session_->liveEpochs().size() >= 5, 30'000);
  const Card* learning = card("intentCurves");
  keepPicture(*page_, QStringLiteral("intent-training-5"));
  QVERIFY2(learning->title().contains(QStringLiteral("of 60")), qPrintable(learning->title()));
  const auto* curves = inPage<LineChart>(QStringLiteral("intentCurvesChart"));
  QVERIFY(curves->data().lines.first().x.size() >= 5);
  QVERIFY(curves->data().xHigh.value_or(0) > curves->data().lines.first().x.last()); // room to grow into
  auto* stop = inPage<QAbstractButton>(QStringLiteral("intentTrainCancel"));
  QVERIFY(stop->isVisibleTo(page_.get()));
  QCOMPARE(page_->scroll().verticalScrollBar()->maximum(), 0); // nothing moved
  stop->click();
  QVERIFY(waitUntilQuiet());
  QVERIFY(!stop->isVisibleTo(page_.get()));
  QTRY_VERIFY(!learning->title().contains(QStringLiteral("of 60")));
  QVERIFY(session_->state().model.has_value());
  keepPicture(*page_, QStringLiteral("intent-training-stopped"));
}

void tst_IntentPage::dialogs() {
  TrainDialog train(session_->state().model, page_.get());
  train.show();
  ModelsDialog models(*session_, page_.get());
  models.show();
  QVERIFY(waitUntilQuiet());
  keepPicture(train, QStringLiteral("dialog-train"));
  keepPicture(models, QStringLiteral("dialog-models"));
  const auto* table = models.findChild<TableView*>(QStringLiteral("modelsTable"));
  QVERIFY(table && table->model()->rowCount() >= 1);
  QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
}

int main(int argc, char** argv) {
  Application application(argc, argv);
  application.languages().setChoice(LanguageChoice::English);
  if (qEnvironmentVariableIsSet("GUIDEPOST_DARK")) application.themes().setChoice(ThemeChoice::Dark);
  tst_IntentPage test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_IntentPage.moc"
