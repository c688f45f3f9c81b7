#include "ui/pages/ReportPage.h"

#include "ui/pages/ReportPreview.h"
#include "ui/report/ReportFile.h"
#include "ui/settings/Settings.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace guidepost::ui {

ReportPage::ReportPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("report"), QStringLiteral("report"), parent), session_(session) {
  html_ = new Button(QStringLiteral("reportHtml"), Button::Kind::Outlined, QStringLiteral("export"));
  pdf_ = new Button(QStringLiteral("reportPdf"), Button::Kind::Primary, QStringLiteral("export"));
  header().addAction(html_);
  header().addAction(pdf_);
  runChip_ = new Chip(QStringLiteral("reportRun"));
  versionChip_ = new Chip(QStringLiteral("reportVersion"));
  exportedChip_ = new Chip(QStringLiteral("reportExported"));
  for (Chip* chip : {runChip_, versionChip_, exportedChip_})
    addChip(chip);
  connect(exportedChip_, &Chip::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(exportedChip_->property("file").toString())); });
  previewCard_ = new Card(QStringLiteral("reportCard"));
  preview_ = new ReportPreview;
  previewCard_->setContent(preview_);
  previewCard_->setContentFlush(true);
  grid().add(previewCard_, {12}, 0);
  const auto ask = [this](const QString& suffix) {
    const QString start = QDir(Settings().lastFolder()).filePath(session_.name() + QLatin1Char('.') + suffix);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the report"), start, suffix == QLatin1String("pdf") ? tr("PDF (*.pdf)") : tr("HTML (*.html)"));
    if (path.isEmpty()) return;
    Settings().setLastFolder(QFileInfo(path).path());
    exportTo(QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + suffix : path);
  };
  connect(html_, &Button::clicked, this, [ask] { ask(QStringLiteral("html")); });
  connect(pdf_, &Button::clicked, this, [ask] { ask(QStringLiteral("pdf")); });
  connect(previewCard_, &Card::makeRequested, this, [this] { emit pageRequested(QStringLiteral("home")); });
  connect(previewCard_, &Card::retryRequested, this, &ReportPage::reload);
  connect(&session_, &ProjectSession::stateChanged, this, [this] {
    stale_ = true;
    if (isVisible())
      reload();
    else if (!session_.state().hasData)
      showNothing();
  });
  connect(&session_, &ProjectSession::closed, this, &ReportPage::showNothing);
  refreshWords();
  showNothing();
}

QString ReportPage::name() const {
  return tr("Report");
}

void ReportPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  if (stale_) reload();
}

void ReportPage::exportReport() {
  pdf_->click();
}

bool ReportPage::exportTo(const QString& path) {
  if (!document_) return false;
  const Result<ReportFile> file = writeReport(*document_, path.toStdString());
  if (!file) {
    previewCard_->showError(word(file.error()), tr("Choose another place; the report itself is ready."));
    return false;
  }
  exportedChip_->setProperty("file", path);
  exportedChip_->setWords(tr("Exported:"), QFileInfo(path).fileName(), tr(", click to open"));
  exportedChip_->show();
  session_.announceReport(path);
  return true;
}

void ReportPage::reload() {
  if (!session_.isOpen() || !session_.state().hasData) {
    showNothing();
    return;
  }
  stale_ = false;
  previewCard_->showLoading(tr("Putting the report together"));
  session_.query<report::ReportDocument>(
      QStringLiteral("report.document"),
      [](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::reportDocument(workspace, {}, job);
      },
      this,
      [this](Result<report::ReportDocument> document) {
        if (!document) {
          previewCard_->showError(word(document.error()), tr("The project itself is unchanged."));
          return;
        }
        document_ = std::move(*document);
        showDocument();
      });
}

void ReportPage::showNothing() {
  document_.reset();
  preview_->clear();
  stale_ = true;
  header().setFinding(tr("Nothing to report yet."), tr(" Import a log, or run the whole path from Home."));
  header().setBadge(Tone::Info, {}, {});
  html_->setUnavailable(tr("There is no log yet"));
  pdf_->setUnavailable(tr("There is no log yet"));
  for (Chip* chip : {runChip_, versionChip_, exportedChip_})
    chip->hide();
  previewCard_->setTitle(tr("The report"));
  previewCard_->setSubtitle({});
  previewCard_->showEmpty(tr("Findings first, then charts, then what they stand on."), tr("Go to Home"),
                          QStringLiteral("home"));
}

void ReportPage::showDocument() {
  preview_->setDocument(*document_);
  const PathState& state = session_.state();
  header().setFinding(tr("%1.", "headline as a sentence").arg(word(document_->headline)),
                      tr(" As it stands here, it is exported."));
  header().setBadge(Tone::Info, QStringLiteral("flask"), state.run ? tr("Simulated; effects assumed") : QString());
  header().setStateBadge(Tone::Warning, QStringLiteral("warning"),
                         state.run && state.run->dataChangedSince ? tr("Data changed since") : QString());
  html_->setUnavailable({});
  pdf_->setUnavailable({});
  runChip_->setVisible(state.run.has_value());
  if (state.run)
    runChip_->setWords(tr("Run:"), term(state.run->scenarioName), tr(", seed %1").arg(state.run->result.seed));
  versionChip_->setWords(tr("Data:"), tr("version %1").arg(number::count(state.dataVersion)));
  versionChip_->show();
  previewCard_->setTitle(tr("%n page(s), findings first", nullptr, preview_->pages()));
  previewCard_->setSubtitle(tr("A4; the same content as HTML in one file"));
  previewCard_->showContent();
}

void ReportPage::retranslate() {
  html_->setText(tr("Export HTML…"));
  pdf_->setText(tr("Export PDF…"));
  preview_->setAccessibleName(tr("Pages of the report"));
  if (document_)
    showDocument();
  else
    showNothing();
}

} // namespace guidepost::ui
