#include "ui/pages/simulation/RunDefinitions.h"

#include "ui/pages/simulation/RunFigures.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

namespace guidepost::ui {

std::optional<Definition> RunDefinitions::netGain(const pipeline::RunSummary& run, const std::string& strategy) {
  using namespace number;
  const evaluation::StrategyResult* s = strategyOf(run.result, strategy);
  if (!s) return std::nullopt;
  const QString currency = QString::fromStdString(run.result.currency);
  Definition definition;
  definition.name = tr("Net gain of %1").arg(term(strategy));
  definition.sentence = tr("Revenue times margin, minus what the guidance costs, per 1,000 sessions, against the same "
                           "visitors without guidance.");
  definition.figure = s->netGain.known() ? signedMoney(s->netGain.estimate, currency) : unknown();
  definition.basis = tr("%1 simulated sessions").arg(count(run.result.users));
  if (s->netGain.known())
    definition.interval = Definition::Interval{s->netGain.estimate,
                                               s->netGain.low,
                                               s->netGain.high,
                                               real(s->netGain.estimate, 0),
                                               real(s->netGain.low, 0),
                                               real(s->netGain.high, 0),
                                               0.0};
  definition.rows = {
      {tr("Margin"), share(run.asRun.effects.margin, 0)},
      {tr("Interval"), tr("luck and assumptions, 95 %; %1 assumptions").arg(share(s->assumptionsShare, 0))},
      {tr("Shown in"), tr("%1 of sessions").arg(share(s->sessionsShownShare, 0))},
      {tr("Break-even"), s->breakEven ? tr("pays from %1 of the assumed effects on").arg(share(*s->breakEven, 0))
                                      : tr("does not pay at any effect tried")},
      {tr("Prices"), run.result.valueAssumed
                         ? tr("the log has none: an order counts as %1").arg(real(run.asRun.effects.orderValue, 0))
                         : tr("from the log")},
      {tr("Seed"), QString::number(run.result.seed)}};
  definition.sql = QStringLiteral("SELECT * FROM v_run WHERE id = %1;").arg(run.id.value);
  return definition;
}

Definition RunDefinitions::fidelity(const pipeline::RunSummary& run) {
  Definition definition;
  definition.name = tr("Fidelity report");
  definition.sentence = tr("How close the synthetic visitors without guidance come to the log. A failed check says "
                           "where not to trust the simulation.");
  int passed = 0;
  for (const simulation::FidelityCheck& one : run.result.fidelity) {
    passed += one.passed;
    definition.rows.push_back({term(one.id), tr("%1 of at most %2, %3")
                                                 .arg(number::real(one.distance, 3), number::real(one.threshold, 3),
                                                      one.passed ? tr("passed") : tr("failed"))});
  }
  definition.figure = tr("%1 of %2").arg(passed).arg(run.result.fidelity.size());
  definition.basis = tr("checks passed");
  return definition;
}

} // namespace guidepost::ui
