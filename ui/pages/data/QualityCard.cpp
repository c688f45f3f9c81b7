#include "ui/pages/data/QualityCard.h"

#include "ui/pages/FindingList.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"

#include <QCoreApplication>
#include <QVBoxLayout>

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

constexpr std::size_t findingsAtFirst = 6;

QString verbOf(const pipeline::RowsLink& link) {
  using Kind = pipeline::RowsLink::Kind;
  switch (link.kind) {
  case Kind::None:
    return {};
  case Kind::Filter:
    return QCoreApplication::translate("guidepost::ui::QualityCard", "Filter…");
  case Kind::Flagged:
    return QCoreApplication::translate("guidepost::ui::QualityCard", "Sessions");
  case Kind::Events:
  case Kind::Rejected:
  case Kind::Duplicates:
    return QCoreApplication::translate("guidepost::ui::QualityCard", "Rows");
  }
  return {};
}

} // namespace

QualityCard::QualityCard(QWidget* parent)
    : Card(QStringLiteral("dataQuality"), parent), findings_(new FindingList),
      more_(new Button(QStringLiteral("dataQualityMore"), Button::Kind::Link)) {
  findings_->setObjectName(QStringLiteral("dataFindings"));
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  column->addWidget(findings_);
  column->addWidget(more_, 0, Qt::AlignLeft);
  column->addStretch(1);
  setContent(content);
  connect(findings_, &FindingList::linkActivated, this,
          [this](int line) { emit rowsRequested(all_[static_cast<std::size_t>(line)].link); });
  connect(more_, &Button::clicked, this, [this] {
    showsAll_ = !showsAll_;
    fill();
  });
}

void QualityCard::showNothing() {
  all_.clear();
  setTitle(tr("Quality"));
  setSubtitle({});
  showEmpty(tr("Here stands what is good and what is missing in the log."), tr("Import a log…"),
            QStringLiteral("import"));
}

void QualityCard::setQuality(const pipeline::DataQuality& quality) {
  all_ = quality.findings;
  std::int64_t warnings = 0;
  for (const pipeline::QualityFinding& finding : all_)
    warnings += finding.verdict == pipeline::Verdict::Warning;
  setTitle(warnings == 0   ? tr("Nothing to worry about in this log")
           : warnings == 1 ? tr("One thing to know before you read on")
                           : tr("%1 things to know before you read on").arg(number::count(warnings)));
  setSubtitle(tr("What is complete, what is missing, what was left out"));
  fill();
  showContent();
}

void QualityCard::fill() {
  const bool fits = all_.size() <= findingsAtFirst + 1;
  const std::size_t shown = showsAll_ || fits ? all_.size() : findingsAtFirst;
  QVector<FindingList::Line> lines;
  for (std::size_t i = 0; i < shown; ++i)
    lines.push_back({toneOf(all_[i].verdict), word(all_[i].message), verbOf(all_[i].link)});
  findings_->setLines(lines);
  more_->setVisible(!fits);
  more_->setText(showsAll_ ? tr("Show the first %1 only").arg(number::count(findingsAtFirst))
                           : tr("Show %1 more").arg(number::count(static_cast<std::int64_t>(all_.size() - shown))));
  more_->setAccessibleName(more_->text());
}

} // namespace guidepost::ui
