// Values of a row as one JSON object, written straight into a text: hundreds of thousands of them are. Not for other
// folders.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::ingest {

class JsonObject {
public:
  explicit JsonObject(std::string& text) : text_(text) { text_ = "{"; }
  void add(std::string_view name, std::string_view value); // what looks like a number in JSON is one
  void end() { text_ += '}'; }

private:
  std::string& text_;
};

} // namespace guidepost::ingest
