// No argument, or a project file: the window. Anything else is a verb of the command line.
#include "app/cli/Cli.h"
#include "ui/Application.h"

#include <QFileInfo>

int main(int argc, char** argv) {
  const bool project = argc == 2 && QString::fromLocal8Bit(argv[1]).endsWith(QLatin1String(".guidepost"));
  if (argc < 2 || project) return guidepost::ui::runWindow(argc, argv);
  return guidepost::cli::run(argc, argv);
}
