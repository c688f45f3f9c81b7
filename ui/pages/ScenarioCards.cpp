#include "ui/pages/ScenarioCards.h"

#include "ui/charts/ForestChart.h"
#include "ui/pages/Capital.h"
#include "ui/pages/CompareRunsDialog.h"
#include "ui/pages/DashedFrame.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Labels.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

// The net gain of each strategy, small.
class SmallForest : public QWidget {
public:
  SmallForest(ForestData chart, const QString& spoken, int height, QWidget* parent)
      : QWidget(parent), data_(std::move(chart)) {
    setObjectName(QStringLiteral("scenarioForest"));
    setAccessibleName(spoken);
    setMinimumHeight(height);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSmallForest(painter, QRectF(rect()), data_, Theme::current());
  }

private:
  ForestData data_;
};

} // namespace

ScenarioCards::ScenarioCards(ProjectSession& session, QWidget* parent) : QWidget(parent), session_(session) {
  setObjectName(QStringLiteral("scenarioCards"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  head_ = new QHBoxLayout;
  head_->setSpacing(units(2));
  title_ = makeLabel("cardTitle", false, this);
  count_ = makeLabel("explained", false, this);
  compare_ = new Button(QStringLiteral("scenarioCompare"), Button::Kind::Small, QStringLiteral("compare"), this);
  new_ = new Button(QStringLiteral("scenarioNew"), Button::Kind::Small, QStringLiteral("add"), this);
  head_->addWidget(title_);
  head_->addWidget(count_);
  head_->addStretch(1);
  head_->addWidget(compare_);
  head_->addWidget(new_);
  column->addLayout(head_);
  grid_ = new QGridLayout;
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(units(3));
  column->addLayout(grid_, 100);
  column->addStretch(1);
  connect(compare_, &Button::clicked, this, [this] { CompareRunsDialog::open(session_, window()); });
  connect(new_, &Button::clicked, this, &ScenarioCards::make);
  retranslate();
}

int ScenarioCards::columns() const {
  return width() < units(180) ? (width() < units(110) ? 1 : 2) : 3;
}

void ScenarioCards::addHeadWidget(QWidget* widget) {
  head_->insertWidget(head_->indexOf(compare_), widget);
}

void ScenarioCards::setCompact(bool compact) {
  if (compact == compact_) return;
  compact_ = compact;
  rebuild();
}

void ScenarioCards::setScenarios(std::vector<pipeline::StoredScenario> scenarios) {
  scenarios_ = std::move(scenarios);
  rebuild();
}

void ScenarioCards::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (columns() != shownColumns_) rebuild();
}

void ScenarioCards::rebuild() {
  while (QLayoutItem* item = grid_->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    delete item;
  }
  shownColumns_ = columns();
  for (int c = 0; c < 3; ++c)
    grid_->setColumnStretch(c, c < shownColumns_ ? 1 : 0);
  int place = 0;
  for (const pipeline::StoredScenario& stored : scenarios_) {
    grid_->addWidget(cardOf(stored), place / shownColumns_, place % shownColumns_);
    ++place;
  }
  if (scenarios_.empty()) {
    auto* card = new Card(QStringLiteral("scenarioNone"), this);
    card->setAccessibleName(tr("Scenarios"));
    card->setMaximumHeight(units(60));
    card->showEmpty(
        tr("A scenario is a plan: strategies, assumptions, visitors, seed. They appear with the first log."));
    grid_->addWidget(card, 0, 0, 1, shownColumns_);
  }
  count_->setText(scenarios_.empty() ? QString()
                                     : tr("%n in this project", nullptr, static_cast<int>(scenarios_.size())));
  const bool writable = session_.isOpen() && !session_.state().readOnly && !scenarios_.empty();
  new_->setUnavailable(writable ? QString() : tr("Import a log first"));
  std::size_t run = 0;
  for (const pipeline::StoredScenario& stored : scenarios_)
    run += stored.lastRun.has_value();
  compare_->setUnavailable(run > 0 ? QString() : tr("There is no run yet"));
}

QWidget* ScenarioCards::cardOf(const pipeline::StoredScenario& stored) {
  const QString name = term(stored.scenario.name);
  auto* card = new Card(QStringLiteral("scenario%1").arg(stored.id.value), this);
  card->setTitle(name);
  auto* star = new Button(QStringLiteral("scenarioStar%1").arg(stored.id.value), Button::Kind::IconOnly,
                          stored.starred ? QStringLiteral("star-filled") : QStringLiteral("star"));
  star->setProperty("plain", true);
  star->setProperty("tight", true);
  star->setSpokenName(stored.starred ? tr("%1 is a favourite").arg(name) : tr("Make %1 a favourite").arg(name));
  card->addHeaderWidget(star);
  card->addHeaderWidget(moreButton(stored));
  connect(star, &Button::clicked, this, [this, id = stored.id, on = !stored.starred] {
    change([id, on](pipeline::Workspace& workspace) { return pipeline::starScenario(workspace, id, on); });
  });

  card->setSubtitle(about(stored, *card));

  auto* content = new QWidget(card);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(compact_ ? 1.25 : 2));
  QLabel* outcome = makeLabel("body", true, content);
  column->addWidget(outcome);
  if (stored.lastRun && !stored.lastRun->result.rounds.empty()) {
    const evaluation::RunResult& result = stored.lastRun->result;
    const QString currency = QString::fromStdString(result.currency);
    ForestData chart;
    chart.decimals = 0;
    if (!compact_)
      chart.axisTitle = tr("Net gain, %1 per 1,000 sessions; simulated").arg(number::currencyName(currency));
    for (const evaluation::StrategyResult& strategy : result.rounds.front().strategies) {
      if (strategy.name == "nothing") continue;
      chart.rows.push_back(
          {QString::fromStdString(strategy.name), term(strategy.name), strategy.netGain, strategy.name == result.best});
      if (strategy.name == result.best)
        outcome->setText(emphasised(
            tr("%1 gains %2").arg(capitalised(term(strategy.name)), number::money(strategy.netGain.estimate, currency)),
            (strategy.netGain.low > 0 ? tr(" per 1,000 sessions %1.")
                                      : tr(" per 1,000 sessions %1; it may be nothing."))
                .arg(number::bracketed(number::realInterval(strategy.netGain, 0)))));
    }
    if (result.best == "nothing") outcome->setText(emphasised(tr("Nothing gains more than it costs.")));
    column->addWidget(
        new SmallForest(chart, tr("Net gain by strategy of %1").arg(name), units(compact_ ? 17 : 34), content), 1);
    if (stored.lastRun->dataChangedSince)
      card->setBadge(Tone::Warning, QStringLiteral("warning"), tr("Data changed since"));
  } else {
    outcome->setText(tr("Not run yet."));
    auto* frame = new DashedFrame(content);
    frame->setWords(session_.state().model ? tr("Run it to see what each strategy gains")
                                           : tr("Needs an intent model first"));
    frame->setMinimumHeight(units(compact_ ? 10 : 20));
    column->addWidget(frame, 1);
    auto* buttons = new QHBoxLayout;
    auto* run = new Button(QStringLiteral("scenarioRun%1").arg(stored.id.value), Button::Kind::Small,
                           QStringLiteral("run"), content);
    run->setText(tr("Run"));
    run->setAccessibleName(tr("Run %1").arg(name));
    run->setUnavailable(session_.state().model ? QString() : tr("Train an intent model first"));
    auto* edit = new Button(QStringLiteral("scenarioEdit%1").arg(stored.id.value), Button::Kind::Small, {}, content);
    edit->setText(tr("Edit"));
    edit->setAccessibleName(tr("Edit %1").arg(name));
    buttons->addWidget(run);
    buttons->addWidget(edit);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(run, &Button::clicked, this, [this, id = stored.id] { choose(id, QStringLiteral("simulation"), true); });
    connect(edit, &Button::clicked, this, [this, id = stored.id] { choose(id, QStringLiteral("strategies"), false); });
  }
  card->setContent(content);
  card->setMaximumHeight(units(100));
  return card;
}

// What it is, or how it differs from the one it was copied from; all of it in the tooltip.
QString ScenarioCards::about(const pipeline::StoredScenario& stored, Card& card) const {
  const guidance::Scenario& scenario = stored.scenario;
  if (stored.differences.empty()) {
    QString seed = QString::number(scenario.seed);
    if (!stored.lastRun) return tr("%1 visitors a strategy, seed %2").arg(number::count(scenario.users), seed);
    const int zone = QDateTime::currentDateTime().offsetFromUtc();
    const QString when = number::dateTime(stored.lastRun->createdUs, zone);
    if (compact_) return tr("Run %1, seed %2").arg(when, seed);
    return tr("%1 visitors a strategy, seed %2. Run %3").arg(number::count(scenario.users), seed, when);
  }
  QStringList differences;
  for (const Message& difference : stored.differences)
    differences << word(difference);
  const QString separator = tr("; ");
  const QString parent = term(scenario.parent);
  card.setToolTip(tr("Differs from %1: %2.").arg(parent, differences.join(separator)));
  if (compact_) {
    const QString first = capitalised(differences.front());
    return differences.size() == 1
               ? first
               : tr("%1, and %n more", nullptr, static_cast<int>(differences.size()) - 1).arg(first);
  }
  constexpr qsizetype told = 2;
  if (differences.size() <= told + 1) return card.toolTip();
  return tr("Differs from %1: %2, and in %n more way(s).", nullptr, static_cast<int>(differences.size() - told))
      .arg(parent, differences.mid(0, told).join(separator));
}

Button* ScenarioCards::moreButton(const pipeline::StoredScenario& stored) {
  auto* more = new Button(QStringLiteral("scenarioMore%1").arg(stored.id.value), Button::Kind::IconOnly,
                          QStringLiteral("more"), this);
  more->setProperty("plain", true);
  more->setProperty("tight", true);
  more->setSpokenName(tr("More for %1").arg(term(stored.scenario.name)));
  connect(more, &Button::clicked, this, [this, more, stored] {
    QMenu menu;
    QAction* run = menu.addAction(stored.lastRun ? tr("Run again") : tr("Run"), this,
                                  [this, id = stored.id] { choose(id, QStringLiteral("simulation"), true); });
    run->setEnabled(session_.state().model.has_value());
    menu.addAction(tr("Edit"), this, [this, id = stored.id] { choose(id, QStringLiteral("strategies"), false); });
    menu.addSeparator();
    menu.addAction(tr("Duplicate…"), this, [this, stored] { duplicate(stored); });
    menu.addAction(tr("Rename…"), this, [this, stored] { rename(stored); });
    menu.addAction(tr("Remove…"), this, [this, stored] { remove(stored); });
    menu.exec(more->mapToGlobal(QPoint(0, more->height())));
  });
  return more;
}

void ScenarioCards::change(std::function<Status(pipeline::Workspace&)> verb) {
  session_.query<bool>(
      QStringLiteral("scenarios.change"),
      [verb = std::move(verb)](pipeline::Workspace& workspace, const JobContext&) -> Result<bool> {
        TRY_STATUS(verb(workspace));
        return true;
      },
      this,
      [this](Result<bool> done) {
        if (done)
          session_.announce(ProjectSession::Scenario);
        else
          emit session_.failed(done.error());
      });
}

void ScenarioCards::choose(ScenarioId id, const QString& page, bool simulate) {
  session_.query<bool>(
      QStringLiteral("scenarios.choose"),
      [id](pipeline::Workspace& workspace, const JobContext&) -> Result<bool> {
        TRY_STATUS(pipeline::setCurrentScenario(workspace, id));
        return true;
      },
      this,
      [this, page, simulate](Result<bool> done) {
        if (!done) {
          emit session_.failed(done.error());
          return;
        }
        session_.announce(ProjectSession::Scenario);
        if (simulate) session_.simulate({});
        emit pageRequested(page);
      });
}

void ScenarioCards::make() {
  if (scenarios_.empty()) return;
  const pipeline::StoredScenario* base = &scenarios_.front();
  for (const pipeline::StoredScenario& stored : scenarios_)
    if (stored.scenario.name == session_.state().scenario) base = &stored;
  duplicate(*base);
}

void ScenarioCards::duplicate(const pipeline::StoredScenario& stored) {
  bool ok = false;
  const QString name = QInputDialog::getText(this, tr("New scenario"),
                                             tr("It begins as a copy of %1. Its name:").arg(term(stored.scenario.name)),
                                             QLineEdit::Normal, tr("%1, changed").arg(term(stored.scenario.name)), &ok);
  if (!ok || name.trimmed().isEmpty()) return;
  change([id = stored.id, text = name.trimmed().toStdString()](pipeline::Workspace& workspace) -> Status {
    TRY(const pipeline::StoredScenario copy, pipeline::duplicateScenario(workspace, id, text));
    return pipeline::setCurrentScenario(workspace, copy.id);
  });
}

void ScenarioCards::rename(const pipeline::StoredScenario& stored) {
  bool ok = false;
  const QString name = QInputDialog::getText(this, tr("Rename the scenario"), tr("Its new name:"), QLineEdit::Normal,
                                             term(stored.scenario.name), &ok);
  if (!ok || name.trimmed().isEmpty()) return;
  change([id = stored.id, text = name.trimmed().toStdString()](pipeline::Workspace& workspace) {
    return pipeline::renameScenario(workspace, id, text);
  });
}

void ScenarioCards::remove(const pipeline::StoredScenario& stored) {
  const auto answer = QMessageBox::question(
      this, tr("Remove the scenario"),
      tr("Remove %1? Its settings are lost; the runs that were made with it stay.").arg(term(stored.scenario.name)));
  if (answer == QMessageBox::Yes)
    change([id = stored.id](pipeline::Workspace& workspace) { return pipeline::removeScenario(workspace, id); });
}

void ScenarioCards::retranslate() {
  title_->setText(tr("Scenarios"));
  compare_->setText(tr("Compare two…"));
  new_->setText(tr("New scenario"));
  rebuild();
}

} // namespace guidepost::ui
