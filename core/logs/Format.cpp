#include "core/logs/Format.h"

#include "core/base/Json.h"
#include "core/logs/TimeParser.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace guidepost::logs {

namespace {

using nlohmann::json;

Role roleOf(const std::string& name) {
  const std::optional<Role> role = roleNamed(name);
  if (!role) throw std::invalid_argument("unknown role: " + name);
  return *role;
}

template <class Value, std::size_t count>
Value oneOf(const std::array<std::pair<std::string_view, Value>, count>& known, const std::string& name) {
  for (const auto& [word, value] : known)
    if (word == name) return value;
  throw std::invalid_argument("unknown word: " + name);
}

std::vector<std::string> names(const json& value) {
  if (value.is_string()) return {value.get<std::string>()};
  return value.get<std::vector<std::string>>();
}

Rule ruleOf(const json& value) {
  Rule rule;
  const json& condition = value.at("if");
  rule.role = roleOf(condition.at("role").get<std::string>());
  if (condition.contains("below"))
    rule.below = condition.at("below").get<double>();
  else
    rule.startsWith = condition.at("startsWith").get<std::string>();
  rule.type = value.value("type", std::string());
  for (const std::string& role : value.value("absolute", std::vector<std::string>{}))
    rule.absolute.push_back(roleOf(role));
  return rule;
}

RowRules rulesOf(const json& value) {
  static constexpr std::array<std::pair<std::string_view, KeptRow>, 3> kept = {
      {{"first", KeptRow::First}, {"last", KeptRow::Last}, {"all", KeptRow::All}}};
  RowRules rules;
  const json all = value.value("rules", json::array());
  for (const json& rule : all)
    rules.rules.push_back(ruleOf(rule));
  rules.everyRow = value.value("everyRow", rules.everyRow);
  rules.duplicates = oneOf(kept, value.value("duplicates", std::string("first")));
  rules.sessionFromUser = value.value("sessionFromUser", false);
  if (value.contains("anonymous")) {
    if (value.at("anonymous") != "session") throw std::invalid_argument("anonymous is not \"session\"");
    rules.anonymousSessions = true;
  }
  if (value.contains("time")) {
    if (value.at("time") != "line") throw std::invalid_argument("time is not \"line\"");
    rules.timeIsLine = true;
  }
  rules.priceOfLine = value.value("priceOfLine", false);
  rules.joinedCategory = value.value("joinedCategory", false);
  rules.positive = value.value("positive", rules.positive);
  if (value.contains("ratingScale")) rules.ratingScale = value.at("ratingScale").get<std::pair<double, double>>();
  return rules;
}

Format formatOf(const json& value) {
  Format format;
  format.name = value.at("name").get<std::string>();
  format.title = value.value("title", format.name);
  const std::string kind = value.value("kind", std::string("events"));
  if (!kindNamed(kind)) throw std::invalid_argument("unknown kind: " + kind);
  format.kind = *kindNamed(kind);
  format.userLines = value.value("userLines", false);
  format.explode = value.value("explode", std::string());
  const std::string delimiter = value.value("delimiter", std::string());
  if (delimiter.size() > 1) throw std::invalid_argument("the delimiter is longer than one byte");
  format.delimiter = delimiter.empty() ? '\0' : delimiter.front();
  format.generic = value.value("generic", false);
  format.without = value.value("without", std::vector<std::string>{});
  format.typedHeader = value.value("typedHeader", false);
  format.onlyTheseRoles = value.value("onlyTheseRoles", false);
  format.headers = value.value("headers", std::vector<std::vector<std::string>>{});
  const json columnsOfRoles = value.value("columns", json::object());
  for (const auto& [role, columns] : columnsOfRoles.items())
    format.columns[roleOf(role)] = names(columns);
  for (const std::string& role : value.value("positions", std::vector<std::string>{}))
    format.positions.push_back(role.empty() ? std::nullopt : std::optional(roleOf(role)));
  format.confidence = value.value("confidence", 0.0);
  if (format.columns.empty() && format.positions.empty()) throw std::invalid_argument("no columns");
  format.types = value.value("types", EventNames{});
  for (const auto& [own, canonical] : format.types)
    if (own.empty() || canonical.empty()) throw std::invalid_argument("empty event name");
  format.leaks = value.value("leaks", std::vector<std::string>{});
  format.ignored = value.value("ignored", std::vector<std::string>{});
  format.duplicateKey = value.value("duplicateKey", std::vector<std::string>{});
  format.timeUnit = value.value("timeUnit", std::string());
  if (!format.timeUnit.empty() && !timeUnitNamed(format.timeUnit))
    throw std::invalid_argument("unknown time unit: " + format.timeUnit);
  format.sessionsPerUser = value.value("sessionsPerUser", true);
  format.rules = rulesOf(value);
  format.currency = value.value("currency", std::string());
  format.timeZone = value.value("timeZone", std::string("UTC"));
  return format;
}

} // namespace

std::optional<Role> roleNamed(std::string_view name) {
  const auto found = std::ranges::find(roleNames, name);
  if (found == roleNames.end()) return std::nullopt;
  return static_cast<Role>(found - roleNames.begin());
}

std::optional<Kind> kindNamed(std::string_view name) {
  const auto found = std::ranges::find(kindNames, name);
  if (found == kindNames.end()) return std::nullopt;
  return static_cast<Kind>(found - kindNames.begin());
}

Result<std::vector<Format>> loadFormats(const std::filesystem::path& folder) {
  std::error_code problem;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator it(folder, problem), end; !problem && it != end; it.increment(problem))
    if (it->path().extension() == ".json") files.push_back(it->path());
  if (problem || files.empty()) return failure(Message("logs.no-formats").with("path", Text{folder.string()}));
  std::ranges::sort(files);

  std::vector<Format> formats;
  for (const std::filesystem::path& path : files) {
    try {
      std::ifstream file(path);
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      formats.push_back(formatOf(parseJson(text)));
    } catch (const std::exception& exception) {
      return failure(
          Message("logs.bad-format-file").with("path", Text{path.string()}).with("detail", Text{exception.what()}));
    }
  }
  return formats;
}

} // namespace guidepost::logs
