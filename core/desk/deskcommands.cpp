#include "core/desk/deskcommands.h"

#include "core/ledger/erasure.h"
#include "core/ledger/handlingstore.h"
#include "core/ledger/queuestore.h"
#include "core/ledger/setupstore.h"
#include "core/ledger/transferstore.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

Error refuse(const QString &code)
{
    return {.kind = ErrorKind::Rejected, .code = code};
}

} // namespace

Result<int> DeskCommands::retry(const QList<TransferId> &transfers)
{
    if (const Status fit = checkMany(transfers, false); !fit)
        return fit.error();
    return TransferStore(m_database).retry(transfers, m_actor, m_nowMs);
}

Result<int> DeskCommands::dismiss(const QList<TransferId> &transfers)
{
    if (const Status fit = checkMany(transfers, true); !fit)
        return fit.error();
    return TransferStore(m_database).dismiss(transfers, m_actor, m_nowMs);
}

Result<int> DeskCommands::acceptFindings(TransferId transfer)
{
    if (const Status fit = checkReason(true); !fit)
        return fit.error();
    if (const Status kept = remember(transfer, u"accept"_s, QString(), QString()); !kept)
        return kept.error();
    return TransferStore(m_database).acceptFindings(transfer, m_actor, m_nowMs);
}

Result<int> DeskCommands::holdUntil(const QList<TransferId> &transfers, qint64 untilMs)
{
    if (const Status fit = checkMany(transfers, true); !fit)
        return fit.error();
    if (untilMs != 0 && untilMs <= m_nowMs)
        return refuse(u"desk.resume_in_past"_s);
    return TransferStore(m_database).hold(transfers, untilMs, m_actor, m_nowMs);
}

Result<RecallResult> DeskCommands::recall(const QList<TransferId> &transfers)
{
    if (const Status fit = checkMany(transfers, false); !fit)
        return fit.error();
    return TransferStore(m_database).recall(transfers, m_actor, m_nowMs);
}

Result<int> DeskCommands::assign(const QList<TransferId> &transfers, const QString &assignee)
{
    const QString name = assignee.trimmed();
    if (const Status fit = checkMany(transfers, false); !fit)
        return fit.error();
    if (const Status fit = checkText(name, false, kLongestName); !fit)
        return fit.error();
    return HandlingStore(m_database).assign(transfers, name, m_actor, m_nowMs);
}

Result<int> DeskCommands::tag(const QList<TransferId> &transfers, const QString &name)
{
    if (const Status fit = checkMany(transfers, false); !fit)
        return fit.error();
    if (const Status fit = checkText(name, true, kLongestName); !fit)
        return fit.error();
    return HandlingStore(m_database).tag(transfers, name.trimmed(), m_actor, m_nowMs);
}

Result<int> DeskCommands::untag(const QList<TransferId> &transfers, const QString &name)
{
    if (const Status fit = checkMany(transfers, false); !fit)
        return fit.error();
    return HandlingStore(m_database).untag(transfers, name.trimmed(), m_actor, m_nowMs);
}

Result<int> DeskCommands::note(const QList<TransferId> &transfers, const QString &text)
{
    if (const Status fit = checkMany(transfers, false); !fit)
        return fit.error();
    if (const Status fit = checkText(text, true, kLongestNote); !fit)
        return fit.error();
    return HandlingStore(m_database).note(transfers, text.trimmed(), m_actor, m_nowMs);
}

Result<int> DeskCommands::lookUpNow(const QList<TransferId> &transfers)
{
    if (const Status fit = checkReason(false); !fit)
        return fit.error();
    if (transfers.isEmpty())
        return refuse(u"desk.nothing_chosen"_s);
    return TransferStore(m_database).lookUpNow(transfers, m_actor, m_nowMs);
}

Result<int> DeskCommands::erasePersonalData(const QList<TransferId> &transfers)
{
    if (const Status fit = checkReason(true); !fit)
        return fit.error();
    if (transfers.isEmpty())
        return refuse(u"desk.nothing_chosen"_s);
    return Erasure(m_database, m_actor, m_nowMs).erase(transfers);
}

Status DeskCommands::pauseRoute(RouteId route, qint64 resumeMs)
{
    if (const Status fit = checkReason(true); !fit)
        return fit;
    if (resumeMs != 0 && resumeMs <= m_nowMs)
        return refuse(u"desk.resume_in_past"_s);
    return SetupStore(m_database).pauseRoute(route, resumeMs, m_actor, m_nowMs);
}

Status DeskCommands::resumeRoute(RouteId route)
{
    if (const Status fit = checkReason(false); !fit)
        return fit;
    return SetupStore(m_database).resumeRoute(route, m_actor, m_nowMs);
}

Status DeskCommands::saveMapping(RouteId route, const QString &kind, const QString &sourceKey,
                                 const QString &targetKey)
{
    if (const Status fit = checkReason(false); !fit)
        return fit;
    return SetupStore(m_database).map(route, kind, sourceKey, targetKey, m_actor, m_nowMs);
}

Status DeskCommands::mapFor(TransferId transfer, const QString &kind, const QString &sourceKey,
                            const QString &targetKey)
{
    const Result<QList<QueueRow>> rows = QueueStore(m_database).rows({transfer});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return refuse(u"desk.unknown_transfer"_s);
    if (const Status saved = saveMapping(rows->front().route, kind, sourceKey, targetKey); !saved)
        return saved;
    return remember(transfer, u"map"_s, kind + u':' + sourceKey, targetKey);
}

/// Before the transfer moves: its cause goes with it.
Status DeskCommands::remember(TransferId transfer, const QString &action, const QString &path, const QString &value)
{
    return HandlingStore(m_database)
        .keepRemedy(transfer, {.action = action,
                               .path = path,
                               .newValue = value,
                               .who = m_actor.name,
                               .reason = m_actor.reason,
                               .atMs = m_nowMs});
}

Status DeskCommands::checkMany(const QList<TransferId> &transfers, bool reasonNeeded) const
{
    if (const Status fit = checkReason(reasonNeeded); !fit)
        return fit;
    return transfers.isEmpty() ? Status(refuse(u"desk.nothing_chosen"_s)) : Status(Done{});
}

Status DeskCommands::checkText(const QString &text, bool needed, qsizetype longest)
{
    if (needed && text.trimmed().isEmpty())
        return refuse(u"desk.text_needed"_s);
    return text.size() > longest ? Status(refuse(u"desk.text_too_long"_s)) : Status(Done{});
}

/// What goes into the audit chain has to say something, and not a novel.
Status DeskCommands::checkReason(bool needed) const
{
    const QString reason = m_actor.reason.trimmed();
    if (needed && reason.isEmpty())
        return refuse(u"desk.reason_needed"_s);
    if (reason.size() > kLongestReason)
        return refuse(u"desk.reason_too_long"_s);
    return Done{};
}

} // namespace cuadra
