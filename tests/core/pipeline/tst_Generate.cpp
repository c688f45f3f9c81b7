#include "core/pipeline/Generate.h"

#include "core/base/Resources.h"
#include "core/pipeline/Import.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::pipeline;

namespace {

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString shipped() {
  return qEnvironmentVariable("GUIDEPOST_SAMPLEDATA");
}

} // namespace

class tst_Generate : public QObject {
  Q_OBJECT

private slots:
  void shippedSampleIsWhatTheGeneratorMakes();
  void shippedSampleIsSmall();
  void importsWithTheStatedCounts_data();
  void importsWithTheStatedCounts();
  void refusesWrongPaths();
};

void tst_Generate::shippedSampleIsWhatTheGeneratorMakes() {
  const QJsonObject truth = QJsonDocument::fromJson(read(shipped() + "/shop-sample.truth.json")).object();
  QVERIFY(!truth.isEmpty());
  const QTemporaryDir folder;
  GenerateRequest request;
  request.out = folder.filePath("shop-sample.csv").toStdString();
  request.world = truth["world"].toString().toStdString();
  request.users = truth["users"].toInteger();
  request.seed = truth["seed"].toString().toULongLong();
  const auto summary = generate(request);
  QVERIFY(summary);
  for (const char* name : {"shop-sample.csv", "shop-sample.decisions.csv", "shop-sample.truth.json"})
    QVERIFY2(read(folder.filePath(name)) == read(shipped() + "/" + name), name);
}

void tst_Generate::shippedSampleIsSmall() {
  qint64 bytes = 0;
  for (const QFileInfo& file : QDir(shipped()).entryInfoList({"shop-sample.*"}))
    bytes += file.size();
  QVERIFY(bytes > 1'000'000);
  QVERIFY(bytes < 3'000'000);
  QVERIFY(read(shipped() + "/README.md").contains("synthetic"));
}

void tst_Generate::importsWithTheStatedCounts_data() {
  QTest::addColumn<QString>("world");
  for (const std::string& world : generatedWorlds())
    QTest::newRow(world.c_str()) << QString::fromStdString(world);
}

void tst_Generate::importsWithTheStatedCounts() {
  QFETCH(QString, world);
  const QTemporaryDir folder;
  GenerateRequest request;
  request.world = world.toStdString();
  request.out = folder.filePath("log.csv").toStdString();
  request.users = 600;
  request.seed = 29;
  const auto generated = generate(request);
  QVERIFY(generated);
  QCOMPARE(generated->decisionLog.empty(), world == "sequence");

  const auto resources = Resources::locate({});
  QVERIFY(resources);
  auto workspace = Workspace::create(folder.filePath("p.guidepost").toStdString(), *resources);
  QVERIFY(workspace);
  ImportRequest import;
  import.paths = {generated->log};
  const auto imported = importLogs(**workspace, import);
  QVERIFY2(imported, imported ? "" : imported.error().message.id.c_str());
  QCOMPARE(imported->format, std::string("guidepost"));
  QCOMPARE(imported->rowsRead, generated->rows);
  QCOMPARE(imported->accepted, generated->events);
  QCOMPARE(imported->duplicates, generated->duplicates);
  QCOMPARE(imported->rejected, generated->malformed);
  QCOMPARE(imported->sessions, generated->sessions);
  QCOMPARE(imported->currency, std::string("EUR"));
  const auto log = (*workspace)->sessionLog();
  QVERIFY(log);
  QVERIFY((*log)->synthetic);
  QCOMPARE(static_cast<std::int64_t>((*log)->events.size()), generated->events);
}

void tst_Generate::refusesWrongPaths() {
  GenerateRequest request;
  auto summary = generate(request);
  QVERIFY(!summary && summary.error().code == ErrorCode::Usage);
  QCOMPARE(summary.error().message.id, std::string("generate.no-path"));
  const QTemporaryDir folder;
  request.out = folder.path().toStdString();
  summary = generate(request);
  QVERIFY(!summary && summary.error().message.id == "generate.is-a-folder");
}

QTEST_APPLESS_MAIN(tst_Generate)
#include "tst_Generate.moc"
