// What the model knows of a log: which items, categories and event types have a row of their own, and how an event in
// the history of its session becomes a token (one row of each feature's table). Fitted on the training part only.
#pragma once

#include "core/intent/Labels.h"

#include <array>
#include <unordered_map>

namespace guidepost::intent {

// One table each; a token is the sum of one row of each, of its position's row and of its item's row.
enum class Feature : std::uint8_t {
  EventType,
  EventBefore, // type of the event before, 0: none
  Category,
  PriceBand,
  TimeGap,    // since the event before
  SessionAge, // since the session's first event
  EventCount, // events so far
  ItemCount,  // different items so far
  SeenItem,   // how often the item was met before in the session
  SeenCategory,
  LastOnItem, // the event type that the item was last met with in the session
  Carts,      // so far, this event included
  Purchases,
  Hour,       // of the day, UTC
  Popularity, // of the item in the training part
};
constexpr std::size_t featureCount = 15;

struct Token {
  std::array<std::int32_t, featureCount> rows{}; // within each feature's table
  std::int32_t item = 0;                         // row of the item table, 0: unknown
};

struct Vocabulary {
  std::vector<std::string> itemNames;      // row of the item table → name; row 0 is every item without a row
  std::vector<std::int64_t> itemCounts;    // events of the training part; row 0: of all items without a row
  std::vector<std::string> categoryNames;  // row 0: unknown
  std::vector<std::string> eventTypeNames; // row 0: unknown
  std::vector<std::int64_t> priceEdges;    // borders of the price bands

  // By the bound log's index; an index outside is unknown.
  std::vector<std::string> logItems;
  std::vector<std::int32_t> itemRow, categoryRow, eventTypeRow;
  std::int64_t itemsWithoutRow = 0;

  static Vocabulary fit(const journey::SessionLog& log, const Split& split);
  void bindTo(const journey::SessionLog& log); // maps the log's indices by name
  std::size_t rowsOf(Feature feature) const;
  std::size_t typePairs() const { return rowsOf(Feature::EventBefore) * rowsOf(Feature::EventType); }

  std::int32_t rowOfItem(std::uint32_t item) const { return item < itemRow.size() ? itemRow[item] : 0; }
  std::int32_t rowOfCategory(std::uint32_t category) const {
    return category < categoryRow.size() ? categoryRow[category] : 0;
  }
  std::int32_t rowOfType(logs::EventType type) const { return type < eventTypeRow.size() ? eventTypeRow[type] : 0; }
  std::int32_t popularityRow(std::int32_t item) const;
};

// Turns the events of one session into tokens, one after another.
class Tokenizer {
public:
  explicit Tokenizer(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}
  void clear();
  Token next(const journey::Event& event);

private:
  struct Met {
    std::int32_t times = 0;
    std::int32_t type = 0;
  };

  const Vocabulary* vocabulary_;
  std::int64_t firstUs_ = 0, lastUs_ = 0;
  std::int32_t events_ = 0, carts_ = 0, purchases_ = 0, lastType_ = 0;
  std::unordered_map<std::uint32_t, Met> items_;
  std::unordered_map<std::uint32_t, std::int32_t> categories_;
};

} // namespace guidepost::intent
