// Recommendations: for the chosen session every recommender side by side, and how often each finds the next item.
#pragma once

#include "core/pipeline/Recommend.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

#include <array>

class QMenu;

namespace guidepost::ui {

class Button;
class Card;
class Chip;
class ForestChart;
class ItemList;
class SessionList;
class TableView;
class ValueTableModel;

class RecommendationsPage : public Page {
  Q_OBJECT

public:
  explicit RecommendationsPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;

protected:
  void retranslate() override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void showAll();
  void showNothing();
  void showTable(const pipeline::StoredRecommenderTable& stored);
  void loadLists();
  void showLists();
  void defineHitRate();

  struct ListCard {
    Card* card = nullptr;
    ItemList* items = nullptr;
  };

  ProjectSession& session_;
  std::vector<pipeline::RecommendationList> lists_;

  Button* evaluate_;
  Chip* sessionChip_;
  Chip* casesChip_;
  Card* chartCard_;
  ForestChart* chart_;
  Card* tableCard_;
  TableView* table_;
  ValueTableModel* tableModel_;
  Card* pickCard_;
  SessionList* pick_;
  SessionList* menuPick_;
  QMenu* pickMenu_;
  bool narrow_ = false;
  std::array<ListCard, 3> listCards_;
};

} // namespace guidepost::ui
