// Fonts and lengths of a printed page: those of the charts, and the few that only a report has. Lengths are the charts'
// pixels, 96 to the inch when the painter is scaled by perInch()/96. GUI thread.
#pragma once

#include "ui/charts/ChartStyle.h"

namespace guidepost::ui {

struct PageStyle {
  PageStyle();

  ChartStyle chart;
  QFont title, section, cardTitle, figure, body, bodyStrong, small, smallStrong, axis;

  const Theme& theme() const { return chart.theme; }
  qreal px(qreal pictures) const { return chart.px(pictures); }
  qreal perInch() const { return px(96); } // layout lengths in an inch of paper
};

// While one lives, pages and charts are set in the program's fonts, whatever the application began with: the command
// line sets none.
class ReportFonts {
public:
  ReportFonts();
  ~ReportFonts();
  ReportFonts(const ReportFonts&) = delete;
  ReportFonts& operator=(const ReportFonts&) = delete;

private:
  QFont before_;
  bool changed_ = false;
};

} // namespace guidepost::ui
