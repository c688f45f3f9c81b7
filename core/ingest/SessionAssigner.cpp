#include "core/ingest/SessionAssigner.h"

#include "core/base/Fingerprint.h"
#include "core/logs/EventType.h"
#include "core/store/EventTable.h"

#include <algorithm>
#include <tuple>

namespace guidepost::ingest {

// Of each earlier user only the latest session by gap can be continued; which one that is takes one walk over the rows.
Status SessionAssigner::begin() {
  if (!earlier_) return {};
  const store::SessionTable sessions(*earlier_);
  TRY(const std::int64_t next, sessions.nextId());
  firstNew_ = narrow(next);
  LargeVector<std::int64_t> latestEnds;
  return sessions.forEach([&](const store::SessionRow& row) {
    if (!row.externalId.empty()) return true;
    const auto user = static_cast<std::size_t>(row.user.value);
    if (user >= latest_.size()) {
      latest_.resize(user + 1);
      latestEnds.resize(user + 1);
    }
    if (latest_[user] == 0 || row.endUs > latestEnds[user]) {
      latest_[user] = narrow(row.id.value);
      latestEnds[user] = row.endUs;
    }
    return true;
  });
}

const SessionState* SessionAssigner::stateOf(std::uint32_t session) const {
  if (session >= firstNew_) return &states_[session - firstNew_];
  const auto found = continued_.find(session);
  return found == continued_.end() ? nullptr : &found->second;
}

SessionState& SessionAssigner::at(std::uint32_t session) {
  return session >= firstNew_ ? states_[session - firstNew_] : continued_.at(session);
}

std::uint32_t SessionAssigner::add(std::uint32_t user, std::int64_t timeUs) {
  states_.push_back({timeUs, timeUs, user, 0, 0, 0});
  return firstNew_ + static_cast<std::uint32_t>(states_.size() - 1);
}

std::uint32_t SessionAssigner::extend(std::uint32_t session, std::int64_t timeUs, bool purchase) {
  SessionState& state = at(session);
  state.startUs = std::min(state.startUs, timeUs);
  state.endUs = std::max(state.endUs, timeUs);
  ++state.events;
  state.purchases += purchase;
  return session;
}

// A session of an earlier import, with its row as it was.
Result<std::uint32_t> SessionAssigner::takeOver(std::int64_t row) {
  const std::uint32_t session = narrow(row);
  if (continued_.contains(session)) return session;
  TRY(const std::optional<store::SessionRow> stored, store::SessionTable(*earlier_).load({row}));
  if (!stored) return failure(Message("store.damaged").with("path", Text{""}));
  continued_[session] = {stored->startUs,
                         stored->endUs,
                         narrow(stored->user.value),
                         static_cast<std::uint32_t>(stored->events),
                         static_cast<std::uint32_t>(stored->purchases),
                         stored->externalId.empty() ? 0 : SessionState::storedOwnId};
  return session;
}

Result<std::uint32_t> SessionAssigner::byOwnId(std::uint64_t rawHash, const std::function<std::string()>& ownId,
                                               std::uint32_t scope, std::uint32_t user, std::int64_t timeUs,
                                               bool purchase) {
  const std::uint64_t key = mixed64(rawHash, scope);
  if (const std::uint32_t known = own_.find(key); known != NameIndex::none) return extend(known, timeUs, purchase);

  const std::string stored = ownId();
  std::uint32_t session = 0;
  if (earlier_) {
    TRY(const std::optional<store::SessionRow> row, store::SessionTable(*earlier_).find(stored, scope));
    if (row) {
      TRY(session, takeOver(row->id.value));
    }
  }
  if (session == 0) {
    session = add(user, timeUs);
    ownIds_.append(stored.data(), stored.size());
    ownEnds_.push_back(ownIds_.size());
    ownScopes_.push_back(scope);
    states_.back().ownId = static_cast<std::uint32_t>(ownEnds_.size());
  }
  own_.insert(key, session);
  return extend(session, timeUs, purchase);
}

void SessionAssigner::markDisordered(std::uint32_t user) {
  if (user >= disordered_.size()) disordered_.resize(std::max<std::size_t>(user + 1, latest_.size()));
  if (!disordered_[user]) ++disorderedUsers_;
  disordered_[user] = 1;
}

Result<std::uint32_t> SessionAssigner::byGap(std::uint32_t user, std::int64_t timeUs, bool purchase) {
  if (user >= latest_.size()) latest_.resize(std::max<std::size_t>(user + 1, latest_.size() * 3 / 2));
  std::uint32_t session = latest_[user];
  if (session != 0) {
    if (session < firstNew_) {
      TRY(session, takeOver(session));
    }
    const SessionState& state = *stateOf(session);
    if (timeUs < state.startUs) {
      markDisordered(user);
      ++at(session).events;
      at(session).purchases += purchase;
      return session;
    }
    if (timeUs - state.endUs <= gapUs_) return extend(session, timeUs, purchase);
  }
  session = add(user, timeUs);
  latest_[user] = session;
  return extend(session, timeUs, purchase);
}

bool SessionAssigner::isDisordered(std::uint32_t session) const {
  const SessionState* state = stateOf(session);
  return state && state->ownId == 0 && state->user < disordered_.size() && disordered_[state->user];
}

Status SessionAssigner::addEarlier(std::vector<Moment>& moments) const {
  if (!earlier_) return {};
  std::set<std::uint32_t> users;
  for (const Moment& moment : moments)
    users.insert(moment.user);
  const store::SessionTable sessions(*earlier_);
  const store::EventTable events(*earlier_);
  for (const std::uint32_t user : users) {
    TRY(const std::vector<store::SessionRow> rows, sessions.ofUser({user}));
    for (const store::SessionRow& row : rows) {
      if (!row.externalId.empty()) continue;
      TRY(const std::vector<store::EventRow> found, events.ofSession(row.id));
      for (const store::EventRow& event : found)
        moments.push_back(
            {event.timeUs, event.id, user, narrow(row.id.value), event.type == logs::eventType::purchase, true});
    }
  }
  return {};
}

// Each new session keeps the number of the session in which its first event stood, if that number is still free.
void SessionAssigner::divideAnew(std::vector<Moment>& moments,
                                 const std::function<void(const Moment&, std::uint32_t)>& moved) {
  std::ranges::sort(moments, {}, [](const Moment& m) { return std::tuple(m.user, m.timeUs, m.event); });
  std::set<std::uint32_t> free;
  for (const Moment& moment : moments)
    free.insert(moment.session);
  for (const std::uint32_t session : free) {
    if (session < firstNew_ && !continued_.contains(session)) continued_[session] = {0, 0, 0, 0, 0, 0};
    SessionState& state = at(session);
    state.events = 0;
    state.purchases = 0;
  }
  for (std::size_t first = 0; first < moments.size();) {
    std::size_t end = first + 1;
    while (end < moments.size() && moments[end].user == moments[first].user &&
           moments[end].timeUs - moments[end - 1].timeUs <= gapUs_)
      ++end;
    std::uint32_t session = moments[first].session;
    if (free.erase(session) == 0) session = add(moments[first].user, moments[first].timeUs);
    SessionState& state = at(session);
    state = {moments[first].timeUs, moments[end - 1].timeUs, moments[first].user, 0, 0, 0};
    for (; first < end; ++first) {
      ++state.events;
      state.purchases += moments[first].purchase;
      if (moments[first].session != session) moved(moments[first], session);
    }
  }
}

std::string_view SessionAssigner::ownId(const SessionState& state) const {
  if (state.ownId == 0) return {};
  const std::uint64_t begin = state.ownId == 1 ? 0 : ownEnds_[state.ownId - 2];
  return {ownIds_.data() + begin, ownEnds_[state.ownId - 1] - begin};
}

std::int64_t SessionAssigner::scopeOf(const SessionState& state) const {
  return state.ownId == 0 ? 0 : ownScopes_[state.ownId - 1];
}

} // namespace guidepost::ingest
