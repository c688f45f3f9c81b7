#include "core/logs/Format.h"

#include "core/base/Json.h"
#include "core/logs/EventType.h"

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

std::vector<std::string> names(const json& value) {
  if (value.is_string()) return {value.get<std::string>()};
  return value.get<std::vector<std::string>>();
}

Format formatOf(const json& value) {
  Format format;
  format.name = value.at("name").get<std::string>();
  format.title = value.value("title", format.name);
  format.generic = value.value("generic", false);
  format.onlyTheseRoles = value.value("onlyTheseRoles", false);
  format.headers = value.value("headers", std::vector<std::vector<std::string>>{});
  for (const auto& [role, columns] : value.at("columns").items())
    format.columns[roleOf(role)] = names(columns);
  for (const std::string& role : value.value("positions", std::vector<std::string>{}))
    format.positions.push_back(role.empty() ? std::nullopt : std::optional(roleOf(role)));
  format.types = value.value("types", EventNames{});
  for (const auto& [own, canonical] : format.types)
    if (own.empty() || canonical.empty()) throw std::invalid_argument("empty event name");
  format.hasEventTypes = value.value("hasEventTypes", true);
  for (const std::string& role : value.value("duplicateKey", std::vector<std::string>{}))
    format.duplicateKey.push_back(roleOf(role));
  format.sessionsPerUser = value.value("sessionsPerUser", true);
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
