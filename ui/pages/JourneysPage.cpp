#include "ui/pages/JourneysPage.h"

#include "ui/pages/ImportDialog.h"
#include "ui/pages/data/TimeSpan.h"
#include "ui/pages/journeys/FunnelCard.h"
#include "ui/pages/journeys/FunnelChips.h"
#include "ui/pages/journeys/GroupsCard.h"
#include "ui/pages/journeys/PathsCard.h"
#include "ui/pages/journeys/TimesCard.h"
#include "ui/pages/journeys/WaysCard.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"

#include <algorithm>

namespace guidepost::ui {

namespace {

constexpr int pathsListed = 12;

// What changes how the page is read. A few sessions that were open at the end stand in the definition, that the log is
// synthetic in the badge, and amounts are not on this page.
bool changesTheReading(const Message& caution) {
  return caution.id != "caution.open-sessions" && caution.id != "caution.synthetic" &&
         caution.id != "caution.mixed-currencies" && caution.id != "caution.no-event-types";
}

} // namespace

JourneysPage::JourneysPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("journeys"), QStringLiteral("journeys"), parent), session_(session),
      define_(new Button(QStringLiteral("journeysDefine"), Button::Kind::Outlined, QStringLiteral("info"))),
      chips_(new FunnelChips(this)), funnelCard_(new FunnelCard), waysCard_(new WaysCard), pathsCard_(new PathsCard),
      timesCard_(new TimesCard), groupsCard_(new GroupsCard), definition_(new DefinitionCard(this)) {
  definition_->hide();
  header().addAction(define_);
  for (Chip* chip : chips_->chips())
    addChip(chip);
  grid().add(funnelCard_, {5, 5, 5}, 2);
  grid().add(waysCard_, {7, 7, 7}, 2);
  grid().add(groupsCard_, {12}, 0);
  grid().add(pathsCard_, {7, 7, 7});
  grid().add(timesCard_, {5, 5, 5});

  const auto import = [this] { ImportDialog::choose(session_, window()); };
  for (Card* card : std::initializer_list<Card*>{funnelCard_, waysCard_, pathsCard_, timesCard_}) {
    connect(card, &Card::makeRequested, this, import);
    connect(card, &Card::wayOutRequested, this, import);
    connect(card, &Card::retryRequested, this, &JourneysPage::reload);
  }
  connect(define_, &Button::clicked, this, [this] { defineConversion(true); });
  connect(funnelCard_, &FunnelCard::definitionRequested, this, [this] { defineConversion(true); });
  connect(chips_, &FunnelChips::requestChanged, this, &JourneysPage::reloadFunnel);
  connect(&session_, &ProjectSession::opened, this, [this] {
    chips_->reset();
    ways_.reset();
    reload();
  });
  connect(&session_, &ProjectSession::closed, this, &JourneysPage::showNothing);
  connect(&session_, &ProjectSession::changed, this, [this](ProjectSession::Changes changes) {
    if (changes.testFlag(ProjectSession::Data)) reload();
  });
  connect(&session_, &ProjectSession::stateChanged, this, [this] {
    showCaution();
    if (funnel_) showHeader();
    if (funnel_) defineConversion(false);
  });
  refreshWords();
  showNothing();
}

QString JourneysPage::name() const {
  return tr("Journeys");
}

void JourneysPage::reload() {
  reloadFunnel();
  waysCard_->showLoading();
  pathsCard_->showLoading();
  session_.query<Ways>(
      QStringLiteral("journeys.paths"),
      [](pipeline::Workspace& workspace, const JobContext& job) -> Result<Ways> {
        Ways ways;
        TRY(ways.paths, pipeline::paths(workspace, pathsListed, job));
        TRY(const auto log, workspace.sessionLog(job));
        ways.hasEventTypes = log->hasEventTypes;
        return ways;
      },
      this,
      [this](Result<Ways> ways) {
        if (!ways) {
          if (!session_.state().hasData) return showNothing();
          waysCard_->showError(word(ways.error()), tr("The project itself is unchanged."));
          pathsCard_->showError(word(ways.error()), tr("The project itself is unchanged."));
          return;
        }
        ways_ = std::move(*ways);
        showWays();
      });
}

void JourneysPage::reloadFunnel() {
  funnelCard_->showLoading();
  session_.query<journey::FunnelResult>(
      QStringLiteral("journeys.funnel"),
      [request = chips_->request()](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::funnel(workspace, request, job);
      },
      this,
      [this](Result<journey::FunnelResult> funnel) {
        if (!funnel) {
          if (!session_.state().hasData) return showNothing();
          funnelCard_->showError(word(funnel.error()), tr("Choose other steps above."));
          return;
        }
        funnel_ = std::move(*funnel);
        showFunnel();
      });
}

void JourneysPage::showNothing() {
  funnel_.reset();
  ways_.reset();
  clearInspector();
  header().setFinding(tr("No log yet."), tr(" Import one to see how far its sessions get."));
  header().setBadge(Tone::Info, QStringLiteral("flask"), {});
  chips_->setVisible(false);
  define_->setUnavailable(tr("There is no log yet"));
  caution().clear();
  groupsCard_->hide();
  funnelCard_->showNothing();
  waysCard_->showNothing();
  pathsCard_->showNothing();
  timesCard_->showNothing();
}

void JourneysPage::showCaution() {
  caution().clear();
  if (!session_.isOpen()) return;
  const std::vector<Message>& cautions = session_.state().cautions;
  const auto first = std::ranges::find_if(cautions, changesTheReading);
  if (first != cautions.end()) caution().set(Tone::Warning, word(*first));
}

void JourneysPage::showHeader() {
  using number::count;
  const bool known = funnel_->conversion.known();
  const QString range = number::bracketed(number::percentInterval(funnel_->conversion, 1));
  if (!known) {
    header().setFinding(tr("Conversion cannot be known:"),
                        tr(" the log says who, what and when, but not what was done, so every row counts as a view. "
                           "Import one with event types to see carts and purchases."));
  } else if (funnel_->purchases == 0) {
    header().setFinding(tr("No session buys"), tr(" in this log of %1 sessions.").arg(count(funnel_->sessions)));
  } else {
    const double skipping =
        static_cast<double>(funnel_->purchasesWithoutCart) / static_cast<double>(funnel_->purchases);
    header().setFinding(
        tr("%1 of sessions buy").arg(number::share(funnel_->conversion.estimate, 1)),
        !hasCarts() ? tr(" %1; the log records no carts.").arg(range)
        : funnel_->purchasesWithoutCart == 0
            ? tr(" %1, and every buyer uses the cart.").arg(range)
            : tr(" %1, and %2 of the buyers never touch the cart.").arg(range, number::share(skipping, 0)));
  }
  header().setBadge(Tone::Info, QStringLiteral("flask"), session_.state().synthetic ? tr("Synthetic log") : QString());
  define_->setUnavailable({});
  chips_->setVisible(known);
}

void JourneysPage::showFunnel() {
  showCaution();
  showHeader();
  chips_->retranslate();
  funnelCard_->setFunnel(*funnel_, hasCarts());
  timesCard_->setFunnel(*funnel_);
  groupsCard_->setFunnel(*funnel_);
  defineConversion(false);
}

void JourneysPage::showWays() {
  std::vector<std::string> types;
  for (const journey::PathNode& node : ways_->paths.nodes)
    if (node.type != "start" && node.type != "leave") types.push_back(node.type);
  chips_->setTypes(std::move(types));
  if (funnel_ && !hasCarts()) showFunnel();
  waysCard_->setPaths(ways_->paths, ways_->hasEventTypes);
  pathsCard_->setPaths(ways_->paths, ways_->hasEventTypes);
}

bool JourneysPage::hasCarts() const {
  return !ways_ ||
         std::ranges::find(ways_->paths.nodes, "add_to_cart", &journey::PathNode::type) != ways_->paths.nodes.end();
}

// Stands in the panel from the beginning; opens it only when it is asked for.
void JourneysPage::defineConversion(bool reveal) {
  if (!funnel_) return;
  const Definition definition = conversion();
  definition_->setDefinition(definition);
  setInspector(tr("Definition"), definition.name, definition_, reveal);
}

Definition JourneysPage::conversion() const {
  using namespace number;
  const Estimate& c = funnel_->conversion;
  const PathState& state = session_.state();
  Definition definition;
  definition.name = tr("Conversion");
  definition.sentence = tr("Sessions with a purchase, divided by sessions.");
  definition.figure = share(c.estimate, 2);
  if (c.known()) {
    definition.basis = tr("%1 of %2").arg(count(funnel_->purchases), count(funnel_->sessions));
    definition.interval = Definition::Interval{
        c.estimate, c.low, c.high, percent(c.estimate, 2), percent(c.low, 2), percent(c.high, 2), {}};
  } else {
    definition.basis = tr("not known");
  }
  definition.rows = {{tr("Unit"), tr("session")},
                     {tr("Window"), timeSpan(state.firstTimeUs, state.lastTimeUs) + QStringLiteral(" UTC")},
                     {tr("Filter"), tr("none")},
                     {tr("Interval"), tr("Wilson, 95 %")}};
  if (!c.known())
    definition.rows.push_back({tr("Caution"), tr("the log has no event types, so nobody can be seen to buy")});
  else if (funnel_->openAtEnd > 0)
    definition.rows.push_back(
        {tr("Caution"), tr("%1 of %2 sessions were still open when the log ended: some may have bought later")
                            .arg(count(funnel_->openAtEnd), count(funnel_->sessions))});
  definition.rows.push_back(
      {tr("Data"), tr("version %1, %2 events").arg(count(state.dataVersion), count(state.events))});
  if (c.known())
    definition.sql = QStringLiteral("SELECT avg(bought) FROM (\n  SELECT max(event_type = 'purchase') AS bought\n"
                                    "  FROM v_event\n  GROUP BY session_id);");
  return definition;
}

void JourneysPage::retranslate() {
  define_->setText(tr("What conversion means"));
  chips_->retranslate();
  if (!funnel_) {
    showNothing();
    return;
  }
  showFunnel();
  if (ways_) showWays();
}

} // namespace guidepost::ui
