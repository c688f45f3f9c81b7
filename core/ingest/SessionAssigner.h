// Gives each event of an import its session: the log's own one, or one that ends where its user pauses for longer than
// the gap. Sessions of earlier imports are continued where they should be. Events that go back in time get a session
// for the time being; divideAnew() says in the end where they belong. Belongs to the import's thread.
#pragma once

#include "core/base/JobContext.h"
#include "core/base/LargeVector.h"
#include "core/ingest/EventBlock.h"
#include "core/ingest/NameIndex.h"
#include "core/store/SessionTable.h"

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::ingest {

struct SessionState {
  static constexpr std::uint32_t storedOwnId = 0xffffffff; // of a continued session: its row has the log's own id

  std::int64_t startUs = 0;
  std::int64_t endUs = 0;
  std::uint32_t user = 0;
  std::uint32_t events = 0; // 0: it turned out to be none
  std::uint32_t purchases = 0;
  std::uint32_t ownId = 0; // number of the log's own id, from 1; 0: found by the gap
};

// An event of a user whose events came in no order.
struct Moment {
  std::int64_t timeUs = 0;
  std::int64_t event = 0; // row id
  std::uint32_t user = 0;
  std::uint32_t session = 0; // that it has now
  bool purchase = false;
  bool earlier = false; // of an earlier import
};

class SessionAssigner {
public:
  // earlier: what the project has already, readable while the import is written; nullptr: nothing.
  SessionAssigner(const store::Connection* earlier, std::int64_t gapUs) : earlier_(earlier), gapUs_(gapUs) {}

  Status begin();

  // ownId: as the project stores it. scope: the user's number, or 0 where the log's session ids are unique in the whole
  // log. rawHash: of the own id in the log, by which it is recognised.
  Result<std::uint32_t> byOwnId(std::uint64_t rawHash, const std::function<std::string()>& ownId, std::uint32_t scope,
                                std::uint32_t user, std::int64_t timeUs, bool purchase);
  Result<std::uint32_t> byGap(std::uint32_t user, std::int64_t timeUs, bool purchase);

  bool isDisordered(std::uint32_t session) const; // it was found by the gap, and its user's events came in no order
  std::uint32_t userOf(std::uint32_t session) const { return stateOf(session)->user; }
  bool anyDisordered() const { return disorderedUsers_ > 0; }

  // All gap events of some disordered users, sorted by user, time and event; calls `moved` for each that belongs to
  // another session than it has.
  void divideAnew(std::vector<Moment>& moments, const std::function<void(const Moment&, std::uint32_t session)>& moved);
  // What earlier imports hold of these users.
  Status addEarlier(std::vector<Moment>& moments) const;

  std::uint32_t firstNew() const { return firstNew_; }
  const LargeVector<SessionState>& states() const { return states_; }                   // of new sessions, by number
  const std::map<std::uint32_t, SessionState>& continued() const { return continued_; } // of earlier imports, by row id
  void forget() { // new sessions, and everything else that millions of them need
    states_.release();
    latest_.release();
    own_.release();
  }
  std::string_view ownId(const SessionState& state) const;
  std::int64_t scopeOf(const SessionState& state) const;

private:
  SessionState& at(std::uint32_t session);
  const SessionState* stateOf(std::uint32_t session) const;
  std::uint32_t add(std::uint32_t user, std::int64_t timeUs);
  std::uint32_t extend(std::uint32_t session, std::int64_t timeUs, bool purchase);
  Result<std::uint32_t> takeOver(std::int64_t row);
  void markDisordered(std::uint32_t user);

  const store::Connection* earlier_;
  std::int64_t gapUs_;
  std::uint32_t firstNew_ = 1;
  LargeVector<SessionState> states_;
  std::map<std::uint32_t, SessionState> continued_;
  LargeVector<std::uint32_t> latest_;    // by user: its latest session by gap; 0: none
  LargeVector<std::uint8_t> disordered_; // by user
  std::uint32_t disorderedUsers_ = 0;
  NameIndex own_;
  LargeVector<char> ownIds_; // one after the other
  LargeVector<std::uint64_t> ownEnds_;
  LargeVector<std::uint32_t> ownScopes_;
};

} // namespace guidepost::ingest
