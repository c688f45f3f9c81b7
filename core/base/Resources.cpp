#include "core/base/Resources.h"

#include <cstdlib>
#include <system_error>

namespace guidepost {

Result<Resources> Resources::locate(const std::filesystem::path& programDirectory) {
  const char* root = std::getenv("GUIDEPOST_RESOURCES");
  const char* sample = std::getenv("GUIDEPOST_SAMPLEDATA");
  std::error_code ignored;
  if (root && sample && std::filesystem::is_directory(root, ignored)) return Resources{root, sample};

  std::string tried;
  for (const std::filesystem::path& share :
       {programDirectory / "share/guidepost", programDirectory.parent_path() / "share/guidepost"}) {
    if (std::filesystem::is_directory(share / "formats", ignored)) return Resources{share, share / "sampledata"};
    tried += (tried.empty() ? "" : ", ") + share.string();
  }
  return failure(Message("base.resources-missing").with("places", Text{tried}));
}

} // namespace guidepost
