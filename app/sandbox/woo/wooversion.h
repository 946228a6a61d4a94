#pragma once

#include <QString>

namespace cuadra::sandbox {

enum class WooVersion {
    Legacy79, ///< 7.9.0, orders as WordPress posts
    Hpos99,   ///< 9.9.5, own order tables
    Hpos110,  ///< 11.0.1, own order tables
};

[[nodiscard]] inline QString wooVersionName(WooVersion version)
{
    switch (version) {
    case WooVersion::Legacy79: return QStringLiteral("7.9.0");
    case WooVersion::Hpos99: return QStringLiteral("9.9.5");
    case WooVersion::Hpos110: return QStringLiteral("11.0.1");
    }
    Q_UNREACHABLE();
}

} // namespace cuadra::sandbox
