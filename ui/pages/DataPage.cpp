#include "ui/pages/DataPage.h"

#include "ui/charts/BarChart.h"
#include "ui/pages/EventTableModel.h"
#include "ui/pages/FindingList.h"
#include "ui/pages/ImportDialog.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>

namespace guidepost::ui {

namespace {

constexpr int rejectedShown = 10'000;
constexpr qsizetype typesInChart = 4;

Tone toneOf(pipeline::Verdict verdict) {
  switch (verdict) {
  case pipeline::Verdict::Good:
    return Tone::Positive;
  case pipeline::Verdict::Warning:
    return Tone::Warning;
  case pipeline::Verdict::Note:
    break;
  }
  return Tone::Neutral;
}

constexpr std::int64_t dayUs = 24 * 60 * 60 * std::int64_t{1'000'000};

QString shortDate(std::int64_t timeUs) {
  const QLocale locale(language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
  return locale.toString(QDateTime::fromMSecsSinceEpoch(timeUs / 1000, Qt::UTC).date(), DataPage::tr("d MMM"));
}

// Texts under the bars' left edges: dates once the log is longer than two days, else times of day.
QStringList edgesOf(const pipeline::DataQuality& quality) {
  constexpr qsizetype most = 7;
  const auto buckets = static_cast<qsizetype>(quality.time.size());
  QStringList edges;
  const bool dated = buckets * quality.bucketUs > 2 * dayUs;
  const qsizetype perDay = quality.bucketUs >= dayUs ? 1 : static_cast<qsizetype>(dayUs / quality.bucketUs);
  const qsizetype unit = dated ? perDay : 1;
  const qsizetype every = unit * std::max<qsizetype>(1, (buckets + unit * most - 1) / (unit * most));
  qsizetype next = 0;
  for (qsizetype b = 0; b < buckets; ++b) {
    const std::int64_t from = quality.time[static_cast<std::size_t>(b)].fromUs;
    const bool midnight = !dated || quality.bucketUs >= dayUs || from % dayUs < quality.bucketUs;
    if (b < next || !midnight) {
      edges.push_back(QString());
      continue;
    }
    edges.push_back(dated ? shortDate(from) : number::timeOfDay(from).left(5));
    next = b + every;
  }
  edges.push_back(QString());
  return edges;
}

} // namespace

DataPage::DataPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("data"), QStringLiteral("data"), parent), session_(session) {
  import_ = new Button(QStringLiteral("dataImport"), Button::Kind::Primary, QStringLiteral("import"));
  header().addAction(import_);
  connect(import_, &Button::clicked, this, [this] { ImportDialog::choose(session_, window()); });

  fileChip_ = new Chip(QStringLiteral("dataFile"));
  spanChip_ = new Chip(QStringLiteral("dataSpan"));
  currencyChip_ = new Chip(QStringLiteral("dataCurrency"));
  typeChip_ = new Chip(QStringLiteral("dataType"));
  for (Chip* chip : {fileChip_, spanChip_, currencyChip_, typeChip_})
    addChip(chip);
  typeChip_->setMenu(new QMenu(typeChip_));
  connect(typeChip_, &Chip::removeRequested, this, [this] { filterByType({}); });

  qualityCard_ = new Card(QStringLiteral("dataQuality"));
  findings_ = new FindingList;
  qualityCard_->setContent(findings_);
  timeCard_ = new Card(QStringLiteral("dataTime"));
  timeChart_ = new BarChart;
  timeChart_->setObjectName(QStringLiteral("dataTimeChart"));
  timeCard_->setContent(timeChart_);

  tableCard_ = new Card(QStringLiteral("dataTables"));
  tableCard_->setContentFlush(true);
  tableChoice_ = new SegmentedButtons(QStringLiteral("dataTableChoice"));
  tableCard_->addHeaderWidget(tableChoice_);
  tables_ = new QStackedWidget;
  eventTable_ = new TableView(QStringLiteral("dataEvents"));
  events_ = new EventTableModel(session_, this);
  eventTable_->setTable(events_, false);
  eventTable_->setStretchColumn(4);
  rejectedTable_ = new TableView(QStringLiteral("dataRejected"));
  rejectedModel_ = new ValueTableModel(this);
  rejectedTable_->setTable(rejectedModel_);
  rejectedTable_->setStretchColumn(3);
  importTable_ = new TableView(QStringLiteral("dataImports"));
  importModel_ = new ValueTableModel(this);
  importTable_->setTable(importModel_);
  for (TableView* table : {eventTable_, rejectedTable_, importTable_})
    tables_->addWidget(table);
  tables_->setMinimumHeight(units(44));
  tableCard_->setContent(tables_);

  grid().add(qualityCard_, {5, 6, 12}, 0);
  grid().add(timeCard_, {7, 6, 12}, 0);
  grid().add(tableCard_, {12}, 1);

  connect(tableChoice_, &SegmentedButtons::currentChanged, this, [this](const QString& id) {
    chooseTable(id == QLatin1String("events") ? 0 : id == QLatin1String("rejected") ? 1 : 2);
  });
  connect(eventTable_, &TableView::rowActivated, this, [this](int row) {
    if (const SessionId id = events_->sessionAt(row); id && session_.state().model) {
      session_.select(id, 0);
      emit pageRequested(QStringLiteral("intent"));
    }
  });
  connect(events_, &EventTableModel::failed, this,
          [this](const Error& error) { tableCard_->showError(word(error), tr("The project itself is unchanged.")); });
  connect(tableCard_, &Card::retryRequested, this, &DataPage::reload);
  for (Card* card : {qualityCard_, timeCard_, tableCard_})
    connect(card, &Card::makeRequested, this, [this] { ImportDialog::choose(session_, window()); });
  connect(&session_, &ProjectSession::opened, this, &DataPage::reload);
  connect(&session_, &ProjectSession::closed, this, &DataPage::showNothing);
  connect(&session_, &ProjectSession::changed, this, [this](ProjectSession::Changes changes) {
    if (changes.testFlag(ProjectSession::Data)) reload();
  });
  refreshWords();
  showNothing();
}

QString DataPage::name() const {
  return tr("Data");
}

void DataPage::reload() {
  session_.query<pipeline::ProjectInfo>(
      QStringLiteral("data.info"),
      [](pipeline::Workspace& workspace, const JobContext& job) { return pipeline::projectInfo(workspace, job); }, this,
      [this](Result<pipeline::ProjectInfo> info) {
        if (!info) return;
        info_ = std::move(*info);
        if (info_->events == 0) {
          showNothing();
          return;
        }
        showInfo();
        showImports();
        events_->reload({typeFilter_.empty() ? std::nullopt : std::optional(typeFilter_), {}, {}});
        tableCard_->showContent();
      });
  qualityCard_->showLoading(tr("Looking through the log"));
  timeCard_->showLoading();
  session_.query<pipeline::DataQuality>(
      QStringLiteral("data.quality"),
      [](pipeline::Workspace& workspace, const JobContext& job) { return pipeline::dataQuality(workspace, job); }, this,
      [this](Result<pipeline::DataQuality> quality) {
        if (!quality) {
          if (info_ && info_->events == 0) return showNothing();
          qualityCard_->showError(word(quality.error()), tr("The project itself is unchanged."));
          return;
        }
        quality_ = std::move(*quality);
        showQuality();
      });
  session_.query<pipeline::RejectedRows>(
      QStringLiteral("data.rejected"),
      [](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::rejectedRows(workspace, rejectedShown, job);
      },
      this,
      [this](Result<pipeline::RejectedRows> rejected) {
        if (!rejected) return;
        rejected_ = std::move(*rejected);
        showRejected();
      });
}

void DataPage::showNothing() {
  info_.reset();
  quality_.reset();
  rejected_.reset();
  typeFilter_.clear();
  events_->clear();
  header().setFinding(tr("No log yet."), tr(" Import one: a CSV of who did what when is enough."));
  for (Chip* chip : {fileChip_, spanChip_, currencyChip_, typeChip_})
    chip->hide();
  qualityCard_->showEmpty(tr("Here stands what is good and what is missing in the log."), tr("Import a log…"),
                          QStringLiteral("import"));
  timeCard_->showEmpty(tr("Here the events lie in time."));
  tableCard_->showEmpty(tr("Here is every event, and every row that could not become one."));
}

void DataPage::showInfo() {
  using namespace number;
  const pipeline::ProjectInfo& info = *info_;
  std::int64_t read = 0, duplicates = 0, rejected = 0;
  for (const store::ImportRow& import : info.imports) {
    duplicates += import.duplicates;
    rejected += import.rejected;
    read += import.accepted + import.duplicates + import.rejected;
  }
  header().setFinding(
      tr("%1 of %2 rows became events:").arg(count(info.events), count(read)),
      tr(" %1 were duplicates, %2 could not be read. They tell of %3 users and %4 items in %5 sessions.")
          .arg(count(duplicates), count(rejected), count(info.users), count(info.items), count(info.sessions)));
  header().setBadge(Tone::Info, QStringLiteral("flask"), info.synthetic ? tr("Synthetic log") : QString());
  const QString file = info.imports.empty() || info.imports.back().files.empty()
                           ? QString()
                           : QFileInfo(QString::fromStdString(info.imports.back().files.front().name)).fileName();
  fileChip_->setWords(info.imports.size() > 1
                          ? tr("%1 imports, newest:").arg(count(static_cast<std::int64_t>(info.imports.size())))
                          : tr("Log:"),
                      file);
  if (info.span)
    spanChip_->setWords(tr("Span:"), interval(dateTime(info.span->firstTimeUs), dateTime(info.span->lastTimeUs)),
                        QStringLiteral(" UTC"));
  currencyChip_->setWords(tr("Currency:"), info.currency.empty() ? tr("none in the log")
                                           : info.currency == "mixed"
                                               ? tr("several")
                                               : currencyName(QString::fromStdString(info.currency)));
  for (Chip* chip : {fileChip_, spanChip_, currencyChip_, typeChip_})
    chip->show();

  QMenu* menu = typeChip_->menu();
  menu->clear();
  menu->addAction(tr("All events"), this, [this] { filterByType({}); });
  for (const store::EventTypeCount& type : info.eventTypes)
    menu->addAction(QStringLiteral("%1 (%2)").arg(term(type.name), count(type.count)), this,
                    [this, name = QString::fromStdString(type.name)] { filterByType(name); });
  typeChip_->setWords(tr("Events:"), typeFilter_.empty() ? tr("all") : term(typeFilter_));
  typeChip_->setRemovable(!typeFilter_.empty());
  tableChoice_->setSegments({{QStringLiteral("events"), tr("Events"), {}},
                             {QStringLiteral("rejected"), tr("Rejected rows"), {}},
                             {QStringLiteral("imports"), tr("Imports"), {}}});
  chooseTable(tables_->currentIndex());
}

void DataPage::showQuality() {
  QVector<FindingList::Line> lines;
  std::int64_t warnings = 0;
  for (const pipeline::QualityFinding& finding : quality_->findings) {
    warnings += finding.verdict == pipeline::Verdict::Warning;
    lines.push_back({toneOf(finding.verdict), word(finding.message)});
  }
  findings_->setLines(lines);
  qualityCard_->setTitle(warnings == 0
                             ? tr("Nothing to worry about in this log")
                             : tr("%n thing(s) to know before you read on", nullptr, static_cast<int>(warnings)));
  qualityCard_->setSubtitle(tr("What is complete, what is missing, what was left out"));
  qualityCard_->showContent();

  BarData bars;
  bars.stacked = true;
  bars.valueName = tr("events");
  const auto types = static_cast<qsizetype>(quality_->types.size());
  const qsizetype shown = types > typesInChart + 1 ? typesInChart : types;
  const qsizetype named = types > shown ? shown + 1 : shown;
  for (qsizetype t = 0; t < shown; ++t) {
    BarSeries series;
    series.name = term(quality_->types[static_cast<std::size_t>(t)]);
    series.step = static_cast<int>(2 + 4 * t / std::max<qsizetype>(1, named - 1));
    bars.series.push_back(series);
  }
  if (named > shown) {
    BarSeries series;
    series.name = tr("other");
    series.step = 6;
    bars.series.push_back(series);
  }
  std::int64_t busiest = 0, busiestFrom = 0, all = 0;
  const bool days = quality_->bucketUs >= dayUs;
  const qsizetype bucketCount = static_cast<qsizetype>(quality_->time.size());
  for (qsizetype b = 0; b < bucketCount; ++b) {
    const pipeline::EventsInTime& bucket = quality_->time[static_cast<std::size_t>(b)];
    std::int64_t total = 0;
    for (const std::int64_t value : bucket.counts)
      total += value;
    all += total;
    if (total > busiest) {
      busiest = total;
      busiestFrom = bucket.fromUs;
    }
    std::int64_t told = 0;
    for (qsizetype t = 0; t < shown; ++t) {
      const std::int64_t value = bucket.counts[static_cast<std::size_t>(t)];
      told += value;
      bars.series[t].values.push_back(static_cast<double>(value));
    }
    if (named > shown) bars.series[shown].values.push_back(static_cast<double>(total - told));
    bars.binNames.push_back(days ? number::date(bucket.fromUs) : number::dateTime(bucket.fromUs));
  }
  bars.binEdges = edgesOf(*quality_);
  bars.binNames.push_back(QString());
  bars.xTitle = bucketCount * quality_->bucketUs > 2 * dayUs ? tr("date, UTC") : tr("time of day, UTC");
  timeChart_->setData(bars);
  const QString when = days ? number::date(busiestFrom) : number::dateTime(busiestFrom);
  timeCard_->setTitle(bucketCount == 0 ? tr("The log's times lie too far apart to draw")
                      : days           ? tr("Busiest: %1, with %2 events").arg(when, number::count(busiest))
                                       : tr("Busiest: from %1 on, with %2 events in %3")
                                   .arg(when, number::count(busiest), number::duration(quality_->bucketUs)));
  timeCard_->setSubtitle(
      tr("Events by type, one bar for each %1; n = %2").arg(number::duration(quality_->bucketUs), number::count(all)));
  timeCard_->showContent();
}

void DataPage::showRejected() {
  QVector<QVector<Cell>> rows;
  for (const store::RejectedRow& row : rejected_->rows)
    rows.push_back({Cell::words(QFileInfo(QString::fromStdString(row.file)).fileName()), Cell::count(row.line),
                    Cell::words(word(row.reason)), Cell::words(QString::fromStdString(row.text))});
  rejectedModel_->setTable({{tr("File"), false, true, {}},
                            {tr("Line"), true, false, {}},
                            {tr("Why"), false, false, {}},
                            {tr("Row, ids masked"), false, false, {}}},
                           rows);
  chooseTable(tables_->currentIndex());
}

void DataPage::showImports() {
  QVector<QVector<Cell>> rows;
  for (const store::ImportRow& import : info_->imports)
    for (const store::ImportFileRow& file : import.files)
      rows.push_back({Cell::words(QFileInfo(QString::fromStdString(file.name)).fileName()),
                      Cell::words(QString::fromStdString(import.format)), Cell::count(file.read),
                      Cell::count(file.accepted), Cell::count(file.duplicates), Cell::count(file.rejected)});
  importModel_->setTable({{tr("File"), false, false, {}},
                          {tr("Format"), false, false, {}},
                          {tr("Rows read"), true, false, {}},
                          {tr("Accepted"), true, false, {}},
                          {tr("Duplicates"), true, false, {}},
                          {tr("Rejected"), true, false, {}}},
                         rows);
}

void DataPage::chooseTable(int which) {
  tables_->setCurrentIndex(which);
  if (!info_) return;
  using namespace number;
  switch (which) {
  case 0: {
    std::int64_t shown = info_->events;
    for (const store::EventTypeCount& type : info_->eventTypes)
      if (type.name == typeFilter_) shown = type.count;
    tableCard_->setTitle(tr("%1 events").arg(count(shown)));
    tableCard_->setSubtitle(tr("In the order of the log; double-click opens the session in Intent"));
    break;
  }
  case 1:
    tableCard_->setTitle(!rejected_ || rejected_->rows.empty()
                             ? tr("Every row could be read")
                             : tr("%n row(s) could not become an event", nullptr, static_cast<int>(rejected_->stored)));
    tableCard_->setSubtitle(tr("File, line, reason and text of each"));
    break;
  default:
    tableCard_->setTitle(tr("%n import(s)", nullptr, static_cast<int>(info_->imports.size())));
    tableCard_->setSubtitle(tr("Rows read = accepted + duplicates + rejected, for every file"));
  }
}

void DataPage::filterByType(const QString& type) {
  typeFilter_ = type.toStdString();
  if (!info_) return;
  showInfo();
  tableChoice_->setCurrent(QStringLiteral("events"));
  chooseTable(0);
  events_->reload({typeFilter_.empty() ? std::nullopt : std::optional(typeFilter_), {}, {}});
}

void DataPage::retranslate() {
  import_->setText(tr("Import a log…"));
  eventTable_->setAccessibleName(tr("Events"));
  rejectedTable_->setAccessibleName(tr("Rejected rows"));
  importTable_->setAccessibleName(tr("Imports"));
  tableChoice_->setAccessibleName(tr("Which table"));
  timeChart_->setAccessibleName(tr("Events in time"));
  if (!info_) {
    showNothing();
    return;
  }
  events_->retranslate();
  showInfo();
  showImports();
  if (quality_) showQuality();
  if (rejected_) showRejected();
}

} // namespace guidepost::ui
