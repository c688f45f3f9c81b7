// Findings as lines: an icon for good, to know, or careful, and one sentence each.
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
  };
  explicit FindingList(QWidget* parent = nullptr);
  void setLines(const QVector<Line>& lines);

private:
  QVBoxLayout* column_;
};

} // namespace guidepost::ui
