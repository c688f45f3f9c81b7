#include "ui/pages/journeys/GroupsCard.h"

#include "ui/pages/journeys/JourneyWords.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"

namespace guidepost::ui {

namespace {
constexpr qsizetype groupsListed = 12;
constexpr std::int64_t sessionsForBest = 30; // sessions, to be called the best
} // namespace

GroupsCard::GroupsCard(QWidget* parent)
    : Card(QStringLiteral("journeysGroups"), parent), table_(new TableView(QStringLiteral("journeysGroupTable"))),
      model_(new ValueTableModel(this)) {
  setContentFlush(true);
  table_->setTable(model_);
  table_->setShowAllRows(true);
  setContent(table_);
  hide();
}

void GroupsCard::setFunnel(const journey::FunnelResult& funnel) {
  using namespace number;
  const journey::FunnelSplit split = funnel.request.split;
  setVisible(split != journey::FunnelSplit::None && funnel.conversion.known());
  if (funnel.groups.empty()) return;
  QVector<Column> columns = {{JourneyWords::split(split), false, false, {}}, {tr("Sessions"), true, false, {}}};
  for (const journey::FunnelStep& step : funnel.groups.front().steps)
    columns.push_back({tr("%1, %").arg(JourneyWords::named(step.type)), true, false, {}});
  columns.front().head[0] = columns.front().head[0].toUpper();
  QVector<QVector<Cell>> rows;
  const journey::FunnelGroup* best = nullptr;
  for (const journey::FunnelGroup& group : funnel.groups) {
    if (rows.size() >= groupsListed) break;
    QVector<Cell> row = {Cell::words(JourneyWords::group(split, group.name)), Cell::count(group.sessions)};
    for (const journey::FunnelStep& step : group.steps)
      row.push_back(Cell::estimate(step.rate, 1, 100));
    rows.push_back(row);
    if (group.sessions >= sessionsForBest &&
        (!best || group.steps.back().rate.estimate > best->steps.back().rate.estimate))
      best = &group;
  }
  model_->setTable(columns, rows);
  setTitle(best ? tr("%1 gets furthest: %2 pass all steps")
                      .arg(JourneyWords::group(split, best->name), number::share(best->steps.back().rate.estimate, 1))
                : tr("Groups are too small to compare"));
  const auto groups = static_cast<std::int64_t>(funnel.groups.size());
  setSubtitle(groups > rows.size()
                  ? tr("Share of the group's sessions, 95 % interval below; the %1 largest of %2 groups")
                        .arg(count(rows.size()), count(groups))
                  : tr("Share of the group's sessions, 95 % interval below"));
}

} // namespace guidepost::ui
