// A report as a paginated PDF: vector charts, embedded fonts, bookmarks, document title. GUI thread.
#pragma once

#include "ui/report/ReportPages.h"

#include <QByteArray>

namespace guidepost::ui {

struct PdfReport {
  QByteArray bytes;
  int pages = 0;
};

PdfReport reportPdf(const report::ReportDocument& document, Paper paper = Paper::A4);

} // namespace guidepost::ui
