#include "ui/shell/CommandPalette.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Labels.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace guidepost::ui {
namespace {

enum Role { WhereRole = Qt::UserRole + 1, ShortcutRole, IconNameRole };

class EntryDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Theme& theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect(option.rect);
    if (option.state & QStyle::State_Selected) {
      painter->fillRect(rect, theme.tint);
      painter->fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.accent);
    }
    const qreal side = units(5);
    const QString iconName = index.data(IconNameRole).toString();
    if (!iconName.isEmpty())
      paintIcon(*painter, iconName, QRectF(rect.left() + units(4), rect.center().y() - side / 2, side, side),
                theme.text2);
    painter->setFont(fonts::small());
    painter->setPen(theme.text3);
    const QString side1 = index.data(WhereRole).toString();
    const QString side2 = index.data(ShortcutRole).toString();
    const QString note = side2.isEmpty() ? side1 : side1 + QStringLiteral("   ") + side2;
    const QRectF words = rect.adjusted(units(12), 0, -units(4), 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, note);
    const qreal noteWidth = painter->fontMetrics().horizontalAdvance(note) + units(3);
    painter->setFont(fonts::body());
    painter->setPen(theme.text1);
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, qFloor(words.width() - noteWidth)));
    painter->restore();
  }
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {units(100), units(9)}; }
};

// All words must occur; names that begin with the text come first.
int rank(const PaletteEntry& entry, const QString& text) {
  const QString name = entry.title + ' ' + entry.where;
  for (const QString& part : text.split(' ', Qt::SkipEmptyParts))
    if (!name.contains(part, Qt::CaseInsensitive)) return -1;
  if (entry.title.startsWith(text, Qt::CaseInsensitive)) return 0;
  return entry.title.contains(text, Qt::CaseInsensitive) ? 1 : 2;
}

} // namespace

CommandPalette::CommandPalette(QWidget* parent) : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint) {
  setObjectName("palette");
  setModal(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, units(2));
  column->setSpacing(0);
  field_ = new QLineEdit(this);
  field_->setObjectName("paletteField");
  field_->setProperty("bare", true);
  field_->addAction(icon(QStringLiteral("search"), Ink::Noted), QLineEdit::LeadingPosition);
  field_->installEventFilter(this);
  column->addWidget(field_);
  model_ = new QStandardItemModel(this);
  list_ = new QListView(this);
  list_->setObjectName("paletteList");
  list_->setModel(model_);
  list_->setItemDelegate(new EntryDelegate(list_));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setFocusPolicy(Qt::NoFocus);
  column->addWidget(list_, 1);
  none_ = makeLabel("explained", true, this);
  none_->setObjectName("paletteNone");
  none_->setContentsMargins(units(4), units(4), units(4), units(4));
  none_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  none_->hide();
  column->addWidget(none_, 1);
  connect(field_, &QLineEdit::textChanged, this, &CommandPalette::textChanged);
  connect(list_, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::open(QVector<PaletteEntry> entries, Provider provider) {
  entries_ = std::move(entries);
  provider_ = std::move(provider);
  field_->setPlaceholderText(tr("Find a page, action or session"));
  field_->setAccessibleName(field_->placeholderText());
  list_->setAccessibleName(tr("What was found"));
  setWindowTitle(field_->placeholderText());
  field_->clear();
  textChanged({});
  setFixedSize(units(140), units(13) + units(9) * 9 + units(2));
  if (const QWidget* top = parentWidget()) {
    const QPoint corner = top->mapToGlobal(QPoint((top->width() - width()) / 2, units(22)));
    move(corner);
  }
  QDialog::open();
  field_->setFocus();
}

void CommandPalette::textChanged(const QString& text) {
  QVector<PaletteEntry> found;
  const QString wanted = text.trimmed();
  if (provider_ && !wanted.isEmpty()) found = provider_(wanted);
  for (int wantedRank = 0; wantedRank <= 2; ++wantedRank)
    for (const PaletteEntry& entry : entries_)
      if (rank(entry, wanted) == wantedRank) found.append(entry);
  fill(found);
}

void CommandPalette::fill(const QVector<PaletteEntry>& entries) {
  shown_ = entries;
  model_->clear();
  for (const PaletteEntry& entry : entries) {
    auto* item = new QStandardItem(entry.title);
    item->setData(entry.where, WhereRole);
    item->setData(entry.shortcut, ShortcutRole);
    item->setData(entry.iconName, IconNameRole);
    model_->appendRow(item);
  }
  none_->setText(tr("Nothing is called that. A session is found by its number once there is a model."));
  none_->setVisible(entries.isEmpty());
  list_->setVisible(!entries.isEmpty());
  if (!entries.isEmpty()) list_->setCurrentIndex(model_->index(0, 0));
}

void CommandPalette::runCurrent() {
  const int row = list_->currentIndex().row();
  if (row < 0 || row >= shown_.size()) return;
  const std::function<void()> run = shown_.at(row).run;
  accept();
  if (run) run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == field_ && event->type() == QEvent::KeyPress) {
    auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
      QCoreApplication::sendEvent(list_, event);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      runCurrent();
      return true;
    default:
      break;
    }
  }
  return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.raised);
  painter.setPen(QPen(theme.edge, 1));
  painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
  painter.fillRect(QRect(1, field_->geometry().bottom(), width() - 2, 1), theme.line);
}

} // namespace guidepost::ui
