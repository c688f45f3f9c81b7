#include "ui/pages/data/RowsCard.h"

#include "core/pipeline/RejectedRows.h"
#include "core/pipeline/Rows.h"
#include "ui/pages/data/EventTableModel.h"
#include "ui/pages/data/FlaggedPanel.h"
#include "ui/pages/data/ImportsPanel.h"
#include "ui/pages/data/PagedTableModel.h"
#include "ui/pages/data/RejectedPanel.h"
#include "ui/tables/TableView.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QStackedWidget>

#include <array>

namespace guidepost::ui {

namespace {

const std::array<QString, 5>& tableIds() {
  static const std::array<QString, 5> ids = {QStringLiteral("events"), QStringLiteral("rejected"),
                                             QStringLiteral("duplicates"), QStringLiteral("flagged"),
                                             QStringLiteral("imports")};
  return ids;
}

bool isSet(const store::EventFilter& filter) {
  return filter.type || filter.item || filter.session;
}

Result<TablePage> fetchDuplicates(pipeline::Workspace& workspace, std::optional<ImportId> import, std::int64_t first,
                                  int limit, const JobContext& job) {
  TRY(const pipeline::DuplicatePage page, pipeline::duplicatePage(workspace, import, first, limit, job));
  TablePage cells;
  cells.total = page.total;
  for (const store::DuplicateRow& row : page.rows)
    cells.rows.push_back({Cell::words(QFileInfo(QString::fromStdString(row.file)).fileName()), Cell::count(row.line),
                          Cell::count(row.import.value)});
  return cells;
}

} // namespace

RowsCard::RowsCard(ProjectSession& session, QWidget* parent)
    : Card(QStringLiteral("dataTables"), parent), session_(session),
      choice_(new SegmentedButtons(QStringLiteral("dataTableChoice"))), tables_(new QStackedWidget),
      eventTable_(new TableView(QStringLiteral("dataEvents"))), events_(new EventTableModel(session, this)),
      rejected_(new RejectedPanel(session)), duplicateTable_(new TableView(QStringLiteral("dataDuplicates"))),
      duplicates_(new PagedTableModel(session, QStringLiteral("data.duplicates"), this)),
      flagged_(new FlaggedPanel(session)), imports_(new ImportsPanel(session)) {
  setContentFlush(true);
  addHeaderWidget(choice_);
  eventTable_->setTable(events_, false);
  eventTable_->setStretchColumn(EventTableModel::Item);
  duplicateTable_->setTable(duplicates_, false);
  duplicateTable_->setStretchColumn(0);
  for (QWidget* table : std::initializer_list<QWidget*>{eventTable_, rejected_, duplicateTable_, flagged_, imports_})
    tables_->addWidget(table);
  tables_->setMinimumHeight(units(52));
  setContent(tables_);

  connect(choice_, &SegmentedButtons::currentChanged, this, [this](const QString& id) {
    for (std::size_t t = 0; t < tableIds().size(); ++t)
      if (tableIds()[t] == id) choose(static_cast<Table>(t));
  });
  connect(eventTable_, &TableView::rowActivated, this, [this](int row) {
    if (const SessionId id = events_->sessionAt(row)) emit sessionActivated(id);
  });
  connect(eventTable_->horizontalHeader(), &QHeaderView::sectionClicked, this, &RowsCard::sortBy);
  connect(events_, &EventTableModel::counted, this, &RowsCard::showTitle);
  connect(duplicates_, &PagedTableModel::counted, this, &RowsCard::showTitle);
  connect(rejected_, &RejectedPanel::counted, this, &RowsCard::showTitle);
  connect(flagged_, &FlaggedPanel::counted, this, &RowsCard::showTitle);
  connect(flagged_, &FlaggedPanel::sessionActivated, this, &RowsCard::sessionActivated);
  connect(imports_, &ImportsPanel::undone, this, &RowsCard::undone);
  connect(events_, &EventTableModel::failed, this, &RowsCard::fail);
  connect(duplicates_, &PagedTableModel::failed, this, &RowsCard::fail);
  connect(rejected_, &RejectedPanel::failed, this, &RowsCard::fail);
  connect(flagged_, &FlaggedPanel::failed, this, &RowsCard::fail);
  connect(imports_, &ImportsPanel::failed, this, &RowsCard::fail);
}

void RowsCard::fail(const Error& error) {
  showError(word(error), tr("The project itself is unchanged."));
}

void RowsCard::showNothing() {
  info_.reset();
  filter_ = {};
  events_->clear();
  duplicates_->clear();
  rejected_->clear();
  flagged_->clear();
  imports_->clear();
  choice_->hide();
  setTitle(tr("Rows"));
  setSubtitle({});
  showEmpty(tr("Here is every event, and every row that could not become one."));
}

void RowsCard::setInfo(const pipeline::ProjectInfo& info) {
  info_ = info;
  nameTables();
  choice_->show();
  reloadEvents();
  rejected_->reload();
  reloadDuplicates({});
  flagged_->reload();
  imports_->reload();
  choose(shown_);
  showContent();
}

void RowsCard::setFilter(const store::EventFilter& filter) {
  filter_ = filter;
  choose(Events);
  reloadEvents();
}

void RowsCard::reloadEvents() {
  events_->reload(filter_);
  showOrder();
}

void RowsCard::reloadDuplicates(std::optional<ImportId> import) {
  duplicates_->reload([import](pipeline::Workspace& workspace, std::int64_t first, int limit, const JobContext& job) {
    return fetchDuplicates(workspace, import, first, limit, job);
  });
}

void RowsCard::sortBy(int column) {
  const auto wanted = EventTableModel::orderOf(column);
  if (!wanted || isSet(filter_) || !info_) return;
  store::EventOrder order;
  if (events_->order().column != *wanted)
    order = {*wanted, false};
  else if (!events_->order().descending)
    order = {*wanted, true};
  events_->setOrder(order);
  showOrder();
  showTitle();
  eventTable_->scrollToTop();
}

void RowsCard::showOrder() {
  QHeaderView* head = eventTable_->horizontalHeader();
  bool sorted = false;
  for (int column = 0; column < EventTableModel::Columns && !isSet(filter_); ++column) {
    if (EventTableModel::orderOf(column) != events_->order().column) continue;
    head->setSortIndicator(column, events_->order().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    sorted = true;
  }
  head->setSortIndicatorShown(sorted);
}

// In order of time, scrolled to the first event of that moment.
void RowsCard::lookAt(std::int64_t timeUs) {
  session_.query<std::int64_t>(
      QStringLiteral("data.events.moment"),
      [timeUs](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::firstRowSince(workspace, timeUs, job);
      },
      this,
      [this](Result<std::int64_t> row) {
        if (!row) return;
        topRow_ = static_cast<int>(*row);
        if (events_->total() > 0) showTitle();
      });
}

void RowsCard::follow(const pipeline::RowsLink& link) {
  using Kind = pipeline::RowsLink::Kind;
  switch (link.kind) {
  case Kind::Events:
    filter_ = link.events;
    choose(Events);
    if (link.span && !isSet(filter_)) events_->setOrder({store::EventOrder::Column::Time, false});
    reloadEvents();
    if (link.span && !isSet(filter_)) lookAt(link.span->firstTimeUs);
    break;
  case Kind::Rejected:
    rejected_->reload(link.rejected);
    choose(Rejected);
    break;
  case Kind::Duplicates:
    reloadDuplicates(link.import);
    choose(Duplicates);
    break;
  case Kind::Flagged:
    flagged_->showFlag(link.flag);
    choose(Flagged);
    break;
  case Kind::None:
  case Kind::Filter:
    break;
  }
}

RowsCard::Counts RowsCard::counts() const {
  Counts all;
  if (info_)
    for (const store::ImportRow& import : info_->imports) {
      all.rejected += import.rejected;
      all.duplicates += import.duplicates;
    }
  return all;
}

void RowsCard::nameTables() {
  const Counts all = counts();
  choice_->setSegments(
      {{tableIds()[Events], tr("Events"), {}},
       {tableIds()[Rejected],
        all.rejected > 0 ? tr("Rejected rows (%1)").arg(number::count(all.rejected)) : tr("Rejected rows"),
        {}},
       {tableIds()[Duplicates],
        all.duplicates > 0 ? tr("Duplicates (%1)").arg(number::count(all.duplicates)) : tr("Duplicates"),
        {}},
       {tableIds()[Flagged], tr("Flagged"), {}},
       {tableIds()[Imports], tr("Imports"), {}}});
}

void RowsCard::choose(Table table) {
  shown_ = table;
  choice_->setCurrent(tableIds()[table]);
  tables_->setCurrentIndex(table);
  showTitle();
}

void RowsCard::showTitle() {
  if (!info_) return;
  using namespace number;
  switch (shown_) {
  case Events: {
    const bool filtered = isSet(filter_);
    setTitle(filtered ? tr("%1 of %2 events").arg(count(events_->total()), count(info_->events))
                      : tr("%1 events").arg(count(info_->events)));
    const bool sorted = !filtered && events_->order().column != store::EventOrder::Column::Line;
    setSubtitle(filtered ? tr("In the order of the log; double-click opens the session in Intent")
                : sorted ? tr("Sorted; a third click on the head brings back the order of the log")
                         : tr("In the order of the log; a click on Time, Session, Event or Item sorts"));
    if (topRow_ && *topRow_ < events_->rowCount()) {
      eventTable_->scrollTo(events_->index(*topRow_, 0), QAbstractItemView::PositionAtTop);
      topRow_.reset();
    }
    break;
  }
  case Rejected: {
    const std::int64_t rejected = counts().rejected;
    setTitle(rejected == 0   ? tr("Every row could be read")
             : rejected == 1 ? tr("One row could not become an event")
                             : tr("%1 rows could not become an event").arg(count(rejected)));
    const std::int64_t kept = rejected_->counts() ? rejected_->counts()->stored : rejected;
    setSubtitle(
        rejected == 0 ? tr("Rows that cannot be read stand here with line and reason")
        : kept < rejected
            ? tr("%1 rows of the %2 that are kept here; the export has all").arg(count(rejected_->shown()), count(kept))
            : tr("File, line, reason and text; %1 shown").arg(count(rejected_->shown())));
    break;
  }
  case Duplicates: {
    const std::int64_t dropped = counts().duplicates;
    setTitle(dropped == 0   ? tr("No row was there twice")
             : dropped == 1 ? tr("One row was there already")
                            : tr("%1 rows were there already").arg(count(dropped)));
    setSubtitle(tr("Each says the same as a row before it; the first one counts"));
    break;
  }
  case Flagged:
    setTitle(flagged_->shown() == 0   ? tr("No session is flagged so")
             : flagged_->shown() == 1 ? tr("One session is flagged so")
                                      : tr("%1 sessions are flagged so").arg(count(flagged_->shown())));
    setSubtitle(tr("Flagged, counted, never deleted; the filter can leave programs out"));
    break;
  case Imports: {
    const auto imports = static_cast<std::int64_t>(info_->imports.size());
    setTitle(imports == 1 ? tr("One import") : tr("%1 imports").arg(count(imports)));
    setSubtitle(tr("Rows read = accepted + duplicates + rejected, for every file"));
  }
  }
}

void RowsCard::retranslate() {
  eventTable_->setAccessibleName(tr("Events"));
  duplicateTable_->setAccessibleName(tr("Duplicates"));
  choice_->setAccessibleName(tr("Which table"));
  duplicates_->setColumns(
      {{tr("File"), false, false, {}}, {tr("Line"), true, false, {}}, {tr("Import"), true, true, {}}});
  rejected_->retranslate();
  flagged_->retranslate();
  imports_->retranslate();
  if (!info_) return;
  events_->retranslate();
  nameTables();
  showTitle();
}

} // namespace guidepost::ui
