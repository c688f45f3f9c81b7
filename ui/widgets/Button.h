// A push button with the house's manners: its kind decides how it looks, its icon follows the theme, and when it can't
// be used its tooltip says why. One primary button a page.
#pragma once

#include <QPushButton>

namespace guidepost::ui {

class Button : public QPushButton {
  Q_OBJECT

public:
  enum class Kind {
    Outlined,
    Primary,
    Small,    // outlined, 28 high: inside cards
    Link,     // underlined words
    IconOnly, // undo, redo, close: needs an accessible name and a tooltip
  };

  explicit Button(const QString& objectName, Kind kind = Kind::Outlined, const QString& iconName = {},
                  QWidget* parent = nullptr);

  Kind kind() const { return kind_; }
  void setIconName(const QString& iconName);

  // For IconOnly: tooltip and accessible name in one.
  void setSpokenName(const QString& name);

  // Disabled, and the tooltip tells the reason. An empty reason makes it usable again.
  void setUnavailable(const QString& reason);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  Kind kind_;
  QString iconName_;
  QString spokenName_;
};

} // namespace guidepost::ui
