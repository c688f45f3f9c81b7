// A project in a folder that the user may not write: the window opens it for reading, says so and why, shows every
// page, and a log that is dropped there gives one sentence; nothing is made or changed. As root the window becomes
// nobody for it.
#include "WindowUnderTest.h"

#include "tests/support/ProgramFiles.h"
#include "ui/shell/JobStrip.h"
#include "ui/shell/NavigationRail.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QLabel>
#include <QMessageBox>

#include <unistd.h>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

constexpr uid_t nobody = 65534;

// Without rights while it lives. Only root has to become somebody else.
class Powerless {
public:
  Powerless() : wasRoot_(geteuid() == 0) {
    if (wasRoot_) became_ = setresuid(nobody, nobody, 0) == 0;
  }
  ~Powerless() {
    if (wasRoot_ && became_ && setresuid(0, 0, 0) != 0) qFatal("cannot become root again");
  }
  bool holds() const { return !wasRoot_ || became_; }

private:
  bool wasRoot_;
  bool became_ = false;
};

QString wordsOf(const QWidget& widget) {
  QStringList words;
  for (const QLabel* label : widget.findChildren<QLabel*>())
    if (label->isVisible()) words << label->text();
  return words.join(QLatin1Char(' '));
}

constexpr auto everybodyReads =
    QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;

} // namespace

class tst_ReadOnlyProject : public QObject {
  Q_OBJECT

public:
  tst_ReadOnlyProject(Application& application, OwnHome& home) : window_(application, home) {}

private slots:
  void initTestCase();
  void cleanupTestCase();
  void opensForReading();
  void importsNothing();

private:
  QHash<QString, QByteArray> contents() const;

  WindowUnderTest window_;
  QString folder_;
};

QHash<QString, QByteArray> tst_ReadOnlyProject::contents() const {
  QHash<QString, QByteArray> found;
  for (const QString& name : QDir(folder_).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
    QFile file(QDir(folder_).filePath(name));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(QFile::ReadOnly)) hash.addData(&file);
    found.insert(name, hash.result());
  }
  return found;
}

void tst_ReadOnlyProject::initTestCase() {
  folder_ = window_.inHome("shut");
  QVERIFY(QDir().mkpath(folder_));
  QVERIFY(makeProject(window_, folder_ + "/shop.guidepost", {.epochs = 1, .users = 500}).has_value());
  QVERIFY(QFile::copy(window_.sample(), folder_ + "/log.csv"));
  // The home stays the window's own, also when it is somebody else.
  if (geteuid() == 0) {
    QDirIterator below(window_.inHome({}), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (below.hasNext())
      if (const QString path = below.next(); !path.startsWith(folder_))
        QVERIFY(chown(QFile::encodeName(path).constData(), nobody, nobody) == 0);
    QFile::setPermissions(window_.inHome({}), everybodyReads | QFile::WriteOwner);
  }
  for (const QString& name : QDir(folder_).entryList(QDir::Files))
    QFile::setPermissions(folder_ + '/' + name, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
  QVERIFY(QFile::setPermissions(folder_, everybodyReads));
}

void tst_ReadOnlyProject::cleanupTestCase() {
  QFile::setPermissions(folder_, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void tst_ReadOnlyProject::opensForReading() {
  const QHash<QString, QByteArray> before = contents();
  const Powerless powerless;
  if (!powerless.holds()) QSKIP("this user cannot become another");
  window_.window().open(folder_ + "/shop.guidepost");
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY2(!window_.errorBox(), window_.errorBox() ? qPrintable(window_.errorBox()->text()) : "");
  const PathState& state = window_.session().state();
  QVERIFY(state.readOnly && state.hasData && state.run);
  const QString why = word(state.readOnlyReason);
  QVERIFY2(why.size() > 20, qPrintable(why));
  bool said = false;
  for (const QLabel* label : window_.shell().jobStrip().findChildren<QLabel*>())
    said = said || (label->isVisible() && label->text() == why);
  QVERIFY(said);
  const auto* caption = window_.shell().rail().findChild<QLabel*>("railCaption");
  QVERIFY2(caption->text().contains("read-only"), qPrintable(caption->text()));
  for (const QString& id : window_.shell().pageIds()) {
    QVERIFY2(window_.openPage(id), qPrintable(id));
    for (const Card* card : window_.visibleCards(window_.page(id)))
      QVERIFY2(card->state() != Card::State::Loading && card->state() != Card::State::Failed,
               qPrintable(card->objectName() + QStringLiteral(": ") + wordsOf(*card)));
  }
  for (const char* button : {"homeRun", "intentTrain", "strategiesSimulate", "simulationRun"}) {
    const auto* found = window_.shell().findChild<Button*>(QString::fromLatin1(button));
    QVERIFY2(found && !found->isEnabled() && !found->toolTip().isEmpty(), button);
  }
  QVERIFY(!window_.errorBox());
  window_.session().close();
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(contents(), before);
}

void tst_ReadOnlyProject::importsNothing() {
  const QHash<QString, QByteArray> before = contents();
  const Powerless powerless;
  if (!powerless.holds()) QSKIP("this user cannot become another");
  pipeline::ImportRequest request;
  request.paths = {(folder_ + "/log.csv").toStdString()};
  window_.session().importLogs(request, folder_ + "/new.guidepost");
  QVERIFY(QTest::qWaitFor([this] { return window_.errorBox() != nullptr; }, 20'000));
  const QString text = window_.errorBox()->text();
  QVERIFY2(text.contains("shut") && text.size() < 300, qPrintable(text));
  window_.errorBox()->close();
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(contents(), before);
}

int main(int argc, char** argv) {
  const QTemporaryDir files;
  QFile::setPermissions(files.path(), everybodyReads | QFile::WriteOwner);
  if (!openProgramFiles(files.path())) qFatal("the program's files cannot be copied");
  return runWindowTest<tst_ReadOnlyProject>(argc, argv);
}
#include "tst_ReadOnlyProject.moc"
