#include "core/intent/Labels.h"

#include "core/base/RandomStream.h"

#include <algorithm>

namespace guidepost::intent {

namespace {

constexpr std::int64_t fewestValidationSessions = 20;
constexpr double drawnShare = 1.0 / 8;
constexpr std::uint64_t drawSeed = 1;

void cut(const journey::SessionLog& log, const Labels& labels, Split& split) {
  split.ofSession.assign(log.sessions.size(), Part::Neither);
  split.labels.assign(log.events.size(), noIntent);
  split.crossing = 0;
  std::fill_n(split.labelledEvents, 3, 0);
  std::fill_n(split.sessions, 3, 0);
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    const journey::Session& session = log.sessions[s];
    const auto events = log.eventsOf(session);
    if (events.empty()) continue;
    const std::int64_t first = events.front().timeUs;
    const std::int64_t last = events.back().timeUs;
    std::int64_t end = log.lastTimeUs + 1;
    Part part = Part::Neither;
    if (first >= split.testFromUs) {
      part = Part::Test;
    } else if (first >= split.validationFromUs && last < split.testFromUs) {
      part = Part::Validation;
      end = split.testFromUs;
    } else if (last < split.validationFromUs) {
      part = Part::Train;
      end = split.validationFromUs;
      if (split.validationDrawn && RandomStream(drawSeed, "validation", s).chance(drawnShare)) part = Part::Validation;
    }
    split.ofSession[s] = part;
    if (part == Part::Neither) {
      ++split.crossing;
      continue;
    }
    std::int64_t labelled = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
      if (!labels.taxonomy.fromLog && events[i].timeUs + labels.taxonomy.horizonUs >= end) continue;
      split.labels[session.first + i] = labels.ofEvent[session.first + i];
      labelled += labels.ofEvent[session.first + i] != noIntent;
    }
    split.labelledEvents[static_cast<int>(part)] += labelled;
    split.sessions[static_cast<int>(part)] += labelled > 0;
  }
}

} // namespace

Result<Split> splitByTime(const journey::SessionLog& log, const Labels& labels, double trainShare,
                          double validationShare) {
  std::vector<std::int64_t> times;
  times.reserve(log.events.size());
  for (std::size_t i = 0; i < log.events.size(); ++i)
    if (labels.ofEvent[i] != noIntent) times.push_back(log.events[i].timeUs);
  std::sort(times.begin(), times.end());
  Split split;
  if (!times.empty()) {
    const auto at = [&](double share) {
      const auto index = static_cast<std::size_t>(share * static_cast<double>(times.size()));
      return times[std::min(index, times.size() - 1)];
    };
    split.validationFromUs = at(trainShare);
    split.testFromUs = at(trainShare + validationShare);
    cut(log, labels, split);
    if (split.sessions[static_cast<int>(Part::Validation)] < fewestValidationSessions) {
      split.validationFromUs = split.testFromUs;
      split.validationDrawn = true;
      cut(log, labels, split);
    }
  }
  const std::int64_t training = split.sessions[static_cast<int>(Part::Train)];
  if (training < fewestTrainingSessions || split.sessions[static_cast<int>(Part::Validation)] == 0)
    return failure(
        Message("intent.too-little").with("sessions", Count{training}).with("needed", Count{fewestTrainingSessions}));
  return split;
}

} // namespace guidepost::intent
