// What the first rows would become: shares accepted, duplicate and rejected, the reasons with their first lines, what
// the reader noticed, and the columns that are left out. GUI thread.
#pragma once

#include "core/pipeline/Import.h"

#include <QWidget>

class QLabel;

namespace guidepost::ui {

class CautionLine;
class ShareBar;

class DryRun : public QWidget {
  Q_OBJECT

public:
  explicit DryRun(QWidget* parent = nullptr);
  void setPreview(const pipeline::ImportPreview& preview);
  QString words() const;

private:
  QLabel* title_;
  ShareBar* bar_;
  QLabel* reasons_;
  CautionLine* caution_;
  QLabel* notes_;
};

} // namespace guidepost::ui
