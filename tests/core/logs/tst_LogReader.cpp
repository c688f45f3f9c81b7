#include "core/base/RandomStream.h"
#include "core/base/Time.h"
#include "core/logs/KeySet.h"
#include "core/logs/LogReader.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>

using namespace guidepost;
using namespace guidepost::logs;

class tst_LogReader : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void eventOfARow();
  void eventNames_data();
  void eventNames();
  void rejectedRows_data();
  void rejectedRows();
  void idsInRejectedTextAreMasked();
  void duplicatesByWholeRowAndByKey();
  void filterRemembersEveryKey();
  void garbageIsCountedCompletely();
  void rowsCostNoMemory();

private:
  // Reads the rows of a log in the generator's format.
  QList<LogRow> read(const QByteArray& rows, QStringList* texts = nullptr);

  QTemporaryDir folder_;
  std::vector<Format> formats_;
  std::optional<LogPlan> plan_;
  std::optional<LogReader> reader_;
};

namespace {
std::atomic<std::int64_t> allocations = 0;
}

#ifndef __SANITIZE_ADDRESS__ // which brings its own
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
#endif

namespace {
constexpr std::int64_t now = 1'760'000'000 * microsecondsPerSecond; // 2025-10-09
const QByteArray header = "time,user,session,type,item,category,brand,price,currency,quantity\n";
const QByteArray good = "2025-03-01T10:00:00Z,u1,s1,view,i1,shoes,acme,19.90,EUR,2\n";
} // namespace

void tst_LogReader::initTestCase() {
  const auto loaded = loadFormats(qEnvironmentVariable("GUIDEPOST_RESOURCES").toStdString() + "/formats");
  QVERIFY(loaded);
  formats_ = *loaded;
}

QList<LogRow> tst_LogReader::read(const QByteArray& rows, QStringList* texts) {
  QFile file(folder_.filePath("log.csv"));
  if (!file.open(QFile::WriteOnly)) return {};
  file.write(header + rows);
  file.close();
  const std::filesystem::path path = file.fileName().toStdString();
  const auto found = planLog(path, formats_, {.format = "guidepost"});
  if (!found) return {};
  plan_ = *found;
  auto opened = LogReader::open(path, *plan_, now);
  if (!opened) return {};
  reader_.emplace(std::move(*opened));
  QList<LogRow> result;
  LogRow row;
  while (reader_->next(row).value_or(false)) {
    result << row;
    if (texts) *texts << QString::fromStdString(reader_->maskedText(true));
  }
  return result;
}

void tst_LogReader::eventOfARow() {
  QFile file(folder_.filePath("one.csv"));
  QVERIFY(file.open(QFile::WriteOnly));
  file.write(header + good);
  file.close();
  const std::filesystem::path path = file.fileName().toStdString();
  const auto plan = planLog(path, formats_);
  QVERIFY(plan);
  auto reader = LogReader::open(path, *plan, now);
  QVERIFY(reader);
  LogRow row;
  QVERIFY(reader->next(row).value_or(false));
  QVERIFY(row.event);
  QCOMPARE(row.line, 2);
  QCOMPARE(isoInstant(row.event->timeUs), std::string("2025-03-01T10:00:00Z"));
  QCOMPARE(row.event->user, std::string_view("u1"));
  QCOMPARE(row.event->session, std::string_view("s1"));
  QCOMPARE(row.event->type, std::string_view("view"));
  QCOMPARE(row.event->item, std::string_view("i1"));
  QCOMPARE(row.event->category, std::string_view("shoes"));
  QCOMPARE(row.event->brand, std::string_view("acme"));
  QCOMPARE(row.event->price, 199'000);
  QCOMPARE(row.event->currency, std::string_view("EUR"));
  QCOMPARE(row.event->quantity, 2);
  QVERIFY(!reader->next(row).value_or(true));
}

void tst_LogReader::eventNames_data() {
  QTest::addColumn<QByteArray>("own");
  QTest::addColumn<QByteArray>("canonical");
  QTest::newRow("canonical") << QByteArray("purchase") << QByteArray("purchase");
  QTest::newRow("upper case") << QByteArray("View") << QByteArray("view");
  QTest::newRow("mapped") << QByteArray("AddToCart") << QByteArray("add_to_cart");
  QTest::newRow("own name stays") << QByteArray("Compared") << QByteArray("Compared");
}

void tst_LogReader::eventNames() {
  QFETCH(QByteArray, own);
  QFETCH(QByteArray, canonical);
  QFile file(folder_.filePath("names.csv"));
  QVERIFY(file.open(QFile::WriteOnly));
  file.write("user,event,item,time\nu," + own + ",i,2025-03-01\n");
  file.close();
  const std::filesystem::path path = file.fileName().toStdString();
  const auto plan = planLog(path, formats_, {.format = "generic"});
  QVERIFY(plan && !plan->problem);
  auto reader = LogReader::open(path, *plan, now);
  LogRow row;
  QVERIFY(reader && reader->next(row).value_or(false) && row.event);
  QCOMPARE(QByteArray(row.event->type.data(), static_cast<qsizetype>(row.event->type.size())), canonical);
}

void tst_LogReader::rejectedRows_data() {
  QTest::addColumn<QByteArray>("row");
  QTest::addColumn<QString>("reason");
  const auto changed = [](int column, const QByteArray& value) {
    QList<QByteArray> fields = good.trimmed().split(',');
    fields[column] = value;
    return fields.join(',') + "\n";
  };
  QTest::newRow("bad time") << changed(0, "soon") << "logs.bad-time";
  QTest::newRow("no time") << changed(0, "") << "logs.missing-value";
  QTest::newRow("too early") << changed(0, "1969-12-31T00:00:00Z") << "logs.time-too-early";
  QTest::newRow("in the future") << changed(0, "2999-01-01T00:00:00Z") << "logs.time-in-future";
  QTest::newRow("no user") << changed(1, " ") << "logs.missing-value";
  QTest::newRow("null user") << changed(1, "NULL") << "logs.missing-value";
  QTest::newRow("no type") << changed(3, "") << "logs.missing-value";
  QTest::newRow("endless type") << changed(3, QByteArray(65, 'x')) << "logs.bad-type";
  QTest::newRow("endless id") << changed(4, QByteArray(600, 'x')) << "logs.id-too-long";
  QTest::newRow("bad price") << changed(7, "cheap") << "logs.bad-price";
  QTest::newRow("negative price") << changed(7, "-1") << "logs.bad-price";
  QTest::newRow("bad currency") << changed(8, "Euro") << "logs.bad-currency";
  QTest::newRow("bad quantity") << changed(9, "some") << "logs.bad-quantity";
  QTest::newRow("too few fields") << QByteArray("2025-03-01T10:00:00Z,u1\n") << "logs.field-count";
  QTest::newRow("too many fields") << good.trimmed() + ",x\n"
                                   << "logs.field-count";
  QTest::newRow("cut short") << QByteArray("2025-03-01T10:00:00Z,u1") << "logs.cut-short";
  QTest::newRow("embedded NUL") << changed(6, QByteArray("ac\0me", 5)) << "logs.embedded-nul";
  QTest::newRow("not UTF-8") << changed(6, "Caf\xe9") << "logs.bad-encoding";
  QTest::newRow("unclosed quote") << changed(6, "\"acme") << "logs.unclosed-quote";
}

void tst_LogReader::rejectedRows() {
  QFETCH(QByteArray, row);
  QFETCH(QString, reason);
  const QList<LogRow> rows = read(good.repeated(5) + row);
  QCOMPARE(rows.size(), 6);
  QVERIFY(rows[4].event);
  QVERIFY(!rows[5].event);
  QCOMPARE(QString::fromStdString(rows[5].event.error().id), reason);
  QCOMPARE(rows[5].line, 7);
}

void tst_LogReader::idsInRejectedTextAreMasked() {
  QStringList texts;
  read("2025-03-01T10:00:00Z,secretUser,secretSession,view,i1,,,cheap,EUR,1\n"
       "2025-03-01T10:00:00Z,view,541312140\n"
       "2025-03-01T10:00:00Z,x,me@example.org,view," +
           QByteArray(4000, 'y') + "\n",
       &texts);
  QCOMPARE(texts.size(), 3);
  QCOMPARE(texts[0], QStringLiteral("2025-03-01T10:00:00Z,***,***,view,i1,,,cheap,EUR,1"));
  for (const QString& text : texts) {
    QVERIFY(!text.contains("secret") && !text.contains("541312140") && !text.contains("example"));
    QVERIFY(text.toUtf8().size() <= 1024);
  }
}

void tst_LogReader::duplicatesByWholeRowAndByKey() {
  const QByteArray other = "2025-03-01T10:00:00Z,u1,s1,view,i1,shoes,acme,19.90,EUR,3\n";
  const QList<LogRow> rows = read(good + other + "2025-03-01T10:00:00Z,u1,s1,view,i1,\"shoes\",acme,19.90,EUR,2\n");
  QCOMPARE(rows.size(), 3);
  QVERIFY(rows[0].event->key != rows[1].event->key);
  QCOMPARE(rows[0].event->key, rows[2].event->key);

  LogPlan keyed = *plan_;
  keyed.duplicateKey = {Role::User, Role::Item, Role::Time};
  auto reader = LogReader::open(folder_.filePath("log.csv").toStdString(), keyed, now);
  QVERIFY(reader);
  LogRow row;
  QVERIFY(reader->next(row).value_or(false));
  const std::uint64_t first = row.event->key;
  QVERIFY(reader->next(row).value_or(false));
  QCOMPARE(row.event->key, first);
}

void tst_LogReader::filterRemembersEveryKey() {
  KeySet filter;
  RandomStream random(3, "tst_LogReader");
  QSet<quint64> known;
  for (int i = 0; i < 300'000; ++i) {
    const std::uint64_t key = random.chance(0.2) ? random.below(1000) : random.bits64();
    QCOMPARE(filter.insert(key), !known.contains(key));
    known.insert(key);
  }
}

void tst_LogReader::garbageIsCountedCompletely() {
  RandomStream random(5, "garbage");
  for (int round = 0; round < 60; ++round) {
    QByteArray rows;
    for (int i = 0; i < 60; ++i) {
      QByteArray row = good;
      for (std::uint32_t changes = random.below(4); changes > 0; --changes)
        row[static_cast<qsizetype>(random.below(static_cast<std::uint32_t>(row.size() - 1)))] =
            static_cast<char>(random.below(256));
      rows += row;
    }
    // Whatever the bytes are, the reader ends, each row has a place in the file, and places only go forward.
    const QList<LogRow> read = this->read(rows);
    std::int64_t line = 1;
    for (const LogRow& row : read) {
      QVERIFY(row.line > line);
      line = row.line;
    }
    QVERIFY(line <= 1 + rows.count('\n'));
  }
}

// Buffers grow at the beginning; after that a row is read without asking for memory.
void tst_LogReader::rowsCostNoMemory() {
#ifdef __SANITIZE_ADDRESS__
  QSKIP("The sanitizer's allocator cannot be counted.");
#endif
  QFile file(folder_.filePath("events.csv"));
  QVERIFY(file.open(QFile::WriteOnly));
  RandomStream random(7, "rows");
  file.write("timestamp,visitorid,event,itemid\n");
  for (int i = 0; i < 60'000; ++i)
    file.write(QByteArray::number(1'430'622'004'384 + i) + "," + QByteArray::number(random.below(90'000)) +
               (random.chance(0.9) ? ",view," : ",addtocart,") + QByteArray::number(random.below(90'000)) + "\n");
  file.close();
  const std::filesystem::path path = file.fileName().toStdString();
  const auto plan = planLog(path, formats_);
  QVERIFY(plan && plan->format == "retailrocket");
  auto reader = LogReader::open(path, *plan, now);
  QVERIFY(reader);
  LogRow row;
  for (int i = 0; i < 30'000; ++i)
    QVERIFY(reader->next(row).value_or(false) && row.event);
  const std::int64_t before = allocations;
  int rows = 0;
  while (reader->next(row).value_or(false))
    rows += row.event.has_value();
  QCOMPARE(rows, 30'000);
  QVERIFY2(allocations - before < 10, qPrintable(QString::number(allocations - before)));
}

QTEST_GUILESS_MAIN(tst_LogReader)
#include "tst_LogReader.moc"
