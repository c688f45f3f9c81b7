#include "tests/core/report/SampleInput.h"

#include <algorithm>
#include <cmath>

namespace guidepost::report {
namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t start = 1'569'888'000 * second; // 2019-10-01

LogFacts log() {
  LogFacts facts;
  facts.name = "rees46-oct2019";
  facts.events = 17'429;
  facts.users = 4'273;
  facts.sessions = 5'066;
  facts.items = 6'610;
  facts.fromUs = start;
  facts.toUs = start + 170 * 60 * second;
  facts.currency = "USD";
  facts.dataVersion = 3;
  facts.fingerprint = "7f3a91d0c2195be0";
  facts.pseudonyms = true;
  facts.files = {{"rees46-oct2019.csv.gz", "rees46", 17'465, 17'429, 35, 1}};
  return facts;
}

journey::FunnelResult funnel() {
  journey::FunnelResult result;
  result.sessions = 5'066;
  result.steps = {
      {"view", 5'066, estimate(1, 0.9992, 1, 5'066, "sessions"), {}, std::nullopt},
      {"add_to_cart", 118, estimate(0.0233, 0.0195, 0.0278, 5'066, "sessions"),
       estimate(0.0233, 0.0195, 0.0278, 5'066, "sessions"), 63 * second},
      {"purchase", 65, estimate(0.01283, 0.0101, 0.0163, 5'066, "sessions"),
       estimate(0.551, 0.461, 0.638, 118, "sessions"), 190 * second},
  };
  result.conversion = estimate(200.0 / 5'066, 0.0345, 0.0452, 5'066, "sessions");
  result.purchases = 200;
  result.purchasesWithoutAllSteps = 135;
  result.purchasesWithoutCart = 135;
  for (int i = 0; i < 199; ++i)
    result.timeToPurchaseUs.push_back((20 + i * i / 40) * second);
  result.openAtEnd = 4'365;
  return result;
}

journey::PathsResult paths() {
  journey::PathsResult result;
  result.nodes = {{"view", 17'051, 5'065, 4'950, 0.38, 0.5},
                  {"add_to_cart", 164, 1, 25, 0.62, 0.12},
                  {"purchase", 214, 0, 91, 0.9, 0.5}};
  const auto edge = [](const char* from, const char* to, std::int64_t count, double share) {
    return journey::PathEdge{from, to, count, share, estimate(share, share * 0.9, share * 1.1, count, "transitions")};
  };
  result.edges = {edge("view", "view", 11'820, 0.693),     edge("start", "view", 5'065, 0.9998),
                  edge("view", "leave", 4'950, 0.290),     edge("view", "purchase", 145, 0.0085),
                  edge("view", "add_to_cart", 136, 0.008), edge("purchase", "view", 121, 0.565),
                  edge("purchase", "leave", 91, 0.425),    edge("add_to_cart", "purchase", 66, 0.402),
                  edge("add_to_cart", "view", 45, 0.274),  edge("add_to_cart", "add_to_cart", 28, 0.171),
                  edge("add_to_cart", "leave", 25, 0.152)};
  result.paths = {{{"view"}, 4'813, false},
                  {{"view", "purchase", "view"}, 68, true},
                  {{"view", "purchase"}, 61, true},
                  {{"view", "add_to_cart", "view"}, 27, false},
                  {{"view", "add_to_cart", "purchase"}, 25, true},
                  {{"view", "add_to_cart"}, 22, false},
                  {{"view", "add_to_cart", "purchase", "view"}, 22, true}};
  result.differentPaths = 21;
  result.sessions = 5'066;
  result.likeliestRoute = {"start", "view", "purchase"};
  result.likeliestProbability = 0.0085;
  result.busiestRoute = {"view", "purchase", "view"};
  result.busiestRouteSessions = 68;
  return result;
}

intent::Metrics metrics(double top, double accuracy, double f1, double loss, double auc) {
  intent::Metrics made;
  made.topDecileShare = estimate(top, top - 0.14, top + 0.15, 43, "sessions");
  made.accuracy = estimate(accuracy, accuracy - 0.018, accuracy + 0.018, 2'904, "events");
  made.precision = estimate(accuracy - 0.03, accuracy - 0.05, accuracy - 0.01, 2'904, "events");
  made.recall = estimate(accuracy - 0.06, accuracy - 0.08, accuracy - 0.04, 2'904, "events");
  made.macroF1 = estimate(f1, f1 - 0.024, f1 + 0.023, 2'904, "events");
  made.logLoss = estimate(loss, loss - 0.03, loss + 0.03, 2'904, "events");
  made.aucPurchase = estimate(auc, auc - 0.04, auc + 0.03, 2'904, "events");
  made.ece = estimate(0.021, 0.014, 0.031, 2'904, "events");
  return made;
}

ModelFacts model() {
  ModelFacts facts;
  facts.id = ModelId{2};
  facts.createdUs = 1'795'000'000 * second;
  facts.backend = "cpu";
  facts.programVersion = "0.1.0";
  facts.parameters = 61'042;
  facts.intents = {"purchase", "cart", "compare", "explore", "leave"};
  for (int epoch = 1; epoch <= 11; ++epoch) {
    intent::EpochRecord record;
    record.epoch = epoch;
    record.trainingLoss = 0.95 + 0.5 * std::exp(-epoch / 3.0);
    record.validationLoss = 1.05 + 0.4 * std::exp(-epoch / 2.0) + (epoch > 8 ? 0.004 * (epoch - 8) : 0);
    record.best = epoch <= 8;
    facts.epochs.push_back(record);
  }
  facts.bestEpoch = 8;
  facts.stoppedEarly = true;
  facts.metrics = metrics(0.44, 0.561, 0.476, 1.06, 0.86);
  facts.baselines = {{"majority", metrics(0.10, 0.346, 0.103, 1.28, 0.5)},
                     {"markov", metrics(0.26, 0.489, 0.391, 1.17, 0.74)}};
  facts.confusion = {
      {31, 3, 16, 7, 7}, {29, 17, 39, 19, 17}, {19, 1, 610, 219, 95}, {9, 2, 210, 490, 166}, {8, 1, 105, 238, 357}};
  for (const double said : {0.02, 0.08, 0.18, 0.3, 0.46, 0.64, 0.8})
    facts.reliability.push_back(
        {said, estimate(said * 0.94, said * 0.94 - 0.08 * said - 0.01, said * 0.94 + 0.15 * said, 300, "events")});
  facts.withoutLabel = 5'857;
  facts.testEvents = 2'904;
  facts.testSessions = 812;
  facts.testBuyers = 43;
  facts.seconds = 41;
  return facts;
}

recommendation::RecommenderTable recommenders() {
  recommendation::RecommenderTable table;
  table.k = 10;
  table.sessions = 402;
  table.cases = 1'310;
  const auto row = [](const char* name, double hit, double coverage) {
    recommendation::RecommenderScore score;
    score.name = name;
    score.hitRate = estimate(hit, hit - 0.018, hit + 0.019, 1'310, "cases");
    score.ndcg = estimate(hit * 0.55, hit * 0.55 - 0.012, hit * 0.55 + 0.013, 1'310, "cases");
    score.mrr = estimate(hit * 0.45, hit * 0.45 - 0.01, hit * 0.45 + 0.011, 1'310, "cases");
    score.coverage = estimate(coverage, std::numeric_limits<double>::quiet_NaN(),
                              std::numeric_limits<double>::quiet_NaN(), 6'610, "items");
    return score;
  };
  table.recommenders = {row("popular", 0.062, 0.004), row("covisitation", 0.183, 0.31), row("sequence", 0.121, 0.12)};
  return table;
}

guidance::Scenario scenario() {
  guidance::Scenario made;
  made.name = "October guidance";
  guidance::EffectLibrary& library = made.effects;
  library.name = "shop";
  library.actions = {{"nothing", 0, 0, 0, ""},         {"recommend", 0, 0.002, 0, "item"},
                     {"coupon", 0.1, 0, 0.1, "item"},  {"comparison_help", 0, 0.004, 0, "two_items"},
                     {"reminder", 0, 0.01, 0, "cart"}, {"tutorial", 0, 0.001, 0, "first_session"}};
  const auto effect = [](const char* action, double median, double low, double high, const char* source,
                         const char* date) {
    guidance::Effect one;
    one.action = action;
    one.median = median;
    one.low = low;
    one.high = high;
    one.source = source;
    one.date = date;
    one.assumed = *date == '\0';
    one.satisfaction = 0.1;
    return one;
  };
  library.effects = {effect("recommend", 1.12, 1.00, 1.26, "published field tests", "2009–2022"),
                     effect("coupon", 1.25, 1.05, 1.50, "published field tests", "2014–2021"),
                     effect("comparison_help", 1.15, 0.98, 1.34, "assumed", ""),
                     effect("reminder", 1.18, 1.02, 1.38, "industry surveys", "2018–2023"),
                     effect("tutorial", 1.04, 0.95, 1.14, "assumed", "")};
  guidance::Rule coupon;
  coupon.id = "coupon";
  coupon.conditions = {{"intent", "purchase", 0.3, 0.6},
                       {"item_views", "", 2, std::numeric_limits<double>::infinity()}};
  coupon.action = "coupon";
  coupon.depth = 0.1;
  guidance::Rule reminder;
  reminder.id = "reminder";
  reminder.conditions = {{"minutes_since_cart", "", 3, std::numeric_limits<double>::infinity()}};
  reminder.action = "reminder";
  guidance::Rule tutorial;
  tutorial.id = "tutorial";
  tutorial.enabled = false;
  tutorial.conditions = {{"first_session", "", 1, 1}, {"events", "", 0, 3}};
  tutorial.action = "tutorial";
  made.strategySet.rules.rules = {coupon, reminder, tutorial};
  return made;
}

guidance::DryRun dryRun() {
  guidance::DryRun made;
  made.sessions = 5'066;
  made.fired = 861;
  made.share = estimate(0.17, 0.160, 0.1806, 5'066, "sessions");
  made.rules = {{"coupon", 402, 402, estimate(0.0794, 0.0722, 0.0871, 5'066, "sessions"), {}},
                {"reminder", 96, 88, estimate(0.019, 0.0155, 0.0231, 5'066, "sessions"), {}},
                {"tutorial", 1'204, 1'150, estimate(0.2377, 0.2261, 0.2496, 5'066, "sessions"), {}}};
  made.conflicts = 8;
  return made;
}

evaluation::StrategyResult strategy(const char* name, double conversion, double half, double click, double purchase,
                                    double revenue, double cost, double best) {
  evaluation::StrategyResult made;
  made.name = name;
  made.conversion = estimate(conversion, conversion - half, conversion + half, 20'000, "sessions");
  if (click > 0) {
    made.clickRate = estimate(click, click - 0.01, click + 0.01, 5'200, "shown");
    made.purchaseRate = estimate(purchase, purchase - 0.008, purchase + 0.008, 5'200, "shown");
  }
  made.satisfaction = estimate(3.74 + (conversion - 0.0397) * 5, 3.70, 3.82, 20'000, "sessions");
  made.revenue = estimate(revenue, revenue * 0.92, revenue * 1.09, 20'000, "sessions");
  made.cost =
      cost > 0 ? estimate(cost, cost * 0.78, cost * 1.24, 20'000, "sessions") : estimate(0, 0, 0, 20'000, "sessions");
  made.probabilityBest = best;
  made.sessionsShownShare = click > 0 ? 0.17 : 0;
  return made;
}

evaluation::RunResult runResult() {
  evaluation::RunResult result;
  evaluation::StrategyResult nothing = strategy("nothing", 0.0397, 0.0028, 0, 0, 11'801, 0, 0.004);
  evaluation::StrategyResult rules = strategy("rules", 0.0428, 0.0036, 0.118, 0.079, 12'589, 96, 0.05);
  evaluation::StrategyResult machine = strategy("model", 0.0455, 0.0050, 0.141, 0.086, 13'315, 171, 0.206);
  evaluation::StrategyResult hybrid = strategy("hybrid", 0.0469, 0.0047, 0.156, 0.094, 13'840, 189, 0.74);
  rules.uplift = estimate(0.0031, -0.0002, 0.0066, 20'000, "sessions");
  machine.uplift = estimate(0.0058, 0.0012, 0.0106, 20'000, "sessions");
  hybrid.uplift = estimate(0.0072, 0.0029, 0.0117, 20'000, "sessions");
  rules.netGain = estimate(62, -38, 163, 20'000, "USD/1000 sessions");
  machine.netGain = estimate(132, -9, 276, 20'000, "USD/1000 sessions");
  hybrid.netGain = estimate(219, 74, 371, 20'000, "USD/1000 sessions");
  hybrid.assumptionsShare = machine.assumptionsShare = 0.62;
  rules.assumptionsShare = 0.5;
  hybrid.breakEven = 0.46;
  machine.breakEven = 0.71;
  rules.breakEven = 0.83;
  result.rounds = {{1, {nothing, rules, machine, hybrid}}};
  result.comparisons = {{"rules", "nothing", rules.uplift, rules.netGain, 0.5},
                        {"model", "nothing", machine.uplift, machine.netGain, 0.62},
                        {"hybrid", "nothing", hybrid.uplift, hybrid.netGain, 0.62},
                        {"hybrid", "model", estimate(0.0014, -0.0011, 0.0040), estimate(87, -21, 190), 0.44}};
  result.logConversion = estimate(200.0 / 5'066, 0.0345, 0.0452, 5'066, "sessions");
  result.fidelity = {{"conversion", 0.02, 0.5, true, "points"},
                     {"session_length", 0.041, 0.1, true, "ks"},
                     {"event_mix", 0.003, 0.05, true, "js"},
                     {"inter_arrival", 0.13, 0.1, false, "ks"}};
  result.best = "hybrid";
  result.probabilityBest = 0.74;
  result.assumptionsShare = 0.62;
  result.testSessionsPerArm = 12'540;
  result.decision = Message("decision.test-first")
                        .with("strategy", Term{"hybrid"})
                        .with("gain", Amount{219, "USD"})
                        .with("low", Amount{74, "USD"})
                        .with("high", Amount{371, "USD"})
                        .with("probability", Share{0.74});
  result.cautions = {Message("caution.satisfaction-assumed").with("base", Real{3.7}),
                     Message("caution.effects-assumed").with("assumed", Count{2}).with("effects", Count{5})};
  result.currency = "USD";
  result.users = 20'000;
  result.steps = 360'000;
  result.replications = 200;
  result.seed = 7;
  result.strategyNames = {"nothing", "rules", "model", "hybrid"};
  result.actionIds = {"nothing", "recommend", "coupon", "comparison_help", "reminder", "tutorial"};
  result.beliefShift = {{}, {}, {1, 1.13, 1.22, 1.14, 1.19, 1.04}, {1, 1.12, 1.24, 1.15, 1.17, 1.04}};
  result.beliefLow = {{}, {}, {1, 1.02, 1.07, 0.98, 1.02, 0.95}, {1, 1.01, 1.06, 0.98, 1.02, 0.95}};
  result.beliefHigh = {{}, {}, {1, 1.25, 1.44, 1.34, 1.38, 1.14}, {1, 1.25, 1.46, 1.34, 1.38, 1.14}};
  result.sessionsToHalve = {{}, {}, {0, 1'234, 5'678, 0, 2e9, 0}, {0, 2'000, 6'000, 0, 0, 0}};
  for (int i = 1; i <= 60; ++i) {
    simulation::LivePoint point;
    point.sessions = i * 333;
    const double noise = 0.004 * std::sin(i * 1.7) / std::sqrt(i);
    for (const double level : {0.0397, 0.0428, 0.0455, 0.0469}) {
      point.conversion.push_back(level + noise);
      point.low.push_back(level + noise - 0.02 / std::sqrt(i));
      point.high.push_back(level + noise + 0.02 / std::sqrt(i));
    }
    result.curve.push_back(std::move(point));
  }
  return result;
}

std::vector<feedback::FeedbackRow> feedbackRows() {
  std::vector<feedback::FeedbackRow> rows;
  for (int round = 1; round <= 2; ++round)
    for (const auto& [name, click] :
         {std::pair("rules", 0.118), std::pair("model", 0.141), std::pair("hybrid", 0.156)}) {
      feedback::FeedbackRow row;
      row.round = round;
      row.strategy = name;
      row.shown = 5'210;
      row.clickRate = estimate(click + 0.01 * (round - 1), click - 0.01, click + 0.02, row.shown, "shown");
      row.clicked = std::llround(row.clickRate.estimate * 5'210);
      row.dismissed = 710;
      row.purchased = 480;
      row.purchaseRate = estimate(0.092, 0.085, 0.1, row.shown, "shown");
      row.satisfaction = estimate(3.75, 3.72, 3.78, 20'000, "sessions");
      rows.push_back(row);
      row.action = "coupon";
      rows.push_back(row);
    }
  return rows;
}

} // namespace

ReportInput sampleInput() {
  ReportInput input;
  input.log = log();
  input.funnel = funnel();
  input.paths = paths();
  input.model = model();
  input.recommenders = recommenders();
  input.scenario = scenario();
  input.rules = input.scenario->strategySet.rules;
  input.dryRun = dryRun();
  RunFacts run;
  run.id = RunId{5};
  run.scenarioName = "October guidance";
  run.asRun = scenario();
  run.createdUs = 1'795'100'000 * second;
  run.result = runResult();
  run.feedback = feedbackRows();
  run.dataVersion = 3;
  run.fingerprint = input.log.fingerprint;
  run.programVersion = "0.1.0";
  input.run = std::move(run);
  input.cautions = {Message("caution.short-log")
                        .with("span", Duration{170 * 60 * second})
                        .with("open", Count{4'365})
                        .with("sessions", Count{5'066})};
  input.programVersion = "0.1.0";
  input.generatedUs = 1'795'478'400 * second; // 2026-11-24
  return input;
}

} // namespace guidepost::report
