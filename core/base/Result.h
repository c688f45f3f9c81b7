// Every call that can fail for reasons outside the program returns Result<T>. Broken invariants assert instead.
#pragma once

#include "core/base/Message.h"

#include <expected>
#include <utility>

namespace guidepost {

enum class ErrorCode {
  Failed,    // bad input, file, database, device: exit code 1
  Usage,     // the call itself is wrong (an unknown strategy, a bad option): exit code 2
  Cancelled, // the user asked to stop: exit code 3, never shown as a failure
};

struct Error {
  ErrorCode code = ErrorCode::Failed;
  Message message;
};

template <class T>
using Result = std::expected<T, Error>;
using Status = Result<void>;

inline std::unexpected<Error> failure(Message message) {
  return std::unexpected(Error{ErrorCode::Failed, std::move(message)});
}
inline std::unexpected<Error> wrongUsage(Message message) {
  return std::unexpected(Error{ErrorCode::Usage, std::move(message)});
}
inline std::unexpected<Error> cancelled() {
  return std::unexpected(Error{ErrorCode::Cancelled, Message("base.cancelled")});
}

} // namespace guidepost

#define GUIDEPOST_JOIN_(a, b) a##b
#define GUIDEPOST_JOIN(a, b) GUIDEPOST_JOIN_(a, b)

// TRY(auto rows, table.read());  declares rows, or returns the error to the caller.
#define TRY(declaration, ...)                                                                                          \
  auto GUIDEPOST_JOIN(tried_, __LINE__) = (__VA_ARGS__);                                                               \
  if (!GUIDEPOST_JOIN(tried_, __LINE__)) return std::unexpected(std::move(GUIDEPOST_JOIN(tried_, __LINE__)).error());  \
  declaration = std::move(*GUIDEPOST_JOIN(tried_, __LINE__))

// TRY_STATUS(file.close());  returns the error to the caller, if there is one.
#define TRY_STATUS(...)                                                                                                \
  if (auto tried = (__VA_ARGS__); !tried) return std::unexpected(std::move(tried).error())
