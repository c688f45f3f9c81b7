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
  bool noHeader = false;
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
                 {"kind", summary.kind},
                 {"event_types", Json(summary.eventTypes)},
                 {"anonymous_users", summary.anonymousUsers},
                 {"new_users", summary.newUsers},
                 {"new_items", summary.newItems},
                 {"import", summary.import.value},
                 {"findings", words(summary.findings)}};
  if (summary.span)
    answer.json["span"] = {{"first", isoInstant(summary.span->firstTimeUs)},
                           {"last", isoInstant(summary.span->lastTimeUs)}};

  const auto say = [&](const char* name, const QString& value) {
    answer.lines.push_back(row(QCoreApplication::translate("Cli", name), value));
  };
  using namespace ui::number;
  say(QT_TRANSLATE_NOOP("Cli", "format"), QString::fromStdString(summary.format));
  say(QT_TRANSLATE_NOOP("Cli", "kind"), ui::term("kind." + summary.kind));
  say(QT_TRANSLATE_NOOP("Cli", "rows read"), count(summary.rowsRead));
  say(QT_TRANSLATE_NOOP("Cli", "accepted"), count(summary.accepted));
  say(QT_TRANSLATE_NOOP("Cli", "duplicates"), count(summary.duplicates));
  say(QT_TRANSLATE_NOOP("Cli", "rejected"), count(summary.rejected));
  say(QT_TRANSLATE_NOOP("Cli", "users"), count(summary.users));
  if (summary.anonymousUsers > 0) say(QT_TRANSLATE_NOOP("Cli", "anonymous users"), count(summary.anonymousUsers));
  say(QT_TRANSLATE_NOOP("Cli", "sessions"), count(summary.sessions));
  say(QT_TRANSLATE_NOOP("Cli", "items"), count(summary.items));
  say(QT_TRANSLATE_NOOP("Cli", "time"), seconds(summary.seconds));
  if (!summary.eventTypes.empty()) {
    QStringList types;
    for (const auto& [name, events] : summary.eventTypes)
      types += QStringLiteral("%1 %2").arg(ui::term(name), count(events));
    say(QT_TRANSLATE_NOOP("Cli", "event types"), types.join(QStringLiteral(", ")));
  }
  if (summary.files.size() > 1)
    for (const store::ImportFileRow& file : summary.files)
      say(QT_TRANSLATE_NOOP("Cli", "file"),
          QCoreApplication::translate("Cli", "%1: %2 read, %3 accepted, %4 duplicates, %5 rejected")
              .arg(QString::fromStdString(file.name), count(file.read), count(file.accepted), count(file.duplicates),
                   count(file.rejected)));
  for (const Message& finding : summary.findings)
    answer.lines.push_back(line(ui::word(finding)));
  return answer;
}

// One import stands alone, as it always did; several stand in a list.
Result<Answer> answerOfAll(const pipeline::ImportedFormats& imported) {
  if (imported.problem) return std::unexpected(*imported.problem);
  if (imported.imports.size() == 1) return answerOf(imported.imports.front());
  Answer all;
  all.json["imports"] = Json::array();
  for (const pipeline::ImportSummary& summary : imported.imports) {
    Answer one = answerOf(summary);
    all.json["imports"].push_back(std::move(one.json));
    all.lines.insert(all.lines.end(), one.lines.begin(), one.lines.end());
  }
  return all;
}

} // namespace

Action defineImport(CLI::App& verb) {
  auto options = std::make_shared<ImportOptions>();
  verb.add_option("logs", options->logs, "Log files; - for standard input")->required();
  verb.add_option("--project", options->project, "Project file, new or existing")->required();
  verb.add_option("--format", options->request.format, "Format, when it is not recognised");
  verb.add_option("--map", options->map, "ROLE=COLUMN: user, item, time, type, session, category, brand, price, …");
  verb.add_option("--session-gap", options->request.sessionGapMinutes, "Minutes of silence that end a session")
      ->check(CLI::Range(1, 24 * 60))
      ->capture_default_str();
  verb.add_option("--currency", options->request.currency, "ISO code of the prices");
  verb.add_option("--time-zone", options->request.timeZone, "Of times without one: UTC, +08:00, Asia/Shanghai");
  verb.add_option("--kind", options->request.kind, "What the rows are: events, decisions, summaries, items, users, …");
  verb.add_option("--delimiter", options->request.delimiter, "One of , ; | tab blanks");
  verb.add_option("--encoding", options->request.encoding, "UTF-8, UTF-16LE, GB18030, ISO-8859-1, …");
  verb.add_option("--time-unit", options->request.timeUnit, "seconds, milliseconds, microseconds, day-first, …");
  verb.add_flag("--no-header", options->noHeader, "The first row is data");
  verb.add_flag("--again", options->request.again, "Import a file that is in the project already");
  verb.add_flag("--raw-ids", options->rawIds, "Keep user ids as they are instead of pseudonyms");
  return [options](const Invocation& invocation) -> Result<Answer> {
    pipeline::ImportRequest request = options->request;
    request.paths.assign(options->logs.begin(), options->logs.end());
    request.pseudonymise = !options->rawIds;
    if (options->noHeader) request.header = false;
    for (const std::string& pair : options->map) {
      const std::size_t equals = pair.find('=');
      if (equals == std::string::npos || equals == 0)
        return wrongUsage(Message("cli.bad-map").with("text", Text{pair}));
      request.map[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    TRY(const auto workspace, pipeline::Workspace::openOrCreate(options->project, invocation.resources));
    TRY(const pipeline::ImportedFormats imported, pipeline::importEachFormat(*workspace, request, invocation.job));
    return answerOfAll(imported);
  };
}

} // namespace guidepost::cli
