#include "core/simulation/Ratings.h"

#include "core/statistics/Intervals.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace guidepost::simulation {

namespace {

constexpr double lowestRating = 1, highestRating = 5;

} // namespace

Ratings ratingsOf(const journey::SessionLog& log) {
  Ratings ratings;
  std::vector<std::pair<std::int64_t, double>> rated; // user, the session's rating
  double total = 0;
  for (const journey::Session& session : log.sessions) {
    double sum = 0, count = 0;
    for (const journey::Event& event : log.eventsOf(session)) {
      if (event.rating < 0) continue;
      const double rating = event.rating / 100.0;
      ratings.highest = std::max(ratings.highest, rating);
      sum += std::clamp(rating, lowestRating, highestRating);
      ++count;
    }
    if (count == 0) continue;
    rated.emplace_back(session.user.value, sum / count);
    total += sum / count;
  }
  ratings.sessions = static_cast<std::int64_t>(rated.size());
  if (ratings.sessions < fewestRatedSessions || ratings.highest > highestRating) return ratings;

  const double sessions = static_cast<double>(rated.size()), mean = total / sessions;
  std::map<std::int64_t, double> ofUser; // sum of the deviations
  for (const auto& [user, rating] : rated)
    ofUser[user] += rating - mean;
  double squares = 0;
  for (const auto& [user, deviation] : ofUser)
    squares += deviation * deviation;
  Estimate& satisfaction = ratings.satisfaction;
  satisfaction.estimate = mean;
  satisfaction.n = ratings.sessions;
  satisfaction.unit = "sessions";
  const double users = static_cast<double>(ofUser.size());
  if (users < 2) return ratings;
  const double error = std::sqrt(squares * users / (users - 1)) / sessions;
  satisfaction.low = std::max(lowestRating, mean - statistics::z95 * error);
  satisfaction.high = std::min(highestRating, mean + statistics::z95 * error);
  return ratings;
}

} // namespace guidepost::simulation
