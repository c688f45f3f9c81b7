// A value with its range on a line: a row of the assumptions (upright line: no effect), or the interval of a definition
// card (caps and numbers under them).
#pragma once

#include <QString>
#include <QWidget>

#include <optional>

class QPainter;

namespace guidepost::ui {

struct Theme;

struct RangeData {
  double value = 0, low = 0, high = 0; // NaN: unknown, not drawn
  double axisLow = 0, axisHigh = 1;
  std::optional<double> reference; // 1 for effects
  bool caps = false;
  QString lowText, highText; // under the ends; "": none
  bool hollow = false;       // switched off
};

void paintRange(QPainter& painter, const QRectF& rect, const RangeData& data, const Theme& theme);

class EffectRange : public QWidget {
  Q_OBJECT

public:
  explicit EffectRange(QWidget* parent = nullptr);
  void setData(const RangeData& data);
  const RangeData& data() const { return data_; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  RangeData data_;
};

} // namespace guidepost::ui
