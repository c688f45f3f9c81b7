#include "core/intent/Baselines.h"

#include <algorithm>
#include <cmath>

namespace guidepost::intent {

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

MarkovBaseline::Pair MarkovBaseline::pairOf(std::span<const journey::Event> events, std::size_t i) {
  return {i == 0 ? -1 : static_cast<int>(events[i - 1].type), static_cast<int>(events[i].type)};
}

MarkovBaseline::MarkovBaseline(const journey::SessionLog& log, const Split& split, std::span<const float> frequencies,
                               double smoothing)
    : unseen_(frequencies.begin(), frequencies.end()) {
  std::map<Pair, std::vector<double>> counts;
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (split.ofSession[s] != Part::Train) continue;
    const auto events = log.eventsOf(log.sessions[s]);
    for (std::size_t i = 0; i < events.size(); ++i) {
      const IntentIndex intent = split.labels[log.sessions[s].first + i];
      if (intent == noIntent) continue;
      std::vector<double>& row = counts[pairOf(events, i)];
      row.resize(unseen_.size(), 0.0);
      ++row[static_cast<std::size_t>(intent)];
    }
  }
  for (const auto& [pair, row] : counts) {
    double total = smoothing;
    for (const double count : row)
      total += count;
    std::vector<float>& probabilities = seen_[pair];
    for (std::size_t c = 0; c < row.size(); ++c)
      probabilities.push_back(static_cast<float>((row[c] + smoothing * static_cast<double>(unseen_[c])) / total));
  }
}

std::span<const float> MarkovBaseline::row(const Pair& pair) const {
  const auto found = seen_.find(pair);
  return found == seen_.end() ? unseen_ : found->second;
}

std::vector<float> MarkovBaseline::predict(const journey::SessionLog& log) const {
  std::vector<float> intents;
  intents.reserve(log.events.size() * unseen_.size());
  for (const journey::Session& session : log.sessions) {
    const auto events = log.eventsOf(session);
    intents.resize((session.first + events.size()) * unseen_.size());
    for (std::size_t i = 0; i < events.size(); ++i)
      std::ranges::copy(row(pairOf(events, i)),
                        intents.begin() + static_cast<std::ptrdiff_t>((session.first + i) * unseen_.size()));
  }
  intents.resize(log.events.size() * unseen_.size());
  return intents;
}

void MarkovBaseline::copyLogarithms(const Vocabulary& vocabulary, std::span<float> out) const {
  const std::size_t types = vocabulary.rowsOf(Feature::EventType);
  std::vector<int> typeOfRow(types, -2); // -2: a type that the training part has not
  for (std::size_t type = 0; type < vocabulary.eventTypeRow.size(); ++type)
    if (const auto at = static_cast<std::size_t>(vocabulary.eventTypeRow[type]); at > 0)
      typeOfRow[at] = static_cast<int>(type);
  for (std::size_t before = 0; before <= types; ++before)
    for (std::size_t type = 0; type < types; ++type) {
      const auto probabilities = row({before == 0 ? -1 : typeOfRow[before - 1], typeOfRow[type]});
      for (std::size_t c = 0; c < probabilities.size(); ++c)
        out[(before * types + type) * probabilities.size() + c] = std::log(std::max(probabilities[c], 1e-6f));
    }
}

} // namespace guidepost::intent
