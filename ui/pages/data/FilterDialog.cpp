#include "ui/pages/data/FilterDialog.h"

#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

constexpr int editingPauseMs = 200;

std::int64_t midnightUs(const QDate& date) {
  return QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() * 1000;
}

QDate dateOf(std::int64_t timeUs) {
  return QDateTime::fromMSecsSinceEpoch(timeUs / 1000, Qt::UTC).date();
}

QWidget* beside(QCheckBox* check, QDateEdit* date) {
  auto* row = new QWidget;
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(units(2));
  layout->addWidget(check);
  layout->addWidget(date, 1);
  date->setButtonSymbols(QAbstractSpinBox::NoButtons);
  date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
  date->setEnabled(false);
  QObject::connect(check, &QCheckBox::toggled, date, &QWidget::setEnabled);
  return row;
}

} // namespace

FilterDialog::FilterDialog(ProjectSession& session, QWidget* parent)
    : QDialog(parent), session_(session), events_(new QSpinBox), sessions_(new QSpinBox), from_(new QCheckBox),
      fromDate_(new QDateEdit), to_(new QCheckBox), toDate_(new QDateEdit), bots_(new QCheckBox),
      leaves_(makeLabel("body", true)), pause_(new QTimer(this)),
      apply_(new Button(QStringLiteral("filterApply"), Button::Kind::Primary, QStringLiteral("filter"))) {
  setObjectName(QStringLiteral("filterDialog"));
  setWindowTitle(tr("Which part of the log counts"));
  resize(units(130), units(80));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(5), units(5), units(5), units(5));
  column->setSpacing(units(3));
  QLabel* what = makeLabel("explained", true, this);
  what->setText(tr("Sessions are left out whole and nothing is deleted. Every page counts what is left and says so; "
                   "models and runs made before say that the data has changed since."));
  column->addWidget(what);

  auto* form = new QFormLayout;
  form->setSpacing(units(2));
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  const auto addRow = [form](const char* name, QWidget* field, const QString& label, QWidget* named) {
    named->setObjectName(QString::fromLatin1(name));
    named->setAccessibleName(label);
    form->addRow(label, field);
  };
  for (QSpinBox* least : {events_, sessions_})
    least->setRange(1, 10'000);
  addRow("filterEvents", events_, tr("Least events of a session"), events_);
  addRow("filterSessions", sessions_, tr("Least sessions of a user"), sessions_);
  from_->setObjectName(QStringLiteral("filterFrom"));
  from_->setAccessibleName(tr("Only from a date on"));
  to_->setObjectName(QStringLiteral("filterTo"));
  to_->setAccessibleName(tr("Only up to a date"));
  addRow("filterFromDate", beside(from_, fromDate_), tr("Sessions that begin from"), fromDate_);
  addRow("filterToDate", beside(to_, toDate_), tr("up to, with that day"), toDate_);
  bots_->setObjectName(QStringLiteral("filterBots"));
  bots_->setText(tr("Leave out sessions that look like programs"));
  bots_->setAccessibleName(bots_->text());
  form->addRow(QString(), bots_);
  column->addLayout(form);
  leaves_->setObjectName(QStringLiteral("filterLeaves"));
  leaves_->setMinimumHeight(units(10));
  column->addWidget(leaves_, 1);

  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(units(2));
  auto* all = new Button(QStringLiteral("filterNone"), Button::Kind::Outlined, {}, this);
  all->setText(tr("Let everything through"));
  auto* cancel = new Button(QStringLiteral("filterCancel"), Button::Kind::Outlined, {}, this);
  cancel->setText(tr("Cancel"));
  apply_->setText(tr("Filter the log"));
  buttons->addWidget(all);
  buttons->addStretch(1);
  buttons->addWidget(cancel);
  buttons->addWidget(apply_);
  column->addLayout(buttons);

  pause_->setSingleShot(true);
  pause_->setInterval(editingPauseMs);
  connect(pause_, &QTimer::timeout, this, &FilterDialog::tryIt);
  const auto edited = [this] { pause_->start(); };
  for (QSpinBox* least : {events_, sessions_})
    connect(least, &QSpinBox::valueChanged, this, edited);
  for (QCheckBox* check : {from_, to_, bots_})
    connect(check, &QCheckBox::toggled, this, edited);
  for (QDateEdit* date : {fromDate_, toDate_})
    connect(date, &QDateEdit::dateChanged, this, edited);
  connect(all, &Button::clicked, this, [this] { setFilter({}); });
  connect(cancel, &Button::clicked, this, &QDialog::reject);
  connect(apply_, &Button::clicked, this, [this] {
    apply(session_, filter());
    accept();
  });
  setFilter(session_.state().filter);
  tryIt();
}

void FilterDialog::setFilter(const journey::DataFilter& filter) {
  const PathState& state = session_.state();
  events_->setValue(static_cast<int>(filter.minimumEvents));
  sessions_->setValue(static_cast<int>(filter.minimumSessions));
  from_->setChecked(filter.fromUs.has_value());
  to_->setChecked(filter.toUs.has_value());
  fromDate_->setDate(dateOf(filter.fromUs.value_or(state.firstTimeUs)));
  toDate_->setDate(dateOf(filter.toUs ? *filter.toUs - 1 : state.lastTimeUs));
  bots_->setChecked(filter.withoutBots);
}

journey::DataFilter FilterDialog::filter() const {
  journey::DataFilter filter;
  filter.minimumEvents = events_->value();
  filter.minimumSessions = sessions_->value();
  if (from_->isChecked()) filter.fromUs = midnightUs(fromDate_->date());
  if (to_->isChecked()) filter.toUs = midnightUs(toDate_->date().addDays(1));
  filter.withoutBots = bots_->isChecked();
  return filter;
}

void FilterDialog::tryIt() {
  const journey::DataFilter wanted = filter();
  session_.query<pipeline::FilterOutcome>(
      QStringLiteral("data.filter.try"),
      [wanted](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::tryFilter(workspace, wanted, job);
      },
      this,
      [this, wanted](Result<pipeline::FilterOutcome> outcome) {
        if (!outcome) {
          if (outcome.error().code == ErrorCode::Cancelled) return;
          leaves_->setText(word(outcome.error()));
          apply_->setUnavailable(word(outcome.error()));
          return;
        }
        using number::count;
        const std::int64_t all = outcome->sessions + outcome->leftOut.sessions;
        leaves_->setText(outcome->leftOut.sessions == 0
                             ? tr("Everything counts: %1 sessions with %2 events.")
                                   .arg(count(outcome->sessions), count(outcome->events))
                             : tr("%1 of %2 sessions count, with %3 events of %4 users; %5 sessions are left out.")
                                   .arg(count(outcome->sessions), count(all), count(outcome->events),
                                        count(outcome->users), count(outcome->leftOut.sessions)));
        apply_->setUnavailable(session_.state().readOnly           ? tr("This project is open for reading only")
                               : wanted == session_.state().filter ? tr("This is the filter that is set already")
                                                                   : QString());
      });
}

void FilterDialog::apply(ProjectSession& session, const journey::DataFilter& filter) {
  session.run<pipeline::FilterOutcome>(
      tr("Filtering the log"), ProjectSession::Data,
      [filter](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::setFilter(workspace, filter, job);
      },
      nullptr);
}

} // namespace guidepost::ui
