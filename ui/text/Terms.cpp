#include "ui/text/Wording.h"

#include "ui/text/wording/Lines.h"

#include <QCoreApplication>
#include <QHash>

namespace guidepost::ui {

namespace {

const QHash<QByteArray, const char*>& termTable() {
  static const QHash<QByteArray, const char*> table = [] {
    QHash<QByteArray, const char*> made;
    for (const wording::Line& line : wording::terms())
      made.insert(line.id, line.text);
    return made;
  }();
  return table;
}

const char* find(std::string_view name) {
  return termTable().value(QByteArray(name.data(), static_cast<qsizetype>(name.size())), nullptr);
}

} // namespace

bool isKnownTerm(std::string_view name) {
  return find(name) != nullptr;
}

QString term(std::string_view name) {
  if (const char* text = find(name)) return QCoreApplication::translate("Term", text);
  return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace guidepost::ui
