// The filter of the data set (journey/DataFilter.h) as its canonical text, and which users nobody named.
#pragma once

#include "core/base/Id.h"
#include "core/store/Project.h"

#include <string>
#include <string_view>
#include <vector>

namespace guidepost::store {

class FilterTable {
public:
  explicit FilterTable(const Connection& connection) : connection_(connection) {}

  Result<std::string> load() const; // "": all counts
  Status save(std::string_view text);
  Result<std::vector<UserId>> anonymousUsers() const; // by id

private:
  const Connection& connection_;
};

} // namespace guidepost::store
