#include "core/compute/cpu/EigenMaps.h"

namespace guidepost::compute {

template <class T>
void CpuOperations<T>::attention(const T* qkv, const std::int32_t* starts, Size sequences, Size heads, Size width,
                                 T* out, T* weights) const {
  const Size each = width / heads;
  const Size stride = 3 * width;
  const T scale = 1 / Eigen::numext::sqrt(static_cast<T>(each));
  for (Size s = 0; s < sequences; ++s) {
    const Size first = starts[s];
    const Size n = starts[s + 1] - first;
    for (Size h = 0; h < heads; ++h) {
      const T* base = qkv + first * stride + h * each;
      const ConstStrided<T> queries(base, n, each, Eigen::OuterStride<>(stride));
      const ConstStrided<T> keys(base + width, n, each, Eigen::OuterStride<>(stride));
      const ConstStrided<T> values(base + 2 * width, n, each, Eigen::OuterStride<>(stride));
      Matrix<T> attended(weights, n, n);
      attended.noalias() = scale * queries * keys.transpose();
      for (Size r = 0; r < n; ++r) {
        Row<T> past(weights + r * n, r + 1);
        past = (past - past.maxCoeff()).exp();
        past *= 1 / past.sum();
        Row<T>(weights + r * n + r + 1, n - r - 1).setZero();
      }
      Strided<T>(out + first * width + h * each, n, each, Eigen::OuterStride<>(width)).noalias() = attended * values;
      weights += n * n;
    }
  }
}

template <class T>
void CpuOperations<T>::attentionGradient(const T* qkv, const std::int32_t* starts, Size sequences, Size heads,
                                         Size width, const T* weights, const T* outGradient, T* qkvGradient,
                                         T* scratch) const {
  const Size each = width / heads;
  const Size stride = 3 * width;
  const T scale = 1 / Eigen::numext::sqrt(static_cast<T>(each));
  for (Size s = 0; s < sequences; ++s) {
    const Size first = starts[s];
    const Size n = starts[s + 1] - first;
    for (Size h = 0; h < heads; ++h) {
      const Size place = first * stride + h * each;
      const ConstStrided<T> queries(qkv + place, n, each, Eigen::OuterStride<>(stride));
      const ConstStrided<T> keys(qkv + place + width, n, each, Eigen::OuterStride<>(stride));
      const ConstStrided<T> values(qkv + place + 2 * width, n, each, Eigen::OuterStride<>(stride));
      const ConstStrided<T> output(outGradient + first * width + h * each, n, each, Eigen::OuterStride<>(width));
      const ConstMatrix<T> attended(weights, n, n);
      Matrix<T> change(scratch, n, n);
      change.noalias() = output * values.transpose();
      for (Size r = 0; r < n; ++r) {
        const ConstRow<T> weight(weights + r * n, n);
        Row<T> row(scratch + r * n, n);
        const T average = (row * weight).sum();
        row = weight * (row - average) * scale;
      }
      Strided<T> queryGradient(qkvGradient + place, n, each, Eigen::OuterStride<>(stride));
      Strided<T> keyGradient(qkvGradient + place + width, n, each, Eigen::OuterStride<>(stride));
      Strided<T> valueGradient(qkvGradient + place + 2 * width, n, each, Eigen::OuterStride<>(stride));
      queryGradient.noalias() = change * keys;
      keyGradient.noalias() = change.transpose() * queries;
      valueGradient.noalias() = attended.transpose() * output;
      weights += n * n;
    }
  }
}

#define GUIDEPOST_ATTENTION(T)                                                                                         \
  template void CpuOperations<T>::attention(const T*, const std::int32_t*, Size, Size, Size, T*, T*) const;            \
  template void CpuOperations<T>::attentionGradient(const T*, const std::int32_t*, Size, Size, Size, const T*,         \
                                                    const T*, T*, T*) const;

GUIDEPOST_ATTENTION(float)
GUIDEPOST_ATTENTION(double)

} // namespace guidepost::compute
