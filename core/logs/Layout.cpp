#include "core/logs/Layout.h"

#include "core/base/Fingerprint.h"
#include "core/logs/Numbers.h"
#include "core/logs/TimeParser.h"

#include <algorithm>
#include <map>
#include <set>

namespace guidepost::logs {

namespace {

using Names = std::vector<std::string>;

// "name:type" headers of recommender data sets.
bool isTypedName(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view type = trimmed(name.substr(colon + 1));
  return type == "token" || type == "token_seq" || type == "float" || type == "float_seq";
}

bool isTyped(const Names& names) {
  return !names.empty() && std::ranges::all_of(names, isTypedName);
}

Names loweredNames(const Names& names) {
  const bool typed = isTyped(names);
  Names lower;
  for (const std::string& name : names)
    lower.push_back(loweredName(typed ? std::string_view(name).substr(0, name.rfind(':')) : std::string_view(name)));
  return lower;
}

// Names, not values: no field is a number or a time, and no two are alike.
bool looksLikeHeader(const Names& record) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < record.size(); ++i) {
    const std::string name = loweredName(record[i]);
    if (name.empty() && i > 0) return false;
    if (parseReal(name) || parseTime(name, TimeUnit::Automatic, {})) return false;
    if (!seen.insert(name).second) return false;
  }
  return true;
}

std::size_t commonFieldCount(const Head& head) {
  std::map<std::size_t, std::size_t> sizes;
  for (const auto& record : head.records)
    ++sizes[record.size()];
  return std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; })->first;
}

bool contains(const Names& names, const Names& wanted) {
  return std::ranges::all_of(wanted,
                             [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); });
}

std::vector<std::size_t> indicesOf(const Names& wanted, const Names& names) {
  std::vector<std::size_t> indices;
  for (const std::string& name : wanted)
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i] == loweredName(name)) indices.push_back(i);
  return indices;
}

// "product_id" of "payload.product_id": of JSON in no known format.
Names lastNames(const Names& names) {
  Names last;
  for (const std::string& name : names)
    last.push_back(name.substr(name.rfind('.') + 1));
  return last;
}

void findColumns(const Format& format, const Names& names, Layout& layout) {
  for (const auto& [role, wanted] : format.columns) {
    std::vector<std::size_t>& columns = layout.columns[static_cast<std::size_t>(role)];
    columns = indicesOf(wanted, names);
    if (!format.generic) continue;
    if (columns.empty() && !layout.header) columns = indicesOf(wanted, lastNames(names));
    if (columns.size() > 1) columns.resize(1);
  }
  layout.leaks = indicesOf(format.leaks, names);
  layout.ignored = indicesOf(format.ignored, names);
}

// Sets confidence (0: the header is not this format's) and matched.
void matchHeader(const Format& format, const Names& names, Layout& layout) {
  if (format.typedHeader && !isTyped(layout.names)) return;
  for (const std::string& name : format.without)
    if (std::ranges::find(names, name) != names.end()) return;
  for (const Names& wanted : format.headers) {
    if (wanted.size() <= layout.matched || !contains(names, wanted)) continue;
    layout.confidence = wanted.size() == names.size() ? 0.99 : 0.95;
    layout.matched = wanted.size();
  }
  if (layout.confidence == 0 && format.onlyTheseRoles && names.size() == format.columns.size()) {
    const bool all = std::ranges::all_of(format.columns, [&](const auto& entry) {
      return std::ranges::any_of(
          entry.second, [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); });
    });
    if (all) layout.confidence = 0.95;
  }
}

// Nothing: a file without a header that does not have this format's shape either.
std::optional<Layout> layoutByPosition(const Format& format, const Head& head, Layout layout) {
  const bool userLines = head.dialect.kind == RecordKind::UserLines;
  if (format.userLines != userLines || head.dialect.kind == RecordKind::JsonLines) return std::nullopt;
  if (layout.header || format.positions.size() != layout.fields) return std::nullopt;
  if (format.delimiter != 0 && format.delimiter != head.dialect.delimiter) return std::nullopt;
  for (std::size_t i = 0; i < format.positions.size(); ++i)
    if (format.positions[i]) layout.columns[static_cast<std::size_t>(*format.positions[i])].push_back(i);
  for (const auto& [role, wanted] : format.columns) {
    // Alternatives stand in the columns' order; numbers name positions.
    std::vector<std::size_t> columns;
    for (const std::string& name : wanted)
      if (const std::optional<std::int64_t> number = parseInteger(name);
          number && *number >= 1 && static_cast<std::size_t>(*number) <= layout.fields)
        columns.push_back(static_cast<std::size_t>(*number) - 1);
    if (!columns.empty()) layout.columns[static_cast<std::size_t>(role)] = std::move(columns);
  }
  layout.confidence = format.confidence > 0 ? format.confidence : format.types.empty() ? 0.6 : 0.9;
  layout.matched = format.positions.size();
  return layout;
}

} // namespace

std::string loweredName(std::string_view text) {
  std::string result(trimmed(text));
  for (char& letter : result)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return result;
}

Layout bareLayout(const Head& head, std::optional<bool> header) {
  Layout layout;
  if (head.dialect.kind == RecordKind::Delimited) {
    layout.header = header.value_or(looksLikeHeader(head.records.front()));
    layout.fields = layout.header ? head.records.front().size() : commonFieldCount(head);
    if (layout.header) layout.names = head.records.front();
    return layout;
  }
  layout.header = false;
  layout.fields = head.columns.size();
  if (head.dialect.kind == RecordKind::JsonLines) layout.names = head.columns;
  return layout;
}

std::optional<Layout> layoutOf(const Format& format, const Head& head, std::optional<bool> header) {
  Layout layout = bareLayout(head, header);
  if (format.generic) {
    findColumns(format, loweredNames(layout.names), layout);
    layout.confidence = layout.columns[static_cast<std::size_t>(Role::Type)].empty() ? 0.6 : 0.7;
    return layout;
  }
  // A header is known by its names even where one of them looks like a value.
  Layout named = layout;
  if (head.dialect.kind == RecordKind::Delimited && header.value_or(true)) {
    named.header = true;
    named.names = head.records.front();
    named.fields = named.names.size();
  }
  const Names names = loweredNames(named.names);
  matchHeader(format, names, named);
  if (named.confidence > 0) {
    findColumns(format, names, named);
    return named;
  }
  return layoutByPosition(format, head, std::move(layout));
}

std::string fingerprintOf(const Head& head) {
  const Layout layout = bareLayout(head);
  Names names = loweredNames(layout.names);
  if (head.dialect.kind == RecordKind::JsonLines) {
    for (std::string& name : names)
      name.resize(std::min(name.find('.'), name.size()));
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
  }
  std::uint64_t hash = fnvBasis;
  for (const std::string& name : names)
    hash = fnv1a64("\x1f", fnv1a64(name, hash));
  if (names.empty()) hash = fnv1a64(std::to_string(layout.fields) + head.dialect.delimiter + "without header", hash);
  return hexadecimal(hash);
}

std::optional<std::size_t> columnNamed(const std::vector<std::string>& names, std::size_t fields,
                                       std::string_view column) {
  const std::string wanted = loweredName(column);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (loweredName(names[i]) == wanted) return i;
  const std::optional<std::int64_t> number = parseInteger(wanted);
  if (!number || *number < 1 || static_cast<std::size_t>(*number) > fields) return std::nullopt;
  return static_cast<std::size_t>(*number) - 1;
}

} // namespace guidepost::logs
