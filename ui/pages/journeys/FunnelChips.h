// What the funnel counts, as chips: its steps, their order, and by what the sessions are split.
#pragma once

#include "core/journey/Funnel.h"

#include <QObject>
#include <QVector>

namespace guidepost::ui {

class Chip;

class FunnelChips : public QObject {
  Q_OBJECT

public:
  explicit FunnelChips(QObject* parent = nullptr);

  QVector<Chip*> chips() const { return {steps_, order_, split_}; }
  const journey::FunnelRequest& request() const { return request_; }
  void reset();                                  // to the usual funnel
  void setTypes(std::vector<std::string> types); // that may be steps; others are no step any more
  void setVisible(bool visible);
  void retranslate();

signals:
  void requestChanged();

private:
  void toggleStep(const std::string& type, bool on);

  journey::FunnelRequest request_;
  std::vector<std::string> types_;
  Chip* steps_;
  Chip* order_;
  Chip* split_;
};

} // namespace guidepost::ui
