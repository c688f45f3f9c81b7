// Blocks of postings as a damaged project could hold them, and runs that are written and read again. Byte 1: which.
#include "core/store/PostingTable.h"
#include "core/store/Sqlite.h"
#include "tests/fuzz/Fuzz.h"

#include <algorithm>
#include <cstring>

using namespace guidepost;
using namespace guidepost::fuzz;
using namespace guidepost::store;

namespace {

const Connection& memory() {
  static const std::unique_ptr<Connection> connection = [] {
    auto opened = openConnection(":memory:", OpenMode::Create, NoKey());
    check(opened && migrate(**opened, ":memory:", migrations()), "a project in memory");
    execute(**opened, "PRAGMA foreign_keys=OFF; BEGIN");
    return std::move(*opened);
  }();
  return *connection;
}

std::int64_t number(std::string_view& bytes) {
  std::int64_t value = 0;
  std::memcpy(&value, bytes.data(), std::min<std::size_t>(bytes.size(), 8));
  bytes.remove_prefix(std::min<std::size_t>(bytes.size(), 8));
  return value;
}

void damaged(Input& input) {
  std::string_view bytes = input.rest();
  const std::int64_t count = number(bytes);
  const std::int64_t firstKey = number(bytes);
  Query insert(memory(),
               "INSERT INTO posting (kind, import, first_key, first_rank, entries, bytes) VALUES (2, 1, ?, 0, ?, ?)");
  insert.bind(firstKey).bind(count).bindBytes(bytes).run();
  const PostingTable table(memory());
  static_cast<void>(table.find(Posting::EventsOfItem, firstKey));
  static_cast<void>(table.rankOf(Posting::EventsOfItem, {1}, firstKey + (firstKey < 0 ? 1 : -1)));
  static_cast<void>(table.entries(Posting::EventsOfItem, {{1}, 0, 100}));
  static_cast<void>(table.forEach(Posting::EventsOfItem, [](const PostingEntry&) { return true; }));
}

void roundTrip(Input& input) {
  const std::size_t times = 1 + input.below(200);
  std::vector<PostingEntry> entries;
  for (std::string_view bytes = input.rest(); !bytes.empty();) {
    const std::int64_t key = number(bytes);
    const std::int64_t id = number(bytes);
    for (std::size_t i = 0; i < times; ++i)
      entries.push_back({key, id / 2 + static_cast<std::int64_t>(i)});
  }
  if (entries.empty()) return;
  std::ranges::sort(entries);
  PostingRun run;
  for (const PostingEntry& entry : entries)
    run.add(entry.key, entry.id);
  PostingTable table(memory());
  check(table.insert(Posting::EventsOfItem, {1}, run).has_value(), "a run can be written");
  std::vector<PostingEntry> read;
  check(table
            .forEach(Posting::EventsOfItem,
                     [&](const PostingEntry& entry) {
                       read.push_back(entry);
                       return true;
                     })
            .has_value(),
        "a run can be read");
  check(read == entries, "what is written reads the same");
  const std::int64_t key = entries[entries.size() / 2].key;
  const auto [low, high] = std::ranges::equal_range(entries, key, {}, &PostingEntry::key);
  const auto found = table.find(Posting::EventsOfItem, key);
  check(found && found->size() == static_cast<std::size_t>(high - low), "a key finds all its rows");
  check(table.rankOf(Posting::EventsOfItem, {1}, key) == low - entries.begin(), "a key has its rank");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  execute(memory(), "DELETE FROM posting");
  if (input.below(2) == 0)
    damaged(input);
  else
    roundTrip(input);
  return 0;
}
