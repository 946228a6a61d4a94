#include "core/engine/openwork.h"

#include "core/ledger/queuestore.h"
#include "core/ledger/transferstore.h"

#include <limits>
#include <utility>

namespace cuadra {

namespace {

bool comesToRestByItself(TransferState state)
{
    using S = TransferState;
    return state == S::Waiting || state == S::Sending || state == S::Sent || state == S::Retrying || state == S::InDoubt;
}

int openIn(const RouteCard &card)
{
    qint64 open = 0;
    for (const TransferState state : kTransferStates)
        open += comesToRestByItself(state) ? card.counts.value(state) : 0;
    return int(open);
}

Result<bool> owesNumbers(Database &database, RouteId route)
{
    const auto numbers = TransferStore(database).writeBacksDue(route, 1, std::numeric_limits<qint64>::max());
    if (!numbers)
        return numbers.error();
    return !numbers->isEmpty();
}

Status addRoute(Database &database, const EngineSetup &setup, const RouteContext &context, int open, OpenWork &work)
{
    const bool sent = setup.isSent(context);
    work.moves = work.moves || (sent && open > 0);
    const bool stands = !sent || !setup.isRead(context);
    work.paused.routes += stands ? 1 : 0;
    work.paused.transfers += sent ? 0 : open;
    if (work.moves || !setup.tellsNumbers(context))
        return Done{};
    return keep(owesNumbers(database, context.route.id), work.moves);
}

} // namespace

Status readOpenWork(Database &database, const EngineSetup &setup, qint64 nowMs, OpenWork &work)
{
    QList<RouteCard> cards;
    if (const Status read = keep(QueueStore(database).cards(nowMs), cards); !read)
        return read;
    QHash<RouteId, int> open;
    for (const RouteCard &card : std::as_const(cards))
        open.insert(card.route, openIn(card));
    work = {};
    for (const RouteContext &context : setup.routes) {
        if (const Status added = addRoute(database, setup, context, open.value(context.route.id), work); !added)
            return added;
    }
    return Done{};
}

} // namespace cuadra
