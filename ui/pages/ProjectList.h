// Home's list of projects that were opened, and the place where a log or a project can be dropped.
#pragma once

#include "ui/session/ProjectSession.h"

#include <QWidget>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace guidepost::ui {

class DashedFrame;

class ProjectList : public QWidget {
  Q_OBJECT

public:
  explicit ProjectList(ProjectSession& session, QWidget* parent = nullptr);
  void refresh(); // reads the list again and says everything in the current language

private:
  ProjectSession& session_;
  QLabel* title_;
  QFrame* card_;
  QVBoxLayout* rows_;
  DashedFrame* drop_;
};

} // namespace guidepost::ui
