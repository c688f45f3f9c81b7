// Lines of one user and any number of items. Bytes 1 to 3: delimiter, preamble, whether lines grow.
#include "tests/fuzz/Fuzz.h"

using namespace guidepost;
using namespace guidepost::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  logs::Dialect dialect;
  dialect.kind = logs::RecordKind::UserLines;
  dialect.header = false;
  dialect.delimiter = input.oneOf(std::array{logs::runsOfBlanks, ',', ';', '\t', '|'});
  dialect.preambleLines = static_cast<int>(input.below(3));
  const bool grows = input.below(64) == 1;
  const std::string text = grows ? grown(input.rest()) : std::string(input.rest());

  const auto records = sameRecords(text, dialect);
  const std::string ignored = std::string(" \t\r\n") + dialect.delimiter;
  std::size_t kept = 0;
  std::int64_t place = 0;
  for (const CopiedRecord& record : records) {
    check(record.fields.size() == 1 || record.fields.size() == 3, "a user alone, or a user's item at its place");
    const bool alone = record.fields.size() == 1;
    place = alone || record.fields[2] == "1" ? 1 : place + 1;
    if (!alone) check(record.fields[2] == std::to_string(place), "places count from one");
    if (place == 1) kept += countWithout(record.fields[0], ignored);
    if (!alone) kept += countWithout(record.fields[1], ignored);
  }
  if (!anyTooLong(records))
    check(kept == countWithout(behindPreamble(text, dialect.preambleLines), ignored), "every byte is in a record");
  return 0;
}
