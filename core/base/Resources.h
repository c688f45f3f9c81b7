// Where the program's own files are: formats, scenarios, effect library, translations, sample data. Found once by the
// program and handed down as a value; core never guesses a path.
#pragma once

#include "core/base/Result.h"

#include <filesystem>

namespace guidepost {

struct Resources {
  std::filesystem::path root;       // formats/ effects/ strategies/ scenarios/ taxonomies/ …
  std::filesystem::path sampleData; // the shipped log

  // In this order: GUIDEPOST_RESOURCES and GUIDEPOST_SAMPLEDATA; beside the program (build tree);
  // ../share/guidepost (installed). An Error names every place that was tried.
  static Result<Resources> locate(const std::filesystem::path& programDirectory);
};

} // namespace guidepost
