#include "core/ingest/TableJson.h"

#include <fmt/format.h>

namespace guidepost::ingest {

namespace {

bool isDigit(char letter) {
  return letter >= '0' && letter <= '9';
}

// As JSON writes numbers: no leading zeros, no plus, digits on both sides of the point.
bool isJsonNumber(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const auto digits = [&] {
    const std::size_t first = at;
    while (at < text.size() && isDigit(text[at]))
      ++at;
    return at - first;
  };
  const std::size_t whole = digits();
  if (whole == 0 || whole > 17 || (whole > 1 && text[at - whole] == '0')) return false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (digits() == 0) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    const std::size_t exponent = digits();
    if (exponent == 0 || exponent > 2) return false;
  }
  return at == text.size();
}

void appendQuoted(std::string& to, std::string_view text) {
  to += '"';
  for (const char letter : text) {
    if (letter == '"' || letter == '\\')
      to.append({'\\', letter});
    else if (static_cast<unsigned char>(letter) < 0x20)
      to += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
    else
      to += letter;
  }
  to += '"';
}

} // namespace

void JsonObject::add(std::string_view name, std::string_view value) {
  if (text_.size() > 1) text_ += ',';
  appendQuoted(text_, name);
  text_ += ':';
  if (isJsonNumber(value))
    text_ += value;
  else
    appendQuoted(text_, value);
}

} // namespace guidepost::ingest
