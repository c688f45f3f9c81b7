#include "core/intent/Baselines.h"
#include "core/intent/Transformer.h"
#include "tests/core/intent/SyntheticLog.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace guidepost;
using namespace guidepost::intent;
using compute::Buffer;

namespace {

// A small model with random weights on packed windows of a random shop, with every part of the loss in use.
struct Fixture {
  Layout layout;
  Parameters<double> parameters;
  Sequences sequences;
  Targets targets;

  Fixture() {
    const journey::SessionLog log = guidepost::testing::shopLog(200, 9, 12);
    const Labels labels = label(log, standardTaxonomy());
    const Split split = *splitByTime(log, labels);
    const Vocabulary vocabulary = Vocabulary::fit(log, split);
    Architecture architecture;
    architecture.width = 6;
    architecture.heads = 2;
    architecture.feedForward = 10;
    architecture.length = 8;
    layout = Layout(architecture, vocabulary, labels.taxonomy.names.size());
    parameters.resize(layout);
    RandomStream stream(2, "weights");
    for (auto* buffer : {&parameters.dense, &parameters.items, &parameters.itemBias})
      for (double& value : *buffer)
        value = 0.4 * stream.normal();
    Tokenizer tokenizer(vocabulary);
    for (const std::size_t s : {1u, 4u, 5u, 9u}) {
      tokenizer.clear();
      std::vector<Token> tokens;
      for (const journey::Event& event : log.eventsOf(log.sessions[s]))
        tokens.push_back(tokenizer.next(event));
      sequences.append(layout, tokens);
    }
    for (std::int32_t row = 0; row < static_cast<std::int32_t>(layout.itemRows); row += 2)
      targets.candidates.push_back(row);
    for (std::size_t i = 0; i < sequences.rows(); ++i) {
      targets.intent.push_back(static_cast<std::int32_t>(stream.below(6)) - 1);
      targets.item.push_back(
          static_cast<std::int32_t>(stream.below(static_cast<std::uint32_t>(targets.candidates.size()) + 1)) - 1);
    }
    for (std::size_t i = 0; i < targets.candidates.size(); ++i)
      targets.candidateOffset.push_back(static_cast<float>(stream.normal()));
    targets.intentScale = 0.3;
    targets.itemScale = 0.1;
  }

  double loss(double dropout, Activations<double>& activations, Gradients<double>* gradients = nullptr) const {
    const Transformer<double> transformer(layout, parameters, *compute::cpu().f64);
    RandomStream stream(6, "dropout"); // the same masks each time
    transformer.encode(sequences, dropout, &stream, activations);
    const Losses losses = transformer.learn(sequences, targets, activations, gradients);
    return targets.intentScale * losses.intent + targets.itemScale * losses.item;
  }
};

double worst(Buffer<double>& values, const std::vector<double>& gradient, const std::function<double()>& loss) {
  constexpr double step = 1e-5;
  double result = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double kept = values[i];
    values[i] = kept + step;
    const double above = loss();
    values[i] = kept - step;
    const double below = loss();
    values[i] = kept;
    result = std::max(result, std::abs((above - below) / (2 * step) - gradient[i]));
  }
  return result;
}

} // namespace

class tst_Transformer : public QObject {
  Q_OBJECT

private slots:
  void gradientsAgreeWithDifferences_data();
  void gradientsAgreeWithDifferences();
  void packingDoesNotMix();
  void reusedActivationsDoNotRemember();
};

void tst_Transformer::gradientsAgreeWithDifferences_data() {
  QTest::addColumn<double>("dropout");
  QTest::newRow("plain") << 0.0;
  QTest::newRow("dropout") << 0.3;
}

void tst_Transformer::gradientsAgreeWithDifferences() {
  QFETCH(double, dropout);
  Fixture fixture;
  Activations<double> activations;
  Gradients<double> gradients;
  fixture.loss(dropout, activations, &gradients);
  const auto loss = [&] { return fixture.loss(dropout, activations); };
  const std::vector<double> dense(gradients.dense.begin(), gradients.dense.end());
  double largest = 0;
  for (const double value : dense)
    largest = std::max(largest, std::abs(value));
  QVERIFY(largest > 0.01);
  QVERIFY(worst(fixture.parameters.dense, dense, loss) < 1e-6);

  const std::size_t width = fixture.layout.width;
  std::vector<double> items(fixture.parameters.items.size(), 0.0), bias(fixture.layout.itemRows, 0.0);
  for (std::size_t r = 0; r < gradients.inputRows.size(); ++r)
    for (std::size_t k = 0; k < width; ++k)
      items[static_cast<std::size_t>(gradients.inputRows[r]) * width + k] += gradients.inputItems[r * width + k];
  for (std::size_t r = 0; r < fixture.targets.candidates.size(); ++r) {
    const auto row = static_cast<std::size_t>(fixture.targets.candidates[r]);
    for (std::size_t k = 0; k < width; ++k)
      items[row * width + k] += gradients.candidateItems[r * width + k];
    bias[row] += gradients.candidateBias[r];
  }
  QVERIFY(worst(fixture.parameters.items, items, loss) < 1e-6);
  QVERIFY(worst(fixture.parameters.itemBias, bias, loss) < 1e-6);
}

void tst_Transformer::packingDoesNotMix() {
  const Fixture fixture;
  const Transformer<double> transformer(fixture.layout, fixture.parameters, *compute::cpu().f64);
  Activations<double> together;
  transformer.encode(fixture.sequences, 0, nullptr, together);
  const std::size_t width = fixture.layout.width;
  for (std::size_t s = 0; s + 1 < fixture.sequences.starts.size(); ++s) {
    const auto from = static_cast<std::size_t>(fixture.sequences.starts[s]);
    const auto to = static_cast<std::size_t>(fixture.sequences.starts[s + 1]);
    Sequences one;
    one.starts = {0, static_cast<std::int32_t>(to - from)};
    const auto each = static_cast<std::ptrdiff_t>(featureCount + 1);
    const auto first = static_cast<std::ptrdiff_t>(from), last = static_cast<std::ptrdiff_t>(to);
    one.tokenRows.assign(fixture.sequences.tokenRows.begin() + first * each,
                         fixture.sequences.tokenRows.begin() + last * each);
    one.items.assign(fixture.sequences.items.begin() + first, fixture.sequences.items.begin() + last);
    one.typePairs.assign(fixture.sequences.typePairs.begin() + first, fixture.sequences.typePairs.begin() + last);
    Activations<double> alone;
    transformer.encode(one, 0, nullptr, alone);
    for (std::size_t i = 0; i < (to - from) * width; ++i)
      QVERIFY(std::abs(alone.hidden[i] - together.hidden[from * width + i]) < 1e-12);
  }
}

void tst_Transformer::reusedActivationsDoNotRemember() {
  const Fixture fixture;
  Activations<double> fresh, used;
  Gradients<double> first, second;
  const double expected = fixture.loss(0, fresh, &first);
  fixture.loss(0.5, used, &second);
  QCOMPARE(fixture.loss(0, used, &second), expected);
  QVERIFY(first.dense == second.dense);
}

QTEST_APPLESS_MAIN(tst_Transformer)
#include "tst_Transformer.moc"
