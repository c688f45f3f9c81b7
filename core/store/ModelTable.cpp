#include "core/store/ModelTable.h"

#include "core/base/Time.h"
#include "core/store/NameOrId.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

ModelRow modelOf(const Query& query) {
  ModelRow row;
  row.id = {query.integer(0)};
  row.name = query.text(1);
  row.kind = query.text(2);
  row.createdUs = query.integer(3);
  row.dataVersion = query.integer(4);
  row.fingerprint = query.text(5);
  row.seed = static_cast<std::uint64_t>(query.integer(6));
  row.backend = query.text(7);
  row.programVersion = query.text(8);
  row.metadata = query.text(9);
  row.bytes = query.integer(10);
  return row;
}

std::optional<ModelRow> readModel(Query& query) {
  if (!query.step()) return std::nullopt;
  return modelOf(query);
}

} // namespace

Result<ModelId> ModelTable::insert(const ModelRow& row, std::string_view bytes) {
  return guarded(connection_, [&]() -> Result<ModelId> {
    Query query(connection_, "INSERT INTO intent_model (name, kind, created, data_version, fingerprint, seed, backend, "
                             "program_version, metadata, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(std::string_view(row.name)).bind(std::string_view(row.kind));
    query.bind(row.createdUs ? row.createdUs : nowMicroseconds()).bind(row.dataVersion);
    query.bind(std::string_view(row.fingerprint)).bind(static_cast<std::int64_t>(row.seed));
    query.bind(std::string_view(row.backend)).bind(std::string_view(row.programVersion));
    query.bind(std::string_view(row.metadata)).bindBytes(bytes).run();
    return ModelId{lastInsertId(connection_)};
  });
}

Result<std::vector<ModelRow>> ModelTable::list() const {
  return guarded(connection_, [&]() -> Result<std::vector<ModelRow>> {
    Query query(connection_, "SELECT id, name, kind, created, data_version, fingerprint, seed, backend, "
                             "program_version, metadata, length(bytes) FROM intent_model ORDER BY id DESC");
    std::vector<ModelRow> rows;
    while (query.step())
      rows.push_back(modelOf(query));
    return rows;
  });
}

Result<std::optional<ModelRow>> ModelTable::load(ModelId id) const {
  return guarded(connection_, [&]() -> Result<std::optional<ModelRow>> {
    Query query(connection_, "SELECT id, name, kind, created, data_version, fingerprint, seed, backend, "
                             "program_version, metadata, length(bytes) FROM intent_model WHERE id = ?");
    query.bind(id.value);
    return readModel(query);
  });
}

Result<std::optional<ModelRow>> ModelTable::newest() const {
  return guarded(connection_, [&]() -> Result<std::optional<ModelRow>> {
    Query query(connection_, "SELECT id, name, kind, created, data_version, fingerprint, seed, backend, "
                             "program_version, metadata, length(bytes) FROM intent_model ORDER BY id DESC LIMIT 1");
    return readModel(query);
  });
}

Result<std::optional<ModelRow>> ModelTable::find(std::string_view nameOrId) const {
  return guarded(connection_, [&]() -> Result<std::optional<ModelRow>> {
    Query query(connection_, "SELECT id, name, kind, created, data_version, fingerprint, seed, backend, "
                             "program_version, metadata, length(bytes) FROM intent_model WHERE name = ? "
                             "ORDER BY id DESC LIMIT 1");
    query.bind(nameOrId);
    if (std::optional<ModelRow> named = readModel(query)) return named;
    const std::optional<std::int64_t> id = idOf(nameOrId);
    if (!id) return std::nullopt;
    return load(ModelId{*id});
  });
}

Result<std::string> ModelTable::bytes(ModelId id) const {
  return guarded(connection_, [&]() -> Result<std::string> {
    Query query(connection_, "SELECT bytes FROM intent_model WHERE id = ?");
    query.bind(id.value);
    if (!query.step()) return failure(Message("store.no-such-model").with("model", Count{id.value}));
    return query.text(0);
  });
}

Status ModelTable::rename(ModelId id, std::string_view name) {
  return guarded(connection_, [&]() -> Status {
    if (name.empty()) return failure(Message("store.name-is-empty"));
    Query(connection_, "UPDATE intent_model SET name = ? WHERE id = ?").bind(name).bind(id.value).run();
    return {};
  });
}

Status ModelTable::updateMetadata(ModelId id, std::string_view json) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "UPDATE intent_model SET metadata = ? WHERE id = ?").bind(json).bind(id.value).run();
    return {};
  });
}

Status ModelTable::remove(ModelId id) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "DELETE FROM intent_model WHERE id = ?").bind(id.value).run();
    return {};
  });
}

} // namespace guidepost::store
