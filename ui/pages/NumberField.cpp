#include "ui/pages/NumberField.h"

#include "ui/theme/Fonts.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace guidepost::ui {

NumberField::NumberField(const QString& objectName, const QString& spoken, QWidget* parent) : QDoubleSpinBox(parent) {
  setObjectName(objectName);
  setAccessibleName(spoken);
  setToolTip(spoken);
  setProperty("sentence", true);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setMaximumWidth(units(18));
  setButtonSymbols(QAbstractSpinBox::NoButtons);
  setAlignment(Qt::AlignCenter);
  setKeyboardTracking(false);
}

void NumberField::setNumber(double value, double least, double most, double step, int decimals, const QString& suffix) {
  setDecimals(decimals);
  setRange(least, most);
  setSingleStep(step);
  setSuffix(suffix);
  setValue(value);
}

// Undo and redo belong to the page: a field keeps them only while something is typed in it.
bool NumberField::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if ((key->matches(QKeySequence::Undo) && !lineEdit()->isUndoAvailable()) ||
        (key->matches(QKeySequence::Redo) && !lineEdit()->isRedoAvailable())) {
      event->ignore();
      return true;
    }
  }
  return QDoubleSpinBox::event(event);
}

} // namespace guidepost::ui
