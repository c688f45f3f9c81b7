#include "core/intent/TrainingSet.h"

#include "core/base/Parallel.h"

#include <algorithm>
#include <numeric>

namespace guidepost::intent {

namespace {

// nextItem by going backwards: the first later item, or, where that is the event's own, what followed it.
void findNextItems(std::span<const journey::Event> events, const Vocabulary& vocabulary,
                   std::span<std::int32_t> nextItem) {
  std::size_t firstLater = events.size();
  std::vector<std::size_t> follows(events.size(), events.size());
  for (std::size_t i = events.size(); i-- > 0;) {
    const bool own = firstLater < events.size() && events[firstLater].item == events[i].item;
    follows[i] = own ? follows[firstLater] : firstLater;
    nextItem[i] = follows[i] < events.size() ? vocabulary.rowOfItem(events[follows[i]].item) : -1;
    if (events[i].item != journey::none) firstLater = i;
  }
}

bool teaches(const TrainingSet::Sequence& sequence, const Split& split, const TrainingSet& set) {
  for (std::size_t i = sequence.answersFrom; i < sequence.count; ++i)
    if (split.labels[sequence.first + i] != noIntent || set.nextItem[sequence.first + i] >= 0) return true;
  return false;
}

} // namespace

Result<TrainingSet> makeTrainingSet(const journey::SessionLog& log, const Split& split, const Vocabulary& vocabulary,
                                    std::size_t length, const JobContext& job) {
  TrainingSet set;
  set.tokens.resize(log.events.size());
  set.nextItem.assign(log.events.size(), -1);
  Tokenizer tokenizer(vocabulary);
  for (std::size_t s = 0; s < log.sessions.size(); ++s) {
    if (s % 256 == 0 && job.stopRequested()) return cancelled();
    if (split.ofSession[s] == Part::Neither) continue;
    const journey::Session& session = log.sessions[s];
    const auto events = log.eventsOf(session);
    tokenizer.clear();
    for (std::size_t i = 0; i < events.size(); ++i)
      set.tokens[session.first + i] = tokenizer.next(events[i]);
    findNextItems(events, vocabulary, std::span(set.nextItem).subspan(session.first, session.count));
    if (split.ofSession[s] != Part::Train) continue;
    for (const Window& window : windowsOf(events.size(), length)) {
      const TrainingSet::Sequence sequence{session.first + window.first, window.count, window.answersFrom};
      if (teaches(sequence, split, set)) set.training.push_back(sequence);
    }
  }
  return set;
}

Result<std::vector<float>> predictPart(const Model::Weights& weights, const journey::SessionLog& log,
                                       const Split& split, Part part, const TrainingSet& set, int threads,
                                       const JobContext& job) {
  std::vector<float> intents(log.events.size() * weights.layout.intents, 0.0f);
  constexpr int shards = 16;
  forEachShard(shards, threads, [&](int shard) {
    Inference inference(weights);
    for (std::size_t s = static_cast<std::size_t>(shard); s < log.sessions.size(); s += shards) {
      if (split.ofSession[s] != part) continue;
      if (job.stopRequested()) return;
      const journey::Session& session = log.sessions[s];
      readTokens(inference, weights, std::span(set.tokens).subspan(session.first, session.count),
                 intents.data() + session.first * weights.layout.intents);
    }
    inference.finish();
  });
  if (job.stopRequested()) return cancelled();
  return intents;
}

Result<double> validationItemLoss(const Model::Weights& weights, const journey::SessionLog& log, const Split& split,
                                  const TrainingSet& set, int threads, const JobContext& job) {
  constexpr std::int64_t mostPositions = 2000;
  constexpr int shards = 16;
  std::vector<TrainingSet::Sequence> sequences;
  std::int64_t positions = 0;
  for (std::size_t s = 0; s < log.sessions.size() && positions < mostPositions; ++s) {
    if (split.ofSession[s] != Part::Validation) continue;
    for (const Window& window : windowsOf(log.sessions[s].count, weights.layout.length)) {
      const std::size_t first = log.sessions[s].first + window.first;
      sequences.push_back({first, window.count, window.answersFrom});
      for (std::size_t i = window.answersFrom; i < window.count; ++i)
        positions += set.nextItem[first + i] >= 0;
    }
  }
  std::array<double, shards> loss{};
  forEachShard(shards, threads, [&](int shard) {
    const Transformer<float> transformer(weights.layout, weights.parameters, *compute::cpu().f32);
    Activations<float> activations;
    Targets targets;
    targets.itemScale = 1;
    targets.candidates.resize(weights.layout.itemRows);
    std::iota(targets.candidates.begin(), targets.candidates.end(), 0);
    for (std::size_t k = static_cast<std::size_t>(shard); k < sequences.size(); k += shards) {
      if (job.stopRequested()) return;
      const auto& [first, count, answersFrom] = sequences[k];
      Sequences packed;
      packed.append(weights.layout, std::span(set.tokens).subspan(first, count));
      targets.intent.assign(count, -1);
      targets.item.assign(count, -1);
      for (std::size_t i = answersFrom; i < count; ++i)
        targets.item[i] = set.nextItem[first + i];
      transformer.encode(packed, 0, nullptr, activations);
      loss[static_cast<std::size_t>(shard)] += transformer.learn(packed, targets, activations, nullptr).item;
    }
  });
  if (job.stopRequested()) return cancelled();
  return std::accumulate(loss.begin(), loss.end(), 0.0) / static_cast<double>(std::max<std::int64_t>(positions, 1));
}

} // namespace guidepost::intent
