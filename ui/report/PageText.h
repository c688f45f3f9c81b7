// A paragraph of one font, wrapped to a width and painted with a fixed distance between lines. GUI thread.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace guidepost::ui {

class PageText {
public:
  PageText(const QString& text, const QFont& font, const QColor& color, qreal width, qreal lineHeight,
           Qt::Alignment alignment = Qt::AlignLeft);

  qreal height() const { return height_; }
  int lines() const { return layout_->lineCount(); }
  void paint(QPainter& painter, const QPointF& topLeft) const;

private:
  void strengthen(QPainter& painter, const QPointF& topLeft) const;

  std::shared_ptr<QTextLayout> layout_; // laid out once, shared by copies
  QColor color_;
  qreal height_ = 0;
};

// The widest piece of the text that cannot be broken: how narrow a column may become.
qreal widestWord(const QFont& font, const QString& text);

} // namespace guidepost::ui
