#include "core/journey/DataFilter.h"

#include "core/journey/SessionLog.h"
#include "core/store/FilterTable.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <new>
#include <unordered_map>
#include <unordered_set>

namespace guidepost::journey {

namespace {

std::optional<std::int64_t> wholeNumber(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

enum class Fate : std::uint8_t { Kept, FewEvents, OutOfRange, Bot, FewSessions };

std::vector<Fate> fatesOf(const SessionLog& log, const DataFilter& filter, const SessionFlags* flags) {
  std::vector<Fate> fates(log.sessions.size(), Fate::Kept);
  for (std::size_t s = 0; s < fates.size(); ++s) {
    const Session& session = log.sessions[s];
    const std::int64_t start = session.count > 0 ? log.events[session.first].timeUs : 0;
    if (session.count < filter.minimumEvents)
      fates[s] = Fate::FewEvents;
    else if ((filter.fromUs && start < *filter.fromUs) || (filter.toUs && start >= *filter.toUs))
      fates[s] = Fate::OutOfRange;
  }
  if (filter.withoutBots && flags)
    for (const FlaggedSession& flagged : flags->flagged)
      if (isBotFlag(flagged.flag) && fates[flagged.session] == Fate::Kept) fates[flagged.session] = Fate::Bot;
  if (filter.minimumSessions > 1) {
    std::unordered_map<UserId, std::int64_t> sessionsOf;
    for (std::size_t s = 0; s < fates.size(); ++s)
      if (fates[s] == Fate::Kept) ++sessionsOf[log.sessions[s].user];
    for (std::size_t s = 0; s < fates.size(); ++s)
      if (fates[s] == Fate::Kept && sessionsOf[log.sessions[s].user] < filter.minimumSessions)
        fates[s] = Fate::FewSessions;
  }
  return fates;
}

LeftOut leftOutOf(const SessionLog& log, const std::vector<Fate>& fates) {
  LeftOut out;
  for (std::size_t s = 0; s < fates.size(); ++s) {
    if (fates[s] == Fate::Kept) continue;
    ++out.sessions;
    out.events += log.sessions[s].count;
    out.fewEvents += fates[s] == Fate::FewEvents;
    out.outOfRange += fates[s] == Fate::OutOfRange;
    out.bots += fates[s] == Fate::Bot;
    out.fewSessions += fates[s] == Fate::FewSessions;
  }
  return out;
}

// Sessions lie in the order of their events, so both move down in one pass.
void compact(SessionLog& log, const std::vector<Fate>& fates) {
  std::uint32_t events = 0;
  std::size_t sessions = 0;
  for (std::size_t s = 0; s < fates.size(); ++s) {
    if (fates[s] != Fate::Kept) continue;
    Session session = log.sessions[s];
    std::copy_n(log.events.begin() + session.first, session.count, log.events.begin() + events);
    session.first = events;
    events += session.count;
    log.sessions[sessions++] = session;
  }
  log.sessions.resize(sessions);
  log.events.resize(events);
}

} // namespace

std::string textOf(const DataFilter& filter) {
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : " ") + part; };
  if (filter.minimumEvents > 1) add(fmt::format("events={}", filter.minimumEvents));
  if (filter.minimumSessions > 1) add(fmt::format("sessions={}", filter.minimumSessions));
  if (filter.fromUs) add(fmt::format("from={}", *filter.fromUs));
  if (filter.toUs) add(fmt::format("to={}", *filter.toUs));
  if (filter.withoutBots) add("bots=out");
  return text;
}

std::optional<DataFilter> filterOf(std::string_view text) {
  const std::string whole(text);
  DataFilter filter;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view name = part.substr(0, equals);
    const std::optional<std::int64_t> number = wholeNumber(part.substr(equals + 1));
    if (name == "bots" && part.substr(equals + 1) == "out")
      filter.withoutBots = true;
    else if (!number)
      return std::nullopt;
    else if (name == "events")
      filter.minimumEvents = *number;
    else if (name == "sessions")
      filter.minimumSessions = *number;
    else if (name == "from")
      filter.fromUs = *number;
    else if (name == "to")
      filter.toUs = *number;
    else
      return std::nullopt;
  }
  if (textOf(filter) != whole) return std::nullopt;
  return filter;
}

std::vector<Message> wordsOf(const DataFilter& filter, const LeftOut* leftOut) {
  std::vector<Message> words;
  if (filter.minimumEvents > 1)
    words.push_back(Message("filter.minimum-events").with("events", Count{filter.minimumEvents}));
  if (filter.minimumSessions > 1)
    words.push_back(Message("filter.minimum-sessions").with("sessions", Count{filter.minimumSessions}));
  if (filter.fromUs) words.push_back(Message("filter.from").with("from", Instant{*filter.fromUs}));
  if (filter.toUs) words.push_back(Message("filter.to").with("to", Instant{*filter.toUs}));
  if (filter.withoutBots)
    words.push_back(leftOut ? Message("filter.without-bots").with("bots", Count{leftOut->bots})
                            : Message("filter.bots-out"));
  if (!words.empty() && leftOut)
    words.push_back(
        Message("filter.left-out").with("sessions", Count{leftOut->sessions}).with("events", Count{leftOut->events}));
  return words;
}

Status applyFilter(SessionLog& log, const DataFilter& filter, const SessionFlags* flags,
                   std::span<const UserId> anonymous) {
  log.filter = filter;
  log.leftOut = {};
  if (filter.keepsAll()) return {};
  try {
    const std::vector<Fate> fates = fatesOf(log, filter, flags);
    log.leftOut = leftOutOf(log, fates);
    if (log.leftOut.sessions == 0) return {};
    std::unordered_set<UserId> users;
    for (std::size_t s = 0; s < fates.size(); ++s)
      if (fates[s] == Fate::Kept && !std::ranges::binary_search(anonymous, log.sessions[s].user))
        users.insert(log.sessions[s].user);
    log.leftOut.users = static_cast<std::int64_t>(log.users) - static_cast<std::int64_t>(users.size());
    log.users = users.size();
    compact(log, fates);
  } catch (const std::bad_alloc&) {
    return failure(Message("journey.log-does-not-fit"));
  }
  if (log.events.empty()) return {};
  const auto [first, last] = std::ranges::minmax(log.events, {}, &Event::timeUs);
  log.firstTimeUs = first.timeUs;
  log.lastTimeUs = last.timeUs;
  return {};
}

Status applyStoredFilter(const store::Connection& connection, SessionLog& log, const JobContext& job) {
  const store::FilterTable table(connection);
  TRY(const std::string text, table.load());
  if (text.empty()) return {};
  const std::optional<DataFilter> filter = filterOf(text);
  if (!filter) return failure(Message("filter.unknown").with("filter", Text{text}));
  TRY(const std::vector<UserId> anonymous, table.anonymousUsers());
  if (!filter->withoutBots) return applyFilter(log, *filter, nullptr, anonymous);
  TRY(const SessionFlags flags, flagSessions(log, job));
  return applyFilter(log, *filter, &flags, anonymous);
}

} // namespace guidepost::journey
