#include "ui/theme/Theme.h"

#include "ui/theme/ThemeController.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {
namespace {

struct TokenName {
  const char* name;
  QColor Theme::*member;
};

constexpr TokenName tokenNames[] = {
    {"window", &Theme::window},
    {"rail", &Theme::rail},
    {"surface", &Theme::surface},
    {"inset", &Theme::inset},
    {"raised", &Theme::raised},
    {"tint", &Theme::tint},
    {"line", &Theme::line},
    {"edge", &Theme::edge},
    {"text1", &Theme::text1},
    {"text2", &Theme::text2},
    {"text3", &Theme::text3},
    {"accent", &Theme::accent},
    {"accentHover", &Theme::accentHover},
    {"onAccent", &Theme::onAccent},
    {"plate", &Theme::plate},
    {"onPlate", &Theme::onPlate},
    {"positive", &Theme::positive},
    {"positiveGround", &Theme::positiveGround},
    {"negative", &Theme::negative},
    {"negativeGround", &Theme::negativeGround},
    {"warning", &Theme::warning},
    {"warningGround", &Theme::warningGround},
    {"info", &Theme::info},
    {"infoGround", &Theme::infoGround},
    {"onSequentialLow", &Theme::onSequentialLow},
    {"onSequentialHigh", &Theme::onSequentialHigh},
};

constexpr const char* intentNames[] = {"purchase", "cart", "compare", "explore", "leave"};

Mark markNamed(const QString& name) {
  static const QHash<QString, Mark> marks = {{"circle", Mark::Circle},
                                             {"square", Mark::Square},
                                             {"triangle-up", Mark::TriangleUp},
                                             {"diamond", Mark::Diamond},
                                             {"triangle-down", Mark::TriangleDown},
                                             {"hollow-circle", Mark::HollowCircle},
                                             {"cross", Mark::Cross}};
  Q_ASSERT(marks.contains(name));
  return marks.value(name);
}

Theme load(Theme::Kind kind) {
  QFile file(QStringLiteral(":/guidepost/themes/tokens.json"));
  [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
  Q_ASSERT_X(opened, "Theme", "the token table is not linked into the program");
  const QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
  const int column = static_cast<int>(kind);
  const auto color = [column](const QJsonValue& row) { return QColor(row.toArray().at(column).toString()); };

  Theme theme;
  theme.kind = kind;
  const QJsonObject tokens = table.value("tokens").toObject();
  for (const TokenName& token : tokenNames) {
    theme.*token.member = color(tokens.value(QLatin1String(token.name)));
    Q_ASSERT((theme.*token.member).isValid());
  }
  const QJsonArray sequential = table.value("sequential").toArray();
  for (std::size_t i = 0; i < theme.sequential.size(); ++i)
    theme.sequential[i] = color(sequential.at(qsizetype(i)));
  const QJsonArray intents = table.value("intents").toArray();
  for (std::size_t i = 0; i < theme.intents.size(); ++i)
    theme.intents[i] = color(intents.at(qsizetype(i)).toObject().value("color"));
  const QJsonArray strategies = table.value("strategies").toArray();
  for (std::size_t i = 0; i < theme.strategies.size(); ++i) {
    const QJsonObject row = strategies.at(qsizetype(i)).toObject();
    theme.strategies[i] = {row.value("name").toString(), color(row.value("color")),
                           markNamed(row.value("mark").toString()), row.value("bound").toBool()};
  }
  return theme;
}

double luminance(const QColor& color) {
  const auto linear = [](double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastRatio(const QColor& a, const QColor& b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const Theme& Theme::light() {
  static const Theme theme = load(Kind::Light);
  return theme;
}

const Theme& Theme::dark() {
  static const Theme theme = load(Kind::Dark);
  return theme;
}

const Theme& Theme::highContrast() {
  static const Theme theme = load(Kind::HighContrast);
  return theme;
}

const Theme& Theme::of(Kind kind) {
  switch (kind) {
  case Kind::Dark:
    return dark();
  case Kind::HighContrast:
    return highContrast();
  case Kind::Light:
    break;
  }
  return light();
}

const Theme& Theme::current() {
  const ThemeController* controller = ThemeController::instance();
  return controller ? controller->theme() : light();
}

StrategyLook Theme::strategy(const QString& name) const {
  static const QHash<QString, QString> otherSpellings = {{"bandit", "learns"},
                                                         {"oracle", "best-possible"},
                                                         {"random", "by-chance"},
                                                         {"best possible", "best-possible"},
                                                         {"by chance", "by-chance"}};
  const QString wanted = otherSpellings.value(name, name);
  for (const StrategyLook& look : strategies)
    if (look.name == wanted) return look;

  StrategyLook own{name, text2, Mark::Square, false};
  for (const StrategyLook& look : strategies)
    if (!look.bound && wanted.startsWith(look.name)) own.color = look.color, own.mark = look.mark;
  const bool towardsLight = isDark();
  own.color = towardsLight ? own.color.lighter(125) : own.color.darker(125);
  constexpr Mark offered[] = {Mark::Diamond, Mark::TriangleUp, Mark::Square, Mark::TriangleDown};
  uint sum = 0;
  for (const QChar letter : name)
    sum = sum * 31 + letter.unicode();
  const Mark parents = own.mark;
  own.mark = offered[sum % 4];
  if (own.mark == parents) own.mark = offered[(sum + 1) % 4];
  return own;
}

QColor Theme::tone(Tone tone) const {
  switch (tone) {
  case Tone::Positive:
    return positive;
  case Tone::Negative:
    return negative;
  case Tone::Warning:
    return warning;
  case Tone::Info:
    return info;
  case Tone::Neutral:
    break;
  }
  return text2;
}

QColor Theme::toneGround(Tone tone) const {
  switch (tone) {
  case Tone::Positive:
    return positiveGround;
  case Tone::Negative:
    return negativeGround;
  case Tone::Warning:
    return warningGround;
  case Tone::Info:
    return infoGround;
  case Tone::Neutral:
    break;
  }
  return inset;
}

QColor Theme::onSequential(int step) const {
  return step < 4 ? onSequentialLow : onSequentialHigh;
}

QColor Theme::sequentialAt(double share) const {
  const double bounded = std::clamp(std::isnan(share) ? 0.0 : share, 0.0, 1.0);
  return sequential[static_cast<std::size_t>(std::lround(bounded * 6))];
}

QColor Theme::intent(const QString& name) const {
  for (std::size_t i = 0; i < intents.size(); ++i)
    if (name == QLatin1String(intentNames[i])) return intents[i];
  return sequential[3];
}

QColor Theme::readableOn(const QColor& ground) const {
  const QColor best = contrastRatio(ground, onSequentialLow) >= contrastRatio(ground, onSequentialHigh)
                          ? onSequentialLow
                          : onSequentialHigh;
  return best;
}

QPalette Theme::palette() const {
  QPalette palette;
  const auto set = [&palette](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
  set(QPalette::Window, window);
  set(QPalette::WindowText, text1);
  set(QPalette::Base, surface);
  set(QPalette::AlternateBase, inset);
  set(QPalette::Text, text1);
  set(QPalette::Button, surface);
  set(QPalette::ButtonText, text1);
  set(QPalette::BrightText, negative);
  set(QPalette::PlaceholderText, text3);
  set(QPalette::Highlight, tint);
  set(QPalette::HighlightedText, text1);
  set(QPalette::ToolTipBase, raised);
  set(QPalette::ToolTipText, text1);
  set(QPalette::Link, accent);
  set(QPalette::LinkVisited, accent);
  set(QPalette::Light, surface);
  set(QPalette::Midlight, inset);
  set(QPalette::Mid, line);
  set(QPalette::Dark, edge);
  set(QPalette::Shadow, edge);
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, text3);
  palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
  return palette;
}

QColor Theme::token(const QString& name) const {
  for (const TokenName& token : tokenNames)
    if (name == QLatin1String(token.name)) return this->*token.member;
  return {};
}

} // namespace guidepost::ui
