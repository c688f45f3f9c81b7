// The program as a script sees it: exit codes, one JSON object on stdout, one clear line on stderr, nothing left
// behind.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Answer {
  int exitCode = -1;
  QByteArray out, err;
  QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Answer runProgram(const QStringList& arguments, const QString& input = {},
                  const QMap<QString, QString>& variables = {}) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (auto variable = variables.begin(); variable != variables.end(); ++variable)
    environment.insert(variable.key(), variable.value());
  process.setProcessEnvironment(environment);
  if (!input.isEmpty()) process.setStandardInputFile(input);
  process.start(qEnvironmentVariable("GUIDEPOST_PROGRAM"), arguments);
  if (!process.waitForFinished(110'000)) {
    process.kill();
    process.waitForFinished();
    return {};
  }
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
          process.readAllStandardError()};
}

QString data(const QString& name) {
  const QString place = qEnvironmentVariable("GUIDEPOST_DATA");
  return (place.isEmpty() ? qEnvironmentVariable("GUIDEPOST_SOURCE") + "/../shared/data" : place) + "/" + name;
}

bool isEstimate(const QJsonValue& value) {
  const QJsonObject object = value.toObject();
  return object.contains("estimate") && object.contains("low") && object.contains("high") && object.contains("n") &&
         object.contains("unit");
}

} // namespace

class tst_CommandLine : public QObject {
  Q_OBJECT

private slots:
  void helpNamesOnlyWhatExists();
  void wrongUsageIsTwo_data();
  void wrongUsageIsTwo();
  void badInputIsOneClearLine_data();
  void badInputIsOneClearLine();
  void readOnlyFolder();
  void realLogsByPathAlone_data();
  void realLogsByPathAlone();
  void wholePathOnTheSample();
  void sameSeedSameFigures();
  void chineseReportShowsChinese();
  void workedExample();

private:
  QTemporaryDir folder_;
  QString project_; // with the sample, a model and a run
};

void tst_CommandLine::helpNamesOnlyWhatExists() {
  const Answer answer = runProgram({"--help"});
  QCOMPARE(answer.exitCode, 0);
  for (const char* verb : {"import", "info", "funnel", "paths", "train", "predict", "recommend", "evaluate", "simulate",
                           "report", "generate", "demo"})
    QVERIFY2(answer.out.contains(verb), verb);
  for (const char* later : {"ope", "vulkan", "bert"})
    QVERIFY2(!answer.out.contains(QByteArray("  ") + later), later);
}

void tst_CommandLine::wrongUsageIsTwo_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::newRow("unknown option") << QStringList{"import", "--nonsense"};
  QTest::newRow("no project") << QStringList{"import", "x.csv"};
  QTest::newRow("bad architecture") << QStringList{"train", "x.guidepost", "--architecture", "oracle"};
  QTest::newRow("bad order") << QStringList{"funnel", "x.guidepost", "--order", "sideways"};
}

void tst_CommandLine::wrongUsageIsTwo() {
  QFETCH(QStringList, arguments);
  const Answer answer = runProgram(arguments);
  QCOMPARE(answer.exitCode, 2);
  QVERIFY(answer.out.isEmpty());
  QVERIFY(!answer.err.isEmpty());
}

void tst_CommandLine::badInputIsOneClearLine_data() {
  QTest::addColumn<QByteArray>("content"); // null: a directory
  QTest::newRow("a directory") << QByteArray();
  QTest::newRow("an empty file") << QByteArray("");
  QTest::newRow("a binary file") << QByteArray("\x7f"
                                               "ELF\0\1\2\3\0\0\0\0\xff\xfe\x01",
                                               15)
                                        .repeated(40);
  QTest::newRow("only a header") << QByteArray("user,item,time,type\n");
  QTest::newRow("no user column") << QByteArray("item,time,type\na,1569888000,view\nb,1569888001,view\n");
}

void tst_CommandLine::badInputIsOneClearLine() {
  QFETCH(QByteArray, content);
  QTemporaryDir folder;
  const QString log = folder.filePath("log.csv");
  if (content.isNull()) {
    QVERIFY(QDir(folder.path()).mkdir("log.csv"));
  } else {
    QFile file(log);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
  }
  const Answer answer = runProgram({"import", log, "--project", folder.filePath("p.guidepost"), "--json"});
  QCOMPARE(answer.exitCode, 1);
  QVERIFY(answer.out.isEmpty());
  const QList<QByteArray> lines = answer.err.trimmed().split('\n');
  QVERIFY2(lines.last().startsWith("guidepost: ") && lines.last().size() > 30, answer.err.constData());
  QVERIFY2(!lines.last().contains('{'), lines.last().constData()); // worded, not an id with arguments
  QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"log.csv"});
}

void tst_CommandLine::readOnlyFolder() {
  const QString sample = qEnvironmentVariable("GUIDEPOST_SAMPLEDATA") + "/shop-sample.csv";
  // A folder that nobody can write to, root included.
  const Answer answer = runProgram({"import", sample, "--project", "/proc/nowhere.guidepost"});
  QCOMPARE(answer.exitCode, 1);
  QVERIFY2(answer.err.contains("/proc"), answer.err.constData());
}

void tst_CommandLine::realLogsByPathAlone_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QList<int>>("counts"); // read accepted duplicates rejected users sessions items; −1: not stated
  QTest::newRow("rees46") << "rees46-oct2019/2019-Oct.csv" << QList<int>{17435, 17429, 5, 1, 4504, 5066, 6493};
  QTest::newRow("jdata") << "jdata/jdata.csv" << QList<int>{27183, 27181, 2, 0, 3520, 5052, 12195};
  QTest::newRow("taobao") << "taobao-byuser/UserBehavior.csv" << QList<int>{4321, 4321, 0, 0, 43, -1, 3276};
}

void tst_CommandLine::realLogsByPathAlone() {
  QFETCH(QString, file);
  QFETCH(QList<int>, counts);
  if (!QFile::exists(data(file))) QSKIP("The real logs are not beside the project.");
  QTemporaryDir folder;
  const Answer answer = runProgram({"import", data(file), "--project", folder.filePath("p.guidepost"), "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  const QJsonObject json = answer.json();
  const QStringList keys = {"rows_read", "accepted", "duplicates", "rejected", "users", "sessions", "items"};
  for (qsizetype i = 0; i < keys.size(); ++i)
    if (counts[i] >= 0)
      QVERIFY2(json[keys[i]].toInt() == counts[i], qPrintable(keys[i] + ": " + QString::number(json[keys[i]].toInt())));
  QCOMPARE(json["schema"].toInt(), 1);
  QCOMPARE(json["rows_read"].toInt(), json["accepted"].toInt() + json["duplicates"].toInt() + json["rejected"].toInt());
}

void tst_CommandLine::wholePathOnTheSample() {
  const QString sample = qEnvironmentVariable("GUIDEPOST_SAMPLEDATA") + "/shop-sample.csv";
  project_ = folder_.filePath("sample.guidepost");
  Answer answer = runProgram({"import", sample, "--project", project_, "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  const int sessions = answer.json()["sessions"].toInt();
  QVERIFY(sessions > 500);

  answer = runProgram({"funnel", project_, "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  QVERIFY(isEstimate(answer.json()["conversion"]));
  QCOMPARE(answer.json()["steps"].toArray().size(), 3);
  const double conversion = answer.json()["conversion"].toObject()["estimate"].toDouble();

  answer = runProgram({"paths", project_, "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  QCOMPARE(answer.json()["sessions"].toInt(), sessions);

  answer = runProgram({"simulate", project_});
  QCOMPARE(answer.exitCode, 1); // no model yet
  QVERIFY2(answer.err.contains("model"), answer.err.constData());

  answer = runProgram({"train", project_, "--epochs", "2", "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  QVERIFY(isEstimate(answer.json()["metrics"].toObject()["log_loss"]));
  QVERIFY(answer.json()["baselines"].toObject().contains("markov"));
  QVERIFY(answer.json()["baselines"].toObject().contains("majority"));

  answer = runProgram({"predict", project_, "--session", "1", "--explain", "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  double sum = 0;
  for (const QJsonValue& share : answer.json()["intents"].toObject())
    sum += share.toDouble();
  QVERIFY2(qAbs(sum - 1) < 1e-4, qPrintable(QString::number(sum)));

  answer = runProgram({"recommend", project_, "--session", "1", "--recommender", "covisitation", "--k", "5", "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  QCOMPARE(answer.json()["items"].toArray().size(), 5);

  answer = runProgram({"evaluate", project_, "--recommenders", "all", "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  QCOMPARE(answer.json()["recommenders"].toArray().size(), 3);

  answer = runProgram({"simulate", project_, "--users", "2000", "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  QVERIFY(qAbs(answer.json()["log_conversion"].toObject()["estimate"].toDouble() - conversion) < 1e-9);
  QCOMPARE(answer.json()["strategies"].toArray().size(), 4);
  QCOMPARE(answer.json()["rounds"].toArray().size(), 2);

  for (const char* suffix : {"html", "pdf"}) {
    const QString report = folder_.filePath(QString("report.%1").arg(suffix));
    answer = runProgram({"report", project_, "--out", report, "--json"});
    QVERIFY2(answer.exitCode == 0, answer.err.constData());
    QVERIFY(QFile(report).size() > 10'000);
  }
  answer = runProgram({"report", project_, "--out", folder_.filePath("report.docx")});
  QCOMPARE(answer.exitCode, 2);

  answer = runProgram({"info", project_, "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  QCOMPARE(answer.json()["models"].toInt(), 1);
  QVERIFY(answer.json()["synthetic"].toBool());
}

void tst_CommandLine::sameSeedSameFigures() {
  if (project_.isEmpty()) QSKIP("The path before has failed.");
  const auto figures = [&](const char* threads) -> QJsonValue {
    return runProgram({"simulate", project_, "--users", "1000", "--threads", threads, "--json"})
        .json()
        .value("strategies");
  };
  const QJsonValue one = figures("1");
  QVERIFY(one.toArray().size() == 4);
  QCOMPARE(figures("2"), one);
}

// With the fonts of packages.debian and no others: the program sets its own fonts when it writes a document.
void tst_CommandLine::chineseReportShowsChinese() {
  if (project_.isEmpty()) QSKIP("The path before has failed.");
  const QStringList places = {"/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/dejavu",
                              "/usr/share/fonts/truetype/wqy"};
  for (const QString& place : places)
    if (!QDir(place).exists()) QSKIP("The fonts of packages.debian are not where Debian puts them.");
  QFile fonts(folder_.filePath("fonts.conf"));
  QVERIFY(fonts.open(QFile::WriteOnly));
  fonts.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>");
  for (const QString& place : places)
    fonts.write("<dir>" + place.toUtf8() + "</dir>");
  fonts.write("<cachedir>" + folder_.filePath("fonts").toUtf8() + "</cachedir></fontconfig>");
  fonts.close();
  const QString report = folder_.filePath("zh.pdf");
  const Answer answer = runProgram({"report", project_, "--out", report}, {},
                                   {{"FONTCONFIG_FILE", fonts.fileName()}, {"LANG", "zh_CN.UTF-8"}, {"LC_ALL", ""}});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());

  const auto told = [&](const char* tool, const QStringList& arguments) {
    QProcess process;
    process.start(tool, arguments);
    return process.waitForFinished(20'000) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
  };
  const QString embedded = told("pdffonts", {report});
  if (embedded.isEmpty()) QSKIP("poppler-utils is not here.");
  const QString line = embedded.section("WenQuanYiMicroHei", 1).section('\n', 0, 0);
  QVERIFY2(line.contains("yes"), qPrintable(embedded)); // embedded
  const QString text = told("pdftotext", {report, "-"});
  for (const QString& word : {QStringLiteral("用户引导"), QStringLiteral("转化率"), QStringLiteral("满意度")})
    QVERIFY2(text.contains(word), qPrintable(text.left(2000)));
}

void tst_CommandLine::workedExample() {
  const QString log = folder_.filePath("sequence.csv");
  Answer answer =
      runProgram({"generate", "--world", "sequence", "--users", "300", "--seed", "3", "--out", log, "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  const QString project = folder_.filePath("sequence.guidepost");
  answer = runProgram({"import", log, "--project", project, "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  answer = runProgram({"train", project, "--epochs", "20", "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  answer = runProgram({"predict", project, "--events", "view:1,view:2,view:3,view:4,view:5", "--items", "5", "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  const QJsonArray items = answer.json()["items"].toArray();
  QCOMPARE(items.size(), 5);
  QCOMPARE(items[0].toObject()["item"].toString(), QString("6"));
  double sum = answer.json()["other_probability"].toDouble();
  for (const QJsonValue& item : items)
    sum += item.toObject()["probability"].toDouble();
  QVERIFY2(qAbs(sum - 1) < 1e-4, qPrintable(QString::number(sum)));
  QVERIFY(items[0].toObject()["probability"].toDouble() > 0.3);
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"
