#include "core/store/PostingTable.h"
#include "core/store/Sqlite.h"

#include <array>

namespace guidepost::store {

namespace {

// Types are the costliest thing to change. Time: INTEGER microseconds UTC. Money: INTEGER 1/10,000 of the unit, with
// its currency. External ids: TEXT. A published migration is never edited; the next one is added below it.
constexpr const char* schema1 = R"sql(
CREATE TABLE import (id INTEGER PRIMARY KEY, time INTEGER NOT NULL, format TEXT NOT NULL, confidence REAL NOT NULL,
  program_version TEXT NOT NULL, options TEXT NOT NULL, currency TEXT, has_event_types INTEGER NOT NULL,
  synthetic INTEGER NOT NULL, rows_read INTEGER NOT NULL, accepted INTEGER NOT NULL, duplicates INTEGER NOT NULL,
  rejected INTEGER NOT NULL);
CREATE TABLE import_file (import INTEGER NOT NULL REFERENCES import, number INTEGER NOT NULL, name TEXT NOT NULL,
  bytes INTEGER NOT NULL, fingerprint TEXT NOT NULL, rows_read INTEGER NOT NULL, accepted INTEGER NOT NULL,
  duplicates INTEGER NOT NULL, rejected INTEGER NOT NULL, PRIMARY KEY (import, number)) WITHOUT ROWID;
CREATE INDEX import_file_by_fingerprint ON import_file (fingerprint);
CREATE TABLE data_version (number INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, events INTEGER NOT NULL,
  reason TEXT NOT NULL, time INTEGER NOT NULL);
CREATE TABLE user (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
CREATE TABLE category (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE brand (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE intent (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE event_type (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT, category INTEGER REFERENCES category,
  brand INTEGER REFERENCES brand, price INTEGER, currency TEXT, last_time INTEGER NOT NULL);
CREATE TABLE item_attribute (item INTEGER NOT NULL REFERENCES item, name TEXT NOT NULL, valid_from INTEGER NOT NULL,
  value TEXT NOT NULL, PRIMARY KEY (item, name, valid_from)) WITHOUT ROWID;
CREATE TABLE session (id INTEGER PRIMARY KEY, user INTEGER NOT NULL REFERENCES user, external TEXT,
  scope INTEGER NOT NULL DEFAULT 0, start_time INTEGER NOT NULL, end_time INTEGER NOT NULL, events INTEGER NOT NULL);
CREATE UNIQUE INDEX session_by_external ON session (external, scope) WHERE external IS NOT NULL;
CREATE INDEX session_by_user ON session (user, start_time);
CREATE INDEX session_by_start ON session (start_time);
CREATE TABLE event (id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES import, line INTEGER NOT NULL,
  user INTEGER NOT NULL REFERENCES user, session INTEGER NOT NULL REFERENCES session, item INTEGER REFERENCES item,
  type INTEGER NOT NULL REFERENCES event_type, time INTEGER NOT NULL, category INTEGER REFERENCES category,
  brand INTEGER REFERENCES brand, price INTEGER, quantity INTEGER NOT NULL, intent INTEGER REFERENCES intent,
  rating REAL, currency TEXT, key INTEGER NOT NULL);
CREATE INDEX event_by_session ON event (session, time);
CREATE TABLE duplicate (import INTEGER NOT NULL REFERENCES import, file INTEGER NOT NULL, line INTEGER NOT NULL,
  key INTEGER NOT NULL);
CREATE TABLE rejected_row (id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES import, file INTEGER NOT NULL,
  line INTEGER NOT NULL, reason TEXT NOT NULL, arguments TEXT NOT NULL, text TEXT);
CREATE TABLE intent_model (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, created INTEGER NOT NULL,
  data_version INTEGER NOT NULL, fingerprint TEXT NOT NULL, seed INTEGER NOT NULL, backend TEXT NOT NULL,
  program_version TEXT NOT NULL, metadata TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE strategy (id INTEGER PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL,
  enabled INTEGER NOT NULL DEFAULT 1, created INTEGER NOT NULL, UNIQUE (name, version));
CREATE TABLE effect_library (id INTEGER PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL,
  created INTEGER NOT NULL, UNIQUE (name, version));
CREATE TABLE scenario (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, json TEXT NOT NULL, created INTEGER NOT NULL,
  edited INTEGER NOT NULL, starred INTEGER NOT NULL DEFAULT 0);
CREATE TABLE run (id INTEGER PRIMARY KEY, scenario INTEGER REFERENCES scenario, kind TEXT NOT NULL, name TEXT NOT NULL,
  data_version INTEGER NOT NULL, fingerprint TEXT NOT NULL, seed INTEGER NOT NULL, backend TEXT NOT NULL,
  program_version TEXT NOT NULL, created INTEGER NOT NULL, options TEXT NOT NULL, result TEXT NOT NULL);
CREATE TABLE decision (id INTEGER PRIMARY KEY, run INTEGER REFERENCES run, import INTEGER REFERENCES import,
  session INTEGER REFERENCES session, subject TEXT, round INTEGER NOT NULL, time INTEGER NOT NULL, strategy TEXT NOT NULL, strategy_version INTEGER NOT NULL,
  model INTEGER REFERENCES intent_model, source TEXT NOT NULL, candidates TEXT NOT NULL, context TEXT);
CREATE INDEX decision_by_run ON decision (run);
CREATE TABLE decision_action (decision INTEGER NOT NULL REFERENCES decision, position INTEGER NOT NULL,
  action TEXT NOT NULL, item TEXT, propensity REAL NOT NULL, cost INTEGER NOT NULL,
  PRIMARY KEY (decision, position)) WITHOUT ROWID;
CREATE TABLE outcome (id INTEGER PRIMARY KEY, decision INTEGER NOT NULL REFERENCES decision, kind TEXT NOT NULL,
  time INTEGER NOT NULL, value REAL NOT NULL);
CREATE INDEX outcome_by_decision ON outcome (decision);
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

INSERT INTO event_type VALUES (0,'view'),(1,'search'),(2,'favourite'),(3,'add_to_cart'),(4,'remove_from_cart'),
  (5,'begin_checkout'),(6,'purchase'),(7,'refund'),(8,'rate'),(9,'impression'),(10,'click'),(11,'dismiss');

CREATE VIEW v_event AS SELECT e.id, u.code AS user_id, e.session AS session_id,
  strftime('%Y-%m-%d %H:%M:%S', e.time / 1000000, 'unixepoch') AS time, t.name AS event_type, i.name AS item_id,
  i.title AS title, c.name AS category, b.name AS brand, e.price / 10000.0 AS price, e.currency, e.quantity,
  n.name AS intent, e.rating, e.import AS import_id, e.line, e.time AS time_us
  FROM event e JOIN user u ON u.id = e.user JOIN event_type t ON t.code = e.type LEFT JOIN item i ON i.id = e.item
  LEFT JOIN category c ON c.id = e.category LEFT JOIN brand b ON b.id = e.brand LEFT JOIN intent n ON n.id = e.intent;
CREATE VIEW v_session AS SELECT s.id AS session_id, u.code AS user_id, s.external AS log_session_id,
  strftime('%Y-%m-%d %H:%M:%S', s.start_time / 1000000, 'unixepoch') AS start,
  strftime('%Y-%m-%d %H:%M:%S', s.end_time / 1000000, 'unixepoch') AS end, s.events,
  EXISTS (SELECT 1 FROM event e WHERE e.session = s.id AND e.type = 6) AS purchased
  FROM session s JOIN user u ON u.id = s.user;
CREATE VIEW v_item AS SELECT i.id, i.name AS item_id, i.title, c.name AS category, b.name AS brand,
  i.price / 10000.0 AS price, i.currency,
  strftime('%Y-%m-%d %H:%M:%S', i.last_time / 1000000, 'unixepoch') AS last_seen
  FROM item i LEFT JOIN category c ON c.id = i.category LEFT JOIN brand b ON b.id = i.brand;
CREATE VIEW v_decision AS SELECT d.id AS decision_id, d.source, d.run AS run_id, d.session AS session_id, d.subject,
  d.round, strftime('%Y-%m-%d %H:%M:%S', d.time / 1000000, 'unixepoch') AS time, d.strategy, d.strategy_version,
  d.candidates, a.position, a.action, a.item AS item_id, a.propensity, a.cost / 10000.0 AS cost,
  (SELECT group_concat(o.kind || '=' || o.value, ' ') FROM outcome o WHERE o.decision = d.id) AS outcomes
  FROM decision d LEFT JOIN decision_action a ON a.decision = d.id;
CREATE VIEW v_run AS SELECT r.id AS run_id, r.kind, r.name, s.name AS scenario,
  strftime('%Y-%m-%d %H:%M:%S', r.created / 1000000, 'unixepoch') AS created, r.seed, r.backend, r.program_version,
  r.data_version, r.fingerprint, r.data_version = (SELECT max(number) FROM data_version) AS data_is_current, r.result
  FROM run r LEFT JOIN scenario s ON s.id = r.scenario;
)sql";

// Bulk imports: rows in the order of their lines and nothing that costs a random write for each. What finds rows is a
// posting (PostingTable.h): sorted (key, id) pairs in blocks, one run an import. An event's import is the one whose
// range of ids it lies in. Session and user codes lose their indices to postings, pseudonyms become 16 bytes.
constexpr const char* schema2 = R"sql(
ALTER TABLE import ADD COLUMN kind TEXT NOT NULL DEFAULT 'events';
ALTER TABLE import ADD COLUMN first_event INTEGER NOT NULL DEFAULT 1;
ALTER TABLE import ADD COLUMN first_user INTEGER NOT NULL DEFAULT 1;
ALTER TABLE import ADD COLUMN first_item INTEGER NOT NULL DEFAULT 1;
ALTER TABLE import ADD COLUMN first_session INTEGER NOT NULL DEFAULT 1;
ALTER TABLE import ADD COLUMN first_time INTEGER;
ALTER TABLE import ADD COLUMN last_time INTEGER;
ALTER TABLE import ADD COLUMN in_time_order INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_file ADD COLUMN path TEXT;
ALTER TABLE import_file ADD COLUMN first_event INTEGER NOT NULL DEFAULT 1;
UPDATE import SET first_event = ifnull((SELECT min(id) FROM event e WHERE e.import = import.id),
    (SELECT ifnull(max(id), 0) + 1 FROM event e WHERE e.import < import.id)),
  first_time = (SELECT min(time) FROM event e WHERE e.import = import.id),
  last_time = (SELECT max(time) FROM event e WHERE e.import = import.id),
  first_user = (SELECT ifnull(max(user), 0) + 1 FROM event e WHERE e.import < import.id),
  first_item = (SELECT ifnull(max(item), 0) + 1 FROM event e WHERE e.import < import.id),
  first_session = (SELECT ifnull(max(session), 0) + 1 FROM event e WHERE e.import < import.id);
UPDATE import_file SET first_event = (SELECT first_event FROM import WHERE id = import_file.import)
  + (SELECT ifnull(sum(f.accepted), 0) FROM import_file f WHERE f.import = import_file.import
     AND f.number < import_file.number);
CREATE TABLE import_currency (import INTEGER NOT NULL REFERENCES import, currency TEXT NOT NULL,
  events INTEGER NOT NULL, PRIMARY KEY (import, currency)) WITHOUT ROWID;
INSERT INTO import_currency SELECT import, currency, count(*) FROM event WHERE currency IS NOT NULL
  GROUP BY import, currency;
CREATE TABLE event_key (first_event INTEGER PRIMARY KEY, keys BLOB NOT NULL);
CREATE TABLE posting (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, import INTEGER NOT NULL,
  first_key INTEGER NOT NULL, first_rank INTEGER NOT NULL, entries INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE INDEX posting_by_key ON posting (kind, import, first_key, first_rank, entries);
CREATE TABLE import_change (import INTEGER NOT NULL REFERENCES import, what TEXT NOT NULL, id INTEGER NOT NULL,
  before TEXT NOT NULL, PRIMARY KEY (import, what, id)) WITHOUT ROWID;

DROP VIEW v_event;
DROP VIEW v_session;
DROP VIEW v_item;
CREATE TABLE new_user (id INTEGER PRIMARY KEY, code NOT NULL, anonymous INTEGER NOT NULL DEFAULT 0);
INSERT INTO new_user (id, code) SELECT id, code FROM user ORDER BY id;
DROP TABLE user;
ALTER TABLE new_user RENAME TO user;
CREATE TABLE new_session (id INTEGER PRIMARY KEY, user INTEGER NOT NULL, external, scope INTEGER NOT NULL,
  start_time INTEGER NOT NULL, end_time INTEGER NOT NULL, events INTEGER NOT NULL, purchases INTEGER NOT NULL);
INSERT INTO new_session SELECT id, user, external, scope, start_time, end_time, events,
  (SELECT count(*) FROM event e WHERE e.session = session.id AND e.type = 6) FROM session ORDER BY id;
DROP TABLE session;
ALTER TABLE new_session RENAME TO session;
CREATE TABLE new_event (id INTEGER PRIMARY KEY, line INTEGER NOT NULL, user INTEGER NOT NULL,
  session INTEGER NOT NULL, item INTEGER, type INTEGER NOT NULL, time INTEGER NOT NULL, category INTEGER,
  brand INTEGER, price INTEGER, quantity INTEGER NOT NULL, intent INTEGER, rating REAL, currency TEXT);
INSERT INTO new_event SELECT id, line, user, session, item, type, time, category, brand, price, quantity, intent,
  rating, currency FROM event ORDER BY id;
CREATE TABLE old_key AS SELECT id, key FROM event ORDER BY id;
DROP TABLE event;
ALTER TABLE new_event RENAME TO event;
ALTER TABLE item ADD COLUMN text TEXT;
ALTER TABLE item ADD COLUMN stock REAL;
ALTER TABLE item ADD COLUMN margin REAL;
ALTER TABLE item_attribute ADD COLUMN import INTEGER;
CREATE TABLE user_attribute (user INTEGER NOT NULL REFERENCES user, name TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import, line INTEGER NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (user, name, import, line)) WITHOUT ROWID;
CREATE TABLE item_vector (item INTEGER NOT NULL REFERENCES item, source TEXT NOT NULL, import INTEGER NOT NULL,
  floats BLOB NOT NULL, PRIMARY KEY (item, source)) WITHOUT ROWID;
CREATE TABLE campaign (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT, start_time INTEGER,
  end_time INTEGER, import INTEGER NOT NULL);
CREATE TABLE campaign_target (campaign INTEGER NOT NULL REFERENCES campaign, user INTEGER NOT NULL REFERENCES user,
  import INTEGER NOT NULL, PRIMARY KEY (campaign, user)) WITHOUT ROWID;
CREATE TABLE campaign_coupon (campaign INTEGER NOT NULL REFERENCES campaign, coupon TEXT NOT NULL,
  item INTEGER NOT NULL REFERENCES item, import INTEGER NOT NULL, PRIMARY KEY (campaign, coupon, item))
  WITHOUT ROWID;
CREATE TABLE coupon_redemption (id INTEGER PRIMARY KEY, campaign INTEGER REFERENCES campaign, coupon TEXT NOT NULL,
  user INTEGER NOT NULL REFERENCES user, time INTEGER NOT NULL, import INTEGER NOT NULL, line INTEGER NOT NULL);
CREATE TABLE summary_column (import INTEGER NOT NULL REFERENCES import, number INTEGER NOT NULL, name TEXT NOT NULL,
  role TEXT, leaks INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (import, number)) WITHOUT ROWID;
CREATE TABLE session_summary (id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES import,
  file INTEGER NOT NULL, line INTEGER NOT NULL, label TEXT, features TEXT NOT NULL);

CREATE VIEW v_user AS SELECT id, CASE typeof(code) WHEN 'blob' THEN lower(hex(code)) ELSE code END AS user_id,
  anonymous FROM user;
CREATE VIEW v_event AS SELECT e.id,
  CASE typeof(u.code) WHEN 'blob' THEN lower(hex(u.code)) ELSE u.code END AS user_id, e.session AS session_id,
  strftime('%Y-%m-%d %H:%M:%S', e.time / 1000000, 'unixepoch') AS time, t.name AS event_type, i.name AS item_id,
  i.title AS title, c.name AS category, b.name AS brand, e.price / 10000.0 AS price, e.currency, e.quantity,
  n.name AS intent, e.rating,
  (SELECT id FROM import WHERE first_event <= e.id AND accepted > 0 AND kind = 'events'
   ORDER BY first_event DESC LIMIT 1) AS import_id, e.line, e.time AS time_us
  FROM event e JOIN user u ON u.id = e.user JOIN event_type t ON t.code = e.type LEFT JOIN item i ON i.id = e.item
  LEFT JOIN category c ON c.id = e.category LEFT JOIN brand b ON b.id = e.brand LEFT JOIN intent n ON n.id = e.intent;
CREATE VIEW v_session AS SELECT s.id AS session_id,
  CASE typeof(u.code) WHEN 'blob' THEN lower(hex(u.code)) ELSE u.code END AS user_id,
  CASE typeof(s.external) WHEN 'blob' THEN lower(hex(s.external)) ELSE s.external END AS log_session_id,
  strftime('%Y-%m-%d %H:%M:%S', s.start_time / 1000000, 'unixepoch') AS start,
  strftime('%Y-%m-%d %H:%M:%S', s.end_time / 1000000, 'unixepoch') AS end, s.events, s.purchases,
  s.purchases > 0 AS purchased FROM session s JOIN user u ON u.id = s.user;
CREATE VIEW v_item AS SELECT i.id, i.name AS item_id, i.title, c.name AS category, b.name AS brand,
  i.price / 10000.0 AS price, i.currency,
  strftime('%Y-%m-%d %H:%M:%S', i.last_time / 1000000, 'unixepoch') AS last_seen
  FROM item i LEFT JOIN category c ON c.id = i.category LEFT JOIN brand b ON b.id = i.brand;
)sql";

constexpr std::array<Migration, 2> all = {{{1, schema1, nullptr}, {2, schema2, postingsForSchema2}}};
static_assert(all.back().version == currentSchema);

} // namespace

std::span<const Migration> migrations() {
  return all;
}

} // namespace guidepost::store
