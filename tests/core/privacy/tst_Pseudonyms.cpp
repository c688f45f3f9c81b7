#include "core/privacy/Pseudonyms.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using privacy::Pseudonyms;

class tst_Pseudonyms : public QObject {
  Q_OBJECT

private slots:
  void agreesWithBlake2b();
  void sameIdSameKeySameCode();
  void purposesAndKeysKeepIdsApart();
  void keyIsMadeOnceAndIsPrivate();
  void damagedKeyIsAnError();
  void keyFileFollowsTheConfigurationFolder();
};

namespace {

std::array<unsigned char, Pseudonyms::keyBytes> keyOf(unsigned char first) {
  std::array<unsigned char, Pseudonyms::keyBytes> key{};
  for (std::size_t i = 0; i < key.size(); ++i)
    key[i] = static_cast<unsigned char>(first + i);
  return key;
}

std::filesystem::path pathIn(const QTemporaryDir& folder, const char* name) {
  return folder.filePath(name).toStdString();
}

} // namespace

// python3: hashlib.blake2b(b"user\0" + b"541312140", digest_size=16, key=bytes(range(32))).hexdigest()
void tst_Pseudonyms::agreesWithBlake2b() {
  QCOMPARE(QString::fromStdString(Pseudonyms(keyOf(0)).code("user", "541312140")),
           QStringLiteral("269cb9b2b75cdcf7e119e9dd9e134601"));
}

void tst_Pseudonyms::sameIdSameKeySameCode() {
  const Pseudonyms one(keyOf(3));
  const Pseudonyms other(keyOf(3));
  QCOMPARE(one.code("user", "42"), other.code("user", "42"));
  QCOMPARE(one.keyFingerprint(), other.keyFingerprint());
  QSet<QString> codes;
  for (int i = 0; i < 2000; ++i)
    codes.insert(QString::fromStdString(one.code("user", std::to_string(i))));
  QCOMPARE(codes.size(), 2000);
}

void tst_Pseudonyms::purposesAndKeysKeepIdsApart() {
  const Pseudonyms one(keyOf(3));
  const Pseudonyms other(keyOf(4));
  QVERIFY(one.code("user", "42") != one.code("session", "42"));
  QVERIFY(one.code("user", "42") != other.code("user", "42"));
  QVERIFY(one.keyFingerprint() != other.keyFingerprint());
}

void tst_Pseudonyms::keyIsMadeOnceAndIsPrivate() {
  const QTemporaryDir folder;
  const auto file = pathIn(folder, "config/guidepost/pseudonym.key");
  const auto absent = Pseudonyms::openExisting(file);
  QVERIFY(absent && !*absent);
  const auto first = Pseudonyms::openOrCreate(file);
  const auto second = Pseudonyms::openOrCreate(file);
  QVERIFY(first && second);
  QCOMPARE(first->keyFingerprint(), second->keyFingerprint());
  QCOMPARE(QFileInfo(QString::fromStdString(file.string())).size(), qint64(Pseudonyms::keyBytes));
  using std::filesystem::perms;
  const perms mode = std::filesystem::status(file).permissions();
  QVERIFY((mode & perms::all) == (perms::owner_read | perms::owner_write));
  QCOMPARE(std::distance(std::filesystem::directory_iterator(file.parent_path()), {}), 1);
}

void tst_Pseudonyms::damagedKeyIsAnError() {
  const QTemporaryDir folder;
  QFile file(folder.filePath("short.key"));
  QVERIFY(file.open(QFile::WriteOnly));
  file.write("too short");
  file.close();
  const auto opened = Pseudonyms::openOrCreate(pathIn(folder, "short.key"));
  QVERIFY(!opened);
  QCOMPARE(QString::fromStdString(opened.error().message.id), QStringLiteral("privacy.bad-key-file"));
}

void tst_Pseudonyms::keyFileFollowsTheConfigurationFolder() {
  const QByteArray before = qgetenv("XDG_CONFIG_HOME");
  qputenv("XDG_CONFIG_HOME", "/somewhere");
  QCOMPARE(Pseudonyms::defaultKeyFile(), std::filesystem::path("/somewhere/guidepost/pseudonym.key"));
  qunsetenv("XDG_CONFIG_HOME");
  qputenv("HOME", "/home/nobody");
  QCOMPARE(Pseudonyms::defaultKeyFile(), std::filesystem::path("/home/nobody/.config/guidepost/pseudonym.key"));
  qputenv("XDG_CONFIG_HOME", before);
}

QTEST_GUILESS_MAIN(tst_Pseudonyms)
#include "tst_Pseudonyms.moc"
