#include "ui/text/wording/Lines.h"

namespace guidepost::ui::wording {

std::span<const Line> pipeline() {
  static constexpr Line lines[] = {
      {"events.none", QT_TRANSLATE_NOOP("Wording", "No events were given. Write them as view:ITEM,add_to_cart:ITEM.")},
      {"events.unknown-item", QT_TRANSLATE_NOOP("Wording", "There is no item \"{item}\" in this log.")},
      {"events.unknown-type",
       QT_TRANSLATE_NOOP("Wording", "There is no event type \"{type}\" in this log. It has: {known}.")},
      {"pipeline.no-data", QT_TRANSLATE_NOOP("Wording", "The project holds no log yet. Import one first.")},
      {"pipeline.unknown-user", QT_TRANSLATE_NOOP("Wording", "There is no user {user} in this project.")},
      {"quality.all-accounted",
       QT_TRANSLATE_NOOP("Wording", "Every one of the {read} rows is accounted for: {accepted} became events.")},
      {"quality.duplicates",
       QT_TRANSLATE_NOOP("Wording", "{duplicates} of {read} rows were exact duplicates and counted once.")},
      {"quality.no-brand", QT_TRANSLATE_NOOP("Wording", "{missing} events ({share}) have no brand.")},
      {"quality.no-brand-never", QT_TRANSLATE_NOOP("Wording", "The log has no brands.")},
      {"quality.no-category", QT_TRANSLATE_NOOP("Wording", "{missing} events ({share}) have no category.")},
      {"quality.no-category-never", QT_TRANSLATE_NOOP("Wording", "The log has no categories.")},
      {"quality.no-item", QT_TRANSLATE_NOOP("Wording", "{missing} events ({share}) name no item.")},
      {"quality.no-item-never", QT_TRANSLATE_NOOP("Wording", "No event names an item.")},
      {"quality.no-price", QT_TRANSLATE_NOOP("Wording", "{missing} events ({share}) have no price.")},
      {"quality.no-price-never",
       QT_TRANSLATE_NOOP("Wording", "The log has no prices, so revenue and net gain stand on an assumed order value.")},
      {"quality.pseudonyms",
       QT_TRANSLATE_NOOP("Wording", "User ids are stored as pseudonyms; the key stays on this machine.")},
      {"quality.rejected",
       QT_TRANSLATE_NOOP("Wording", "{rejected} of {read} rows could not be read; they are kept with their reason.")},
      {"quality.zero-prices", QT_TRANSLATE_NOOP("Wording", "{count} events have a price of 0.")},
      {"session.unknown", QT_TRANSLATE_NOOP("Wording", "There is no session {session} in this project.")},
  };
  return lines;
}

} // namespace guidepost::ui::wording
