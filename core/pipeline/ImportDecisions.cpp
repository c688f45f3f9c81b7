#include "core/pipeline/ImportDecisions.h"

#include "core/logs/DelimitedReader.h"
#include "core/logs/Numbers.h"
#include "core/logs/TimeParser.h"
#include "core/store/DecisionTable.h"
#include "core/store/SessionTable.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace guidepost::pipeline {

namespace {

constexpr std::array<std::string_view, 9> decisionColumns = {"time",       "session", "eligible",  "action",   "item",
                                                             "propensity", "clicked", "dismissed", "purchased"};
enum Column { Time, Session, Eligible, Action, Item, Propensity, Clicked, Dismissed, Purchased };

bool isHeader(const logs::Record& record) {
  return record.fields.size() == decisionColumns.size() &&
         std::equal(decisionColumns.begin(), decisionColumns.end(), record.fields.begin());
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = text.find('|');
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<store::DecisionRow> parse(const logs::Record& record) {
  if (record.fields.size() != decisionColumns.size() || record.unclosedQuote) return std::nullopt;
  const std::optional<std::int64_t> timeUs = logs::parseTime(record.fields[Time], logs::TimeUnit::Automatic, {});
  const std::optional<double> propensity = logs::parseReal(record.fields[Propensity]);
  if (!timeUs || !propensity || *propensity <= 0 || *propensity > 1 || record.fields[Action].empty())
    return std::nullopt;
  store::DecisionRow row;
  row.timeUs = *timeUs;
  row.strategy = "logged";
  row.candidates = split(record.fields[Eligible]);
  row.actions.push_back({0, std::string(record.fields[Action]), std::string(record.fields[Item]), *propensity, 0});
  if (record.fields[Action] != "nothing") row.outcomes.push_back({"shown", row.timeUs, 1});
  for (const Column outcome : {Clicked, Dismissed, Purchased})
    if (record.fields[outcome] == "1") row.outcomes.push_back({std::string(decisionColumns[outcome]), row.timeUs, 1});
  return row;
}

} // namespace

std::filesystem::path decisionsBeside(const std::filesystem::path& log) {
  return log.parent_path() / (log.stem().string() + ".decisions.csv");
}

Result<DecisionCounts> importDecisions(const store::Connection& connection, ImportId import,
                                       const std::filesystem::path& file,
                                       const std::optional<privacy::Pseudonyms>& pseudonyms, const JobContext& job) {
  TRY(std::unique_ptr<logs::ByteSource> source, logs::openFile(file));
  logs::DelimitedReader reader(std::move(source), {}, decisionColumns.size());
  const store::SessionTable sessions(connection);
  store::DecisionTable decisions(connection);
  std::map<std::string, SessionId, std::less<>> known;
  DecisionCounts counts;
  logs::Record record;
  bool started = false;
  for (;;) {
    if ((counts.accepted + counts.rejected) % 512 == 0 && job.stopRequested()) return cancelled();
    TRY(const bool more, reader.next(record));
    if (!more) return counts;
    if (!started && record.text.starts_with('#')) continue;
    if (!std::exchange(started, true)) {
      if (isHeader(record)) continue;
      return failure(Message("import.bad-decisions-file").with("path", Text{file.string()}));
    }
    std::optional<store::DecisionRow> row = parse(record);
    if (!row) {
      ++counts.rejected;
      continue;
    }
    const std::string_view rawId = record.fields[Session];
    auto session = known.find(rawId);
    if (session == known.end()) {
      const std::string stored = pseudonyms ? pseudonyms->code("session", rawId) : std::string(rawId);
      TRY(const std::vector<store::SessionRow> found, sessions.findExternal(stored));
      session = known.emplace(rawId, found.empty() ? SessionId{} : found.front().id).first;
    }
    if (!session->second) {
      ++counts.rejected;
      continue;
    }
    row->import = import;
    row->session = session->second;
    TRY_STATUS(decisions.insert(*row));
    ++counts.accepted;
  }
}

} // namespace guidepost::pipeline
