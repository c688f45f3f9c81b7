#include "ui/pages/journeys/FunnelCard.h"

#include "ui/charts/FunnelChart.h"
#include "ui/pages/journeys/JourneyWords.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <algorithm>

namespace guidepost::ui {

FunnelCard::FunnelCard(QWidget* parent) : Card(QStringLiteral("journeysFunnel"), parent), chart_(new FunnelChart) {
  chart_->setObjectName(QStringLiteral("journeysFunnelChart"));
  setContent(chart_);
  connect(chart_, &ChartWidget::opened, this, &FunnelCard::definitionRequested);
}

void FunnelCard::showNothing() {
  setTitle(tr("Funnel"));
  setSubtitle({});
  showEmpty(tr("How many sessions get from a view to a cart to a purchase."), tr("Import a log…"),
            QStringLiteral("import"));
}

void FunnelCard::setFunnel(const journey::FunnelResult& funnel, bool hasCarts) {
  using namespace number;
  if (!funnel.conversion.known()) {
    setTitle(tr("Carts and purchases cannot be known"));
    setSubtitle(tr("%1 sessions, every row a view").arg(count(funnel.sessions)));
    showTooLittle(unknown(),
                  tr("The log does not say what was done. Import it again and give the column with the "
                     "event types its role."),
                  tr("Import a log…"));
    return;
  }
  const auto& steps = funnel.steps;
  FunnelData chart;
  chart.sessions = funnel.sessions;
  chart.countHead = tr("sessions");
  chart.shareHead = tr("of all");
  if (!steps.empty()) {
    const bool all = steps.front().count == funnel.sessions;
    const QString first = term(steps.front().type);
    chart.headline = all && steps.front().type == "view" ? tr("sessions, every one with a view")
                     : all                               ? tr("sessions, every one with: %1").arg(first)
                           : tr("sessions, %1 of them with: %2").arg(count(steps.front().count), first);
  }
  for (std::size_t k = 1; k < steps.size(); ++k) {
    FunnelBar bar;
    const QString name = JourneyWords::named(steps[k].type);
    bar.name = k + 1 == steps.size() && steps.size() > 2 ? tr("%1, all steps").arg(name) : name;
    bar.count = steps[k].count;
    bar.rate = steps[k].rate;
    chart.steps.push_back(bar);
  }
  if (steps.size() > 2 && steps[steps.size() - 2].count > 0) {
    const journey::FunnelStep& last = steps.back();
    const std::string& before = steps[steps.size() - 2].type;
    const QString rate = share(last.fromPrevious.estimate, 0);
    const QString range = bracketed(percentInterval(last.fromPrevious, 0));
    chart.between = before == "add_to_cart" && last.type == "purchase"
                        ? tr("%1 of carts go on to a purchase %2").arg(rate, range)
                        : tr("%1 of those with %2 go on to %3 %4").arg(rate, term(before), term(last.type), range);
  }
  if (funnel.purchases > 0 && !steps.empty() && steps.back().type == "purchase") {
    const bool cartOnly = funnel.purchasesWithoutAllSteps == funnel.purchasesWithoutCart &&
                          std::ranges::find(steps, "add_to_cart", &journey::FunnelStep::type) != steps.end();
    FunnelBar skipping;
    skipping.name = cartOnly            ? tr("Purchase, no cart")
                    : steps.size() == 2 ? tr("Purchase, no %1").arg(term(steps.front().type))
                                        : tr("Purchase, steps skipped");
    skipping.count = funnel.purchasesWithoutAllSteps;
    skipping.step = 3;
    skipping.rate = funnel.withoutAllSteps;
    FunnelBar any;
    any.name = tr("Any purchase");
    any.count = funnel.purchases;
    any.rate = funnel.conversion;
    any.step = 5;
    any.strong = true;
    chart.others = {skipping, any};
  }
  chart_->setData(chart);
  setTitle(funnel.purchases > 0 && !hasCarts
               ? tr("%1 of %2 sessions buy").arg(count(funnel.purchases), count(funnel.sessions))
           : funnel.purchasesWithoutCart > 0 ? tr("%1 of %2 buying sessions skip the cart")
                                                   .arg(count(funnel.purchasesWithoutCart), count(funnel.purchases))
           : funnel.purchases > 0 ? tr("All %1 buying sessions use the cart").arg(count(funnel.purchases))
                                  : tr("No session buys"));
  setSubtitle(tr("Share of all sessions, 95 % interval; bars start at zero"));
  showContent();
}

} // namespace guidepost::ui
