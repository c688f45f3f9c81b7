#include "ui/settings/Diagnostics.h"

#include "ui/settings/Settings.h"
#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QScreen>
#include <QSysInfo>
#include <QTextStream>

#include <mutex>

namespace guidepost::ui {
namespace {

constexpr qint64 largestLog = 1 << 20;
constexpr int lastLines = 60;

QtMessageHandler previousHandler = nullptr;

QString logPath() {
  return SessionLog::folder() + QStringLiteral("/guidepost.log");
}
QString markerPath() {
  return SessionLog::folder() + QStringLiteral("/running");
}

void writeLine(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  static std::mutex mutex;
  {
    const std::lock_guard lock(mutex);
    QFile file(logPath());
    if (file.open(QIODevice::Append | QIODevice::Text)) {
      static const char* const kinds[] = {"debug", "warning", "critical", "fatal", "info"};
      QTextStream(&file) << QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) << ' '
                         << kinds[static_cast<int>(type)] << ' ' << text << '\n';
    }
  }
  if (previousHandler) previousHandler(type, context, text);
}

} // namespace

QString SessionLog::folder() {
  const QString state = qEnvironmentVariable("XDG_STATE_HOME");
  return (state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state) + QStringLiteral("/guidepost");
}

SessionLog::SessionLog() {
  QDir().mkpath(folder());
  crashed_ = QFile::exists(markerPath());
  if (QFile::exists(logPath()) && QFile(logPath()).size() > largestLog) {
    QFile::remove(logPath() + QStringLiteral(".1"));
    QFile::rename(logPath(), logPath() + QStringLiteral(".1"));
  }
  QFile marker(markerPath());
  if (marker.open(QIODevice::WriteOnly)) marker.write(QByteArray::number(QCoreApplication::applicationPid()));
  previousHandler = qInstallMessageHandler(writeLine);
  qInfo("started, version %s", qPrintable(QCoreApplication::applicationVersion()));
}

SessionLog::~SessionLog() {
  qInfo("ended");
  qInstallMessageHandler(previousHandler);
  previousHandler = nullptr;
  QFile::remove(markerPath());
}

QString diagnostics() {
  QString text;
  QTextStream out(&text);
  out << "Guidepost " << QCoreApplication::applicationVersion() << "\nQt " << qVersion() << ", "
      << QGuiApplication::platformName() << "\n"
      << QSysInfo::prettyProductName() << ", " << QSysInfo::currentCpuArchitecture() << "\n";
  if (const QScreen* screen = QGuiApplication::primaryScreen())
    out << "screen " << screen->size().width() << " x " << screen->size().height() << ", scale "
        << screen->devicePixelRatio() << "\n";
  static const char* const themes[] = {"light", "dark", "high contrast"};
  out << "theme " << themes[static_cast<int>(Theme::current().kind)] << ", language " << QLocale().name() << "\n";
  QFile log(logPath());
  if (log.open(QIODevice::ReadOnly | QIODevice::Text)) {
    const QStringList lines = QString::fromUtf8(log.readAll()).split('\n', Qt::SkipEmptyParts);
    out << "\n";
    for (const QString& line : lines.mid(std::max<qsizetype>(0, lines.size() - lastLines)))
      out << line << "\n";
  }
  return text;
}

} // namespace guidepost::ui
