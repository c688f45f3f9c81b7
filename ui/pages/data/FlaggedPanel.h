// Sessions that look like programs, or whose events cannot have happened in that order: one kind at a time.
#pragma once

#include "core/pipeline/DataFilter.h"
#include "ui/session/ProjectSession.h"

#include <QWidget>

class QComboBox;

namespace guidepost::ui {

class PagedTableModel;
class TableView;

class FlaggedPanel : public QWidget {
  Q_OBJECT

public:
  explicit FlaggedPanel(ProjectSession& session, QWidget* parent = nullptr);

  void clear();
  void showFlag(journey::SessionFlag flag);
  void reload() { showFlag(flag_); }
  void retranslate();
  std::int64_t shown() const;
  QString shownName() const;

signals:
  void counted();
  void failed(const guidepost::Error& error);
  void sessionActivated(guidepost::SessionId session);

private:
  ProjectSession& session_;
  journey::SessionFlag flag_ = journey::SessionFlag::FastEvents;
  QComboBox* kind_;
  TableView* table_;
  PagedTableModel* model_;
};

} // namespace guidepost::ui
