// What a shop can see of a session at one moment. Built event by event; used by strategies, the dry run and the card.
#pragma once

#include "core/journey/SessionLog.h"

#include <array>

namespace guidepost::guidance {

struct Situation {
  std::span<const journey::Event> events;     // so far, the newest last
  std::span<const float> intents;             // the model's reading after the newest event
  int viewsOfItem = 0;                        // of the newest event's item, this one included
  int itemsOfCategory = 0;                    // different items viewed in the newest event's category
  int itemsInCart = 0;
  int differentItems = 0;
  bool bought = false;
  std::int64_t sinceCartUs = -1;              // since the last add_to_cart with nothing bought after it; -1: none
  bool firstSession = true;                   // of this user in the log
  int shownBefore = 0;                        // actions shown in this session
  int dismissedBefore = 0;
  std::int64_t sinceShownUs = -1;             // -1: none yet
  double orderValue = 0;                      // expected, currency units: price of the cart or of the newest item
  std::span<const int> shownByRule;           // how often each rule fired in this session
};

// Follows a session and fills the counters; intents and shown/dismissed are the caller's.
class SituationTracker {
public:
  explicit SituationTracker(double fallbackOrderValue);
  void clear();
  void append(const journey::Event& event);
  void shown(std::int64_t timeUs, int rule = -1);
  void dismissed();
  Situation situation(std::span<const float> intents, bool firstSession) const;

private:
  std::vector<journey::Event> events_;
  std::vector<int> shownByRule_;
  double fallbackOrderValue_;
  int itemsInCart_ = 0;
  double cartValue_ = 0;
  bool bought_ = false;
  std::int64_t lastCartUs_ = -1;
  int shown_ = 0;
  int dismissed_ = 0;
  std::int64_t lastShownUs_ = -1;
};

} // namespace guidepost::guidance
