#include "app/cli/Cli.h"

#include "app/cli/ProgressLine.h"
#include "core/base/Json.h"
#include "ui/Application.h"
#include "ui/settings/LanguageController.h"
#include "ui/settings/Settings.h"
#include "ui/text/Wording.h"

#include <CLI/CLI.hpp>

#include <QApplication>
#include <QCoreApplication>

#include <array>
#include <chrono>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <memory>
#include <stop_token>
#include <thread>

namespace guidepost::cli {

namespace {

struct Verb {
  const char* name;
  const char* summary;
  Action (*define)(CLI::App&);
  bool draws; // needs QApplication: charts crash without one
};

constexpr std::array<Verb, 16> verbs = {{
    {"import", "Load behaviour logs into a project, new or existing", defineImport, false},
    {"imports", "What was imported, and taking the newest back", defineImports, false},
    {"rejected", "Rows that became no events, written out to be mended", defineRejected, false},
    {"filter", "Which part of the log counts", defineFilter, false},
    {"quality", "What is good and what is missing in the log", defineQuality, false},
    {"info", "What a project holds", defineInfo, false},
    {"funnel", "Funnel with intervals and time to convert", defineFunnel, false},
    {"paths", "Journey graph whose counts add up", definePaths, false},
    {"train", "Train an intent model and store it in the project", defineTrain, false},
    {"predict", "Intent distribution and next items of a session", definePredict, false},
    {"recommend", "Items for a session, with reasons", defineRecommend, false},
    {"evaluate", "Recommenders on later sessions, full ranking", defineEvaluate, false},
    {"simulate", "Strategies on synthetic users", defineSimulate, false},
    {"report", "Write a report as HTML or PDF", defineReport, true},
    {"generate", "A synthetic log with its truth beside it", defineGenerate, false},
    {"demo", "The whole path on the shipped sample or on any log", defineDemo, true},
}};

// Ctrl+C asks the verb to stop; a signal handler may only set a flag, so a thread carries it on.
volatile std::sig_atomic_t interrupted = 0;

class Interruption {
public:
  Interruption() {
    std::signal(SIGINT, [](int) { interrupted = 1; });
    std::signal(SIGTERM, [](int) { interrupted = 1; });
    watcher_ = std::jthread([this](const std::stop_token& done) {
      while (!done.stop_requested() && !stop_.stop_requested()) {
        if (interrupted) stop_.request_stop();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
      }
    });
  }
  std::stop_token token() const { return stop_.get_token(); }

private:
  std::stop_source stop_;
  std::jthread watcher_;
};

int exitCode(const Error& error) {
  switch (error.code) {
  case ErrorCode::Usage:
    return 2;
  case ErrorCode::Cancelled:
    return 3;
  case ErrorCode::Failed:
    break;
  }
  return 1;
}

int fail(const Error& error) {
  std::fprintf(stderr, "guidepost: %s\n", qPrintable(ui::word(error)));
  return exitCode(error);
}

std::unique_ptr<QCoreApplication> makeApplication(bool draws, int& argc, char** argv) {
  if (draws) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
      qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
  }
  return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

bool isVerb(const std::string& word) {
  for (const Verb& verb : verbs)
    if (word == verb.name) return true;
  return word == "--help" || word == "-h" || word == "--version";
}

int run(int argc, char** argv) {
  bool draws = false;
  for (const Verb& verb : verbs)
    if (argc > 1 && std::string(argv[1]) == verb.name) draws = verb.draws;
  int qtArguments = 1; // the verbs' options are ours, not Qt's
  const auto application = makeApplication(draws, qtArguments, argv);
  // QApplication takes over the user's locale; numbers as text stay the same everywhere.
  std::setlocale(LC_NUMERIC, "C");
  ui::Application::setNames();
  ui::LanguageController languages;
  languages.setChoice(ui::Settings().language());

  CLI::App app("Guidepost: which guidance should which visitor get, what will it change, how sure are we.\n"
               "Without a verb it opens the window.");
  app.name("guidepost");
  app.set_version_flag("--version", std::string("guidepost ") + GUIDEPOST_VERSION);
  app.require_subcommand(0, 1);
  bool json = false;
  Action action;
  for (const Verb& verb : verbs) {
    CLI::App* command = app.add_subcommand(verb.name, verb.summary);
    command->add_flag("--json", json, "Print one JSON object on stdout");
    command->parse_complete_callback([&action, act = verb.define(*command)] { action = act; });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (!action) {
    std::fputs(app.help().c_str(), stdout);
    return 0;
  }

  Result<Resources> resources = Resources::locate(QCoreApplication::applicationDirPath().toStdString());
  if (!resources) return fail(resources.error());
  const Interruption interruption;
  ProgressLine progress;
  const Invocation invocation{*resources, {interruption.token(), [&](const Progress& p) { progress.show(p); }}, json};
  Result<Answer> answer = action(invocation);
  progress.finish();
  if (!answer) return fail(answer.error());
  if (json) {
    Json object;
    object["schema"] = 1;
    object.update(answer->json);
    std::printf("%s\n", jsonText(object, 2).c_str());
  } else {
    for (const std::string& line : answer->lines)
      std::printf("%s\n", line.c_str());
  }
  return 0;
}

} // namespace guidepost::cli
