#include "ui/pages/import/FileList.h"

#include "ui/pages/import/ImportWords.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

constexpr int mostFilesSeen = 3; // without scrolling

QString partsOf(const ImportFile& file) {
  QStringList names;
  for (const logs::LogPart& part : file.look.parts)
    names << QString::fromStdString(part.name);
  return names.join(QLatin1Char('\n'));
}

QString stateOf(const ImportFile& file) {
  if (file.isUnreadable()) return FileList::tr("cannot be read");
  if (file.problem) return FileList::tr("needs columns");
  if (!file.preview) return FileList::tr("looking at it…");
  return QString::fromStdString(file.preview->title.empty() ? file.preview->format : file.preview->title) +
         QStringLiteral(" · ") + kindWord(file.preview->kind);
}

} // namespace

FileList::FileList(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("importFiles"));
  setProperty("card", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 1);
  scroll_ = new QScrollArea(this);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  auto* inner = new QWidget(scroll_);
  rows_ = new QVBoxLayout(inner);
  rows_->setContentsMargins(0, 0, 0, 0);
  rows_->setSpacing(0);
  scroll_->setWidget(inner);
  column->addWidget(scroll_);
}

void FileList::setFiles(const std::vector<ImportFile>& files, int current) {
  while (QLayoutItem* item = rows_->takeAt(0)) {
    if (item->widget()) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
  for (std::size_t i = 0; i < files.size(); ++i)
    rows_->addWidget(row(files[i], static_cast<int>(i), static_cast<int>(i) == current, files.size() == 1));
  rows_->addStretch(1);
  const int seen = std::clamp(static_cast<int>(files.size()), 1, mostFilesSeen);
  scroll_->setVerticalScrollBarPolicy(static_cast<int>(files.size()) > seen ? Qt::ScrollBarAsNeeded
                                                                            : Qt::ScrollBarAlwaysOff);
  setFixedHeight(units(10) * seen + 4);
}

QWidget* FileList::row(const ImportFile& file, int number, bool current, bool only) {
  auto* line = new QFrame(this);
  line->setFixedHeight(units(10));
  auto* layout = new QHBoxLayout(line);
  layout->setContentsMargins(units(2), 0, units(2), 0);
  layout->setSpacing(units(2));
  const QString name = QString::fromStdString(file.look.name);
  if (only) {
    auto* label = new ElidedLabel("strong", line);
    label->setObjectName(QStringLiteral("importFileName"));
    label->setWords(name);
    layout->addSpacing(units(1));
    layout->addWidget(label);
  } else {
    auto* choose = new Button(QStringLiteral("importFile%1").arg(number + 1), Button::Kind::Small, {}, line);
    choose->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, units(55)));
    choose->setProperty("plain", !current);
    choose->setCheckable(true);
    choose->setChecked(current);
    choose->setToolTip(QString::fromStdString(file.look.path.string()));
    choose->setAccessibleName(current ? tr("%1, shown below").arg(name) : tr("Show %1").arg(name));
    connect(choose, &Button::clicked, this, [this, number] { emit chosen(number); });
    layout->addWidget(choose);
  }
  QStringList facts;
  if (file.looked && file.look.bytes > 0) facts << number::bytes(file.look.bytes);
  const int parts = static_cast<int>(file.look.parts.size());
  if (parts > 1) facts << tr("%1 tables inside").arg(number::count(parts));
  facts << stateOf(file);
  auto* words = new ElidedLabel("small", line);
  words->setObjectName(QStringLiteral("importFileState%1").arg(number + 1));
  words->setWords(facts.join(QStringLiteral(" · ")));
  if (file.look.problem)
    words->setToolTip(word(*file.look.problem));
  else if (parts > 1)
    words->setToolTip(partsOf(file));
  layout->addWidget(words, 1);
  if (file.isKnown()) {
    auto* known = makeLabel("small", false, line);
    known->setText(tr("imported already on %1 as import %2")
                       .arg(number::date(file.look.knownTimeUs), number::count(file.look.knownImport.value)));
    layout->addWidget(known);
    auto* what = new SegmentedButtons(QStringLiteral("importKnown%1").arg(number + 1), line);
    what->setSegments({{QStringLiteral("skip"), tr("Skip"), {}}, {QStringLiteral("again"), tr("Import again"), {}}});
    what->setCurrent(file.again ? QStringLiteral("again") : QStringLiteral("skip"));
    connect(what, &SegmentedButtons::currentChanged, this,
            [this, number](const QString& id) { emit againChosen(number, id == QLatin1String("again")); });
    layout->addWidget(what);
  }
  auto* remove = new Button(QStringLiteral("importRemove%1").arg(number + 1), Button::Kind::IconOnly,
                            QStringLiteral("close"), line);
  remove->setProperty("plain", true);
  remove->setProperty("tight", true);
  remove->setSpokenName(tr("Leave out %1").arg(name));
  connect(remove, &Button::clicked, this, [this, number] { emit removed(number); });
  layout->addWidget(remove);
  return line;
}

} // namespace guidepost::ui
