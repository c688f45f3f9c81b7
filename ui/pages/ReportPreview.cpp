#include "ui/pages/ReportPreview.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"

#include <QPaintEvent>
#include <QPainter>

namespace guidepost::ui {

namespace {

qreal proportion() {
  const QSizeF paper = ReportPages::millimetres(Paper::A4);
  return paper.height() / paper.width();
}

} // namespace

ReportPreview::ReportPreview(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("reportPreview"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ReportPreview::setDocument(const report::ReportDocument& document) {
  pages_ = std::make_unique<ReportPages>(document);
  setAccessibleDescription(pages_->title());
  updateGeometry();
  update();
}

QSize ReportPreview::sizeHint() const {
  return {units(180), heightForWidth(units(180))};
}

void ReportPreview::clear() {
  pages_.reset();
  updateGeometry();
  update();
}

int ReportPreview::heightForWidth(int width) const {
  if (!pages_) return 0;
  const qreal paper = std::min<qreal>(width - 2 * units(5), units(210));
  return static_cast<int>(pages() * (paper * proportion() + units(5)) + units(5));
}

QRectF ReportPreview::pageRect(int page) const {
  const qreal paper = std::min<qreal>(width() - 2 * units(5), units(210));
  const qreal height = paper * proportion();
  return {(width() - paper) / 2, units(5) + page * (height + units(5)), paper, height};
}

void ReportPreview::paintEvent(QPaintEvent* event) {
  if (!pages_) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(event->rect(), Theme::current().window);
  for (int page = 0; page < pages_->count(); ++page) {
    const QRectF rect = pageRect(page);
    if (!rect.intersects(event->rect())) continue;
    painter.setPen(QPen(Theme::current().line, 0));
    painter.setBrush(Theme::light().surface);
    painter.drawRect(rect);
    painter.save();
    painter.setClipRect(rect);
    pages_->paint(painter, page, rect);
    painter.restore();
  }
}

} // namespace guidepost::ui
