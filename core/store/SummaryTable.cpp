#include "core/store/SummaryTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

Status SummaryTable::insertColumn(const SummaryColumn& column) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO summary_column (import, number, name, role, leaks) VALUES (?, ?, ?, ?, ?)");
    query.bind(column.import.value).bind(column.number).bind(std::string_view(column.name));
    query.bindUnlessEmpty(column.role).bind(std::int64_t{column.leaks}).run();
    return {};
  });
}

Status SummaryTable::insert(const SummaryRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_,
                "INSERT INTO session_summary (import, file, line, label, features) VALUES (?, ?, ?, ?, ?)");
    query.bind(row.import.value).bind(row.file).bind(row.line).bindUnlessEmpty(row.label);
    query.bind(std::string_view(row.features)).run();
    return {};
  });
}

Result<std::vector<SummaryColumn>> SummaryTable::columns(ImportId import) const {
  return guarded(connection_, [&]() -> Result<std::vector<SummaryColumn>> {
    Query query(connection_, "SELECT number, name, role, leaks FROM summary_column WHERE import = ? ORDER BY number");
    query.bind(import.value);
    std::vector<SummaryColumn> columns;
    while (query.step())
      columns.push_back({import, query.integer(0), query.text(1), query.text(2), query.integer(3) != 0});
    return columns;
  });
}

Result<std::int64_t> SummaryTable::count() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM session_summary");
    query.step();
    return query.integer(0);
  });
}

} // namespace guidepost::store
