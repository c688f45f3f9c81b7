#include "ui/pages/import/DryRun.h"

#include "ui/charts/ShareBar.h"
#include "ui/pages/Capital.h"
#include "ui/pages/import/ImportWords.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/CautionLine.h"
#include "ui/widgets/Labels.h"

#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

constexpr std::size_t mostReasons = 3;

bool isWarning(const Message& finding) {
  return finding.id.find("cut") != std::string::npos || finding.id.find("ends-inside") != std::string::npos ||
         finding.id == "logs.column-leaks";
}

QString reasonsOf(const pipeline::ImportPreview& preview) {
  QStringList lines;
  for (const pipeline::PreviewReason& reason : preview.rejections) {
    if (static_cast<std::size_t>(lines.size()) == mostReasons) break;
    lines << DryRun::tr("%1 rejected, first in line %2: %3")
                 .arg(number::count(reason.rows), number::count(reason.firstLine), word(reason.reason));
  }
  if (preview.rejections.size() > mostReasons)
    lines << DryRun::tr("other reasons: %1")
                 .arg(number::count(static_cast<std::int64_t>(preview.rejections.size() - mostReasons)));
  return lines.join(QLatin1Char('\n'));
}

QString columnsWithout(const pipeline::ImportPreview& preview, bool kept) {
  constexpr qsizetype mostNames = 8;
  QStringList names;
  for (std::size_t column = 0; column < preview.columns.size(); ++column)
    if (preview.columns[column].role.empty() && (preview.columns[column].use == "attribute") == kept)
      names << columnName(preview, column);
  const auto more = static_cast<int>(names.size() - mostNames);
  if (more <= 0) return names.join(QStringLiteral(", "));
  return DryRun::tr("%1 and %2 more").arg(names.mid(0, mostNames).join(QStringLiteral(", ")), number::count(more));
}

} // namespace

DryRun::DryRun(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("importDryRun"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(1.5));
  title_ = makeLabel("strong", true, this);
  bar_ = new ShareBar(this);
  bar_->setObjectName(QStringLiteral("importShares"));
  bar_->setAccessibleName(tr("What the first rows become"));
  reasons_ = makeLabel("explained", true, this);
  reasons_->setObjectName(QStringLiteral("importReasons"));
  caution_ = new CautionLine(QStringLiteral("importCaution"), this);
  notes_ = makeLabel("small", true, this);
  notes_->setObjectName(QStringLiteral("importNotes"));
  column->addWidget(title_);
  column->addWidget(bar_);
  column->addWidget(reasons_);
  column->addWidget(caution_);
  column->addWidget(notes_);
}

void DryRun::setPreview(const pipeline::ImportPreview& preview) {
  using namespace number;
  const bool looked = preview.rowsLooked > 0;
  title_->setText(preview.rejected == 0 && preview.duplicates == 0
                      ? tr("Dry run: every row of the first %1 is accepted").arg(count(preview.rowsLooked))
                      : tr("Dry run of the first %1 rows: %2 accepted, %3 duplicates, %4 rejected")
                            .arg(count(preview.rowsLooked), count(preview.accepted), count(preview.duplicates),
                                 count(preview.rejected)));
  title_->setVisible(looked);
  ShareBarData shares;
  for (const auto& [name, value, step] :
       {std::tuple(tr("accepted"), preview.accepted, 5), std::tuple(tr("duplicates"), preview.duplicates, 2),
        std::tuple(tr("rejected"), preview.rejected, 0)})
    if (value > 0)
      shares.segments << ShareSegment{name, static_cast<double>(value), QStringLiteral("%1 %2").arg(count(value), name),
                                      step};
  bar_->setData(shares);
  bar_->setVisible(looked && shares.segments.size() > 1);
  reasons_->setText(reasonsOf(preview));
  reasons_->setVisible(!reasons_->text().isEmpty());
  QStringList warnings, notes;
  for (const Message& finding : preview.findings)
    (isWarning(finding) ? warnings : notes) << word(finding);
  if (const QString kept = columnsWithout(preview, true); !kept.isEmpty())
    notes << tr("Kept as attributes: %1.").arg(kept);
  if (const QString unused = columnsWithout(preview, false); !unused.isEmpty())
    notes << tr("Columns not used: %1.").arg(unused);
  caution_->set(Tone::Warning, warnings.join(QLatin1Char('\n')));
  notes_->setText(notes.join(QLatin1Char(' ')));
  notes_->setVisible(!notes.isEmpty());
  setVisible(looked || !notes.isEmpty() || !warnings.isEmpty());
}

QString DryRun::words() const {
  return title_->text();
}

} // namespace guidepost::ui
