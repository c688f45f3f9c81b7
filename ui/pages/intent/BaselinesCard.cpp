#include "ui/pages/intent/BaselinesCard.h"

#include "ui/pages/intent/FigureTable.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"

#include <cmath>

namespace guidepost::ui {

namespace {

constexpr const char* baselineNames[] = {"markov", "majority"};

struct Figure {
  QString name, spoken; // in the table, perhaps of two lines; in a sentence
  Estimate intent::Metrics::*value;
  int decimals;
  bool share; // in per cent
  QString meaning;
};

QVector<Figure> figures() {
  return {
      {BaselinesCard::tr("Top tenth"), BaselinesCard::tr("Buyers in the top tenth"), &intent::Metrics::topDecileShare,
       0, true,
       BaselinesCard::tr(
           "Later sessions are ranked by their highest purchase intent before the first purchase; of the buying "
           "sessions, so many are among the first tenth.")},
      {BaselinesCard::tr("Accuracy"), BaselinesCard::tr("Accuracy"), &intent::Metrics::accuracy, 3, false,
       BaselinesCard::tr("Share of events whose likeliest intent came true.")},
      {BaselinesCard::tr("Macro F1"), BaselinesCard::tr("Macro F1"), &intent::Metrics::macroF1, 3, false,
       BaselinesCard::tr("Harmonic mean of precision and recall, averaged over the intents.")},
      {BaselinesCard::tr("Log-loss"), BaselinesCard::tr("Log-loss"), &intent::Metrics::logLoss, 2, false,
       BaselinesCard::tr("Surprise at what happened, in nats; lower is better.")},
      {BaselinesCard::tr("Log-loss\nwithout last"), BaselinesCard::tr("Log-loss, last events left out"),
       &intent::Metrics::logLossBeforeLast, 2, false,
       BaselinesCard::tr(
           "Log-loss without the last event of each session, whose future is easy to say; lower is better.")},
      {BaselinesCard::tr("Calibration\nerror"), BaselinesCard::tr("Calibration error"), &intent::Metrics::ece, 3, false,
       BaselinesCard::tr("Mean distance between what it says and what happens; lower is better.")},
  };
}

QString valueText(const Figure& figure, double value) {
  if (std::isnan(value)) return number::unknown();
  return figure.share ? number::share(value, figure.decimals) : shortReal(value, figure.decimals);
}

Cell cellOf(const Figure& figure, const Estimate& estimate, bool withInterval) {
  const double scale = figure.share ? 100 : 1;
  Cell cell = withInterval ? Cell::estimate(estimate, figure.decimals, scale)
                           : Cell::number(estimate.estimate * scale, figure.decimals);
  cell.text = valueText(figure, estimate.estimate);
  return cell;
}

enum class Standing { Unknown, Ahead, Perhaps, NotAhead };

// Core compares the log-losses pair by pair and tells what it found.
Standing standingAgainst(std::string_view baseline, const std::vector<Message>& findings) {
  for (const Message& finding : findings) {
    const Argument* name = finding.find("baseline");
    const Term* which = name ? std::get_if<Term>(name) : nullptr;
    if (!which || which->value != baseline) continue;
    if (finding.id == "intent.baseline-beaten") return Standing::Ahead;
    if (finding.id == "intent.baseline-unclear") return Standing::Perhaps;
    if (finding.id == "intent.baseline-not-beaten") return Standing::NotAhead;
  }
  return Standing::Unknown;
}

QString lossVerdict(Standing markov, Standing majority) {
  if (markov == majority) {
    switch (markov) {
    case Standing::Ahead:
      return BaselinesCard::tr("Log-loss beats both baselines");
    case Standing::Perhaps:
      return BaselinesCard::tr("Log-loss beats both baselines, perhaps by chance");
    case Standing::NotAhead:
      return BaselinesCard::tr("Log-loss beats neither baseline");
    case Standing::Unknown:
      return BaselinesCard::tr("Against two simple rules");
    }
  }
  const QString first = BaselinesCard::tr("Markov"), second = BaselinesCard::tr("majority");
  const auto pair = [&](const QString& sentence, Standing leading) {
    return markov == leading ? sentence.arg(first, second) : sentence.arg(second, first);
  };
  if (markov == Standing::NotAhead || majority == Standing::NotAhead) {
    const Standing other = markov == Standing::NotAhead ? majority : markov;
    if (other == Standing::Ahead) return pair(BaselinesCard::tr("Log-loss beats %1, but not %2"), Standing::Ahead);
    if (other == Standing::Perhaps)
      return pair(BaselinesCard::tr("Log-loss does not beat %1; %2 perhaps"), Standing::NotAhead);
    return BaselinesCard::tr("Log-loss does not beat %1").arg(markov == Standing::NotAhead ? first : second);
  }
  if (markov == Standing::Ahead || majority == Standing::Ahead) {
    const Standing other = markov == Standing::Ahead ? majority : markov;
    if (other == Standing::Perhaps) return pair(BaselinesCard::tr("Log-loss beats %1, perhaps %2"), Standing::Ahead);
    return BaselinesCard::tr("Log-loss beats %1").arg(markov == Standing::Ahead ? first : second);
  }
  return BaselinesCard::tr("Log-loss perhaps beats %1").arg(markov == Standing::Perhaps ? first : second);
}

// As it is shown: figures that read the same are not ahead of each other.
double asShown(const Estimate& estimate) {
  return std::round(estimate.estimate * 1000) / 1000;
}

} // namespace

BaselinesCard::BaselinesCard(ProjectSession& session) : ModelCard(session, QStringLiteral("intentMetrics")) {
  setContentFlush(true);
  table_ = new FigureTable(QStringLiteral("intentMetricsTable"));
  setContent(table_);
  setWords();
  connect(table_, &TableView::rowActivated, this, &BaselinesCard::define);
}

void BaselinesCard::setWords() {
  table_->setAccessibleName(tr("Figures of the model beside the baselines"));
}

QString BaselinesCard::verdict(const pipeline::ModelSummary& m) {
  const QString loss = lossVerdict(standingAgainst("markov", m.findings), standingAgainst("majority", m.findings));
  QStringList ahead;
  for (const char* name : baselineNames)
    if (const auto baseline = m.baselines.find(name);
        baseline != m.baselines.end() && asShown(baseline->second.accuracy) > asShown(m.metrics.accuracy))
      ahead << (QLatin1String(name) == QLatin1String("markov") ? tr("Markov") : tr("majority"));
  if (ahead.isEmpty()) return loss;
  return ahead.size() == 2 ? tr("%1; both are more accurate").arg(loss)
                           : tr("%1; %2 is more accurate").arg(loss, ahead.first());
}

void BaselinesCard::showModel(const pipeline::ModelSummary& m) {
  QVector<QVector<Cell>> rows;
  for (const Figure& figure : figures()) {
    QVector<Cell> row = {Cell::words(figure.name).withTip(figure.meaning),
                         cellOf(figure, m.metrics.*figure.value, true).emphasised()};
    for (const char* name : baselineNames) {
      const auto baseline = m.baselines.find(name);
      const bool withInterval = QLatin1String(name) == QLatin1String("markov");
      row.push_back(baseline == m.baselines.end() ? Cell::unknown()
                                                  : cellOf(figure, baseline->second.*figure.value, withInterval));
    }
    rows.push_back(row);
  }
  table_->setFigures({{QString(), false, false, {}},
                      {tr("Model"), true, false, {}},
                      {tr("Markov"), true, false, tr("First-order Markov chain over event types")},
                      {tr("Majority"), true, false, tr("Always the frequencies of the earlier sessions")}},
                     rows);
  setTitle(verdict(m));
  setSubtitle(tr("%1 later events, 95 % interval").arg(number::count(m.testEvents)));
  table_->setAccessibleName(tr("Figures of the model beside the baselines"));
  showContent();
}

void BaselinesCard::showNothing() {
  setTitle(tr("Against two simple rules"));
  setSubtitle({});
  showEmpty(tr("Its figures beside two baselines."));
}

void BaselinesCard::define(int row) {
  const pipeline::ModelSummary* m = model();
  const QVector<Figure> all = figures();
  if (!m || row < 0 || row >= all.size()) return;
  using namespace number;
  const Figure& figure = all.at(row);
  const Estimate& value = m->metrics.*figure.value;
  const bool buyers = figure.value == &intent::Metrics::topDecileShare;
  Definition definition;
  definition.name = figure.spoken;
  definition.sentence = figure.meaning;
  definition.figure = figure.share ? share(value.estimate, 1) : real(value.estimate, 3);
  definition.basis =
      buyers ? tr("%1 buying sessions").arg(count(m->testBuyers)) : tr("%1 later events").arg(count(m->testEvents));
  const auto text = [&](double number) { return figure.share ? percent(number, 1) : real(number, 3); };
  if (value.known())
    definition.interval = Definition::Interval{value.estimate,
                                               value.low,
                                               value.high,
                                               text(value.estimate),
                                               text(value.low),
                                               text(value.high),
                                               buyers ? std::optional<double>(0.1) : std::nullopt};
  definition.rows = {{tr("Unit"), buyers ? tr("buying session") : tr("event")},
                     {tr("Window"), tr("the later %1 sessions").arg(count(m->testSessions))},
                     {tr("Interval"), tr("bootstrap over sessions, 95 %")}};
  if (buyers) definition.rows.push_back({tr("By chance"), share(0.1, 0)});
  for (const char* name : baselineNames)
    if (const auto baseline = m->baselines.find(name); baseline != m->baselines.end())
      definition.rows.push_back({QLatin1String(name) == QLatin1String("markov") ? tr("Markov") : tr("Majority"),
                                 text((baseline->second.*figure.value).estimate)});
  definition.rows.push_back({tr("Data"), tr("version %1, model %2").arg(count(m->dataVersion), count(m->id.value))});
  emit definitionRequested(definition);
}

} // namespace guidepost::ui
