// The report's sections, one function each; Compose.cpp puts them in order. Inside core/report only.
#pragma once

#include "core/report/Compose.h"

namespace guidepost::report {

// Adds {name} and the interval's ends {low} and {high} to a sentence.
Message withShare(Message message, std::string_view name, const Estimate& estimate);
Message withPoints(Message message, std::string_view name, const Estimate& estimate);
Message withAmount(Message message, std::string_view name, const Estimate& estimate, const std::string& currency);

bool hasCart(const journey::FunnelResult& funnel); // add_to_cart is one of its steps

Message headline(const ReportInput& input);
Message subtitle(const LogFacts& log);
std::vector<Figure> figures(const ReportInput& input);
std::vector<Message> findings(const ReportInput& input);
std::vector<Message> realTest(const ReportInput& input);
std::vector<Message> care(const ReportInput& input);

Chart funnelChart(const journey::FunnelResult& funnel);
Chart reliabilityChart(const ModelFacts& model);
Chart topDecileChart(const ModelFacts& model);
Chart upliftChart(const evaluation::RunResult& result);
Chart netGainChart(const evaluation::RunResult& result);
Table strategiesTable(const evaluation::RunResult& result);

Section journeySection(const ReportInput& input);
Section intentSection(const ModelFacts& model);
Section recommendationSection(const recommendation::RecommenderTable& table);
Section guidanceSection(const guidance::DryRun& dryRun, const guidance::RuleSet& rules);
Section simulationSection(const RunFacts& run);
Section feedbackSection(const RunFacts& run);
Section assumptionSection(const guidance::Scenario& scenario, const evaluation::RunResult* result,
                          const std::string& currency);
Section provenanceSection(const ReportInput& input);

Estimate exactly(double value); // a number without an interval

// Cells and columns.
Cell cell(Argument value);
Cell measure(const Estimate& value, Format format);
Column words(std::string_view id);
Column numbers(std::string_view id, Intervals intervals = Intervals::Hidden);

} // namespace guidepost::report
