#include "ui/report/PageParts.h"

#include "ui/report/PageText.h"
#include "ui/report/ReportText.h"
#include "ui/theme/Icons.h"

#include <QPainter>

#include <algorithm>
#include <limits>

namespace guidepost::ui {
namespace {

// A badge: an icon and a word on its ground; right-aligned when painted from the right.
qreal badgeWidth(const QString& text, const PageStyle& style) {
  return textWidth(style.small, text) + style.px(36);
}

void paintBadge(QPainter& painter, const QString& text, const QPointF& topRight, const PageStyle& style) {
  const QRectF rect(topRight.x() - badgeWidth(text, style), topRight.y(), badgeWidth(text, style), style.px(23));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(style.theme().infoGround);
  painter.drawRoundedRect(rect, style.px(4), style.px(4));
  painter.restore();
  paintIcon(painter, QStringLiteral("flask"),
            QRectF(rect.left() + style.px(8), rect.center().y() - style.px(7), style.px(14), style.px(14)),
            style.theme().info);
  drawText(painter, rect.adjusted(style.px(27), 0, style.px(2), 0), text, style.small, style.theme().info);
}

constexpr qreal pressed = 0.82; // of a chart's height, rather than begin a page

struct ChartWords {
  PageText title, subtitle;
  QString origin;
  qreal height = 0; // of the words
};

ChartWords chartWords(const ReportChart& chart, qreal width, const PageStyle& style) {
  ChartWords words{PageText(chart.title, style.cardTitle, style.theme().text1, width, style.px(18)),
                   PageText(chart.subtitle, style.axis, style.theme().text3, width, style.px(14)), chart.origin, 0};
  words.height = words.title.height() + words.subtitle.height() + style.px(chart.origin.isEmpty() ? 8 : 22);
  return words;
}

} // namespace

PageBlock headlineBlock(const report::ReportDocument& document, qreal width, const SharedStyle& style) {
  QStringList badges;
  for (const Message& badge : document.badges)
    badges << reportWords(badge);
  const qreal gap = style->px(8);
  const auto besideBadge = [&](qsizetype index) {
    return index < badges.size() ? width - badgeWidth(badges[index], *style) - gap : width;
  };
  // The first badge stands beside the headline, the second beside the line below it.
  const QString headline = reportSentence(document.headline);
  const PageText title(headline, style->title, style->theme().text1, besideBadge(0), style->px(33));
  const PageText subtitle(reportSentence(document.subtitle), style->small, style->theme().text3,
                          title.lines() > 1 ? width : besideBadge(1), style->px(18));
  PageBlock block;
  block.height = title.height() + subtitle.height() + style->px(16);
  block.keepWithNext = true;
  block.bookmark = headline;
  block.paint = [=](QPainter& painter, const QRectF& rect) {
    title.paint(painter, rect.topLeft());
    subtitle.paint(painter, rect.topLeft() + QPointF(0, title.height()));
    for (qsizetype i = 0; i < badges.size(); ++i)
      paintBadge(painter, badges[i], {rect.right(), rect.top() + style->px(5 + 27 * qreal(i))}, *style);
  };
  return block;
}

PageBlock figuresBlock(const report::ReportDocument& document, qreal width, const SharedStyle& style) {
  struct Column {
    PageText value, label, note;
  };
  const qreal count = std::max(1.0, qreal(document.figures.size()));
  const qreal columnWidth = width / count;
  const qreal textWidthOf = columnWidth - style->px(16);
  QVector<Column> columns;
  qreal height = 0;
  for (const report::Figure& figure : document.figures) {
    const FigureText text = figureText(figure, document.currency);
    const qreal inset = columns.isEmpty() ? style->px(8) : 0;
    columns.append({PageText(text.value, style->figure, style->theme().text1, columnWidth, style->px(36)),
                    PageText(text.label, style->smallStrong, style->theme().text1, textWidthOf + inset, style->px(16)),
                    PageText(text.note, style->axis, style->theme().text3, textWidthOf + inset, style->px(15))});
    height = std::max(height, columns.last().label.height() + columns.last().note.height());
  }
  PageBlock block;
  block.height = height + style->px(62);
  block.paint = [=](QPainter& painter, const QRectF& rect) {
    const Theme& theme = style->theme();
    painter.setPen(style->chart.pen(theme.text1, 2));
    painter.drawLine(rect.topLeft(), rect.topRight());
    for (qsizetype i = 0; i < columns.size(); ++i) {
      const qreal at = rect.left() + columnWidth * qreal(i);
      const qreal left = at + (i == 0 ? 0 : style->px(13));
      if (i > 0) {
        painter.setPen(style->chart.pen(theme.line, 1));
        painter.drawLine(QPointF(at, rect.top() + style->px(14)), QPointF(at, rect.bottom() - style->px(12)));
      }
      columns[i].value.paint(painter, {left, rect.top() + style->px(11)});
      columns[i].label.paint(painter, {left, rect.top() + style->px(48)});
      columns[i].note.paint(painter, {left, rect.top() + style->px(48) + columns[i].label.height()});
    }
    painter.setPen(style->chart.pen(theme.line, 1));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
  };
  return block;
}

QVector<PageBlock> findingBlocks(const std::vector<Message>& findings, bool numbered, qreal width,
                                 const SharedStyle& style) {
  QVector<PageBlock> blocks;
  const qreal indent = numbered ? style->px(24) : 0;
  for (const Message& finding : findings) {
    const PageText text(reportSentence(finding), style->body, style->theme().text1, width - indent, style->px(19));
    const QString number = QString::number(blocks.size() + 1);
    PageBlock block;
    block.gap = style->px(blocks.isEmpty() && numbered ? 14 : 7);
    block.height = text.height();
    block.paint = [=](QPainter& painter, const QRectF& rect) {
      if (numbered)
        drawText(painter, QRectF(rect.left(), rect.top(), indent, style->px(19)), number, style->bodyStrong,
                 style->theme().text3);
      text.paint(painter, rect.topLeft() + QPointF(indent, 0));
    };
    blocks.append(std::move(block));
  }
  return blocks;
}

PageBlock chartsBlock(const QVector<ReportChart>& charts, qreal width, const SharedStyle& style) {
  const qreal gutter = style->px(24);
  const QVector<qreal> widths = chartWidths(charts, width, gutter);
  QVector<ChartWords> words;
  qreal wordsHeight = 0, chartHeight = 0;
  for (const ReportChart& chart : charts) {
    words.append(chartWords(chart, widths[words.size()], *style));
    wordsHeight = std::max(wordsHeight, words.last().height);
    chartHeight = std::max(chartHeight, style->px(chart.height));
  }
  PageBlock block;
  block.gap = style->px(20);
  block.height = wordsHeight + chartHeight;
  block.least = wordsHeight + chartHeight * pressed;
  block.paint = [=](QPainter& painter, const QRectF& rect) {
    const qreal press = (rect.height() - wordsHeight) / chartHeight;
    qreal left = rect.left();
    for (qsizetype i = 0; i < charts.size(); ++i) {
      const qreal each = widths[i];
      qreal top = rect.top();
      words[i].title.paint(painter, {left, top});
      top += words[i].title.height();
      words[i].subtitle.paint(painter, {left, top});
      top += words[i].subtitle.height();
      drawText(painter, QRectF(left, top, each, style->px(15)), words[i].origin, style->axis, style->theme().info);
      const qreal height = style->px(charts[i].height) * press;
      charts[i].paint(painter, QRectF(left, rect.top() + wordsHeight, each, height));
      left += each + gutter;
    }
  };
  return block;
}

PageBlock sectionBlock(const QString& title, qreal width, const SharedStyle& style) {
  const PageText text(title, style->section, style->theme().text1, width, style->px(24));
  PageBlock block;
  block.gap = style->px(34);
  block.height = text.height() + style->px(9);
  block.keepWithNext = true;
  block.bookmark = title;
  block.paint = [=](QPainter& painter, const QRectF& rect) {
    painter.setPen(style->chart.pen(style->theme().text1, 1.5));
    painter.drawLine(rect.topLeft(), rect.topRight());
    text.paint(painter, rect.topLeft() + QPointF(0, style->px(9)));
  };
  return block;
}

QVector<PageBlock> columnBlocks(const QString& leftTitle, const std::vector<Message>& left, const QString& rightTitle,
                                const std::vector<Message>& right, qreal width, const SharedStyle& style) {
  if (left.empty() && right.empty()) return {};
  const bool both = !left.empty() && !right.empty();
  const qreal gutter = style->px(24);
  const auto texts = [&](const QString& title, const std::vector<Message>& messages, qreal columnWidth) {
    QVector<PageText> made;
    if (messages.empty()) return made;
    made.append(PageText(title, style->cardTitle, style->theme().text1, columnWidth, style->px(21)));
    for (const Message& message : messages)
      made.append(PageText(reportSentence(message), style->small, style->theme().text2, columnWidth, style->px(17)));
    return made;
  };
  const auto heightOf = [&](const QVector<PageText>& column) {
    qreal height = 0;
    for (const PageText& text : column)
      height += text.height() + style->px(3);
    return height;
  };
  // Halves, unless one text is so much longer that other widths save lines.
  QVector<PageText> first, second;
  qreal firstWidth = 0, lowest = std::numeric_limits<qreal>::infinity();
  const QVector<qreal> shares = both ? QVector<qreal>{0.5, 0.42, 0.35, 0.58} : QVector<qreal>{1};
  for (const qreal share : shares) {
    const qreal tried = both ? (width - gutter) * share : width;
    QVector<PageText> one = texts(leftTitle, left, tried);
    QVector<PageText> other = texts(rightTitle, right, both ? width - gutter - tried : width);
    const qreal height = std::max(heightOf(one), heightOf(other));
    if (height >= lowest - style->px(10)) continue;
    lowest = height;
    firstWidth = tried;
    first = std::move(one);
    second = std::move(other);
  }
  PageBlock block;
  block.gap = style->px(20);
  block.height = lowest;
  block.bookmark = left.empty() ? rightTitle : leftTitle;
  block.level = 1;
  block.paint = [=](QPainter& painter, const QRectF& rect) {
    qreal at = rect.left();
    for (const QVector<PageText>* column : {&first, &second}) {
      if (column->isEmpty()) continue;
      qreal top = rect.top();
      for (const PageText& text : *column) {
        text.paint(painter, {at, top});
        top += text.height() + style->px(3);
      }
      at += firstWidth + gutter;
    }
  };
  return {block};
}

} // namespace guidepost::ui
