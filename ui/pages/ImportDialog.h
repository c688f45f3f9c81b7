// Before an import: the files, what each seems to be, its first rows with the role of each column, its span in time,
// and what would be rejected. Everything can be changed; nothing is written until Import is pressed. Files can be
// dropped on it. GUI thread.
#pragma once

#include "ui/pages/import/ImportDraft.h"
#include "ui/session/ProjectSession.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace guidepost::ui {

class Button;
class CautionLine;
class DashedFrame;
class DryRun;
class FileList;
class MappingLine;
class MoreOptions;
class PreviewTable;

class ImportDialog : public QDialog {
  Q_OBJECT

public:
  ImportDialog(ProjectSession& session, const QStringList& logs, const QString& project, QWidget* parent = nullptr);

  // Asks for logs, then shows the dialog.
  static void choose(ProjectSession& session, QWidget* parent);
  // For logs that are known already. Into the open project, else into a new one beside the user's documents.
  static void offer(ProjectSession& session, const QStringList& logs, QWidget* parent);
  // Asks for the name of a new project, then for its logs.
  static void offerNewProject(ProjectSession& session, QWidget* parent);

  // Where a project for this log goes unless the user says otherwise; never an existing file.
  static QString suggestedProject(const QString& log);

  void add(const QStringList& logs); // beside those that are there

signals:
  void importStarted();

protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void done(int result) override;

private:
  void fitBody();
  void build();
  void buildFormat(QVBoxLayout& body);
  void buildProject(QVBoxLayout& column);
  void askForMore();
  void lookAtProject();
  void lookAtFiles();
  void lookAtRows(int file);
  void lookAtRest();
  void takePreview(const std::filesystem::path& path, Result<pipeline::ImportPreview> preview);
  void showFile(int file);
  void showFiles();
  void showPreview();
  void showFormat(const pipeline::ImportPreview& preview);
  void showProblem();
  void showMissing(const pipeline::ImportPreview& preview);
  void showMapping();
  void showWhetherReady();
  void giveRole(int column, const QString& role);
  void forgetMapping();
  void renameMapping(const QString& name);
  void chooseProject();
  void start();
  void keepMapping(const DraftFile& file) const;
  DraftFile* current();
  QString whyNot() const;

  ProjectSession& session_;
  ImportDraft draft_;
  int current_ = 0;
  int suggested_ = -1;
  QString suggestedRole_;

  FileList* files_ = nullptr;
  DashedFrame* empty_ = nullptr;
  CautionLine* problem_ = nullptr;
  QScrollArea* scroll_ = nullptr;
  QComboBox* format_ = nullptr;
  QComboBox* kind_ = nullptr;
  QLabel* found_ = nullptr;
  QLabel* span_ = nullptr;
  PreviewTable* rows_ = nullptr;
  MappingLine* mapping_ = nullptr;
  DryRun* dryRun_ = nullptr;
  Button* more_ = nullptr;
  MoreOptions* options_ = nullptr;
  QLineEdit* project_ = nullptr;
  Button* add_ = nullptr;
  Button* import_ = nullptr;
};

} // namespace guidepost::ui
