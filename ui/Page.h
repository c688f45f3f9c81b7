// A step of the path as a page: header, chips, at most one caution, and content on a grid that scrolls when it must.
// A page gets values through models and setters, never by asking; it answers LanguageChange by retranslate().
#pragma once

#include "ui/shell/StepState.h"
#include "ui/widgets/CardGrid.h"
#include "ui/widgets/CautionLine.h"
#include "ui/widgets/DefinitionCard.h"
#include "ui/widgets/PageHeader.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace guidepost::ui {

class FlowLayout;

class Page : public QWidget {
  Q_OBJECT

public:
  // id: "home", "data", …; used for settings, object names and navigation.
  Page(const QString& id, const QString& iconName, QWidget* parent = nullptr);

  const QString& id() const { return id_; }
  const QString& iconName() const { return iconName_; }
  virtual QString name() const = 0; // translated: the rail's word and the title

  StepState state() const { return state_; }
  void setState(StepState state);

  PageHeader& header() { return *header_; }
  CautionLine& caution() { return *caution_; }
  void addChip(QWidget* chip);
  CardGrid& grid() { return *grid_; }
  void addAboveGrid(QWidget* widget); // full width, between caution and grid
  QScrollArea& scroll() { return *scroll_; }

  // The panel at the right. `reveal`: the user asked for it, so it opens.
  void setInspector(const QString& caption, const QString& title, QWidget* content, bool reveal = false);
  void clearInspector();
  QWidget* inspectorContent() const { return inspector_; }
  const QString& inspectorCaption() const { return inspectorCaption_; }
  const QString& inspectorTitle() const { return inspectorTitle_; }

  // A number's definition in the inspector.
  void showDefinition(const Definition& definition);

  void refreshWords(); // title and retranslate()

signals:
  void stateChanged();
  void inspectorChanged(bool reveal);
  void pageRequested(const QString& id);
  void definitionRowsRequested(const QString& definitionName);

protected:
  virtual void retranslate() = 0; // set every text again
  void changeEvent(QEvent* event) override;

private:
  QString id_;
  QString iconName_;
  StepState state_ = StepState::None;
  PageHeader* header_;
  QScrollArea* scroll_;
  QWidget* body_;
  QVBoxLayout* column_;
  QWidget* chipRow_;
  FlowLayout* chips_;
  CautionLine* caution_;
  CardGrid* grid_;
  int above_ = 0;
  QWidget* inspector_ = nullptr;
  QString inspectorCaption_;
  QString inspectorTitle_;
  DefinitionCard* definition_ = nullptr;
};

} // namespace guidepost::ui
