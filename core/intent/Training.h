// Trains an intent model and measures it honestly: split by time, figures with intervals, beside two baselines.
// Same seed, same weights, for any number of threads.
#pragma once

#include "core/base/Estimate.h"
#include "core/intent/Model.h"

#include <functional>
#include <map>

namespace guidepost::intent {

struct TrainingOptions {
  Architecture architecture;
  std::int64_t horizonUs = 10 * std::int64_t{60'000'000};
  std::uint64_t seed = 7;
  int epochs = 12;
  int patience = 3;            // epochs without a better validation loss before it stops; the loss is the joint one
  int batch = 64;              // sequences
  double learningRate = 3e-3;  // Adam (Kingma and Ba 2015); rises over the first steps, falls along a cosine
  double weightDecay = 0.05;   // decoupled (Loshchilov and Hutter 2019)
  double clipNorm = 1;         // gradients longer than this are shortened to it
  double itemDropout = 0.6;    // chance that an item is read as unknown while training: trains what new items get
  double itemLossWeight = 0.2; // weight of the next-item loss beside the intent loss
  int sampledItems = 127;      // negatives of the sampled softmax; full softmax when the vocabulary is smaller
  int threads = 0;
};

struct EpochRecord {
  int epoch = 0;             // from 1
  double trainingLoss = 0;   // intent cross-entropy
  double validationLoss = 0; // intent cross-entropy on the validation part
  double itemLoss = 0;       // next-item cross-entropy there
  double trainingAccuracy = 0;
  double accuracy = 0; // the four on the validation part; precision, recall, F1 are macro averages
  double precision = 0;
  double recall = 0;
  double macroF1 = 0;
  double seconds = 0;
  double secondsLeft = 0; // if all epochs run
  bool best = false;      // lowest validationLoss + itemLossWeight · itemLoss so far
};

struct ReliabilityBin {
  double said = 0;   // mean predicted probability of purchase in the bin
  Estimate happened; // share that did
};

// Figures on the test part. Unit of the bootstrap: sessions.
struct Metrics {
  Estimate accuracy, precision, recall, macroF1, logLoss, ece, aucPurchase, averagePrecision;
  Estimate topDecileShare;    // share of the buying sessions among the 10 % of sessions with the highest purchase
                              // intent (highest over the labelled events before the session's first purchase)
  Estimate logLossBeforeLast; // log-loss without last-event positions
  Estimate accuracyBeforeLast;
};

struct TrainedModel {
  Model model;
  TrainingOptions options;
  std::vector<EpochRecord> epochs;
  int bestEpoch = 0;
  bool stoppedEarly = false;
  bool cancelled = false; // the user stopped it; the best weights so far are kept
  Labels labels;
  Split split;
  Metrics metrics;
  std::map<std::string, Metrics> baselines;         // "majority", "markov"
  std::map<std::string, Estimate> logLossGain;      // log-loss of the baseline less the model's, paired by session
  std::vector<std::vector<std::int64_t>> confusion; // rows: what happened; columns: what the model said
  std::vector<ReliabilityBin> reliability;
  std::int64_t testEvents = 0, testSessions = 0, testBuyers = 0;
  std::vector<Message> findings; // diagnosis: few buyers, gap of training and validation, baseline not beaten, …
  double seconds = 0;
  double sequencesPerSecond = 0;
};

// onEpoch is called after each epoch from the training thread. Cancelling before the first epoch has ended is
// ErrorCode::Cancelled; later it keeps the best weights so far. Errors: too little data, a loss that is not finite,
// impossible options (ErrorCode::Usage).
Result<TrainedModel> train(const journey::SessionLog& log, const TrainingOptions& options, const JobContext& job,
                           const std::function<void(const EpochRecord&)>& onEpoch = {});

} // namespace guidepost::intent
