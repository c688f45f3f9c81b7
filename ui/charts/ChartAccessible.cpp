#include "ui/charts/ChartAccessible.h"

#include "ui/charts/ChartWidget.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <memory>
#include <vector>

namespace guidepost::ui {

namespace {

class MarkAccessible : public QAccessibleInterface {
public:
  MarkAccessible(ChartWidget* chart, int mark) : chart_(chart), mark_(mark) {}

  bool isValid() const override { return chart_ && mark_ < chart_->marks(); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(chart_); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  void setText(QAccessible::Text, const QString&) override {}

  QString text(QAccessible::Text kind) const override {
    if (!isValid()) return {};
    const ChartTip tip = chart_->tipOf(mark_);
    switch (kind) {
    case QAccessible::Name:
      return (tip.name + QLatin1Char(' ') + tip.value).trimmed();
    case QAccessible::Value:
      return tip.value;
    case QAccessible::Description:
      return tip.detail;
    default:
      return {};
    }
  }

  QRect rect() const override {
    if (!isValid()) return {};
    const QRect area = chart_->spotOf(mark_).area.toAlignedRect();
    return QRect(chart_->mapToGlobal(area.topLeft()), area.size());
  }

  QAccessible::State state() const override {
    QAccessible::State state;
    state.focusable = state.selectable = true;
    state.focused = state.selected = isValid() && chart_->current() == mark_;
    return state;
  }

private:
  QPointer<ChartWidget> chart_;
  int mark_;
};

class ChartAccessible : public QAccessibleWidget {
public:
  explicit ChartAccessible(ChartWidget* chart) : QAccessibleWidget(chart, QAccessible::Chart) {}
  ~ChartAccessible() override {
    for (const QAccessible::Id id : ids_)
      if (id) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return chart()->marks(); }

  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    const auto at = static_cast<std::size_t>(index);
    if (ids_.size() <= at) ids_.resize(at + 1, 0);
    if (!ids_[at]) ids_[at] = QAccessible::registerAccessibleInterface(new MarkAccessible(chart(), index));
    return QAccessible::accessibleInterface(ids_[at]);
  }

  int indexOfChild(const QAccessibleInterface* wanted) const override {
    for (std::size_t i = 0; i < ids_.size(); ++i)
      if (ids_[i] && QAccessible::accessibleInterface(ids_[i]) == wanted) return static_cast<int>(i);
    return -1;
  }

  QAccessibleInterface* focusChild() const override {
    return chart()->current() >= 0 ? child(chart()->current()) : nullptr;
  }

private:
  ChartWidget* chart() const { return static_cast<ChartWidget*>(widget()); }
  mutable std::vector<QAccessible::Id> ids_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
  auto* chart = qobject_cast<ChartWidget*>(object);
  return chart ? new ChartAccessible(chart) : nullptr;
}

} // namespace

void installChartAccessibility() {
  static const bool installed = [] {
    QAccessible::installFactory(makeInterface);
    return true;
  }();
  Q_UNUSED(installed);
}

} // namespace guidepost::ui
