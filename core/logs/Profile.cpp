#include "core/logs/Profile.h"

#include "core/base/Json.h"

#include <algorithm>
#include <exception>
#include <fstream>
#include <system_error>

namespace guidepost::logs {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

bool isFingerprint(const std::string& text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

fs::path fileOf(const fs::path& folder, const std::string& fingerprint) {
  return folder / (fingerprint + ".json");
}

json jsonOf(const Profile& profile) {
  const LogOptions& options = profile.options;
  json value = {{"guidepostProfile", 1},        {"name", profile.name},        {"header", profile.fingerprint},
                {"format", options.format},     {"columns", options.map},      {"currency", options.currency},
                {"timeZone", options.timeZone}, {"kind", options.kind},        {"delimiter", options.delimiter},
                {"encoding", options.encoding}, {"timeUnit", options.timeUnit}};
  if (options.header) value["firstRowIsHeader"] = *options.header;
  return value;
}

Profile profileOf(const json& value) {
  Profile profile;
  if (value.at("guidepostProfile").get<int>() != 1) throw std::invalid_argument("a newer profile");
  profile.name = value.at("name").get<std::string>();
  profile.fingerprint = value.at("header").get<std::string>();
  LogOptions& options = profile.options;
  options.format = value.value("format", std::string());
  options.map = value.value("columns", std::map<std::string, std::string>{});
  options.currency = value.value("currency", std::string());
  options.timeZone = value.value("timeZone", std::string());
  options.kind = value.value("kind", std::string());
  options.delimiter = value.value("delimiter", std::string());
  options.encoding = value.value("encoding", std::string());
  options.timeUnit = value.value("timeUnit", std::string());
  if (value.contains("firstRowIsHeader")) options.header = value.at("firstRowIsHeader").get<bool>();
  return profile;
}

std::optional<Profile> readProfile(const fs::path& path) {
  try {
    std::ifstream file(path);
    if (!file) return std::nullopt;
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    Profile profile = profileOf(parseJson(text));
    if (path.stem() != profile.fingerprint) return std::nullopt;
    return profile;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::unexpected<Error> cannotWrite(const fs::path& path) {
  return failure(Message("logs.cannot-write-profile").with("path", Text{path.string()}));
}

} // namespace

Status saveProfile(const fs::path& folder, const Profile& profile) {
  const fs::path path = fileOf(folder, profile.fingerprint);
  if (!isFingerprint(profile.fingerprint)) return cannotWrite(path);
  std::error_code problem;
  fs::create_directories(folder, problem);
  const fs::path unfinished = path.string() + ".new";
  {
    std::ofstream file(unfinished, std::ios::trunc);
    file << jsonText(jsonOf(profile)) << '\n';
    file.close();
    if (!file) return cannotWrite(path);
  }
  fs::rename(unfinished, path, problem);
  if (problem) return cannotWrite(path);
  return {};
}

Status removeProfile(const fs::path& folder, const std::string& fingerprint) {
  if (!isFingerprint(fingerprint)) return {};
  std::error_code problem;
  fs::remove(fileOf(folder, fingerprint), problem);
  if (problem) return cannotWrite(fileOf(folder, fingerprint));
  return {};
}

std::optional<Profile> findProfile(const fs::path& folder, const std::string& fingerprint) {
  if (folder.empty() || !isFingerprint(fingerprint)) return std::nullopt;
  return readProfile(fileOf(folder, fingerprint));
}

std::vector<Profile> listProfiles(const fs::path& folder) {
  std::vector<Profile> profiles;
  std::error_code problem;
  for (fs::directory_iterator it(folder, problem), end; !problem && it != end; it.increment(problem))
    if (it->path().extension() == ".json")
      if (std::optional<Profile> profile = readProfile(it->path())) profiles.push_back(std::move(*profile));
  std::ranges::sort(profiles, [](const Profile& a, const Profile& b) {
    return a.name != b.name ? a.name < b.name : a.fingerprint < b.fingerprint;
  });
  return profiles;
}

} // namespace guidepost::logs
