#include "ui/report/PdfWriter.h"

#include "ui/report/PageStyle.h"
#include "ui/report/PdfOutline.h"
#include "ui/text/Numbers.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace guidepost::ui {
namespace {

constexpr int dotsPerInch = 144; // one device pixel, the width of a hairline, is half a point

} // namespace

PdfReport reportPdf(const report::ReportDocument& document, Paper paper) {
  const ReportFonts reportFonts;
  const ReportPages pages(document, paper);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPageSize(QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
  writer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
  writer.setResolution(dotsPerInch);
  writer.setTitle(pages.title());
  writer.setCreator(QStringLiteral("Guidepost ") + QString::fromStdString(document.provenance.programVersion));
  {
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
      if (page > 0) writer.newPage();
      pages.paint(painter, page, QRectF(QPointF(), QSizeF(writer.width(), writer.height())));
    }
  }
  const double pageHeight = ReportPages::millimetres(paper).height() / 25.4 * 72;
  return {withOutline(buffer.data(), pages.bookmarks(), pageHeight, language() == Language::Chinese ? "zh-CN" : "en"),
          pages.count()};
}

} // namespace guidepost::ui
