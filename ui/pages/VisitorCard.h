// What a visitor of a real session would see, why, and what else was possible. Stands in the inspector.
#pragma once

#include "core/pipeline/Scenarios.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace guidepost::ui {

class Badge;
class Button;
class GuidanceOptions;
class SegmentedButtons;

class VisitorCard : public QWidget {
  Q_OBJECT

public:
  explicit VisitorCard(QWidget* parent = nullptr);
  void setStrategies(const std::vector<std::string>& names);
  std::string strategy() const;
  void setStrategy(const std::string& name); // tells nobody
  void setMoment(SessionId session, std::size_t upTo);
  void showCard(const pipeline::GuidanceCard& card, const std::vector<std::string>& intents, const QString& currency);
  void showMessage(const QString& text); // instead of a card
  void retranslate();

signals:
  void strategyChosen();

private:
  void buildShop(const pipeline::GuidanceCard& card, const QString& currency);
  void copyPicture();

  QLabel* moment_;
  SegmentedButtons* strategies_;
  QWidget* shop_;
  QVBoxLayout* shopColumn_;
  QLabel* whyTitle_;
  QLabel* why_;
  GuidanceOptions* options_;
  Button* copy_;
  Badge* badge_;
  std::vector<std::string> names_;
};

} // namespace guidepost::ui
