#include "ui/widgets/DefinitionCard.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace guidepost::ui {
namespace {

class IntervalLine : public QWidget {
public:
  explicit IntervalLine(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(units(9.5));
  }
  void setInterval(const std::optional<Definition::Interval>& interval) {
    interval_ = interval;
    setVisible(interval.has_value());
    if (interval) setAccessibleName(interval->lowText + QStringLiteral(" – ") + interval->highText);
    update();
  }

protected:
  void paintEvent(QPaintEvent*) override {
    if (!interval_) return;
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double low = interval_->low;
    double high = interval_->high;
    if (interval_->reference) {
      low = std::min(low, *interval_->reference);
      high = std::max(high, *interval_->reference);
    }
    const double pad = std::max((high - low) * 0.42, 1e-12);
    const auto x = [&](double value) { return (value - low + pad) / (high - low + 2 * pad) * width(); };
    const qreal y = units(3);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(0, y), QPointF(width(), y));
    if (interval_->reference) {
      painter.setPen(QPen(theme.text2, 1.2));
      const qreal zero = x(*interval_->reference);
      painter.drawLine(QPointF(zero, y - units(2)), QPointF(zero, y + units(2)));
    }
    painter.setPen(QPen(theme.text1, 2));
    const qreal cap = units(1);
    painter.drawLine(QPointF(x(interval_->low), y), QPointF(x(interval_->high), y));
    for (const double end : {interval_->low, interval_->high})
      painter.drawLine(QPointF(x(end), y - cap), QPointF(x(end), y + cap));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text1);
    painter.drawEllipse(QPointF(x(interval_->value), y), units(1.1), units(1.1));

    painter.setPen(theme.text2);
    painter.setFont(fonts::axis());
    const QRectF line(0, y + units(2), width(), units(4));
    const auto place = [&](double value, const QString& text) {
      const qreal words = painter.fontMetrics().horizontalAdvance(text);
      return QRectF(std::clamp(x(value) - words / 2, 0.0, std::max(0.0, width() - words)), line.top(), words + 1,
                    line.height());
    };
    QRectF lower = place(interval_->low, interval_->lowText);
    QRectF upper = place(interval_->high, interval_->highText);
    if (lower.right() + units(2) > upper.left()) {
      const qreal push = (lower.right() + units(2) - upper.left()) / 2;
      lower.translate(-push, 0);
      upper.translate(push, 0);
    }
    painter.drawText(lower, Qt::AlignCenter, interval_->lowText);
    painter.drawText(upper, Qt::AlignCenter, interval_->highText);
  }

private:
  std::optional<Definition::Interval> interval_;
};

QFrame* hairline(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setProperty("hairline", true);
  line->setFixedHeight(1);
  return line;
}

} // namespace

DefinitionCard::DefinitionCard(QWidget* parent) : QWidget(parent) {
  setObjectName("definitionCard");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(2.5));
  sentence_ = makeLabel("explained", true, this);
  column->addWidget(sentence_);

  auto* figureRow = new QHBoxLayout;
  figureRow->setSpacing(units(2.5));
  figure_ = makeLabel("figure", false, this);
  figure_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  basis_ = makeLabel("explained", true, this);
  figureRow->addWidget(figure_, 0, Qt::AlignBaseline);
  figureRow->addWidget(basis_, 1, Qt::AlignBaseline);
  column->addLayout(figureRow);
  interval_ = new IntervalLine(this);
  column->addWidget(interval_);
  rule_ = hairline(this);
  column->addWidget(rule_);

  form_ = new QWidget(this);
  rows_ = new QGridLayout(form_);
  rows_->setContentsMargins(0, units(1.5), 0, units(1.5));
  rows_->setHorizontalSpacing(units(3));
  rows_->setVerticalSpacing(units(1.75));
  rows_->setColumnMinimumWidth(0, units(15.75));
  rows_->setColumnStretch(1, 1);
  column->addWidget(form_);

  sqlPart_ = new QWidget(this);
  auto* sqlColumn = new QVBoxLayout(sqlPart_);
  sqlColumn->setContentsMargins(0, 0, 0, 0);
  sqlColumn->setSpacing(units(2));
  sqlColumn->addWidget(hairline(sqlPart_));
  auto* sqlHead = new QHBoxLayout;
  sqlTitle_ = makeLabel("cardTitle", false, sqlPart_);
  sqlCopy_ = new Button("definition.copySql", Button::Kind::Link, {}, sqlPart_);
  sqlHead->addWidget(sqlTitle_, 1);
  sqlHead->addWidget(sqlCopy_);
  sqlColumn->addLayout(sqlHead);
  sql_ = new QPlainTextEdit(sqlPart_);
  sql_->setObjectName("definition.sql");
  sql_->setProperty("sql", true);
  sql_->setReadOnly(true);
  sql_->setTabChangesFocus(true);
  sql_->setFont(fonts::mono());
  sql_->setLineWrapMode(QPlainTextEdit::WidgetWidth);
  sqlColumn->addWidget(sql_);
  column->addWidget(sqlPart_);

  auto* buttons = new QWidget(this);
  auto* flow = new FlowLayout(buttons);
  showRows_ = new Button("definition.rows", Button::Kind::Small, {}, buttons);
  copyNumber_ = new Button("definition.copyNumber", Button::Kind::Small, {}, buttons);
  flow->addWidget(showRows_);
  flow->addWidget(copyNumber_);
  column->addSpacing(units(1));
  column->addWidget(buttons);
  column->addStretch(1);

  connect(sqlCopy_, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(definition_.sql); });
  connect(copyNumber_, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(plainText()); });
  connect(showRows_, &Button::clicked, this, &DefinitionCard::rowsRequested);
  retranslate();
  setDefinition({});
}

void DefinitionCard::setDefinition(const Definition& definition) {
  definition_ = definition;
  setAccessibleName(definition.name);
  sentence_->setText(definition.sentence);
  figure_->setText(definition.figure);
  figure_->setVisible(!definition.figure.isEmpty());
  basis_->setText(definition.basis);
  basis_->setVisible(!definition.basis.isEmpty());
  static_cast<IntervalLine*>(interval_)->setInterval(definition.interval);
  while (QLayoutItem* item = rows_->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  for (int i = 0; i < definition.rows.size(); ++i) {
    QLabel* label = makeLabel("small", false, form_);
    label->setText(definition.rows.at(i).label);
    QLabel* text = makeLabel("smallText", true, form_);
    text->setText(definition.rows.at(i).text);
    rows_->addWidget(label, i, 0, Qt::AlignTop);
    rows_->addWidget(text, i, 1);
  }
  form_->setVisible(!definition.rows.isEmpty());
  rule_->setVisible(!definition.rows.isEmpty());
  sql_->setPlainText(definition.sql);
  const int lines = static_cast<int>(definition.sql.count('\n')) + 1;
  sql_->setFixedHeight(QFontMetrics(fonts::mono()).lineSpacing() * std::clamp(lines, 3, 12) + units(7));
  sqlPart_->setVisible(!definition.sql.isEmpty());
  showRows_->setText(definition.rowsText);
  showRows_->setVisible(!definition.rowsText.isEmpty());
  copyNumber_->setVisible(!definition.figure.isEmpty());
}

QString DefinitionCard::plainText() const {
  QStringList lines{definition_.name + QStringLiteral(": ") + definition_.figure};
  if (definition_.interval)
    lines.append(tr("%1 to %2", "interval").arg(definition_.interval->lowText, definition_.interval->highText));
  if (!definition_.basis.isEmpty()) lines.append(definition_.basis);
  lines.append(definition_.sentence);
  for (const Definition::Row& row : definition_.rows)
    lines.append(row.label + QStringLiteral(": ") + row.text);
  return lines.join('\n');
}

void DefinitionCard::retranslate() {
  sqlTitle_->setText(tr("The same in SQL"));
  sqlCopy_->setText(tr("Copy"));
  sql_->setAccessibleName(tr("The same in SQL"));
  copyNumber_->setText(tr("Copy number"));
}

void DefinitionCard::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace guidepost::ui
