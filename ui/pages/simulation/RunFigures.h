// What a card looks up in a run: a strategy's row of round 1, who gains most, and numbers as sentences want them.
#pragma once

#include "core/evaluation/RunResult.h"

#include <QString>

namespace guidepost::ui {

const evaluation::StrategyResult* strategyOf(const evaluation::RunResult& result, const std::string& name);

// The strategy that the run recommends; null when that is to show nothing.
const evaluation::StrategyResult* recommendedOf(const evaluation::RunResult& result);

// The highest uplift of conversion, whatever it costs; null when only nothing was run.
const evaluation::StrategyResult* mostConversionOf(const evaluation::RunResult& result);

QString headed(const std::string& strategy); // its name at the head of a sentence: "Hybrid"
QString amountOfPoints(double share);        // 0.0024 → "0.24", without sign
std::int64_t roundedToTwo(double value);     // digits: how far away something is, no more than is known
bool isAhead(const Estimate& estimate);      // its interval is above 0

} // namespace guidepost::ui
