#include "core/store/NameTable.h"

#include "core/store/Sqlite.h"

#include <algorithm>

namespace guidepost::store {

namespace {

constexpr std::int64_t mostEventTypes = 1000;

struct Statements {
  const char* find;
  const char* insert;
  const char* list;
  const char* insertWithId;
};

Statements statementsOf(NameTable::Kind kind) {
  switch (kind) {
  case NameTable::Kind::Category:
    return {"SELECT id FROM category WHERE name = ?", "INSERT INTO category (name) VALUES (?)",
            "SELECT id, name FROM category ORDER BY id", "INSERT INTO category (id, name) VALUES (?, ?)"};
  case NameTable::Kind::Brand:
    return {"SELECT id FROM brand WHERE name = ?", "INSERT INTO brand (name) VALUES (?)",
            "SELECT id, name FROM brand ORDER BY id", "INSERT INTO brand (id, name) VALUES (?, ?)"};
  case NameTable::Kind::Intent:
    break;
  }
  return {"SELECT id FROM intent WHERE name = ?", "INSERT INTO intent (name) VALUES (?)",
          "SELECT id, name FROM intent ORDER BY id", "INSERT INTO intent (id, name) VALUES (?, ?)"};
}

} // namespace

Result<std::int64_t> NameTable::findOrInsert(std::string_view name) {
  return guarded(connection_, [&]() -> Result<std::int64_t> {
    const Statements statements = statementsOf(kind_);
    Query find(connection_, statements.find);
    if (find.bind(name).step()) return find.integer(0);
    Query(connection_, statements.insert).bind(name).run();
    return lastInsertId(connection_);
  });
}

Status NameTable::insert(std::int64_t id, std::string_view name) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, statementsOf(kind_).insertWithId).bind(id).bind(name).run();
    return {};
  });
}

Result<std::vector<Name>> NameTable::list() const {
  return guarded(connection_, [&]() -> Result<std::vector<Name>> {
    Query query(connection_, statementsOf(kind_).list);
    std::vector<Name> names;
    while (query.step())
      names.push_back({query.integer(0), query.text(1)});
    return names;
  });
}

Result<logs::EventType> EventTypeTable::findOrInsert(std::string_view name) {
  return guarded(connection_, [&]() -> Result<logs::EventType> {
    Query find(connection_, "SELECT code FROM event_type WHERE name = ?");
    if (find.bind(name).step()) return static_cast<logs::EventType>(find.integer(0));
    Query last(connection_, "SELECT max(code) FROM event_type");
    last.step();
    const std::int64_t code = std::max<std::int64_t>(last.integer(0) + 1, logs::eventType::firstOwn);
    if (code >= logs::eventType::firstOwn + mostEventTypes)
      return failure(Message("store.too-many-event-types").with("most", Count{mostEventTypes}));
    Query(connection_, "INSERT INTO event_type (code, name) VALUES (?, ?)").bind(code).bind(name).run();
    return static_cast<logs::EventType>(code);
  });
}

Status EventTypeTable::insert(logs::EventType code, std::string_view name) {
  return guarded(connection_, [&]() -> Status {
    Query(connection_, "INSERT INTO event_type (code, name) VALUES (?, ?)").bind(std::int64_t{code}).bind(name).run();
    return {};
  });
}

Result<std::vector<std::string>> EventTypeTable::names() const {
  return guarded(connection_, [&]() -> Result<std::vector<std::string>> {
    Query query(connection_, "SELECT code, name FROM event_type ORDER BY code");
    std::vector<std::string> names;
    while (query.step()) {
      names.resize(static_cast<std::size_t>(query.integer(0)) + 1);
      names.back() = query.text(1);
    }
    return names;
  });
}

} // namespace guidepost::store
