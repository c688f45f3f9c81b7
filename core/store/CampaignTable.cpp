#include "core/store/CampaignTable.h"

#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

Query& bindTime(Query& query, std::int64_t timeUs) {
  return timeUs == campaignTimeUnknown ? query.bindNull() : query.bind(timeUs);
}

bool changedARow(const Connection& connection) {
  Query query(connection, "SELECT changes()");
  query.step();
  return query.integer(0) > 0;
}

} // namespace

Result<std::optional<CampaignRow>> CampaignTable::find(std::string_view name) const {
  return guarded(connection_, [&]() -> Result<std::optional<CampaignRow>> {
    Query query(connection_, "SELECT id, name, type, start_time, end_time, import FROM campaign WHERE name = ?");
    if (!query.bind(name).step()) return std::nullopt;
    CampaignRow row;
    row.id = query.integer(0);
    row.name = query.text(1);
    row.type = query.text(2);
    row.startUs = query.integer(3, campaignTimeUnknown);
    row.endUs = query.integer(4, campaignTimeUnknown);
    row.import = {query.integer(5)};
    return row;
  });
}

Result<std::int64_t> CampaignTable::insert(const CampaignRow& row) {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "INSERT INTO campaign (name, type, start_time, end_time, import) VALUES (?, ?, ?, ?, ?)");
    query.bind(std::string_view(row.name)).bindUnlessEmpty(row.type);
    bindTime(query, row.startUs);
    bindTime(query, row.endUs).bind(row.import.value).run();
    return lastInsertId(connection_);
  });
}

Status CampaignTable::describe(const CampaignRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "UPDATE campaign SET type = ?, start_time = ?, end_time = ? WHERE id = ?");
    query.bindUnlessEmpty(row.type);
    bindTime(query, row.startUs);
    bindTime(query, row.endUs).bind(row.id).run();
    return {};
  });
}

Result<bool> CampaignTable::insertTarget(std::int64_t campaign, UserId user, ImportId import) {
  return guarded(connection_, [&]() -> Result<bool> {
    Query(connection_, "INSERT OR IGNORE INTO campaign_target (campaign, user, import) VALUES (?, ?, ?)")
        .bind(campaign)
        .bind(user.value)
        .bind(import.value)
        .run();
    return changedARow(connection_);
  });
}

Result<bool> CampaignTable::insertCoupon(std::int64_t campaign, std::string_view coupon, ItemId item, ImportId import) {
  return guarded(connection_, [&]() -> Result<bool> {
    Query(connection_, "INSERT OR IGNORE INTO campaign_coupon (campaign, coupon, item, import) VALUES (?, ?, ?, ?)")
        .bind(campaign)
        .bind(coupon)
        .bind(item.value)
        .bind(import.value)
        .run();
    return changedARow(connection_);
  });
}

Status CampaignTable::insertRedemption(const RedemptionRow& row) {
  return guarded(connection_, [&]() -> Status {
    Query query(connection_, "INSERT INTO coupon_redemption (campaign, coupon, user, time, import, line) "
                             "VALUES (?, ?, ?, ?, ?, ?)");
    query.bindUnlessZero(row.campaign).bind(std::string_view(row.coupon)).bind(row.user.value).bind(row.timeUs);
    query.bind(row.import.value).bind(row.line).run();
    return {};
  });
}

} // namespace guidepost::store
