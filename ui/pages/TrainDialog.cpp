#include "ui/pages/TrainDialog.h"

#include "ui/text/Numbers.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace guidepost::ui {

namespace {

QSpinBox* spin(QWidget* parent, const char* name, const QString& spoken, int least, int most, int value) {
  auto* box = new QSpinBox(parent);
  box->setObjectName(QString::fromLatin1(name));
  box->setAccessibleName(spoken);
  box->setRange(least, most);
  box->setValue(value);
  return box;
}

// The name stands at the middle of its field.
void addField(QFormLayout* form, const QString& name, QWidget* field) {
  auto* label = new QLabel(name);
  label->setBuddy(field);
  label->setMinimumHeight(field->sizeHint().height());
  form->addRow(label, field);
}

} // namespace

TrainDialog::TrainDialog(const std::optional<pipeline::ModelSummary>& last, QWidget* parent)
    : QDialog(parent), last_(last) {
  setObjectName(QStringLiteral("trainDialog"));
  setWindowTitle(tr("Train an intent model"));
  const intent::TrainingOptions start = last ? last->options : intent::TrainingOptions{};
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(units(5), units(5), units(5), units(5));
  column->setSpacing(units(4));
  QLabel* what = makeLabel("explained", true, this);
  what->setText(
      tr("A small transformer learns from the earlier sessions what visitors do next, and is tested on later ones."));
  column->addWidget(what);
  setMinimumWidth(units(110));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(units(4));
  form->setVerticalSpacing(units(2));
  horizon_ =
      spin(this, "trainHorizon", tr("Minutes ahead"), 1, 24 * 60, static_cast<int>(start.horizonUs / 60'000'000));
  horizon_->setSuffix(tr(" min ahead"));
  addField(form, tr("Intent looks"), horizon_);
  epochs_ = spin(this, "trainEpochs", tr("Epochs at most"), 1, 500, start.epochs);
  epochs_->setSuffix(tr(" epochs at most"));
  epochs_->setToolTip(tr("An epoch is one pass over the earlier sessions"));
  addField(form, tr("Learns for"), epochs_);
  width_ = new QComboBox(this);
  width_->setObjectName(QStringLiteral("trainWidth"));
  width_->setAccessibleName(tr("Width of the model"));
  for (const int width : {16, 32, 64, 128})
    width_->addItem(number::count(width), width);
  width_->setCurrentIndex(std::max(0, width_->findData(start.architecture.width)));
  width_->setToolTip(tr("Numbers that describe an event inside the model: more can tell more apart, and take longer"));
  addField(form, tr("Width"), width_);
  layers_ = spin(this, "trainLayers", tr("Layers"), 1, 4, start.architecture.layers);
  addField(form, tr("Layers"), layers_);
  seed_ = spin(this, "trainSeed", tr("Seed"), 0, 1'000'000, static_cast<int>(start.seed));
  seed_->setToolTip(tr("The same seed gives the same model"));
  addField(form, tr("Seed"), seed_);
  column->addLayout(form);
  expected_ = makeLabel("explained", true, this);
  column->addWidget(expected_);
  column->addStretch(1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  auto* cancel = new Button(QStringLiteral("trainCancel"), Button::Kind::Outlined, {}, this);
  cancel->setText(tr("Cancel"));
  auto* train = new Button(QStringLiteral("trainStart"), Button::Kind::Primary, QStringLiteral("run"), this);
  train->setText(tr("Train"));
  train->setDefault(true);
  buttons->addWidget(cancel);
  buttons->addWidget(train);
  column->addLayout(buttons);
  connect(cancel, &Button::clicked, this, &QDialog::reject);
  connect(train, &Button::clicked, this, &QDialog::accept);
  for (QSpinBox* box : {epochs_, layers_})
    connect(box, &QSpinBox::valueChanged, this, &TrainDialog::showExpected);
  connect(width_, &QComboBox::currentIndexChanged, this, &TrainDialog::showExpected);
  showExpected();
}

pipeline::TrainRequest TrainDialog::request() const {
  pipeline::TrainRequest request;
  intent::TrainingOptions& options = request.options;
  options.horizonUs = std::int64_t{horizon_->value()} * 60'000'000;
  options.epochs = epochs_->value();
  options.architecture.width = width_->currentData().toInt();
  options.architecture.feedForward = 2 * options.architecture.width;
  options.architecture.layers = layers_->value();
  options.seed = static_cast<std::uint64_t>(seed_->value());
  return request;
}

void TrainDialog::showExpected() {
  if (!last_ || last_->epochs.empty()) {
    expected_->setText(tr("How long it takes here is known after the first epoch."));
    return;
  }
  // Work grows with the layers and, between these widths, a little less than with the square of the width.
  const intent::TrainingOptions now = request().options;
  const double perEpoch = last_->seconds / static_cast<double>(last_->epochs.size());
  const double widths = static_cast<double>(now.architecture.width) / last_->options.architecture.width;
  const double layers = static_cast<double>(now.architecture.layers) / last_->options.architecture.layers;
  expected_->setText(tr("About %1 here, judging by the last training; it stops earlier when it no longer learns.")
                         .arg(number::seconds(perEpoch * now.epochs * layers * std::pow(widths, 1.6))));
}

} // namespace guidepost::ui
