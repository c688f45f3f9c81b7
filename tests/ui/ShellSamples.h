// A page, cards and a table with the figures of a real log, for the tests of the shell.
#pragma once

#include "ui/Page.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"

class SamplePage : public guidepost::ui::Page {
  Q_OBJECT

public:
  SamplePage(const QString& id, const QString& iconName, const QString& word);
  QString name() const override;
  int retranslated = 0;

protected:
  void retranslate() override { ++retranslated; }

private:
  QString word_;
};

// The strategies side by side, with intervals.
void fillStrategyTable(guidepost::ui::ValueTableModel& model);

guidepost::ui::Definition conversionDefinition();

// All parts and states on one sheet.
QWidget* makePartsSheet();
