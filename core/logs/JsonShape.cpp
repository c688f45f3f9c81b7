#include "core/logs/JsonShape.h"

#include "core/logs/JsonFrames.h"
#include "core/logs/JsonValue.h"

#include <algorithm>
#include <set>

namespace guidepost::logs {

namespace {

constexpr std::size_t mostPaths = 512;
constexpr int deepest = 8;

using simdjson::ondemand::json_type;

class ShapeOfJson {
public:
  explicit ShapeOfJson(JsonShape& shape) : shape_(shape) {}

  simdjson::error_code add(std::string_view text) {
    simdjson::ondemand::document document;
    simdjson::ondemand::object root;
    if (const auto error =
            parser_.iterate(text.data(), text.size(), text.size() + simdjson::SIMDJSON_PADDING).get(document))
      return error;
    if (const auto error = document.get_object().get(root)) return error;
    if (const auto error = addObject(root, "", 0, nullptr)) return error;
    return isAtEnd(document) ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
  }

private:
  void addPath(const std::string& path, const std::string* array) {
    if (known_.size() >= mostPaths || !known_.insert(path).second) return;
    if (array)
      std::ranges::find(shape_.arrays, *array, &JsonArray::path)->columns.push_back(path);
    else
      shape_.outer.push_back(path);
  }

  // array: the path of the array that this is an element of.
  simdjson::error_code addObject(simdjson::ondemand::object object, const std::string& path, int depth,
                                 const std::string* array) {
    for (auto next : object) {
      simdjson::ondemand::field field;
      std::string_view key;
      if (const auto error = std::move(next).get(field)) return error;
      if (const auto error = jsonKey(field).get(key)) return error;
      const std::string inner = path.empty() ? std::string(key) : path + "." + std::string(key);
      if (const auto error = addValue(field.value(), inner, depth + 1, array)) return error;
    }
    return simdjson::SUCCESS;
  }

  simdjson::error_code addValue(simdjson::ondemand::value value, const std::string& path, int depth,
                                const std::string* array) {
    json_type type{};
    if (const auto error = value.type().get(type)) return error;
    if (type == json_type::object) {
      simdjson::ondemand::object object;
      if (const auto error = value.get_object().get(object)) return error;
      return depth < deepest ? addObject(object, path, depth, array) : simdjson::SUCCESS;
    }
    if (type == json_type::array) {
      simdjson::ondemand::array elements;
      if (const auto error = value.get_array().get(elements)) return error;
      return array ? addInnerArray(elements, path, array) : addArray(elements, path, depth);
    }
    std::string_view ignored;
    if (const auto error = jsonScalar(value, type).get(ignored)) return error;
    addPath(path, array);
    return simdjson::SUCCESS;
  }

  // Of arrays within an exploded one only pairs can be read.
  simdjson::error_code addInnerArray(simdjson::ondemand::array elements, const std::string& path,
                                     const std::string* array) {
    return eachPair(elements, [&](std::string_view key, simdjson::ondemand::value) {
      addPath(path + "." + std::string(key), array);
      return simdjson::SUCCESS;
    });
  }

  simdjson::error_code addArray(simdjson::ondemand::array elements, const std::string& path, int depth) {
    bool counted = false;
    for (auto next : elements) {
      simdjson::ondemand::value element;
      json_type type{};
      if (const auto error = std::move(next).get(element)) return error;
      if (const auto error = element.type().get(type)) return error;
      if (type == json_type::array) continue;
      simdjson::ondemand::object object;
      if (type == json_type::object) {
        if (const auto error = element.get_object().get(object)) return error;
        std::string_view key;
        simdjson::ondemand::value value;
        const bool pair = !object["key"].get_string().get(key) && !object["value"].get(value);
        if (pair && std::ranges::find(shape_.arrays, path, &JsonArray::path) == shape_.arrays.end()) {
          addPath(path + "." + std::string(key), nullptr);
          continue;
        }
        if (const auto error = object.reset().error()) return error;
      }
      if (!counted) countArray(path);
      counted = true;
      if (type == json_type::object) {
        if (const auto error = addObject(object, path, depth, &path)) return error;
      } else {
        std::string_view ignored;
        if (const auto error = jsonScalar(element, type).get(ignored)) return error;
        addPath(path, &path);
      }
    }
    return simdjson::SUCCESS;
  }

  void countArray(const std::string& path) {
    auto found = std::ranges::find(shape_.arrays, path, &JsonArray::path);
    if (found == shape_.arrays.end()) found = shape_.arrays.insert(found, JsonArray{path, {}, 0});
    ++found->objects;
  }

  JsonShape& shape_;
  simdjson::ondemand::parser parser_;
  std::set<std::string> known_;
};

} // namespace

JsonShape shapeOf(std::string_view text, bool objectsSpanLines, std::size_t most) {
  JsonShape shape;
  ShapeOfJson builder(shape);
  JsonFrames frames(openMemory(text), objectsSpanLines);
  JsonFrame frame;
  while (shape.objects + shape.broken < most) {
    const Result<bool> more = frames.next(frame);
    if (!more || !*more) break;
    const bool good = frame.problem == RecordProblem::None && builder.add(frame.text) == simdjson::SUCCESS;
    ++(good ? shape.objects : shape.broken);
  }
  return shape;
}

} // namespace guidepost::logs
