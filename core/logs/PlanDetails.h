// What the first rows say about a plan whose columns are settled. Not for other folders.
#pragma once

#include "core/logs/Head.h"
#include "core/logs/LogPlan.h"

#include <optional>

namespace guidepost::logs {

// How times and amounts are written, with what is worth knowing about it in the findings. unit: told, else the format's
// or "".
void settleValues(LogPlan& plan, const Head& head, std::string_view unit);

std::optional<Message> problemOf(const LogPlan& plan, const Head& head); // a column without which nothing can be said

double shareAccepted(const LogPlan& plan, const Head& head); // of the first rows, under this plan

Kind kindByColumns(const LogPlan& plan); // of a table in no known format

std::string joinedText(const std::vector<std::string>& names);

} // namespace guidepost::logs
