#include "ui/theme/ThemeController.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/GuidepostStyle.h"

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

QString ThemeController::styleSheet(const Theme& theme) {
  QFile file(QStringLiteral(":/guidepost/themes/style.qss"));
  [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT(opened);
  const QString pattern = QString::fromUtf8(file.readAll());

  static const QRegularExpression placeholder(QStringLiteral("@([A-Za-z0-9.-]+)@"));
  QString sheet;
  sheet.reserve(pattern.size());
  qsizetype copied = 0;
  for (auto matches = placeholder.globalMatch(pattern); matches.hasNext();) {
    const QRegularExpressionMatch match = matches.next();
    sheet += QStringView(pattern).mid(copied, match.capturedStart() - copied);
    copied = match.capturedEnd();
    const QString name = match.captured(1);
    if (name.endsWith(QLatin1String(".pt"))) {
      sheet += QString::number(fonts::points(name.chopped(3)), 'f', 2) + QLatin1String("pt");
    } else if (name.endsWith(QLatin1Char('u')) && (name[0].isDigit() || name[0] == '-' || name[0] == '.')) {
      sheet += QString::number(units(name.chopped(1).toDouble())) + QLatin1String("px");
    } else {
      Q_ASSERT_X(theme.token(name).isValid(), "style.qss", qPrintable(name));
      sheet += theme.token(name).name();
    }
  }
  sheet += QStringView(pattern).mid(copied);
  return sheet;
}

void ThemeController::apply() {
  applying_ = true;
  theme_ = &Theme::of(wantedKind());
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
  return QObject::eventFilter(watched, event);
}

} // namespace guidepost::ui
