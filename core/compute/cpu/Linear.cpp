#include "core/compute/cpu/EigenMaps.h"

namespace guidepost::compute {

void pinCacheSizes() {
  Eigen::setCpuCacheSizes(32 * 1024, 512 * 1024, 8 * 1024 * 1024);
}

namespace {

template <class A, class B, class C>
void multiplyInto(const A& a, const B& b, bool accumulate, C& c) {
  if (accumulate)
    c.noalias() += a * b;
  else
    c.noalias() = a * b;
}

} // namespace

template <class T>
void CpuOperations<T>::product(const T* a, bool transposeA, const T* b, bool transposeB, Size rows, Size inner,
                               Size columns, bool accumulate, T* c) const {
  const ConstMatrix<T> left(a, transposeA ? inner : rows, transposeA ? rows : inner);
  const ConstMatrix<T> right(b, transposeB ? columns : inner, transposeB ? inner : columns);
  Matrix<T> result(c, rows, columns);
  if (transposeA && transposeB)
    multiplyInto(left.transpose(), right.transpose(), accumulate, result);
  else if (transposeA)
    multiplyInto(left.transpose(), right, accumulate, result);
  else if (transposeB)
    multiplyInto(left, right.transpose(), accumulate, result);
  else
    multiplyInto(left, right, accumulate, result);
}

template <class T>
void CpuOperations<T>::addRow(const T* row, Size rows, Size columns, T* x) const {
  const ConstRow<T> added(row, columns);
  for (Size r = 0; r < rows; ++r)
    Row<T>(x + r * columns, columns) += added;
}

template <class T>
void CpuOperations<T>::sumRows(const T* x, Size rows, Size columns, T* sum) const {
  Row<T> total(sum, columns);
  for (Size r = 0; r < rows; ++r)
    total += ConstRow<T>(x + r * columns, columns);
}

template <class T>
void CpuOperations<T>::add(const T* x, Size count, T* y) const {
  Row<T>(y, count) += ConstRow<T>(x, count);
}

template <class T>
void CpuOperations<T>::multiply(const T* x, Size count, T* y) const {
  Row<T>(y, count) *= ConstRow<T>(x, count);
}

template <class T>
void CpuOperations<T>::scale(double factor, Size count, T* x) const {
  Row<T>(x, count) *= static_cast<T>(factor);
}

template <class T>
double CpuOperations<T>::sumOfSquares(const T* x, Size count) const {
  // Blocks keep the single-precision error small without converting each number.
  constexpr Size block = 256;
  double total = 0;
  for (Size from = 0; from < count; from += block)
    total += static_cast<double>(ConstRow<T>(x + from, count - from < block ? count - from : block).square().sum());
  return total;
}

template <class T>
void CpuOperations<T>::gatherSum(const T* table, const std::int32_t* index, Size rows, Size each, Size width,
                                 bool accumulate, T* out) const {
  for (Size r = 0; r < rows; ++r) {
    Row<T> sum(out + r * width, width);
    if (!accumulate) sum.setZero();
    for (Size k = 0; k < each; ++k)
      sum += ConstRow<T>(table + index[r * each + k] * width, width);
  }
}

template <class T>
void CpuOperations<T>::scatterAdd(const T* gradient, const std::int32_t* index, Size rows, Size each, Size width,
                                  T* table) const {
  for (Size r = 0; r < rows; ++r) {
    const ConstRow<T> added(gradient + r * width, width);
    for (Size k = 0; k < each; ++k)
      Row<T>(table + index[r * each + k] * width, width) += added;
  }
}

template <class T>
void CpuOperations<T>::adam(const AdamStep& options, const T* gradient, Size count, T* parameters, T* mean,
                            T* variance) const {
  const double step = static_cast<double>(options.step);
  const double correction1 = 1 - Eigen::numext::pow(options.beta1, step);
  const double correction2 = 1 - Eigen::numext::pow(options.beta2, step);
  const T beta1 = static_cast<T>(options.beta1);
  const T beta2 = static_cast<T>(options.beta2);
  const T rate = static_cast<T>(options.rate / correction1);
  const T inverse2 = static_cast<T>(1 / correction2);
  const T epsilon = static_cast<T>(options.epsilon);
  const T kept = static_cast<T>(1 - options.rate * options.decay);
  const ConstRow<T> g(gradient, count);
  Row<T> p(parameters, count);
  Row<T> m(mean, count);
  Row<T> v(variance, count);
  m = beta1 * m + (1 - beta1) * g;
  v = beta2 * v + (1 - beta2) * g.square();
  p = kept * p - rate * m / ((v * inverse2).sqrt() + epsilon);
}

#define GUIDEPOST_LINEAR(T)                                                                                            \
  template void CpuOperations<T>::product(const T*, bool, const T*, bool, Size, Size, Size, bool, T*) const;           \
  template void CpuOperations<T>::addRow(const T*, Size, Size, T*) const;                                              \
  template void CpuOperations<T>::sumRows(const T*, Size, Size, T*) const;                                             \
  template void CpuOperations<T>::add(const T*, Size, T*) const;                                                       \
  template void CpuOperations<T>::multiply(const T*, Size, T*) const;                                                  \
  template void CpuOperations<T>::scale(double, Size, T*) const;                                                       \
  template double CpuOperations<T>::sumOfSquares(const T*, Size) const;                                                \
  template void CpuOperations<T>::gatherSum(const T*, const std::int32_t*, Size, Size, Size, bool, T*) const;          \
  template void CpuOperations<T>::scatterAdd(const T*, const std::int32_t*, Size, Size, Size, T*) const;               \
  template void CpuOperations<T>::adam(const AdamStep&, const T*, Size, T*, T*, T*) const;

GUIDEPOST_LINEAR(float)
GUIDEPOST_LINEAR(double)

} // namespace guidepost::compute
