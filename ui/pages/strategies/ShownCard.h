// What the rules would have shown in the sessions of the log, as one bar.
#pragma once

#include "core/guidance/Rules.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class ShareBar;

class ShownCard : public Card {
  Q_OBJECT

public:
  explicit ShownCard(QWidget* parent = nullptr);
  void showDryRun(const guidance::DryRun& dryRun);
  void showNothing(const QString& action); // "": no button

private:
  ShareBar* bar_;
};

} // namespace guidepost::ui
