// Sessions seen through the active model: the list, one session event by event, and predictions.
#include "core/pipeline/Intent.h"

#include "core/base/Time.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace guidepost::pipeline {

namespace {

// Index of each session by its row id; sessions are ordered by time, not by id.
Result<std::uint32_t> indexOf(const journey::SessionLog& log, SessionId id) {
  for (std::size_t s = 0; s < log.sessions.size(); ++s)
    if (log.sessions[s].id == id) return static_cast<std::uint32_t>(s);
  return wrongUsage(Message("session.unknown").with("session", Text{std::to_string(id.value)}));
}

SessionSummary summaryOf(const journey::SessionLog& log, std::uint32_t index, std::span<const float> readings,
                         const intent::Taxonomy& taxonomy) {
  const journey::Session& session = log.sessions[index];
  SessionSummary summary;
  summary.index = index;
  summary.id = session.id;
  summary.startUs = log.events[session.first].timeUs;
  summary.events = session.count;
  for (std::uint32_t i = 0; i < session.count; ++i) {
    const journey::Event& event = log.events[session.first + i];
    if (event.type == logs::eventType::purchase) {
      summary.buys = true;
      break;
    }
    if (taxonomy.purchase < 0) continue;
    const float intent =
        readings[(session.first + i) * taxonomy.names.size() + static_cast<std::size_t>(taxonomy.purchase)];
    if (intent > summary.purchaseIntent) {
      summary.purchaseIntent = intent;
      summary.peakEvent = i;
    }
  }
  return summary;
}

ReadEvent describe(const journey::SessionLog& log, const journey::Event& event) {
  ReadEvent read;
  read.timeUs = event.timeUs;
  read.type = log.eventTypeNames[event.type];
  if (event.item != journey::none) {
    read.item = log.items[event.item].name;
    read.title = log.items[event.item].title;
  }
  if (event.category != journey::none) read.category = log.categories[event.category];
  read.price = event.price;
  return read;
}

SessionReading readingOf(const journey::SessionLog& log, std::span<const journey::Event> events,
                         const intent::Model& model) {
  SessionReading reading;
  reading.intents = model.taxonomy().names;
  const std::size_t width = reading.intents.size();
  const std::vector<float> rows = model.read(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    ReadEvent read = describe(log, events[i]);
    read.intents.assign(rows.begin() + static_cast<std::ptrdiff_t>(i * width),
                        rows.begin() + static_cast<std::ptrdiff_t>((i + 1) * width));
    reading.events.push_back(std::move(read));
  }
  return reading;
}

WithoutEvents withoutOf(std::span<const journey::Event> events, const intent::Model& model) {
  const std::size_t width = model.taxonomy().names.size();
  WithoutEvents result;
  const std::vector<float> all = model.read(events);
  result.asItWas.assign(all.end() - static_cast<std::ptrdiff_t>(width), all.end());
  const std::vector<float> rows = model.withoutEach(events);
  for (std::size_t i = 0; i < events.size(); ++i)
    result.without.emplace_back(rows.begin() + static_cast<std::ptrdiff_t>(i * width),
                                rows.begin() + static_cast<std::ptrdiff_t>((i + 1) * width));
  return result;
}

} // namespace

Result<std::uint32_t> findSession(Workspace& workspace, const journey::SessionLog& log, std::string_view text) {
  TRY(const SessionId id, workspace.findSession(text));
  return indexOf(log, id);
}

Result<std::vector<SessionSummary>> sessionsByIntent(Workspace& workspace, std::string_view search, int limit,
                                                     const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const auto loaded, loadModel(workspace));
  TRY(const auto rows, readings(workspace, job));
  const intent::Taxonomy& taxonomy = loaded->model.taxonomy();
  std::vector<SessionSummary> list;
  if (!search.empty()) {
    if (const auto index = findSession(workspace, *log, search))
      list.push_back(summaryOf(*log, *index, *rows, taxonomy));
    return list;
  }
  list.reserve(log->sessions.size());
  for (std::uint32_t s = 0; s < log->sessions.size(); ++s)
    list.push_back(summaryOf(*log, s, *rows, taxonomy));
  const std::size_t kept = std::min(list.size(), static_cast<std::size_t>(limit));
  // Ties (many sessions of one view) go to the longer session, then to the older one: same list every time.
  std::ranges::partial_sort(list, list.begin() + static_cast<std::ptrdiff_t>(kept),
                            [](const SessionSummary& a, const SessionSummary& b) {
                              if (a.purchaseIntent != b.purchaseIntent) return a.purchaseIntent > b.purchaseIntent;
                              if (a.events != b.events) return a.events > b.events;
                              return a.index < b.index;
                            });
  list.resize(kept);
  return list;
}

Result<SessionReading> readSession(Workspace& workspace, SessionId id, const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const auto loaded, loadModel(workspace));
  TRY(const std::uint32_t index, indexOf(*log, id));
  SessionReading reading = readingOf(*log, log->eventsOf(log->sessions[index]), loaded->model);
  reading.id = id;
  return reading;
}

Result<WithoutEvents> withoutEvents(Workspace& workspace, SessionId id, std::size_t upTo, const JobContext& job) {
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const auto loaded, loadModel(workspace));
  TRY(const std::uint32_t index, indexOf(*log, id));
  const auto events = log->eventsOf(log->sessions[index]);
  return withoutOf(events.first(std::min(events.size(), upTo + 1)), loaded->model);
}

Result<std::vector<journey::Event>> parseEvents(const journey::SessionLog& log, std::string_view text) {
  std::unordered_map<std::string_view, std::uint32_t> items;
  for (std::uint32_t i = 0; i < log.items.size(); ++i)
    items.emplace(log.items[i].name, i);

  std::vector<journey::Event> events;
  std::int64_t time = log.lastTimeUs;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    std::string_view word = text.substr(0, comma);
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    while (word.starts_with(' '))
      word.remove_prefix(1);
    while (word.ends_with(' '))
      word.remove_suffix(1);
    if (word.empty()) continue;
    const std::size_t colon = word.find(':');
    const std::string_view typeName = colon == std::string_view::npos ? "view" : word.substr(0, colon);
    const std::string_view itemName = colon == std::string_view::npos ? word : word.substr(colon + 1);
    const auto type = std::ranges::find(log.eventTypeNames, typeName);
    if (typeName.empty() || type == log.eventTypeNames.end()) {
      std::string known;
      for (const std::string& name : log.eventTypeNames)
        if (!name.empty()) known += (known.empty() ? "" : ", ") + name;
      return wrongUsage(
          Message("events.unknown-type").with("type", Text{std::string(typeName)}).with("known", Text{known}));
    }
    journey::Event event;
    event.type = static_cast<logs::EventType>(type - log.eventTypeNames.begin());
    event.timeUs = time += microsecondsPerMinute;
    if (!itemName.empty()) {
      const auto item = items.find(itemName);
      if (item == items.end())
        return wrongUsage(Message("events.unknown-item").with("item", Text{std::string(itemName)}));
      event.item = item->second;
      event.category = log.items[event.item].category;
      event.price = log.items[event.item].price;
    }
    events.push_back(event);
  }
  if (events.empty()) return wrongUsage(Message("events.none"));
  return events;
}

Result<Prediction> predict(Workspace& workspace, const PredictRequest& request, const JobContext& job) {
  if (request.session.has_value() == !request.events.empty()) return wrongUsage(Message("predict.session-or-events"));
  TRY(const auto log, workspace.sessionLog(job));
  TRY(const auto loaded, loadModel(workspace, request.model));
  std::vector<journey::Event> events;
  SessionId id;
  if (request.session) {
    TRY(const std::uint32_t index, findSession(workspace, *log, *request.session));
    const auto own = log->eventsOf(log->sessions[index]);
    events.assign(own.begin(), own.end());
    if (request.upTo && *request.upTo < events.size()) events.resize(*request.upTo);
    id = log->sessions[index].id;
  } else {
    TRY(events, parseEvents(*log, request.events));
  }

  Prediction prediction;
  prediction.reading = readingOf(*log, events, loaded->model);
  prediction.reading.id = id;
  intent::Reader reader(loaded->model);
  for (const journey::Event& event : events)
    reader.append(event);
  const auto intents = reader.intents();
  for (std::size_t i = 0; i < intents.size(); ++i)
    prediction.intents.emplace_back(loaded->model.taxonomy().names[i], static_cast<double>(intents[i]));
  double named = 0;
  for (const intent::NextItem& next : reader.nextItems(request.items)) {
    PredictedItem& item = prediction.items.emplace_back();
    item.probability = next.probability;
    if (next.item != journey::none) {
      item.item = log->items[next.item].name;
      item.title = log->items[next.item].title;
    }
    named += next.probability;
  }
  prediction.otherProbability = std::max(0.0, 1.0 - named);
  if (request.explain) prediction.explanation = withoutOf(events, loaded->model);
  return prediction;
}

} // namespace guidepost::pipeline
