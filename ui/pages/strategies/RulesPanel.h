// The rules as sentences, one below the other, and the limits that hold for all of them. Edits are told after the
// editor's own signal is over; nothing is changed here.
#pragma once

#include "core/guidance/Scenario.h"

#include <QWidget>

class QVBoxLayout;

namespace guidepost::ui {

class RuleSentence;

class RulesPanel : public QWidget {
  Q_OBJECT

public:
  explicit RulesPanel(QWidget* parent = nullptr);
  void setRules(const guidance::RuleSet& rules, const guidance::EffectLibrary& library, bool editable);
  void setCoverage(const std::optional<guidance::DryRun>& dryRun);

signals:
  void edited(const guidance::RuleSet& rules, const QString& what); // "coupon depth 15 → 10 %"

private:
  void addLimits(bool editable);
  void tell(const std::function<void(guidance::RuleSet&)>& change, const QString& what);

  guidance::RuleSet rules_;
  std::string shown_; // what the sentences say: they are not made anew for the same
  QVBoxLayout* column_;
  QVector<RuleSentence*> sentences_;
};

} // namespace guidepost::ui
