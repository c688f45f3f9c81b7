// What a page is filled with, from top to bottom: pieces that are never cut. The pages put them in place.
#pragma once

#include <QRectF>
#include <QString>

#include <functional>
#include <memory>

class QPainter;

namespace guidepost::ui {

struct PageBlock {
  qreal height = 0;
  qreal least = 0;                       // what it can be pressed to at the end of a page; 0: its height
  qreal gap = 0;                         // above, unless it begins a page
  bool keepWithNext = false;             // a title stays with what it names
  bool breakBefore = false;              // ends the first page
  std::shared_ptr<const PageBlock> head; // of its table: repeated when this begins a page
  QString bookmark;                      // "": none
  int level = 0;                         // of the bookmark: 0 chapter, 1 within it
  std::function<void(QPainter&, const QRectF&)> paint;
};

} // namespace guidepost::ui
