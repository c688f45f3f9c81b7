// The head of every page: title, badge, one sentence with the finding, and at most three actions at the right.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace guidepost::ui {

class Badge;
class Chip;

class PageHeader : public QWidget {
  Q_OBJECT

public:
  explicit PageHeader(QWidget* parent = nullptr);

  void setTitle(const QString& title);
  void setFinding(const QString& claim, const QString& rest = {}); // "3.9 % of sessions buy", "(3.5 to 4.5), and …"
  QString title() const;
  QString finding() const; // plain

  // "Simulated; effects assumed", "Data changed since": an empty text hides it. Both may show.
  void setBadge(Tone tone, const QString& iconName, const QString& text);
  void setStateBadge(Tone tone, const QString& iconName, const QString& text);

  // "Filtered: 1,203 sessions left out", its conditions in the tooltip; an empty value hides it.
  void setFilter(const QString& label, const QString& value, const QString& conditions);

  void addAction(QWidget* button); // left to right; the primary one last

signals:
  void filterClicked();

private:
  QLabel* title_;
  Badge* badge_;
  Badge* stateBadge_;
  Chip* filter_;
  QLabel* finding_;
  QHBoxLayout* actions_;
  QString plainFinding_;
};

} // namespace guidepost::ui
