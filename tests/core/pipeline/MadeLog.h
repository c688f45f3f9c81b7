// A small log with what real ones seldom have: the log's own intents, or ratings. Ten days, seeded.
#pragma once

#include "core/base/RandomStream.h"
#include "core/base/Time.h"

#include <QByteArray>

#include <cstdint>

namespace guidepost::pipeline {

struct MadeLog {
  int sessions = 400;
  bool intents = false;   // a column "intent": looking, choosing, paying
  bool ratings = false;   // a column "rating", on events "rate" of buyers, and on some views
  double ratingScale = 1; // 2: up to 10
};

inline QByteArray rowsOf(const MadeLog& wanted) {
  QByteArray rows = "time,user,session,type,item,category,price,currency";
  if (wanted.intents) rows += ",intent";
  if (wanted.ratings) rows += ",rating";
  rows += '\n';
  RandomStream luck(5, "made-log");
  std::int64_t start = 1'600'000'000'000'000;
  for (int s = 0; s < wanted.sessions; ++s) {
    start += 10 * microsecondsPerDay / wanted.sessions;
    std::int64_t time = start;
    const std::uint32_t user = luck.below(static_cast<std::uint32_t>(wanted.sessions / 2));
    const double kind = luck.uniform(); // below .3: may buy; to .6: chooses; else looks
    std::uint32_t item = luck.below(40);
    const auto row = [&](const char* type, const char* intent, double rating) {
      time += 5'000'000 + static_cast<std::int64_t>(luck.exponential(25e6));
      rows += QByteArray::fromStdString(isoInstant(time)) + ",u" + QByteArray::number(user) + ",s" +
              QByteArray::number(s) + ',' + type + ",i" + QByteArray::number(item) + ",c" +
              QByteArray::number(item % 5) + ',' + QByteArray::number(10 + item) + ",EUR";
      if (wanted.intents) rows += QByteArray(",") + intent;
      if (wanted.ratings) rows += ',' + (rating > 0 ? QByteArray::number(rating * wanted.ratingScale) : QByteArray());
      rows += '\n';
    };
    const int views = 1 + static_cast<int>(luck.poisson(kind < 0.6 ? 5 : 2));
    for (int v = 0; v < views; ++v) {
      row("view", kind < 0.6 && v > 0 ? "choosing" : "looking", -1);
      if (kind < 0.6 && luck.chance(0.5))
        item = (item + 5) % 40;
      else if (luck.chance(0.6))
        item = luck.below(40);
    }
    if (kind < 0.3 && luck.chance(0.7)) {
      row("add_to_cart", "paying", -1);
      row("purchase", "paying", -1);
      if (wanted.ratings && luck.chance(0.8)) row("rate", "looking", luck.chance(0.25) ? 2 : luck.chance(0.5) ? 4 : 5);
    }
  }
  return rows;
}

} // namespace guidepost::pipeline
