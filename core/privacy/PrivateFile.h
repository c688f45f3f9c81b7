// A small file that only its owner can read (mode 0600 where the system has modes). Any thread.
#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::privacy {

// Empty: there is no such file.
Result<std::optional<std::string>> readPrivateFile(const std::filesystem::path& path);

// Makes the file and its folders; a file that is already there stays as it is. Never leaves half a file.
Status createPrivateFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace guidepost::privacy
