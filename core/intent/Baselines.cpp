#include "core/intent/Baselines.h"

#include <map>

namespace guidepost::intent {

namespace {

using State = std::pair<int, int>; // type of the event before, -1 at the start; type of the event

State stateOf(std::span<const journey::Event> events, std::size_t i) {
  return {i == 0 ? -1 : static_cast<int>(events[i - 1].type), static_cast<int>(events[i].type)};
}

} // namespace

std::vector<float> classFrequencies(const Split& split, const journey::SessionLog& log, const Taxonomy& taxonomy) {
  std::vector<double> counts(taxonomy.names.size(), 0.5);
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (split.ofSession[s] != Part::Train) continue;
    for (std::size_t i = 0; i < log.sessions[s].count; ++i)
      if (const IntentIndex intent = split.labels[log.sessions[s].first + i]; intent != noIntent)
        ++counts[static_cast<std::size_t>(intent)];
  }
  double total = 0;
  for (const double count : counts)
    total += count;
  std::vector<float> frequencies;
  for (const double count : counts)
    frequencies.push_back(static_cast<float>(count / total));
  return frequencies;
}

std::vector<float> predictMajority(std::span<const float> frequencies, std::size_t events) {
  std::vector<float> intents;
  intents.reserve(events * frequencies.size());
  for (std::size_t i = 0; i < events; ++i)
    intents.insert(intents.end(), frequencies.begin(), frequencies.end());
  return intents;
}

std::vector<float> predictMarkov(const journey::SessionLog& log, const Split& split, std::span<const float> frequencies,
                                 double smoothing) {
  const std::size_t classes = frequencies.size();
  std::vector<double> start;
  for (const float frequency : frequencies)
    start.push_back(smoothing * static_cast<double>(frequency));
  std::map<State, std::vector<double>> counts;
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (split.ofSession[s] != Part::Train) continue;
    const auto events = log.eventsOf(log.sessions[s]);
    for (std::size_t i = 0; i < events.size(); ++i) {
      const IntentIndex intent = split.labels[log.sessions[s].first + i];
      if (intent == noIntent) continue;
      ++counts.try_emplace(stateOf(events, i), start).first->second[static_cast<std::size_t>(intent)];
    }
  }
  std::vector<float> intents(log.events.size() * classes);
  for (const journey::Session& session : log.sessions) {
    const auto events = log.eventsOf(session);
    for (std::size_t i = 0; i < events.size(); ++i) {
      const auto found = counts.find(stateOf(events, i));
      const std::vector<double>& row = found == counts.end() ? start : found->second;
      double total = 0;
      for (const double count : row)
        total += count;
      for (std::size_t c = 0; c < classes; ++c)
        intents[(session.first + i) * classes + c] = static_cast<float>(row[c] / total);
    }
  }
  return intents;
}

} // namespace guidepost::intent
