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
  row.kind = query.text(13);
  row.firstEvent = query.integer(14);
  row.firstUser = query.integer(15);
  row.firstItem = query.integer(16);
  row.firstSession = query.integer(17);
  if (!query.isNull(18)) row.span = Span{query.integer(18), query.integer(19)};
  row.inTimeOrder = query.integer(20) != 0;
  return row;
}

void readFiles(const Connection& connection, ImportRow& row) {
  Query files(connection,
              "SELECT name, bytes, fingerprint, rows_read, accepted, duplicates, rejected, path, first_event "
              "FROM import_file WHERE import = ? ORDER BY number");
  files.bind(row.id.value);
  while (files.step()) {
    ImportFileRow file;
    file.name = files.text(0);
    file.bytes = files.integer(1);
    file.fingerprint = files.text(2);
    file.read = files.integer(3);
    file.accepted = files.integer(4);
    file.duplicates = files.integer(5);
    file.rejected = files.integer(6);
    file.path = files.text(7);
    file.firstEvent = files.integer(8);
    row.files.push_back(std::move(file));
  }
  Query currencies(connection, "SELECT currency, events FROM import_currency WHERE import = ?");
  currencies.bind(row.id.value);
  while (currencies.step())
    row.currencies[currencies.text(0)] = currencies.integer(1);
}

} // namespace

Result<ImportId> ImportTable::insert(const ImportRow& row) {
  return guarded(connection_, [&]() -> Result<ImportId> {
    Query query(connection_,
                "INSERT INTO import (time, format, confidence, program_version, options, currency, "
                "has_event_types, synthetic, rows_read, accepted, duplicates, rejected, kind, "
                "first_event, first_user, first_item, first_session) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                "(SELECT ifnull(max(id), 0) + 1 FROM event), (SELECT ifnull(max(id), 0) + 1 FROM user), "
                "(SELECT ifnull(max(id), 0) + 1 FROM item), (SELECT ifnull(max(id), 0) + 1 FROM session))");
    query.bind(row.timeUs).bind(std::string_view(row.format)).bind(row.confidence);
    query.bind(std::string_view(row.programVersion)).bind(std::string_view(row.options)).bindUnlessEmpty(row.currency);
    query.bind(std::int64_t{row.hasEventTypes}).bind(std::int64_t{row.synthetic});
    query.bind(row.read).bind(row.accepted).bind(row.duplicates).bind(row.rejected);
    query.bind(std::string_view(row.kind)).run();
    return ImportId{lastInsertId(connection_)};
  });
}

Status ImportTable::finish(const ImportRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE import SET currency = ?, has_event_types = ?, synthetic = ?, rows_read = ?, "
                             "accepted = ?, duplicates = ?, rejected = ?, kind = ?, first_event = ?, first_user = ?, "
                             "first_item = ?, first_session = ?, first_time = ?, last_time = ?, in_time_order = ? "
                             "WHERE id = ?");
    query.bindUnlessEmpty(row.currency).bind(std::int64_t{row.hasEventTypes}).bind(std::int64_t{row.synthetic});
    query.bind(row.read).bind(row.accepted).bind(row.duplicates).bind(row.rejected).bind(std::string_view(row.kind));
    query.bind(row.firstEvent).bind(row.firstUser).bind(row.firstItem).bind(row.firstSession);
    if (row.span)
      query.bind(row.span->firstTimeUs).bind(row.span->lastTimeUs);
    else
      query.bindNull().bindNull();
    query.bind(std::int64_t{row.inTimeOrder}).bind(row.id.value).run();
    std::int64_t number = 0;
    for (const ImportFileRow& file : row.files) {
      Query insert(connection_,
                   "INSERT INTO import_file (import, number, name, bytes, fingerprint, rows_read, accepted, "
                   "duplicates, rejected, path, first_event) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      insert.bind(row.id.value).bind(number++).bind(std::string_view(file.name)).bind(file.bytes);
      insert.bind(std::string_view(file.fingerprint)).bind(file.read).bind(file.accepted).bind(file.duplicates);
      insert.bind(file.rejected).bindUnlessEmpty(file.path).bind(file.firstEvent).run();
    }
    for (const auto& [currency, events] : row.currencies) {
      if (currency.empty()) continue;
      Query insert(connection_, "INSERT INTO import_currency (import, currency, events) VALUES (?, ?, ?)");
      insert.bind(row.id.value).bind(std::string_view(currency)).bind(events).run();
    }
    return {};
  });
}

Status ImportTable::insertChange(ImportId import, std::string_view what, std::int64_t id, std::string_view before) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT OR IGNORE INTO import_change (import, what, id, before) VALUES (?, ?, ?, ?)");
    query.bind(import.value).bind(what).bind(id).bind(before).run();
    return {};
  });
}

Result<std::vector<ImportChange>> ImportTable::changes(ImportId import) const {
  return guarded(connection_, [&]() -> Result<std::vector<ImportChange>> {
    Query query(connection_, "SELECT what, id, before FROM import_change WHERE import = ? ORDER BY what, id");
    query.bind(import.value);
    std::vector<ImportChange> found;
    while (query.step())
      found.push_back({query.text(0), query.integer(1), query.text(2)});
    return found;
  });
}

Result<std::vector<ImportRow>> ImportTable::list() const {
  return guarded(connection_, [&]() -> Result<std::vector<ImportRow>> {
    Query query(connection_,
                "SELECT id, time, format, confidence, program_version, options, currency, has_event_types, synthetic, "
                "rows_read, accepted, duplicates, rejected, kind, first_event, first_user, first_item, first_session, "
                "first_time, last_time, in_time_order FROM import ORDER BY id");
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
                "i.has_event_types, i.synthetic, i.rows_read, i.accepted, i.duplicates, i.rejected, i.kind, "
                "i.first_event, i.first_user, i.first_item, i.first_session, i.first_time, i.last_time, "
                "i.in_time_order FROM import_file f JOIN import i ON i.id = f.import WHERE f.fingerprint = ? "
                "ORDER BY i.id");
    query.bind(fingerprint);
    if (!query.step()) return std::nullopt;
    ImportRow row = importOf(query);
    readFiles(connection_, row);
    return row;
  });
}

} // namespace guidepost::store
