#include "core/store/RejectedRowTable.h"

#include "core/base/Json.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

Message messageOf(const std::string& id, const std::string& arguments) {
  return nlohmann::json{{"id", id}, {"arguments", parseJson(arguments)}}.get<Message>();
}

} // namespace

Status RejectedRowTable::insert(const RejectedRow& row, std::int64_t fileNumber) {
  return guarded(connection_, [&]() -> Status {
    const nlohmann::json reason = row.reason;
    const std::string arguments = jsonText(reason.at("arguments"));
    Query query(connection_, "INSERT INTO rejected_row (import, file, line, reason, arguments, text) "
                             "VALUES (?, ?, ?, ?, ?, ?)");
    query.bind(row.import.value).bind(fileNumber).bind(row.line).bind(std::string_view(row.reason.id));
    query.bind(std::string_view(arguments)).bind(std::string_view(row.text)).run();
    return {};
  });
}

Result<std::int64_t> RejectedRowTable::count() const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM rejected_row");
    query.step();
    return query.integer(0);
  });
}

Result<std::vector<RejectedRow>> RejectedRowTable::pageAfter(std::int64_t id, int limit) const {
  return guarded(connection_, [&]() -> Result<std::vector<RejectedRow>> {
    Query query(connection_, "SELECT r.id, r.import, f.name, r.line, r.reason, r.arguments, r.text FROM rejected_row r "
                             "LEFT JOIN import_file f ON f.import = r.import AND f.number = r.file "
                             "WHERE r.id > ? ORDER BY r.id LIMIT ?");
    query.bind(id).bind(std::int64_t{limit});
    std::vector<RejectedRow> rows;
    while (query.step())
      rows.push_back({query.integer(0),
                      {query.integer(1)},
                      query.text(2),
                      query.integer(3),
                      messageOf(query.text(4), query.text(5)),
                      query.text(6)});
    return rows;
  });
}

Result<std::vector<ReasonCount>> RejectedRowTable::reasons() const {
  return guarded(connection_, [&]() -> Result<std::vector<ReasonCount>> {
    // SQLite takes the other columns from the row that has min(id).
    Query query(connection_, "SELECT reason, arguments, count(*), min(id) FROM rejected_row GROUP BY reason "
                             "ORDER BY count(*) DESC, reason");
    std::vector<ReasonCount> counts;
    while (query.step())
      counts.push_back({messageOf(query.text(0), query.text(1)), query.integer(2)});
    return counts;
  });
}

Status RejectedRowTable::forgetTexts() {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "UPDATE rejected_row SET text = NULL, arguments = '[]'").run();
    return {};
  });
}

} // namespace guidepost::store
