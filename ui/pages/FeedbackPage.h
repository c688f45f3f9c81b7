// Feedback: what came back from the visitors by strategy and round, and what it changed in what strategies believe.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class ActionsCard;
class BeliefsCard;
class Button;
class Chip;
class RoundCard;

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
  void showHeader(const pipeline::RunSummary& run);
  void showRounds(const evaluation::RunResult& result);
  QString whyNoRun() const; // "": it can run

  ProjectSession& session_;
  Button* simulate_;
  Chip* scenarioChip_;
  Chip* roundsChip_;
  RoundCard* conversion_;
  RoundCard* clicks_;
  RoundCard* purchases_;
  RoundCard* satisfaction_;
  BeliefsCard* beliefs_;
  ActionsCard* actions_;
};

} // namespace guidepost::ui
