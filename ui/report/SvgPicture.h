// Painting as SVG elements that stand inside HTML: no declaration, no namespace address, scaled by their view box.
// GUI thread.
#pragma once

#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;
class QRectF;

namespace guidepost::ui {

// `description` is for those who cannot see it; "" hides the picture from them.
QString svgPicture(const QSizeF& size, const QString& description, const QString& cssClass,
                   const std::function<void(QPainter&, const QRectF&)>& paint);

// Text as it may stand in an element or an attribute: escaped, without characters that XML forbids.
QString htmlEscaped(const QString& text);

} // namespace guidepost::ui
