// One project in Home's list: name, what it is, when it was used. A button.
#pragma once

#include <QAbstractButton>

namespace guidepost::ui {

class ProjectRow : public QAbstractButton {
  Q_OBJECT

public:
  ProjectRow(const QString& name, const QString& caption, const QString& when, bool isOpen, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString caption_;
  QString when_;
  bool isOpen_;
};

} // namespace guidepost::ui
