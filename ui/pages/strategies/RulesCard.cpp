#include "ui/pages/strategies/RulesCard.h"

#include "ui/pages/strategies/RulesPanel.h"

namespace guidepost::ui {

RulesCard::RulesCard(QWidget* parent) : Card(QStringLiteral("strategiesRules"), parent) {
  setContentFlush(true);
  rules_ = new RulesPanel;
  setContent(rules_);
  connect(rules_, &RulesPanel::edited, this, &RulesCard::edited);
}

void RulesCard::showRules(const guidance::Scenario& scenario, bool editable) {
  rules_->setRules(scenario.strategySet.rules, scenario.effects, editable);
  setTitle(tr("The rules, version %1").arg(scenario.strategySet.version));
  setSubtitle(tr("The first that fits is shown. They are the guard rails of hybrid too."));
  showContent();
}

void RulesCard::showCoverage(const std::optional<guidance::DryRun>& dryRun) {
  rules_->setCoverage(dryRun);
}

void RulesCard::showNothing() {
  setTitle(tr("Rules"));
  setSubtitle({});
  showEmpty(tr("The rules as sentences whose numbers can be changed."));
}

} // namespace guidepost::ui
