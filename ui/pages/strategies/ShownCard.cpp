#include "ui/pages/strategies/ShownCard.h"

#include "ui/charts/ShareBar.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <algorithm>

namespace guidepost::ui {

ShownCard::ShownCard(QWidget* parent) : Card(QStringLiteral("strategiesShown"), parent) {
  bar_ = new ShareBar;
  bar_->setObjectName(QStringLiteral("strategiesShownBar"));
  setContent(bar_);
}

void ShownCard::showNothing(const QString& action) {
  setTitle(tr("What the rules would have shown"));
  setSubtitle({});
  setBadge(Tone::Warning, {}, {});
  showEmpty(tr("How many sessions of the log each action would have reached."), action, QStringLiteral("arrow-right"));
}

void ShownCard::showDryRun(const guidance::DryRun& dryRun) {
  using namespace number;
  std::int64_t any = 0;
  for (const auto& [action, sessions] : dryRun.shown)
    any += sessions;
  ShareBarData chart;
  chart.segments.push_back({tr("nothing"), static_cast<double>(dryRun.sessions - any),
                            tr("nothing, %1 sessions").arg(count(dryRun.sessions - any)), 0});
  int step = 2;
  for (const auto& [action, sessions] : dryRun.shown) {
    chart.segments.push_back({term(action), static_cast<double>(sessions),
                              QStringLiteral("%1 %2").arg(term(action), count(sessions)), std::min(step, 6)});
    step += 2;
  }
  bar_->setData(chart);
  setTitle(tr("What the rules would have shown"));
  setSubtitle(tr("Sessions by the first action that they would have seen; n = %1").arg(count(dryRun.sessions)));
  setBadge(Tone::Warning, QStringLiteral("warning"),
           dryRun.conflicts > 0
               ? tr("%n session(s) fit two rules; the upper wins", nullptr, static_cast<int>(dryRun.conflicts))
               : QString());
  showContent();
}

} // namespace guidepost::ui
