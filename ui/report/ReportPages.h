// A report laid out on paper: the same pages for PDF, print and preview. Painting needs no document any more. GUI
// thread.
#pragma once

#include "core/report/ReportDocument.h"
#include "ui/report/PageBlock.h"

#include <QSizeF>
#include <QString>
#include <QVector>

class QPainter;

namespace guidepost::ui {

enum class Paper { A4, Letter };

struct PageBookmark {
  QString title;
  int level = 0;
  int page = 0;  // from 0
  qreal top = 0; // share of the page's height from its top, 0…1
};

class ReportPages {
public:
  explicit ReportPages(const report::ReportDocument& document, Paper paper = Paper::A4);

  int count() const { return static_cast<int>(pages_.size()); }
  QString title() const { return title_; }
  const QVector<PageBookmark>& bookmarks() const { return bookmarks_; }

  // Into a rect with the paper's proportions, in whatever units the painter has.
  void paint(QPainter& painter, int page, const QRectF& rect) const;
  static QSizeF millimetres(Paper paper);

private:
  struct Placed {
    PageBlock block;
    QRectF rect;
  };
  void place(const QVector<PageBlock>& blocks, qreal top, qreal bottom, qreal left, qreal width);

  QString title_;
  QSizeF size_; // of the layout
  QVector<QVector<Placed>> pages_;
  QVector<PageBookmark> bookmarks_;
  std::function<void(QPainter&, int page, int pages)> frame_; // header and footer
};

} // namespace guidepost::ui
