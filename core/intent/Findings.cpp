#include "core/intent/Findings.h"

#include <algorithm>

namespace guidepost::intent {

namespace {

constexpr std::int64_t fewBuyers = 30;
constexpr std::int64_t fewTestSessions = 50;
constexpr double manyUnlabelled = 0.05;
constexpr double manyCrossing = 0.1;
constexpr double wideGap = 0.15; // of the training loss
constexpr std::int64_t shortLogUs = 24 * std::int64_t{3'600'000'000};

double share(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

void aboutTheLog(const TrainedModel& trained, const journey::SessionLog& log, std::vector<Message>& findings) {
  const auto events = static_cast<std::int64_t>(log.events.size());
  if (!log.hasEventTypes) findings.push_back(Message("intent.only-views"));
  if (share(trained.labels.withoutLabel, events) > manyUnlabelled)
    findings.push_back(Message("intent.unlabelled")
                           .with("events", Count{trained.labels.withoutLabel})
                           .with("share", Share{share(trained.labels.withoutLabel, events)})
                           .with("horizon", Duration{trained.labels.taxonomy.horizonUs}));
  if (log.lastTimeUs - log.firstTimeUs < shortLogUs)
    findings.push_back(Message("intent.short-log").with("span", Duration{log.lastTimeUs - log.firstTimeUs}));
  if (trained.split.validationDrawn)
    findings.push_back(Message("intent.validation-drawn").with("sessions", Count{trained.split.sessions[1]}));
  const auto sessions = static_cast<std::int64_t>(log.sessions.size());
  if (share(trained.split.crossing, sessions) > manyCrossing)
    findings.push_back(Message("intent.crossing")
                           .with("sessions", Count{trained.split.crossing})
                           .with("share", Share{share(trained.split.crossing, sessions)}));
}

void aboutTheBuyers(const TrainedModel& trained, std::vector<Message>& findings) {
  const int purchase = trained.labels.taxonomy.purchase;
  if (purchase < 0) {
    findings.push_back(Message("intent.no-purchase-class"));
  } else if (trained.labels.counts[static_cast<std::size_t>(purchase)] == 0) {
    findings.push_back(Message("intent.no-purchases"));
  } else if (trained.testSessions > 0 && trained.testBuyers == 0) {
    findings.push_back(Message("intent.no-purchases-in-test").with("sessions", Count{trained.testSessions}));
  } else if (trained.testSessions > 0 && trained.testBuyers < fewBuyers) {
    findings.push_back(Message("intent.few-buyers")
                           .with("buyers", Count{trained.testBuyers})
                           .with("sessions", Count{trained.testSessions}));
  }
  if (trained.testSessions == 0)
    findings.push_back(Message("intent.no-test"));
  else if (trained.testSessions < fewTestSessions)
    findings.push_back(Message("intent.few-test-sessions").with("sessions", Count{trained.testSessions}));
}

void aboutTheTraining(const TrainedModel& trained, std::vector<Message>& findings) {
  const auto best = std::find_if(trained.epochs.begin(), trained.epochs.end(),
                                 [&](const EpochRecord& record) { return record.epoch == trained.bestEpoch; });
  if (best == trained.epochs.end()) return;
  if (best->validationLoss > (1 + wideGap) * best->trainingLoss)
    findings.push_back(Message("intent.gap")
                           .with("training", Real{best->trainingLoss})
                           .with("validation", Real{best->validationLoss}));
  if (trained.cancelled)
    findings.push_back(Message("intent.cancelled-kept-best").with("epoch", Count{trained.bestEpoch}));
  else if (trained.stoppedEarly)
    findings.push_back(Message("intent.stopped-early")
                           .with("epoch", Count{trained.bestEpoch})
                           .with("epochs", Count{static_cast<std::int64_t>(trained.epochs.size())}));
  else if (trained.bestEpoch == trained.options.epochs)
    findings.push_back(Message("intent.still-learning").with("epochs", Count{trained.options.epochs}));
}

void aboutTheBaselines(const TrainedModel& trained, std::vector<Message>& findings) {
  for (const auto& [name, gain] : trained.logLossGain) {
    if (!gain.known()) continue;
    const auto message = [&](std::string_view id) {
      return Message(id)
          .with("baseline", Term{name})
          .with("model", Real{trained.metrics.logLoss.estimate})
          .with("other", Real{trained.baselines.at(name).logLoss.estimate});
    };
    if (gain.estimate <= 0)
      findings.push_back(message("intent.baseline-not-beaten"));
    else if (!(gain.low > 0))
      findings.push_back(message("intent.baseline-unclear"));
    else
      findings.push_back(message("intent.baseline-beaten"));
  }
}

} // namespace

std::vector<Message> findingsOf(const TrainedModel& trained, const journey::SessionLog& log) {
  std::vector<Message> findings;
  if (const Estimate& decile = trained.metrics.topDecileShare; decile.known())
    findings.push_back(Message("intent.top-decile")
                           .with("share", Share{decile.estimate})
                           .with("low", Share{decile.low})
                           .with("high", Share{decile.high})
                           .with("buyers", Count{decile.n}));
  aboutTheBaselines(trained, findings);
  aboutTheBuyers(trained, findings);
  aboutTheTraining(trained, findings);
  aboutTheLog(trained, log, findings);
  return findings;
}

} // namespace guidepost::intent
