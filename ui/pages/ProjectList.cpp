#include "ui/pages/ProjectList.h"

#include "ui/pages/DashedFrame.h"
#include "ui/pages/ProjectRow.h"
#include "ui/settings/Settings.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Labels.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

constexpr qsizetype shown = 5;

QString whenUsed(const QDateTime& time) {
  const qint64 days = time.date().daysTo(QDate::currentDate());
  if (days == 0) return ProjectList::tr("today");
  if (days == 1) return ProjectList::tr("yesterday");
  return number::date(time.toMSecsSinceEpoch() * 1000, time.offsetFromUtc());
}

QString folderOf(const QFileInfo& file) {
  QString folder = QDir::toNativeSeparators(file.absolutePath());
  if (folder.startsWith(QDir::homePath())) folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
  return folder;
}

} // namespace

ProjectList::ProjectList(ProjectSession& session, QWidget* parent) : QWidget(parent), session_(session) {
  setObjectName(QStringLiteral("homeProjects"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2));
  title_ = makeLabel("cardTitle", false, this);
  title_->setMinimumHeight(units(7));
  column->addWidget(title_);
  card_ = new QFrame(this);
  card_->setObjectName(QStringLiteral("homeProjectsCard"));
  card_->setProperty("card", true);
  rows_ = new QVBoxLayout(card_);
  rows_->setContentsMargins(1, units(1.5), 1, units(1.5));
  rows_->setSpacing(0);
  column->addWidget(card_);
  drop_ = new DashedFrame(this);
  drop_->setObjectName(QStringLiteral("homeDrop"));
  drop_->setIconName(QStringLiteral("import"));
  drop_->setMinimumHeight(units(30));
  drop_->setMaximumHeight(units(34));
  column->addWidget(drop_);
  column->addStretch(1);
}

void ProjectList::refresh() {
  while (QLayoutItem* item = rows_->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    delete item;
  }
  title_->setText(tr("Projects"));
  const QStringList recent = Settings().recentProjects();
  for (const QString& path : recent.mid(0, shown)) {
    const QFileInfo file(path);
    const bool isOpen = session_.isOpen() && file == QFileInfo(session_.path());
    const PathState& state = session_.state();
    const QString caption =
        isOpen && state.hasData && !state.conversion.known() ? tr("%1 sessions").arg(number::count(state.sessions))
        : isOpen && state.hasData
            ? tr("%1 sessions · %2 buy").arg(number::count(state.sessions), number::share(state.conversion.estimate, 1))
            : folderOf(file);
    auto* row = new ProjectRow(file.completeBaseName(), caption, isOpen ? tr("open") : whenUsed(file.lastModified()),
                               isOpen, card_);
    row->setObjectName(QStringLiteral("project_") + file.completeBaseName());
    row->setToolTip(path);
    connect(row, &QAbstractButton::clicked, this, [this, path] { session_.open(path); });
    rows_->addWidget(row);
  }
  if (recent.isEmpty()) {
    QLabel* hint = makeLabel("explained", true, card_);
    hint->setContentsMargins(units(3.5), units(1), units(3.5), units(1));
    hint->setText(tr("Projects that you open appear here."));
    rows_->addWidget(hint);
  }
  drop_->setWords(tr("Drop a log or a project here"), tr("CSV, also as gz"));
}

} // namespace guidepost::ui
