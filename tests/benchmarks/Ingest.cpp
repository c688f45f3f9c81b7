#include "tests/benchmarks/Ingest.h"

#include "core/base/RandomStream.h"
#include "core/pipeline/Workspace.h"
#include "core/store/EventTable.h"

#include <fmt/format.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <optional>

namespace guidepost {

namespace fs = std::filesystem;

namespace {

struct Ran {
  double seconds = 0;
  double megabytes = 0; // the peak of its memory
};

// Runs a program as a user would. Nothing: it failed.
std::optional<Ran> ran(const std::vector<std::string>& command, const fs::path& folder = {}) {
  const auto began = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    if (!folder.empty() && chdir(folder.c_str()) != 0) _exit(127);
    if (!freopen("/dev/null", "w", stdout) || !freopen("/dev/null", "w", stderr)) _exit(127);
    std::vector<char*> arguments;
    for (const std::string& word : command)
      arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) return std::nullopt;
  return Ran{std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(),
             static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

class IngestBench {
public:
  explicit IngestBench(const IngestSetting& setting)
      : setting_(setting), peers_(variable("GUIDEPOST_PEERS")), modules_(variable("GUIDEPOST_NODE_MODULES")) {}

  void rows(std::int64_t count);
  void wide();

private:
  fs::path project() const { return setting_.folder / "ingest.guidepost"; }
  std::optional<Ran> ours(const fs::path& log) const;
  std::optional<Ran> shell(const fs::path& log) const;
  std::optional<Ran> duck(const fs::path& log) const;
  bool makeLog(const fs::path& log, std::int64_t count) const;
  void pages(std::int64_t count) const;

  const IngestSetting& setting_;
  std::string peers_;
  std::string modules_;
};

// The peers' own generator where it is, so that everybody reads the same file; else one of the same shape.
bool IngestBench::makeLog(const fs::path& log, std::int64_t count) const {
  const fs::path generator = setting_.folder / "gen_events";
  if (!peers_.empty() &&
      (fs::exists(generator) || ran({"g++", "-O2", "-o", generator.string(), peers_ + "/gen_events.cpp"})))
    return ran({generator.string(), "--rows", std::to_string(count), "--out", log.string()}).has_value();
  std::ofstream file(log);
  file << "timestamp,visitorid,event,itemid\n";
  RandomStream random(1, "ingest bench");
  std::int64_t time = 1'430'622'004'384;
  for (std::int64_t i = 0; i < count; ++i) {
    time += random.below(2374);
    file << time << ',' << random.below(static_cast<std::uint32_t>(count / 2 + 1)) << ','
         << (random.chance(0.97)   ? "view"
             : random.chance(0.75) ? "addtocart"
                                   : "transaction")
         << ',' << random.below(470'000) << '\n';
  }
  return static_cast<bool>(file);
}

std::optional<Ran> IngestBench::ours(const fs::path& log) const {
  fs::remove(project());
  return ran({setting_.program.string(), "import", log.string(), "--project", project().string()});
}

std::optional<Ran> IngestBench::shell(const fs::path& log) const {
  const fs::path database = setting_.folder / "peer.db";
  if (!peers_.empty()) return ran({"bash", peers_ + "/sqlite_import.sh", log.string(), database.string(), "index"});
  fs::remove(database);
  const std::string script = fmt::format(
      "printf '%s\\n' 'pragma journal_mode=OFF; pragma synchronous=OFF; create table events(ts INTEGER,user "
      "INTEGER,event TEXT,item INTEGER);' '.mode csv' '.import --skip 1 {} events' 'create index iu on "
      "events(user,ts); create index ii on events(item);' | sqlite3 {}",
      log.string(), database.string());
  return ran({"bash", "-c", script});
}

std::optional<Ran> IngestBench::duck(const fs::path& log) const {
  if (peers_.empty() || modules_.empty()) return std::nullopt;
  const fs::path database = setting_.folder / "peer.duckdb";
  return ran({"node", peers_ + "/duck_ingest.mjs", log.string(), database.string(), "2", "index"}, modules_);
}

// A page of the window's table at any row, in any order.
void IngestBench::pages(std::int64_t count) const {
  auto opened = pipeline::Workspace::open(project(), setting_.resources);
  if (!opened) return;
  using Column = store::EventOrder::Column;
  const std::vector<std::pair<const char*, store::EventOrder>> orders = {{"as in the log", {}},
                                                                         {"by time", {Column::Time, true}},
                                                                         {"by type", {Column::Type, false}},
                                                                         {"by item", {Column::Item, false}},
                                                                         {"by session", {Column::Session, true}}};
  RandomStream random(2, "pages");
  const auto measure = [&](const char* name, std::int64_t most, const store::EventFilter& filter,
                           const store::EventOrder& order) {
    std::vector<double> times;
    for (int i = 0; i < 50; ++i) {
      const auto row = static_cast<std::int64_t>(random.below(static_cast<std::uint32_t>(most)));
      const auto began = std::chrono::steady_clock::now();
      const auto reader = (*opened)->project().reader();
      if (!reader || !store::EventTable(*reader).pageAt(row, 100, filter, order)) return;
      times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count() * 1000);
    }
    fmt::print("  a page of 100 rows, {:<14} {:6.1f} ms, at most {:.1f} ms\n", name, median(times),
               *std::ranges::max_element(times));
  };
  for (const auto& [name, order] : orders)
    measure(name, count, {}, order);
  measure("purchases", count / 200, {.type = "purchase", .item = {}, .session = {}}, {});
}

void IngestBench::rows(std::int64_t count) {
  const fs::path log = setting_.folder / "events.csv";
  if (!makeLog(log, count)) return fmt::print("ingest: the log of {} rows could not be made\n", count);
  std::vector<double> mine, theirs, ducks, ratios;
  double memory = 0;
  for (int pair = 0; pair < setting_.pairs; ++pair) {
    const std::optional<Ran> own = ours(log);
    if (!own) return fmt::print("ingest: the import of {} rows failed\n", count);
    mine.push_back(own->seconds);
    memory = std::max(memory, own->megabytes);
    if (const std::optional<Ran> peer = shell(log)) {
      theirs.push_back(peer->seconds);
      ratios.push_back(own->seconds / peer->seconds);
    }
    if (const std::optional<Ran> peer = duck(log)) ducks.push_back(peer->seconds);
  }
  const double seconds = median(mine);
  fmt::print("ingest {:>9} rows {:7.2f} s {:9.0f} rows/s, {:4.0f} MB", count, seconds,
             static_cast<double>(count) / seconds, memory);
  if (!theirs.empty())
    fmt::print("; sqlite3 .import and two indices {:.2f} s: {:.2f} times as long", median(theirs), median(ratios));
  if (!ducks.empty()) fmt::print("; DuckDB with them {:.2f} s: {:.2f} times", median(ducks), seconds / median(ducks));
  fmt::print(" (medians of {})\n", setting_.pairs);
  if (count >= 10'000'000 && count < 30'000'000) pages(count);
  for (const char* left : {"events.csv", "peer.db", "peer.duckdb", "peer.duckdb.wal"})
    fs::remove(setting_.folder / left);
}

// 180,000 rows of 255 MB: what costs others a hundred gigabytes.
void IngestBench::wide() {
  const fs::path log = setting_.folder / "wide.csv";
  {
    std::ofstream file(log);
    file << "user_id,item_id,timestamp";
    for (int column = 0; column < 100; ++column)
      file << ",column_" << column;
    file << '\n';
    RandomStream random(3, "wide");
    for (int row = 0; row < 180'000; ++row) {
      file << random.below(20'000) << ',' << random.below(5'000) << ',' << 1'600'000'000 + row;
      for (int column = 0; column < 100; ++column)
        file << ',' << 1'000'000'000 + random.below(1'000'000'000) << "abc";
      file << '\n';
    }
  }
  const double size = static_cast<double>(fs::file_size(log)) / 1e6;
  if (const std::optional<Ran> own = ours(log))
    fmt::print("ingest    180000 wide rows, {:.0f} MB: {:.2f} s, {:.0f} MB of memory\n", size, own->seconds,
               own->megabytes);
  fs::remove(log);
}

} // namespace

void benchIngest(const IngestSetting& setting) {
  IngestBench bench(setting);
  for (const std::int64_t count : setting.rows)
    bench.rows(count);
  bench.wide();
}

} // namespace guidepost
