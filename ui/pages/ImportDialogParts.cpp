#include "ui/pages/ImportDialog.h"

#include "ui/pages/DashedFrame.h"
#include "ui/pages/import/DryRun.h"
#include "ui/pages/import/ImportWords.h"
#include "ui/pages/import/MappingLine.h"
#include "ui/pages/import/MoreOptions.h"
#include "ui/pages/import/PreviewTable.h"
#include "ui/settings/Settings.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CautionLine.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

QStringList askForLogs(QWidget* parent) {
  Settings settings;
  const QStringList logs = QFileDialog::getOpenFileNames(
      parent, ImportDialog::tr("Import logs"), settings.lastFolder(),
      ImportDialog::tr("Logs and archives (*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.inter *.gz *.zip *.zst *.xz "
                       "*.tar *.tgz *.bz2);;All files (*)"));
  if (!logs.isEmpty()) settings.setLastFolder(QFileInfo(logs.front()).path());
  return logs;
}

void openDialog(ProjectSession& session, const QStringList& logs, const QString& project, QWidget* parent) {
  auto* dialog = new ImportDialog(session, logs, project, parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

} // namespace

void ImportDialog::build() {
  setObjectName(QStringLiteral("importDialog"));
  setAcceptDrops(true);
  resize(units(236), units(166));
  if (const QByteArray size = Settings().layout(objectName()); !size.isEmpty()) restoreGeometry(size);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(5), units(4), units(5), units(5));
  column->setSpacing(units(2.5));

  empty_ = new DashedFrame(this);
  empty_->setObjectName(QStringLiteral("importDrop"));
  empty_->setIconName(QStringLiteral("import"));
  empty_->setWords(
      tr("Drop logs or an archive here"),
      tr("CSV, tab-separated or JSON lines, also in gz, zip, zst, xz or tar. Nothing is written before you "
         "press Import."));
  column->addWidget(empty_, 1);
  files_ = new FileList(this);
  column->addWidget(files_);
  found_ = makeLabel("explained", true, this);
  found_->setObjectName(QStringLiteral("importFound"));
  column->addWidget(found_);
  problem_ = new CautionLine(QStringLiteral("importProblem"), this);
  column->addWidget(problem_);

  scroll_ = new QScrollArea(this);
  scroll_->setObjectName(QStringLiteral("importScroll"));
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  auto* inner = new QWidget(scroll_);
  auto* body = new QVBoxLayout(inner);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(units(2.5));
  buildFormat(*body);
  rows_ = new PreviewTable(this);
  auto* frame = new QFrame(this);
  frame->setProperty("card", true);
  auto* framed = new QVBoxLayout(frame);
  framed->setContentsMargins(1, 1, 1, 1);
  framed->addWidget(rows_);
  body->addWidget(frame, 1);
  mapping_ = new MappingLine(this);
  body->addWidget(mapping_);
  dryRun_ = new DryRun(this);
  body->addWidget(dryRun_);
  more_ = new Button(QStringLiteral("importMore"), Button::Kind::Link, QStringLiteral("chevron-right"), this);
  more_->setText(tr("More options"));
  more_->setCheckable(true);
  body->addWidget(more_, 0, Qt::AlignLeft);
  options_ = new MoreOptions(this);
  options_->hide();
  body->addWidget(options_);
  scroll_->setWidget(inner);
  column->addWidget(scroll_, 1);
  column->addStretch(0);
  buildProject(*column);

  connect(files_, &FileList::chosen, this, &ImportDialog::showFile);
  connect(files_, &FileList::removed, this, [this](int file) {
    draft_.remove(file);
    if (current_ >= file) current_ = std::max(0, current_ - 1);
    showFiles();
    showPreview();
  });
  connect(files_, &FileList::againChosen, this, [this](int file, bool again) {
    draft_.files()[static_cast<std::size_t>(file)].again = again;
    showPreview();
  });
  connect(problem_, &CautionLine::linkClicked, this, [this] { giveRole(suggested_, suggestedRole_); });
  connect(rows_, &PreviewTable::roleChosen, this, &ImportDialog::giveRole);
  connect(mapping_, &MappingLine::setAside, this, [this] {
    if (!current()) return;
    current()->withoutProfile = true;
    lookAtRows(current_);
  });
  connect(mapping_, &MappingLine::removed, this, &ImportDialog::forgetMapping);
  connect(mapping_, &MappingLine::renamed, this, &ImportDialog::renameMapping);
  connect(more_, &Button::toggled, this, [this](bool open) {
    options_->setVisible(open);
    options_->setMinimumHeight(options_->sizeHint().height());
    fitBody();
    more_->setIconName(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
    if (open)
      QMetaObject::invokeMethod(
          this, [this] { scroll_->ensureWidgetVisible(options_, 0, units(1)); }, Qt::QueuedConnection);
  });
  connect(options_, &MoreOptions::changed, this, [this] {
    if (!current() || !current()->preview) return;
    logs::LogOptions options = current()->options;
    options_->apply(options);
    if (options == current()->options) return;
    current()->options = options;
    lookAtRows(current_);
  });
}

void ImportDialog::buildFormat(QVBoxLayout& body) {
  auto* row = new QHBoxLayout;
  row->setSpacing(units(2));
  format_ = new QComboBox(this);
  format_->setObjectName(QStringLiteral("importFormat"));
  format_->setAccessibleName(tr("Format"));
  kind_ = new QComboBox(this);
  kind_->setObjectName(QStringLiteral("importKind"));
  kind_->setAccessibleName(tr("Kind of data"));
  for (QComboBox* box : {format_, kind_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
  }
  span_ = makeLabel("body", false, this);
  span_->setObjectName(QStringLiteral("importSpan"));
  span_->setAccessibleName(tr("Span in time"));
  const auto name = [&](const QString& text, QWidget* field) {
    QLabel* label = makeLabel("explained", false, this);
    label->setText(text);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field, 1);
  };
  name(tr("Format"), format_);
  name(tr("Holds"), kind_);
  row->addSpacing(units(1));
  row->addWidget(span_);
  body.addLayout(row);
  connect(format_, &QComboBox::activated, this, [this] {
    if (!current()) return;
    current()->options = {};
    current()->options.format = format_->currentData().toString().toStdString();
    lookAtRows(current_);
  });
  connect(kind_, &QComboBox::activated, this, [this] {
    if (!current()) return;
    current()->options.kind = kind_->currentData().toString().toStdString();
    lookAtRows(current_);
  });
}

void ImportDialog::buildProject(QVBoxLayout& column) {
  auto* place = new QHBoxLayout;
  place->setSpacing(units(2));
  project_ = new QLineEdit(this);
  project_->setObjectName(QStringLiteral("importProject"));
  project_->setAccessibleName(tr("Project file"));
  QLabel* label = makeLabel("explained", false, this);
  label->setText(tr("Into project"));
  label->setBuddy(project_);
  auto* browse = new Button(QStringLiteral("importBrowse"), Button::Kind::Outlined, {}, this);
  browse->setText(tr("Choose…"));
  place->addWidget(label);
  place->addWidget(project_, 1);
  place->addWidget(browse);
  column.addLayout(place);
  auto* buttons = new QHBoxLayout;
  add_ = new Button(QStringLiteral("importAdd"), Button::Kind::Outlined, QStringLiteral("add"), this);
  add_->setText(tr("Add files…"));
  add_->setToolTip(tr("Or drop them on this window"));
  auto* cancel = new Button(QStringLiteral("importCancel"), Button::Kind::Outlined, {}, this);
  cancel->setText(tr("Cancel"));
  import_ = new Button(QStringLiteral("importStart"), Button::Kind::Primary, QStringLiteral("import"), this);
  import_->setText(tr("Import"));
  for (Button* button : {add_, cancel, browse, more_})
    button->setAutoDefault(false);
  import_->setDefault(true);
  add_->setFocus();
  buttons->addWidget(add_);
  buttons->addStretch(1);
  buttons->addWidget(cancel);
  buttons->addWidget(import_);
  column.addLayout(buttons);
  connect(cancel, &Button::clicked, this, &QDialog::reject);
  connect(import_, &Button::clicked, this, &ImportDialog::start);
  connect(browse, &Button::clicked, this, &ImportDialog::chooseProject);
  connect(add_, &Button::clicked, this, &ImportDialog::askForMore);
  connect(project_, &QLineEdit::textChanged, this, &ImportDialog::showWhetherReady);
}

void ImportDialog::askForMore() {
  if (const QStringList logs = askForLogs(this); !logs.isEmpty()) add(logs);
}

QString ImportDialog::suggestedProject(const QString& log) {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QDir folder(documents.isEmpty() ? QDir::homePath() : documents);
  folder.mkpath(QStringLiteral("Guidepost"));
  const QString base = folder.filePath(QStringLiteral("Guidepost/") + QFileInfo(log).completeBaseName());
  QString path = base + QStringLiteral(".guidepost");
  for (int number = 2; QFileInfo::exists(path); ++number)
    path = QStringLiteral("%1-%2.guidepost").arg(base).arg(number);
  return path;
}

void ImportDialog::choose(ProjectSession& session, QWidget* parent) {
  if (const QStringList logs = askForLogs(parent); !logs.isEmpty()) offer(session, logs, parent);
}

void ImportDialog::offer(ProjectSession& session, const QStringList& logs, QWidget* parent) {
  openDialog(session, logs, session.isOpen() ? session.path() : suggestedProject(logs.front()), parent);
}

void ImportDialog::offerNewProject(ProjectSession& session, QWidget* parent) {
  QString path = QFileDialog::getSaveFileName(parent, tr("New project"), Settings().lastFolder(),
                                              tr("Guidepost projects (*.guidepost)"));
  if (path.isEmpty()) return;
  if (!path.endsWith(QLatin1String(".guidepost"))) path += QStringLiteral(".guidepost");
  if (const QStringList logs = askForLogs(parent); !logs.isEmpty()) openDialog(session, logs, path, parent);
}

void ImportDialog::chooseProject() {
  QString path =
      QFileDialog::getSaveFileName(this, tr("Project for this log"), project_->text(),
                                   tr("Guidepost projects (*.guidepost)"), nullptr, QFileDialog::DontConfirmOverwrite);
  if (path.isEmpty()) return;
  if (!path.endsWith(QLatin1String(".guidepost"))) path += QStringLiteral(".guidepost");
  project_->setText(path);
}

void ImportDialog::forgetMapping() {
  if (!current() || !current()->preview) return;
  if (const Status removed = logs::removeProfile(MappingLine::folder(), current()->preview->headerFingerprint);
      !removed) {
    problem_->set(Tone::Negative, word(removed.error()));
    return;
  }
  lookAtRows(current_);
}

void ImportDialog::renameMapping(const QString& name) {
  if (!current() || !current()->preview) return;
  std::optional<logs::Profile> profile =
      logs::findProfile(MappingLine::folder(), current()->preview->headerFingerprint);
  if (!profile) return;
  profile->name = name.toStdString();
  if (const Status saved = logs::saveProfile(MappingLine::folder(), *profile); !saved)
    problem_->set(Tone::Negative, word(saved.error()));
  else
    current()->preview->profile = profile->name;
}

// A mapping that cannot be kept does not hold up the import.
void ImportDialog::keepMapping(const DraftFile& file) const {
  if (!file.preview || file.preview->headerFingerprint.empty()) return;
  logs::Profile profile;
  profile.name = mapping_->name().toStdString();
  profile.fingerprint = file.preview->headerFingerprint;
  profile.options = keptOptions(file);
  profile.options.profiles.clear();
  static_cast<void>(logs::saveProfile(MappingLine::folder(), profile));
}

void ImportDialog::start() {
  if (!import_->isEnabled() || !whyNot().isEmpty()) return;
  if (current() && mapping_->wantsToKeep()) keepMapping(*current());
  emit importStarted();
  session_.importLogs(draft_.requests(options_->sessionGapMinutes(), options_->pseudonymise()), project_->text());
  accept();
}

void ImportDialog::done(int result) {
  for (const char* slot : {"import.files", "import.preview", "import.project"})
    session_.jobs().cancelQuery(QLatin1String(slot));
  Settings().setLayout(objectName(), saveGeometry());
  QDialog::done(result);
}

} // namespace guidepost::ui
