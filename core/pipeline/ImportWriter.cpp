#include "core/pipeline/ImportWriter.h"

#include "core/base/Fingerprint.h"

#include <algorithm>

namespace guidepost::pipeline {

namespace {

template <class Number>
std::uint64_t mixed(Number number, std::uint64_t state) {
  return fnv1a64({reinterpret_cast<const char*>(&number), sizeof number}, state);
}

} // namespace

ImportWriter::ImportWriter(const store::Connection& connection, ImportId import,
                           std::optional<privacy::Pseudonyms> pseudonyms, std::int64_t gapUs, bool projectHasEvents)
    : connection_(connection), import_(import), pseudonyms_(std::move(pseudonyms)), projectHasEvents_(projectHasEvents),
      sessions_(connection, gapUs, projectHasEvents), fingerprint_(mixed(gapUs, fnvBasis)) {}

Status ImportWriter::begin(bool knowEarlierKeys, bool manyRows) {
  TRY_STATUS(sessions_.begin());
  TRY(nextItem_, store::ItemTable(connection_).nextId());
  store::EventTable events(connection_);
  if (projectHasEvents_ && knowEarlierKeys)
    TRY_STATUS(events.forEachKey([this](std::int64_t key) { keys_.isNew(static_cast<std::uint64_t>(key)); }));
  return manyRows ? events.dropIndex() : Status();
}

Result<UserId> ImportWriter::userOf(std::string_view rawId) {
  if (const auto known = users_.find(rawId); known != users_.end()) return known->second;
  const std::string code = pseudonyms_ ? pseudonyms_->code("user", rawId) : std::string(rawId);
  store::UserTable table(connection_);
  std::optional<UserId> id;
  if (projectHasEvents_) {
    TRY(id, table.find(code));
  }
  if (!id) {
    TRY(id, table.insert(code));
  }
  users_.emplace(rawId, *id);
  return *id;
}

Result<SessionId> ImportWriter::sessionOf(const logs::LogEvent& event, UserId user, bool sessionsPerUser) {
  if (event.session.empty()) return sessions_.byGap(user, event.timeUs);
  const std::int64_t scope = sessionsPerUser ? user.value : 0;
  if (!pseudonyms_) return sessions_.byOwnId(event.session, scope, user, event.timeUs);
  auto known = sessionCodes_.find(event.session);
  if (known == sessionCodes_.end())
    known = sessionCodes_.emplace(event.session, pseudonyms_->code("session", event.session)).first;
  return sessions_.byOwnId(known->second, scope, user, event.timeUs);
}

Result<std::size_t> ImportWriter::itemOf(std::string_view name) {
  if (const auto known = itemIndices_.find(name); known != itemIndices_.end()) return known->second;
  Item item;
  std::optional<store::ItemRow> stored;
  if (projectHasEvents_) {
    TRY(stored, store::ItemTable(connection_).find(name));
  }
  if (stored) {
    item.row = std::move(*stored);
  } else {
    item.isNew = true;
    item.row.id = {nextItem_++};
    item.row.name = name;
  }
  items_.push_back(std::move(item));
  itemIndices_.emplace(name, items_.size() - 1);
  return items_.size() - 1;
}

Result<std::int64_t> ImportWriter::nameOf(store::NameTable::Kind kind, Names<std::int64_t>& known,
                                          std::string_view name) {
  if (name.empty()) return 0;
  if (const auto found = known.find(name); found != known.end()) return found->second;
  TRY(const std::int64_t id, store::NameTable(connection_, kind).findOrInsert(name));
  known.emplace(name, id);
  return id;
}

Result<logs::EventType> ImportWriter::typeOf(std::string_view name) {
  if (const auto known = types_.find(name); known != types_.end()) return known->second;
  TRY(const logs::EventType type, store::EventTypeTable(connection_).findOrInsert(name));
  types_.emplace(name, type);
  return type;
}

// An attribute that changes is kept with the moment from which it was seen; a price stands at each event anyway.
Status ImportWriter::updateItem(Item& item, const logs::LogEvent& event, const store::EventRow& row) {
  store::ItemRow& known = item.row;
  const bool newest = event.timeUs >= known.lastTimeUs;
  store::ItemTable table(connection_);
  const auto numbered = [&](std::int64_t& field, std::int64_t value, std::string_view name,
                            std::string_view text) -> Status {
    if (value == 0 || value == field || (field != 0 && !newest)) return {};
    field = value;
    item.changed = true;
    return table.insertAttribute(known.id, name, text, event.timeUs);
  };
  TRY_STATUS(numbered(known.category, row.category, "category", event.category));
  TRY_STATUS(numbered(known.brand, row.brand, "brand", event.brand));
  if (!event.title.empty() && event.title != known.title && (known.title.empty() || newest)) {
    known.title = event.title;
    item.changed = true;
    TRY_STATUS(table.insertAttribute(known.id, "title", event.title, event.timeUs));
  }
  if (row.price >= 0 && (known.price < 0 || newest) && (known.price != row.price || known.currency != row.currency)) {
    known.price = row.price;
    known.currency = row.currency;
    item.changed = true;
  }
  if (event.timeUs > known.lastTimeUs) {
    known.lastTimeUs = event.timeUs;
    item.changed = true;
  }
  return {};
}

void ImportWriter::remember(const logs::LogEvent& event) {
  if (!span_) span_ = store::Span{event.timeUs, event.timeUs};
  span_->firstTimeUs = std::min(span_->firstTimeUs, event.timeUs);
  span_->lastTimeUs = std::max(span_->lastTimeUs, event.timeUs);
  if (event.price >= 0) {
    if (!currencies_.contains(std::string(event.currency))) currencies_.emplace(event.currency);
    if (event.price == 0) ++zeroPrices_;
  }
  fingerprint_ = mixed(event.key, fingerprint_);
  fingerprint_ = mixed(event.timeUs, fingerprint_);
  fingerprint_ = mixed(event.price, fingerprint_);
  fingerprint_ = fnv1a64(event.type, fingerprint_);
}

Status ImportWriter::add(const logs::LogEvent& event, std::int64_t line, bool sessionsPerUser) {
  store::EventRow row;
  row.import = import_;
  row.line = line;
  row.timeUs = event.timeUs;
  row.price = event.price;
  row.quantity = event.quantity;
  row.rating = event.rating;
  row.key = static_cast<std::int64_t>(event.key);
  if (event.price >= 0) row.currency = event.currency;
  TRY(row.user, userOf(event.user));
  TRY(row.session, sessionOf(event, row.user, sessionsPerUser));
  TRY(row.type, typeOf(event.type));
  TRY(row.category, nameOf(store::NameTable::Kind::Category, categories_, event.category));
  TRY(row.brand, nameOf(store::NameTable::Kind::Brand, brands_, event.brand));
  TRY(row.intent, nameOf(store::NameTable::Kind::Intent, intents_, event.intent));
  if (!event.item.empty()) {
    TRY(const std::size_t index, itemOf(event.item));
    row.item = items_[index].row.id;
    TRY_STATUS(updateItem(items_[index], event, row));
  }
  remember(event);
  return store::EventTable(connection_).insert(row);
}

Status ImportWriter::finish(const JobContext& job) {
  job.report("import.finishing", 0, 0);
  store::ItemTable table(connection_);
  for (const Item& item : items_) {
    if (item.isNew) {
      TRY_STATUS(table.insert(item.row));
    } else if (item.changed) {
      TRY_STATUS(table.update(item.row));
    }
  }
  if (job.stopRequested()) return cancelled();
  TRY_STATUS(store::EventTable(connection_).createIndex());
  return sessions_.finish(job);
}

} // namespace guidepost::pipeline
