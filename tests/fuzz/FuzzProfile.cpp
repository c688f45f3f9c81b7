// A profile as a file of JSON: what can be read is written and read again, and a log is planned by it.
#include "core/logs/Profile.h"
#include "tests/fuzz/Fuzz.h"

#include "core/logs/Encoding.h"

using namespace guidepost;
using namespace guidepost::fuzz;

namespace {

const std::vector<logs::Format>& formats() {
  static const std::vector<logs::Format> loaded = [] {
    auto shipped = logs::loadFormats(resources() / "formats");
    check(shipped.has_value(), "the formats load");
    return *shipped;
  }();
  return loaded;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string fingerprint = "0123456789abcdef";
  write(folder() / (fingerprint + ".json"), text);
  const auto profile = logs::findProfile(folder(), fingerprint);
  check(logs::listProfiles(folder()).size() == (profile ? 1U : 0U), "one file is one profile");
  if (!profile) return 0;
  check(profile->fingerprint == fingerprint, "a profile is of its own header");
  check(logs::saveProfile(folder(), *profile).has_value(), "a profile can be written");
  const auto again = logs::findProfile(folder(), fingerprint);
  check(again && again->name == profile->name && again->options == profile->options, "what is written reads the same");
  const MemoryFile file("user,item,time,type\nu1,i1,1700000000,view\nu2,i2,1700000060,buy\n");
  const auto plan = logs::planLog(file.path(), formats(), profile->options);
  if (plan && !plan->problem) check(plan->fields > 0, "a plan has columns");
  return 0;
}
