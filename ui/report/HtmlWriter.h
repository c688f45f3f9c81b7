// A report as one HTML file that needs nothing else: style and charts are inside, no script, no link, no address.
// The same document gives the same bytes. GUI thread.
#pragma once

#include "core/report/ReportDocument.h"

#include <QByteArray>

namespace guidepost::ui {

QByteArray reportHtml(const report::ReportDocument& document); // UTF-8, also well-formed XML

} // namespace guidepost::ui
