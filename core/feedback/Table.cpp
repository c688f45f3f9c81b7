#include "core/feedback/Feedback.h"

#include "core/base/Json.h"
#include "core/evaluation/Draws.h"

namespace guidepost::feedback {

namespace {

using Replications = std::vector<simulation::Totals>;

template <class Of>
Estimate rate(const Replications& totals, Of of) {
  std::vector<evaluation::Trials> draws;
  for (const simulation::Totals& draw : totals) {
    const auto [successes, trials] = of(draw);
    draws.push_back({static_cast<double>(successes), static_cast<double>(trials)});
  }
  return evaluation::proportion(draws, "showings");
}

FeedbackRow rowOfAll(int round, const std::string& strategy, bool guided, const Replications& totals) {
  FeedbackRow row;
  row.round = round;
  row.strategy = strategy;
  std::vector<evaluation::Draw> satisfaction;
  for (const simulation::Totals& draw : totals) {
    row.shown += draw.shown;
    row.clicked += draw.clicked;
    row.dismissed += draw.dismissed;
    row.purchased += draw.boughtAfterShown;
    satisfaction.push_back({static_cast<double>(draw.sessions), draw.satisfaction, draw.satisfactionSquares});
  }
  row.clickRate = rate(totals, [](const simulation::Totals& t) { return std::pair(t.clicked, t.shown); });
  row.purchaseRate = rate(totals, [](const simulation::Totals& t) { return std::pair(t.boughtAfterShown, t.shown); });
  row.satisfaction = evaluation::decompose(satisfaction, guided).estimate("sessions");
  return row;
}

FeedbackRow rowOfAction(int round, const std::string& strategy, const std::string& action, std::size_t index,
                        const Replications& totals) {
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
  row.clickRate = rate(
      totals, [&](const simulation::Totals& t) { return std::pair(t.clickedByAction[index], t.shownByAction[index]); });
  row.purchaseRate = rate(
      totals, [&](const simulation::Totals& t) { return std::pair(t.boughtByAction[index], t.shownByAction[index]); });
  row.satisfaction.n = row.shown;
  row.satisfaction.unit = "showings";
  if (row.shown > 0) row.satisfaction.estimate = satisfaction / static_cast<double>(row.shown);
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
  for (std::size_t round = 0; round < outcome.totals.size(); ++round) {
    const int number = static_cast<int>(round) + 1;
    for (std::size_t s = 0; s < outcome.strategies.size(); ++s) {
      const Replications& totals = outcome.totals[round][s];
      rows.push_back(rowOfAll(number, outcome.strategies[s], s > 0, totals));
      for (std::size_t action = 1; action < library.actions.size(); ++action) {
        FeedbackRow row = rowOfAction(number, outcome.strategies[s], library.actions[action].id, action, totals);
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
  return json.dump();
}

Result<std::vector<FeedbackRow>> feedbackFromJson(std::string_view text) {
  try {
    std::vector<FeedbackRow> rows;
    for (const nlohmann::json& json : nlohmann::json::parse(text))
      rows.push_back(rowOf(json));
    return rows;
  } catch (const nlohmann::json::exception& error) {
    return failure(Message("feedback.bad-table").with("detail", Text{error.what()}));
  }
}

} // namespace guidepost::feedback
