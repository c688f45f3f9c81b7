// What a visitor of a real session would see at a moment, why, and what else was possible. Session, moment and strategy
// are chosen here; the answers are given by whoever owns it.
#pragma once

#include "core/pipeline/Scenarios.h"

#include <QVector>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace guidepost::ui {

class Badge;
class Button;
class Chip;
class GuidanceOptions;
class SegmentedButtons;
class ShopCard;

class VisitorCard : public QWidget {
  Q_OBJECT

public:
  struct Choice { // one session, or one event of it
    qlonglong id = 0;
    QString words;
  };

  explicit VisitorCard(QWidget* parent = nullptr);
  void setStrategies(const std::vector<std::string>& names);
  std::string strategy() const;
  void setStrategy(const std::string& name);         // tells nobody
  void setSessions(const QVector<Choice>& sessions); // id: the session's number
  void setEvents(const QVector<Choice>& events);     // id: 0-based, as in setMoment
  void setMoment(SessionId session, std::size_t upTo);
  void showCard(const pipeline::GuidanceCard& card, const std::vector<std::string>& intents, const QString& currency);
  void showMessage(const QString& text); // instead of a card
  void retranslate();

signals:
  void strategyChosen();
  void sessionChosen(guidepost::SessionId session);
  void eventChosen(qlonglong upTo);

private:
  void showMoment();

  Chip* session_;
  Chip* event_;
  SegmentedButtons* strategies_;
  ShopCard* shop_;
  QLabel* whyTitle_;
  QLabel* why_;
  GuidanceOptions* options_;
  Button* copy_;
  Badge* badge_;
  std::vector<std::string> names_;
  SessionId momentSession_;
  std::size_t momentEvent_ = 0;
  qsizetype events_ = 0; // 0: not known
};

} // namespace guidepost::ui
