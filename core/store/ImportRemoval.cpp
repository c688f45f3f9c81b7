#include "core/store/ImportRemoval.h"

#include "core/base/Json.h"
#include "core/store/CampaignTable.h"
#include "core/store/EventTable.h"
#include "core/store/PostingTable.h"
#include "core/store/SettingTable.h"
#include "core/store/Sqlite.h"

#include <algorithm>
#include <array>
#include <set>

namespace guidepost::store {

namespace {

using nlohmann::json;

// Tables whose rows name the import that brought them.
constexpr std::array<const char*, 13> tablesOfImports = {
    "duplicate",       "rejected_row",      "user_attribute", "item_attribute",  "item_vector",
    "campaign_target", "campaign_coupon",   "campaign",       "session_summary", "summary_column",
    "import_currency", "coupon_redemption", "import_file"};

void runFor(const Connection& connection, const std::string& sql, std::int64_t value) {
  Query query(connection, sql);
  query.bind(value).run();
}

// Rows are given out in order, so what an import brought stands at the end. SQLite empties a table faster than it
// deletes all of its rows.
void removeFrom(const Connection& connection, const std::string& table, std::int64_t first) {
  if (first <= 1)
    Query(connection, "DELETE FROM " + table).run();
  else
    runFor(connection, "DELETE FROM " + table + " WHERE id >= ?", first);
}

void removeDecisions(const Connection& connection, ImportId import) {
  for (const char* table : {"outcome", "decision_action"})
    runFor(connection,
           std::string("DELETE FROM ") + table + " WHERE decision IN (SELECT id FROM decision WHERE import = ?)",
           import.value);
  runFor(connection, "DELETE FROM decision WHERE import = ?", import.value);
}

void bindValue(Query& query, const json& value) {
  if (value.is_null())
    query.bindNull();
  else if (value.is_number_integer() || value.is_boolean())
    query.bind(value.is_boolean() ? std::int64_t{value.get<bool>()} : value.get<std::int64_t>());
  else if (value.is_number())
    query.bind(value.get<double>());
  else if (value.is_object()) { // bytes
    const auto digits = value.at("hex").get<std::string>();
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
      bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    query.bindBytes(bytes);
  } else {
    query.bind(std::string_view(value.get_ref<const std::string&>()));
  }
}

void restoreSession(const Connection& connection, const ImportChange& change, const json& before) {
  Query query(connection, "INSERT OR REPLACE INTO session (id, user, external, scope, start_time, end_time, events, "
                          "purchases) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  const auto external = before.at("external").get<std::string>();
  query.bind(change.id).bind(before.at("user").get<std::int64_t>());
  if (external.empty())
    query.bindNull();
  else
    query.bindCode(external);
  for (const char* key : {"scope", "start", "end", "events", "purchases"})
    query.bind(before.at(key).get<std::int64_t>());
  query.run();
}

// What the JSON of an item calls its columns, and which values stand for none there.
struct ItemColumn {
  const char* key;
  const char* column;
  enum class None { EmptyText, Zero, Negative, Never } none;
};
constexpr std::array<ItemColumn, 9> itemColumns = {{{"title", "title", ItemColumn::None::EmptyText},
                                                    {"category", "category", ItemColumn::None::Zero},
                                                    {"brand", "brand", ItemColumn::None::Zero},
                                                    {"price", "price", ItemColumn::None::Negative},
                                                    {"currency", "currency", ItemColumn::None::EmptyText},
                                                    {"lastTime", "last_time", ItemColumn::None::Never},
                                                    {"text", "text", ItemColumn::None::EmptyText},
                                                    {"stock", "stock", ItemColumn::None::Never},
                                                    {"margin", "margin", ItemColumn::None::Never}}};

bool isNone(const json& value, ItemColumn::None none) {
  switch (none) {
  case ItemColumn::None::EmptyText:
    return value.is_string() && value.get_ref<const std::string&>().empty();
  case ItemColumn::None::Zero:
    return value.is_number() && value.get<std::int64_t>() == 0;
  case ItemColumn::None::Negative:
    return value.is_number() && value.get<double>() < 0;
  case ItemColumn::None::Never:
    break;
  }
  return false;
}

void restoreItem(const Connection& connection, const ImportChange& change, const json& before) {
  for (const ItemColumn& column : itemColumns) {
    const auto found = before.find(column.key);
    if (found == before.end()) continue;
    Query query(connection, std::string("UPDATE item SET ") + column.column + " = ? WHERE id = ?");
    bindValue(query, isNone(*found, column.none) ? json() : *found);
    query.bind(change.id).run();
  }
}

void restoreCampaign(const Connection& connection, const ImportChange& change, const json& before) {
  Query query(connection, "UPDATE campaign SET type = ?, start_time = ?, end_time = ? WHERE id = ?");
  query.bindUnlessEmpty(before.at("type").get<std::string>());
  for (const char* key : {"start", "end"}) {
    const json& time = before.at(key);
    bindValue(query, time.is_number() && time.get<std::int64_t>() == campaignTimeUnknown ? json() : time);
  }
  query.bind(change.id).run();
}

bool isName(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string_view::npos;
}

// A whole row of a side table, by the names of its columns.
Status restoreRow(const Connection& connection, const ImportChange& change, const json& before) {
  std::string columns;
  std::string marks;
  bool sound = isName(change.what) && before.is_object() && !before.empty();
  for (const auto& [name, value] : before.items()) {
    sound = sound && isName(name);
    columns += (columns.empty() ? "" : ", ") + name;
    marks += marks.empty() ? "?" : ", ?";
  }
  if (!sound) return failure(Message("history.unknown-change").with("table", Text{change.what}));
  Query query(connection, "INSERT OR REPLACE INTO " + change.what + " (" + columns + ") VALUES (" + marks + ")");
  for (const auto& [name, value] : before.items())
    bindValue(query, value);
  query.run();
  return {};
}

struct Moved { // rows of earlier imports whose postings are no longer true
  std::set<std::int64_t> events;
  std::set<std::int64_t> sessions;
};

Status restore(const Connection& connection, const std::vector<ImportChange>& changes, Moved& moved) {
  for (const ImportChange& change : changes) {
    const json before = parseJson(change.before);
    if (change.what == "session") {
      Query known(connection, "SELECT user FROM session WHERE id = ?");
      if (!known.bind(change.id).step() || known.integer(0) != before.at("user").get<std::int64_t>())
        moved.sessions.insert(change.id);
      restoreSession(connection, change, before);
    } else if (change.what == "item") {
      restoreItem(connection, change, before);
    } else if (change.what == "campaign") {
      restoreCampaign(connection, change, before);
    } else if (change.what == "event") {
      TRY_STATUS(EventTable(connection).setSession(change.id, {before.at("session").get<std::int64_t>()}));
      moved.events.insert(change.id);
    } else {
      TRY_STATUS(restoreRow(connection, change, before));
    }
  }
  return {};
}

// Names that only the import used. Numbers are given out in order, so they are those after the last one in use.
void removeNames(const Connection& connection, bool anyImportIsLeft) {
  if (!anyImportIsLeft) {
    for (const char* table : {"category", "brand", "intent"})
      Query(connection, std::string("DELETE FROM ") + table).run();
    Query(connection, "DELETE FROM event_type WHERE code >= ?").bind(std::int64_t{logs::eventType::firstOwn}).run();
    return;
  }
  std::int64_t category = 0, brand = 0, intent = 0;
  {
    Query used(connection, "SELECT max(category), max(brand), max(intent) FROM event");
    used.step();
    category = used.integer(0);
    brand = used.integer(1);
    intent = used.integer(2);
    Query items(connection, "SELECT max(category), max(brand) FROM item");
    items.step();
    category = std::max(category, items.integer(0));
    brand = std::max(brand, items.integer(1));
    // An item may have had a name that a later import, which is still there, took from it.
    Query earlier(connection, "SELECT max(json_extract(before, '$.category')), max(json_extract(before, '$.brand')) "
                              "FROM import_change WHERE what = 'item'");
    earlier.step();
    category = std::max(category, earlier.integer(0));
    brand = std::max(brand, earlier.integer(1));
  }
  runFor(connection, "DELETE FROM category WHERE id > ?", category);
  runFor(connection, "DELETE FROM brand WHERE id > ?", brand);
  runFor(connection, "DELETE FROM intent WHERE id > ?", intent);
  std::vector<std::int64_t> unused;
  {
    Query own(connection, "SELECT code FROM event_type WHERE code >= ? ORDER BY code");
    own.bind(std::int64_t{logs::eventType::firstOwn});
    while (own.step()) {
      const auto parts = PostingTable(connection).ranges(Posting::EventsOfType, own.integer(0));
      if (parts && parts->empty()) unused.push_back(own.integer(0));
    }
  }
  for (const std::int64_t code : unused)
    runFor(connection, "DELETE FROM event_type WHERE code = ?", code);
}

Status rebuildMoved(const Connection& connection, const Moved& moved) {
  if (moved.events.empty() && moved.sessions.empty()) return {};
  TRY(const std::vector<ImportRow> imports, ImportTable(connection).list());
  for (std::size_t i = 0; i < imports.size(); ++i) {
    const auto touches = [&](const std::set<std::int64_t>& rows, std::int64_t ImportRow::*first) {
      const auto found = rows.lower_bound(imports[i].*first);
      return found != rows.end() && (i + 1 == imports.size() || *found < imports[i + 1].*first);
    };
    if (touches(moved.events, &ImportRow::firstEvent) || touches(moved.sessions, &ImportRow::firstSession))
      TRY_STATUS(rebuildPostings(connection, imports[i].id));
  }
  return {};
}

// Settings that follow from what was imported, as imports leave them.
Status restoreSettings(const Connection& connection) {
  SettingTable settings(connection);
  TRY(const std::vector<ImportRow> imports, ImportTable(connection).list());
  bool events = false, types = false, synthetic = false;
  for (const ImportRow& import : imports) {
    events = events || (import.accepted > 0 && import.kind == "events");
    types = types || (import.kind == "events" && import.hasEventTypes);
    synthetic = synthetic || import.synthetic;
  }
  if (!synthetic)
    for (const std::string_view key : {setting::synthetic, setting::syntheticNote})
      TRY_STATUS(settings.remove(key));
  if (imports.empty()) TRY_STATUS(settings.remove(setting::pseudonymKey));
  if (!events) {
    for (const std::string_view key :
         {setting::currency, setting::timeZone, setting::sessionGapMinutes, setting::hasEventTypes})
      TRY_STATUS(settings.remove(key));
    return {};
  }
  TRY(const std::vector<std::string> currencies, EventTable(connection).currencies());
  TRY_STATUS(settings.save(setting::currency, currencies.empty()       ? ""
                                              : currencies.size() == 1 ? currencies.front()
                                                                       : "mixed"));
  return settings.save(setting::hasEventTypes, types ? "1" : "0");
}

} // namespace

Result<std::optional<Message>> whyNotRemovable(const Connection& connection, const ImportRow& import) {
  return guarded(connection, [&]() -> Result<std::optional<Message>> {
    if (import.firstSession <= 1) return std::nullopt;
    Query continued(connection,
                    "SELECT 1 FROM posting WHERE kind = ? AND import = ? AND first_key < ? AND NOT EXISTS "
                    "(SELECT 1 FROM import_change c WHERE c.import = posting.import AND c.what = 'session') LIMIT 1");
    continued.bind(static_cast<std::int64_t>(Posting::EventsOfSession)).bind(import.id.value).bind(import.firstSession);
    if (continued.step()) return Message("history.changes-not-noted");
    return std::nullopt;
  });
}

Status removeImport(const Connection& connection, const ImportRow& newest) {
  return guarded(connection, [&]() -> Status {
    TRY(const std::vector<ImportChange> changes, ImportTable(connection).changes(newest.id));
    TRY_STATUS(PostingTable(connection).removeImport(newest.id));
    TRY_STATUS(EventKeyTable(connection).removeFrom(newest.firstEvent));
    removeDecisions(connection, newest.id);
    removeFrom(connection, "event", newest.firstEvent);
    removeFrom(connection, "session", newest.firstSession);
    removeFrom(connection, "user", newest.firstUser);
    for (const char* table : tablesOfImports)
      runFor(connection, std::string("DELETE FROM ") + table + " WHERE import = ?", newest.id.value);
    removeFrom(connection, "item", newest.firstItem);
    Moved moved;
    TRY_STATUS(restore(connection, changes, moved));
    runFor(connection, "DELETE FROM import_change WHERE import = ?", newest.id.value);
    runFor(connection, "DELETE FROM import WHERE id = ?", newest.id.value);
    TRY_STATUS(rebuildMoved(connection, moved));
    Query left(connection, "SELECT EXISTS (SELECT 1 FROM import)");
    left.step();
    removeNames(connection, left.integer(0) != 0);
    return restoreSettings(connection);
  });
}

} // namespace guidepost::store
