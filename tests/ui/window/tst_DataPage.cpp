// The data page by clicks: sorting, mending, taking back, filtering; and a window that stays awake while a long log
// comes in.
#include "WindowUnderTest.h"

#include "core/pipeline/Import.h"
#include "ui/pages/data/EventTableModel.h"
#include "ui/pages/data/FilterDialog.h"
#include "ui/pages/data/RowsCard.h"
#include "ui/tables/TableView.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QMessageBox>
#include <QSpinBox>

#include <atomic>
#include <chrono>
#include <thread>

using namespace guidepost;
using namespace guidepost::ui;

namespace {

// How long a thread with nothing to do has to wait for its turn: what the machine alone costs.
class ControlBeat {
public:
  ControlBeat() : thread_([this] { beat(); }) {}
  ~ControlBeat() {
    stop_ = true;
    thread_.join();
  }
  qint64 longestGapMs() const { return longest_; }

private:
  void beat() {
    using Clock = std::chrono::steady_clock;
    Clock::time_point last = Clock::now();
    while (!stop_) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      const auto gap = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - last).count();
      longest_ = std::max<qint64>(longest_, gap);
      last = Clock::now();
    }
  }

  std::atomic<bool> stop_ = false;
  std::atomic<qint64> longest_ = 0;
  std::thread thread_;
};

bool writeLog(const QString& path, int rows, int firstUser) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  QByteArray text = "timestamp,visitorid,event,itemid,transactionid\n";
  std::uint64_t state = 88172645463325252ULL;
  for (int row = 0; row < rows; ++row) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    const int kind = static_cast<int>(state % 100);
    text += QByteArray::number(1'433'220'000'000LL + row * 1'000LL) + ',' +
            QByteArray::number(firstUser + static_cast<int>(state / 100 % 40'000)) + ',' +
            (kind < 95   ? "view"
             : kind < 98 ? "addtocart"
                         : "transaction") +
            ',' + QByteArray::number(static_cast<int>(state / 7'919 % 20'000)) + ',' +
            (kind < 98 ? QByteArray() : QByteArray::number(row)) + '\n';
    if (text.size() > 1 << 20) {
      file.write(text);
      text.clear();
    }
  }
  file.write(text);
  return file.error() == QFile::NoError;
}

} // namespace

class tst_DataPage : public QObject {
  Q_OBJECT

public:
  tst_DataPage(Application& application, OwnHome& home) : window_(application, home) {}

private slots:
  void initTestCase();
  void headsSort();
  void findingShowsItsMoment();
  void findingShowsItsRows();
  void rejectedRowsAreFound();
  void filterIsToldEverywhere();
  void newestImportIsUndone();
  void staysAwakeDuringAnImport();

private:
  Card* tables() { return window_.find<Card>("dataTables"); }
  EventTableModel* events() { return window_.page("data").findChild<EventTableModel*>(); }
  bool clickHead(int column);
  QString cell(int row, int column);

  WindowUnderTest window_;
};

void tst_DataPage::initTestCase() {
  MadeProject only;
  only.model = false;
  const QString path = window_.inHome("rows.guidepost");
  QVERIFY(makeProject(window_, path, only));
  window_.session().open(path);
  QTRY_VERIFY_WITH_TIMEOUT(window_.session().state().hasData && window_.isQuiet(), 30'000);
  QVERIFY(window_.openPage("data"));
  QVERIFY(window_.waitUntilQuiet());
}

bool tst_DataPage::clickHead(int column) {
  auto* table = window_.find<TableView>("dataEvents");
  if (!table) return false;
  QHeaderView* head = table->horizontalHeader();
  window_.page("data").scroll().ensureWidgetVisible(head);
  QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                    {head->sectionViewportPosition(column) + head->sectionSize(column) / 3, head->height() / 2});
  return window_.waitUntilQuiet();
}

QString tst_DataPage::cell(int row, int column) {
  events()->index(row, column).data();
  window_.waitUntilQuiet();
  return events()->index(row, column).data().toString();
}

void tst_DataPage::headsSort() {
  const int last = events()->rowCount() - 1;
  const QString own = cell(0, EventTableModel::Time) + cell(0, EventTableModel::User);
  QVERIFY(clickHead(EventTableModel::Time));
  const QString earliest = cell(0, EventTableModel::Time), latest = cell(last, EventTableModel::Time);
  QVERIFY(earliest != latest);
  QVERIFY(clickHead(EventTableModel::Time));
  QCOMPARE(cell(0, EventTableModel::Time), latest);
  QCOMPARE(cell(last, EventTableModel::Time), earliest);
  QVERIFY(clickHead(EventTableModel::Time));
  QCOMPARE(cell(0, EventTableModel::Time) + cell(0, EventTableModel::User), own);
  QVERIFY(clickHead(EventTableModel::SessionNumber));
  QCOMPARE(cell(0, EventTableModel::SessionNumber), QStringLiteral("1"));
  QCOMPARE(window_.find<TableView>("dataEvents")->horizontalHeader()->sortIndicatorSection(),
           int{EventTableModel::SessionNumber});
  QVERIFY(clickHead(EventTableModel::SessionNumber));
  QVERIFY(cell(0, EventTableModel::SessionNumber) != QStringLiteral("1"));
  QVERIFY(clickHead(EventTableModel::SessionNumber));
  QVERIFY(!window_.find<TableView>("dataEvents")->horizontalHeader()->isSortIndicatorShown());
}

void tst_DataPage::findingShowsItsMoment() {
  auto* rows = qobject_cast<RowsCard*>(tables());
  QVERIFY(rows);
  const PathState& state = window_.session().state();
  const std::int64_t middle = state.firstTimeUs + (state.lastTimeUs - state.firstTimeUs) / 2;
  pipeline::RowsLink link;
  link.kind = pipeline::RowsLink::Kind::Events;
  link.span = store::Span{middle, middle};
  rows->follow(link);
  QVERIFY(window_.waitUntilQuiet());
  auto* table = window_.find<TableView>("dataEvents");
  const int top = table->rowAt(0);
  QVERIFY(top > 100 && top < events()->rowCount() - 100);
  const auto timeOf = [&](int row) { return cell(row, EventTableModel::Time); };
  QVERIFY(timeOf(top) >= timeOf(top - 1));
  QVERIFY(clickHead(EventTableModel::Time) && clickHead(EventTableModel::Time));
}

void tst_DataPage::findingShowsItsRows() {
  auto* rows = qobject_cast<RowsCard*>(tables());
  pipeline::RowsLink link;
  link.kind = pipeline::RowsLink::Kind::Events;
  link.events.type = "purchase";
  rows->follow(link);
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(events()->total() > 0 && events()->total() < window_.session().state().events);
  QCOMPARE(cell(0, EventTableModel::Type), QStringLiteral("purchase"));
  link.kind = pipeline::RowsLink::Kind::Flagged;
  rows->follow(link);
  QVERIFY(window_.waitUntilQuiet());
  QVERIFY(window_.find<TableView>("dataFlagged"));
  link.kind = pipeline::RowsLink::Kind::Duplicates;
  rows->follow(link);
  QVERIFY(window_.waitUntilQuiet());
  auto* duplicates = window_.find<TableView>("dataDuplicates");
  QVERIFY(duplicates);
  QCOMPARE(std::int64_t{duplicates->model()->rowCount()}, window_.session().state().duplicates);
  link = {};
  link.kind = pipeline::RowsLink::Kind::Events;
  rows->follow(link);
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(events()->total(), window_.session().state().events);
}

void tst_DataPage::rejectedRowsAreFound() {
  QVERIFY(window_.click("dataTableChoice.rejected"));
  QVERIFY(window_.waitUntilQuiet());
  auto* table = window_.find<TableView>("dataRejected");
  auto* reasons = window_.find<QComboBox>("dataRejectedReason");
  QVERIFY(table && reasons && reasons->count() > 1);
  const int all = table->model()->rowCount();
  QCOMPARE(std::int64_t{all}, window_.session().state().rejected);
  int found = 0;
  for (int choice = 1; choice < reasons->count(); ++choice) {
    reasons->setCurrentIndex(choice);
    emit reasons->activated(choice);
    QVERIFY(window_.waitUntilQuiet());
    const int rows = table->model()->rowCount();
    QVERIFY2(reasons->itemText(choice).endsWith(QStringLiteral("(%1)").arg(rows)),
             qPrintable(reasons->itemText(choice)));
    found += rows;
  }
  QCOMPARE(found, all);
  QVERIFY(window_.find<QAbstractButton>("dataRejectedExport")->isEnabled());
  QVERIFY(window_.click("dataTableChoice.events"));
}

void tst_DataPage::filterIsToldEverywhere() {
  QVERIFY(!window_.find<Chip>("pageFilter"));
  QVERIFY(window_.click("dataFilter"));
  QVERIFY(window_.waitUntilQuiet());
  auto* least = window_.find<QSpinBox>("filterEvents");
  QVERIFY(least);
  QVERIFY(!window_.find<QAbstractButton>("filterApply")->isEnabled());
  least->setValue(3);
  QTRY_VERIFY_WITH_TIMEOUT(window_.find<QAbstractButton>("filterApply")->isEnabled(), 10'000);
  QVERIFY(window_.click("filterApply"));
  QTRY_VERIFY_WITH_TIMEOUT(window_.isQuiet() && !window_.session().state().filter.keepsAll(), 30'000);
  QVERIFY(window_.session().state().leftOut.sessions > 0);
  for (const QString& id : window_.shell().pageIds()) {
    QVERIFY2(window_.openPage(id), qPrintable(id));
    auto* chip = window_.find<Chip>("pageFilter");
    QVERIFY2(chip && chip->toolTip().contains('3'), qPrintable(id));
  }
  QVERIFY(window_.openPage("journeys"));
  QVERIFY(window_.click("pageFilter"));
  QCOMPARE(window_.shell().currentPage()->id(), QStringLiteral("data"));
  FilterDialog::apply(window_.session(), {});
  QTRY_VERIFY_WITH_TIMEOUT(window_.isQuiet() && window_.session().state().filter.keepsAll(), 30'000);
  QVERIFY(!window_.find<Chip>("pageFilter"));
}

void tst_DataPage::newestImportIsUndone() {
  const std::int64_t before = window_.session().state().events;
  const QString log = window_.inHome("second.csv");
  QVERIFY(writeLog(log, 500, 900'000));
  pipeline::ImportRequest request;
  request.paths = {log.toStdString()};
  window_.session().importLogs(request, window_.session().path());
  QTRY_VERIFY_WITH_TIMEOUT(window_.isQuiet() && window_.session().state().events == before + 500, 30'000);
  QVERIFY(window_.click("dataTableChoice.imports"));
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(window_.find<TableView>("dataImports")->model()->rowCount(), 2);

  QVERIFY(window_.click("dataUndoImport"));
  auto* box = window_.find<QMessageBox>("undoImportBox");
  QVERIFY(box && box->text().contains("500") && box->text().contains("second.csv"));
  box->reject();
  QVERIFY(window_.waitUntilQuiet());
  QCOMPARE(window_.session().state().events, before + 500);

  QVERIFY(window_.click("dataUndoImport"));
  QVERIFY(window_.click("undoImportSure"));
  QTRY_VERIFY_WITH_TIMEOUT(window_.isQuiet() && window_.session().state().events == before, 30'000);
  QCOMPARE(window_.find<TableView>("dataImports")->model()->rowCount(), 1);
  QVERIFY(window_.page("data").caution().text().contains("500"));
  QVERIFY(window_.click("dataTableChoice.events"));
}

void tst_DataPage::staysAwakeDuringAnImport() {
  constexpr int rows = 500'000;
  const QString log = window_.inHome("long.csv");
  QVERIFY(writeLog(log, rows, 1));
  pipeline::ImportRequest request;
  request.paths = {log.toStdString()};
  bool done = false;
  connect(&window_.session(), &ProjectSession::imported, this, [&] { done = true; });
  Heartbeat heart;
  ControlBeat control;
  heart.restart();
  window_.session().importLogs(request, window_.inHome("long.guidepost"));
  while (!done && heart.longestGapMs() < 60'000)
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
  const qint64 during = heart.longestGapMs(), machine = control.longestGapMs();
  QVERIFY(window_.waitUntilQuiet());
  qInfo("longest gap of the window %lld ms, of an idle thread %lld ms; until all was shown %lld ms",
        static_cast<long long>(during), static_cast<long long>(machine), static_cast<long long>(heart.longestGapMs()));
  QCOMPARE(window_.session().state().events + window_.session().state().duplicates, std::int64_t{rows});
  QVERIFY2(during <= 50 + machine, qPrintable(QString::number(during)));
}

int main(int argc, char** argv) {
  return runWindowTest<tst_DataPage>(argc, argv);
}
#include "tst_DataPage.moc"
