#include "ui/pages/SessionList.h"

#include "ui/tables/NumberDelegate.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Labels.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

constexpr int listed = 100;

// Rows as high as a list's, the chosen session in bold.
class SessionDelegate : public NumberDelegate {
public:
  using NumberDelegate::NumberDelegate;

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QSize size = NumberDelegate::sizeHint(option, index);
    const int bolder = index.column() == 0 ? units(2) : 0;
    return {size.width() + bolder, units(9)};
  }

protected:
  void paintContent(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const override {
    if (index.column() > 0 || !(option.state & QStyle::State_Selected))
      return NumberDelegate::paintContent(painter, rect, option, index);
    painter.setFont(fonts::bodyStrong());
    painter.setPen(Theme::current().text1);
    const QString words = index.data(Qt::DisplayRole).toString();
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, qCeil(rect.width())));
  }
};

} // namespace

SessionList::SessionList(ProjectSession& session, const QString& objectName, QWidget* parent)
    : QWidget(parent), session_(session), slot_(objectName) {
  setObjectName(objectName);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  field_ = new QLineEdit(this);
  field_->setObjectName(objectName + QStringLiteral("Field"));
  field_->setClearButtonEnabled(true);
  field_->addAction(icon(QStringLiteral("search"), Ink::Noted), QLineEdit::LeadingPosition);
  auto* padded = new QHBoxLayout;
  padded->setContentsMargins(units(3), 0, units(3), 0);
  padded->addWidget(field_);
  column->addLayout(padded);
  table_ = new TableView(objectName + QStringLiteral("Table"), this);
  table_->setItemDelegate(new SessionDelegate(table_));
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->horizontalHeader()->hide();
  table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  model_ = new ValueTableModel(this);
  table_->setTable(model_, false);
  table_->setStretchColumn(0);
  column->addWidget(table_, 1);
  none_ = makeLabel("explained", true, this);
  none_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  none_->setContentsMargins(units(4), units(2), units(4), units(2));
  none_->hide();
  column->addWidget(none_, 1);
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
    const QString name = tr("Session %1").arg(number::count(one.id.value));
    const QString tip = one.buys ? tr("%n event(s); it buys", nullptr, static_cast<int>(one.events))
                                 : tr("%n event(s); it does not buy", nullptr, static_cast<int>(one.events));
    Cell intent = Cell::number(static_cast<double>(one.purchaseIntent), 2);
    rows.push_back({Cell::words(name).withTip(tip),
                    std::move(intent).withMeter(static_cast<double>(one.purchaseIntent)).withTip(tip)});
  }
  following_ = true;
  model_->setTable({{tr("Session"), false, false, {}},
                    {tr("Purchase intent"), true, false, tr("Highest before its first purchase")}},
                   rows);
  const bool missing = sessions_.empty() && !field_->text().trimmed().isEmpty();
  table_->setVisible(!missing);
  none_->setVisible(missing);
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
  none_->setText(tr("No session has this number or id."));
  if (!sessions_.empty()) show(std::move(sessions_));
}

} // namespace guidepost::ui
