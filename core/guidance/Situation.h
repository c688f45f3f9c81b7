// What a shop can see of a session at one moment. Built event by event; used by strategies, the dry run and the card.
// Spans in a Situation live until the tracker's next change. One thread a tracker.
#pragma once

#include "core/journey/SessionLog.h"

#include <limits>
#include <vector>

namespace guidepost::guidance {

struct Situation {
  std::span<const journey::Event> events; // so far, the newest last
  std::span<const float> intents;         // the model's reading after the newest event
  int viewsOfItem = 0;                    // views of the newest event's item, this one included
  int itemsOfCategory = 0;                // different items viewed in the newest event's category; 0 without one
  int itemsInCart = 0;                    // different ones; what was bought leaves the cart
  int differentItems = 0;                 // that any event of the session names
  bool bought = false;
  std::int64_t sinceCartUs = -1; // since the last add_to_cart with nothing bought after it; -1: none
  bool firstSession = true;      // of this user in the log
  int shownBefore = 0;           // actions shown in this session
  int dismissedBefore = 0;
  std::int64_t sinceShownUs = -1;     // -1: none yet
  std::int64_t sinceDismissedUs = -1; // since the showing that was dismissed last; -1: none
  double orderValue = 0;              // expected, currency units: price of the cart or of the newest item
  bool orderValueAssumed = false;     // no price was seen: it is the fallback
  std::span<const int> shownByRule;   // how often each rule fired in this session; shorter: never
  std::span<const int> shownByAction; // by index into EffectLibrary::actions; shorter: never
};

// Follows a session and fills the counters; intents and shown/dismissed are the caller's.
class SituationTracker {
public:
  explicit SituationTracker(double fallbackOrderValue);
  void clear();
  void append(const journey::Event& event);
  void shown(std::int64_t timeUs, int rule = -1, std::size_t action = 0); // Decision::rule and Decision::action
  void dismissed();
  Situation situation(std::span<const float> intents, bool firstSession) const;

private:
  struct SeenItem {
    std::uint32_t item = journey::none;
    std::uint32_t category = journey::none;
    int views = 0;
    int inCart = 0; // pieces
    double price = -1;
  };
  SeenItem& seen(const journey::Event& event);
  void emptyCart();

  std::vector<journey::Event> events_;
  std::vector<SeenItem> seen_;
  std::vector<int> shownByRule_;
  std::vector<int> shownByAction_;
  double fallbackOrderValue_;
  double lastPrice_ = -1;
  bool bought_ = false;
  std::int64_t lastCartUs_ = noTime;
  int shown_ = 0;
  int dismissed_ = 0;
  std::int64_t lastShownUs_ = noTime;
  std::int64_t lastDismissedUs_ = noTime;

  static constexpr std::int64_t noTime = std::numeric_limits<std::int64_t>::min();
};

// Which sessions of the log are their user's first, in the log's order.
std::vector<bool> firstSessions(const journey::SessionLog& log);

} // namespace guidepost::guidance
