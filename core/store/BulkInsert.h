// Many rows into one table with one statement: SQLite draws them from the program's own columns, which takes half the
// time of binding them one by one. Belongs to its connection's thread.
//   insertRows(connection, "INSERT INTO user (id, code) SELECT c0, c1 FROM feed", source)
#pragma once

#include "core/store/Project.h"

#include <cstdint>
#include <string_view>

namespace guidepost::store {

// Where a column's value goes. Texts and bytes must stay where they are until the next row.
class ValueSink {
public:
  explicit ValueSink(void* context) : context_(context) {}
  void null();
  void integer(std::int64_t value);
  void real(double value);
  void text(std::string_view value);
  void bytes(std::string_view value);
  void code(std::string_view value); // 32 hexadecimal digits are kept as 16 bytes, anything else as text

  void integerUnlessZero(std::int64_t value) { value == 0 ? null() : integer(value); }
  void integerUnlessNegative(std::int64_t value) { value < 0 ? null() : integer(value); }
  void textUnlessEmpty(std::string_view value) { value.empty() ? null() : text(value); }

private:
  void* context_;
};

class RowSource {
public:
  virtual ~RowSource() = default;
  virtual std::size_t rows() const = 0;
  virtual void value(std::size_t row, int column, ValueSink& sink) const = 0;
};

// The literal names the source's columns c0 … c15 of the table `feed`, which has a row for each of the source's.
// Errors: SQLite's (a full disk, …), cancelled.
Status insertRows(const Connection& connection, const char* literal, const RowSource& source);

} // namespace guidepost::store
