#include "core/store/FlagTable.h"

#include "core/store/BulkInsert.h"
#include "core/store/SettingTable.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

constexpr std::string_view flagsKey = "session_flags_of";

class FlagRows : public RowSource {
public:
  explicit FlagRows(std::span<const FlagRow> all) : rows_(all) {}
  std::size_t rows() const override { return rows_.size(); }
  void value(std::size_t row, int column, ValueSink& sink) const override {
    const FlagRow& flag = rows_[row];
    sink.integer(column == 0 ? flag.session.value : column == 1 ? flag.flag : flag.detail);
  }

private:
  std::span<const FlagRow> rows_;
};

} // namespace

Status FlagTable::replace(std::span<const FlagRow> rows, std::string_view state) {
  TRY_STATUS(clear());
  // A session's import is the one whose range of ids it lies in.
  TRY_STATUS(
      insertRows(connection_,
                 "INSERT INTO session_flag (session, flag, import, detail) SELECT c0, c1, "
                 "(SELECT id FROM import WHERE first_session <= c0 ORDER BY first_session DESC, id DESC LIMIT 1), c2 "
                 "FROM feed",
                 FlagRows(rows)));
  return SettingTable(connection_).save(flagsKey, state);
}

Status FlagTable::clear() {
  TRY_STATUS(guarded(connection_, [&]() -> Status {
    Query(connection_, "DELETE FROM session_flag").run();
    return {};
  }));
  return SettingTable(connection_).remove(flagsKey);
}

Result<std::string> FlagTable::state() const {
  return SettingTable(connection_).load(flagsKey, "");
}

Result<std::int64_t> FlagTable::count(std::int64_t flag) const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "SELECT count(*) FROM session_flag WHERE flag = ?");
    query.bind(flag).step();
    return query.integer(0);
  });
}

Result<std::vector<FlagRow>> FlagTable::page(std::int64_t flag, std::int64_t first, int limit) const {
  return guarded(connection_, [&]() -> Result<std::vector<FlagRow>> {
    Query query(connection_,
                "SELECT session, flag, detail FROM session_flag WHERE flag = ? ORDER BY session LIMIT ? OFFSET ?");
    query.bind(flag).bind(std::int64_t{limit}).bind(first);
    std::vector<FlagRow> rows;
    while (query.step())
      rows.push_back({{query.integer(0)}, query.integer(1), query.integer(2)});
    return rows;
  });
}

} // namespace guidepost::store
