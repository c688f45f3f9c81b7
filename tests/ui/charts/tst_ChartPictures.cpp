#include "tests/ui/charts/ChartSamples.h"

#include "ui/theme/Fonts.h"

#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

using namespace guidepost::ui;

// Every chart, every theme, three sizes: something is drawn, nothing outside the rect, without a window.
class tst_ChartPictures : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() { qApp->setFont(fonts::applicationFont()); }
  void staysInside_data();
  void staysInside();
  void awkward_data();
  void awkward();
  void svgHasVectors();
  void sameTwice();
  void contactSheets();
};

namespace {

// Around the picture lies a ground that no theme has; painting must not change it.
constexpr QRgb outsideColor = qRgb(255, 0, 255);
constexpr int margin = 40;

QImage painted(const samples::Picture& picture, const QSizeF& size, const Theme& theme, qreal scale) {
  const QSizeF whole = size + QSizeF(2 * margin, 2 * margin);
  QImage image((whole * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(outsideColor);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF rect(QPointF(margin, margin), size);
  painter.fillRect(rect, theme.surface);
  picture.paint(painter, rect, theme);
  return image;
}

int strayPixels(const QImage& image, const QSizeF& size, qreal scale) {
  // One pixel is left to antialiasing at the very edge.
  const QRect inside =
      QRectF((margin - 1) * scale, (margin - 1) * scale, (size.width() + 2) * scale, (size.height() + 2) * scale)
          .toAlignedRect();
  int stray = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      stray += !inside.contains(x, y) && image.pixel(x, y) != outsideColor;
  return stray;
}

int inkedPixels(const QImage& image, const QSizeF& size, const Theme& theme, qreal scale) {
  int inked = 0;
  const QRect inside =
      QRectF(margin * scale + 1, margin * scale + 1, size.width() * scale - 2, size.height() * scale - 2)
          .toAlignedRect();
  for (int y = inside.top(); y <= inside.bottom(); ++y)
    for (int x = inside.left(); x <= inside.right(); ++x)
      inked += image.pixel(x, y) != theme.surface.rgb();
  return inked;
}

void keep(const QImage& image, const QString& name) {
  const QString folder = qEnvironmentVariable("GUIDEPOST_PICTURES");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  const int cut = static_cast<int>((margin - 12) * image.devicePixelRatio());
  QImage whole = image.copy(cut, cut, image.width() - 2 * cut, image.height() - 2 * cut);
  whole.save(folder + "/" + name + ".png");
}

const std::pair<const char*, Theme::Kind> themes[] = {
    {"light", Theme::Kind::Light}, {"dark", Theme::Kind::Dark}, {"contrast", Theme::Kind::HighContrast}};

} // namespace

void tst_ChartPictures::staysInside_data() {
  QTest::addColumn<int>("picture");
  QTest::addColumn<int>("theme");
  QTest::addColumn<double>("stretch");
  QTest::addColumn<double>("scale");
  const auto all = samples::pictures();
  for (int i = 0; i < all.size(); ++i)
    for (const auto& [name, kind] : themes)
      for (const auto& [stretch, scale] : {std::pair{1.0, 1.0}, {0.62, 1.5}, {1.7, 2.0}})
        QTest::addRow("%s-%s-%.1f", qPrintable(all[i].name), name, stretch)
            << i << static_cast<int>(kind) << stretch << scale;
}

void tst_ChartPictures::staysInside() {
  QFETCH(int, picture);
  QFETCH(int, theme);
  QFETCH(double, stretch);
  QFETCH(double, scale);
  const samples::Picture sample = samples::pictures()[picture];
  const Theme& shown = Theme::of(static_cast<Theme::Kind>(theme));
  const bool strip = sample.size.height() < 60; // as high as its text: only its width changes
  const QSizeF size(sample.size.width() * stretch, strip ? sample.size.height() : sample.size.height() * stretch);
  const QImage image = painted(sample, size, shown, scale);
  keep(image, QString::fromLatin1(QTest::currentDataTag()));
  QCOMPARE(strayPixels(image, size, scale), 0);
  QVERIFY(inkedPixels(image, size, shown, scale) > 60);
}

void tst_ChartPictures::awkward_data() {
  QTest::addColumn<int>("picture");
  const auto all = samples::awkwardPictures();
  for (int i = 0; i < all.size(); ++i)
    QTest::addRow("%s", qPrintable(all[i].name)) << i;
}

void tst_ChartPictures::awkward() {
  QFETCH(int, picture);
  const samples::Picture sample = samples::awkwardPictures()[picture];
  for (const qreal stretch : {1.0, 0.4}) {
    const QSizeF size = sample.size * stretch;
    const QImage image = painted(sample, size, Theme::light(), 1);
    if (stretch == 1.0) keep(image, sample.name);
    QCOMPARE(strayPixels(image, size, 1), 0);
  }
}

void tst_ChartPictures::svgHasVectors() {
  for (const samples::Picture& picture : samples::pictures()) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size.toSize());
    QPainter painter(&generator);
    picture.paint(painter, QRectF(QPointF(), picture.size), Theme::light());
    painter.end();
    QVERIFY2(bytes.contains("<path") || bytes.contains("<polyline") || bytes.contains("<rect"),
             qPrintable(picture.name));
    QVERIFY2(!bytes.contains("<image"), qPrintable(picture.name));
  }
}

void tst_ChartPictures::sameTwice() {
  for (const samples::Picture& picture : samples::pictures())
    QVERIFY2(painted(picture, picture.size, Theme::dark(), 1) == painted(picture, picture.size, Theme::dark(), 1),
             qPrintable(picture.name));
}

// For the eye: all charts of a theme on one sheet.
void tst_ChartPictures::contactSheets() {
  const QString folder = qEnvironmentVariable("GUIDEPOST_PICTURES");
  if (folder.isEmpty()) QSKIP("no folder for pictures given (GUIDEPOST_PICTURES)");
  for (const auto& [name, kind] : themes) {
    const Theme& theme = Theme::of(kind);
    QImage sheet(1440, 1720, QImage::Format_ARGB32_Premultiplied);
    sheet.fill(theme.window);
    QPainter painter(&sheet);
    QPointF at(16, 16);
    qreal row = 0;
    for (const samples::Picture& picture : samples::pictures()) {
      if (at.x() + picture.size.width() + 48 > 1440) at = QPointF(16, at.y() + row + 12), row = 0;
      const QRectF card(at, picture.size + QSizeF(32, 32));
      painter.fillRect(card, theme.surface);
      picture.paint(painter, card.adjusted(16, 16, -16, -16), theme);
      at.rx() += card.width() + 12;
      row = std::max(row, card.height());
    }
    painter.end();
    QVERIFY(sheet.save(folder + "/sheet-" + name + ".png"));
  }
}

QTEST_MAIN(tst_ChartPictures)
#include "tst_ChartPictures.moc"
