// The project's scenarios as cards: what each is, what came of it, and what can be done with it.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/session/ProjectSession.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace guidepost::ui {

class Button;
class Card;

class ScenarioCards : public QWidget {
  Q_OBJECT

public:
  explicit ScenarioCards(ProjectSession& session, QWidget* parent = nullptr);
  void setScenarios(std::vector<pipeline::StoredScenario> scenarios);
  void retranslate();
  void addHeadWidget(QWidget* widget); // left of the buttons above the cards
  void setCompact(bool compact);       // lower cards

signals:
  void pageRequested(const QString& id);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void rebuild();
  QWidget* cardOf(const pipeline::StoredScenario& stored);
  QString about(const pipeline::StoredScenario& stored, Card& card) const;
  Button* moreButton(const pipeline::StoredScenario& stored);
  void make();
  void rename(const pipeline::StoredScenario& stored);
  void duplicate(const pipeline::StoredScenario& stored);
  void remove(const pipeline::StoredScenario& stored);
  void choose(ScenarioId id, const QString& page, bool simulate);
  void change(std::function<Status(pipeline::Workspace&)> verb);
  int columns() const;

  ProjectSession& session_;
  std::vector<pipeline::StoredScenario> scenarios_;
  int shownColumns_ = 0;
  bool compact_ = false;
  QHBoxLayout* head_;
  QLabel* title_;
  QLabel* count_;
  Button* compare_;
  Button* new_;
  QGridLayout* grid_;
};

} // namespace guidepost::ui
