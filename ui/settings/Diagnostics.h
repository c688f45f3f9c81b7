// What helps to find a fault, without ids or row text: versions, platform, theme, language, the log's last lines.
#pragma once

#include <QString>

namespace guidepost::ui {

QString diagnostics();

// The log file and the crash marker in the state folder ($XDG_STATE_HOME/guidepost, else ~/.local/state/guidepost).
class SessionLog {
public:
  SessionLog();  // starts the log; remembers whether the last session ended well
  ~SessionLog(); // takes the marker away

  bool lastSessionCrashed() const { return crashed_; }
  static QString folder();

private:
  bool crashed_ = false;
};

} // namespace guidepost::ui
