#include "ui/pages/FindingList.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace guidepost::ui {

namespace {

struct Sign {
  const char* icon;
  Ink ink;
};

Sign signOf(Tone tone) {
  switch (tone) {
  case Tone::Positive:
    return {"check", Ink::Positive};
  case Tone::Warning:
    return {"warning", Ink::Warning};
  case Tone::Negative:
    return {"error", Ink::Negative};
  case Tone::Info:
  case Tone::Neutral:
    break;
  }
  return {"info", Ink::Noted};
}

} // namespace

FindingList::FindingList(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(units(2));
}

void FindingList::setLines(const QVector<Line>& lines) {
  while (QLayoutItem* item = column_->takeAt(0)) {
    if (QWidget* row = item->widget()) {
      row->hide();
      row->deleteLater(); // its link may have been pressed just now
    }
    delete item;
  }
  for (int number = 0; const Line& line : lines) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(units(2));
    auto* sign = new QLabel(row);
    const Sign look = signOf(line.tone);
    sign->setPixmap(icon(QString::fromLatin1(look.icon), look.ink).pixmap(units(4.5)));
    layout->addWidget(sign, 0, Qt::AlignTop);
    QLabel* text = makeLabel("body", true, row);
    text->setText(line.text);
    layout->addWidget(text, 1);
    if (!line.link.isEmpty()) {
      auto* link = new Button(QStringLiteral("%1.link.%2").arg(objectName()).arg(number), Button::Kind::Link, {}, row);
      link->setText(line.link);
      link->setAccessibleName(line.link + QStringLiteral(": ") + line.text);
      connect(link, &Button::clicked, this, [this, number] { emit linkActivated(number); });
      layout->addWidget(link, 0, Qt::AlignTop);
    }
    ++number;
    column_->addWidget(row);
  }
  column_->addStretch(1);
}

} // namespace guidepost::ui
