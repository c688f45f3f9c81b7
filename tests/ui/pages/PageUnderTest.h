// What the tests of single pages share: waiting until nothing runs, pictures to look at, the real logs.
#pragma once

#include "tests/support/DataFolder.h"
#include "ui/jobs/JobRunner.h"

#include <QCoreApplication>
#include <QString>
#include <QTest>
#include <QWidget>

namespace guidepost::ui {

// Nothing runs and nothing is asked for, also some turns of the event loop later.
inline bool waitUntilQuiet(const JobRunner& jobs) {
  return QTest::qWaitFor(
      [&] {
        for (int turn = 0; turn < 3; ++turn) {
          QCoreApplication::processEvents();
          if (jobs.isBusy() || jobs.isQuerying()) return false;
        }
        return true;
      },
      30'000);
}

// GUIDEPOST_PICTURES names a folder; without it nothing is kept.
inline void keepPicture(QWidget& widget, const QString& name) {
  const QString folder = qEnvironmentVariable("GUIDEPOST_PICTURES");
  if (!folder.isEmpty()) widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

inline QString realLog(const QString& name) {
  return QString::fromStdString((testing::dataFolder() / name.toStdString()).string());
}

} // namespace guidepost::ui
