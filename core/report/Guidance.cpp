#include "core/report/Parts.h"

#include <cmath>

namespace guidepost::report {
namespace {

Message when(const guidance::Condition& condition) {
  const bool least = std::isfinite(condition.least) && condition.least > 0;
  const bool most = std::isfinite(condition.most);
  const bool intent = condition.what == "intent";
  const bool flag = condition.what == "first_session" || condition.what == "bought";
  std::string id = intent ? "report.when.intent" : flag ? "report.when.flag" : "report.when.number";
  if (flag)
    id += condition.least > 0.5 ? ".yes" : ".no";
  else
    id += least && most ? ".between" : most ? ".most" : ".least";
  Message message(id);
  message = Message(std::move(message).with("what", Term{intent ? condition.name : condition.what}));
  return intent ? std::move(message).with("least", Share{condition.least}).with("most", Share{condition.most})
                : std::move(message).with("least", Real{condition.least}).with("most", Real{condition.most});
}

} // namespace

Section guidanceSection(const guidance::DryRun& dryRun, const guidance::RuleSet& rules) {
  Section section;
  section.id = "strategies";
  section.title = Message("report.section.strategies");
  section.findings.push_back(Message("report.finding.dry-run")
                                 .with("fired", Count{dryRun.fired})
                                 .with("sessions", Count{dryRun.sessions})
                                 .with("share", Share{dryRun.share.estimate}));
  if (dryRun.conflicts > 0)
    section.findings.push_back(Message("report.finding.conflicts").with("sessions", Count{dryRun.conflicts}));

  section.findings.insert(section.findings.end(), dryRun.notApplicable.begin(), dryRun.notApplicable.end());

  Table table;
  table.id = "rules";
  table.origin = Origin::Model;
  table.title = Message("report.table.rules");
  table.subtitle = Message("report.table.rules.note").with("sessions", Count{dryRun.sessions});
  table.columns = {numbers("report.head.number"),
                   words("report.head.when"),
                   words("report.head.show"),
                   numbers("report.head.sessions"),
                   numbers("report.head.of-all", Intervals::Below),
                   numbers("report.head.alone")};
  for (std::size_t i = 0; i < dryRun.rules.size(); ++i) {
    const guidance::RuleCoverage& coverage = dryRun.rules[i];
    Cell conditions, shown;
    for (const guidance::Rule& rule : rules.rules) {
      if (rule.id != coverage.rule) continue;
      std::vector<Message> words;
      for (const guidance::Condition& condition : rule.conditions)
        words.push_back(when(condition));
      conditions = std::move(words);
      if (!rule.enabled)
        shown = Message("report.rule-off").with("action", Term{rule.action});
      else if (rule.depth > 0)
        shown = Message("report.rule-depth").with("action", Term{rule.action}).with("depth", Share{rule.depth});
      else
        shown = cell(Term{rule.action});
    }
    table.rows.push_back(
        {{cell(Count{static_cast<std::int64_t>(i) + 1}), std::move(conditions), std::move(shown),
          cell(Count{coverage.sessions}), measure(coverage.share, Format::Share), cell(Count{coverage.alone})},
         "",
         false});
  }
  if (!table.rows.empty()) section.tables.push_back(std::move(table));
  return section;
}

} // namespace guidepost::report
