// A format as a file of JSON, and then a log read by it.
#include "core/base/Time.h"
#include "core/logs/LogReader.h"
#include "core/logs/TableReader.h"
#include "tests/fuzz/Fuzz.h"

using namespace guidepost;
using namespace guidepost::fuzz;

namespace {

constexpr std::int64_t now = 1'750'000'000 * microsecondsPerSecond;

void readBy(std::string_view log, const std::vector<logs::Format>& formats) {
  const MemoryFile file(log);
  const auto plan = logs::planLog(file.path(), formats, {});
  if (!plan || plan->problem) return;
  if (plan->kind == logs::Kind::Events) {
    auto reader = logs::LogReader::open(file.path(), *plan, now);
    logs::LogRow row;
    while (reader && reader->next(row).value_or(false))
      reader->maskedText(true);
    return;
  }
  auto reader = logs::TableReader::open(file.path(), *plan);
  logs::TableRow row;
  while (reader && reader->next(row).value_or(false))
    reader->maskedText(true);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::filesystem::path formats = folder() / "formats";
  std::filesystem::create_directory(formats);
  write(formats / "fuzz.json", text);
  const auto loaded = logs::loadFormats(formats);
  if (!loaded) {
    check(loaded.error().message.id == "logs.bad-format-file", "a file that is no format says so");
    return 0;
  }
  check(loaded->size() == 1 && (!loaded->front().columns.empty() || !loaded->front().positions.empty()),
        "a format has columns");
  readBy("user,item,time,type,price,session\nu1,i1,1700000000,view,9.50,s1\nu2,i2,1700000060,buy,-1,s2\n", *loaded);
  readBy("u1\ti1\t2023-11-14 22:13:20\nu2\ti2\t2023-11-14 22:14:20\n", *loaded);
  readBy("{\"user\":\"u1\",\"events\":[{\"item\":1,\"time\":1700000000}]}\n", *loaded);
  return 0;
}
