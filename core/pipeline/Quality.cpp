#include "core/pipeline/Quality.h"

#include "core/base/Time.h"
#include "core/pipeline/Info.h"
#include "core/pipeline/Journeys.h"

#include <algorithm>
#include <array>

namespace guidepost::pipeline {

namespace {

constexpr std::int64_t minute = microsecondsPerMinute;
constexpr std::array<std::int64_t, 6> buckets = {minute,          10 * minute,      60 * minute,
                                                 6 * 60 * minute, 24 * 60 * minute, 7 * 24 * 60 * minute};
constexpr std::int64_t mostBars = 120;

void tellMissing(DataQuality& quality, const char* id, std::int64_t missing, std::int64_t total) {
  if (total == 0) return;
  const double share = static_cast<double>(missing) / static_cast<double>(total);
  if (missing == total) {
    quality.findings.push_back({Verdict::Note, Message(std::string(id) + "-never")});
  } else if (missing > 0) {
    quality.findings.push_back({share > 0.2 ? Verdict::Warning : Verdict::Note,
                                Message(id).with("missing", Count{missing}).with("share", Share{share})});
  }
}

void tellCompleteness(DataQuality& quality, const journey::SessionLog& log) {
  std::int64_t withoutItem = 0, withoutCategory = 0, withoutBrand = 0, withoutPrice = 0, zeroPrice = 0, withItem = 0;
  for (const journey::Event& event : log.events) {
    if (event.item == journey::none) {
      ++withoutItem;
      continue;
    }
    ++withItem;
    withoutCategory += event.category == journey::none;
    withoutBrand += log.items[event.item].brand == journey::none;
    withoutPrice += event.price < 0;
    zeroPrice += event.price == 0;
  }
  tellMissing(quality, "quality.no-item", withoutItem, static_cast<std::int64_t>(log.events.size()));
  tellMissing(quality, "quality.no-category", withoutCategory, withItem);
  tellMissing(quality, "quality.no-brand", withoutBrand, withItem);
  tellMissing(quality, "quality.no-price", withoutPrice, withItem);
  if (zeroPrice > 0)
    quality.findings.push_back({Verdict::Warning, Message("quality.zero-prices").with("count", Count{zeroPrice})});
}

void tellImports(DataQuality& quality, const ProjectInfo& info) {
  std::int64_t read = 0, duplicates = 0, rejected = 0;
  for (const store::ImportRow& import : info.imports) {
    read += import.accepted + import.duplicates + import.rejected;
    duplicates += import.duplicates;
    rejected += import.rejected;
  }
  if (rejected > 0)
    quality.findings.push_back(
        {rejected * 50 > read ? Verdict::Warning : Verdict::Note,
         Message("quality.rejected").with("rejected", Count{rejected}).with("read", Count{read})});
  if (duplicates > 0)
    quality.findings.push_back(
        {duplicates * 50 > read ? Verdict::Warning : Verdict::Note,
         Message("quality.duplicates").with("duplicates", Count{duplicates}).with("read", Count{read})});
  quality.findings.push_back({Verdict::Good, Message("quality.all-accounted")
                                                 .with("read", Count{read})
                                                 .with("accepted", Count{read - duplicates - rejected})});
  if (info.pseudonyms) quality.findings.push_back({Verdict::Good, Message("quality.pseudonyms")});
}

void spread(DataQuality& quality, const journey::SessionLog& log, const ProjectInfo& info) {
  std::vector<int> column(log.eventTypeNames.size(), -1);
  for (const store::EventTypeCount& type : info.eventTypes) {
    column[type.type] = static_cast<int>(quality.types.size());
    quality.types.push_back(type.name);
  }
  const std::int64_t span = log.lastTimeUs - log.firstTimeUs;
  quality.bucketUs = buckets.back();
  for (const std::int64_t bucket : buckets) {
    if (span / bucket >= mostBars) continue;
    quality.bucketUs = bucket;
    break;
  }
  const std::int64_t first = log.firstTimeUs - log.firstTimeUs % quality.bucketUs;
  const std::size_t bars = static_cast<std::size_t>((log.lastTimeUs - first) / quality.bucketUs) + 1;
  if (bars > 10'000) return; // a stray date centuries away: said by the holes
  quality.time.resize(bars);
  for (std::size_t b = 0; b < bars; ++b) {
    quality.time[b].fromUs = first + static_cast<std::int64_t>(b) * quality.bucketUs;
    quality.time[b].counts.resize(quality.types.size());
  }
  for (const journey::Event& event : log.events)
    ++quality.time[static_cast<std::size_t>((event.timeUs - first) / quality.bucketUs)]
          .counts[static_cast<std::size_t>(column[event.type])];
}

} // namespace

Result<DataQuality> dataQuality(Workspace& workspace, const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const ProjectInfo info, projectInfo(workspace, job));
  TRY(std::vector<Message> cautions, logCautions(workspace, job));
  DataQuality quality;
  for (Message& caution : cautions)
    quality.findings.push_back({Verdict::Warning, std::move(caution)});
  tellCompleteness(quality, *log);
  tellImports(quality, info);
  std::ranges::stable_sort(quality.findings, std::greater<>(), &QualityFinding::verdict);
  spread(quality, *log, info);
  return quality;
}

} // namespace guidepost::pipeline
