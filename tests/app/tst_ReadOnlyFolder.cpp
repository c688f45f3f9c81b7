// A user without rights in the folder: one clear sentence, exit code 1, nothing made and nothing changed; a project
// there can still be read. As root the program runs as nobody.
#include "tests/support/ProgramFiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <unistd.h>

namespace {

constexpr uid_t nobody = 65534;

struct Answer {
  int exitCode = -1;
  QByteArray out, err;
  QByteArray lastLine() const { return err.trimmed().split('\n').last(); }
};

} // namespace

class tst_ReadOnlyFolder : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void cleanupTestCase();
  void refusesWhatWrites_data();
  void refusesWhatWrites();
  void readsAProject_data();
  void readsAProject();

private:
  Answer run(const QStringList& arguments, bool powerless = true);
  QHash<QString, QByteArray> contents() const;
  QString sample() const { return qEnvironmentVariable("GUIDEPOST_SAMPLEDATA") + "/shop-sample.csv"; }

  QTemporaryDir folder_;
  QString shut_; // the folder that cannot be written
  QHash<QString, QByteArray> before_;
};

Answer tst_ReadOnlyFolder::run(const QStringList& arguments, bool powerless) {
  QProcess process;
  process.setWorkingDirectory(shut_);
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
    environment.insert(QString::fromLatin1(name), folder_.filePath(powerless ? "home" : "own"));
  process.setProcessEnvironment(environment);
  if (powerless && geteuid() == 0)
    process.setChildProcessModifier([] {
      if (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0) _exit(77);
    });
  process.start(folder_.filePath("guidepost"), arguments);
  if (!process.waitForFinished(110'000)) {
    process.kill();
    process.waitForFinished();
    return {};
  }
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
          process.readAllStandardError()};
}

QHash<QString, QByteArray> tst_ReadOnlyFolder::contents() const {
  QHash<QString, QByteArray> found;
  for (const QString& name : QDir(shut_).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
    QFile file(QDir(shut_).filePath(name));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(QFile::ReadOnly)) hash.addData(&file);
    found.insert(name, hash.result());
  }
  return found;
}

void tst_ReadOnlyFolder::initTestCase() {
  constexpr auto everybody =
      QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
  QVERIFY(QFile::setPermissions(folder_.path(), everybody | QFile::WriteOwner));
  // Where nobody can reach them too.
  QVERIFY(openProgramFiles(folder_.path()));
  QVERIFY(QFile::copy(qEnvironmentVariable("GUIDEPOST_PROGRAM"), folder_.filePath("guidepost")));
  QVERIFY(QFile::setPermissions(folder_.filePath("guidepost"), everybody));
  shut_ = folder_.filePath("shut");
  QVERIFY(QDir(folder_.path()).mkdir("shut") && QDir(folder_.path()).mkdir("home"));
  QFile::setPermissions(folder_.filePath("home"), everybody | QFile::WriteOwner | QFile::WriteOther);
  const Answer imported = run({"import", sample(), "--project", QDir(shut_).filePath("shop.guidepost")}, false);
  QVERIFY2(imported.exitCode == 0, imported.err.constData());
  QVERIFY(QFile::copy(sample(), QDir(shut_).filePath("log.csv")));
  for (const QString& name : QDir(shut_).entryList(QDir::Files))
    QFile::setPermissions(QDir(shut_).filePath(name), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
  QVERIFY(QFile::setPermissions(shut_, everybody));
  const Answer version = run({"--version"});
  if (version.exitCode != 0) QSKIP("The program cannot be started as another user here.");
  before_ = contents();
}

void tst_ReadOnlyFolder::cleanupTestCase() {
  QFile::setPermissions(shut_, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void tst_ReadOnlyFolder::refusesWhatWrites_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::newRow("import into a new project") << QStringList{"import", "log.csv", "--project", "new.guidepost"};
  QTest::newRow("import into a project") << QStringList{"import", "log.csv", "--project", "shop.guidepost"};
  QTest::newRow("train") << QStringList{"train", "shop.guidepost", "--epochs", "1"};
  QTest::newRow("report") << QStringList{"report", "shop.guidepost", "--out", "report.html"};
  QTest::newRow("generate") << QStringList{"generate", "--world", "shop",  "--seed",  "1",
                                           "--users",  "10",      "--out", "made.csv"};
  QTest::newRow("demo") << QStringList{"demo", "--project", "demo.guidepost", "--report", "demo.html"};
}

void tst_ReadOnlyFolder::refusesWhatWrites() {
  QFETCH(QStringList, arguments);
  const Answer answer = run(arguments);
  QVERIFY2(answer.exitCode == 1, answer.err.constData());
  const QByteArray line = answer.lastLine();
  QVERIFY2(line.startsWith("guidepost: ") && line.endsWith('.') && line.size() > 30, answer.err.constData());
  QVERIFY2(!line.contains('{'), line.constData());
  QCOMPARE(contents(), before_);
}

void tst_ReadOnlyFolder::readsAProject_data() {
  QTest::addColumn<QString>("verb");
  QTest::newRow("info") << "info";
  QTest::newRow("funnel") << "funnel";
  QTest::newRow("paths") << "paths";
}

void tst_ReadOnlyFolder::readsAProject() {
  QFETCH(QString, verb);
  const Answer answer = run({verb, "shop.guidepost", "--json"});
  QVERIFY2(answer.exitCode == 0, answer.err.constData());
  QVERIFY(answer.out.contains("sessions"));
  QCOMPARE(contents(), before_);
}

QTEST_GUILESS_MAIN(tst_ReadOnlyFolder)
#include "tst_ReadOnlyFolder.moc"
