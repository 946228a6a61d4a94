#include "ui/theme/systemscheme.h"

#include <QPalette>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>

#include <memory>

using namespace Qt::StringLiterals;

namespace cuadra {

bool systemPrefersDark()
{
#if defined(Q_OS_WIN)
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s, QSettings::NativeFormat);
    return personalize.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#elif defined(Q_OS_MACOS)
    const QSettings global(u"Apple Global Domain"_s, QSettings::NativeFormat);
    return global.value(u"AppleInterfaceStyle"_s).toString() == u"Dark"_s;
#else
    // The platform theme colours the standard palette: white on black there means that the desktop is dark.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    const QPalette palette = fusion->standardPalette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
#endif
}

} // namespace cuadra
