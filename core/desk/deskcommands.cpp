#include "core/desk/deskcommands.h"

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
    if (const Status fit = checkReason(false); !fit)
        return fit.error();
    if (transfers.isEmpty())
        return refuse(u"desk.nothing_chosen"_s);
    return TransferStore(m_database).retry(transfers, m_actor, m_nowMs);
}

Result<int> DeskCommands::dismiss(const QList<TransferId> &transfers)
{
    if (const Status fit = checkReason(true); !fit)
        return fit.error();
    if (transfers.isEmpty())
        return refuse(u"desk.nothing_chosen"_s);
    return TransferStore(m_database).dismiss(transfers, m_actor, m_nowMs);
}

Result<int> DeskCommands::acceptFindings(TransferId transfer)
{
    if (const Status fit = checkReason(true); !fit)
        return fit.error();
    return TransferStore(m_database).acceptFindings(transfer, m_actor, m_nowMs);
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
