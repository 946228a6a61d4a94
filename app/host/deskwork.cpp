#include "app/host/deskwork.h"

#include "app/host/findorders.h"
#include "app/setup/setupapply.h"
#include "core/desk/deskcommands.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

using OnTransfers = Result<int> (DeskCommands::*)(const QList<TransferId> &);

Result<DeskOutcome> carryOutOn(
    Ledger &ledger, const Result<QList<QueueRow>> &rows, const DeskRequest &request, OnTransfers command, const StopFlag &stop)
{
    if (request.actor.reason.trimmed().isEmpty()) // without a window nobody sees that it is one's own click
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.reason_needed"_s};
    if (!rows)
        return rows.error();
    DeskOutcome outcome{.asked = rows->size()};
    for (const QueueRow &row : *rows)
        outcome.touched.append(row.id);
    const Status done = ledger.write(
        [&](Database &database) -> Status {
            DeskCommands desk(database, request.actor, ledger.clock().nowMs());
            const Result<int> count = (desk.*command)(outcome.touched);
            if (!count)
                return count.error();
            outcome.moved = *count;
            return Done{};
        },
        stop);
    if (!done)
        return done.error();
    return outcome;
}

Result<DeskOutcome> setUp(Ledger &ledger, const DeskRequest &request, const StopFlag &stop)
{
    const Result<SetupFile> file = SetupFile::parse(request.setup.toUtf8());
    if (!file)
        return file.error();
    if (const Status applied = applySetup(ledger, *file, request.actor, stop); !applied)
        return applied.error();
    return DeskOutcome{};
}

} // namespace

Result<QList<QueueRow>> meantToErase(Ledger &ledger, const DeskRequest &request)
{
    return request.customer.isEmpty() ? findTheOrders(ledger, request.orders) : findOrdersOf(ledger, request.customer);
}

Result<DeskOutcome> carryOut(Ledger &ledger, const DeskRequest &request, const StopFlag &stop)
{
    switch (request.command) {
    case DeskRequest::Command::Retry:
        return carryOutOn(ledger, findAllOrders(ledger, request.orders), request, &DeskCommands::retry, stop);
    case DeskRequest::Command::Erase:
        return carryOutOn(ledger, meantToErase(ledger, request), request, &DeskCommands::erasePersonalData, stop);
    case DeskRequest::Command::Setup: return setUp(ledger, request, stop);
    }
    Q_UNREACHABLE();
}

} // namespace cuadra
