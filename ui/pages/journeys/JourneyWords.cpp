#include "ui/pages/journeys/JourneyWords.h"

#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <QLocale>

namespace guidepost::ui {

QString JourneyWords::named(const std::string& type) {
  QString name = term(type);
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return name;
}

QString JourneyWords::order(journey::StepOrder order) {
  switch (order) {
  case journey::StepOrder::Ordered:
    return tr("In order, within the session");
  case journey::StepOrder::Strict:
    return tr("In order, nothing between");
  case journey::StepOrder::Any:
    return tr("In any order");
  }
  return {};
}

QString JourneyWords::split(journey::FunnelSplit split) {
  switch (split) {
  case journey::FunnelSplit::None:
    return tr("nothing");
  case journey::FunnelSplit::Category:
    return tr("category");
  case journey::FunnelSplit::Brand:
    return tr("brand");
  case journey::FunnelSplit::HourOfDay:
    return tr("hour of the day");
  case journey::FunnelSplit::DayOfWeek:
    return tr("day of the week");
  case journey::FunnelSplit::SessionOfUser:
    return tr("number of the user's session");
  }
  return {};
}

QString JourneyWords::group(journey::FunnelSplit split, const std::string& name) {
  switch (split) {
  case journey::FunnelSplit::DayOfWeek:
    return QLocale(language() == Language::Chinese ? QLocale::Chinese : QLocale::English)
        .dayName(QString::fromStdString(name).toInt());
  case journey::FunnelSplit::HourOfDay:
    return QString::fromStdString(name) + QStringLiteral(":00");
  case journey::FunnelSplit::SessionOfUser:
    return name == "1" ? tr("first session") : tr("session %1").arg(QString::fromStdString(name));
  default:
    return name.empty() || name == "none" ? tr("not known") : QString::fromStdString(name);
  }
}

} // namespace guidepost::ui
