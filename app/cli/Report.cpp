#include "app/cli/Cli.h"
#include "app/cli/Output.h"

#include "core/pipeline/Report.h"
#include "ui/report/ReportFile.h"
#include "ui/text/Numbers.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace guidepost::cli {

Action defineReport(CLI::App& verb) {
  struct ReportOptions {
    std::string project;
    std::string out;
    std::int64_t run = 0;
  };
  auto options = std::make_shared<ReportOptions>();
  verb.add_option("project", options->project, "Project file")->required();
  verb.add_option("--out", options->out, "FILE.html or FILE.pdf")->required();
  verb.add_option("--run", options->run, "Number of a run; default: the newest");
  return [options](const Invocation& invocation) -> Result<Answer> {
    TRY_STATUS(ui::checkReportPath(options->out));
    TRY(const auto workspace,
        pipeline::Workspace::open(options->project, invocation.resources, store::Access::ReadOnly));
    pipeline::ReportRequest request;
    if (options->run) request.run = RunId{options->run};
    TRY(const report::ReportDocument document, pipeline::reportDocument(*workspace, request, invocation.job));
    TRY(const ui::ReportFile file, ui::writeReport(document, options->out));
    return Answer{
        {{"file", file.path.string()}, {"pages", file.pages}},
        {line(QCoreApplication::translate("Cli", "Report: %1").arg(QString::fromStdString(file.path.string())))}};
  };
}

} // namespace guidepost::cli
