// Cards on a grid of twelve columns with equal gutters. Spans are given for the wide window; on a medium one narrow
// cards pair up, on a narrow one everything takes half or all. Rows share the height that is left over by their
// stretch; with too little of it they keep their minimum and the page scrolls.
#pragma once

#include <QLayout>
#include <QVector>

namespace guidepost::ui {

struct CardSpan { // of 12, also parts of a column
  double wide = 12;
  double medium = 0; // 0: 6 for a wide span up to 3, else as wide
  double narrow = 0; // 0: 6 for a wide span up to 6, else 12
};

class CardGrid : public QLayout {
public:
  explicit CardGrid(QWidget* parent = nullptr);
  ~CardGrid() override;

  // `stretch` 0: the row never grows beyond what it asks for. A row takes the largest of its cards.
  void add(QWidget* widget, CardSpan span, int stretch = 1);

  void addItem(QLayoutItem* item) override;
  int count() const override { return static_cast<int>(items_.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return Qt::Horizontal | Qt::Vertical; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override; // the least height
  int minimumHeightForWidth(int width) const override { return heightForWidth(width); }
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

private:
  struct Item {
    QLayoutItem* item;
    CardSpan span;
    int stretch;
  };
  struct Row {
    QVector<int> items;
    int least = 0;
    int wanted = 0;
    int stretch = 0;
  };
  double spanOf(const Item& item, int width) const;
  QVector<Row> rows(int width) const;
  QRect columns(double first, double span, const QRect& space) const;

  QVector<Item> items_;
  int pendingStretch_ = 1;
  CardSpan pendingSpan_;
};

} // namespace guidepost::ui
