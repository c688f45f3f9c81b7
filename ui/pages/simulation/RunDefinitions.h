// What the figures of a run mean, as definition cards: a strategy's net gain, and how near the simulation is to the
// log.
#pragma once

#include "core/pipeline/Scenarios.h"
#include "ui/widgets/DefinitionCard.h"

#include <QCoreApplication>

namespace guidepost::ui {

class RunDefinitions {
  Q_DECLARE_TR_FUNCTIONS(RunDefinitions)

public:
  static std::optional<Definition> netGain(const pipeline::RunSummary& run, const std::string& strategy);
  static Definition fidelity(const pipeline::RunSummary& run);
};

} // namespace guidepost::ui
