#include "core/store/RejectedPages.h"

#include "core/base/Json.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

// ?1 import or NULL, ?2 file name or NULL, ?3 reason or NULL, ?4 text or NULL; escaped for LIKE.
#define GUIDEPOST_REJECTED_FROM                                                                                        \
  " FROM rejected_row r LEFT JOIN import_file f ON f.import = r.import AND f.number = r.file "                         \
  "WHERE (?1 IS NULL OR r.import = ?1) AND (?2 IS NULL OR f.name = ?2) AND (?3 IS NULL OR r.reason = ?3) "             \
  "AND (?4 IS NULL OR r.text LIKE ?4 ESCAPE '\\') "

std::string patternOf(std::string_view text) {
  std::string pattern = "%";
  for (const char letter : text) {
    if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
    pattern += letter;
  }
  return pattern + '%';
}

Query& bindFilter(Query& query, const RejectedFilter& filter) {
  query.bindUnlessZero(filter.import ? filter.import->value : 0);
  query.bindUnlessEmpty(filter.file.value_or(std::string()));
  query.bindUnlessEmpty(filter.reason.value_or(std::string()));
  return filter.text.empty() ? query.bindNull() : query.bind(std::string_view(patternOf(filter.text)));
}

Message reasonOf(const std::string& id, const std::string& arguments) {
  return nlohmann::json{{"id", id}, {"arguments", parseJson(arguments)}}.get<Message>();
}

} // namespace

Result<std::int64_t> RejectedPages::count(const RejectedFilter& filter) const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*)" GUIDEPOST_REJECTED_FROM);
    bindFilter(query, filter).step();
    return query.integer(0);
  });
}

Result<std::vector<RejectedRow>> RejectedPages::page(const RejectedFilter& filter, std::int64_t first,
                                                     int limit) const {
  return guarded(connection_, [&]() -> Result<std::vector<RejectedRow>> {
    Query query(connection_,
                "SELECT r.id, r.import, f.name, r.line, r.reason, r.arguments, r.text" GUIDEPOST_REJECTED_FROM
                "ORDER BY r.id LIMIT ?5 OFFSET ?6");
    bindFilter(query, filter).bind(std::int64_t{limit}).bind(first);
    std::vector<RejectedRow> rows;
    while (query.step())
      rows.push_back({query.integer(0),
                      {query.integer(1)},
                      query.text(2),
                      query.integer(3),
                      reasonOf(query.text(4), query.text(5)),
                      query.text(6)});
    return rows;
  });
}

Result<std::vector<ReasonCount>> RejectedPages::reasons(const RejectedFilter& filter) const {
  return guarded(connection_, [&]() -> Result<std::vector<ReasonCount>> {
    // SQLite takes the other columns from the row that has min(id).
    Query query(connection_, "SELECT r.reason, r.arguments, count(*), min(r.id)" GUIDEPOST_REJECTED_FROM
                             "GROUP BY r.reason ORDER BY count(*) DESC, r.reason");
    bindFilter(query, filter);
    std::vector<ReasonCount> counts;
    while (query.step())
      counts.push_back({reasonOf(query.text(0), query.text(1)), query.integer(2)});
    return counts;
  });
}

Result<std::vector<FileCount>> RejectedPages::files(const RejectedFilter& filter) const {
  return guarded(connection_, [&]() -> Result<std::vector<FileCount>> {
    Query query(connection_,
                "SELECT f.import, f.name, (SELECT count(*) FROM rejected_row r WHERE r.import = f.import "
                "AND r.file = f.number AND (?3 IS NULL OR r.reason = ?3) AND (?4 IS NULL OR r.text LIKE ?4 ESCAPE "
                "'\\')), f.rejected FROM import_file f WHERE (?1 IS NULL OR f.import = ?1) "
                "AND (?2 IS NULL OR f.name = ?2) ORDER BY f.import, f.number");
    bindFilter(query, filter);
    std::vector<FileCount> counts;
    while (query.step())
      counts.push_back({{query.integer(0)}, query.text(1), query.integer(2), query.integer(3)});
    return counts;
  });
}

Result<std::int64_t> RejectedPages::countDuplicates(std::optional<ImportId> import) const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM duplicate WHERE ?1 IS NULL OR import = ?1");
    query.bindUnlessZero(import ? import->value : 0).step();
    return query.integer(0);
  });
}

Result<std::vector<DuplicateRow>> RejectedPages::duplicates(std::optional<ImportId> import, std::int64_t first,
                                                            int limit) const {
  return guarded(connection_, [&]() -> Result<std::vector<DuplicateRow>> {
    Query query(connection_,
                "SELECT d.import, (SELECT f.name FROM import_file f WHERE f.import = d.import AND f.number = d.file), "
                "d.line FROM duplicate d WHERE ?1 IS NULL OR d.import = ?1 ORDER BY d.rowid LIMIT ?2 OFFSET ?3");
    query.bindUnlessZero(import ? import->value : 0).bind(std::int64_t{limit}).bind(first);
    std::vector<DuplicateRow> rows;
    while (query.step())
      rows.push_back({{query.integer(0)}, query.text(1), query.integer(2)});
    return rows;
  });
}

#undef GUIDEPOST_REJECTED_FROM

} // namespace guidepost::store
