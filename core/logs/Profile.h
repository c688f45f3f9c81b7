// What a user settled for one kind of file, offered again for files with the same header: one JSON file each in a
// folder that the caller gives. Any thread; not two writers at once.
#pragma once

#include "core/logs/LogPlan.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace guidepost::logs {

struct Profile {
  std::string name;        // for people
  std::string fingerprint; // of the header it is for: LogPlan::headerFingerprint
  LogOptions options;      // format, roles, currency, zone, …; a profile holds no folder of profiles
};

// Replaces the profile of the same header. Errors: the folder or file cannot be written.
Status saveProfile(const std::filesystem::path& folder, const Profile& profile);
Status removeProfile(const std::filesystem::path& folder, const std::string& fingerprint); // none: fine

// A folder that is not there holds none; files that are no profiles are passed over.
std::optional<Profile> findProfile(const std::filesystem::path& folder, const std::string& fingerprint);
std::vector<Profile> listProfiles(const std::filesystem::path& folder); // by name

} // namespace guidepost::logs
