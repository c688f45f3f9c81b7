// The program's own files, copied to where every user can read them: a checkout may lie in a folder that only its owner
// can enter.
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>

// Copies them into the folder, which must be open to all, and lets the environment point there.
inline bool openProgramFiles(const QString& folder) {
  constexpr auto everybodyReads = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                                  QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
  for (const char* variable : {"GUIDEPOST_RESOURCES", "GUIDEPOST_SAMPLEDATA"}) {
    const QDir from(qEnvironmentVariable(variable));
    const QString to = folder + QLatin1Char('/') + from.dirName();
    if (!QDir().mkpath(to) || !QFile::setPermissions(to, everybodyReads)) return false;
    QDirIterator all(from.path(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext()) {
      const QString path = all.next();
      const QString copy = to + QLatin1Char('/') + from.relativeFilePath(path);
      const bool made = all.fileInfo().isDir() ? QDir().mkpath(copy)
                                               : QDir().mkpath(QFileInfo(copy).path()) && QFile::copy(path, copy);
      if (!made || !QFile::setPermissions(copy, everybodyReads)) return false;
    }
    qputenv(variable, to.toUtf8());
  }
  return true;
}
