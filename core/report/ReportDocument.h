// A report as data: findings, charts and tables as values and Messages, without a word of any language and without Qt.
// ui/report words and paints it as HTML or PDF. A value; any thread.
#pragma once

#include "core/base/Estimate.h"
#include "core/base/Message.h"
#include "core/journey/Paths.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace guidepost::report {

// How a number is written. Money and multiples carry their currency in the estimate's own place: Table and Forest name
// it.
enum class Format {
  Share,    // 0…1, in per cent
  Points,   // difference of shares, in points
  Amount,   // money in whole units
  Gain,     // the same with its sign
  Rating,   // 1…5
  Real,     // a plain number
  Multiple, // × 1.25
  Change,   // a plain number with its sign
  Count,
};
constexpr std::size_t formats = 9;

// Where a chart's or a table's numbers come from; simulated and assumed ones say so wherever they are shown.
enum class Origin { Log, Model, Simulation, Assumption };

struct Measure {
  Estimate value;
  Format format = Format::Real;
};

struct Path {
  std::vector<std::string> types; // of events, repeats folded
};

using Label = std::variant<Term, Message>;
using Cell = std::variant<std::monostate, Argument, Message, Measure, Path, std::vector<Message>>; // empty: –

enum class Intervals { Hidden, Beside, Below };

struct Column {
  Message head;
  bool number = false; // right-aligned, equal decimals down the column
  Intervals intervals = Intervals::Hidden;
};

struct Row {
  std::vector<Cell> cells;
  std::string strategy; // its mark stands before the first cell; "": none
  bool strong = false;
};

struct Table {
  std::string id;
  Message title;
  Message subtitle; // unit, interval, n
  std::vector<Column> columns;
  std::vector<Row> rows;
  Origin origin = Origin::Log;
  std::string currency;
};

struct FunnelBar {
  Label name;
  std::int64_t count = 0;
  Estimate rate;
  bool strong = false;
};
struct Funnel {
  std::int64_t sessions = 0;
  Message headline; // follows the number of sessions
  std::vector<FunnelBar> steps;
  Message between; // id "": nothing
  std::vector<FunnelBar> others;
};

struct ForestRow {
  Label name;
  std::string strategy; // gives colour and mark; "": neither
  Estimate value;
  bool strong = false;
};
struct Forest {
  std::vector<ForestRow> rows;
  Format format = Format::Points;
  bool signedValues = true;
  double reference = 0;
  Message axis;
  std::string currency;
};

struct Line {
  Label name;
  std::string strategy;
  int shade = 5; // 0…6, without a strategy
  std::vector<double> x, y, low, high;
  bool band = false;
  bool whiskers = false;
  bool strong = false;
};
struct Lines {
  std::vector<Line> lines;
  Message xTitle;
  Format format = Format::Share;
  bool wholeX = false;
  bool fromZero = false;
  std::optional<double> markedX, markedY;
  Message marked; // beside it
};

struct ReliabilityPoint {
  double said = 0;
  Estimate happened;
};
struct Reliability {
  std::vector<ReliabilityPoint> points;
  int highlighted = -1;
};

struct Histogram {
  std::vector<std::int64_t> durations; // microseconds, sorted
  std::int64_t unitUs = 60'000'000;    // of the axis
  double binUnits = 1;
  int bins = 10; // what is longer goes into one more, open bin
  Message xTitle;
};

struct JourneyMap {
  std::vector<journey::PathNode> nodes;
  std::vector<journey::PathEdge> edges;
  std::vector<std::string> route;
  std::int64_t sessions = 0;       // that start, and that leave
  double startX = 0, startY = 0.5; // where the two ends are drawn
  double leaveX = 0.66, leaveY = 1;
};

struct Confusion {
  std::vector<std::string> names;
  std::vector<std::vector<std::int64_t>> counts;
};

struct Part {
  Message name;
  double share = 0;
};
struct Parts {
  std::vector<Part> parts;
};

using Series = std::variant<Funnel, Forest, Lines, Reliability, Histogram, JourneyMap, Confusion, Parts>;

struct Chart {
  std::string id;
  Message title;    // what was found
  Message subtitle; // unit, interval, n
  Series series;
  Origin origin = Origin::Log;
};

struct Section {
  std::string id;
  Message title;
  std::vector<Message> findings;
  std::vector<Chart> charts;
  std::vector<Table> tables;
};

struct Figure {
  Estimate value;
  Format format = Format::Share;
  Message label;
  Message note; // before the interval; id "": only the interval
};

struct Provenance {
  std::string log;
  std::int64_t dataVersion = 0;
  std::string fingerprint;
  std::optional<std::uint64_t> seed; // of the run
  int draws = 0;
  std::string programVersion;
  std::int64_t generatedUs = 0;
};

struct ReportDocument {
  Message headline; // the decision
  Message subtitle;
  std::vector<Message> badges;
  std::string scenario; // its name; "": nothing was compared
  std::string currency; // of all amounts; "": assumed units
  bool simulated = false;
  bool synthetic = false; // the log was made by a program
  std::vector<Figure> figures;
  std::vector<Message> findings;
  std::vector<Chart> charts; // of the first page
  std::vector<Table> tables;
  std::vector<Message> test; // that would prove it
  std::vector<Message> care; // what to read with care
  std::vector<Section> sections;
  std::vector<Message> missing; // parts that are not there yet
  Message footer;
  Provenance provenance;
};

} // namespace guidepost::report
