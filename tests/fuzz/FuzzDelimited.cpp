// Delimited text under any dialect. Bytes 1 to 4: delimiter, preamble, expected fields, whether lines grow.
#include "tests/fuzz/Fuzz.h"

using namespace guidepost;
using namespace guidepost::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  logs::Dialect dialect;
  dialect.delimiter = input.oneOf(std::array{',', ';', '\t', '|', logs::runsOfBlanks});
  dialect.preambleLines = static_cast<int>(input.below(4));
  const std::size_t expectedFields = input.below(8);
  const bool grows = input.below(64) == 1;
  const std::string text = grows ? grown(input.rest()) : std::string(input.rest());

  const auto records = sameRecords(text, dialect, expectedFields);
  constexpr std::string_view blanks = " \t\r\n";
  std::size_t kept = 0;
  for (const CopiedRecord& record : records) {
    kept += countWithout(record.text, blanks);
    std::size_t inFields = 0;
    for (const std::string& field : record.fields)
      inFields += field.size();
    check(inFields <= record.text.size(), "fields lie within their record");
    if (record.problem == logs::RecordProblem::None) check(!record.fields.empty(), "a record has a field");
  }
  if (!anyTooLong(records))
    check(kept == countWithout(behindPreamble(text, dialect.preambleLines), blanks), "every byte is in a record");
  return 0;
}
