// Writes the events of one import into the project inside the caller's transaction: names become numbers, items keep
// their latest attributes, events get their sessions. Belongs to the import's thread.
#pragma once

#include "core/logs/LogReader.h"
#include "core/pipeline/SessionAssigner.h"
#include "core/privacy/Pseudonyms.h"
#include "core/store/EventTable.h"
#include "core/store/ItemTable.h"
#include "core/store/NameTable.h"
#include "core/store/UserTable.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace guidepost::pipeline {

class ImportWriter {
public:
  ImportWriter(const store::Connection& connection, ImportId import, std::optional<privacy::Pseudonyms> pseudonyms,
               std::int64_t gapUs, bool projectHasEvents);

  // knowEarlierKeys: rows that earlier imports brought are duplicates too. manyRows: so many are expected that the
  // events' index is made anew after them, not kept up row by row.
  Status begin(bool knowEarlierKeys, bool manyRows);
  bool isDuplicate(const logs::LogEvent& event) { return !keys_.isNew(event.key); }
  Status add(const logs::LogEvent& event, std::int64_t line, bool sessionsPerUser);
  Status finish(const JobContext& job);

  const std::optional<store::Span>& span() const { return span_; }
  const std::set<std::string>& currencies() const { return currencies_; } // of events with a price; "" unknown
  std::int64_t zeroPrices() const { return zeroPrices_; }
  std::uint64_t fingerprint() const { return fingerprint_; } // of what was added, in order

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  template <class Value>
  using Names = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  struct Item {
    store::ItemRow row;
    bool isNew = false;
    bool changed = false;
  };

  Result<UserId> userOf(std::string_view rawId);
  Result<SessionId> sessionOf(const logs::LogEvent& event, UserId user, bool sessionsPerUser);
  Result<std::size_t> itemOf(std::string_view name);
  Result<std::int64_t> nameOf(store::NameTable::Kind kind, Names<std::int64_t>& known, std::string_view name);
  Result<logs::EventType> typeOf(std::string_view name);
  Status updateItem(Item& item, const logs::LogEvent& event, const store::EventRow& row);
  void remember(const logs::LogEvent& event);

  const store::Connection& connection_;
  ImportId import_;
  std::optional<privacy::Pseudonyms> pseudonyms_;
  bool projectHasEvents_;
  SessionAssigner sessions_;
  logs::DuplicateFilter keys_;
  Names<UserId> users_;
  Names<std::string> sessionCodes_;
  Names<std::size_t> itemIndices_;
  std::vector<Item> items_;
  std::int64_t nextItem_ = 1;
  Names<std::int64_t> categories_;
  Names<std::int64_t> brands_;
  Names<std::int64_t> intents_;
  Names<logs::EventType> types_;
  std::optional<store::Span> span_;
  std::set<std::string> currencies_;
  std::int64_t zeroPrices_ = 0;
  std::uint64_t fingerprint_;
};

} // namespace guidepost::pipeline
