#include "ui/pages/ModelsDialog.h"

#include "ui/tables/NumberDelegate.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace guidepost::ui {

namespace {

constexpr int leastRows = 3, mostRows = 10; // seen without scrolling

} // namespace

ModelsDialog::ModelsDialog(ProjectSession& session, QWidget* parent) : QDialog(parent), session_(session) {
  setObjectName(QStringLiteral("modelsDialog"));
  setWindowTitle(tr("Models of this project"));
  resize(units(260), units(90));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(5), units(5), units(5), units(5));
  column->setSpacing(units(3));
  QLabel* what = makeLabel("explained", true, this);
  what->setText(tr("Each was tested on the later sessions of its data version; small: 95 % interval. The active one "
                   "reads sessions on every page."));
  column->addWidget(what);
  table_ = new TableView(QStringLiteral("modelsTable"), this);
  table_->setAccessibleName(tr("Models"));
  model_ = new ValueTableModel(this);
  table_->setTable(model_);
  column->addWidget(table_, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  auto* close = new Button(QStringLiteral("modelsClose"), Button::Kind::Outlined, {}, this);
  close->setText(tr("Close"));
  activate_ = new Button(QStringLiteral("modelsActivate"), Button::Kind::Primary, QStringLiteral("check"), this);
  activate_->setText(tr("Make it the active one"));
  activate_->setUnavailable(tr("Choose a model first"));
  buttons->addWidget(close);
  buttons->addWidget(activate_);
  column->addLayout(buttons);
  connect(close, &Button::clicked, this, &QDialog::reject);
  connect(activate_, &Button::clicked, this, &ModelsDialog::activate);
  connect(table_, &TableView::currentRowChanged, this, [this](int row) {
    row_ = row;
    const bool usable = row >= 0 && static_cast<std::size_t>(row) < models_.size();
    activate_->setUnavailable(!usable                                         ? tr("Choose a model first")
                              : models_[static_cast<std::size_t>(row)].active ? tr("It is the active one already")
                              : session_.state().readOnly ? tr("This project is open for reading only")
                                                          : QString());
  });
  session_.query<std::vector<pipeline::ModelSummary>>(
      QStringLiteral("models.list"),
      [](pipeline::Workspace& workspace, const JobContext&) { return pipeline::models(workspace); }, this,
      [this](Result<std::vector<pipeline::ModelSummary>> models) {
        if (models) fill(std::move(*models));
      });
}

void ModelsDialog::fill(std::vector<pipeline::ModelSummary> models) {
  models_ = std::move(models);
  QVector<QVector<Cell>> rows;
  for (const pipeline::ModelSummary& model : models_) {
    const intent::Metrics& m = model.metrics;
    rows.push_back(
        {Cell::words(tr("%1 %2%3").arg(QString::fromStdString(model.options.architecture.kind).toUpper(),
                                       number::count(model.id.value), model.active ? tr(" (active)") : QString()))
             .emphasised(model.active),
         Cell::words(number::dateTime(model.createdUs)), Cell::count(model.parameters),
         Cell::estimate(m.topDecileShare, 1, 100), Cell::estimate(m.accuracy, 3), Cell::estimate(m.macroF1, 3),
         Cell::estimate(m.logLoss, 3), Cell::estimate(m.ece, 3),
         Cell::words(model.dataChangedSince ? tr("data since changed")
                                            : tr("version %1").arg(number::count(model.dataVersion)))});
  }
  model_->setTable({{tr("Model"), false, false, {}},
                    {tr("Trained, UTC"), false, true, {}},
                    {tr("Weights"), true, true, {}},
                    {tr("Top tenth, %"), true, false,
                     tr("Share of the buyers in the tenth of sessions with the highest purchase intent")},
                    {tr("Accuracy"), true, false, {}},
                    {tr("Macro F1"), true, false, {}},
                    {tr("Log-loss"), true, false, tr("Lower is better")},
                    {tr("Calibration error"), true, false, tr("Lower is better")},
                    {tr("Data"), false, true, {}}},
                   rows);
  const int shown = std::clamp(static_cast<int>(rows.size()), leastRows, mostRows);
  resize(width(), units(48) + shown * NumberDelegate::rowHeight(true));
  for (std::size_t i = 0; i < models_.size(); ++i)
    if (models_[i].active) table_->selectSourceRow(static_cast<int>(i));
}

void ModelsDialog::activate() {
  if (row_ < 0 || static_cast<std::size_t>(row_) >= models_.size()) return;
  session_.query<bool>(
      QStringLiteral("models.activate"),
      [id = models_[static_cast<std::size_t>(row_)].id](pipeline::Workspace& workspace,
                                                        const JobContext&) -> Result<bool> {
        TRY_STATUS(pipeline::activateModel(workspace, id));
        return true;
      },
      this,
      [this](Result<bool> done) {
        if (!done) return;
        session_.announce(ProjectSession::Model);
        accept();
      });
}

} // namespace guidepost::ui
