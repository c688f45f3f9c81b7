#include "ui/text/Numbers.h"

#include "core/base/Time.h"

#include <QDate>
#include <QStringView>

#include <array>
#include <atomic>
#include <cmath>

namespace guidepost::ui {

namespace {

std::atomic<Language> currentLanguage = Language::English;

constexpr QChar minus(0x2212);
constexpr QChar thinSpace(0x202f);

bool chinese() {
  return currentLanguage == Language::Chinese;
}

QString grouped(QString digits) {
  const qsizetype point = digits.indexOf(QLatin1Char('.'));
  for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > 0; at -= 3)
    digits.insert(at, QLatin1Char(','));
  return digits;
}

bool isZero(const QString& digits) {
  for (const QChar c : digits)
    if (c != QLatin1Char('0') && c != QLatin1Char('.')) return false;
  return true;
}

// Without sign, rounded once from the exact value.
QString magnitude(double value, int decimals) {
  return QString::number(std::abs(value), 'f', decimals);
}

bool isWhole(double value) {
  return std::abs(value - std::round(value)) < 1e-9;
}

int moneyDecimals(double amount) {
  return isWhole(amount) || std::abs(amount) >= 20 ? 0 : 2;
}

QString withUnit(const QString& value, const char* english, const QString& chineseUnit) {
  return value + QLatin1Char(' ') + (chinese() ? chineseUnit : QString::fromLatin1(english));
}

QString twoUnits(std::int64_t first, const char* firstUnit, const QString& firstChinese, std::int64_t second,
                 const char* secondUnit, const QString& secondChinese) {
  QString text = withUnit(number::count(first), firstUnit, firstChinese);
  if (second != 0) text += QLatin1Char(' ') + withUnit(number::count(second), secondUnit, secondChinese);
  return text;
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  const std::int64_t quotient = value / by;
  return value % by < 0 ? quotient - 1 : quotient;
}

QString estimateInterval(const Estimate& estimate, double scale, int decimals) {
  return number::interval(number::real(estimate.low * scale, decimals), number::real(estimate.high * scale, decimals));
}

} // namespace

Language language() {
  return currentLanguage;
}
void setLanguage(Language language) {
  currentLanguage = language;
}

namespace number {

QString unknown() {
  return QStringLiteral("–");
}

QString count(std::int64_t value) {
  QString digits = QString::number(value);
  const bool negative = digits.startsWith(QLatin1Char('-'));
  if (negative) digits.remove(0, 1);
  return (negative ? QString(minus) : QString()) + grouped(digits);
}

QString real(double value, int decimals) {
  if (!std::isfinite(value)) return unknown();
  if (decimals < 0) decimals = isWhole(value) ? 0 : std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : 2;
  const QString digits = magnitude(value, decimals);
  return (value < 0 && !isZero(digits) ? QString(minus) : QString()) + grouped(digits);
}

QString signedReal(double value, int decimals) {
  const QString text = real(value, decimals);
  return std::isfinite(value) && value > 0 && !isZero(text) ? QLatin1Char('+') + text : text;
}

QString times(double value, int decimals) {
  return std::isfinite(value) ? QStringLiteral("×") + thinSpace + real(value, decimals) : unknown();
}

int shareDecimals(double share) {
  const double percents = std::abs(share * 100);
  return isWhole(percents) || percents >= 20 ? 0 : 1;
}

QString percent(double share, int decimals) {
  return real(share * 100, decimals < 0 ? shareDecimals(share) : decimals);
}

QString share(double share, int decimals) {
  if (!std::isfinite(share)) return unknown();
  if (decimals < 0) decimals = shareDecimals(share);
  const QString sign = chinese() ? QStringLiteral("%") : thinSpace + QStringLiteral("%");
  const QString text = percent(share, decimals);
  if (share > 0 && isZero(text)) return QLatin1Char('<') + real(std::pow(10, -decimals), decimals) + sign;
  if (share < 1 && decimals == 0 && text == QLatin1String("100")) return QStringLiteral(">99") + sign;
  return text + sign;
}

QString pointsBare(double difference, int decimals) {
  return signedReal(difference * 100, decimals);
}

QString points(double difference, int decimals) {
  if (!std::isfinite(difference)) return unknown();
  return withUnit(pointsBare(difference, decimals), "points", QStringLiteral("个百分点"));
}

QString currencyName(const QString& code) {
  if (code.isEmpty()) return chinese() ? QStringLiteral("货币单位") : QStringLiteral("units");
  if (code == QLatin1String("mixed"))
    return chinese() ? QStringLiteral("（多种货币）") : QStringLiteral("(mixed currencies)");
  if (!chinese()) return code;
  static constexpr std::array<std::pair<const char*, const char*>, 10> names = {{{"USD", "美元"},
                                                                                 {"CNY", "元"},
                                                                                 {"EUR", "欧元"},
                                                                                 {"GBP", "英镑"},
                                                                                 {"JPY", "日元"},
                                                                                 {"HKD", "港元"},
                                                                                 {"TWD", "新台币"},
                                                                                 {"RUB", "卢布"},
                                                                                 {"KRW", "韩元"},
                                                                                 {"SGD", "新加坡元"}}};
  for (const auto& [known, name] : names)
    if (code == QLatin1String(known)) return QString::fromUtf8(name);
  return code;
}

QString money(double amount, const QString& currency, int decimals) {
  if (!std::isfinite(amount)) return unknown();
  return real(amount, decimals < 0 ? moneyDecimals(amount) : decimals) + QLatin1Char(' ') + currencyName(currency);
}

QString signedMoney(double amount, const QString& currency, int decimals) {
  if (!std::isfinite(amount)) return unknown();
  return signedReal(amount, decimals < 0 ? moneyDecimals(amount) : decimals) + QLatin1Char(' ') +
         currencyName(currency);
}

QString duration(std::int64_t microseconds) {
  if (microseconds < 0) return minus + duration(-microseconds);
  const QString minute = QStringLiteral("分"), second = QStringLiteral("秒");
  const QString hour = QStringLiteral("小时"), minutes = QStringLiteral("分钟"), day = QStringLiteral("天");
  const double inSeconds = static_cast<double>(microseconds) / 1e6;
  if (microseconds > 0 && inSeconds < 0.1) return withUnit(real(inSeconds * 1000, 0), "ms", QStringLiteral("毫秒"));
  if (inSeconds < 9.95) return withUnit(real(inSeconds, isWhole(inSeconds) ? 0 : 1), "s", second);
  const std::int64_t wholeSeconds = std::llround(inSeconds);
  if (wholeSeconds < 60) return withUnit(count(wholeSeconds), "s", second);
  if (wholeSeconds < 3600)
    return wholeSeconds % 60 == 0 ? withUnit(count(wholeSeconds / 60), "min", minutes)
                                  : twoUnits(wholeSeconds / 60, "min", minute, wholeSeconds % 60, "s", second);
  const std::int64_t wholeMinutes = (wholeSeconds + 30) / 60;
  if (wholeMinutes < 24 * 60) return twoUnits(wholeMinutes / 60, "h", hour, wholeMinutes % 60, "min", minutes);
  const std::int64_t wholeHours = (wholeSeconds + 1800) / 3600;
  const bool oneDay = wholeHours / 24 == 1;
  return twoUnits(wholeHours / 24, oneDay ? "day" : "days", day, wholeHours % 24, "h", hour);
}

QString seconds(double seconds) {
  return std::isfinite(seconds) ? duration(std::llround(seconds * 1e6)) : unknown();
}

QString bytes(std::int64_t value) {
  static constexpr std::array units = {"B", "kB", "MB", "GB", "TB"};
  double scaled = static_cast<double>(value);
  std::size_t unit = 0;
  while (scaled >= 999.5 && unit + 1 < units.size()) {
    scaled /= 1000;
    ++unit;
  }
  return real(scaled, unit == 0 || scaled >= 9.95 ? 0 : 1) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString date(std::int64_t microseconds, int offsetSeconds) {
  const std::int64_t shifted = microseconds + offsetSeconds * microsecondsPerSecond;
  const QDate day = QDate(1970, 1, 1).addDays(floorDivide(shifted, microsecondsPerDay));
  if (chinese()) return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
  static constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return QStringLiteral("%1 %2 %3")
      .arg(day.day())
      .arg(QLatin1String(months[static_cast<std::size_t>(day.month() - 1)]))
      .arg(day.year());
}

QString timeOfDay(std::int64_t microseconds, int offsetSeconds) {
  const std::int64_t shifted = microseconds + offsetSeconds * microsecondsPerSecond;
  const std::int64_t ofDay = (shifted - floorDivide(shifted, microsecondsPerDay) * microsecondsPerDay) / 1'000'000;
  return QStringLiteral("%1:%2:%3")
      .arg(ofDay / 3600, 2, 10, QLatin1Char('0'))
      .arg(ofDay / 60 % 60, 2, 10, QLatin1Char('0'))
      .arg(ofDay % 60, 2, 10, QLatin1Char('0'));
}

QString dateTime(std::int64_t microseconds, int offsetSeconds) {
  return date(microseconds, offsetSeconds) + (chinese() ? QStringLiteral(" ") : QStringLiteral(", ")) +
         timeOfDay(microseconds, offsetSeconds).left(5);
}

QString interval(const QString& low, const QString& high) {
  return low + (chinese() ? QStringLiteral(" 至 ") : QStringLiteral(" to ")) + high;
}

QString bracketed(const QString& text) {
  return chinese() ? QStringLiteral("（%1）").arg(text) : QStringLiteral("(%1)").arg(text);
}

QString realInterval(const Estimate& estimate, int decimals) {
  return estimateInterval(estimate, 1, decimals);
}

QString percentInterval(const Estimate& estimate, int decimals) {
  return estimateInterval(estimate, 100, decimals < 0 ? shareDecimals(estimate.estimate) : decimals);
}

QString countInterval(const Estimate& estimate) {
  return estimateInterval(estimate, 1, 0);
}

QString shareWithInterval(const Estimate& estimate, int decimals) {
  if (!estimate.known()) return unknown();
  if (decimals < 0) decimals = shareDecimals(estimate.estimate);
  const QString gap = chinese() ? QString() : QStringLiteral(" ");
  return share(estimate.estimate, decimals) + gap + bracketed(percentInterval(estimate, decimals));
}

QString pointsWithInterval(const Estimate& estimate, int decimals) {
  if (!estimate.known()) return unknown();
  const QString gap = chinese() ? QString() : QStringLiteral(" ");
  return points(estimate.estimate, decimals) + gap + bracketed(estimateInterval(estimate, 100, decimals));
}

QString suppressed(int below) {
  return chinese() ? QStringLiteral("少于 %1").arg(below) : QStringLiteral("under %1").arg(below);
}

} // namespace number
} // namespace guidepost::ui
