#include "ui/pages/import/RoleHead.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace guidepost::ui {

namespace {

QFont nameFont() {
  QFont font = fonts::small();
  font.setWeight(QFont::Medium);
  return font;
}

QFont roleFont(bool used) {
  QFont font = fonts::small();
  font.setWeight(used ? QFont::DemiBold : QFont::Normal);
  return font;
}

} // namespace

RoleHead::RoleHead(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setObjectName(QStringLiteral("importRoles"));
  setAccessibleName(tr("Roles of the columns: arrow keys choose a column, Space opens its menu"));
  setHighlightSections(false);
  setSectionsClickable(true);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSectionSize(units(20));
  setMaximumSectionSize(units(60));
}

QSize RoleHead::sizeHint() const {
  return {QHeaderView::sizeHint().width(), units(15.5)};
}

int RoleHead::neededWidth(int section) const {
  const QString role = model()->headerData(section, orientation(), roleWordsRole).toString();
  const int words = QFontMetrics(roleFont(true)).horizontalAdvance(role.isEmpty() ? unusedWords(section) : role);
  const int name = QFontMetrics(nameFont()).horizontalAdvance(model()->headerData(section, orientation()).toString());
  return std::max(words + units(13), name + units(6));
}

QString RoleHead::unusedWords(int section) const {
  const QString kept = model()->headerData(section, orientation(), keptWordsRole).toString();
  return kept.isEmpty() ? tr("not used") : kept;
}

QRect RoleHead::fieldOf(int section) const {
  return {sectionViewportPosition(section) + units(1), units(1), sectionSize(section) - units(2), units(7)};
}

void RoleHead::paintSection(QPainter* painter, const QRect& rect, int section) const {
  const Theme& theme = Theme::current();
  painter->save();
  painter->fillRect(rect, theme.inset);
  painter->setPen(QPen(theme.line, 1));
  painter->drawLine(QPointF(rect.left(), rect.bottom() + 0.5), QPointF(rect.right() + 1, rect.bottom() + 0.5));

  const QString role = model()->headerData(section, orientation(), roleWordsRole).toString();
  const bool wanted = model()->headerData(section, orientation(), suggestedRole).toBool();
  const bool focused = hasFocus() && current_ == section;
  const QRectF field = QRectF(rect.left() + units(1), rect.top() + units(1), rect.width() - units(2), units(7));
  painter->setRenderHint(QPainter::Antialiasing);
  const QColor outline = focused ? theme.accent : wanted ? theme.warning : theme.edge;
  const qreal width = focused || wanted ? 2 : 1;
  QPen pen(outline, width, role.isEmpty() && !focused && !wanted ? Qt::DashLine : Qt::SolidLine);
  painter->setPen(pen);
  painter->setBrush(hovered_ == section ? theme.tint : theme.surface);
  painter->drawRoundedRect(field.adjusted(width / 2, width / 2, -width / 2, -width / 2), units(1.25), units(1.25));
  const int arrow = units(3.5);
  const QRectF words = field.adjusted(units(2), 0, -units(2.5) - arrow, 0);
  painter->setFont(roleFont(!role.isEmpty()));
  painter->setPen(role.isEmpty() ? theme.text3 : theme.text1);
  painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                    painter->fontMetrics().elidedText(role.isEmpty() ? unusedWords(section) : role, Qt::ElideRight,
                                                      qCeil(words.width())));
  paintIcon(*painter, QStringLiteral("chevron-down"),
            QRectF(field.right() - units(1.5) - arrow, field.center().y() - arrow / 2.0, arrow, arrow), theme.text2);

  const QRectF name(rect.left() + units(3), rect.top() + units(8), rect.width() - units(4), rect.height() - units(8));
  painter->setFont(nameFont());
  painter->setPen(theme.text2);
  painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                    painter->fontMetrics().elidedText(model()->headerData(section, orientation()).toString(),
                                                      Qt::ElideRight, qCeil(name.width())));
  painter->restore();
}

void RoleHead::setCurrent(int section) {
  if (section < 0 || section >= count()) return;
  current_ = section;
  const int left = sectionPosition(section), right = left + sectionSize(section);
  if (auto* view = qobject_cast<QAbstractItemView*>(parentWidget()))
    if (left < offset() || right > offset() + viewport()->width()) view->scrollTo(view->model()->index(0, section));
  viewport()->update();
}

void RoleHead::openMenu(int section) {
  if (section < 0 || section >= count()) return;
  emit menuRequested(section, viewport()->mapToGlobal(fieldOf(section).bottomLeft() + QPoint(0, 1)));
}

void RoleHead::mousePressEvent(QMouseEvent* event) {
  const int section = logicalIndexAt(event->pos());
  const bool onField = event->button() == Qt::LeftButton && section >= 0 && fieldOf(section).contains(event->pos());
  pressed_ = onField ? section : -1;
  if (!onField) QHeaderView::mousePressEvent(event);
}

void RoleHead::mouseReleaseEvent(QMouseEvent* event) {
  if (pressed_ < 0) {
    QHeaderView::mouseReleaseEvent(event);
    return;
  }
  const int section = std::exchange(pressed_, -1);
  if (logicalIndexAt(event->pos()) != section) return;
  setCurrent(section);
  openMenu(section);
}

void RoleHead::mouseMoveEvent(QMouseEvent* event) {
  const int section = logicalIndexAt(event->pos());
  const int hovered = section >= 0 && fieldOf(section).contains(event->pos()) ? section : -1;
  if (hovered != hovered_) {
    hovered_ = hovered;
    viewport()->update();
  }
  if (pressed_ < 0) QHeaderView::mouseMoveEvent(event);
}

void RoleHead::leaveEvent(QEvent* event) {
  hovered_ = -1;
  viewport()->update();
  QHeaderView::leaveEvent(event);
}

void RoleHead::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Left:
    return setCurrent(current_ - 1);
  case Qt::Key_Right:
    return setCurrent(current_ + 1);
  case Qt::Key_Home:
    return setCurrent(0);
  case Qt::Key_End:
    return setCurrent(count() - 1);
  case Qt::Key_Space:
  case Qt::Key_Down:
  case Qt::Key_F4:
    return openMenu(current_);
  default:
    event->ignore();
  }
}

void RoleHead::focusInEvent(QFocusEvent* event) {
  QHeaderView::focusInEvent(event);
  setCurrent(std::min(current_, count() - 1));
}

} // namespace guidepost::ui
