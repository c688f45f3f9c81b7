// Labels by role: the style sheet gives font and colour, so that they follow theme and font size live.
#pragma once

#include <QLabel>

namespace guidepost::ui {

// `role`: pageTitle, finding, figure, cardTitle, body, explained, small, axis. Wrapped labels take the width they get.
QLabel* makeLabel(const char* role, bool wrapped = false, QWidget* parent = nullptr);

// What stands between a claim and the rest of its sentence: a space in English, unless the rest brings its own or
// begins with a comma; nothing in Chinese.
QString gapBefore(const QString& rest);

// "claim" emphasised, the rest plain, as rich text.
QString emphasised(const QString& claim, const QString& rest = {});

// One line that elides and then tells all in its tooltip.
class ElidedLabel : public QLabel {
  Q_OBJECT

public:
  explicit ElidedLabel(const char* role, QWidget* parent = nullptr);
  void setWords(const QString& text);
  QString words() const { return words_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void elide();

  QString words_;
};

} // namespace guidepost::ui
