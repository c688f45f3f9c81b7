#include "ui/pages/JourneysPage.h"

#include "ui/charts/BarChart.h"
#include "ui/charts/FunnelChart.h"
#include "ui/charts/JourneyGraph.h"
#include "ui/pages/ImportDialog.h"
#include "ui/pages/PathTable.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <cmath>
#include <set>

namespace guidepost::ui {

namespace {

constexpr int pathsListed = 12;
constexpr int groupsListed = 12;
constexpr std::size_t edgesDrawn = 14;
constexpr double minuteUs = 60e6;

QString named(const std::string& type) {
  QString name = term(type);
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return name;
}

// The busiest steps, those of the likeliest route, and for each event type at least one that leads to it.
std::vector<bool> drawnEdges(const journey::PathsResult& paths) {
  std::vector<bool> drawn(paths.edges.size());
  const std::int64_t busiest = paths.edges.empty() ? 0 : paths.edges.front().count;
  constexpr std::int64_t tiny = 4'000; // one step of so many says nothing
  std::set<std::string> reached;
  const std::vector<std::string>& route = paths.likeliestRoute;
  for (std::size_t e = 0; e < drawn.size(); ++e) {
    const journey::PathEdge& edge = paths.edges[e];
    const auto step = std::ranges::find(route, edge.from);
    const bool onRoute = step != route.end() && step + 1 != route.end() && *(step + 1) == edge.to;
    drawn[e] = (e < edgesDrawn && edge.count * tiny >= busiest) || onRoute ||
               (edge.from != edge.to && !reached.contains(edge.to));
    if (drawn[e] && edge.from != edge.to) reached.insert(edge.to);
  }
  return drawn;
}

double medianMinutes(const std::vector<std::int64_t>& sortedUs) {
  const std::size_t middle = sortedUs.size() / 2;
  const double median = sortedUs.size() % 2
                            ? static_cast<double>(sortedUs[middle])
                            : (static_cast<double>(sortedUs[middle - 1]) + static_cast<double>(sortedUs[middle])) / 2;
  return median / minuteUs;
}

} // namespace

JourneysPage::JourneysPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("journeys"), QStringLiteral("journeys"), parent), session_(session) {
  define_ = new Button(QStringLiteral("journeysDefine"), Button::Kind::Outlined, QStringLiteral("info"));
  header().addAction(define_);
  connect(define_, &Button::clicked, this, &JourneysPage::defineConversion);

  stepsChip_ = new Chip(QStringLiteral("journeysSteps"));
  orderChip_ = new Chip(QStringLiteral("journeysOrder"));
  splitChip_ = new Chip(QStringLiteral("journeysSplit"));
  for (Chip* chip : {stepsChip_, orderChip_, splitChip_}) {
    chip->setMenu(new QMenu(chip));
    addChip(chip);
  }

  funnelCard_ = new Card(QStringLiteral("journeysFunnel"));
  funnelChart_ = new FunnelChart;
  funnelChart_->setObjectName(QStringLiteral("journeysFunnelChart"));
  funnelCard_->setContent(funnelChart_);
  graphCard_ = new Card(QStringLiteral("journeysGraph"));
  graph_ = new JourneyGraph;
  graph_->setObjectName(QStringLiteral("journeysGraphView"));
  graphCard_->setContent(graph_);
  pathsCard_ = new Card(QStringLiteral("journeysPathsCard"));
  pathsCard_->setContentFlush(true);
  pathTable_ = new PathTable;
  pathsCard_->setContent(pathTable_);
  timesCard_ = new Card(QStringLiteral("journeysTimes"));
  times_ = new BarChart;
  times_->setObjectName(QStringLiteral("journeysTimesChart"));
  timesCard_->setContent(times_);
  groupsCard_ = new Card(QStringLiteral("journeysGroups"));
  groupsCard_->setContentFlush(true);
  groupTable_ = new TableView(QStringLiteral("journeysGroupTable"));
  groupModel_ = new ValueTableModel(this);
  groupTable_->setTable(groupModel_);
  groupTable_->setShowAllRows(true);
  groupsCard_->setContent(groupTable_);
  groupsCard_->hide();

  graph_->setMinimumHeight(units(66));
  pathTable_->setMinimumHeight(units(38));
  times_->setMinimumHeight(units(38));
  grid().add(funnelCard_, {5, 12, 12}, 2);
  grid().add(graphCard_, {7, 12, 12}, 2);
  grid().add(groupsCard_, {12}, 0);
  grid().add(pathsCard_, {7, 7, 12});
  grid().add(timesCard_, {5, 5, 12});

  for (Card* card : {funnelCard_, graphCard_, pathsCard_, timesCard_}) {
    connect(card, &Card::makeRequested, this, [this] { ImportDialog::choose(session_, window()); });
    connect(card, &Card::retryRequested, this, &JourneysPage::reload);
  }
  connect(funnelChart_, &ChartWidget::opened, this, &JourneysPage::defineConversion);
  connect(&session_, &ProjectSession::opened, this, &JourneysPage::reload);
  connect(&session_, &ProjectSession::closed, this, [this] {
    clearInspector();
    showNothing();
  });
  connect(&session_, &ProjectSession::changed, this, [this](ProjectSession::Changes changes) {
    if (changes.testFlag(ProjectSession::Data)) reload();
  });
  connect(&session_, &ProjectSession::stateChanged, this, &JourneysPage::showCaution);
  refreshWords();
  showNothing();
}

QString JourneysPage::name() const {
  return tr("Journeys");
}

void JourneysPage::reload() {
  reloadFunnel();
  graphCard_->showLoading();
  pathsCard_->showLoading();
  session_.query<journey::PathsResult>(
      QStringLiteral("journeys.paths"),
      [](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::paths(workspace, pathsListed, job);
      },
      this,
      [this](Result<journey::PathsResult> paths) {
        if (!paths) {
          if (!session_.state().hasData) return showNothing();
          graphCard_->showError(word(paths.error()), tr("The project itself is unchanged."));
          pathsCard_->showError(word(paths.error()), tr("The project itself is unchanged."));
          return;
        }
        paths_ = std::move(*paths);
        if (funnel_) fillMenus();
        showGraph();
        showPaths();
      });
}

void JourneysPage::reloadFunnel() {
  funnelCard_->showLoading();
  session_.query<journey::FunnelResult>(
      QStringLiteral("journeys.funnel"),
      [request = request_](pipeline::Workspace& workspace, const JobContext& job) {
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
        showHeader();
        fillMenus();
        showFunnel();
        showTimes();
        showGroups();
      });
}

void JourneysPage::showNothing() {
  funnel_.reset();
  paths_.reset();
  header().setFinding(tr("No log yet."), tr(" Import one to see how far its sessions get."));
  for (Chip* chip : {stepsChip_, orderChip_, splitChip_})
    chip->hide();
  define_->setUnavailable(tr("There is no log yet"));
  caution().clear();
  groupsCard_->hide();
  funnelCard_->setTitle(tr("Funnel"));
  funnelCard_->showEmpty(tr("How many sessions get from a view to a cart to a purchase."), tr("Import a log…"),
                         QStringLiteral("import"));
  graphCard_->setTitle(tr("Ways"));
  graphCard_->showEmpty(tr("Which step follows which, with counts that add up."));
  pathsCard_->setTitle(tr("Paths"));
  pathsCard_->showEmpty(tr("The most frequent paths, repeats folded."));
  timesCard_->setTitle(tr("Time to purchase"));
  timesCard_->showEmpty(tr("How long buyers take from their first view."));
}

void JourneysPage::showCaution() {
  if (!session_.isOpen() || session_.state().cautions.empty())
    caution().clear();
  else
    caution().set(Tone::Warning, word(session_.state().cautions.front()));
}

void JourneysPage::showHeader() {
  const QString rate = number::share(funnel_->conversion.estimate, 1);
  const QString range = number::bracketed(number::percentInterval(funnel_->conversion, 1));
  if (!session_.state().hasData || funnel_->purchases > 0) {
    const double skipping = static_cast<double>(funnel_->purchasesWithoutCart) /
                            static_cast<double>(std::max<std::int64_t>(1, funnel_->purchases));
    header().setFinding(
        tr("%1 of sessions buy").arg(rate),
        funnel_->purchasesWithoutCart == 0
            ? tr(" %1, and every buyer uses the cart.").arg(range)
            : tr(" %1, and %2 of the buyers never touch the cart.").arg(range, number::share(skipping, 0)));
  } else {
    header().setFinding(tr("No session buys"),
                        tr(" in this log of %1 sessions.").arg(number::count(funnel_->sessions)));
  }
  define_->setUnavailable({});
  for (Chip* chip : {stepsChip_, orderChip_, splitChip_})
    chip->show();
}

void JourneysPage::showFunnel() {
  using namespace number;
  const journey::FunnelResult& f = *funnel_;
  FunnelData chart;
  chart.sessions = f.sessions;
  chart.countHead = tr("sessions");
  chart.shareHead = tr("of all");
  const bool all = !f.steps.empty() && f.steps.front().count == f.sessions;
  chart.headline =
      f.steps.empty()                         ? QString()
      : all && f.steps.front().type == "view" ? tr("sessions, every one with a view")
      : all                                   ? tr("sessions, every one with: %1").arg(term(f.steps.front().type))
            : tr("sessions, %1 of them with: %2").arg(count(f.steps.front().count), term(f.steps.front().type));
  for (std::size_t k = 1; k < f.steps.size(); ++k) {
    FunnelBar bar;
    bar.name = k + 1 == f.steps.size() && f.steps.size() > 2 ? tr("%1, all steps").arg(named(f.steps[k].type))
                                                             : named(f.steps[k].type);
    bar.count = f.steps[k].count;
    bar.rate = f.steps[k].rate;
    chart.steps.push_back(bar);
  }
  if (f.steps.size() > 2) {
    const journey::FunnelStep& last = f.steps.back();
    chart.between = tr("%1 of those with %2 go on to %3 %4")
                        .arg(share(last.fromPrevious.estimate, 0), term(f.steps[f.steps.size() - 2].type),
                             term(last.type), bracketed(percentInterval(last.fromPrevious, 0)));
  }
  if (f.purchases > 0 && f.steps.back().type == "purchase") {
    FunnelBar skipping;
    skipping.name = tr("Purchase, steps skipped");
    skipping.count = f.purchasesWithoutAllSteps;
    skipping.step = 3;
    skipping.rate = f.withoutAllSteps;
    FunnelBar any;
    any.name = tr("Any purchase");
    any.count = f.purchases;
    any.rate = f.conversion;
    any.step = 5;
    any.strong = true;
    chart.others = {skipping, any};
  }
  funnelChart_->setData(chart);
  funnelCard_->setTitle(
      f.purchasesWithoutCart > 0
          ? tr("%1 of %2 buying sessions skip the cart").arg(count(f.purchasesWithoutCart), count(f.purchases))
      : f.purchases > 0 ? tr("All %1 buying sessions use the cart").arg(count(f.purchases))
                        : tr("No session buys"));
  funnelCard_->setSubtitle(tr("Share of all sessions, 95 % interval; bars start at zero"));
  funnelCard_->showContent();
}

void JourneysPage::showGraph() {
  JourneyData chart;
  chart.nodes.push_back({QStringLiteral("start"), named("start"), paths_->sessions, paths_->startX, paths_->startY});
  for (const journey::PathNode& node : paths_->nodes)
    chart.nodes.push_back({QString::fromStdString(node.type), named(node.type), node.count, node.x, node.y});
  chart.nodes.push_back({QStringLiteral("leave"), named("leave"), paths_->sessions, paths_->leaveX, paths_->leaveY});
  const std::vector<bool> drawn = drawnEdges(*paths_);
  for (std::size_t e = 0; e < drawn.size(); ++e) {
    const journey::PathEdge& edge = paths_->edges[e];
    if (!drawn[e]) continue;
    chart.edges.push_back({QString::fromStdString(edge.from), QString::fromStdString(edge.to), edge.count, edge.share,
                           tr("%1 of the steps from %2 %3")
                               .arg(number::share(edge.share), named(edge.from),
                                    number::bracketed(number::percentInterval(edge.shareInterval)))});
  }
  QStringList route;
  for (const std::string& type : paths_->likeliestRoute) {
    chart.route << QString::fromStdString(type);
    if (type != "start") route << term(type);
  }
  graph_->setData(chart);
  const auto hidden = std::ranges::count(drawn, false);
  graphCard_->setTitle(route.isEmpty() ? tr("Nobody in this log reaches a purchase")
                       : paths_->likeliestRoute.size() == 3 && paths_->likeliestRoute[1] == "view"
                           ? tr("The likeliest way to a purchase is straight from a view")
                       : route.size() == 2
                           ? tr("The likeliest way to a purchase is straight from: %1").arg(route.front())
                           : tr("The likeliest way to a purchase: %1").arg(route.join(QStringLiteral(" › "))));
  graphCard_->setSubtitle(hidden > 0 ? tr("Steps between events, width by log count; the %n rarest are not drawn",
                                          nullptr, static_cast<int>(hidden))
                                     : tr("Steps between events, width by log count"));
  graphCard_->showContent();
}

void JourneysPage::showPaths() {
  pathTable_->setPaths(*paths_);
  std::int64_t listed = 0, looking = 0;
  for (const journey::FoldedPath& path : paths_->paths) {
    listed += path.sessions;
    if (path.types.size() == 1 && path.types.front() == "view") looking = path.sessions;
  }
  const double share = static_cast<double>(looking) / static_cast<double>(std::max<std::int64_t>(1, paths_->sessions));
  pathsCard_->setTitle(looking > 0 ? tr("%1 of sessions only look").arg(number::share(share, 0))
                                   : tr("The most frequent of %1 paths").arg(number::count(paths_->differentPaths)));
  pathsCard_->setSubtitle(tr("%1 of %2 different paths; they hold %3 of %4 sessions")
                              .arg(number::count(static_cast<std::int64_t>(paths_->paths.size())),
                                   number::count(paths_->differentPaths), number::count(listed),
                                   number::count(paths_->sessions)));
  pathsCard_->showContent();
}

void JourneysPage::showTimes() {
  const std::vector<std::int64_t>& times = funnel_->timeToPurchaseUs;
  constexpr std::size_t needed = 5;
  if (times.size() < needed) {
    timesCard_->setTitle(tr("Time to purchase"));
    timesCard_->setSubtitle({});
    timesCard_->showTooLittle(tr("%n buyer(s)", nullptr, static_cast<int>(times.size())),
                              tr("Too few to say how long buyers take; %1 are needed.").arg(number::count(needed)));
    return;
  }
  const double median = medianMinutes(times);
  // Bins of a round width that put the median in the left third.
  double width = 0.5;
  for (const double candidate : {0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0}) {
    width = candidate;
    if (median <= candidate * 4) break;
  }
  QVector<double> minutes;
  for (const std::int64_t time : times)
    minutes.push_back(static_cast<double>(time) / minuteUs);
  BarData chart = histogram(minutes, width, 12);
  chart.xTitle = tr("minutes from first view to purchase");
  chart.valueName = tr("sessions");
  const QString medianText = number::duration(static_cast<std::int64_t>(std::llround(median * minuteUs)));
  chart.marker = BarMarker{median / width, tr("median %1").arg(medianText)};
  times_->setData(chart);
  timesCard_->setTitle(tr("Half of the buyers decide within %1").arg(medianText));
  timesCard_->setSubtitle(
      tr("%1 sessions with a view before the purchase").arg(number::count(static_cast<std::int64_t>(times.size()))));
  timesCard_->showContent();
}

void JourneysPage::showGroups() {
  groupsCard_->setVisible(funnel_->request.split != journey::FunnelSplit::None);
  if (funnel_->groups.empty()) return;
  QVector<Column> columns = {{splitName(funnel_->request.split), false, false, {}}, {tr("Sessions"), true, false, {}}};
  for (const journey::FunnelStep& step : funnel_->groups.front().steps)
    columns.push_back({tr("%1, %").arg(named(step.type)), true, false, {}});
  QVector<QVector<Cell>> rows;
  const journey::FunnelGroup* best = nullptr;
  constexpr std::int64_t enough = 30;
  for (const journey::FunnelGroup& group : funnel_->groups) {
    if (rows.size() >= groupsListed) break;
    QVector<Cell> row = {Cell::words(groupName(group.name)), Cell::count(group.sessions)};
    for (const journey::FunnelStep& step : group.steps)
      row.push_back(Cell::estimate(step.rate, 1, 100));
    rows.push_back(row);
    if (group.sessions >= enough && (!best || group.steps.back().rate.estimate > best->steps.back().rate.estimate))
      best = &group;
  }
  groupModel_->setTable(columns, rows);
  groupsCard_->setTitle(best ? tr("%1 gets furthest: %2 pass all steps")
                                   .arg(groupName(best->name), number::share(best->steps.back().rate.estimate, 1))
                             : tr("Groups are too small to compare"));
  groupsCard_->setSubtitle(
      tr("Share of the group's sessions, 95 % interval below; the %1 largest of %2 groups")
          .arg(number::count(rows.size()), number::count(static_cast<std::int64_t>(funnel_->groups.size()))));
}

void JourneysPage::fillMenus() {
  QStringList names;
  for (const std::string& step : request_.steps)
    names << term(step);
  stepsChip_->setWords(tr("Steps:"), names.join(tr(", ")));
  orderChip_->setWords(tr("Order:"), orderName(request_.order));
  splitChip_->setWords(tr("Split by:"), splitName(request_.split));

  QMenu* steps = stepsChip_->menu();
  steps->clear();
  if (paths_)
    for (const journey::PathNode& node : paths_->nodes) {
      if (node.type == "start" || node.type == "leave") continue;
      QAction* action = steps->addAction(term(node.type));
      action->setCheckable(true);
      action->setChecked(std::ranges::find(request_.steps, node.type) != request_.steps.end());
      connect(action, &QAction::toggled, this, [this, type = node.type](bool on) { toggleStep(type, on); });
    }
  QMenu* orders = orderChip_->menu();
  orders->clear();
  for (const journey::StepOrder order :
       {journey::StepOrder::Ordered, journey::StepOrder::Strict, journey::StepOrder::Any})
    orders->addAction(orderName(order), this, [this, order] {
      request_.order = order;
      reloadFunnel();
    });
  QMenu* splits = splitChip_->menu();
  splits->clear();
  for (const journey::FunnelSplit split :
       {journey::FunnelSplit::None, journey::FunnelSplit::Category, journey::FunnelSplit::Brand,
        journey::FunnelSplit::HourOfDay, journey::FunnelSplit::DayOfWeek, journey::FunnelSplit::SessionOfUser})
    splits->addAction(splitName(split), this, [this, split] {
      request_.split = split;
      reloadFunnel();
    });
}

void JourneysPage::toggleStep(const std::string& type, bool on) {
  std::erase(request_.steps, type);
  if (on) {
    // A purchase stays the last step; other steps come before it in the order in which they are chosen.
    const auto last = !request_.steps.empty() && request_.steps.back() == "purchase" ? request_.steps.end() - 1
                                                                                     : request_.steps.end();
    request_.steps.insert(last, type);
  }
  if (request_.steps.empty()) request_.steps = {"view"};
  reloadFunnel();
}

void JourneysPage::defineConversion() {
  if (!funnel_) return;
  using namespace number;
  const Estimate& c = funnel_->conversion;
  Definition definition;
  definition.name = tr("Conversion");
  definition.sentence = tr("Sessions with a purchase, divided by sessions.");
  definition.figure = share(c.estimate, 2);
  definition.basis = tr("%1 of %2").arg(count(funnel_->purchases), count(funnel_->sessions));
  definition.interval = Definition::Interval{
      c.estimate, c.low, c.high, percent(c.estimate, 2), percent(c.low, 2), percent(c.high, 2), {}};
  definition.rows = {
      {tr("Unit"), tr("session")},
      {tr("Window"), tr("within the session")},
      {tr("Interval"), tr("Wilson, 95 %")},
      {tr("Caution"),
       tr("%1 sessions were still open when the log ended: some may have bought later").arg(count(funnel_->openAtEnd))},
      {tr("Data"),
       tr("version %1, %2 events").arg(count(session_.state().dataVersion), count(session_.state().events))}};
  definition.sql = QStringLiteral("SELECT avg(bought) FROM (\n  SELECT max(event_type = 'purchase') AS bought\n"
                                  "  FROM v_event\n  GROUP BY session_id);");
  showDefinition(definition);
}

QString JourneysPage::orderName(journey::StepOrder order) const {
  switch (order) {
  case journey::StepOrder::Ordered:
    return tr("in order, within the session");
  case journey::StepOrder::Strict:
    return tr("in order, nothing between");
  case journey::StepOrder::Any:
    return tr("in any order");
  }
  return {};
}

QString JourneysPage::splitName(journey::FunnelSplit split) const {
  switch (split) {
  case journey::FunnelSplit::None:
    return tr("nothing");
  case journey::FunnelSplit::Category:
    return tr("category");
  case journey::FunnelSplit::Brand:
    return tr("brand");
  case journey::FunnelSplit::HourOfDay:
    return tr("hour of the day");
  case journey::FunnelSplit::DayOfWeek:
    return tr("day of the week");
  case journey::FunnelSplit::SessionOfUser:
    return tr("first or returning");
  }
  return {};
}

QString JourneysPage::groupName(const std::string& name) const {
  if (name.empty()) return tr("not known");
  switch (funnel_->request.split) {
  case journey::FunnelSplit::DayOfWeek:
    return QLocale().dayName(QString::fromStdString(name).toInt());
  case journey::FunnelSplit::HourOfDay:
    return QString::fromStdString(name) + QStringLiteral(":00");
  case journey::FunnelSplit::SessionOfUser:
    return name == "first" ? tr("first session") : tr("returning");
  default:
    return QString::fromStdString(name);
  }
}

void JourneysPage::retranslate() {
  define_->setText(tr("What conversion means"));
  funnelChart_->setAccessibleName(tr("Funnel"));
  graph_->setAccessibleName(tr("Journey graph"));
  pathTable_->setAccessibleName(tr("Paths"));
  times_->setAccessibleName(tr("Time to purchase"));
  groupTable_->setAccessibleName(tr("Groups"));
  if (!funnel_) {
    showNothing();
    return;
  }
  showCaution();
  showHeader();
  fillMenus();
  showFunnel();
  showTimes();
  showGroups();
  if (paths_) {
    showGraph();
    showPaths();
  }
}

} // namespace guidepost::ui
