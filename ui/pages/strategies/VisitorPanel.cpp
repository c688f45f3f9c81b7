#include "ui/pages/strategies/VisitorPanel.h"

#include "core/pipeline/Intent.h"
#include "ui/pages/strategies/VisitorCard.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <QVBoxLayout>

namespace guidepost::ui {

VisitorPanel::VisitorPanel(ProjectSession& session, QWidget* parent) : QWidget(parent), session_(session) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  card_ = new VisitorCard(this);
  column->addWidget(card_);
  connect(card_, &VisitorCard::strategyChosen, this, &VisitorPanel::load);
  connect(card_, &VisitorCard::sessionChosen, this, [this](SessionId chosen) { session_.select(chosen, 0); });
  connect(card_, &VisitorCard::eventChosen, this,
          [this](qlonglong upTo) { session_.select(session_.selection().session, static_cast<std::size_t>(upTo)); });
  connect(&session_, &ProjectSession::selectionChanged, this, &VisitorPanel::load);
  connect(&session_, &ProjectSession::stateChanged, this, &VisitorPanel::follow);
  connect(&session_, &ProjectSession::closed, this, [this] {
    eventsOf_ = {};
    sessionsOf_ = {};
  });
}

void VisitorPanel::setStrategies(const std::vector<std::string>& names) {
  card_->setStrategies(names);
}

void VisitorPanel::setStrategy(const std::string& name) {
  card_->setStrategy(name);
}

void VisitorPanel::load() {
  const ProjectSession::Selection selection = session_.selection();
  if (!session_.state().model) return;
  card_->setMoment(selection.session, selection.upTo);
  if (!selection.session) {
    card_->showMessage(tr("Choose a session on the Intent page to see what its visitor would be shown."));
    return;
  }
  loadEvents();
  session_.query<pipeline::GuidanceCard>(
      QStringLiteral("strategies.card"),
      [selection, strategy = card_->strategy()](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::guidanceCard(workspace, selection.session, selection.upTo,
                                      strategy.empty() ? "hybrid" : strategy, job);
      },
      this,
      [this](Result<pipeline::GuidanceCard> card) {
        if (card && session_.state().model)
          card_->showCard(*card, session_.state().model->intents, QString::fromStdString(session_.state().currency));
        else if (!card && card.error().code != ErrorCode::Cancelled)
          card_->showMessage(word(card.error()));
      });
}

void VisitorPanel::follow() {
  const PathState& state = session_.state();
  if (!state.model || sessionsOf_ == std::pair(state.model->id, state.dataVersion)) return;
  sessionsOf_ = {state.model->id, state.dataVersion};
  eventsOf_ = {};
  loadSessions();
  load();
}

void VisitorPanel::loadSessions() {
  if (!session_.state().model) return;
  constexpr int most = 12;
  session_.query<std::vector<pipeline::SessionSummary>>(
      QStringLiteral("strategies.sessions"),
      [](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::sessionsByIntent(workspace, {}, most, job);
      },
      this,
      [this](Result<std::vector<pipeline::SessionSummary>> sessions) {
        if (!sessions) return;
        QVector<VisitorCard::Choice> choices;
        for (const pipeline::SessionSummary& one : *sessions)
          choices.push_back({one.id.value, tr("Session %1, purchase intent up to %2")
                                               .arg(number::count(one.id.value),
                                                    number::share(static_cast<double>(one.purchaseIntent), 0))});
        card_->setSessions(choices);
      });
}

void VisitorPanel::loadEvents() {
  const SessionId session = session_.selection().session;
  if (eventsOf_ == session) return;
  session_.query<pipeline::SessionReading>(
      QStringLiteral("strategies.events"),
      [session](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::readSession(workspace, session, job);
      },
      this,
      [this, session](Result<pipeline::SessionReading> reading) {
        if (!reading || session_.selection().session != session) return;
        eventsOf_ = session;
        QVector<VisitorCard::Choice> choices;
        for (std::size_t i = 0; i < reading->events.size(); ++i) {
          const pipeline::ReadEvent& event = reading->events[i];
          const QString item = QString::fromStdString(event.title.empty() ? event.item : event.title);
          const QString number = number::count(static_cast<std::int64_t>(i) + 1);
          choices.push_back({static_cast<qlonglong>(i), item.isEmpty()
                                                            ? tr("%1: %2").arg(number, term(event.type))
                                                            : tr("%1: %2, %3").arg(number, term(event.type), item)});
        }
        card_->setEvents(choices);
      });
}

void VisitorPanel::retranslate() {
  card_->retranslate();
  eventsOf_ = {};
  loadSessions();
  load();
}

} // namespace guidepost::ui
