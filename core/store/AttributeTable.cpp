#include "core/store/AttributeTable.h"

#include "core/store/Sqlite.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace guidepost::store {

static_assert(std::endian::native == std::endian::little, "vectors are stored in this order of bytes");

namespace {

Query& bindReal(Query& query, double value) {
  return std::isnan(value) ? query.bindNull() : query.bind(value);
}

double realOrUnknown(const Query& query, int column) {
  return query.isNull(column) ? std::numeric_limits<double>::quiet_NaN() : query.real(column);
}

} // namespace

Status AttributeTable::insertOfUser(UserId user, std::string_view name, std::string_view value, ImportId import,
                                    std::int64_t line) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT OR REPLACE INTO user_attribute (user, name, value, import, line) "
                             "VALUES (?, ?, ?, ?, ?)");
    query.bind(user.value).bind(name).bind(value).bind(import.value).bind(line).run();
    return {};
  });
}

Status AttributeTable::insertOfItem(ItemId item, std::string_view name, std::string_view value, ImportId import,
                                    std::int64_t importTimeUs) {
  return guarded(connection_, [&]() -> Status {
    const auto insert = [&](std::int64_t validFromUs) {
      Query query(connection_, "INSERT INTO item_attribute (item, name, valid_from, value, import) "
                               "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value "
                               "WHERE item_attribute.import = excluded.import");
      query.bind(item.value).bind(name).bind(validFromUs).bind(value).bind(import.value).run();
      Query changes(connection_, "SELECT changes()");
      changes.step();
      return changes.integer(0) > 0;
    };
    if (!insert(0)) insert(importTimeUs);
    return {};
  });
}

Result<ItemDetails> AttributeTable::details(ItemId item) const {
  return guarded(connection_, [&]() -> Result<ItemDetails> {
    Query query(connection_, "SELECT text, stock, margin FROM item WHERE id = ?");
    if (!query.bind(item.value).step()) return ItemDetails();
    return ItemDetails{query.text(0), realOrUnknown(query, 1), realOrUnknown(query, 2)};
  });
}

Status AttributeTable::saveDetails(ItemId item, const ItemDetails& details) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE item SET text = ?, stock = ?, margin = ? WHERE id = ?");
    query.bindUnlessEmpty(details.text);
    bindReal(query, details.stock);
    bindReal(query, details.margin).bind(item.value).run();
    return {};
  });
}

Status AttributeTable::insertVector(ItemId item, std::string_view source, ImportId import,
                                    std::span<const float> floats) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT OR REPLACE INTO item_vector (item, source, import, floats) VALUES (?, ?, ?, ?)");
    query.bind(item.value).bind(source).bind(import.value);
    query.bindBytes({reinterpret_cast<const char*>(floats.data()), floats.size_bytes()}).run();
    return {};
  });
}

Result<std::optional<std::vector<float>>> AttributeTable::vectorOf(ItemId item, std::string_view source) const {
  return guarded(connection_, [&]() -> Result<std::optional<std::vector<float>>> {
    Query query(connection_, "SELECT floats FROM item_vector WHERE item = ? AND source = ?");
    if (!query.bind(item.value).bind(source).step()) return std::nullopt;
    const std::string_view bytes = query.bytes(0);
    std::vector<float> floats(bytes.size() / sizeof(float));
    std::memcpy(floats.data(), bytes.data(), floats.size() * sizeof(float));
    return floats;
  });
}

Result<bool> AttributeTable::hasVectors(std::string_view source) const {
  return guarded(connection_, [&]() -> Result<bool> {
    Query query(connection_, "SELECT EXISTS (SELECT 1 FROM item_vector WHERE source = ?)");
    query.bind(source).step();
    return query.integer(0) != 0;
  });
}

} // namespace guidepost::store
