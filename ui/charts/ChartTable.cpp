#include "ui/charts/ChartTable.h"

#include <QLocale>

#include <cmath>

namespace guidepost::ui {

namespace {

QString csvCell(const QVariant& value) {
  QString text = bareNumber(value);
  if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n')))
    return text;
  return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString tsvCell(const QVariant& value) {
  return bareNumber(value).replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

template <class Cell>
QString joined(const ChartTable& table, QLatin1Char separator, Cell cell) {
  QString text;
  const auto addRow = [&](const auto& row) {
    for (qsizetype i = 0; i < row.size(); ++i) {
      if (i > 0) text += separator;
      text += cell(row[i]);
    }
    text += QLatin1Char('\n');
  };
  addRow(table.heads);
  for (const QVariantList& row : table.rows)
    addRow(row);
  return text;
}

} // namespace

QString bareNumber(const QVariant& value) {
  if (!value.isValid()) return {};
  if (value.typeId() == QMetaType::Double) {
    const double number = value.toDouble();
    return std::isfinite(number) ? QString::number(number, 'g', QLocale::FloatingPointShortest) : QString();
  }
  return value.toString();
}

QString ChartTable::csv() const {
  return joined(*this, QLatin1Char(','), csvCell);
}
QString ChartTable::tsv() const {
  return joined(*this, QLatin1Char('\t'), tsvCell);
}

QString ChartTable::html() const {
  QString text = QStringLiteral("<meta charset=\"utf-8\"><table><tr>");
  for (const QString& head : heads)
    text += QStringLiteral("<th>") + head.toHtmlEscaped() + QStringLiteral("</th>");
  text += QStringLiteral("</tr>");
  for (const QVariantList& row : rows) {
    text += QStringLiteral("<tr>");
    for (const QVariant& cell : row)
      text += QStringLiteral("<td>") + bareNumber(cell).toHtmlEscaped() + QStringLiteral("</td>");
    text += QStringLiteral("</tr>");
  }
  return text + QStringLiteral("</table>");
}

void ChartTable::addNote(const QString& note) {
  if (note.isEmpty()) return;
  heads << QStringLiteral("note");
  for (QVariantList& row : rows)
    row << note;
}

} // namespace guidepost::ui
