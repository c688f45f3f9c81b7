// The help: what the path is, what the figures mean, a worked example, keys. Pages are Markdown, one set a language.
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace guidepost::ui {

class HelpWindow : public QDialog {
  Q_OBJECT

public:
  explicit HelpWindow(QWidget* parent = nullptr);

  // "path", "figures", "example", "keys".
  void showTopic(const QString& id);
  QString topic() const;

  static QStringList topics();
  static QString markdown(const QString& id); // in the user's language

protected:
  void changeEvent(QEvent* event) override;

private:
  void retranslate();
  void load();

  QListWidget* list_;
  QTextBrowser* text_;
};

} // namespace guidepost::ui
