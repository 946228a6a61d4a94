#include "core/desk/failures.h"

#include "core/ledger/failurestore.h"
#include "core/ledger/handlingstore.h"

namespace cuadra {

Result<QList<FailureGroup>> FailureReader::groups(const FailureFilter &filter, qint64 nowMs)
{
    return FailureStore(m_database).groups(filter, nowMs - kNewForMs);
}

Result<FailureKeys> FailureReader::keys(const FailureFilter &filter)
{
    return FailureStore(m_database).keys(filter);
}

Result<QList<FailureRow>> FailureReader::rows(const QList<TransferId> &ids)
{
    return FailureStore(m_database).rows(ids);
}

Result<std::optional<Solution>> FailureReader::lastSolution(const QString &cause)
{
    return FailureStore(m_database).lastSolution(cause);
}

Result<Handling> FailureReader::handling(TransferId transfer)
{
    return HandlingStore(m_database).of(transfer);
}

Result<QStringList> FailureReader::assignees()
{
    return HandlingStore(m_database).assignees();
}

Result<QStringList> FailureReader::tags()
{
    return HandlingStore(m_database).tags();
}

} // namespace cuadra
