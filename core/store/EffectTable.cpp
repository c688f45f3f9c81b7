#include "core/store/EffectTable.h"

#include "core/base/Time.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

EffectLibraryRow effectOf(const Query& query) {
  return {query.integer(0), query.text(1), query.integer(2), query.text(3), query.integer(4)};
}

std::optional<EffectLibraryRow> readEffect(Query& query) {
  if (!query.step()) return std::nullopt;
  return effectOf(query);
}

} // namespace

Result<EffectLibraryRow> EffectTable::save(std::string_view name, std::string_view json) {
  return guarded(connection_, [&]() -> Result<EffectLibraryRow> {
    if (name.empty()) return failure(Message("store.name-is-empty"));
    TRY(const std::optional<EffectLibraryRow> last, load(name));
    if (last && last->json == json) return *last;
    EffectLibraryRow row;
    row.name = name;
    row.version = last ? last->version + 1 : 1;
    row.json = json;
    row.createdUs = nowMicroseconds();
    Query query(connection_, "INSERT INTO effect_library (name, version, json, created) VALUES (?, ?, ?, ?)");
    query.bind(name).bind(row.version).bind(json).bind(row.createdUs).run();
    row.id = lastInsertId(connection_);
    return row;
  });
}

Result<std::vector<EffectLibraryRow>> EffectTable::list() const {
  return guarded(connection_, [&]() -> Result<std::vector<EffectLibraryRow>> {
    Query query(connection_, "SELECT id, name, max(version), json, created FROM effect_library GROUP BY name "
                             "ORDER BY name");
    std::vector<EffectLibraryRow> rows;
    while (query.step())
      rows.push_back(effectOf(query));
    return rows;
  });
}

Result<std::optional<EffectLibraryRow>> EffectTable::load(std::string_view name) const {
  return guarded(connection_, [&]() -> Result<std::optional<EffectLibraryRow>> {
    Query query(connection_, "SELECT id, name, version, json, created FROM effect_library WHERE name = ? "
                             "ORDER BY version DESC LIMIT 1");
    query.bind(name);
    return readEffect(query);
  });
}

Result<std::optional<EffectLibraryRow>> EffectTable::load(std::int64_t id) const {
  return guarded(connection_, [&]() -> Result<std::optional<EffectLibraryRow>> {
    Query query(connection_, "SELECT id, name, version, json, created FROM effect_library WHERE id = ?");
    query.bind(id);
    return readEffect(query);
  });
}

Status EffectTable::remove(std::string_view name) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "DELETE FROM effect_library WHERE name = ?").bind(name).run();
    return {};
  });
}

} // namespace guidepost::store
