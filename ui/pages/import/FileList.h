// The files of an import: name, size, tables inside, what became of each; one is looked at below. A file that is in the
// project already is left out unless somebody asks for it once more. GUI thread.
#pragma once

#include "core/pipeline/Import.h"

#include <QFrame>

#include <optional>
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace guidepost::ui {

struct ImportFile {
  pipeline::PreviewFile look;
  bool looked = false; // `look` is more than path and name
  bool again = false;  // known, and wanted once more
  bool decided = false;
  std::optional<pipeline::ImportPreview> preview;
  std::optional<Message> problem; // why it cannot be imported as it stands

  bool isKnown() const { return look.knownImport.value > 0; }
  bool isUnreadable() const { return look.problem.has_value(); }
  bool isSkipped() const { return isUnreadable() || (isKnown() && !again); }
};

class FileList : public QFrame {
  Q_OBJECT

public:
  explicit FileList(QWidget* parent = nullptr);
  void setFiles(const std::vector<ImportFile>& files, int current);

signals:
  void chosen(int file);
  void removed(int file);
  void againChosen(int file, bool again);
  void addRequested();

private:
  QWidget* row(const ImportFile& file, int number, bool current, bool only);

  QScrollArea* scroll_;
  QVBoxLayout* rows_;
};

} // namespace guidepost::ui
