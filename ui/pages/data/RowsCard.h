// Every event, every row that could not become one, duplicates, flagged sessions and imports: one table at a time.
#pragma once

#include "core/pipeline/Info.h"
#include "core/pipeline/Quality.h"
#include "ui/session/ProjectSession.h"
#include "ui/widgets/Card.h"

class QStackedWidget;

namespace guidepost::ui {

class EventTableModel;
class FlaggedPanel;
class ImportsPanel;
class PagedTableModel;
class RejectedPanel;
class SegmentedButtons;
class TableView;

class RowsCard : public Card {
  Q_OBJECT

public:
  explicit RowsCard(ProjectSession& session, QWidget* parent = nullptr);

  void showNothing();
  void setInfo(const pipeline::ProjectInfo& info);  // reloads every table
  void setFilter(const store::EventFilter& filter); // only these events
  void follow(const pipeline::RowsLink& link);      // shows the rows that a finding is about
  void retranslate();

signals:
  void sessionActivated(guidepost::SessionId session);
  void undone(const QString& sentence);

private:
  enum Table { Events, Rejected, Duplicates, Flagged, Imports };
  struct Counts {
    std::int64_t duplicates = 0, rejected = 0;
  };
  Counts counts() const;
  void nameTables();
  void choose(Table table);
  void showTitle();
  void sortBy(int column);
  void showOrder();
  void reloadEvents();
  void reloadDuplicates(std::optional<ImportId> import);
  void lookAt(std::int64_t timeUs);
  void fail(const Error& error);

  ProjectSession& session_;
  std::optional<pipeline::ProjectInfo> info_;
  store::EventFilter filter_;
  Table shown_ = Events;
  std::optional<int> topRow_; // to scroll to, once the events are counted

  SegmentedButtons* choice_;
  QStackedWidget* tables_;
  TableView* eventTable_;
  EventTableModel* events_;
  RejectedPanel* rejected_;
  TableView* duplicateTable_;
  PagedTableModel* duplicates_;
  FlaggedPanel* flagged_;
  ImportsPanel* imports_;
};

} // namespace guidepost::ui
