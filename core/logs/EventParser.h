// Turns a record into an event or says why not. One parser a file; belongs to one thread.
#pragma once

#include "core/logs/EventTypeNames.h"
#include "core/logs/RowFields.h"

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
  std::int64_t price = -1;   // of one piece, 1/10,000; -1: unknown
  std::int64_t quantity = 1;
  double rating = -1;           // as the log has it (LogPlan::rules.ratingScale); -1: none
  std::uint64_t key = 0;        // rows with equal keys are duplicates
  bool userIsAnonymous = false; // user is then the session's id, and no user to count
};

class EventParser {
public:
  // nowUs: events later than two days after it are rejected, as are those before 1990. The plan must outlive it.
  EventParser(const LogPlan& plan, std::int64_t nowUs);

  void parse(const Record& record, std::expected<LogEvent, Message>& event);

  // The record's text for people: at most 1 KiB. With maskIds the columns of user and session are masked; in a row that
  // does not have its columns in place, everything that could be an id.
  std::string maskedText(const Record& record, bool maskIds) const { return fields_.maskedText(record, maskIds); }

private:
  std::expected<void, Message> parseInto(const Record& record, LogEvent& event);
  std::expected<void, Message> parseTimeOf(const Record& record, LogEvent& event) const;
  std::expected<void, Message> parseAmounts(const Record& record, LogEvent& event);
  std::expected<void, Message> parseCurrency(const Record& record, LogEvent& event);
  void applyRules(const Record& record, LogEvent& event) const;

  const LogPlan& plan_;
  RowFields fields_;
  EventTypeNames types_;
  std::int64_t latestUs_;
  bool amounts_;    // there are columns for some
  bool attributes_; // of items or an intent
  bool rates_;      // a row with a rating is one: nothing else says what it is
  std::string currency_;
};

} // namespace guidepost::logs
