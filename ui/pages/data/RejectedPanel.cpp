#include "ui/pages/data/RejectedPanel.h"

#include "ui/pages/data/PagedTableModel.h"
#include "ui/settings/Settings.h"
#include "ui/tables/NumberDelegate.h"
#include "ui/tables/TableView.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

constexpr int typingPauseMs = 250;
constexpr int rowTextColumn = 3;

// A long row takes the room that is left, not more; the rest is in its tooltip.
class RowTextDelegate : public NumberDelegate {
public:
  using NumberDelegate::NumberDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QSize size = NumberDelegate::sizeHint(option, index);
    return index.column() == rowTextColumn ? QSize(std::min(size.width(), units(60)), size.height()) : size;
  }
};

Result<TablePage> fetchRejected(pipeline::Workspace& workspace, const store::RejectedFilter& filter, std::int64_t first,
                                int limit, const JobContext& job) {
  TRY(const pipeline::RejectedPage page, pipeline::rejectedPage(workspace, filter, first, limit, job));
  TablePage cells;
  cells.total = page.total;
  for (const store::RejectedRow& row : page.rows) {
    const QString text = QString::fromStdString(row.text).simplified();
    cells.rows.push_back({Cell::words(QFileInfo(QString::fromStdString(row.file)).fileName()), Cell::count(row.line),
                          Cell::words(word(row.reason)), Cell::words(text).withTip(text)});
  }
  return cells;
}

} // namespace

RejectedPanel::RejectedPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent), session_(session), reason_(new QComboBox(this)), file_(new QComboBox(this)),
      text_(new QLineEdit(this)), typing_(new QTimer(this)),
      export_(new Button(QStringLiteral("dataRejectedExport"), Button::Kind::Small, QStringLiteral("export"), this)),
      told_(makeLabel("small", true, this)), table_(new TableView(QStringLiteral("dataRejected"), this)),
      model_(new PagedTableModel(session, QStringLiteral("data.rejected"), this)) {
  reason_->setObjectName(QStringLiteral("dataRejectedReason"));
  file_->setObjectName(QStringLiteral("dataRejectedFile"));
  text_->setObjectName(QStringLiteral("dataRejectedText"));
  told_->setObjectName(QStringLiteral("dataRejectedTold"));
  told_->hide();
  text_->setClearButtonEnabled(true);
  for (QComboBox* choice : {reason_, file_}) {
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(14);
  }
  typing_->setSingleShot(true);
  typing_->setInterval(typingPauseMs);
  table_->setTable(model_, false);
  table_->setStretchColumn(rowTextColumn);
  table_->setItemDelegate(new RowTextDelegate(table_));

  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(units(4), 0, units(4), 0);
  bar->setSpacing(units(2));
  bar->addWidget(reason_, 3);
  bar->addWidget(file_, 2);
  bar->addWidget(text_, 2);
  bar->addWidget(export_);
  auto* told = new QHBoxLayout;
  told->setContentsMargins(units(4), 0, units(4), 0);
  told->addWidget(told_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  column->addLayout(bar);
  column->addLayout(told);
  column->addWidget(table_, 1);

  const auto chosen = [this] {
    const auto textOf = [](const QComboBox* choice) {
      const QString id = choice->currentData().toString();
      return id.isEmpty() ? std::nullopt : std::optional(id.toStdString());
    };
    filter_.import.reset(); // whatever a link asked for: now the user chooses
    filter_.reason = textOf(reason_);
    filter_.file = textOf(file_);
    filter_.text = text_->text().trimmed().toStdString();
    fetch();
  };
  connect(reason_, &QComboBox::activated, this, chosen);
  connect(file_, &QComboBox::activated, this, chosen);
  connect(text_, &QLineEdit::textEdited, typing_, qOverload<>(&QTimer::start));
  connect(typing_, &QTimer::timeout, this, chosen);
  connect(export_, &Button::clicked, this, &RejectedPanel::chooseFile);
  connect(model_, &PagedTableModel::counted, this, &RejectedPanel::counted);
  connect(model_, &PagedTableModel::failed, this, &RejectedPanel::failed);
}

std::int64_t RejectedPanel::shown() const {
  return model_->total();
}

void RejectedPanel::clear() {
  counts_.reset();
  model_->clear();
  told_->hide();
}

void RejectedPanel::reload(const store::RejectedFilter& filter) {
  filter_ = filter;
  text_->setText(QString::fromStdString(filter.text));
  told_->hide();
  session_.query<pipeline::RejectedCounts>(
      QStringLiteral("data.rejected.counts"),
      [](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::rejectedCounts(workspace, {}, job);
      },
      this,
      [this](Result<pipeline::RejectedCounts> counts) {
        if (!counts) {
          if (counts.error().code != ErrorCode::Cancelled) emit failed(counts.error());
          return;
        }
        counts_ = std::move(*counts);
        fillChoices();
        emit counted();
      });
  fetch();
}

void RejectedPanel::fetch() {
  model_->reload(
      [filter = filter_](pipeline::Workspace& workspace, std::int64_t first, int limit, const JobContext& job) {
        return fetchRejected(workspace, filter, first, limit, job);
      });
}

void RejectedPanel::fillChoices() {
  const QSignalBlocker quietReason(reason_), quietFile(file_);
  reason_->clear();
  file_->clear();
  reason_->addItem(tr("All reasons"), QString());
  file_->addItem(tr("All files"), QString());
  if (!counts_) return;
  for (const store::ReasonCount& reason : counts_->reasons)
    reason_->addItem(QStringLiteral("%1 (%2)").arg(word(reason.reason), number::count(reason.count)),
                     QString::fromStdString(reason.reason.id));
  QHash<QString, std::int64_t> files;
  QStringList names;
  for (const store::FileCount& file : counts_->files) {
    const QString name = QString::fromStdString(file.file);
    if (!files.contains(name)) names << name;
    files[name] += file.rejected;
  }
  for (const QString& name : names)
    file_->addItem(QStringLiteral("%1 (%2)").arg(QFileInfo(name).fileName(), number::count(files.value(name))), name);
  const auto select = [](QComboBox* choice, const std::optional<std::string>& id) {
    choice->setCurrentIndex(std::max(0, id ? choice->findData(QString::fromStdString(*id)) : 0));
  };
  select(reason_, filter_.reason);
  select(file_, filter_.file);
  export_->setUnavailable(counts_->rejected == 0 ? tr("No row was rejected") : QString());
}

void RejectedPanel::chooseFile() {
  Settings settings;
  const QString name = QDir(settings.lastFolder()).filePath(tr("%1, rejected rows.csv").arg(session_.name()));
  const QString path = QFileDialog::getSaveFileName(window(), tr("Export rejected rows"), name,
                                                    tr("Logs (*.csv *.tsv *.jsonl);;All files (*)"));
  if (path.isEmpty()) return;
  settings.setLastFolder(QFileInfo(path).path());
  exportTo(path);
}

void RejectedPanel::exportTo(const QString& path) {
  export_->setUnavailable(tr("The rows are being written"));
  session_.run<pipeline::ExportedRejected>(
      tr("Exporting rejected rows"), ProjectSession::Nothing,
      [filter = filter_, path](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::exportRejected(
            workspace, filter, path.toStdString(), [](const Message& reason) { return word(reason).toStdString(); },
            job);
      },
      this, [this](Result<pipeline::ExportedRejected> exported) { tellExport(exported); });
}

void RejectedPanel::tellExport(const Result<pipeline::ExportedRejected>& exported) {
  export_->setUnavailable({});
  if (!exported) {
    if (exported.error().code == ErrorCode::Cancelled) return;
    told_->setText(word(exported.error()));
    told_->show();
    return;
  }
  QStringList sentences{tr("%1 rows are in %2. Mend them there and import the file: the last column is ignored.")
                            .arg(number::count(exported->rows),
                                 QDir::toNativeSeparators(QString::fromStdString(exported->file.string())))};
  for (const Message& finding : exported->findings)
    sentences << word(finding);
  told_->setText(sentences.join(QLatin1Char('\n')));
  told_->show();
}

void RejectedPanel::retranslate() {
  reason_->setAccessibleName(tr("Reason"));
  file_->setAccessibleName(tr("File"));
  text_->setAccessibleName(tr("Text of the row"));
  text_->setPlaceholderText(tr("Text of the row"));
  export_->setText(tr("Export rejected rows…"));
  export_->setAccessibleName(export_->text());
  table_->setAccessibleName(tr("Rejected rows"));
  model_->setColumns({{tr("File"), false, true, {}},
                      {tr("Line"), true, false, {}},
                      {tr("Why"), false, false, {}},
                      {tr("Row, ids masked"), false, false, {}}});
  fillChoices();
  if (counts_) fetch();
}

} // namespace guidepost::ui
