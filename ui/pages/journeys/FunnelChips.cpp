#include "ui/pages/journeys/FunnelChips.h"

#include "ui/pages/journeys/JourneyWords.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Chip.h"

#include <QMenu>

#include <algorithm>

namespace guidepost::ui {

FunnelChips::FunnelChips(QObject* parent)
    : QObject(parent), steps_(new Chip(QStringLiteral("journeysSteps"))),
      order_(new Chip(QStringLiteral("journeysOrder"))), split_(new Chip(QStringLiteral("journeysSplit"))) {
  for (Chip* chip : chips())
    chip->setMenu(new QMenu(chip));
}

void FunnelChips::reset() {
  request_ = {};
  types_.clear();
}

void FunnelChips::setTypes(std::vector<std::string> types) {
  types_ = std::move(types);
  std::vector<std::string> steps = request_.steps;
  std::erase_if(steps, [this](const std::string& step) { return std::ranges::find(types_, step) == types_.end(); });
  const bool fewer = !steps.empty() && steps != request_.steps;
  if (fewer) request_.steps = std::move(steps);
  retranslate();
  if (fewer) emit requestChanged();
}

void FunnelChips::setVisible(bool visible) {
  for (Chip* chip : chips())
    chip->setVisible(visible);
}

void FunnelChips::retranslate() {
  QStringList names;
  for (const std::string& step : request_.steps)
    names << term(step);
  steps_->setWords(tr("Steps:"), names.join(tr(", ")));
  order_->setWords(JourneyWords::order(request_.order), {});
  order_->setAccessibleName(tr("Order of the steps: %1").arg(JourneyWords::order(request_.order)));
  split_->setWords(tr("Split by:"), JourneyWords::split(request_.split));

  QMenu* steps = steps_->menu();
  steps->clear();
  for (const std::string& type : types_) {
    QAction* action = steps->addAction(term(type));
    action->setCheckable(true);
    action->setChecked(std::ranges::find(request_.steps, type) != request_.steps.end());
    connect(action, &QAction::toggled, this, [this, type](bool on) { toggleStep(type, on); });
  }
  QMenu* orders = order_->menu();
  orders->clear();
  for (const journey::StepOrder order :
       {journey::StepOrder::Ordered, journey::StepOrder::Strict, journey::StepOrder::Any})
    orders->addAction(JourneyWords::order(order), this, [this, order] {
      request_.order = order;
      emit requestChanged();
    });
  QMenu* splits = split_->menu();
  splits->clear();
  for (const journey::FunnelSplit split :
       {journey::FunnelSplit::None, journey::FunnelSplit::Category, journey::FunnelSplit::Brand,
        journey::FunnelSplit::HourOfDay, journey::FunnelSplit::DayOfWeek, journey::FunnelSplit::SessionOfUser})
    splits->addAction(JourneyWords::split(split), this, [this, split] {
      request_.split = split;
      emit requestChanged();
    });
}

void FunnelChips::toggleStep(const std::string& type, bool on) {
  std::erase(request_.steps, type);
  if (on) {
    // A purchase stays the last step; other steps come before it in the order in which they are chosen.
    const auto last = !request_.steps.empty() && request_.steps.back() == "purchase" ? request_.steps.end() - 1
                                                                                     : request_.steps.end();
    request_.steps.insert(last, type);
  }
  if (request_.steps.empty()) request_.steps = {"view"};
  emit requestChanged();
}

} // namespace guidepost::ui
