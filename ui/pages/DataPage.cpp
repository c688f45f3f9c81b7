#include "ui/pages/DataPage.h"

#include "ui/pages/ImportDialog.h"
#include "ui/pages/data/FilterDialog.h"
#include "ui/pages/data/QualityCard.h"
#include "ui/pages/data/RowsCard.h"
#include "ui/pages/data/TimeSpan.h"
#include "ui/pages/data/TimelineCard.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"

#include <QFileInfo>
#include <QMenu>
#include <QScrollArea>

namespace guidepost::ui {

DataPage::DataPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("data"), QStringLiteral("data"), parent), session_(session),
      import_(new Button(QStringLiteral("dataImport"), Button::Kind::Primary, QStringLiteral("import"))),
      fileChip_(new Chip(QStringLiteral("dataFile"))), spanChip_(new Chip(QStringLiteral("dataSpan"))),
      currencyChip_(new Chip(QStringLiteral("dataCurrency"))), typeChip_(new Chip(QStringLiteral("dataType"))),
      shownChip_(new Chip(QStringLiteral("dataShown"))), filterChip_(new Chip(QStringLiteral("dataFilter"))),
      qualityCard_(new QualityCard), timelineCard_(new TimelineCard), rowsCard_(new RowsCard(session)) {
  header().addAction(import_);
  for (Chip* chip : {fileChip_, spanChip_, currencyChip_, filterChip_, typeChip_, shownChip_})
    addChip(chip);
  typeChip_->setMenu(new QMenu(typeChip_));
  grid().add(qualityCard_, {5, 6, 12}, 0);
  grid().add(timelineCard_, {7, 6, 12}, 0);
  grid().add(rowsCard_, {12}, 1);

  const auto import = [this] { ImportDialog::choose(session_, window()); };
  connect(import_, &Button::clicked, this, import);
  connect(typeChip_, &Chip::removeRequested, this, [this] {
    store::EventFilter filter = eventFilter_;
    filter.type.reset();
    filterBy(filter);
  });
  connect(shownChip_, &Chip::clicked, this, [this] { filterBy({eventFilter_.type, {}, {}}); });
  connect(shownChip_, &Chip::removeRequested, this, [this] { filterBy({eventFilter_.type, {}, {}}); });
  connect(filterChip_, &Chip::clicked, this, &DataPage::openFilter);
  connect(filterChip_, &Chip::removeRequested, this, [this] { FilterDialog::apply(session_, {}); });
  connect(&header(), &PageHeader::filterClicked, this, &DataPage::openFilter);
  connect(&session_, &ProjectSession::stateChanged, this, [this] {
    if (info_) showChips();
  });
  connect(qualityCard_, &QualityCard::rowsRequested, this, &DataPage::follow);
  connect(rowsCard_, &RowsCard::undone, this,
          [this](const QString& sentence) { caution().set(Tone::Positive, sentence.toHtmlEscaped(), tr("Dismiss")); });
  connect(&caution(), &CautionLine::linkClicked, this, [this] { caution().clear(); });
  for (Card* card : std::initializer_list<Card*>{qualityCard_, timelineCard_, rowsCard_}) {
    connect(card, &Card::makeRequested, this, import);
    connect(card, &Card::retryRequested, this, &DataPage::reload);
  }
  connect(rowsCard_, &RowsCard::sessionActivated, this, [this](SessionId id) {
    if (!session_.state().model) return;
    session_.select(id, 0);
    emit pageRequested(QStringLiteral("intent"));
  });
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
  const QString unchanged = tr("The project itself is unchanged.");
  rowsCard_->showLoading();
  session_.query<pipeline::ProjectInfo>(
      QStringLiteral("data.info"),
      [](pipeline::Workspace& workspace, const JobContext& job) { return pipeline::projectInfo(workspace, job); }, this,
      [this, unchanged](Result<pipeline::ProjectInfo> info) {
        if (!info) {
          if (info.error().code != ErrorCode::Cancelled) rowsCard_->showError(word(info.error()), unchanged);
          return;
        }
        if (info->events == 0) return showNothing();
        info_ = std::move(*info);
        showInfo();
        rowsCard_->setInfo(*info_);
      });
  qualityCard_->showLoading(tr("Looking through the log"));
  timelineCard_->showLoading();
  session_.query<pipeline::DataQuality>(
      QStringLiteral("data.quality"),
      [](pipeline::Workspace& workspace, const JobContext& job) { return pipeline::dataQuality(workspace, job); }, this,
      [this, unchanged](Result<pipeline::DataQuality> quality) {
        if (!quality) {
          if (!session_.state().hasData) return showNothing();
          qualityCard_->showError(word(quality.error()), unchanged);
          timelineCard_->showError(word(quality.error()), unchanged);
          return;
        }
        quality_ = std::move(*quality);
        showQuality();
      });
}

void DataPage::showNothing() {
  info_.reset();
  quality_.reset();
  eventFilter_ = {};
  header().setFinding(tr("No log yet."), tr(" Import one: a CSV of who did what when is enough."));
  header().setBadge(Tone::Info, QStringLiteral("flask"), {});
  for (Chip* chip : {fileChip_, spanChip_, currencyChip_, typeChip_, shownChip_, filterChip_})
    chip->hide();
  qualityCard_->showNothing();
  timelineCard_->showNothing();
  rowsCard_->showNothing();
}

void DataPage::showInfo() {
  using number::count;
  const pipeline::ProjectInfo& info = *info_;
  std::int64_t read = 0, duplicates = 0, rejected = 0;
  for (const store::ImportRow& import : info.imports) {
    duplicates += import.duplicates;
    rejected += import.rejected;
    read += import.accepted + import.duplicates + import.rejected;
  }
  const QString claim = duplicates + rejected == 0
                            ? tr("All %1 rows became events:").arg(count(read))
                            : tr("%1 of %2 rows became events:").arg(count(info.events), count(read));
  const QString lost = duplicates + rejected == 0
                           ? QString()
                           : tr(" %1 were duplicates, %2 could not be read.").arg(count(duplicates), count(rejected));
  header().setFinding(claim, lost + tr(" They tell of %1 users and %2 items in %3 sessions.")
                                        .arg(count(info.users), count(info.items), count(info.sessions)));
  header().setBadge(Tone::Info, QStringLiteral("flask"), info.synthetic ? tr("Synthetic log") : QString());
  showChips();
}

void DataPage::showChips() {
  using namespace number;
  const pipeline::ProjectInfo& info = *info_;
  const QString file = info.imports.empty() || info.imports.back().files.empty()
                           ? QString()
                           : QFileInfo(QString::fromStdString(info.imports.back().files.front().name)).fileName();
  fileChip_->setWords(info.imports.size() > 1
                          ? tr("%1 imports, newest:").arg(count(static_cast<std::int64_t>(info.imports.size())))
                          : tr("Log:"),
                      file);
  if (info.span)
    spanChip_->setWords(tr("Span:"), timeSpan(info.span->firstTimeUs, info.span->lastTimeUs), QStringLiteral(" UTC"));
  currencyChip_->setWords(tr("Currency:"), info.currency.empty() ? tr("none in the log")
                                           : info.currency == "mixed"
                                               ? tr("several")
                                               : currencyName(QString::fromStdString(info.currency)));
  QMenu* menu = typeChip_->menu();
  menu->clear();
  menu->addAction(tr("All events"), this, [this] { filterBy({{}, eventFilter_.item, eventFilter_.session}); });
  for (const store::EventTypeCount& type : info.eventTypes)
    menu->addAction(QStringLiteral("%1 (%2)").arg(term(type.name), count(type.count)), this, [this, name = type.name] {
      filterBy({name, eventFilter_.item, eventFilter_.session});
    });
  typeChip_->setWords(tr("Events:"), !info.hasEventTypes  ? tr("not told apart; every row is a view")
                                     : !eventFilter_.type ? tr("all")
                                                          : term(*eventFilter_.type));
  typeChip_->setRemovable(eventFilter_.type.has_value());
  if (eventFilter_.session)
    shownChip_->setWords(tr("Only session:"), count(eventFilter_.session->value), QStringLiteral(" ×"));
  else if (eventFilter_.item)
    shownChip_->setWords(tr("Only item:"), QString::fromStdString(*eventFilter_.item), QStringLiteral(" ×"));
  shownChip_->setRemovable(true);
  shownChip_->setVisible(eventFilter_.session || eventFilter_.item);
  const PathState& state = session_.state();
  const bool filtered = !state.filter.keepsAll();
  filterChip_->setWords(tr("Filter…"), filtered ? tr("%1 sessions left out").arg(count(state.leftOut.sessions))
                                                : tr("everything counts"));
  filterChip_->setRemovable(filtered && !state.readOnly);
  for (Chip* chip : {fileChip_, spanChip_, currencyChip_, typeChip_, filterChip_})
    chip->show();
}

void DataPage::showQuality() {
  qualityCard_->setQuality(*quality_);
  timelineCard_->setQuality(*quality_);
}

void DataPage::filterBy(const store::EventFilter& filter) {
  eventFilter_ = filter;
  if (!info_) return;
  showChips();
  rowsCard_->setFilter(filter);
}

void DataPage::follow(const pipeline::RowsLink& link) {
  if (link.kind == pipeline::RowsLink::Kind::Filter) return openFilter();
  if (link.kind == pipeline::RowsLink::Kind::Events) {
    eventFilter_ = link.events;
    showChips();
  }
  rowsCard_->follow(link);
  scroll().ensureWidgetVisible(rowsCard_);
}

void DataPage::openFilter() {
  if (!info_) return;
  auto* dialog = new FilterDialog(session_, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void DataPage::retranslate() {
  import_->setText(tr("Import a log…"));
  rowsCard_->retranslate();
  timelineCard_->retranslate();
  if (!info_) {
    showNothing();
    return;
  }
  showInfo();
  if (quality_) showQuality();
}

} // namespace guidepost::ui
