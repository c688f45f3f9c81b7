#include "ui/pages/simulation/AssumptionsPanel.h"

#include "ui/charts/EffectRange.h"
#include "ui/charts/ShareBar.h"
#include "ui/pages/IconSign.h"
#include "ui/pages/simulation/AssumptionsDialog.h"
#include "ui/pages/simulation/RunFigures.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

QString iconOf(const std::string& action) {
  if (action == "coupon") return QStringLiteral("coupon");
  if (action == "recommend") return QStringLiteral("recommend");
  if (action == "comparison_help") return QStringLiteral("comparison");
  if (action == "reminder") return QStringLiteral("bell");
  if (action == "tutorial") return QStringLiteral("tutorial");
  if (action == "free_shipping") return QStringLiteral("shipping");
  if (action == "social_proof") return QStringLiteral("social");
  return QStringLiteral("strategies");
}

// "Coupon, 10 %"
QString nameOf(const guidance::EffectLibrary& library, const std::string& id) {
  QString name = term(id);
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  const guidance::Action* action = library.action(id);
  return action && action->depth > 0 ? AssumptionsPanel::tr("%1, %2").arg(name, number::share(action->depth, 0)) : name;
}

QString sourceOf(const guidance::Effect& effect) {
  const QString source = QString::fromStdString(effect.source);
  if (!effect.assumed)
    return effect.date.empty() ? source : source + QStringLiteral(", ") + QString::fromStdString(effect.date);
  // "assumed; compare Häubl and Trifts 2000": the word is translated, the names stay.
  const qsizetype compare = source.indexOf(QLatin1String("compare "));
  return compare < 0 ? AssumptionsPanel::tr("assumed, no source")
                     : AssumptionsPanel::tr("assumed; compare %1").arg(source.mid(compare + 8));
}

} // namespace

AssumptionsPanel::AssumptionsPanel(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(3));
  what_ = makeLabel("explained", true, this);
  column->addWidget(what_);
  effects_ = new QVBoxLayout;
  effects_->setSpacing(units(3));
  column->addLayout(effects_);
  rule_ = new QFrame(this);
  rule_->setFrameShape(QFrame::NoFrame);
  rule_->setProperty("hairline", true);
  rule_->setFixedHeight(1);
  column->addWidget(rule_);
  interval_ = makeLabel("cardTitle", true, this);
  column->addWidget(interval_);
  bar_ = new ShareBar(this);
  bar_->setObjectName(QStringLiteral("assumptionsShare"));
  column->addWidget(bar_);
  intervalNote_ = makeLabel("explained", true, this);
  column->addWidget(intervalNote_);
  edit_ = new Button(QStringLiteral("assumptionsEdit"), Button::Kind::Outlined, QStringLiteral("edit"), this);
  column->addWidget(edit_, 0, Qt::AlignLeft);
  column->addStretch(1);
  connect(edit_, &Button::clicked, this, &AssumptionsPanel::editAll);
  retranslate();
}

void AssumptionsPanel::setScenario(const guidance::Scenario& scenario, bool editable) {
  scenario_ = scenario;
  editable_ = editable;
  rebuild();
}

void AssumptionsPanel::setRun(const evaluation::RunResult& result) {
  share_ = result.assumptionsShare;
  shareKnown_ = result.best != "nothing" && std::isfinite(share_);
  testSessions_ = result.testSessionsPerArm;
  showInterval();
}

QSize AssumptionsPanel::sizeHint() const {
  return {minimumSizeHint().width(), QWidget::sizeHint().height()};
}

void AssumptionsPanel::clearRun() {
  shareKnown_ = false;
  showInterval();
}

void AssumptionsPanel::showInterval() {
  for (QWidget* widget : std::initializer_list<QWidget*>{rule_, interval_, bar_, intervalNote_})
    widget->setVisible(shareKnown_);
  if (!shareKnown_) return;
  bar_->setData({{{tr("luck"), 1 - share_, tr("%1 luck").arg(number::share(1 - share_, 0)), 2},
                  {tr("assumptions"), share_, tr("%1 assumptions").arg(number::share(share_, 0)), 5}}});
  intervalNote_->setText(
      testSessions_ > 0 ? tr("More visitors cannot narrow the second part. A real test can: about %1 sessions with and "
                             "as many without it would prove the uplift.")
                              .arg(number::count(roundedToTwo(static_cast<double>(testSessions_))))
                        : tr("More visitors cannot narrow the second part; a real test can."));
}

void AssumptionsPanel::rebuild() {
  while (QLayoutItem* item = effects_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  double low = 0.8, high = 1.2;
  for (const guidance::Effect& effect : scenario_.effects.effects) {
    low = std::min(low, effect.low);
    high = std::max(high, effect.high);
  }
  for (const guidance::Effect& effect : scenario_.effects.effects) {
    auto* row = new QWidget(this);
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(units(0.5));
    auto* head = new QHBoxLayout;
    head->setSpacing(units(2));
    head->addWidget(new IconSign(icon(iconOf(effect.action), Ink::Explained), units(4.5), row));
    auto* name = new ElidedLabel("body", row);
    name->setWords(nameOf(scenario_.effects, effect.action));
    head->addWidget(name, 1);
    QLabel* value = makeLabel("body", false, row);
    value->setText(emphasised(number::times(effect.median)));
    head->addWidget(value);
    lines->addLayout(head);
    auto* range = new EffectRange(row);
    range->setData({effect.median, effect.low, effect.high, low, high, 1.0, false, {}, {}, false});
    lines->addWidget(range);
    auto* foot = new QHBoxLayout;
    auto* source = new ElidedLabel("small", row);
    source->setWords(sourceOf(effect));
    foot->addWidget(source, 1);
    QLabel* ends = makeLabel("small", false, row);
    ends->setText(number::interval(number::real(effect.low), number::real(effect.high)));
    foot->addWidget(ends);
    lines->addLayout(foot);
    effects_->addWidget(row);
  }
  edit_->setUnavailable(editable_ ? QString() : tr("This project is open for reading only"));
}

void AssumptionsPanel::editAll() {
  auto* dialog = new AssumptionsDialog(scenario_, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    scenario_ = dialog->scenario();
    rebuild();
    emit edited(scenario_);
  });
  dialog->open();
}

void AssumptionsPanel::retranslate() {
  what_->setText(tr("What guidance does to the odds that a visitor who sees it buys. Each draw takes its own values "
                    "from these ranges. Upright line: no effect."));
  interval_->setText(tr("What the interval is made of"));
  edit_->setText(tr("Edit assumptions…"));
  bar_->setAccessibleName(tr("Luck and assumptions"));
  rebuild();
  showInterval();
}

} // namespace guidepost::ui
