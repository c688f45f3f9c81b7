// A chart's data as rows: what is copied and saved. Numbers are bare: '.' decimal, no thousands, no %.
#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVector>

namespace guidepost::ui {

struct ChartTable {
  QStringList heads;
  QVector<QVariantList> rows; // strings, integers, doubles; NaN and invalid are empty cells

  QString csv() const;               // RFC 4180, "\n" line ends
  QString tsv() const;               // for the clipboard
  QString html() const;              // a bare <table>, for the clipboard
  void addNote(const QString& note); // one more column with the same text in each row; "" adds nothing
};

QString bareNumber(const QVariant& value);

} // namespace guidepost::ui
