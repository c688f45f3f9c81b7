#include "app/cli/Cli.h"
#include "app/cli/Output.h"

#include "core/pipeline/Generate.h"
#include "ui/text/Numbers.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace guidepost::cli {

Action defineGenerate(CLI::App& verb) {
  auto request = std::make_shared<pipeline::GenerateRequest>();
  auto out = std::make_shared<std::string>();
  verb.add_option("--world", request->world, "shop, attention or sequence")
      ->check(CLI::IsMember(pipeline::generatedWorlds()))
      ->capture_default_str();
  verb.add_option("--out", *out, "NAME.csv; truth and logged decisions go beside it")->required();
  verb.add_option("--users", request->users, "Synthetic users")
      ->check(CLI::Range(1, 10'000'000))
      ->capture_default_str();
  verb.add_option("--seed", request->seed, "Same seed, same bytes")->capture_default_str();
  verb.add_option("--days", request->days, "Length of the log")->check(CLI::Range(1, 366))->capture_default_str();
  return [request, out](const Invocation& invocation) -> Result<Answer> {
    pipeline::GenerateRequest wanted = *request;
    wanted.out = *out;
    TRY(const pipeline::GenerateSummary made, pipeline::generate(wanted, invocation.job));
    Answer answer;
    answer.json = {{"world", made.world},
                   {"events", made.events},
                   {"rows", made.rows},
                   {"duplicates", made.duplicates},
                   {"malformed", made.malformed},
                   {"users", made.users},
                   {"sessions", made.sessions},
                   {"buying_sessions", made.buyingSessions},
                   {"decisions", made.decisions},
                   {"log", made.log.string()},
                   {"truth", made.truth.string()},
                   {"decision_log", made.decisionLog.string()},
                   {"seconds", made.seconds}};
    using ui::number::count;
    answer.lines.push_back(line(
        QCoreApplication::translate("Cli", "Synthetic log: %1 events in %2 sessions of %3 users, %4 of them buying.")
            .arg(count(made.events), count(made.sessions), count(made.users), count(made.buyingSessions))));
    for (const auto& path : {made.log, made.truth, made.decisionLog})
      if (!path.empty()) answer.lines.push_back("  " + path.string());
    return answer;
  };
}

} // namespace guidepost::cli
