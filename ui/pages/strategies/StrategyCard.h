// One strategy as a card: mark, name, switch, what it does in a line, whom it reaches and what it gains. Grey while it
// is switched off.
#pragma once

#include <QFrame>

namespace guidepost::ui {

class Switch;

struct StrategyFacts {
  QString id;
  QString name; // translated
  bool on = true;
  bool fixed = false; // the yardstick cannot be switched off
  bool selected = false;
  bool editable = true;
  QString what;  // one line
  QString reach; // "shown in 22 %"
  QString gain;  // "net gain +62 (−38 to 163)", may be emphasised rich text

  bool operator==(const StrategyFacts&) const = default;
};

class StrategyCard : public QFrame {
  Q_OBJECT

public:
  explicit StrategyCard(const StrategyFacts& facts, QWidget* parent = nullptr);

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
  bool on_;
};

} // namespace guidepost::ui
