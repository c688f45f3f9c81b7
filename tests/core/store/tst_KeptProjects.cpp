// One project of every released schema is kept for ever: it opens, is brought up to date, and holds what it held.
#include "core/store/DataVersionTable.h"
#include "core/store/DecisionTable.h"
#include "core/store/EffectTable.h"
#include "core/store/EventTable.h"
#include "core/store/ImportTable.h"
#include "core/store/ItemTable.h"
#include "core/store/ModelTable.h"
#include "core/store/RejectedRowTable.h"
#include "core/store/RunTable.h"
#include "core/store/ScenarioTable.h"
#include "core/store/SessionTable.h"
#include "core/store/SettingTable.h"
#include "core/store/Sqlite.h"
#include "core/store/StrategyTable.h"
#include "core/store/UserTable.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace guidepost;
using namespace guidepost::store;

class tst_KeptProjects : public QObject {
  Q_OBJECT

private slots:
  void everySchemaIsKept();
  void opens_data() { schemas(); }
  void opens();
  void holdsItsLog_data() { schemas(); }
  void holdsItsLog();
  void holdsItsWork_data() { schemas(); }
  void holdsItsWork();

private:
  static void schemas() {
    QTest::addColumn<int>("schema");
    for (int schema = 1; schema <= currentSchema; ++schema)
      QTest::addRow("schema %d", schema) << schema;
  }
  static QString kept(int schema) {
    return qEnvironmentVariable("GUIDEPOST_SOURCE") + QString("/tests/core/store/schema-%1.guidepost").arg(schema);
  }
  // A copy, because opening an older project changes it.
  Result<Project> openCopy(int schema) {
    folder_ = std::make_unique<QTemporaryDir>();
    const QString copy = folder_->filePath("kept.guidepost");
    if (!QFile::copy(kept(schema), copy)) qFatal("%s is not there", qPrintable(kept(schema)));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    return Project::open(copy.toStdString());
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

void tst_KeptProjects::everySchemaIsKept() {
  for (int schema = 1; schema <= currentSchema; ++schema) {
    QVERIFY2(QFile::exists(kept(schema)), qPrintable(kept(schema)));
    QVERIFY(QFile(kept(schema)).size() < 100'000);
  }
}

void tst_KeptProjects::opens() {
  QFETCH(int, schema);
  {
    const auto project = openCopy(schema);
    QVERIFY2(project.has_value(), project ? "" : project.error().message.id.c_str());
    QVERIFY(!project->readOnly());
    const auto reader = project->reader();
    QVERIFY(reader);
    Query version(*reader, std::string("PRAGMA user_version"));
    QVERIFY(version.step());
    QCOMPARE(version.integer(0), currentSchema);
    Query check(*reader, std::string("PRAGMA integrity_check"));
    QVERIFY(check.step());
    QCOMPARE(check.text(0), std::string("ok"));
    Query references(*reader, std::string("PRAGMA foreign_key_check"));
    QVERIFY(!references.step());
  }
  QStringList files = {"kept.guidepost"};
  if (schema < currentSchema) files << QString("kept.guidepost.schema-%1.bak").arg(schema);
  QCOMPARE(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name), files);
}

// schema-1.csv: 20 rows of 3 users, one twice, one without a time.
void tst_KeptProjects::holdsItsLog() {
  QFETCH(int, schema);
  const auto project = openCopy(schema);
  QVERIFY(project);
  const auto reader = project->reader();
  QVERIFY(reader);
  const EventTable events(*reader);
  QCOMPARE(events.count().value(), 18);
  QCOMPARE(events.count({.type = "purchase", .item = {}, .session = {}}).value(), 2);
  QCOMPARE(events.currencies().value(), std::vector<std::string>{"EUR"});
  QCOMPARE(UserTable(*reader).count().value(), 3);
  QCOMPARE(SessionTable(*reader).count().value(), 4);
  QCOMPARE(ItemTable(*reader).count().value(), 3);
  QCOMPARE(DataVersionTable(*reader).current()->events, 18);
  QCOMPARE(RejectedRowTable(*reader).count().value(), 1);
  const auto imports = ImportTable(*reader).list();
  QVERIFY(imports && imports->size() == 1);
  QCOMPARE(imports->front().read, 20);
  QCOMPARE(imports->front().duplicates, 1);
  QCOMPARE(imports->front().files.front().name, std::string("log.csv"));
  QCOMPARE(SettingTable(*reader).load(setting::currency, "").value(), std::string("EUR"));

  std::vector<EventRow> rows;
  QVERIFY(events.forEach([&](const EventRow& row) {
    rows.push_back(row);
    return true;
  }));
  QCOMPARE(rows.size(), std::size_t{18});
  QCOMPARE(rows[5].type, logs::eventType::purchase);
  QCOMPARE(rows[5].price, 599'000);
  QCOMPARE(rows[5].timeUs, 1'709'546'700'000'000);
  QCOMPARE(rows[6].rating, 4.5);
  QCOMPARE(rows[0].rating, -1.0);
  Query view(*reader, std::string("SELECT user_id, item_id, title, category, brand, price FROM v_event "
                                  "WHERE event_type = 'purchase' ORDER BY id LIMIT 1"));
  QVERIFY(view.step());
  QCOMPARE(view.text(0) + view.text(1) + view.text(2) + view.text(3) + view.text(4),
           std::string("adashoe-1Trail shoeshoesalpha"));
  QCOMPARE(view.real(5), 59.9);
}

// schema-1.sql: a row of everything else.
void tst_KeptProjects::holdsItsWork() {
  QFETCH(int, schema);
  const auto project = openCopy(schema);
  QVERIFY(project);
  const auto reader = project->reader();
  QVERIFY(reader);
  const auto model = ModelTable(*reader).newest();
  QVERIFY(model && *model);
  QCOMPARE((*model)->name, std::string("made by hand"));
  QCOMPARE(ModelTable(*reader).bytes((*model)->id).value(), std::string("\0\1\2\3\4", 5));
  const auto scenario = ScenarioTable(*reader).find("kept");
  QVERIFY(scenario && *scenario && (*scenario)->starred);
  QVERIFY(StrategyTable(*reader).load("shop")->has_value());
  QVERIFY(EffectTable(*reader).load("shop")->has_value());
  const auto run = RunTable(*reader).newest("simulate");
  QVERIFY(run && *run);
  QCOMPARE((*run)->scenario, (*scenario)->id);
  QCOMPARE((*run)->fingerprint, DataVersionTable(*reader).current()->fingerprint);

  const DecisionTable decisions(*reader);
  QCOMPARE(decisions.count((*run)->id).value(), 1);
  QCOMPARE(decisions.count(RunId{0}).value(), 1);
  DecisionRow logged;
  QVERIFY(decisions.forEach(RunId{0}, [&](const DecisionRow& row) {
    logged = row;
    return true;
  }));
  QCOMPARE(logged.candidates, (std::vector<std::string>{"nothing", "coupon"}));
  QCOMPARE(logged.actions.front().cost, 59'900);
  QCOMPARE(logged.outcomes.front().kind, std::string("purchased"));
}

QTEST_APPLESS_MAIN(tst_KeptProjects)
#include "tst_KeptProjects.moc"
