// JSON objects under dialects that were told and that were found. Bytes 1 to 3: frames, paths, whether lines grow.
#include "core/logs/JsonShape.h"
#include "tests/fuzz/Fuzz.h"

using namespace guidepost;
using namespace guidepost::fuzz;

namespace {

void checkRecords(std::string_view text, const logs::Dialect& dialect) {
  const auto records = sameRecords(text, dialect);
  const std::string_view between = dialect.objectsSpanLines ? " \t\r\n,[]" : " \t\r\n";
  std::size_t kept = 0;
  const char* last = nullptr;
  for (const CopiedRecord& record : records) {
    if (record.problem == logs::RecordProblem::None)
      check(record.fields.size() == dialect.paths.size(), "a field for each path");
    else
      check(record.fields.empty(), "no fields of what is no object");
    if (record.at != last) kept += countWithout(record.text, between);
    last = record.at;
  }
  // A larger text moves in the buffer, and two objects may lie in one place.
  if (text.size() < (1 << 16) && !anyTooLong(records))
    check(kept == countWithout(behindPreamble(text, 0), between), "every byte is in a record");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  logs::Dialect dialect;
  dialect.kind = logs::RecordKind::JsonLines;
  dialect.header = false;
  dialect.objectsSpanLines = input.below(2) == 1;
  const std::size_t paths = input.below(4);
  const bool grows = input.below(64) == 1;
  const std::string text = grows ? grown(input.rest()) : std::string(input.rest());

  if (paths == 0) dialect.paths = {"session", "events.aid", "events.ts", "events.type"}, dialect.explode = "events";
  if (paths == 1) dialect.paths = {"a", "a.b", "a.b.c", "event_params.key", "a"};
  if (paths == 2) dialect.paths = {"ids", "ids.x", "user"}, dialect.explode = "ids";
  checkRecords(text, dialect);

  const logs::JsonShape shape = logs::shapeOf(text, dialect.objectsSpanLines, 1000);
  dialect.explode.clear();
  dialect.paths = shape.outer;
  checkRecords(text, dialect);
  if (shape.arrays.empty()) return 0;
  const logs::JsonArray& array = shape.arrays[paths % shape.arrays.size()];
  dialect.explode = array.path;
  dialect.paths.insert(dialect.paths.end(), array.columns.begin(), array.columns.end());
  checkRecords(text, dialect);
  return 0;
}
