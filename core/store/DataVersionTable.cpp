#include "core/store/DataVersionTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

DataVersion dataVersionOf(const Query& query) {
  return {query.integer(0), query.text(1), query.integer(2), query.text(3), query.integer(4)};
}

} // namespace

Result<std::int64_t> DataVersionTable::insert(const DataVersion& version) {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "INSERT INTO data_version (number, fingerprint, events, reason, time) "
                             "SELECT ifnull(max(number), 0) + 1, ?, ?, ?, ? FROM data_version");
    query.bind(std::string_view(version.fingerprint)).bind(version.events).bind(std::string_view(version.reason));
    query.bind(version.timeUs).run();
    return lastInsertId(connection_);
  });
}

Result<DataVersion> DataVersionTable::current() const {
  return guarded(connection_, [&]() -> Result<DataVersion> {
    Query query(connection_, "SELECT number, fingerprint, events, reason, time FROM data_version "
                             "ORDER BY number DESC LIMIT 1");
    return query.step() ? dataVersionOf(query) : DataVersion{};
  });
}

Result<std::vector<DataVersion>> DataVersionTable::list() const {
  return guarded(connection_, [&]() -> Result<std::vector<DataVersion>> {
    Query query(connection_, "SELECT number, fingerprint, events, reason, time FROM data_version ORDER BY number");
    std::vector<DataVersion> versions;
    while (query.step())
      versions.push_back(dataVersionOf(query));
    return versions;
  });
}

} // namespace guidepost::store
