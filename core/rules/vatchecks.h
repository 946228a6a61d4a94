#pragma once

#include <QStringView>

namespace cuadra::vatchecks {

/// The check digits of each state. Promise needed: the form was judged, so every character is in place.
[[nodiscard]] bool austria(QStringView number);
[[nodiscard]] bool belgium(QStringView number);
[[nodiscard]] bool bulgaria(QStringView number);
[[nodiscard]] bool croatiaGermany(QStringView number); ///< ISO 7064, mod 11,10
[[nodiscard]] bool cyprus(QStringView number);
[[nodiscard]] bool czechia(QStringView number);
[[nodiscard]] bool denmark(QStringView number);
[[nodiscard]] bool estonia(QStringView number);
[[nodiscard]] bool finland(QStringView number);
[[nodiscard]] bool france(QStringView number);
[[nodiscard]] bool greece(QStringView number);
[[nodiscard]] bool hungary(QStringView number);
[[nodiscard]] bool ireland(QStringView number);
[[nodiscard]] bool italy(QStringView number);
[[nodiscard]] bool latvia(QStringView number);
[[nodiscard]] bool lithuania(QStringView number);
[[nodiscard]] bool luxembourg(QStringView number);
[[nodiscard]] bool malta(QStringView number);
[[nodiscard]] bool netherlands(QStringView number);
[[nodiscard]] bool northernIreland(QStringView number);
[[nodiscard]] bool poland(QStringView number);
[[nodiscard]] bool portugal(QStringView number);
[[nodiscard]] bool romania(QStringView number);
[[nodiscard]] bool slovakia(QStringView number);
[[nodiscard]] bool slovenia(QStringView number);
[[nodiscard]] bool spain(QStringView number);
[[nodiscard]] bool sweden(QStringView number);

} // namespace cuadra::vatchecks
