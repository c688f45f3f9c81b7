// What JSON objects have in common: the paths to their values. Any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::logs {

// An array whose elements may give a record each.
struct JsonArray {
  std::string path;
  std::vector<std::string> columns; // of its elements, from the root: "events.aid"
  std::size_t objects = 0;          // that have it
};

struct JsonShape {
  std::vector<std::string> outer; // paths outside of arrays, in order of first appearance
  std::vector<JsonArray> arrays;
  std::size_t objects = 0;
  std::size_t broken = 0;
};

// Of at most so many of the first objects. At most 512 paths, eight levels deep.
JsonShape shapeOf(std::string_view text, bool objectsSpanLines, std::size_t most);

} // namespace guidepost::logs
