// An icon or a strategy's mark that stands beside words: painted anew with each theme, says nothing by itself.
#pragma once

#include <QIcon>
#include <QPainter>
#include <QWidget>

namespace guidepost::ui {

class IconSign : public QWidget {
public:
  IconSign(const QIcon& icon, int side, QWidget* parent) : QWidget(parent), icon_(icon) { setFixedSize(side, side); }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    icon_.paint(&painter, rect());
  }

private:
  QIcon icon_;
};

} // namespace guidepost::ui
