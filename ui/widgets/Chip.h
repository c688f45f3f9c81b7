// A filter that can be read, changed (a menu on click) and taken away (Del): "Steps: view, cart, purchase". The dashed
// kind adds one. Without a menu it only tells.
#pragma once

#include "ui/theme/Theme.h"

#include <QToolButton>

namespace guidepost::ui {

class Chip : public QToolButton {
  Q_OBJECT

public:
  enum class Kind { Filter, Add, Note };

  explicit Chip(const QString& objectName, Kind kind = Kind::Filter, QWidget* parent = nullptr);

  // Label in text2, value emphasised: ("Steps:", "view, cart"). `after` follows plainly: ("", "20,000 visitors", "a
  // strategy").
  void setWords(const QString& label, const QString& value, const QString& after = {});
  QString words() const;
  void setRemovable(bool removable) { removable_ = removable; }
  void setNote(Tone tone, const QString& iconName); // for Kind::Note: a caution among the chips

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

signals:
  void removeRequested();

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  bool opensMenu() const;

  Kind kind_;
  QString label_, value_, after_;
  QString iconName_;
  Tone tone_ = Tone::Neutral;
  bool removable_ = false;
};

} // namespace guidepost::ui
