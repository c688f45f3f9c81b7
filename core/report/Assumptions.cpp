#include "core/report/Parts.h"

#include <algorithm>

namespace guidepost::report {
namespace {

Estimate multiplier(const guidance::Effect& effect) {
  Estimate estimate;
  estimate.estimate = effect.median;
  estimate.low = effect.low;
  estimate.high = effect.high;
  return estimate;
}

Chart effectChart(const guidance::EffectLibrary& effects) {
  Forest forest;
  std::int64_t assumed = 0;
  for (const guidance::Effect& effect : effects.effects) {
    forest.rows.push_back({Term{effect.action}, "", multiplier(effect), false});
    assumed += effect.assumed ? 1 : 0;
  }
  forest.format = Format::Multiple;
  forest.signedValues = false;
  forest.reference = 1;
  forest.axis = Message("report.axis.odds");
  Chart chart;
  chart.id = "effects";
  chart.origin = Origin::Assumption;
  chart.title = Message("report.chart.effects")
                    .with("assumed", Count{assumed})
                    .with("all", Count{static_cast<std::int64_t>(effects.effects.size())});
  chart.subtitle = Message("report.chart.effects.note");
  chart.series = std::move(forest);
  return chart;
}

Table effectTable(const guidance::EffectLibrary& effects) {
  Table table;
  table.id = "effects";
  table.origin = Origin::Assumption;
  table.title = Message("report.table.effects");
  table.subtitle = Message("report.table.effects.note");
  table.columns = {words("report.head.action"),
                   numbers("report.head.multiplier", Intervals::Below),
                   numbers("report.head.click-rate"),
                   numbers("report.head.dismiss-rate"),
                   numbers("report.head.satisfaction-change"),
                   numbers("report.head.cost-shown"),
                   numbers("report.head.cost-order"),
                   words("report.head.source")};
  for (const guidance::Effect& effect : effects.effects) {
    const guidance::Action* action = effects.action(effect.action);
    Cell source;
    if (effect.assumed)
      source = Message("report.source.assumed");
    else if (effect.date.empty())
      source = cell(Term{effect.source});
    else
      source = Message("report.source").with("source", Term{effect.source}).with("date", Text{effect.date});
    table.rows.push_back(
        {{cell(Term{effect.action}), measure(multiplier(effect), Format::Multiple), cell(Share{effect.clickRate}),
          cell(Share{effect.dismissRate}), measure(exactly(effect.satisfaction), Format::Change),
          action ? measure(exactly(action->costPerShow), Format::Real) : Cell(),
          action ? cell(Share{action->costShare}) : Cell(), source},
         "",
         false});
  }
  return table;
}

Table settingTable(const guidance::Scenario& scenario, const evaluation::RunResult* result,
                   const std::string& currency) {
  Table table;
  table.id = "settings";
  table.origin = Origin::Assumption;
  table.title = Message("report.table.settings");
  table.columns = {words("report.head.what"), words("report.head.value"), words("report.head.source")};
  const auto add = [&](std::string_view what, Cell value, std::string_view source) {
    table.rows.push_back({{Cell(Message(what)), std::move(value), Cell(Message(source))}, "", false});
  };
  const guidance::EffectLibrary& effects = scenario.effects;
  add("report.setting.margin", cell(Share{effects.margin}), "report.source.setting");
  if (!result || result->valueAssumed)
    add("report.setting.order-value", cell(Amount{effects.orderValue, currency}),
        result ? "report.source.assumed" : "report.source.only-without-prices");
  else
    add("report.setting.order-value", Cell(Message("report.setting.prices-of-log")), "report.source.log");
  if (!result || result->satisfactionAssumed)
    add("report.setting.satisfaction", cell(Real{effects.satisfactionBase}), "report.source.assumed");
  else
    add("report.setting.satisfaction",
        Cell(Message("report.setting.fitted-rating")
                 .with("rating", Real{result->satisfactionBase.estimate})
                 .with("low", Real{result->satisfactionBase.low})
                 .with("high", Real{result->satisfactionBase.high})
                 .with("sessions", Count{result->satisfactionBase.n})),
        "report.source.ratings");
  add("report.setting.users", cell(Count{result && result->users > 0 ? result->users : scenario.users}),
      "report.source.setting");
  add("report.setting.draws",
      cell(Count{result && result->replications > 0 ? result->replications : scenario.replications}),
      "report.source.setting");
  add("report.setting.rounds", cell(Count{scenario.rounds}), "report.source.setting");
  add("report.setting.exploration", cell(Share{scenario.strategySet.exploration}), "report.source.setting");
  add("report.setting.most-per-session", cell(Count{scenario.strategySet.rules.mostPerSession}),
      "report.source.setting");
  return table;
}

} // namespace

Section assumptionSection(const guidance::Scenario& scenario, const evaluation::RunResult* result,
                          const std::string& currency) {
  Section section;
  section.id = "assumptions";
  section.title = Message("report.section.assumptions");
  section.findings.emplace_back("report.finding.assumptions");
  if (!scenario.effects.effects.empty()) section.charts.push_back(effectChart(scenario.effects));
  if (result && result->assumptionsShare > 0 && result->assumptionsShare < 1) {
    Chart chart;
    chart.id = "interval-parts";
    chart.origin = Origin::Simulation;
    chart.title = Message("report.chart.parts").with("share", Share{result->assumptionsShare});
    chart.subtitle = Message("report.chart.parts.note");
    chart.series = Parts{{{Message("report.luck"), 1 - result->assumptionsShare},
                          {Message("report.assumptions"), result->assumptionsShare}}};
    section.charts.push_back(std::move(chart));
  }
  if (!scenario.effects.effects.empty()) section.tables.push_back(effectTable(scenario.effects));
  section.tables.push_back(settingTable(scenario, result, currency));
  return section;
}

} // namespace guidepost::report
