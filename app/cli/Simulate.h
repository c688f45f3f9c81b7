// A run's figures, as `simulate` and `demo` print them.
#pragma once

#include "app/cli/Cli.h"
#include "core/pipeline/Scenarios.h"

namespace guidepost::cli {

Json json(const pipeline::RunSummary& run);
std::vector<std::string> linesOf(const pipeline::RunSummary& run);

} // namespace guidepost::cli
