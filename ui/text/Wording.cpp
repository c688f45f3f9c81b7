#include "ui/text/Wording.h"

#include "ui/text/Numbers.h"
#include "ui/text/wording/Lines.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace guidepost::ui {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

QString utf8(const std::string& text) {
  return QString::fromStdString(text);
}

const char* findWording(std::string_view id);

// A term may also be the id of a message without arguments (why a row was rejected) or a currency.
QString termOf(const std::string& name) {
  if (isKnownTerm(name)) return term(name);
  if (findWording(name)) return wordingOf(name);
  const bool isCode =
      name.size() == 3 && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return isCode || name.empty() ? number::currencyName(utf8(name)) : utf8(name);
}

QString said(const Argument& argument, int decimals) {
  return std::visit(
      Overloaded{
          [](const Count& count) { return number::count(count.value); },
          [&](const Share& share) { return number::share(share.value, decimals); },
          [&](const Points& points) { return number::points(points.value, decimals < 0 ? 2 : decimals); },
          [&](const Real& real) { return number::real(real.value, decimals); },
          [&](const Amount& amount) { return number::money(amount.value, utf8(amount.currency), decimals); },
          [](const Duration& duration) { return number::duration(duration.microseconds); },
          [](const Instant& instant) { return number::dateTime(instant.microseconds); },
          [](const Text& text) { return utf8(text.value); },
          [](const Term& known) { return termOf(known.value); },
      },
      argument);
}

bool isOne(const Argument& argument) {
  if (const auto* count = std::get_if<Count>(&argument)) return count->value == 1;
  if (const auto* real = std::get_if<Real>(&argument)) return real->value == 1;
  return false;
}

// The number alone, without unit, sign of per cent or currency.
QString bare(const Argument& argument, int decimals) {
  if (const auto* amount = std::get_if<Amount>(&argument)) return number::real(amount->value, decimals);
  if (const auto* share = std::get_if<Share>(&argument)) return number::percent(share->value, decimals);
  if (const auto* points = std::get_if<Points>(&argument))
    return number::pointsBare(points->value, decimals < 0 ? 2 : decimals);
  return said(argument, decimals);
}

// {name}; {name:2} with so many decimals; {name:n} and {name:n2} the number alone; {^name} with a capital letter;
// {name|one|many} the word form that goes with a count.
QString placeholder(const Message& message, const QString& inside) {
  const QStringList forms = inside.split(QLatin1Char('|'));
  const bool capital = inside.startsWith(QLatin1Char('^'));
  const QString name = forms[0].section(QLatin1Char(':'), 0, 0).mid(capital ? 1 : 0);
  const Argument* argument = message.find(name.toStdString());
  if (!argument) return number::unknown();
  if (forms.size() == 3) return isOne(*argument) ? forms[1] : forms[2];
  const QString format = forms[0].section(QLatin1Char(':'), 1);
  const bool alone = format.startsWith(QLatin1Char('n'));
  bool given = false;
  const int decimals = format.mid(alone ? 1 : 0).toInt(&given);
  QString text = alone ? bare(*argument, given ? decimals : number::automatic)
                       : said(*argument, given ? decimals : number::automatic);
  if (capital && !text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString filled(const Message& message, const QString& text) {
  QString result;
  qsizetype at = 0;
  while (at < text.size()) {
    const qsizetype open = text.indexOf(QLatin1Char('{'), at);
    const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
    if (close < 0) break;
    result += QStringView(text).mid(at, open - at);
    result += placeholder(message, text.mid(open + 1, close - open - 1));
    at = close + 1;
  }
  return result + text.mid(at);
}

const QHash<QByteArray, const char*>& templates() {
  static const QHash<QByteArray, const char*> table = [] {
    QHash<QByteArray, const char*> made;
    for (const auto lines : wording::all())
      for (const wording::Line& line : lines)
        made.insert(line.id, line.text);
    return made;
  }();
  return table;
}

const char* findWording(std::string_view id) {
  return templates().value(QByteArray(id.data(), static_cast<qsizetype>(id.size())), nullptr);
}

} // namespace

QString word(const Argument& argument) {
  return said(argument, number::automatic);
}

QString word(const Message& message) {
  if (const char* text = findWording(message.id)) return filled(message, QCoreApplication::translate("Wording", text));
  QStringList arguments;
  for (const NamedArgument& argument : message.arguments)
    arguments << utf8(argument.name) + QStringLiteral(": ") + word(argument.value);
  const QString id = utf8(message.id);
  return arguments.isEmpty() ? id : id + QLatin1Char(' ') + number::bracketed(arguments.join(QStringLiteral(", ")));
}

QString word(const Error& error) {
  return word(error.message);
}

QString wordingOf(std::string_view id) {
  const char* text = findWording(id);
  return text ? QCoreApplication::translate("Wording", text) : QString();
}

QStringList wordedIds() {
  QStringList ids;
  for (auto it = templates().begin(); it != templates().end(); ++it)
    ids << QString::fromUtf8(it.key());
  ids.sort();
  return ids;
}

} // namespace guidepost::ui
