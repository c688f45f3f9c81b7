// Puts what a project knows into a report. Parts that are not there are left out and said; no number is computed here
// that a page does not show too. Pure; any thread.
#pragma once

#include "core/feedback/Feedback.h"
#include "core/guidance/Scenario.h"
#include "core/intent/Training.h"
#include "core/journey/Funnel.h"
#include "core/recommendation/Recommender.h"
#include "core/report/ReportDocument.h"

namespace guidepost::report {

struct ImportedFile {
  std::string name;
  std::string format;
  std::int64_t read = 0, accepted = 0, duplicates = 0, rejected = 0;
};

struct LogFacts {
  std::string name; // of the project or the log
  std::int64_t events = 0, users = 0, sessions = 0, items = 0;
  std::int64_t fromUs = 0, toUs = 0; // 0, 0: unknown
  std::string timeZone = "UTC";
  std::string currency;
  std::int64_t dataVersion = 0;
  std::string fingerprint;
  int sessionGapMinutes = 30;
  bool synthetic = false;
  bool pseudonyms = false;
  bool hasEventTypes = true;
  std::vector<ImportedFile> files;
};

struct ModelFacts {
  ModelId id;
  std::int64_t createdUs = 0;
  std::string backend, programVersion;
  intent::TrainingOptions options;
  std::int64_t parameters = 0;
  std::vector<std::string> intents;
  std::vector<intent::EpochRecord> epochs;
  int bestEpoch = 0;
  bool stoppedEarly = false, cancelled = false;
  intent::Metrics metrics;
  std::map<std::string, intent::Metrics> baselines;
  std::vector<std::vector<std::int64_t>> confusion;
  std::vector<intent::ReliabilityBin> reliability;
  std::int64_t withoutLabel = 0, testEvents = 0, testSessions = 0, testBuyers = 0;
  std::vector<Message> findings;
  double seconds = 0;
  bool dataChangedSince = false;
};

struct RunFacts {
  RunId id;
  std::string scenarioName;
  guidance::Scenario asRun;
  std::int64_t createdUs = 0;
  evaluation::RunResult result;
  std::vector<feedback::FeedbackRow> feedback;
  std::int64_t dataVersion = 0;
  std::string fingerprint, programVersion;
  bool dataChangedSince = false;
};

struct ReportInput {
  LogFacts log;
  std::optional<journey::FunnelResult> funnel;
  std::optional<journey::PathsResult> paths;
  std::optional<ModelFacts> model;
  std::optional<recommendation::RecommenderTable> recommenders;
  bool recommendersDataChanged = false;
  std::optional<guidance::RuleSet> rules; // those of the dry run
  std::optional<guidance::DryRun> dryRun;
  std::optional<RunFacts> run;
  std::optional<guidance::Scenario> scenario; // the current one: its assumptions are told where there is no run
  std::vector<Message> cautions;              // of the log
  std::string programVersion;
  std::int64_t generatedUs = 0;
};

ReportDocument compose(const ReportInput& input);

// The strategy that the report speaks of: the best by net gain, or the least bad when `nothing` is best; nullptr: none.
const evaluation::StrategyResult* leading(const evaluation::RunResult& result);
const evaluation::StrategyResult* strategyNamed(const evaluation::RunResult& result, std::string_view name);

} // namespace guidepost::report
