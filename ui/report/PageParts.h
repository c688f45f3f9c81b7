// The blocks of a report's pages other than tables: headline, figures, findings, charts, columns of text. GUI thread.
#pragma once

#include "core/report/ReportDocument.h"
#include "ui/report/PageBlock.h"
#include "ui/report/PageStyle.h"
#include "ui/report/ReportChart.h"

#include <QVector>

namespace guidepost::ui {

using SharedStyle = std::shared_ptr<const PageStyle>;

PageBlock headlineBlock(const report::ReportDocument& document, qreal width, const SharedStyle& style);
PageBlock figuresBlock(const report::ReportDocument& document, qreal width, const SharedStyle& style);
QVector<PageBlock> findingBlocks(const std::vector<Message>& findings, bool numbered, qreal width,
                                 const SharedStyle& style);
PageBlock chartsBlock(const QVector<ReportChart>& charts, qreal width, const SharedStyle& style);
PageBlock sectionBlock(const QString& title, qreal width, const SharedStyle& style);
// Side by side; a column without texts leaves the other the whole width.
QVector<PageBlock> columnBlocks(const QString& leftTitle, const std::vector<Message>& left, const QString& rightTitle,
                                const std::vector<Message>& right, qreal width, const SharedStyle& style);

} // namespace guidepost::ui
