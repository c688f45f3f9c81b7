// How the visitors of a world decide. Immutable; not for other folders.
#pragma once

#include "core/simulation/worlds/Visit.h"

#include <memory>

namespace guidepost::worlds {

// What a user keeps from one session to the next.
struct User {
  std::uint8_t segment = 0;
  std::uint8_t sessions = 0;
  std::uint8_t category = 0; // that they like best
  bool compared = false;     // last time, without buying
  bool leftCart = false;
  std::uint32_t item = noItem; // that they thought about last
};

struct SegmentPlan {
  std::string name;
  double share = 1;
  double meanSessions = 1; // in two weeks
};

class Mechanism {
public:
  virtual ~Mechanism() = default;
  virtual std::string inWords() const = 0;
  virtual std::vector<NamedNumber> parameters() const = 0;
  virtual std::vector<NamedNumber> segmentParameters(std::size_t segment) const = 0;
  virtual const std::vector<SegmentPlan>& segments() const = 0;
  virtual std::vector<std::pair<std::string, char>> intents() const = 0; // name, letter
  virtual bool guided() const { return true; }
  virtual std::uint8_t favouriteCategory(std::size_t segment, RandomStream& luck) const = 0;
  virtual std::size_t play(Visit& visit, User& user, RandomStream& luck) const = 0; // the session's hidden intent
};

std::unique_ptr<Mechanism> makeShop(const Catalogue& catalogue);
std::unique_ptr<Mechanism> makeAttention(const Catalogue& catalogue);
std::unique_ptr<Mechanism> makeSequence(const Catalogue& catalogue);

} // namespace guidepost::worlds
