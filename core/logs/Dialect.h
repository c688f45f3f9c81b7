// How the bytes of a log become records: one object a line, one user a line, or fields between delimiters. A value.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace guidepost::logs {

enum class RecordKind { Delimited, JsonLines, UserLines };

constexpr char runsOfBlanks = ' '; // as a delimiter: runs of spaces and tabs, those at both ends of a line ignored

// No record is longer; a longer one is one record with RecordProblem::TooLong. Only lines of users may be longer.
constexpr std::size_t longestRecord = 1 << 20;

struct Dialect {
  RecordKind kind = RecordKind::Delimited;
  char delimiter = ',';      // , ; tab | or runsOfBlanks; not of JSON
  bool header = true;        // the first record names the columns; only of delimited text
  int preambleLines = 0;     // physical lines before the first record (comments, "sep=;"); only of delimited text
  std::string encoding = {}; // as iconv calls it; "": UTF-8

  // JSON: the fields of a record, as dotted paths: "session", "properties.price". An array of {key, value} objects
  // reads as one object: "event_params.page_location". Of elements of an exploded array: "events.aid", or "ids" for
  // plain values.
  std::vector<std::string> paths = {};
  std::string explode = {};      // the array whose elements give a record each; empty or absent, it gives one record
  bool objectsSpanLines = false; // objects end with their brace, not with their line: an array, or pretty printed

  bool operator==(const Dialect&) const = default;
};

} // namespace guidepost::logs
