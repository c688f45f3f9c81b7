// How a log is read where it does not say so itself: time unit and zone, delimiter, header, encoding, currency; and how
// the project keeps it: gap between sessions, pseudonyms. Each choice begins with what was found. GUI thread.
#pragma once

#include "core/pipeline/Import.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace guidepost::ui {

class MoreOptions : public QWidget {
  Q_OBJECT

public:
  explicit MoreOptions(QWidget* parent = nullptr);

  // What was found, and what was chosen instead for this file.
  void setPreview(const pipeline::ImportPreview& preview, const logs::LogOptions& options);
  void apply(logs::LogOptions& options) const;
  int sessionGapMinutes() const;
  bool pseudonymise() const;
  void setProjectSettings(int gapMinutes, bool pseudonymise);

signals:
  void changed(); // what the preview depends on

private:
  void addField(int row, int column, const QString& name, QWidget* field);
  QComboBox* choice(const char* name, const QString& spoken);
  static void fill(QComboBox& box, const QString& found, const QList<QPair<QString, QString>>& others,
                   const QString& chosen);

  QGridLayout* grid_;
  QComboBox* timeUnit_;
  QComboBox* zone_;
  QComboBox* delimiter_;
  QComboBox* header_;
  QComboBox* encoding_;
  QLineEdit* currency_;
  QSpinBox* gap_;
  QCheckBox* pseudonyms_;
};

} // namespace guidepost::ui
