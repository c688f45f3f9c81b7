// Findings as lines: an icon for good, to know, or careful, one sentence each, and a way to what is behind it.
#pragma once

#include "ui/theme/Theme.h"

#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace guidepost::ui {

class FindingList : public QWidget {
  Q_OBJECT

public:
  struct Line {
    Tone tone = Tone::Neutral;
    QString text;
    QString link = {}; // a verb at the right; empty: none
  };
  explicit FindingList(QWidget* parent = nullptr);
  void setLines(const QVector<Line>& lines);

signals:
  void linkActivated(int line);

private:
  QVBoxLayout* column_;
};

} // namespace guidepost::ui
