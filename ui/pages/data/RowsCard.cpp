#include "ui/pages/data/RowsCard.h"

#include "ui/pages/data/EventTableModel.h"
#include "ui/tables/NumberDelegate.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QFileInfo>
#include <QStackedWidget>

namespace guidepost::ui {

namespace {

constexpr int textColumn = 3;

// A long row takes the room that is left, not more; the rest is in its tooltip.
class RejectedDelegate : public NumberDelegate {
public:
  using NumberDelegate::NumberDelegate;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QSize size = NumberDelegate::sizeHint(option, index);
    return index.column() == textColumn ? QSize(std::min(size.width(), units(60)), size.height()) : size;
  }
};

} // namespace

RowsCard::RowsCard(ProjectSession& session, QWidget* parent)
    : Card(QStringLiteral("dataTables"), parent), choice_(new SegmentedButtons(QStringLiteral("dataTableChoice"))),
      tables_(new QStackedWidget), eventTable_(new TableView(QStringLiteral("dataEvents"))),
      events_(new EventTableModel(session, this)), rejectedTable_(new TableView(QStringLiteral("dataRejected"))),
      rejectedModel_(new ValueTableModel(this)), importTable_(new TableView(QStringLiteral("dataImports"))),
      importModel_(new ValueTableModel(this)) {
  setContentFlush(true);
  addHeaderWidget(choice_);
  eventTable_->setTable(events_, false);
  eventTable_->setStretchColumn(EventTableModel::Item);
  rejectedTable_->setTable(rejectedModel_);
  rejectedTable_->setStretchColumn(textColumn);
  rejectedTable_->setItemDelegate(new RejectedDelegate(rejectedTable_));
  importTable_->setTable(importModel_);
  importTable_->setStretchColumn(0);
  for (TableView* table : {eventTable_, rejectedTable_, importTable_})
    tables_->addWidget(table);
  tables_->setMinimumHeight(units(44));
  setContent(tables_);

  connect(choice_, &SegmentedButtons::currentChanged, this, [this](const QString& id) {
    choose(id == QLatin1String("events") ? Events : id == QLatin1String("rejected") ? Rejected : Imports);
  });
  connect(eventTable_, &TableView::rowActivated, this, [this](int row) {
    if (const SessionId id = events_->sessionAt(row)) emit sessionActivated(id);
  });
  connect(events_, &EventTableModel::failed, this,
          [this](const Error& error) { showError(word(error), tr("The project itself is unchanged.")); });
}

void RowsCard::showNothing() {
  info_.reset();
  rejected_.reset();
  type_.clear();
  events_->clear();
  choice_->hide();
  setTitle(tr("Rows"));
  setSubtitle({});
  showEmpty(tr("Here is every event, and every row that could not become one."));
}

void RowsCard::setInfo(const pipeline::ProjectInfo& info) {
  info_ = info;
  nameTables();
  choice_->show();
  fillImports();
  reloadEvents();
  choose(shown_);
  showContent();
}

void RowsCard::setRejected(const pipeline::RejectedRows& rejected) {
  rejected_ = rejected;
  fillRejected();
  choose(shown_);
}

void RowsCard::setType(const std::string& type) {
  type_ = type;
  choice_->setCurrent(QStringLiteral("events"));
  choose(Events);
  reloadEvents();
}

void RowsCard::reloadEvents() {
  events_->reload({type_.empty() ? std::nullopt : std::optional(type_), {}, {}});
}

void RowsCard::fillRejected() {
  if (!rejected_) return;
  QVector<QVector<Cell>> rows;
  for (const store::RejectedRow& row : rejected_->rows) {
    const QString text = QString::fromStdString(row.text).simplified();
    rows.push_back({Cell::words(QFileInfo(QString::fromStdString(row.file)).fileName()), Cell::count(row.line),
                    Cell::words(word(row.reason)), Cell::words(text).withTip(text)});
  }
  rejectedModel_->setTable({{tr("File"), false, true, {}},
                            {tr("Line"), true, false, {}},
                            {tr("Why"), false, false, {}},
                            {tr("Row, ids masked"), false, false, {}}},
                           rows);
}

void RowsCard::fillImports() {
  if (!info_) return;
  QVector<QVector<Cell>> rows;
  for (const store::ImportRow& import : info_->imports)
    for (const store::ImportFileRow& file : import.files)
      rows.push_back({Cell::words(QFileInfo(QString::fromStdString(file.name)).fileName()),
                      Cell::words(QString::fromStdString(import.format)), Cell::words(number::dateTime(import.timeUs)),
                      Cell::count(file.read), Cell::count(file.accepted), Cell::count(file.duplicates),
                      Cell::count(file.rejected)});
  importModel_->setTable({{tr("File"), false, false, {}},
                          {tr("Format"), false, false, {}},
                          {tr("Imported, UTC"), false, true, {}},
                          {tr("Rows read"), true, false, {}},
                          {tr("Accepted"), true, false, {}},
                          {tr("Duplicates"), true, false, {}},
                          {tr("Rejected"), true, false, {}}},
                         rows);
}

std::int64_t RowsCard::rejectedRows() const {
  std::int64_t rejected = 0;
  for (const store::ImportRow& import : info_->imports)
    rejected += import.rejected;
  return rejected;
}

void RowsCard::nameTables() {
  const std::int64_t rejected = rejectedRows();
  choice_->setSegments({{QStringLiteral("events"), tr("Events"), {}},
                        {QStringLiteral("rejected"),
                         rejected > 0 ? tr("Rejected rows (%1)").arg(number::count(rejected)) : tr("Rejected rows"),
                         {}},
                        {QStringLiteral("imports"), tr("Imports"), {}}});
}

void RowsCard::choose(Table table) {
  shown_ = table;
  tables_->setCurrentIndex(table);
  if (!info_) return;
  using namespace number;
  const std::int64_t rejected = rejectedRows();
  switch (table) {
  case Events: {
    std::int64_t events = info_->events;
    for (const store::EventTypeCount& type : info_->eventTypes)
      if (type.name == type_) events = type.count;
    setTitle(type_.empty() ? tr("%1 events").arg(count(events))
                           : tr("%1 of %2 events").arg(count(events), count(info_->events)));
    setSubtitle(tr("In the order of the log; double-click opens the session in Intent"));
    break;
  }
  case Rejected: {
    setTitle(rejected == 0   ? tr("Every row could be read")
             : rejected == 1 ? tr("One row could not become an event")
                             : tr("%1 rows could not become an event").arg(count(rejected)));
    const auto kept = rejected_ ? static_cast<std::int64_t>(rejected_->rows.size()) : rejected;
    setSubtitle(rejected == 0     ? tr("Rows that cannot be read stand here with line and reason")
                : kept < rejected ? tr("File, line, reason and text of the first %1").arg(count(kept))
                                  : tr("File, line, reason and text of each"));
    break;
  }
  case Imports: {
    const auto imports = static_cast<std::int64_t>(info_->imports.size());
    setTitle(imports == 1 ? tr("One import") : tr("%1 imports").arg(count(imports)));
    setSubtitle(tr("Rows read = accepted + duplicates + rejected, for every file"));
  }
  }
}

void RowsCard::retranslate() {
  eventTable_->setAccessibleName(tr("Events"));
  rejectedTable_->setAccessibleName(tr("Rejected rows"));
  importTable_->setAccessibleName(tr("Imports"));
  choice_->setAccessibleName(tr("Which table"));
  if (!info_) return;
  events_->retranslate();
  nameTables();
  fillImports();
  fillRejected();
  choose(shown_);
}

} // namespace guidepost::ui
