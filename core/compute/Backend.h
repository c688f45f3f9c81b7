// The tensor operations that the models need, forward and backward. A backend does every one of them or is not offered.
// Matrices are dense and row by row; "+=" operations say so in their comment, all others overwrite. Operations keep no
// state and may be called from several threads; one call uses one thread. Gradients are of a scalar loss.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace guidepost::compute {

using Size = std::ptrdiff_t;
constexpr Size size(std::size_t count) {
  return static_cast<Size>(count);
}

// Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019); step counts from 1.
struct AdamStep {
  double rate = 1e-3;
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-8;
  double decay = 0;
  std::int64_t step = 1;
};

template <class T>
class Operations {
public:
  virtual ~Operations() = default;

  // c (rows × columns) = A·B, or += when accumulate. A is a (rows × inner), or its transpose when a is stored inner ×
  // rows; B likewise.
  virtual void product(const T* a, bool transposeA, const T* b, bool transposeB, Size rows, Size inner, Size columns,
                       bool accumulate, T* c) const = 0;
  virtual void addRow(const T* row, Size rows, Size columns, T* x) const = 0;  // x += row, in each row
  virtual void sumRows(const T* x, Size rows, Size columns, T* sum) const = 0; // sum += the rows of x
  virtual void add(const T* x, Size count, T* y) const = 0;                    // y += x
  virtual void multiply(const T* x, Size count, T* y) const = 0;               // y *= x (dropout: x is the mask)
  virtual void scale(double factor, Size count, T* x) const = 0;               // x *= factor
  virtual double sumOfSquares(const T* x, Size count) const = 0;

  // out[r] = Σ_k table[index[r·each + k]], or += when accumulate; scatterAdd is its gradient: table[index] +=
  // gradient[r].
  virtual void gatherSum(const T* table, const std::int32_t* index, Size rows, Size each, Size width, bool accumulate,
                         T* out) const = 0;
  virtual void scatterAdd(const T* gradient, const std::int32_t* index, Size rows, Size each, Size width,
                          T* table) const = 0;

  // y = gain·(x − mean)/deviation + bias in each row (Ba, Kiros and Hinton 2016, epsilon 1e-5). mean and
  // inverseDeviation (one a row) are kept for the gradient, which adds to gainGradient, biasGradient and xGradient.
  virtual void layerNorm(const T* x, const T* gain, const T* bias, Size rows, Size columns, T* y, T* mean,
                         T* inverseDeviation) const = 0;
  virtual void layerNormGradient(const T* x, const T* gain, const T* mean, const T* inverseDeviation,
                                 const T* yGradient, Size rows, Size columns, T* xGradient, T* gainGradient,
                                 T* biasGradient) const = 0;

  // GELU in its tanh form (Hendrycks and Gimpel 2016). tanhGradient takes y = tanh(x).
  virtual void gelu(const T* x, Size count, T* y) const = 0;
  virtual void geluGradient(const T* x, const T* yGradient, Size count, T* xGradient) const = 0;
  virtual void tanh(const T* x, Size count, T* y) const = 0;
  virtual void tanhGradient(const T* y, const T* yGradient, Size count, T* xGradient) const = 0;

  // Causal attention in each of several sequences that lie one after another: sequence s is the rows starts[s] …
  // starts[s+1]-1 of qkv (3·width columns: queries, keys, values). weights keeps the softmax for the gradient: heads·n²
  // numbers a sequence of n rows. qkvGradient is overwritten; scratch holds n² numbers of the longest sequence.
  virtual void attention(const T* qkv, const std::int32_t* starts, Size sequences, Size heads, Size width, T* out,
                         T* weights) const = 0;
  virtual void attentionGradient(const T* qkv, const std::int32_t* starts, Size sequences, Size heads, Size width,
                                 const T* weights, const T* outGradient, T* qkvGradient, T* scratch) const = 0;

  virtual void softmax(Size rows, Size columns, T* x) const = 0; // in each row, in place

  // Returns Σ −log softmax(logits + offset)[target] over the rows whose target is ≥ 0. logits become the softmax.
  // gradient = rowScale·(softmax − one-hot(target)), 0 in rows without target; may be null. offset: one a column or
  // null; with offset = −log(chance that the column was drawn) it is the sampled softmax loss (Jean et al. 2015).
  virtual double crossEntropy(const T* offset, const std::int32_t* target, Size rows, Size columns, double rowScale,
                              T* logits, T* gradient) const = 0;

  virtual void adam(const AdamStep& options, const T* gradient, Size count, T* parameters, T* mean,
                    T* variance) const = 0;
};

struct Backend {
  std::string_view name; // "cpu"
  const Operations<float>* f32 = nullptr;
  const Operations<double>* f64 = nullptr; // null where only the reference has it
};

const Backend& cpu(); // the reference: always there

template <class T>
const Operations<T>& operationsOf(const Backend& backend);
template <>
inline const Operations<float>& operationsOf(const Backend& backend) {
  return *backend.f32;
}
template <>
inline const Operations<double>& operationsOf(const Backend& backend) {
  return *backend.f64;
}

} // namespace guidepost::compute
