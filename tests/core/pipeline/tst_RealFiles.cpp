// Every real log is imported by its path alone, with exactly the counts that are known of it.
#include "ImportFixture.h"

#include "core/store/AttributeTable.h"
#include "core/store/CampaignTable.h"
#include "core/store/DecisionTable.h"
#include "core/store/DuplicateTable.h"
#include "core/store/ItemTable.h"
#include "core/store/SummaryTable.h"

#include <QMap>

#include <set>

using namespace guidepost;
using namespace guidepost::pipeline;

using Facts = QMap<QString, qint64>;

class tst_RealFiles : public QObject {
  Q_OBJECT

private slots:
  void counts_data();
  void counts();
  void everyFileIsHeld();
  void laterFilesAreTheSameUsersAndItems();
  void sideTablesComeBeforeEvents();
  void archivesAreOneImport();
  void decisionsKeepTheirPolicy();
  void catalogueLeavesWhatEventsSaid();
  void vectorsOfItems();
  void lastRowIsKept();
  void previewTellsOfEachKind();
  void cutLineIsSaidBefore();
  void sameFileIsNoticed();

private:
  ImportFixture fixture_;
  std::set<QString> held_;
};

namespace {

Facts factsOf(const ImportSummary& summary) {
  Facts facts{{"rows", summary.rowsRead},
              {"accepted", summary.accepted},
              {"duplicates", summary.duplicates},
              {"rejected", summary.rejected},
              {"users", summary.users},
              {"items", summary.items},
              {"sessions", summary.sessions},
              {"nameless", summary.anonymousUsers},
              {"files", static_cast<qint64>(summary.files.size())}};
  for (const auto& [name, count] : summary.eventTypes)
    facts[QString::fromStdString(name)] += count;
  return facts;
}

qint64 storedDuplicates(const Workspace& workspace, ImportId import) {
  const auto reader = workspace.project().reader();
  return reader ? store::DuplicateTable(*reader).count(import).value_or(-1) : -1;
}

} // namespace

void tst_RealFiles::counts_data() {
  QTest::addColumn<QStringList>("files");
  QTest::addColumn<QString>("format");
  QTest::addColumn<QString>("kind");
  QTest::addColumn<Facts>("expected");
  const auto log = [this](const char* file, const char* format, const char* kind, const Facts& facts) {
    held_.insert(file);
    QTest::newRow(file) << QStringList{file} << format << kind << facts;
  };
  log("rees46-oct2019/2019-Oct.csv", "rees46", "events",
      {{"rows", 17'435},
       {"accepted", 17'429},
       {"duplicates", 5},
       {"rejected", 1},
       {"users", 4'504},
       {"sessions", 5'066},
       {"items", 6'493},
       {"view", 17'051},
       {"add_to_cart", 164},
       {"purchase", 214}});
  // The facts count the types of all rows; of the two duplicates one is a view and one an order.
  log("jdata/jdata.csv", "jdata", "events",
      {{"rows", 27'183},
       {"accepted", 27'181},
       {"duplicates", 2},
       {"rejected", 0},
       {"users", 3'520},
       {"items", 12'195},
       {"sessions", 5'052},
       {"view", 24'365 - 1},
       {"purchase", 1'906 - 1},
       {"comment", 464},
       {"favourite", 448}});
  log("taobao-byuser/UserBehavior.csv", "taobao", "events",
      {{"rows", 4'321},
       {"accepted", 4'321},
       {"duplicates", 0},
       {"users", 43},
       {"items", 3'276},
       {"view", 3'926},
       {"add_to_cart", 190},
       {"favourite", 128},
       {"purchase", 77}});
  log("otto-sample/train.jsonl", "otto", "events",
      {{"rows", 862}, {"accepted", 862}, {"sessions", 20}, {"view", 800}, {"add_to_cart", 52}, {"purchase", 10}});
  const QStringList retail = {"online-retail/online_retail_2010-2011_part1.csv.gz",
                              "online-retail/online_retail_2010-2011_part2.csv.gz"};
  held_.insert(retail.begin(), retail.end());
  QTest::newRow("online-retail") << retail << "online-retail"
                                 << "events" << Facts{{"rows", 541'909},     {"duplicates", 5'268}, {"rejected", 0},
                                                      {"accepted", 536'641}, {"users", 4'372},      {"items", 4'070},
                                                      {"sessions", 25'900},  {"nameless", 3'710},   {"files", 2}};
  log("completejourney/transactions_sample.csv.gz", "completejourney-transactions", "events",
      {{"rows", 75'000}, {"accepted", 75'000}, {"purchase", 75'000}, {"sessions", 47'243}, {"users", 2'377}});
  log("completejourney/products.csv.gz", "completejourney-products", "items",
      {{"rows", 92'331}, {"accepted", 92'331}, {"items", 92'331}});
  log("completejourney/demographics.csv", "completejourney-demographics", "users",
      {{"rows", 801}, {"accepted", 801}, {"users", 801}});
  log("completejourney/campaigns.csv", "completejourney-campaigns", "targets",
      {{"rows", 6'589}, {"accepted", 6'589}, {"users", 1'559}});
  log("completejourney/campaign_descriptions.csv", "completejourney-campaign-descriptions", "campaigns",
      {{"rows", 27}, {"accepted", 27}});
  log("completejourney/coupons.csv.gz", "completejourney-coupons", "coupons",
      {{"rows", 116'204}, {"duplicates", 4'872}, {"accepted", 111'332}, {"items", 41'857}});
  log("completejourney/coupon_redemptions.csv", "completejourney-coupon-redemptions", "redemptions",
      {{"rows", 2'102}, {"accepted", 2'102}, {"users", 410}});
  log("shoppers-intention/online_shoppers_intention.csv", "shoppers-intention", "summaries",
      {{"rows", 12'330}, {"accepted", 12'330}, {"duplicates", 0}});
  for (const char* policy : {"random", "bts"}) {
    const QByteArray folder = QByteArray("open-bandit-men/") + policy;
    log(folder + "/men.csv", "open-bandit", "decisions", {{"rows", 10'000}, {"accepted", 10'000}, {"items", 34}});
    log(folder + "/item_context.csv", "open-bandit-items", "items", {{"rows", 34}, {"accepted", 34}, {"items", 34}});
  }
  log("bank-marketing/bank-additional.zip", "bank-marketing", "summaries",
      {{"rows", 41'188 + 4'119 + 45'211 + 4'521}, {"accepted", 95'039}, {"files", 4}});
  log("oulad/studentInfo.csv", "oulad-students", "users", {{"rows", 32'593}, {"accepted", 32'593}, {"users", 28'785}});
  log("oulad/studentAssessment.csv", "oulad-marks", "events",
      {{"rows", 173'912}, {"accepted", 173'912}, {"rate", 173'912}, {"users", 23'369}, {"items", 188}});
  log("oulad/vle.csv", "oulad-pages", "items", {{"rows", 6'364}, {"accepted", 6'364}, {"items", 6'364}});
  log("oulad/studentVle.csv", "oulad-clicks", "events",
      {{"rows", 13'905}, {"accepted", 13'905}, {"view", 13'905}, {"users", 364}, {"items", 119}});
  log("ml-latest-small/ratings.csv", "movielens-ratings", "events",
      {{"rows", 100'004}, {"accepted", 100'004}, {"rate", 100'004}, {"users", 671}, {"items", 9'066}});
  log("ml-latest-small/movies.csv", "movielens-films", "items",
      {{"rows", 9'125}, {"accepted", 9'125}, {"items", 9'125}});
  log("beauty-s3rec/Beauty.txt", "s3rec", "events",
      {{"rows", 198'502}, {"accepted", 198'502}, {"users", 22'363}, {"items", 12'101}});
  log("video-sasrec/Video.txt", "sasrec", "events",
      {{"rows", 287'107}, {"accepted", 287'107}, {"users", 31'013}, {"items", 23'715}});
}

void tst_RealFiles::counts() {
  QFETCH(QStringList, files);
  QFETCH(QString, format);
  QFETCH(QString, kind);
  QFETCH(Facts, expected);
  ImportRequest request;
  for (const QString& file : files) {
    const QString path = ImportFixture::realLog(file);
    if (path.isEmpty()) QSKIP(qPrintable(file + " is not here."));
    request.paths.push_back(path.toStdString());
  }
  const QString project = QString(files.front()).replace('/', '-') + ".guidepost";
  const auto workspace = fixture_.open(project);
  QVERIFY(workspace);
  const auto summary = importLogs(*workspace, request);
  QVERIFY2(summary, summary ? "" : qPrintable(idOf(summary.error())));
  QCOMPARE(QString::fromStdString(summary->format), format);
  QCOMPARE(QString::fromStdString(summary->kind), kind);
  const Facts facts = factsOf(*summary);
  for (auto it = expected.cbegin(); it != expected.cend(); ++it)
    QVERIFY2(facts.value(it.key()) == it.value(),
             qPrintable(QStringLiteral("%1: %2 instead of %3").arg(it.key()).arg(facts.value(it.key())).arg(*it)));
  QCOMPARE(summary->accepted + summary->duplicates + summary->rejected, summary->rowsRead);
  for (const store::ImportFileRow& file : summary->files)
    QCOMPARE(file.accepted + file.duplicates + file.rejected, file.read);
  QCOMPARE(storedDuplicates(*workspace, summary->import), summary->duplicates);
}

void tst_RealFiles::everyFileIsHeld() {
  const QString root = QFileInfo(ImportFixture::realLog("README.md")).path();
  if (ImportFixture::realLog("README.md").isEmpty()) QSKIP("The real logs are not here.");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root.toStdString())) {
    const QString name = QString::fromStdString(entry.path().filename().string());
    if (!entry.is_regular_file() || name.startsWith("README") || name == "LICENSE" || name == "DESCRIPTION") continue;
    const QString file = QDir(root).relativeFilePath(QString::fromStdString(entry.path().string()));
    QVERIFY2(held_.contains(file), qPrintable(file));
  }
}

void tst_RealFiles::laterFilesAreTheSameUsersAndItems() {
  const auto workspace = fixture_.open("appended.guidepost");
  const auto first = fixture_.write("a.csv", "user,item,time,type\nu1,i1,2024-01-01 10:00:00,view\n"
                                             "u2,i2,2024-01-01 10:01:00,view\n");
  const auto second = fixture_.write("b.csv", "user,item,time,type\nu2,i2,2024-01-02 10:00:00,purchase\n"
                                              "u3,i1,2024-01-02 10:01:00,view\n");
  QVERIFY(importLogs(*workspace, ImportFixture::requestFor(first)));
  const auto summary = importLogs(*workspace, ImportFixture::requestFor(second));
  QVERIFY(summary);
  QCOMPARE(summary->users, 3);
  QCOMPARE(summary->newUsers, 1);
  QCOMPARE(summary->items, 2);
  QCOMPARE(summary->newItems, 0);
}

void tst_RealFiles::sideTablesComeBeforeEvents() {
  const QString targets = ImportFixture::realLog("completejourney/campaigns.csv");
  if (targets.isEmpty()) QSKIP("completejourney is not here.");
  const auto workspace = fixture_.open("side.guidepost");
  ImportRequest request;
  for (const char* file : {"campaigns.csv", "campaign_descriptions.csv", "coupon_redemptions.csv", "demographics.csv",
                           "transactions_sample.csv.gz"})
    request.paths.push_back(ImportFixture::realLog(QString("completejourney/") + file).toStdString());
  const auto imported = importEachFormat(*workspace, request);
  QVERIFY2(imported, imported ? "" : qPrintable(idOf(imported.error())));
  QVERIFY2(!imported->problem, imported->problem ? qPrintable(idOf(*imported->problem)) : "");
  QCOMPARE(imported->imports.size(), std::size_t{5});
  QCOMPARE(imported->imports.front().users, 1'559);
  QCOMPARE(imported->imports[2].newUsers, 0); // only who was targeted redeemed
  QCOMPARE(imported->imports.back().kind, "events");
  QCOMPARE(imported->imports.back().sessions, 47'243);
  QVERIFY(imported->imports.back().users < 1'559 + 801 + 2'377);
  const auto reader = workspace->project().reader();
  const auto campaign = store::CampaignTable(*reader).find("18");
  QVERIFY(campaign && *campaign);
  QCOMPARE((*campaign)->type, "Type A");
  QVERIFY((*campaign)->startUs < (*campaign)->endUs);
}

void tst_RealFiles::archivesAreOneImport() {
  const QString zip = ImportFixture::realLog("bank-marketing/bank-additional.zip");
  if (zip.isEmpty()) QSKIP("bank-marketing is not here.");
  const auto workspace = fixture_.open("bank.guidepost");
  const auto summary = importLogs(*workspace, ImportFixture::requestFor(zip.toStdString()));
  QVERIFY(summary);
  std::multiset<qint64> rows;
  for (const store::ImportFileRow& file : summary->files)
    rows.insert(file.accepted);
  QCOMPARE(rows, (std::multiset<qint64>{4'119, 4'521, 41'188, 45'211}));
  const auto reader = workspace->project().reader();
  const auto columns = store::SummaryTable(*reader).columns(summary->import);
  QVERIFY(columns);
  QCOMPARE(std::ranges::count_if(*columns, [](const auto& column) { return column.leaks; }), 1);
  QCOMPARE(std::ranges::count_if(*columns, [](const auto& column) { return column.role == "label"; }), 1);
  QVERIFY(std::ranges::any_of(summary->findings, [](const Message& f) { return f.id == "import.leaking-column"; }));
}

void tst_RealFiles::decisionsKeepTheirPolicy() {
  const QString log = ImportFixture::realLog("open-bandit-men/bts/men.csv");
  if (log.isEmpty()) QSKIP("open-bandit-men is not here.");
  const auto workspace = fixture_.open("bandit.guidepost");
  QVERIFY(importLogs(*workspace, ImportFixture::requestFor(log.toStdString())));
  const auto reader = workspace->project().reader();
  qint64 clicks = 0, decisions = 0;
  double weighted = 0;
  const Status read = store::DecisionTable(*reader).forEach({}, [&](const store::DecisionRow& row) {
    ++decisions;
    const bool clicked = std::ranges::any_of(row.outcomes, [](const auto& o) { return o.kind == "clicked"; });
    clicks += clicked;
    if (clicked) weighted += 1.0 / 34 / row.actions.front().propensity;
    return row.strategy == "bts" && row.candidates.size() == 34 && row.actions.size() == 1 && !row.simulated;
  });
  QVERIFY(read);
  QCOMPARE(decisions, 10'000);
  QCOMPARE(clicks, 69);
  QVERIFY2(std::abs(weighted / 10'000 - 0.0030) < 0.00005, qPrintable(QString::number(weighted / 10'000)));
}

void tst_RealFiles::catalogueLeavesWhatEventsSaid() {
  const auto workspace = fixture_.open("catalogue.guidepost");
  const auto events =
      fixture_.write("seen.csv", "user,item,time,type,brand,price\nu1,i1,2024-01-01 10:00:00,view,Acme,5\n");
  const auto items = fixture_.write("items.csv", "item_id,title,brand,price,stock,colour\ni1,Lamp,Other,9,4,red\n"
                                                 "i2,Chair,Other,7,1,blue\n");
  QVERIFY(importLogs(*workspace, ImportFixture::requestFor(events)));
  ImportRequest request = ImportFixture::requestFor(items);
  request.kind = "items";
  const auto summary = importLogs(*workspace, request);
  QVERIFY2(summary, summary ? "" : qPrintable(idOf(summary.error())));
  QCOMPARE(summary->items, 2);
  QCOMPARE(summary->newItems, 1);
  const auto reader = workspace->project().reader();
  const auto lamp = store::ItemTable(*reader).find("i1");
  QVERIFY(lamp && *lamp);
  QCOMPARE((*lamp)->title, "Lamp");
  QCOMPARE((*lamp)->price, 50'000);
  QCOMPARE(store::AttributeTable(*reader).details((*lamp)->id)->stock, 4.0);
  const auto changes = store::ImportTable(*reader).changes(summary->import);
  QCOMPARE(changes->size(), std::size_t{1});
  QCOMPARE(changes->front().what, "item");
}

void tst_RealFiles::vectorsOfItems() {
  const auto workspace = fixture_.open("vectors.guidepost");
  const auto items = fixture_.write("images.csv", "item_id,f0,f1,f2\ni1,0.5,-1,2\ni2,1,2,oops\n");
  ImportRequest request = ImportFixture::requestFor(items);
  request.kind = "items";
  const auto summary = importLogs(*workspace, request);
  QVERIFY2(summary, summary ? "" : qPrintable(idOf(summary.error())));
  QCOMPARE(summary->accepted, 1);
  QCOMPARE(summary->rejected, 1);
  const auto reader = workspace->project().reader();
  const auto item = store::ItemTable(*reader).find("i1");
  const auto vector = store::AttributeTable(*reader).vectorOf((*item)->id, "images");
  QVERIFY(vector && *vector);
  QCOMPARE(**vector, (std::vector<float>{0.5F, -1, 2}));
}

void tst_RealFiles::lastRowIsKept() {
  QTemporaryDir resources;
  const QString formats = resources.filePath("formats");
  QVERIFY(QDir().mkpath(formats));
  QFile file(formats + "/orders.json");
  QVERIFY(file.open(QFile::WriteOnly));
  file.write(R"({"name": "orders", "title": "Orders", "headers": [["order", "who", "what", "at"]],
    "columns": {"id": "order", "user": "who", "item": "what", "time": "at"}, "everyRow": "purchase",
    "duplicateKey": ["id"], "duplicates": "last"})");
  file.close();
  const auto log = fixture_.write("orders.csv", "order,who,what,at\n1,u1,first,2024-01-01\n2,u1,other,2024-01-01\n"
                                                "1,u1,second,2024-01-02\n");
  auto workspace = Workspace::openOrCreate(fixture_.path("last.guidepost"),
                                           {resources.path().toStdString(), std::filesystem::path()});
  QVERIFY(workspace);
  const auto summary = importLogs(**workspace, ImportFixture::requestFor(log));
  QVERIFY2(summary, summary ? "" : qPrintable(idOf(summary.error())));
  QCOMPARE(summary->accepted, 2);
  QCOMPARE(summary->duplicates, 1);
  QCOMPARE(storedDuplicates(**workspace, summary->import), 1);
  const auto reader = (*workspace)->project().reader();
  QVERIFY(*store::ItemTable(*reader).find("second"));
  QVERIFY(!*store::ItemTable(*reader).find("first"));
}

void tst_RealFiles::previewTellsOfEachKind() {
  const QString log = ImportFixture::realLog("open-bandit-men/random/men.csv");
  if (log.isEmpty()) QSKIP("open-bandit-men is not here.");
  const auto preview = previewLog(ImportFixture::requestFor(log.toStdString()), ImportFixture::resources());
  QVERIFY(preview);
  QCOMPARE(preview->kind, "decisions");
  QCOMPARE(preview->title, "Open Bandit decisions");
  QCOMPARE(preview->rowsLooked, 10'000);
  QCOMPARE(preview->accepted, 10'000);
  QVERIFY(preview->span && preview->timeUnitTerm);
  QVERIFY(std::ranges::any_of(preview->columns, [](const auto& column) { return column.use == "attribute"; }));
  const QString zip = ImportFixture::realLog("bank-marketing/bank-additional.zip");
  const auto looked = lookAtFiles({zip.toStdString(), fixture_.path("absent.csv")}, nullptr);
  QVERIFY(looked);
  QCOMPARE(looked->front().parts.size(), std::size_t{4});
  QVERIFY(looked->back().problem);
  const auto part = previewPart(looked->front().parts.front(), {}, ImportFixture::resources());
  QVERIFY(part);
  QCOMPARE(part->kind, "summaries");
}

void tst_RealFiles::cutLineIsSaidBefore() {
  const QString log = ImportFixture::realLog("rees46-oct2019/2019-Oct.csv");
  if (log.isEmpty()) QSKIP("rees46-oct2019 is not here.");
  const auto preview = previewLog(ImportFixture::requestFor(log.toStdString()), ImportFixture::resources());
  QVERIFY(preview);
  QCOMPARE(
      std::ranges::count_if(preview->findings, [](const Message& f) { return f.id == "import.ends-inside-event"; }), 1);
  const auto whole = fixture_.write("whole.csv", "user,item,time\nu1,i1,2024-01-01 10:00:00");
  const auto other = previewLog(ImportFixture::requestFor(whole), ImportFixture::resources());
  QVERIFY(other);
  QVERIFY(std::ranges::none_of(other->findings, [](const Message& f) { return f.id.starts_with("import.ends"); }));
}

void tst_RealFiles::sameFileIsNoticed() {
  const auto workspace = fixture_.open("twice.guidepost");
  const auto items = fixture_.write("users.csv", "user_id,age\nu1,30\nu2,40\n");
  ImportRequest request = ImportFixture::requestFor(items);
  request.kind = "users";
  const auto first = importLogs(*workspace, request);
  QVERIFY2(first, first ? "" : qPrintable(idOf(first.error())));
  QCOMPARE(idOf(importLogs(*workspace, request).error()), "import.already-imported");
  const auto looked = lookAtFiles({items}, workspace.get());
  QVERIFY(looked);
  QCOMPARE(looked->front().knownImport, first->import);
  request.again = true;
  const auto again = importLogs(*workspace, request);
  QVERIFY(again);
  QCOMPARE(again->users, 2);
  QCOMPARE(again->newUsers, 0);
}

QTEST_GUILESS_MAIN(tst_RealFiles)
#include "tst_RealFiles.moc"
