#include "core/guidance/Scenario.h"

#include "core/base/Json.h"
#include "core/guidance/EffectLibraryJson.h"
#include "core/guidance/Fields.h"
#include "core/guidance/RulesJson.h"
#include "core/guidance/StrategyJson.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace guidepost::guidance {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

Status changeAction(Fields& fields, Scenario& scenario) {
  std::string id;
  fields.text("action", id);
  const std::size_t index = scenario.effects.indexOf(id);
  const auto effect = std::ranges::find(scenario.effects.effects, id, &Effect::action);
  if (index >= scenario.effects.actions.size() || effect == scenario.effects.effects.end())
    return failure(Message("guidance.unknown-action").with("entry", Text{fields.entry()}).with("action", Text{id}));
  readActionFields(fields, scenario.effects.actions[index]);
  readEffectFields(fields, *effect);
  TRY_STATUS(fields.finish());
  if (effect->low > effect->median || effect->median > effect->high)
    return failure(Message("guidance.effect-range")
                       .with("entry", Text{fields.entry()})
                       .with("low", Real{effect->low})
                       .with("median", Real{effect->median})
                       .with("high", Real{effect->high}));
  return {};
}

Status changeRule(Fields& fields, Scenario& scenario) {
  std::string id;
  fields.text("rule", id);
  const auto rule = std::ranges::find(scenario.strategySet.rules.rules, id, &Rule::id);
  if (rule == scenario.strategySet.rules.rules.end())
    return failure(Message("guidance.unknown-rule").with("entry", Text{fields.entry()}).with("rule", Text{id}));
  fields.flag("enabled", rule->enabled).number("depth", rule->depth, 0, 1);
  fields.whole("mostPerSession", rule->mostPerSession, 0, 1000);
  return fields.finish();
}

Status applyChanges(const json& changes, Scenario& scenario) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Fields fields(changes[i], fmt::format("changes[{}]", i));
    if (fields.has("rule")) {
      TRY_STATUS(changeRule(fields, scenario));
    } else {
      fields.require("action");
      TRY_STATUS(fields.has("action") ? changeAction(fields, scenario) : fields.finish());
    }
  }
  return {};
}

Result<std::string> contentsOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (file) bytes << file.rdbuf();
  if (!file) return failure(Message("guidance.cannot-read").with("file", Text{path.string()}));
  return std::move(bytes).str();
}

Error inFile(Error error, const std::filesystem::path& path) {
  error.message = std::move(error.message).with("file", Text{path.filename().string()});
  return error;
}

} // namespace

std::string toJson(const Scenario& scenario) {
  const ordered_json value = {{"name", scenario.name},
                              {"parent", scenario.parent},
                              {"note", scenario.note},
                              {"strategies", scenario.strategies},
                              {"users", scenario.users},
                              {"replications", scenario.replications},
                              {"rounds", scenario.rounds},
                              {"seed", scenario.seed},
                              {"effects", jsonOf(scenario.effects)},
                              {"strategySet", jsonOf(scenario.strategySet)}};
  return jsonText(value, 2) + "\n";
}

Result<Scenario> scenarioFromJson(std::string_view text, const Scenario& defaults) {
  TRY(const json value, parseJson(text, "scenario"));
  Scenario scenario = defaults;
  Fields fields(value, "scenario");
  fields.require("name").text("name", scenario.name).text("parent", scenario.parent).text("note", scenario.note);
  fields.texts("strategies", scenario.strategies);
  fields.whole("users", scenario.users, std::int64_t{1}, std::int64_t{1'000'000'000});
  fields.whole("replications", scenario.replications, 1, 100'000).whole("rounds", scenario.rounds, 1, 1000);
  fields.seed("seed", scenario.seed);
  const json* effects = fields.object("effects");
  const json* strategySet = fields.object("strategySet");
  const json* changes = fields.array("changes");
  for (const std::string& name : scenario.strategies)
    if (std::ranges::count(strategyNames(), name) == 0) fields.failValue("strategies", name, strategyNames());
  TRY_STATUS(fields.finish());
  if (effects) {
    TRY(scenario.effects, effectLibraryOf(*effects));
  }
  if (strategySet) {
    TRY(scenario.strategySet, strategySetOf(*strategySet));
  }
  if (changes) TRY_STATUS(applyChanges(*changes, scenario));
  return scenario;
}

Result<ShippedGuidance> loadShippedGuidance(const Resources& resources) {
  namespace fs = std::filesystem;
  ShippedGuidance shipped;
  const fs::path effectsFile = resources.root / "effects" / "shop.json";
  const fs::path rulesFile = resources.root / "strategies" / "shop.json";
  TRY(const std::string effectsText, contentsOf(effectsFile));
  Result<EffectLibrary> effects = effectLibraryFromJson(effectsText);
  if (!effects) return std::unexpected(inFile(effects.error(), effectsFile));
  shipped.effects = std::move(*effects);
  TRY(const std::string rulesText, contentsOf(rulesFile));
  Result<RuleSet> rules = rulesFromJson(rulesText);
  if (!rules) return std::unexpected(inFile(rules.error(), rulesFile));
  shipped.strategies.rules = std::move(*rules);

  Scenario defaults;
  defaults.effects = shipped.effects;
  defaults.strategySet = shipped.strategies;
  std::vector<fs::path> files;
  std::error_code ignored;
  for (fs::directory_iterator entry(resources.root / "scenarios", ignored), end; !ignored && entry != end;
       entry.increment(ignored))
    if (entry->path().extension() == ".json") files.push_back(entry->path());
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    TRY(const std::string text, contentsOf(file));
    Result<Scenario> scenario = scenarioFromJson(text, defaults);
    if (!scenario) return std::unexpected(inFile(scenario.error(), file));
    shipped.scenarios.push_back(std::move(*scenario));
  }
  return shipped;
}

} // namespace guidepost::guidance
