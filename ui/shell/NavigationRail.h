// The path's words in order with a trail between them: where you are stands on the plate, at the right each step's
// state. Project name above, Settings and Help below. With words 208 wide, else 56 with tooltips.
#pragma once

#include "ui/shell/StepState.h"

#include <QIcon>
#include <QWidget>

class QListView;
class QModelIndex;
class QStandardItemModel;
class QVariantAnimation;

namespace guidepost::ui {

class Button;
class LinesLabel;
class RailDelegate;

class NavigationRail : public QWidget {
  Q_OBJECT

public:
  explicit NavigationRail(QWidget* parent = nullptr);

  void addStep(const QString& id, const QString& iconName);
  void setStepName(const QString& id, const QString& name);
  void setStepState(const QString& id, StepState state);
  void setCurrent(const QString& id);
  QString current() const;

  void setProject(const QString& name, const QString& caption); // "rees46-oct2019", "5,066 sessions · 1 Oct 2019"

  bool isCollapsed() const { return collapsed_; }
  void setCollapsed(bool collapsed);
  QListView* list() const { return list_; }

  static int wideWidth();
  static int narrowWidth();

signals:
  void stepChosen(const QString& id);
  void settingsRequested();
  void helpRequested();

protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void retranslate();
  void describe(int row);

  QWidget* head_;
  LinesLabel* projectName_;
  LinesLabel* projectCaption_;
  QListView* list_;
  QStandardItemModel* model_;
  RailDelegate* delegate_;
  Button* settings_;
  Button* help_;
  QVariantAnimation* widening_;
  bool collapsed_ = false;
};

} // namespace guidepost::ui
