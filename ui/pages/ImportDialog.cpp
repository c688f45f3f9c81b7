#include "ui/pages/ImportDialog.h"

#include "core/pipeline/Info.h"
#include "ui/pages/DashedFrame.h"
#include "ui/pages/data/TimeSpan.h"
#include "ui/pages/import/DryRun.h"
#include "ui/pages/import/ImportWords.h"
#include "ui/pages/import/MappingLine.h"
#include "ui/pages/import/MoreOptions.h"
#include "ui/pages/import/PreviewTable.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CautionLine.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>

#include <algorithm>

namespace guidepost::ui {

namespace {

QStringList localFiles(const QMimeData& data) {
  QStringList files;
  for (const QUrl& url : data.urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  return files;
}

bool hasChoices(const logs::LogOptions& options) {
  return options != logs::LogOptions{};
}

} // namespace

ImportDialog::ImportDialog(ProjectSession& session, const QStringList& logs, const QString& project, QWidget* parent)
    : QDialog(parent), session_(session) {
  build();
  project_->setText(project);
  lookAtProject();
  add(logs);
}

// What the project's earlier imports were read with holds for the next: sessions and ids must agree.
void ImportDialog::lookAtProject() {
  if (!session_.isOpen() || project_->text() != session_.path()) return;
  session_.query<pipeline::ProjectInfo>(
      QStringLiteral("import.project"),
      [](pipeline::Workspace& workspace, const JobContext& job) { return pipeline::projectInfo(workspace, job); }, this,
      [this](Result<pipeline::ProjectInfo> info) {
        if (info && info->events > 0) options_->setProjectSettings(info->sessionGapMinutes, info->pseudonyms);
      });
}

DraftFile* ImportDialog::current() {
  return current_ >= 0 && static_cast<std::size_t>(current_) < draft_.files().size()
             ? &draft_.files()[static_cast<std::size_t>(current_)]
             : nullptr;
}

void ImportDialog::add(const QStringList& logs) {
  const int before = static_cast<int>(draft_.files().size());
  draft_.add(logs);
  if (static_cast<int>(draft_.files().size()) > before && before == 0) current_ = 0;
  showFiles();
  showPreview();
  lookAtFiles();
}

void ImportDialog::lookAtFiles() {
  if (draft_.isEmpty()) return;
  std::vector<std::filesystem::path> paths;
  for (const DraftFile& file : draft_.files())
    if (!file.looked) paths.push_back(file.look.path);
  const auto done = [this](Result<std::vector<pipeline::PreviewFile>> looks) {
    if (!looks) {
      if (looks.error().code == ErrorCode::Cancelled) return;
      problem_->set(Tone::Negative, word(looks.error()));
      return;
    }
    draft_.setLooks(*looks);
    showFiles();
    showPreview();
    if (DraftFile* file = current(); file && !file->isUnreadable() && !file->preview)
      lookAtRows(current_);
    else
      lookAtRest();
  };
  const QString slot = QStringLiteral("import.files");
  if (session_.isOpen())
    session_.query<std::vector<pipeline::PreviewFile>>(
        slot,
        [paths](pipeline::Workspace& workspace, const JobContext& job) {
          return pipeline::lookAtFiles(paths, &workspace, job);
        },
        this, done);
  else
    session_.jobs().query<std::vector<pipeline::PreviewFile>>(
        slot, [paths](const JobContext& job) { return pipeline::lookAtFiles(paths, nullptr, job); }, this, done);
}

void ImportDialog::lookAtRows(int file) {
  import_->setUnavailable(tr("Still looking at the file"));
  const pipeline::ImportRequest request = draft_.previewRequest(file);
  session_.jobs().query<pipeline::ImportPreview>(
      QStringLiteral("import.preview"),
      [request, resources = session_.resources()](const JobContext& job) {
        return pipeline::previewLog(request, resources, job);
      },
      this,
      [this, path = request.paths.front()](Result<pipeline::ImportPreview> preview) {
        takePreview(path, std::move(preview));
        lookAtRest();
      });
}

// One file after the other: each answer asks for the next.
void ImportDialog::lookAtRest() {
  if (session_.jobs().isQuerying(QStringLiteral("import.files"))) return;
  for (std::size_t i = 0; i < draft_.files().size(); ++i) {
    const DraftFile& file = draft_.files()[i];
    if (file.preview || file.problem || file.isUnreadable() || !file.looked) continue;
    lookAtRows(static_cast<int>(i));
    return;
  }
}

void ImportDialog::takePreview(const std::filesystem::path& path, Result<pipeline::ImportPreview> preview) {
  const int index = draft_.indexOf(path);
  if (index < 0 || (!preview && preview.error().code == ErrorCode::Cancelled)) return;
  DraftFile& file = draft_.files()[static_cast<std::size_t>(index)];
  if (preview) {
    file.problem = preview->problem;
    file.preview = std::move(*preview);
  } else if (file.preview) {
    file.problem = preview.error().message; // of a choice: another may do
  } else {
    file.look.problem = preview.error().message;
  }
  showFiles();
  if (index == current_)
    showPreview();
  else
    showWhetherReady();
}

void ImportDialog::showFile(int file) {
  current_ = file;
  showFiles();
  showPreview();
}

void ImportDialog::showFiles() {
  const bool any = !draft_.isEmpty();
  files_->setFiles(draft_.rows(), current_);
  files_->setVisible(any);
  setWindowTitle(draft_.files().size() > 1 ? tr("Import %1 logs").arg(draft_.files().size()) : tr("Import a log"));
}

void ImportDialog::showPreview() {
  DraftFile* file = current();
  const bool readable = file && !file->isUnreadable() && file->preview;
  scroll_->setVisible(readable);
  empty_->setVisible(!file || file->isUnreadable());
  found_->setVisible(readable);
  if (readable) {
    const pipeline::ImportPreview& preview = *file->preview;
    showFormat(preview);
    span_->setText(
        preview.span
            ? tr("%1 %2", "span, zone").arg(timeSpan(preview.span->firstTimeUs, preview.span->lastTimeUs), tr("UTC"))
            : QString());
    showMissing(preview);
    rows_->setPreview(preview, suggested_);
    dryRun_->setPreview(preview);
    options_->setPreview(preview, file->options);
  }
  showProblem();
  showMapping();
  showWhetherReady();
  QMetaObject::invokeMethod(this, &ImportDialog::fitBody, Qt::QueuedConnection);
}

// A scroll area does not ask how high wrapped sentences make its content: it would squeeze what is below them.
void ImportDialog::fitBody() {
  QWidget* body = scroll_->widget();
  body->setMinimumHeight(body->layout()->minimumHeightForWidth(scroll_->viewport()->width()));
}

void ImportDialog::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  QMetaObject::invokeMethod(this, &ImportDialog::fitBody, Qt::QueuedConnection);
}

void ImportDialog::showFormat(const pipeline::ImportPreview& preview) {
  const DraftFile& file = *current();
  const QString title = QString::fromStdString(preview.title.empty() ? preview.format : preview.title);
  const QString unit = preview.timeUnitTerm ? word(Argument(*preview.timeUnitTerm)) : QString();
  found_->setText(file.options.format.empty() ? tr("Recognised as %1: %2. Nothing is written until you press Import.")
                                                    .arg(title, confidenceWords(preview.confidence))
                                              : tr("Read as %1, as you chose. Nothing is written until you press "
                                                   "Import.")
                                                    .arg(title));
  format_->clear();
  format_->addItem(file.options.format.empty()
                       ? tr("%1 (%2)", "format (how sure)").arg(title, confidenceWords(preview.confidence))
                       : tr("as recognised"),
                   QString());
  QStringList listed;
  for (const logs::Candidate& candidate : preview.candidates) {
    const QString name = QString::fromStdString(candidate.format);
    if (!candidate.profile.empty() || listed.contains(name)) continue;
    listed << name;
    format_->addItem(tr("%1 (%2)").arg(name, confidenceWords(candidate.confidence)), name);
  }
  format_->insertSeparator(format_->count());
  for (const std::string& name : preview.formats)
    if (!listed.contains(QString::fromStdString(name)))
      format_->addItem(QString::fromStdString(name), QString::fromStdString(name));
  format_->setCurrentIndex(std::max(0, format_->findData(QString::fromStdString(file.options.format))));
  kind_->clear();
  for (const std::string_view kind : logs::kindNames)
    kind_->addItem(kindName(kind), QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())));
  kind_->setCurrentIndex(std::max(0, kind_->findData(QString::fromStdString(preview.kind))));
}

void ImportDialog::showMissing(const pipeline::ImportPreview& preview) {
  suggested_ = -1;
  suggestedRole_.clear();
  std::vector<std::string> wanted = preview.missingRoles;
  if (wanted.empty() && preview.kind == "events" && !preview.hasEventTypes && !preview.problem)
    wanted.emplace_back("type");
  for (const std::string& role : wanted)
    if (const std::optional<std::size_t> column = likelyColumn(preview, role)) {
      suggested_ = static_cast<int>(*column);
      suggestedRole_ = QString::fromStdString(role);
      return;
    }
}

void ImportDialog::showProblem() {
  const DraftFile* file = current();
  if (!file) return problem_->clear();
  if (file->isUnreadable())
    return problem_->set(Tone::Negative, word(Message(*file->look.problem).with("path", Text{file->look.name})));
  if (file->isKnown() && !file->again)
    return problem_->set(
        Tone::Info, tr("%1 is in this project already, as import %2. Skip it, or import it again to "
                       "have its rows twice.")
                        .arg(QString::fromStdString(file->look.name), number::count(file->look.knownImport.value)));
  const QString link =
      suggested_ < 0 || !file->preview
          ? QString()
          : tr("Use \"%1\" as %2")
                .arg(columnName(*file->preview, static_cast<std::size_t>(suggested_)), term(suggestedRole_));
  if (file->preview && !file->preview->missingRoles.empty()) {
    QStringList roles;
    for (const std::string& role : file->preview->missingRoles)
      roles << term(role);
    return problem_->set(Tone::Warning,
                         tr("Still needed: a column for %1. Click the field above the column that holds it.")
                             .arg(roles.join(QStringLiteral(", "))),
                         link);
  }
  if (file->problem)
    return problem_->set(Tone::Warning, word(Message(*file->problem).with("path", Text{file->look.name})));
  if (file->preview && file->preview->kind == "events" && !file->preview->hasEventTypes)
    return problem_->set(Tone::Info,
                         tr("Every row counts as a view: no column says what was done. Give one the role \"%1\", or "
                            "carts, purchases and conversion cannot be known.")
                             .arg(term("event_type")),
                         link);
  problem_->clear();
}

void ImportDialog::showMapping() {
  const DraftFile* file = current();
  if (!file || !file->preview || file->isUnreadable())
    mapping_->showNothing();
  else if (hasChoices(file->options))
    mapping_->offerToKeep(file->preview->profile.empty() ? QFileInfo(QString::fromStdString(file->look.name)).baseName()
                                                         : QString::fromStdString(file->preview->profile));
  else if (!file->preview->profile.empty())
    mapping_->showInUse(QString::fromStdString(file->preview->profile));
  else
    mapping_->showNothing();
}

QString ImportDialog::whyNot() const {
  if (draft_.isEmpty()) return tr("Drop a log here or choose one first");
  if (session_.jobs().isQuerying(QStringLiteral("import.preview"))) return tr("Still looking at the file");
  if (project_->text().trimmed().isEmpty()) return tr("Say which project it goes into");
  if (session_.state().readOnly && project_->text() == session_.path())
    return tr("This project is open for reading only");
  for (const DraftFile& file : draft_.files()) {
    if (!file.looked) return tr("Still looking at the file");
    if (file.isSkipped()) continue;
    const QString name = QString::fromStdString(file.look.name);
    if (file.problem) return tr("%1 still needs a column or cannot be read like this").arg(name);
    if (!file.preview) return tr("Still looking at %1").arg(name);
  }
  if (!draft_.allAreSkipped()) return {};
  const bool known = std::ranges::any_of(draft_.files(), &DraftFile::isKnown);
  return known ? tr("It is in the project already: choose \"Import again\" to have its rows twice")
               : tr("Nothing here can be read as a log");
}

void ImportDialog::showWhetherReady() {
  import_->setUnavailable(whyNot());
  const auto used = std::ranges::count_if(draft_.files(), [](const DraftFile& file) { return !file.isSkipped(); });
  import_->setText(used > 1 ? tr("Import %1 logs").arg(used) : tr("Import"));
}

void ImportDialog::giveRole(int column, const QString& role) {
  if (!current()) return;
  draft_.giveRole(current_, column, role.toStdString());
  lookAtRows(current_);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
  if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  add(localFiles(*event->mimeData()));
}

} // namespace guidepost::ui
