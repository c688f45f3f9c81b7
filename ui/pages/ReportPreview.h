// The report's pages under each other, as they will be printed: light paper whatever the window's theme.
#pragma once

#include "ui/report/ReportPages.h"

#include <QWidget>

#include <memory>

namespace guidepost::ui {

class ReportPreview : public QWidget {
  Q_OBJECT

public:
  explicit ReportPreview(QWidget* parent = nullptr);
  void setDocument(const report::ReportDocument& document);
  void clear();
  int pages() const { return pages_ ? pages_->count() : 0; }

  QSize sizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QRectF pageRect(int page) const;

  std::unique_ptr<ReportPages> pages_;
};

} // namespace guidepost::ui
