#include "core/privacy/PrivateFile.h"

#include <fstream>
#include <iterator>
#include <system_error>

#ifdef __unix__
#include <fcntl.h>
#include <unistd.h>
#endif

namespace guidepost::privacy {

namespace {

std::unexpected<Error> cannotWrite(const std::filesystem::path& path) {
  return failure(Message("privacy.cannot-write").with("path", Text{path.string()}));
}

#ifdef __unix__
bool writeNew(const std::filesystem::path& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return false;
  const bool written = ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  const bool safe = ::fsync(file) == 0;
  return (::close(file) == 0) && written && safe;
}
std::string ownSuffix() {
  return "." + std::to_string(::getpid());
}
#else
bool writeNew(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  std::error_code ignored;
  std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
  return file.good();
}
std::string ownSuffix() {
  return ".new";
}
#endif

} // namespace

Result<std::optional<std::string>> readPrivateFile(const std::filesystem::path& path) {
  std::error_code problem;
  if (!std::filesystem::exists(path, problem)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad()) return failure(Message("privacy.cannot-read").with("path", Text{path.string()}));
  return bytes;
}

Status createPrivateFile(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code problem;
  std::filesystem::create_directories(path.parent_path(), problem);
  if (problem) return cannotWrite(path);

  const std::filesystem::path fresh = path.string() + ownSuffix();
  std::filesystem::remove(fresh, problem);
  if (!writeNew(fresh, bytes)) {
    std::filesystem::remove(fresh, problem);
    return cannotWrite(path);
  }
  // A hard link never replaces a file that somebody else made in the meantime; a rename would.
  std::filesystem::create_hard_link(fresh, path, problem);
  if (problem && !std::filesystem::exists(path)) std::filesystem::rename(fresh, path, problem);
  std::error_code ignored;
  std::filesystem::remove(fresh, ignored);
  if (!std::filesystem::exists(path, ignored)) return cannotWrite(path);
  return {};
}

} // namespace guidepost::privacy
