#include "ui/charts/PathChips.h"

#include "ui/charts/ChartStyle.h"
#include "ui/text/Wording.h"

#include <QPainter>

namespace guidepost::ui {

namespace {

struct ChipLook {
  QColor ground, ink, border;
};

ChipLook lookOf(const QString& type, const Theme& theme) {
  if (type == QLatin1String("purchase")) return {theme.sequential[5], theme.onSequential(5), theme.sequential[5]};
  if (type == QLatin1String("add_to_cart") || type == QLatin1String("begin_checkout"))
    return {theme.sequential[1], theme.onSequential(1),
            theme.kind == Theme::Kind::HighContrast ? theme.line : theme.sequential[1]};
  return {theme.inset, theme.text1, theme.line};
}

qreal chipWidth(const QString& type, const ChartStyle& style) {
  return textWidth(style.axis, term(type)) + style.px(14);
}

qreal gapWidth(const ChartStyle& style) {
  return style.px(20);
}

void paintArrow(QPainter& painter, const QPointF& center, const ChartStyle& style) {
  const qreal reach = style.px(2.5);
  painter.setPen(style.pen(style.theme.text3, 1.2));
  painter.drawLine(center + QPointF(-reach / 2, -reach), center + QPointF(reach / 2, 0));
  painter.drawLine(center + QPointF(reach / 2, 0), center + QPointF(-reach / 2, reach));
}

} // namespace

void paintPathChips(QPainter& painter, const QRectF& rect, const QStringList& types, const Theme& theme) {
  const ChartStyle style(theme);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal height = std::min(pathChipHeight(theme), rect.height());
  const qreal more = textWidth(style.axis, QStringLiteral("…"));
  qreal x = rect.left();
  for (qsizetype i = 0; i < types.size(); ++i) {
    const qreal width = chipWidth(types[i], style);
    const bool last = i + 1 == types.size();
    const qreal gap = i > 0 ? gapWidth(style) : 0;
    const qreal reserve = last ? 0 : gapWidth(style) + more;
    if (x + gap + width + reserve > rect.right() + 0.5) {
      drawText(painter, QRectF(x + gap / 3, rect.top(), rect.right() - x - gap / 3, rect.height()), QStringLiteral("…"),
               style.axis, theme.text2);
      break;
    }
    if (i > 0) paintArrow(painter, QPointF(x + gap / 2, rect.center().y()), style);
    x += gap;
    const QRectF chip(x + 0.5, rect.center().y() - height / 2 + 0.5, width - 1, height - 1);
    const ChipLook look = lookOf(types[i], theme);
    painter.setPen(style.hairline(look.border));
    painter.setBrush(look.ground);
    painter.drawRoundedRect(chip, style.px(3), style.px(3));
    drawText(painter, chip, term(types[i]), style.axis, look.ink, Qt::AlignHCenter);
    x += width;
  }
  painter.restore();
}

qreal pathChipsWidth(const QStringList& types, const Theme& theme) {
  const ChartStyle style(theme);
  qreal width = 0;
  for (qsizetype i = 0; i < types.size(); ++i)
    width += chipWidth(types[i], style) + (i > 0 ? gapWidth(style) : 0);
  return width;
}

qreal pathChipHeight(const Theme& theme) {
  return ChartStyle(theme).px(20);
}

QString pathText(const QStringList& types) {
  QStringList words;
  for (const QString& type : types)
    words << term(type);
  return words.join(QStringLiteral(" › "));
}

} // namespace guidepost::ui
