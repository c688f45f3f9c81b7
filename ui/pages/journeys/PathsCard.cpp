#include "ui/pages/journeys/PathsCard.h"

#include "ui/pages/journeys/PathTable.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"

#include <algorithm>

namespace guidepost::ui {

PathsCard::PathsCard(QWidget* parent) : Card(QStringLiteral("journeysPathsCard"), parent), table_(new PathTable) {
  setContentFlush(true);
  table_->setMinimumHeight(units(38));
  setContent(table_);
}

void PathsCard::showNothing() {
  setTitle(tr("Paths"));
  setSubtitle({});
  showEmpty(tr("The most frequent paths, repeats folded."));
}

void PathsCard::setPaths(const journey::PathsResult& paths, bool hasEventTypes) {
  using namespace number;
  table_->setPaths(paths, hasEventTypes);
  std::int64_t listed = 0, looking = 0;
  for (const journey::FoldedPath& path : paths.paths) {
    listed += path.sessions;
    if (path.types.size() == 1 && path.types.front() == "view") looking = path.sessions;
  }
  const double share = static_cast<double>(looking) / static_cast<double>(std::max<std::int64_t>(1, paths.sessions));
  setTitle(!hasEventTypes ? tr("One path only: views")
           : looking > 0  ? tr("%1 of sessions only look").arg(number::share(share, 0))
                          : tr("The most frequent of %1 paths").arg(count(paths.differentPaths)));
  setSubtitle(tr("%1 of %2 different paths; they hold %3 of %4 sessions")
                  .arg(count(static_cast<std::int64_t>(paths.paths.size())), count(paths.differentPaths), count(listed),
                       count(paths.sessions)));
  showContent();
}

} // namespace guidepost::ui
