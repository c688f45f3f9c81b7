// Numbers in a log's fields. No locale; the whole text must be the number. Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace guidepost::logs {

std::string_view trimmed(std::string_view text); // spaces and tabs at both ends

std::optional<std::int64_t> parseInteger(std::string_view text); // "12", and "12.0" as data frames write it
std::optional<double> parseReal(std::string_view text);          // finite

// An amount in 1/10,000 of the unit, rounded half away from zero. "1234.56", "1,234.56", "1.234,56", "12,5", "1e-05"
// as programs print it (an exponent has a sign). decimalMark: '.' or ',' where a column's is known; 0: the later of two
// kinds is it, and a comma before exactly three last digits separates thousands. Nothing: no amount, or beyond 10^13
// units.
std::optional<std::int64_t> parseAmount(std::string_view text, char decimalMark = 0);

// What one amount tells about its column's decimal mark: '.' or ','; 0: nothing.
char decimalMarkIn(std::string_view text);

} // namespace guidepost::logs
