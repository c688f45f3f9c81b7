#include "ui/pages/data/TimelineCard.h"

#include "ui/charts/BarChart.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>
#include <numeric>

namespace guidepost::ui {

namespace {

constexpr qsizetype typesInChart = 4;
constexpr std::int64_t dayUs = 24 * 60 * 60 * std::int64_t{1'000'000};

QString shortDate(std::int64_t timeUs) {
  const QLocale locale(language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
  return locale.toString(QDateTime::fromMSecsSinceEpoch(timeUs / 1000, Qt::UTC).date(), TimelineCard::tr("d MMM"));
}

bool isDated(const pipeline::DataQuality& quality) {
  return static_cast<std::int64_t>(quality.time.size()) * quality.bucketUs > 2 * dayUs;
}

// Texts under the bars' left edges: dates once the log is longer than two days, else times of day.
QStringList edgesOf(const pipeline::DataQuality& quality) {
  constexpr qsizetype most = 7;
  const auto buckets = static_cast<qsizetype>(quality.time.size());
  QStringList edges;
  const bool dated = isDated(quality);
  const qsizetype perDay = quality.bucketUs >= dayUs ? 1 : static_cast<qsizetype>(dayUs / quality.bucketUs);
  const qsizetype unit = dated ? perDay : 1;
  const qsizetype every = unit * std::max<qsizetype>(1, (buckets + unit * most - 1) / (unit * most));
  qsizetype next = 0;
  for (qsizetype b = 0; b < buckets; ++b) {
    const std::int64_t from = quality.time[static_cast<std::size_t>(b)].fromUs;
    const bool midnight = !dated || quality.bucketUs >= dayUs || from % dayUs < quality.bucketUs;
    if (b < next || !midnight) {
      edges.push_back(QString());
      continue;
    }
    edges.push_back(dated ? shortDate(from) : number::timeOfDay(from).left(5));
    next = b + every;
  }
  edges.push_back(QString());
  return edges;
}

std::int64_t totalOf(const pipeline::EventsInTime& bucket) {
  return std::accumulate(bucket.counts.begin(), bucket.counts.end(), std::int64_t{0});
}

// The most frequent types have a series each; the rest is one more.
BarData barsOf(const pipeline::DataQuality& quality) {
  BarData bars;
  bars.stacked = true;
  bars.valueName = TimelineCard::tr("events");
  const auto types = static_cast<qsizetype>(quality.types.size());
  const qsizetype shown = types > typesInChart + 1 ? typesInChart : types;
  const qsizetype named = types > shown ? shown + 1 : shown;
  for (qsizetype t = 0; t < named; ++t) {
    BarSeries series;
    series.name = t < shown ? term(quality.types[static_cast<std::size_t>(t)]) : TimelineCard::tr("other");
    series.step = static_cast<int>(2 + 4 * t / std::max<qsizetype>(1, named - 1));
    bars.series.push_back(series);
  }
  for (const pipeline::EventsInTime& bucket : quality.time) {
    std::int64_t rest = totalOf(bucket);
    for (qsizetype t = 0; t < shown; ++t) {
      const std::int64_t value = bucket.counts[static_cast<std::size_t>(t)];
      rest -= value;
      bars.series[t].values.push_back(static_cast<double>(value));
    }
    if (named > shown) bars.series[shown].values.push_back(static_cast<double>(rest));
    bars.binNames.push_back(quality.bucketUs >= dayUs ? number::date(bucket.fromUs) : number::dateTime(bucket.fromUs));
  }
  bars.binNames.push_back(QString());
  bars.binEdges = edgesOf(quality);
  bars.xTitle = isDated(quality) ? TimelineCard::tr("date, UTC") : TimelineCard::tr("time of day, UTC");
  return bars;
}

// Below this a day's mix is told to be like the others' (bits).
constexpr double alikeDivergence = 0.02;

// The same events in whole days, where the log is longer than two of them.
pipeline::DataQuality inDays(const pipeline::DataQuality& quality) {
  if (!isDated(quality) || quality.bucketUs >= dayUs) return quality;
  pipeline::DataQuality days;
  days.types = quality.types;
  days.bucketUs = dayUs;
  for (const pipeline::EventsInTime& bucket : quality.time) {
    const std::int64_t from = bucket.fromUs - bucket.fromUs % dayUs;
    if (days.time.empty() || days.time.back().fromUs != from)
      days.time.push_back({from, std::vector<std::int64_t>(bucket.counts.size(), 0)});
    for (std::size_t t = 0; t < bucket.counts.size(); ++t)
      days.time.back().counts[t] += bucket.counts[t];
  }
  return days;
}

BarData mixOf(const pipeline::DataQuality& days) {
  BarData bars = barsOf(days);
  for (qsizetype bar = 0; bar < static_cast<qsizetype>(days.time.size()); ++bar) {
    const auto all = static_cast<double>(totalOf(days.time[static_cast<std::size_t>(bar)]));
    for (BarSeries& series : bars.series)
      series.values[bar] = all > 0 ? series.values[bar] / all * 100 : 0;
  }
  bars.valueName = TimelineCard::tr("% of the events");
  bars.decimals = 1;
  bars.yHigh = 100;
  bars.xTitle = isDated(days) ? TimelineCard::tr("date, UTC; height: % of the events")
                              : TimelineCard::tr("time of day, UTC; height: % of the events");
  return bars;
}

} // namespace

TimelineCard::TimelineCard(QWidget* parent)
    : Card(QStringLiteral("dataTime"), parent), choice_(new SegmentedButtons(QStringLiteral("dataTimeChoice"))),
      chart_(new BarChart) {
  chart_->setObjectName(QStringLiteral("dataTimeChart"));
  addHeaderWidget(choice_);
  setContent(chart_);
  connect(choice_, &SegmentedButtons::currentChanged, this, [this] {
    if (quality_) setQuality(*quality_);
  });
}

void TimelineCard::retranslate() {
  choice_->setSegments({{QStringLiteral("counts"), tr("Number"), {}}, {QStringLiteral("mix"), tr("Mix"), {}}});
  choice_->setAccessibleName(tr("What the bars show"));
}

void TimelineCard::showNothing() {
  quality_.reset();
  choice_->hide();
  setTitle(tr("Events in time"));
  setSubtitle({});
  showEmpty(tr("Here the events lie in time."));
}

void TimelineCard::setQuality(const pipeline::DataQuality& newer) {
  quality_ = newer;
  choice_->setVisible(!newer.time.empty());
  if (newer.time.empty()) {
    setTitle(tr("The log's times lie too far apart to draw"));
    setSubtitle({});
    showTooLittle(number::unknown(),
                  tr("A stray date lies centuries from the others: look at the first and the last event."));
    return;
  }
  if (choice_->current() == QLatin1String("mix"))
    showMix();
  else
    showCounts();
  showContent();
}

void TimelineCard::showMix() {
  using namespace number;
  const pipeline::DataQuality days = inDays(*quality_);
  chart_->setData(mixOf(days));
  const pipeline::DayMix* apart = nullptr;
  std::int64_t all = 0, known = 0;
  for (const pipeline::EventsInTime& bucket : days.time)
    all += totalOf(bucket);
  for (const pipeline::DayMix& day : quality_->days) {
    if (std::isnan(day.divergence)) continue;
    ++known;
    if (!apart || day.divergence > apart->divergence) apart = &day;
  }
  setTitle(known < 2 ? tr("One day only: no other to compare its mix with")
           : apart->divergence < alikeDivergence
               ? tr("The mix of events is much the same on every day")
               : tr("The mix of %1 is least like the other days'").arg(date(apart->fromUs)));
  setSubtitle(tr("Share of each type, one bar for each %1; n = %2").arg(duration(days.bucketUs), count(all)));
}

void TimelineCard::showCounts() {
  using namespace number;
  const pipeline::DataQuality& quality = *quality_;
  chart_->setData(barsOf(quality));
  const pipeline::EventsInTime* busiest = &quality.time.front();
  std::int64_t all = 0;
  for (const pipeline::EventsInTime& bucket : quality.time) {
    all += totalOf(bucket);
    if (totalOf(bucket) > totalOf(*busiest)) busiest = &bucket;
  }
  const QString events = count(totalOf(*busiest));
  setTitle(quality.bucketUs >= dayUs ? tr("Busiest: %1, with %2 events").arg(date(busiest->fromUs), events)
                                     : tr("Busiest: from %1 on, with %2 events in %3")
                                           .arg(dateTime(busiest->fromUs), events, duration(quality.bucketUs)));
  setSubtitle(tr("Events by type, one bar for each %1; n = %2").arg(duration(quality.bucketUs), count(all)));
}

} // namespace guidepost::ui
