#include "ui/charts/ChartExport.h"

#include "ui/charts/ChartStyle.h"
#include "ui/theme/Icons.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSvgGenerator>

#include <algorithm>

namespace guidepost::ui {

namespace {

qreal headingHeight(const ChartStyle& style, const QString& title, const QString& subtitle, const QString& badge) {
  qreal height = 0;
  if (!title.isEmpty() || !badge.isEmpty()) height += style.px(22);
  if (!subtitle.isEmpty()) height += style.px(18);
  return height > 0 ? height + style.px(8) : 0;
}

void paintBadge(QPainter& painter, const QRectF& row, const QString& text, const ChartStyle& style) {
  const qreal width = std::min(textWidth(style.small, text) + style.px(32), row.width());
  const QRectF box(row.right() - width, row.top(), width, style.px(22));
  painter.setPen(Qt::NoPen);
  painter.setBrush(style.theme.infoGround);
  painter.drawRoundedRect(box, style.px(4), style.px(4));
  const qreal side = style.px(14);
  paintIcon(painter, QStringLiteral("flask"), QRectF(box.left() + style.px(6), box.center().y() - side / 2, side, side),
            style.theme.info);
  drawText(painter, box.adjusted(style.px(24), 0, -style.px(6), 0), text, style.small, style.theme.info);
}

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

QString suggestedFile(const QString& title, const QString& suffix) {
  QString name;
  for (const QChar c : title.toLower()) {
    if (c.isLetterOrNumber())
      name += c;
    else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
      name += QLatin1Char('-');
  }
  name = name.left(60);
  while (name.endsWith(QLatin1Char('-')))
    name.chop(1);
  if (name.isEmpty()) name = QStringLiteral("chart");
  return QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) + QLatin1Char('/') + name +
         QLatin1Char('.') + suffix;
}

bool writeWhole(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

QSizeF ChartExport::wholeSize() const {
  const ChartStyle style(Theme::current());
  const QSizeF body = size.expandedTo(QSizeF(style.px(320), style.px(100)));
  const qreal margin = style.px(16);
  return {body.width() + 2 * margin, body.height() + headingHeight(style, title, subtitle, badge) + 2 * margin};
}

void ChartExport::paintWhole(QPainter& painter, const QSizeF& whole) const {
  const Theme& theme = Theme::current();
  const ChartStyle style(theme);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(QRectF(QPointF(), whole), theme.surface);
  const qreal margin = style.px(16);
  QRectF body(margin, margin, whole.width() - 2 * margin, whole.height() - 2 * margin);
  QRectF row(body.left(), body.top(), body.width(), style.px(22));
  qreal titleWidth = row.width();
  if (!badge.isEmpty()) {
    paintBadge(painter, row, badge, style);
    titleWidth -= textWidth(style.small, badge) + style.px(44);
  }
  QFont titleFont = style.bodyStrong;
  titleFont.setPixelSize(qRound(style.px(13.5)));
  drawText(painter, QRectF(row.left(), row.top(), titleWidth, row.height()), title, titleFont, theme.text1);
  if (!subtitle.isEmpty()) {
    row.translate(0, title.isEmpty() && badge.isEmpty() ? 0 : style.px(22));
    row.setHeight(style.px(18));
    drawText(painter, row, subtitle, style.small, theme.text2);
  }
  body.setTop(body.top() + headingHeight(style, title, subtitle, badge));
  paint(painter, body, theme);
}

ChartTable ChartExport::notedTable() const {
  ChartTable noted = table;
  noted.addNote(badge);
  return noted;
}

QImage ChartExport::picture(qreal scale) const {
  const QSizeF whole = wholeSize();
  QImage image((whole * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(Theme::current().surface);
  QPainter painter(&image);
  paintWhole(painter, whole);
  return image;
}

bool ChartExport::savePng(const QString& path) const {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  return picture().save(&buffer, "PNG") && writeWhole(path, bytes);
}

bool ChartExport::saveSvg(const QString& path) const {
  const QSizeF whole = wholeSize();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(96);
  generator.setSize(whole.toSize());
  generator.setViewBox(QRectF(QPointF(), whole));
  generator.setTitle(title);
  generator.setDescription(badge);
  QPainter painter(&generator);
  paintWhole(painter, whole);
  painter.end();
  return writeWhole(path, bytes);
}

bool ChartExport::saveCsv(const QString& path) const {
  return writeWhole(path, notedTable().csv().toUtf8());
}

void ChartExport::copyPicture() const {
  QGuiApplication::clipboard()->setImage(picture());
}

void ChartExport::copyData() const {
  const ChartTable noted = notedTable();
  auto* mime = new QMimeData;
  mime->setText(noted.tsv());
  mime->setHtml(noted.html());
  QGuiApplication::clipboard()->setMimeData(mime);
}

void ChartExport::saveAs(QWidget* parent, const QString& suffix, const QString& filter) const {
  const QString path =
      QFileDialog::getSaveFileName(parent, Words::tr("Save chart"), suggestedFile(title, suffix), filter);
  if (path.isEmpty()) return;
  const bool saved = suffix == QLatin1String("png")   ? savePng(path)
                     : suffix == QLatin1String("svg") ? saveSvg(path)
                                                      : saveCsv(path);
  if (!saved)
    QMessageBox::warning(parent, Words::tr("Save chart"),
                         Words::tr("%1 could not be written. Choose another folder.").arg(path));
}

void ChartExport::addActions(QMenu& menu, QWidget* parent) const {
  const ChartExport self = *this;
  menu.addAction(Words::tr("Copy picture"), parent, [self] { self.copyPicture(); });
  menu.addAction(Words::tr("Copy data"), parent, [self] { self.copyData(); });
  menu.addSeparator();
  const auto addSave = [&](const QString& text, const QString& suffix, const QString& filter) {
    menu.addAction(text, parent, [self, parent, suffix, filter] { self.saveAs(parent, suffix, filter); });
  };
  addSave(Words::tr("Save as PNG…"), QStringLiteral("png"), Words::tr("PNG picture (*.png)"));
  addSave(Words::tr("Save as SVG…"), QStringLiteral("svg"), Words::tr("SVG picture (*.svg)"));
  addSave(Words::tr("Save as CSV…"), QStringLiteral("csv"), Words::tr("CSV table (*.csv)"));
}

} // namespace guidepost::ui
