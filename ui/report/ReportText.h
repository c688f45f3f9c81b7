// A report's values as text in the user's language: sentences, figures, and tables as grids of words. HTML and PDF
// write what these say, so both show the same figures. Any thread.
#pragma once

#include "core/report/ReportDocument.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace guidepost::ui {

QString reportSentence(const Message& message); // begins with a capital; currencies by their name
QString reportWords(const Message& message);    // the same without the capital: labels inside charts
QString reportLabel(const report::Label& label);
QString scenarioTitle(const std::string& name);         // of a shipped scenario: its name in words
QString groupedFingerprint(const QString& fingerprint); // 7f3a 91d0 c219

// "Simulated; effects assumed", "Synthetic log", both, or nothing: stands at every chart and table that needs it.
QString originNote(report::Origin origin, bool synthetic);

int reportDecimals(report::Format format, double largest);            // one choice for a column or a chart
QString formatted(double value, report::Format format, int decimals); // without its unit
QString formattedInterval(const Estimate& estimate, report::Format format, int decimals); // "" when unknown

struct FigureText {
  QString value;
  QString label;
  QString note; // what it is of, and its interval
};
FigureText figureText(const report::Figure& figure, const std::string& currency);

struct TextCell {
  QString text;
  QString interval;
  QString strategy; // its mark stands before the text
};
struct TextColumn {
  QString head;
  bool number = false;
  report::Intervals intervals = report::Intervals::Hidden;
};
struct TextTable {
  QString title, subtitle, origin;
  QVector<TextColumn> columns;
  QVector<QVector<TextCell>> rows;
  QVector<bool> strong; // one a row
};
TextTable tableText(const report::Table& table, bool synthetic);

} // namespace guidepost::ui
