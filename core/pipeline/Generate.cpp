#include "core/pipeline/Generate.h"

#include "core/simulation/worlds/LogWriter.h"

#include <chrono>
#include <new>

namespace guidepost::pipeline {

const std::vector<std::string>& generatedWorlds() {
  return worlds::worldNames();
}

Result<GenerateSummary> generate(const GenerateRequest& request, const JobContext& job) {
  if (request.out.empty() || !request.out.has_filename()) return wrongUsage(Message("generate.no-path"));
  std::error_code ignored;
  if (std::filesystem::is_directory(request.out, ignored))
    return failure(Message("generate.is-a-folder").with("path", Text{request.out.string()}));
  const auto begin = std::chrono::steady_clock::now();
  const worlds::WorldOptions options{request.world, request.users, request.seed, request.days};
  try {
    TRY(const worlds::WrittenLog written, worlds::writeWorld(options, request.out, job));
    GenerateSummary summary;
    summary.world = request.world;
    summary.rows = written.rows;
    summary.events = written.truth.events;
    summary.duplicates = written.duplicates;
    summary.malformed = written.malformed;
    summary.users = written.truth.users;
    summary.sessions = written.truth.sessions;
    summary.buyingSessions = written.truth.buyingSessions;
    summary.decisions = written.truth.decisions;
    summary.log = written.log;
    summary.truth = written.truthFile;
    summary.decisionLog = written.decisions;
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return summary;
  } catch (const std::bad_alloc&) {
    return failure(Message("generate.no-memory").with("users", Count{request.users}));
  }
}

} // namespace guidepost::pipeline
