// Words that several of the Journeys page's cards say.
#pragma once

#include "core/journey/Funnel.h"

#include <QCoreApplication>
#include <QString>

namespace guidepost::ui {

class JourneyWords {
  Q_DECLARE_TR_FUNCTIONS(guidepost::ui::JourneyWords)

public:
  static QString named(const std::string& type);    // as a name: "Add to cart"
  static QString order(journey::StepOrder order);   // "in order, within the session"
  static QString split(journey::FunnelSplit split); // "hour of the day"
  static QString group(journey::FunnelSplit split, const std::string& name);
};

} // namespace guidepost::ui
