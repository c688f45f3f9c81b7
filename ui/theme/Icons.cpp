#include "ui/theme/Icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>

namespace guidepost::ui {
namespace {

// One renderer for each icon and colour; the set is small and lives as long as the program.
QSvgRenderer& renderer(const QString& name, const QColor& color) {
  static QHash<QString, std::shared_ptr<QSvgRenderer>> renderers;
  std::shared_ptr<QSvgRenderer>& found = renderers[name + color.name()];
  if (!found) {
    const QByteArray svg = iconSvg(name, color);
    found = std::make_shared<QSvgRenderer>(svg);
  }
  return *found;
}

class LineIconEngine : public QIconEngine {
public:
  LineIconEngine(QString name, Ink ink) : name_(std::move(name)), ink_(ink) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const Theme& theme = Theme::current();
    const QColor color = mode == QIcon::Disabled ? theme.text3 : inkColor(theme, ink_);
    // A box wider than high keeps the rest as the distance to the words beside it.
    QRectF box(rect);
    if (box.width() > box.height()) box.setWidth(box.height());
    paintIcon(*painter, name_, box, color);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }
  QIconEngine* clone() const override { return new LineIconEngine(name_, ink_); }

private:
  QString name_;
  Ink ink_;
};

} // namespace

QColor inkColor(const Theme& theme, Ink ink) {
  switch (ink) {
  case Ink::Text:
    return theme.text1;
  case Ink::Explained:
    return theme.text2;
  case Ink::Noted:
    return theme.text3;
  case Ink::Accent:
    return theme.accent;
  case Ink::OnAccent:
    return theme.onAccent;
  case Ink::OnPlate:
    return theme.onPlate;
  case Ink::Positive:
    return theme.positive;
  case Ink::Negative:
    return theme.negative;
  case Ink::Warning:
    return theme.warning;
  case Ink::Info:
    return theme.info;
  }
  return theme.text1;
}

QByteArray iconSvg(const QString& name, const QColor& color) {
  QFile file(QStringLiteral(":/guidepost/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) qFatal("there is no icon %s", qPrintable(name));
  QByteArray svg = file.readAll();
  svg.replace("currentColor", color.name().toLatin1());
  svg.replace("plateColor", Theme::current().plate.name().toLatin1());
  return svg;
}

QIcon icon(const QString& name, Ink ink) {
  return QIcon(new LineIconEngine(name, ink));
}

void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& color) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal side = std::min(rect.width(), rect.height());
  QRectF box(0, 0, side, side);
  box.moveCenter(rect.center());
  renderer(name, color).render(&painter, box);
  painter.restore();
}

QIcon programIcon() {
  return QIcon(QStringLiteral(":/guidepost/icons/guidepost.svg"));
}

} // namespace guidepost::ui
