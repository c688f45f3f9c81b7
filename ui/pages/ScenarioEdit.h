// One edit of a scenario's strategies, undone and redone as a whole: the state before, the state after, what it was.
#pragma once

#include "core/guidance/Scenario.h"

#include <QUndoCommand>

#include <functional>

namespace guidepost::ui {

class ScenarioEdit : public QUndoCommand {
public:
  using Apply = std::function<void(const guidance::Scenario&)>;
  ScenarioEdit(const QString& what, guidance::Scenario before, guidance::Scenario after, Apply apply)
      : QUndoCommand(what), before_(std::move(before)), after_(std::move(after)), apply_(std::move(apply)) {}

  void undo() override { apply_(before_); }
  void redo() override { apply_(after_); }

private:
  guidance::Scenario before_;
  guidance::Scenario after_;
  Apply apply_;
};

} // namespace guidepost::ui
