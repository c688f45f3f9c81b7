// One set of data a chart: the figures of the pictures that the look aims at, and awkward ones.
#pragma once

#include "ui/charts/BarChart.h"
#include "ui/charts/ConfusionTable.h"
#include "ui/charts/EffectRange.h"
#include "ui/charts/ForestChart.h"
#include "ui/charts/FunnelChart.h"
#include "ui/charts/IntentBars.h"
#include "ui/charts/JourneyGraph.h"
#include "ui/charts/LineChart.h"
#include "ui/charts/ReliabilityChart.h"
#include "ui/charts/ShareBar.h"
#include "ui/charts/StepLoop.h"
#include "ui/charts/WithoutEventChart.h"

#include <functional>

namespace guidepost::ui::samples {

Estimate estimate(double value, double low, double high, std::int64_t n = 0, const char* unit = "sessions");

FunnelData funnel();
ForestData forest();
ForestData scenarioForest();
LineData conversionCurves();
LineData learningCurves();
LineData feedbackRounds();
BarData timeToPurchase();
BarData eventMix();
BarData ratesByStrategy();
ReliabilityData reliability();
IntentBarsData intentBars();
ConfusionData confusion();
WithoutEventData withoutEvent();
JourneyData journey();
ShareBarData luck();
ShareBarData coverage();
RangeData effect();
RangeData interval();
StepLoopData loop();

struct Picture {
  QString name;
  QSizeF size; // about as in the pictures
  std::function<void(QPainter&, const QRectF&, const Theme&)> paint;
};
QVector<Picture> pictures();        // every chart with its sample
QVector<Picture> awkwardPictures(); // empty, unknown, huge, tiny, long words

} // namespace guidepost::ui::samples
