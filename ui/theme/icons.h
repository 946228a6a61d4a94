#pragma once

#include "core/desk/readmodels.h"

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace cuadra {

[[nodiscard]] QString iconName(TransferState state);
[[nodiscard]] QString iconName(Severity severity);
[[nodiscard]] QString iconName(Light light);

/// Draws the SVGs of resources/icons in a colour, sharp at every scale, and keeps what it drew.
class IconSet final
{
public:
    /// Unit: \p size in device-independent pixels.
    [[nodiscard]] QPixmap pixmap(const QString &name, int size, const QColor &colour, qreal scale) const;
    /// Sharp at one, one and a half, two and three times.
    [[nodiscard]] QIcon icon(const QString &name, const QColor &colour, int size = 16) const;

private:
    mutable QHash<QString, QPixmap> m_drawn;
};

} // namespace cuadra
