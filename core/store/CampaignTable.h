// Campaigns, whom they were aimed at, which items their coupons are for, and who redeemed them. Each row knows the
// import that brought it. A campaign may be named before it is described.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::store {

constexpr std::int64_t campaignTimeUnknown = std::numeric_limits<std::int64_t>::min();

struct CampaignRow {
  std::int64_t id = 0;
  std::string name; // "": rows whose file names no campaign
  std::string type;
  std::int64_t startUs = campaignTimeUnknown;
  std::int64_t endUs = campaignTimeUnknown;
  ImportId import;
};

struct RedemptionRow {
  std::int64_t campaign = 0; // 0: not told
  std::string coupon;
  UserId user;
  std::int64_t timeUs = 0;
  ImportId import;
  std::int64_t line = 0;
};

class CampaignTable {
public:
  explicit CampaignTable(const Connection& connection) : connection_(connection) {}

  Result<std::optional<CampaignRow>> find(std::string_view name) const;
  Result<std::int64_t> insert(const CampaignRow& row);
  Status describe(const CampaignRow& row); // type, start and end of the row's id
  // False: it is there already.
  Result<bool> insertTarget(std::int64_t campaign, UserId user, ImportId import);
  Result<bool> insertCoupon(std::int64_t campaign, std::string_view coupon, ItemId item, ImportId import);
  Status insertRedemption(const RedemptionRow& row);

private:
  const Connection& connection_;
};

} // namespace guidepost::store
