#include "ShellSamples.h"

#include "ui/MainWindow.h"
#include "ui/help/HelpWindow.h"
#include "ui/settings/LanguageController.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/shell/Actions.h"
#include "ui/shell/Inspector.h"
#include "ui/shell/JobStrip.h"
#include "ui/shell/NavigationRail.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/SegmentedButtons.h"
#include "ui/widgets/Switch.h"

#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

constexpr const char* steps[] = {"home",       "data",       "journeys", "intent", "recommendations",
                                 "strategies", "simulation", "feedback", "report"};
constexpr const char* words[] = {"Home",       "Data",       "Journeys", "Intent", "Recommendations",
                                 "Strategies", "Simulation", "Feedback", "Report"};

void addPages(MainWindow& window) {
  for (int i = 0; i < 9; ++i)
    window.addPage(new SamplePage(steps[i], steps[i], words[i]));
}

// Pictures to look at: GUIDEPOST_PICTURES names a folder.
void keepPicture(QWidget& widget, const QString& name) {
  const QString folder = qEnvironmentVariable("GUIDEPOST_PICTURES");
  if (!folder.isEmpty()) widget.grab().save(folder + '/' + name + ".png");
}

// Shortcuts reach the active window only.
void showActive(QWidget& window) {
  window.show();
  window.activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&window));
}

bool interactive(const QWidget* widget) {
  return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
         qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
         qobject_cast<const QAbstractItemView*>(widget);
}

} // namespace

class tst_Shell : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void init() { QSettings().clear(); }
  void cleanupTestCase();

  void pagesAndRail();
  void railShrinksWithTheWindow();
  void inspectorFollowsThePage();
  void menusShowOnlyWhatIsHandled();
  void paletteFinds();
  void dropsAndRecentProjects();
  void remembersLayout();
  void jobStripTellsProgress();
  void languageSwitchesLive();
  void everyWidgetIsNamed();

  void cardStates();
  void cardGridReflows();
  void flowLayoutWraps();
  void chipIsRemovedByKey();
  void switchAndSegments();
  void definitionCardSpeaks();

  void tableModelHolds();
  void tableSortsAndRestores();
  void tableCopiesBareNumbers();
  void tableFoldsOptionalColumns();
  void helpInBothLanguages();
  void partsInAllThemes_data();
  void partsInAllThemes();

private:
  std::unique_ptr<ThemeController> themes_;
  std::unique_ptr<LanguageController> languages_;
};

void tst_Shell::initTestCase() {
  QCoreApplication::setOrganizationName("guidepost");
  QCoreApplication::setApplicationName("tst_Shell");
  QSettings::setDefaultFormat(QSettings::IniFormat);
  static QTemporaryDir folder;
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
  languages_ = std::make_unique<LanguageController>();
  languages_->setChoice(LanguageChoice::English);
  themes_ = std::make_unique<ThemeController>(*qApp);
  themes_->setChoice(ThemeChoice::Light);
  themes_->setReduceMotion(true);
}

void tst_Shell::cleanupTestCase() {
  themes_.reset();
  languages_.reset();
}

void tst_Shell::pagesAndRail() {
  JobRunner runner;
  MainWindow window(runner);
  addPages(window);
  window.setProject("rees46-oct2019", "5,066 sessions · 1 Oct 2019");
  showActive(window);
  QCOMPARE(window.currentPage()->id(), QString("home"));
  QCOMPARE(window.rail().current(), QString("home"));
  QVERIFY(window.windowTitle().startsWith("rees46-oct2019"));

  QSignalSpy shown(&window, &MainWindow::pageShown);
  QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
  QCOMPARE(window.currentPage()->id(), QString("journeys"));
  QCOMPARE(window.rail().current(), QString("journeys"));
  QCOMPARE(shown.size(), 1);

  QListView* list = window.rail().list();
  const QRect third = list->visualRect(list->model()->index(3, 0));
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, third.center());
  QCOMPARE(window.currentPage()->id(), QString("intent"));
  QTest::keyClick(list, Qt::Key_Down);
  QCOMPARE(window.currentPage()->id(), QString("recommendations"));

  window.setStates({{"data", StepState::UpToDate}, {"feedback", StepState::Changed}, {"report", StepState::NotYet}});
  QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), QString("Data, up to date"));
  QCOMPARE(list->model()->index(7, 0).data(Qt::AccessibleTextRole).toString(), QString("Feedback, changed since"));
  QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), QString("Home"));
}

void tst_Shell::railShrinksWithTheWindow() {
  JobRunner runner;
  MainWindow window(runner);
  addPages(window);
  window.resize(units(360), units(225));
  showActive(window);
  QVERIFY(!window.rail().isCollapsed());
  QCOMPARE(window.rail().width(), units(52));
  window.resize(units(256), units(175));
  QTRY_VERIFY(window.rail().isCollapsed());
  QCOMPARE(window.rail().width(), units(14));
  QVERIFY(!window.rail().list()->model()->index(1, 0).data(Qt::ToolTipRole).toString().isEmpty());
  QCOMPARE(window.width(), units(256)); // nothing forces it wider
}

void tst_Shell::inspectorFollowsThePage() {
  JobRunner runner;
  MainWindow window(runner);
  addPages(window);
  window.resize(units(360), units(225));
  showActive(window);
  QVERIFY(!window.isInspectorShown());
  Page* journeys = window.page("journeys");
  window.showPage("journeys");
  journeys->showDefinition(conversionDefinition());
  QVERIFY(window.isInspectorShown());
  QCOMPARE(window.inspector().title(), QString("Conversion"));
  QCOMPARE(window.inspector().width(), units(74));
  window.showPage("data");
  QVERIFY(!window.isInspectorShown());
  window.showPage("journeys");
  QVERIFY(window.isInspectorShown());

  QTest::keyClick(&window, Qt::Key_F9);
  QVERIFY(!window.isInspectorShown());
  window.showPage("data");
  window.showPage("journeys");
  QVERIFY2(!window.isInspectorShown(), "closed stays closed on that page");
  QTest::keyClick(&window, Qt::Key_F9);
  QVERIFY(window.isInspectorShown());
  QTest::keyClick(&window.inspector(), Qt::Key_Escape);
  QVERIFY(!window.isInspectorShown());

  // On a smaller window it lies over the content's right side.
  journeys->showDefinition(conversionDefinition());
  const int contentBefore = journeys->width();
  window.resize(units(310), units(225));
  QTRY_VERIFY(window.isInspectorShown() &&
              window.inspector().parentWidget() == journeys->parentWidget()->parentWidget()->parentWidget());
  QTRY_COMPARE(window.inspector().geometry().right(), window.inspector().parentWidget()->width() - 1);
  QVERIFY(journeys->width() > contentBefore - units(74));
  keepPicture(window, "inspector-over");
}

void tst_Shell::menusShowOnlyWhatIsHandled() {
  JobRunner runner;
  MainWindow window(runner);
  addPages(window);
  showActive(window);
  Actions& actions = window.actions();
  QVERIFY(!actions.action("train")->isVisible());
  int trained = 0;
  actions.handle("train", this, [&] { ++trained; });
  QVERIFY(actions.action("train")->isVisible());
  QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier);
  QCOMPARE(trained, 1);
  actions.setUnavailable("train", "Import a log first");
  QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier);
  QCOMPARE(trained, 1);
}

void tst_Shell::paletteFinds() {
  JobRunner runner;
  MainWindow window(runner);
  addPages(window);
  showActive(window);
  QString opened;
  window.setSessionFinder([&](const QString& text) {
    QVector<PaletteEntry> found;
    if (text == "1282") found.append({"Session 1,282", "Session", {}, "journeys", [&] { opened = "1282"; }});
    return found;
  });
  QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
  auto* palette = window.findChild<CommandPalette*>();
  QVERIFY(palette && palette->isVisible());
  auto* field = palette->findChild<QLineEdit*>();
  auto* list = palette->findChild<QListView*>();
  QCOMPARE(list->model()->index(0, 0).data().toString(), QString("Home"));
  keepPicture(*palette, "palette");
  QTest::keyClicks(field, "simul");
  QCOMPARE(list->model()->index(0, 0).data().toString(), QString("Simulation"));
  QTest::keyClick(field, Qt::Key_Return);
  QVERIFY(!palette->isVisible());
  QCOMPARE(window.currentPage()->id(), QString("simulation"));

  QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(field, "1282");
  QTest::keyClick(field, Qt::Key_Return);
  QCOMPARE(opened, QString("1282"));
}

void tst_Shell::dropsAndRecentProjects() {
  JobRunner runner;
  MainWindow window(runner);
  addPages(window);
  showActive(window);
  QSignalSpy dropped(&window, &MainWindow::filesDropped);
  QMimeData mime;
  mime.setUrls({QUrl::fromLocalFile("/tmp/log.csv"), QUrl::fromLocalFile("/tmp/log.zip")});
  QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&window, &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&window, &drop);
  QCOMPARE(dropped.size(), 1);
  QCOMPARE(dropped.first().first().toStringList(), QStringList({"/tmp/log.csv", "/tmp/log.zip"}));

  QTemporaryDir folder;
  Settings settings;
  for (int i = 0; i < 12; ++i) {
    const QString path = folder.filePath(QString("p%1.guidepost").arg(i));
    QFile(path).open(QIODevice::WriteOnly);
    settings.addRecentProject(path);
  }
  settings.addRecentProject(folder.filePath("p5.guidepost"));
  QCOMPARE(settings.recentProjects().size(), 10);
  QVERIFY(settings.recentProjects().first().endsWith("p5.guidepost"));
  QFile::remove(folder.filePath("p5.guidepost"));
  QVERIFY(settings.recentProjects().first().endsWith("p11.guidepost"));
  window.setRecentProjects(settings.recentProjects());
  QSignalSpy requested(&window, &MainWindow::projectRequested);
  window.actions().recentMenu()->actions().at(1)->trigger();
  QVERIFY(requested.first().first().toString().endsWith("p10.guidepost"));
}

void tst_Shell::remembersLayout() {
  JobRunner runner;
  {
    MainWindow window(runner);
    addPages(window);
    window.resize(units(350), units(200));
    showActive(window);
    window.showPage("intent");
    window.close();
  }
  MainWindow window(runner);
  addPages(window);
  showActive(window);
  QCOMPARE(window.currentPage()->id(), QString("intent"));
  QCOMPARE(window.size(), QSize(units(350), units(200)));
}

void tst_Shell::jobStripTellsProgress() {
  JobRunner runner;
  MainWindow window(runner);
  addPages(window);
  showActive(window);
  std::atomic<bool> go = false;
  runner.enqueue<int>("October guidance",
                      [&](const JobContext& job) -> Result<int> {
                        while (!go && !job.stopRequested()) {
                          job.report({Message("stage.simulating"), 84000, 140000, Message("unit.visitors")});
                          std::this_thread::sleep_for(std::chrono::milliseconds(2));
                        }
                        if (job.stopRequested()) return cancelled();
                        return 1;
                      },
                      this, {});
  runner.enqueue<int>("Half the coupon", [](const JobContext&) -> Result<int> { return 1; }, this, {});
  auto* bar = window.findChild<QProgressBar*>("jobBar");
  auto* cancel = window.findChild<Button*>("jobCancel");
  auto* waiting = window.findChild<Button*>("jobWaiting");
  QTRY_COMPARE(bar->value(), 600);
  QVERIFY(cancel->isVisible());
  QVERIFY(waiting->isVisible());
  QCOMPARE(waiting->text(), QString("1 job waiting"));
  QVERIFY(window.jobStrip().words().startsWith("October guidance"));
  keepPicture(window, "job-running");
  QSignalSpy ended(&runner, &JobRunner::finished);
  QTest::mouseClick(cancel, Qt::LeftButton);
  QTRY_COMPARE(ended.size(), 2); // the waiting one ran in its turn
  QVERIFY(!bar->isVisible());
  QVERIFY(!waiting->isVisible());
  QVERIFY(window.jobStrip().words().contains("Half the coupon"));
}

void tst_Shell::languageSwitchesLive() {
  JobRunner runner;
  MainWindow window(runner);
  addPages(window);
  window.resize(units(360), units(225));
  showActive(window);
  auto* cancel = window.findChild<Button*>("jobCancel");
  auto* home = static_cast<SamplePage*>(window.page("home"));
  QCOMPARE(home->retranslated, 1);
  QCOMPARE(cancel->text(), QString("Cancel"));
  const auto back = qScopeGuard([this] { languages_->setChoice(LanguageChoice::English); });
  languages_->setChoice(LanguageChoice::Chinese);
  QTRY_COMPARE(cancel->text(), QString("取消"));
  QVERIFY(home->retranslated > 1);
  QCOMPARE(window.actions().action("quit")->text(), QString("退出"));
  QCOMPARE(window.findChild<Button*>("railSettings")->text(), QString("设置"));
  window.showPage("journeys");
  window.page("journeys")->showDefinition(conversionDefinition());
  QCoreApplication::processEvents();
  keepPicture(window, "window-zh");
  languages_->setChoice(LanguageChoice::English);
  QTRY_COMPARE(cancel->text(), QString("Cancel"));
}

void tst_Shell::everyWidgetIsNamed() {
  JobRunner runner;
  MainWindow window(runner);
  addPages(window);
  window.resize(units(360), units(225));
  showActive(window);
  window.page("home")->showDefinition(conversionDefinition());
  SettingsDialog dialog(*themes_, *languages_, "/home/me/.config/guidepost/pseudonym.key", &window);
  dialog.show();
  keepPicture(dialog, "settings");
  std::unique_ptr<QWidget> sheet(makePartsSheet());
  sheet->show();
  int seen = 0;
  for (QWidget* top : std::initializer_list<QWidget*>{&window, &dialog, sheet.get()})
    for (const QWidget* widget : top->findChildren<QWidget*>()) {
      if (!interactive(widget) || !widget->isVisible() || widget->inherits("QHeaderView")) continue;
      if (widget->objectName().startsWith("qt_")) continue;
      ++seen;
      const QString who =
          QString("%1 in %2").arg(widget->metaObject()->className(), widget->parentWidget()->objectName());
      QVERIFY2(!widget->objectName().isEmpty(), qPrintable(who));
      QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
      QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(who + ": " + widget->objectName()));
      if (qobject_cast<const QAbstractButton*>(widget))
        QVERIFY2(widget->height() >= units(5.5) - 1, qPrintable(who + ": " + widget->objectName()));
    }
  QVERIFY(seen > 25);
}

void tst_Shell::cardStates() {
  Card card("card");
  card.resize(units(90), units(60));
  card.setTitle("Conversion by strategy");
  card.show();
  card.showEmpty("No run yet. A simulation takes about 40 s.", "Run the simulation");
  QSignalSpy made(&card, &Card::makeRequested);
  QTest::mouseClick(card.findChild<Button*>("card.make"), Qt::LeftButton);
  QCOMPARE(made.size(), 1);
  card.showError("The disk is full, so the run was not saved.", "Free about 200 MB and try again.");
  QVERIFY(!card.findChild<Button*>("card.make")->isVisible());
  QSignalSpy retried(&card, &Card::retryRequested);
  QTest::mouseClick(card.findChild<Button*>("card.retry"), Qt::LeftButton);
  QCOMPARE(retried.size(), 1);
  card.showLoading("Counting", 1, 2);
  auto* bar = card.findChild<QProgressBar*>();
  QVERIFY2(!bar->isVisible(), "no bar for quick answers");
  QTRY_VERIFY(bar->isVisible());
  QCOMPARE(bar->value(), 500);
  card.showContent();
  QVERIFY(!bar->isVisible());
  QTest::qWait(350);
  QVERIFY(!bar->isVisible());

  auto* table = new TableView("table");
  ValueTableModel model;
  fillStrategyTable(model);
  table->setTable(&model);
  card.setContent(table);
  QMenu menu;
  card.fillMenu(menu);
  QVERIFY(menu.actions().size() >= 3);
  QCOMPARE(table->accessibleName(), card.title());
  const QImage picture = card.picture(2);
  QCOMPARE(picture.size(), card.size() * 2);
}

void tst_Shell::cardGridReflows() {
  QWidget page;
  auto* grid = new CardGrid(&page);
  QVector<QWidget*> cards;
  for (int i = 0; i < 4; ++i) {
    cards.append(new QWidget(&page));
    cards.last()->setMinimumHeight(100);
    grid->add(cards.last(), {3});
  }
  const auto rowsAt = [&](int width) {
    page.resize(width, 1000);
    page.show();
    QCoreApplication::sendPostedEvents();
    QSet<int> tops;
    for (const QWidget* card : cards)
      tops.insert(card->y());
    return tops.size();
  };
  QCOMPARE(rowsAt(units(290)), 1);
  QCOMPARE(cards[0]->width() * 4 + units(3) * 3, units(290));
  QCOMPARE(rowsAt(units(240)), 2);
  QCOMPARE(rowsAt(units(200)), 2);
  QCOMPARE(grid->heightForWidth(units(290)), 100);
  QCOMPARE(grid->heightForWidth(units(240)), 200 + units(3));
  QCOMPARE(cards[3]->geometry().bottom(), 999); // the height is shared out to the last pixel
}

void tst_Shell::flowLayoutWraps() {
  QWidget page;
  auto* flow = new FlowLayout(&page, 10, 5);
  QVector<QWidget*> boxes;
  for (int i = 0; i < 5; ++i) {
    boxes.append(new QWidget(&page));
    boxes.last()->setFixedSize(100, i == 1 ? 40 : 20);
    flow->addWidget(boxes.last());
  }
  page.resize(330, 200);
  page.show();
  QCOMPARE(boxes[2]->x(), 220);
  QCOMPARE(boxes[3]->x(), 0);
  QCOMPARE(boxes[3]->y(), 45);
  QCOMPARE(boxes[0]->y(), 10); // on the middle of its line
  QCOMPARE(flow->heightForWidth(330), 65);
  QCOMPARE(flow->heightForWidth(100), 5 * 20 + 20 + 4 * 5);
}

void tst_Shell::chipIsRemovedByKey() {
  Chip chip("chip");
  chip.setWords("Split by:", "brand");
  QCOMPARE(chip.accessibleName(), QString("Split by: brand"));
  QSignalSpy removed(&chip, &Chip::removeRequested);
  QTest::keyClick(&chip, Qt::Key_Delete);
  QCOMPARE(removed.size(), 0);
  chip.setRemovable(true);
  QTest::keyClick(&chip, Qt::Key_Delete);
  QCOMPARE(removed.size(), 1);
}

void tst_Shell::switchAndSegments() {
  Switch toggle("toggle");
  toggle.show();
  QTest::mouseClick(&toggle, Qt::LeftButton);
  QVERIFY(toggle.isChecked());
  QTest::keyClick(&toggle, Qt::Key_Space);
  QVERIFY(!toggle.isChecked());
  QCOMPARE(QAccessible::queryAccessibleInterface(&toggle)->role(), QAccessible::CheckBox);

  SegmentedButtons segments("strategy");
  segments.setSegments({{"nothing", "nothing", {}}, {"rules", "rules", "rules"}, {"hybrid", "hybrid", {}}});
  QCOMPARE(segments.current(), QString("nothing"));
  QSignalSpy changed(&segments, &SegmentedButtons::currentChanged);
  segments.setCurrent("hybrid");
  QCOMPARE(changed.size(), 0);
  segments.show();
  QTest::mouseClick(segments.findChild<QPushButton*>("strategy.rules"), Qt::LeftButton);
  QCOMPARE(changed.size(), 1);
  QCOMPARE(segments.current(), QString("rules"));
  segments.setSegments({{"rules", "rules", {}}, {"model", "model", {}}});
  QCOMPARE(segments.current(), QString("rules"));
}

void tst_Shell::definitionCardSpeaks() {
  DefinitionCard card;
  card.setDefinition(conversionDefinition());
  QVERIFY(card.plainText().contains("Conversion: 3.95 %"));
  QVERIFY(card.plainText().contains("3.45 to 4.52"));
  card.resize(units(66), units(160));
  card.show();
  QTest::mouseClick(card.findChild<Button*>("definition.copySql"), Qt::LeftButton);
  QVERIFY(QApplication::clipboard()->text().startsWith("SELECT avg(bought)"));
  QSignalSpy rows(&card, &DefinitionCard::rowsRequested);
  QTest::mouseClick(card.findChild<Button*>("definition.rows"), Qt::LeftButton);
  QCOMPARE(rows.size(), 1);
}

void tst_Shell::tableModelHolds() {
  ValueTableModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  fillStrategyTable(model);
  QCOMPARE(model.rowCount(), 7);
  QCOMPARE(model.index(0, 1).data().toString(), QString("3.97"));
  QCOMPARE(model.index(0, 2).data().toString(), QString("–"));
  QCOMPARE(model.index(3, 2).data().toString(), QString("+0.72"));
  QCOMPARE(model.index(3, 3).data().toString(), QString("13,840"));
  QCOMPARE(model.index(6, 4).data().toString(), QString("−204"));
  QCOMPARE(model.index(0, 5).data().toString(), QString("<1 %"));
  QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), QString("3.97 (3.70 to 4.25)"));
  model.setRows({});
  QCOMPARE(model.rowCount(), 0);
  fillStrategyTable(model);
}

void tst_Shell::tableSortsAndRestores() {
  TableView view("sorting");
  ValueTableModel model;
  fillStrategyTable(model);
  view.setTable(&model);
  view.resize(units(180), units(80));
  view.show();
  const auto order = [&] {
    QString letters;
    for (int row = 0; row < view.model()->rowCount(); ++row)
      letters += view.model()->index(row, 0).data().toString()[0];
    return letters;
  };
  const auto click = [&](int column) {
    QHeaderView* head = view.horizontalHeader();
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                      QPoint(head->sectionViewportPosition(column) + 8, head->height() / 2));
  };
  QCOMPARE(order(), QString("nrmhlbb"));
  click(4);
  QCOMPARE(order(), QString("bhmlrbn")); // largest first; unknown last
  click(4);
  QCOMPARE(order(), QString("brlmhbn"));
  click(4);
  QCOMPARE(order(), QString("nrmhlbb"));
  click(0);
  QCOMPARE(order(), QString("bbhlmnr"));
  view.selectSourceRow(3);
  QCOMPARE(view.currentIndex().data().toString(), QString("hybrid"));
  QCOMPARE(view.sourceRow(view.currentIndex()), 3);
}

void tst_Shell::tableCopiesBareNumbers() {
  TableView view("copying");
  view.setHeading("Strategies", "Simulated; effects assumed");
  ValueTableModel model;
  fillStrategyTable(model);
  view.setTable(&model);
  view.resize(units(180), units(80));
  view.show();
  view.selectSourceRow(6);
  QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
  const QString text = QApplication::clipboard()->text();
  const QStringList lines = text.split('\n', Qt::SkipEmptyParts);
  QCOMPARE(lines.size(), 2);
  QVERIFY(lines[0].startsWith("Strategy\tConversion\tConversion, low\tConversion, high\tUplift"));
  QVERIFY2(lines[1].startsWith("by chance\t4.07\t3.7\t4.47\t0.1"), qPrintable(lines[1]));
  QVERIFY(lines[1].contains("\t-204\t"));
  QVERIFY(lines[1].endsWith("Simulated; effects assumed"));
  QVERIFY(QApplication::clipboard()->mimeData()->html().contains("<td>"));

  QTemporaryDir folder;
  QVERIFY(view.saveCsv(folder.filePath("t.csv")));
  QFile file(folder.filePath("t.csv"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(file.readAll().count('\n'), 8);
  QVERIFY(!view.saveCsv("/nowhere/t.csv"));
}

void tst_Shell::tableFoldsOptionalColumns() {
  TableView view("folding");
  ValueTableModel model;
  fillStrategyTable(model);
  view.setTable(&model);
  view.resize(units(200), units(80));
  view.show();
  QVERIFY(!view.isColumnHidden(5));
  view.resize(units(90), units(80));
  QVERIFY(view.isColumnHidden(5));
  QVERIFY(view.isColumnHidden(3));
  QVERIFY(!view.isColumnHidden(4));
  view.resize(units(200), units(80));
  QVERIFY(!view.isColumnHidden(3));
  int total = 0;
  for (int column = 0; column < 6; ++column)
    total += view.columnWidth(column);
  QCOMPARE(total, view.viewport()->width());
}

void tst_Shell::helpInBothLanguages() {
  for (const LanguageChoice choice : {LanguageChoice::English, LanguageChoice::Chinese}) {
    languages_->setChoice(choice);
    for (const QString& topic : HelpWindow::topics())
      QVERIFY2(HelpWindow::markdown(topic).size() > 200, qPrintable(topic));
  }
  languages_->setChoice(LanguageChoice::English);
  HelpWindow help;
  help.showTopic("figures");
  QCOMPARE(help.topic(), QString("figures"));
  keepPicture(help, "help");
  QVERIFY(HelpWindow::markdown("example").contains("sum to 2"));
}

void tst_Shell::partsInAllThemes_data() {
  QTest::addColumn<int>("choice");
  QTest::newRow("light") << 1;
  QTest::newRow("dark") << 2;
  QTest::newRow("high-contrast") << 3;
}

// The same sheet in each theme: grounds are the theme's, so nothing kept an old colour.
void tst_Shell::partsInAllThemes() {
  QFETCH(int, choice);
  JobRunner runner;
  std::unique_ptr<QWidget> sheet(makePartsSheet());
  sheet->setFixedSize(units(310), units(235));
  sheet->show();
  MainWindow window(runner);
  addPages(window);
  window.setProject("rees46-oct2019", "5,066 sessions · 1 Oct 2019");
  window.setStates({{"data", StepState::UpToDate},
                    {"journeys", StepState::UpToDate},
                    {"intent", StepState::UpToDate},
                    {"feedback", StepState::Changed},
                    {"report", StepState::NotYet}});
  window.setDataVersion("data version 3");
  window.setSaved("saved 11:06");
  window.resize(units(360), units(225));
  showActive(window);
  window.showPage("journeys");
  Page* page = window.page("journeys");
  page->header().setFinding("3.9 % of sessions buy",
                            "(3.5 to 4.5), and two in three of the buyers never touch the cart.");
  page->header().setBadge(Tone::Info, "flask", "Simulated; effects assumed");
  auto* save = new Button("cohort", Button::Kind::Outlined, "simulation");
  save->setText("Save as cohort…");
  page->header().addAction(save);
  auto* add = new Button("toReport", Button::Kind::Primary, "report");
  add->setText("Add to report");
  page->header().addAction(add);
  auto* chip = new Chip("chip");
  chip->setMenu(new QMenu(chip));
  chip->setWords("Steps:", "view, cart, purchase");
  page->addChip(chip);
  page->caution().set(Tone::Warning,
                      "This log covers 2 h 50 min, and 4,365 of its 5,066 sessions were still open when it ended.",
                      "What that means");
  auto* card = new Card("strategies");
  card->setTitle("Of the five, only hybrid has a net gain clearly above zero");
  card->setSubtitle("Rates in %, money in USD per 1,000 sessions; small: 95 % interval");
  auto* table = new TableView("strategies.table");
  auto* model = new ValueTableModel(table);
  fillStrategyTable(*model);
  table->setTable(model);
  table->selectSourceRow(3);
  card->setContent(table);
  page->grid().add(card, {12});
  page->showDefinition(conversionDefinition());

  themes_->setChoice(static_cast<ThemeChoice>(choice));
  QTest::qWait(350); // the loading card's bar
  const Theme& theme = themes_->theme();
  const QImage image = window.grab().toImage();
  const auto at = [&](const QPoint& point) { return image.pixelColor(point * image.devicePixelRatio()); };
  QCOMPARE(at(window.rail().mapTo(&window, QPoint(units(26), window.rail().height() - units(30)))), theme.rail);
  QCOMPARE(at(page->mapTo(&window, QPoint(2, page->height() - 2))), theme.window);
  QCOMPARE(at(window.inspector().mapTo(&window, QPoint(units(30), window.inspector().height() - 3))), theme.surface);
  const QImage rail = window.rail().grab().toImage();
  bool plate = false;
  for (int x = 0; x < rail.width() && !plate; ++x)
    for (int y = 0; y < rail.height() && !plate; ++y)
      plate = rail.pixelColor(x, y) == theme.plate;
  QVERIFY(plate);
  showActive(*sheet);
  sheet->findChild<Button*>("focused")->setFocus();
  keepPicture(*sheet, QString("parts-") + QTest::currentDataTag());
  keepPicture(window, QString("window-") + QTest::currentDataTag());
  themes_->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(tst_Shell)
#include "tst_Shell.moc"
