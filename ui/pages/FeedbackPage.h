// Feedback: what came back from the visitors by strategy and round, and what it changed in what strategies believe.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class Button;
class Card;
class Chip;
class LineChart;
class TableView;
class ValueTableModel;

class FeedbackPage : public Page {
  Q_OBJECT

public:
  explicit FeedbackPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;

protected:
  void retranslate() override;

private:
  void showAll();
  void showNothing();
  void showRounds(const pipeline::RunSummary& run);
  void showTable(const pipeline::RunSummary& run);
  void showBeliefs(const pipeline::RunSummary& run);

  struct RateCard {
    Card* card = nullptr;
    LineChart* chart = nullptr;
  };

  ProjectSession& session_;
  Button* simulate_;
  Chip* scenarioChip_;
  Chip* roundsChip_;
  RateCard conversion_, clicks_, purchases_, satisfaction_;
  Card* tableCard_;
  TableView* table_;
  ValueTableModel* tableModel_;
  Card* beliefsCard_;
  TableView* beliefs_;
  ValueTableModel* beliefsModel_;
};

} // namespace guidepost::ui
