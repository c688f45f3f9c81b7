// Every event, every row that could not become one, and every import: one table at a time.
#pragma once

#include "core/pipeline/Info.h"
#include "core/pipeline/Rows.h"
#include "ui/session/ProjectSession.h"
#include "ui/widgets/Card.h"

class QStackedWidget;

namespace guidepost::ui {

class EventTableModel;
class SegmentedButtons;
class TableView;
class ValueTableModel;

class RowsCard : public Card {
  Q_OBJECT

public:
  explicit RowsCard(ProjectSession& session, QWidget* parent = nullptr);

  void showNothing();
  void setInfo(const pipeline::ProjectInfo& info); // reloads the events
  void setRejected(const pipeline::RejectedRows& rejected);
  void setType(const std::string& type); // only its events; "" all
  void retranslate();

signals:
  void sessionActivated(guidepost::SessionId session);

private:
  enum Table { Events, Rejected, Imports };
  std::int64_t rejectedRows() const;
  void nameTables();
  void choose(Table table);
  void fillRejected();
  void fillImports();
  void reloadEvents();

  std::optional<pipeline::ProjectInfo> info_;
  std::optional<pipeline::RejectedRows> rejected_;
  std::string type_;
  Table shown_ = Events;

  SegmentedButtons* choice_;
  QStackedWidget* tables_;
  TableView* eventTable_;
  EventTableModel* events_;
  TableView* rejectedTable_;
  ValueTableModel* rejectedModel_;
  TableView* importTable_;
  ValueTableModel* importModel_;
};

} // namespace guidepost::ui
