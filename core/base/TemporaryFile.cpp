#include "core/base/TemporaryFile.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

namespace guidepost {

std::string temporaryFolder() {
  if (const char* wanted = std::getenv("TMPDIR"); wanted && *wanted) return wanted;
  return ::access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp";
}

int openNamelessFile(const std::string& folder) {
  std::string name = folder + "/guidepost-XXXXXX";
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor >= 0) ::unlink(name.c_str());
  return descriptor;
}

} // namespace guidepost
