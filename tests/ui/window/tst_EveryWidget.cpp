// Whatever can be used has a name: for tests, settings and screen readers. And every model keeps Qt's contract while
// the window is used.
#include "WindowUnderTest.h"

#include "core/pipeline/Scenarios.h"
#include "ui/charts/ChartWidget.h"
#include "ui/pages/CompareRunsDialog.h"
#include "ui/pages/ImportDialog.h"
#include "ui/pages/ModelsDialog.h"
#include "ui/pages/TrainDialog.h"
#include "ui/pages/simulation/AssumptionsDialog.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/shell/Inspector.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QSet>
#include <QTableView>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

const QStringList allPages = {"home",       "data",       "journeys", "intent", "recommendations",
                              "strategies", "simulation", "feedback", "report"};

// Qt's own parts of a widget (the field in a spin box, a table's head) speak through that widget.
bool isPartOfAnother(const QWidget* widget) {
  const QWidget* parent = widget->parentWidget();
  return qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QLineEdit*>(parent) ||
         qobject_cast<const QComboBox*>(parent) || qobject_cast<const QHeaderView*>(widget) ||
         (qobject_cast<const QTableView*>(parent) && qobject_cast<const QAbstractButton*>(widget));
}

bool isInteractive(const QWidget* widget) {
  return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
         qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget) ||
         qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const ChartWidget*>(widget);
}

QString spoken(const QWidget* widget) {
  if (!widget->accessibleName().isEmpty()) return widget->accessibleName();
  const auto* button = qobject_cast<const QAbstractButton*>(widget);
  return button ? button->text() : QString();
}

QString described(const QWidget* widget) {
  QStringList way;
  for (const QWidget* one = widget; one; one = one->parentWidget())
    way.prepend(one->objectName().isEmpty() ? QString::fromLatin1(one->metaObject()->className()) : one->objectName());
  return way.join('/') + " (" + widget->metaObject()->className() + ")";
}

} // namespace

class tst_EveryWidget : public QObject {
  Q_OBJECT

public:
  tst_EveryWidget(Application& application, OwnHome& home) : window_(application, home) {}

private slots:
  void initTestCase();
  void pages_data();
  void pages();
  void tablesOfData_data();
  void tablesOfData();
  void dialogs_data();
  void dialogs();
  void modelsSurviveUse();
  void closedProject();

private:
  void check(QWidget* root);
  void checkDialog(QDialog* dialog);

  WindowUnderTest window_;
  QSet<const QAbstractItemModel*> tested_;
  int widgets_ = 0;
};

void tst_EveryWidget::initTestCase() {
  const Result<QString> project =
      makeProject(window_, window_.inHome("every.guidepost"), {.model = true, .epochs = 2, .users = 2'000, .runs = 2});
  QVERIFY2(project.has_value(), project ? "" : project.error().message.id.c_str());
  QVERIFY(QTest::qWaitForWindowExposed(&window_.shell()));
  window_.window().open(*project);
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(window_.session().isOpen());
}

// Everything visible below `root`: named, spoken, unmistakable; its models under Qt's tester from now on.
void tst_EveryWidget::check(QWidget* root) {
  QStringList problems;
  QHash<QString, QWidget*> names;
  for (QWidget* widget : root->findChildren<QWidget*>()) {
    if (!widget->isVisible() || !isInteractive(widget) || isPartOfAnother(widget)) continue;
    ++widgets_;
    if (widget->objectName().isEmpty()) problems << "no objectName: " + described(widget);
    if (spoken(widget).trimmed().isEmpty()) problems << "no spoken name: " + described(widget);
    if (QWidget* twin = names.value(widget->objectName()); twin && !widget->objectName().isEmpty())
      problems << "two of one name: " + described(widget) + " and " + described(twin);
    names.insert(widget->objectName(), widget);
    // A picture of a button, or a chip that only tells.
    const bool onlyTells = widget->testAttribute(Qt::WA_TransparentForMouseEvents) ||
                           (qobject_cast<Chip*>(widget) && widget->focusPolicy() == Qt::NoFocus);
    if (widget->isEnabled() && !onlyTells && !(widget->focusPolicy() & Qt::TabFocus) &&
        !(qobject_cast<QAbstractButton*>(widget) && qobject_cast<QAbstractButton*>(widget)->isCheckable()))
      problems << "not reached by the keyboard: " + described(widget);
    const auto* view = qobject_cast<QAbstractItemView*>(widget);
    if (!view || !view->model() || tested_.contains(view->model())) continue;
    tested_ << view->model();
    new QAbstractItemModelTester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
  }
  QVERIFY2(!names.isEmpty(), qPrintable(root->objectName() + " shows nothing that can be used"));
  QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
}

void tst_EveryWidget::pages_data() {
  QTest::addColumn<QString>("id");
  for (const QString& id : allPages)
    QTest::newRow(qPrintable(id)) << id;
}

void tst_EveryWidget::pages() {
  QFETCH(QString, id);
  QVERIFY(window_.openPage(id));
  if (window_.page(id).inspectorContent() && !window_.shell().isInspectorShown()) QVERIFY(window_.press(Qt::Key_F9));
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(window_.shell().isInspectorShown(), window_.page(id).inspectorContent() != nullptr);
  check(&window_.shell());
}

void tst_EveryWidget::tablesOfData_data() {
  QTest::addColumn<QString>("segment");
  for (const char* segment : {"rejected", "imports", "events"})
    QTest::newRow(segment) << QString(segment);
}

void tst_EveryWidget::tablesOfData() {
  QFETCH(QString, segment);
  QVERIFY(window_.openPage("data"));
  QVERIFY(window_.click("dataTableChoice." + segment));
  QVERIFY(window_.waitUntilQuiet());
  check(&window_.shell());
}

void tst_EveryWidget::dialogs_data() {
  QTest::addColumn<QString>("name");
  for (const char* name :
       {"importDialog", "trainDialog", "modelsDialog", "compareRunsDialog", "assumptionsDialog", "settingsDialog"})
    QTest::newRow(name) << QString(name);
}

void tst_EveryWidget::dialogs() {
  QFETCH(QString, name);
  QDialog* dialog = nullptr;
  ProjectSession& session = window_.session();
  if (name == "importDialog") {
    ImportDialog::offer(session, {window_.sample()}, &window_.shell());
    dialog = window_.find<QDialog>(name);
  } else if (name == "trainDialog") {
    QVERIFY(window_.openPage("intent"));
    QVERIFY(window_.click("intentTrain"));
    dialog = window_.find<QDialog>(name);
  } else if (name == "modelsDialog") {
    QVERIFY(window_.openPage("intent"));
    QVERIFY(window_.click("intentCompare"));
    dialog = window_.find<QDialog>(name);
  } else if (name == "compareRunsDialog") {
    QVERIFY(window_.openPage("simulation"));
    QVERIFY(window_.click("simulationCompare"));
    dialog = window_.find<QDialog>(name);
  } else if (name == "assumptionsDialog") {
    QVERIFY(window_.openPage("simulation"));
    QVERIFY(window_.click("assumptionsEdit"));
    dialog = window_.find<QDialog>(name);
  } else {
    dialog = new SettingsDialog(window_.application().themes(), window_.application().languages(),
                                window_.inHome("keys"), &window_.shell());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
  }
  QVERIFY(dialog);
  checkDialog(dialog);
}

void tst_EveryWidget::checkDialog(QDialog* dialog) {
  QPointer<QDialog> shown = dialog;
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(shown && shown->isVisible());
  QVERIFY(!shown->windowTitle().isEmpty());
  check(shown);
  QTest::keyClick(shown.data(), Qt::Key_Escape);
  QTRY_VERIFY(!shown || !shown->isVisible());
  QVERIFY(window_.waitUntilQuiet());
}

// Sorting, other rows, the other language: the testers from above watch.
void tst_EveryWidget::modelsSurviveUse() {
  QVERIFY(tested_.size() >= 10);
  for (const LanguageChoice language : {LanguageChoice::Chinese, LanguageChoice::English}) {
    window_.application().languages().setChoice(language);
    for (const QString& id : allPages) {
      QVERIFY(window_.openPage(id));
      for (QTableView* table : window_.page(id).findChildren<QTableView*>()) {
        if (!table->isVisible() || !table->model()) continue;
        QHeaderView* head = table->horizontalHeader();
        window_.page(id).scroll().ensureWidgetVisible(table);
        for (int clicks = 0; clicks < 3; ++clicks)
          QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                            QPoint(head->sectionViewportPosition(0) + 5, head->height() / 2));
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(window_.waitUntilQuiet());
      }
    }
  }
  QVERIFY2(widgets_ > 200, qPrintable(QString::number(widgets_)));
  qInfo("%d widgets, %d models", widgets_, static_cast<int>(tested_.size()));
}

void tst_EveryWidget::closedProject() {
  QVERIFY(window_.press(QStringLiteral("Ctrl+W")));
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(!window_.session().isOpen());
  for (const QString& id : allPages) {
    QVERIFY(window_.openPage(id));
    check(&window_.shell());
    for (const Card* card : window_.visibleCards(window_.page(id)))
      QVERIFY2(card->state() == Card::State::Empty || card->objectName().startsWith("home"),
               qPrintable(card->objectName()));
  }
}

int main(int argc, char** argv) {
  return runWindowTest<tst_EveryWidget>(argc, argv);
}
#include "tst_EveryWidget.moc"
