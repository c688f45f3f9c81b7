// A trained intent model: a small causal transformer that reads a session event by event and says, after each event,
// how likely each intent is and which item comes next. Loaded models are immutable and may be shared between threads; a
// Reader belongs to one thread.
#pragma once

#include "core/intent/Labels.h"

#include <memory>

namespace guidepost::intent {

struct Architecture {
  std::string kind = "gpt"; // causal transformer; the only kind now
  int layers = 2;
  int width = 32;
  int heads = 2;
  int feedForward = 64;
  int length = 32; // longest history that is read; when it is full, the older half falls out
  double dropout = 0.25;
};

struct NextItem {
  std::uint32_t item = journey::none; // index into SessionLog::items
  double probability = 0;
};

class Model;

// Reads one session incrementally (keys and values are cached): append events one by one. Before the first event the
// intents are the class frequencies of the training part and the items their popularity there.
class Reader {
public:
  explicit Reader(const Model& model);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  void clear(); // the next event starts a new session
  void append(const journey::Event& event);
  std::span<const float> intents() const; // after the last event; sums to 1; calibrated (temperature)
  // The next item that differs from the last event's, likeliest first.
  std::vector<NextItem> nextItems(int count) const;
  void itemScores(std::span<float> scores) const; // log-probability of every item of the vocabulary, size items()

private:
  struct State;
  std::unique_ptr<State> state_;
};

class Model {
public:
  Model();
  ~Model();
  Model(Model&&) noexcept;
  Model& operator=(Model&&) noexcept;

  // Bytes: a header with vocabulary, options and taxonomy, then the weights; a cut or foreign file is an Error.
  std::string toBytes() const;
  static Result<Model> fromBytes(std::string_view bytes);

  // Items, categories and event types are indices into one log: at first the one it was trained on. Binds them, by
  // name, to another version of that log; what is new there is read as unknown. Not while a Reader of this model lives.
  void bindTo(const journey::SessionLog& log);

  const Taxonomy& taxonomy() const;
  const Architecture& architecture() const;
  std::size_t parameters() const;
  std::size_t items() const; // items of the bound log, whether the model knows them or not

  // Intents after each event of the session, row by row: events.size() × taxonomy().names.size().
  std::vector<float> read(std::span<const journey::Event> session) const;

  // For each event: the intents after the last event if that event had not happened. Same shape as read().
  std::vector<float> withoutEach(std::span<const journey::Event> session) const;

  struct Weights;
  const Weights& weights() const { return *weights_; }
  Weights& weights() { return *weights_; }

private:
  std::unique_ptr<Weights> weights_;
};

} // namespace guidepost::intent
