#include "core/feedback/Feedback.h"

#include "core/base/Json.h"
#include "core/evaluation/Rates.h"

namespace guidepost::feedback {

namespace {

using evaluation::Replications;

FeedbackRow rowOfAll(int round, const std::string& strategy, std::span<const Replications> totals, std::size_t index,
                     const Estimate& satisfactionBase) {
  FeedbackRow row;
  row.round = round;
  row.strategy = strategy;
  for (const simulation::Totals& draw : totals[index]) {
    row.shown += draw.shown;
    row.clicked += draw.clicked;
    row.dismissed += draw.dismissed;
    row.purchased += draw.boughtAfterShown;
  }
  row.clickRate = evaluation::clickRateOf(totals, index);
  row.purchaseRate = evaluation::purchaseRateOf(totals, index);
  row.satisfaction = evaluation::satisfactionOf(totals, index, satisfactionBase);
  return row;
}

// deviation: of the action's log odds multiplier between the draws.
FeedbackRow rowOfAction(int round, const std::string& strategy, const std::string& action, std::size_t index,
                        const Replications& totals, double deviation) {
  FeedbackRow row;
  row.round = round;
  row.strategy = strategy;
  row.action = action;
  double satisfaction = 0;
  for (const simulation::Totals& draw : totals) {
    row.shown += draw.shownByAction[index];
    row.clicked += draw.clickedByAction[index];
    row.dismissed += draw.dismissedByAction[index];
    row.purchased += draw.boughtByAction[index];
    satisfaction += draw.satisfactionByAction[index];
  }
  row.satisfaction.unit = "showings";
  row.satisfaction.n = row.shown;
  if (row.shown == 0) return row;
  const double shown = static_cast<double>(row.shown), rate = static_cast<double>(row.purchased) / shown;
  const double slope = rate * (1 - rate) * deviation;
  row.clickRate = evaluation::proportion(row.clicked, row.shown, "showings");
  row.purchaseRate = evaluation::proportion(row.purchased, row.shown, "showings", slope * slope);
  row.satisfaction.estimate = satisfaction / shown;
  return row;
}

nlohmann::json jsonOf(const FeedbackRow& row) {
  return {{"round", row.round},
          {"strategy", row.strategy},
          {"action", row.action},
          {"shown", row.shown},
          {"clicked", row.clicked},
          {"dismissed", row.dismissed},
          {"purchased", row.purchased},
          {"click_rate", row.clickRate},
          {"purchase_rate", row.purchaseRate},
          {"satisfaction", row.satisfaction}};
}

FeedbackRow rowOf(const nlohmann::json& json) {
  FeedbackRow row;
  json.at("round").get_to(row.round);
  json.at("strategy").get_to(row.strategy);
  json.at("action").get_to(row.action);
  json.at("shown").get_to(row.shown);
  json.at("clicked").get_to(row.clicked);
  json.at("dismissed").get_to(row.dismissed);
  json.at("purchased").get_to(row.purchased);
  json.at("click_rate").get_to(row.clickRate);
  json.at("purchase_rate").get_to(row.purchaseRate);
  json.at("satisfaction").get_to(row.satisfaction);
  return row;
}

} // namespace

std::vector<FeedbackRow> feedbackTable(const simulation::SimulationOutcome& outcome,
                                       const guidance::EffectLibrary& library) {
  std::vector<FeedbackRow> rows;
  const guidance::Beliefs drawn = guidance::beliefsFrom(library);
  for (std::size_t round = 0; round < outcome.totals.size(); ++round) {
    const int number = static_cast<int>(round) + 1;
    for (std::size_t s = 0; s < outcome.strategies.size(); ++s) {
      rows.push_back(rowOfAll(number, outcome.strategies[s], outcome.totals[round], s, outcome.satisfactionBase));
      for (std::size_t action = 1; action < library.actions.size(); ++action) {
        FeedbackRow row = rowOfAction(number, outcome.strategies[s], library.actions[action].id, action,
                                      outcome.totals[round][s], drawn.logDeviation[action]);
        if (row.shown > 0) rows.push_back(std::move(row));
      }
    }
  }
  return rows;
}

std::string toJson(const std::vector<FeedbackRow>& rows) {
  nlohmann::json json = nlohmann::json::array();
  for (const FeedbackRow& row : rows)
    json.push_back(jsonOf(row));
  return jsonText(json);
}

Result<std::vector<FeedbackRow>> feedbackFromJson(std::string_view text) {
  try {
    std::vector<FeedbackRow> rows;
    for (const nlohmann::json& json : parseJson(text))
      rows.push_back(rowOf(json));
    return rows;
  } catch (const nlohmann::json::exception& error) {
    return failure(Message("feedback.bad-table").with("detail", Text{error.what()}));
  }
}

} // namespace guidepost::feedback
