// Every colour of the program as one value: window, charts, delegates and reports read it, nothing else names a colour.
// Loaded once from the table resources/themes/tokens.json. A value type; reading is safe from any thread.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>
#include <QStringView>

#include <array>

namespace guidepost::ui {

enum class Mark { Circle, Square, TriangleUp, Diamond, TriangleDown, HollowCircle, Cross };

// What a coloured sign says; always together with an icon or a word.
enum class Tone { Neutral, Positive, Negative, Warning, Info };

// One name, one colour, one mark, everywhere. Bounds are not on offer: hollow marks, dashed lines.
struct StrategyLook {
  QString name; // "nothing", "rules", "model", "hybrid", "learns", "best-possible", "by-chance"
  QColor color;
  Mark mark = Mark::Circle;
  bool bound = false;
};

struct Theme {
  enum class Kind { Light, Dark, HighContrast };

  Kind kind = Kind::Light;
  QColor window, rail, surface, inset, raised, tint, line, edge;
  QColor text1, text2, text3; // said, explained, noted
  QColor accent, accentHover, onAccent;
  QColor plate, onPlate; // "you are here" and "next step": nothing else is yellow
  QColor positive, positiveGround, negative, negativeGround, warning, warningGround, info, infoGround;
  QColor onSequentialLow, onSequentialHigh;
  std::array<QColor, 7> sequential;       // q0 … q6: heat, shares, bars that compare no strategies
  std::array<QColor, 5> intents;          // purchase, cart, compare, explore, leave; stacked from the base
  std::array<StrategyLook, 7> strategies; // in the fixed order of every table

  static const Theme& light();
  static const Theme& dark();
  static const Theme& highContrast();
  static const Theme& of(Kind kind);

  // The theme that the window shows now (light before a ThemeController exists). GUI thread.
  static const Theme& current();

  bool isDark() const { return kind != Kind::Light; }

  // By name, spelled as in `strategies` ("bandit", "oracle" and "random" are known too). A user's own strategy
  // ("rules-2", "hybrid: half the coupon") takes the tone of the kind that its name begins with and a mark of its own.
  StrategyLook strategy(const QString& name) const;

  QColor tone(Tone tone) const;
  QColor toneGround(Tone tone) const;
  QColor onSequential(int step) const;           // text on sequential[step]
  QColor sequentialAt(double share) const;       // 0…1, rounded to one of the seven steps
  QColor intent(const QString& name) const;      // unknown names: sequential[3]
  QColor readableOn(const QColor& ground) const; // text1 or its counterpart, whichever contrasts more

  QPalette palette() const;
  QColor token(const QString& name) const; // as in the table; invalid when there is none
};

// WCAG 2.1 contrast ratio of two opaque colours, 1 … 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace guidepost::ui
