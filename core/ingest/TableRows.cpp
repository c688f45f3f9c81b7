// What each kind of side table writes of a row.
#include "core/base/Fingerprint.h"
#include "core/base/Json.h"
#include "core/ingest/TableIngest.h"
#include "core/ingest/TableJson.h"
#include "core/store/AttributeTable.h"
#include "core/store/DecisionTable.h"
#include "core/store/ImportTable.h"
#include "core/store/NameTable.h"
#include "core/store/SessionTable.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace guidepost::ingest {

using logs::Role;
using logs::TableValues;

namespace {

constexpr std::size_t mostCandidates = 1'000; // that every decision of a log repeats
constexpr std::int64_t linesOfAFile = std::int64_t{1} << 40;

constexpr std::array ownColumns = {Role::Item, Role::Category, Role::Brand,  Role::Price, Role::Currency, Role::Title,
                                   Role::Text, Role::Stock,    Role::Margin, Role::Time,  Role::Id};

std::string itemBefore(const store::ItemRow& row, const store::ItemDetails& details) {
  return jsonText(nlohmann::json{{"title", row.title},
                                 {"category", row.category},
                                 {"brand", row.brand},
                                 {"price", row.price},
                                 {"currency", row.currency},
                                 {"lastTime", row.lastTimeUs},
                                 {"text", details.text},
                                 {"stock", numberToJson(details.stock)},
                                 {"margin", numberToJson(details.margin)}});
}

std::string campaignBefore(const store::CampaignRow& row) {
  const auto time = [](std::int64_t us) {
    return us == store::campaignTimeUnknown ? nlohmann::json() : nlohmann::json(us);
  };
  return jsonText(nlohmann::json{{"id", row.id},
                                 {"name", row.name},
                                 {"type", row.type.empty() ? nlohmann::json() : nlohmann::json(row.type)},
                                 {"start_time", time(row.startUs)},
                                 {"end_time", time(row.endUs)},
                                 {"import", row.import.value}});
}

bool hasDetails(const TableValues& values) {
  return !values.text(Role::Text).empty() || values.stock >= 0 || !std::isnan(values.margin);
}

void overlay(store::ItemDetails& details, const TableValues& values) {
  if (const std::string_view text = values.text(Role::Text); !text.empty()) details.text = text;
  if (values.stock >= 0) details.stock = static_cast<double>(values.stock);
  if (!std::isnan(values.margin)) details.margin = values.margin;
}

Result<std::int64_t> numberOfName(const store::Connection& connection, store::NameTable::Kind kind,
                                  std::map<std::string, std::int64_t, std::less<>>& known, std::string_view name) {
  if (name.empty()) return 0;
  if (const auto found = known.find(name); found != known.end()) return found->second;
  TRY(const std::int64_t id, store::NameTable(connection, kind).findOrInsert(name));
  known.emplace(name, id);
  return id;
}

} // namespace

std::string TableIngest::columnOf(Role role) const {
  const std::vector<std::size_t>& columns = part_.plan->columnsOf(role);
  if (columns.empty() || columns.front() >= part_.plan->columnNames.size()) return std::string(logs::nameOf(role));
  return part_.plan->columnNames[columns.front()];
}

Status TableIngest::addItem(const TableValues& values) {
  const std::string_view name = values.text(Role::Item);
  TRY(const std::int64_t category,
      numberOfName(connection_, store::NameTable::Kind::Category, categories_, values.text(Role::Category)));
  TRY(const std::int64_t brand,
      numberOfName(connection_, store::NameTable::Kind::Brand, brands_, values.text(Role::Brand)));
  store::ItemTable table(connection_);
  store::ItemRow row;
  const std::uint64_t hash = hash64(name);
  if (const std::uint32_t known = items_.find(hash); known != NameIndex::none) {
    TRY(const std::optional<store::ItemRow> before, table.load({known}));
    if (!before) return {};
    row = *before;
    TRY_STATUS(updateKnownItem(row, values, category, brand));
  } else {
    row.id = {nextItem_++};
    row.name = name;
    row.title = values.text(Role::Title);
    row.category = category;
    row.brand = brand;
    row.price = values.price;
    if (values.price >= 0)
      row.currency = values.text(Role::Currency).empty() ? part_.plan->currency : values.text(Role::Currency);
    TRY_STATUS(table.insert(row));
    items_.insert(hash, narrow(row.id.value));
    if (hasDetails(values)) {
      store::ItemDetails details;
      overlay(details, values);
      TRY_STATUS(store::AttributeTable(connection_).saveDetails(row.id, details));
    }
  }
  return addItemExtras(row.id, values);
}

// A catalogue knows no moment unless its rows have one: what events said stays, gaps are filled, and what the
// catalogue says otherwise is kept as an attribute.
Status TableIngest::updateKnownItem(store::ItemRow row, const TableValues& values, std::int64_t category,
                                    std::int64_t brand) {
  store::AttributeTable attributes(connection_);
  TRY(store::ItemDetails details, attributes.details(row.id));
  const std::string before = itemBefore(row, details);
  const bool newest = row.lastTimeUs == 0 || (values.timeUs != logs::noTime && values.timeUs >= row.lastTimeUs);
  const auto keep = [&](Role role) {
    return attributes.insertOfItem(row.id, logs::nameOf(role), values.text(role), options_.import,
                                   options_.importTimeUs);
  };
  const auto numbered = [&](std::int64_t& field, std::int64_t value, Role role) -> Status {
    if (value == 0 || value == field) return {};
    if (field != 0 && !newest) return keep(role);
    field = value;
    return {};
  };
  TRY_STATUS(numbered(row.category, category, Role::Category));
  TRY_STATUS(numbered(row.brand, brand, Role::Brand));
  if (const std::string_view title = values.text(Role::Title); !title.empty() && title != row.title) {
    if (!row.title.empty() && !newest) {
      TRY_STATUS(keep(Role::Title));
    } else {
      row.title = title;
    }
  }
  if (values.price >= 0 && values.price != row.price) {
    if (row.price >= 0 && !newest) {
      TRY_STATUS(keep(Role::Price));
    } else {
      row.price = values.price;
      row.currency = values.text(Role::Currency).empty() ? part_.plan->currency : values.text(Role::Currency);
    }
  }
  overlay(details, values);
  if (itemBefore(row, details) == before) return {};
  if (row.id.value < range_.firstItem)
    TRY_STATUS(store::ImportTable(connection_).insertChange(options_.import, "item", row.id.value, before));
  TRY_STATUS(store::ItemTable(connection_).update(row));
  return hasDetails(values) ? attributes.saveDetails(row.id, details) : Status();
}

Status TableIngest::addItemExtras(ItemId item, const TableValues& values) {
  store::AttributeTable attributes(connection_);
  for (const auto& [name, value] : values.attributes) {
    if (std::ranges::find(vectorColumns_, name) != vectorColumns_.end()) continue;
    TRY_STATUS(attributes.insertOfItem(item, name, value, options_.import, options_.importTimeUs));
  }
  for (std::size_t i = 0; i < logs::roleCount; ++i) {
    const Role role = static_cast<Role>(i);
    if (values.roles[i].empty() || std::ranges::find(ownColumns, role) != ownColumns.end()) continue;
    TRY_STATUS(attributes.insertOfItem(item, columnOf(role), values.roles[i], options_.import, options_.importTimeUs));
  }
  if (vectorColumns_.empty() || vector_.empty()) return {};
  ++vectors_;
  vectorWidth_ = vector_.size();
  return attributes.insertVector(item, part_.source, options_.import, vector_);
}

Status TableIngest::addUser(const TableValues& values, std::int64_t line) {
  TRY(const UserId user, userOf(values.text(Role::User)));
  store::AttributeTable attributes(connection_);
  const std::int64_t place = part_.file * linesOfAFile + line; // a line's number alone is not one in several files
  for (const auto& [name, value] : values.attributes)
    TRY_STATUS(attributes.insertOfUser(user, name, value, options_.import, place));
  for (std::size_t i = 0; i < logs::roleCount; ++i) {
    const Role role = static_cast<Role>(i);
    if (values.roles[i].empty() || role == Role::User || role == Role::Id) continue;
    TRY_STATUS(attributes.insertOfUser(user, columnOf(role),
                                       role == Role::Session ? codeOf("session", values.roles[i]) : values.roles[i],
                                       options_.import, place));
  }
  return {};
}

Status TableIngest::addCampaign(const TableValues& values) {
  TRY(const std::int64_t id, campaignOf(values.text(Role::Campaign)));
  store::CampaignTable table(connection_);
  TRY(const std::optional<store::CampaignRow> before, table.find(values.text(Role::Campaign)));
  store::CampaignRow row = before.value_or(store::CampaignRow());
  row.id = id;
  if (!values.text(Role::Type).empty()) row.type = values.text(Role::Type);
  if (values.startUs != logs::noTime) row.startUs = values.startUs;
  if (values.endUs != logs::noTime) row.endUs = values.endUs;
  if (before && before->import != options_.import && campaignBefore(row) != campaignBefore(*before))
    TRY_STATUS(store::ImportTable(connection_).insertChange(options_.import, "campaign", id, campaignBefore(*before)));
  return table.describe(row);
}

Result<bool> TableIngest::addTarget(const TableValues& values) {
  TRY(const std::int64_t campaign, campaignOf(values.text(Role::Campaign)));
  TRY(const UserId user, userOf(values.text(Role::User)));
  return store::CampaignTable(connection_).insertTarget(campaign, user, options_.import);
}

Result<bool> TableIngest::addCoupon(const TableValues& values) {
  TRY(const std::int64_t campaign, campaignOf(values.text(Role::Campaign)));
  TRY(const ItemId item, itemOf(values.text(Role::Item)));
  return store::CampaignTable(connection_).insertCoupon(campaign, values.text(Role::Coupon), item, options_.import);
}

Status TableIngest::addRedemption(const TableValues& values, std::int64_t line) {
  store::RedemptionRow row;
  if (!values.text(Role::Campaign).empty()) {
    TRY(row.campaign, campaignOf(values.text(Role::Campaign)));
  }
  TRY(row.user, userOf(values.text(Role::User)));
  row.coupon = values.text(Role::Coupon);
  row.timeUs = values.timeUs != logs::noTime ? values.timeUs : values.startUs;
  row.import = options_.import;
  row.line = line;
  return store::CampaignTable(connection_).insertRedemption(row);
}

void TableIngest::featuresInto(std::string& json, const TableValues& values, bool withRoles) const {
  JsonObject object(json);
  for (const auto& [name, value] : values.attributes)
    object.add(name, value);
  for (std::size_t i = 0; withRoles && i < logs::roleCount; ++i) {
    const Role role = static_cast<Role>(i);
    if (values.roles[i].empty() || role == Role::Label) continue;
    if (role == Role::User || role == Role::Session)
      object.add(columnOf(role), codeOf(logs::nameOf(role), values.roles[i]));
    else
      object.add(columnOf(role), values.roles[i]);
  }
  object.end();
}

Status TableIngest::addDecision(const TableValues& values) {
  const std::string item(values.text(Role::Item));
  TRY_STATUS(itemOf(item));
  store::DecisionRow row;
  row.import = options_.import;
  row.timeUs = values.timeUs != logs::noTime ? values.timeUs : 0;
  row.strategy = part_.strategy;
  if (const std::string_view session = values.text(Role::Session); !session.empty()) {
    row.subject = codeOf("session", session);
    TRY(const std::vector<store::SessionRow> found, store::SessionTable(connection_).findExternal(row.subject));
    if (!found.empty()) row.session = found.front().id;
  }
  if (const std::string_view user = values.text(Role::User); !user.empty()) {
    TRY_STATUS(userOf(user));
    if (row.subject.empty()) row.subject = codeOf("user", user);
  }
  const std::string_view action = values.text(Role::Action);
  row.actions.push_back({static_cast<int>(std::max<std::int64_t>(values.position, 0)),
                         action.empty() ? "recommend" : std::string(action), item, std::max(values.propensity, 0.0),
                         0});
  row.outcomes.push_back({"shown", row.timeUs, 1});
  if (values.clicked == 1) row.outcomes.push_back({"clicked", row.timeUs, 1});
  featuresInto(row.context, values, false);
  std::map<std::string, bool>& candidates = candidates_[part_.strategy];
  if (candidates.size() <= mostCandidates) candidates.emplace(item, true);
  TRY_STATUS(store::DecisionTable(connection_).insert(row));
  return {};
}

Status TableIngest::addSummary(const TableValues& values, std::int64_t line) {
  store::SummaryRow row;
  row.import = options_.import;
  row.file = part_.file;
  row.line = line;
  row.label = values.text(Role::Label);
  featuresInto(row.features, values, true);
  return store::SummaryTable(connection_).insert(row);
}

} // namespace guidepost::ingest
