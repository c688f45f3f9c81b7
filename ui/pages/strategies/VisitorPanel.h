// The visitor card of the project's chosen session, for the inspector: asks for its events, for other sessions worth a
// look, and for the card itself whenever one of them changes.
#pragma once

#include "ui/session/ProjectSession.h"

#include <QWidget>

namespace guidepost::ui {

class VisitorCard;

class VisitorPanel : public QWidget {
  Q_OBJECT

public:
  explicit VisitorPanel(ProjectSession& session, QWidget* parent = nullptr);
  void load(); // the card, again
  void setStrategies(const std::vector<std::string>& names);
  void setStrategy(const std::string& name);
  void retranslate();

private:
  void follow();       // what the session tells: another model or other data offer other sessions
  void loadSessions(); // to choose from
  void loadEvents();

  ProjectSession& session_;
  VisitorCard* card_;
  SessionId eventsOf_;
  std::pair<ModelId, std::int64_t> sessionsOf_; // model, data version
};

} // namespace guidepost::ui
