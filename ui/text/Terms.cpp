#include "ui/text/Wording.h"

#include <QCoreApplication>
#include <QHash>

namespace guidepost::ui {

namespace {

struct TermLine {
  const char* name;
  const char* text;
};

constexpr TermLine terms[] = {
    // event types
    {"view", QT_TRANSLATE_NOOP("Term", "view")},
    {"search", QT_TRANSLATE_NOOP("Term", "search")},
    {"favourite", QT_TRANSLATE_NOOP("Term", "favourite")},
    {"add_to_cart", QT_TRANSLATE_NOOP("Term", "add to cart")},
    {"remove_from_cart", QT_TRANSLATE_NOOP("Term", "remove from cart")},
    {"begin_checkout", QT_TRANSLATE_NOOP("Term", "begin checkout")},
    {"purchase", QT_TRANSLATE_NOOP("Term", "purchase")},
    {"refund", QT_TRANSLATE_NOOP("Term", "refund")},
    {"rate", QT_TRANSLATE_NOOP("Term", "rate")},
    {"impression", QT_TRANSLATE_NOOP("Term", "impression")},
    {"click", QT_TRANSLATE_NOOP("Term", "click")},
    {"dismiss", QT_TRANSLATE_NOOP("Term", "dismiss")},
    {"start", QT_TRANSLATE_NOOP("Term", "start")},
    // intents
    {"cart", QT_TRANSLATE_NOOP("Term", "cart")},
    {"compare", QT_TRANSLATE_NOOP("Term", "compare")},
    {"explore", QT_TRANSLATE_NOOP("Term", "explore")},
    {"leave", QT_TRANSLATE_NOOP("Term", "leave")},
    // strategies
    {"nothing", QT_TRANSLATE_NOOP("Term", "nothing")},
    {"rules", QT_TRANSLATE_NOOP("Term", "rules")},
    {"model", QT_TRANSLATE_NOOP("Term", "model")},
    {"hybrid", QT_TRANSLATE_NOOP("Term", "hybrid")},
    {"learns", QT_TRANSLATE_NOOP("Term", "learns")},
    {"best-possible", QT_TRANSLATE_NOOP("Term", "best possible")},
    {"by-chance", QT_TRANSLATE_NOOP("Term", "by chance")},
    // actions
    {"recommend", QT_TRANSLATE_NOOP("Term", "recommendation")},
    {"coupon", QT_TRANSLATE_NOOP("Term", "coupon")},
    {"free_shipping", QT_TRANSLATE_NOOP("Term", "free shipping")},
    {"reminder", QT_TRANSLATE_NOOP("Term", "cart reminder")},
    {"comparison_help", QT_TRANSLATE_NOOP("Term", "comparison help")},
    {"social_proof", QT_TRANSLATE_NOOP("Term", "social proof")},
    {"tutorial", QT_TRANSLATE_NOOP("Term", "tutorial")},
    // recommenders and yardsticks
    {"popular", QT_TRANSLATE_NOOP("Term", "popular")},
    {"covisitation", QT_TRANSLATE_NOOP("Term", "seen together")},
    {"sequence", QT_TRANSLATE_NOOP("Term", "sequence model")},
    {"majority", QT_TRANSLATE_NOOP("Term", "majority")},
    {"markov", QT_TRANSLATE_NOOP("Term", "Markov")},
    // dispositions of simulated visitors
    {"decided", QT_TRANSLATE_NOOP("Term", "decided")},
    {"comparing", QT_TRANSLATE_NOOP("Term", "comparing")},
    {"browsing", QT_TRANSLATE_NOOP("Term", "browsing")},
    // units
    {"sessions", QT_TRANSLATE_NOOP("Term", "sessions")},
    {"session", QT_TRANSLATE_NOOP("Term", "session")},
    {"events", QT_TRANSLATE_NOOP("Term", "events")},
    {"users", QT_TRANSLATE_NOOP("Term", "users")},
    {"user", QT_TRANSLATE_NOOP("Term", "user")},
    {"items", QT_TRANSLATE_NOOP("Term", "items")},
    {"item", QT_TRANSLATE_NOOP("Term", "item")},
    {"visitors", QT_TRANSLATE_NOOP("Term", "visitors")},
    {"buyers", QT_TRANSLATE_NOOP("Term", "buyers")},
    {"shown", QT_TRANSLATE_NOOP("Term", "shown")},
    {"draws", QT_TRANSLATE_NOOP("Term", "draws")},
    {"points", QT_TRANSLATE_NOOP("Term", "points")},
    {"rows", QT_TRANSLATE_NOOP("Term", "rows")},
    {"epochs", QT_TRANSLATE_NOOP("Term", "epochs")},
    {"cases", QT_TRANSLATE_NOOP("Term", "cases")},
    // roles of columns
    {"time", QT_TRANSLATE_NOOP("Term", "time")},
    {"type", QT_TRANSLATE_NOOP("Term", "event type")},
    {"event_type", QT_TRANSLATE_NOOP("Term", "event type")},
    {"category", QT_TRANSLATE_NOOP("Term", "category")},
    {"brand", QT_TRANSLATE_NOOP("Term", "brand")},
    {"price", QT_TRANSLATE_NOOP("Term", "price")},
    {"quantity", QT_TRANSLATE_NOOP("Term", "quantity")},
    {"currency", QT_TRANSLATE_NOOP("Term", "currency")},
    {"intent", QT_TRANSLATE_NOOP("Term", "intent")},
};

const QHash<QByteArray, const char*>& termTable() {
  static const QHash<QByteArray, const char*> table = [] {
    QHash<QByteArray, const char*> made;
    for (const TermLine& line : terms)
      made.insert(line.name, line.text);
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
