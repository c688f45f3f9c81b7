#include "core/ingest/EventIngest.h"

#include "core/base/Fingerprint.h"
#include "core/ingest/UserCode.h"
#include "core/store/NameTable.h"
#include "core/store/PostingTable.h"
#include "core/store/UserTable.h"

#include <algorithm>
#include <limits>

namespace guidepost::ingest {

std::uint32_t narrow(std::int64_t id) {
  return static_cast<std::uint32_t>(id);
}

namespace {

constexpr std::int64_t mostRows = std::numeric_limits<std::uint32_t>::max() - 1;
constexpr std::int64_t mostOwnTypes = 1000;

// Of earlier imports rows count as duplicates too; those after their last moment cannot be some.
std::int64_t horizonOf(const std::optional<store::Span>& earlier) {
  return earlier ? earlier->lastTimeUs + 1 : std::numeric_limits<std::int64_t>::min();
}

} // namespace

EventIngest::EventIngest(const store::Connection& connection, const store::Connection* earlier, IngestOptions options)
    : connection_(connection), earlier_(earlier), options_(std::move(options)),
      duplicates_(options_.keysHoldTime, std::numeric_limits<std::int64_t>::min()), sessions_(earlier, options_.gapUs),
      lastTimeUs_(std::numeric_limits<std::int64_t>::min()),
      fingerprint_(mixed64(fnvBasis, static_cast<std::uint64_t>(options_.gapUs))) {}

Status EventIngest::readNames(Names& names) {
  TRY(const std::vector<store::Name> rows, store::NameTable(connection_, names.kind).list());
  for (const store::Name& row : rows) {
    names.known.emplace(row.name, narrow(row.id));
    names.next = std::max(names.next, row.id + 1);
  }
  return {};
}

Status EventIngest::readEarlier() {
  if (!earlier_) return {};
  TRY_STATUS(store::PostingTable(*earlier_).forEach(store::Posting::UsersByCode, [&](const store::PostingEntry& entry) {
    const auto hash = static_cast<std::uint64_t>(entry.key);
    if (earlierUsers_.find(hash) == NameIndex::none) earlierUsers_.insert(hash, narrow(entry.id));
    return true;
  }));
  TRY_STATUS(store::ItemTable(*earlier_).forEach([&](const store::ItemRow& row) {
    items_.push_back({row.id.value, row.lastTimeUs, row.price, narrow(row.category), narrow(row.brand), 0,
                      row.currency.empty() ? std::uint16_t{0} : currencyOf(row.currency), false, false});
    itemWords_.push_back({row.name, row.title});
    itemIndices_.insert(hash64(row.name), static_cast<std::uint32_t>(items_.size()));
    return true;
  }));
  if (!options_.knowEarlierKeys) return {};
  TRY(const std::optional<store::Span> span, store::EventTable(*earlier_).span());
  duplicates_ = DuplicateFilter(options_.keysHoldTime, horizonOf(span));
  return {};
}

Status EventIngest::begin() {
  TRY(range_.firstEvent, store::EventTable(connection_).nextId());
  TRY(range_.firstUser, store::UserTable(connection_).nextId());
  TRY(range_.firstItem, store::ItemTable(connection_).nextId());
  TRY_STATUS(sessions_.begin());
  range_.firstSession = sessions_.firstNew();
  nextEvent_ = range_.firstEvent;
  nextUser_ = range_.firstUser;
  nextItem_ = range_.firstItem;
  for (Names* names : {&categories_, &brands_, &intents_})
    TRY_STATUS(readNames(*names));
  TRY(const std::vector<std::string> types, store::EventTypeTable(connection_).names());
  for (std::size_t code = 0; code < types.size(); ++code) {
    if (types[code].empty()) continue;
    types_.emplace_back(types[code], static_cast<logs::EventType>(code));
    nextOwnType_ = std::max(nextOwnType_, static_cast<logs::EventType>(code + 1));
  }
  TRY_STATUS(readEarlier());
  if (!options_.keysHoldTime) TRY_STATUS(learnEarlierKeys());
  writer_.emplace(connection_, options_.import, options_.pseudonyms);
  block_ = writer_->emptyBlock();
  block_->firstEvent = nextEvent_;
  block_->firstUser = narrow(nextUser_);
  return {};
}

// The filter could do without: now a row has come that may be like one of long ago.
Status EventIngest::learnEarlierKeys() {
  duplicates_.knowAll();
  const auto know = [this](std::uint64_t key) { duplicates_.know(key); };
  if (!writer_)
    return earlier_ && options_.knowEarlierKeys ? store::EventKeyTable(connection_).forEach(know) : Status();
  TRY_STATUS(pushBlock());
  TRY_STATUS(writer_->drain());
  return store::EventKeyTable(connection_).forEach(know, earlier_ && options_.knowEarlierKeys ? 1 : range_.firstEvent);
}

Result<std::uint32_t> EventIngest::userOf(const logs::LogEvent& event, std::uint64_t raw) {
  if (const std::uint32_t known = users_.find(raw); known != NameIndex::none) return known;
  std::uint32_t user = NameIndex::none;
  if (earlierUsers_.size() > 0) {
    const UserCode code(options_.pseudonyms, event.user, event.userIsAnonymous);
    user = earlierUsers_.find(static_cast<std::uint64_t>(code.hash()));
  }
  if (user == NameIndex::none) {
    if (nextUser_ > mostRows) return failure(Message("ingest.too-many-rows").with("most", Count{mostRows}));
    user = narrow(nextUser_++);
    block_->userIds += event.user;
    block_->users.push_back({static_cast<std::uint32_t>(block_->userIds.size()), event.userIsAnonymous});
  }
  users_.insert(raw, user);
  return user;
}

Result<std::uint32_t> EventIngest::sessionOf(const logs::LogEvent& event, std::uint32_t user, bool sessionsPerUser,
                                             bool purchase) {
  if (event.session.empty()) return sessions_.byGap(user, event.timeUs, purchase);
  const auto stored = [&] {
    return options_.pseudonyms ? options_.pseudonyms->code("session", event.session) : std::string(event.session);
  };
  return sessions_.byOwnId(hash64(event.session), stored, sessionsPerUser ? user : 0, user, event.timeUs, purchase);
}

std::size_t EventIngest::itemOf(std::string_view name, std::uint64_t hash) {
  if (const std::uint32_t known = itemIndices_.find(hash); known != NameIndex::none) return known - 1;
  Item item;
  item.id = nextItem_++;
  items_.push_back(item);
  itemWords_.push_back({std::string(name), {}});
  itemIndices_.insert(hash, static_cast<std::uint32_t>(items_.size()));
  return items_.size() - 1;
}

std::uint32_t EventIngest::numberOf(Names& names, std::string_view name) {
  if (name.empty()) return 0;
  if (const auto found = names.known.find(name); found != names.known.end()) return found->second;
  const std::uint32_t id = narrow(names.next++);
  names.known.emplace(name, id);
  block_->names.push_back({names.kind, id, std::string(name)});
  return id;
}

Result<logs::EventType> EventIngest::typeOf(std::string_view name) {
  for (const auto& [known, code] : types_)
    if (known == name) return code;
  if (nextOwnType_ >= logs::eventType::firstOwn + mostOwnTypes)
    return failure(Message("store.too-many-event-types").with("most", Count{mostOwnTypes}));
  types_.emplace_back(name, nextOwnType_);
  block_->types.emplace_back(nextOwnType_, name);
  return nextOwnType_++;
}

std::uint16_t EventIngest::currencyOf(std::string_view name) {
  for (std::size_t i = 0; i < currencyNames_.size(); ++i)
    if (currencyNames_[i] == name) return static_cast<std::uint16_t>(i);
  currencyNames_.emplace_back(name);
  currencyUses_.push_back(0);
  return static_cast<std::uint16_t>(currencyNames_.size() - 1);
}

// An attribute that changes is kept with the moment from which it was seen; a price stands at each event anyway.
void EventIngest::updateItem(std::size_t index, const logs::LogEvent& event, const BlockEvent& row) {
  Item& item = items_[index];
  const bool newest = event.timeUs >= item.lastTimeUs;
  const auto attribute = [&](std::string_view name, std::string_view text) {
    item.changed = true;
    block_->attributes.push_back({narrow(item.id), name, std::string(text), event.timeUs});
  };
  const auto numbered = [&](std::uint32_t& field, std::uint32_t value, std::string_view name, std::string_view text) {
    if (value == 0 || value == field || (field != 0 && !newest)) return;
    field = value;
    attribute(name, text);
  };
  numbered(item.category, row.category, "category", event.category);
  numbered(item.brand, row.brand, "brand", event.brand);
  if (!event.title.empty()) {
    std::string& title = itemWords_[index].title;
    if (event.title != title && (title.empty() || newest)) {
      title = event.title;
      attribute("title", event.title);
    }
  }
  if (row.price >= 0 && (item.price < 0 || newest) && (item.price != row.price || item.currency != row.currency)) {
    item.price = row.price;
    item.currency = row.currency;
    item.changed = true;
  }
  if (event.timeUs > item.lastTimeUs) {
    item.lastTimeUs = event.timeUs;
    item.changed = true;
  }
  ++item.events;
}

store::ItemRow EventIngest::rowOf(std::size_t index) const {
  const Item& item = items_[index];
  store::ItemRow row;
  row.id = {item.id};
  row.name = itemWords_[index].name;
  row.title = itemWords_[index].title;
  row.category = item.category;
  row.brand = item.brand;
  row.price = item.price;
  row.currency = currencyNames_[item.currency];
  row.lastTimeUs = item.lastTimeUs;
  return row;
}

void EventIngest::remember(const logs::LogEvent& event, const BlockEvent& row) {
  if (!span_) span_ = store::Span{event.timeUs, event.timeUs};
  span_->firstTimeUs = std::min(span_->firstTimeUs, event.timeUs);
  span_->lastTimeUs = std::max(span_->lastTimeUs, event.timeUs);
  range_.inTimeOrder &= event.timeUs >= lastTimeUs_;
  lastTimeUs_ = event.timeUs;
  if (event.price >= 0) {
    ++currencyUses_[row.currency];
    zeroPrices_ += event.price == 0;
  }
  fingerprint_ = mixed64(fingerprint_, event.key);
  fingerprint_ = mixed64(fingerprint_, static_cast<std::uint64_t>(event.timeUs));
  fingerprint_ = mixed64(fingerprint_, static_cast<std::uint64_t>(event.price));
  fingerprint_ = mixed64(fingerprint_, row.type);
}

Result<bool> EventIngest::add(const logs::LogEvent& event, std::int64_t file, std::int64_t line, bool sessionsPerUser) {
  const std::uint64_t rawUser = mixed64(hash64(event.user), event.userIsAnonymous);
  const std::uint64_t rawItem = hash64(event.item);
  users_.prepare(rawUser);
  itemIndices_.prepare(rawItem);
  if (duplicates_.needsEarlierKeys(event.timeUs)) TRY_STATUS(learnEarlierKeys());
  if (!duplicates_.isNew(event.key, event.timeUs)) {
    block_->duplicates.push_back({file, line, event.key});
    if (block_->duplicates.size() >= EventBlock::mostEvents) TRY_STATUS(pushBlock());
    return false;
  }
  if (nextEvent_ > mostRows) return failure(Message("ingest.too-many-rows").with("most", Count{mostRows}));
  BlockEvent row;
  row.line = line;
  row.timeUs = event.timeUs;
  row.price = event.price;
  row.quantity = event.quantity;
  row.rating = event.rating;
  TRY(row.type, typeOf(event.type));
  std::size_t item = 0;
  if (!event.item.empty()) {
    item = itemOf(event.item, rawItem);
    __builtin_prefetch(&items_[item]);
  }
  TRY(row.user, userOf(event, rawUser));
  TRY(row.session, sessionOf(event, row.user, sessionsPerUser, row.type == logs::eventType::purchase));
  row.category = numberOf(categories_, event.category);
  row.brand = numberOf(brands_, event.brand);
  row.intent = numberOf(intents_, event.intent);
  if (event.price >= 0) row.currency = currencyOf(event.currency);
  std::uint32_t itemNumber = 0;
  if (!event.item.empty()) {
    row.item = narrow(items_[item].id);
    itemNumber = static_cast<std::uint32_t>(item + 1);
    updateItem(item, event, row);
  }
  remember(event, row);
  TRY_STATUS(eventSessions_.push(row.session));
  TRY_STATUS(eventItems_.push(itemNumber));
  TRY_STATUS(eventTypes_.push(row.type));
  TRY_STATUS(eventTimes_.push(row.timeUs));
  block_->events.push_back(row);
  block_->keys.push_back(event.key);
  ++nextEvent_;
  if (block_->events.size() == EventBlock::mostEvents) TRY_STATUS(pushBlock());
  return true;
}

Status EventIngest::reject(std::int64_t file, store::RejectedRow row) {
  block_->rejected.push_back({file, std::move(row)});
  return {};
}

Status EventIngest::pushBlock() {
  if (block_->currencies.size() != currencyNames_.size()) block_->currencies = currencyNames_;
  TRY_STATUS(writer_->push(std::move(block_)));
  block_ = writer_->emptyBlock();
  block_->firstEvent = nextEvent_;
  block_->firstUser = narrow(nextUser_);
  return {};
}

Status EventIngest::finish(const JobContext& job) {
  job.report("import.finishing", 0, 0);
  TRY_STATUS(pushBlock());
  const Status written = writer_->drain();
  userHashes_ = writer_->takeUserHashes();
  writer_.reset();
  TRY_STATUS(written);
  for (std::size_t i = 0; i < currencyNames_.size(); ++i)
    if (currencyUses_[i] > 0) currencyCounts_[currencyNames_[i]] = currencyUses_[i];
  users_.release();
  earlierUsers_.release();
  duplicates_ = DuplicateFilter(true, 0);
  TRY_STATUS(divideSessions(job));
  if (job.stopRequested()) return cancelled();
  return writeRest(job);
}

} // namespace guidepost::ingest
