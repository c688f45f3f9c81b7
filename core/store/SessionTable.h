// Sessions, assigned at import: by the log's own session id, or by an inactivity gap.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

struct SessionRow {
  SessionId id;
  UserId user;
  std::string externalId; // the log's session id (a pseudonym by default); "": found by the gap
  std::int64_t scope = 0; // user number where session ids are unique for each user only; 0: in the whole log
  std::int64_t startUs = 0;
  std::int64_t endUs = 0;
  std::int64_t events = 0;
  std::int64_t purchases = 0; // of the events
};

class SessionTable {
public:
  explicit SessionTable(const Connection& connection) : connection_(connection) {}

  Status insert(const SessionRow& row); // without its postings
  Status update(const SessionRow& row); // start, end, events, purchases
  Status remove(SessionId id);
  Result<std::int64_t> count() const;
  Result<std::optional<SessionRow>> load(SessionId id) const;
  Result<std::optional<SessionRow>> find(std::string_view externalId, std::int64_t scope) const;
  Result<std::vector<SessionRow>> findExternal(std::string_view externalId) const; // by start
  Result<std::vector<SessionRow>> ofUser(UserId user) const;                       // by start
  Status forEach(const std::function<bool(const SessionRow&)>& visitor) const;     // by id
  Result<std::int64_t> nextId() const;

private:
  const Connection& connection_;
};

} // namespace guidepost::store
