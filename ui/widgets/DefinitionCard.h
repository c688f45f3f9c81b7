// What a number means: name, one sentence, the figure with n, its interval drawn, how it was counted, and the same in
// SQL. Opened from any number by click or F1; stands in the inspector.
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QPlainTextEdit;

namespace guidepost::ui {

class Button;

struct Definition {
  QString name;     // "Conversion"
  QString sentence; // "Sessions with a purchase, divided by sessions."
  QString figure;   // "3.95 %"
  QString basis;    // "200 of 5,066"
  struct Interval {
    double value = 0, low = 0, high = 0;
    QString valueText, lowText, highText;
    std::optional<double> reference; // an upright line: no effect
  };
  std::optional<Interval> interval;
  struct Row {
    QString label; // "Unit", "Window", "Filter", "Interval", "Caution", "Data"
    QString text;
  };
  QVector<Row> rows;
  QString sql;      // against the project's documented views
  QString rowsText; // "See the 200 sessions"; empty: no button
};

class DefinitionCard : public QWidget {
  Q_OBJECT

public:
  explicit DefinitionCard(QWidget* parent = nullptr);
  void setDefinition(const Definition& definition);
  const Definition& definition() const { return definition_; }

  QString plainText() const; // what "Copy number" puts on the clipboard besides the bare figure

signals:
  void rowsRequested();

protected:
  void changeEvent(QEvent* event) override;

private:
  void retranslate();

  Definition definition_;
  QLabel* sentence_;
  QLabel* figure_;
  QLabel* basis_;
  QWidget* interval_;
  QWidget* rule_;
  QWidget* form_;
  QGridLayout* rows_;
  QWidget* sqlPart_;
  QLabel* sqlTitle_;
  Button* sqlCopy_;
  QPlainTextEdit* sql_;
  Button* showRows_;
  Button* copyNumber_;
};

} // namespace guidepost::ui
