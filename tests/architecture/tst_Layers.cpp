// The house rules that neither compiler nor linker sees.
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString& root() {
  static const QString path = qEnvironmentVariable("GUIDEPOST_SOURCE");
  return path;
}

QStringList sources(const QString& folder) {
  QStringList files;
  QDirIterator entry(root() + "/" + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
  while (entry.hasNext())
    files << QDir(root()).relativeFilePath(entry.next());
  files.sort();
  return files;
}

QStringList includes(const QString& file) {
  QFile source(root() + "/" + file);
  if (!source.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(file));
  static const QRegularExpression include("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]",
                                          QRegularExpression::MultilineOption);
  QStringList names;
  auto match = include.globalMatch(QString::fromUtf8(source.readAll()));
  while (match.hasNext())
    names << match.next().captured(1);
  return names;
}

} // namespace

class tst_Layers : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() { QVERIFY2(QDir(root() + "/core").exists(), "GUIDEPOST_SOURCE names the source tree"); }
  void coreKnowsNoQtAndNoWindow();
  void windowCallsOnlyPipelineAndValues();
  void thirdPartyStaysInItsFolder_data();
  void thirdPartyStaysInItsFolder();
  void noDrawersForEverything();
  void onlyTheAgreedFolders();
};

void tst_Layers::coreKnowsNoQtAndNoWindow() {
  static const QRegularExpression forbidden("^(Q[A-Za-z0-9]+|Qt[A-Za-z]*/.*|ui/.*|app/.*)$");
  const QStringList files = sources("core");
  QVERIFY(files.size() > 60);
  for (const QString& file : files)
    for (const QString& name : includes(file))
      QVERIFY2(!forbidden.match(name).hasMatch(), qPrintable(file + " includes " + name));
}

void tst_Layers::windowCallsOnlyPipelineAndValues() {
  for (const QString& file : sources("ui"))
    for (const QString& name : includes(file)) {
      QVERIFY2(!name.startsWith("app/"), qPrintable(file + " includes " + name));
      QVERIFY2(!name.contains("SQLite") && name != "sqlite3.h", qPrintable(file + " includes " + name));
      if (!file.startsWith("ui/charts/"))
        QVERIFY2(
            !QRegularExpression("^(QtCharts/.*|QChart.*|QLineSeries|QBar.*|QAreaSeries|QScatterSeries|QValueAxis)$")
                 .match(name)
                 .hasMatch(),
            qPrintable(file + " includes " + name));
    }
}

void tst_Layers::thirdPartyStaysInItsFolder_data() {
  QTest::addColumn<QString>("pattern");
  QTest::addColumn<QStringList>("homes");
  QTest::newRow("SQLite") << "^(SQLiteCpp/.*|sqlite3\\.h)$" << QStringList{"core/store/"};
  QTest::newRow("Eigen") << "^Eigen/.*" << QStringList{"core/compute/"};
  QTest::newRow("Boost.Graph") << "^boost/graph/.*" << QStringList{"core/journey/", "core/recommendation/"};
  QTest::newRow("libarchive") << "^archive.*\\.h$" << QStringList{"core/logs/"};
  QTest::newRow("libsodium") << "^sodium.*" << QStringList{"core/privacy/"};
  QTest::newRow("oneTBB") << "^(oneapi/)?tbb/.*" << QStringList{"core/base/"};
  QTest::newRow("Random123") << "^Random123/.*" << QStringList{"core/base/"};
}

void tst_Layers::thirdPartyStaysInItsFolder() {
  QFETCH(QString, pattern);
  QFETCH(QStringList, homes);
  const QRegularExpression library(pattern);
  int seen = 0;
  for (const QString& file : sources("core") + sources("ui") + sources("app"))
    for (const QString& name : includes(file)) {
      if (!library.match(name).hasMatch()) continue;
      ++seen;
      const bool home =
          std::any_of(homes.begin(), homes.end(), [&](const QString& folder) { return file.startsWith(folder); });
      QVERIFY2(home, qPrintable(file + " includes " + name));
    }
  QVERIFY2(seen > 0, "the pattern finds the library somewhere");
}

void tst_Layers::noDrawersForEverything() {
  static const QRegularExpression drawer(
      "(^|/)(utils?|common|misc|helpers?|managers?)(/|\\.|$)|(Utils?|Helpers?|Manager|Misc|Common)\\.(h|cpp)$");
  for (const QString& file : sources("core") + sources("ui") + sources("app") + sources("tests"))
    QVERIFY2(!drawer.match(file).hasMatch(), qPrintable(file));
}

void tst_Layers::onlyTheAgreedFolders() {
  const QStringList agreed = {"app", "build", "core", "resources", "sampledata", "tests", "ui"};
  for (const QString& folder : QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
    QVERIFY2(agreed.contains(folder), qPrintable(folder));
}

QTEST_APPLESS_MAIN(tst_Layers)
#include "tst_Layers.moc"
