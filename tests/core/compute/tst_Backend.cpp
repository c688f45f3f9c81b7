#include "core/base/RandomStream.h"
#include "core/compute/Backend.h"
#include "core/compute/Buffer.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <numeric>

using namespace guidepost;
using compute::Buffer;
using compute::Size;

namespace {

const compute::Operations<double>& reference() {
  return *compute::cpu().f64;
}

template <class T = double>
Buffer<T> randomNumbers(Size count, std::string_view name, double spread = 1) {
  RandomStream stream(3, name);
  Buffer<T> values(static_cast<std::size_t>(count));
  for (T& value : values)
    value = static_cast<T>(spread * stream.normal());
  return values;
}

double dot(const Buffer<double>& a, const Buffer<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

// The largest difference between a gradient and central differences of the loss, relative to the gradient's size.
double worstDifference(Buffer<double>& x, const Buffer<double>& gradient, const std::function<double()>& loss) {
  constexpr double step = 1e-5;
  double worst = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double kept = x[i];
    x[i] = kept + step;
    const double above = loss();
    x[i] = kept - step;
    const double below = loss();
    x[i] = kept;
    worst =
        std::max(worst, std::abs((above - below) / (2 * step) - gradient[i]) / std::max(1.0, std::abs(gradient[i])));
  }
  return worst;
}

} // namespace

class tst_Backend : public QObject {
  Q_OBJECT

private slots:
  void productsAgreeWithTheDefinition_data();
  void productsAgreeWithTheDefinition();
  void gatherAndScatterAreTransposes();
  void rowsAndElements();
  void layerNormGradient();
  void activationGradients();
  void attentionGradient_data();
  void attentionGradient();
  void attentionIsCausal();
  void crossEntropyGradient_data();
  void crossEntropyGradient();
  void adamFollowsThePaper();
  void singlePrecisionAgreesWithDouble();
};

void tst_Backend::productsAgreeWithTheDefinition_data() {
  QTest::addColumn<bool>("transposeA");
  QTest::addColumn<bool>("transposeB");
  QTest::addColumn<bool>("accumulate");
  for (int bits = 0; bits < 8; ++bits)
    QTest::addRow("%d%d%d", bits & 1, bits >> 1 & 1, bits >> 2) << bool(bits & 1) << bool(bits & 2) << bool(bits & 4);
}

void tst_Backend::productsAgreeWithTheDefinition() {
  QFETCH(bool, transposeA);
  QFETCH(bool, transposeB);
  QFETCH(bool, accumulate);
  struct Shape {
    Size rows, inner, columns;
  };
  for (const Shape& shape : {Shape{1, 1, 1}, Shape{1, 7, 5}, Shape{3, 1, 9}, Shape{17, 33, 5}, Shape{40, 32, 167}}) {
    const auto a = randomNumbers(shape.rows * shape.inner, "a");
    const auto b = randomNumbers(shape.inner * shape.columns, "b");
    auto c = randomNumbers(shape.rows * shape.columns, "c");
    const auto before = c;
    reference().product(a.data(), transposeA, b.data(), transposeB, shape.rows, shape.inner, shape.columns, accumulate,
                        c.data());
    for (Size i = 0; i < shape.rows; ++i)
      for (Size j = 0; j < shape.columns; ++j) {
        double sum = accumulate ? before[static_cast<std::size_t>(i * shape.columns + j)] : 0;
        for (Size k = 0; k < shape.inner; ++k)
          sum += a[static_cast<std::size_t>(transposeA ? k * shape.rows + i : i * shape.inner + k)] *
                 b[static_cast<std::size_t>(transposeB ? j * shape.inner + k : k * shape.columns + j)];
        QVERIFY(std::abs(sum - c[static_cast<std::size_t>(i * shape.columns + j)]) < 1e-11);
      }
  }
}

void tst_Backend::gatherAndScatterAreTransposes() {
  constexpr Size rows = 6, each = 3, width = 5, tableRows = 9;
  auto table = randomNumbers(tableRows * width, "table");
  const auto weight = randomNumbers(rows * width, "weight");
  std::vector<std::int32_t> index(rows * each);
  RandomStream stream(1, "index");
  for (auto& value : index)
    value = static_cast<std::int32_t>(stream.below(tableRows));
  Buffer<double> out(rows * width), gradient(table.size(), 0.0);
  const auto loss = [&] {
    reference().gatherSum(table.data(), index.data(), rows, each, width, false, out.data());
    return dot(out, weight);
  };
  reference().scatterAdd(weight.data(), index.data(), rows, each, width, gradient.data());
  QVERIFY(worstDifference(table, gradient, loss) < 1e-6);
  const double once = loss();
  reference().gatherSum(table.data(), index.data(), rows, each, width, true, out.data());
  QVERIFY(std::abs(dot(out, weight) - 2 * once) < 1e-12);
}

void tst_Backend::rowsAndElements() {
  constexpr Size rows = 7, columns = 3;
  const auto row = randomNumbers(columns, "row");
  const auto x = randomNumbers(rows * columns, "x");
  auto y = x;
  reference().addRow(row.data(), rows, columns, y.data());
  Buffer<double> sum(columns, 1.0);
  reference().sumRows(y.data(), rows, columns, sum.data());
  for (std::size_t c = 0; c < columns; ++c) {
    double expected = 1 + rows * row[c];
    for (std::size_t r = 0; r < rows; ++r)
      expected += x[r * columns + c];
    QVERIFY(std::abs(sum[c] - expected) < 1e-12);
  }
  auto z = x;
  reference().multiply(x.data(), rows * columns, z.data());
  reference().add(x.data(), rows * columns, z.data());
  reference().scale(2, rows * columns, z.data());
  for (std::size_t i = 0; i < z.size(); ++i)
    QVERIFY(std::abs(z[i] - 2 * (x[i] * x[i] + x[i])) < 1e-12);
  QVERIFY(std::abs(reference().sumOfSquares(x.data(), rows * columns) - dot(x, x)) < 1e-12);
}

void tst_Backend::layerNormGradient() {
  constexpr Size rows = 5, columns = 7;
  auto x = randomNumbers(rows * columns, "x");
  auto gain = randomNumbers(columns, "gain");
  auto bias = randomNumbers(columns, "bias");
  const auto weight = randomNumbers(rows * columns, "weight");
  Buffer<double> y(x.size()), mean(rows), inverse(rows);
  const auto loss = [&] {
    reference().layerNorm(x.data(), gain.data(), bias.data(), rows, columns, y.data(), mean.data(), inverse.data());
    return dot(y, weight);
  };
  loss();
  Buffer<double> dx(x.size(), 0.0), dGain(columns, 0.0), dBias(columns, 0.0);
  reference().layerNormGradient(x.data(), gain.data(), mean.data(), inverse.data(), weight.data(), rows, columns,
                                dx.data(), dGain.data(), dBias.data());
  QVERIFY(worstDifference(x, dx, loss) < 1e-6);
  QVERIFY(worstDifference(gain, dGain, loss) < 1e-6);
  QVERIFY(worstDifference(bias, dBias, loss) < 1e-6);
}

void tst_Backend::activationGradients() {
  constexpr Size count = 151;
  auto x = randomNumbers(count, "x", 2);
  const auto weight = randomNumbers(count, "weight");
  Buffer<double> y(x.size()), dx(x.size());
  const auto gelu = [&] {
    reference().gelu(x.data(), count, y.data());
    return dot(y, weight);
  };
  reference().geluGradient(x.data(), weight.data(), count, dx.data());
  QVERIFY(worstDifference(x, dx, gelu) < 1e-6);
  const auto tanh = [&] {
    reference().tanh(x.data(), count, y.data());
    return dot(y, weight);
  };
  tanh();
  reference().tanhGradient(y.data(), weight.data(), count, dx.data());
  QVERIFY(worstDifference(x, dx, tanh) < 1e-6);
}

void tst_Backend::attentionGradient_data() {
  QTest::addColumn<QVector<int>>("starts");
  QTest::addColumn<int>("heads");
  QTest::newRow("one event") << QVector<int>{0, 1} << 2;
  QTest::newRow("one sequence") << QVector<int>{0, 6} << 1;
  QTest::newRow("several") << QVector<int>{0, 4, 5, 12} << 2;
  QTest::newRow("an empty one") << QVector<int>{0, 3, 3, 5} << 3;
}

void tst_Backend::attentionGradient() {
  QFETCH(QVector<int>, starts);
  QFETCH(int, heads);
  constexpr Size width = 6;
  const Size rows = starts.back();
  const std::vector<std::int32_t> first(starts.begin(), starts.end());
  const Size sequences = static_cast<Size>(first.size()) - 1;
  auto qkv = randomNumbers(rows * 3 * width, "qkv");
  const auto weight = randomNumbers(rows * width, "weight");
  Buffer<double> out(weight.size()), attended(static_cast<std::size_t>(heads * rows * rows)), scratch(attended.size());
  const auto loss = [&] {
    reference().attention(qkv.data(), first.data(), sequences, heads, width, out.data(), attended.data());
    return dot(out, weight);
  };
  loss();
  Buffer<double> gradient(qkv.size(), 7.0);
  reference().attentionGradient(qkv.data(), first.data(), sequences, heads, width, attended.data(), weight.data(),
                                gradient.data(), scratch.data());
  QVERIFY(worstDifference(qkv, gradient, loss) < 1e-6);
}

void tst_Backend::attentionIsCausal() {
  constexpr Size width = 4, rows = 5;
  const std::vector<std::int32_t> starts{0, rows};
  auto qkv = randomNumbers(rows * 3 * width, "qkv");
  Buffer<double> before(rows * width), after(rows * width), attended(2 * rows * rows);
  reference().attention(qkv.data(), starts.data(), 1, 2, width, before.data(), attended.data());
  for (std::size_t i = 3 * 3 * width; i < qkv.size(); ++i)
    qkv[i] += 5;
  reference().attention(qkv.data(), starts.data(), 1, 2, width, after.data(), attended.data());
  for (std::size_t i = 0; i < 3 * width; ++i)
    QCOMPARE(before[i], after[i]);
  QVERIFY(before[3 * width] != after[3 * width]);
}

void tst_Backend::crossEntropyGradient_data() {
  QTest::addColumn<bool>("sampled");
  QTest::newRow("full") << false;
  QTest::newRow("sampled") << true;
}

void tst_Backend::crossEntropyGradient() {
  QFETCH(bool, sampled);
  constexpr Size rows = 4, columns = 6;
  auto logits = randomNumbers(rows * columns, "logits", 3);
  const auto offset = randomNumbers(columns, "offset");
  const std::vector<std::int32_t> target{2, -1, 0, 5};
  const double* added = sampled ? offset.data() : nullptr;
  Buffer<double> work;
  const auto loss = [&] {
    work = logits;
    return 0.25 * reference().crossEntropy(added, target.data(), rows, columns, 0.25, work.data(), nullptr);
  };
  Buffer<double> gradient(logits.size());
  work = logits;
  const double sum = reference().crossEntropy(added, target.data(), rows, columns, 0.25, work.data(), gradient.data());
  double expected = 0;
  for (std::size_t r = 0; r < rows; ++r) {
    double total = 0;
    for (std::size_t c = 0; c < columns; ++c)
      total += work[r * columns + c];
    QVERIFY(std::abs(total - 1) < 1e-12);
    if (target[r] >= 0) expected -= std::log(work[r * columns + static_cast<std::size_t>(target[r])]);
  }
  QVERIFY(std::abs(sum - expected) < 1e-10);
  QVERIFY(worstDifference(logits, gradient, loss) < 1e-6);
}

void tst_Backend::adamFollowsThePaper() {
  auto parameters = randomNumbers(5, "parameters");
  const auto before = parameters;
  Buffer<double> mean(5, 0.0), variance(5, 0.0), m(5, 0.0), v(5, 0.0), expected = before;
  compute::AdamStep options{.rate = 0.01, .decay = 0.1};
  for (options.step = 1; options.step <= 3; ++options.step) {
    const auto gradient = randomNumbers(5, std::to_string(options.step));
    reference().adam(options, gradient.data(), 5, parameters.data(), mean.data(), variance.data());
    for (std::size_t i = 0; i < 5; ++i) {
      m[i] = 0.9 * m[i] + 0.1 * gradient[i];
      v[i] = 0.999 * v[i] + 0.001 * gradient[i] * gradient[i];
      const double step = static_cast<double>(options.step);
      const double corrected = m[i] / (1 - std::pow(0.9, step));
      expected[i] -= 0.01 * (corrected / (std::sqrt(v[i] / (1 - std::pow(0.999, step))) + 1e-8) + 0.1 * expected[i]);
      QVERIFY(std::abs(parameters[i] - expected[i]) < 1e-12);
    }
  }
}

void tst_Backend::singlePrecisionAgreesWithDouble() {
  constexpr Size rows = 23, width = 32;
  const std::vector<std::int32_t> starts{0, 9, 23};
  const auto x = randomNumbers(rows * 3 * width, "x");
  const Buffer<float> xSingle(x.begin(), x.end());
  Buffer<double> out(rows * width), attended(2 * (81 + 196));
  Buffer<float> outSingle(rows * width), attendedSingle(attended.size());
  reference().attention(x.data(), starts.data(), 2, 2, width, out.data(), attended.data());
  compute::cpu().f32->attention(xSingle.data(), starts.data(), 2, 2, width, outSingle.data(), attendedSingle.data());
  for (std::size_t i = 0; i < out.size(); ++i)
    QVERIFY(std::abs(out[i] - static_cast<double>(outSingle[i])) < 2e-6);
  reference().gelu(x.data(), rows * width, out.data());
  compute::cpu().f32->gelu(xSingle.data(), rows * width, outSingle.data());
  for (std::size_t i = 0; i < out.size(); ++i)
    QVERIFY(std::abs(out[i] - static_cast<double>(outSingle[i])) < 2e-6);
}

QTEST_APPLESS_MAIN(tst_Backend)
#include "tst_Backend.moc"
