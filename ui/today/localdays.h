#pragma once

#include "core/desk/localday.h"

#include <QDate>
#include <QList>
#include <QTimeZone>

namespace cuadra {

/// The day by the clock of \p zone in which \p atMs lies.
[[nodiscard]] LocalDay localDayOf(qint64 atMs, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// The same weekday one week before, two weeks before, ...
[[nodiscard]] QList<LocalDay> sameWeekdaysBefore(qint64 atMs, qsizetype weeks,
                                                 const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace cuadra
