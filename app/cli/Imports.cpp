// The verbs that look after what was imported: imports, rejected, filter, quality.
#include "app/cli/Cli.h"
#include "app/cli/Output.h"

#include "core/base/Time.h"
#include "core/pipeline/DataFilter.h"
#include "core/pipeline/History.h"
#include "core/pipeline/Quality.h"
#include "core/pipeline/RejectedRows.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QTimeZone>

#include <cmath>

namespace guidepost::cli {

namespace {

using ui::number::count;

Json jsonOf(const pipeline::ImportEntry& entry) {
  Json files = Json::array();
  for (const store::ImportFileRow& file : entry.row.files)
    files.push_back({{"name", file.name},
                     {"path", file.path},
                     {"read", file.read},
                     {"accepted", file.accepted},
                     {"duplicates", file.duplicates},
                     {"rejected", file.rejected}});
  Json json = {{"id", entry.row.id.value},
               {"time", isoInstant(entry.row.timeUs)},
               {"format", entry.row.format},
               {"kind", entry.row.kind},
               {"rows_read", entry.row.read},
               {"accepted", entry.row.accepted},
               {"duplicates", entry.row.duplicates},
               {"rejected", entry.row.rejected},
               {"span", nullptr},
               {"files", files},
               {"can_be_undone", !entry.obstacle},
               {"obstacle", nullptr}};
  if (entry.row.span)
    json["span"] = {{"first", isoInstant(entry.row.span->firstTimeUs)},
                    {"last", isoInstant(entry.row.span->lastTimeUs)}};
  if (entry.obstacle) json["obstacle"] = ui::word(*entry.obstacle).toStdString();
  return json;
}

// Days and moments in UTC, as the log stores them.
Result<std::int64_t> momentOf(const std::string& text) {
  const QString written = QString::fromStdString(text);
  QDateTime time = QDateTime::fromString(written, Qt::ISODate);
  if (!written.contains(QLatin1Char('T')))
    time = QDateTime(QDate::fromString(written, Qt::ISODate), QTime(0, 0), QTimeZone::utc());
  else if (time.timeSpec() == Qt::LocalTime)
    time.setTimeZone(QTimeZone::utc());
  if (!time.isValid()) return wrongUsage(Message("cli.bad-date").with("text", Text{text}));
  return time.toMSecsSinceEpoch() * 1000;
}

struct FilterOptions {
  std::string project;
  std::int64_t minimumEvents = 0; // 0: as it was
  std::int64_t minimumSessions = 0;
  std::string from, to;
  bool withoutBots = false, withBots = false, clear = false;

  bool changes() const {
    return minimumEvents > 0 || minimumSessions > 0 || !from.empty() || !to.empty() || withoutBots || withBots || clear;
  }

  Result<journey::DataFilter> appliedTo(journey::DataFilter filter) const {
    if (clear) filter = {};
    if (minimumEvents > 0) filter.minimumEvents = minimumEvents;
    if (minimumSessions > 0) filter.minimumSessions = minimumSessions;
    if (!from.empty()) {
      TRY(filter.fromUs, momentOf(from));
    }
    if (!to.empty()) { // a day counts whole
      TRY(filter.toUs, momentOf(to));
      if (to.find('T') == std::string::npos) *filter.toUs += microsecondsPerDay;
    }
    if (withoutBots || withBots) filter.withoutBots = withoutBots;
    return filter;
  }
};

Answer answerOf(const journey::DataFilter& filter, const pipeline::FilterOutcome& outcome) {
  Answer answer;
  const auto instant = [](std::optional<std::int64_t> time) { return time ? Json(isoInstant(*time)) : Json(nullptr); };
  answer.json = {{"minimum_events", filter.minimumEvents},
                 {"minimum_sessions", filter.minimumSessions},
                 {"from", instant(filter.fromUs)},
                 {"before", instant(filter.toUs)},
                 {"without_bots", filter.withoutBots},
                 {"sessions", outcome.sessions},
                 {"events", outcome.events},
                 {"users", outcome.users},
                 {"left_out",
                  {{"sessions", outcome.leftOut.sessions},
                   {"events", outcome.leftOut.events},
                   {"users", outcome.leftOut.users},
                   {"few_events", outcome.leftOut.fewEvents},
                   {"out_of_range", outcome.leftOut.outOfRange},
                   {"bots", outcome.leftOut.bots},
                   {"few_sessions", outcome.leftOut.fewSessions}}},
                 {"data_version", outcome.dataVersion},
                 {"fingerprint", outcome.fingerprint}};
  for (const Message& words : journey::wordsOf(filter, &outcome.leftOut))
    answer.lines.push_back(line(ui::word(words)));
  answer.lines.push_back(line(QCoreApplication::translate("Cli", "%1 events in %2 sessions of %3 users count.")
                                  .arg(count(outcome.events), count(outcome.sessions), count(outcome.users))));
  return answer;
}

const char* nameOf(pipeline::Verdict verdict) {
  return verdict == pipeline::Verdict::Good ? "good" : verdict == pipeline::Verdict::Note ? "note" : "warning";
}

} // namespace

Action defineImports(CLI::App& verb) {
  auto project = std::make_shared<std::string>();
  auto undo = std::make_shared<bool>(false);
  verb.add_option("project", *project, "Project file")->required();
  verb.add_flag("--undo", *undo, "Take the newest import back as a whole");
  return [project, undo](const Invocation& invocation) -> Result<Answer> {
    const store::Access access = *undo ? store::Access::ReadWrite : store::Access::ReadOnly;
    TRY(const auto workspace, pipeline::Workspace::open(*project, invocation.resources, access));
    Answer answer;
    if (*undo) {
      TRY(const pipeline::UndoSummary undone, pipeline::undoNewestImport(*workspace, invocation.job));
      answer.json["undone"] = undone.import.id.value;
      answer.json["data_version"] = undone.dataVersion;
      answer.json["fingerprint"] = undone.fingerprint;
      answer.json["events"] = undone.events;
      answer.lines.push_back(
          line(QCoreApplication::translate("Cli", "Undone: the %1 import of %2. The project now holds %3 events.")
                   .arg(QString::fromStdString(undone.import.format), ui::number::dateTime(undone.import.timeUs),
                        count(undone.events))));
    }
    TRY(const std::vector<pipeline::ImportEntry> entries, pipeline::importHistory(*workspace, invocation.job));
    Json list = Json::array();
    for (const pipeline::ImportEntry& entry : entries) {
      list.push_back(jsonOf(entry));
      answer.lines.push_back(row(ui::number::dateTime(entry.row.timeUs), QString::fromStdString(entry.row.format)) +
                             "  " +
                             QCoreApplication::translate("Cli", "%1 rows: %2 accepted, %3 duplicates, %4 rejected")
                                 .arg(count(entry.row.read), count(entry.row.accepted), count(entry.row.duplicates),
                                      count(entry.row.rejected))
                                 .toStdString());
      for (const store::ImportFileRow& file : entry.row.files)
        answer.lines.push_back("    " + file.name);
      if (entry.newest && entry.obstacle) answer.lines.push_back(line(ui::word(*entry.obstacle)));
    }
    answer.json["imports"] = list;
    return answer;
  };
}

Action defineRejected(CLI::App& verb) {
  struct Options {
    std::string project, out, reason, file, text;
    std::int64_t import = 0;
  };
  auto options = std::make_shared<Options>();
  verb.add_option("project", options->project, "Project file")->required();
  verb.add_option("--out", options->out, "Write all of them here, read again from their files");
  verb.add_option("--reason", options->reason, "Only rows with this reason, as --json names it");
  verb.add_option("--file", options->file, "Only rows of this file");
  verb.add_option("--import", options->import, "Only rows of this import");
  verb.add_option("--contains", options->text, "Only rows that contain this");
  return [options](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace,
        pipeline::Workspace::open(options->project, invocation.resources, store::Access::ReadOnly));
    store::RejectedFilter filter;
    if (options->import > 0) filter.import = ImportId{options->import};
    if (!options->file.empty()) filter.file = options->file;
    if (!options->reason.empty()) filter.reason = options->reason;
    filter.text = options->text;
    TRY(const pipeline::RejectedCounts counts, pipeline::rejectedCounts(*workspace, filter, invocation.job));
    Answer answer;
    Json reasons = Json::array();
    for (const store::ReasonCount& reason : counts.reasons) {
      reasons.push_back(
          {{"reason", reason.reason.id}, {"words", ui::word(reason.reason).toStdString()}, {"rows", reason.count}});
      answer.lines.push_back(row(count(reason.count), ui::word(reason.reason)));
    }
    Json files = Json::array();
    for (const store::FileCount& file : counts.files)
      files.push_back(
          {{"import", file.import.value}, {"name", file.file}, {"rejected", file.rejected}, {"stored", file.stored}});
    answer.json = {{"stored", counts.stored}, {"rejected", counts.rejected}, {"reasons", reasons}, {"files", files}};
    if (options->out.empty()) return answer;
    const auto words = [](const Message& reason) { return ui::word(reason).toStdString(); };
    TRY(const pipeline::ExportedRejected exported,
        pipeline::exportRejected(*workspace, filter, options->out, words, invocation.job));
    answer.json["written"] = exported.rows;
    answer.json["out"] = exported.file.string();
    answer.json["findings"] = cli::words(exported.findings);
    answer.lines.push_back(line(QCoreApplication::translate("Cli", "%1 rejected rows written to %2.")
                                    .arg(count(exported.rows), QString::fromStdString(exported.file.string()))));
    for (const Message& finding : exported.findings)
      answer.lines.push_back(line(ui::word(finding)));
    return answer;
  };
}

Action defineFilter(CLI::App& verb) {
  auto options = std::make_shared<FilterOptions>();
  verb.add_option("project", options->project, "Project file")->required();
  verb.add_option("--min-events", options->minimumEvents, "Only sessions of at least so many events; 1: any")
      ->check(CLI::Range(1, 1'000'000));
  verb.add_option("--min-sessions", options->minimumSessions, "Only users with at least so many sessions; 1: any")
      ->check(CLI::Range(1, 1'000'000));
  verb.add_option("--from", options->from, "First day, or moment in UTC: 2024-01-31, 2024-01-31T12:00:00");
  verb.add_option("--to", options->to, "Last day, or moment in UTC before which sessions begin");
  CLI::Option* without = verb.add_flag("--without-bots", options->withoutBots, "Leave out sessions like programs'");
  verb.add_flag("--with-bots", options->withBots, "Take them in again")->excludes(without);
  verb.add_flag("--clear", options->clear, "Begin with no filter: alone, everything counts again");
  return [options](const Invocation& invocation) -> Result<Answer> {
    const store::Access access = options->changes() ? store::Access::ReadWrite : store::Access::ReadOnly;
    TRY(const auto workspace, pipeline::Workspace::open(options->project, invocation.resources, access));
    TRY(const journey::DataFilter before, pipeline::dataFilter(*workspace, invocation.job));
    TRY(const journey::DataFilter filter, options->appliedTo(before));
    if (!options->changes()) {
      TRY(const pipeline::FilterOutcome outcome, pipeline::tryFilter(*workspace, filter, invocation.job));
      return answerOf(filter, outcome);
    }
    TRY(const pipeline::FilterOutcome outcome, pipeline::setFilter(*workspace, filter, invocation.job));
    return answerOf(filter, outcome);
  };
}

Action defineQuality(CLI::App& verb) {
  auto project = std::make_shared<std::string>();
  verb.add_option("project", *project, "Project file")->required();
  return [project](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace, pipeline::Workspace::open(*project, invocation.resources, store::Access::ReadOnly));
    TRY(const pipeline::DataQuality quality, pipeline::dataQuality(*workspace, invocation.job));
    Answer answer;
    Json findings = Json::array();
    for (const pipeline::QualityFinding& finding : quality.findings) {
      findings.push_back({{"verdict", nameOf(finding.verdict)},
                          {"id", finding.message.id},
                          {"words", ui::word(finding.message).toStdString()}});
      answer.lines.push_back((finding.verdict == pipeline::Verdict::Warning ? "! " : "  ") +
                             ui::word(finding.message).toStdString());
    }
    Json days = Json::array();
    for (const pipeline::DayMix& day : quality.days)
      days.push_back({{"from", isoInstant(day.fromUs)},
                      {"events", day.events},
                      {"divergence_bits", std::isnan(day.divergence) ? Json(nullptr) : Json(day.divergence)}});
    answer.json = {{"findings", findings}, {"days", days}};
    return answer;
  };
}

} // namespace guidepost::cli
