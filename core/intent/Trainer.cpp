#include "core/intent/Trainer.h"

#include "core/base/Parallel.h"
#include "core/statistics/Classification.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace guidepost::intent {

namespace {

constexpr int shardsOfBatch = 8;
constexpr double negativeFlatness = 0.75; // negatives are drawn by popularity to this power (Mikolov et al. 2013)

constexpr double warmUpShare = 0.05;
constexpr double lastRateShare = 0.05;
constexpr double averageDecay = 0.98;

double rateShare(std::int64_t step, std::int64_t planned) {
  const double done = static_cast<double>(step) / static_cast<double>(std::max<std::int64_t>(planned, 1));
  const double rising = std::min(1.0, done / warmUpShare);
  const double falling = 0.5 * (1 + std::cos(std::numbers::pi * std::min(1.0, done)));
  return rising * (lastRateShare + (1 - lastRateShare) * falling);
}

std::size_t likeliestOf(const float* row, std::size_t count) {
  return statistics::likeliest({row, count});
}

} // namespace

void initialise(Model::Weights& weights, const MarkovBaseline& markov, compute::Buffer<float> itemEmbeddings,
                std::uint64_t seed) {
  const Layout& layout = weights.layout;
  Parameters<float>& parameters = weights.parameters;
  parameters.resize(layout);
  for (std::size_t t = 0; t < layout.tensors.size(); ++t) {
    const Tensor& tensor = layout.tensors[t];
    RandomStream stream(seed, "weights", t);
    for (std::size_t i = 0; i < tensor.size(); ++i)
      parameters.dense[tensor.offset + i] =
          tensor.spread > 0 ? static_cast<float>(tensor.spread * stream.normal()) : tensor.start;
  }
  markov.copyLogarithms(weights.vocabulary, std::span(parameters.dense).subspan(layout.intentC));
  for (std::size_t k = 0; k < layout.width; ++k)
    parameters.dense[layout.projection + k * (layout.width + 1)] = 1;
  parameters.items = std::move(itemEmbeddings);
  double total = 0;
  for (const std::int64_t count : weights.vocabulary.itemCounts)
    total += static_cast<double>(count + 1);
  for (std::size_t r = 0; r < layout.itemRows; ++r)
    parameters.itemBias[r] =
        static_cast<float>(std::log(static_cast<double>(weights.vocabulary.itemCounts[r] + 1) / total));
}

struct Trainer::Shard {
  Sequences sequences;
  Targets targets;
  Activations<float> activations;
  Gradients<float> gradients;
  std::vector<Token> tokens;
  std::vector<std::int32_t> itemRows; // the rows that Targets::item will point to
  Losses losses;
  std::int64_t labelled = 0, withItem = 0, right = 0;
};

Trainer::Trainer(Model::Weights& weights, const TrainingSet& set, const Split& split, const TrainingOptions& options)
    : weights_(weights), set_(set), split_(split), options_(options),
      transformer_(weights.layout, weights.parameters, *compute::cpu().f32), shards_(shardsOfBatch),
      order_(set.training.size()) {
  std::iota(order_.begin(), order_.end(), 0u);
  const auto batch = static_cast<std::size_t>(options.batch);
  stepsPlanned_ = static_cast<std::int64_t>((order_.size() + batch - 1) / batch) * options.epochs;
  const auto& counts = weights.vocabulary.itemCounts;
  double drawTotal = 0;
  double total = 0;
  for (const std::int64_t count : counts) {
    drawTotal += std::pow(static_cast<double>(count + 1), negativeFlatness);
    total += static_cast<double>(count + 1);
    cumulativeChance_.push_back(drawTotal);
  }
  for (const std::int64_t count : counts) {
    const double drawn = std::pow(static_cast<double>(count + 1), negativeFlatness) / drawTotal;
    logNotDrawn_.push_back(std::log1p(-std::min(drawn, 0.999999)));
    logNotTarget_.push_back(std::log1p(-std::min(static_cast<double>(count + 1) / total, 0.999999)));
  }
  for (auto* parameters : {&gradient_, &mean_, &variance_})
    parameters->resize(weights.layout);
  average_ = weights.parameters;
}

Trainer::~Trainer() = default;

void Trainer::fillShard(Shard& shard, std::span<const std::uint32_t> sequences, std::uint64_t streamIndex) const {
  RandomStream stream(options_.seed, "batch", streamIndex);
  shard.sequences.clear();
  shard.targets.intent.clear();
  shard.itemRows.clear();
  shard.labelled = shard.withItem = shard.right = 0;
  for (const std::uint32_t index : sequences) {
    const TrainingSet::Sequence& sequence = set_.training[index];
    const auto tokens = std::span(set_.tokens).subspan(sequence.first, sequence.count);
    shard.tokens.assign(tokens.begin(), tokens.end());
    for (Token& token : shard.tokens) {
      if (!stream.chance(options_.itemDropout)) continue;
      token.item = 0;
      token.rows[static_cast<std::size_t>(Feature::Popularity)] = 0;
    }
    shard.sequences.append(weights_.layout, shard.tokens);
    for (std::size_t i = 0; i < sequence.count; ++i) {
      const std::size_t event = sequence.first + i;
      const bool answers = i >= sequence.answersFrom;
      const std::int32_t intent = answers ? split_.labels[event] : noIntent;
      const std::int32_t item = answers ? set_.nextItem[event] : -1;
      shard.targets.intent.push_back(intent);
      shard.itemRows.push_back(item);
      shard.labelled += intent >= 0;
      shard.withItem += item >= 0;
    }
  }
  drawCandidates(shard, stream);
}

// The targets of the shard and drawn negatives together (Yang et al. 2020, mixed negative sampling), each corrected by
// the chance that it is among the candidates.
void Trainer::drawCandidates(Shard& shard, RandomStream& stream) const {
  Targets& targets = shard.targets;
  targets.candidates.clear();
  targets.candidateOffset.clear();
  const std::size_t rows = weights_.layout.itemRows;
  const bool full = rows <= static_cast<std::size_t>(options_.sampledItems) + 1;
  if (full) {
    targets.candidates.resize(rows);
    std::iota(targets.candidates.begin(), targets.candidates.end(), 0);
  } else {
    for (const std::int32_t row : shard.itemRows)
      if (row >= 0) targets.candidates.push_back(row);
    for (int k = 0; k < options_.sampledItems; ++k) {
      const double place = stream.uniform() * cumulativeChance_.back();
      const auto found = std::upper_bound(cumulativeChance_.begin(), cumulativeChance_.end() - 1, place);
      targets.candidates.push_back(static_cast<std::int32_t>(found - cumulativeChance_.begin()));
    }
    std::sort(targets.candidates.begin(), targets.candidates.end());
    targets.candidates.erase(std::unique(targets.candidates.begin(), targets.candidates.end()),
                             targets.candidates.end());
    for (const std::int32_t candidate : targets.candidates) {
      const auto row = static_cast<std::size_t>(candidate);
      const double absent = static_cast<double>(options_.sampledItems) * logNotDrawn_[row] +
                            static_cast<double>(shard.withItem) * logNotTarget_[row];
      targets.candidateOffset.push_back(static_cast<float>(-std::log(-std::expm1(absent))));
    }
  }
  targets.item.resize(shard.itemRows.size());
  for (std::size_t i = 0; i < shard.itemRows.size(); ++i) {
    const auto found = std::lower_bound(targets.candidates.begin(), targets.candidates.end(), shard.itemRows[i]);
    targets.item[i] = shard.itemRows[i] < 0 ? -1 : static_cast<std::int32_t>(found - targets.candidates.begin());
  }
}

Result<Trainer::EpochResult> Trainer::epoch(int number, const JobContext& job) {
  RandomStream stream(options_.seed, "order", static_cast<std::uint64_t>(number));
  stream.shuffle(std::span(order_));
  const auto batch = static_cast<std::size_t>(options_.batch);
  EpochResult result;
  std::int64_t labelledTotal = 0, withItemTotal = 0, right = 0;
  for (std::size_t from = 0; from < order_.size(); from += batch) {
    if (job.stopRequested()) return cancelled();
    const auto sequences = std::span(order_).subspan(from, std::min(batch, order_.size() - from));
    const auto part = [&](int shard) {
      const std::size_t begin = sequences.size() * static_cast<std::size_t>(shard) / shardsOfBatch;
      const std::size_t end = sequences.size() * static_cast<std::size_t>(shard + 1) / shardsOfBatch;
      return sequences.subspan(begin, end - begin);
    };
    std::int64_t labelled = 0, withItem = 0;
    for (int s = 0; s < shardsOfBatch; ++s) {
      Shard& shard = shards_[static_cast<std::size_t>(s)];
      fillShard(shard, part(s), static_cast<std::uint64_t>(steps_) * shardsOfBatch + static_cast<std::uint64_t>(s));
      labelled += shard.labelled;
      withItem += shard.withItem;
    }
    forEachShard(shardsOfBatch, options_.threads, [&](int s) {
      Shard& shard = shards_[static_cast<std::size_t>(s)];
      shard.losses = {};
      if (shard.sequences.rows() == 0) return;
      shard.targets.intentScale = 1.0 / static_cast<double>(std::max<std::int64_t>(labelled, 1));
      shard.targets.itemScale = options_.itemLossWeight / static_cast<double>(std::max<std::int64_t>(withItem, 1));
      RandomStream dropped(options_.seed, "dropout",
                           static_cast<std::uint64_t>(steps_) * shardsOfBatch + static_cast<std::uint64_t>(s));
      transformer_.encode(shard.sequences, weights_.architecture.dropout, &dropped, shard.activations);
      shard.losses = transformer_.learn(shard.sequences, shard.targets, shard.activations, &shard.gradients);
      for (std::size_t row = 0; row < shard.sequences.rows(); ++row) {
        const std::int32_t intent = shard.targets.intent[row];
        const std::size_t intents = weights_.layout.intents;
        shard.right += intent >= 0 && static_cast<std::size_t>(intent) ==
                                          likeliestOf(shard.activations.logits.data() + row * intents, intents);
      }
    });
    for (const Shard& shard : shards_) {
      result.loss += shard.losses.intent;
      result.itemLoss += shard.losses.item;
      right += shard.right;
    }
    labelledTotal += labelled;
    withItemTotal += withItem;
    if (!std::isfinite(result.loss + result.itemLoss))
      return failure(Message("intent.loss-not-finite").with("epoch", Count{number}));
    sumGradients();
    step();
    average();
  }
  result.loss /= static_cast<double>(std::max<std::int64_t>(labelledTotal, 1));
  result.accuracy = static_cast<double>(right) / static_cast<double>(std::max<std::int64_t>(labelledTotal, 1));
  result.itemLoss /= static_cast<double>(std::max<std::int64_t>(withItemTotal, 1));
  return result;
}

void Trainer::sumGradients() {
  const auto& run = *compute::cpu().f32;
  const auto width = static_cast<compute::Size>(weights_.layout.width);
  gradient_.resize(weights_.layout);
  for (const Shard& shard : shards_) {
    if (shard.sequences.rows() == 0) continue;
    const Gradients<float>& g = shard.gradients;
    run.add(g.dense.data(), static_cast<compute::Size>(g.dense.size()), gradient_.dense.data());
    run.scatterAdd(g.inputItems.data(), g.inputRows.data(), static_cast<compute::Size>(g.inputRows.size()), 1, width,
                   gradient_.items.data());
    if (shard.targets.itemScale <= 0) continue;
    const auto candidates = static_cast<compute::Size>(shard.targets.candidates.size());
    run.scatterAdd(g.candidateItems.data(), shard.targets.candidates.data(), candidates, 1, width,
                   gradient_.items.data());
    run.scatterAdd(g.candidateBias.data(), shard.targets.candidates.data(), candidates, 1, 1,
                   gradient_.itemBias.data());
  }
}

void Trainer::step() {
  const auto& run = *compute::cpu().f32;
  const auto sizeOf = [](const compute::Buffer<float>& buffer) { return static_cast<compute::Size>(buffer.size()); };
  double squares = 0;
  for (auto* buffer : {&gradient_.dense, &gradient_.items, &gradient_.itemBias})
    squares += run.sumOfSquares(buffer->data(), sizeOf(*buffer));
  const double norm = std::sqrt(squares);
  if (norm > options_.clipNorm)
    for (auto* buffer : {&gradient_.dense, &gradient_.items, &gradient_.itemBias})
      run.scale(options_.clipNorm / norm, sizeOf(*buffer), buffer->data());
  ++steps_;
  compute::AdamStep adam{.rate = options_.learningRate * rateShare(steps_, stepsPlanned_), .step = steps_};
  for (const Tensor& tensor : weights_.layout.tensors) {
    adam.decay = tensor.decays ? options_.weightDecay : 0;
    run.adam(adam, gradient_.dense.data() + tensor.offset, static_cast<compute::Size>(tensor.size()),
             weights_.parameters.dense.data() + tensor.offset, mean_.dense.data() + tensor.offset,
             variance_.dense.data() + tensor.offset);
  }
  adam.decay = options_.weightDecay;
  run.adam(adam, gradient_.items.data(), sizeOf(gradient_.items), weights_.parameters.items.data(), mean_.items.data(),
           variance_.items.data());
  adam.decay = 0;
  run.adam(adam, gradient_.itemBias.data(), sizeOf(gradient_.itemBias), weights_.parameters.itemBias.data(),
           mean_.itemBias.data(), variance_.itemBias.data());
}

void Trainer::average() {
  const double done = static_cast<double>(steps_);
  const double kept = std::min(averageDecay, done / (10 + done));
  const auto& run = *compute::cpu().f32;
  const auto blend = [&](compute::Buffer<float>& scratch, const compute::Buffer<float>& from,
                         compute::Buffer<float>& to) {
    const auto count = static_cast<compute::Size>(from.size());
    scratch = from;
    run.scale(1 - kept, count, scratch.data());
    run.scale(kept, count, to.data());
    run.add(scratch.data(), count, to.data());
  };
  blend(gradient_.dense, weights_.parameters.dense, average_.dense);
  blend(gradient_.items, weights_.parameters.items, average_.items);
  blend(gradient_.itemBias, weights_.parameters.itemBias, average_.itemBias);
}

void Trainer::swapAverage() {
  std::swap(weights_.parameters, average_);
}

} // namespace guidepost::intent
