// Find a page, an action or a session by typing. Ctrl+K.
#pragma once

#include <QDialog>
#include <QIcon>
#include <QVector>

#include <functional>

class QLineEdit;
class QLabel;
class QListView;
class QStandardItemModel;
class QSortFilterProxyModel;

namespace guidepost::ui {

struct PaletteEntry {
  QString title;
  QString where; // "Page", "File", "Session": small, at the right before the shortcut
  QString shortcut;
  QString iconName;
  std::function<void()> run;
};

class CommandPalette : public QDialog {
  Q_OBJECT

public:
  // Asked at each change of the text; must answer at once. For what can't be listed beforehand: sessions by number.
  using Provider = std::function<QVector<PaletteEntry>(const QString& text)>;

  explicit CommandPalette(QWidget* parent = nullptr);
  void open(QVector<PaletteEntry> entries, Provider provider = {});

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void textChanged(const QString& text);
  void runCurrent();
  void fill(const QVector<PaletteEntry>& entries);

  QLineEdit* field_;
  QListView* list_;
  QLabel* none_;
  QStandardItemModel* model_;
  QVector<PaletteEntry> entries_;
  QVector<PaletteEntry> shown_;
  Provider provider_;
};

} // namespace guidepost::ui
