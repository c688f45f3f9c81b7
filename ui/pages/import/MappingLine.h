// A mapping that the user made, kept for files with the same columns: offered to be kept, or in use and then to be
// renamed, set aside or removed. GUI thread.
#pragma once

#include "core/logs/Profile.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace guidepost::ui {

class Button;

class MappingLine : public QWidget {
  Q_OBJECT

public:
  explicit MappingLine(QWidget* parent = nullptr);

  // The user's folder of mappings; beside the key of the pseudonyms.
  static std::filesystem::path folder();

  void showNothing();
  void offerToKeep(const QString& suggestedName);
  void showInUse(const QString& name);

  bool wantsToKeep() const;
  QString name() const;

signals:
  void renamed(const QString& name);
  void setAside(); // for this import
  void removed();

private:
  enum class State { Nothing, Offered, InUse };

  State state_ = State::Nothing;
  QCheckBox* keep_;
  QLabel* words_;
  QLineEdit* name_;
  Button* aside_;
  Button* remove_;
};

} // namespace guidepost::ui
