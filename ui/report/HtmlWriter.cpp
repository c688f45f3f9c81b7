#include "ui/report/HtmlWriter.h"

#include "ui/report/HtmlStyle.h"
#include "ui/report/PageStyle.h"
#include "ui/report/ReportChart.h"
#include "ui/report/ReportText.h"
#include "ui/report/SvgPicture.h"
#include "ui/text/Numbers.h"

#include <QPainter>
#include <QSvgRenderer>

namespace guidepost::ui {
namespace {

QString element(const char* name, const QString& inside, const char* cssClass = nullptr) {
  if (inside.isEmpty()) return {};
  const QString tag = QLatin1String(name);
  const QString classed = cssClass ? QStringLiteral(" class=\"%1\"").arg(QLatin1String(cssClass)) : QString();
  return QStringLiteral("<%1%2>%3</%1>\n").arg(tag, classed, inside);
}

QString said(const char* name, const QString& text, const char* cssClass = nullptr) {
  return element(name, htmlEscaped(text), cssClass);
}

class HtmlWriter {
public:
  explicit HtmlWriter(const report::ReportDocument& document) : document_(document) {}

  QString page() {
    const QString title = reportSentence(document_.headline);
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                       .arg(language() == Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en"));
    html += QStringLiteral("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    html += QStringLiteral("<meta name=\"generator\" content=\"Guidepost %1\"/>\n")
                .arg(htmlEscaped(QString::fromStdString(document_.provenance.programVersion)));
    html += said("title", title);
    html += element("style", htmlStyle());
    html += QStringLiteral("</head>\n<body>\n<main>\n");
    html += header() + headline(title) + figures();
    html += findings(document_.findings, true);
    html += charts(document_.charts);
    for (const report::Table& each : document_.tables)
      html += table(each);
    html += columns();
    for (const report::Section& each : document_.sections)
      html += section(each);
    html += said("footer", reportWords(document_.footer));
    html += QStringLiteral("</main>\n</body>\n</html>\n");
    return html;
  }

private:
  QString header() const {
    QSvgRenderer mark(QStringLiteral(":/guidepost/icons/guidepost.svg"));
    QString html =
        svgPicture(QSizeF(20, 20), {}, {}, [&](QPainter& painter, const QRectF& rect) { mark.render(&painter, rect); });
    html += QStringLiteral("<b>Guidepost</b> ");
    html += said("span", document_.scenario.empty() ? QString::fromStdString(document_.provenance.log)
                                                    : scenarioTitle(document_.scenario));
    if (document_.provenance.generatedUs > 0) html += said("time", number::date(document_.provenance.generatedUs));
    return element("header", html, "top");
  }

  QString headline(const QString& title) const {
    QString badges;
    for (const Message& badge : document_.badges)
      badges += said("span", reportWords(badge), "badge");
    return element("div", said("h1", title) + element("div", badges), "head") +
           said("p", reportSentence(document_.subtitle), "lead");
  }

  QString figures() const {
    QString html;
    for (const report::Figure& figure : document_.figures) {
      const FigureText text = figureText(figure, document_.currency);
      html += element("div", said("dd", text.value, "value") + said("dt", text.label) + said("dd", text.note, "of"));
    }
    return element("dl", html, "figures");
  }

  static QString findings(const std::vector<Message>& findings, bool numbered) {
    QString html;
    for (const Message& finding : findings)
      html += said(numbered ? "li" : "p", reportSentence(finding));
    return numbered ? element("ol", html, "findings") : html;
  }

  QString columns() const {
    const auto column = [](const char* id, const std::vector<Message>& messages) {
      if (messages.empty()) return QString();
      QString html = said("h3", reportSentence(Message(id)));
      for (const Message& message : messages)
        html += said("p", reportSentence(message));
      return element("section", html);
    };
    return element("div",
                   column("report.section.test", document_.test) + column("report.section.care", document_.care) +
                       column("report.section.missing", document_.missing),
                   "columns");
  }

  QString charts(const std::vector<report::Chart>& all) const {
    QString html;
    for (const QVector<ReportChart>& row : chartRows(all, document_.synthetic)) {
      const QVector<qreal> widths = chartWidths(row, 680, 24);
      QString pictures;
      for (qsizetype i = 0; i < row.size(); ++i)
        pictures += picture(row[i], widths[i]);
      html += element("div", pictures, row.size() == 1 ? "charts one" : row[0].weight > 1 ? "charts uneven" : "charts");
    }
    return html;
  }

  QString picture(const ReportChart& chart, qreal width) const {
    const QSizeF size(style_.px(width), style_.px(chart.height));
    QString html =
        element("figcaption", said("h3", chart.title) + said("p", chart.subtitle) + said("p", chart.origin, "origin"));
    html += svgPicture(size, chart.title + QStringLiteral(". ") + chart.subtitle, {}, chart.paint) + QLatin1Char('\n');
    QString rows, heads;
    for (const QString& head : chart.table.heads)
      heads += said("th", head);
    for (const QVariantList& row : chart.table.rows) {
      QString cells;
      for (const QVariant& cell : row)
        cells += QStringLiteral("<td>%1</td>").arg(htmlEscaped(bareNumber(cell)));
      rows += element("tr", cells);
    }
    html += element("details", said("summary", reportWords(Message("report.data"))) +
                                   element("table", element("thead", element("tr", heads)) + element("tbody", rows)));
    return element("figure", html);
  }

  QString mark(const QString& strategy) const {
    if (strategy.isEmpty()) return {};
    const StrategyLook look = style_.theme().strategy(strategy);
    return svgPicture(QSizeF(12, 12), {}, QStringLiteral("mark"), [&](QPainter& painter, const QRectF& rect) {
      paintMark(painter, look.mark, rect.center(), 8.5, look.color);
    });
  }

  QString table(const report::Table& source) const {
    const TextTable text = tableText(source, document_.synthetic);
    QString heads, rows;
    for (const TextColumn& column : text.columns)
      heads += QStringLiteral("<th scope=\"col\"%1>%2</th>")
                   .arg(column.number ? QStringLiteral(" class=\"n\"") : QString(), htmlEscaped(column.head));
    for (qsizetype r = 0; r < text.rows.size(); ++r) {
      QString cells;
      for (qsizetype c = 0; c < text.columns.size(); ++c) {
        const TextCell& cell = text.rows[r][c];
        QString inside = mark(cell.strategy) + htmlEscaped(cell.text);
        if (!cell.interval.isEmpty())
          inside += text.columns[c].intervals == report::Intervals::Below
                        ? QStringLiteral("<span class=\"i below\">%1</span>").arg(htmlEscaped(cell.interval))
                        : QStringLiteral(" <span class=\"i\">(%1)</span>").arg(htmlEscaped(cell.interval));
        const QString classed = text.columns[c].number ? QStringLiteral(" class=\"n\"") : QString();
        cells += c == 0 ? QStringLiteral("<th scope=\"row\"%1>%2</th>").arg(classed, inside)
                        : QStringLiteral("<td%1>%2</td>").arg(classed, inside);
      }
      rows += element("tr", cells, text.strong[r] ? "strong" : nullptr);
    }
    return element("section", element("table", element("caption", said("h3", text.title) + said("p", text.subtitle) +
                                                                      said("p", text.origin, "origin")) +
                                                   element("thead", element("tr", heads)) + element("tbody", rows)));
  }

  QString section(const report::Section& section) const {
    QString html =
        said("h2", reportSentence(section.title)) + findings(section.findings, false) + charts(section.charts);
    for (const report::Table& each : section.tables)
      html += table(each);
    return QStringLiteral("<section id=\"%1\">\n%2</section>\n").arg(QString::fromStdString(section.id), html);
  }

  const report::ReportDocument& document_;
  const PageStyle style_;
};

} // namespace

QByteArray reportHtml(const report::ReportDocument& document) {
  const ReportFonts reportFonts;
  return HtmlWriter(document).page().toUtf8();
}

} // namespace guidepost::ui
