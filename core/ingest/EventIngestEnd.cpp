// The end of an import: sessions of disordered users, session and item rows, and the postings.
#include "core/base/Json.h"
#include "core/ingest/EventIngest.h"
#include "core/store/BulkInsert.h"
#include "core/store/Code.h"
#include "core/store/ImportTable.h"
#include "core/store/PostingTable.h"

#include <algorithm>
#include <new>
#include <set>
#include <thread>
#include <utility>

namespace guidepost::ingest {

namespace {

using store::Posting;
using store::PostingEntry;

constexpr std::size_t momentsAtOnce = 4'000'000; // of disordered users, in memory
constexpr std::size_t mostBeside = 15'000'000;   // events whose postings are all kept in memory

class SessionRows : public store::RowSource {
public:
  explicit SessionRows(const SessionAssigner& sessions) : sessions_(sessions) {
    const LargeVector<SessionState>& states = sessions.states();
    for (std::size_t i = 0; i < states.size() && whole_; ++i)
      whole_ = states[i].events > 0;
    if (whole_) return;
    for (std::size_t i = 0; i < states.size(); ++i)
      if (states[i].events > 0) kept_.push_back(static_cast<std::uint32_t>(i));
  }

  std::size_t rows() const override { return whole_ ? sessions_.states().size() : kept_.size(); }

  void value(std::size_t row, int column, store::ValueSink& sink) const override {
    const std::size_t index = whole_ ? row : kept_[row];
    const SessionState& state = sessions_.states()[index];
    switch (column) {
    case 0:
      return sink.integer(static_cast<std::int64_t>(sessions_.firstNew() + index));
    case 1:
      return sink.integer(state.user);
    case 2:
      return state.ownId == 0 ? sink.null() : sink.code(sessions_.ownId(state));
    case 3:
      return sink.integer(sessions_.scopeOf(state));
    case 4:
      return sink.integer(state.startUs);
    case 5:
      return sink.integer(state.endUs);
    case 6:
      return sink.integer(state.events);
    default:
      return sink.integer(state.purchases);
    }
  }

private:
  const SessionAssigner& sessions_;
  bool whole_ = true; // no session turned out to be none
  LargeVector<std::uint32_t> kept_;
};

// Positions in order of a small dense key, ties in their own order: a counting sort.
class Grouped {
public:
  explicit Grouped(std::size_t keys) : begin_(keys + 1) {}

  void count(std::size_t key) { ++begin_[key + 1]; }
  void place() {
    for (std::size_t key = 1; key < begin_.size(); ++key)
      begin_[key] += begin_[key - 1];
    order_.resize(begin_.back());
    next_.resize(begin_.size());
    std::copy(begin_.begin(), begin_.end(), next_.begin());
  }
  void put(std::size_t key, std::size_t position) { order_[next_[key]++] = static_cast<std::uint32_t>(position); }

  template <class Visitor> // of a position
  void forEach(std::size_t key, Visitor&& visitor) const {
    for (std::uint32_t i = begin_[key]; i < begin_[key + 1]; ++i)
      visitor(order_[i]);
  }

private:
  LargeVector<std::uint32_t> begin_;
  LargeVector<std::uint32_t> next_;
  LargeVector<std::uint32_t> order_;
};

template <class T, class KeyOf>
Result<Grouped> grouped(SpillColumn<T>& column, std::size_t keys, KeyOf&& keyOf) {
  Grouped groups(keys);
  TRY_STATUS(column.forEach([&](std::size_t, T value) { groups.count(keyOf(value)); }));
  groups.place();
  TRY_STATUS(column.forEach([&](std::size_t position, T value) { groups.put(keyOf(value), position); }));
  return groups;
}

store::PostingRun runOf(std::vector<PostingEntry> entries) {
  std::ranges::sort(entries);
  store::PostingRun run;
  for (const PostingEntry& entry : entries)
    run.add(entry.key, entry.id);
  return run;
}

std::string sessionBefore(const store::SessionRow& row) {
  return jsonText(nlohmann::json{{"user", row.user.value},
                                 {"external", row.externalId},
                                 {"scope", row.scope},
                                 {"start", row.startUs},
                                 {"end", row.endUs},
                                 {"events", row.events},
                                 {"purchases", row.purchases}});
}

} // namespace

Status EventIngest::noteChange(std::string_view what, std::int64_t id, const std::string& before) {
  return store::ImportTable(connection_).insertChange(options_.import, what, id, before);
}

// In as many walks over the events as their memory wants; a user's events are all in one of them.
Status EventIngest::divideSessions(const JobContext& job) {
  if (!sessions_.anyDisordered()) return {};
  const std::size_t walks = eventSessions_.size() / momentsAtOnce + 1;
  store::EventTable events(connection_);
  for (std::size_t walk = 0; walk < walks; ++walk) {
    if (job.stopRequested()) return cancelled();
    job.report("import.sessions", static_cast<std::int64_t>(walk), static_cast<std::int64_t>(walks));
    std::vector<Moment> moments;
    TRY_STATUS(eventSessions_.forEach([&](std::size_t position, std::uint32_t session) {
      if (!sessions_.isDisordered(session)) return;
      const std::uint32_t user = sessions_.userOf(session);
      if (user % walks != walk) return;
      moments.push_back({0, range_.firstEvent + static_cast<std::int64_t>(position), user, session, false, false});
    }));
    std::size_t next = 0;
    const auto isNext = [&](std::size_t position) {
      return next < moments.size() && moments[next].event == range_.firstEvent + static_cast<std::int64_t>(position);
    };
    TRY_STATUS(eventTimes_.forEach([&](std::size_t position, std::int64_t timeUs) {
      if (isNext(position)) moments[next++].timeUs = timeUs;
    }));
    next = 0;
    TRY_STATUS(eventTypes_.forEach([&](std::size_t position, logs::EventType type) {
      if (isNext(position)) moments[next++].purchase = type == logs::eventType::purchase;
    }));
    TRY_STATUS(sessions_.addEarlier(moments));
    std::vector<std::pair<std::int64_t, std::uint32_t>> moves;
    std::vector<Moment> earlier;
    sessions_.divideAnew(moments, [&](const Moment& moment, std::uint32_t session) {
      moves.emplace_back(moment.event, session);
      if (moment.earlier) earlier.push_back(moment);
    });
    for (const Moment& moment : earlier) {
      movedEarlier_.insert(moment.event);
      TRY_STATUS(noteChange("event", moment.event, jsonText(nlohmann::json{{"session", moment.session}})));
    }
    std::ranges::sort(moves);
    for (std::size_t i = 0; i < moves.size(); ++i) {
      if (i % 4096 == 0 && job.stopRequested()) return cancelled();
      TRY_STATUS(events.setSession(moves[i].first, {moves[i].second}));
    }
  }
  // Where events stand has changed: read the column anew.
  eventSessions_ = SpillColumn<std::uint32_t>();
  TRY_STATUS(events.forEachSession(range_.firstEvent,
                                   [&](std::int64_t session) { return eventSessions_.push(narrow(session)); }));
  return {};
}

// After the rows: a session of theirs may be gone, and its number must not be found any more.
Status EventIngest::mendEarlierPostings() {
  if (movedEarlier_.empty()) return {};
  TRY(const std::vector<store::ImportRow> imports, store::ImportTable(connection_).list());
  for (std::size_t i = 0; i + 1 < imports.size(); ++i) {
    const auto first = movedEarlier_.lower_bound(imports[i].firstEvent);
    if (first != movedEarlier_.end() && *first < imports[i + 1].firstEvent)
      TRY_STATUS(store::rebuildPostings(connection_, imports[i].id));
  }
  return {};
}

Status EventIngest::writeSessions() {
  TRY_STATUS(
      store::insertRows(connection_,
                        "INSERT INTO session (id, user, external, scope, start_time, end_time, events, purchases) "
                        "SELECT c0, c1, c2, c3, c4, c5, c6, c7 FROM feed",
                        SessionRows(sessions_)));
  store::SessionTable table(connection_);
  for (const auto& [id, state] : sessions_.continued()) {
    TRY(const std::optional<store::SessionRow> before, table.load({id}));
    if (!before) continue;
    TRY_STATUS(noteChange("session", id, sessionBefore(*before)));
    if (state.events == 0) {
      TRY_STATUS(table.remove({id}));
      continue;
    }
    store::SessionRow row = *before;
    row.startUs = state.startUs;
    row.endUs = state.endUs;
    row.events = state.events;
    row.purchases = state.purchases;
    TRY_STATUS(table.update(row));
  }
  return {};
}

Status EventIngest::writeItems() {
  store::ItemTable table(connection_);
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (items_[i].isNew) {
      TRY_STATUS(table.insert(rowOf(i)));
    } else if (items_[i].changed) {
      TRY(const std::optional<store::ItemRow> before, table.load({items_[i].id}));
      if (before)
        TRY_STATUS(noteChange("item", items_[i].id,
                              jsonText(nlohmann::json{{"title", before->title},
                                                      {"category", before->category},
                                                      {"brand", before->brand},
                                                      {"price", before->price},
                                                      {"currency", before->currency},
                                                      {"lastTime", before->lastTimeUs}})));
      TRY_STATUS(table.update(rowOf(i)));
    }
  }
  return {};
}

// Continued sessions have lower numbers than new ones.
Status EventIngest::makeEventsOfSession(std::size_t newSessions, const RunSink& sink) {
  const std::uint32_t firstNew = sessions_.firstNew();
  std::vector<PostingEntry> continued;
  TRY_STATUS(eventSessions_.forEach([&](std::size_t position, std::uint32_t session) {
    if (session < firstNew) continued.push_back({session, eventAt(position)});
  }));
  store::PostingRun run = runOf(std::move(continued));
  TRY(const Grouped groups, grouped(eventSessions_, newSessions + 1, [&](std::uint32_t session) {
        return session < firstNew ? 0 : session - firstNew + 1;
      }));
  for (std::uint32_t s = 0; s < newSessions; ++s)
    groups.forEach(s + 1, [&](std::uint32_t position) { run.add(firstNew + s, eventAt(position)); });
  return sink(Posting::EventsOfSession, std::move(run));
}

Status EventIngest::makeEventsOfItem(const RunSink& sink) {
  std::vector<std::uint32_t> byId(items_.size());
  for (std::uint32_t i = 0; i < byId.size(); ++i)
    byId[i] = i;
  std::ranges::sort(byId, {}, [this](std::uint32_t i) { return items_[i].id; });
  TRY(const Grouped groups, grouped(eventItems_, items_.size() + 1, [](std::uint32_t item) { return item; }));
  store::PostingRun run;
  groups.forEach(0, [&](std::uint32_t position) { run.add(0, eventAt(position)); });
  for (const std::uint32_t i : byId)
    groups.forEach(i + 1, [&](std::uint32_t position) { run.add(items_[i].id, eventAt(position)); });
  return sink(Posting::EventsOfItem, std::move(run));
}

Status EventIngest::makeEventsOfType(const RunSink& sink) {
  TRY(const Grouped groups, grouped(eventTypes_, nextOwnType_, [](logs::EventType type) { return type; }));
  store::PostingRun run;
  for (logs::EventType type = 0; type < nextOwnType_; ++type)
    groups.forEach(type, [&](std::uint32_t position) { run.add(type, eventAt(position)); });
  return sink(Posting::EventsOfType, std::move(run));
}

Status EventIngest::makeEventsByTime(const RunSink& sink) {
  if (range_.inTimeOrder) return {};
  LargeVector<PostingEntry> times;
  times.reserve(eventTimes_.size());
  TRY_STATUS(eventTimes_.forEach([&](std::size_t position, std::int64_t timeUs) {
    times.push_back({timeUs, eventAt(position)});
  }));
  std::sort(times.begin(), times.end());
  store::PostingRun run;
  for (const PostingEntry& entry : times)
    run.add(entry.key, entry.id);
  return sink(Posting::EventsByTime, std::move(run));
}

Status EventIngest::makeEventRuns(const JobContext& job, std::size_t newSessions, const RunSink& sink) {
  TRY_STATUS(makeEventsOfSession(newSessions, sink));
  if (job.stopRequested()) return cancelled();
  TRY_STATUS(makeEventsOfItem(sink));
  if (job.stopRequested()) return cancelled();
  TRY_STATUS(makeEventsOfType(sink));
  return makeEventsByTime(sink);
}

Status EventIngest::makeSessionRuns(const RunSink& sink) const {
  const LargeVector<SessionState>& states = sessions_.states();
  std::uint32_t mostUser = 0;
  for (const SessionState& state : states)
    mostUser = std::max(mostUser, state.user);
  store::PostingRun ofUser;
  {
    Grouped groups(mostUser + 1);
    for (const SessionState& state : states)
      if (state.events > 0) groups.count(state.user);
    groups.place();
    for (std::size_t s = 0; s < states.size(); ++s)
      if (states[s].events > 0) groups.put(states[s].user, s);
    for (std::uint32_t user = 0; user <= mostUser; ++user)
      groups.forEach(user, [&](std::uint32_t s) { ofUser.add(user, sessions_.firstNew() + s); });
  }
  TRY_STATUS(sink(Posting::SessionsOfUser, std::move(ofUser)));
  std::vector<PostingEntry> codes;
  for (std::size_t s = 0; s < states.size(); ++s)
    if (states[s].ownId != 0)
      codes.push_back(
          {store::codeHash(sessions_.ownId(states[s])), sessions_.firstNew() + static_cast<std::int64_t>(s)});
  return sink(Posting::SessionsByCode, runOf(std::move(codes)));
}

Status EventIngest::makeRuns(const JobContext& job, const RunSink& sink, bool forgetSessions) {
  const std::size_t newSessions = sessions_.states().size();
  TRY_STATUS(makeSessionRuns(sink));
  if (forgetSessions) sessions_.forget();
  if (job.stopRequested()) return cancelled();
  TRY_STATUS(makeEventRuns(job, newSessions, sink));
  std::vector<PostingEntry> codes;
  codes.reserve(userHashes_.size());
  TRY_STATUS(userHashes_.forEach([&](std::size_t position, std::int64_t hash) {
    codes.push_back({hash, range_.firstUser + static_cast<std::int64_t>(position)});
  }));
  return sink(Posting::UsersByCode, runOf(std::move(codes)));
}

// Sessions and items are written while the postings are made: neither needs the other.
Status EventIngest::writeBeside(const JobContext& job) {
  std::vector<std::pair<Posting, store::PostingRun>> runs;
  const auto guarded = [](const auto& work) -> Status {
    try {
      return work();
    } catch (const std::bad_alloc&) {
      return failure(Message("base.out-of-memory"));
    }
  };
  Status made;
  std::thread maker([&] {
    made = guarded([&] {
      return makeRuns(
          job,
          [&runs](Posting posting, store::PostingRun run) -> Status {
            runs.emplace_back(posting, std::move(run));
            return {};
          },
          false);
    });
  });
  const Status written = guarded([&]() -> Status {
    TRY_STATUS(writeSessions());
    return writeItems();
  });
  maker.join();
  TRY_STATUS(written);
  TRY_STATUS(made);
  store::PostingTable table(connection_);
  for (const auto& [posting, run] : runs)
    TRY_STATUS(table.insert(posting, options_.import, run));
  return {};
}

// Of very many events one thing at a time is kept in memory.
Status EventIngest::writeInTurn(const JobContext& job) {
  TRY_STATUS(writeSessions());
  TRY_STATUS(writeItems());
  store::PostingTable table(connection_);
  return makeRuns(
      job, [&](Posting posting, store::PostingRun run) { return table.insert(posting, options_.import, run); }, true);
}

Status EventIngest::writeRest(const JobContext& job) {
  TRY_STATUS(eventSessions_.size() > mostBeside ? writeInTurn(job) : writeBeside(job));
  return mendEarlierPostings();
}

} // namespace guidepost::ingest
