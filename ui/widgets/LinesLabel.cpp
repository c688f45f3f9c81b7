#include "ui/widgets/LinesLabel.h"

#include "ui/theme/Fonts.h"

#include <QEvent>
#include <QTextLayout>

#include <algorithm>

namespace guidepost::ui {

LinesLabel::LinesLabel(const char* role, int mostLines, QWidget* parent) : QLabel(parent), mostLines_(mostLines) {
  setProperty("role", role);
  setTextFormat(Qt::PlainText);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void LinesLabel::setWords(const QString& text) {
  words_ = text;
  setAccessibleName(text);
  setVisible(!text.isEmpty());
  updateGeometry();
  breakLines();
}

QStringList LinesLabel::linesAt(int width) const {
  QStringList lines;
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  for (const QString& paragraph : words_.split(QLatin1Char('\n'))) {
    QTextLayout layout(paragraph, font());
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(width);
      lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
  }
  return lines;
}

QSize LinesLabel::sizeHint() const {
  ensurePolished();
  int width = 0;
  for (const QString& paragraph : words_.split(QLatin1Char('\n')))
    width = std::max(width, fontMetrics().horizontalAdvance(paragraph) + 2);
  return {width, heightForWidth(width)};
}

QSize LinesLabel::minimumSizeHint() const {
  return {units(8), fontMetrics().height()};
}

int LinesLabel::heightForWidth(int width) const {
  ensurePolished();
  const auto lines = std::min<qsizetype>(linesAt(std::max(width, units(8))).size(), mostLines_);
  return static_cast<int>(std::max<qsizetype>(lines, 1)) * fontMetrics().lineSpacing();
}

void LinesLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  breakLines();
}

void LinesLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) breakLines();
}

void LinesLabel::breakLines() {
  QStringList lines = linesAt(std::max(width(), units(8)));
  const bool tooMany = lines.size() > mostLines_;
  if (tooMany) {
    const QString rest = lines.mid(mostLines_ - 1).join(QLatin1Char(' '));
    lines = lines.mid(0, mostLines_ - 1) << fontMetrics().elidedText(rest, Qt::ElideRight, width());
  }
  const QString shown = lines.join(QLatin1Char('\n'));
  if (shown != text()) setText(shown);
  setToolTip(tooMany ? words_ : QString());
}

} // namespace guidepost::ui
