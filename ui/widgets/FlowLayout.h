// Lays widgets in lines as words are: wraps at the right edge, lines aligned on their middle.
#pragma once

#include <QLayout>
#include <QVector>

namespace guidepost::ui {

class FlowLayout : public QLayout {
public:
  explicit FlowLayout(QWidget* parent = nullptr, int horizontalSpacing = -1, int verticalSpacing = -1);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override;
  int count() const override { return static_cast<int>(items_.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

private:
  int arrange(const QRect& rect, bool apply) const;

  QVector<QLayoutItem*> items_;
  int horizontal_;
  int vertical_;
};

} // namespace guidepost::ui
