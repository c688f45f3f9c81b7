// Report: what a director gets, page by page as it will be printed, and its export.
#pragma once

#include "core/pipeline/Report.h"
#include "ui/Page.h"
#include "ui/session/ProjectSession.h"

namespace guidepost::ui {

class Button;
class Card;
class Chip;
class ReportPreview;

class ReportPage : public Page {
  Q_OBJECT

public:
  explicit ReportPage(ProjectSession& session, QWidget* parent = nullptr);
  QString name() const override;

  void exportReport();                // asks where to
  bool exportTo(const QString& path); // FILE.html or FILE.pdf

protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

private:
  void reload();
  void showNothing();
  void showDocument();

  ProjectSession& session_;
  std::optional<report::ReportDocument> document_;
  bool stale_ = true;

  Button* html_;
  Button* pdf_;
  Chip* runChip_;
  Chip* versionChip_;
  Chip* exportedChip_;
  Card* previewCard_;
  ReportPreview* preview_;
};

} // namespace guidepost::ui
