#include "core/guidance/EffectLibraryJson.h"

#include "core/base/Json.h"
#include "core/guidance/Fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace guidepost::guidance {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view libraryEntry = "library";
const std::vector<std::string> knownNeeds = {"", "item", "cart", "two_items", "first_session"};

std::string entryName(std::string_view list, std::size_t index, const json& value, std::string_view key) {
  const bool named = value.is_object() && value.contains(key) && value[std::string(key)].is_string();
  return named ? fmt::format("{}[{}] ({})", list, index, value[std::string(key)].get<std::string>())
               : fmt::format("{}[{}]", list, index);
}

Status checkEffect(const Effect& effect, const std::string& entry) {
  if (!(effect.low <= effect.median && effect.median <= effect.high))
    return failure(Message("guidance.effect-range")
                       .with("entry", Text{entry})
                       .with("low", Real{effect.low})
                       .with("median", Real{effect.median})
                       .with("high", Real{effect.high}));
  if (effect.clickRate + effect.dismissRate > 1)
    return failure(Message("guidance.effect-rates").with("entry", Text{entry}));
  return {};
}

Status checkLibrary(const EffectLibrary& library) {
  if (library.actions.empty() || library.actions.front().id != "nothing")
    return failure(Message("guidance.nothing-first"));
  for (std::size_t i = 0; i < library.actions.size(); ++i) {
    const std::string& id = library.actions[i].id;
    if (library.indexOf(id) != i) return failure(Message("guidance.twice").with("entry", Text{id}));
    const auto count = std::ranges::count(library.effects, id, &Effect::action);
    if (count != (i == 0 ? 0 : 1))
      return failure(Message("guidance.one-effect-each").with("entry", Text{id}).with("count", Count{count}));
  }
  for (const Effect& effect : library.effects)
    if (!library.action(effect.action))
      return failure(
          Message("guidance.unknown-action").with("entry", Text{"effects"}).with("action", Text{effect.action}));
  return {};
}

} // namespace

void readActionFields(Fields& fields, Action& action) {
  fields.number("depth", action.depth, 0, 1)
      .number("costPerShow", action.costPerShow, 0, 1e9)
      .number("costShare", action.costShare, 0, 1)
      .oneOf("needs", action.needs, knownNeeds)
      .flag("afterPurchase", action.afterPurchase);
}

void readEffectFields(Fields& fields, Effect& effect) {
  fields.number("median", effect.median, 1e-3, 1e3)
      .number("low", effect.low, 1e-3, 1e3)
      .number("high", effect.high, 1e-3, 1e3)
      .number("clickRate", effect.clickRate, 0, 1)
      .number("dismissRate", effect.dismissRate, 0, 1)
      .number("satisfaction", effect.satisfaction, -4, 4)
      .text("source", effect.source)
      .text("date", effect.date)
      .flag("assumed", effect.assumed);
  if (const json* suits = fields.object("suits")) {
    Fields inner(*suits, fields.entry() + ".suits");
    for (std::size_t i = 0; i < dispositionNames.size(); ++i)
      inner.require(dispositionNames[i]).number(dispositionNames[i], effect.suits[i], -10, 10);
    if (const Status status = inner.finish(); !status) fields.fail(status.error().message);
  }
}

Result<EffectLibrary> effectLibraryOf(const json& value) {
  EffectLibrary library;
  Fields fields(value, std::string(libraryEntry));
  fields.text("name", library.name)
      .require("margin")
      .number("margin", library.margin, 0, 1)
      .number("orderValue", library.orderValue, 1e-6, 1e12)
      .number("satisfactionBase", library.satisfactionBase, 1, 5);
  const json* actions = fields.require("actions").array("actions");
  const json* effects = fields.require("effects").array("effects");
  TRY_STATUS(fields.finish());
  for (std::size_t i = 0; i < actions->size(); ++i) {
    const json& entry = (*actions)[i];
    Action action;
    Fields own(entry, entryName("actions", i, entry, "id"));
    own.require("id").text("id", action.id);
    readActionFields(own, action);
    TRY_STATUS(own.finish());
    library.actions.push_back(std::move(action));
  }
  for (std::size_t i = 0; i < effects->size(); ++i) {
    const json& entry = (*effects)[i];
    Effect effect;
    Fields own(entry, entryName("effects", i, entry, "action"));
    own.require("action").text("action", effect.action).require("median").require("low").require("high");
    own.require("source").require("assumed");
    readEffectFields(own, effect);
    TRY_STATUS(own.finish());
    TRY_STATUS(checkEffect(effect, own.entry()));
    library.effects.push_back(std::move(effect));
  }
  TRY_STATUS(checkLibrary(library));
  return library;
}

ordered_json jsonOf(const EffectLibrary& library) {
  ordered_json actions = ordered_json::array();
  for (const Action& action : library.actions)
    actions.push_back({{"id", action.id},
                       {"depth", action.depth},
                       {"costPerShow", action.costPerShow},
                       {"costShare", action.costShare},
                       {"needs", action.needs},
                       {"afterPurchase", action.afterPurchase}});
  ordered_json effects = ordered_json::array();
  for (const Effect& effect : library.effects) {
    ordered_json suits;
    for (std::size_t i = 0; i < dispositionNames.size(); ++i)
      suits[std::string(dispositionNames[i])] = effect.suits[i];
    effects.push_back({{"action", effect.action},
                       {"median", effect.median},
                       {"low", effect.low},
                       {"high", effect.high},
                       {"suits", suits},
                       {"clickRate", effect.clickRate},
                       {"dismissRate", effect.dismissRate},
                       {"satisfaction", effect.satisfaction},
                       {"source", effect.source},
                       {"date", effect.date},
                       {"assumed", effect.assumed}});
  }
  return {{"name", library.name},
          {"margin", library.margin},
          {"orderValue", library.orderValue},
          {"satisfactionBase", library.satisfactionBase},
          {"actions", actions},
          {"effects", effects}};
}

Result<EffectLibrary> effectLibraryFromJson(std::string_view text) {
  TRY(const json value, parseJson(text, "effects"));
  return effectLibraryOf(value);
}

std::string toJson(const EffectLibrary& library) {
  return jsonText(jsonOf(library), 2) + "\n";
}

} // namespace guidepost::guidance
