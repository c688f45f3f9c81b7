// A number that says how sure it is. In JSON always {"estimate","low","high","n","unit"}.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

namespace guidepost {

struct Estimate {
  double estimate = std::numeric_limits<double>::quiet_NaN(); // NaN: unknown, printed as –
  double low = std::numeric_limits<double>::quiet_NaN();      // 95 % interval
  double high = std::numeric_limits<double>::quiet_NaN();
  std::int64_t n = 0; // how many units it stands on
  std::string unit;   // what n counts, or the currency: "sessions", "USD/1000 sessions"
  bool known() const { return estimate == estimate; }
};

} // namespace guidepost
