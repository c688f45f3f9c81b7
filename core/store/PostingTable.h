// Postings: what stands for an index. Sorted pairs of a key and a row id in blocks of 4,096, one run for each import,
// written once and never touched again. A key is found by decoding a block or two; the row at any rank of the sorted
// order too. Belongs to its connection's thread.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace guidepost::store {

enum class Posting : std::int64_t { // the numbers stand in project files
  EventsOfSession = 1,
  EventsOfItem = 2, // key 0: events without an item
  EventsOfType = 3,
  EventsByTime = 4, // only of imports whose lines are not in order of time; of the others ids are that order
  SessionsOfUser = 5,
  UsersByCode = 6,    // key: hash64 of the code's text
  SessionsByCode = 7, // key: hash64 of the own id's text
};

struct PostingEntry {
  std::int64_t key = 0;
  std::int64_t id = 0;
  auto operator<=>(const PostingEntry&) const = default;
};

// One run, encoded in memory. Entries come sorted by key, then id. Belongs to one thread.
class PostingRun {
public:
  void add(std::int64_t key, std::int64_t id);

private:
  friend class PostingTable;
  struct Block {
    std::int64_t firstKey = 0;
    std::int64_t entries = 0;
    std::string bytes;
  };
  std::vector<Block> blocks_;
  PostingEntry last_;
};

struct PostingRange { // of one import's run
  ImportId import;
  std::int64_t firstRank = 0;
  std::int64_t count = 0;
};

class PostingTable {
public:
  explicit PostingTable(const Connection& connection) : connection_(connection) {}

  Result<std::vector<std::int64_t>> find(Posting posting, std::int64_t key) const;   // import by import, by id
  Result<std::vector<PostingRange>> ranges(Posting posting, std::int64_t key) const; // the same, as ranks; none empty
  Result<std::vector<PostingRange>> runs(Posting posting) const;                     // each import's whole run
  Result<std::vector<PostingEntry>> entries(Posting posting, const PostingRange& range) const;
  // Import by import, in order of key; the visitor returns false to stop.
  Status forEach(Posting posting, const std::function<bool(const PostingEntry&)>& visitor) const;
  // The run's rank of the first entry whose key is not below this one.
  Result<std::int64_t> rankOf(Posting posting, ImportId import, std::int64_t key) const;

  Status insert(Posting posting, ImportId import, const PostingRun& run);
  Status remove(Posting posting, ImportId import);
  Status removeImport(ImportId import);

private:
  const Connection& connection_;
};

// Makes an import's runs anew from the tables, by sorting; for projects of an older schema and after changes of rows.
Status rebuildPostings(const Connection& connection, ImportId import);
Status rebuildAllPostings(const Connection& connection);

} // namespace guidepost::store
