#include "core/base/RandomStream.h"

#include "core/base/Fingerprint.h"

#include <Random123/philox.h>

#include <cmath>
#include <numbers>

namespace guidepost {

RandomStream::RandomStream(std::uint64_t seed, std::string_view purpose, std::uint64_t index) {
  const std::uint64_t name = fnv1a64(purpose);
  key_ = {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
  // The block counter has the lowest word for itself: 2^34 numbers a stream.
  counter_ = {0, static_cast<std::uint32_t>(index),
              static_cast<std::uint32_t>(index >> 32) ^ static_cast<std::uint32_t>(name >> 32),
              static_cast<std::uint32_t>(name)};
}

void RandomStream::refill() {
  const r123::Philox4x32::ctr_type counter = {{counter_[0], counter_[1], counter_[2], counter_[3]}};
  const r123::Philox4x32::key_type key = {{key_[0], key_[1]}};
  const auto block = r123::Philox4x32()(counter, key);
  block_ = {block[0], block[1], block[2], block[3]};
  ++counter_[0];
  used_ = 0;
}

std::uint32_t RandomStream::bits() {
  if (used_ == 4) refill();
  return block_[static_cast<std::size_t>(used_++)];
}

std::uint64_t RandomStream::bits64() {
  const std::uint64_t high = bits();
  return high << 32 | bits();
}

double RandomStream::uniform() {
  return static_cast<double>(bits64() >> 11) * 0x1.0p-53;
}

std::uint32_t RandomStream::below(std::uint32_t count) {
  // Lemire 2019, "Fast random integer generation in an interval".
  std::uint64_t product = static_cast<std::uint64_t>(bits()) * count;
  if (static_cast<std::uint32_t>(product) < count) {
    const std::uint32_t threshold = (0u - count) % count;
    while (static_cast<std::uint32_t>(product) < threshold)
      product = static_cast<std::uint64_t>(bits()) * count;
  }
  return static_cast<std::uint32_t>(product >> 32);
}

bool RandomStream::chance(double probability) {
  return uniform() < probability;
}

double RandomStream::normal() {
  if (hasSpareNormal_) {
    hasSpareNormal_ = false;
    return spareNormal_;
  }
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  const double angle = 2.0 * std::numbers::pi * uniform();
  spareNormal_ = radius * std::sin(angle);
  hasSpareNormal_ = true;
  return radius * std::cos(angle);
}

double RandomStream::exponential(double mean) {
  return -mean * std::log(1.0 - uniform());
}

double RandomStream::gamma(double shape) {
  if (shape < 1.0) return gamma(shape + 1.0) * std::pow(1.0 - uniform(), 1.0 / shape);
  const double d = shape - 1.0 / 3.0;
  const double c = 1.0 / std::sqrt(9.0 * d);
  for (;;) {
    const double x = normal();
    const double root = 1.0 + c * x;
    if (root <= 0) continue;
    const double v = root * root * root;
    if (std::log(1.0 - uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
  }
}

double RandomStream::beta(double a, double b) {
  const double x = gamma(a);
  return x / (x + gamma(b));
}

std::int64_t RandomStream::poisson(double mean) {
  // Halved until the direct product is safe: Poisson(a + b) = Poisson(a) + Poisson(b).
  if (mean > 30) return poisson(mean / 2) + poisson(mean / 2);
  const double limit = std::exp(-mean);
  std::int64_t count = 0;
  for (double product = uniform(); product > limit; product *= uniform())
    ++count;
  return count;
}

std::size_t RandomStream::categorical(std::span<const double> weights) {
  double total = 0;
  for (const double weight : weights)
    total += weight;
  double left = uniform() * total;
  std::size_t last = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] <= 0) continue;
    last = i;
    left -= weights[i];
    if (left < 0) return i;
  }
  return last;
}

} // namespace guidepost
