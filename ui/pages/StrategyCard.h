// One strategy as a card: mark, name, switch, what it does in a line, whom it reaches and what it gains.
#pragma once

#include <QFrame>

namespace guidepost::ui {

class Switch;

struct StrategyFacts {
  QString id;
  bool on = true;
  bool fixed = false; // the yardstick cannot be switched off
  bool selected = false;
  QString what;  // one line
  QString reach; // "shown in 22 %"
  QString gain;  // "net gain +62 (−38 to 163)", may be emphasised rich text
};

class StrategyCard : public QFrame {
  Q_OBJECT

public:
  StrategyCard(const StrategyFacts& facts, bool editable, QWidget* parent = nullptr);

signals:
  void chosen(const QString& id);
  void switched(const QString& id, bool on);

protected:
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  QString id_;
  bool selected_;
};

} // namespace guidepost::ui
