// One finding: title, subtitle (unit, interval, n), content, and what stands instead of it while there is none. Charts
// and tables in it give themselves away by the context menu; the whole card can be copied as a picture.
#pragma once

#include "ui/theme/Theme.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QMenu;
class QProgressBar;
class QLabel;
class QVBoxLayout;

namespace guidepost::ui {

class Badge;
class CardStack;
class EmptyState;
class ErrorState;
class TooLittleState;

class Card : public QFrame {
  Q_OBJECT

public:
  enum class State { Ready, Empty, Loading, Failed, TooLittle };

  explicit Card(const QString& objectName, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  void setSubtitle(const QString& subtitle);
  QString title() const;
  QString subtitle() const;
  void setBadge(Tone tone, const QString& iconName, const QString& text); // "Simulated", "partial"
  void setFootnote(const QString& text); // "Stopped at 84,000 of 140,000 visitors: intervals are wider."
  void addHeaderWidget(QWidget* widget); // at the right of the title

  void setContent(QWidget* content);
  QWidget* content() const { return content_; }
  // Content that reaches the card's edges (tables), or keeps the inner margin (charts, the default).
  void setContentFlush(bool flush);

  State state() const { return state_; }
  void showContent();
  // What will be here, and the one button that makes it (no text: no button). `makeRequested` tells when it is pressed.
  void showEmpty(const QString& sentence, const QString& action = {},
                 const QString& actionIcon = QStringLiteral("run"));
  // Old content at 40 %; after 300 ms a bar with words below it. total 0: unknown.
  void showLoading(const QString& words = {}, qint64 done = 0, qint64 total = 0);
  // One sentence of cause, one of remedy.
  void showError(const QString& cause, const QString& remedy, bool canRetry = true);
  // "4 buyers", "Too few to say anything; 20 are needed.", a way out.
  void showTooLittle(const QString& figure, const QString& sentence, const QString& action = {});

  void setSelected(bool selected);

  // What the context menu offers; a subclass adds its own. The default: the content's own (chart, table), then the
  // card.
  virtual void fillMenu(QMenu& menu);
  QImage picture(qreal scale = 2) const;

signals:
  void makeRequested(); // the button of the empty state
  void retryRequested();
  void diagnosticsRequested();
  void wayOutRequested(); // the link of "too little data"

protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void setState(State state);
  void applyHeadingToContent();
  int gapAboveContent() const;
  void setTopGap();
  void retranslate();

  State state_ = State::Ready;
  QVBoxLayout* column_;
  QHBoxLayout* titleRow_;
  QLabel* title_;
  QLabel* subtitle_;
  Badge* badge_;
  CardStack* stack_;
  QWidget* contentPage_;
  QVBoxLayout* contentColumn_;
  QWidget* content_ = nullptr;
  QLabel* footnote_;
  QWidget* loadingRow_;
  QProgressBar* loadingBar_;
  QLabel* loadingWords_;

  EmptyState* empty_;
  ErrorState* error_;
  TooLittleState* little_;
  bool flush_ = false;
};

} // namespace guidepost::ui
