#include "core/store/ItemTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

ItemRow itemOf(const Query& query) {
  ItemRow row;
  row.id = {query.integer(0)};
  row.name = query.text(1);
  row.title = query.text(2);
  row.category = query.integer(3);
  row.brand = query.integer(4);
  row.price = query.integer(5, -1);
  row.currency = query.text(6);
  row.lastTimeUs = query.integer(7);
  return row;
}

} // namespace

Status ItemTable::insert(const ItemRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO item (id, name, title, category, brand, price, currency, last_time) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    query.bindUnlessZero(row.id.value).bind(std::string_view(row.name)).bindUnlessEmpty(row.title);
    query.bindUnlessZero(row.category).bindUnlessZero(row.brand).bindUnlessNegative(row.price);
    query.bindUnlessEmpty(row.currency).bind(row.lastTimeUs).run();
    return {};
  });
}

Status ItemTable::update(const ItemRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE item SET title = ?, category = ?, brand = ?, price = ?, currency = ?, "
                             "last_time = ? WHERE id = ?");
    query.bindUnlessEmpty(row.title).bindUnlessZero(row.category).bindUnlessZero(row.brand);
    query.bindUnlessNegative(row.price).bindUnlessEmpty(row.currency).bind(row.lastTimeUs).bind(row.id.value).run();
    return {};
  });
}

Status ItemTable::insertAttribute(ItemId item, std::string_view name, std::string_view value, std::int64_t validFromUs,
                                  ImportId import) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT OR REPLACE INTO item_attribute (item, name, valid_from, value, import) "
                             "VALUES (?, ?, ?, ?, ?)");
    query.bind(item.value).bind(name).bind(validFromUs).bind(value).bindUnlessZero(import.value).run();
    return {};
  });
}

Result<std::optional<ItemRow>> ItemTable::find(std::string_view name) const {
  return guarded(connection_, [&]() -> Result<std::optional<ItemRow>> {
    Query query(connection_, "SELECT id, name, title, category, brand, price, currency, last_time FROM item "
                             "WHERE name = ?");
    query.bind(name);
    if (!query.step()) return std::nullopt;
    return itemOf(query);
  });
}

Result<std::optional<ItemRow>> ItemTable::load(ItemId id) const {
  return guarded(connection_, [&]() -> Result<std::optional<ItemRow>> {
    Query query(connection_, "SELECT id, name, title, category, brand, price, currency, last_time FROM item "
                             "WHERE id = ?");
    if (!query.bind(id.value).step()) return std::nullopt;
    return itemOf(query);
  });
}

Status ItemTable::forEach(const std::function<bool(const ItemRow&)>& visitor) const {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "SELECT id, name, title, category, brand, price, currency, last_time FROM item "
                             "ORDER BY id");
    while (query.step())
      if (!visitor(itemOf(query))) return {};
    return {};
  });
}

Result<std::int64_t> ItemTable::count() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM item");
    query.step();
    return query.integer(0);
  });
}

Result<std::int64_t> ItemTable::nextId() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT ifnull(max(id), 0) + 1 FROM item");
    query.step();
    return query.integer(0);
  });
}

} // namespace guidepost::store
