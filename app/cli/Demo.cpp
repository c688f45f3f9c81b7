#include "app/cli/Cli.h"
#include "app/cli/Output.h"
#include "app/cli/Simulate.h"
#include "app/cli/Train.h"

#include "core/pipeline/Path.h"
#include "core/pipeline/Report.h"
#include "ui/report/ReportFile.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QProcess>

#include <filesystem>

namespace guidepost::cli {

namespace {

struct DemoOptions {
  std::string log;
  std::string project;
  std::string report;
  pipeline::PathRequest path;
  bool open = false;
};

// Beside the project, under its name.
std::filesystem::path besideProject(const std::filesystem::path& project, const char* suffix) {
  std::filesystem::path path = project;
  return path.replace_extension(suffix);
}

Answer answerOf(const pipeline::PathSummary& path, const std::string& project, const ui::ReportFile& report) {
  using namespace ui::number;
  Answer answer;
  answer.json = {{"project", project}, {"report", report.path.string()}, {"seconds", path.seconds}};
  if (path.import)
    answer.json["import"] = {{"format", path.import->format},     {"rows_read", path.import->rowsRead},
                             {"accepted", path.import->accepted}, {"duplicates", path.import->duplicates},
                             {"rejected", path.import->rejected}, {"users", path.import->users},
                             {"sessions", path.import->sessions}, {"items", path.import->items}};
  answer.json["conversion"] = json(path.funnel.conversion);
  answer.json["train"] = json(path.model);
  answer.json["evaluate"] = jsonOf(pipeline::toJson(path.recommenders));
  answer.json["rules_fired"] = {
      {"fired", path.dryRun.fired}, {"sessions", path.dryRun.sessions}, {"share", json(path.dryRun.share)}};
  answer.json["simulate"] = json(path.run);

  const auto words = [](const char* text) { return QCoreApplication::translate("Cli", text); };
  if (path.import)
    answer.lines.push_back(
        line(words(QT_TRANSLATE_NOOP("Cli", "Data: %1 of %2 rows became events; %3 sessions."))
                 .arg(count(path.import->accepted), count(path.import->rowsRead), count(path.import->sessions))));
  answer.lines.push_back(line(
      words(QT_TRANSLATE_NOOP("Cli", "Journeys: %1 of sessions buy.")).arg(shareWithInterval(path.funnel.conversion))));
  answer.lines.push_back(line(words(QT_TRANSLATE_NOOP("Cli", "Intent:"))));
  for (std::string& text : linesOf(path.model))
    answer.lines.push_back(std::move(text));
  answer.lines.push_back(
      line(words(QT_TRANSLATE_NOOP("Cli", "Recommendations: next item among ten, on later sessions"))));
  for (const recommendation::RecommenderScore& score : path.recommenders.recommenders)
    answer.lines.push_back(row(ui::term(score.name), shareWithInterval(score.hitRate)));
  answer.lines.push_back(
      line(words(QT_TRANSLATE_NOOP("Cli", "Strategies: the rules would have fired in %1 of %2 sessions."))
               .arg(count(path.dryRun.fired), count(path.dryRun.sessions))));
  answer.lines.push_back(line(words(QT_TRANSLATE_NOOP("Cli", "Simulation:"))));
  for (std::string& text : linesOf(path.run))
    answer.lines.push_back(std::move(text));
  answer.lines.push_back(line(words(QT_TRANSLATE_NOOP("Cli", "Project: %1")).arg(QString::fromStdString(project))));
  answer.lines.push_back(
      line(words(QT_TRANSLATE_NOOP("Cli", "Report: %1")).arg(QString::fromStdString(report.path.string()))));
  answer.lines.push_back(line(words(QT_TRANSLATE_NOOP("Cli", "Took %1.")).arg(seconds(path.seconds))));
  return answer;
}

} // namespace

Action defineDemo(CLI::App& verb) {
  auto options = std::make_shared<DemoOptions>();
  verb.add_option("--log", options->log, "Any log; default: the shipped sample");
  verb.add_option("--project", options->project, "Project file, new or existing; default: LOG-demo.guidepost here");
  verb.add_option("--report", options->report,
                  "Where the report goes: FILE.html or FILE.pdf; default: beside the project");
  verb.add_option("--format", options->path.import.emplace().format, "Format, when it is not recognised");
  verb.add_option("--seed", options->path.train.options.seed)->capture_default_str();
  verb.add_flag("--open", options->open, "Open the project in the window afterwards");
  return [options](const Invocation& invocation) -> Result<Answer> {
    pipeline::PathRequest request = options->path;
    const std::filesystem::path log = options->log.empty() ? invocation.resources.sampleData / "shop-sample.csv"
                                                           : std::filesystem::path(options->log);
    request.import->paths = {log};
    request.simulate.seed = request.train.options.seed;
    const std::filesystem::path project =
        options->project.empty() ? std::filesystem::current_path() / (log.stem().string() + "-demo.guidepost")
                                 : std::filesystem::path(options->project);
    const std::filesystem::path report =
        options->report.empty() ? besideProject(project, ".html") : std::filesystem::path(options->report);
    TRY_STATUS(ui::checkReportPath(report));
    TRY(const auto workspace, pipeline::Workspace::openOrCreate(project, invocation.resources));
    if (workspace->readOnly()) return failure(workspace->readOnlyReason());
    // A second demo on the same project goes on with the log that is there.
    Result<pipeline::ImportSummary> imported = pipeline::importLogs(*workspace, *request.import, invocation.job);
    if (!imported && imported.error().message.id != "import.already-imported") return std::unexpected(imported.error());
    request.import.reset();
    TRY(pipeline::PathSummary path, pipeline::runPath(*workspace, request, invocation.job));
    if (imported) {
      path.seconds += imported->seconds;
      path.import = std::move(*imported);
    }
    TRY(const report::ReportDocument document, pipeline::reportDocument(*workspace, {}, invocation.job));
    TRY(const ui::ReportFile file, ui::writeReport(document, report));
    if (options->open)
      QProcess::startDetached(QCoreApplication::applicationFilePath(), {QString::fromStdString(project.string())});
    return answerOf(path, project.string(), file);
  };
}

} // namespace guidepost::cli
