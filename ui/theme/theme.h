#pragma once

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QObject>

namespace cuadra {

enum class ThemeChoice { System, Light, Dark };

/// How everything looks: Fusion with our two palettes, colours by role and icons in their colours.
///
/// Promise: after changed() every colour and icon asked for is of the new theme.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    void choose(ThemeChoice choice);
    void followSystem(); ///< the desktop's own colours have changed
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] QColor colour(ColourRole role) const { return colourOf(role, m_dark); }
    [[nodiscard]] QIcon icon(const QString &name, ColourRole role = ColourRole::Text) const;
    [[nodiscard]] QPixmap pixmap(const QString &name, int size, ColourRole role, qreal scale) const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
    IconSet m_icons;
};

} // namespace cuadra
