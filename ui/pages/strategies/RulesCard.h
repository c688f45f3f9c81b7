// The rules as sentences whose numbers can be changed, each with the sessions of the log that it would have reached.
#pragma once

#include "core/guidance/Scenario.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class RulesPanel;

class RulesCard : public Card {
  Q_OBJECT

public:
  explicit RulesCard(QWidget* parent = nullptr);
  void showRules(const guidance::Scenario& scenario, bool editable);
  void showCoverage(const std::optional<guidance::DryRun>& dryRun);
  void showNothing();

signals:
  void edited(const guidance::RuleSet& rules, const QString& what); // "coupon depth 15 → 10 %"

private:
  RulesPanel* rules_;
};

} // namespace guidepost::ui
