// What the pages say while something is missing, in both languages and themes: no project, a log without a model, a
// model without a run, a log that holds only user, item and time. And the dialogs: settings, help, about, palette.
// GUIDEPOST_SCREENSHOTS keeps the pictures.
#include "WindowUnderTest.h"

#include "core/pipeline/Path.h"
#include "ui/help/HelpWindow.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/shell/Actions.h"
#include "ui/widgets/Card.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QScrollBar>

using namespace guidepost;
using namespace guidepost::ui;

class tst_EmptyStates : public QObject {
  Q_OBJECT

public:
  tst_EmptyStates(Application& application, OwnHome& home) : window_(application, home) {}

private slots:
  void pages_data();
  void pages();
  void homeFitsItsLeastWindow();
  void longNamesAreNotCut();
  void dialogs_data();
  void dialogs();
  void droppedFileIsOffered();

private:
  QString projectOf(const QString& state);
  void keep(QWidget& widget, const QString& name) const;

  WindowUnderTest window_;
};

QString tst_EmptyStates::projectOf(const QString& state) {
  const QString path = window_.inHome(state + ".guidepost");
  if (QFile::exists(path)) return path;
  if (state == "finished") return makeProject(window_, path, {.epochs = 1, .users = 500}).value_or(QString());
  if (state == "no model") return makeProject(window_, path, {.model = false}).value_or(QString());
  if (state == "no run") {
    if (!makeProject(window_, path, {.model = false})) return {};
    auto workspace = pipeline::Workspace::open(path.toStdString(), window_.resources());
    if (!workspace) return {};
    pipeline::TrainRequest request;
    request.options.epochs = 1;
    return pipeline::train(**workspace, request, {}) ? path : QString();
  }
  const QString log = window_.inHome("bare.csv");
  QFile file(log);
  if (!file.open(QFile::WriteOnly)) return {};
  file.write("user_id,item_id,timestamp\n");
  for (int user = 1; user <= 120; ++user)
    for (int event = 0; event < 6; ++event)
      file.write(QByteArray::number(user) + ',' + QByteArray::number((user * 7 + event * (user % 5 + 1)) % 40 + 1) +
                 ',' + QByteArray::number(1'700'000'000 + user * 9'000 + event * 60) + '\n');
  file.close();
  auto workspace = pipeline::Workspace::openOrCreate(path.toStdString(), window_.resources());
  if (!workspace) return {};
  pipeline::ImportRequest request;
  request.paths = {log.toStdString()};
  return pipeline::importLogs(**workspace, request, {}) ? path : QString();
}

void tst_EmptyStates::keep(QWidget& widget, const QString& name) const {
  const QString folder = qEnvironmentVariable("GUIDEPOST_SCREENSHOTS");
  if (!folder.isEmpty()) widget.grab().save(folder + '/' + QString(name).replace(' ', '-') + ".png");
}

void tst_EmptyStates::pages_data() {
  QTest::addColumn<QString>("state");
  QTest::addColumn<int>("language");
  QTest::addColumn<int>("theme");
  const auto add = [](const char* state, bool chinese) {
    QTest::addRow("%s %s", state, chinese ? "dark zh" : "light en")
        << QString::fromLatin1(state) << static_cast<int>(chinese ? LanguageChoice::Chinese : LanguageChoice::English)
        << static_cast<int>(chinese ? ThemeChoice::Dark : ThemeChoice::Light);
  };
  const bool all = qEnvironmentVariableIsSet("GUIDEPOST_SCREENSHOTS");
  bool chinese = false;
  for (const char* state : {"no project", "no model", "no run", "no event types"}) {
    add(state, chinese);
    if (all || qstrcmp(state, "no project") == 0) add(state, !chinese);
    chinese = !chinese;
  }
}

void tst_EmptyStates::pages() {
  QFETCH(QString, state);
  QFETCH(int, language);
  QFETCH(int, theme);
  window_.application().languages().setChoice(static_cast<LanguageChoice>(language));
  window_.application().themes().setChoice(static_cast<ThemeChoice>(theme));
  window_.session().close();
  if (state != "no project") {
    const QString path = projectOf(state);
    QVERIFY(!path.isEmpty());
    window_.window().open(path);
  }
  QVERIFY(window_.waitUntilQuiet());
  for (const QString& id : window_.shell().pageIds()) {
    const bool pictures = qEnvironmentVariableIsSet("GUIDEPOST_SCREENSHOTS");
    for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
      if (!pictures && size.width() > 1024) continue;
      window_.shell().resize(size);
      QVERIFY2(window_.openPage(id), qPrintable(id));
      QVERIFY2(!window_.errorBox(), window_.errorBox() ? qPrintable(window_.errorBox()->text()) : "");
      keep(window_.shell(), QString("%1 %2 %3").arg(id, QString::fromUtf8(QTest::currentDataTag())).arg(size.width()));
    }
    Page& page = window_.page(id);
    QVERIFY2(!page.header().finding().isEmpty(), qPrintable(id));
    // Sideways scrolling would cut a card.
    QVERIFY2(page.scroll().horizontalScrollBar()->maximum() == 0, qPrintable(id));
    for (const Card* card : window_.visibleCards(page)) {
      QVERIFY2(card->state() != Card::State::Failed && card->state() != Card::State::Loading,
               qPrintable(card->objectName()));
      QVERIFY2(!card->accessibleName().isEmpty() || !card->title().isEmpty() || card->objectName() == "homeLoopCard",
               qPrintable(card->objectName()));
    }
  }
}

void tst_EmptyStates::homeFitsItsLeastWindow() {
  window_.application().themes().setChoice(ThemeChoice::Light);
  window_.window().open(projectOf("finished"));
  QVERIFY(window_.waitUntilQuiet());
  window_.shell().resize(1024, 700);
  for (const LanguageChoice language : {LanguageChoice::English, LanguageChoice::Chinese}) {
    window_.application().languages().setChoice(language);
    QVERIFY(window_.openPage("home"));
    QTRY_COMPARE(window_.page("home").scroll().verticalScrollBar()->maximum(), 0);
  }
}

void tst_EmptyStates::longNamesAreNotCut() {
  window_.application().languages().setChoice(LanguageChoice::English);
  const QString path = window_.inHome("rees46-multi-category-store-oct-2019.guidepost");
  window_.session().close();
  QVERIFY(window_.waitUntilQuiet());
  QFile::remove(path);
  QVERIFY(QFile::copy(projectOf("no model"), path));
  window_.shell().resize(1440, 900);
  window_.window().open(path);
  QVERIFY(window_.waitUntilQuiet());
  for (const char* name : {"railProject", "railCaption"}) {
    const auto* label = window_.find<QLabel>(QString::fromLatin1(name));
    QVERIFY(label);
    QVERIFY2(!label->text().contains(QChar(0x2026)) && label->toolTip().isEmpty(), qPrintable(label->text()));
    QVERIFY2(label->height() >= label->heightForWidth(label->width()), name);
  }
}

void tst_EmptyStates::dialogs_data() {
  QTest::addColumn<int>("language");
  QTest::addColumn<int>("theme");
  QTest::newRow("light en") << static_cast<int>(LanguageChoice::English) << static_cast<int>(ThemeChoice::Light);
  QTest::newRow("dark zh") << static_cast<int>(LanguageChoice::Chinese) << static_cast<int>(ThemeChoice::Dark);
}

void tst_EmptyStates::dialogs() {
  QFETCH(int, language);
  QFETCH(int, theme);
  window_.application().languages().setChoice(static_cast<LanguageChoice>(language));
  window_.application().themes().setChoice(static_cast<ThemeChoice>(theme));
  window_.shell().resize(1440, 900);
  QVERIFY(window_.openPage("home"));
  const QString tag = QString::fromUtf8(QTest::currentDataTag());
  // A dialog that runs its own event loop is looked at from a timer.
  const auto openModal = [&](const char* action, const QString& name) {
    bool seen = false;
    QTimer look;
    connect(&look, &QTimer::timeout, &look, [&] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      if (!dialog) return;
      look.stop();
      seen = dialog->objectName() == name;
      keep(*dialog, name + ' ' + tag);
      dialog->reject();
    });
    look.start(50);
    window_.shell().actions().action(QString::fromLatin1(action))->trigger();
    return seen;
  };
  QVERIFY(openModal("settings", "settingsDialog"));
  QVERIFY(openModal("about", "aboutBox"));
  for (const char* action : {"help", "definitions", "keys"}) {
    window_.shell().actions().action(QString::fromLatin1(action))->trigger();
    auto* help = window_.find<HelpWindow>("helpWindow");
    QVERIFY(help);
    QTest::qWait(30);
    keep(*help, QString("help %1 %2").arg(help->topic(), tag));
  }
  window_.application().help().showTopic("example");
  keep(window_.application().help(), "help example " + tag);
  window_.application().help().close();
  QVERIFY(window_.press(QKeySequence("Ctrl+K")));
  auto* field = window_.find<QLineEdit>("paletteField");
  QVERIFY(field);
  QTest::qWait(30);
  keep(*field->window(), "palette " + tag);
  QTest::keyClicks(field, "2052");
  QTest::qWait(30);
  keep(*field->window(), "palette number " + tag);
  QTest::keyClick(field, Qt::Key_Escape);
  QTRY_VERIFY(!window_.find<QLineEdit>("paletteField"));
}

void tst_EmptyStates::droppedFileIsOffered() {
  window_.application().languages().setChoice(LanguageChoice::English);
  window_.application().themes().setChoice(ThemeChoice::Light);
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(window_.sample())});
  QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QVERIFY(QApplication::sendEvent(&window_.shell(), &enter) && enter.isAccepted());
  bool seen = false;
  QTimer look;
  connect(&look, &QTimer::timeout, &look, [&] {
    auto* dialog = window_.find<QDialog>("importDialog");
    if (!dialog || window_.session().jobs().isQuerying()) return;
    look.stop();
    seen = true;
    keep(*dialog, "dropped");
    dialog->reject();
  });
  look.start(50);
  QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&window_.shell(), &drop);
  QTRY_VERIFY(seen);
}

int main(int argc, char** argv) {
  return runWindowTest<tst_EmptyStates>(argc, argv);
}
#include "tst_EmptyStates.moc"
