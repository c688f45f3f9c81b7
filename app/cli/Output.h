// Small pieces of the verbs' output.
#pragma once

#include "app/cli/Cli.h"
#include "core/base/Estimate.h"
#include "core/base/Message.h"

#include <QString>

namespace guidepost::cli {

Json json(const Estimate& estimate);
Json jsonOf(std::string_view text);               // core's own JSON, as it is stored
Json words(const std::vector<Message>& messages); // worded, one string each
std::string line(const QString& text);

// "  name            value" with the names padded, for people.
std::string row(const QString& name, const QString& value);

} // namespace guidepost::cli
