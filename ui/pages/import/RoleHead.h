// The heads of a log's first rows: what the column is used for, as a field that opens a menu, above the column's name.
// Click, or arrow keys and Space. GUI thread.
#pragma once

#include <QHeaderView>

namespace guidepost::ui {

// Of a model's header data: the role in words (empty: not used), and whether it is missing elsewhere so that one is
// wanted here.
constexpr int roleWordsRole = Qt::UserRole + 1;
constexpr int suggestedRole = Qt::UserRole + 2;
constexpr int keptWordsRole = Qt::UserRole + 3; // what becomes of a column without a role; empty: nothing

class RoleHead : public QHeaderView {
  Q_OBJECT

public:
  explicit RoleHead(QWidget* parent = nullptr);
  int neededWidth(int section) const;
  int current() const { return current_; }

signals:
  void menuRequested(int section, const QPoint& globalPosition);

protected:
  void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  QSize sizeHint() const override;

private:
  QRect fieldOf(int section) const;
  QString unusedWords(int section) const;
  void setCurrent(int section);
  void openMenu(int section);

  int current_ = 0;
  int hovered_ = -1;
  int pressed_ = -1;
};

} // namespace guidepost::ui
