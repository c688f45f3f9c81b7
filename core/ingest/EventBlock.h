// What the thread that reads hands to the thread that writes: some thousand events with the names that they are the
// first to use. A value; one thread at a time.
#pragma once

#include "core/logs/EventType.h"
#include "core/store/NameTable.h"
#include "core/store/RejectedRowTable.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::ingest {

std::uint32_t narrow(std::int64_t id); // row ids of one project fit into 32 bits; checked where they are given out

// Numbers are row ids; 0 is "none".
struct BlockEvent {
  std::int64_t line = 0;
  std::int64_t timeUs = 0;
  std::int64_t price = -1;
  std::int64_t quantity = 1;
  double rating = -1;
  std::uint32_t user = 0;
  std::uint32_t session = 0;
  std::uint32_t item = 0;
  std::uint32_t category = 0;
  std::uint32_t brand = 0;
  std::uint32_t intent = 0;
  logs::EventType type = 0;
  std::uint16_t currency = 0; // index into the writer's list
};

struct BlockUser {
  std::uint32_t end = 0; // of its id in userIds
  bool anonymous = false;
};

struct BlockName {
  store::NameTable::Kind kind = store::NameTable::Kind::Category;
  std::int64_t id = 0;
  std::string name;
};

struct BlockAttribute {
  std::uint32_t item = 0;
  std::string_view name; // a literal
  std::string value;
  std::int64_t validFromUs = 0;
};

struct BlockDuplicate {
  std::int64_t file = 0;
  std::int64_t line = 0;
  std::uint64_t key = 0;
};

struct BlockRejected {
  std::int64_t file = 0;
  store::RejectedRow row;
};

struct EventBlock {
  static constexpr std::size_t mostEvents = 1 << 14;

  std::int64_t firstEvent = 0;
  std::vector<BlockEvent> events;
  std::vector<std::uint64_t> keys; // of duplicates, one an event
  std::uint32_t firstUser = 0;
  std::vector<BlockUser> users;
  std::string userIds;                 // as the log has them, one after the other
  std::vector<std::string> currencies; // all so far; index 0 is "none"
  std::vector<BlockName> names;
  std::vector<std::pair<logs::EventType, std::string>> types;
  std::vector<BlockAttribute> attributes;
  std::vector<BlockDuplicate> duplicates;
  std::vector<BlockRejected> rejected;

  void clear() {
    events.clear();
    keys.clear();
    users.clear();
    userIds.clear();
    names.clear();
    types.clear();
    attributes.clear();
    duplicates.clear();
    rejected.clear();
  }
};

} // namespace guidepost::ingest
