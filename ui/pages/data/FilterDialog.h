// Which part of the log counts: minimum events and sessions, a range of dates, bots left out; what it would leave is
// told while it is set. GUI thread.
#pragma once

#include "core/pipeline/DataFilter.h"
#include "ui/session/ProjectSession.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QSpinBox;
class QTimer;

namespace guidepost::ui {

class Button;

class FilterDialog : public QDialog {
  Q_OBJECT

public:
  FilterDialog(ProjectSession& session, QWidget* parent = nullptr);

  // Sets the project's filter as a job; an empty one lets everything through again.
  static void apply(ProjectSession& session, const journey::DataFilter& filter);

private:
  void setFilter(const journey::DataFilter& filter);
  journey::DataFilter filter() const;
  void tryIt();

  ProjectSession& session_;
  QSpinBox* events_;
  QSpinBox* sessions_;
  QCheckBox* from_;
  QDateEdit* fromDate_;
  QCheckBox* to_;
  QDateEdit* toDate_;
  QCheckBox* bots_;
  QLabel* leaves_;
  QTimer* pause_;
  Button* apply_;
};

} // namespace guidepost::ui
