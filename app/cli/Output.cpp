#include "app/cli/Output.h"

#include "core/base/Json.h"
#include "ui/text/Wording.h"

namespace guidepost::cli {

Json json(const Estimate& estimate) {
  Json object;
  const nlohmann::json plain = estimate;
  for (const char* key : {"estimate", "low", "high", "n", "unit"})
    object[key] = plain.at(key);
  return object;
}

Json jsonOf(std::string_view text) {
  return Json::parse(text);
}

Json words(const std::vector<Message>& messages) {
  Json list = Json::array();
  for (const Message& message : messages)
    list.push_back(ui::word(message).toStdString());
  return list;
}

std::string line(const QString& text) {
  return text.toStdString();
}

std::string row(const QString& name, const QString& value) {
  return line(QStringLiteral("  ") + name.leftJustified(26) + QStringLiteral("  ") + value);
}

} // namespace guidepost::cli
