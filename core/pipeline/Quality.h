// What is good and what is missing in the log, in counted sentences, and how its events lie in time.
#pragma once

#include "core/pipeline/Workspace.h"

namespace guidepost::pipeline {

enum class Verdict { Good, Note, Warning };

struct QualityFinding {
  Verdict verdict = Verdict::Note;
  Message message;
};

struct EventsInTime {
  std::int64_t fromUs = 0;
  std::vector<std::int64_t> counts; // by DataQuality::types
};

struct DataQuality {
  std::vector<QualityFinding> findings; // worst first
  std::int64_t bucketUs = 0;            // ten minutes, an hour or a day: what gives 12 to 120 bars
  std::vector<std::string> types;       // most frequent first
  std::vector<EventsInTime> time;       // without holes: empty buckets have zeros
};

Result<DataQuality> dataQuality(Workspace& workspace, const JobContext& job);

} // namespace guidepost::pipeline
