#include "ui/pages/SessionList.h"

#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {
constexpr int listed = 100;
}

SessionList::SessionList(ProjectSession& session, const QString& objectName, QWidget* parent)
    : QWidget(parent), session_(session), slot_(objectName) {
  setObjectName(objectName);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  field_ = new QLineEdit(this);
  field_->setObjectName(objectName + QStringLiteral("Field"));
  field_->setClearButtonEnabled(true);
  auto* padded = new QHBoxLayout;
  padded->setContentsMargins(units(3), 0, units(3), 0);
  padded->addWidget(field_);
  column->addLayout(padded);
  table_ = new TableView(objectName + QStringLiteral("Table"), this);
  model_ = new ValueTableModel(this);
  table_->setTable(model_);
  column->addWidget(table_, 1);
  connect(field_, &QLineEdit::textChanged, this, &SessionList::reload);
  connect(table_, &TableView::currentRowChanged, this, [this](int row) {
    if (following_ || row < 0 || static_cast<std::size_t>(row) >= sessions_.size()) return;
    const pipeline::SessionSummary& chosen = sessions_[static_cast<std::size_t>(row)];
    session_.select(chosen.id, chosen.peakEvent);
  });
  connect(&session_, &ProjectSession::selectionChanged, this, &SessionList::followSelection);
  retranslate();
}

void SessionList::reload() {
  session_.query<std::vector<pipeline::SessionSummary>>(
      slot_,
      [search = field_->text().trimmed().toStdString()](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::sessionsByIntent(workspace, search, listed, job);
      },
      this,
      [this](Result<std::vector<pipeline::SessionSummary>> sessions) {
        if (sessions)
          show(std::move(*sessions));
        else if (sessions.error().code != ErrorCode::Cancelled)
          emit failed(sessions.error());
      });
}

void SessionList::clear() {
  show({});
}

void SessionList::show(std::vector<pipeline::SessionSummary> sessions) {
  sessions_ = std::move(sessions);
  QVector<QVector<Cell>> rows;
  for (const pipeline::SessionSummary& one : sessions_) {
    Cell intent = Cell::number(static_cast<double>(one.purchaseIntent), 2);
    rows.push_back({Cell::words(number::count(one.id.value)),
                    std::move(intent).withMeter(static_cast<double>(one.purchaseIntent)),
                    Cell::words(one.buys ? tr("bought") : QString()).asNoted()});
  }
  following_ = true;
  model_->setTable({{tr("Session"), false, false, {}},
                    {tr("Purchase intent"), true, false, tr("Highest before its first purchase")},
                    {QString(), false, true, {}}},
                   rows);
  following_ = false;
  if (!session_.selection().session && !sessions_.empty())
    session_.select(sessions_.front().id, sessions_.front().peakEvent);
  followSelection();
  emit loaded(static_cast<int>(sessions_.size()));
}

void SessionList::followSelection() {
  following_ = true;
  for (std::size_t i = 0; i < sessions_.size(); ++i)
    if (sessions_[i].id == session_.selection().session) table_->selectSourceRow(static_cast<int>(i));
  following_ = false;
}

void SessionList::retranslate() {
  field_->setPlaceholderText(tr("Number or raw id"));
  field_->setAccessibleName(tr("Find a session by its number or raw id"));
  table_->setAccessibleName(tr("Sessions by purchase intent"));
  if (!sessions_.empty()) show(std::move(sessions_));
}

} // namespace guidepost::ui
