#include "core/simulation/worlds/LogWriter.h"

#include "core/base/Json.h"

namespace guidepost::worlds {

namespace {

using Json = nlohmann::ordered_json;

Json numbers(const std::vector<NamedNumber>& named) {
  Json object = Json::object();
  for (const NamedNumber& number : named)
    object[number.name] = number.value;
  return object;
}

} // namespace

std::string truthJson(const WrittenLog& written) {
  const WorldTruth& truth = written.truth;
  Json json = {{"schema", 1},
               {"synthetic", true},
               {"world", truth.options.world},
               {"seed", std::to_string(truth.options.seed)},
               {"users", truth.options.users},
               {"days", truth.options.days},
               {"mechanism", truth.mechanism},
               {"rows", written.rows},
               {"events", truth.events},
               {"duplicates", written.duplicates},
               {"malformed", written.malformed},
               {"sessions", truth.sessions},
               {"buying_sessions", truth.buyingSessions},
               {"decisions", truth.decisions},
               {"parameters", numbers(truth.parameters)}};
  for (const SegmentTruth& segment : truth.segments)
    json["segments"].push_back({{"name", segment.name},
                                {"share", segment.share},
                                {"users", segment.users},
                                {"sessions", segment.sessions},
                                {"buying_sessions", segment.buyingSessions},
                                {"parameters", numbers(segment.parameters)}});
  for (const IntentTruth& intent : truth.intents)
    json["intents"].push_back({{"name", intent.name},
                               {"letter", std::string(1, intent.letter)},
                               {"sessions", intent.sessions},
                               {"buying_sessions", intent.buyingSessions}});
  if (!truth.effects.empty()) json["policy"] = truth.policy;
  for (const EffectTruth& effect : truth.effects)
    json["effects"].push_back({{"action", effect.action},
                               {"odds", effect.odds},
                               {"click_rate", effect.clickRate},
                               {"dismiss_rate", effect.dismissRate},
                               {"shown", effect.shown},
                               {"clicked", effect.clicked},
                               {"dismissed", effect.dismissed},
                               {"purchased", effect.purchased}});
  json["session_intents"] = truth.sessionIntents;
  return jsonText(json, 1);
}

} // namespace guidepost::worlds
