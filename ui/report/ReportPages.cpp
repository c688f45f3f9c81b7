#include "ui/report/ReportPages.h"

#include "ui/report/PageParts.h"
#include "ui/report/PageTable.h"
#include "ui/report/ReportText.h"
#include "ui/text/Numbers.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace guidepost::ui {
namespace {

constexpr qreal marginMillimetres = 15;
constexpr qreal millimetresPerInch = 25.4;

void appendTables(const std::vector<report::Table>& tables, bool synthetic, qreal width, const SharedStyle& style,
                  QVector<PageBlock>& blocks) {
  for (const report::Table& table : tables)
    blocks += tableBlocks(tableText(table, synthetic), width, style);
}

void appendCharts(const std::vector<report::Chart>& charts, bool synthetic, qreal width, const SharedStyle& style,
                  QVector<PageBlock>& blocks) {
  for (const QVector<ReportChart>& row : chartRows(charts, synthetic))
    blocks.append(chartsBlock(row, width, style));
}

QVector<PageBlock> blocksOf(const report::ReportDocument& document, qreal width, const SharedStyle& style) {
  const bool synthetic = document.synthetic;
  QVector<PageBlock> blocks{headlineBlock(document, width, style), figuresBlock(document, width, style)};
  blocks += findingBlocks(document.findings, true, width, style);
  appendCharts(document.charts, synthetic, width, style, blocks);
  appendTables(document.tables, synthetic, width, style, blocks);
  blocks += columnBlocks(reportSentence(Message("report.section.test")), document.test,
                         reportSentence(Message("report.section.care")), document.care, width, style);
  blocks += columnBlocks(reportSentence(Message("report.section.missing")), document.missing, {}, {}, width, style);
  bool first = true;
  for (const report::Section& section : document.sections) {
    PageBlock title = sectionBlock(reportSentence(section.title), width, style);
    title.breakBefore = first;
    first = false;
    blocks.append(std::move(title));
    const bool more = !section.charts.empty() || !section.tables.empty();
    QVector<PageBlock> findings = findingBlocks(section.findings, false, width, style);
    for (qsizetype i = 0; i < findings.size(); ++i)
      findings[i].keepWithNext = more || i + 1 < findings.size();
    blocks += findings;
    appendCharts(section.charts, synthetic, width, style, blocks);
    appendTables(section.tables, synthetic, width, style, blocks);
  }
  return blocks;
}

} // namespace

QSizeF ReportPages::millimetres(Paper paper) {
  return paper == Paper::A4 ? QSizeF(210, 297) : QSizeF(215.9, 279.4);
}

ReportPages::ReportPages(const report::ReportDocument& document, Paper paper)
    : title_(reportSentence(document.headline)) {
  const auto style = std::make_shared<const PageStyle>();
  const qreal perMillimetre = style->perInch() / millimetresPerInch;
  size_ = millimetres(paper) * perMillimetre;
  const qreal left = marginMillimetres * perMillimetre;
  const qreal right = size_.width() - left;
  const qreal headerLine = style->px(72);
  const qreal footerLine = size_.height() - style->px(54);

  const QString scenario =
      document.scenario.empty() ? QString::fromStdString(document.provenance.log) : scenarioTitle(document.scenario);
  const QString date = document.provenance.generatedUs > 0 ? number::date(document.provenance.generatedUs) : QString();
  const QString footer = reportWords(document.footer);
  const auto mark = std::make_shared<QSvgRenderer>(QStringLiteral(":/guidepost/icons/guidepost.svg"));
  frame_ = [=](QPainter& painter, int page, int pages) {
    const Theme& theme = style->theme();
    const qreal side = style->px(19);
    const QRectF header(left, headerLine - style->px(32), right - left, style->px(24));
    mark->render(&painter, QRectF(left, header.center().y() - side / 2, side, side));
    const QString product = QStringLiteral("Guidepost");
    drawText(painter, header.adjusted(style->px(25), 0, 0, 0), product, style->bodyStrong, theme.text1);
    const qreal after = style->px(25) + textWidth(style->bodyStrong, product) + style->px(14);
    const qreal dateWidth = textWidth(style->small, date) + style->px(16);
    drawText(painter, header.adjusted(after, 0, -dateWidth, 0), scenario, style->small, theme.text3);
    drawText(painter, header, date, style->small, theme.text3, Qt::AlignRight);

    const QRectF foot(left, footerLine + style->px(8), right - left, style->px(18));
    const QString pageText =
        reportWords(Message("report.page-of").with("page", Count{page + 1}).with("pages", Count{pages}));
    const qreal pageWidth = textWidth(style->axis, pageText) + style->px(16);
    drawText(painter, foot.adjusted(0, 0, -pageWidth, 0), footer, style->axis, theme.text3);
    drawText(painter, foot, pageText, style->axis, theme.text3, Qt::AlignRight);
    painter.setPen(style->chart.pen(theme.line, 1));
    painter.drawLine(QPointF(left, headerLine), QPointF(right, headerLine));
    painter.drawLine(QPointF(left, footerLine), QPointF(right, footerLine));
  };
  place(blocksOf(document, right - left, style), headerLine + style->px(22), footerLine - style->px(12), left,
        right - left);
}

void ReportPages::place(const QVector<PageBlock>& blocks, qreal top, qreal bottom, qreal left, qreal width) {
  pages_.clear();
  pages_.append(QVector<Placed>());
  qreal at = top;
  for (qsizetype i = 0; i < blocks.size(); ++i) {
    const PageBlock& block = blocks[i];
    // What must stay together, the last of it pressed if it can be.
    const auto leastOf = [](const PageBlock& each) { return each.least > 0 ? each.least : each.height; };
    qreal together = 0;
    qsizetype last = i;
    for (; blocks[last].keepWithNext && last + 1 < blocks.size(); ++last)
      together += blocks[last].height + blocks[last + 1].gap;
    together += leastOf(blocks[last]);
    if (together > bottom - top) together = leastOf(block);

    const bool empty = pages_.last().isEmpty();
    const qreal gap = empty ? 0 : block.gap;
    if (!empty && ((block.breakBefore && pages_.size() == 1) || at + gap + together > bottom)) {
      pages_.append(QVector<Placed>());
      at = top;
      if (block.head) {
        pages_.last().append({*block.head, QRectF(left, at, width, block.head->height)});
        at += block.head->height;
      }
    } else {
      at += gap;
    }
    const QRectF rect(left, at, width, std::min(block.height, std::max(leastOf(block), bottom - at)));
    if (!block.bookmark.isEmpty())
      bookmarks_.append(
          {block.bookmark, block.level, static_cast<int>(pages_.size()) - 1, rect.top() / size_.height()});
    pages_.last().append({block, rect});
    at += rect.height();
  }
}

void ReportPages::paint(QPainter& painter, int page, const QRectF& rect) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(rect.topLeft());
  painter.scale(rect.width() / size_.width(), rect.height() / size_.height());
  frame_(painter, page, count());
  for (const Placed& placed : pages_[page]) {
    painter.save();
    placed.block.paint(painter, placed.rect);
    painter.restore();
  }
  painter.restore();
}

} // namespace guidepost::ui
