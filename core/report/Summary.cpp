#include "core/report/Parts.h"

#include "core/base/Time.h"

#include <algorithm>
#include <cmath>

namespace guidepost::report {
namespace {

using evaluation::RunResult;
using evaluation::StrategyResult;

bool pays(const StrategyResult& strategy) {
  return strategy.netGain.known() && strategy.netGain.low > 0;
}

const StrategyResult* nothingOf(const RunResult& result) {
  return strategyNamed(result, "nothing");
}

Message journeyFinding(const ReportInput& input) {
  const journey::FunnelResult& funnel = *input.funnel;
  if (!input.log.hasEventTypes) return Message("report.finding.no-event-types").with("events", Count{input.log.events});
  if (funnel.purchases == 0) return Message("report.finding.no-purchases").with("sessions", Count{funnel.sessions});
  if (!hasCart(funnel))
    return withShare(Message("report.finding.conversion"), "share", funnel.conversion)
        .with("buyers", Count{funnel.purchases})
        .with("sessions", Count{funnel.sessions});
  const bool mostlySkipped = funnel.purchasesWithoutCart * 2 >= funnel.purchases;
  Message message(mostlySkipped ? "report.finding.cart-skipped" : "report.finding.cart-used");
  message = withShare(std::move(message), "share", funnel.conversion);
  return std::move(message)
      .with("buyers", Count{funnel.purchases})
      .with("skipped", Count{funnel.purchasesWithoutCart})
      .with("used", Count{funnel.purchases - funnel.purchasesWithoutCart});
}

Message intentFinding(const ModelFacts& model) {
  const Estimate& top = model.metrics.topDecileShare;
  if (!top.known())
    return withShare(Message("report.finding.intent-accuracy"), "share", model.metrics.accuracy)
        .with("events", Count{model.testEvents});
  const auto markov = model.baselines.find("markov");
  if (markov == model.baselines.end() || !markov->second.topDecileShare.known())
    return withShare(Message("report.finding.intent-alone"), "share", top);
  const double other = markov->second.topDecileShare.estimate;
  return withShare(Message(top.estimate > other ? "report.finding.intent" : "report.finding.intent-not-better"),
                   "share", top)
      .with("markov", Share{other});
}

void appendRunFindings(const RunFacts& run, std::vector<Message>& findings) {
  const StrategyResult* best = leading(run.result);
  const StrategyResult* nothing = nothingOf(run.result);
  if (best && nothing && best->uplift.known())
    findings.push_back(withPoints(Message("report.finding.uplift"), "uplift", best->uplift)
                           .with("strategy", Term{best->name})
                           .with("conversion", Share{best->conversion.estimate})
                           .with("nothing", Share{nothing->conversion.estimate}));
  if (!run.result.decision.id.empty()) findings.push_back(run.result.decision);
}

Figure conversionFigure(const journey::FunnelResult& funnel) {
  return {funnel.conversion, Format::Share, Message("report.figure.conversion"),
          Message("report.part-of").with("part", Count{funnel.purchases}).with("whole", Count{funnel.sessions})};
}

Estimate counted(std::int64_t count) {
  return exactly(static_cast<double>(count));
}

} // namespace

Message withShare(Message message, std::string_view name, const Estimate& estimate) {
  return std::move(message)
      .with(name, Share{estimate.estimate})
      .with("low", Real{estimate.low * 100})
      .with("high", Real{estimate.high * 100});
}

Message withPoints(Message message, std::string_view name, const Estimate& estimate) {
  return std::move(message)
      .with(name, Points{estimate.estimate})
      .with("low", Real{estimate.low * 100})
      .with("high", Real{estimate.high * 100});
}

Message withAmount(Message message, std::string_view name, const Estimate& estimate, const std::string& currency) {
  return std::move(message)
      .with(name, Amount{estimate.estimate, currency})
      .with("low", Real{estimate.low})
      .with("high", Real{estimate.high});
}

const StrategyResult* strategyNamed(const RunResult& result, std::string_view name) {
  if (result.rounds.empty()) return nullptr;
  for (const StrategyResult& strategy : result.rounds.front().strategies)
    if (strategy.name == name) return &strategy;
  return nullptr;
}

const StrategyResult* leading(const RunResult& result) {
  if (result.best != "nothing")
    if (const StrategyResult* best = strategyNamed(result, result.best)) return best;
  const StrategyResult* found = nullptr;
  if (result.rounds.empty()) return nullptr;
  for (const StrategyResult& strategy : result.rounds.front().strategies)
    if (strategy.netGain.known() && strategy.name != "nothing")
      if (!found || strategy.netGain.estimate > found->netGain.estimate) found = &strategy;
  return found;
}

Message headline(const ReportInput& input) {
  if (input.run) {
    const RunResult& result = input.run->result;
    const StrategyResult* best = strategyNamed(result, result.best);
    if (!best || result.best == "nothing") return Message("report.headline.nothing");
    return Message(pays(*best) ? "report.headline.test" : "report.headline.maybe").with("strategy", Term{best->name});
  }
  if (input.funnel && input.funnel->purchases > 0)
    return Message("report.headline.no-run").with("share", Share{input.funnel->conversion.estimate});
  return Message("report.headline.log").with("sessions", Count{input.log.sessions});
}

Message subtitle(const LogFacts& log) {
  const bool dated = log.toUs > 0;
  Message message(dated ? "report.subtitle" : "report.subtitle.undated");
  message = Message(std::move(message)
                        .with("log", Text{log.name})
                        .with("events", Count{log.events})
                        .with("sessions", Count{log.sessions})
                        .with("users", Count{log.users}));
  if (dated) message = Message(std::move(message).with("from", Instant{log.fromUs}).with("to", Instant{log.toUs}));
  return message;
}

std::vector<Figure> figures(const ReportInput& input) {
  std::vector<Figure> figures;
  if (input.funnel && input.funnel->purchases > 0) figures.push_back(conversionFigure(*input.funnel));
  if (input.model && input.model->metrics.topDecileShare.known())
    figures.push_back({input.model->metrics.topDecileShare, Format::Share, Message("report.figure.top-tenth"),
                       Message("report.figure.top-tenth.note")});
  if (input.run)
    if (const StrategyResult* best = leading(input.run->result)) {
      figures.push_back({best->uplift, Format::Points,
                         Message("report.figure.uplift").with("strategy", Term{best->name}),
                         Message("report.figure.uplift.note")});
      figures.push_back({best->netGain, Format::Amount, Message("report.figure.net-gain"),
                         Message("report.figure.net-gain.note").with("strategy", Term{best->name})});
    }
  if (figures.size() < 4 && input.recommenders && !input.recommenders->recommenders.empty()) {
    const auto& all = input.recommenders->recommenders;
    const auto best = std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return (a.hitRate.known() ? a.hitRate.estimate : -1) < (b.hitRate.known() ? b.hitRate.estimate : -1);
    });
    figures.push_back({best->hitRate, Format::Share,
                       Message("report.figure.hit-rate").with("k", Count{input.recommenders->k}),
                       Message("report.figure.hit-rate.note").with("recommender", Term{best->name})});
  }
  if (figures.size() < 4 && input.dryRun)
    figures.push_back({input.dryRun->share, Format::Share, Message("report.figure.rules"),
                       Message("report.part-of")
                           .with("part", Count{input.dryRun->fired})
                           .with("whole", Count{input.dryRun->sessions})});
  if (figures.size() < 4)
    figures.push_back({counted(input.log.sessions), Format::Count, Message("report.figure.sessions"),
                       Message("report.figure.sessions.note").with("users", Count{input.log.users})});
  if (figures.size() < 4)
    figures.push_back({counted(input.log.events), Format::Count, Message("report.figure.events"),
                       Message("report.figure.events.note").with("items", Count{input.log.items})});
  return figures;
}

std::vector<Message> findings(const ReportInput& input) {
  std::vector<Message> findings;
  if (input.funnel) findings.push_back(journeyFinding(input));
  if (input.model) findings.push_back(intentFinding(*input.model));
  if (input.run) appendRunFindings(*input.run, findings);
  if (!input.run && input.dryRun)
    findings.push_back(Message("report.finding.dry-run")
                           .with("fired", Count{input.dryRun->fired})
                           .with("sessions", Count{input.dryRun->sessions})
                           .with("share", Share{input.dryRun->share.estimate}));
  return findings;
}

std::vector<Message> realTest(const ReportInput& input) {
  if (!input.run) return {};
  const StrategyResult* best = leading(input.run->result);
  const std::int64_t perArm = input.run->result.testSessionsPerArm;
  if (!best || perArm <= 0) return {Message("report.test.none")};
  std::vector<Message> test{Message("report.test")
                                .with("strategy", Term{best->name})
                                .with("sessions", Count{perArm})
                                .with("uplift", Points{std::abs(best->uplift.estimate)})};
  const double days = static_cast<double>(input.log.toUs - input.log.fromUs) / static_cast<double>(microsecondsPerDay);
  if (days >= 1 && input.log.sessions > 0) {
    const double perDay = static_cast<double>(input.log.sessions) / days;
    test.push_back(Message("report.test.duration")
                       .with("daily", Count{std::llround(perDay)})
                       .with("days", Count{std::llround(std::ceil(2 * static_cast<double>(perArm) / perDay))}));
  }
  return test;
}

std::vector<Message> care(const ReportInput& input) {
  std::vector<Message> care = input.cautions;
  if (input.run) {
    const RunFacts& run = *input.run;
    if (run.dataChangedSince)
      care.push_back(Message("report.care.data-changed").with("version", Count{run.dataVersion}));
    for (const Message& caution : run.result.cautions)
      if (std::none_of(input.cautions.begin(), input.cautions.end(),
                       [&](const Message& told) { return told.id == caution.id; }))
        care.push_back(caution);
    const StrategyResult* best = leading(run.result);
    if (best && run.result.best != "nothing") {
      if (run.result.assumptionsShare > 0)
        care.push_back(Message("report.care.assumptions").with("share", Share{run.result.assumptionsShare}));
      if (best->breakEven && *best->breakEven > 0)
        care.push_back(Message(*best->breakEven <= 1 ? "report.care.break-even" : "report.care.break-even-not-reached")
                           .with("strategy", Term{best->name})
                           .with("share", Share{*best->breakEven}));
    }
  } else {
    care.push_back(Message("report.care.no-run"));
  }
  if (input.model && input.model->dataChangedSince) care.push_back(Message("report.care.model-data-changed"));
  if (input.recommenders && input.recommendersDataChanged)
    care.push_back(Message("report.care.recommenders-data-changed"));
  return care;
}

} // namespace guidepost::report
