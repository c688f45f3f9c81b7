// The first rows of a log before its import: the first line holds what each column is used for, and can be changed.
#pragma once

#include "core/pipeline/Import.h"

#include <QTableWidget>

namespace guidepost::ui {

class PreviewTable : public QTableWidget {
  Q_OBJECT

public:
  explicit PreviewTable(QWidget* parent = nullptr);
  void setPreview(const pipeline::ImportPreview& preview);

signals:
  // By the user; column: its name, or its number from 1 without a header. An empty role: not used.
  void roleChosen(const std::string& role, const std::string& column);
};

} // namespace guidepost::ui
