#include "core/evaluation/RunResult.h"

#include "core/base/Json.h"

#include <charconv>

namespace guidepost::simulation {

void to_json(nlohmann::json& json, const FidelityCheck& check) {
  json = {{"id", check.id},
          {"distance", numberToJson(check.distance)},
          {"threshold", numberToJson(check.threshold)},
          {"passed", check.passed},
          {"unit", check.unit}};
}

void from_json(const nlohmann::json& json, FidelityCheck& check) {
  json.at("id").get_to(check.id);
  check.distance = numberFromJson(json.at("distance"));
  check.threshold = numberFromJson(json.at("threshold"));
  json.at("passed").get_to(check.passed);
  json.at("unit").get_to(check.unit);
}

void to_json(nlohmann::json& json, const LivePoint& point) {
  json = {{"sessions", point.sessions}, {"conversion", point.conversion}, {"low", point.low}, {"high", point.high}};
}

void from_json(const nlohmann::json& json, LivePoint& point) {
  json.at("sessions").get_to(point.sessions);
  json.at("conversion").get_to(point.conversion);
  json.at("low").get_to(point.low);
  json.at("high").get_to(point.high);
}

} // namespace guidepost::simulation

namespace guidepost::evaluation {

void to_json(nlohmann::json& json, const StrategyResult& strategy) {
  json = {{"name", strategy.name},
          {"conversion", strategy.conversion},
          {"click_rate", strategy.clickRate},
          {"purchase_rate", strategy.purchaseRate},
          {"satisfaction", strategy.satisfaction},
          {"revenue", strategy.revenue},
          {"cost", strategy.cost},
          {"uplift", strategy.uplift},
          {"net_gain", strategy.netGain},
          {"probability_best", numberToJson(strategy.probabilityBest)},
          {"sessions_shown_share", numberToJson(strategy.sessionsShownShare)},
          {"assumptions_share", numberToJson(strategy.assumptionsShare)},
          {"break_even", strategy.breakEven ? numberToJson(*strategy.breakEven) : nlohmann::json()}};
}

void from_json(const nlohmann::json& json, StrategyResult& strategy) {
  json.at("name").get_to(strategy.name);
  json.at("conversion").get_to(strategy.conversion);
  json.at("click_rate").get_to(strategy.clickRate);
  json.at("purchase_rate").get_to(strategy.purchaseRate);
  json.at("satisfaction").get_to(strategy.satisfaction);
  json.at("revenue").get_to(strategy.revenue);
  json.at("cost").get_to(strategy.cost);
  json.at("uplift").get_to(strategy.uplift);
  json.at("net_gain").get_to(strategy.netGain);
  strategy.probabilityBest = numberFromJson(json.at("probability_best"));
  strategy.sessionsShownShare = numberFromJson(json.at("sessions_shown_share"));
  strategy.assumptionsShare = numberFromJson(json.at("assumptions_share"));
  if (!json.at("break_even").is_null()) strategy.breakEven = json.at("break_even").get<double>();
}

void to_json(nlohmann::json& json, const Comparison& comparison) {
  json = {{"a", comparison.a},
          {"b", comparison.b},
          {"uplift", comparison.uplift},
          {"net_gain", comparison.netGain},
          {"assumptions_share", numberToJson(comparison.assumptionsShare)}};
}

void from_json(const nlohmann::json& json, Comparison& comparison) {
  json.at("a").get_to(comparison.a);
  json.at("b").get_to(comparison.b);
  json.at("uplift").get_to(comparison.uplift);
  json.at("net_gain").get_to(comparison.netGain);
  comparison.assumptionsShare = numberFromJson(json.at("assumptions_share"));
}

void to_json(nlohmann::json& json, const RoundResult& round) {
  json = {{"round", round.round}, {"strategies", round.strategies}};
}

void from_json(const nlohmann::json& json, RoundResult& round) {
  json.at("round").get_to(round.round);
  json.at("strategies").get_to(round.strategies);
}

std::string toJson(const RunResult& result) {
  const nlohmann::json json = {{"schema", 1},
                               {"rounds", result.rounds},
                               {"comparisons", result.comparisons},
                               {"log_conversion", result.logConversion},
                               {"log_differs", result.logDiffers},
                               {"fidelity", result.fidelity},
                               {"best", result.best},
                               {"probability_best", numberToJson(result.probabilityBest)},
                               {"assumptions_share", numberToJson(result.assumptionsShare)},
                               {"test_sessions_per_arm", result.testSessionsPerArm},
                               {"decision", result.decision},
                               {"cautions", result.cautions},
                               {"currency", result.currency},
                               {"value_assumed", result.valueAssumed},
                               {"satisfaction_assumed", result.satisfactionAssumed},
                               {"satisfaction_base", result.satisfactionBase},
                               {"users", result.users},
                               {"steps", result.steps},
                               {"replications", result.replications},
                               {"seed", std::to_string(result.seed)}, // 64 bits do not survive other JSON readers
                               {"seconds", numberToJson(result.seconds)},
                               {"partial", result.partial},
                               {"curve", result.curve},
                               {"strategy_names", result.strategyNames},
                               {"belief_shift", result.beliefShift},
                               {"belief_low", result.beliefLow},
                               {"belief_high", result.beliefHigh},
                               {"sessions_to_halve", result.sessionsToHalve},
                               {"action_ids", result.actionIds}};
  return jsonText(json);
}

Result<RunResult> runResultFromJson(std::string_view text) {
  try {
    const nlohmann::json json = parseJson(text);
    RunResult result;
    json.at("rounds").get_to(result.rounds);
    json.at("comparisons").get_to(result.comparisons);
    json.at("log_conversion").get_to(result.logConversion);
    json.at("log_differs").get_to(result.logDiffers);
    json.at("fidelity").get_to(result.fidelity);
    json.at("best").get_to(result.best);
    result.probabilityBest = numberFromJson(json.at("probability_best"));
    result.assumptionsShare = numberFromJson(json.at("assumptions_share"));
    json.at("test_sessions_per_arm").get_to(result.testSessionsPerArm);
    json.at("decision").get_to(result.decision);
    json.at("cautions").get_to(result.cautions);
    json.at("currency").get_to(result.currency);
    json.at("value_assumed").get_to(result.valueAssumed);
    json.at("satisfaction_assumed").get_to(result.satisfactionAssumed);
    if (json.contains("satisfaction_base")) json.at("satisfaction_base").get_to(result.satisfactionBase);
    json.at("users").get_to(result.users);
    json.at("steps").get_to(result.steps);
    json.at("replications").get_to(result.replications);
    const auto& seed = json.at("seed").get_ref<const std::string&>();
    std::from_chars(seed.data(), seed.data() + seed.size(), result.seed);
    result.seconds = numberFromJson(json.at("seconds"));
    json.at("partial").get_to(result.partial);
    json.at("curve").get_to(result.curve);
    json.at("strategy_names").get_to(result.strategyNames);
    json.at("belief_shift").get_to(result.beliefShift);
    result.beliefLow = json.value("belief_low", result.beliefLow);
    result.beliefHigh = json.value("belief_high", result.beliefHigh);
    result.sessionsToHalve = json.value("sessions_to_halve", result.sessionsToHalve);
    json.at("action_ids").get_to(result.actionIds);
    return result;
  } catch (const nlohmann::json::exception& error) {
    return failure(Message("evaluation.bad-run").with("detail", Text{error.what()}));
  }
}

} // namespace guidepost::evaluation
