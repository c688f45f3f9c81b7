#include "core/pipeline/Info.h"

#include "core/logs/Numbers.h"
#include "core/store/DataVersionTable.h"
#include "core/store/DecisionTable.h"
#include "core/store/FilterTable.h"
#include "core/store/ItemTable.h"
#include "core/store/RejectedRowTable.h"
#include "core/store/SessionTable.h"
#include "core/store/SettingTable.h"
#include "core/store/UserTable.h"

namespace guidepost::pipeline {

Result<ProjectInfo> projectInfo(const Workspace& workspace, const JobContext& job) {
  namespace setting = store::setting;
  TRY(const store::Reader reader, workspace.project().reader(job));
  ProjectInfo info;
  const store::EventTable events(reader);
  TRY(info.events, events.count());
  TRY(info.users, store::UserTable(reader).count());
  TRY(info.sessions, store::SessionTable(reader).count());
  TRY(info.items, store::ItemTable(reader).count());
  TRY(info.eventTypes, events.typeCounts());
  TRY(info.span, events.span());
  TRY(info.models, store::ModelTable(reader).list());
  TRY(info.runs, store::RunTable(reader).list());
  TRY(info.imports, store::ImportTable(reader).list());
  TRY(info.rejectedStored, store::RejectedRowTable(reader).count());
  TRY(info.decisions, store::DecisionTable(reader).count(RunId{}));

  const store::SettingTable settings(reader);
  TRY(info.currency, settings.load(setting::currency, ""));
  TRY(info.timeZone, settings.load(setting::timeZone, "UTC"));
  TRY(const std::string gap, settings.load(setting::sessionGapMinutes, "30"));
  info.sessionGapMinutes = static_cast<int>(logs::parseInteger(gap).value_or(30));
  TRY(const std::string synthetic, settings.load(setting::synthetic, "0"));
  info.synthetic = synthetic == "1";
  TRY(const std::string types, settings.load(setting::hasEventTypes, "1"));
  info.hasEventTypes = types == "1";
  TRY(const std::optional<std::string> key, settings.load(setting::pseudonymKey));
  info.pseudonyms = key.has_value();
  TRY(const store::DataVersion version, store::DataVersionTable(reader).current());
  info.dataVersion = version.number;
  info.fingerprint = version.fingerprint;
  TRY(const std::string filter, store::FilterTable(reader).load());
  info.filter = journey::filterOf(filter).value_or(journey::DataFilter());
  info.readOnly = workspace.readOnly();
  return info;
}

} // namespace guidepost::pipeline
