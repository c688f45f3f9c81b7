#include "ui/report/PageText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace guidepost::ui {

PageText::PageText(const QString& text, const QFont& font, const QColor& color, qreal width, qreal lineHeight,
                   Qt::Alignment alignment)
    : layout_(std::make_shared<QTextLayout>(text, font)), color_(color) {
  QTextOption option(alignment);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout_->setTextOption(option);
  layout_->setCacheEnabled(true);
  layout_->beginLayout();
  for (QTextLine line = layout_->createLine(); line.isValid(); line = layout_->createLine()) {
    line.setLineWidth(std::max(width, 1.0));
    line.setPosition(QPointF(0, height_ + (lineHeight - line.height()) / 2));
    height_ += lineHeight;
  }
  layout_->endLayout();
}

void PageText::paint(QPainter& painter, const QPointF& topLeft) const {
  painter.setPen(color_);
  layout_->draw(&painter, topLeft);
}

qreal widestWord(const QFont& font, const QString& text) {
  const QFontMetricsF metrics(font);
  QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
  qreal widest = 0;
  qsizetype from = 0;
  for (qsizetype at = finder.toNextBoundary(); at >= 0; at = finder.toNextBoundary()) {
    widest = std::max(widest, metrics.horizontalAdvance(text.mid(from, at - from).trimmed()));
    from = at;
  }
  return widest;
}

} // namespace guidepost::ui
