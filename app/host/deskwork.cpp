#include "app/host/deskwork.h"

#include "app/host/findorders.h"
#include "app/setup/setupapply.h"
#include "core/desk/deskcommands.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

Result<QList<TransferId>> meantBy(Ledger &ledger, const QStringList &numbers)
{
    QList<TransferId> ids;
    for (const QString &number : numbers) {
        const Result<QList<QueueRow>> rows = findOrders(ledger, number);
        if (!rows)
            return rows.error();
        for (const QueueRow &row : *rows)
            ids.append(row.id);
    }
    return ids;
}

Result<DeskOutcome> retry(Ledger &ledger, const DeskRequest &request, const StopFlag &stop)
{
    if (request.actor.reason.trimmed().isEmpty()) // without a window nobody sees that it is one's own click
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.reason_needed"_s};
    const Result<QList<TransferId>> ids = meantBy(ledger, request.orders);
    if (!ids)
        return ids.error();
    DeskOutcome outcome{.asked = ids->size(), .touched = *ids};
    const Status done = ledger.write(
        [&](Database &database) -> Status {
            const Result<int> count = DeskCommands(database, request.actor, ledger.clock().nowMs()).retry(*ids);
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

Result<DeskOutcome> carryOut(Ledger &ledger, const DeskRequest &request, const StopFlag &stop)
{
    switch (request.command) {
    case DeskRequest::Command::Retry: return retry(ledger, request, stop);
    case DeskRequest::Command::Setup: return setUp(ledger, request, stop);
    }
    Q_UNREACHABLE();
}

} // namespace cuadra
