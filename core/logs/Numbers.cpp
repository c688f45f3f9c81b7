#include "core/logs/Numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace guidepost::logs {

namespace {

// "4.4e-16", "1E+05". Without a sign it is more likely a code than a number.
std::optional<std::int64_t> amountWithExponent(std::string_view text, std::size_t exponent) {
  if ((text[exponent] != 'e' && text[exponent] != 'E') || exponent + 2 >= text.size()) return std::nullopt;
  if (text[exponent + 1] != '-' && text[exponent + 1] != '+') return std::nullopt;
  if (text.front() == '+') text.remove_prefix(1);
  const std::optional<double> value = parseReal(text);
  if (!value || std::abs(*value) > 1e13) return std::nullopt;
  return std::llround(*value * 10'000);
}

} // namespace

std::string_view trimmed(std::string_view text) {
  const auto space = [](char letter) { return letter == ' ' || letter == '\t'; };
  while (!text.empty() && space(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && space(text.back()))
    text.remove_suffix(1);
  return text;
}

std::optional<std::int64_t> parseInteger(std::string_view text) {
  if (const std::size_t point = text.find('.'); point != std::string_view::npos && point > 0) {
    if (text.find_first_not_of('0', point + 1) != std::string_view::npos) return std::nullopt;
    text = text.substr(0, point);
  }
  std::int64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, value);
  if (problem != std::errc() || stop != end || text.empty()) return std::nullopt;
  return value;
}

std::optional<double> parseReal(std::string_view text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, value);
  if (problem != std::errc() || stop != end || text.empty() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<std::int64_t> parseAmount(std::string_view text, char decimalMark) {
  bool negative = false;
  const std::string_view whole = text;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  std::size_t decimal = std::string_view::npos;
  if (decimalMark != 0) {
    decimal = text.find(decimalMark);
  } else {
    const std::size_t lastComma = text.rfind(',');
    decimal = text.rfind('.');
    if (lastComma != std::string_view::npos) {
      if (decimal != std::string_view::npos)
        decimal = std::max(lastComma, decimal);
      else if (text.size() - lastComma != 4)
        decimal = lastComma;
    }
  }

  std::int64_t units = 0;
  std::int64_t digits = 0;
  int decimals = -1; // before the decimal mark
  bool roundUp = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (i == decimal) {
      decimals = 0;
    } else if (letter == ',' || letter == '.') {
      if (decimals >= 0 || i == 0) return std::nullopt;
    } else if (letter >= '0' && letter <= '9') {
      ++digits;
      if (decimals < 4) units = units * 10 + (letter - '0');
      if (decimals == 4) roundUp = letter >= '5';
      if (decimals >= 0) ++decimals;
      if (units > 100'000'000'000'000'000) return std::nullopt;
    } else {
      return amountWithExponent(whole, i + (whole.size() - text.size()));
    }
  }
  if (digits == 0) return std::nullopt;
  for (int i = std::max(decimals, 0); i < 4; ++i) {
    units *= 10;
    if (units > 100'000'000'000'000'000) return std::nullopt;
  }
  if (roundUp) ++units;
  return negative ? -units : units;
}

char decimalMarkIn(std::string_view text) {
  const std::size_t lastComma = text.rfind(',');
  const std::size_t lastPoint = text.rfind('.');
  if (lastComma == std::string_view::npos && lastPoint == std::string_view::npos) return 0;
  if (lastComma != std::string_view::npos && lastPoint != std::string_view::npos)
    return lastComma > lastPoint ? ',' : '.';
  const char mark = lastComma != std::string_view::npos ? ',' : '.';
  const std::size_t last = mark == ',' ? lastComma : lastPoint;
  if (text.find(mark) != last) return mark == ',' ? '.' : ','; // twice: it separates thousands
  return text.size() - last == 4 ? '\0' : mark;
}

} // namespace guidepost::logs
