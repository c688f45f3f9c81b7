#include "core/pipeline/History.h"

#include "core/pipeline/DataState.h"
#include "core/store/EventTable.h"
#include "core/store/ImportRemoval.h"

#include <algorithm>
#include <ranges>

namespace guidepost::pipeline {

namespace {

Result<std::optional<Message>> obstacleOf(const Workspace& workspace, const store::Connection& connection,
                                          const store::ImportRow& import, const store::ImportRow& newest) {
  if (import.id != newest.id)
    return Message("history.newer-first").with("time", Instant{newest.timeUs}).with("format", Text{newest.format});
  if (workspace.readOnly()) return Message("history.read-only");
  return store::whyNotRemovable(connection, import);
}

} // namespace

Result<std::vector<ImportEntry>> importHistory(Workspace& workspace, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  TRY(std::vector<store::ImportRow> rows, store::ImportTable(reader).list());
  std::vector<ImportEntry> entries;
  for (store::ImportRow& row : rows | std::views::reverse) {
    ImportEntry entry;
    entry.newest = entries.empty();
    TRY(entry.obstacle, obstacleOf(workspace, reader, row, entries.empty() ? row : entries.front().row));
    entry.row = std::move(row);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Result<UndoSummary> undoNewestImport(Workspace& workspace, const JobContext& job) {
  UndoSummary summary;
  TRY(store::Writer writer, workspace.project().writer(job));
  TRY(const std::vector<store::ImportRow> imports, store::ImportTable(writer).list());
  if (imports.empty()) return failure(Message("history.nothing-to-undo"));
  summary.import = imports.back();
  TRY(const std::optional<Message> obstacle, obstacleOf(workspace, writer, imports.back(), imports.back()));
  if (obstacle) return failure(*obstacle);
  job.report("history.undoing", 0, 1);
  TRY(const DataStates states, DataStates::load(writer));
  TRY_STATUS(store::removeImport(writer, imports.back()));
  if (job.stopRequested()) return cancelled();
  TRY(summary.events, store::EventTable(writer).count());
  DataState before = states.current();
  if (!before.imports.empty()) before.imports.pop_back(); // every import made a data version
  TRY(const store::DataVersion version, insertVersion(writer, states, before, undoReason, summary.events));
  summary.dataVersion = version.number;
  summary.fingerprint = version.fingerprint;
  TRY_STATUS(writer.commit());
  job.report("history.undoing", 1, 1);
  return summary;
}

} // namespace guidepost::pipeline
