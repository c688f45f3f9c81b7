#include "ui/pages/IntentPage.h"

#include "ui/pages/FindingList.h"
#include "ui/pages/ModelsDialog.h"
#include "ui/pages/SessionList.h"
#include "ui/pages/TrainDialog.h"
#include "ui/pages/intent/BaselinesCard.h"
#include "ui/pages/intent/ConfusionCard.h"
#include "ui/pages/intent/EventsCard.h"
#include "ui/pages/intent/LearningCard.h"
#include "ui/pages/intent/ReliabilityCard.h"
#include "ui/pages/intent/WithoutCard.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"

namespace guidepost::ui {

namespace {

constexpr std::int64_t enoughBuyers = 20;
constexpr std::int64_t microsecondsInMinute = 60'000'000;

} // namespace

IntentPage::IntentPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("intent"), QStringLiteral("intent"), parent), session_(session) {
  buildHeader();
  buildCards();
  connect(&session_, &ProjectSession::stateChanged, this, &IntentPage::showAll);
  connect(&session_, &ProjectSession::opened, this, [this] {
    list_->clear();
    listed_ = {};
  });
  connect(&session_, &ProjectSession::closed, this, [this] {
    clearInspector();
    showNothing();
  });
  refreshWords();
}

void IntentPage::buildHeader() {
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
  cautionsChip_ = new Chip(QStringLiteral("intentCautions"));
  cautionsChip_->setNote(Tone::Warning, QStringLiteral("info"));
  connect(cautionsChip_, &Chip::clicked, this, &IntentPage::openCautions);
  cautions_ = new FindingList(this);
  cautions_->hide();
  chips_ = {modelChip_, horizonChip_, testChip_, trainedChip_, unlabelledChip_, cautionsChip_};
  for (Chip* chip : chips_)
    addChip(chip);
}

void IntentPage::buildCards() {
  auto* learning = new LearningCard(session_);
  auto* reliability = new ReliabilityCard(session_);
  auto* confusion = new ConfusionCard(session_);
  auto* baselines = new BaselinesCard(session_);
  auto* events = new EventsCard(session_);
  auto* without = new WithoutCard(session_);
  cards_ = {learning, reliability, confusion, baselines, events, without};
  listCard_ = new Card(QStringLiteral("intentSessions"));
  listCard_->setContentFlush(true);
  list_ = new SessionList(session_, QStringLiteral("intentSessionList"));
  listCard_->setContent(list_);

  grid().add(learning, {2.6, 6, 6}, 0);
  grid().add(reliability, {2.4, 6, 6}, 0);
  grid().add(confusion, {3.4, 6, 6}, 0);
  grid().add(baselines, {3.6, 6, 6}, 0);
  grid().add(listCard_, {2.5, 4, 4});
  grid().add(events, {6.8, 8, 8});
  grid().add(without, {2.7, 12, 12});

  for (ModelCard* card : cards_)
    connect(card, &Card::makeRequested, this, &IntentPage::openTrainDialog);
  connect(baselines, &BaselinesCard::definitionRequested, this, &IntentPage::showDefinition);
  connect(without, &WithoutCard::guidanceRequested, this, [this] { emit pageRequested(QStringLiteral("strategies")); });
  connect(list_, &SessionList::failed, this,
          [this](const Error& error) { listCard_->showError(word(error), tr("Train the model again."), false); });
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
  listed_ = {};
  const bool hasData = session_.state().hasData;
  header().setFinding(hasData ? tr("No model yet.") : tr("No log yet."),
                      hasData ? tr(" Train one to see what each visitor is about to do.")
                              : tr(" Import one, then train a model on it."));
  header().setStateBadge(Tone::Warning, {}, {});
  for (Chip* chip : chips_)
    chip->hide();
  train_->setUnavailable(hasData ? session_.state().readOnly ? tr("This project is open for reading only") : QString()
                                 : tr("Import a log first"));
  compare_->setUnavailable(tr("There is no model yet"));
  for (ModelCard* card : cards_)
    card->showNothing();
  listCard_->setTitle(tr("Sessions"));
  listCard_->setSubtitle({});
  listCard_->showEmpty(tr("The sessions with the highest purchase intent."));
}

void IntentPage::showAll() {
  const pipeline::ModelSummary* m = model();
  if (!m) {
    showNothing();
    return;
  }
  showHeader(*m);
  showChips(*m);
  listCard_->setTitle(tr("Sessions"));
  listCard_->setSubtitle(tr("highest purchase intent first"));
  listCard_->showContent();
  if (const std::pair now(m->id, session_.state().dataVersion); now != listed_) {
    listed_ = now;
    list_->reload();
  }
  for (ModelCard* card : cards_)
    card->showModel(*m);
}

void IntentPage::showHeader(const pipeline::ModelSummary& m) {
  using namespace number;
  const Estimate& top = m.metrics.topDecileShare;
  const auto markov = m.baselines.find("markov");
  if (m.testBuyers < enoughBuyers)
    header().setFinding(tr("%n buyer(s) in the later sessions:", nullptr, static_cast<int>(m.testBuyers)),
                        tr(" too few to say how well purchases are foreseen (%1 needed).").arg(count(enoughBuyers)));
  else
    header().setFinding(
        tr("The tenth of sessions with the highest purchase intent holds %1 of the buyers").arg(share(top.estimate, 0)),
        markov == m.baselines.end()
            ? QStringLiteral(" ") + bracketed(percentInterval(top, 0))
            : (markov->second.topDecileShare.estimate > top.estimate ? tr(" %1; a Markov model finds even more, %2.")
                                                                     : tr(" %1; a Markov model finds %2."))
                  .arg(bracketed(percentInterval(top, 0)), share(markov->second.topDecileShare.estimate, 0)));
  header().setStateBadge(Tone::Warning, QStringLiteral("warning"),
                         m.dataChangedSince ? tr("Data changed since") : QString());
  compare_->setUnavailable({});
  train_->setUnavailable(session_.state().readOnly ? tr("This project is open for reading only") : QString());
}

void IntentPage::showChips(const pipeline::ModelSummary& m) {
  using namespace number;
  modelChip_->setWords(tr("Model:"), tr("causal transformer, %1 weights").arg(count(m.parameters)));
  horizonChip_->setWords({}, tr("Next %1 minutes").arg(count(m.options.horizonUs / microsecondsInMinute)));
  testChip_->setWords(tr("Test:"), tr("%1 events").arg(count(m.testEvents)),
                      tr(", %1 buyers").arg(count(m.testBuyers)));
  trainedChip_->setWords(tr("Trained in"), seconds(m.seconds), tr(", seed %1").arg(m.options.seed));
  unlabelledChip_->setWords({}, tr("%1 events without label").arg(count(m.withoutLabel)));
  unlabelledChip_->setToolTip(tr("Events near the log's end, or where its earlier and its later sessions part, have no "
                                 "label: what follows them is not known."));
  QVector<FindingList::Line> lines;
  QStringList told;
  for (const Message& caution : session_.state().cautions)
    lines.push_back({Tone::Warning, word(caution)});
  for (const Message& finding : m.findings)
    lines.push_back(
        {finding.id == "intent.top-decile" || finding.id == "intent.baseline-beaten" ? Tone::Positive : Tone::Info,
         word(finding)});
  for (const FindingList::Line& line : lines)
    told << line.text;
  cautions_->setLines(lines);
  const auto careful = static_cast<int>(session_.state().cautions.size());
  cautionsChip_->setWords({}, session_.state().synthetic ? tr("Synthetic log") : QString(),
                          careful > 0 ? tr("%n caution(s)", nullptr, careful) : tr("What training found"));
  cautionsChip_->setToolTip(told.join(QStringLiteral("\n\n")));
  for (Chip* chip : chips_)
    chip->show();
  unlabelledChip_->setVisible(m.withoutLabel > 0);
  cautionsChip_->setVisible(!lines.isEmpty());
}

void IntentPage::openCautions() {
  setInspector(tr("Cautions"), tr("What to keep in mind"), cautions_, true);
}

void IntentPage::retranslate() {
  compare_->setText(tr("Compare models…"));
  train_->setText(tr("Train…"));
  for (ModelCard* card : cards_)
    card->setWords();
  list_->retranslate();
  showAll();
}

} // namespace guidepost::ui
