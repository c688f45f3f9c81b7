#include "app/cli/Cli.h"
#include "app/cli/Output.h"

#include "core/base/Time.h"
#include "core/pipeline/Import.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace guidepost::cli {

namespace {

struct ImportOptions {
  std::string project;
  std::vector<std::string> logs;
  std::vector<std::string> map;
  pipeline::ImportRequest request;
  bool rawIds = false;
};

Answer answerOf(const pipeline::ImportSummary& summary) {
  Answer answer;
  Json files = Json::array();
  for (const store::ImportFileRow& file : summary.files)
    files.push_back({{"name", file.name},
                     {"read", file.read},
                     {"accepted", file.accepted},
                     {"duplicates", file.duplicates},
                     {"rejected", file.rejected}});
  answer.json = {{"format", summary.format},
                 {"confidence", summary.confidence},
                 {"rows_read", summary.rowsRead},
                 {"accepted", summary.accepted},
                 {"duplicates", summary.duplicates},
                 {"rejected", summary.rejected},
                 {"users", summary.users},
                 {"sessions", summary.sessions},
                 {"items", summary.items},
                 {"seconds", summary.seconds},
                 {"currency", summary.currency},
                 {"has_event_types", summary.hasEventTypes},
                 {"data_version", summary.dataVersion},
                 {"fingerprint", summary.fingerprint},
                 {"files", files},
                 {"findings", words(summary.findings)}};
  if (summary.span)
    answer.json["span"] = {{"first", isoInstant(summary.span->firstTimeUs)},
                           {"last", isoInstant(summary.span->lastTimeUs)}};

  const auto say = [&](const char* name, const QString& value) {
    answer.lines.push_back(row(QCoreApplication::translate("Cli", name), value));
  };
  using namespace ui::number;
  say(QT_TRANSLATE_NOOP("Cli", "format"), QString::fromStdString(summary.format));
  say(QT_TRANSLATE_NOOP("Cli", "rows read"), count(summary.rowsRead));
  say(QT_TRANSLATE_NOOP("Cli", "accepted"), count(summary.accepted));
  say(QT_TRANSLATE_NOOP("Cli", "duplicates"), count(summary.duplicates));
  say(QT_TRANSLATE_NOOP("Cli", "rejected"), count(summary.rejected));
  say(QT_TRANSLATE_NOOP("Cli", "users"), count(summary.users));
  say(QT_TRANSLATE_NOOP("Cli", "sessions"), count(summary.sessions));
  say(QT_TRANSLATE_NOOP("Cli", "items"), count(summary.items));
  say(QT_TRANSLATE_NOOP("Cli", "time"), seconds(summary.seconds));
  for (const Message& finding : summary.findings)
    answer.lines.push_back(line(ui::word(finding)));
  return answer;
}

} // namespace

Action defineImport(CLI::App& verb) {
  auto options = std::make_shared<ImportOptions>();
  verb.add_option("logs", options->logs, "Log files")->required();
  verb.add_option("--project", options->project, "Project file, new or existing")->required();
  verb.add_option("--format", options->request.format, "Format, when it is not recognised");
  verb.add_option("--map", options->map, "ROLE=COLUMN: user, item, time, type, session, category, brand, price, …");
  verb.add_option("--session-gap", options->request.sessionGapMinutes, "Minutes of silence that end a session")
      ->check(CLI::Range(1, 24 * 60))
      ->capture_default_str();
  verb.add_option("--currency", options->request.currency, "ISO code of the prices");
  verb.add_option("--time-zone", options->request.timeZone, "Of times without one: UTC, +08:00, Asia/Shanghai");
  verb.add_flag("--again", options->request.again, "Import a file that is in the project already");
  verb.add_flag("--raw-ids", options->rawIds, "Keep user ids as they are instead of pseudonyms");
  return [options](const Invocation& invocation) -> Result<Answer> {
    pipeline::ImportRequest request = options->request;
    request.paths.assign(options->logs.begin(), options->logs.end());
    request.pseudonymise = !options->rawIds;
    for (const std::string& pair : options->map) {
      const std::size_t equals = pair.find('=');
      if (equals == std::string::npos || equals == 0)
        return wrongUsage(Message("cli.bad-map").with("text", Text{pair}));
      request.map[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    TRY(const auto workspace, pipeline::Workspace::openOrCreate(options->project, invocation.resources));
    TRY(const pipeline::ImportSummary summary, pipeline::importLogs(*workspace, request, invocation.job));
    return answerOf(summary);
  };
}

} // namespace guidepost::cli
