#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/findorders.h"
#include "app/commands/interrupt.h"
#include "app/commands/openledger.h"
#include "app/host/ledgerplace.h"
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

} // namespace

ExitCode runRetry(const QStringList &words)
{
    Arguments arguments(u"retry"_s,
        say(QT_TRANSLATE_NOOP("commands", "Puts failed or held orders back into the queue")), u"ORDER..."_s);
    arguments.addOption(u"reason"_s, say(QT_TRANSLATE_NOOP("commands", "Why; goes into the audit chain")), u"text"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    if (arguments.positional().isEmpty() || arguments.text(u"reason"_s).trimmed().isEmpty()) {
        printNotice(u"cuadra retry ORDER... --reason TEXT"_s);
        return ExitCode::BadUsage;
    }
    const auto ledger = openLedger(arguments, LedgerUse::Write);
    if (!ledger)
        return cannot(ledger.error());
    const Result<QList<TransferId>> ids = meantBy(**ledger, arguments.positional());
    if (!ids)
        return cannot(ids.error());
    int moved = 0;
    const Actor actor{.name = personName(), .reason = arguments.text(u"reason"_s)};
    const Status done = (*ledger)->write(
        [&](Database &database) -> Status {
            const Result<int> count = DeskCommands(database, actor, (*ledger)->clock().nowMs()).retry(*ids);
            if (!count)
                return count.error();
            moved = *count;
            return Done{};
        },
        stopOnInterrupt());
    if (!done)
        return cannot(done.error());
    if (arguments.json())
        printJson({{u"asked"_s, qint64(ids->size())}, {u"moved"_s, moved}});
    else
        printLine(say(QT_TRANSLATE_NOOP("commands", "%1 of %2 are back in the queue")).arg(moved).arg(ids->size()));
    return moved == ids->size() ? ExitCode::Done : ExitCode::NeedsPerson;
}

} // namespace cuadra
