// What the import tests share: a folder of their own with its own key, and short words for logs and projects.
#pragma once

#include "core/pipeline/Import.h"
#include "core/pipeline/Info.h"
#include "core/pipeline/Workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace guidepost::pipeline {

class ImportFixture {
public:
  ImportFixture() { qputenv("XDG_CONFIG_HOME", folder_.filePath("config").toUtf8()); }

  std::filesystem::path path(const QString& name) const { return folder_.filePath(name).toStdString(); }

  std::filesystem::path write(const QString& name, const QByteArray& bytes) const {
    QFile file(folder_.filePath(name));
    if (!file.open(QFile::WriteOnly)) qFatal("cannot write into the test's folder");
    file.write(bytes);
    return path(name);
  }

  static Resources resources() {
    return {qEnvironmentVariable("GUIDEPOST_RESOURCES").toStdString(),
            qEnvironmentVariable("GUIDEPOST_SAMPLEDATA").toStdString()};
  }

  // Where the real logs are; empty: they are not here.
  static QString realLog(const QString& name) {
    QString root = qEnvironmentVariable("GUIDEPOST_DATA");
    if (root.isEmpty()) root = qEnvironmentVariable("GUIDEPOST_SOURCE") + "/../shared/data";
    const QString file = root + "/" + name;
    return QFile::exists(file) ? file : QString();
  }

  std::unique_ptr<Workspace> open(const QString& name) const {
    auto workspace = Workspace::openOrCreate(path(name), resources());
    return workspace ? std::move(*workspace) : nullptr;
  }

  QStringList files() const { return QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

  static ImportRequest requestFor(const std::filesystem::path& log) {
    ImportRequest request;
    request.paths = {log};
    return request;
  }

private:
  QTemporaryDir folder_;
};

inline QString idOf(const Error& error) {
  return QString::fromStdString(error.message.id);
}

} // namespace guidepost::pipeline
