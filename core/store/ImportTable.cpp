#include "core/store/ImportTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

ImportRow importOf(const Query& query) {
  ImportRow row;
  row.id = {query.integer(0)};
  row.timeUs = query.integer(1);
  row.format = query.text(2);
  row.confidence = query.real(3);
  row.programVersion = query.text(4);
  row.options = query.text(5);
  row.currency = query.text(6);
  row.hasEventTypes = query.integer(7) != 0;
  row.synthetic = query.integer(8) != 0;
  row.read = query.integer(9);
  row.accepted = query.integer(10);
  row.duplicates = query.integer(11);
  row.rejected = query.integer(12);
  return row;
}

void readFiles(const Connection& connection, ImportRow& row) {
  Query query(connection, "SELECT name, bytes, fingerprint, rows_read, accepted, duplicates, rejected FROM import_file "
                          "WHERE import = ? ORDER BY number");
  query.bind(row.id.value);
  while (query.step())
    row.files.push_back({query.text(0), query.integer(1), query.text(2), query.integer(3), query.integer(4),
                         query.integer(5), query.integer(6)});
}

} // namespace

Result<ImportId> ImportTable::insert(const ImportRow& row) {
  return guarded(connection_, [&]() -> Result<ImportId> {
    Query query(connection_, "INSERT INTO import (time, format, confidence, program_version, options, currency, "
                             "has_event_types, synthetic, rows_read, accepted, duplicates, rejected) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(row.timeUs).bind(std::string_view(row.format)).bind(row.confidence);
    query.bind(std::string_view(row.programVersion)).bind(std::string_view(row.options)).bindUnlessEmpty(row.currency);
    query.bind(std::int64_t{row.hasEventTypes}).bind(std::int64_t{row.synthetic});
    query.bind(row.read).bind(row.accepted).bind(row.duplicates).bind(row.rejected).run();
    return ImportId{lastInsertId(connection_)};
  });
}

Status ImportTable::finish(const ImportRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE import SET currency = ?, has_event_types = ?, synthetic = ?, rows_read = ?, "
                             "accepted = ?, duplicates = ?, rejected = ? WHERE id = ?");
    query.bindUnlessEmpty(row.currency).bind(std::int64_t{row.hasEventTypes}).bind(std::int64_t{row.synthetic});
    query.bind(row.read).bind(row.accepted).bind(row.duplicates).bind(row.rejected).bind(row.id.value).run();
    std::int64_t number = 0;
    for (const ImportFileRow& file : row.files) {
      Query insert(connection_,
                   "INSERT INTO import_file (import, number, name, bytes, fingerprint, rows_read, accepted, "
                   "duplicates, rejected) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
      insert.bind(row.id.value).bind(number++).bind(std::string_view(file.name)).bind(file.bytes);
      insert.bind(std::string_view(file.fingerprint)).bind(file.read).bind(file.accepted).bind(file.duplicates);
      insert.bind(file.rejected).run();
    }
    return {};
  });
}

Status ImportTable::insertDuplicate(ImportId import, std::int64_t file, std::int64_t line, std::int64_t key) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO duplicate (import, file, line, key) VALUES (?, ?, ?, ?)");
    query.bind(import.value).bind(file).bind(line).bind(key).run();
    return {};
  });
}

Result<std::vector<ImportRow>> ImportTable::list() const {
  return guarded(connection_, [&]() -> Result<std::vector<ImportRow>> {
    Query query(connection_,
                "SELECT id, time, format, confidence, program_version, options, currency, has_event_types, "
                "synthetic, rows_read, accepted, duplicates, rejected FROM import ORDER BY id");
    std::vector<ImportRow> rows;
    while (query.step())
      rows.push_back(importOf(query));
    for (ImportRow& row : rows)
      readFiles(connection_, row);
    return rows;
  });
}

Result<std::optional<ImportRow>> ImportTable::findFile(std::string_view fingerprint) const {
  return guarded(connection_, [&]() -> Result<std::optional<ImportRow>> {
    Query query(connection_,
                "SELECT i.id, i.time, i.format, i.confidence, i.program_version, i.options, i.currency, "
                "i.has_event_types, i.synthetic, i.rows_read, i.accepted, i.duplicates, i.rejected "
                "FROM import_file f JOIN import i ON i.id = f.import WHERE f.fingerprint = ? ORDER BY i.id");
    query.bind(fingerprint);
    if (!query.step()) return std::nullopt;
    ImportRow row = importOf(query);
    readFiles(connection_, row);
    return row;
  });
}

} // namespace guidepost::store
