#include "core/report/Parts.h"

#include <algorithm>

namespace guidepost::report {
namespace {

using recommendation::RecommenderScore;
using recommendation::RecommenderTable;

Chart scoreChart(const RecommenderTable& table, std::string id, Estimate RecommenderScore::*member, Format format) {
  std::vector<const RecommenderScore*> order;
  for (const RecommenderScore& score : table.recommenders)
    if ((score.*member).known()) order.push_back(&score);
  std::stable_sort(order.begin(), order.end(),
                   [&](const auto* a, const auto* b) { return (a->*member).estimate > (b->*member).estimate; });
  Chart chart;
  chart.id = id;
  chart.origin = Origin::Model;
  const std::string wording = "report.chart." + id;
  if (order.size() > 1 && (order[0]->*member).low > (order[1]->*member).high)
    chart.title = Message(wording + ".best").with("recommender", Term{order[0]->name});
  else
    chart.title = Message(wording + ".unclear");
  chart.title = Message(std::move(chart.title).with("k", Count{table.k}));
  chart.subtitle = Message(wording + ".note").with("cases", Count{table.cases}).with("k", Count{table.k});
  Forest forest;
  for (const RecommenderScore* score : order)
    forest.rows.push_back({Term{score->name}, "", score->*member, score == order.front()});
  forest.format = format;
  forest.signedValues = false;
  forest.axis = Message("report.axis." + id).with("k", Count{table.k});
  chart.series = std::move(forest);
  return chart;
}

} // namespace

Section recommendationSection(const RecommenderTable& table) {
  Section section;
  section.id = "recommendations";
  section.title = Message("report.section.recommendations");
  const RecommenderScore* best = nullptr;
  const RecommenderScore* popular = nullptr;
  for (const RecommenderScore& score : table.recommenders) {
    if (score.name == "popular") popular = &score;
    if (score.hitRate.known() && (!best || score.hitRate.estimate > best->hitRate.estimate)) best = &score;
  }
  if (best && popular && best != popular && popular->hitRate.known())
    section.findings.push_back(withShare(Message("report.finding.recommenders"), "share", best->hitRate)
                                   .with("recommender", Term{best->name})
                                   .with("k", Count{table.k})
                                   .with("popular", Share{popular->hitRate.estimate}));
  else if (best)
    section.findings.push_back(withShare(Message("report.finding.recommender"), "share", best->hitRate)
                                   .with("recommender", Term{best->name})
                                   .with("k", Count{table.k}));
  if (best) {
    section.charts.push_back(scoreChart(table, "hit-rate", &RecommenderScore::hitRate, Format::Share));
    section.charts.push_back(scoreChart(table, "ndcg", &RecommenderScore::ndcg, Format::Real));
  }

  Table scores;
  scores.id = "recommenders";
  scores.origin = Origin::Model;
  scores.title = Message("report.table.recommenders");
  scores.subtitle = Message("report.table.recommenders.note")
                        .with("cases", Count{table.cases})
                        .with("sessions", Count{table.sessions})
                        .with("k", Count{table.k});
  scores.columns = {words("report.head.recommender"), numbers("report.head.hit-rate", Intervals::Below),
                    numbers("report.head.ndcg", Intervals::Below), numbers("report.head.mrr", Intervals::Below),
                    numbers("report.head.coverage", Intervals::Below)};
  for (const RecommenderScore& score : table.recommenders)
    scores.rows.push_back(
        {{cell(Term{score.name}), measure(score.hitRate, Format::Share), measure(score.ndcg, Format::Real),
          measure(score.mrr, Format::Real), measure(score.coverage, Format::Share)},
         "",
         &score == best});
  section.tables.push_back(std::move(scores));
  return section;
}

} // namespace guidepost::report
