#include "core/pipeline/DataState.h"

#include "core/base/Fingerprint.h"
#include "core/base/Time.h"

#include <algorithm>

namespace guidepost::pipeline {

Result<DataStates> DataStates::load(const store::Connection& connection) {
  TRY(const std::vector<store::DataVersion> versions, store::DataVersionTable(connection).list());
  DataStates states;
  states.known_.push_back({}); // before the first import
  for (const store::DataVersion& version : versions) {
    const std::string_view reason = version.reason;
    if (reason == undoReason && !states.current_.imports.empty()) {
      states.current_.imports.pop_back();
    } else if (reason.starts_with(filterReason)) {
      states.current_.filter = reason.size() > filterReason.size() ? reason.substr(filterReason.size() + 1) : "";
    } else if (reason == importReason) {
      states.current_.imports.push_back(version.timeUs);
    }
    states.known_.push_back({states.current_, version.fingerprint});
    states.version_ = version;
  }
  return states;
}

std::string DataStates::fingerprintOf(const DataState& state) const {
  const auto found = std::ranges::find(known_.rbegin(), known_.rend(), state, &Known::state);
  if (found != known_.rend()) return found->fingerprint;
  const auto whole = std::ranges::find(known_.rbegin(), known_.rend(), DataState{state.imports, ""}, &Known::state);
  std::uint64_t hash = fnv1a64(whole != known_.rend() ? whole->fingerprint : version_.fingerprint);
  for (const std::int64_t import : state.imports)
    hash = fnv1a64(std::to_string(import) + ' ', hash);
  return hexadecimal(fnv1a64(state.filter, hash));
}

Result<store::DataVersion> insertVersion(const store::Connection& connection, const DataStates& states,
                                         const DataState& next, std::string_view reason, std::int64_t events) {
  store::DataVersion version;
  version.fingerprint = states.fingerprintOf(next);
  version.events = events;
  version.reason = reason;
  version.timeUs = nowMicroseconds();
  TRY(version.number, store::DataVersionTable(connection).insert(version));
  return version;
}

} // namespace guidepost::pipeline
