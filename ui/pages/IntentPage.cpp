#include "ui/pages/IntentPage.h"

#include "ui/charts/ConfusionTable.h"
#include "ui/charts/IntentBars.h"
#include "ui/charts/LineChart.h"
#include "ui/charts/ReliabilityChart.h"
#include "ui/charts/WithoutEventChart.h"
#include "ui/pages/ModelsDialog.h"
#include "ui/pages/SessionList.h"
#include "ui/pages/TrainDialog.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace guidepost::ui {

namespace {

constexpr std::int64_t enoughBuyers = 20;

QString minutesOf(std::int64_t us) {
  return number::count(us / 60'000'000);
}

} // namespace

IntentPage::IntentPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("intent"), QStringLiteral("intent"), parent), session_(session) {
  compare_ = new Button(QStringLiteral("intentCompare"), Button::Kind::Outlined, QStringLiteral("compare"));
  train_ = new Button(QStringLiteral("intentTrain"), Button::Kind::Primary, QStringLiteral("run"));
  header().addAction(compare_);
  header().addAction(train_);
  connect(compare_, &Button::clicked, this, [this] {
    auto* dialog = new ModelsDialog(session_, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
  });
  connect(train_, &Button::clicked, this, &IntentPage::openTrainDialog);
  modelChip_ = new Chip(QStringLiteral("intentModel"));
  horizonChip_ = new Chip(QStringLiteral("intentHorizon"));
  testChip_ = new Chip(QStringLiteral("intentTest"));
  trainedChip_ = new Chip(QStringLiteral("intentTrained"));
  unlabelledChip_ = new Chip(QStringLiteral("intentUnlabelled"), Chip::Kind::Note);
  unlabelledChip_->setNote(Tone::Warning, QStringLiteral("warning"));
  for (Chip* chip : {modelChip_, horizonChip_, testChip_, trainedChip_, unlabelledChip_})
    addChip(chip);
  buildCards();

  connect(&session_, &ProjectSession::stateChanged, this, &IntentPage::showAll);
  connect(&session_, &ProjectSession::opened, this, [this] {
    reading_.reset();
    without_.reset();
    list_->clear();
  });
  connect(&session_, &ProjectSession::closed, this, [this] {
    clearInspector();
    showNothing();
  });
  connect(&session_, &ProjectSession::selectionChanged, this, &IntentPage::loadSession);
  connect(&session_, &ProjectSession::epochEnded, this, [this] {
    training_ = true;
    showCurves(session_.liveEpochs(), true);
  });
  connect(&session_.jobs(), &JobRunner::finished, this, [this] {
    training_ = false;
    showAll();
  });
  connect(&session_, &ProjectSession::changed, this, [this](ProjectSession::Changes changes) {
    if (changes & (ProjectSession::Model | ProjectSession::Data)) {
      reading_.reset();
      without_.reset();
    }
  });
  refreshWords();
  showNothing();
}

void IntentPage::buildCards() {
  curvesCard_ = new Card(QStringLiteral("intentCurves"));
  curves_ = new LineChart;
  curves_->setObjectName(QStringLiteral("intentCurvesChart"));
  curvesCard_->setContent(curves_);
  curveChoice_ = new SegmentedButtons(QStringLiteral("intentCurveChoice"));
  curvesCard_->addHeaderWidget(curveChoice_);
  connect(curveChoice_, &SegmentedButtons::currentChanged, this, [this] {
    if (training_)
      showCurves(session_.liveEpochs(), true);
    else if (model())
      showCurves(model()->epochs, false);
  });
  reliabilityCard_ = new Card(QStringLiteral("intentReliability"));
  reliability_ = new ReliabilityChart;
  reliability_->setObjectName(QStringLiteral("intentReliabilityChart"));
  reliabilityCard_->setContent(reliability_);
  confusionCard_ = new Card(QStringLiteral("intentConfusion"));
  confusion_ = new ConfusionTable;
  confusion_->setObjectName(QStringLiteral("intentConfusionTable"));
  confusionCard_->setContent(confusion_);
  metricsCard_ = new Card(QStringLiteral("intentMetrics"));
  metricsCard_->setContentFlush(true);
  metrics_ = new TableView(QStringLiteral("intentMetricsTable"));
  metricsModel_ = new ValueTableModel(this);
  metrics_->setTable(metricsModel_, false);
  metricsCard_->setContent(metrics_);
  connect(metrics_, &TableView::rowActivated, this, [this](int row) {
    if (row == 0) defineTopTenth();
  });

  listCard_ = new Card(QStringLiteral("intentSessions"));
  listCard_->setContentFlush(true);
  list_ = new SessionList(session_, QStringLiteral("intentSessionList"));
  listCard_->setContent(list_);
  barsCard_ = new Card(QStringLiteral("intentBarsCard"));
  bars_ = new IntentBars;
  bars_->setObjectName(QStringLiteral("intentBars"));
  barsCard_->setContent(bars_);
  connect(bars_, &IntentBars::selected, this, [this](int event) {
    if (reading_ && event >= 0) session_.select(reading_->id, static_cast<std::size_t>(event));
  });
  withoutCard_ = new Card(QStringLiteral("intentWithout"));
  withoutPanel_ = new QWidget;
  auto* column = new QVBoxLayout(withoutPanel_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  withoutChart_ = new WithoutEventChart;
  withoutChart_->setObjectName(QStringLiteral("intentWithoutChart"));
  column->addWidget(withoutChart_, 1);
  withoutSentence_ = makeLabel("explained", true);
  column->addWidget(withoutSentence_);
  guidance_ = new Button(QStringLiteral("intentGuidance"), Button::Kind::Small, QStringLiteral("strategies"));
  column->addWidget(guidance_, 0, Qt::AlignLeft);
  connect(guidance_, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("strategies")); });
  withoutCard_->setContent(withoutPanel_);

  grid().add(curvesCard_, {3, 6, 6});
  grid().add(reliabilityCard_, {4, 6, 6});
  grid().add(metricsCard_, {5, 12, 12});
  grid().add(listCard_, {3, 4, 12});
  grid().add(barsCard_, {6, 8, 12});
  grid().add(withoutCard_, {3, 12, 12});
  grid().add(confusionCard_, {12, 12, 12}, 0);
  for (Card* card : {curvesCard_, reliabilityCard_, confusionCard_, metricsCard_, listCard_, barsCard_, withoutCard_})
    connect(card, &Card::makeRequested, this, &IntentPage::openTrainDialog);
}

QString IntentPage::name() const {
  return tr("Intent");
}

const pipeline::ModelSummary* IntentPage::model() const {
  return session_.isOpen() && session_.state().model ? &*session_.state().model : nullptr;
}

void IntentPage::openTrainDialog() {
  if (!session_.state().hasData || session_.state().readOnly) return;
  auto* dialog = new TrainDialog(session_.state().model, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] { session_.train(dialog->request()); });
  dialog->open();
}

void IntentPage::showNothing() {
  reading_.reset();
  without_.reset();
  const bool hasData = session_.state().hasData;
  header().setFinding(hasData ? tr("No model yet.") : tr("No log yet."),
                      hasData ? tr(" Train one to see what each visitor is about to do.")
                              : tr(" Import one, then train a model on it."));
  header().setStateBadge(Tone::Warning, {}, {});
  caution().clear();
  for (Chip* chip : {modelChip_, horizonChip_, testChip_, trainedChip_, unlabelledChip_})
    chip->hide();
  train_->setUnavailable(hasData ? session_.state().readOnly ? tr("This project is open for reading only") : QString()
                                 : tr("Import a log first"));
  compare_->setUnavailable(tr("There is no model yet"));
  const QString action = hasData ? tr("Train…") : QString();
  if (!training_) {
    curvesCard_->setTitle(tr("Learning"));
    curvesCard_->setSubtitle({});
    curvesCard_->showEmpty(tr("How the model learns, epoch by epoch."), action);
  }
  reliabilityCard_->setTitle(tr("Can its percentages be believed?"));
  reliabilityCard_->setSubtitle({});
  reliabilityCard_->showEmpty(tr("What it says against what happens."));
  confusionCard_->setTitle(tr("What it mistakes for what"));
  confusionCard_->setSubtitle({});
  confusionCard_->showEmpty(tr("What happened against what the model said."));
  metricsCard_->setTitle(tr("Against simple rules"));
  metricsCard_->setSubtitle({});
  metricsCard_->showEmpty(tr("Its figures beside two baselines."));
  listCard_->setTitle(tr("Sessions"));
  listCard_->setSubtitle({});
  listCard_->showEmpty(tr("The sessions with the highest purchase intent."));
  barsCard_->setTitle(tr("One session"));
  barsCard_->setSubtitle({});
  barsCard_->showEmpty(tr("What a visitor was about to do after each event."));
  withoutCard_->setTitle(tr("Without this event?"));
  withoutCard_->setSubtitle({});
  withoutCard_->showEmpty(tr("What the intent would be without one of the events."));
}

void IntentPage::showAll() {
  const pipeline::ModelSummary* m = model();
  if (!m) {
    showNothing();
    return;
  }
  showHeader(*m);
  if (!training_) showCurves(m->epochs, false);
  showReliability(*m);
  showConfusion(*m);
  showMetrics(*m);
  listCard_->setTitle(tr("Sessions"));
  listCard_->setSubtitle(tr("highest purchase intent first"));
  listCard_->showContent();
  if (!reading_) {
    list_->reload();
    loadSession();
  } else {
    showSession();
    showWithout();
  }
}

void IntentPage::showHeader(const pipeline::ModelSummary& m) {
  using namespace number;
  const Estimate& top = m.metrics.topDecileShare;
  const auto markov = m.baselines.find("markov");
  if (m.testBuyers < enoughBuyers) {
    header().setFinding(tr("%n buyer(s) in the later sessions:", nullptr, static_cast<int>(m.testBuyers)),
                        tr(" too few to say how well purchases are foreseen (%1 needed).").arg(count(enoughBuyers)));
  } else {
    header().setFinding(
        tr("The tenth of sessions with the highest purchase intent holds %1 of the buyers").arg(share(top.estimate, 0)),
        markov == m.baselines.end()
            ? QStringLiteral(" ") + bracketed(percentInterval(top, 0))
            : (markov->second.topDecileShare.estimate > top.estimate ? tr(" %1; a Markov model finds even more, %2.")
                                                                     : tr(" %1; a Markov model finds %2."))
                  .arg(bracketed(percentInterval(top, 0)), share(markov->second.topDecileShare.estimate, 0)));
  }
  header().setStateBadge(Tone::Warning, QStringLiteral("warning"),
                         m.dataChangedSince ? tr("Data changed since") : QString());
  compare_->setUnavailable({});
  train_->setUnavailable(session_.state().readOnly ? tr("This project is open for reading only") : QString());
  modelChip_->setWords(tr("Model:"), tr("causal transformer, %1 weights").arg(count(m.parameters)));
  horizonChip_->setWords({}, tr("Next %1 minutes").arg(minutesOf(m.options.horizonUs)));
  testChip_->setWords(tr("Test:"), tr("%1 events").arg(count(m.testEvents)),
                      tr(", %1 buyers").arg(count(m.testBuyers)));
  trainedChip_->setWords(tr("Trained in"), seconds(m.seconds), tr(", seed %1").arg(m.options.seed));
  for (Chip* chip : {modelChip_, horizonChip_, testChip_, trainedChip_})
    chip->show();
  unlabelledChip_->setVisible(m.withoutLabel > 0);
  unlabelledChip_->setWords({}, tr("%1 events near the log's end have no label").arg(count(m.withoutLabel)));
  if (!session_.state().cautions.empty())
    caution().set(Tone::Warning, word(session_.state().cautions.front()));
  else if (!m.findings.empty())
    caution().set(Tone::Warning, word(m.findings.front()));
  else
    caution().clear();
}

void IntentPage::showCurves(const std::vector<intent::EpochRecord>& epochs, bool running) {
  if (epochs.empty()) return;
  const bool loss = curveChoice_->current() != QLatin1String("quality");
  LineData chart;
  chart.wholeX = true;
  chart.xTitle = tr("epoch");
  chart.tipName = tr("epoch {x}");
  chart.decimals = loss ? 3 : 2;
  chart.labelsInside = true;
  chart.labelValues = false;
  const auto line = [&](const QString& name, int step, auto value) {
    ChartLine curve;
    curve.name = name;
    curve.step = step;
    for (const intent::EpochRecord& epoch : epochs) {
      curve.x.push_back(epoch.epoch);
      curve.y.push_back(value(epoch));
    }
    chart.lines.push_back(curve);
  };
  const intent::EpochRecord* best = &epochs.front();
  for (const intent::EpochRecord& epoch : epochs)
    if (epoch.best) best = &epoch;
  if (loss) {
    line(tr("training"), 3, [](const intent::EpochRecord& e) { return e.trainingLoss; });
    line(tr("validation"), 5, [](const intent::EpochRecord& e) { return e.validationLoss; });
    chart.lines.back().strong = true;
    if (epochs.size() > 1)
      chart.marker = LineMarker{static_cast<double>(best->epoch), best->validationLoss,
                                tr("best: epoch %1").arg(best->epoch), number::real(best->validationLoss, 3)};
  } else {
    line(tr("accuracy"), 6, [](const intent::EpochRecord& e) { return e.accuracy; });
    line(tr("precision"), 4, [](const intent::EpochRecord& e) { return e.precision; });
    line(tr("recall"), 3, [](const intent::EpochRecord& e) { return e.recall; });
    line(tr("F1"), 5, [](const intent::EpochRecord& e) { return e.macroF1; });
    chart.yLow = 0;
  }
  curves_->setData(chart);
  const intent::EpochRecord& last = epochs.back();
  if (running)
    curvesCard_->setTitle(
        last.secondsLeft > 0.5
            ? tr("Learning: epoch %1, at most %2 left").arg(last.epoch).arg(number::seconds(last.secondsLeft))
            : tr("Learning: epoch %1").arg(last.epoch));
  else
    curvesCard_->setTitle(best->epoch < last.epoch ? tr("Best at epoch %1").arg(best->epoch)
                                                   : tr("Still learning at %1").arg(last.epoch));
  curvesCard_->setSubtitle(loss ? tr("Cross-entropy by epoch, lower is better")
                                : tr("On the validation sessions, by epoch; averages over the intents"));
  curvesCard_->showContent();
}

void IntentPage::showReliability(const pipeline::ModelSummary& m) {
  ReliabilityData chart;
  chart.xTitle = tr("purchase intent, %");
  chart.yTitle = tr("% that bought");
  qsizetype widest = -1;
  double mostPurchases = 0;
  for (const intent::ReliabilityBin& bin : m.reliability) {
    if (bin.happened.n == 0) continue;
    chart.points.push_back({bin.said, bin.happened});
    // The bin to speak about: well above nothing, with the most purchases behind it.
    const double purchases = bin.happened.estimate * static_cast<double>(bin.happened.n);
    if (bin.said >= 0.1 && bin.happened.n >= 30 && (widest < 0 || purchases > mostPurchases)) {
      widest = chart.points.size() - 1;
      mostPurchases = purchases;
    }
  }
  if (widest < 0) {
    reliabilityCard_->setTitle(tr("Can its percentages be believed?"));
    reliabilityCard_->setSubtitle({});
    reliabilityCard_->showTooLittle(tr("%n buyer(s)", nullptr, static_cast<int>(m.testBuyers)),
                                    tr("Too few later purchases to compare with what it says."));
    return;
  }
  const ReliabilityPoint& spoken = chart.points[widest];
  chart.highlighted = static_cast<int>(widest);
  chart.highlightText =
      tr("says %1, happens %2").arg(number::percent(spoken.said, 0), number::percent(spoken.happened.estimate, 0));
  reliability_->setData(chart);
  reliabilityCard_->setTitle(
      tr("When it says %1, %2 buy").arg(number::share(spoken.said, 0), number::share(spoken.happened.estimate, 0)));
  reliabilityCard_->setSubtitle(
      tr("Observed share, 95 % interval; calibration error %1").arg(number::real(m.metrics.ece.estimate, 3)));
  reliabilityCard_->showContent();
}

void IntentPage::showConfusion(const pipeline::ModelSummary& m) {
  ConfusionData chart;
  chart.columnsTitle = tr("columns: what the model said");
  double worst = 2;
  QString hardest;
  for (std::size_t i = 0; i < m.confusion.size(); ++i) {
    QVector<std::int64_t> row(m.confusion[i].begin(), m.confusion[i].end());
    chart.counts.push_back(row);
    chart.names << QString::fromStdString(m.intents[i]);
    std::int64_t total = 0;
    for (const std::int64_t value : m.confusion[i])
      total += value;
    if (total < 20) continue;
    const double recall = static_cast<double>(m.confusion[i][i]) / static_cast<double>(total);
    if (recall < worst) {
      worst = recall;
      hardest = term(m.intents[i]);
    }
  }
  confusion_->setData(chart);
  confusionCard_->setTitle(hardest.isEmpty() ? tr("What it mistakes for what")
                                             : tr("Hardest to foresee: %1").arg(hardest));
  confusionCard_->setSubtitle(tr("Rows: what happened; % of each row"));
  confusionCard_->showContent();
}

void IntentPage::showMetrics(const pipeline::ModelSummary& m) {
  const auto markov = m.baselines.find("markov");
  const auto majority = m.baselines.find("majority");
  struct Figure {
    QString name;
    Estimate intent::Metrics::*value;
    int decimals;
    double scale;
    QString tip;
  };
  const QVector<Figure> figures = {
      {tr("Top tenth, %"), &intent::Metrics::topDecileShare, 0, 100,
       tr("Share of the buyers in the tenth of sessions with the highest purchase intent")},
      {tr("Accuracy, %"), &intent::Metrics::accuracy, 1, 100, tr("Share of events whose likeliest intent came true")},
      {tr("Macro F1, %"), &intent::Metrics::macroF1, 1, 100,
       tr("Harmonic mean of precision and recall, averaged over the intents")},
      {tr("Log-loss"), &intent::Metrics::logLoss, 2, 1, tr("Surprise at what happened, in nats; lower is better")},
      {tr("… less last"), &intent::Metrics::logLossBeforeLast, 2, 1,
       tr("The same without the last event of each session")},
      {tr("Calibration error, %"), &intent::Metrics::ece, 1, 100,
       tr("Mean distance between what it says and what happens; lower is better")},
      {tr("AUC"), &intent::Metrics::aucPurchase, 2, 1, tr("Chance that a buyer's event ranks above another's")},
  };
  QVector<QVector<Cell>> rows;
  for (const Figure& figure : figures) {
    QVector<Cell> row = {Cell::words(figure.name).withTip(figure.tip),
                         Cell::estimate(m.metrics.*figure.value, figure.decimals, figure.scale).emphasised()};
    row.push_back(markov == m.baselines.end()
                      ? Cell::unknown()
                      : Cell::estimate(markov->second.*figure.value, figure.decimals, figure.scale));
    row.push_back(majority == m.baselines.end()
                      ? Cell::unknown()
                      : Cell::number((majority->second.*figure.value).estimate * figure.scale, figure.decimals));
    rows.push_back(row);
  }
  metricsModel_->setTable({{QString(), false, false, {}},
                           {tr("Model"), true, false, {}},
                           {tr("Markov"), true, false, tr("First-order Markov chain over event types")},
                           {tr("Majority"), true, true, tr("Always the frequencies of the earlier sessions")}},
                          rows);
  const bool known = markov != m.baselines.end();
  const bool clearly = known && m.metrics.logLoss.high < markov->second.logLoss.low;
  const bool ahead = known && m.metrics.logLoss.estimate < markov->second.logLoss.estimate;
  metricsCard_->setTitle(clearly ? tr("Clearly ahead of both baselines")
                         : ahead ? tr("Ahead of Markov, perhaps by chance")
                                 : tr("Not ahead of a Markov chain"));
  metricsCard_->setSubtitle(tr("%1 later events, 95 % interval").arg(number::count(m.testEvents)));
  metricsCard_->showContent();
}

void IntentPage::loadSession() {
  const ProjectSession::Selection selection = session_.selection();
  if (!selection.session || !model()) return;
  if (reading_ && reading_->id == selection.session) {
    showSession();
    loadWithout();
    return;
  }
  barsCard_->showLoading();
  session_.query<pipeline::SessionReading>(
      QStringLiteral("intent.session"),
      [id = selection.session](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::readSession(workspace, id, job);
      },
      this,
      [this](Result<pipeline::SessionReading> reading) {
        if (!reading) {
          barsCard_->showError(word(reading.error()), tr("Choose another session at the left."), false);
          return;
        }
        reading_ = std::move(*reading);
        showSession();
        loadWithout();
      });
}

void IntentPage::showSession() {
  if (!reading_ || reading_->events.empty()) return;
  IntentBarsData chart;
  for (const std::string& name : reading_->intents)
    chart.intents << QString::fromStdString(name);
  for (const pipeline::ReadEvent& event : reading_->events) {
    IntentEvent bar;
    bar.name = term(event.type);
    bar.item = QString::fromStdString(event.title.empty() ? event.item : event.title);
    bar.time = number::timeOfDay(event.timeUs);
    for (const float value : event.intents)
      bar.shares.push_back(static_cast<double>(value));
    chart.events.push_back(bar);
  }
  const std::size_t at = std::min(session_.selection().upTo, reading_->events.size() - 1);
  chart.selected = static_cast<int>(at);
  bars_->setData(chart);
  bars_->setSelected(static_cast<int>(at));

  const auto purchase = std::ranges::find(reading_->intents, "purchase");
  const auto column = static_cast<std::size_t>(purchase - reading_->intents.begin());
  if (purchase != reading_->intents.end()) {
    const double now = static_cast<double>(reading_->events[at].intents[column]);
    if (at == 0)
      barsCard_->setTitle(tr("It starts at a purchase intent of %1").arg(number::share(now, 0)));
    else {
      const double before = static_cast<double>(reading_->events[at - 1].intents[column]);
      const QString moved = tr("from %1 to %2").arg(number::percent(before, 0), number::share(now, 0));
      const QString event = chart.events[static_cast<qsizetype>(at)].name;
      barsCard_->setTitle(std::abs(now - before) < 0.005
                              ? tr("Event %1 (%2) leaves purchase intent at %3")
                                    .arg(number::count(static_cast<std::int64_t>(at) + 1), event, number::share(now, 0))
                          : now > before ? tr("Event %1 (%2) lifts purchase intent %3")
                                               .arg(number::count(static_cast<std::int64_t>(at) + 1), event, moved)
                                         : tr("Event %1 (%2) lowers purchase intent %3")
                                               .arg(number::count(static_cast<std::int64_t>(at) + 1), event, moved));
    }
  } else {
    barsCard_->setTitle(tr("What it was about to do"));
  }
  barsCard_->setSubtitle(
      tr("Session %1: what the model expects for the next %2 minutes after each event, %")
          .arg(number::count(reading_->id.value), minutesOf(model() ? model()->options.horizonUs : 0)));
  barsCard_->showContent();
}

void IntentPage::loadWithout() {
  if (!reading_) return;
  const std::size_t upTo = std::min(session_.selection().upTo, reading_->events.size() - 1);
  session_.query<pipeline::WithoutEvents>(
      QStringLiteral("intent.without"),
      [id = reading_->id, upTo](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::withoutEvents(workspace, id, upTo, job);
      },
      this,
      [this, upTo](Result<pipeline::WithoutEvents> without) {
        if (!without) return;
        without_ = std::move(*without);
        withoutUpTo_ = upTo;
        showWithout();
      });
}

void IntentPage::showWithout() {
  if (!without_ || !reading_) return;
  const auto purchase = std::ranges::find(reading_->intents, "purchase");
  if (purchase == reading_->intents.end()) {
    withoutCard_->showEmpty(tr("This log's own intents have none called purchase."));
    return;
  }
  const auto column = static_cast<std::size_t>(purchase - reading_->intents.begin());
  WithoutEventData chart;
  chart.was = static_cast<double>(without_->asItWas[column]);
  constexpr std::size_t shown = 6;
  const std::size_t events = without_->without.size();
  std::size_t strongest = 0;
  double largest = -1;
  for (std::size_t i = 0; i < events; ++i) {
    const double change = std::abs(static_cast<double>(without_->without[i][column]) - chart.was);
    if (change > largest) {
      largest = change;
      strongest = i;
    }
  }
  for (std::size_t i = events > shown ? events - shown : 0; i < events; ++i)
    chart.rows.push_back({QStringLiteral("%1 %2").arg(i + 1).arg(term(reading_->events[i].type)),
                          static_cast<double>(without_->without[i][column]), i == strongest});
  withoutChart_->setData(chart);
  withoutCard_->setTitle(tr("Without this event?"));
  withoutCard_->setSubtitle(
      tr("Purchase intent after event %1 is %2. Leaving one event out, it would be:")
          .arg(number::count(static_cast<std::int64_t>(withoutUpTo_) + 1), number::share(chart.was, 0)));
  const double then = static_cast<double>(without_->without[strongest][column]);
  withoutSentence_->setText(largest < 0.005
                                ? tr("No single event matters much here.")
                                : tr("Event %1 counts most: without it, purchase intent would be %2, not %3.")
                                      .arg(number::count(static_cast<std::int64_t>(strongest) + 1),
                                           number::share(then, 0), number::share(chart.was, 0)));
  withoutCard_->showContent();
}

void IntentPage::defineTopTenth() {
  const pipeline::ModelSummary* m = model();
  if (!m) return;
  using namespace number;
  const Estimate& top = m->metrics.topDecileShare;
  Definition definition;
  definition.name = tr("Buyers in the top tenth");
  definition.sentence = tr("Later sessions are ranked by their highest purchase intent before the first purchase; of "
                           "the buying sessions, so many are among the first tenth.");
  definition.figure = share(top.estimate, 1);
  definition.basis = tr("%1 buying sessions").arg(count(m->testBuyers));
  definition.interval = Definition::Interval{
      top.estimate, top.low, top.high, percent(top.estimate, 1), percent(top.low, 1), percent(top.high, 1), 0.1};
  definition.rows = {{tr("Unit"), tr("buying session")},
                     {tr("Window"), tr("the later %1 sessions").arg(count(m->testSessions))},
                     {tr("Interval"), tr("bootstrap over sessions, 95 %")},
                     {tr("By chance"), share(0.1, 0)},
                     {tr("Data"), tr("version %1, model %2").arg(count(m->dataVersion), count(m->id.value))}};
  showDefinition(definition);
}

void IntentPage::retranslate() {
  compare_->setText(tr("Compare models…"));
  train_->setText(tr("Train…"));
  guidance_->setText(tr("What would we show?"));
  curveChoice_->setAccessibleName(tr("What the curves show"));
  curveChoice_->setSegments({{QStringLiteral("loss"), tr("Loss"), {}}, {QStringLiteral("quality"), tr("Quality"), {}}});
  curves_->setAccessibleName(tr("Learning curves"));
  reliability_->setAccessibleName(tr("Calibration"));
  confusion_->setAccessibleName(tr("Confusion matrix"));
  metrics_->setAccessibleName(tr("Figures of the model beside the baselines"));
  bars_->setAccessibleName(tr("Intent after each event"));
  withoutChart_->setAccessibleName(tr("Purchase intent without each event"));
  list_->retranslate();
  showAll();
}

} // namespace guidepost::ui
