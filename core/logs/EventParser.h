// Turns a record into an event or says why not. One parser a file; belongs to one thread.
#pragma once

#include "core/logs/LogPlan.h"
#include "core/logs/Record.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace guidepost::logs {

// The views are valid as long as the record's.
struct LogEvent {
  std::int64_t timeUs = 0;
  std::string_view user;
  std::string_view item;    // "": none
  std::string_view type;    // canonical, or the log's own
  std::string_view session; // the log's id; "": none
  std::string_view category;
  std::string_view brand;
  std::string_view title;
  std::string_view intent;
  std::string_view currency; // only with a price
  std::int64_t price = -1;   // 1/10,000; -1: unknown
  std::int64_t quantity = 1;
  double rating = -1;    // -1: none
  std::uint64_t key = 0; // rows with equal keys are duplicates
};

class EventParser {
public:
  // nowUs: events later than two days after it are rejected, as are those before 1990.
  EventParser(const LogPlan& plan, std::int64_t nowUs);

  std::expected<LogEvent, Message> parse(const Record& record);

  // The record's text for people: at most 1 KiB. With maskIds the columns of user and session are masked; in a row that
  // does not have its columns in place, everything that could be an id.
  std::string maskedText(const Record& record, bool maskIds) const;

private:
  std::string_view value(const Record& record, Role role) const;
  std::string_view canonicalType(std::string_view own);
  std::uint64_t keyOf(const Record& record) const;

  const LogPlan& plan_;
  std::int64_t latestUs_;
  std::string lowered_;
  std::string currency_;
};

} // namespace guidepost::logs
