// Which state of the data a data version stands for: the imports that are in it and the filter over them. Equal states
// have equal fingerprints, so that what was made on one is current again when it comes back. Not for other folders.
#pragma once

#include "core/store/DataVersionTable.h"

#include <string>
#include <string_view>
#include <vector>

namespace guidepost::pipeline {

struct DataState {
  std::vector<std::int64_t> imports; // their times, oldest first
  std::string filter;                // canonical text; "": all counts
  bool operator==(const DataState&) const = default;
};

class DataStates {
public:
  static Result<DataStates> load(const store::Connection& connection);

  const DataState& current() const { return current_; }
  const store::DataVersion& version() const { return version_; }

  // The fingerprint of the newest version with this state, or a new one made of the current one.
  std::string fingerprintOf(const DataState& state) const;

private:
  struct Known {
    DataState state;
    std::string fingerprint;
  };
  std::vector<Known> known_;
  DataState current_;
  store::DataVersion version_;
};

// Reasons of data versions, as they stand in the table.
constexpr std::string_view importReason = "import";
constexpr std::string_view undoReason = "undo";
constexpr std::string_view filterReason = "filter"; // then a blank and the filter's text, unless all counts

Result<store::DataVersion> insertVersion(const store::Connection& connection, const DataStates& states,
                                         const DataState& next, std::string_view reason, std::int64_t events);

} // namespace guidepost::pipeline
