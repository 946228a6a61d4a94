#pragma once

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/desk/localday.h"
#include "core/domain/transferstate.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace cuadra {

/// Orders of one currency: sums never cross currencies.
struct CurrencySum
{
    QString currency = {};
    Decimal sum = {};

    friend bool operator==(const CurrencySum &, const CurrencySum &) = default;
};

/// Orders that came in one hour, by how they stand now.
struct HourFigures
{
    qint64 received = 0;
    qint64 verified = 0;
    qint64 failed = 0;
    qint64 inDoubt = 0;

    friend bool operator==(const HourFigures &, const HourFigures &) = default;
};

/// Failed orders of one cause, of whatever day.
struct CauseFigures
{
    QString code = {};
    QString causeKey = {};
    QStringList args = {}; ///< only the leading ones that all orders of the cause share
    qint64 count = 0;
    QList<CurrencySum> sums = {};
};

/// Orders that stand in a state that is no end, of whatever day: they lead to a list of exactly so many.
struct Backlog
{
    qint64 count = 0;
    QList<CurrencySum> sums = {}; ///< largest first
};

/// How old one kind of data of one connection is; what is paused stands apart.
struct DataAge
{
    enum class Kind {
        Read,    ///< the source's changes were read to their end or page
        Written, ///< an order was verified in the target
        Told,    ///< the target's numbers were written to the source
    };

    Kind kind = Kind::Read;
    ConnectionId connection = {}; ///< whose data it is
    QString name = {};
    bool paused = false;
    qint64 lastMs = 0;      ///< Read: exact; Written: to the minute, at most a week back; 0 = not known. Told: 0
    qint64 waiting = 0;     ///< Written: in the queue; Told: numbers to be told
    qint64 oldestMs = 0;    ///< of those that wait; 0 = none does
};

/// What the shops had today and was not taken, by reason code.
struct NotTaken
{
    QString reason = {};
    qint64 count = 0;
};

/// The day in figures. All of one moment, because one snapshot is read.
struct TodayFigures
{
    LocalDay day = {};
    QHash<TransferState, qint64> standing = {}; ///< the orders that came today, by how they stand now
    std::array<HourFigures, LocalDay::kHours> hours = {};
    qint64 medianMs = 0;      ///< from taking in to verified, of the newest that were verified as they came; 0 = none
    qint64 medianOf = 0;      ///< so many
    qint64 newestMs = 0;      ///< when the last order came, of whatever day; 0 = never
    Backlog failed = {};
    qint64 failedInErp = 0;   ///< of those that came today and failed: the ERP has them all the same
    QList<CauseFigures> causes = {}; ///< all of them, most orders first
    Backlog inDoubt = {};
    qint64 nextLookMs = 0;    ///< when the first one in doubt is asked for; 0 = none is planned
    QList<NotTaken> notTaken = {};
    qint64 untold = 0;        ///< numbers that the shops did not take; of whatever day
    QList<DataAge> ages = {};

    [[nodiscard]] qint64 received() const;
    [[nodiscard]] qint64 notTakenCount() const;
    [[nodiscard]] qint64 inQueue() const; ///< of today's: on their way
};

} // namespace cuadra
