// The line at the bottom: what runs, how far, how long still, Cancel; idle: what was done last. At the right what
// waits, the data version, when it was saved. Watches a JobRunner.
#pragma once

#include "ui/jobs/JobRunner.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace guidepost::ui {

class Button;
class ElidedLabel;

class JobStrip : public QWidget {
  Q_OBJECT

public:
  explicit JobStrip(QWidget* parent = nullptr);

  void setRunner(JobRunner* runner);
  void setDataVersion(const QString& text); // "data version 3"
  void setSaved(const QString& text);       // "saved 11:06"
  void setLastDone(const QString& text);    // "Ready. Last run: the whole path, 52 s"

  QString words() const;

signals:
  void failed(const QString& title, const guidepost::Error& error);

protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void showIdle();
  void showProgress(const JobProgress& progress);
  void showWaiting(int count);
  void openWaiting();
  void retranslate();

  JobRunner* runner_ = nullptr;
  QLabel* sign_;
  ElidedLabel* what_;
  QProgressBar* bar_;
  ElidedLabel* far_;
  Button* cancel_;
  Button* waiting_;
  QLabel* dataVersion_;
  QLabel* saved_;
  QString lastDone_;
  QString title_;
  QElapsedTimer clock_;
  bool stopping_ = false;
};

} // namespace guidepost::ui
