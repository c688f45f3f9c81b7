#include "ui/pages/data/EventTableModel.h"

#include "core/pipeline/Rows.h"
#include "ui/tables/TableRoles.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <limits>
#include <utility>

namespace guidepost::ui {

namespace {
constexpr int blockRows = 200;
constexpr int mostBlocks = 200;
} // namespace

EventTableModel::EventTableModel(ProjectSession& session, QObject* parent)
    : QAbstractTableModel(parent), session_(session) {}

void EventTableModel::clear() {
  beginResetModel();
  ++generation_;
  total_ = 0;
  blocks_.clear();
  asked_.clear();
  endResetModel();
}

void EventTableModel::reload(const store::EventFilter& filter) {
  filter_ = filter;
  const int generation = ++generation_;
  session_.query<std::int64_t>(
      QStringLiteral("data.events.count"),
      [filter](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::countEvents(workspace, filter, job);
      },
      this,
      [this, generation](Result<std::int64_t> total) {
        if (generation != generation_) return;
        if (!total) {
          emit failed(total.error());
          return;
        }
        beginResetModel();
        total_ = *total;
        fresh_ = true;
        blocks_.clear();
        asked_.clear();
        endResetModel();
        emit counted();
      });
}

void EventTableModel::setOrder(const store::EventOrder& order) {
  order_ = order;
  ++generation_;
  blocks_.clear();
  asked_.clear();
  if (total_ > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

std::optional<store::EventOrder::Column> EventTableModel::orderOf(int column) {
  switch (column) {
  case Time:
    return store::EventOrder::Column::Time;
  case SessionNumber:
    return store::EventOrder::Column::Session;
  case Type:
    return store::EventOrder::Column::Type;
  case Item:
    return store::EventOrder::Column::Item;
  default:
    return std::nullopt;
  }
}

void EventTableModel::request(int block) const {
  if (asked_.value(block)) return;
  asked_[block] = true;
  auto* self = const_cast<EventTableModel*>(this); // an answer changes what is cached, not what the model is
  // A slot for each residue: fast scrolling drops the blocks that went by, yet neighbours do not cancel each other.
  session_.query<store::EventPage>(
      QStringLiteral("data.events.%1").arg(block % 4),
      [block, filter = filter_, order = order_](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::eventPage(workspace, std::int64_t{block} * blockRows, blockRows, filter, job, order);
      },
      self,
      [self, block, generation = generation_](Result<store::EventPage> page) {
        if (generation != self->generation_) return;
        if (!page) {
          self->asked_.remove(block);
          if (page.error().code != ErrorCode::Cancelled) emit self->failed(page.error());
          return;
        }
        if (self->blocks_.size() > mostBlocks) {
          self->blocks_.clear();
          self->asked_.clear();
        }
        const bool first = std::exchange(self->fresh_, false);
        if (first) self->beginResetModel(); // so that the view finds its columns' widths
        self->blocks_.insert(block, std::move(page->rows));
        self->asked_[block] = true;
        if (first) return self->endResetModel();
        const int row = block * blockRows;
        emit self->dataChanged(self->index(row, 0),
                               self->index(std::min(row + blockRows, self->rowCount()) - 1, Columns - 1));
      });
}

const store::EventLine* EventTableModel::line(int row) const {
  const auto block = blocks_.constFind(row / blockRows);
  if (block == blocks_.constEnd()) {
    request(row / blockRows);
    return nullptr;
  }
  const auto at = static_cast<std::size_t>(row % blockRows);
  return at < block->size() ? &(*block)[at] : nullptr;
}

SessionId EventTableModel::sessionAt(int row) const {
  const store::EventLine* event = line(row);
  return event ? event->session : SessionId{};
}

int EventTableModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return static_cast<int>(std::min<std::int64_t>(total_, std::numeric_limits<int>::max()));
}

int EventTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : Columns;
}

QVariant EventTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const bool numeric = index.column() == Price || index.column() == SessionNumber;
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment((numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  if (role != Qt::DisplayRole && role != ValueRole && role != DecimalsRole && role != Qt::ToolTipRole) return {};
  const store::EventLine* event = line(index.row());
  if (!event) return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
  if (role == DecimalsRole) return index.column() == Price ? 2 : 0;
  if (role == ValueRole) {
    if (index.column() == Price && event->price >= 0) return static_cast<double>(event->price) / 10'000;
    if (index.column() == SessionNumber) return static_cast<double>(event->session.value);
    return {};
  }
  switch (index.column()) {
  case Time:
    return number::date(event->timeUs) + QStringLiteral(" ") + number::timeOfDay(event->timeUs);
  case User:
    return QString::fromStdString(event->user).left(12);
  case SessionNumber:
    return number::count(event->session.value);
  case Type:
    return term(event->type);
  case Item:
    if (event->title.empty() && event->item.empty()) return number::unknown();
    return QString::fromStdString(event->title.empty() ? event->item : event->title);
  case Category:
    return event->category.empty() ? number::unknown() : QString::fromStdString(event->category);
  case Brand:
    return event->brand.empty() ? number::unknown() : QString::fromStdString(event->brand);
  case Price:
    return event->price < 0 ? number::unknown() : number::real(static_cast<double>(event->price) / 10'000, 2);
  default:
    return {};
  }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const bool numeric = section == Price || section == SessionNumber;
  if (role == ValueTableModel::NumericRole) return numeric;
  if (role == ValueTableModel::OptionalRole) return section == Brand || section == Category;
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment((numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  switch (section) {
  case Time:
    return tr("Time, UTC");
  case User:
    return tr("User");
  case SessionNumber:
    return tr("Session");
  case Type:
    return tr("Event");
  case Item:
    return tr("Item");
  case Category:
    return tr("Category");
  case Brand:
    return tr("Brand");
  case Price: {
    const QString currency = QString::fromStdString(session_.state().currency);
    return currency.isEmpty() || currency == QLatin1String("mixed") ? tr("Price") : tr("Price, %1").arg(currency);
  }
  default:
    return {};
  }
}

void EventTableModel::retranslate() {
  emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
  if (total_ > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

} // namespace guidepost::ui
