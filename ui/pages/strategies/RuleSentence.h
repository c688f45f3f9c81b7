// One rule as a sentence with fields, a switch at the right, and below it how many sessions of the log it would have
// reached. An edit is told at once; nothing is changed here.
#pragma once

#include "core/guidance/Scenario.h"

#include <QFrame>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLabel;

namespace guidepost::ui {

class FlowLayout;
class Meter;

class RuleSentence : public QFrame {
  Q_OBJECT

public:
  RuleSentence(int number, const guidance::Rule& rule, const guidance::EffectLibrary& library, bool editable,
               QWidget* parent = nullptr);
  void setCoverage(const std::optional<guidance::RuleCoverage>& coverage, std::int64_t sessions);

signals:
  void edited(const guidance::Rule& rule, const QString& what); // "coupon depth 15 → 10 %"

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void build();
  void addWords(const QString& words);
  void addField(QWidget* field);
  void addNumber(const QString& spoken, double value, double least, double most, double step, int decimals,
                 const QString& suffix, std::function<void(guidance::Rule&, double)> apply);
  bool isImplied(std::size_t index) const; // another condition says it too
  void addCondition(std::size_t index);
  void addAction();
  void change(std::function<void(guidance::Rule&)> apply, const QString& what);

  int number_;
  guidance::Rule rule_;
  guidance::EffectLibrary library_;
  bool editable_;
  QWidget* sentence_;
  FlowLayout* flow_;
  QHBoxLayout* afterField_ = nullptr; // the field that was added last: a comma stays with it
  QLabel* lastWord_ = nullptr;
  QLabel* coverage_;
  Meter* meter_;
};

} // namespace guidepost::ui
