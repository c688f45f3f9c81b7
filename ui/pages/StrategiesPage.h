// Strategies: which guidance is on, what the rules say and whom they would have reached, and the card that a visitor of
// a real session would see.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

#include <QUndoStack>

class QVBoxLayout;

namespace guidepost::ui {

class Button;
class Card;
class Chip;
class RulesCard;
class ShownCard;
class StrategyList;
class VisitorPanel;

class StrategiesPage : public Page {
  Q_OBJECT

public:
  explicit StrategiesPage(ProjectSession& session, QWidget* parent = nullptr);
  ~StrategiesPage() override;
  QString name() const override;
  void undo() { undo_.undo(); }
  void redo() { undo_.redo(); }

protected:
  void retranslate() override;

private:
  void build();
  void follow(); // what the session tells
  void forget();
  void load();
  void showNothing();
  void showAll();
  void showUndo();
  void giveRoomToRules(bool all);
  void showStrategies();
  void loadDryRun();
  void showDryRun();
  void choose(const QString& strategy);
  void switchStrategy(const QString& strategy, bool on);
  void edit(const QString& what, const std::function<void(guidance::Scenario&)>& change);
  void adopt(const guidance::Scenario& scenario);

  ProjectSession& session_;
  QUndoStack undo_;
  std::optional<pipeline::StoredScenario> scenario_;
  std::optional<guidance::DryRun> dryRun_;
  std::string unsaved_; // the scenario as it is being saved, "" if it is
  std::string chosen_ = "rules";

  Button* undoButton_;
  Button* redoButton_;
  Button* simulate_;
  Chip* scenarioChip_;
  Chip* enabledChip_;
  Chip* undoChip_;
  Card* strategiesCard_; // while there is nothing to show
  StrategyList* strategies_;
  QVBoxLayout* cards_; // rules, what they would have shown
  RulesCard* rules_;
  ShownCard* shown_;
  VisitorPanel* visitor_;
};

} // namespace guidepost::ui
