// What is good and what is missing in the log: each finding a sentence with a number and a way to its rows; and how the
// events lie in time. The log is the one that the project's filter leaves; bots and impossible orders are of all of it.
#pragma once

#include "core/journey/SessionFlags.h"
#include "core/pipeline/Workspace.h"
#include "core/store/EventTable.h"
#include "core/store/RejectedPages.h"

#include <optional>
#include <vector>

namespace guidepost::pipeline {

enum class Verdict { Good, Note, Warning };

// Where the rows of a finding are.
struct RowsLink {
  enum class Kind { None, Events, Rejected, Duplicates, Flagged, Filter };
  Kind kind = Kind::None;
  store::EventFilter events;                                    // Events; all of them with a span: look there
  std::optional<store::Span> span;                              // Events, in order of time: where to look
  store::RejectedFilter rejected;                               // Rejected
  std::optional<ImportId> import;                               // Duplicates
  journey::SessionFlag flag = journey::SessionFlag::FastEvents; // Flagged
};

struct QualityFinding {
  Verdict verdict = Verdict::Note;
  Message message;
  RowsLink link = {};
};

struct EventsInTime {
  std::int64_t fromUs = 0;
  std::vector<std::int64_t> counts; // by DataQuality::types
};

struct DayMix { // of a day in UTC
  std::int64_t fromUs = 0;
  std::int64_t events = 0;
  double divergence = 0; // Jensen–Shannon, in bits, from the mix of all other days; NaN: too few events
};

struct DataQuality {
  std::vector<QualityFinding> findings; // worst first
  std::int64_t bucketUs = 0;            // ten minutes, an hour or a day: what gives 12 to 120 bars
  std::vector<std::string> types;       // most frequent first
  std::vector<EventsInTime> time;       // without holes: empty buckets have zeros
  std::vector<DayMix> days;             // those with events
};

Result<DataQuality> dataQuality(Workspace& workspace, const JobContext& job);

} // namespace guidepost::pipeline
