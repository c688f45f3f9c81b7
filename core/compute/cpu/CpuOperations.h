// The reference backend on Eigen. Kernels take raw pointers and use no templates of the standard library, so that they
// can be compiled once for each instruction set.
#pragma once

#include "core/compute/Backend.h"

namespace guidepost::compute {

void pinCacheSizes(); // Eigen's block sizes must not depend on the machine

template <class T>
class CpuOperations final : public Operations<T> {
public:
  void product(const T* a, bool transposeA, const T* b, bool transposeB, Size rows, Size inner, Size columns,
               bool accumulate, T* c) const override;
  void addRow(const T* row, Size rows, Size columns, T* x) const override;
  void sumRows(const T* x, Size rows, Size columns, T* sum) const override;
  void add(const T* x, Size count, T* y) const override;
  void multiply(const T* x, Size count, T* y) const override;
  void scale(double factor, Size count, T* x) const override;
  double sumOfSquares(const T* x, Size count) const override;
  void gatherSum(const T* table, const std::int32_t* index, Size rows, Size each, Size width, bool accumulate,
                 T* out) const override;
  void scatterAdd(const T* gradient, const std::int32_t* index, Size rows, Size each, Size width,
                  T* table) const override;
  void layerNorm(const T* x, const T* gain, const T* bias, Size rows, Size columns, T* y, T* mean,
                 T* inverseDeviation) const override;
  void layerNormGradient(const T* x, const T* gain, const T* mean, const T* inverseDeviation, const T* yGradient,
                         Size rows, Size columns, T* xGradient, T* gainGradient, T* biasGradient) const override;
  void gelu(const T* x, Size count, T* y) const override;
  void geluGradient(const T* x, const T* yGradient, Size count, T* xGradient) const override;
  void tanh(const T* x, Size count, T* y) const override;
  void tanhGradient(const T* y, const T* yGradient, Size count, T* xGradient) const override;
  void attention(const T* qkv, const std::int32_t* starts, Size sequences, Size heads, Size width, T* out,
                 T* weights) const override;
  void attentionGradient(const T* qkv, const std::int32_t* starts, Size sequences, Size heads, Size width,
                         const T* weights, const T* outGradient, T* qkvGradient, T* scratch) const override;
  void softmax(Size rows, Size columns, T* x) const override;
  double crossEntropy(const T* offset, const std::int32_t* target, Size rows, Size columns, double rowScale, T* logits,
                      T* gradient) const override;
  void adam(const AdamStep& options, const T* gradient, Size count, T* parameters, T* mean, T* variance) const override;
};

} // namespace guidepost::compute
