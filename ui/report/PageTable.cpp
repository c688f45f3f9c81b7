#include "ui/report/PageTable.h"

#include "ui/report/PageText.h"
#include "ui/text/Digits.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace guidepost::ui {
namespace {

constexpr qreal columnGap = 14; // pictures
constexpr qreal markWidth = 18;
constexpr qsizetype wholeRows = 5;

// Where the columns stand and in which font: shared by the rows of one table.
struct Grid {
  std::shared_ptr<const PageStyle> style;
  QVector<TextColumn> columns;
  QVector<qreal> left, width;
  QFont font, strongFont;
  qreal lineHeight = 0;

  qreal px(qreal pictures) const { return style->px(pictures); }
};

QString besideText(const TextCell& cell) {
  return cell.interval.isEmpty() ? QString() : QStringLiteral("  (") + cell.interval + QLatin1Char(')');
}

qreal cellWidth(const TextCell& cell, const TextColumn& column, const QFont& font, const PageStyle& style) {
  qreal width = column.number ? digitsWidth(font, cell.text) : textWidth(font, cell.text);
  if (column.intervals == report::Intervals::Beside) width += digitsWidth(style.axis, besideText(cell));
  if (column.intervals == report::Intervals::Below) width = std::max(width, digitsWidth(style.axis, cell.interval));
  if (!cell.strategy.isEmpty()) width += style.px(markWidth);
  return width;
}

// Natural and least widths; false when even the least do not fit.
bool fit(const TextTable& table, qreal width, Grid& grid) {
  const PageStyle& style = *grid.style;
  const qsizetype count = table.columns.size();
  QVector<qreal> natural(count), least(count);
  for (qsizetype i = 0; i < count; ++i) {
    const TextColumn& column = table.columns[i];
    least[i] = widestWord(style.axis, column.head);
    qreal content = 0, word = 0;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
      const QFont& font = table.strong[row] ? grid.strongFont : grid.font;
      const TextCell& cell = table.rows[row][i];
      content = std::max(content, cellWidth(cell, column, font, style));
      word = std::max(word, widestWord(font, cell.text) + (cell.strategy.isEmpty() ? 0 : style.px(markWidth)));
    }
    least[i] = std::max(least[i], column.number ? content : std::min(content, std::max(word, style.px(90))));
    natural[i] = std::max({least[i], content, std::min(textWidth(style.axis, column.head), style.px(110))});
  }
  const qreal free = width - style.px(columnGap) * qreal(count - 1);
  const qreal leastSum = std::accumulate(least.begin(), least.end(), 0.0);
  const qreal naturalSum = std::accumulate(natural.begin(), natural.end(), 0.0);
  grid.width = natural;
  if (naturalSum > free) {
    const qreal stretch = naturalSum > leastSum ? std::max(0.0, free - leastSum) / (naturalSum - leastSum) : 0;
    for (qsizetype i = 0; i < count; ++i)
      grid.width[i] = least[i] + (natural[i] - least[i]) * stretch;
  } else {
    for (qreal& each : grid.width)
      each += (free - naturalSum) / qreal(count);
  }
  grid.left.clear();
  qreal at = 0;
  for (const qreal each : grid.width) {
    grid.left.append(at);
    at += each + style.px(columnGap);
  }
  return leastSum <= free + 0.5;
}

PageBlock titleBlock(const TextTable& table, qreal width, const std::shared_ptr<const PageStyle>& style) {
  const Theme& theme = style->theme();
  const qreal originWidth = table.origin.isEmpty() ? 0 : textWidth(style->axis, table.origin) + style->px(12);
  const PageText title(table.title, style->cardTitle, theme.text1, width - originWidth, style->px(19));
  const PageText subtitle(table.subtitle, style->axis, theme.text3, width, style->px(14));
  const bool hasSubtitle = !table.subtitle.isEmpty();
  PageBlock block;
  block.gap = style->px(22);
  block.height = title.height() + (hasSubtitle ? subtitle.height() : 0) + style->px(6);
  block.keepWithNext = true;
  block.paint = [=, origin = table.origin](QPainter& painter, const QRectF& rect) {
    title.paint(painter, rect.topLeft());
    if (hasSubtitle) subtitle.paint(painter, rect.topLeft() + QPointF(0, title.height()));
    drawText(painter, QRectF(rect.left(), rect.top(), rect.width(), style->px(19)), origin, style->axis,
             style->theme().info, Qt::AlignRight);
  };
  return block;
}

PageBlock headBlock(const std::shared_ptr<const Grid>& grid) {
  const PageStyle& style = *grid->style;
  QVector<PageText> heads;
  qreal height = 0;
  for (qsizetype i = 0; i < grid->columns.size(); ++i) {
    heads.append(PageText(grid->columns[i].head, style.axis, style.theme().text2, grid->width[i], grid->px(14),
                          grid->columns[i].number ? Qt::AlignRight : Qt::AlignLeft));
    height = std::max(height, heads.last().height());
  }
  PageBlock block;
  block.height = height + grid->px(5);
  block.keepWithNext = true;
  block.paint = [grid, heads](QPainter& painter, const QRectF& rect) {
    for (qsizetype i = 0; i < heads.size(); ++i)
      heads[i].paint(painter, {rect.left() + grid->left[i], rect.bottom() - grid->px(5) - heads[i].height()});
    painter.setPen(grid->style->chart.pen(grid->style->theme().text2, 1));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
  };
  return block;
}

void paintNumber(QPainter& painter, const Grid& grid, const TextCell& cell, const TextColumn& column, const QFont& font,
                 qreal right, qreal top) {
  const PageStyle& style = *grid.style;
  const qreal baseline = top + (grid.lineHeight + QFontMetricsF(font).ascent() - QFontMetricsF(font).descent()) / 2;
  qreal end = right;
  if (column.intervals == report::Intervals::Beside && !cell.interval.isEmpty()) {
    painter.setFont(style.axis);
    painter.setPen(style.theme().text3);
    drawDigits(painter, QPointF(end, baseline), besideText(cell).trimmed());
    end -= digitsWidth(style.axis, besideText(cell));
  }
  painter.setFont(font);
  painter.setPen(style.theme().text1);
  drawDigits(painter, QPointF(end, baseline), cell.text);
  if (column.intervals != report::Intervals::Below || cell.interval.isEmpty()) return;
  painter.setFont(style.axis);
  painter.setPen(style.theme().text3);
  drawDigits(painter, QPointF(right, baseline + grid.px(13)), cell.interval);
}

PageBlock rowBlock(const std::shared_ptr<const Grid>& grid, const QVector<TextCell>& cells, bool strong) {
  const PageStyle& style = *grid->style;
  const QFont font = strong ? grid->strongFont : grid->font;
  QVector<PageText> texts;
  qreal height = grid->lineHeight;
  for (qsizetype i = 0; i < cells.size(); ++i) {
    const qreal mark = cells[i].strategy.isEmpty() ? 0 : grid->px(markWidth);
    const bool number = grid->columns[i].number;
    texts.append(PageText(number ? QString() : cells[i].text, font, style.theme().text1, grid->width[i] - mark,
                          grid->lineHeight));
    height = std::max(height, number ? grid->lineHeight : texts.last().height());
    if (grid->columns[i].intervals == report::Intervals::Below && !cells[i].interval.isEmpty())
      height = std::max(height, grid->lineHeight + grid->px(13));
  }
  PageBlock block;
  block.height = height + grid->px(7);
  block.paint = [grid, cells, texts, font](QPainter& painter, const QRectF& rect) {
    const PageStyle& styleOfRow = *grid->style;
    const qreal top = rect.top() + grid->px(3);
    for (qsizetype i = 0; i < cells.size(); ++i) {
      const qreal left = rect.left() + grid->left[i];
      qreal mark = 0;
      if (!cells[i].strategy.isEmpty()) {
        const StrategyLook look = styleOfRow.theme().strategy(cells[i].strategy);
        paintMark(painter, look.mark, {left + grid->px(5), top + grid->lineHeight / 2}, grid->px(8.5), look.color);
        mark = grid->px(markWidth);
      }
      if (grid->columns[i].number)
        paintNumber(painter, *grid, cells[i], grid->columns[i], font, left + grid->width[i], top);
      else
        texts[i].paint(painter, {left + mark, top});
    }
    painter.setPen(styleOfRow.chart.pen(styleOfRow.theme().line, 0.75));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
  };
  return block;
}

} // namespace

QVector<PageBlock> tableBlocks(const TextTable& table, qreal width, const std::shared_ptr<const PageStyle>& style) {
  auto grid = std::make_shared<Grid>();
  grid->style = style;
  grid->columns = table.columns;
  grid->font = style->body;
  grid->strongFont = style->bodyStrong;
  grid->lineHeight = style->px(17);
  if (!fit(table, width, *grid)) {
    grid->font = style->small;
    grid->strongFont = style->smallStrong;
    grid->lineHeight = style->px(16);
    if (!fit(table, width, *grid)) {
      grid->font = style->axis;
      grid->strongFont = style->chart.axisStrong;
      grid->lineHeight = style->px(15);
      fit(table, width, *grid);
    }
  }
  const std::shared_ptr<const Grid> shared = grid;
  QVector<PageBlock> blocks{titleBlock(table, width, style)};
  const auto head = std::make_shared<const PageBlock>(headBlock(shared));
  blocks.append(*head);
  for (qsizetype row = 0; row < table.rows.size(); ++row) {
    PageBlock block = rowBlock(shared, table.rows[row], table.strong[row]);
    block.head = head;
    // Short tables stay whole; of longer ones neither the first two rows nor the last three are torn apart.
    const qsizetype left = table.rows.size() - 1 - row;
    block.keepWithNext = left > 0 && (table.rows.size() <= wholeRows || row == 0 || left <= 2);
    blocks.append(std::move(block));
  }
  return blocks;
}

} // namespace guidepost::ui
