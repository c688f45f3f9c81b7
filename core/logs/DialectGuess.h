// Which dialect the first lines of a log are written in. Any thread. Not for other folders.
#pragma once

#include "core/logs/Dialect.h"

#include <string_view>

namespace guidepost::logs {

// text: whole lines in UTF-8, the preamble too.
bool looksLikeJson(std::string_view text, bool& objectsSpanLines);

// The kind and the delimiter of a text that is no JSON, with this preamble.
Dialect guessDialect(std::string_view text, Dialect dialect);

} // namespace guidepost::logs
