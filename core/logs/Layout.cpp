#include "core/logs/Layout.h"

#include "core/logs/Numbers.h"
#include "core/logs/TimeParser.h"

#include <algorithm>
#include <map>
#include <set>

namespace guidepost::logs {

namespace {

std::string lowered(std::string_view text) {
  std::string result(trimmed(text));
  for (char& letter : result)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return result;
}

// "name:type" headers of recommender data sets mean the name.
std::vector<std::string> loweredHeader(const std::vector<std::string>& header) {
  std::vector<std::string> names;
  for (const std::string& column : header)
    names.push_back(lowered(std::string_view(column).substr(0, column.find(':'))));
  return names;
}

// Names, not values: no field is a number or a time, and no two are alike.
bool looksLikeHeader(const std::vector<std::string>& record) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < record.size(); ++i) {
    const std::string name = lowered(record[i]);
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

bool contains(const std::vector<std::string>& header, const std::vector<std::string>& wanted) {
  return std::ranges::all_of(wanted,
                             [&](const std::string& name) { return std::ranges::find(header, name) != header.end(); });
}

void findColumns(const Format& format, const std::vector<std::string>& header, Layout& layout) {
  for (const auto& [role, names] : format.columns) {
    std::vector<std::size_t>& columns = layout.columns[static_cast<std::size_t>(role)];
    for (const std::string& name : names) {
      const auto found = std::ranges::find(header, name);
      if (found == header.end()) continue;
      columns.push_back(static_cast<std::size_t>(found - header.begin()));
      if (format.generic) break;
    }
  }
}

// 0: the header is not this format's.
double headerConfidence(const Format& format, const std::vector<std::string>& header) {
  for (const std::vector<std::string>& wanted : format.headers)
    if (contains(header, wanted)) return wanted.size() == header.size() ? 0.99 : 0.95;
  if (format.onlyTheseRoles && header.size() == format.columns.size()) {
    const bool all = std::ranges::all_of(format.columns, [&](const auto& entry) {
      return std::ranges::any_of(
          entry.second, [&](const std::string& name) { return std::ranges::find(header, name) != header.end(); });
    });
    if (all) return 0.95;
  }
  return 0;
}

} // namespace

Layout bareLayout(const Head& head) {
  Layout layout;
  layout.header = looksLikeHeader(head.records.front());
  layout.fields = layout.header ? head.records.front().size() : commonFieldCount(head);
  return layout;
}

std::optional<Layout> layoutOf(const Format& format, const Head& head) {
  Layout layout = bareLayout(head);
  const std::vector<std::string> header = loweredHeader(head.records.front());
  if (format.generic) {
    if (layout.header) findColumns(format, header, layout);
    layout.confidence = layout.columns[static_cast<std::size_t>(Role::Type)].empty() ? 0.6 : 0.7;
    return layout;
  }
  if (const double confidence = headerConfidence(format, header); confidence > 0) {
    layout.header = true;
    layout.fields = header.size();
    layout.confidence = confidence;
    findColumns(format, header, layout);
    return layout;
  }
  if (!layout.header && !format.positions.empty() && format.positions.size() == layout.fields) {
    for (std::size_t i = 0; i < format.positions.size(); ++i)
      if (format.positions[i]) layout.columns[static_cast<std::size_t>(*format.positions[i])].push_back(i);
    layout.confidence = format.types.empty() ? 0.6 : 0.9;
    return layout;
  }
  return std::nullopt;
}

std::optional<std::size_t> columnNamed(const std::vector<std::string>& names, std::size_t fields,
                                       std::string_view column) {
  const std::string wanted = lowered(column);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (lowered(names[i]) == wanted) return i;
  const std::optional<std::int64_t> number = parseInteger(wanted);
  if (!number || *number < 1 || static_cast<std::size_t>(*number) > fields) return std::nullopt;
  return static_cast<std::size_t>(*number) - 1;
}

} // namespace guidepost::logs
