#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeController.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace guidepost::ui;

namespace {

struct Lab {
  double l, a, b;
};
using Rgb = std::array<double, 3>;
using Matrix = std::array<std::array<double, 3>, 3>;

double linear(double c) {
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Rgb linearRgb(const QColor& color) {
  return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

Rgb seenThrough(const Matrix& m, const Rgb& v) {
  Rgb out{};
  for (std::size_t i = 0; i < 3; ++i)
    out[i] = std::clamp(m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2], 0.0, 1.0);
  return out;
}

// sRGB, D65.
Lab lab(const Rgb& rgb) {
  const double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
  const double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
  const double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
  const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
  return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double degrees(double radians) {
  return radians * 180 / std::numbers::pi;
}
double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

// Sharma, Wu, Dalal 2005.
double ciede2000(const Lab& one, const Lab& two) {
  const double c1 = std::hypot(one.a, one.b);
  const double c2 = std::hypot(two.a, two.b);
  const double mean = (c1 + c2) / 2;
  const double g = 0.5 * (1 - std::sqrt(std::pow(mean, 7) / (std::pow(mean, 7) + std::pow(25, 7))));
  const double a1 = (1 + g) * one.a;
  const double a2 = (1 + g) * two.a;
  const double cp1 = std::hypot(a1, one.b);
  const double cp2 = std::hypot(a2, two.b);
  const auto hue = [](double a, double b) {
    if (a == 0 && b == 0) return 0.0;
    const double h = degrees(std::atan2(b, a));
    return h < 0 ? h + 360 : h;
  };
  const double h1 = hue(a1, one.b);
  const double h2 = hue(a2, two.b);
  double dh = h2 - h1;
  if (cp1 * cp2 == 0)
    dh = 0;
  else if (dh > 180)
    dh -= 360;
  else if (dh < -180)
    dh += 360;
  const double dl = two.l - one.l;
  const double dc = cp2 - cp1;
  const double dH = 2 * std::sqrt(cp1 * cp2) * std::sin(radians(dh / 2));
  const double lm = (one.l + two.l) / 2;
  const double cm = (cp1 + cp2) / 2;
  double hm = h1 + h2;
  if (cp1 * cp2 != 0) {
    if (std::abs(h1 - h2) <= 180)
      hm /= 2;
    else
      hm = hm < 360 ? (hm + 360) / 2 : (hm - 360) / 2;
  }
  const double t = 1 - 0.17 * std::cos(radians(hm - 30)) + 0.24 * std::cos(radians(2 * hm)) +
                   0.32 * std::cos(radians(3 * hm + 6)) - 0.20 * std::cos(radians(4 * hm - 63));
  const double turn = 30 * std::exp(-std::pow((hm - 275) / 25, 2));
  const double rc = 2 * std::sqrt(std::pow(cm, 7) / (std::pow(cm, 7) + std::pow(25, 7)));
  const double sl = 1 + 0.015 * std::pow(lm - 50, 2) / std::sqrt(20 + std::pow(lm - 50, 2));
  const double sc = 1 + 0.045 * cm;
  const double sh = 1 + 0.015 * cm * t;
  const double rt = -std::sin(radians(2 * turn)) * rc;
  return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dH / sh, 2) + rt * dc / sc * dH / sh);
}

// Machado, Oliveira, Fernandes 2009, severity 1.
constexpr Matrix normalVision = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protan = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

double lowest(const QColor& ink, std::initializer_list<QColor> grounds) {
  double low = 100;
  for (const QColor& ground : grounds)
    low = std::min(low, contrastRatio(ink, ground));
  return low;
}

void nearlyEqual(double got, double wanted, double tolerance, const char* what) {
  QVERIFY2(std::abs(got - wanted) <= tolerance,
           qPrintable(QString("%1: %2, the table says %3").arg(what).arg(got).arg(wanted)));
}

} // namespace

class tst_Theme : public QObject {
  Q_OBJECT

private slots:
  void ciedeAgreesWithItsPaper();
  void contrasts_data();
  void contrasts();
  void statusAndSequentialTextIsReadable_data();
  void statusAndSequentialTextIsReadable();
  void strategiesAreApart_data();
  void strategiesAreApart();
  void strategiesByName();
  void marksDiffer();
  void everyIconDrawsInTheColourGiven();
  void switchesLive();
  void followsTheSystem();
  void styleSheetIsComplete();
  void sizesGrowWithTheFont();
};

// Pairs 1, 4, 17 and 25 of the paper's test data.
void tst_Theme::ciedeAgreesWithItsPaper() {
  nearlyEqual(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 1e-4, "1");
  nearlyEqual(ciede2000({50, -1.3802, -84.2814}, {50, 0, -82.7485}), 1.0000, 1e-4, "4");
  nearlyEqual(ciede2000({50, 2.5, 0}, {73, 25, -18}), 27.1492, 1e-4, "17");
  nearlyEqual(ciede2000({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644, 1e-4, "25");
}

void tst_Theme::contrasts_data() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<QVector<double>>(
      "table"); // text1 text2 text3 positive negative warning info onAccent onPlate edge mark
  QTest::newRow("light") << 0 << QVector<double>{13.9, 7.0, 4.7, 5.0, 5.4, 5.3, 6.1, 12.8, 10.2, 3.05, 3.03};
  QTest::newRow("dark") << 1 << QVector<double>{10.9, 7.1, 4.9, 6.7, 5.8, 6.9, 6.8, 13.4, 10.0, 3.19, 3.33};
  QTest::newRow("high contrast") << 2 << QVector<double>{12.6, 12.6, 9.5, 10.1, 6.2, 8.8, 8.6, 16.1, 16.1, 12.6, 3.95};
}

void tst_Theme::contrasts() {
  QFETCH(int, kind);
  QFETCH(QVector<double>, table);
  const Theme& theme = Theme::of(static_cast<Theme::Kind>(kind));
  const auto anywhere = [&](const QColor& ink) {
    return lowest(ink, {theme.window, theme.rail, theme.surface, theme.inset, theme.tint});
  };
  double mark = 100;
  for (const StrategyLook& look : theme.strategies)
    mark = std::min(mark, anywhere(look.color));
  const QVector<double> got = {anywhere(theme.text1),
                               anywhere(theme.text2),
                               anywhere(theme.text3),
                               anywhere(theme.positive),
                               anywhere(theme.negative),
                               anywhere(theme.warning),
                               anywhere(theme.info),
                               contrastRatio(theme.onAccent, theme.accent),
                               contrastRatio(theme.onPlate, theme.plate),
                               anywhere(theme.edge),
                               mark};
  const QStringList names = {"text1", "text2",     "text3",    "positive", "negative", "warning",
                             "info",  "on accent", "on plate", "edge",     "mark"};
  for (qsizetype i = 0; i < got.size(); ++i) {
    nearlyEqual(got.at(i), table.at(i), table.at(i) > 4 ? 0.06 : 0.02, qPrintable(names.at(i)));
    const double needed = i < 9 ? 4.5 : 3.0;
    QVERIFY2(got.at(i) >= needed, qPrintable(names.at(i)));
  }
}

void tst_Theme::statusAndSequentialTextIsReadable_data() {
  QTest::addColumn<int>("kind");
  for (int kind = 0; kind < 3; ++kind)
    QTest::addRow("%d", kind) << kind;
}

void tst_Theme::statusAndSequentialTextIsReadable() {
  QFETCH(int, kind);
  const Theme& theme = Theme::of(static_cast<Theme::Kind>(kind));
  for (const Tone tone : {Tone::Positive, Tone::Negative, Tone::Warning, Tone::Info})
    QVERIFY(contrastRatio(theme.tone(tone), theme.toneGround(tone)) >= 5.25);
  for (int step = 0; step < 7; ++step)
    QVERIFY2(contrastRatio(theme.onSequential(step), theme.sequential[static_cast<std::size_t>(step)]) >= 4.55,
             qPrintable(QString::number(step)));
  for (const QColor& intent : theme.intents)
    QVERIFY(contrastRatio(theme.readableOn(intent), intent) >= 4.5);
}

void tst_Theme::strategiesAreApart_data() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<QVector<double>>("table"); // normal, deutan, protan, tritan
  QTest::newRow("light") << 0 << QVector<double>{17.9, 15.2, 13.9, 16.5};
  QTest::newRow("dark") << 1 << QVector<double>{17.1, 13.0, 13.9, 12.9};
  QTest::newRow("high contrast") << 2 << QVector<double>{18.0, 14.1, 14.3, 16.9};
}

void tst_Theme::strategiesAreApart() {
  QFETCH(int, kind);
  QFETCH(QVector<double>, table);
  const Theme& theme = Theme::of(static_cast<Theme::Kind>(kind));
  const Matrix* visions[] = {&normalVision, &deutan, &protan, &tritan};
  for (qsizetype vision = 0; vision < 4; ++vision) {
    double least = 1000;
    for (std::size_t i = 0; i < theme.strategies.size(); ++i)
      for (std::size_t j = i + 1; j < theme.strategies.size(); ++j)
        least = std::min(least, ciede2000(lab(seenThrough(*visions[vision], linearRgb(theme.strategies[i].color))),
                                          lab(seenThrough(*visions[vision], linearRgb(theme.strategies[j].color)))));
    nearlyEqual(least, table.at(vision), 0.3, qPrintable(QString::number(vision)));
  }
}

void tst_Theme::strategiesByName() {
  const Theme& theme = Theme::light();
  QCOMPARE(theme.strategy("hybrid").color, QColor("#0A533C"));
  QCOMPARE(theme.strategy("bandit").mark, Mark::TriangleDown);
  QVERIFY(theme.strategy("best-possible").bound);
  QVERIFY(!theme.strategy("rules").bound);
  const StrategyLook own = theme.strategy("rules: half the coupon");
  QVERIFY(own.mark != theme.strategy("rules").mark);
  QVERIFY(own.color != theme.strategy("rules").color);
  QCOMPARE(own.color.hsvHue() / 10, theme.strategy("rules").color.hsvHue() / 10);
  QCOMPARE(theme.strategy("rules: half the coupon").mark, own.mark); // the same every time
}

void tst_Theme::marksDiffer() {
  QVector<QImage> pictures;
  for (const StrategyLook& look : Theme::light().strategies) {
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintMark(painter, look.mark, QPointF(20, 20), 20, Qt::black);
    painter.end();
    QVERIFY(!pictures.contains(image));
    pictures.append(image);
  }
}

void tst_Theme::everyIconDrawsInTheColourGiven() {
  const QStringList names = QDir(":/guidepost/icons").entryList({"*.svg"});
  QVERIFY(names.size() > 50);
  for (const QString& file : names) {
    if (file == "guidepost.svg") continue;
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, file.chopped(4), QRectF(0, 0, 40, 40), QColor(255, 0, 0));
    painter.end();
    int inked = 0;
    for (int y = 0; y < 40; ++y)
      for (int x = 0; x < 40; ++x) {
        const QColor pixel = image.pixelColor(x, y);
        if (pixel.alpha() > 200 && pixel.red() > 200 && pixel.green() < 60) ++inked;
      }
    QVERIFY2(inked > 10, qPrintable(file));
    QVERIFY2(inked < 700, qPrintable(file));
  }
  QVERIFY(!programIcon().pixmap(48).toImage().isNull());
}

void tst_Theme::switchesLive() {
  ThemeController controller(*qApp);
  controller.setChoice(ThemeChoice::Light);
  QSignalSpy changed(&controller, &ThemeController::themeChanged);
  const QImage before = icon("check").pixmap(20).toImage();
  controller.setChoice(ThemeChoice::Dark);
  QCOMPARE(changed.size(), 1);
  QCOMPARE(&Theme::current(), &Theme::dark());
  QCOMPARE(qApp->palette().color(QPalette::Base), Theme::dark().surface);
  QVERIFY(qApp->styleSheet().contains(Theme::dark().accent.name()));
  QVERIFY(icon("check").pixmap(20).toImage() != before);
  controller.setChoice(ThemeChoice::HighContrast);
  QCOMPARE(qApp->palette().color(QPalette::Window), QColor(Qt::black));
  QCOMPARE(changed.size(), 2);
  controller.setChoice(ThemeChoice::HighContrast);
  QCOMPARE(changed.size(), 2);
}

void tst_Theme::followsTheSystem() {
  ThemeController controller(*qApp);
  controller.setChoice(ThemeChoice::System);
  QPalette desktop;
  desktop.setColor(QPalette::Window, QColor("#202020"));
  desktop.setColor(QPalette::WindowText, QColor("#f0f0f0"));
  qApp->setPalette(desktop);
  QTRY_COMPARE(controller.theme().kind, Theme::Kind::Dark);
  desktop.setColor(QPalette::Window, QColor("#f0f0f0"));
  desktop.setColor(QPalette::WindowText, QColor("#202020"));
  qApp->setPalette(desktop);
  QTRY_COMPARE(controller.theme().kind, Theme::Kind::Light);
}

void tst_Theme::styleSheetIsComplete() {
  ThemeController controller(*qApp);
  for (const Theme::Kind kind : {Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::HighContrast}) {
    const QString sheet = controller.styleSheet(Theme::of(kind));
    QVERIFY(!sheet.contains('@'));
    QCOMPARE(sheet.count('{'), sheet.count('}'));
  }
  QFile code(QStringLiteral(":/guidepost/themes/style.qss"));
  QVERIFY(code.open(QIODevice::ReadOnly));
  const QString pattern = QString::fromUtf8(code.readAll());
  QVERIFY(!pattern.contains(QRegularExpression("#[0-9A-Fa-f]{3,8}\\b")));
  QVERIFY(!pattern.contains("@plate@")); // yellow is the rail's and the next step's alone
}

void tst_Theme::sizesGrowWithTheFont() {
  ThemeController controller(*qApp);
  QCOMPARE(units(1), 4);
  QCOMPARE(units(52), 208);
  QCOMPARE(fonts::figure().pointSizeF(), 21.0);
  const QFont usual = qApp->font();
  QFont large = usual;
  large.setPointSizeF(usual.pointSizeF() * 1.5);
  qApp->setFont(large);
  QCOMPARE(units(2), 12);
  QVERIFY(std::abs(fonts::figure().pointSizeF() - 31.5) < 0.01);
  QVERIFY(fonts::axis().pointSizeF() > 12);
  qApp->setFont(usual);
  QCOMPARE(units(1), 4);
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
