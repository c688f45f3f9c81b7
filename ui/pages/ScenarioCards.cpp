#include "ui/pages/ScenarioCards.h"

#include "ui/charts/ForestChart.h"
#include "ui/pages/CompareRunsDialog.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Labels.h"

#include <QGridLayout>
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
  SmallForest(ForestData chart, const QString& spoken, QWidget* parent) : QWidget(parent), data_(std::move(chart)) {
    setObjectName(QStringLiteral("scenarioForest"));
    setAccessibleName(spoken);
    setMinimumHeight(units(34));
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

class DraftFrame : public QWidget {
public:
  DraftFrame(const QString& text, QWidget* parent) : QWidget(parent), text_(text) { setMinimumHeight(units(24)); }

protected:
  void paintEvent(QPaintEvent*) override {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme.edge, 1, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), units(1.5), units(1.5));
    painter.setPen(theme.text2);
    painter.setFont(fonts::body());
    painter.drawText(rect().adjusted(units(2), 0, -units(2), 0), Qt::AlignCenter | Qt::TextWordWrap, text_);
  }

private:
  QString text_;
};

} // namespace

ScenarioCards::ScenarioCards(ProjectSession& session, QWidget* parent) : QWidget(parent), session_(session) {
  setObjectName(QStringLiteral("scenarioCards"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  auto* head = new QHBoxLayout;
  title_ = makeLabel("cardTitle", false, this);
  count_ = makeLabel("explained", false, this);
  compare_ = new Button(QStringLiteral("scenarioCompare"), Button::Kind::Small, QStringLiteral("compare"), this);
  new_ = new Button(QStringLiteral("scenarioNew"), Button::Kind::Small, QStringLiteral("add"), this);
  head->addWidget(title_);
  head->addWidget(count_);
  head->addStretch(1);
  head->addWidget(compare_);
  head->addWidget(new_);
  column->addLayout(head);
  grid_ = new QGridLayout;
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(units(3));
  column->addLayout(grid_);
  column->addStretch(1);
  connect(compare_, &Button::clicked, this, [this] { CompareRunsDialog::open(session_, window()); });
  connect(new_, &Button::clicked, this, &ScenarioCards::make);
  retranslate();
}

int ScenarioCards::columns() const {
  return width() < units(150) ? (width() < units(100) ? 1 : 2) : 3;
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
    if (item->widget()) item->widget()->deleteLater();
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
    card->setTitle(tr("Scenarios"));
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
  star->setSpokenName(stored.starred ? tr("%1 is a favourite").arg(name) : tr("Make %1 a favourite").arg(name));
  card->addHeaderWidget(star);
  connect(star, &Button::clicked, this, [this, id = stored.id, on = !stored.starred] {
    change([id, on](pipeline::Workspace& workspace) { return pipeline::starScenario(workspace, id, on); });
  });

  QStringList about;
  if (!stored.differences.empty()) {
    QStringList differences;
    for (const Message& difference : stored.differences)
      differences << word(difference);
    about << tr("Differs from %1: %2").arg(term(stored.scenario.parent), differences.join(QStringLiteral(" ")));
  } else {
    about << tr("%1 visitors a strategy, seed %2").arg(number::count(stored.scenario.users)).arg(stored.scenario.seed);
  }
  card->setSubtitle(about.join(QStringLiteral(". ")));

  auto* content = new QWidget(card);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  QLabel* outcome = makeLabel("body", true, content);
  column->addWidget(outcome);
  if (stored.lastRun && !stored.lastRun->result.rounds.empty()) {
    const evaluation::RunResult& result = stored.lastRun->result;
    const QString currency = QString::fromStdString(result.currency);
    ForestData chart;
    chart.decimals = 0;
    chart.axisTitle = tr("Net gain, %1 per 1,000 sessions; simulated").arg(number::currencyName(currency));
    for (const evaluation::StrategyResult& strategy : result.rounds.front().strategies) {
      if (strategy.name == "nothing") continue;
      chart.rows.push_back(
          {QString::fromStdString(strategy.name), term(strategy.name), strategy.netGain, strategy.name == result.best});
      if (strategy.name == result.best)
        outcome->setText(emphasised(
            tr("%1 gains %2").arg(term(strategy.name), number::money(strategy.netGain.estimate, currency)),
            tr(" per 1,000 sessions %1.").arg(number::bracketed(number::realInterval(strategy.netGain, 0)))));
    }
    if (result.best == "nothing") outcome->setText(emphasised(tr("Nothing gains more than it costs.")));
    column->addWidget(new SmallForest(chart, tr("Net gain by strategy of %1").arg(name), content), 1);
    if (stored.lastRun->dataChangedSince)
      card->setBadge(Tone::Warning, QStringLiteral("warning"), tr("Data changed since"));
  } else {
    outcome->setText(tr("Not run yet."));
    column->addWidget(new DraftFrame(session_.state().model ? tr("Run it to see what each strategy gains")
                                                            : tr("Needs an intent model first"),
                                     content),
                      1);
  }
  auto* buttons = new QHBoxLayout;
  auto* run = new Button(QStringLiteral("scenarioRun%1").arg(stored.id.value), Button::Kind::Small,
                         QStringLiteral("run"), content);
  run->setText(tr("Run"));
  run->setAccessibleName(tr("Run %1").arg(name));
  run->setUnavailable(session_.state().model ? QString() : tr("Train an intent model first"));
  auto* edit = new Button(QStringLiteral("scenarioEdit%1").arg(stored.id.value), Button::Kind::Small, {}, content);
  edit->setText(tr("Edit"));
  edit->setAccessibleName(tr("Edit %1").arg(name));
  auto* more = new Button(QStringLiteral("scenarioMore%1").arg(stored.id.value), Button::Kind::IconOnly,
                          QStringLiteral("more"), content);
  more->setSpokenName(tr("More for %1").arg(name));
  buttons->addWidget(run);
  buttons->addWidget(edit);
  buttons->addStretch(1);
  buttons->addWidget(more);
  column->addLayout(buttons);
  connect(run, &Button::clicked, this, [this, id = stored.id] { choose(id, QStringLiteral("simulation"), true); });
  connect(edit, &Button::clicked, this, [this, id = stored.id] { choose(id, QStringLiteral("strategies"), false); });
  connect(more, &Button::clicked, this, [this, more, stored] {
    QMenu menu;
    menu.addAction(tr("Duplicate…"), this, [this, stored] { duplicate(stored); });
    menu.addAction(tr("Rename…"), this, [this, stored] { rename(stored); });
    menu.addAction(tr("Remove…"), this, [this, stored] { remove(stored); });
    menu.exec(more->mapToGlobal(QPoint(0, more->height())));
  });
  card->setContent(content);
  return card;
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
