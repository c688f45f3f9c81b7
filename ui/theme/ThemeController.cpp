#include "ui/theme/ThemeController.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/GuidepostStyle.h"
#include "ui/theme/Icons.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPixmapCache>
#include <QRegularExpression>

namespace guidepost::ui {
namespace {

ThemeController* theController = nullptr;

} // namespace

ThemeController::ThemeController(QApplication& application)
    : application_(application), systemPalette_(application.palette()) {
  theme_ = &Theme::of(wantedKind());
  theController = this;
  application.setFont(fonts::applicationFont());
  application.setStyle(new GuidepostStyle);
  application.installEventFilter(this);
  apply();
}

ThemeController::~ThemeController() {
  theController = nullptr;
}

ThemeController* ThemeController::instance() {
  return theController;
}

void ThemeController::setChoice(ThemeChoice choice) {
  choice_ = choice;
  if (theme_->kind != wantedKind()) apply();
}

bool ThemeController::reduceMotion() const {
  return reduceMotion_ || !application_.isEffectEnabled(Qt::UI_General);
}

void ThemeController::setReduceMotion(bool reduce) {
  reduceMotion_ = reduce;
}

int ThemeController::animationMilliseconds() const {
  return reduceMotion() ? 0 : 120;
}

Theme::Kind ThemeController::wantedKind() const {
  switch (choice_) {
  case ThemeChoice::Light:
    return Theme::Kind::Light;
  case ThemeChoice::Dark:
    return Theme::Kind::Dark;
  case ThemeChoice::HighContrast:
    return Theme::Kind::HighContrast;
  case ThemeChoice::System:
    break;
  }
  const bool dark =
      systemPalette_.color(QPalette::Window).lightness() < systemPalette_.color(QPalette::WindowText).lightness();
  return dark ? Theme::Kind::Dark : Theme::Kind::Light;
}

// One placeholder's text. Icons in a style sheet must be files: they are written once for each theme and colour.
QString ThemeController::replacement(const QString& name, const Theme& theme) const {
  if (name.endsWith(QLatin1String(".pt"))) return QString::number(fonts::points(name.chopped(3)), 'f', 2) + "pt";
  if (name == QLatin1String("strong.weight")) return QString::number(fonts::strongWeight());
  if (name.endsWith(QLatin1String(".icon"))) {
    const QString path = iconFiles_.filePath(name.chopped(5) + theme.text2.name().mid(1) + QStringLiteral(".svg"));
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly)) file.write(iconSvg(name.chopped(5), theme.text2));
    return path;
  }
  static const QRegularExpression length(QStringLiteral("^([0-9.]+)u(-[0-9]+)?$"));
  if (const QRegularExpressionMatch match = length.match(name); match.hasMatch())
    return QString::number(units(match.captured(1).toDouble()) + match.captured(2).toInt()) + "px";
  Q_ASSERT_X(theme.token(name).isValid(), "style.qss", qPrintable(name));
  return theme.token(name).name();
}

QString ThemeController::styleSheet(const Theme& theme) const {
  QFile file(QStringLiteral(":/guidepost/themes/style.qss"));
  [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT(opened);
  const QString pattern = QString::fromUtf8(file.readAll()).section(QStringLiteral("*/"), 1);

  static const QRegularExpression placeholder(QStringLiteral("@([A-Za-z0-9.-]+)@"));
  QString sheet;
  sheet.reserve(pattern.size());
  qsizetype copied = 0;
  for (auto matches = placeholder.globalMatch(pattern); matches.hasNext();) {
    const QRegularExpressionMatch match = matches.next();
    sheet += QStringView(pattern).mid(copied, match.capturedStart() - copied);
    copied = match.capturedEnd();
    sheet += replacement(match.captured(1), theme);
  }
  sheet += QStringView(pattern).mid(copied);
  return sheet;
}

void ThemeController::apply() {
  applying_ = true;
  theme_ = &Theme::of(wantedKind());
  strongWeight_ = fonts::strongWeight();
  QPixmapCache::clear();
  application_.setPalette(theme_->palette());
  application_.setStyleSheet(styleSheet(*theme_));
  applying_ = false;
  emit themeChanged();
}

// The desktop's own switch arrives as a new application palette; ours arrives the same way and is ignored.
bool ThemeController::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &application_ && event->type() == QEvent::ApplicationPaletteChange && !applying_) {
    const QPalette palette = application_.palette();
    if (palette.color(QPalette::Window) != theme_->window) {
      systemPalette_ = palette;
      apply();
    }
  }
  if (watched == &application_ && event->type() == QEvent::LanguageChange && strongWeight_ != fonts::strongWeight())
    apply();
  return QObject::eventFilter(watched, event);
}

} // namespace guidepost::ui
