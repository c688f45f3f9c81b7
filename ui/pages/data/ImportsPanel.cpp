#include "ui/pages/data/ImportsPanel.h"

#include "ui/pages/data/TimeSpan.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

QString fileName(const store::ImportFileRow& file) {
  return QFileInfo(QString::fromStdString(file.name)).fileName();
}

QString filesOf(const store::ImportRow& import) {
  if (import.files.empty()) return number::unknown();
  const QString first = fileName(import.files.front());
  const auto others = static_cast<std::int64_t>(import.files.size()) - 1;
  return others == 0 ? first : ImportsPanel::tr("%1 and %2 more").arg(first, number::count(others));
}

} // namespace

ImportsPanel::ImportsPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent), session_(session),
      undo_(new Button(QStringLiteral("dataUndoImport"), Button::Kind::Small, QStringLiteral("undo"), this)),
      table_(new TableView(QStringLiteral("dataImports"), this)), model_(new ValueTableModel(this)) {
  table_->setTable(model_);
  table_->setStretchColumn(0);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(units(4), 0, units(4), 0);
  bar->addStretch(1);
  bar->addWidget(undo_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  column->addLayout(bar);
  column->addWidget(table_, 1);
  connect(undo_, &Button::clicked, this, &ImportsPanel::askToUndo);
}

const pipeline::ImportEntry* ImportsPanel::newest() const {
  for (const pipeline::ImportEntry& entry : entries_)
    if (entry.newest) return &entry;
  return nullptr;
}

void ImportsPanel::clear() {
  entries_.clear();
  fill();
}

void ImportsPanel::reload() {
  session_.query<std::vector<pipeline::ImportEntry>>(
      QStringLiteral("data.imports"),
      [](pipeline::Workspace& workspace, const JobContext& job) { return pipeline::importHistory(workspace, job); },
      this,
      [this](Result<std::vector<pipeline::ImportEntry>> entries) {
        if (!entries) {
          if (entries.error().code != ErrorCode::Cancelled) emit failed(entries.error());
          return;
        }
        entries_ = std::move(*entries);
        fill();
      });
}

void ImportsPanel::fill() {
  QVector<QVector<Cell>> rows;
  for (const pipeline::ImportEntry& entry : entries_) {
    const store::ImportRow& import = entry.row;
    QStringList files;
    for (const store::ImportFileRow& file : import.files)
      files << tr("%1: %2 rows = %3 accepted + %4 duplicates + %5 rejected")
                   .arg(fileName(file), number::count(file.read), number::count(file.accepted),
                        number::count(file.duplicates), number::count(file.rejected));
    rows.push_back(
        {Cell::words(filesOf(import)).withTip(files.join(QLatin1Char('\n'))),
         Cell::words(QString::fromStdString(import.format)), Cell::words(number::dateTime(import.timeUs)),
         Cell::words(import.span ? timeSpan(import.span->firstTimeUs, import.span->lastTimeUs) : number::unknown()),
         Cell::count(import.accepted + import.duplicates + import.rejected), Cell::count(import.accepted),
         Cell::count(import.duplicates), Cell::count(import.rejected)});
  }
  model_->setTable({{tr("File"), false, false, {}},
                    {tr("Format"), false, true, {}},
                    {tr("Imported, UTC"), false, true, {}},
                    {tr("Span, UTC"), false, true, {}},
                    {tr("Rows read"), true, false, {}},
                    {tr("Accepted"), true, false, {}},
                    {tr("Duplicates"), true, false, {}},
                    {tr("Rejected"), true, false, {}}},
                   rows);
  const pipeline::ImportEntry* last = newest();
  undo_->setUnavailable(undoing_                    ? tr("An import is being undone")
                        : !last                     ? tr("Nothing was imported yet")
                        : session_.state().readOnly ? tr("This project is open for reading only")
                        : last->obstacle            ? word(*last->obstacle)
                                                    : QString());
}

void ImportsPanel::askToUndo() {
  const pipeline::ImportEntry* last = newest();
  if (!last) return;
  using number::count;
  const store::ImportRow& import = last->row;
  const QString goes = tr("%1 events of %2 go, with the users, items and sessions that only they brought.")
                           .arg(count(import.accepted), filesOf(import));
  const QString back =
      entries_.size() > 1
          ? tr("The project is then as it was before that import: what it joined or changed comes back.")
          : tr("The project is then empty.");
  const QString stays = tr("Models, scenarios and runs stay and say that the data has changed since. "
                           "The file itself is not touched: it can be imported again.");
  auto* box = new QMessageBox(QMessageBox::Warning, tr("Undo the newest import"),
                              QStringLiteral("%1 %2\n\n%3").arg(goes, back, stays), QMessageBox::NoButton, window());
  box->setObjectName(QStringLiteral("undoImportBox"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* sure = box->addButton(tr("Undo the import"), QMessageBox::DestructiveRole);
  sure->setObjectName(QStringLiteral("undoImportSure"));
  QPushButton* keep = box->addButton(tr("Keep it"), QMessageBox::RejectRole);
  box->setDefaultButton(keep);
  box->setEscapeButton(keep);
  connect(sure, &QPushButton::clicked, this, &ImportsPanel::undo);
  box->open();
}

void ImportsPanel::undo() {
  const pipeline::ImportEntry* last = newest();
  if (!last || undoing_) return;
  undoing_ = true;
  const QString files = filesOf(last->row);
  session_.run<pipeline::UndoSummary>(
      tr("Undoing the import of %1").arg(files), ProjectSession::Data,
      [](pipeline::Workspace& workspace, const JobContext& job) { return pipeline::undoNewestImport(workspace, job); },
      this,
      [this, files](Result<pipeline::UndoSummary> done) {
        undoing_ = false;
        if (!done) return fill(); // the job strip tells why
        emit undone(tr("The import of %1 is undone: %2 events are gone, the project has %3.")
                        .arg(files, number::count(done->import.accepted), number::count(done->events)));
        reload();
      });
  fill();
}

void ImportsPanel::retranslate() {
  undo_->setText(tr("Undo the newest import…"));
  undo_->setAccessibleName(undo_->text());
  table_->setAccessibleName(tr("Imports"));
  fill();
}

} // namespace guidepost::ui
