// Strong ids: a user's number cannot be passed where an item's is wanted. 0 is "none". They are row ids in the project.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace guidepost {

template <class Tag>
struct Id {
  std::int64_t value = 0;
  explicit operator bool() const { return value != 0; }
  auto operator<=>(const Id&) const = default;
};

using UserId = Id<struct UserTag>;
using ItemId = Id<struct ItemTag>;
using SessionId = Id<struct SessionTag>;
using ImportId = Id<struct ImportTag>;
using ModelId = Id<struct ModelTag>;
using ScenarioId = Id<struct ScenarioTag>;
using RunId = Id<struct RunTag>;

} // namespace guidepost

template <class Tag>
struct std::hash<guidepost::Id<Tag>> {
  std::size_t operator()(const guidepost::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>()(id.value); }
};
