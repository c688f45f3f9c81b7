#include "ui/pages/strategies/RulesPanel.h"

#include "ui/pages/KeepFocus.h"
#include "ui/pages/NumberField.h"
#include "ui/pages/strategies/RuleSentence.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

class LimitsRow : public QWidget {
public:
  using QWidget::QWidget;

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, Theme::current().line);
  }
};

// Label, field and what follows it, kept on one line.
QWidget* limit(QWidget* parent, const QString& before, QWidget* field, const QString& after) {
  auto* holder = new QWidget(parent);
  auto* row = new QHBoxLayout(holder);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(units(2));
  for (const QString& words : {before, after}) {
    if (!words.isEmpty()) {
      QLabel* label = makeLabel("explained", false, holder);
      label->setText(words);
      row->addWidget(label);
    }
    if (words == before) row->addWidget(field);
  }
  return holder;
}

} // namespace

RulesPanel::RulesPanel(QWidget* parent) : QWidget(parent) {
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(0);
}

void RulesPanel::tell(const std::function<void(guidance::RuleSet&)>& change, const QString& what) {
  guidance::RuleSet rules = rules_;
  change(rules);
  QMetaObject::invokeMethod(
      this, [this, rules = std::move(rules), what] { emit edited(rules, what); }, Qt::QueuedConnection);
}

void RulesPanel::setRules(const guidance::RuleSet& rules, const guidance::EffectLibrary& library, bool editable) {
  const std::string shown =
      toJson(rules) + toJson(library) + (editable ? "+" : "-") + (language() == Language::Chinese ? "zh" : "en");
  if (shown == shown_) return;
  shown_ = shown;
  rules_ = rules;
  const KeepFocus keepFocus(this);
  while (QLayoutItem* item = column_->takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->setParent(nullptr);
      widget->deleteLater();
    }
    delete item;
  }
  sentences_.clear();
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    auto* sentence = new RuleSentence(static_cast<int>(i) + 1, rules.rules[i], library, editable, this);
    connect(sentence, &RuleSentence::edited, this, [this, i](const guidance::Rule& rule, const QString& what) {
      tell([&](guidance::RuleSet& set) { set.rules[i] = rule; }, what);
    });
    column_->addWidget(sentence);
    sentences_.push_back(sentence);
  }
  addLimits(editable);
  column_->addStretch(1);
}

void RulesPanel::addLimits(bool editable) {
  auto* row = new LimitsRow(this);
  auto* flow = new FlowLayout(row, units(6), units(2));
  flow->setContentsMargins(units(4), units(2.5), units(4), units(2.5));
  const double cap = rules_.mostPerSession;
  const double pause = rules_.pauseMinutes;
  const QString minutes = tr(" min");
  auto* most = new NumberField(QStringLiteral("rulesCap"), tr("most showings a session"), row);
  most->setNumber(cap, 1, 20, 1, 0, {});
  auto* wait = new NumberField(QStringLiteral("rulesPause"), tr("minutes of pause once dismissed"), row);
  wait->setNumber(pause, 0, 240, 1, 0, minutes);
  most->setEnabled(editable);
  wait->setEnabled(editable);
  flow->addWidget(limit(row, tr("Cap"), most, tr("a session")));
  flow->addWidget(limit(row, tr("Pause once dismissed"), wait, {}));
  connect(most, &QDoubleSpinBox::valueChanged, this, [this, cap](double now) {
    tell([now](guidance::RuleSet& set) { set.mostPerSession = static_cast<int>(now); },
         tr("cap %1 → %2 a session").arg(number::real(cap, 0), number::real(now, 0)));
  });
  connect(wait, &QDoubleSpinBox::valueChanged, this, [this, pause, minutes](double now) {
    tell([now](guidance::RuleSet& set) { set.pauseMinutes = now; },
         tr("pause %1 → %2%3").arg(number::real(pause, 0), number::real(now, 0), minutes));
  });
  column_->addWidget(row);
}

void RulesPanel::setCoverage(const std::optional<guidance::DryRun>& dryRun) {
  for (qsizetype i = 0; i < sentences_.size(); ++i) {
    const auto index = static_cast<std::size_t>(i);
    if (dryRun && index < dryRun->rules.size())
      sentences_[i]->setCoverage(dryRun->rules[index], dryRun->sessions);
    else
      sentences_[i]->setCoverage({}, 0);
  }
}

} // namespace guidepost::ui
