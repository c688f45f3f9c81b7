#include "tests/ui/charts/ChartSamples.h"

#include "ui/charts/ChartStyle.h"
#include "ui/charts/PathChips.h"

#include <cmath>
#include <limits>

namespace guidepost::ui::samples {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

ForestRow row(const char* strategy, double value, double low, double high, bool strong = false) {
  return {strategy, QString::fromLatin1(strategy).replace('-', ' '), estimate(value, low, high, 20'000), strong};
}

} // namespace

Estimate estimate(double value, double low, double high, std::int64_t n, const char* unit) {
  return {value, low, high, n, unit};
}

FunnelData funnel() {
  FunnelData data;
  data.sessions = 5066;
  data.headline = "sessions, every one with a view";
  data.countHead = "sessions";
  data.shareHead = "of all";
  data.steps = {{"Cart", 118, estimate(118 / 5066.0, 0.0195, 0.0278, 5066), 4, false},
                {"Purchase, all steps", 65, estimate(65 / 5066.0, 0.0101, 0.0163, 5066), 4, false}};
  data.between = "55 % of carts go on to a purchase (46 to 64)";
  data.others = {{"Purchase, no cart", 135, estimate(135 / 5066.0, 0.0225, 0.0315, 5066), 3, false},
                 {"Any purchase", 200, estimate(200 / 5066.0, 0.0345, 0.0452, 5066), 5, true}};
  return data;
}

ForestData forest() {
  ForestData data;
  data.rows = {row("rules", 0.0031, -0.0002, 0.0066),       row("by-chance", 0.001, -0.0024, 0.0045),
               row("hybrid", 0.0072, 0.0029, 0.0117, true), row("learns", 0.0049, 0.0005, 0.0095),
               row("best-possible", 0.0131, 0.008, 0.0186), row("model", 0.0058, 0.0012, 0.0106)};
  data.scale = 100;
  sortByValue(data);
  return data;
}

ForestData scenarioForest() {
  ForestData data;
  data.rows = {row("rules", 62, -38, 163), row("model", 132, -9, 276), row("hybrid", 219, 74, 371),
               row("learns", 101, -32, 238)};
  data.decimals = 0;
  data.axisTitle = "Net gain, USD per 1,000 sessions";
  return data;
}

LineData conversionCurves() {
  LineData data;
  const std::pair<const char*, double> ends[] = {
      {"hybrid", 4.69}, {"model", 4.55}, {"learns", 4.46}, {"rules", 4.28}, {"nothing", 3.97}};
  for (int which = 0; which < 5; ++which) {
    ChartLine line;
    line.strategy = line.name = ends[which].first;
    for (int i = 8; i <= 100; ++i) {
      const double x = i * 200.0;
      const double wobble =
          0.5 * std::exp(-i / 25.0) * std::sin(i * 0.9 + which) + 0.05 * std::sin(i * 0.35 + which * 2);
      line.x << x;
      line.y << ends[which].second + wobble + (which == 0 ? 0.4 : 0.1) * std::exp(-i / 40.0);
      line.low << line.y.last() - 62 / std::sqrt(x);
      line.high << line.y.last() + 62 / std::sqrt(x);
    }
    line.endText = QString::number(ends[which].second, 'f', 2);
    line.strong = which == 0;
    line.band = which == 0 || which == 4;
    data.lines << line;
  }
  data.xTitle = "simulated visitors";
  data.tipName = "{x} visitors";
  data.valueUnit = " %";
  data.xLow = 0;
  data.xHigh = 20'000;
  return data;
}

LineData learningCurves() {
  LineData data;
  ChartLine training, validation;
  training.name = "training";
  training.step = 3;
  validation.name = "validation";
  validation.step = 5;
  validation.strong = true;
  const double t[] = {1.39, 1.24, 1.16, 1.115, 1.08, 1.055, 1.03, 1.015, 1.0, 0.99, 0.98, 0.97};
  const double v[] = {1.318, 1.21, 1.145, 1.11, 1.085, 1.065, 1.056, 1.052, 1.053, 1.055, 1.06, 1.068};
  for (int i = 0; i < 12; ++i) {
    training.x << i + 1;
    training.y << t[i];
    validation.x << i + 1;
    validation.y << v[i];
  }
  data.lines = {validation, training};
  data.wholeX = true;
  data.xTitle = "epoch";
  data.labelsInside = true;
  data.marker = LineMarker{8, 1.052, "best: epoch 8", "1.052"};
  return data;
}

LineData feedbackRounds() {
  LineData data;
  for (const auto& [name, value] : {std::pair{"hybrid", 15.6}, {"model", 14.1}, {"rules", 11.8}}) {
    ChartLine line;
    line.strategy = line.name = name;
    line.whiskers = true;
    line.x = {1, 2};
    line.y = {value, value + 1.2};
    line.low = {value - 1, value + 0.1};
    line.high = {value + 1, value + 2.3};
    data.lines << line;
  }
  data.wholeX = true;
  data.decimals = 1;
  data.xTitle = "round";
  return data;
}

BarData timeToPurchase() {
  QVector<double> minutes;
  const int counts[] = {38, 43, 28, 23, 23, 8, 3, 7, 6, 3, 17};
  for (int bin = 0; bin < 11; ++bin)
    for (int i = 0; i < counts[bin]; ++i)
      minutes << bin + 0.5;
  BarData data = histogram(minutes, 1, 10);
  data.xTitle = "minutes from first view to purchase";
  data.valueName = "sessions";
  data.marker = BarMarker{2.62, "median 2 min 37 s"};
  return data;
}

BarData eventMix() {
  BarData data;
  data.stacked = true;
  const std::pair<const char*, int> kinds[] = {{"view", 2}, {"add to cart", 4}, {"purchase", 6}};
  for (int kind = 0; kind < 3; ++kind) {
    BarSeries series;
    series.name = kinds[kind].first;
    series.step = kinds[kind].second;
    for (int hour = 0; hour < 24; ++hour)
      series.values << std::round((900 - 250 * kind) / (1 + 3 * kind) * (1.2 + std::sin((hour - 8) / 24.0 * 6.28)));
    data.series << series;
  }
  for (int hour = 0; hour < 24; ++hour)
    data.categories << QString::number(hour);
  data.xTitle = "hour of the day";
  data.valueName = "events";
  return data;
}

BarData ratesByStrategy() {
  BarData data;
  for (const auto& [name, value] : {std::pair{"rules", 0.118}, {"model", 0.141}, {"hybrid", 0.156}}) {
    BarSeries series;
    series.strategy = series.name = name;
    series.values = {value, value * 0.6};
    series.low = {value - 0.01, value * 0.6 - 0.008};
    series.high = {value + 0.01, value * 0.6 + 0.008};
    data.series << series;
  }
  data.categories = {"Click rate", "Purchase rate"};
  data.scale = 100;
  data.decimals = 1;
  return data;
}

ReliabilityData reliability() {
  ReliabilityData data;
  const double said[] = {0.02, 0.08, 0.18, 0.30, 0.46, 0.64, 0.80};
  const double happened[] = {0.015, 0.078, 0.168, 0.28, 0.44, 0.60, 0.74};
  const double width[] = {0.005, 0.02, 0.05, 0.08, 0.12, 0.14, 0.17};
  for (int i = 0; i < 7; ++i)
    data.points << ReliabilityPoint{said[i],
                                    estimate(happened[i], happened[i] - width[i], happened[i] + width[i] * 0.8, 400)};
  data.highlighted = 3;
  data.highlightText = "says 30, happens 28";
  data.xTitle = "purchase intent, %";
  data.yTitle = "% that bought";
  return data;
}

IntentBarsData intentBars() {
  IntentBarsData data;
  data.intents = {"purchase", "cart", "compare", "explore", "leave"};
  data.events = {{"view", "1004650", "02:23:39", {0.05, 0.01, 0.31, 0.36, 0.27}},
                 {"view", "1003965", "02:24:07", {0.07, 0.02, 0.44, 0.27, 0.20}},
                 {"view", "1003965", "02:24:26", {0.13, 0.04, 0.46, 0.20, 0.17}},
                 {"view", "1004650", "02:24:34", {0.34, 0.06, 0.37, 0.12, 0.11}},
                 {"add to cart", "1004650", "02:24:57", {0.67, 0.08, 0.12, 0.06, 0.07}},
                 {"purchase", "1004650", "02:26:23", {0.07, 0.02, 0.21, 0.24, 0.46}}};
  data.selected = 3;
  return data;
}

ConfusionData confusion() {
  return {{"purchase", "cart", "compare", "explore", "leave"},
          {{48, 5, 25, 11, 11}, {24, 14, 32, 16, 14}, {2, 0, 64, 23, 10}, {1, 0, 24, 56, 19}, {1, 0, 15, 34, 51}},
          "columns: what the model said"};
}

WithoutEventData withoutEvent() {
  WithoutEventData data;
  data.was = 0.34;
  data.rows = {{"1 view", 0.31, false}, {"2 view", 0.28, false}, {"3 view", 0.27, false}, {"4 view", 0.14, true}};
  return data;
}

JourneyData journey() {
  JourneyData data;
  data.nodes = {{"start", "Start", 5066, 0.0, 0.52},
                {"view", "View", 17051, 0.36, 0.52},
                {"add_to_cart", "Cart", 164, 0.69, 0.0},
                {"purchase", "Purchase", 214, 1.0, 0.52},
                {"leave", "Leave", 5066, 0.67, 1.0}};
  data.edges = {{"view", "view", 11820, 0.69, {}},       {"start", "view", 5065, 1.0, {}},
                {"view", "leave", 4950, 0.29, {}},       {"view", "purchase", 145, 0.009, {}},
                {"view", "add_to_cart", 136, 0.008, {}}, {"purchase", "view", 121, 0.57, {}},
                {"purchase", "leave", 91, 0.43, {}},     {"add_to_cart", "purchase", 66, 0.4, {}},
                {"add_to_cart", "view", 45, 0.27, {}},   {"add_to_cart", "add_to_cart", 28, 0.17, {}},
                {"add_to_cart", "leave", 25, 0.15, {}}};
  data.route = {"view", "purchase"};
  return data;
}

ShareBarData luck() {
  return {{{"luck", 38, "38 % luck", 2}, {"assumptions", 62, "62 % assumptions", 5}}};
}

ShareBarData coverage() {
  return {{{"nothing", 3983, "nothing, 3,983 sessions", 0},
           {"comparison help", 804, "comparison help 804", 2},
           {"coupon", 214, "coupon 214", 4},
           {"reminder", 65, "reminder 65", 6}}};
}

RangeData effect() {
  RangeData data;
  data.value = 1.25;
  data.low = 1.05;
  data.high = 1.5;
  data.axisLow = 0.9;
  data.axisHigh = 1.6;
  data.reference = 1;
  return data;
}

RangeData interval() {
  RangeData data;
  data.value = 3.95;
  data.low = 3.45;
  data.high = 4.52;
  data.axisLow = 3;
  data.axisHigh = 5;
  data.caps = true;
  data.lowText = "3.45";
  data.highText = "4.52";
  return data;
}

StepLoopData loop() {
  StepLoopData data;
  data.steps = {
      {"data", "Data", "data", LoopState::Done, "17,429", "events kept", "5 duplicates, 1 rejected"},
      {"journeys", "Journeys", "journeys", LoopState::Done, "3.9 %", "of sessions buy", "3.5 to 4.5"},
      {"intent", "Intent", "intent", LoopState::Changed, "44 %", "of buyers in the top tenth", "30 to 59"},
      {"recommendations", "Recommendations", "recommendations", LoopState::Done, "11.8 %", "next item among ten",
       "10.7 to 13.0"},
      {"strategies", "Strategies", "strategies", LoopState::Done, "5", "ready to compare", "1 rule switched off"},
      {"simulation", "Simulation", "simulation", LoopState::Done, "+0.72", "points with hybrid", "0.29 to 1.17"},
      {"feedback", "Feedback", "feedback", LoopState::Next, "1 of 2", "rounds run", "next: round 2"},
      {"report", "Report", "report", LoopState::NotYet, "None", "exported yet", "6 sections ready"}};
  data.backFrom = 6;
  data.backTo = 4;
  data.backText = "Next round: what visitors clicked and bought updates what the strategies believe";
  return data;
}

QVector<Picture> pictures() {
  using P = QPainter;
  using R = QRectF;
  using T = Theme;
  return {
      {"funnel", {370, 300}, [](P& p, const R& r, const T& t) { paintFunnel(p, r, funnel(), t); }},
      {"forest", {426, 212}, [](P& p, const R& r, const T& t) { paintForest(p, r, forest(), t); }},
      {"small-forest", {244, 226}, [](P& p, const R& r, const T& t) { paintSmallForest(p, r, scenarioForest(), t); }},
      {"conversion", {410, 216}, [](P& p, const R& r, const T& t) { paintLines(p, r, conversionCurves(), t); }},
      {"learning", {232, 212}, [](P& p, const R& r, const T& t) { paintLines(p, r, learningCurves(), t); }},
      {"rounds", {340, 216}, [](P& p, const R& r, const T& t) { paintLines(p, r, feedbackRounds(), t); }},
      {"time-to-purchase", {296, 218}, [](P& p, const R& r, const T& t) { paintBars(p, r, timeToPurchase(), t); }},
      {"event-mix", {420, 220}, [](P& p, const R& r, const T& t) { paintBars(p, r, eventMix(), t); }},
      {"rates", {340, 220}, [](P& p, const R& r, const T& t) { paintBars(p, r, ratesByStrategy(), t); }},
      {"reliability", {232, 212}, [](P& p, const R& r, const T& t) { paintReliability(p, r, reliability(), t); }},
      {"intent-bars", {646, 306}, [](P& p, const R& r, const T& t) { paintIntentBars(p, r, intentBars(), t); }},
      {"confusion", {304, 206}, [](P& p, const R& r, const T& t) { paintConfusion(p, r, confusion(), t); }},
      {"without-event", {228, 140}, [](P& p, const R& r, const T& t) { paintWithoutEvent(p, r, withoutEvent(), t); }},
      {"journey", {440, 320}, [](P& p, const R& r, const T& t) { paintJourney(p, r, journey(), t); }},
      {"luck", {260, 22}, [](P& p, const R& r, const T& t) { paintShareBar(p, r, luck(), t); }},
      {"coverage", {504, 48}, [](P& p, const R& r, const T& t) { paintShareBar(p, r, coverage(), t); }},
      {"effect", {260, 16}, [](P& p, const R& r, const T& t) { paintRange(p, r, effect(), t); }},
      {"interval", {260, 36}, [](P& p, const R& r, const T& t) { paintRange(p, r, interval(), t); }},
      {"path",
       {260, 26},
       [](P& p, const R& r, const T& t) {
         paintPathChips(p, r, {"view", "add_to_cart", "purchase", "view"}, t);
       }},
      {"loop", {1150, 200}, [](P& p, const R& r, const T& t) { paintStepLoop(p, r, loop(), t); }},
      {"meter", {80, 8}, [](P& p, const R& r, const T& t) { paintMeter(p, r, 0.34, t.intents[0], t); }},
  };
}

QVector<Picture> awkwardPictures() {
  using P = QPainter;
  using R = QRectF;
  using T = Theme;
  const Estimate nothing;
  FunnelData noRates = funnel();
  for (FunnelBar& bar : noRates.steps)
    bar.rate = nothing;
  noRates.others.clear();
  FunnelData longWords = funnel();
  longWords.steps[0].name = "Donaudampfschifffahrtsgesellschaftskapitän in den Einkaufswagen gelegt";
  longWords.headline += " and a very long explanation that cannot fit into any card of this page";
  ForestData unknownRows = forest();
  unknownRows.rows[0].value = nothing;
  unknownRows.rows[1].value.low = unknownRows.rows[1].value.high = unknown;
  ForestData huge = forest();
  for (ForestRow& r : huge.rows)
    r.value = estimate(r.value.estimate * 1e12, r.value.low * 1e12, r.value.high * 1e12);
  LineData holes = conversionCurves();
  holes.lines[0].y[10] = holes.lines[0].low[20] = unknown;
  holes.lines[1].y.fill(unknown);
  LineData onePoint;
  onePoint.lines = {{"hybrid", "hybrid", 5, {1}, {4}, {}, {}, false, false, false, false, {}}};
  LineData many;
  ChartLine longLine;
  longLine.name = "many points";
  for (int i = 0; i < 50'000; ++i) {
    longLine.x << i;
    longLine.y << std::sin(i / 500.0) + (i == 31'234 ? 5 : 0);
  }
  many.lines << longLine;
  BarData zero = eventMix();
  for (BarSeries& series : zero.series)
    series.values.fill(0);
  ReliabilityData rare;
  rare.points = {{0.001, estimate(0.002, 0, 0.004, 900)}, {unknown, nothing}};
  IntentBarsData longSession = intentBars();
  for (int i = 0; i < 60; ++i)
    longSession.events << longSession.events[i % 6];
  IntentBarsData noShares = intentBars();
  for (IntentEvent& event : noShares.events)
    event.shares.fill(unknown);
  ConfusionData emptyRow = confusion();
  emptyRow.counts[1].fill(0);
  JourneyData crowded = journey();
  for (JourneyNode& node : crowded.nodes)
    node.x = node.y = 0.5;
  JourneyData lost = journey();
  lost.edges << JourneyEdge{"nowhere", "view", 3, 0.1, {}};
  lost.nodes[1].x = unknown;
  RangeData out = effect();
  out.high = 99;
  RangeData none = effect();
  none.value = none.low = none.high = unknown;
  return {
      {"funnel-empty", {300, 200}, [](P& p, const R& r, const T& t) { paintFunnel(p, r, {}, t); }},
      {"funnel-unknown", {300, 200}, [=](P& p, const R& r, const T& t) { paintFunnel(p, r, noRates, t); }},
      {"funnel-long", {300, 200}, [=](P& p, const R& r, const T& t) { paintFunnel(p, r, longWords, t); }},
      {"forest-empty", {300, 200}, [](P& p, const R& r, const T& t) { paintForest(p, r, {}, t); }},
      {"forest-unknown", {400, 200}, [=](P& p, const R& r, const T& t) { paintForest(p, r, unknownRows, t); }},
      {"forest-huge", {400, 200}, [=](P& p, const R& r, const T& t) { paintForest(p, r, huge, t); }},
      {"lines-empty", {300, 200}, [](P& p, const R& r, const T& t) { paintLines(p, r, {}, t); }},
      {"lines-holes", {400, 200}, [=](P& p, const R& r, const T& t) { paintLines(p, r, holes, t); }},
      {"lines-one-point", {300, 200}, [=](P& p, const R& r, const T& t) { paintLines(p, r, onePoint, t); }},
      {"lines-many", {300, 200}, [=](P& p, const R& r, const T& t) { paintLines(p, r, many, t); }},
      {"bars-empty", {300, 200}, [](P& p, const R& r, const T& t) { paintBars(p, r, {}, t); }},
      {"bars-zero", {300, 200}, [=](P& p, const R& r, const T& t) { paintBars(p, r, zero, t); }},
      {"reliability-rare", {300, 200}, [=](P& p, const R& r, const T& t) { paintReliability(p, r, rare, t); }},
      {"intent-long", {500, 260}, [=](P& p, const R& r, const T& t) { paintIntentBars(p, r, longSession, t); }},
      {"intent-unknown", {500, 260}, [=](P& p, const R& r, const T& t) { paintIntentBars(p, r, noShares, t); }},
      {"confusion-empty-row", {300, 200}, [=](P& p, const R& r, const T& t) { paintConfusion(p, r, emptyRow, t); }},
      {"journey-crowded", {440, 320}, [=](P& p, const R& r, const T& t) { paintJourney(p, r, crowded, t); }},
      {"journey-lost", {440, 320}, [=](P& p, const R& r, const T& t) { paintJourney(p, r, lost, t); }},
      {"journey-empty", {300, 200}, [](P& p, const R& r, const T& t) { paintJourney(p, r, {}, t); }},
      {"range-out", {260, 16}, [=](P& p, const R& r, const T& t) { paintRange(p, r, out, t); }},
      {"range-unknown", {260, 16}, [=](P& p, const R& r, const T& t) { paintRange(p, r, none, t); }},
      {"share-empty", {260, 22}, [](P& p, const R& r, const T& t) { paintShareBar(p, r, {}, t); }},
      {"loop-empty", {600, 200}, [](P& p, const R& r, const T& t) { paintStepLoop(p, r, {}, t); }},
  };
}

} // namespace guidepost::ui::samples
