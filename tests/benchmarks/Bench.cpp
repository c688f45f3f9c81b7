// ./dev bench: what takes time, measured where it runs, beside a peer in the same run where there is one.
//   guidepost_bench [ingest] [train] [inference] [simulate]     (all of them by default)
// Peers are looked for on this machine (the sqlite3 shell); a missing one is said. Medians of three.
#include "core/pipeline/Generate.h"
#include "core/pipeline/Path.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <vector>

using namespace guidepost;
namespace fs = std::filesystem;

namespace {

double seconds(const std::function<void()>& work) {
  const auto began = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

double medianOfThree(const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < 3; ++i)
    times.push_back(seconds(work));
  std::sort(times.begin(), times.end());
  return times[1];
}

template <class T>
T must(Result<T> result) {
  if (!result) {
    fmt::print(stderr, "bench: {}\n", result.error().message.id);
    std::exit(1);
  }
  return std::move(*result);
}

struct Bench {
  fs::path folder;
  Resources resources;
  fs::path log;
  std::int64_t rows = 0;

  void makeLog(std::int64_t users) {
    pipeline::GenerateRequest request;
    request.out = folder / "bench.csv";
    request.users = users;
    const pipeline::GenerateSummary made = must(pipeline::generate(request));
    log = made.log;
    rows = made.rows;
    fs::remove(made.decisionLog);
    fmt::print("log: {} rows of {} users, {:.1f} MB\n", rows, users, static_cast<double>(fs::file_size(log)) / 1e6);
  }

  std::unique_ptr<pipeline::Workspace> imported(const char* name) {
    const fs::path path = folder / name;
    fs::remove(path);
    auto workspace = must(pipeline::Workspace::openOrCreate(path, resources));
    pipeline::ImportRequest request;
    request.paths = {log};
    must(pipeline::importLogs(*workspace, request));
    return workspace;
  }

  // The whole import (read, clean, de-duplicate, pseudonymise, sessions, indices), crash-safe, against the shell's
  // .import with two indices and its journal off.
  void ingest() {
    makeLog(40'000);
    const double ours = medianOfThree([&] { imported("ingest.guidepost"); });
    fmt::print("ingest      {:8.2f} s  {:10.0f} rows/s\n", ours, static_cast<double>(rows) / ours);
    if (std::system("command -v sqlite3 >/dev/null 2>&1") != 0) {
      fmt::print("            no sqlite3 shell here to compare with\n");
      return;
    }
    const fs::path script = folder / "peer.sql";
    const fs::path database = folder / "peer.db";
    std::ofstream(script) << "PRAGMA journal_mode=off; PRAGMA synchronous=off;\n.mode csv\n.import --skip 1 "
                          << log.string() << " e\nCREATE INDEX u ON e(user, time); CREATE INDEX i ON e(item);\n";
    const double peer = medianOfThree([&] {
      fs::remove(database);
      const std::string command =
          fmt::format("sqlite3 '{}' < '{}' >/dev/null 2>&1", database.string(), script.string());
      static_cast<void>(std::system(command.c_str()));
    });
    fmt::print("sqlite3     {:8.2f} s  .import and two indices; ours takes {:.2f} times as long\n", peer, ours / peer);
  }

  void train() {
    makeLog(2'400);
    auto workspace = imported("train.guidepost");
    pipeline::TrainRequest request;
    request.options.epochs = 3;
    request.options.patience = 3;
    const pipeline::ModelSummary model = must(pipeline::train(*workspace, request, {}));
    fmt::print("train       {:8.2f} s  {:10.0f} sequences/s, {} weights, 3 epochs\n", model.seconds,
               model.sequencesPerSecond, model.parameters);
  }

  void inference() {
    makeLog(2'400);
    auto workspace = imported("inference.guidepost");
    pipeline::TrainRequest request;
    request.options.epochs = 1;
    must(pipeline::train(*workspace, request, {}));
    const auto log_ = must(workspace->sessionLog());
    const double took = seconds([&] { must(pipeline::readings(*workspace, {})); });
    fmt::print("inference   {:8.2f} s  {:10.0f} events/s, one thread, incremental\n", took,
               static_cast<double>(log_->events.size()) / took);
  }

  void simulate() {
    makeLog(2'400);
    auto workspace = imported("simulate.guidepost");
    pipeline::TrainRequest request;
    request.options.epochs = 1;
    must(pipeline::train(*workspace, request, {}));
    for (const int threads : {1, 0}) {
      pipeline::SimulateRequest run;
      run.threads = threads;
      const pipeline::RunSummary result = must(pipeline::simulate(*workspace, run, {}));
      fmt::print("simulate    {:8.2f} s  {:10.0f} steps/s, {} visitors a strategy and round, {}\n",
                 result.result.seconds, static_cast<double>(result.result.steps) / result.result.seconds,
                 result.result.users, threads == 1 ? "one thread" : "all threads");
    }
  }
};

} // namespace

int main(int argc, char** argv) {
  const std::set<std::string> wanted(argv + 1, argv + argc);
  const auto chosen = [&](const char* name) { return wanted.empty() || wanted.contains(name); };
  Bench bench{fs::temp_directory_path() /
                  fmt::format("guidepost-bench-{}", std::chrono::steady_clock::now().time_since_epoch().count()),
              must(Resources::locate(fs::weakly_canonical(fs::path(argv[0])).parent_path())),
              {}};
  fs::create_directories(bench.folder);
  setenv("XDG_CONFIG_HOME", (bench.folder / "config").c_str(), 1);
  if (chosen("ingest")) bench.ingest();
  if (chosen("train")) bench.train();
  if (chosen("inference")) bench.inference();
  if (chosen("simulate")) bench.simulate();
  fs::remove_all(bench.folder);
  return 0;
}
