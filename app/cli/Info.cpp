#include "app/cli/Cli.h"
#include "app/cli/Output.h"

#include "core/base/Time.h"
#include "core/pipeline/Info.h"
#include "core/pipeline/Journeys.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace guidepost::cli {

Action defineInfo(CLI::App& verb) {
  auto project = std::make_shared<std::string>();
  verb.add_option("project", *project, "Project file")->required();
  return [project](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace, pipeline::Workspace::open(*project, invocation.resources, store::Access::ReadOnly));
    TRY(const pipeline::ProjectInfo info, pipeline::projectInfo(*workspace, invocation.job));
    std::vector<Message> cautions;
    if (info.events > 0) {
      TRY(cautions, pipeline::logCautions(*workspace, invocation.job));
    }

    Answer answer;
    Json types = Json::object();
    for (const store::EventTypeCount& type : info.eventTypes)
      types[type.name] = type.count;
    Json imports = Json::array();
    for (const store::ImportRow& import : info.imports)
      imports.push_back({{"format", import.format}, {"accepted", import.accepted}});
    answer.json = {{"events", info.events},
                   {"users", info.users},
                   {"sessions", info.sessions},
                   {"items", info.items},
                   {"event_types", types},
                   {"span", nullptr},
                   {"models", info.models.size()},
                   {"runs", info.runs.size()},
                   {"currency", info.currency},
                   {"time_zone", info.timeZone},
                   {"data_version", info.dataVersion},
                   {"fingerprint", info.fingerprint},
                   {"synthetic", info.synthetic},
                   {"pseudonyms", info.pseudonyms},
                   {"imports", imports},
                   {"filter", words(journey::wordsOf(info.filter))},
                   {"cautions", words(cautions)}};
    if (info.span)
      answer.json["span"] = {{"first", isoInstant(info.span->firstTimeUs)},
                             {"last", isoInstant(info.span->lastTimeUs)}};

    using namespace ui::number;
    const auto say = [&](const char* name, const QString& value) {
      answer.lines.push_back(row(QCoreApplication::translate("Cli", name), value));
    };
    say(QT_TRANSLATE_NOOP("Cli", "events"), count(info.events));
    for (const store::EventTypeCount& type : info.eventTypes)
      answer.lines.push_back(row(QStringLiteral("  ") + ui::term(type.name), count(type.count)));
    say(QT_TRANSLATE_NOOP("Cli", "users"), count(info.users));
    say(QT_TRANSLATE_NOOP("Cli", "sessions"), count(info.sessions));
    say(QT_TRANSLATE_NOOP("Cli", "items"), count(info.items));
    if (info.span)
      say(QT_TRANSLATE_NOOP("Cli", "span"),
          interval(dateTime(info.span->firstTimeUs), dateTime(info.span->lastTimeUs)));
    say(QT_TRANSLATE_NOOP("Cli", "models"), count(static_cast<std::int64_t>(info.models.size())));
    say(QT_TRANSLATE_NOOP("Cli", "runs"), count(static_cast<std::int64_t>(info.runs.size())));
    for (const Message& condition : journey::wordsOf(info.filter))
      answer.lines.push_back(line(ui::word(condition)));
    for (const Message& caution : cautions)
      answer.lines.push_back(line(ui::word(caution)));
    return answer;
  };
}

} // namespace guidepost::cli
