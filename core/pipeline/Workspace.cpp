#include "core/pipeline/Workspace.h"

#include "core/logs/Numbers.h"
#include "core/privacy/Pseudonyms.h"
#include "core/store/DataVersionTable.h"
#include "core/store/SessionTable.h"
#include "core/store/SettingTable.h"
#include "core/store/UserTable.h"

#include <system_error>

namespace guidepost::pipeline {

namespace {

// The id as the project stores it; nothing where the project holds pseudonyms of a key that is not here.
Result<std::optional<std::string>> storedForm(const store::Connection& connection, std::string_view purpose,
                                              std::string_view id) {
  TRY(const std::optional<std::string> fingerprint, store::SettingTable(connection).load(store::setting::pseudonymKey));
  if (!fingerprint) return std::string(id);
  TRY(const std::optional<privacy::Pseudonyms> pseudonyms, privacy::Pseudonyms::openExisting());
  if (!pseudonyms || pseudonyms->keyFingerprint() != *fingerprint) return std::nullopt;
  return pseudonyms->code(purpose, id);
}

std::optional<std::int64_t> numberOf(std::string_view id) {
  if (id.starts_with('#')) id.remove_prefix(1);
  return logs::parseInteger(id);
}

} // namespace

Workspace::Workspace(store::Project project, const Resources& resources)
    : project_(std::move(project)), resources_(resources) {}

Result<std::unique_ptr<Workspace>> Workspace::create(const std::filesystem::path& path, const Resources& resources) {
  TRY(store::Project project, store::Project::create(path));
  return std::make_unique<Workspace>(std::move(project), resources);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& path, const Resources& resources,
                                                   store::Access access) {
  TRY(store::Project project, store::Project::open(path, access));
  return std::make_unique<Workspace>(std::move(project), resources);
}

Result<std::unique_ptr<Workspace>> Workspace::openOrCreate(const std::filesystem::path& path,
                                                           const Resources& resources) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored) ? open(path, resources) : create(path, resources);
}

Result<std::shared_ptr<const journey::SessionLog>> Workspace::sessionLog(const JobContext& job) {
  const std::lock_guard guard(mutex_);
  store::DataVersion version;
  {
    TRY(const store::Reader reader, project_.reader(job));
    TRY(version, store::DataVersionTable(reader).current());
  }
  if (version.number == 0 || version.events == 0) return failure(Message("pipeline.no-data"));
  if (log_ && log_->dataVersion == version.number && log_->fingerprint == version.fingerprint) return log_;
  TRY(journey::SessionLog loaded, journey::loadSessionLog(project_, job));
  log_ = std::make_shared<const journey::SessionLog>(std::move(loaded));
  return log_;
}

Result<SessionId> Workspace::findSession(std::string_view id) const {
  TRY(const store::Reader reader, project_.reader());
  const store::SessionTable sessions(reader);
  TRY(const std::optional<std::string> stored, storedForm(reader, "session", id));
  for (const std::string& form : {stored.value_or(std::string()), std::string(id)}) {
    if (form.empty()) continue;
    TRY(const std::vector<store::SessionRow> found, sessions.findExternal(form));
    if (!found.empty()) return found.front().id;
  }
  if (const std::optional<std::int64_t> number = numberOf(id)) {
    TRY(const std::optional<store::SessionRow> row, sessions.load({*number}));
    if (row) return row->id;
  }
  return failure(Message("session.unknown").with("session", Text{std::string(id)}));
}

Result<UserId> Workspace::findUser(std::string_view id) const {
  TRY(const store::Reader reader, project_.reader());
  const store::UserTable users(reader);
  TRY(const std::optional<std::string> stored, storedForm(reader, "user", id));
  for (const std::string& form : {stored.value_or(std::string()), std::string(id)}) {
    if (form.empty()) continue;
    TRY(const std::optional<UserId> found, users.find(form));
    if (found) return *found;
  }
  if (const std::optional<std::int64_t> number = numberOf(id)) {
    TRY(const std::optional<std::string> code, users.code({*number}));
    if (code) return UserId{*number};
  }
  return failure(Message("pipeline.unknown-user").with("user", Text{std::string(id)}));
}

} // namespace guidepost::pipeline
