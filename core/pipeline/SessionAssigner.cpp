#include "core/pipeline/SessionAssigner.h"

#include <algorithm>
#include <tuple>

namespace guidepost::pipeline {

Status SessionAssigner::begin() {
  store::SessionTable table(connection_);
  TRY(nextId_, table.nextId());
  return projectHasSessions_ ? Status() : table.dropIndices();
}

std::size_t SessionAssigner::add(UserId user, std::string_view ownId, std::int64_t scope, std::int64_t timeUs) {
  State state;
  state.isNew = true;
  state.row.id = {nextId_++};
  state.row.user = user;
  state.row.externalId = ownId;
  state.row.scope = scope;
  state.row.startUs = timeUs;
  state.row.endUs = timeUs;
  states_.push_back(std::move(state));
  return states_.size() - 1;
}

SessionId SessionAssigner::extend(std::size_t index, std::int64_t timeUs) {
  State& state = states_[index];
  state.changed = true;
  state.row.startUs = std::min(state.row.startUs, timeUs);
  state.row.endUs = std::max(state.row.endUs, timeUs);
  ++state.row.events;
  return state.row.id;
}

Result<SessionId> SessionAssigner::byOwnId(std::string_view ownId, std::int64_t scope, UserId user,
                                           std::int64_t timeUs) {
  key_.assign(reinterpret_cast<const char*>(&scope), sizeof scope);
  key_ += ownId;
  if (const auto known = own_.find(key_); known != own_.end()) return extend(known->second, timeUs);

  std::size_t index = states_.size();
  std::optional<store::SessionRow> stored;
  if (projectHasSessions_) {
    TRY(stored, store::SessionTable(connection_).find(ownId, scope));
  }
  if (stored)
    states_.push_back({std::move(*stored), false, false});
  else
    index = add(user, ownId, scope, timeUs);
  own_.emplace(key_, index);
  return extend(index, timeUs);
}

Result<SessionId> SessionAssigner::byGap(UserId user, std::int64_t timeUs) {
  auto latest = latest_.find(user.value);
  if (latest == latest_.end() && projectHasSessions_) {
    TRY(std::vector<store::SessionRow> rows, store::SessionTable(connection_).ofUser(user));
    std::erase_if(rows, [](const store::SessionRow& row) { return !row.externalId.empty(); });
    const auto last = std::ranges::max_element(rows, {}, &store::SessionRow::endUs);
    if (last != rows.end()) {
      states_.push_back({std::move(*last), false, false});
      latest = latest_.emplace(user.value, states_.size() - 1).first;
    }
  }
  if (latest != latest_.end()) {
    const store::SessionRow& row = states_[latest->second].row;
    if (timeUs >= row.startUs && timeUs - row.endUs <= gapUs_) return extend(latest->second, timeUs);
    if (timeUs < row.startUs) {
      disordered_.insert(user.value);
      return extend(add(user, {}, 0, timeUs), timeUs);
    }
  }
  const std::size_t index = add(user, {}, 0, timeUs);
  latest_[user.value] = index;
  return extend(index, timeUs);
}

Status SessionAssigner::finish(const JobContext& job) {
  store::SessionTable table(connection_);
  for (const State& state : states_) {
    if (state.isNew) {
      TRY_STATUS(table.insert(state.row));
    } else if (state.changed) {
      TRY_STATUS(table.update(state.row));
    }
  }
  if (!projectHasSessions_) TRY_STATUS(table.createIndices());
  states_.clear();
  std::int64_t done = 0;
  for (const std::int64_t user : disordered_) {
    if (job.stopRequested()) return cancelled();
    if (done % 256 == 0)
      job.report("import.sessions", done, static_cast<std::int64_t>(disordered_.size()), "unit.users");
    ++done;
    TRY_STATUS(divideAnew({user}));
  }
  return {};
}

// Each new session keeps the number of the session in which its first event stood, if that number is still free.
Status SessionAssigner::divideAnew(UserId user) {
  store::SessionTable sessions(connection_);
  store::EventTable events(connection_);
  struct Moment {
    std::int64_t timeUs;
    std::int64_t event;
    SessionId session;
  };
  std::vector<Moment> moments;
  std::set<std::int64_t> free;
  TRY(const std::vector<store::SessionRow> rows, sessions.ofUser(user));
  for (const store::SessionRow& row : rows) {
    if (!row.externalId.empty()) continue;
    free.insert(row.id.value);
    TRY(const std::vector<store::EventRow> ofSession, events.ofSession(row.id));
    for (const store::EventRow& event : ofSession)
      moments.push_back({event.timeUs, event.id, row.id});
  }
  std::ranges::sort(moments, {}, [](const Moment& moment) { return std::tuple(moment.timeUs, moment.event); });

  for (std::size_t first = 0; first < moments.size();) {
    std::size_t end = first + 1;
    while (end < moments.size() && moments[end].timeUs - moments[end - 1].timeUs <= gapUs_)
      ++end;
    store::SessionRow row;
    row.user = user;
    row.startUs = moments[first].timeUs;
    row.endUs = moments[end - 1].timeUs;
    row.events = static_cast<std::int64_t>(end - first);
    if (free.erase(moments[first].session.value) > 0) {
      row.id = moments[first].session;
      TRY_STATUS(sessions.update(row));
    } else {
      row.id = {nextId_++};
      TRY_STATUS(sessions.insert(row));
    }
    for (; first < end; ++first)
      if (moments[first].session != row.id) TRY_STATUS(events.setSession(moments[first].event, row.id));
  }
  for (const std::int64_t unused : free)
    TRY_STATUS(sessions.remove({unused}));
  return {};
}

} // namespace guidepost::pipeline
