// Names at the head of a sentence: "hybrid" becomes "Hybrid".
#pragma once

#include <QString>

namespace guidepost::ui {

inline QString capitalised(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

} // namespace guidepost::ui
