// A project that is open, with what the verbs share: the one writing connection, the program's resources, and the log
// as analysis sees it (loaded once a data version). Many threads may read; writing verbs wait for each other.
#pragma once

#include "core/base/Id.h"
#include "core/base/JobContext.h"
#include "core/base/Resources.h"
#include "core/journey/SessionLog.h"
#include "core/pipeline/ResultCache.h"
#include "core/store/Project.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string_view>

namespace guidepost::pipeline {

class Workspace {
public:
  // A new project is provisional until something is stored in it: closed before, its file is removed again.
  static Result<std::unique_ptr<Workspace>> create(const std::filesystem::path& path, const Resources& resources);
  static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& path, const Resources& resources,
                                                 store::Access access = store::Access::ReadWrite);
  static Result<std::unique_ptr<Workspace>> openOrCreate(const std::filesystem::path& path, const Resources& resources);

  Workspace(store::Project project, const Resources& resources);

  const std::filesystem::path& path() const { return project_.path(); }
  bool readOnly() const { return project_.readOnly(); }
  const Message& readOnlyReason() const { return project_.readOnlyReason(); }
  const store::Project& project() const { return project_; }
  const Resources& resources() const { return resources_; }
  ResultCache& cache() { return cache_; }

  // The current data version, in memory. Shared: keep the pointer as long as you need it. Errors: an empty project
  // ("pipeline.no-data"), SQLite failures, cancelled.
  Result<std::shared_ptr<const journey::SessionLog>> sessionLog(const JobContext& job = {});

  // The id as the log had it (it is hashed where the project holds pseudonyms), its pseudonym, or the project's number.
  Result<SessionId> findSession(std::string_view id) const;
  Result<UserId> findUser(std::string_view id) const;

private:
  store::Project project_;
  Resources resources_;
  ResultCache cache_;
  std::mutex mutex_;
  std::shared_ptr<const journey::SessionLog> log_;
};

} // namespace guidepost::pipeline
