// Intent: how well the model foresees, and what it thinks of one session, event by event.
#pragma once

#include "core/pipeline/Intent.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class Button;
class Card;
class Chip;
class ConfusionTable;
class FindingList;
class IntentBars;
class LineChart;
class ReliabilityChart;
class SegmentedButtons;
class SessionList;
class TableView;
class ValueTableModel;
class WithoutEventChart;

class IntentPage : public Page {
  Q_OBJECT

public:
  explicit IntentPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;
  void openTrainDialog();

protected:
  void retranslate() override;

private:
  void buildCards();
  void showAll();
  void showNothing();
  void showHeader(const pipeline::ModelSummary& model);
  void showCurves(const std::vector<intent::EpochRecord>& epochs, bool running);
  void showReliability(const pipeline::ModelSummary& model);
  void showConfusion(const pipeline::ModelSummary& model);
  void showMetrics(const pipeline::ModelSummary& model);
  void loadSession();
  void showSession();
  void loadWithout();
  void showWithout();
  void defineTopTenth();
  const pipeline::ModelSummary* model() const;

  ProjectSession& session_;
  std::optional<pipeline::SessionReading> reading_;
  std::optional<pipeline::WithoutEvents> without_;
  std::size_t withoutUpTo_ = 0;
  bool training_ = false;

  Button* compare_;
  Button* train_;
  Chip* modelChip_;
  Chip* horizonChip_;
  Chip* testChip_;
  Chip* trainedChip_;
  Chip* unlabelledChip_;
  Card* curvesCard_;
  LineChart* curves_;
  SegmentedButtons* curveChoice_;
  Card* reliabilityCard_;
  ReliabilityChart* reliability_;
  Card* confusionCard_;
  ConfusionTable* confusion_;
  Card* metricsCard_;
  TableView* metrics_;
  ValueTableModel* metricsModel_;
  Card* listCard_;
  SessionList* list_;
  Card* barsCard_;
  IntentBars* bars_;
  Card* withoutCard_;
  WithoutEventChart* withoutChart_;
  QWidget* withoutPanel_;
  class QLabel* withoutSentence_;
  Button* guidance_;
};

} // namespace guidepost::ui
