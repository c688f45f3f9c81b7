// The events of one import on their way into the project, inside the caller's transaction: names become numbers,
// duplicates are dropped, items keep their latest attributes, events get their sessions; then the postings by which
// rows are found. The caller's thread works on rows while another one writes them. Belongs to the import's thread.
#pragma once

#include "core/ingest/BlockWriter.h"
#include "core/ingest/DuplicateFilter.h"
#include "core/ingest/NameIndex.h"
#include "core/ingest/SessionAssigner.h"
#include "core/ingest/SpillColumn.h"
#include "core/logs/EventParser.h"
#include "core/privacy/Pseudonyms.h"
#include "core/store/EventTable.h"
#include "core/store/ItemTable.h"
#include "core/store/PostingTable.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace guidepost::ingest {

struct IngestOptions {
  ImportId import;
  std::optional<privacy::Pseudonyms> pseudonyms;
  std::int64_t gapUs = 0;
  bool knowEarlierKeys = true; // rows that earlier imports brought are duplicates too
  bool keysHoldTime = false;   // of duplicates: rows of different moments differ
};

struct IngestedRange { // what the import gave out, for its row
  std::int64_t firstEvent = 1;
  std::int64_t firstUser = 1;
  std::int64_t firstItem = 1;
  std::int64_t firstSession = 1;
  bool inTimeOrder = true;
};

class EventIngest {
public:
  // earlier: a reader of the state before the import, where that holds events; it must outlive this.
  EventIngest(const store::Connection& connection, const store::Connection* earlier, IngestOptions options);

  Status begin();
  // False: a duplicate, which is recorded.
  Result<bool> add(const logs::LogEvent& event, std::int64_t file, std::int64_t line, bool sessionsPerUser);
  Status reject(std::int64_t file, store::RejectedRow row);
  Status finish(const JobContext& job);

  const IngestedRange& range() const { return range_; }
  std::int64_t nextEvent() const { return nextEvent_; }
  const std::optional<store::Span>& span() const { return span_; }
  const std::map<std::string, std::int64_t>& currencies() const {
    return currencyCounts_;
  } // of priced events; "" unknown
  std::int64_t zeroPrices() const { return zeroPrices_; }
  std::uint64_t fingerprint() const { return fingerprint_; } // of what was added, in order

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Names {
    store::NameTable::Kind kind;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> known;
    std::int64_t next = 1;
  };
  // What every event of an item is compared with, apart from its words: there are many items, and each event is of
  // another.
  struct Item {
    std::int64_t id = 0;
    std::int64_t lastTimeUs = 0;
    std::int64_t price = -1;
    std::uint32_t category = 0;
    std::uint32_t brand = 0;
    std::uint32_t events = 0; // of this import
    std::uint16_t currency = 0;
    bool isNew = true;
    bool changed = false;
  };
  struct ItemWords {
    std::string name;
    std::string title;
  };

  Status readNames(Names& names);
  Status readEarlier();
  Status learnEarlierKeys();
  Result<std::uint32_t> userOf(const logs::LogEvent& event, std::uint64_t raw);
  Result<std::uint32_t> sessionOf(const logs::LogEvent& event, std::uint32_t user, bool sessionsPerUser, bool purchase);
  std::size_t itemOf(std::string_view name, std::uint64_t hash);
  std::uint32_t numberOf(Names& names, std::string_view name);
  Result<logs::EventType> typeOf(std::string_view name);
  std::uint16_t currencyOf(std::string_view name);
  void updateItem(std::size_t index, const logs::LogEvent& event, const BlockEvent& row);
  store::ItemRow rowOf(std::size_t index) const;
  void remember(const logs::LogEvent& event, const BlockEvent& row);
  Status pushBlock();

  using RunSink = std::function<Status(store::Posting posting, store::PostingRun run)>;
  Status divideSessions(const JobContext& job);
  Status writeRest(const JobContext& job);
  Status writeBeside(const JobContext& job);
  Status writeInTurn(const JobContext& job);
  Status mendEarlierPostings();
  Status writeSessions();
  Status writeItems();
  Status makeRuns(const JobContext& job, const RunSink& sink, bool forgetSessions);
  Status makeSessionRuns(const RunSink& sink) const;
  Status makeEventRuns(const JobContext& job, std::size_t newSessions, const RunSink& sink);
  Status makeEventsOfSession(std::size_t newSessions, const RunSink& sink);
  Status makeEventsOfItem(const RunSink& sink);
  Status makeEventsOfType(const RunSink& sink);
  Status makeEventsByTime(const RunSink& sink);
  std::int64_t eventAt(std::size_t position) const { return range_.firstEvent + static_cast<std::int64_t>(position); }
  Status noteChange(std::string_view what, std::int64_t id, const std::string& before);

  const store::Connection& connection_;
  const store::Connection* earlier_;
  IngestOptions options_;
  IngestedRange range_;
  std::int64_t nextEvent_ = 1;
  std::int64_t nextUser_ = 1;
  std::int64_t nextItem_ = 1;

  std::unique_ptr<EventBlock> block_;
  std::optional<BlockWriter> writer_;
  DuplicateFilter duplicates_;
  SessionAssigner sessions_;
  SpillColumn<std::int64_t> userHashes_; // of new users, in order of their numbers

  NameIndex users_;        // by the raw id
  NameIndex earlierUsers_; // by the code
  NameIndex itemIndices_;  // index + 1 into items_
  LargeVector<Item> items_;
  std::deque<ItemWords> itemWords_;
  Names categories_{store::NameTable::Kind::Category, {}, 1};
  Names brands_{store::NameTable::Kind::Brand, {}, 1};
  Names intents_{store::NameTable::Kind::Intent, {}, 1};
  std::vector<std::pair<std::string, logs::EventType>> types_;
  logs::EventType nextOwnType_ = logs::eventType::firstOwn;
  std::vector<std::string> currencyNames_{""};
  std::vector<std::int64_t> currencyUses_{0};

  SpillColumn<std::uint32_t> eventSessions_;
  SpillColumn<std::uint32_t> eventItems_; // index + 1 into items_, 0: none
  SpillColumn<logs::EventType> eventTypes_;
  SpillColumn<std::int64_t> eventTimes_;

  std::set<std::int64_t> movedEarlier_; // events of earlier imports that belong to other sessions now

  std::int64_t lastTimeUs_;
  std::optional<store::Span> span_;
  std::map<std::string, std::int64_t> currencyCounts_;
  std::int64_t zeroPrices_ = 0;
  std::uint64_t fingerprint_;
};

} // namespace guidepost::ingest
