#include "ui/pages/feedback/BeliefsCard.h"

#include "ui/pages/Capital.h"
#include "ui/pages/simulation/RunFigures.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

struct Learnt { // the belief that narrowed most
  double share = 0;
  QString action;
  bool known = false;
  double sessionsToHalve = 0; // of one shop; 0: not known
};

// Strategies that hold beliefs and act on them.
std::vector<std::size_t> learnersOf(const evaluation::RunResult& result) {
  std::vector<std::size_t> learners;
  for (std::size_t s = 0; s < result.strategyNames.size() && s < result.beliefShift.size(); ++s)
    if (result.strategyNames[s] != "nothing" && result.strategyNames[s] != "rules") learners.push_back(s);
  return learners;
}

double believedAt(const std::vector<std::vector<double>>& values, std::size_t strategy, std::size_t action) {
  return strategy < values.size() && action < values[strategy].size() ? values[strategy][action] : std::nan("");
}

QString beliefsTitle(const Learnt& most) {
  if (!most.known) return BeliefsCard::tr("What the strategies believe after the first round");
  const QString share = number::share(most.share, 0);
  if (most.share < 0.01) return BeliefsCard::tr("Nothing was learnt about the effects yet");
  if (most.share < 0.1)
    return BeliefsCard::tr("Little was learnt: the range of %1 narrowed most, by %2").arg(most.action, share);
  if (most.share < 0.35)
    return BeliefsCard::tr("Something was learnt: the range of %1 narrowed most, by %2").arg(most.action, share);
  return BeliefsCard::tr("Much was learnt: the range of %1 narrowed most, by %2").arg(most.action, share);
}

QString footnoteOf(const Learnt& most) {
  if (!most.known)
    return BeliefsCard::tr("This run was made before ranges were kept: run again to see how much was learnt.");
  const QString why = BeliefsCard::tr("Each draw takes its true effect from the assumed range, so the middle hardly "
                                      "moves on average: what is learnt shows as a narrower range.");
  if (!(most.sessionsToHalve > 0)) return why;
  return why + BeliefsCard::tr(" At this pace a shop would halve the range of %1 after about %2 sessions.")
                   .arg(most.action, number::count(roundedToTwo(most.sessionsToHalve)));
}

} // namespace

double narrowed(double lowBefore, double highBefore, double lowAfter, double highAfter) {
  const double before = std::log(highBefore / lowBefore);
  const double after = std::log(highAfter / lowAfter);
  return before > 0 && std::isfinite(after) ? 1 - after / before : std::nan("");
}

BeliefsCard::BeliefsCard(QWidget* parent) : Card(QStringLiteral("feedbackBeliefsCard"), parent) {
  setContentFlush(true);
  table_ = new TableView(QStringLiteral("feedbackBeliefs"));
  model_ = new ValueTableModel(this);
  table_->setTable(model_);
  table_->setShowAllRows(true);
  setContent(table_);
}

void BeliefsCard::showNothing() {
  setTitle(tr("What was learnt"));
  setSubtitle({});
  setFootnote({});
  setBadge(Tone::Info, {}, {});
  showEmpty(tr("What the strategies believe about each action before and after."));
}

void BeliefsCard::showRun(const pipeline::RunSummary& run) {
  const evaluation::RunResult& result = run.result;
  const std::vector<std::size_t> learners = learnersOf(result);
  if (learners.empty()) {
    setTitle(tr("No strategy that learns was run"));
    setSubtitle({});
    setFootnote({});
    setBadge(Tone::Info, {}, {});
    showEmpty(tr("Model and hybrid learn from feedback; switch one on and run again."));
    return;
  }
  QVector<Column> columns = {{tr("Action"), false, false, {}},
                             {tr("Before"), true, false, tr("Assumed multiplier of the odds to buy, with its range")}};
  for (const std::size_t s : learners)
    columns.push_back({tr("%1, after").arg(capitalised(term(result.strategyNames[s]))), true, false,
                       tr("Believed after the first round; mean over the draws")});
  columns.push_back({tr("Narrower by, %"), true, false,
                     tr("By how much the range became narrower, for the strategy that learnt most about it")});
  QVector<QVector<Cell>> rows;
  Learnt most;
  for (std::size_t a = 0; a < result.actionIds.size(); ++a) {
    const guidance::Effect* effect = run.asRun.effects.effect(result.actionIds[a]);
    if (!effect) continue;
    Estimate before;
    before.estimate = effect->median;
    before.low = effect->low;
    before.high = effect->high;
    QVector<Cell> row = {Cell::words(term(result.actionIds[a])), Cell::estimate(before, 2)};
    double best = std::nan(""), toHalve = 0;
    for (const std::size_t s : learners) {
      Estimate after;
      after.estimate = believedAt(result.beliefShift, s, a);
      after.low = believedAt(result.beliefLow, s, a);
      after.high = believedAt(result.beliefHigh, s, a);
      row.push_back(std::isfinite(after.low) ? Cell::estimate(after, 2) : Cell::number(after.estimate));
      const double share = narrowed(before.low, before.high, after.low, after.high);
      if (std::isfinite(share) && !(best >= share)) {
        best = share;
        toHalve = believedAt(result.sessionsToHalve, s, a);
      }
    }
    if (std::isfinite(best)) {
      best = std::max(best, 0.0);
      if (!most.known || best > most.share) most = {best, term(result.actionIds[a]), true, toHalve};
      row.push_back(best < 0.005 ? Cell::words(QStringLiteral("<1")) : Cell::number(best * 100, 0));
    } else {
      row.push_back(Cell::unknown());
    }
    rows.push_back(row);
  }
  model_->setTable(columns, rows);
  setTitle(beliefsTitle(most));
  setSubtitle(tr("Multiplier of the odds to buy; 1 is no effect; small: 95 % range"));
  setFootnote(footnoteOf(most));
  setBadge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"));
  showContent();
}

} // namespace guidepost::ui
