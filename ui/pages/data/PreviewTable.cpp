#include "ui/pages/data/PreviewTable.h"

#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"

#include <QComboBox>
#include <QHeaderView>

namespace guidepost::ui {

PreviewTable::PreviewTable(QWidget* parent) : QTableWidget(parent) {
  setObjectName(QStringLiteral("importRows"));
  setAccessibleName(tr("First rows of the log; the first line holds the role of each column"));
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  verticalHeader()->hide();
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setWordWrap(false);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setMinimumHeight(units(7.5));
  horizontalHeader()->setMinimumSectionSize(units(32));
  horizontalHeader()->setMaximumSectionSize(units(60));
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void PreviewTable::setPreview(const pipeline::ImportPreview& preview) {
  const int columns = static_cast<int>(preview.columns.size());
  clear();
  setColumnCount(columns);
  setRowCount(static_cast<int>(preview.rows.size()) + 1);
  for (int c = 0; c < columns; ++c) {
    const pipeline::PreviewColumn& column = preview.columns[static_cast<std::size_t>(c)];
    const QString name = column.name.empty() ? tr("column %1").arg(c + 1) : QString::fromStdString(column.name);
    setHorizontalHeaderItem(c, new QTableWidgetItem(name));
    auto* role = new QComboBox(this);
    role->setObjectName(QStringLiteral("importRole%1").arg(c + 1));
    role->setAccessibleName(tr("Role of %1").arg(name));
    role->addItem(tr("not used"), QString());
    for (const std::string& one : preview.roles)
      role->addItem(term(one), QString::fromStdString(one));
    role->setCurrentIndex(std::max(0, role->findData(QString::fromStdString(column.role))));
    connect(role, &QComboBox::activated, this,
            [this, role, key = column.name.empty() ? std::to_string(c + 1) : column.name] {
              emit roleChosen(role->currentData().toString().toStdString(), key);
            });
    setCellWidget(0, c, role);
    for (std::size_t r = 0; r < preview.rows.size(); ++r) {
      if (static_cast<std::size_t>(c) >= preview.rows[r].size()) continue;
      const QString text = QString::fromStdString(preview.rows[r][static_cast<std::size_t>(c)]);
      auto* item = new QTableWidgetItem(text);
      item->setToolTip(text);
      setItem(static_cast<int>(r) + 1, c, item);
    }
  }
  setRowHeight(0, units(9));
  resizeColumnsToContents();
}

} // namespace guidepost::ui
