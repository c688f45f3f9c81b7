// Home: the path with each step's figure, one button that runs all of it, scenarios, and the projects of late.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class Button;
class Card;
class FlowLayout;
class ProjectList;
class ScenarioCards;
class StepLoop;

class HomePage : public Page {
  Q_OBJECT

public:
  explicit HomePage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;
  void runWholePath(); // of the open project; of the sample where none is open

protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void showState();
  void showLoop();
  void showCaution();
  void explainCautions();
  void loadScenarios();
  void fillRecent();
  void openSample();

  ProjectSession& session_;
  bool pathAfterImport_ = false;
  QString runningStep_;

  Button* import_;
  Button* run_;
  Card* loopCard_;
  StepLoop* loop_;
  ScenarioCards* scenarios_;
  ProjectList* projects_;
  Button* recent_;
  bool narrow_ = false;
};

} // namespace guidepost::ui
