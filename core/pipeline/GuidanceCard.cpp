// The card that a visitor of a real session would see, by one strategy, and why.
#include "core/pipeline/Scenarios.h"

#include <algorithm>
#include <map>

namespace guidepost::pipeline {

namespace {

constexpr std::size_t itemsOnCard = 2;

RecommendedItem shownItem(const journey::SessionLog& log, std::uint32_t index) {
  const journey::Item& item = log.items[index];
  RecommendedItem shown;
  shown.item = item.name;
  shown.title = item.title;
  shown.category = item.category == journey::none ? "" : log.categories[item.category];
  shown.price = item.price;
  return shown;
}

// In the cart, else the newest viewed ones; for comparison help those that were looked at most.
std::vector<std::uint32_t> itemsInMind(std::span<const journey::Event> events, std::string_view action) {
  std::vector<std::uint32_t> order;
  const auto add = [&](std::uint32_t item) {
    if (item != journey::none && std::ranges::find(order, item) == order.end()) order.push_back(item);
  };
  if (action == "comparison_help") {
    std::map<std::uint32_t, int> views;
    for (const journey::Event& event : events)
      if (event.item != journey::none) ++views[event.item];
    for (auto event = events.rbegin(); event != events.rend(); ++event)
      add(event->item);
    std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t item) { return views[item]; });
  } else {
    for (auto event = events.rbegin(); event != events.rend(); ++event)
      if (event->type == logs::eventType::addToCart) add(event->item);
    if (order.empty() && !events.empty()) add(events.back().item);
  }
  order.resize(std::min(order.size(), action == "comparison_help" ? itemsOnCard : std::size_t{1}));
  return order;
}

} // namespace

Result<GuidanceCard> guidanceCard(Workspace& workspace, SessionId session, std::size_t upTo, std::string_view strategy,
                                  const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const auto model, loadModel(workspace));
  TRY(const StoredScenario stored, currentScenario(workspace));
  const guidance::Scenario& scenario = stored.scenario;
  const intent::Taxonomy& taxonomy = model->model.taxonomy();
  GuidanceCard card;
  const guidance::StrategySet applicable =
      guidance::applicableTo(scenario.strategySet, taxonomy, scenario.effects, card.notApplicable);
  TRY(const auto chosen, guidance::makeStrategy(strategy, applicable, scenario.effects, taxonomy));

  const auto found = std::ranges::find(log->sessions, session, &journey::Session::id);
  if (found == log->sessions.end())
    return wrongUsage(Message("session.unknown").with("session", Text{std::to_string(session.value)}));
  const bool firstSession = std::none_of(log->sessions.begin(), found,
                                         [&](const journey::Session& other) { return other.user == found->user; });
  const auto events = log->eventsOf(*found).first(std::min<std::size_t>(upTo + 1, found->count));

  guidance::SituationTracker tracker(scenario.effects.orderValue);
  intent::Reader reader(model->model);
  for (const journey::Event& event : events) {
    tracker.append(event);
    reader.append(event);
  }
  card.strategy = strategy;
  card.intents.assign(reader.intents().begin(), reader.intents().end());
  RandomStream luck(scenario.seed, "card", static_cast<std::uint64_t>(session.value) * 1024 + upTo);
  card.decision =
      chosen->decide(tracker.situation(card.intents, firstSession), guidance::beliefsFrom(scenario.effects), luck);
  const guidance::Action& action = scenario.effects.actions[card.decision.action];
  card.action = action.id;
  card.depth = card.decision.depth;
  for (const guidance::Option& option : card.decision.options)
    card.options.emplace_back(scenario.effects.actions[option.action].id, option);

  if (card.action == "recommend") {
    RecommendRequest request;
    request.session = std::to_string(session.value);
    request.upTo = events.size();
    request.k = static_cast<int>(itemsOnCard);
    TRY(RecommendationList list, recommend(workspace, request, job));
    card.items = std::move(list.items);
  } else if (card.action != "nothing") {
    for (const std::uint32_t item : itemsInMind(events, card.action))
      card.items.push_back(shownItem(*log, item));
  }
  return card;
}

} // namespace guidepost::pipeline
