// Words on as many lines as they need, at most so many: broken between words, or inside one that is wider than the
// label; the rest of the last line is elided, with all of it as the tooltip. '\n' begins a line.
#pragma once

#include <QLabel>

namespace guidepost::ui {

class LinesLabel : public QLabel {
  Q_OBJECT

public:
  LinesLabel(const char* role, int mostLines, QWidget* parent = nullptr);
  void setWords(const QString& text);
  const QString& words() const { return words_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QStringList linesAt(int width) const; // all of them
  void breakLines();

  QString words_;
  int mostLines_;
};

} // namespace guidepost::ui
