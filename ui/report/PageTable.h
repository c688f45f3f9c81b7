// A table as page blocks: title, head, and one block a row. Columns are as wide as they must be; words wrap, numbers
// never do. GUI thread.
#pragma once

#include "ui/report/PageBlock.h"
#include "ui/report/PageStyle.h"
#include "ui/report/ReportText.h"

#include <QVector>

namespace guidepost::ui {

QVector<PageBlock> tableBlocks(const TextTable& table, qreal width, const std::shared_ptr<const PageStyle>& style);

} // namespace guidepost::ui
