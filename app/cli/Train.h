// A model's figures, as `train` and `demo` print them.
#pragma once

#include "app/cli/Cli.h"
#include "core/pipeline/Intent.h"

namespace guidepost::cli {

Json json(const pipeline::ModelSummary& summary);
std::vector<std::string> linesOf(const pipeline::ModelSummary& summary);

} // namespace guidepost::cli
