// Times, amounts and numbers in text. Bytes 1 and 2: the unit and the zone.
#include "core/logs/LocalTime.h"
#include "core/logs/Numbers.h"
#include "core/logs/TimeParser.h"
#include "tests/fuzz/Fuzz.h"

#include <cmath>

using namespace guidepost;
using namespace guidepost::fuzz;

namespace {

void checkAmount(std::string_view text) {
  for (const char mark : {'\0', '.', ','}) {
    const auto amount = logs::parseAmount(text, mark);
    if (!amount) continue;
    check(std::abs(*amount) <= 100'000'000'000'000'001, "amounts have a limit");
    if (text.front() == '-' || text.front() == '+') continue;
    check(logs::parseAmount("-" + std::string(text), mark) == -*amount, "a sign changes nothing else");
    check(logs::parseAmount("+" + std::string(text), mark) == *amount, "a plus changes nothing");
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const auto unit = static_cast<logs::TimeUnit>(input.below(logs::timeUnitNames.size()));
  static const std::array zones = {*logs::TimeZone::named("UTC"), *logs::TimeZone::named("+08:00"),
                                   *logs::TimeZone::named("Europe/Berlin"),
                                   *logs::TimeZone::named("America/Sao_Paulo")};
  const logs::TimeZone& zone = zones[input.below(zones.size())];

  std::vector<std::string_view> values;
  for (std::string_view rest = input.rest(); !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    values.push_back(line);
    const auto time = logs::parseTime(line, unit, zone);
    check(time == logs::parseTime(" " + std::string(line) + "\t", unit, zone), "blanks around a time change nothing");
    static_cast<void>(logs::parseTime(line, logs::TimeUnit::Automatic, zone));
    checkAmount(line);
    static_cast<void>(logs::decimalMarkIn(line));
    const auto whole = logs::parseInteger(line);
    const auto real = logs::parseReal(line);
    if (real) check(std::isfinite(*real), "numbers are finite");
    if (whole && real && std::abs(*real) < 1e15)
      check(static_cast<double>(*whole) == *real, "whole numbers are the same number");
    for (const auto order : {logs::DateOrder::Unknown, logs::DateOrder::DayFirst, logs::DateOrder::MonthFirst})
      static_cast<void>(logs::parseLocalTime(line, order));
  }
  const logs::TimeLook look = logs::lookOfTimes(values);
  check(look.numbers <= look.values && look.values <= values.size(), "a look counts its values");
  if (!values.empty()) static_cast<void>(logs::TimeZone::named(values.front().substr(0, 64)));
  return 0;
}
