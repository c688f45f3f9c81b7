#include "core/recommendation/Recommender.h"

#include "core/recommendation/Covisitation.h"
#include "core/recommendation/Popular.h"
#include "core/recommendation/Sequence.h"

#include <new>

namespace guidepost::recommendation {

const std::vector<std::string>& recommenderNames() {
  static const std::vector<std::string> names = {"popular", "covisitation", "sequence"};
  return names;
}

Result<Recommenders> fitRecommenders(const journey::SessionLog& log, const std::vector<bool>& sessionsUsed,
                                     const intent::Model* model, const JobContext& job) {
  if (log.items.empty()) return failure(Message("recommendation.no-items"));
  if (!sessionsUsed.empty() && sessionsUsed.size() != log.sessions.size())
    return wrongUsage(Message("recommendation.sessions-do-not-match"));
  try {
    job.report("recommendation.fitting", 0, 1);
    const auto popularity = std::make_shared<const ItemPopularity>(countSessions(log, sessionsUsed));
    Recommenders recommenders = {std::make_shared<Popular>(popularity)};
    TRY(auto covisitation, Covisitation::fit(log, sessionsUsed, popularity, job));
    recommenders.push_back(std::move(covisitation));
    if (model) recommenders.push_back(std::make_shared<Sequence>(*model, popularity));
    job.report("recommendation.fitting", 1, 1);
    return recommenders;
  } catch (const std::bad_alloc&) {
    return failure(Message("base.out-of-memory"));
  }
}

} // namespace guidepost::recommendation
