// The command line: every step of the window without a window. One file a verb; a verb only parses its options, calls
// pipeline and prints. --json prints one object on stdout and nothing else; progress and messages go to stderr.
// Exit codes: 0 done, 1 failed, 2 wrong usage, 3 cancelled.
#pragma once

#include "core/base/JobContext.h"
#include "core/base/Resources.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace guidepost::cli {

using Json = nlohmann::ordered_json;

struct Invocation {
  Resources resources;
  JobContext job;
  bool json = false;
};

// What a verb prints: the object for --json, and the same in lines for people.
struct Answer {
  Json json;
  std::vector<std::string> lines;
};

using Action = std::function<Result<Answer>(const Invocation&)>;

// Each declares a verb's options and returns what to do once they are parsed.
Action defineImport(CLI::App& verb);
Action defineImports(CLI::App& verb);
Action defineRejected(CLI::App& verb);
Action defineFilter(CLI::App& verb);
Action defineQuality(CLI::App& verb);
Action defineInfo(CLI::App& verb);
Action defineFunnel(CLI::App& verb);
Action definePaths(CLI::App& verb);
Action defineTrain(CLI::App& verb);
Action definePredict(CLI::App& verb);
Action defineRecommend(CLI::App& verb);
Action defineEvaluate(CLI::App& verb);
Action defineSimulate(CLI::App& verb);
Action defineReport(CLI::App& verb);
Action defineGenerate(CLI::App& verb);
Action defineDemo(CLI::App& verb);

bool isVerb(const std::string& word);

// The whole of it; makes its own application object.
int run(int argc, char** argv);

} // namespace guidepost::cli
