#include "core/store/EventTable.h"
#include "core/store/PostingTable.h"
#include "core/store/Sqlite.h"

#include <algorithm>
#include <limits>

namespace guidepost::store {

namespace {

struct Condition {
  std::optional<std::pair<Posting, std::int64_t>> posting; // the rarest of what the filter asks for
  std::optional<std::int64_t> type;                        // to look at in each row besides
  std::optional<std::int64_t> item;
  bool nothing = false; // a name that the project does not know
};

std::optional<std::int64_t> numberOf(const Connection& connection, const char* sql, const std::string& name) {
  Query query(connection, sql);
  query.bind(std::string_view(name));
  if (!query.step()) return std::nullopt;
  return query.integer(0);
}

Condition conditionOf(const Connection& connection, const EventFilter& filter) {
  Condition condition;
  if (filter.type) condition.type = numberOf(connection, "SELECT code FROM event_type WHERE name = ?", *filter.type);
  if (filter.item) condition.item = numberOf(connection, "SELECT id FROM item WHERE name = ?", *filter.item);
  condition.nothing = (filter.type && !condition.type) || (filter.item && !condition.item);
  if (filter.session)
    condition.posting = {Posting::EventsOfSession, filter.session->value};
  else if (condition.item)
    condition.posting = {Posting::EventsOfItem, *std::exchange(condition.item, std::nullopt)};
  else if (condition.type)
    condition.posting = {Posting::EventsOfType, *std::exchange(condition.type, std::nullopt)};
  return condition;
}

EventLine lineOf(const Query& query) {
  EventLine row;
  row.id = query.integer(0);
  row.timeUs = query.integer(1);
  row.user = query.code(2);
  row.session = {query.integer(3)};
  row.type = query.text(4);
  row.item = query.text(5);
  row.title = query.text(6);
  row.category = query.text(7);
  row.brand = query.text(8);
  row.price = query.integer(9, -1);
  row.currency = query.text(10);
  row.quantity = query.integer(11);
  return row;
}

std::vector<EventLine> linesOf(const Connection& connection, const std::vector<std::int64_t>& ids) {
  std::vector<EventLine> rows;
  rows.reserve(ids.size());
  for (const std::int64_t id : ids) {
    Query query(connection, "SELECT e.id, e.time, u.code, e.session, t.name, i.name, i.title, c.name, b.name, e.price, "
                            "e.currency, e.quantity FROM event e JOIN user u ON u.id = e.user "
                            "JOIN event_type t ON t.code = e.type LEFT JOIN item i ON i.id = e.item "
                            "LEFT JOIN category c ON c.id = e.category LEFT JOIN brand b ON b.id = e.brand "
                            "WHERE e.id = ?");
    if (query.bind(id).step()) rows.push_back(lineOf(query));
  }
  return rows;
}

bool fits(const Connection& connection, std::int64_t id, const Condition& condition) {
  Query query(connection, "SELECT type, item FROM event WHERE id = ?");
  if (!query.bind(id).step()) return false;
  return (!condition.type || query.integer(0) == *condition.type) &&
         (!condition.item || query.integer(1) == *condition.item);
}

std::int64_t countOf(const std::vector<PostingRange>& parts) {
  std::int64_t count = 0;
  for (const PostingRange& part : parts)
    count += part.count;
  return count;
}

// The entries from a rank on, over runs that follow each other.
Result<std::vector<std::int64_t>> slice(const PostingTable& postings, Posting posting,
                                        const std::vector<PostingRange>& parts, std::int64_t rank, std::int64_t limit) {
  std::vector<std::int64_t> ids;
  for (const PostingRange& part : parts) {
    if (rank >= part.count) {
      rank -= part.count;
      continue;
    }
    const std::int64_t wanted = limit - static_cast<std::int64_t>(ids.size());
    if (wanted <= 0) break;
    TRY(const auto entries,
        postings.entries(posting, {part.import, part.firstRank + rank, std::min(wanted, part.count - rank)}));
    for (const PostingEntry& entry : entries)
      ids.push_back(entry.id);
    rank = 0;
  }
  return ids;
}

// All ids that a filter of several conditions lets through: the rarest posting, row by row.
Result<std::vector<std::int64_t>> filtered(const Connection& connection, const Condition& condition) {
  TRY(std::vector<std::int64_t> ids,
      PostingTable(connection).find(condition.posting->first, condition.posting->second));
  std::erase_if(ids, [&](std::int64_t id) { return !fits(connection, id, condition); });
  return ids;
}

struct Range {
  std::int64_t first = 1;
  std::int64_t count = 0;
};

Range allEvents(const Connection& connection) {
  Query query(connection, "SELECT (SELECT min(id) FROM event), (SELECT max(id) FROM event)");
  if (!query.step() || query.isNull(0)) return {};
  return {query.integer(0), query.integer(1) - query.integer(0) + 1};
}

// A sorted order over the whole log: the runs of all imports merged by key, ties by id. Imports whose lines are in
// order of time have no run of their own for it: their ids are one, with the times at the rows.
class SortedOrder {
public:
  SortedOrder(const Connection& connection, Posting posting) : connection_(connection), posting_(posting) {}

  Status open() {
    Query query(connection_,
                "SELECT id, first_event, in_time_order, "
                "(SELECT min(n.first_event) FROM import n WHERE n.id > import.id) FROM import ORDER BY id");
    const Range all = allEvents(connection_);
    const PostingTable postings(connection_);
    TRY(const std::vector<PostingRange> runs, postings.runs(posting_));
    while (query.step()) {
      Run run{{{query.integer(0)}, 0, 0}, query.integer(1), false};
      const std::int64_t events = query.integer(3, all.first + all.count) - run.firstEvent;
      run.byId = posting_ == Posting::EventsByTime && query.integer(2) != 0;
      for (const PostingRange& stored : runs)
        if (stored.import == run.range.import) run.range = stored;
      if (run.byId) run.range.count = events;
      if (run.range.count > 0) runs_.push_back(run);
      total_ += run.range.count;
    }
    return {};
  }

  std::int64_t total() const { return total_; }

  Result<std::vector<std::int64_t>> page(std::int64_t rank, std::int64_t limit) const {
    std::vector<std::int64_t> ranks(runs_.size(), 0);
    if (runs_.size() == 1)
      ranks[0] = rank;
    else
      TRY_STATUS(findRanks(rank, ranks));
    std::vector<PostingEntry> merged;
    for (std::size_t r = 0; r < runs_.size(); ++r) {
      // From each run, what could come next; the best of all of them follow.
      const std::int64_t count = std::min(limit, runs_[r].range.count - ranks[r]);
      TRY(const std::vector<PostingEntry> part, read(runs_[r], ranks[r], count));
      merged.insert(merged.end(), part.begin(), part.end());
    }
    std::ranges::sort(merged);
    std::int64_t before = 0;
    for (const std::int64_t r : ranks)
      before += r;
    std::vector<std::int64_t> ids;
    for (std::size_t i = static_cast<std::size_t>(std::max<std::int64_t>(rank - before, 0));
         i < merged.size() && static_cast<std::int64_t>(ids.size()) < limit; ++i)
      ids.push_back(merged[i].id);
    return ids;
  }

private:
  struct Run {
    PostingRange range;
    std::int64_t firstEvent;
    bool byId;
  };

  Result<std::vector<PostingEntry>> read(const Run& run, std::int64_t rank, std::int64_t count) const {
    if (!run.byId) return PostingTable(connection_).entries(posting_, {run.range.import, rank, count});
    std::vector<PostingEntry> entries;
    Query query(connection_, "SELECT time, id FROM event WHERE id >= ? ORDER BY id LIMIT ?");
    query.bind(run.firstEvent + rank).bind(count);
    while (query.step())
      entries.push_back({query.integer(0), query.integer(1)});
    return entries;
  }

  // How many of a run's entries have keys below this one.
  Result<std::int64_t> below(const Run& run, std::int64_t key) const {
    if (!run.byId) return PostingTable(connection_).rankOf(posting_, run.range.import, key);
    std::int64_t low = 0;
    std::int64_t high = run.range.count;
    while (low < high) {
      const std::int64_t middle = low + (high - low) / 2;
      TRY(const auto entry, read(run, middle, 1));
      if (!entry.empty() && entry.front().key < key)
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  }

  // The largest key with at most `rank` entries below it, by halving the range of keys.
  Status findRanks(std::int64_t rank, std::vector<std::int64_t>& ranks) const {
    std::int64_t low = std::numeric_limits<std::int64_t>::max();
    std::int64_t high = std::numeric_limits<std::int64_t>::min();
    for (const Run& run : runs_) {
      TRY(const auto first, read(run, 0, 1));
      TRY(const auto last, read(run, run.range.count - 1, 1));
      low = std::min(low, first.front().key);
      high = std::max(high, last.front().key);
    }
    std::vector<std::int64_t> at(runs_.size());
    while (low < high) {
      const std::int64_t middle = low + (high - low) / 2 + 1;
      std::int64_t before = 0;
      for (std::size_t r = 0; r < runs_.size(); ++r) {
        TRY(at[r], below(runs_[r], middle));
        before += at[r];
      }
      if (before <= rank)
        low = middle;
      else
        high = middle - 1;
    }
    for (std::size_t r = 0; r < runs_.size(); ++r) {
      TRY(ranks[r], below(runs_[r], low));
    }
    return skipEqual(rank, low, ranks);
  }

  // Entries with the same key are in order of id, and later imports have higher ids: whole runs are stepped over.
  Status skipEqual(std::int64_t rank, std::int64_t key, std::vector<std::int64_t>& ranks) const {
    std::int64_t before = 0;
    for (const std::int64_t r : ranks)
      before += r;
    for (std::size_t r = 0; r < runs_.size() && before < rank; ++r) {
      TRY(const std::int64_t end, below(runs_[r], key + 1));
      const std::int64_t step = std::min(end - ranks[r], rank - before);
      ranks[r] += step;
      before += step;
    }
    return {};
  }

  const Connection& connection_;
  Posting posting_;
  std::vector<Run> runs_;
  std::int64_t total_ = 0;
};

Posting postingOf(EventOrder::Column column) {
  switch (column) {
  case EventOrder::Column::Type:
    return Posting::EventsOfType;
  case EventOrder::Column::Item:
    return Posting::EventsOfItem;
  case EventOrder::Column::Session:
    return Posting::EventsOfSession;
  default:
    return Posting::EventsByTime;
  }
}

Result<std::vector<std::int64_t>> orderedIds(const Connection& connection, std::int64_t rowNumber, std::int64_t limit,
                                             const EventOrder& order) {
  SortedOrder sorted(connection, postingOf(order.column));
  TRY_STATUS(sorted.open());
  const std::int64_t total = sorted.total();
  if (!order.descending) return sorted.page(rowNumber, limit);
  const std::int64_t last = total - rowNumber; // one after the last of the page
  const std::int64_t first = std::max<std::int64_t>(last - limit, 0);
  if (last <= 0) return std::vector<std::int64_t>();
  TRY(std::vector<std::int64_t> ids, sorted.page(first, last - first));
  std::ranges::reverse(ids);
  return ids;
}

Result<std::vector<std::int64_t>> filteredIds(const Connection& connection, std::int64_t rowNumber, std::int64_t limit,
                                              const Condition& condition) {
  const PostingTable postings(connection);
  if (condition.nothing) return std::vector<std::int64_t>();
  if (!condition.type && !condition.item) {
    TRY(const auto parts, postings.ranges(condition.posting->first, condition.posting->second));
    return slice(postings, condition.posting->first, parts, rowNumber, limit);
  }
  TRY(const std::vector<std::int64_t> ids, filtered(connection, condition));
  const auto first = std::min(static_cast<std::size_t>(rowNumber), ids.size());
  const auto end = std::min(first + static_cast<std::size_t>(limit), ids.size());
  return std::vector(ids.begin() + static_cast<std::ptrdiff_t>(first), ids.begin() + static_cast<std::ptrdiff_t>(end));
}

} // namespace

Result<std::int64_t> EventTable::count(const EventFilter& filter) const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    const Condition condition = conditionOf(connection_, filter);
    if (condition.nothing) return 0;
    if (!condition.posting) return allEvents(connection_).count;
    if (condition.type || condition.item) {
      TRY(const std::vector<std::int64_t> ids, filtered(connection_, condition));
      return static_cast<std::int64_t>(ids.size());
    }
    TRY(const auto parts, PostingTable(connection_).ranges(condition.posting->first, condition.posting->second));
    return countOf(parts);
  });
}

Result<EventPage> EventTable::pageAt(std::int64_t rowNumber, int limit, const EventFilter& filter,
                                     const EventOrder& order) const {
  return guarded(connection_, [&]() -> Result<EventPage> {
    EventPage page;
    page.firstRow = std::max<std::int64_t>(rowNumber, 0);
    const Condition condition = conditionOf(connection_, filter);
    std::vector<std::int64_t> ids;
    if (condition.nothing || condition.posting) {
      TRY(ids, filteredIds(connection_, page.firstRow, limit, condition));
    } else if (order.column != EventOrder::Column::Line) {
      TRY(ids, orderedIds(connection_, page.firstRow, limit, order));
    } else {
      const Range all = allEvents(connection_);
      for (std::int64_t i = page.firstRow; i < std::min(page.firstRow + limit, all.count); ++i)
        ids.push_back(order.descending ? all.first + all.count - 1 - i : all.first + i);
    }
    page.rows = linesOf(connection_, ids);
    return page;
  });
}

} // namespace guidepost::store
