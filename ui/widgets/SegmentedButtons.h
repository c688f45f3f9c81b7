// One choice of a few, side by side; arrow keys move it.
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace guidepost::ui {

class SegmentedButtons : public QWidget {
  Q_OBJECT

public:
  explicit SegmentedButtons(const QString& objectName, QWidget* parent = nullptr);

  struct Segment {
    QString id;
    QString text;
    QString strategy; // shows its mark
  };
  void setSegments(const QVector<Segment>& segments); // keeps the current one if it is still there
  QString current() const;
  void setCurrent(const QString& id); // tells nobody

signals:
  void currentChanged(const QString& id); // by the user

private:
  QHBoxLayout* row_;
  QButtonGroup* group_;
  QVector<Segment> segments_;
};

} // namespace guidepost::ui
