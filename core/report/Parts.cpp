#include "core/report/Parts.h"

#include <utility>

namespace guidepost::report {

Estimate exactly(double value) {
  Estimate estimate;
  estimate.estimate = value;
  return estimate;
}

Cell cell(Argument value) {
  return Cell(std::in_place_type<Argument>, std::move(value));
}

Cell measure(const Estimate& value, Format format) {
  return Cell(Measure{value, format});
}

Column words(std::string_view id) {
  return {Message(id), false, Intervals::Hidden};
}

Column numbers(std::string_view id, Intervals intervals) {
  return {Message(id), true, intervals};
}

} // namespace guidepost::report
