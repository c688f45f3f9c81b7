#include "core/compute/cpu/CpuOperations.h"

namespace guidepost::compute {

const Backend& cpu() {
  static const CpuOperations<float> f32;
  static const CpuOperations<double> f64;
  static const Backend backend = [] {
    pinCacheSizes();
    return Backend{"cpu", &f32, &f64};
  }();
  return backend;
}

} // namespace guidepost::compute
