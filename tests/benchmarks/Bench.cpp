// ./dev bench: what takes time, measured where it runs, beside a peer in the same run where there is one.
//   guidepost_bench [ingest] [train] [inference] [simulate] [--rows N,N] [--pairs N]     (all of them by default)
// --rows and --pairs are for ingest: 1 and 10 million rows, five pairs, unless said otherwise.
#include "core/pipeline/Generate.h"
#include "core/pipeline/Path.h"

#include "tests/benchmarks/Ingest.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <set>
#include <sstream>
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

std::vector<std::int64_t> numbers(const std::string& text) {
  std::vector<std::int64_t> found;
  std::stringstream list(text);
  for (std::string word; std::getline(list, word, ',');)
    found.push_back(std::stoll(word));
  return found;
}

int main(int argc, char** argv) {
  std::set<std::string> wanted;
  const fs::path here = fs::weakly_canonical(fs::path(argv[0])).parent_path();
  Bench bench{fs::temp_directory_path() /
                  fmt::format("guidepost-bench-{}", std::chrono::steady_clock::now().time_since_epoch().count()),
              must(Resources::locate(here)),
              {}};
  IngestSetting ingest{here / "guidepost", bench.folder, bench.resources, {1'000'000, 10'000'000}};
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--rows" && i + 1 < argc)
      ingest.rows = numbers(argv[++i]);
    else if (word == "--pairs" && i + 1 < argc)
      ingest.pairs = std::max(1, std::stoi(argv[++i]));
    else
      wanted.insert(word);
  }
  const auto chosen = [&](const char* name) { return wanted.empty() || wanted.contains(name); };
  fs::create_directories(bench.folder);
  setenv("XDG_CONFIG_HOME", (bench.folder / "config").c_str(), 1);
  if (chosen("ingest")) benchIngest(ingest);
  if (chosen("train")) bench.train();
  if (chosen("inference")) bench.inference();
  if (chosen("simulate")) bench.simulate();
  fs::remove_all(bench.folder);
  return 0;
}
