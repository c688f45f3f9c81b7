// Fusion with our metrics: painted tree of small things that a style sheet cannot say (focus ring of items, check
// marks, arrows, no icon gutter in menus, opaque popups without shadow).
#pragma once

#include <QProxyStyle>

namespace guidepost::ui {

class GuidepostStyle : public QProxyStyle {
  Q_OBJECT

public:
  GuidepostStyle();

  using QProxyStyle::polish;
  void polish(QWidget* widget) override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* returnData) const override;
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace guidepost::ui
