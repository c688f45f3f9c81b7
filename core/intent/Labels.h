// What a session is about to do, as a documented fact of its next minutes, and who may be trained or tested on it.
// At event i of a session, with horizon h (10 minutes), the label is the first of these that is true of the events j >
// i of the same session with time(j) ≤ time(i) + h:
//   purchase  a purchase            cart     an add_to_cart
//   compare   at least 2 different items of one category are viewed, or an item seen before is viewed again
//   explore   any other event       leave    no event at all
// Event i itself never counts. An event gets no label when fewer than h minutes lie between it and the end of the log
// (or of the training part), since its next minutes are not all known. A log with its own intent column is labelled by
// that column, with nothing withheld: it says the intent, not the future.
#pragma once

#include "core/base/Result.h"
#include "core/journey/SessionLog.h"

namespace guidepost::intent {

using IntentIndex = std::int8_t;
constexpr IntentIndex noIntent = -1;

struct Taxonomy {
  std::vector<std::string> names; // order of priority; the standard one: purchase cart compare explore leave
  int purchase = -1;              // index of the intent "purchase", -1 when there is none
  bool fromLog = false;           // the log brought its own intent column
  std::int64_t horizonUs = 0;
};

Taxonomy standardTaxonomy(std::int64_t horizonUs = 10 * std::int64_t{60'000'000});
Taxonomy taxonomyOf(const journey::SessionLog& log, std::int64_t horizonUs); // the log's own when it has one

struct Labels {
  Taxonomy taxonomy;
  std::vector<IntentIndex> ofEvent; // one an event of the log, noIntent: no label
  std::vector<std::int64_t> counts; // by intent
  std::int64_t withoutLabel = 0;    // too near to the end of the log
};

Labels label(const journey::SessionLog& log, const Taxonomy& taxonomy);

enum class Part : std::int8_t { Train, Validation, Test, Neither };

// Split by time: sessions that end before the first cut train, between the cuts validate, after the second test.
// Sessions that cross a cut go to neither side. Cuts at 70 % and 80 % of the labelled events unless given. A log so
// short that the time between the cuts holds fewer than 20 labelled sessions has one cut, the second: one in eight of
// the sessions before it, drawn by chance, validate. The test part is later than both in any case.
struct Split {
  std::vector<Part> ofSession; // one a session of the log
  std::int64_t validationFromUs = 0;
  std::int64_t testFromUs = 0;
  std::int64_t crossing = 0;       // sessions in neither part
  bool validationDrawn = false;    // the validation part was drawn from the training part's time
  std::vector<IntentIndex> labels; // Labels::ofEvent without those whose next minutes reach past their part's end
  std::int64_t labelledEvents[3] = {0, 0, 0};
  std::int64_t sessions[3] = {0, 0, 0}; // with at least one labelled event
};

constexpr std::int64_t fewestTrainingSessions = 30;

// Errors: too little to train on (says how many labelled sessions there are and how many are needed).
Result<Split> splitByTime(const journey::SessionLog& log, const Labels& labels, double trainShare = 0.7,
                          double validationShare = 0.1);

} // namespace guidepost::intent
