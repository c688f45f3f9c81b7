#include "core/ingest/TableIngest.h"

#include "core/base/Fingerprint.h"
#include "core/ingest/UserCode.h"
#include "core/logs/Numbers.h"
#include "core/store/AttributeTable.h"
#include "core/store/DecisionTable.h"
#include "core/store/DuplicateTable.h"
#include "core/store/EventTable.h"
#include "core/store/SessionTable.h"
#include "core/store/UserTable.h"

#include <algorithm>
#include <array>

namespace guidepost::ingest {

using logs::Kind;
using logs::Role;
using logs::TableValues;

namespace {

constexpr std::size_t fewestVectorColumns = 2;

// The number that ends the name of a vector's column: f0, f1, … or vector_0, …
std::optional<std::size_t> vectorColumn(std::string_view name) {
  static constexpr std::array<std::string_view, 10> beginnings = {
      "feature_", "feature", "vector_", "vector", "embedding_", "embedding", "dimension_", "dim_", "dim", "f"};
  for (const std::string_view beginning : beginnings) {
    if (!name.starts_with(beginning)) continue;
    const std::optional<std::int64_t> number = logs::parseInteger(name.substr(beginning.size()));
    if (number && *number >= 0 && *number < 100'000) return static_cast<std::size_t>(*number);
  }
  return std::nullopt;
}

} // namespace

TableIngest::TableIngest(const store::Connection& connection, TableOptions options)
    : connection_(connection), options_(std::move(options)), fingerprint_(fnvBasis) {}

Status TableIngest::begin() {
  TRY(range_.firstEvent, store::EventTable(connection_).nextId());
  TRY(range_.firstUser, store::UserTable(connection_).nextId());
  TRY(range_.firstItem, store::ItemTable(connection_).nextId());
  TRY(range_.firstSession, store::SessionTable(connection_).nextId());
  nextUser_ = range_.firstUser;
  nextItem_ = range_.firstItem;
  TRY_STATUS(
      store::PostingTable(connection_).forEach(store::Posting::UsersByCode, [&](const store::PostingEntry& entry) {
        const auto hash = static_cast<std::uint64_t>(entry.key);
        if (earlierUsers_.find(hash) == NameIndex::none) earlierUsers_.insert(hash, narrow(entry.id));
        return true;
      }));
  return store::ItemTable(connection_).forEach([&](const store::ItemRow& row) {
    items_.insert(hash64(row.name), narrow(row.id.value));
    return true;
  });
}

Status TableIngest::beginPart(TablePart part) {
  part_ = std::move(part);
  fingerprint_ = mixed64(fingerprint_, static_cast<std::uint64_t>(part_.plan->kind));
  vectorColumns_.clear();
  if (part_.plan->kind == Kind::Items) TRY_STATUS(findVectorColumns());
  if (part_.plan->kind == Kind::Summaries) TRY_STATUS(addColumns());
  if (part_.plan->kind == Kind::Items || part_.plan->kind == Kind::Users || part_.plan->kind == Kind::Decisions ||
      part_.plan->kind == Kind::Summaries)
    return {};
  const logs::LogPlan& plan = *part_.plan;
  for (std::size_t column = 0; column < plan.columnNames.size(); ++column) {
    const bool hasRole = std::ranges::any_of(
        plan.columns, [&](const auto& columns) { return std::ranges::find(columns, column) != columns.end(); });
    if (!hasRole && std::ranges::find(columnsNotKept_, plan.columnNames[column]) == columnsNotKept_.end())
      columnsNotKept_.push_back(plan.columnNames[column]);
  }
  return {};
}

// They stand one after the other, numbered from 0 or 1.
Status TableIngest::findVectorColumns() {
  const logs::LogPlan& plan = *part_.plan;
  std::optional<std::size_t> next;
  for (const std::string& name : plan.columnNames) {
    const std::optional<std::size_t> number = vectorColumn(logs::trimmed(name));
    if (!number) continue;
    if (next ? *number != *next : *number > 1) {
      vectorColumns_.clear();
      return {};
    }
    next = *number + 1;
    vectorColumns_.push_back(name);
  }
  if (vectorColumns_.size() < fewestVectorColumns) vectorColumns_.clear();
  if (vectorColumns_.empty()) return {};
  // A later import's vectors stand beside the earlier one's, so that undoing it loses nothing.
  TRY(const bool taken, store::AttributeTable(connection_).hasVectors(part_.source));
  if (taken) part_.source += " #" + std::to_string(options_.import.value);
  return {};
}

Status TableIngest::addColumns() {
  const logs::LogPlan& plan = *part_.plan;
  for (std::size_t i = 0; i < plan.fields; ++i) {
    if (std::ranges::find(plan.ignored, i) != plan.ignored.end()) continue;
    store::SummaryColumn column;
    column.import = options_.import;
    column.name =
        i < plan.columnNames.size() && !plan.columnNames[i].empty() ? plan.columnNames[i] : std::to_string(i + 1);
    column.number = static_cast<std::int64_t>(columnNumbers_.size());
    if (!columnNumbers_.emplace(column.name, column.number).second) continue;
    for (std::size_t role = 0; role < logs::roleCount; ++role)
      if (std::ranges::find(plan.columns[role], i) != plan.columns[role].end()) column.role = logs::roleNames[role];
    column.leaks = std::ranges::find(plan.leaks, i) != plan.leaks.end();
    TRY_STATUS(store::SummaryTable(connection_).insertColumn(column));
  }
  return {};
}

std::optional<Message> TableIngest::problemOf(const TableValues& values) {
  if (part_.plan->kind == Kind::Redemptions && values.timeUs == logs::noTime && values.startUs == logs::noTime)
    return Message("logs.missing-value").with("role", Term{"time"});
  if (part_.plan->kind == Kind::Campaigns && values.startUs != logs::noTime && values.endUs != logs::noTime &&
      values.endUs < values.startUs)
    return Message("import.ends-before-start").with("campaign", Text{std::string(values.text(Role::Campaign))});
  if (vectorColumns_.empty()) return std::nullopt;
  vector_.assign(vectorColumns_.size(), 0);
  std::size_t next = 0, found = 0;
  for (const auto& [name, value] : values.attributes) {
    while (next < vectorColumns_.size() && vectorColumns_[next] != name && vectorColumn(name))
      ++next;
    if (next == vectorColumns_.size() || vectorColumns_[next] != name) continue;
    const std::optional<double> number = logs::parseReal(value);
    if (!number) return Message("logs.bad-number").with("value", Text{std::string(value.substr(0, 64))});
    vector_[next++] = static_cast<float>(*number);
    ++found;
  }
  if (found == 0) vector_.clear();
  return std::nullopt;
}

std::string TableIngest::codeOf(std::string_view purpose, std::string_view rawId) const {
  return options_.pseudonyms ? options_.pseudonyms->code(purpose, rawId) : std::string(rawId);
}

Result<UserId> TableIngest::userOf(std::string_view rawId) {
  const std::uint64_t raw = hash64(rawId);
  if (const std::uint32_t known = users_.find(raw); known != NameIndex::none) return UserId{known};
  const auto hash = static_cast<std::uint64_t>(UserCode(options_.pseudonyms, rawId, false).hash());
  std::uint32_t user = earlierUsers_.find(hash);
  if (user == NameIndex::none) {
    TRY(const UserId id, store::UserTable(connection_).insert(codeOf("user", rawId)));
    user = narrow(id.value);
    newUsers_.push_back({static_cast<std::int64_t>(hash), id.value});
    ++nextUser_;
  }
  users_.insert(raw, user);
  return UserId{user};
}

Result<ItemId> TableIngest::itemOf(std::string_view name) {
  const std::uint64_t hash = hash64(name);
  if (const std::uint32_t known = items_.find(hash); known != NameIndex::none) return ItemId{known};
  store::ItemRow row;
  row.id = {nextItem_++};
  row.name = name;
  TRY_STATUS(store::ItemTable(connection_).insert(row));
  items_.insert(hash, narrow(row.id.value));
  return row.id;
}

Result<std::int64_t> TableIngest::campaignOf(std::string_view name) {
  if (const auto known = campaigns_.find(name); known != campaigns_.end()) return known->second;
  store::CampaignTable table(connection_);
  TRY(const std::optional<store::CampaignRow> found, table.find(name));
  std::int64_t id = found ? found->id : 0;
  if (!found) {
    store::CampaignRow row;
    row.name = name;
    row.import = options_.import;
    TRY(id, table.insert(row));
  }
  campaigns_.emplace(name, id);
  return id;
}

Status TableIngest::addDuplicate(std::uint64_t key, std::int64_t line) {
  return store::DuplicateTable(connection_).insert({options_.import, part_.file, line, key});
}

Result<bool> TableIngest::add(const TableValues& values, std::int64_t line) {
  if (!keys_.insert(values.key)) {
    TRY_STATUS(addDuplicate(values.key, line));
    return false;
  }
  TRY(const bool added, addRow(values, line));
  if (!added) {
    TRY_STATUS(addDuplicate(values.key, line));
    return false;
  }
  fingerprint_ = mixed64(fingerprint_, values.key);
  return true;
}

Result<bool> TableIngest::addRow(const TableValues& values, std::int64_t line) {
  const auto always = [](const Status& status) -> Result<bool> {
    if (!status) return std::unexpected(status.error());
    return true;
  };
  switch (part_.plan->kind) {
  case Kind::Events:
    break; // EventIngest
  case Kind::Decisions:
    return always(addDecision(values));
  case Kind::Summaries:
    return always(addSummary(values, line));
  case Kind::Items:
    return always(addItem(values));
  case Kind::Users:
    return always(addUser(values, line));
  case Kind::Campaigns:
    return always(addCampaign(values));
  case Kind::Targets:
    return addTarget(values);
  case Kind::Coupons:
    return addCoupon(values);
  case Kind::Redemptions:
    return always(addRedemption(values, line));
  }
  return false;
}

Status TableIngest::finish() {
  std::ranges::sort(newUsers_);
  store::PostingRun run;
  for (const store::PostingEntry& entry : newUsers_)
    run.add(entry.key, entry.id);
  TRY_STATUS(store::PostingTable(connection_).insert(store::Posting::UsersByCode, options_.import, run));
  for (const auto& [strategy, items] : candidates_) {
    std::vector<std::string> names;
    for (const auto& [name, chosen] : items)
      names.push_back(name);
    TRY_STATUS(store::DecisionTable(connection_).setCandidates(options_.import, strategy, names));
  }
  return {};
}

} // namespace guidepost::ingest
