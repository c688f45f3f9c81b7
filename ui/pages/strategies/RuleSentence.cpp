#include "ui/pages/strategies/RuleSentence.h"

#include "ui/pages/Meter.h"
#include "ui/pages/NumberField.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Switch.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

// As wide as what it says now, not as the longest of its choices; the list has room for all.
class ActionBox : public QComboBox {
public:
  using QComboBox::QComboBox;
  QSize sizeHint() const override {
    ensurePolished();
    return {fontMetrics().horizontalAdvance(currentText()) + units(10.5), QComboBox::sizeHint().height()};
  }
  QSize minimumSizeHint() const override { return sizeHint(); }
  void showPopup() override {
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + units(6));
    QComboBox::showPopup();
  }
};

QString perCent() {
  return language() == Language::Chinese ? QStringLiteral("%") : QStringLiteral("\u202f%");
}

} // namespace

RuleSentence::RuleSentence(int number, const guidance::Rule& rule, const guidance::EffectLibrary& library,
                           bool editable, QWidget* parent)
    : QFrame(parent), number_(number), rule_(rule), library_(library), editable_(editable) {
  setObjectName(QStringLiteral("rule%1").arg(number));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(units(4), units(2.5), units(4), units(2.75));
  row->setSpacing(units(3));
  QLabel* label = makeLabel("explained", false, this);
  label->setText(number::count(number));
  label->setFixedWidth(units(5));
  label->setMinimumHeight(units(6.5));
  row->addWidget(label, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  column->setSpacing(units(1.75));
  sentence_ = new QWidget(this);
  flow_ = new FlowLayout(sentence_, units(0.75), units(1));
  column->addWidget(sentence_);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(units(2.5));
  meter_ = new Meter(units(36), this);
  foot->addWidget(meter_, 0, Qt::AlignVCenter);
  coverage_ = makeLabel("small", false, this);
  coverage_->setObjectName(QStringLiteral("rule%1Coverage").arg(number));
  coverage_->setObjectName(QStringLiteral("rule%1Coverage").arg(number));
  foot->addWidget(coverage_, 1);
  column->addLayout(foot);
  row->addLayout(column, 1);
  auto* toggle = new Switch(QStringLiteral("rule%1Switch").arg(number), this);
  toggle->setAccessibleName(tr("Rule %1 is used").arg(number));
  toggle->setChecked(rule.enabled);
  toggle->setEnabled(editable);
  row->addWidget(toggle, 0, Qt::AlignTop);
  connect(toggle, &Switch::toggled, this, [this](bool on) {
    change([on](guidance::Rule& r) { r.enabled = on; },
           on ? tr("rule %1 on").arg(number_) : tr("rule %1 off").arg(number_));
  });
  build();
}

void RuleSentence::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  if (!rule_.enabled) painter.fillRect(rect(), theme.inset);
  painter.fillRect(0, 0, width(), 1, theme.line);
}

void RuleSentence::build() {
  bool first = true;
  for (std::size_t i = 0; i < rule_.conditions.size(); ++i) {
    if (isImplied(i)) continue;
    addWords(first ? tr("If") : tr("and"));
    first = false;
    addCondition(i);
  }
  if (first) addWords(tr("Always"));
  addWords(tr(", show"));
  addAction();
}

// A comma or a full stop stays with what stands before it.
void RuleSentence::addWords(const QString& words) {
  const auto label = [this](QWidget* parent, const QString& text) {
    QLabel* made = makeLabel(rule_.enabled ? "body" : "explained", false, parent);
    made->setText(text);
    made->setMinimumHeight(units(6.5));
    return made;
  };
  for (QString one : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    qsizetype marks = 0;
    while (marks < one.size() && one[marks].isPunct())
      ++marks;
    if (marks > 0 && afterField_)
      afterField_->addWidget(label(afterField_->parentWidget(), one.left(marks)));
    else if (marks > 0 && lastWord_)
      lastWord_->setText(lastWord_->text() + one.left(marks));
    else
      marks = 0;
    one.remove(0, marks);
    if (one.isEmpty()) continue;
    afterField_ = nullptr;
    lastWord_ = label(sentence_, one);
    flow_->addWidget(lastWord_);
  }
}

void RuleSentence::addField(QWidget* field) {
  auto* holder = new QWidget(sentence_);
  afterField_ = new QHBoxLayout(holder);
  afterField_->setContentsMargins(units(0.5), 0, units(0.5), 0);
  afterField_->setSpacing(units(0.25));
  field->setProperty("sentence", true);
  field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  afterField_->addWidget(field);
  lastWord_ = nullptr;
  flow_->addWidget(holder);
}

void RuleSentence::addNumber(const QString& spoken, double value, double least, double most, double step, int decimals,
                             const QString& suffix, std::function<void(guidance::Rule&, double)> apply) {
  auto* box = new NumberField(QStringLiteral("rule%1_%2").arg(number_).arg(flow_->count()), spoken, sentence_);
  box->setNumber(value, least, most, step, decimals, suffix);
  box->setEnabled(editable_);
  addField(box);
  connect(box, &QDoubleSpinBox::valueChanged, this,
          [this, spoken, before = value, decimals, suffix, apply = std::move(apply)](double now) {
            change([&](guidance::Rule& r) { apply(r, now); }, tr("%1 %2 → %3%4")
                                                                  .arg(spoken, QString::number(before, 'f', decimals),
                                                                       QString::number(now, 'f', decimals), suffix));
          });
}

// "Something is in the cart" is said once.
bool RuleSentence::isImplied(std::size_t index) const {
  const guidance::Condition& c = rule_.conditions[index];
  return c.what == "cart_items" && c.least <= 1 && !std::isfinite(c.most) &&
         std::ranges::any_of(rule_.conditions,
                             [](const guidance::Condition& other) { return other.what == "minutes_since_cart"; });
}

void RuleSentence::addCondition(std::size_t index) {
  const guidance::Condition& c = rule_.conditions[index];
  const auto least = [this, index](const QString& spoken, double most, double step, int decimals,
                                   const QString& suffix) {
    addNumber(spoken, rule_.conditions[index].least, 0, most, step, decimals, suffix,
              [index](guidance::Rule& r, double v) { r.conditions[index].least = v; });
  };
  if (c.what == "intent") {
    const QString intent = term(c.name);
    if (std::isfinite(c.most) && c.most < 1) {
      addWords(tr("%1 intent is between").arg(intent));
      least(tr("lower bound of %1 intent").arg(intent), 1, 0.05, 2, {});
      addWords(tr("and", "range"));
      addNumber(tr("upper bound of %1 intent").arg(intent), c.most, 0, 1, 0.05, 2, {},
                [index](guidance::Rule& r, double v) { r.conditions[index].most = v; });
    } else {
      addWords(tr("%1 intent is above").arg(intent));
      least(tr("lower bound of %1 intent").arg(intent), 1, 0.05, 2, {});
    }
  } else if (c.what == "item_views") {
    addWords(tr("the same item was seen at least"));
    least(tr("views of the same item"), 50, 1, 0, {});
    addWords(tr("times"));
  } else if (c.what == "category_items") {
    addWords(tr("items of one category were seen, at least"));
    least(tr("items of one category"), 50, 1, 0, {});
  } else if (c.what == "cart_items") {
    addWords(tr("items in the cart, at least"));
    least(tr("items in the cart"), 50, 1, 0, {});
  } else if (c.what == "minutes_since_cart") {
    addWords(tr("something is in the cart and nothing was bought for"));
    least(tr("minutes since the cart"), 240, 1, 0, tr(" min"));
  } else if (c.what == "events") {
    addWords(tr("events so far, at least"));
    least(tr("events so far"), 500, 1, 0, {});
  } else if (c.what == "different_items") {
    addWords(tr("different items were seen, at least"));
    least(tr("different items"), 200, 1, 0, {});
  } else if (c.what == "first_session") {
    addWords(c.least > 0.5 ? tr("it is the visitor's first session") : tr("the visitor has been here before"));
  } else if (c.what == "bought") {
    addWords(c.least > 0.5 ? tr("something was bought") : tr("nothing was bought"));
  }
}

void RuleSentence::addAction() {
  auto* box = new ActionBox(sentence_);
  box->setObjectName(QStringLiteral("rule%1Action").arg(number_));
  box->setAccessibleName(tr("action of rule %1").arg(number_));
  for (const guidance::Action& action : library_.actions)
    if (action.id != "nothing") box->addItem(term(action.id), QString::fromStdString(action.id));
  box->setCurrentIndex(box->findData(QString::fromStdString(rule_.action)));
  box->setEnabled(editable_);
  addField(box);
  connect(box, &QComboBox::activated, this, [this, box] {
    const std::string action = box->currentData().toString().toStdString();
    if (action == rule_.action) return;
    change(
        [&](guidance::Rule& r) {
          r.action = action;
          r.depth = 0;
        },
        tr("rule %1 shows %2").arg(number_).arg(term(action)));
  });
  if (rule_.action == "coupon") {
    const guidance::Action* coupon = library_.action("coupon");
    addWords(tr("of"));
    addNumber(tr("coupon depth"),
              (rule_.depth > 0 ? rule_.depth
               : coupon        ? coupon->depth
                               : 0.1) *
                  100,
              1, 90, 1, 0, perCent(), [](guidance::Rule& r, double v) { r.depth = v / 100; });
  }
  addWords(tr(", at most"));
  addNumber(tr("times a session"), rule_.mostPerSession, 1, 20, 1, 0, {},
            [](guidance::Rule& r, double v) { r.mostPerSession = static_cast<int>(v); });
  addWords(tr("a session."));
}

void RuleSentence::change(std::function<void(guidance::Rule&)> apply, const QString& what) {
  guidance::Rule rule = rule_;
  apply(rule);
  emit edited(rule, what);
}

void RuleSentence::setCoverage(const std::optional<guidance::RuleCoverage>& coverage, std::int64_t sessions) {
  using namespace number;
  const QString strategy = QStringLiteral("rules");
  meter_->set(coverage ? coverage->share.estimate : 0, strategy, rule_.enabled);
  if (!coverage)
    coverage_->setText(tr("counted once there is a model"));
  else if (!coverage->lacks.empty())
    coverage_->setText(word(coverage->lacks.front()));
  else if (rule_.enabled)
    coverage_->setText(tr("%1 of %2 sessions (%3)")
                           .arg(count(coverage->sessions), count(sessions), share(coverage->share.estimate, 1)));
  else
    coverage_->setText(tr("switched off; would add %1 sessions").arg(count(coverage->alone)));
}

} // namespace guidepost::ui
