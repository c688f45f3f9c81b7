#include "ui/report/ReportText.h"

#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <algorithm>
#include <cmath>

namespace guidepost::ui {
namespace {

using report::Format;

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

QString capitalised(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

// Currencies, scenarios and fingerprints travel as they are stored; here they become what a reader knows.
Message readable(Message message) {
  for (NamedArgument& argument : message.arguments) {
    if (argument.name == "currency") {
      if (const auto* code = std::get_if<Term>(&argument.value))
        argument.value = Text{number::currencyName(QString::fromStdString(code->value)).toStdString()};
    } else if (argument.name == "scenario") {
      if (const auto* name = std::get_if<Term>(&argument.value))
        argument.value = Text{scenarioTitle(name->value).toStdString()};
    } else if (argument.name == "fingerprint") {
      if (const auto* text = std::get_if<Text>(&argument.value))
        argument.value = Text{groupedFingerprint(QString::fromStdString(text->value)).toStdString()};
    }
  }
  return message;
}

double largestOf(double soFar, double value) {
  return std::isfinite(value) ? std::max(soFar, std::abs(value)) : soFar;
}

// Decimals by column: the largest value decides, so that a column's figures line up.
struct ColumnScale {
  double measures[report::formats] = {};
  double shares = 0;

  void add(const report::Cell& cell) {
    if (const auto* measure = std::get_if<report::Measure>(&cell)) {
      double& largest = measures[static_cast<std::size_t>(measure->format)];
      largest = largestOf(largest, measure->value.estimate);
    } else if (const auto* argument = std::get_if<Argument>(&cell)) {
      if (const auto* share = std::get_if<Share>(argument)) shares = largestOf(shares, share->value);
    }
  }
};

TextCell cellText(const report::Cell& cell, const ColumnScale& scale, report::Intervals intervals) {
  return std::visit(
      Overloaded{
          [](std::monostate) {
            return TextCell{number::unknown(), {}, {}};
          },
          [&](const Argument& argument) {
            if (const auto* share = std::get_if<Share>(&argument))
              return TextCell{number::share(share->value, number::shareDecimals(scale.shares)), {}, {}};
            return TextCell{word(argument), {}, {}};
          },
          [](const Message& message) {
            return TextCell{reportWords(message), {}, {}};
          },
          [&](const report::Measure& measure) {
            const int decimals =
                reportDecimals(measure.format, scale.measures[static_cast<std::size_t>(measure.format)]);
            TextCell text{formatted(measure.value.estimate, measure.format, decimals), {}, {}};
            if (intervals != report::Intervals::Hidden)
              text.interval = formattedInterval(measure.value, measure.format, decimals);
            return text;
          },
          [](const report::Path& path) {
            QStringList steps;
            for (const std::string& type : path.types)
              steps << term(type);
            return TextCell{steps.join(QStringLiteral(" › ")), {}, {}};
          },
          [](const std::vector<Message>& messages) {
            QStringList texts;
            for (const Message& message : messages)
              texts << reportWords(message);
            return TextCell{
                texts.join(language() == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; ")), {}, {}};
          },
      },
      cell);
}

} // namespace

QString reportWords(const Message& message) {
  return message.id.empty() ? QString() : word(readable(message));
}

QString reportSentence(const Message& message) {
  return capitalised(reportWords(message));
}

QString reportLabel(const report::Label& label) {
  if (const auto* known = std::get_if<Term>(&label)) return term(known->value);
  return reportWords(std::get<Message>(label));
}

QString scenarioTitle(const std::string& name) {
  if (isKnownTerm(name)) return term(name);
  const QString worded = wordingOf(name);
  return worded.isEmpty() ? QString::fromStdString(name) : worded;
}

QString groupedFingerprint(const QString& fingerprint) {
  QStringList groups;
  for (qsizetype at = 0; at < std::min<qsizetype>(fingerprint.size(), 12); at += 4)
    groups << fingerprint.mid(at, 4);
  return groups.join(QLatin1Char(' '));
}

QString originNote(report::Origin origin, bool synthetic) {
  QStringList notes;
  if (origin == report::Origin::Simulation) notes << reportWords(Message("report.badge.simulated"));
  if (origin == report::Origin::Assumption) notes << reportWords(Message("report.badge.assumed"));
  if (synthetic && origin != report::Origin::Assumption) notes << reportWords(Message("report.badge.synthetic"));
  return notes.join(QStringLiteral(" · "));
}

int reportDecimals(Format format, double largest) {
  switch (format) {
  case Format::Share:
    return largest < 0.0995 ? 2 : 1;
  case Format::Amount:
  case Format::Gain:
    return largest >= 20 ? 0 : 2;
  case Format::Real:
    return largest >= 100 ? 0 : largest >= 10 ? 1 : 3;
  case Format::Points:
  case Format::Rating:
  case Format::Multiple:
  case Format::Change:
    return 2;
  case Format::Count:
    break;
  }
  return 0;
}

QString formatted(double value, Format format, int decimals) {
  switch (format) {
  case Format::Share:
    return number::percent(value, decimals);
  case Format::Points:
    return number::pointsBare(value, decimals);
  case Format::Gain:
  case Format::Change:
    return number::signedReal(value, decimals);
  default:
    return number::real(value, decimals);
  }
}

QString formattedInterval(const Estimate& estimate, Format format, int decimals) {
  if (!std::isfinite(estimate.low) || !std::isfinite(estimate.high)) return {};
  if (estimate.low == estimate.high) return {}; // exact: nothing shown costs nothing
  switch (format) {
  case Format::Share:
  case Format::Points:
    return number::percentInterval(estimate, decimals);
  default:
    return number::realInterval(estimate, decimals);
  }
}

FigureText figureText(const report::Figure& figure, const std::string& currency) {
  const double value = figure.value.estimate;
  int decimals = reportDecimals(figure.format, std::abs(value));
  if (figure.format == Format::Share && std::abs(value) >= 0.1) decimals = number::shareDecimals(value);
  FigureText text;
  switch (figure.format) {
  case Format::Share:
    text.value = number::share(value, decimals);
    break;
  case Format::Amount:
    text.value = number::money(value, QString::fromStdString(currency), decimals);
    break;
  case Format::Count:
    text.value = std::isfinite(value) ? number::count(std::llround(value)) : number::unknown();
    break;
  default:
    text.value = formatted(value, figure.format, decimals);
  }
  text.label = reportWords(figure.label);
  text.note = reportWords(figure.note);
  const QString interval = formattedInterval(figure.value, figure.format, decimals);
  if (!interval.isEmpty()) {
    const QString gap = language() == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; ");
    text.note = text.note.isEmpty() ? interval : text.note + gap + interval;
  }
  return text;
}

TextTable tableText(const report::Table& table, bool synthetic) {
  TextTable text;
  text.title = reportSentence(table.title);
  text.subtitle = reportSentence(table.subtitle);
  text.origin = originNote(table.origin, synthetic && table.origin != report::Origin::Log);
  QVector<ColumnScale> scales(static_cast<qsizetype>(table.columns.size()));
  for (const report::Row& row : table.rows)
    for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i)
      scales[static_cast<qsizetype>(i)].add(row.cells[i]);
  for (const report::Column& column : table.columns)
    text.columns.append({reportSentence(column.head), column.number, column.intervals});
  for (const report::Row& row : table.rows) {
    QVector<TextCell> cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      cells.append(i < row.cells.size()
                       ? cellText(row.cells[i], scales[static_cast<qsizetype>(i)], table.columns[i].intervals)
                       : TextCell{number::unknown(), {}, {}});
    if (!cells.isEmpty()) cells.first().strategy = QString::fromStdString(row.strategy);
    text.rows.append(std::move(cells));
    text.strong.append(row.strong);
  }
  return text;
}

} // namespace guidepost::ui
