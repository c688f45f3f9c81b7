// Every sentence of the core: message ids become text in the user's language, for window, command line and report
// alike. Wordings are templates with {argument} placeholders, translated through Qt's translations (context "Wording").
// An unknown id is shown with its arguments. Any thread.
#pragma once

#include "core/base/Message.h"
#include "core/base/Result.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace guidepost::ui {

QString word(const Message& message);
QString word(const Error& error);
QString word(const Argument& argument);

// The template of an id in the user's language; empty when there is none.
QString wordingOf(std::string_view id);
QStringList wordedIds();

// Known words: event types, intents, strategies, actions, recommenders, stages, units, dispositions, rounds of a job.
// Names that are not known stay as they are (a log's own event type).
QString term(std::string_view name);
inline QString term(const QString& name) {
  return term(std::string_view(name.toStdString()));
}
inline QString term(const char* name) {
  return term(std::string_view(name));
}
bool isKnownTerm(std::string_view name);

} // namespace guidepost::ui
