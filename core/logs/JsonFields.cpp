#include "core/logs/JsonFields.h"

#include "core/logs/JsonValue.h"

#include <algorithm>

namespace guidepost::logs {

// What is wanted under one key.
struct JsonFields::Node {
  std::string key;
  int column = -1; // into which its value goes
  bool exploded = false;
  std::vector<Node> children;

  Node& child(std::string_view name) {
    const auto found = std::ranges::find(children, name, &Node::key);
    if (found != children.end()) return *found;
    children.push_back({std::string(name), -1, false, {}});
    return children.back();
  }

  const Node* find(std::string_view name) const {
    for (const Node& node : children)
      if (node.key == name) return &node;
    return nullptr;
  }
};

// A dot may divide keys or be part of one: every reading of the path leads to the column.
template <class Mark>
void JsonFields::addPath(Node& node, std::string_view path, Mark mark) {
  mark(node.child(path));
  const bool many = std::ranges::count(path, '.') > 5;
  for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1)) {
    addPath(node.child(path.substr(0, dot)), path.substr(dot + 1), mark);
    if (many) break;
  }
}

class JsonFields::Parser {
public:
  explicit Parser(const Dialect& dialect) {
    for (const std::string& path : dialect.paths) {
      const auto known = std::ranges::find(paths_, path);
      columns_.push_back(static_cast<std::size_t>(known - paths_.begin()));
      if (known != paths_.end()) continue;
      const int column = static_cast<int>(paths_.size());
      paths_.push_back(path);
      addPath(root_, path, [column](Node& node) { node.column = column; });
      const bool element = !dialect.explode.empty() && path.starts_with(dialect.explode) &&
                           (path.size() == dialect.explode.size() || path[dialect.explode.size()] == '.');
      ofElement_.push_back(element);
    }
    if (!dialect.explode.empty()) addPath(root_, dialect.explode, [](Node& node) { node.exploded = true; });
  }

  RecordProblem parse(std::string_view object) {
    outer_.assign(paths_.size(), {});
    elements_.clear();
    simdjson::ondemand::document document;
    simdjson::ondemand::object root;
    simdjson::error_code error =
        parser_.iterate(object.data(), object.size(), object.size() + simdjson::SIMDJSON_PADDING).get(document);
    if (!error) error = document.get_object().get(root);
    if (!error) error = readObject(root, root_, outer_.data());
    if (!error && !isAtEnd(document)) error = simdjson::TRAILING_CONTENT;
    if (!error) return RecordProblem::None;
    outer_.assign(paths_.size(), {});
    elements_.clear();
    return error == simdjson::UTF8_ERROR ? RecordProblem::BadEncoding : RecordProblem::BadJson;
  }

  std::size_t rows() const { return paths_.empty() ? 1 : std::max<std::size_t>(1, elements_.size() / paths_.size()); }

  void fill(std::size_t row, std::vector<std::string_view>& fields) const {
    fields.clear();
    for (const std::size_t column : columns_) {
      const bool element = ofElement_[column] && !elements_.empty();
      fields.push_back(element ? elements_[row * paths_.size() + column] : outer_[column]);
    }
  }

private:
  simdjson::error_code readObject(simdjson::ondemand::object object, const Node& node, std::string_view* into) {
    for (auto next : object) {
      simdjson::ondemand::field field;
      std::string_view key;
      if (const auto error = std::move(next).get(field)) return error;
      if (const auto error = jsonKey(field).get(key)) return error;
      const Node* wanted = node.find(key);
      if (!wanted) continue;
      if (const auto error = readValue(field.value(), *wanted, into)) return error;
    }
    return simdjson::SUCCESS;
  }

  simdjson::error_code readValue(simdjson::ondemand::value value, const Node& node, std::string_view* into,
                                 bool isElement = false) {
    simdjson::ondemand::json_type type{};
    if (const auto error = value.type().get(type)) return error;
    std::string_view ignored;
    std::string_view& text = node.column < 0 ? ignored : into[node.column];
    if (type == simdjson::ondemand::json_type::object) {
      simdjson::ondemand::object object;
      if (const auto error = value.get_object().get(object)) return error;
      if (!node.children.empty()) return readObject(object, node, into);
      return node.column < 0 ? simdjson::SUCCESS : object.raw_json().get(text);
    }
    if (type == simdjson::ondemand::json_type::array) {
      simdjson::ondemand::array array;
      if (const auto error = value.get_array().get(array)) return error;
      if (node.exploded && !isElement) return explode(array, node);
      if (!node.children.empty()) return readPairs(array, node, into);
      return node.column < 0 ? simdjson::SUCCESS : array.raw_json().get(text);
    }
    return node.column < 0 ? simdjson::SUCCESS : jsonScalar(value, type).get(text);
  }

  simdjson::error_code explode(simdjson::ondemand::array array, const Node& node) {
    for (auto next : array) {
      simdjson::ondemand::value value;
      if (const auto error = std::move(next).get(value)) return error;
      elements_.resize(elements_.size() + paths_.size());
      if (const auto error = readValue(value, node, elements_.data() + elements_.size() - paths_.size(), true))
        return error;
    }
    return simdjson::SUCCESS;
  }

  simdjson::error_code readPairs(simdjson::ondemand::array array, const Node& node, std::string_view* into) {
    return eachPair(array, [&](std::string_view key, simdjson::ondemand::value value) {
      const Node* wanted = node.find(key);
      if (!wanted || wanted->column < 0) return simdjson::SUCCESS;
      return pairValue(value).get(into[wanted->column]);
    });
  }

  simdjson::ondemand::parser parser_;
  Node root_;
  std::vector<std::string> paths_;   // each once
  std::vector<std::size_t> columns_; // of the dialect → of paths_
  std::vector<bool> ofElement_;      // by paths_
  std::vector<std::string_view> outer_;
  std::vector<std::string_view> elements_; // paths_.size() for each
};

JsonFields::JsonFields(const Dialect& dialect) : parser_(std::make_unique<Parser>(dialect)) {}
JsonFields::~JsonFields() = default;

RecordProblem JsonFields::parse(std::string_view object) {
  return parser_->parse(object);
}

std::size_t JsonFields::rows() const {
  return parser_->rows();
}

void JsonFields::fill(std::size_t row, std::vector<std::string_view>& fields) const {
  parser_->fill(row, fields);
}

} // namespace guidepost::logs
