#include "ui/shell/JobStrip.h"

#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>

#include <cmath>

namespace guidepost::ui {
namespace {

constexpr int barSteps = 1000;

// Two digits say enough of a rate that changes all the time.
QString roundedCount(double value) {
  const double step = std::pow(10.0, std::max(0.0, std::floor(std::log10(value)) - 1));
  return number::count(std::llround(value / step) * std::llround(step));
}

} // namespace

JobStrip::JobStrip(QWidget* parent) : QWidget(parent) {
  setObjectName("jobStrip");
  setFixedHeight(units(8.5));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(units(4), 1, units(4), 0);
  row->setSpacing(units(2.5));
  sign_ = new QLabel(this);
  what_ = new ElidedLabel("jobText", this);
  what_->setObjectName("jobWhat");
  bar_ = new QProgressBar(this);
  bar_->setObjectName("jobBar");
  bar_->setTextVisible(false);
  bar_->setFixedWidth(units(45));
  far_ = new ElidedLabel("jobText", this);
  far_->setObjectName("jobFar");
  cancel_ = new Button("jobCancel", Button::Kind::Small, {}, this);
  cancel_->setProperty("strip", true);
  waiting_ = new Button("jobWaiting", Button::Kind::Link, {}, this);
  dataVersion_ = makeLabel("small", false, this);
  saved_ = makeLabel("small", false, this);
  for (ElidedLabel* label : {what_, far_})
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  row->addWidget(sign_);
  row->addWidget(what_);
  row->addWidget(bar_);
  row->addWidget(far_);
  row->addWidget(cancel_);
  row->addStretch(1);
  row->addWidget(waiting_);
  row->addSpacing(units(1));
  row->addWidget(dataVersion_);
  row->addSpacing(units(1));
  row->addWidget(saved_);
  dataVersion_->hide();
  saved_->hide();
  connect(cancel_, &Button::clicked, this, [this] {
    if (!runner_) return;
    stopping_ = true;
    cancel_->setEnabled(false);
    far_->setWords(tr("stopping…"));
    runner_->cancelCurrent();
  });
  connect(waiting_, &Button::clicked, this, &JobStrip::openWaiting);
  retranslate();
  showWaiting(0);
  showIdle();
}

void JobStrip::setRunner(JobRunner* runner) {
  runner_ = runner;
  connect(runner, &JobRunner::started, this, [this](const JobInfo& job) {
    title_ = job.title;
    stopping_ = false;
    clock_.start();
    cancel_->setEnabled(true);
    sign_->setPixmap(icon(QStringLiteral("clock"), Ink::Explained).pixmap(units(4.5)));
    what_->setWords(title_);
    far_->setWords({});
    bar_->setRange(0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{bar_, far_, cancel_})
      part->show();
  });
  connect(runner, &JobRunner::progressed, this, &JobStrip::showProgress);
  connect(runner, &JobRunner::waitingChanged, this, &JobStrip::showWaiting);
  connect(runner, &JobRunner::finished, this, [this](const JobInfo& job, JobOutcome outcome, const Error& error) {
    const QString time = clock_.isValid() ? number::seconds(static_cast<double>(clock_.elapsed()) / 1000.0) : QString();
    switch (outcome) {
    case JobOutcome::Succeeded:
      lastDone_ = tr("Ready. Last run: %1, %2").arg(job.title, time);
      break;
    case JobOutcome::Cancelled:
      lastDone_ = tr("Cancelled: %1").arg(job.title);
      break;
    case JobOutcome::Failed:
      lastDone_ = tr("Stopped: %1").arg(job.title);
      emit failed(job.title, error);
      break;
    }
    if (!runner_->current()) showIdle();
  });
  connect(runner, &JobRunner::becameIdle, this, &JobStrip::showIdle);
}

void JobStrip::showProgress(const JobProgress& progress) {
  const Progress& now = progress.progress;
  const QString stage = now.stage.id.empty() ? QString() : word(now.stage);
  what_->setWords(stage.isEmpty() ? title_ : tr("%1: %2", "job: stage").arg(title_, stage));
  bar_->setRange(0, now.total > 0 ? barSteps : 0);
  if (now.total > 0)
    bar_->setValue(static_cast<int>(static_cast<double>(now.done) / static_cast<double>(now.total) * barSteps));
  bar_->setAccessibleName(what_->words());
  if (stopping_) return;
  QStringList parts;
  const QString unit = now.unit.id.empty() ? QString() : word(now.unit);
  if (now.total > 0 && now.unit.id == "unit.bytes")
    parts << tr("%1 of %2", "done of total").arg(number::bytes(now.done), number::bytes(now.total));
  else if (now.total > 0)
    parts << (tr("%1 of %2", "done of total").arg(number::count(now.done), number::count(now.total)) + ' ' + unit)
                 .trimmed();
  else if (now.done > 0)
    parts << (number::count(now.done) + ' ' + unit).trimmed();
  if (progress.rowsPerSecond > 0) parts << tr("%1 rows/s").arg(roundedCount(progress.rowsPerSecond));
  if (progress.secondsLeft >= 0)
    parts << tr("about %1 left").arg(number::seconds(std::max(1.0, std::ceil(progress.secondsLeft))));
  far_->setWords(parts.join(QStringLiteral(" · ")));
}

void JobStrip::showIdle() {
  for (QWidget* part : std::initializer_list<QWidget*>{bar_, far_, cancel_})
    part->hide();
  sign_->setPixmap(icon(QStringLiteral("check"), Ink::Explained).pixmap(units(4.5)));
  what_->setWords(lastDone_.isEmpty() ? tr("Ready.") : lastDone_);
}

void JobStrip::showWaiting(int count) {
  waiting_->setVisible(count > 0);
  waiting_->setText(tr("%n job(s) waiting", nullptr, count));
}

// The list of what waits; a click takes it out of the queue.
void JobStrip::openWaiting() {
  QMenu menu(this);
  for (const JobInfo& job : runner_->waiting())
    menu.addAction(tr("Don't run: %1").arg(job.title), this, [this, id = job.id] { runner_->cancel(id); });
  menu.exec(waiting_->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

void JobStrip::setDataVersion(const QString& text) {
  dataVersion_->setText(text);
  dataVersion_->setVisible(!text.isEmpty());
}

void JobStrip::setSaved(const QString& text) {
  saved_->setText(text);
  saved_->setVisible(!text.isEmpty());
}

void JobStrip::setLastDone(const QString& text) {
  lastDone_ = text;
  if (!runner_ || !runner_->current()) showIdle();
}

QString JobStrip::words() const {
  return what_->words();
}

void JobStrip::retranslate() {
  cancel_->setText(tr("Cancel"));
  bar_->setAccessibleName(tr("Progress"));
}

void JobStrip::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    if (!runner_ || !runner_->current()) {
      lastDone_.clear();
      showIdle();
    }
  }
  if (event->type() == QEvent::StyleChange && (!runner_ || !runner_->current())) showIdle();
}

void JobStrip::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.rail);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace guidepost::ui
