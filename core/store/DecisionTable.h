// Decisions (which guidance was chosen, with which probability) and what came back. Logged ones refer to a session of
// the log; simulated ones to a run and a synthetic subject, and never stand among the log's events.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace guidepost::store {

struct DecisionAction {
  int position = 0;
  std::string action;    // "coupon", "recommend", "nothing", …
  std::string item;      // the log's item id; "": none
  double propensity = 0; // probability with which the policy chose it
  std::int64_t cost = 0; // 1/10,000
};

struct OutcomeRow {
  std::string kind; // "shown", "clicked", "dismissed", "purchased", "satisfaction", "value"
  std::int64_t timeUs = 0;
  double value = 0; // satisfaction 1…5, value in whole units, otherwise 1
};

struct DecisionRow {
  std::int64_t id = 0;
  RunId run;           // 0: logged
  ImportId import;     // that brought it; 0: simulated
  SessionId session;   // 0: simulated
  std::string subject; // "user.session" of a synthetic visitor, or the log's session id
  int round = 1;
  std::int64_t timeUs = 0;
  std::string strategy;
  std::int64_t strategyVersion = 0;
  ModelId model;
  bool simulated = false;
  std::vector<std::string> candidates; // eligible actions
  std::string context;                 // JSON, may be ""
  std::vector<DecisionAction> actions;
  std::vector<OutcomeRow> outcomes;
};

class DecisionTable {
public:
  explicit DecisionTable(const Connection& connection) : connection_(connection) {}

  Result<std::int64_t> insert(const DecisionRow& row); // with actions and outcomes
  Status setCandidates(ImportId import, std::string_view strategy, const std::vector<std::string>& candidates);
  Result<std::int64_t> insertOutcome(std::int64_t decision, const OutcomeRow& outcome);
  Result<std::int64_t> count(std::optional<RunId> run = {}) const;                         // RunId{0}: logged ones
  Status forEach(RunId run, const std::function<bool(const DecisionRow&)>& visitor) const; // RunId{0}: logged ones

private:
  const Connection& connection_;
};

} // namespace guidepost::store
