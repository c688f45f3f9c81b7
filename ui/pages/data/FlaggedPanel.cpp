#include "ui/pages/data/FlaggedPanel.h"

#include "ui/pages/data/PagedTableModel.h"
#include "ui/tables/TableView.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

Result<TablePage> fetchFlagged(pipeline::Workspace& workspace, journey::SessionFlag flag, std::int64_t first, int limit,
                               const JobContext& job) {
  TRY(const pipeline::FlaggedPage page, pipeline::flaggedSessions(workspace, flag, first, limit, job));
  TablePage cells;
  cells.total = page.total;
  for (const pipeline::FlaggedPage::Row& row : page.rows) {
    cells.sessions.push_back(row.session.id);
    cells.rows.push_back({Cell::count(row.session.id.value), Cell::words(number::dateTime(row.session.startUs)),
                          Cell::words(number::duration(row.session.endUs - row.session.startUs)),
                          Cell::count(row.session.events), Cell::count(row.detail)});
  }
  return cells;
}

} // namespace

FlaggedPanel::FlaggedPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent), session_(session), kind_(new QComboBox(this)),
      table_(new TableView(QStringLiteral("dataFlagged"), this)),
      model_(new PagedTableModel(session, QStringLiteral("data.flagged"), this)) {
  kind_->setObjectName(QStringLiteral("dataFlaggedKind"));
  kind_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  table_->setTable(model_, false);
  table_->setStretchColumn(1);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(units(4), 0, units(4), 0);
  bar->addWidget(kind_);
  bar->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  column->addLayout(bar);
  column->addWidget(table_, 1);
  connect(kind_, &QComboBox::activated, this,
          [this](int index) { showFlag(journey::sessionFlags[static_cast<std::size_t>(index)]); });
  connect(table_, &TableView::rowActivated, this, [this](int row) {
    if (const SessionId id = model_->sessionAt(row)) emit sessionActivated(id);
  });
  connect(model_, &PagedTableModel::counted, this, &FlaggedPanel::counted);
  connect(model_, &PagedTableModel::failed, this, &FlaggedPanel::failed);
}

std::int64_t FlaggedPanel::shown() const {
  return model_->total();
}

QString FlaggedPanel::shownName() const {
  return term(journey::nameOf(flag_));
}

void FlaggedPanel::clear() {
  model_->clear();
}

void FlaggedPanel::showFlag(journey::SessionFlag flag) {
  flag_ = flag;
  kind_->setCurrentIndex(static_cast<int>(flag) - 1);
  model_->reload([flag](pipeline::Workspace& workspace, std::int64_t first, int limit, const JobContext& job) {
    return fetchFlagged(workspace, flag, first, limit, job);
  });
}

void FlaggedPanel::retranslate() {
  const QSignalBlocker quiet(kind_);
  kind_->setAccessibleName(tr("What was flagged"));
  table_->setAccessibleName(tr("Flagged sessions"));
  kind_->clear();
  for (const journey::SessionFlag flag : journey::sessionFlags)
    kind_->addItem(term(journey::nameOf(flag)));
  kind_->setCurrentIndex(static_cast<int>(flag_) - 1);
  model_->setColumns({{tr("Session"), true, false, {}},
                      {tr("Begins, UTC"), false, false, {}},
                      {tr("Lasts"), false, true, {}},
                      {tr("Events"), true, false, {}},
                      {tr("Events of that kind"), true, false, tr("In its busiest minute where it is about speed")}});
}

} // namespace guidepost::ui
