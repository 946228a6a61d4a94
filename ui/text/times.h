#pragma once

#include <QString>
#include <QTimeZone>

namespace cuadra {

/// "3 s", "4 min", "2 h", "5 d": how long something takes or took. Unit: ms.
[[nodiscard]] QString durationText(qint64 ms);
/// "12 s": as durationText(), but never less than a second. Unit: ms since 1970.
[[nodiscard]] QString spanSince(qint64 thenMs, qint64 nowMs);
/// "3 s ago". Unit: ms since 1970; 0 = never, shown as a dash.
[[nodiscard]] QString agoText(qint64 thenMs, qint64 nowMs);
/// "in 3 s", or "now" when the time has come.
[[nodiscard]] QString untilText(qint64 thenMs, qint64 nowMs);
/// "10:42" today, with the date on other days.
[[nodiscard]] QString clockText(qint64 atMs, qint64 nowMs, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// "10:42:07" today, with the date on other days.
[[nodiscard]] QString momentText(qint64 atMs, qint64 nowMs, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// "25 Nov 2026 10:42:07.120 CET": the exact moment with its zone.
[[nodiscard]] QString exactTime(qint64 atMs, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace cuadra
