// No argument, a project or a log: the window. Anything else is a verb of the command line.
#include "app/cli/Cli.h"
#include "ui/window/ProjectWindow.h"

#include <QFileInfo>

int main(int argc, char** argv) {
  const bool file = argc == 2 && QFileInfo(QString::fromLocal8Bit(argv[1])).isFile();
  if (argc < 2 || file) return guidepost::ui::runWindow(argc, argv);
  return guidepost::cli::run(argc, argv);
}
