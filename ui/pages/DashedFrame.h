// A dashed frame with a sentence: what is not there yet, or where something can be dropped.
#pragma once

#include <QWidget>

namespace guidepost::ui {

class DashedFrame : public QWidget {
public:
  explicit DashedFrame(QWidget* parent = nullptr);
  void setWords(const QString& words, const QString& detail = {});
  void setIconName(const QString& name);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString words_;
  QString detail_;
  QString iconName_;
};

} // namespace guidepost::ui
