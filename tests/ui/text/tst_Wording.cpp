#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace guidepost;
using namespace guidepost::ui;

class tst_Wording : public QObject {
  Q_OBJECT

private slots:
  void fillsArguments();
  void chosenForms();
  void numbersAloneAndCapitals();
  void unknownIdStillSaysSomething();
  void missingArgument();
  void terms();
  void everyIdHasAWording();
  void templatesAreWellFormed();
  void chineseIsWhole();
};

namespace {

QStringList placeholdersOf(const QString& text) {
  static const QRegularExpression name(R"(\{\^?([a-zA-Z][a-zA-Z-]*))");
  QStringList names;
  auto matches = name.globalMatch(text);
  while (matches.hasNext())
    names << matches.next().captured(1);
  names.removeDuplicates();
  return names;
}

// source → translation of one context of a .ts file.
QHash<QString, QString> translationsOf(QFile& file, const QString& wanted) {
  QHash<QString, QString> table;
  QXmlStreamReader xml(&file);
  QString context, source;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name"))
      context = xml.readElementText();
    else if (xml.name() == QLatin1String("source"))
      source = xml.readElementText();
    else if (xml.name() == QLatin1String("translation") && context == wanted)
      table.insert(source, xml.readElementText(QXmlStreamReader::IncludeChildElements));
  }
  return table;
}

} // namespace

void tst_Wording::fillsArguments() {
  const Message caution = Message("caution.open-sessions").with("open", Count{4365}).with("sessions", Count{5066});
  QCOMPARE(word(caution), "4,365 of 5,066 sessions were still open when the log ended; some may have bought later.");
  QCOMPARE(word(Argument(Points{0.0072})), "+0.72 points");
  QCOMPARE(word(Argument(Term{"add_to_cart"})), "add to cart");
  QCOMPARE(word(Argument(Amount{219, "USD"})), "219 USD");
  QCOMPARE(word(Error{ErrorCode::Cancelled, Message("base.cancelled")}), wordingOf("base.cancelled"));
}

void tst_Wording::chosenForms() {
  const auto holes = [](std::int64_t count) {
    return word(Message("caution.holes")
                    .with("holes", Count{count})
                    .with("longest", Duration{7'200'000'000})
                    .with("from", Instant{1'569'888'000'000'000}));
  };
  QVERIFY2(holes(1).contains("1 hole in time"), qPrintable(holes(1)));
  QVERIFY2(holes(3).contains("3 holes in time"), qPrintable(holes(3)));
  QVERIFY(holes(3).contains("2 h from 1 Oct 2019, 00:00"));
}

void tst_Wording::numbersAloneAndCapitals() {
  const QString text = word(Message("decision.test-first")
                                .with("strategy", Term{"hybrid"})
                                .with("gain", Amount{219.4, "USD"})
                                .with("low", Amount{74.2, "USD"})
                                .with("high", Amount{370.8, "USD"})
                                .with("probability", Share{0.74}));
  QVERIFY2(text.contains("219 USD per 1,000 sessions") && text.contains("74 to 371"), qPrintable(text));
  const QString pays =
      word(Message("why.highest-gain").with("action", Term{"coupon"}).with("gain", Amount{1.94, "USD"}));
  QVERIFY2(pays.startsWith("Coupon is expected"), qPrintable(pays));
}

void tst_Wording::unknownIdStillSaysSomething() {
  const QString text = word(Message("nobody.knows").with("file", Text{"a.csv"}).with("rows", Count{1200}));
  QVERIFY(text.contains("nobody.knows") && text.contains("a.csv") && text.contains("1,200"));
  QCOMPARE(word(Message("nobody.knows")), "nobody.knows");
}

void tst_Wording::missingArgument() {
  QVERIFY(word(Message("model.unknown")).contains(number::unknown()));
}

void tst_Wording::terms() {
  QCOMPARE(term("purchase"), "purchase");
  QCOMPARE(term("best-possible"), "best possible");
  QCOMPARE(term("my_own_event"), "my_own_event");
  QVERIFY(!isKnownTerm("my_own_event"));
}

// Ids stand in the sources as Message("…"), as stages and units of report("…", …, "…"), and in failure helpers.
void tst_Wording::everyIdHasAWording() {
  const QString root = qEnvironmentVariable("GUIDEPOST_SOURCE", GUIDEPOST_SOURCE_DIR);
  const QRegularExpression messages(R"re(Message\(\s*"([a-z0-9]+\.[a-z0-9.-]+)"\s*\))re");
  const QRegularExpression reports(R"re(report\(\s*"([a-z0-9]+\.[a-z0-9.-]+)"[^;]*?(?:"(unit\.[a-z-]+)")?\s*\))re");
  QStringList missing;
  int found = 0;
  QStringList paths;
  for (const char* folder : {"/core", "/app", "/ui"}) {
    QDirIterator files(root + folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
      paths << files.next();
  }
  for (const QString& path : paths) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(file.readAll());
    text.remove(QRegularExpression("//[^\n]*"));
    for (const QRegularExpression& pattern : {messages, reports}) {
      auto matches = pattern.globalMatch(text);
      while (matches.hasNext()) {
        const auto match = matches.next();
        for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
          const QString id = match.captured(group);
          if (id.isEmpty() || id.endsWith('.')) continue;
          ++found;
          if (wordingOf(id.toStdString()).isEmpty()) missing << id + " (" + QFileInfo(file).fileName() + ")";
        }
      }
    }
  }
  QVERIFY(found > 50);
  missing.removeDuplicates();
  QVERIFY2(missing.isEmpty(), qPrintable("no wording for: " + missing.join(", ")));
}

void tst_Wording::templatesAreWellFormed() {
  const QRegularExpression placeholder(R"(\{\^?[a-zA-Z][a-zA-Z-]*(:n?\d?|\|[^{}|]*\|[^{}|]*)?\})");
  for (const QString& id : wordedIds()) {
    QString text = wordingOf(id.toStdString());
    QVERIFY2(!text.trimmed().isEmpty() && text == text.trimmed(), qPrintable(id));
    text.remove(placeholder);
    QVERIFY2(!text.contains('{') && !text.contains('}'), qPrintable(id));
    QVERIFY2(!text.contains('!'), qPrintable(id));
  }
}

// Every wording and every known word is in the Chinese translation, and asks for no argument that the English lacks.
void tst_Wording::chineseIsWhole() {
  QFile file(qEnvironmentVariable("GUIDEPOST_SOURCE", GUIDEPOST_SOURCE_DIR) +
             "/resources/translations/guidepost_zh_CN.ts");
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QHash<QString, QString> wordings = translationsOf(file, "Wording");
  QVERIFY(file.seek(0));
  const QHash<QString, QString> terms = translationsOf(file, "Term");
  QStringList missing;
  for (const QString& id : wordedIds()) {
    const QString english = wordingOf(id.toStdString());
    const QString chinese = wordings.value(english);
    if (chinese.isEmpty()) missing << id;
    for (const QString& name : placeholdersOf(chinese))
      QVERIFY2(placeholdersOf(english).contains(name), qPrintable(id + ": " + name));
  }
  for (const char* name : {"view", "add_to_cart", "hybrid", "compare", "coupon", "covisitation"})
    if (terms.value(term(name)).isEmpty()) missing << name;
  QVERIFY2(missing.isEmpty(), qPrintable("no Chinese for: " + missing.join(", ")));
}

QTEST_APPLESS_MAIN(tst_Wording)
#include "tst_Wording.moc"
