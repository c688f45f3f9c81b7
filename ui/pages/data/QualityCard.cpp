#include "ui/pages/data/QualityCard.h"

#include "ui/pages/FindingList.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

namespace guidepost::ui {

namespace {

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

} // namespace

QualityCard::QualityCard(QWidget* parent) : Card(QStringLiteral("dataQuality"), parent), findings_(new FindingList) {
  setContent(findings_);
}

void QualityCard::showNothing() {
  setTitle(tr("Quality"));
  setSubtitle({});
  showEmpty(tr("Here stands what is good and what is missing in the log."), tr("Import a log…"),
            QStringLiteral("import"));
}

void QualityCard::setQuality(const pipeline::DataQuality& quality) {
  QVector<FindingList::Line> lines;
  std::int64_t warnings = 0;
  for (const pipeline::QualityFinding& finding : quality.findings) {
    warnings += finding.verdict == pipeline::Verdict::Warning;
    lines.push_back({toneOf(finding.verdict), word(finding.message)});
  }
  findings_->setLines(lines);
  setTitle(warnings == 0   ? tr("Nothing to worry about in this log")
           : warnings == 1 ? tr("One thing to know before you read on")
                           : tr("%1 things to know before you read on").arg(number::count(warnings)));
  setSubtitle(tr("What is complete, what is missing, what was left out"));
  showContent();
}

} // namespace guidepost::ui
