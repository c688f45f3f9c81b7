// What the import dialog calls kinds of rows, roles of columns and how sure it is; and which column might be missing.
#pragma once

#include "core/pipeline/Import.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

namespace guidepost::ui {

QString kindName(std::string_view kind);         // "Events: somebody did something"
QString kindWord(std::string_view kind);         // "events"
QString roleName(std::string_view role);         // "User"
QString roleExplanation(std::string_view role);  // "who did it"
QString confidenceWords(double confidence);      // "certain", "very likely", …
QString encodingName(std::string_view encoding); // "" is UTF-8
QString delimiterName(std::string_view delimiter);

QStringList rolesOf(std::string_view kind); // those that such rows may use, the most important first
QString columnName(const pipeline::ImportPreview& preview, std::size_t column);
std::string columnKey(const pipeline::ImportPreview& preview, std::size_t column); // as a mapping names it

// The unused column that might have this role, judged by its name and its first values.
std::optional<std::size_t> likelyColumn(const pipeline::ImportPreview& preview, std::string_view role);

} // namespace guidepost::ui
