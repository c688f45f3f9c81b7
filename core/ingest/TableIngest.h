// Rows that are no events (catalogue, users, campaigns, coupons, decisions, summaries) on their way into the project,
// inside the caller's transaction. Users and items that are not known yet are created. What events have told of an
// item is not overwritten. Belongs to the import's thread.
#pragma once

#include "core/ingest/EventIngest.h"
#include "core/ingest/NameIndex.h"
#include "core/logs/KeySet.h"
#include "core/logs/TableReader.h"
#include "core/privacy/Pseudonyms.h"
#include "core/store/CampaignTable.h"
#include "core/store/ItemTable.h"
#include "core/store/PostingTable.h"
#include "core/store/SummaryTable.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::ingest {

struct TableOptions {
  ImportId import;
  std::int64_t importTimeUs = 0;
  std::optional<privacy::Pseudonyms> pseudonyms;
};

// One file or entry of an archive: what its rows are, and what only its place tells.
struct TablePart {
  const logs::LogPlan* plan = nullptr; // outlives the ingest
  std::int64_t file = 0;               // its number in the import
  std::string strategy;                // of decisions: who decided
  std::string source;                  // of vectors: where they are from
};

class TableIngest {
public:
  TableIngest(const store::Connection& connection, TableOptions options);

  Status begin();
  Status beginPart(TablePart part);
  // Why the row cannot be stored although it could be read.
  std::optional<Message> problemOf(const logs::TableValues& values);
  // False: a duplicate, which is recorded.
  Result<bool> add(const logs::TableValues& values, std::int64_t line);
  Status addDuplicate(std::uint64_t key, std::int64_t line);
  Status finish();

  const IngestedRange& range() const { return range_; }
  std::uint64_t fingerprint() const { return fingerprint_; } // of what was added, in order
  std::int64_t vectors() const { return vectors_; }
  std::size_t vectorWidth() const { return vectorWidth_; }
  // Columns that rows of this kind have no place for.
  const std::vector<std::string>& columnsNotKept() const { return columnsNotKept_; }

private:
  Status findVectorColumns();
  Status addColumns();
  std::string columnOf(logs::Role role) const;
  Result<UserId> userOf(std::string_view rawId);
  Result<ItemId> itemOf(std::string_view name);
  Result<std::int64_t> campaignOf(std::string_view name);
  std::string codeOf(std::string_view purpose, std::string_view rawId) const;

  Status addItem(const logs::TableValues& values);
  Status updateKnownItem(store::ItemRow row, const logs::TableValues& values, std::int64_t category,
                         std::int64_t brand);
  Status addItemExtras(ItemId item, const logs::TableValues& values);
  Status addUser(const logs::TableValues& values, std::int64_t line);
  Status addCampaign(const logs::TableValues& values);
  Result<bool> addTarget(const logs::TableValues& values);
  Result<bool> addCoupon(const logs::TableValues& values);
  Status addRedemption(const logs::TableValues& values, std::int64_t line);
  Status addDecision(const logs::TableValues& values);
  Status addSummary(const logs::TableValues& values, std::int64_t line);
  Result<bool> addRow(const logs::TableValues& values, std::int64_t line);
  void featuresInto(std::string& json, const logs::TableValues& values, bool withRoles) const;

  const store::Connection& connection_;
  TableOptions options_;
  IngestedRange range_;
  TablePart part_;
  logs::KeySet keys_;      // of rows so far
  NameIndex users_;        // by the raw id
  NameIndex earlierUsers_; // by the code
  NameIndex items_;
  std::int64_t nextUser_ = 1;
  std::int64_t nextItem_ = 1;
  std::vector<store::PostingEntry> newUsers_;
  std::map<std::string, std::int64_t, std::less<>> campaigns_;
  std::map<std::string, std::int64_t> columnNumbers_;             // of summaries
  std::map<std::string, std::map<std::string, bool>> candidates_; // strategy → items it chose
  std::map<std::string, std::int64_t, std::less<>> categories_, brands_;
  std::vector<std::string> vectorColumns_;
  std::vector<float> vector_;
  std::int64_t vectors_ = 0;
  std::size_t vectorWidth_ = 0;
  std::vector<std::string> columnsNotKept_;
  std::uint64_t fingerprint_;
};

} // namespace guidepost::ingest
