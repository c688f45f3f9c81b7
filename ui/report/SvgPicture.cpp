#include "ui/report/SvgPicture.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace guidepost::ui {

QString htmlEscaped(const QString& text) {
  QString allowed;
  allowed.reserve(text.size());
  for (const QChar letter : text)
    if (letter.unicode() >= 0x20 || letter == QLatin1Char('\n') || letter == QLatin1Char('\t'))
      if (letter.unicode() != 0xfffe && letter.unicode() != 0xffff) allowed += letter;
  return allowed.toHtmlEscaped();
}

QString svgPicture(const QSizeF& size, const QString& description, const QString& cssClass,
                   const std::function<void(QPainter&, const QRectF&)>& paint) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(size.toSize());
  generator.setViewBox(QRectF(QPointF(), size));
  generator.setResolution(96);
  {
    QPainter painter(&generator);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, QRectF(QPointF(), size));
  }
  QString svg = QString::fromUtf8(buffer.data());
  const qsizetype tagEnd = svg.indexOf(QLatin1Char('>'), svg.indexOf(QStringLiteral("<svg")));
  svg = svg.mid(tagEnd + 1);
  static const QRegularExpression words(QStringLiteral("<(title|desc)>[^<]*</\\1>\\s*"));
  static const QRegularExpression family(QStringLiteral(" font-family=\"[^\"]*\""));
  svg.remove(words).remove(family);

  const QString said = description.isEmpty()
                           ? QStringLiteral("aria-hidden=\"true\"")
                           : QStringLiteral("role=\"img\" aria-label=\"%1\"").arg(htmlEscaped(description));
  const QString classed = cssClass.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(cssClass);
  return QStringLiteral("<svg%1 viewBox=\"0 0 %2 %3\" ").arg(classed).arg(size.width()).arg(size.height()) + said +
         QLatin1Char('>') + svg.trimmed();
}

} // namespace guidepost::ui
