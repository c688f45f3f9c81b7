#include "core/base/Time.h"
#include "core/logs/KeySet.h"
#include "core/logs/LogReader.h"
#include "core/pipeline/Import.h"
#include "core/pipeline/ImportPlan.h"

#include <algorithm>
#include <map>
#include <set>

namespace guidepost::pipeline {

namespace {

constexpr std::int64_t mostRows = 10'000;

std::vector<PreviewColumn> columnsOf(const logs::LogPlan& plan) {
  std::vector<PreviewColumn> columns(plan.fields);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i < plan.columnNames.size()) columns[i].name = plan.columnNames[i];
    for (std::size_t role = 0; role < logs::roleNames.size(); ++role)
      if (std::ranges::find(plan.columns[role], i) != plan.columns[role].end()) columns[i].role = logs::roleNames[role];
  }
  return columns;
}

Status tryRows(const std::filesystem::path& path, const logs::LogPlan& plan, ImportPreview& preview,
               const JobContext& job) {
  TRY(logs::LogReader reader, logs::LogReader::open(path, plan, nowMicroseconds()));
  logs::KeySet keys;
  std::map<std::string, std::pair<Message, std::int64_t>> reasons;
  std::set<std::string> currencies;
  logs::LogRow row;
  while (preview.rowsLooked < mostRows) {
    if (preview.rowsLooked % 512 == 0 && job.stopRequested()) return cancelled();
    TRY(const bool more, reader.next(row));
    if (!more) break;
    ++preview.rowsLooked;
    if (!row.event) {
      ++preview.rejected;
      auto& [reason, count] = reasons[row.event.error().id];
      if (count++ == 0) reason = row.event.error();
    } else if (!keys.insert(row.event->key)) {
      ++preview.duplicates;
    } else {
      ++preview.accepted;
      const std::int64_t timeUs = row.event->timeUs;
      if (!preview.span) preview.span = store::Span{timeUs, timeUs};
      preview.span->firstTimeUs = std::min(preview.span->firstTimeUs, timeUs);
      preview.span->lastTimeUs = std::max(preview.span->lastTimeUs, timeUs);
      if (row.event->price >= 0) currencies.emplace(row.event->currency);
    }
  }
  for (auto& [id, reason] : reasons)
    preview.reasons.push_back(std::move(reason));
  std::ranges::stable_sort(preview.reasons, std::greater(), [](const auto& entry) { return entry.second; });
  preview.currency = currencies.empty() ? "" : currencies.size() == 1 ? *currencies.begin() : "mixed";
  return {};
}

} // namespace

Result<ImportPreview> previewLog(const ImportRequest& request, const Resources& resources, const JobContext& job) {
  TRY_STATUS(checkOptions(request));
  const std::filesystem::path& path = request.paths.front();
  TRY(const std::vector<logs::Format> formats, logs::loadFormats(resources.root / "formats"));
  TRY(const logs::LogPlan plan, logs::planLog(path, formats, optionsOf(request)));

  ImportPreview preview;
  preview.format = plan.format;
  preview.confidence = plan.confidence;
  for (const logs::Format& format : formats)
    preview.formats.push_back(format.name);
  preview.roles.assign(logs::roleNames.begin(), logs::roleNames.end());
  preview.columns = columnsOf(plan);
  preview.rows = plan.sample;
  preview.delimiter = std::string(1, plan.dialect.delimiter);
  preview.header = plan.dialect.header;
  preview.hasEventTypes = plan.hasEventTypes;
  preview.synthetic = plan.synthetic;
  preview.problem = plan.problem;
  if (!plan.problem) TRY_STATUS(tryRows(path, plan, preview, job));
  return preview;
}

} // namespace guidepost::pipeline
