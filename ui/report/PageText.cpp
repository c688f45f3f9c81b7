#include "ui/report/PageText.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace guidepost::ui {
namespace {

bool isWide(QChar letter) {
  return letter.unicode() >= 0x2e80;
} // Chinese characters and their punctuation

} // namespace

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
  if (layout_->font().weight() >= QFont::DemiBold && painter.paintEngine()->type() == QPaintEngine::Pdf)
    strengthen(painter, topLeft);
}

// The Chinese font has one weight. On the screen it is emboldened; a PDF gets its plain outlines, so a thin line is
// drawn around them here. The text below stays text: it can be searched and copied.
void PageText::strengthen(QPainter& painter, const QPointF& topLeft) const {
  const QString text = layout_->text();
  QPainterPathStroker stroker; // filled, not stroked: viewers widen thin strokes to a whole dot
  stroker.setWidth(layout_->font().pixelSize() * 0.03);
  stroker.setJoinStyle(Qt::MiterJoin);
  for (qsizetype from = 0; from < text.size();) {
    qsizetype to = from;
    while (to < text.size() && isWide(text[to]))
      ++to;
    for (const QGlyphRun& run :
         to > from ? layout_->glyphRuns(static_cast<int>(from), static_cast<int>(to - from)) : QList<QGlyphRun>()) {
      const QRawFont font = run.rawFont();
      if (font.styleName().contains(QLatin1String("Bold"))) continue;
      const QList<quint32> glyphs = run.glyphIndexes();
      const QList<QPointF> positions = run.positions();
      for (qsizetype i = 0; i < glyphs.size(); ++i)
        painter.fillPath(stroker.createStroke(font.pathForGlyph(glyphs[i])).translated(topLeft + positions[i]), color_);
    }
    from = to + 1;
  }
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
