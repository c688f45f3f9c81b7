#include "ui/pages/intent/NextItemBars.h"

#include "ui/charts/ChartStyle.h"
#include "ui/text/Digits.h"
#include "ui/text/Numbers.h"

#include <QPainter>

#include <algorithm>

namespace guidepost::ui {

namespace {

struct Row {
  QString name, title;
  double probability;
  bool others;
};

QVector<Row> rowsOf(const NextItemData& data) {
  QVector<Row> rows;
  for (const NextItem& item : data.items)
    rows.push_back({item.name, item.title, item.probability, false});
  rows.push_back({NextItemBars::tr("all others"), {}, data.others, true});
  return rows;
}

} // namespace

void paintNextItems(QPainter& painter, const QRectF& rect, const NextItemData& data, const Theme& theme,
                    ChartSpots* spots) {
  if (data.items.isEmpty()) return;
  const ChartStyle style(theme);
  const Clipped clipped(painter, rect);
  const QVector<Row> rows = rowsOf(data);
  qreal names = 0, values = 0;
  for (const Row& row : rows) {
    names = std::max(names, textWidth(style.bodyStrong, row.title.isEmpty() ? row.name : row.title));
    values = std::max(values, digitsWidth(style.bodyStrong, number::share(row.probability)));
  }
  names = std::min(names + style.px(14), rect.width() * 0.45);
  values += style.px(14);
  const qreal pitch = std::min(style.px(30), rect.height() / static_cast<qreal>(rows.size()));
  const qreal thick = std::min(style.px(14), pitch * 0.6);
  const QRectF track(rect.left() + names, 0, std::max(1.0, rect.width() - names - values), 0);
  qreal y = rect.top() + pitch / 2;
  for (qsizetype i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const bool first = i == 0;
    const QFont& font = first ? style.bodyStrong : style.body;
    const QColor ink = row.others ? theme.text2 : theme.text1;
    drawText(painter, QRectF(rect.left(), y - pitch / 2, names - style.px(8), pitch),
             row.title.isEmpty() ? row.name : row.title, font, ink);
    painter.setPen(style.hairline(style.grid));
    painter.drawLine(QPointF(track.left(), y), QPointF(track.right(), y));
    const QColor color = row.others ? theme.edge : first ? theme.intents[0] : theme.sequential[4];
    painter.fillRect(QRectF(track.left(), y - thick / 2, track.width() * std::clamp(row.probability, 0.0, 1.0), thick),
                     color);
    painter.setFont(font);
    painter.setPen(ink);
    drawDigits(painter, QRectF(track.right(), y - pitch / 2, values, pitch), number::share(row.probability));
    if (spots)
      *spots << ChartSpot{QRectF(rect.left(), y - pitch / 2, rect.width(), pitch),
                          QPointF(track.left() + track.width() * row.probability, y), false};
    y += pitch;
  }
}

ChartTable tableOf(const NextItemData& data) {
  ChartTable table;
  table.heads = {QStringLiteral("item"), QStringLiteral("title"), QStringLiteral("probability")};
  for (const NextItem& item : data.items)
    table.rows << QVariantList{item.name, item.title, item.probability};
  table.rows << QVariantList{QStringLiteral("others"), QString(), data.others};
  return table;
}

void NextItemBars::setData(NextItemData data) {
  data_ = std::move(data);
  dataChanged();
}

void NextItemBars::paint(QPainter& painter, const QRectF& rect, const Theme& theme) const {
  paintNextItems(painter, rect, data_, theme, &spots());
}

ChartTip NextItemBars::tip(int mark) const {
  const Row row = rowsOf(data_)[mark];
  return {row.title.isEmpty() ? row.name : row.title,
          number::share(row.probability),
          row.title.isEmpty() ? QString() : row.name,
          {}};
}

} // namespace guidepost::ui
