// Journeys: how far sessions get, which way they go, and how long buyers take. Asks for the figures and arranges the
// cards; each card words its own finding.
#pragma once

#include "core/pipeline/Journeys.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class Button;
class FunnelCard;
class FunnelChips;
class GroupsCard;
class PathsCard;
class TimesCard;
class WaysCard;

class JourneysPage : public Page {
  Q_OBJECT

public:
  explicit JourneysPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;

protected:
  void retranslate() override;

private:
  struct Ways {
    journey::PathsResult paths;
    bool hasEventTypes = true;
  };
  void reload();
  void reloadFunnel();
  void showNothing();
  void showCaution();
  void showHeader();
  void showFunnel();
  void showWays();
  bool hasCarts() const; // whether the log knows any
  void defineConversion(bool reveal);
  Definition conversion() const;

  ProjectSession& session_;
  std::optional<journey::FunnelResult> funnel_;
  std::optional<Ways> ways_;

  Button* define_;
  FunnelChips* chips_;
  FunnelCard* funnelCard_;
  WaysCard* waysCard_;
  PathsCard* pathsCard_;
  TimesCard* timesCard_;
  GroupsCard* groupsCard_;
  DefinitionCard* definition_;
};

} // namespace guidepost::ui
