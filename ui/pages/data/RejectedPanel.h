// The rows that could not become events: by reason, file and text, and the way out of the program to mend them.
#pragma once

#include "core/pipeline/RejectedRows.h"
#include "ui/session/ProjectSession.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace guidepost::ui {

class Button;
class PagedTableModel;
class TableView;

class RejectedPanel : public QWidget {
  Q_OBJECT

public:
  explicit RejectedPanel(ProjectSession& session, QWidget* parent = nullptr);

  void clear();
  void reload(const store::RejectedFilter& filter = {}); // from the start
  void retranslate();
  std::int64_t shown() const; // rows under the filter
  const std::optional<pipeline::RejectedCounts>& counts() const { return counts_; }

signals:
  void counted();
  void failed(const guidepost::Error& error);

private:
  void fetch();
  void fillChoices();
  void chooseFile();
  void exportTo(const QString& path);
  void tellExport(const Result<pipeline::ExportedRejected>& exported);

  ProjectSession& session_;
  store::RejectedFilter filter_;
  std::optional<pipeline::RejectedCounts> counts_; // of all rows: what can be chosen
  QComboBox* reason_;
  QComboBox* file_;
  QLineEdit* text_;
  QTimer* typing_;
  Button* export_;
  QLabel* told_;
  TableView* table_;
  PagedTableModel* model_;
};

} // namespace guidepost::ui
