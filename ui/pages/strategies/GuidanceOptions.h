// The actions that were possible at a moment, narrow enough for the inspector: with which chance each was chosen and
// what it was expected to gain.
#pragma once

#include "core/pipeline/Scenarios.h"

#include <QWidget>

class QVBoxLayout;

namespace guidepost::ui {

class GuidanceOptions : public QWidget {
  Q_OBJECT

public:
  explicit GuidanceOptions(QWidget* parent = nullptr);
  void setOptions(const pipeline::GuidanceCard& card, const QString& currency);

private:
  QVBoxLayout* column_;
  QWidget* table_ = nullptr;
};

} // namespace guidepost::ui
