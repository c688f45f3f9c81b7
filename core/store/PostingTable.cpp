#include "core/store/PostingTable.h"

#include "core/store/Code.h"
#include "core/store/Sqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace guidepost::store {

namespace {

constexpr std::int64_t blockEntries = 4096;

// Variable-length integers, seven bits a byte, the lowest first (LEB128).
void appendVarint(std::string& bytes, std::uint64_t value) {
  while (value >= 0x80) {
    bytes += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  bytes += static_cast<char>(value);
}

std::uint64_t takeVarint(const char*& at, const char* end) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; at != end && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at++);
    value |= std::uint64_t{byte & 0x7fu} << shift;
    if (byte < 0x80) break;
  }
  return value;
}

std::uint64_t zigzag(std::int64_t value) {
  return static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63);
}

std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
}

// Differences are taken without a sign: keys may be hashes at both ends of the range.
std::uint64_t difference(std::int64_t later, std::int64_t earlier) {
  return static_cast<std::uint64_t>(later) - static_cast<std::uint64_t>(earlier);
}

struct Block {
  ImportId import;
  std::int64_t firstRank = 0;
  std::vector<PostingEntry> entries;
};

// The current row of a query of import, first_key, first_rank, entries, bytes.
Block blockOf(const Query& query) {
  Block block{{query.integer(0)}, query.integer(2), {}};
  const std::int64_t count = query.integer(3);
  const std::string_view bytes = query.bytes(4);
  if (count < 0 || count > blockEntries || static_cast<std::size_t>(2 * count) > bytes.size())
    throw SQLite::Exception("a block of postings", SQLITE_CORRUPT);
  block.entries.reserve(static_cast<std::size_t>(count));
  PostingEntry entry{query.integer(1), 0};
  const char* at = bytes.data();
  const char* end = at + bytes.size();
  for (std::int64_t i = 0; i < count; ++i) {
    entry.key = static_cast<std::int64_t>(static_cast<std::uint64_t>(entry.key) + takeVarint(at, end));
    entry.id = static_cast<std::int64_t>(static_cast<std::uint64_t>(entry.id) +
                                         static_cast<std::uint64_t>(unzigzag(takeVarint(at, end))));
    block.entries.push_back(entry);
  }
  return block;
}

std::vector<ImportId> importsOf(const Connection& connection, Posting posting) {
  Query query(connection, "SELECT DISTINCT import FROM posting WHERE kind = ? ORDER BY import");
  query.bind(static_cast<std::int64_t>(posting));
  std::vector<ImportId> imports;
  while (query.step())
    imports.push_back({query.integer(0)});
  return imports;
}

// Visits the blocks of one run from the one with this rank on; false stops.
template <class Visitor>
void visitBlocks(const Connection& connection, Posting posting, ImportId import, std::int64_t firstKey,
                 std::int64_t firstRank, Visitor&& visitor) {
  Query query(connection, "SELECT import, first_key, first_rank, entries, bytes FROM posting WHERE kind = ? AND "
                          "import = ? AND (first_key, first_rank) >= (?, ?) ORDER BY first_key, first_rank");
  query.bind(static_cast<std::int64_t>(posting)).bind(import.value).bind(firstKey).bind(firstRank);
  while (query.step())
    if (!visitor(blockOf(query))) return;
}

constexpr std::int64_t lowestKey = std::numeric_limits<std::int64_t>::min();

struct Start {
  std::int64_t firstKey;
  std::int64_t firstRank;
};

Start startOf(const Connection& connection, Posting posting, ImportId import, std::int64_t key) {
  Query query(connection, "SELECT first_key, first_rank FROM posting WHERE kind = ? AND import = ? AND first_key < ? "
                          "ORDER BY first_key DESC, first_rank DESC LIMIT 1");
  query.bind(static_cast<std::int64_t>(posting)).bind(import.value).bind(key);
  if (!query.step()) return {lowestKey, 0};
  return {query.integer(0), query.integer(1)};
}

PostingRange rangeOf(const Connection& connection, Posting posting, ImportId import, std::int64_t key) {
  PostingRange range{import, 0, 0};
  // A key may fill many blocks: only its first and its last are decoded, those between begin and end with it.
  const Start start = startOf(connection, posting, import, key);
  std::int64_t end = -1;
  visitBlocks(connection, posting, import, start.firstKey, start.firstRank, [&](const Block& block) {
    const auto [low, high] = std::ranges::equal_range(block.entries, key, {}, &PostingEntry::key);
    range.firstRank = block.firstRank + (low - block.entries.begin());
    end = block.firstRank + (high - block.entries.begin());
    return low == block.entries.end();
  });
  if (end < 0) return range;
  Query last(connection, "SELECT import, first_key, first_rank, entries, bytes FROM posting WHERE kind = ? AND "
                         "import = ? AND first_key = ? ORDER BY first_rank DESC LIMIT 1");
  last.bind(static_cast<std::int64_t>(posting)).bind(import.value).bind(key);
  if (last.step()) {
    const Block block = blockOf(last);
    const auto high = std::ranges::upper_bound(block.entries, key, {}, &PostingEntry::key);
    end = std::max(end, block.firstRank + (high - block.entries.begin()));
  }
  range.count = std::max<std::int64_t>(end - range.firstRank, 0);
  return range;
}

std::vector<PostingEntry> entriesOf(const Connection& connection, Posting posting, const PostingRange& range) {
  std::vector<PostingEntry> found;
  if (range.count <= 0) return found;
  Query query(connection, "SELECT import, first_key, first_rank, entries, bytes FROM posting WHERE kind = ? AND "
                          "import = ? AND first_rank > ? AND first_rank < ? ORDER BY first_rank");
  query.bind(static_cast<std::int64_t>(posting)).bind(range.import.value);
  query.bind(range.firstRank - blockEntries).bind(range.firstRank + range.count);
  while (query.step()) {
    const Block block = blockOf(query);
    const std::int64_t from = std::max<std::int64_t>(range.firstRank - block.firstRank, 0);
    const std::int64_t to = std::min<std::int64_t>(range.firstRank + range.count - block.firstRank,
                                                   static_cast<std::int64_t>(block.entries.size()));
    for (std::int64_t i = from; i < to; ++i)
      found.push_back(block.entries[static_cast<std::size_t>(i)]);
  }
  return found;
}

// One run from a query of key and id in that order.
Status writeRun(const Connection& connection, Posting posting, ImportId import, Query& query) {
  PostingRun run;
  while (query.step())
    run.add(query.integer(0), query.integer(1));
  return PostingTable(connection).insert(posting, import, run);
}

struct Range {
  std::int64_t first = 0;
  std::int64_t end = 0;
};

// The ids that an import gave out in a column of `import`: up to those of the next import.
Range idsOf(const Connection& connection, ImportId import, const char* column) {
  Query query(connection, std::string("SELECT ") + column + ", (SELECT min(n." + column +
                              ") FROM import n WHERE n.id > import.id) FROM import WHERE id = ?");
  query.bind(import.value);
  if (!query.step()) return {};
  return {query.integer(0), query.integer(1, std::numeric_limits<std::int64_t>::max())};
}

} // namespace

void PostingRun::add(std::int64_t key, std::int64_t id) {
  if (blocks_.empty() || blocks_.back().entries == blockEntries) {
    blocks_.push_back({key, 0, {}});
    blocks_.back().bytes.reserve(4 * blockEntries);
    last_ = {key, 0};
  }
  Block& block = blocks_.back();
  appendVarint(block.bytes, difference(key, last_.key));
  appendVarint(block.bytes, zigzag(id - last_.id));
  last_ = {key, id};
  ++block.entries;
}

Status PostingTable::insert(Posting posting, ImportId import, const PostingRun& run) {
  return guarded(connection_, [&]() -> Status {
    std::int64_t rank = 0;
    for (const PostingRun::Block& block : run.blocks_) {
      Query query(connection_, "INSERT INTO posting (kind, import, first_key, first_rank, entries, bytes) "
                               "VALUES (?, ?, ?, ?, ?, ?)");
      query.bind(static_cast<std::int64_t>(posting)).bind(import.value).bind(block.firstKey).bind(rank);
      query.bind(block.entries).bindBytes(block.bytes).run();
      rank += block.entries;
    }
    return {};
  });
}

Result<std::vector<PostingRange>> PostingTable::ranges(Posting posting, std::int64_t key) const {
  return guarded(connection_, [&]() -> Result<std::vector<PostingRange>> {
    std::vector<PostingRange> found;
    for (const ImportId import : importsOf(connection_, posting))
      if (const PostingRange range = rangeOf(connection_, posting, import, key); range.count > 0)
        found.push_back(range);
    return found;
  });
}

Result<std::vector<std::int64_t>> PostingTable::find(Posting posting, std::int64_t key) const {
  TRY(const std::vector<PostingRange> parts, ranges(posting, key));
  std::vector<std::int64_t> ids;
  for (const PostingRange& part : parts) {
    TRY(const std::vector<PostingEntry> found, entries(posting, part));
    for (const PostingEntry& entry : found)
      ids.push_back(entry.id);
  }
  return ids;
}

Result<std::vector<PostingRange>> PostingTable::runs(Posting posting) const {
  return guarded(connection_, [&]() -> Result<std::vector<PostingRange>> {
    Query query(connection_, "SELECT import, sum(entries) FROM posting WHERE kind = ? GROUP BY import ORDER BY import");
    query.bind(static_cast<std::int64_t>(posting));
    std::vector<PostingRange> found;
    while (query.step())
      found.push_back({{query.integer(0)}, 0, query.integer(1)});
    return found;
  });
}

Result<std::vector<PostingEntry>> PostingTable::entries(Posting posting, const PostingRange& range) const {
  return guarded(connection_,
                 [&]() -> Result<std::vector<PostingEntry>> { return entriesOf(connection_, posting, range); });
}

Status PostingTable::forEach(Posting posting, const std::function<bool(const PostingEntry&)>& visitor) const {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "SELECT import, first_key, first_rank, entries, bytes FROM posting WHERE kind = ? "
                             "ORDER BY import, first_key, first_rank");
    query.bind(static_cast<std::int64_t>(posting));
    while (query.step())
      for (const PostingEntry& entry : blockOf(query).entries)
        if (!visitor(entry)) return {};
    return {};
  });
}

Result<std::int64_t> PostingTable::rankOf(Posting posting, ImportId import, std::int64_t key) const {
  return guarded(connection_,
                 [&]() -> Result<std::int64_t> { return rangeOf(connection_, posting, import, key).firstRank; });
}

Status PostingTable::remove(Posting posting, ImportId import) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "DELETE FROM posting WHERE kind = ? AND import = ?");
    query.bind(static_cast<std::int64_t>(posting)).bind(import.value).run();
    return {};
  });
}

Status PostingTable::removeImport(ImportId import) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "DELETE FROM posting WHERE import = ?").bind(import.value).run();
    return {};
  });
}

Status rebuildPostings(const Connection& connection, ImportId import) {
  return guarded(connection, [&]() -> Status {
    TRY_STATUS(PostingTable(connection).removeImport(import));
    const auto write = [&](Posting posting, const char* sql, const Range& ids) -> Status {
      Query query(connection, sql);
      query.bind(ids.first).bind(ids.end);
      return writeRun(connection, posting, import, query);
    };
    const Range events = idsOf(connection, import, "first_event");
    TRY_STATUS(write(Posting::EventsOfSession,
                     "SELECT session, id FROM event WHERE id >= ? AND id < ? ORDER BY session, id", events));
    TRY_STATUS(write(Posting::EventsOfItem,
                     "SELECT ifnull(item, 0) AS key, id FROM event WHERE id >= ? AND id < ? ORDER BY key, id", events));
    TRY_STATUS(
        write(Posting::EventsOfType, "SELECT type, id FROM event WHERE id >= ? AND id < ? ORDER BY type, id", events));
    Query order(connection, "SELECT in_time_order FROM import WHERE id = ?");
    if (order.bind(import.value).step() && order.integer(0) == 0)
      TRY_STATUS(write(Posting::EventsByTime, "SELECT time, id FROM event WHERE id >= ? AND id < ? ORDER BY time, id",
                       events));
    TRY_STATUS(write(Posting::SessionsOfUser, "SELECT user, id FROM session WHERE id >= ? AND id < ? ORDER BY user, id",
                     idsOf(connection, import, "first_session")));
    const auto writeCodes = [&](Posting posting, const char* sql, const Range& ids) -> Status {
      Query query(connection, sql);
      query.bind(ids.first).bind(ids.end);
      std::vector<PostingEntry> codes;
      while (query.step())
        codes.push_back({codeHash(query.code(0)), query.integer(1)});
      std::ranges::sort(codes);
      PostingRun run;
      for (const PostingEntry& entry : codes)
        run.add(entry.key, entry.id);
      return PostingTable(connection).insert(posting, import, run);
    };
    TRY_STATUS(writeCodes(Posting::UsersByCode, "SELECT code, id FROM user WHERE id >= ? AND id < ?",
                          idsOf(connection, import, "first_user")));
    return writeCodes(Posting::SessionsByCode,
                      "SELECT external, id FROM session WHERE id >= ? AND id < ? AND external IS NOT NULL",
                      idsOf(connection, import, "first_session"));
  });
}

Status rebuildAllPostings(const Connection& connection) {
  return guarded(connection, [&]() -> Status {
    std::vector<ImportId> imports;
    {
      Query query(connection, "SELECT id FROM import ORDER BY id");
      while (query.step())
        imports.push_back({query.integer(0)});
    }
    for (const ImportId import : imports)
      TRY_STATUS(rebuildPostings(connection, import));
    return {};
  });
}

// Schema 2: the runs of what is there already, and the keys of duplicates in blocks.
Status postingsForSchema2(const Connection& connection) {
  TRY_STATUS(rebuildAllPostings(connection));
  return guarded(connection, [&]() -> Status {
    {
      Query keys(connection, "SELECT k.id, k.key FROM old_key k ORDER BY k.id");
      std::int64_t first = 0;
      std::string bytes;
      const auto flush = [&] {
        if (bytes.empty()) return;
        Query insert(connection, "INSERT INTO event_key (first_event, keys) VALUES (?, ?)");
        insert.bind(first).bindBytes(bytes).run();
        bytes.clear();
      };
      while (keys.step()) {
        if (bytes.empty()) first = keys.integer(0);
        const std::int64_t key = keys.integer(1);
        bytes.append(reinterpret_cast<const char*>(&key), sizeof key);
        if (bytes.size() == blockEntries * sizeof key) flush();
      }
      flush();
    }
    execute(connection, "DROP TABLE old_key");
    return {};
  });
}

} // namespace guidepost::store
