#include "ui/pages/ImportDialog.h"

#include "ui/pages/data/PreviewTable.h"
#include "ui/pages/data/TimeSpan.h"
#include "ui/settings/Settings.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CautionLine.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

QString logFilter() {
  return ImportDialog::tr("Logs (*.csv *.tsv *.txt *.gz);;All files (*)");
}

QStringList askForLogs(QWidget* parent) {
  Settings settings;
  const QStringList logs =
      QFileDialog::getOpenFileNames(parent, ImportDialog::tr("Import a log"), settings.lastFolder(), logFilter());
  if (!logs.isEmpty()) settings.setLastFolder(QFileInfo(logs.front()).path());
  return logs;
}

// One label column for both forms, each label as high as the field beside it.
void addField(QFormLayout& form, const QString& name, QWidget* field, QLayout* row = nullptr) {
  QLabel* label = makeLabel("explained");
  label->setText(name);
  label->setMinimumSize(units(20), units(field->inherits("QLabel") || field->inherits("QCheckBox") ? 5 : 8));
  label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  if (row)
    form.addRow(label, row);
  else
    form.addRow(label, field);
}

// The command line's remedies are of no use here, and core does not know which file it was.
QString wordProblem(const Message& problem, const QString& log) {
  const QString name = QFileInfo(log).fileName();
  if (problem.id == "logs.no-column" || problem.id == "logs.no-column-without-header")
    return ImportDialog::tr("%1 has no column that is known to hold what every log needs: user, item and time. Choose "
                            "them in the first line below.")
        .arg(name);
  return word(Message(Message(problem).with("path", Text{name.toStdString()})));
}

void openDialog(ProjectSession& session, const QStringList& logs, const QString& project, QWidget* parent) {
  auto* dialog = new ImportDialog(session, logs, project, parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

} // namespace

ImportDialog::ImportDialog(ProjectSession& session, const QStringList& logs, const QString& project, QWidget* parent)
    : QDialog(parent), session_(session), logs_(logs) {
  setObjectName(QStringLiteral("importDialog"));
  setWindowTitle(tr("Import a log"));
  resize(units(232), units(162));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(5), units(5), units(5), units(5));
  column->setSpacing(units(3));

  QStringList names;
  for (const QString& log : logs_)
    names << QFileInfo(log).fileName();
  QLabel* title = makeLabel("cardTitle", true, this);
  title->setText(names.join(QStringLiteral(", ")));
  column->addWidget(title);
  found_ = makeLabel("explained", true, this);
  column->addWidget(found_);
  problem_ = new CautionLine(QStringLiteral("importProblem"), this);
  column->addWidget(problem_);

  // What can be shown only once the file has been read.
  body_ = new QWidget(this);
  auto* body = new QVBoxLayout(body_);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(units(3));
  column->addWidget(body_, 1);
  column->addStretch(0);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(units(4));
  form->setVerticalSpacing(units(2));
  format_ = new QComboBox(this);
  format_->setObjectName(QStringLiteral("importFormat"));
  format_->setAccessibleName(tr("Format"));
  addField(*form, tr("Format"), format_);
  span_ = makeLabel("body", true, this);
  addField(*form, tr("Span"), span_);
  dryRun_ = makeLabel("body", true, this);
  addField(*form, tr("First rows"), dryRun_);
  body->addLayout(form);

  rows_ = new PreviewTable(this);
  auto* frame = new QFrame(this);
  frame->setProperty("card", true);
  auto* framed = new QVBoxLayout(frame);
  framed->setContentsMargins(1, 1, 1, 1);
  framed->addWidget(rows_);
  body->addWidget(frame, 1);

  auto* settings = new QFormLayout;
  settings->setHorizontalSpacing(units(4));
  settings->setVerticalSpacing(units(2));
  gap_ = new QSpinBox(this);
  gap_->setObjectName(QStringLiteral("importGap"));
  gap_->setAccessibleName(tr("Minutes of silence that end a session"));
  gap_->setRange(1, 24 * 60);
  gap_->setValue(30);
  gap_->setSuffix(tr(" min of silence end a session"));
  addField(*settings, tr("Sessions"), gap_);
  currency_ = new QLineEdit(this);
  currency_->setObjectName(QStringLiteral("importCurrency"));
  currency_->setAccessibleName(tr("Currency of the prices"));
  currency_->setPlaceholderText(tr("as the format says; else a code such as EUR"));
  currency_->setValidator(
      new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z]{0,3}")), currency_));
  addField(*settings, tr("Currency"), currency_);
  zone_ = new QLineEdit(this);
  zone_->setObjectName(QStringLiteral("importZone"));
  zone_->setAccessibleName(tr("Zone of times without one"));
  zone_->setPlaceholderText(tr("as the format says; else such as UTC or Asia/Shanghai"));
  addField(*settings, tr("Time zone"), zone_);
  pseudonyms_ = new QCheckBox(tr("Replace user ids by pseudonyms; the key stays on this machine"), this);
  pseudonyms_->setObjectName(QStringLiteral("importPseudonyms"));
  pseudonyms_->setAccessibleName(pseudonyms_->text());
  pseudonyms_->setChecked(true);
  addField(*settings, tr("Privacy"), pseudonyms_);
  auto* place = new QHBoxLayout;
  place->setSpacing(units(2));
  project_ = new QLineEdit(project, this);
  project_->setObjectName(QStringLiteral("importProject"));
  project_->setAccessibleName(tr("Project file"));
  auto* browse = new Button(QStringLiteral("importBrowse"), Button::Kind::Outlined, {}, this);
  browse->setText(tr("Choose…"));
  place->addWidget(project_, 1);
  place->addWidget(browse);
  addField(*settings, tr("Project"), project_, place);
  body->addLayout(settings);

  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  other_ = new Button(QStringLiteral("importOther"), Button::Kind::Outlined, QStringLiteral("import"), this);
  other_->setText(tr("Choose another file…"));
  other_->hide();
  auto* cancel = new Button(QStringLiteral("importCancel"), Button::Kind::Outlined, {}, this);
  cancel->setText(tr("Cancel"));
  import_ = new Button(QStringLiteral("importStart"), Button::Kind::Primary, QStringLiteral("import"), this);
  import_->setText(tr("Import"));
  import_->setDefault(true);
  buttons->addWidget(other_);
  buttons->addWidget(cancel);
  buttons->addWidget(import_);
  column->addLayout(buttons);

  connect(cancel, &Button::clicked, this, &QDialog::reject);
  connect(import_, &Button::clicked, this, &ImportDialog::start);
  connect(browse, &Button::clicked, this, &ImportDialog::chooseProject);
  connect(other_, &Button::clicked, this, [this] {
    reject();
    choose(session_, parentWidget());
  });
  connect(rows_, &PreviewTable::roleChosen, this, [this](const std::string& role, const std::string& key) {
    std::erase_if(roles_, [&](const auto& entry) { return entry.second == key; });
    if (!role.empty()) roles_[role] = key;
    look();
  });
  connect(format_, &QComboBox::activated, this, [this] {
    roles_.clear();
    look();
  });
  connect(currency_, &QLineEdit::editingFinished, this, &ImportDialog::look);
  connect(zone_, &QLineEdit::editingFinished, this, &ImportDialog::look);
  look();
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

pipeline::ImportRequest ImportDialog::request() const {
  pipeline::ImportRequest request;
  for (const QString& log : logs_)
    request.paths.emplace_back(log.toStdString());
  request.format = format_->currentData().toString().toStdString();
  request.map = roles_;
  request.sessionGapMinutes = gap_->value();
  request.pseudonymise = pseudonyms_->isChecked();
  request.currency = currency_->text().toUpper().toStdString();
  request.timeZone = zone_->text().trimmed().toStdString();
  return request;
}

void ImportDialog::look() {
  import_->setUnavailable(tr("Still looking at the file"));
  session_.jobs().query<pipeline::ImportPreview>(
      QStringLiteral("import.preview"),
      [request = request(), resources = session_.resources()](const JobContext& job) {
        return pipeline::previewLog(request, resources, job);
      },
      this,
      [this](Result<pipeline::ImportPreview> preview) {
        if (preview)
          showPreview(*preview);
        else if (preview.error().code != ErrorCode::Cancelled)
          showProblem(preview.error());
      });
}

// Nothing can be shown of this file, and nothing here can mend it: the choice is another file.
void ImportDialog::showProblem(const Error& error) {
  found_->setText(tr("Nothing was written."));
  problem_->set(Tone::Negative, word(error));
  const bool mendable = rows_->columnCount() > 0;
  body_->setVisible(mendable);
  other_->setVisible(!mendable);
  import_->setUnavailable(word(error));
  if (!mendable) resize(std::min(width(), units(160)), layout()->minimumSize().height());
}

void ImportDialog::showPreview(const pipeline::ImportPreview& preview) {
  using namespace number;
  if (preview.problem) {
    found_->setText(tr("Nothing is written until you press Import."));
    problem_->set(Tone::Warning, wordProblem(*preview.problem, logs_.front()));
  } else {
    found_->setText(tr("This looks like the format \"%1\" (%2 sure). Nothing is written until you press Import.")
                        .arg(QString::fromStdString(preview.format), share(preview.confidence, 0)));
    if (preview.hasEventTypes)
      problem_->clear();
    else
      problem_->set(Tone::Info, tr("Every row counts as a view: no column says what was done. Give one the role "
                                   "\"%1\", or carts, purchases and conversion cannot be known.")
                                    .arg(term("event_type")));
  }
  body_->show();
  other_->setVisible(preview.rows.empty());
  const QString chosen = format_->currentData().toString();
  format_->clear();
  format_->addItem(tr("recognised: %1").arg(QString::fromStdString(preview.format)), QString());
  for (const std::string& name : preview.formats)
    format_->addItem(QString::fromStdString(name), QString::fromStdString(name));
  format_->setCurrentIndex(std::max(0, format_->findData(chosen)));
  span_->setText(preview.span ? timeSpan(preview.span->firstTimeUs, preview.span->lastTimeUs) + QStringLiteral(" UTC")
                              : tr("no times could be read"));
  QString dry =
      tr("of the first %1 rows, %2 become events, %3 are duplicates, %4 would be rejected")
          .arg(count(preview.rowsLooked), count(preview.accepted), count(preview.duplicates), count(preview.rejected));
  if (!preview.reasons.empty()) dry += tr(". Most often: %1").arg(word(preview.reasons.front().first));
  dryRun_->setText(preview.problem ? tr("not read yet") : dry);
  rows_->setPreview(preview);
  import_->setUnavailable(preview.problem ? problem_->text() : QString());
}

void ImportDialog::chooseProject() {
  QString path =
      QFileDialog::getSaveFileName(this, tr("Project for this log"), project_->text(),
                                   tr("Guidepost projects (*.guidepost)"), nullptr, QFileDialog::DontConfirmOverwrite);
  if (path.isEmpty()) return;
  if (!path.endsWith(QLatin1String(".guidepost"))) path += QStringLiteral(".guidepost");
  project_->setText(path);
}

void ImportDialog::start() {
  if (!import_->isEnabled()) return;
  emit importStarted();
  session_.importLogs(request(), project_->text());
  accept();
}

} // namespace guidepost::ui
