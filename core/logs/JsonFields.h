// The values of a dialect's paths in one JSON object, and in each element of the array that it explodes. Belongs to one
// thread. Not for other folders.
#pragma once

#include "core/logs/Dialect.h"
#include "core/logs/Record.h"

#include <memory>
#include <string_view>
#include <vector>

namespace guidepost::logs {

class JsonFields {
public:
  explicit JsonFields(const Dialect& dialect);
  ~JsonFields();

  // ReadBuffer::padding bytes behind the object must be readable. The fields are valid until the next call.
  RecordProblem parse(std::string_view object);

  std::size_t rows() const; // that the last object gives, at least one
  void fill(std::size_t row, std::vector<std::string_view>& fields) const;

private:
  struct Node;
  class Parser;
  template <class Mark>
  static void addPath(Node& node, std::string_view path, Mark mark);

  std::unique_ptr<Parser> parser_;
};

} // namespace guidepost::logs
