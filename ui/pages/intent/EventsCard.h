// One session, event by event: what the visitor was about to do, or the likeliest next items after the chosen event.
#pragma once

#include "ui/pages/intent/ModelCard.h"

namespace guidepost::ui {

class IntentBars;
class NextItemBars;
class SegmentedButtons;

class EventsCard : public ModelCard {
  Q_OBJECT

public:
  explicit EventsCard(ProjectSession& session);
  void showModel(const pipeline::ModelSummary& model) override;
  void showNothing() override;
  void setWords() override;

private:
  // A session as it was read: by which model, on which data.
  struct Shown {
    ModelId model;
    std::int64_t dataVersion = 0;
    SessionId session;
    bool operator==(const Shown&) const = default;
  };
  Shown wanted() const;
  std::size_t chosenEvent() const;
  void follow();
  void arrange();
  void showIntents();
  void loadNext();
  void showNext(const pipeline::Prediction& prediction, std::size_t upTo);

  std::optional<pipeline::SessionReading> reading_;
  Shown shown_;
  SegmentedButtons* choice_;
  IntentBars* bars_;
  NextItemBars* next_;
};

} // namespace guidepost::ui
