// Writes a report to a file, as HTML or PDF by its suffix, in the program's language. The file is whole or not there:
// it is written beside its place and then renamed. GUI thread, under a QApplication (charts need one).
#pragma once

#include "core/base/Result.h"
#include "core/report/ReportDocument.h"
#include "ui/report/ReportPages.h"

#include <filesystem>

namespace guidepost::ui {

struct ReportOptions {
  Paper paper = Paper::A4;
};

struct ReportFile {
  std::filesystem::path path;
  int pages = 1; // HTML is one
};

// "FILE.html", ".htm" or ".pdf"; anything else is wrong usage. For checking before the work is done.
Status checkReportPath(const std::filesystem::path& path);

Result<ReportFile> writeReport(const report::ReportDocument& document, const std::filesystem::path& path,
                               const ReportOptions& options = {});

} // namespace guidepost::ui
