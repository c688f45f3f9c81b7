// On or off, at once: the painted toggle, a check box to keyboard and screen reader.
#pragma once

#include <QCheckBox>

namespace guidepost::ui {

class Switch : public QCheckBox {
  Q_OBJECT

public:
  explicit Switch(const QString& objectName, QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  bool hitButton(const QPoint& position) const override;
  void paintEvent(QPaintEvent* event) override;
};

// The same picture for delegates.
void paintSwitch(QPainter& painter, const QRectF& rect, bool on, bool enabled, bool focused);
QSizeF switchSize();

} // namespace guidepost::ui
