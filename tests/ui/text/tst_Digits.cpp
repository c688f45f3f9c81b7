#include "ui/text/Digits.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace guidepost::ui;

class tst_Digits : public QObject {
  Q_OBJECT

private slots:
  void digitsAreOneWidth();
  void digitsEndWhereTold();
};

namespace {

const QString minus(1, QChar(0x2212));

} // namespace

void tst_Digits::digitsAreOneWidth() {
  QFont font;
  font.setFamilies({"Inter", "DejaVu Sans"});
  font.setPixelSize(13);
  const qreal width = digitsWidth(font, "1111");
  for (const QString text : {"8888", "4.69", "9031"})
    QVERIFY(std::abs(digitsWidth(font, text) -
                     (text.contains('.') ? width * 3 / 4 + QFontMetricsF(font).horizontalAdvance('.') : width)) < 0.01);
  QCOMPARE(digitsWidth(font, minus + "5"), digitsWidth(font, "+5"));
  QCOMPARE(digitsWidth(font, "to"), QFontMetricsF(font).horizontalAdvance("to"));
}

void tst_Digits::digitsEndWhereTold() {
  QImage image(200, 40, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  QFont font;
  font.setPixelSize(16);
  painter.setFont(font);
  drawDigits(painter, QRectF(0, 0, 150, 40), "1,234.5 %");
  painter.end();
  int right = 0;
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 200; ++x)
      if (image.pixel(x, y) != qRgb(255, 255, 255)) right = std::max(right, x);
  QVERIFY(right <= 151 && right > 140);
}

QTEST_MAIN(tst_Digits)
#include "tst_Digits.moc"
