#include "core/compute/cpu/EigenMaps.h"

namespace guidepost::compute {

namespace {
constexpr double normEpsilon = 1e-5;
constexpr double geluSlope = 0.7978845608028654; // √(2/π)
constexpr double geluCubic = 0.044715;
} // namespace

template <class T>
void CpuOperations<T>::layerNorm(const T* x, const T* gain, const T* bias, Size rows, Size columns, T* y, T* mean,
                                 T* inverseDeviation) const {
  const ConstRow<T> scale(gain, columns);
  const ConstRow<T> shift(bias, columns);
  for (Size r = 0; r < rows; ++r) {
    const ConstRow<T> in(x + r * columns, columns);
    const T centre = in.mean();
    const T variance = (in - centre).square().mean();
    const T inverse = 1 / Eigen::numext::sqrt(variance + static_cast<T>(normEpsilon));
    Row<T>(y + r * columns, columns) = (in - centre) * inverse * scale + shift;
    mean[r] = centre;
    inverseDeviation[r] = inverse;
  }
}

template <class T>
void CpuOperations<T>::layerNormGradient(const T* x, const T* gain, const T* mean, const T* inverseDeviation,
                                         const T* yGradient, Size rows, Size columns, T* xGradient, T* gainGradient,
                                         T* biasGradient) const {
  const ConstRow<T> scale(gain, columns);
  Row<T> gainSum(gainGradient, columns);
  Row<T> biasSum(biasGradient, columns);
  for (Size r = 0; r < rows; ++r) {
    const ConstRow<T> in(x + r * columns, columns);
    const ConstRow<T> out(yGradient + r * columns, columns);
    const T inverse = inverseDeviation[r];
    const auto normal = (in - mean[r]) * inverse;
    gainSum += out * normal;
    biasSum += out;
    const T average = (out * scale).mean();
    const T slope = (out * scale * normal).mean();
    Row<T>(xGradient + r * columns, columns) += inverse * (out * scale - average - normal * slope);
  }
}

template <class T>
void CpuOperations<T>::gelu(const T* x, Size count, T* y) const {
  const ConstRow<T> in(x, count);
  const T slope = static_cast<T>(geluSlope);
  const T cubic = static_cast<T>(geluCubic);
  Row<T>(y, count) = T(0.5) * in * (1 + (slope * (in + cubic * in.cube())).tanh());
}

template <class T>
void CpuOperations<T>::geluGradient(const T* x, const T* yGradient, Size count, T* xGradient) const {
  const T slope = static_cast<T>(geluSlope);
  const T cubic = static_cast<T>(geluCubic);
  constexpr Size block = 64;
  Eigen::Array<T, 1, block> bent;
  for (Size from = 0; from < count; from += block) {
    const Size n = count - from < block ? count - from : block;
    const ConstRow<T> in(x + from, n);
    auto t = bent.head(n);
    t = (slope * (in + cubic * in.cube())).tanh();
    Row<T>(xGradient + from, n) =
        ConstRow<T>(yGradient + from, n) *
        (T(0.5) * (1 + t) + T(0.5) * in * (1 - t.square()) * slope * (1 + 3 * cubic * in.square()));
  }
}

template <class T>
void CpuOperations<T>::tanh(const T* x, Size count, T* y) const {
  Row<T>(y, count) = ConstRow<T>(x, count).tanh();
}

template <class T>
void CpuOperations<T>::tanhGradient(const T* y, const T* yGradient, Size count, T* xGradient) const {
  Row<T>(xGradient, count) = ConstRow<T>(yGradient, count) * (1 - ConstRow<T>(y, count).square());
}

template <class T>
void CpuOperations<T>::softmax(Size rows, Size columns, T* x) const {
  for (Size r = 0; r < rows; ++r) {
    Row<T> row(x + r * columns, columns);
    row = (row - row.maxCoeff()).exp();
    row *= 1 / row.sum();
  }
}

template <class T>
double CpuOperations<T>::crossEntropy(const T* offset, const std::int32_t* target, Size rows, Size columns,
                                      double rowScale, T* logits, T* gradient) const {
  double loss = 0;
  for (Size r = 0; r < rows; ++r) {
    Row<T> row(logits + r * columns, columns);
    if (offset) row += ConstRow<T>(offset, columns);
    const T highest = row.maxCoeff();
    const T chosen = target[r] >= 0 ? row(target[r]) - highest : T(0);
    row = (row - highest).exp();
    const T sum = row.sum();
    row *= 1 / sum;
    if (target[r] >= 0) loss += static_cast<double>(Eigen::numext::log(sum) - chosen);
    if (!gradient) continue;
    Row<T> out(gradient + r * columns, columns);
    if (target[r] < 0) {
      out.setZero();
      continue;
    }
    out = row * static_cast<T>(rowScale);
    out(target[r]) -= static_cast<T>(rowScale);
  }
  return loss;
}

#define GUIDEPOST_ACTIVATION(T)                                                                                        \
  template void CpuOperations<T>::layerNorm(const T*, const T*, const T*, Size, Size, T*, T*, T*) const;               \
  template void CpuOperations<T>::layerNormGradient(const T*, const T*, const T*, const T*, const T*, Size, Size, T*,  \
                                                    T*, T*) const;                                                     \
  template void CpuOperations<T>::gelu(const T*, Size, T*) const;                                                      \
  template void CpuOperations<T>::geluGradient(const T*, const T*, Size, T*) const;                                    \
  template void CpuOperations<T>::tanh(const T*, Size, T*) const;                                                      \
  template void CpuOperations<T>::tanhGradient(const T*, const T*, Size, T*) const;                                    \
  template void CpuOperations<T>::softmax(Size, Size, T*) const;                                                       \
  template double CpuOperations<T>::crossEntropy(const T*, const std::int32_t*, Size, Size, double, T*, T*) const;

GUIDEPOST_ACTIVATION(float)
GUIDEPOST_ACTIVATION(double)

} // namespace guidepost::compute
