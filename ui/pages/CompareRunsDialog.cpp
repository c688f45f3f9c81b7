#include "ui/pages/CompareRunsDialog.h"

#include "ui/pages/Capital.h"
#include "ui/pages/FindingList.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace guidepost::ui {

CompareRunsDialog::CompareRunsDialog(ProjectSession& session, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("compareRunsDialog"));
  setWindowTitle(tr("Two runs side by side"));
  resize(units(210), units(130));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(5), units(5), units(5), units(5));
  column->setSpacing(units(3));
  auto* head = new QHBoxLayout;
  QLabel* title = makeLabel("inspectorTitle", true, this);
  title->setText(tr("Two runs side by side"));
  head->addWidget(title, 1);
  head->addWidget(new Badge(Tone::Info, QStringLiteral("flask"), tr("Simulated; effects assumed"), this), 0,
                  Qt::AlignVCenter);
  column->addLayout(head);
  auto* choice = new QHBoxLayout;
  first_ = new QComboBox(this);
  first_->setObjectName(QStringLiteral("compareFirst"));
  first_->setAccessibleName(tr("First run"));
  second_ = new QComboBox(this);
  second_->setObjectName(QStringLiteral("compareSecond"));
  second_->setAccessibleName(tr("Second run"));
  choice->addWidget(first_, 1);
  choice->addWidget(second_, 1);
  column->addLayout(choice);
  differences_ = new FindingList(this);
  column->addWidget(differences_);
  table_ = new TableView(QStringLiteral("compareTable"), this);
  table_->setAccessibleName(tr("Strategies in both runs"));
  model_ = new ValueTableModel(this);
  table_->setTable(model_);
  table_->setShowAllRows(true);
  frame_ = new QFrame(this);
  frame_->setProperty("card", true);
  auto* framed = new QVBoxLayout(frame_);
  framed->setContentsMargins(1, 1, 1, units(2));
  framed->addWidget(table_, 1);
  note_ = makeLabel("small", true, frame_);
  note_->setContentsMargins(units(4), 0, units(4), 0);
  framed->addWidget(note_);
  column->addWidget(frame_);
  auto* close = new Button(QStringLiteral("compareClose"), Button::Kind::Outlined, {}, this);
  close->setText(tr("Close"));
  column->addStretch(1);
  column->addWidget(close, 0, Qt::AlignRight | Qt::AlignBottom);
  connect(close, &Button::clicked, this, &QDialog::reject);
  connect(first_, &QComboBox::activated, this, &CompareRunsDialog::compare);
  connect(second_, &QComboBox::activated, this, &CompareRunsDialog::compare);
  session.query<std::vector<pipeline::RunSummary>>(
      QStringLiteral("compare.runs"),
      [](pipeline::Workspace& workspace, const JobContext&) { return pipeline::runs(workspace); }, this,
      [this](Result<std::vector<pipeline::RunSummary>> runs) {
        if (runs)
          show(std::move(*runs));
        else
          differences_->setLines({{Tone::Negative, word(runs.error())}});
      });
}

void CompareRunsDialog::open(ProjectSession& session, QWidget* parent) {
  auto* dialog = new CompareRunsDialog(session, parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  static_cast<QDialog*>(dialog)->open();
}

void CompareRunsDialog::show(std::vector<pipeline::RunSummary> runs) {
  runs_ = std::move(runs);
  for (QComboBox* box : {first_, second_})
    for (const pipeline::RunSummary& run : runs_)
      box->addItem(tr("%1, run %2, %3")
                       .arg(term(run.scenarioName), number::count(run.id.value), number::dateTime(run.createdUs)));
  const bool enough = runs_.size() >= 2;
  for (QWidget* widget : {static_cast<QWidget*>(first_), static_cast<QWidget*>(second_), static_cast<QWidget*>(frame_)})
    widget->setVisible(enough);
  if (!enough) {
    differences_->setLines(
        {{Tone::Neutral, tr("There is one run so far. Change the scenario, or choose another, and run again.")}});
    layout()->activate();
    resize(width(), layout()->totalMinimumSize().height() + units(6));
    return;
  }
  first_->setCurrentIndex(1);
  second_->setCurrentIndex(0);
  compare();
}

void CompareRunsDialog::compare() {
  if (runs_.size() < 2 || first_->currentIndex() < 0 || second_->currentIndex() < 0) return;
  const pipeline::RunSummary& a = runs_[static_cast<std::size_t>(first_->currentIndex())];
  const pipeline::RunSummary& b = runs_[static_cast<std::size_t>(second_->currentIndex())];
  QVector<FindingList::Line> lines;
  for (const Message& difference : pipeline::runDifferences(a, b))
    lines.push_back({Tone::Neutral, capitalised(word(difference))});
  const auto decided = [](const QString& which, const pipeline::RunSummary& run) {
    return FindingList::Line{Tone::Info, tr("%1: %2").arg(which, word(run.result.decision))};
  };
  lines.push_back(decided(tr("First"), a));
  lines.push_back(decided(tr("Second"), b));
  differences_->setLines(lines);
  note_->setText(tr("Net gain in %1 per 1,000 sessions; below each value its 95 % interval")
                     .arg(number::currencyName(QString::fromStdString(b.result.currency))));
  QVector<QVector<Cell>> rows;
  for (const std::string& name : guidance::strategyNames()) {
    QVector<Cell> row = {Cell::ofStrategy(QString::fromStdString(name), term(name))};
    bool any = false;
    for (const pipeline::RunSummary* run : {&a, &b}) {
      const evaluation::StrategyResult* found = nullptr;
      if (!run->result.rounds.empty())
        for (const evaluation::StrategyResult& result : run->result.rounds.front().strategies)
          if (result.name == name) found = &result;
      any |= found != nullptr;
      row.push_back(found ? Cell::estimate(found->conversion, 2, 100) : Cell::unknown());
      row.push_back(found ? Cell::estimate(found->netGain, 0, 1, true) : Cell::unknown());
    }
    if (any) rows.push_back(row);
  }
  model_->setTable({{tr("Strategy"), false, false, {}},
                    {tr("First: conversion, %"), true, false, {}},
                    {tr("First: net gain"), true, false, {}},
                    {tr("Second: conversion, %"), true, false, {}},
                    {tr("Second: net gain"), true, false, {}}},
                   rows);
  // As high as what it says.
  layout()->activate();
  const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
  resize(width(), std::max(wanted, minimumSizeHint().height()));
}

} // namespace guidepost::ui
