// Adds what QPdfWriter cannot: bookmarks, the document's language, and its title in the window's title bar. Appended as
// an incremental update (ISO 32000-1, 7.5.6), so the pages stay as they were written.
#pragma once

#include "ui/report/ReportPages.h"

#include <QByteArray>

namespace guidepost::ui {

// A PDF of a shape that is not understood is returned as it is. pageHeight in points.
QByteArray withOutline(const QByteArray& pdf, const QVector<PageBookmark>& bookmarks, double pageHeight,
                       const QByteArray& languageTag);

} // namespace guidepost::ui
