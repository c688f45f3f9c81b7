#include "core/report/Compose.h"

#include "core/report/Parts.h"

namespace guidepost::report {
namespace {

// The two pictures of the first page: what guidance gains, or what the log alone shows.
void appendFirstCharts(const ReportInput& input, ReportDocument& document) {
  if (input.run) {
    document.charts.push_back(upliftChart(input.run->result));
    document.charts.push_back(netGainChart(input.run->result));
    document.tables.push_back(strategiesTable(input.run->result));
    return;
  }
  if (input.funnel) document.charts.push_back(funnelChart(*input.funnel));
  if (input.model && !input.model->reliability.empty()) document.charts.push_back(reliabilityChart(*input.model));
}

Message footer(const ReportInput& input) {
  Message message(input.run ? "report.footer" : "report.footer.no-run");
  message = Message(std::move(message)
                        .with("version", Count{input.log.dataVersion})
                        .with("fingerprint", Text{input.log.fingerprint})
                        .with("program", Text{input.programVersion}));
  if (!input.run) return message;
  return std::move(message)
      .with("seed", Text{std::to_string(input.run->result.seed)})
      .with("draws", Count{input.run->result.replications})
      .with("margin", Share{input.run->asRun.effects.margin});
}

std::vector<Message> missing(const ReportInput& input) {
  std::vector<Message> missing;
  if (!input.funnel) missing.emplace_back("report.missing.journeys");
  if (!input.model) missing.emplace_back("report.missing.intent");
  if (!input.recommenders) missing.emplace_back("report.missing.recommendations");
  if (!input.dryRun) missing.emplace_back("report.missing.strategies");
  if (!input.run) missing.emplace_back("report.missing.simulation");
  return missing;
}

} // namespace

ReportDocument compose(const ReportInput& input) {
  ReportDocument document;
  document.headline = headline(input);
  document.subtitle = subtitle(input.log);
  document.simulated = input.run.has_value();
  document.synthetic = input.log.synthetic;
  if (document.simulated) document.badges.emplace_back("report.badge.simulated");
  if (document.synthetic) document.badges.emplace_back("report.badge.synthetic");
  if (input.run) document.scenario = input.run->scenarioName;
  document.currency = input.run ? input.run->result.currency : input.log.currency;
  document.figures = figures(input);
  document.findings = findings(input);
  appendFirstCharts(input, document);
  document.test = realTest(input);
  document.care = care(input);

  if (input.funnel || input.paths) document.sections.push_back(journeySection(input));
  if (input.model) document.sections.push_back(intentSection(*input.model));
  if (input.recommenders) document.sections.push_back(recommendationSection(*input.recommenders));
  if (input.dryRun)
    document.sections.push_back(guidanceSection(*input.dryRun, input.rules ? *input.rules : guidance::RuleSet{}));
  if (input.run) {
    document.sections.push_back(simulationSection(*input.run));
    if (!input.run->feedback.empty()) document.sections.push_back(feedbackSection(*input.run));
    document.sections.push_back(assumptionSection(input.run->asRun, &input.run->result, document.currency));
  } else if (input.scenario) {
    document.sections.push_back(assumptionSection(*input.scenario, nullptr, document.currency));
  }
  document.sections.push_back(provenanceSection(input));

  document.missing = missing(input);
  document.footer = footer(input);
  Provenance& provenance = document.provenance;
  provenance.log = input.log.name;
  provenance.dataVersion = input.log.dataVersion;
  provenance.fingerprint = input.log.fingerprint;
  if (input.run) {
    provenance.seed = input.run->result.seed;
    provenance.draws = input.run->result.replications;
  }
  provenance.programVersion = input.programVersion;
  provenance.generatedUs = input.generatedUs;
  return document;
}

} // namespace guidepost::report
