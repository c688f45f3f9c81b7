#include "ui/pages/simulation/AssumptionsDialog.h"

#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

QDoubleSpinBox* field(QWidget* parent, const QString& name, const QString& spoken, double value, double least,
                      double most, double step) {
  auto* box = new QDoubleSpinBox(parent);
  box->setObjectName(name);
  box->setAccessibleName(spoken);
  box->setRange(least, most);
  box->setSingleStep(step);
  box->setDecimals(step < 1 || std::abs(value - std::round(value)) > 1e-9 ? 2 : 0);
  box->setValue(value);
  return box;
}

} // namespace

AssumptionsDialog::AssumptionsDialog(const guidance::Scenario& scenario, QWidget* parent)
    : QDialog(parent), scenario_(scenario) {
  setObjectName(QStringLiteral("assumptionsDialog"));
  setWindowTitle(tr("Assumptions"));
  setMinimumWidth(units(190));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(5), units(5), units(5), units(5));
  column->setSpacing(units(4));
  QLabel* what = makeLabel("explained", true, this);
  what->setText(tr("Multipliers of the odds to buy for a visitor who sees the action: likeliest value, and the ends of "
                   "the range that holds it in 95 of 100 cases."));
  column->addWidget(what);
  auto* table = new QGridLayout;
  table->setHorizontalSpacing(units(3));
  table->setVerticalSpacing(units(2));
  int line = 0;
  for (const QString& head : {tr("Action"), tr("Likeliest"), tr("From"), tr("To"), tr("Source")}) {
    QLabel* label = makeLabel("small", false, this);
    label->setText(head);
    table->addWidget(label, 0, line++);
  }
  line = 1;
  for (const guidance::Effect& effect : scenario_.effects.effects) {
    const QString action = term(effect.action);
    const QString id = QString::fromStdString(effect.action);
    QLabel* name = makeLabel("body", false, this);
    name->setText(action.left(1).toUpper() + action.mid(1));
    table->addWidget(name, line, 0);
    Row row;
    row.median = field(this, QStringLiteral("effectMedian_") + id, tr("likeliest effect of %1").arg(action),
                       effect.median, 0.1, 10, 0.01);
    row.low =
        field(this, QStringLiteral("effectLow_") + id, tr("lower end of %1").arg(action), effect.low, 0.1, 10, 0.01);
    row.high =
        field(this, QStringLiteral("effectHigh_") + id, tr("upper end of %1").arg(action), effect.high, 0.1, 10, 0.01);
    row.source = new QLineEdit(QString::fromStdString(effect.source), this);
    row.source->setObjectName(QStringLiteral("effectSource_") + id);
    row.source->setAccessibleName(tr("source for %1").arg(action));
    row.source->setPlaceholderText(tr("assumed"));
    row.source->setToolTip(row.source->text());
    row.source->setCursorPosition(0);
    table->addWidget(row.median, line, 1);
    table->addWidget(row.low, line, 2);
    table->addWidget(row.high, line, 3);
    table->addWidget(row.source, line, 4);
    rows_.push_back(row);
    ++line;
  }
  table->setColumnStretch(4, 1);
  column->addLayout(table);
  auto* form = new QFormLayout;
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  form->setHorizontalSpacing(units(4));
  margin_ = field(this, QStringLiteral("assumedMargin"), tr("Margin"), scenario_.effects.margin * 100, 0, 100, 1);
  margin_->setSuffix(QStringLiteral(" %"));
  form->addRow(tr("Margin of the revenue"), margin_);
  orderValue_ =
      field(this, QStringLiteral("assumedOrderValue"), tr("Order value"), scenario_.effects.orderValue, 1, 1e9, 1);
  form->addRow(tr("Order value where the log has no prices"), orderValue_);
  column->addLayout(form);
  column->addStretch(1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  auto* cancel = new Button(QStringLiteral("assumptionsCancel"), Button::Kind::Outlined, {}, this);
  cancel->setText(tr("Cancel"));
  auto* save = new Button(QStringLiteral("assumptionsSave"), Button::Kind::Primary, QStringLiteral("check"), this);
  save->setText(tr("Save in the scenario"));
  save->setDefault(true);
  buttons->addWidget(cancel);
  buttons->addWidget(save);
  column->addLayout(buttons);
  connect(cancel, &Button::clicked, this, &QDialog::reject);
  connect(save, &Button::clicked, this, &QDialog::accept);
}

guidance::Scenario AssumptionsDialog::scenario() const {
  guidance::Scenario edited = scenario_;
  for (qsizetype i = 0; i < rows_.size(); ++i) {
    guidance::Effect& effect = edited.effects.effects[static_cast<std::size_t>(i)];
    // A range typed the wrong way round still means the range.
    const auto [low, high] = std::minmax({rows_[i].low->value(), rows_[i].high->value()});
    effect.low = low;
    effect.high = high;
    effect.median = std::clamp(rows_[i].median->value(), low, high);
    const QString source = rows_[i].source->text().trimmed();
    if (source == QString::fromStdString(effect.source)) continue;
    effect.assumed = source.isEmpty() || source.startsWith(QLatin1String("assumed"));
    effect.source = source.isEmpty() ? "assumed" : source.toStdString();
  }
  edited.effects.margin = margin_->value() / 100;
  edited.effects.orderValue = orderValue_->value();
  return edited;
}

} // namespace guidepost::ui
