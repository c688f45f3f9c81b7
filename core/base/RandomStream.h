// Counter-based random numbers (Philox 4x32-10, Random123). A stream is named by (seed, purpose, index), so the same
// user meets the same luck under every strategy and on any number of threads. Our own sampling: the results do not
// depend on the standard library. A value type; one thread at a time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace guidepost {

class RandomStream {
public:
  RandomStream(std::uint64_t seed, std::string_view purpose, std::uint64_t index = 0);

  std::uint32_t bits();
  std::uint64_t bits64();
  double uniform();                         // [0, 1), 53 bits
  std::uint32_t below(std::uint32_t count); // 0 … count-1, unbiased; count > 0
  bool chance(double probability);
  double normal(); // mean 0, deviation 1 (Box-Muller)
  double exponential(double mean);
  double gamma(double shape); // scale 1 (Marsaglia and Tsang, 2000)
  double beta(double a, double b);
  std::int64_t poisson(double mean);
  std::size_t categorical(std::span<const double> weights); // weights ≥ 0, not all zero
  template <class T>
  void shuffle(std::span<T> values) { // Fisher-Yates
    for (std::size_t i = values.size(); i > 1; --i)
      std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
  }

private:
  void refill();

  std::array<std::uint32_t, 2> key_;
  std::array<std::uint32_t, 4> counter_;
  std::array<std::uint32_t, 4> block_{};
  int used_ = 4;
  double spareNormal_ = 0;
  bool hasSpareNormal_ = false;
};

} // namespace guidepost
