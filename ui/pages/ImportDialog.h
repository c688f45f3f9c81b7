// Before an import: what the file seems to be, its first rows with the role of each column, its span in time, and what
// would be rejected. Everything can be changed; nothing is written until Import is pressed. GUI thread.
#pragma once

#include "core/pipeline/Import.h"
#include "ui/session/ProjectSession.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace guidepost::ui {

class Button;
class CautionLine;
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

signals:
  void importStarted();

private:
  void look();
  void showPreview(const pipeline::ImportPreview& preview);
  void showProblem(const Error& error);
  void chooseProject();
  void start();
  pipeline::ImportRequest request() const;

  ProjectSession& session_;
  QStringList logs_;
  std::map<std::string, std::string> roles_;

  QLabel* found_;
  CautionLine* problem_;
  QWidget* body_;
  QComboBox* format_;
  QLabel* span_;
  QLabel* dryRun_;
  PreviewTable* rows_;
  QSpinBox* gap_;
  QLineEdit* currency_;
  QLineEdit* zone_;
  QCheckBox* pseudonyms_;
  QLineEdit* project_;
  Button* other_;
  Button* import_;
};

} // namespace guidepost::ui
