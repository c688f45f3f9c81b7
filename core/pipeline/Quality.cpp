#include "core/pipeline/Quality.h"

#include "core/base/Time.h"
#include "core/pipeline/DataFilter.h"
#include "core/pipeline/Info.h"
#include "core/pipeline/Journeys.h"
#include "core/pipeline/QualityCounts.h"
#include "core/store/FilterTable.h"
#include "core/store/PostingTable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace guidepost::pipeline {

namespace {

using Kind = RowsLink::Kind;

constexpr std::int64_t minute = microsecondsPerMinute;
constexpr std::array<std::int64_t, 6> buckets = {minute,          10 * minute,      60 * minute,
                                                 6 * 60 * minute, 24 * 60 * minute, 7 * 24 * 60 * minute};
constexpr std::int64_t mostBars = 120;
constexpr std::int64_t mostDays = 10'000;
constexpr std::size_t fewestBuckets = 24; // before one can stand out
constexpr double spikeDeviations = 5;
constexpr std::int64_t fewestForMix = 300; // events of a day or an import, before its mix says something
constexpr double driftBits = 0.05;

double shareOf(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

class Judge {
public:
  Judge(const journey::SessionLog& log, const ProjectInfo& info, const QualityCounts& counts, DataQuality& quality)
      : log_(log), info_(info), counts_(counts), quality_(quality) {}

  void missing(const char* id, std::int64_t missing, std::int64_t total) {
    if (total == 0) return;
    if (missing == total)
      add(Verdict::Note, Message(std::string(id) + "-never").with("total", Count{total}));
    else if (missing > 0)
      add(shareOf(missing, total) > 0.2 ? Verdict::Warning : Verdict::Note,
          Message(id).with("missing", Count{missing}).with("share", Share{shareOf(missing, total)}));
  }

  void completeness() {
    missing("quality.no-item", counts_.events - counts_.withItem, counts_.events);
    missing("quality.no-category", counts_.withoutCategory, counts_.withItem);
    missing("quality.no-brand", counts_.withoutBrand, counts_.withItem);
    missing("quality.no-price", counts_.withoutPrice, counts_.withItem);
    if (counts_.zeroPrices > 0)
      add(Verdict::Warning, Message("quality.zero-prices").with("count", Count{counts_.zeroPrices}),
          eventsOf(counts_.zeroPriceItem));
    if (counts_.priceOutliers > 0)
      add(Verdict::Warning,
          Message("quality.price-outliers")
              .with("count", Count{counts_.priceOutliers})
              .with("item", Text{log_.items[counts_.outlierItem].name})
              .with("price", amount(counts_.outlierPrice))
              .with("usual", amount(counts_.outlierUsual)),
          eventsOf(counts_.outlierItem));
  }

  void imports() {
    std::int64_t read = 0, duplicates = 0, rejected = 0;
    for (const store::ImportRow& import : info_.imports) {
      read += import.read;
      duplicates += import.duplicates;
      rejected += import.rejected;
    }
    RowsLink link;
    if (rejected > 0) {
      link.kind = Kind::Rejected;
      add(rejected * 50 > read ? Verdict::Warning : Verdict::Note,
          Message("quality.rejected").with("rejected", Count{rejected}).with("read", Count{read}), link);
    }
    if (duplicates > 0) {
      link.kind = Kind::Duplicates;
      add(duplicates * 50 > read ? Verdict::Warning : Verdict::Note,
          Message("quality.duplicates").with("duplicates", Count{duplicates}).with("read", Count{read}), link);
    } else if (read > 0) {
      add(Verdict::Good, Message("quality.no-duplicates").with("read", Count{read}));
    }
    add(Verdict::Good, Message("quality.all-accounted")
                           .with("read", Count{read})
                           .with("accepted", Count{read - duplicates - rejected}));
    if (info_.pseudonyms) add(Verdict::Good, Message("quality.pseudonyms").with("users", Count{info_.users}));
  }

  void cutShort(std::int64_t lines) {
    if (lines == 0) return;
    RowsLink link;
    link.kind = Kind::Rejected;
    link.rejected.reason = "logs.cut-short";
    add(Verdict::Warning,
        Message("quality.cut-short").with("lines", Count{lines}).with("open", Count{counts_.openSessions}), link);
  }

  void cautions(std::vector<Message> cautions) {
    for (Message& caution : cautions) {
      RowsLink link;
      if (caution.id == "caution.no-event-types")
        caution = Message("quality.only-views").with("events", Count{counts_.events});
      else if (caution.id == "caution.mixed-currencies")
        caution = Message("quality.mixed-currencies").with("currencies", Count{currencies()});
      else if (caution.id == "caution.synthetic")
        caution = Message("quality.synthetic").with("events", Count{counts_.events});
      else if (caution.id == "caution.holes")
        link = span(std::get<Instant>(*caution.find("from")).microseconds);
      else
        link = span(log_.lastTimeUs);
      add(Verdict::Warning, std::move(caution), link);
    }
  }

  void strays() {
    for (const auto& [stray, id] :
         {std::pair(&counts_.before, "quality.stray-before"), std::pair(&counts_.after, "quality.stray-after")})
      if (*stray)
        add(Verdict::Warning,
            Message(id)
                .with("events", Count{(*stray)->events})
                .with("first", Instant{(*stray)->firstUs})
                .with("last", Instant{(*stray)->lastUs})
                .with("distance", Duration{(*stray)->distanceUs}),
            span((*stray)->firstUs, (*stray)->lastUs));
  }

  void flags(const journey::SessionFlags& flags) {
    using journey::SessionFlag;
    if (flags.timesAreAnOrder)
      add(Verdict::Note, Message("quality.times-are-an-order").with("events", Count{counts_.events}));
    if (flags.timesAreCoarse)
      add(Verdict::Note, Message("quality.times-are-coarse").with("events", Count{counts_.events}));
    RowsLink link;
    link.kind = Kind::Flagged;
    if (flags.botSessions > 0) {
      for (const journey::FlagCount& count : flags.counts)
        if (journey::isBotFlag(count.flag) && count.sessions > flags.of(link.flag).sessions) link.flag = count.flag;
      const double share = shareOf(flags.botEvents, counts_.events + log_.leftOut.events);
      add(share > 0.01 ? Verdict::Warning : Verdict::Note,
          Message("quality.bots")
              .with("sessions", Count{flags.botSessions})
              .with("events", Count{flags.botEvents})
              .with("share", Share{share}),
          link);
    }
    for (const auto& [flag, id] : {std::pair(SessionFlag::BoughtUnseen, "quality.bought-unseen"),
                                   std::pair(SessionFlag::RefundBeforePurchase, "quality.refund-before-purchase"),
                                   std::pair(SessionFlag::RemovedBeforeAdded, "quality.removed-before-added"),
                                   std::pair(SessionFlag::SameMoment, "quality.same-moment")}) {
      const journey::FlagCount& count = flags.of(flag);
      if (count.sessions == 0) continue;
      link.flag = flag;
      add(Verdict::Note, Message(id).with("events", Count{count.events}).with("sessions", Count{count.sessions}), link);
    }
  }

  void users(std::int64_t anonymous) {
    if (anonymous > 0)
      add(Verdict::Note, Message("quality.anonymous")
                             .with("anonymous", Count{anonymous})
                             .with("share", Share{shareOf(anonymous, anonymous + info_.users)}));
    const auto sessions = static_cast<std::int64_t>(log_.sessions.size());
    if (counts_.oneEventSessions > 0)
      add(Verdict::Note, Message("quality.one-event-sessions")
                             .with("sessions", Count{counts_.oneEventSessions})
                             .with("share", Share{shareOf(counts_.oneEventSessions, sessions)}));
    if (log_.filter.keepsAll()) return;
    RowsLink link;
    link.kind = Kind::Filter;
    add(Verdict::Note,
        Message("quality.filtered")
            .with("sessions", Count{log_.leftOut.sessions})
            .with("events", Count{log_.leftOut.events}),
        link);
  }

  // Buckets far above the usual one: robust deviations, but never less than chance alone makes.
  void spikes() {
    std::vector<double> totals;
    for (const EventsInTime& bucket : quality_.time) {
      std::int64_t total = 0;
      for (const std::int64_t count : bucket.counts)
        total += count;
      totals.push_back(static_cast<double>(total));
    }
    std::vector<double> full;
    std::ranges::copy_if(totals, std::back_inserter(full), [](double total) { return total > 0; });
    if (full.size() < fewestBuckets) return;
    const auto median = [](std::vector<double>& values) {
      const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
      std::ranges::nth_element(values, middle);
      return *middle;
    };
    const double usual = median(full);
    for (double& value : full)
      value = std::abs(value - usual);
    const double deviation = std::max(1.4826 * median(full), std::sqrt(usual));
    std::int64_t spikes = 0;
    std::size_t highest = 0;
    for (std::size_t b = 0; b < totals.size(); ++b) {
      if (totals[b] <= usual + spikeDeviations * deviation || totals[b] < 2 * usual) continue;
      if (spikes++ == 0 || totals[b] > totals[highest]) highest = b;
    }
    if (spikes == 0) return;
    const std::int64_t fromUs = quality_.time[highest].fromUs;
    add(Verdict::Warning,
        Message("quality.spikes")
            .with("spikes", Count{spikes})
            .with("bucket", Duration{quality_.bucketUs})
            .with("from", Instant{fromUs})
            .with("events", Count{std::llround(totals[highest])})
            .with("usual", Count{std::llround(usual)}),
        span(fromUs, fromUs + quality_.bucketUs));
  }

  void driftOfDays() {
    const DayMix* worst = nullptr;
    std::int64_t drifted = 0;
    for (const DayMix& day : quality_.days) {
      if (!(day.divergence > driftBits)) continue;
      ++drifted;
      if (!worst || day.divergence > worst->divergence) worst = &day;
    }
    if (!worst) return;
    add(Verdict::Warning,
        Message("quality.day-drift")
            .with("days", Count{drifted})
            .with("day", Instant{worst->fromUs})
            .with("bits", Real{worst->divergence}),
        span(worst->fromUs, worst->fromUs + microsecondsPerDay));
  }

  // Of each import against all before it.
  Status driftOfImports(const store::Connection& connection) {
    std::vector<std::int64_t> before(log_.eventTypeNames.size());
    std::int64_t eventsBefore = 0;
    for (const store::ImportRow& import : info_.imports) {
      if (import.kind != "events" || import.accepted == 0) continue;
      std::vector<std::int64_t> mix(before.size());
      for (std::size_t type = 0; type < mix.size(); ++type) {
        if (log_.eventTypeNames[type].empty()) continue;
        TRY(const auto ranges,
            store::PostingTable(connection).ranges(store::Posting::EventsOfType, static_cast<std::int64_t>(type)));
        for (const store::PostingRange& range : ranges)
          if (range.import == import.id) mix[type] += range.count;
      }
      if (import.accepted >= fewestForMix && eventsBefore >= fewestForMix)
        if (const double bits = divergence(mix, before); bits > driftBits) {
          RowsLink link = import.span ? span(import.span->firstTimeUs, import.span->lastTimeUs) : RowsLink();
          link.import = import.id;
          add(Verdict::Warning,
              Message("quality.import-drift")
                  .with("file", Text{import.files.empty() ? import.format : import.files.front().name})
                  .with("events", Count{import.accepted})
                  .with("bits", Real{bits}),
              link);
        }
      eventsBefore += import.accepted;
      std::ranges::transform(before, mix, before.begin(), std::plus());
    }
    return {};
  }

private:
  void add(Verdict verdict, Message message, RowsLink link = {}) {
    quality_.findings.push_back({verdict, std::move(message), std::move(link)});
  }

  RowsLink eventsOf(std::uint32_t item) const {
    RowsLink link;
    link.kind = Kind::Events;
    link.events.item = log_.items[item].name;
    return link;
  }

  static RowsLink span(std::int64_t fromUs, std::optional<std::int64_t> toUs = {}) {
    RowsLink link;
    link.kind = Kind::Events;
    link.span = store::Span{fromUs, toUs.value_or(fromUs)};
    return link;
  }

  Amount amount(std::int64_t price) const {
    return {static_cast<double>(price) / 10'000, log_.currency == "mixed" ? "" : log_.currency};
  }

  std::int64_t currencies() const {
    std::map<std::string, std::int64_t> all;
    for (const store::ImportRow& import : info_.imports)
      all.insert(import.currencies.begin(), import.currencies.end());
    all.erase("");
    return static_cast<std::int64_t>(all.size());
  }

  const journey::SessionLog& log_;
  const ProjectInfo& info_;
  const QualityCounts& counts_;
  DataQuality& quality_;
};

std::vector<std::size_t> columnsOf(DataQuality& quality, const journey::SessionLog& log, const ProjectInfo& info) {
  std::vector<std::size_t> column(log.eventTypeNames.size(), 0);
  for (const store::EventTypeCount& type : info.eventTypes) {
    column[type.type] = quality.types.size();
    quality.types.push_back(type.name);
  }
  return column;
}

std::int64_t floorTo(std::int64_t timeUs, std::int64_t unitUs) {
  return timeUs - ((timeUs % unitUs) + unitUs) % unitUs;
}

void spread(DataQuality& quality, const journey::SessionLog& log, const std::vector<std::size_t>& column) {
  const std::int64_t span = log.lastTimeUs - log.firstTimeUs;
  quality.bucketUs = buckets.back();
  for (const std::int64_t bucket : buckets) {
    if (span / bucket >= mostBars) continue;
    quality.bucketUs = bucket;
    break;
  }
  const std::int64_t first = floorTo(log.firstTimeUs, quality.bucketUs);
  const std::size_t bars = static_cast<std::size_t>((log.lastTimeUs - first) / quality.bucketUs) + 1;
  if (bars > 10'000) return; // a stray date centuries away: said by a finding of its own
  quality.time.resize(bars);
  for (std::size_t b = 0; b < bars; ++b) {
    quality.time[b].fromUs = first + static_cast<std::int64_t>(b) * quality.bucketUs;
    quality.time[b].counts.resize(quality.types.size());
  }
  for (const journey::Event& event : log.events)
    ++quality.time[static_cast<std::size_t>((event.timeUs - first) / quality.bucketUs)].counts[column[event.type]];
}

void mixDays(DataQuality& quality, const journey::SessionLog& log, const std::vector<std::size_t>& column) {
  const std::int64_t first = floorTo(log.firstTimeUs, microsecondsPerDay);
  const std::int64_t days = (log.lastTimeUs - first) / microsecondsPerDay + 1;
  if (days > mostDays || quality.types.empty()) return;
  const std::size_t types = quality.types.size();
  std::vector<std::int64_t> counts(static_cast<std::size_t>(days) * types);
  std::vector<std::int64_t> all(types);
  for (const journey::Event& event : log.events) {
    const auto day = static_cast<std::size_t>((event.timeUs - first) / microsecondsPerDay);
    ++counts[day * types + column[event.type]];
    ++all[column[event.type]];
  }
  const auto total = static_cast<std::int64_t>(log.events.size());
  for (std::size_t d = 0; d < static_cast<std::size_t>(days); ++d) {
    const std::vector<std::int64_t> mix(counts.begin() + static_cast<std::ptrdiff_t>(d * types),
                                        counts.begin() + static_cast<std::ptrdiff_t>((d + 1) * types));
    DayMix day{first + static_cast<std::int64_t>(d) * microsecondsPerDay, 0, std::numeric_limits<double>::quiet_NaN()};
    for (const std::int64_t count : mix)
      day.events += count;
    if (day.events == 0) continue;
    if (day.events >= fewestForMix && total - day.events >= fewestForMix) {
      std::vector<std::int64_t> others(types);
      std::ranges::transform(all, mix, others.begin(), std::minus());
      day.divergence = divergence(mix, others);
    }
    quality.days.push_back(day);
  }
}

} // namespace

Result<DataQuality> dataQuality(Workspace& workspace, const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const ProjectInfo info, projectInfo(workspace, job));
  TRY(std::vector<Message> cautions, logCautions(workspace, job));
  TRY(const auto flags, sessionFlags(workspace, job));
  TRY(const QualityCounts counts, countQuality(*log, job));
  DataQuality quality;
  const std::vector<std::size_t> column = columnsOf(quality, *log, info);
  if (!log->events.empty()) {
    spread(quality, *log, column);
    mixDays(quality, *log, column);
  }
  TRY(const store::Reader reader, workspace.project().reader(job));
  store::RejectedFilter cutShort;
  cutShort.reason = "logs.cut-short";
  TRY(const std::int64_t cutLines, store::RejectedPages(reader).count(cutShort));
  TRY(const std::vector<UserId> anonymous, store::FilterTable(reader).anonymousUsers());

  Judge judge(*log, info, counts, quality);
  judge.cautions(std::move(cautions));
  judge.cutShort(cutLines);
  judge.strays();
  judge.spikes();
  judge.driftOfDays();
  TRY_STATUS(judge.driftOfImports(reader));
  judge.completeness();
  judge.flags(*flags);
  judge.users(static_cast<std::int64_t>(anonymous.size()));
  judge.imports();
  std::ranges::stable_sort(quality.findings, std::greater<>(), &QualityFinding::verdict);
  return quality;
}

} // namespace guidepost::pipeline
