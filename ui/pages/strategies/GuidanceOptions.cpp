#include "ui/pages/strategies/GuidanceOptions.h"

#include "ui/pages/Meter.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Labels.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace guidepost::ui {

GuidanceOptions::GuidanceOptions(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("visitorOptions"));
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(0, 0, 0, 0);
}

void GuidanceOptions::setOptions(const pipeline::GuidanceCard& card, const QString& currency) {
  delete table_;
  table_ = new QWidget(this);
  column_->addWidget(table_);
  auto* grid = new QGridLayout(table_);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(units(2));
  grid->setVerticalSpacing(units(1.5));
  grid->setColumnStretch(0, 1);
  const auto add = [&](const char* role, const QString& text, int row, int column, int span, Qt::Alignment align) {
    QLabel* label = makeLabel(role, false, table_);
    label->setText(text);
    label->setAlignment(align | Qt::AlignVCenter);
    grid->addWidget(label, row, column, 1, span);
    return label;
  };
  add("small", tr("Action"), 0, 0, 1, Qt::AlignLeft);
  add("small", tr("chosen in"), 0, 1, 1, Qt::AlignLeft);
  QLabel* gains = add("small", tr("gain, %1").arg(number::currencyName(currency)), 0, 2, 2, Qt::AlignRight);
  gains->setToolTip(tr("Expected gain of showing it once, as the strategy believes"));

  auto options = card.options;
  std::ranges::stable_sort(options,
                           [](const auto& a, const auto& b) { return a.second.propensity > b.second.propensity; });
  int row = 1;
  for (const auto& [action, option] : options) {
    const bool taken = action == card.action;
    const auto said = [taken](const QString& text) { return taken ? emphasised(text) : text.toHtmlEscaped(); };
    auto* name = new ElidedLabel(taken ? "strong" : "body", table_);
    name->setWords(term(action));
    grid->addWidget(name, row, 0);
    auto* meter = new Meter(units(12), table_);
    meter->set(option.propensity, QString::fromStdString(card.strategy));
    grid->addWidget(meter, row, 1, Qt::AlignVCenter);
    const QString share = number::share(option.propensity, 0);
    const QString gain = number::signedReal(option.expectedGain, 2);
    add("body", said(share), row, 2, 1, Qt::AlignRight);
    add("body", said(gain), row, 3, 1, Qt::AlignRight);
    name->setAccessibleName(tr("%1: chosen in %2, expected gain %3").arg(term(action), share, gain));
    ++row;
  }
}

} // namespace guidepost::ui
