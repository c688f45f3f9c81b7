#include "ui/help/HelpWindow.h"

#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextTable>

namespace guidepost::ui {

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent) {
  setObjectName("helpWindow");
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  resize(units(230), units(170));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  list_ = new QListWidget(this);
  list_->setObjectName("helpTopics");
  list_->setProperty("side", true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setFixedWidth(units(52));
  text_ = new QTextBrowser(this);
  text_->setObjectName("helpText");
  text_->setFrameShape(QFrame::NoFrame);
  text_->setOpenExternalLinks(false);
  text_->document()->setDocumentMargin(units(6));
  row->addWidget(list_);
  row->addWidget(text_, 1);
  for (const QString& id : topics()) {
    auto* item = new QListWidgetItem(list_);
    item->setData(Qt::UserRole, id);
    item->setSizeHint(QSize(units(40), units(9)));
  }
  connect(list_, &QListWidget::currentRowChanged, this, &HelpWindow::load);
  connect(text_, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
    if (topics().contains(url.path())) showTopic(url.path());
  });
  retranslate();
  list_->setCurrentRow(0);
}

QStringList HelpWindow::topics() {
  return {"path", "figures", "example", "keys"};
}

QString HelpWindow::markdown(const QString& id) {
  const QString folder = language() == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
  QFile file(QStringLiteral(":/guidepost/help/%1/%2.md").arg(folder, id));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void HelpWindow::showTopic(const QString& id) {
  for (int row = 0; row < list_->count(); ++row)
    if (list_->item(row)->data(Qt::UserRole) == id) list_->setCurrentRow(row);
  show();
  raise();
  activateWindow();
}

QString HelpWindow::topic() const {
  const QListWidgetItem* item = list_->currentItem();
  return item ? item->data(Qt::UserRole).toString() : QString();
}

void HelpWindow::load() {
  text_->setMarkdown(markdown(topic()));
  // Headings in our own sizes, lines with air.
  const Theme& theme = Theme::current();
  for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    if (level > 0) {
      QTextCharFormat words;
      words.setFont(level == 1 ? fonts::pageTitle() : fonts::claim());
      words.setForeground(theme.text1);
      cursor.select(QTextCursor::BlockUnderCursor);
      cursor.setCharFormat(words);
      format.setTopMargin(units(level == 1 ? 0 : 5));
      format.setBottomMargin(units(level == 1 ? 3 : 1));
    } else if (cursor.currentTable()) {
      format.setBottomMargin(0);
      format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
    } else {
      format.setBottomMargin(units(2));
      format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    }
    QTextCursor(block).setBlockFormat(format);
  }
  for (QTextFrame* frame : text_->document()->rootFrame()->childFrames())
    if (auto* table = qobject_cast<QTextTable*>(frame)) {
      QTextTableFormat format = table->format();
      format.setBorder(0);
      format.setCellPadding(units(1.5));
      format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
      table->setFormat(format);
    }
  text_->moveCursor(QTextCursor::Start);
}

void HelpWindow::retranslate() {
  setWindowTitle(tr("Help"));
  list_->setAccessibleName(tr("Topics"));
  text_->setAccessibleName(tr("Help"));
  const QStringList names = {tr("The path"), tr("What the figures mean"), tr("A worked example"), tr("Keys")};
  for (int row = 0; row < list_->count(); ++row)
    list_->item(row)->setText(names.at(row));
}

void HelpWindow::changeEvent(QEvent* event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    load();
  }
  if (event->type() == QEvent::PaletteChange && text_) load();
}

} // namespace guidepost::ui
