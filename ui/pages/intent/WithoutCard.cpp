#include "ui/pages/intent/WithoutCard.h"

#include "ui/charts/WithoutEventChart.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

constexpr std::size_t rowsShown = 5; // the newest events

} // namespace

WithoutCard::WithoutCard(ProjectSession& session) : ModelCard(session, QStringLiteral("intentWithout")) {
  auto* panel = new QWidget;
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  chart_ = new WithoutEventChart;
  chart_->setObjectName(QStringLiteral("intentWithoutChart"));
  column->addWidget(chart_, 1);
  auto* rule = new QFrame;
  rule->setFrameStyle(QFrame::HLine | QFrame::Plain);
  rule->setForegroundRole(QPalette::Mid);
  column->addWidget(rule);
  heading_ = makeLabel("cardTitle");
  column->addWidget(heading_);
  sentence_ = makeLabel("explained", true);
  column->addWidget(sentence_);
  guidance_ = new Button(QStringLiteral("intentGuidance"), Button::Kind::Small, QStringLiteral("strategies"));
  column->addWidget(guidance_, 0, Qt::AlignLeft);
  setContent(panel);
  setWords();
  connect(guidance_, &Button::clicked, this, &WithoutCard::guidanceRequested);
  connect(&session, &ProjectSession::selectionChanged, this, &WithoutCard::load);
}

void WithoutCard::setWords() {
  heading_->setText(tr("In a sentence"));
  guidance_->setText(tr("What would we show?"));
  chart_->setAccessibleName(tr("Purchase intent without each event"));
}

void WithoutCard::showNothing() {
  setTitle(tr("Without this event?"));
  setSubtitle({});
  showEmpty(tr("What the intent would be without one of the events."));
}

void WithoutCard::showModel(const pipeline::ModelSummary&) {
  load();
}

void WithoutCard::load() {
  const ProjectSession::Selection chosen = session().selection();
  if (!chosen.session || !model()) return;
  session().query<Answer>(
      QStringLiteral("intent.without"),
      [chosen](pipeline::Workspace& workspace, const JobContext& job) -> Result<Answer> {
        Answer answer;
        TRY(answer.reading, pipeline::readSession(workspace, chosen.session, job));
        if (answer.reading.events.empty()) return answer;
        answer.upTo = std::min(chosen.upTo, answer.reading.events.size() - 1);
        TRY(answer.without, pipeline::withoutEvents(workspace, chosen.session, answer.upTo, job));
        return answer;
      },
      this,
      [this](Result<Answer> answer) {
        if (answer)
          show(*answer);
        else if (answer.error().code != ErrorCode::Cancelled)
          showError(word(answer.error()), tr("Choose another session at the left."), false);
      });
}

void WithoutCard::show(const Answer& answer) {
  setTitle(tr("Without this event?"));
  const auto purchase = std::ranges::find(answer.reading.intents, "purchase");
  if (purchase == answer.reading.intents.end() || answer.without.asItWas.empty()) {
    setSubtitle({});
    showEmpty(tr("This log's own intents have none called purchase."));
    return;
  }
  const auto column = static_cast<std::size_t>(purchase - answer.reading.intents.begin());
  WithoutEventData chart;
  chart.was = static_cast<double>(answer.without.asItWas[column]);
  const std::size_t events = answer.without.without.size();
  const auto then = [&](std::size_t i) { return static_cast<double>(answer.without.without[i][column]); };
  std::size_t strongest = 0;
  for (std::size_t i = 0; i < events; ++i)
    if (std::abs(then(i) - chart.was) > std::abs(then(strongest) - chart.was)) strongest = i;
  const double largest = events > 0 ? std::abs(then(strongest) - chart.was) : 0;
  for (std::size_t i = events > rowsShown ? events - rowsShown : 0; i < events; ++i)
    chart.rows.push_back(
        {QStringLiteral("%1 %2").arg(i + 1).arg(term(answer.reading.events[i].type)), then(i), i == strongest});
  chart_->setData(chart);
  setSubtitle(tr("Purchase intent after event %1 is %2. Leaving one event out, it would be:")
                  .arg(number::count(static_cast<std::int64_t>(answer.upTo) + 1), number::share(chart.was, 0)));
  sentence_->setText(largest < 0.005 ? tr("No single event matters much here.")
                                     : tr("Event %1 counts most: without it, purchase intent would be %2, not %3.")
                                           .arg(number::count(static_cast<std::int64_t>(strongest) + 1),
                                                number::share(then(strongest), 0), number::share(chart.was, 0)));
  chart_->setHeading(title(), subtitle());
  showContent();
}

} // namespace guidepost::ui
