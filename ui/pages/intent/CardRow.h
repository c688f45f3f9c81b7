// Cards side by side, each with its share of the width. Where the page gets narrow the row folds: then each card takes
// its folded share of twelve, and lines break as they fill. Cards of a line are equally high.
#pragma once

#include <QLayout>
#include <QVector>

namespace guidepost::ui {

class CardRow : public QLayout {
public:
  explicit CardRow(QWidget* parent);
  ~CardRow() override;

  // `wide` is measured against the row's other cards, `folded` in twelfths.
  void add(QWidget* card, double wide, int folded);

  void addItem(QLayoutItem* item) override;
  int count() const override { return static_cast<int>(items_.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return Qt::Horizontal | Qt::Vertical; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;        // what the cards ask for
  int minimumHeightForWidth(int width) const override; // what they need
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

private:
  struct Item {
    QLayoutItem* item;
    double wide;
    int folded;
  };
  struct Line {
    QVector<int> items;
    QVector<QRect> places; // left and width
    int least = 0, wanted = 0;
  };
  QVector<Line> lines(int width) const;
  int heightOf(int width, int Line::*height) const;

  QVector<Item> items_;
  double pendingWide_ = 1;
  int pendingFolded_ = 12;
};

} // namespace guidepost::ui
