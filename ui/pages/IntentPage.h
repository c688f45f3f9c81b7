// Intent: how well the model foresees, and what it thinks of one session, event by event. The cards word what they
// show; the page arranges them and heads them with the finding.
#pragma once

#include "core/pipeline/Intent.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class Button;
class Card;
class Chip;
class FindingList;
class ModelCard;
class SessionList;

class IntentPage : public Page {
  Q_OBJECT

public:
  explicit IntentPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;
  void openTrainDialog();

protected:
  void retranslate() override;

private:
  void buildHeader();
  void buildCards();
  void showAll();
  void showNothing();
  void showHeader(const pipeline::ModelSummary& model);
  void showChips(const pipeline::ModelSummary& model);
  void openCautions();
  const pipeline::ModelSummary* model() const;

  ProjectSession& session_;
  Button* compare_;
  Button* train_;
  Chip* modelChip_;
  Chip* horizonChip_;
  Chip* testChip_;
  Chip* trainedChip_;
  Chip* unlabelledChip_;
  Chip* cautionsChip_;
  QVector<Chip*> chips_;
  FindingList* cautions_;
  QVector<ModelCard*> cards_;
  Card* listCard_;
  SessionList* list_;
  std::pair<ModelId, std::int64_t> listed_; // model and data version of the list
};

} // namespace guidepost::ui
