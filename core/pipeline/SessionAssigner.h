// Gives each event of an import its session: the log's own one, or one that ends where its user pauses for longer than
// the gap. Sessions of earlier imports are continued where they should be. Belongs to the import's thread.
#pragma once

#include "core/store/EventTable.h"
#include "core/store/SessionTable.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace guidepost::pipeline {

class SessionAssigner {
public:
  SessionAssigner(const store::Connection& connection, std::int64_t gapUs, bool projectHasSessions)
      : connection_(connection), gapUs_(gapUs), projectHasSessions_(projectHasSessions) {}

  Status begin();

  // ownId: as it is stored (hashed where the project holds pseudonyms). scope: the user's number, or 0 where the log's
  // session ids are unique in the whole log.
  Result<SessionId> byOwnId(std::string_view ownId, std::int64_t scope, UserId user, std::int64_t timeUs);
  Result<SessionId> byGap(UserId user, std::int64_t timeUs);

  // After the last event, with the index of events by session in place: writes the sessions, and divides the events of
  // those users anew whose events did not come in order of time.
  Status finish(const JobContext& job);

private:
  struct State {
    store::SessionRow row;
    bool isNew = false;
    bool changed = false;
  };

  std::size_t add(UserId user, std::string_view ownId, std::int64_t scope, std::int64_t timeUs);
  SessionId extend(std::size_t index, std::int64_t timeUs);
  Status divideAnew(UserId user);

  const store::Connection& connection_;
  std::int64_t gapUs_;
  bool projectHasSessions_;
  std::int64_t nextId_ = 1;
  std::vector<State> states_;
  std::unordered_map<std::string, std::size_t> own_;     // scope and own id → state
  std::unordered_map<std::int64_t, std::size_t> latest_; // user → the state of the latest session by gap
  std::set<std::int64_t> disordered_;                    // users
  std::string key_;
};

} // namespace guidepost::pipeline
