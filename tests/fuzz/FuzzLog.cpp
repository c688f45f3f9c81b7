// A whole file, from its first bytes to its last event, with every format that is shipped. Byte 1: the format that is
// told (0: none); byte 2: what else is told.
#include "core/base/Time.h"
#include "core/logs/Encoding.h"
#include "core/logs/LogReader.h"
#include "core/logs/TableReader.h"
#include "tests/fuzz/Fuzz.h"

using namespace guidepost;
using namespace guidepost::fuzz;

namespace {

constexpr std::int64_t now = 1'750'000'000 * microsecondsPerSecond;
constexpr int mostRows = 20'000; // a few bytes of an archive can be a large log

const std::vector<logs::Format>& formats() {
  static const std::vector<logs::Format> loaded = [] {
    auto shipped = logs::loadFormats(resources() / "formats");
    check(shipped.has_value(), "the formats load");
    return *shipped;
  }();
  return loaded;
}

void checkText(const std::string& text) {
  check(text.size() <= 1024 && logs::validUtf8(text), "the text for people is short and UTF-8");
}

void checkEvent(const logs::LogEvent& event) {
  check(!event.user.empty() && event.user.size() <= 512 && event.item.size() <= 512 && event.session.size() <= 512,
        "ids are there and not too long");
  check(!event.type.empty() && event.type.size() <= 64, "an event has a type");
  check(event.timeUs >= 631'152'000 * microsecondsPerSecond && event.timeUs <= now + 2 * microsecondsPerDay,
        "the time is between 1990 and now");
  check(event.price >= -1 && event.quantity >= 0, "no amount is negative");
  for (const std::string_view text : {event.user, event.item, event.session, event.type, event.category, event.brand,
                                      event.title, event.intent, event.currency})
    check(logs::validUtf8(text), "what is accepted is UTF-8");
}

void readEvents(const logs::LogPart& part, const logs::LogPlan& plan) {
  auto reader = logs::LogReader::open(part, plan, now);
  if (!reader) return;
  logs::LogRow row;
  std::int64_t line = 0;
  for (int rows = 0; rows < mostRows; ++rows) {
    const auto more = reader->next(row);
    if (!more || !*more) return;
    check(row.line >= line, "lines never go back");
    line = row.line;
    if (row.event)
      checkEvent(*row.event);
    else
      check(!row.event.error().id.empty(), "a rejected row has a reason");
    checkText(reader->maskedText(rows % 2 == 0));
  }
}

void readTable(const logs::LogPart& part, const logs::LogPlan& plan) {
  auto reader = logs::TableReader::open(part, plan);
  if (!reader) return;
  logs::TableRow row;
  for (int rows = 0; rows < mostRows; ++rows) {
    const auto more = reader->next(row);
    if (!more || !*more) return;
    if (row.values)
      for (const auto& [name, value] : row.values->attributes)
        check(logs::validUtf8(value) && !value.empty(), "attributes are text");
    else
      check(!row.values.error().id.empty(), "a rejected row has a reason");
    checkText(reader->maskedText(rows % 2 == 0));
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  logs::LogOptions options;
  const std::size_t told = input.below(2 * formats().size());
  if (told > 0 && told <= formats().size()) options.format = formats()[told - 1].name;
  switch (input.below(32)) {
  case 1:
    options.header = false;
    break;
  case 2:
    options.header = true;
    break;
  case 3:
    options.delimiter = "blanks";
    break;
  case 4:
    options.map = {{"user", "1"}, {"item", "2"}, {"time", "3"}, {"price", "4"}};
    break;
  case 5:
    options.encoding = "GB18030";
    break;
  case 6:
    options.timeUnit = "days";
    break;
  case 7:
    options.kind = "items";
    break;
  default:
    break;
  }
  const MemoryFile file(input.rest());
  const auto parts = logs::listParts(file.path());
  if (!parts) return 0;
  check(!parts->empty(), "a file has a part");
  for (std::size_t i = 0; i < parts->size() && i < 4; ++i) {
    const auto plan = logs::planLog((*parts)[i], formats(), options);
    if (!plan || plan->problem) continue;
    check(plan->fields > 0, "a plan has columns");
    for (const auto& columns : plan->columns)
      for (const std::size_t column : columns)
        check(column < plan->fields, "columns are within a row");
    if (plan->kind == logs::Kind::Events)
      readEvents((*parts)[i], *plan);
    else
      readTable((*parts)[i], *plan);
  }
  return 0;
}
