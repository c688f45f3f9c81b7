// Decisions that stand beside a log: LOG.decisions.csv, with which guidance was shown in which session under a stated
// policy, and what came back. Not for other folders.
#pragma once

#include "core/base/Id.h"
#include "core/privacy/Pseudonyms.h"
#include "core/store/Project.h"

#include <filesystem>
#include <optional>

namespace guidepost::pipeline {

struct DecisionCounts {
  std::int64_t accepted = 0;
  std::int64_t rejected = 0; // malformed, or of a session that the log does not have
};

std::filesystem::path decisionsBeside(const std::filesystem::path& log);

// Columns: time, session, eligible ("a|b"), action, item, propensity, clicked, dismissed, purchased.
Result<DecisionCounts> importDecisions(const store::Connection& connection, ImportId import,
                                       const std::filesystem::path& file,
                                       const std::optional<privacy::Pseudonyms>& pseudonyms, const JobContext& job);

} // namespace guidepost::pipeline
