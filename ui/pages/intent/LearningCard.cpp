#include "ui/pages/intent/LearningCard.h"

#include "ui/charts/LineChart.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace guidepost::ui {

namespace {

constexpr int leastEpochsDrawn = 8;

const intent::EpochRecord& bestEpochOf(const std::vector<intent::EpochRecord>& epochs) {
  const auto best = std::find_if(epochs.rbegin(), epochs.rend(), [](const auto& epoch) { return epoch.best; });
  return best == epochs.rend() ? epochs.front() : *best;
}

} // namespace

LearningCard::LearningCard(ProjectSession& session) : ModelCard(session, QStringLiteral("intentCurves")) {
  auto* panel = new QWidget;
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  chart_ = new LineChart;
  chart_->setObjectName(QStringLiteral("intentCurvesChart"));
  chart_->setMinimumHeight(units(32)); // the row does not grow when the foot comes
  column->addWidget(chart_, 1);
  foot_ = new QWidget;
  auto* row = new QHBoxLayout(foot_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(units(2));
  left_ = makeLabel("small"); // one line: wrapped words would make the row ask for more height
  cancel_ = new Button(QStringLiteral("intentTrainCancel"), Button::Kind::Small, QStringLiteral("close"));
  row->addWidget(left_, 1);
  row->addWidget(cancel_);
  column->addWidget(foot_);
  foot_->hide();
  setContent(panel);
  choice_ = new SegmentedButtons(QStringLiteral("intentCurveChoice"));
  addHeaderWidget(choice_);
  setWords();

  connect(choice_, &SegmentedButtons::currentChanged, this, [this] {
    if (running_)
      showRunning();
    else if (model())
      showModel(*model());
  });
  connect(cancel_, &Button::clicked, this, [this] { this->session().jobs().cancelCurrent(); });
  connect(&session, &ProjectSession::epochEnded, this, &LearningCard::showRunning);
  connect(&session.jobs(), &JobRunner::progressed, this, &LearningCard::follow);
  connect(&session.jobs(), &JobRunner::finished, this, &LearningCard::end);
}

void LearningCard::setWords() {
  choice_->setAccessibleName(tr("What the curves show"));
  choice_->setSegments({{QStringLiteral("loss"), tr("Loss"), {}}, {QStringLiteral("quality"), tr("Quality"), {}}});
  chart_->setAccessibleName(tr("Learning curves"));
  cancel_->setText(tr("Stop"));
  cancel_->setToolTip(tr("Stops the training and keeps the best epoch so far"));
}

void LearningCard::follow(const JobProgress& progress) {
  if (progress.progress.stage.id != "train.epoch") return;
  running_ = true;
  epochsAtMost_ = static_cast<int>(progress.progress.total);
  secondsLeft_ = progress.secondsLeft;
  showRunning();
}

void LearningCard::end() {
  running_ = false;
  epochsAtMost_ = 0;
  secondsLeft_ = -1;
  foot_->hide();
  if (model())
    showModel(*model());
  else
    showNothing();
}

void LearningCard::showRunning() {
  const std::vector<intent::EpochRecord>& epochs = session().liveEpochs();
  running_ = true;
  const bool known = epochsAtMost_ > 0;
  const int at = epochs.empty() ? 0 : epochs.back().epoch;
  if (epochs.empty())
    setTitle(tr("Learning begins"));
  else
    setTitle(known ? tr("Epoch %1 of %2").arg(at).arg(epochsAtMost_) : tr("Epoch %1").arg(at));
  const double seconds = !epochs.empty() ? epochs.back().secondsLeft : secondsLeft_;
  left_->setText(seconds > 0.5 ? tr("At most %1 left").arg(number::seconds(std::ceil(seconds))) : QString());
  foot_->show();
  if (epochs.empty()) {
    setSubtitle({});
    showLoading(tr("The first epoch is on its way"), 0, 0);
    return;
  }
  draw(epochs);
}

void LearningCard::showModel(const pipeline::ModelSummary& m) {
  if (running_ || m.epochs.empty()) return;
  const intent::EpochRecord& best = bestEpochOf(m.epochs);
  const int last = m.epochs.back().epoch;
  setTitle(best.epoch < last ? tr("Best: epoch %1").arg(best.epoch) : tr("Still learning"));
  foot_->hide();
  draw(m.epochs);
}

void LearningCard::showNothing() {
  if (running_) return;
  const bool hasData = session().state().hasData;
  setTitle(tr("Learning"));
  setSubtitle({});
  showEmpty(tr("How the model learns, epoch by epoch."), hasData ? tr("Train…") : QString());
}

void LearningCard::draw(const std::vector<intent::EpochRecord>& epochs) {
  const bool loss = choice_->current() != QLatin1String("quality");
  LineData chart;
  chart.wholeX = true;
  chart.xTitle = tr("epoch");
  chart.tipName = tr("epoch {x}");
  chart.decimals = loss ? 3 : 2;
  chart.labelsInside = true;
  chart.labelValues = false;
  if (running_ && epochsAtMost_ > 1) {
    chart.xLow = 1;
    // Room to grow into, without squeezing the first epochs of a long training.
    chart.xHigh = std::min(epochsAtMost_, std::max(leastEpochsDrawn, 2 * epochs.back().epoch));
  }
  const auto line = [&](const QString& name, int step, auto value) {
    ChartLine curve;
    curve.name = name;
    curve.step = step;
    curve.whiskers = epochs.size() == 1; // a line of one point shows as a point
    for (const intent::EpochRecord& epoch : epochs) {
      curve.x.push_back(epoch.epoch);
      curve.y.push_back(value(epoch));
    }
    chart.lines.push_back(curve);
  };
  const intent::EpochRecord& best = bestEpochOf(epochs);
  if (loss) {
    line(tr("training"), 3, [](const intent::EpochRecord& e) { return e.trainingLoss; });
    line(tr("validation"), 5, [](const intent::EpochRecord& e) { return e.validationLoss; });
    chart.lines.back().strong = true;
    if (epochs.size() > 1)
      chart.marker = LineMarker{static_cast<double>(best.epoch), best.validationLoss,
                                running_ ? tr("best so far: %1").arg(best.epoch) : tr("best: epoch %1").arg(best.epoch),
                                number::real(best.validationLoss, 3)};
  } else {
    line(tr("accuracy"), 6, [](const intent::EpochRecord& e) { return e.accuracy; });
    line(tr("precision"), 4, [](const intent::EpochRecord& e) { return e.precision; });
    line(tr("recall"), 3, [](const intent::EpochRecord& e) { return e.recall; });
    line(tr("F1"), 5, [](const intent::EpochRecord& e) { return e.macroF1; });
    chart.yLow = 0;
  }
  chart_->setData(chart);
  setSubtitle(loss ? tr("Cross-entropy, lower is better") : tr("On validation sessions, by epoch"));
  chart_->setHeading(title(), subtitle());
  showContent();
}

} // namespace guidepost::ui
