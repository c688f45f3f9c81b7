#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> store() {
  static constexpr Line lines[] = {
      {"store.busy", QT_TRANSLATE_NOOP("Wording", "{path} is in use by another program.")},
      {"store.cannot-open", QT_TRANSLATE_NOOP("Wording", "{path} cannot be opened.")},
      {"store.damaged", QT_TRANSLATE_NOOP("Wording", "The project {path} is damaged.")},
      {"store.disk-full", QT_TRANSLATE_NOOP("Wording", "The disk is full; {path} was left as it was.")},
      {"store.empty-file", QT_TRANSLATE_NOOP("Wording", "{path} is an empty file, not a project.")},
      {"store.exists", QT_TRANSLATE_NOOP("Wording", "{path} is there already.")},
      {"store.file-not-writable",
       QT_TRANSLATE_NOOP("Wording", "{path} cannot be written; it is open for reading only.")},
      {"store.filled-elsewhere",
       QT_TRANSLATE_NOOP("Wording",
                         "Another window is importing the first log into {path}. Open it when that is done.")},
      {"store.folder-not-writable", QT_TRANSLATE_NOOP("Wording", "The folder {path} cannot be written.")},
      {"store.is-a-folder", QT_TRANSLATE_NOOP("Wording", "{path} is a folder, not a project.")},
      {"store.name-is-empty", QT_TRANSLATE_NOOP("Wording", "A name is needed.")},
      {"store.name-is-taken", QT_TRANSLATE_NOOP("Wording", "The name \"{name}\" is taken.")},
      {"store.newer-schema", QT_TRANSLATE_NOOP("Wording", "{path} was made by a newer Guidepost (schema {schema}; this "
                                                          "program knows {known}): update the program to open it.")},
      {"store.no-folder", QT_TRANSLATE_NOOP("Wording", "There is no folder {path}.")},
      {"store.no-such-model", QT_TRANSLATE_NOOP("Wording", "The project has no model {model}.")},
      {"store.no-such-scenario", QT_TRANSLATE_NOOP("Wording", "The project has no scenario {scenario}.")},
      {"store.not-a-project", QT_TRANSLATE_NOOP("Wording", "{path} is not a Guidepost project.")},
      {"store.not-found", QT_TRANSLATE_NOOP("Wording", "There is no project {path}.")},
      {"store.old-schema-read-only",
       QT_TRANSLATE_NOOP(
           "Wording",
           "{path} is from an older Guidepost and has to be brought up to date first, but it cannot be written.")},
      {"store.open-elsewhere",
       QT_TRANSLATE_NOOP("Wording", "{path} is open in another window; here it is open for reading only.")},
      {"store.read-only", QT_TRANSLATE_NOOP("Wording", "{path} is open for reading only.")},
      {"store.sealed", QT_TRANSLATE_NOOP("Wording", "{path} is sealed; this program cannot open sealed projects.")},
      {"store.sqlite", QT_TRANSLATE_NOOP("Wording", "The project {path} reports: {detail}.")},
      {"store.too-many-event-types",
       QT_TRANSLATE_NOOP(
           "Wording",
           "The log has more than {most} event types: the column for the event type is probably the wrong one.")},
      {"store.unfinished-change",
       QT_TRANSLATE_NOOP("Wording",
                         "A change of {path} was interrupted and has to be undone first, which needs the right "
                         "to write: open it once where it can be written.")},
      {"store.write-failed",
       QT_TRANSLATE_NOOP("Wording",
                         "{path} could not be written to the end (its disk, or a limit on the size of files); "
                         "it was left as it was.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
