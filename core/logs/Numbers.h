// Numbers in a log's fields. No locale; the whole text must be the number. Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace guidepost::logs {

std::string_view trimmed(std::string_view text); // spaces and tabs at both ends

std::optional<std::int64_t> parseInteger(std::string_view text); // "12", and "12.0" as data frames write it
std::optional<double> parseReal(std::string_view text);          // finite

// An amount in 1/10,000 of the unit, rounded half away from zero. "1234.56", "1,234.56", "1.234,56", "12,5";
// a comma before exactly three last digits separates thousands. Nothing: no amount, or beyond 10^13 units.
std::optional<std::int64_t> parseAmount(std::string_view text);

} // namespace guidepost::logs
