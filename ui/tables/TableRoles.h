// What a cell of a table says besides Qt::DisplayRole: the delegate draws from these, copying and sorting use them.
#pragma once

#include <Qt>

namespace guidepost::ui {

enum TableRole {
  ValueRole = Qt::UserRole + 100, // double, bare; invalid: no number
  LowRole,                        // double: the interval, as a second line
  HighRole,
  DecimalsRole, // int
  SignedRole,   // bool: +0.72
  UnitRole,     // QString behind the number: " %", empty mostly (the head says it)
  StrategyRole, // QString: draws the strategy's mark before the text
  EmphasisRole, // bool: semibold
  NotedRole,    // bool: text2 (bounds, what is switched off)
  MeterRole,    // double 0…1: a bar on a track
  GroundRole,   // int 0…6: the cell stands on a step of the sequential colours
  SortRole,     // QVariant: number or text
};

} // namespace guidepost::ui
