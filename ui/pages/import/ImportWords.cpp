#include "ui/pages/import/ImportWords.h"

#include "core/logs/TimeParser.h"
#include "ui/pages/Capital.h"
#include "ui/text/Wording.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace guidepost::ui {

namespace {

struct ImportWords {
  Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString textOf(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList valuesOf(const pipeline::ImportPreview& preview, std::size_t column) {
  QStringList values;
  for (const std::vector<std::string>& row : preview.rows)
    if (column < row.size() && !row[column].empty()) values << QString::fromStdString(row[column]);
  return values;
}

bool nameFits(const QString& name, std::string_view role) {
  static const QHash<QString, QRegularExpression> patterns = {
      {"user", QRegularExpression("user|visitor|customer|client|member|buyer|cust|uid|who|cookie|household")},
      {"item", QRegularExpression("item|product|article|goods|sku|asin|prod|ean|stockcode|movie|film|content")},
      {"time", QRegularExpression("time|date|stamp|when|day|created|_at$|^ts$")},
      {"type", QRegularExpression("event|type|action|behaviou?r|what|verb")},
      {"session", QRegularExpression("session|visit|basket|invoice|order")},
      {"label", QRegularExpression("label|target|^y$|revenue|converted|bought|class|outcome")},
      {"campaign", QRegularExpression("campaign")},
      {"coupon", QRegularExpression("coupon|voucher")},
  };
  const auto pattern = patterns.constFind(textOf(role));
  return pattern != patterns.cend() && pattern->match(name.toLower()).hasMatch();
}

bool valuesFit(const QStringList& values, std::string_view role) {
  if (values.isEmpty()) return false;
  const QSet<QString> different(values.begin(), values.end());
  const auto isTime = [](const QString& value) {
    constexpr int fewest = 8; // shorter ones are numbers, not instants
    return value.size() >= fewest && logs::parseTime(value.toStdString(), logs::TimeUnit::Automatic, {}).has_value();
  };
  if (role == "time") return std::all_of(values.begin(), values.end(), isTime);
  if (role == "label") return different.size() == 2;
  if (role == "type")
    return different.size() < values.size() &&
           std::none_of(values.begin(), values.end(), [](const QString& value) { return value.size() > 40; });
  return false;
}

} // namespace

QString kindWord(std::string_view kind) {
  if (kind == "events") return ImportWords::tr("events");
  if (kind == "items") return ImportWords::tr("catalogue");
  if (kind == "users") return ImportWords::tr("users");
  if (kind == "summaries") return ImportWords::tr("labelled sessions");
  return term(kind);
}

QString kindName(std::string_view kind) {
  if (kind == "events") return ImportWords::tr("Events: somebody did something");
  if (kind == "decisions") return ImportWords::tr("Decisions: what was shown, with its chance");
  if (kind == "summaries") return ImportWords::tr("Labelled sessions: one a line");
  if (kind == "items") return ImportWords::tr("Catalogue: what is known of items");
  if (kind == "users") return ImportWords::tr("Users: what is known of them");
  if (kind == "campaigns") return ImportWords::tr("Campaigns: from when to when");
  if (kind == "targets") return ImportWords::tr("Campaign targets: who was addressed");
  if (kind == "coupons") return ImportWords::tr("Coupons: for which items");
  if (kind == "redemptions") return ImportWords::tr("Coupon redemptions: who used one, when");
  return capitalised(term(kind));
}

QString roleName(std::string_view role) {
  return capitalised(term(role));
}

QString roleExplanation(std::string_view role) {
  static const QHash<QByteArray, const char*> lines = {
      {"user", QT_TRANSLATE_NOOP("ImportWords", "who did it; one id a person")},
      {"item", QT_TRANSLATE_NOOP("ImportWords", "the product or page that it was done with")},
      {"time", QT_TRANSLATE_NOOP("ImportWords", "when it happened")},
      {"type", QT_TRANSLATE_NOOP("ImportWords", "what was done: view, cart, purchase …")},
      {"session", QT_TRANSLATE_NOOP("ImportWords", "the log's own id of the visit")},
      {"category", QT_TRANSLATE_NOOP("ImportWords", "the item's category or path of categories")},
      {"brand", QT_TRANSLATE_NOOP("ImportWords", "the item's maker")},
      {"price", QT_TRANSLATE_NOOP("ImportWords", "of one piece")},
      {"quantity", QT_TRANSLATE_NOOP("ImportWords", "how many pieces")},
      {"currency", QT_TRANSLATE_NOOP("ImportWords", "of the price, such as EUR")},
      {"intent", QT_TRANSLATE_NOOP("ImportWords", "a label of what the visitor was about to do")},
      {"title", QT_TRANSLATE_NOOP("ImportWords", "the item's name")},
      {"rating", QT_TRANSLATE_NOOP("ImportWords", "how much it was liked")},
      {"text", QT_TRANSLATE_NOOP("ImportWords", "a review or description")},
      {"stock", QT_TRANSLATE_NOOP("ImportWords", "pieces that are left")},
      {"margin", QT_TRANSLATE_NOOP("ImportWords", "what a sale earns")},
      {"campaign", QT_TRANSLATE_NOOP("ImportWords", "the id of a campaign")},
      {"coupon", QT_TRANSLATE_NOOP("ImportWords", "the id of a coupon")},
      {"start", QT_TRANSLATE_NOOP("ImportWords", "the first day")},
      {"end", QT_TRANSLATE_NOOP("ImportWords", "the last day")},
      {"label", QT_TRANSLATE_NOOP("ImportWords", "whether it ended as hoped: yes or no")},
      {"position", QT_TRANSLATE_NOOP("ImportWords", "the place on the page")},
      {"propensity", QT_TRANSLATE_NOOP("ImportWords", "the chance with which it was shown")},
      {"clicked", QT_TRANSLATE_NOOP("ImportWords", "whether it was clicked")},
      {"action", QT_TRANSLATE_NOOP("ImportWords", "what was shown")},
      {"id", QT_TRANSLATE_NOOP("ImportWords", "the row's own id, by which copies are known")},
  };
  const char* line = lines.value(QByteArray(role.data(), static_cast<qsizetype>(role.size())), nullptr);
  return line ? QCoreApplication::translate("ImportWords", line) : QString();
}

QString confidenceWords(double confidence) {
  if (confidence >= 0.95) return ImportWords::tr("certain");
  if (confidence >= 0.8) return ImportWords::tr("very likely");
  if (confidence >= 0.55) return ImportWords::tr("likely");
  return ImportWords::tr("a guess");
}

QString encodingName(std::string_view encoding) {
  return encoding.empty() ? QStringLiteral("UTF-8") : textOf(encoding);
}

QString delimiterName(std::string_view delimiter) {
  if (delimiter == ",") return ImportWords::tr("comma");
  if (delimiter == ";") return ImportWords::tr("semicolon");
  if (delimiter == "|") return ImportWords::tr("bar |");
  if (delimiter == "\t" || delimiter == "tab") return ImportWords::tr("tab");
  if (delimiter == " " || delimiter == "blanks") return ImportWords::tr("runs of blanks");
  return textOf(delimiter);
}

QStringList rolesOf(std::string_view kind) {
  if (kind == "items") return {"item", "title", "category", "brand", "price", "currency", "stock", "margin", "text"};
  if (kind == "users") return {"user"};
  if (kind == "decisions") return {"item", "action", "propensity", "clicked", "position", "time", "user", "session"};
  if (kind == "summaries") return {"label", "user", "session", "time"};
  if (kind == "campaigns") return {"campaign", "start", "end", "type"};
  if (kind == "targets") return {"campaign", "user"};
  if (kind == "coupons") return {"coupon", "item", "campaign"};
  if (kind == "redemptions") return {"user", "coupon", "campaign", "time"};
  return {"user",     "item",  "time",  "type",   "session", "price",  "quantity", "currency",
          "category", "brand", "title", "rating", "text",    "intent", "id"};
}

QString columnName(const pipeline::ImportPreview& preview, std::size_t column) {
  const std::string& name = preview.columns[column].name;
  return name.empty() ? ImportWords::tr("column %1").arg(column + 1) : QString::fromStdString(name);
}

std::string columnKey(const pipeline::ImportPreview& preview, std::size_t column) {
  const std::string& name = preview.columns[column].name;
  const auto same = std::ranges::count(preview.columns, name, &pipeline::PreviewColumn::name);
  return name.empty() || same > 1 ? std::to_string(column + 1) : name;
}

std::optional<std::size_t> likelyColumn(const pipeline::ImportPreview& preview, std::string_view role) {
  for (const bool byName : {true, false})
    for (std::size_t column = 0; column < preview.columns.size(); ++column) {
      if (!preview.columns[column].role.empty()) continue;
      if (byName ? nameFits(QString::fromStdString(preview.columns[column].name), role)
                 : valuesFit(valuesOf(preview, column), role))
        return column;
    }
  return std::nullopt;
}

} // namespace guidepost::ui
