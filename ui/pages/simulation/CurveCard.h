// Conversion as the visitors come in: live while a simulation runs, the whole of it afterwards.
#pragma once

#include "core/evaluation/RunResult.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class LineChart;

class CurveCard : public Card {
  Q_OBJECT

public:
  explicit CurveCard(QWidget* parent = nullptr);
  void showRun(const evaluation::RunResult& result);
  // `names`: of the points' columns; `planned`: visitors a strategy will have in the end.
  void showLive(const std::vector<simulation::LivePoint>& points, const std::vector<std::string>& names,
                std::int64_t planned);
  void showNothing();

private:
  void draw(const std::vector<simulation::LivePoint>& points, const std::vector<std::string>& names,
            const std::string& best, std::int64_t from, std::int64_t planned);

  LineChart* chart_;
};

} // namespace guidepost::ui
