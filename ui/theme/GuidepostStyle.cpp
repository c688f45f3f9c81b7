#include "ui/theme/GuidepostStyle.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeController.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace guidepost::ui {

GuidepostStyle::GuidepostStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int GuidepostStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
  case PM_SmallIconSize:
  case PM_ButtonIconSize:
  case PM_ListViewIconSize:
    return units(5);
  case PM_ScrollBarExtent:
    return units(3);
  case PM_ScrollBarSliderMin:
    return units(8);
  case PM_SplitterWidth:
    return 1;
  case PM_MenuHMargin:
  case PM_MenuVMargin:
    return units(1);
  case PM_MenuPanelWidth:
    return 1;
  case PM_IndicatorWidth:
  case PM_IndicatorHeight:
  case PM_ExclusiveIndicatorWidth:
  case PM_ExclusiveIndicatorHeight:
    return units(4.5);
  case PM_ButtonShiftHorizontal:
  case PM_ButtonShiftVertical:
    return 0;
  case PM_ToolTipLabelFrameWidth:
    return units(1.5);
  case PM_HeaderMarkSize:
    return units(3);
  case PM_FocusFrameHMargin:
  case PM_FocusFrameVMargin:
    return 2;
  default:
    return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

// Popups with round corners need a window that is clear outside them; spin boxes are stepped by keys and wheel.
void GuidepostStyle::polish(QWidget* widget) {
  QProxyStyle::polish(widget);
  if (auto* menu = qobject_cast<QMenu*>(widget)) {
    menu->setWindowFlag(Qt::FramelessWindowHint);
    menu->setWindowFlag(Qt::NoDropShadowWindowHint);
    menu->setAttribute(Qt::WA_TranslucentBackground);
  }
  if (auto* spin = qobject_cast<QAbstractSpinBox*>(widget)) spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
}

int GuidepostStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* returnData) const {
  switch (hint) {
  case SH_Widget_Animation_Duration: {
    const ThemeController* controller = ThemeController::instance();
    return controller ? controller->animationMilliseconds() : 0;
  }
  case SH_DialogButtonBox_ButtonsHaveIcons:
  case SH_EtchDisabledText:
  case SH_DitherDisabledText:
  case SH_ScrollView_FrameOnlyAroundContents:
    return 0;
  case SH_ComboBox_Popup:
    return 0;
  case SH_ItemView_ShowDecorationSelected:
    return 1;
  case SH_ItemView_ActivateItemOnSingleClick:
    return 0;
  case SH_UnderlineShortcut:
    return 0;
  case SH_Table_GridLineColor:
    return static_cast<int>(Theme::current().line.rgb());
  default:
    return QProxyStyle::styleHint(hint, option, widget, returnData);
  }
}

void GuidepostStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const {
  const Theme& theme = Theme::current();
  switch (element) {
  case PE_FrameFocusRect: {
    // Buttons and fields show their ring as a wider edge, by the style sheet.
    if (widget && !qobject_cast<const QAbstractItemView*>(widget)) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), units(1), units(1));
    painter->restore();
    return;
  }
  case PE_IndicatorArrowDown:
  case PE_IndicatorHeaderArrow: {
    bool up = false;
    if (element == PE_IndicatorHeaderArrow) {
      const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
      if (!header || header->sortIndicator == QStyleOptionHeader::None) return;
      up = header->sortIndicator == QStyleOptionHeader::SortUp;
    }
    const qreal side = std::min({option->rect.width(), option->rect.height(), units(3)});
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const bool enabled = option->state & State_Enabled;
    paintIcon(*painter, up ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), box,
              enabled ? theme.text2 : theme.text3);
    return;
  }
  case PE_IndicatorItemViewItemCheck:
  case PE_IndicatorCheckBox:
  case PE_IndicatorRadioButton:
  case PE_IndicatorMenuCheckMark: {
    const bool checked = option->state & State_On;
    const bool enabled = option->state & State_Enabled;
    if (element == PE_IndicatorMenuCheckMark) {
      if (checked) paintIcon(*painter, QStringLiteral("check"), option->rect, theme.text1);
      return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = option->state & State_HasFocus;
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const qreal radius = element == PE_IndicatorRadioButton ? box.height() / 2 : units(0.75);
    const QColor edge = checked || focused ? theme.accent : theme.edge;
    painter->setPen(QPen(enabled ? edge : theme.line, focused ? 2 : 1));
    painter->setBrush(checked && enabled ? theme.accent : checked ? theme.line : theme.surface);
    painter->drawRoundedRect(box, radius, radius);
    const QColor sign = enabled ? theme.onAccent : theme.text3;
    if (checked && element == PE_IndicatorRadioButton) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(sign);
      painter->drawEllipse(box.center(), box.width() * 0.22, box.width() * 0.22);
    } else if (checked) {
      paintIcon(*painter, QStringLiteral("check"), box, sign);
    } else if (option->state & State_NoChange) {
      painter->setPen(QPen(theme.text1, 1.5));
      painter->drawLine(QPointF(box.left() + box.width() * 0.25, box.center().y()),
                        QPointF(box.right() - box.width() * 0.25, box.center().y()));
    }
    painter->restore();
    return;
  }
  default:
    QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

QIcon GuidepostStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const {
  switch (pixmap) {
  case SP_MessageBoxWarning:
    return icon(QStringLiteral("warning"), Ink::Warning);
  case SP_MessageBoxCritical:
    return icon(QStringLiteral("error"), Ink::Negative);
  case SP_MessageBoxInformation:
    return icon(QStringLiteral("info"), Ink::Info);
  case SP_MessageBoxQuestion:
    return icon(QStringLiteral("help"), Ink::Text);
  case SP_LineEditClearButton:
    return icon(QStringLiteral("close"), Ink::Noted);
  default:
    return QProxyStyle::standardIcon(pixmap, option, widget);
  }
}

} // namespace guidepost::ui
