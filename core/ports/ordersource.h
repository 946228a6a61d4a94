#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/domain/order.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace cuadra {

/// One order as the source sent it. The bytes are kept as evidence and are what readOrder() reads.
struct SourceDocument
{
    QString externalId;
    qint64 modifiedMs = 0;
    QByteArray raw;
    bool gone = false; ///< trashed or deleted at the source; raw may then hold only what is known
};

/// One page of a sweep and where to go on.
struct SourcePage
{
    QList<SourceDocument> documents;
    QString nextCursor;       ///< opaque to everyone but the connector; committed together with the page
    bool sweepFinished = false; ///< true: nothing more now, poll again later
    qint64 sourceClockMs = 0; ///< the peer's own time (Date header), 0 = not said
};

/// What a connection test found out. For people, by code; see ui/text.
struct ConnectionReport
{
    QString version;        ///< of the other side
    qint64 clockSkewMs = 0; ///< theirs minus ours
    QStringList facts;      ///< codes with arguments after '|': "woocommerce.storage|hpos"
    QStringList missingRights; ///< codes of rights that are not granted
};

/// Where orders come from.
///
/// Thread: all functions in one lane; they block, heed the stop flag within 100 ms and never retry by themselves.
/// Errors: Transient, RateLimited, AuthExpired, Forbidden, BadReply, Cancelled; a write may give OutcomeUnknown.
class OrderSource
{
public:
    OrderSource() = default;
    OrderSource(const OrderSource &) = delete;
    OrderSource &operator=(const OrderSource &) = delete;
    virtual ~OrderSource() = default;

    [[nodiscard]] virtual Result<ConnectionReport> test(const StopFlag &stop) = 0;

    /// The next page of orders created or changed after \p cursor; empty cursor = from \p startMs.
    /// Promise: a sweep that finishes has shown every order that changed before it began, each at least once.
    [[nodiscard]] virtual Result<SourcePage> changedOrders(const QString &cursor, qint64 startMs,
                                                           const StopFlag &stop) = 0;

    /// Understands one document. No I/O. Errors: BadReply with the path of the field in args.
    [[nodiscard]] virtual Result<Order> readOrder(const QByteArray &raw) const = 0;

    /// One order, now. Errors: also Rejected "…order.unknown".
    [[nodiscard]] virtual Result<SourceDocument> fetchOrder(const QString &externalId, const StopFlag &stop) = 0;

    /// Leaves the ERP's number at the order. Repeating it changes nothing. Never revives a trashed order.
    [[nodiscard]] virtual Status writeErpNumber(const QString &externalId, const QString &erpNumber,
                                                const StopFlag &stop) = 0;
};

} // namespace cuadra
