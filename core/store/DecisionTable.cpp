#include "core/store/DecisionTable.h"

#include "core/base/Json.h"
#include "core/store/Sqlite.h"

namespace guidepost::store {

namespace {

std::string textOf(const std::vector<std::string>& candidates) {
  return jsonText(nlohmann::json(candidates));
}

DecisionRow decisionOf(const Query& query) {
  DecisionRow row;
  row.id = query.integer(0);
  row.run = {query.integer(1)};
  row.import = {query.integer(2)};
  row.session = {query.integer(3)};
  row.subject = query.text(4);
  row.round = static_cast<int>(query.integer(5));
  row.timeUs = query.integer(6);
  row.strategy = query.text(7);
  row.strategyVersion = query.integer(8);
  row.model = {query.integer(9)};
  row.simulated = query.text(10) == "simulated";
  row.candidates = parseJson(query.text(11)).get<std::vector<std::string>>();
  row.context = query.text(12);
  return row;
}

void readParts(const Connection& connection, DecisionRow& row) {
  Query actions(connection, "SELECT position, action, item, propensity, cost FROM decision_action WHERE decision = ? "
                            "ORDER BY position");
  actions.bind(row.id);
  while (actions.step())
    row.actions.push_back(
        {static_cast<int>(actions.integer(0)), actions.text(1), actions.text(2), actions.real(3), actions.integer(4)});
  Query outcomes(connection, "SELECT kind, time, value FROM outcome WHERE decision = ? ORDER BY id");
  outcomes.bind(row.id);
  while (outcomes.step())
    row.outcomes.push_back({outcomes.text(0), outcomes.integer(1), outcomes.real(2)});
}

} // namespace

Result<std::int64_t> DecisionTable::insert(const DecisionRow& row) {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_,
                "INSERT INTO decision (run, import, session, subject, round, time, strategy, strategy_version, "
                "model, source, candidates, context) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bindUnlessZero(row.run.value)
        .bindUnlessZero(row.import.value)
        .bindUnlessZero(row.session.value)
        .bindUnlessEmpty(row.subject);
    query.bind(std::int64_t{row.round}).bind(row.timeUs).bind(std::string_view(row.strategy));
    query.bind(row.strategyVersion).bindUnlessZero(row.model.value);
    query.bind(std::string_view(row.simulated ? "simulated" : "logged"));
    query.bind(std::string_view(textOf(row.candidates))).bindUnlessEmpty(row.context).run();
    const std::int64_t id = lastInsertId(connection_);
    for (const DecisionAction& action : row.actions) {
      Query insert(connection_, "INSERT INTO decision_action (decision, position, action, item, propensity, cost) "
                                "VALUES (?, ?, ?, ?, ?, ?)");
      insert.bind(id).bind(std::int64_t{action.position}).bind(std::string_view(action.action));
      insert.bindUnlessEmpty(action.item).bind(action.propensity).bind(action.cost).run();
    }
    for (const OutcomeRow& outcome : row.outcomes)
      TRY_STATUS(insertOutcome(id, outcome));
    return id;
  });
}

Status DecisionTable::setCandidates(ImportId import, std::string_view strategy,
                                    const std::vector<std::string>& candidates) {
  return guarded(connection_, [&]() -> Status {
    const std::string text = textOf(candidates);
    Query query(connection_, "UPDATE decision SET candidates = ? WHERE import = ? AND strategy = ?");
    query.bind(std::string_view(text)).bind(import.value).bind(strategy).run();
    return {};
  });
}

Result<std::int64_t> DecisionTable::insertOutcome(std::int64_t decision, const OutcomeRow& outcome) {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_, "INSERT INTO outcome (decision, kind, time, value) VALUES (?, ?, ?, ?)");
    query.bind(decision).bind(std::string_view(outcome.kind)).bind(outcome.timeUs).bind(outcome.value).run();
    return lastInsertId(connection_);
  });
}

Result<std::int64_t> DecisionTable::count(std::optional<RunId> run) const {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    Query query(connection_,
                run ? "SELECT count(*) FROM decision WHERE ifnull(run, 0) = ?" : "SELECT count(*) FROM decision");
    if (run) query.bind(run->value);
    query.step();
    return query.integer(0);
  });
}

Status DecisionTable::forEach(RunId run, const std::function<bool(const DecisionRow&)>& visitor) const {
  return guarded(connection_, [&]() -> Status {
    // "run IS ?" also finds NULL through the index.
    Query query(connection_,
                "SELECT id, run, import, session, subject, round, time, strategy, strategy_version, model, source, "
                "candidates, context FROM decision WHERE run IS ? ORDER BY id");
    query.bindUnlessZero(run.value);
    while (query.step()) {
      DecisionRow row = decisionOf(query);
      readParts(connection_, row);
      if (!visitor(row)) return {};
    }
    return {};
  });
}

} // namespace guidepost::store
