// Paints a step of the rail: plate, icon, name, state, and the dots of the trail to the next step.
#pragma once

#include <QStyledItemDelegate>

namespace guidepost::ui {

class RailDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  enum Role { IdRole = Qt::UserRole + 1, IconRole, StateRole };

  using QStyledItemDelegate::QStyledItemDelegate;

  bool collapsed = false;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace guidepost::ui
