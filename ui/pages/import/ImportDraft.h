// An import while it is being settled: the files, what was found in each, what the user chose instead. A value.
#pragma once

#include "ui/pages/import/FileList.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace guidepost::ui {

struct DraftFile : ImportFile {
  logs::LogOptions options; // chosen by the user
  bool withoutProfile = false;
};

class ImportDraft {
public:
  void add(const QStringList& paths); // those that are there already are passed over
  void remove(int file);
  void setLooks(const std::vector<pipeline::PreviewFile>& looks);

  std::vector<DraftFile>& files() { return files_; }
  const std::vector<DraftFile>& files() const { return files_; }
  bool isEmpty() const { return files_.empty(); }
  int indexOf(const std::filesystem::path& path) const; // −1: none
  std::vector<ImportFile> rows() const;

  // The column gets the role, which leaves the column that had it; "": the column is not used.
  void giveRole(int file, int column, const std::string& role);

  pipeline::ImportRequest previewRequest(int file) const;
  // Files with the same options go together.
  std::vector<pipeline::ImportRequest> requests(int sessionGapMinutes, bool pseudonymise) const;
  bool allAreSkipped() const;

private:
  pipeline::ImportRequest requestFor(const DraftFile& file) const;

  std::vector<DraftFile> files_;
};

// What is kept of a file's options for the next with its columns: what a profile said before, and what was chosen now.
logs::LogOptions keptOptions(const DraftFile& file);

} // namespace guidepost::ui
