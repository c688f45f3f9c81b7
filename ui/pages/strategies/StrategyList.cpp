#include "ui/pages/strategies/StrategyList.h"

#include "ui/pages/KeepFocus.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace guidepost::ui {

namespace {

QString whatItDoes(const std::string& strategy, const guidance::RuleSet& set) {
  if (strategy == "nothing") return StrategyList::tr("Shows nothing. The yardstick.");
  if (strategy == "rules")
    return StrategyList::tr("%n rule(s); the first that fits is shown.", nullptr,
                            static_cast<int>(std::ranges::count_if(set.rules, &guidance::Rule::enabled)));
  if (strategy == "model") return StrategyList::tr("Picks the highest expected net gain.");
  return StrategyList::tr("Rules as guard rails, model inside.");
}

const evaluation::StrategyResult* runResultOf(const std::optional<pipeline::RunSummary>& run, const std::string& name) {
  if (!run || run->result.rounds.empty()) return nullptr;
  const auto& all = run->result.rounds.front().strategies;
  const auto found = std::ranges::find(all, name, &evaluation::StrategyResult::name);
  return found == all.end() ? nullptr : &*found;
}

} // namespace

StrategyList::StrategyList(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("strategiesList"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(3));
  cards_ = new QVBoxLayout;
  cards_->setSpacing(units(3));
  column->addLayout(cards_);
  note_ = makeLabel("small", true, this);
  column->addWidget(note_);
  column->addStretch(1);
}

void StrategyList::setStrategies(const guidance::Scenario& scenario, const std::optional<pipeline::RunSummary>& run,
                                 const std::string& chosenName, bool editable) {
  QVector<StrategyFacts> all;
  for (const std::string& name : guidance::strategyNames()) {
    StrategyFacts facts;
    facts.id = QString::fromStdString(name);
    facts.name = term(name);
    facts.on = std::ranges::find(scenario.strategies, name) != scenario.strategies.end();
    facts.fixed = name == "nothing";
    facts.selected = name == chosenName;
    facts.editable = editable;
    facts.what = whatItDoes(name, scenario.strategySet.rules);
    if (!facts.on) {
      facts.reach = tr("switched off: not compared");
    } else if (name == "nothing") {
      facts.reach = tr("shown in 0 %");
      facts.gain = tr("the yardstick");
    } else if (const evaluation::StrategyResult* result = runResultOf(run, name)) {
      facts.reach = tr("shown in %1").arg(number::share(result->sessionsShownShare, 0));
      facts.gain = tr("net gain %1 %2")
                       .arg(emphasised(number::signedReal(result->netGain.estimate, 0)),
                            number::bracketed(number::realInterval(result->netGain, 0)));
    } else {
      facts.reach = tr("not simulated yet");
    }
    all.push_back(facts);
  }
  note_->setText(!run ? tr("Simulate them to see what they gain.")
                      : tr("Net gain in %1 per 1,000 sessions of the last run; 95 % interval.")
                            .arg(number::currencyName(QString::fromStdString(run->result.currency))));
  if (all == shown_) return;
  shown_ = all;
  const KeepFocus keepFocus(this);
  while (QLayoutItem* item = cards_->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->setParent(nullptr);
      widget->deleteLater();
    }
    delete item;
  }
  for (const StrategyFacts& facts : all) {
    auto* card = new StrategyCard(facts, this);
    connect(card, &StrategyCard::chosen, this, &StrategyList::chosen, Qt::QueuedConnection);
    connect(card, &StrategyCard::switched, this, &StrategyList::switched, Qt::QueuedConnection);
    cards_->addWidget(card);
  }
}

} // namespace guidepost::ui
