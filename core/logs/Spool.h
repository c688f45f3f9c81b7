// Bytes that can be read only once, kept in a temporary file without a name: it is gone when the last owner is, however
// the program ends. Any thread.
#pragma once

#include "core/logs/ByteSource.h"

#include <filesystem>
#include <memory>

namespace guidepost::logs {

class Spool {
public:
  // name: for messages. Errors: the source's; no space left on the device of temporary files.
  static Result<std::shared_ptr<const Spool>> of(ByteSource& source, const std::filesystem::path& name);

  explicit Spool(int descriptor) : descriptor_(descriptor) {}
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  std::filesystem::path path() const; // opens as a file as long as this lives

private:
  int descriptor_;
};

// All of standard input, read at the first call and kept until the program ends.
Result<std::filesystem::path> standardInput();

constexpr std::string_view standardInputName = "-";

} // namespace guidepost::logs
