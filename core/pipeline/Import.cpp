#include "core/pipeline/Import.h"

#include "core/pipeline/ImportRun.h"

#include <chrono>

namespace guidepost::pipeline {

namespace {

Result<bool> isEmpty(Workspace& workspace, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  TRY(const std::vector<store::ImportRow> imports, store::ImportTable(reader).list());
  return imports.empty();
}

Result<ImportSummary> importPlanned(Workspace& workspace, const ImportRequest& request, ImportPlan& plan,
                                    const JobContext& job) {
  const auto start = std::chrono::steady_clock::now();
  TRY(const bool empty, isEmpty(workspace, job));
  TRY(store::Writer writer, empty ? workspace.project().soleWriter(job) : workspace.project().writer(job));
  TRY_STATUS(settleImport(writer, request, plan));
  std::optional<store::Reader> earlier;
  if (plan.projectHasImports) {
    TRY(earlier, workspace.project().reader(job));
  }
  const store::Connection* earlierConnection = earlier ? &static_cast<const store::Connection&>(*earlier) : nullptr;
  const bool events = plan.files.front().plan.kind == logs::Kind::Events;
  TRY(ImportSummary summary,
      events ? importEvents(writer, earlierConnection, plan, request, job) : importTables(writer, plan, request, job));
  earlier.reset();
  if (job.stopRequested()) return cancelled();
  TRY_STATUS(writer.commit());
  job.report(
      {Message("import.reading").with("rows", Count{summary.rowsRead}), plan.bytes, plan.bytes, Message("unit.bytes")});
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return summary;
}

} // namespace

Result<ImportSummary> importLogs(Workspace& workspace, const ImportRequest& request, const JobContext& job) {
  const auto start = std::chrono::steady_clock::now();
  TRY(std::vector<ImportPlan> plans, planImports(workspace.resources(), request, job));
  if (plans.size() > 1)
    return failure(Message("import.formats-differ")
                       .with("path", Text{placeOf(plans[1].files.front().part)})
                       .with("format", Text{plans[1].row.format})
                       .with("first", Text{plans[0].row.format}));
  TRY(ImportSummary summary, importPlanned(workspace, request, plans.front(), job));
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return summary;
}

Result<ImportedFormats> importEachFormat(Workspace& workspace, const ImportRequest& request, const JobContext& job) {
  TRY(std::vector<ImportPlan> plans, planImports(workspace.resources(), request, job));
  ImportedFormats imported;
  for (ImportPlan& plan : plans) {
    Result<ImportSummary> summary = importPlanned(workspace, request, plan, job);
    if (!summary && imported.imports.empty()) return std::unexpected(std::move(summary).error());
    if (!summary) {
      imported.problem = std::move(summary).error();
      return imported;
    }
    imported.imports.push_back(std::move(*summary));
  }
  return imported;
}

} // namespace guidepost::pipeline
