#include "ShellSamples.h"

#include "ui/charts/LineChart.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/Marks.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CardGrid.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SegmentedButtons.h"
#include "ui/widgets/Switch.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

using namespace guidepost::ui;

SamplePage::SamplePage(const QString& id, const QString& iconName, const QString& word)
    : Page(id, iconName), word_(word) {}

QString SamplePage::name() const {
  return word_;
}

void fillStrategyTable(ValueTableModel& model) {
  struct Row {
    const char* strategy;
    const char* name;
    double conversion, low, high, uplift, revenue, net;
    int best;
  };
  const Row rows[] = {{"nothing", "nothing", 3.97, 3.70, 4.25, NAN, 11801, NAN, 1},
                      {"rules", "rules", 4.28, 3.93, 4.66, 0.31, 12589, 62, 4},
                      {"model", "model", 4.55, 4.07, 5.06, 0.58, 13315, 132, 13},
                      {"hybrid", "hybrid", 4.69, 4.23, 5.17, 0.72, 13840, 219, 74},
                      {"learns", "learns", 4.46, 4.00, 4.95, 0.49, 13104, 101, 9},
                      {"best-possible", "best possible", 5.28, 4.71, 5.88, 1.31, 15621, 557, -1},
                      {"by-chance", "by chance", 4.07, 3.70, 4.47, 0.10, 11850, -204, -1}};
  QVector<QVector<Cell>> cells;
  for (const Row& row : rows) {
    const bool bound = row.best < 0;
    const bool leads = row.net > 200 && !bound;
    Cell conversion = Cell::number(row.conversion, 2);
    conversion.low = row.low;
    conversion.high = row.high;
    Cell uplift = Cell::difference(row.uplift, 2).emphasised(leads);
    if (!std::isnan(row.uplift)) {
      uplift.low = row.uplift - 0.43;
      uplift.high = row.uplift + 0.45;
    }
    Cell best = bound           ? Cell::unknown()
                : row.best == 1 ? Cell::words("<1 %")
                                : Cell::number(row.best, 0).withUnit(" %");
    cells.append({Cell::ofStrategy(row.strategy, row.name).emphasised(leads).asNoted(bound), conversion, uplift,
                  Cell::count(std::lround(row.revenue)), Cell::difference(row.net, 0).emphasised(leads), best});
  }
  model.setTable(
      {{"Strategy", false}, {"Conversion"}, {"Uplift"}, {"Revenue", true, true}, {"Net gain"}, {"Best in", true, true}},
      cells);
}

Definition conversionDefinition() {
  Definition definition;
  definition.name = "Conversion";
  definition.sentence = "Sessions with a purchase, divided by sessions.";
  definition.figure = "3.95 %";
  definition.basis = "200 of 5,066";
  definition.interval = Definition::Interval{3.95, 3.45, 4.52, "3.95", "3.45", "4.52", {}};
  definition.rows = {{"Unit", "session, 30 min gap"},
                     {"Window", "1 Oct 2019, 00:00 to 02:50 UTC"},
                     {"Filter", "none"},
                     {"Interval", "Wilson, 95 %"},
                     {"Caution", "4,365 sessions were still open when the log ended: some may have bought later"},
                     {"Data", "version 3, 17,429 events"}};
  definition.sql = "SELECT avg(bought) FROM (\n SELECT max(event_type\n  = 'purchase') AS bought\n FROM v_event\n "
                   "GROUP BY session_id);";
  definition.rowsText = "See the 200 sessions";
  return definition;
}

namespace {

LineData curves(double until) {
  LineData data;
  data.xLow = 0;
  data.xHigh = 20000;
  data.labelValues = false;
  for (const auto& [name, base] : {std::pair{"hybrid", 4.70}, {"rules", 4.28}, {"nothing", 3.97}}) {
    ChartLine line;
    line.strategy = name;
    line.name = name;
    for (double x = 700; x <= until; x += 400) {
      line.x.append(x);
      line.y.append(base + std::sin(x / 500 + base) * 300 / x);
    }
    data.lines.append(line);
  }
  return data;
}

LineChart* chart(double until) {
  auto* found = new LineChart;
  found->setData(curves(until));
  return found;
}

class Scale : public QWidget {
protected:
  QSize minimumSizeHint() const override { return {units(100), units(16)}; }
  void paintEvent(QPaintEvent*) override {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal x = units(2);
    painter.setFont(fonts::body());
    for (const StrategyLook& look : theme.strategies) {
      paintMark(painter, look.mark, QPointF(x, units(3)), units(2.5), look.color);
      painter.setPen(theme.text1);
      painter.drawText(QPointF(x + units(4), units(4)), look.name);
      x += units(12) + painter.fontMetrics().horizontalAdvance(look.name);
    }
    const qreal half = (width() - units(4)) / 2.0;
    for (std::size_t i = 0; i < 7; ++i) {
      const QRectF box(static_cast<double>(i) * half / 7, units(8.5), half / 7 - 1, units(6.5));
      painter.fillRect(box, theme.sequential[i]);
      painter.setPen(theme.onSequential(static_cast<int>(i)));
      painter.drawText(box, Qt::AlignCenter, QString("q%1").arg(i));
    }
    const char* names[] = {"purchase", "cart", "compare", "explore", "leave"};
    for (std::size_t i = 0; i < 5; ++i) {
      const QRectF box(half + units(4) + static_cast<double>(i) * half / 5, units(8.5), half / 5 - 1, units(6.5));
      painter.fillRect(box, theme.intents[i]);
      painter.setPen(theme.readableOn(theme.intents[i]));
      painter.drawText(box, Qt::AlignCenter, names[i]);
    }
  }
};

QWidget* controls() {
  auto* widget = new QWidget;
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(units(3));
  auto* first = new FlowLayout(nullptr, units(2.5));
  const auto button = [&](const QString& name, Button::Kind kind, const QString& icon, const QString& text) {
    auto* made = new Button(name, kind, icon);
    made->setText(text);
    first->addWidget(made);
    return made;
  };
  button("runAgain", Button::Kind::Primary, "run", "Run again");
  button("compareRuns", Button::Kind::Outlined, {}, "Compare runs…");
  button("focused", Button::Kind::Outlined, {}, "Focused");
  button("notNow", Button::Kind::Outlined, {}, "Not now")->setUnavailable("Nothing has been run yet");
  button("undo", Button::Kind::IconOnly, "undo", {})->setSpokenName("Undo");
  auto* scenario = new Chip("chip.scenario");
  scenario->setMenu(new QMenu(scenario));
  scenario->setWords({}, "October guidance");
  first->addWidget(scenario);
  auto* steps = new Chip("chip.steps");
  steps->setWords("Seed", "7");
  first->addWidget(steps);
  auto* add = new Chip("chip.add", Chip::Kind::Add);
  add->setWords("Filter", {});
  first->addWidget(add);
  for (const double value : {0.3, 0.6}) {
    auto* field = new QDoubleSpinBox;
    field->setObjectName("field");
    field->setAccessibleName("bound of purchase intent");
    field->setProperty("sentence", true);
    field->setValue(value);
    field->setAlignment(Qt::AlignCenter);
    first->addWidget(field);
  }
  auto* kind = new QComboBox;
  kind->setObjectName("kind");
  kind->setAccessibleName("action");
  kind->setProperty("sentence", true);
  kind->addItems({"coupon", "reminder"});
  first->addWidget(kind);
  for (const bool on : {true, false}) {
    auto* toggle = new Switch("switch");
    toggle->setAccessibleName("on offer");
    toggle->setChecked(on);
    first->addWidget(toggle);
  }
  column->addLayout(first);
  auto* second = new FlowLayout(nullptr, units(2.5));
  second->addWidget(new Badge(Tone::Info, "flask", "Simulated; effects assumed"));
  second->addWidget(new Badge(Tone::Warning, "warning", "Data changed since"));
  second->addWidget(new Badge(Tone::Positive, "check", "Check passed"));
  second->addWidget(new Badge(Tone::Negative, "close", "Stopped"));
  auto* segments = new SegmentedButtons("segments");
  segments->setSegments({{"nothing", "nothing", {}}, {"rules", "rules", {}}, {"hybrid", "hybrid", {}}});
  segments->setCurrent("hybrid");
  second->addWidget(segments);
  column->addLayout(second);
  return widget;
}

} // namespace

QWidget* makePartsSheet() {
  auto* sheet = new QWidget;
  auto* column = new QVBoxLayout(sheet);
  column->setContentsMargins(units(7), units(6), units(7), units(6));
  column->setSpacing(units(3));
  QLabel* title = makeLabel("pageTitle");
  title->setText("Parts and states");
  column->addWidget(title);
  auto* grid = new CardGrid;
  column->addLayout(grid, 1);

  auto* parts = new Card("card.parts");
  parts->setTitle("Controls");
  parts->setContent(controls());
  grid->add(parts, {12}, 0);

  auto* empty = new Card("card.empty");
  empty->setTitle("Conversion by strategy");
  empty->setSubtitle("Empty");
  empty->showEmpty("No run yet. A simulation takes about 40 s.", "Run the simulation");
  grid->add(empty, {4});
  auto* loading = new Card("card.loading");
  loading->setTitle("Hybrid leads");
  loading->setSubtitle("Loading: the old picture fades, the axes stay");
  loading->setContent(chart(20000));
  loading->showLoading("Counting 1,773 of 5,066 sessions", 1773, 5066);
  grid->add(loading, {4});
  auto* partial = new Card("card.partial");
  partial->setTitle("Hybrid leads so far");
  partial->setSubtitle("Partial");
  partial->setBadge(Tone::Warning, "warning", "partial");
  partial->setContent(chart(12000));
  partial->setFootnote("Stopped at 84,000 of 140,000 visitors: intervals are wider.");
  grid->add(partial, {4});

  auto* failed = new Card("card.failed");
  failed->setTitle("Conversion by strategy");
  failed->setSubtitle("Error");
  failed->showError("The disk is full, so the run was not saved.",
                    "Free about 200 MB and try again. The log and all earlier runs are safe.");
  grid->add(failed, {4});
  auto* little = new Card("card.little");
  little->setTitle("Conversion of tablets");
  little->setSubtitle("Too little data");
  little->showTooLittle("4 buyers", "Too few to say anything; 20 are needed.", "Use all categories instead");
  grid->add(little, {4});
  auto* table = new Card("card.table");
  table->setTitle("Hybrid stays ahead");
  table->setSubtitle("Rates in %, money in USD per 1,000 sessions; small: 95 % interval");
  auto* view = new TableView("table.parts");
  auto* model = new ValueTableModel(view);
  fillStrategyTable(*model);
  view->setTable(model);
  view->selectSourceRow(3);
  table->setContent(view);
  grid->add(table, {4});

  auto* colours = new Card("card.colours");
  colours->setTitle("Colours");
  colours->setContent(new Scale);
  grid->add(colours, {12}, 0);
  return sheet;
}
