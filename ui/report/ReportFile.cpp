#include "ui/report/ReportFile.h"

#include "ui/report/HtmlWriter.h"
#include "ui/report/PdfWriter.h"

#include <QFileInfo>
#include <QSaveFile>

namespace guidepost::ui {
namespace {

QString suffixOf(const std::filesystem::path& path) {
  return QString::fromStdString(path.extension().string()).toLower();
}

bool isPdf(const std::filesystem::path& path) {
  return suffixOf(path) == QStringLiteral(".pdf");
}

Status writeWhole(const std::filesystem::path& path, const QByteArray& bytes) {
  QSaveFile file(QString::fromStdString(path.string()));
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
  return failure(Message("report.not-written")
                     .with("file", Text{path.string()})
                     .with("detail", Text{file.errorString().toStdString()}));
}

} // namespace

Status checkReportPath(const std::filesystem::path& path) {
  const QString suffix = suffixOf(path);
  if (suffix != QStringLiteral(".html") && suffix != QStringLiteral(".htm") && !isPdf(path))
    return wrongUsage(Message("report.unknown-suffix").with("file", Text{path.filename().string()}));
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    return failure(Message("report.is-folder").with("file", Text{path.string()}));
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  if (!std::filesystem::is_directory(folder, ignored))
    return failure(Message("report.folder-missing").with("folder", Text{folder.string()}));
  if (!QFileInfo(QString::fromStdString(folder.string())).isWritable())
    return failure(Message("report.folder-read-only").with("folder", Text{folder.string()}));
  return {};
}

Result<ReportFile> writeReport(const report::ReportDocument& document, const std::filesystem::path& path,
                               const ReportOptions& options) {
  TRY_STATUS(checkReportPath(path));
  if (!isPdf(path)) {
    TRY_STATUS(writeWhole(path, reportHtml(document)));
    return ReportFile{path, 1};
  }
  const PdfReport pdf = reportPdf(document, options.paper);
  TRY_STATUS(writeWhole(path, pdf.bytes));
  return ReportFile{path, pdf.pages};
}

} // namespace guidepost::ui
