// How numbers are said: one place for window, charts, command line and report, in English and Chinese. Every function
// rounds once, from the exact value; unknown (NaN) is –, the minus is −, and a per cent sign keeps its distance by
// U+202F. Any thread; setLanguage() before other threads start.
#pragma once

#include "core/base/Estimate.h"

#include <QString>

#include <cstdint>

namespace guidepost::ui {

enum class Language { English, Chinese };

Language language();
void setLanguage(Language language);

namespace number {

// As many as a reader wants: no decimals from 20 % up and for whole numbers, one below; see each function.
constexpr int automatic = -1;

QString unknown();                                       // –
QString count(std::int64_t value);                       // 17,429
QString real(double value, int decimals = 2);            // 1,234.50, −0.30
QString signedReal(double value, int decimals = 2);      // +0.72, −0.30, 0.00
QString times(double value, int decimals = 2);           // × 1.25
QString percent(double share, int decimals = automatic); // 0.0395 → 3.95: without the sign, for tables and axes
QString share(double share, int decimals = automatic);   // 3.95 %, 3.95% in Chinese; <1 % when it rounds to nothing
QString points(double difference, int decimals = 2);     // 0.0072 → +0.72 points, +0.72 个百分点
QString pointsBare(double difference, int decimals = 2); // 0.0072 → +0.72
QString money(double amount, const QString& currency, int decimals = automatic); // 219 USD, 219 美元
QString signedMoney(double amount, const QString& currency, int decimals = automatic);
QString currencyName(const QString& code);   // USD, 美元; unknown codes as they are; "" → units
QString duration(std::int64_t microseconds); // 2 min 37 s, 2 分 37 秒; at most two units
QString seconds(double seconds);             // 52 s, 0.4 s, 2 min 37 s
QString bytes(std::int64_t count);           // 13 MB

// Instants in microseconds UTC, shown in UTC shifted by offsetSeconds (of the project's zone).
QString date(std::int64_t microseconds, int offsetSeconds = 0);      // 1 Oct 2019, 2019年10月1日
QString timeOfDay(std::int64_t microseconds, int offsetSeconds = 0); // 02:24:34
QString dateTime(std::int64_t microseconds, int offsetSeconds = 0);  // 1 Oct 2019, 02:24

// Intervals. Both ends with the same decimals.
QString interval(const QString& low, const QString& high);        // 3.45 to 4.52, 3.45 至 4.52
QString bracketed(const QString& text);                           // (…), （…） in Chinese
QString realInterval(const Estimate& estimate, int decimals = 2); // bare numbers
QString percentInterval(const Estimate& estimate, int decimals = automatic);
QString countInterval(const Estimate& estimate); // 10,998 to 12,633

// "3.9 % (3.5 to 4.5)": value and interval share their decimals.
QString shareWithInterval(const Estimate& estimate, int decimals = automatic);
QString pointsWithInterval(const Estimate& estimate, int decimals = 2); // +0.72 points (0.29 to 1.17)

QString suppressed(int below = 5); // under 5
int shareDecimals(double share);   // what `automatic` means for a share

} // namespace number
} // namespace guidepost::ui
