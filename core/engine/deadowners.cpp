#include "core/engine/deadowners.h"

#include "core/ledger/leasestore.h"

namespace cuadra {

Status DeadOwners::freeTheirs(const StopFlag &stop)
{
    if (!m_ledger.isShared())
        return Done{};
    if (const Status found = find(); !found || m_dead.isEmpty())
        return found;
    const Status freed = m_ledger.write([this](Database &database) -> Status {
        for (const QString &owner : std::as_const(m_dead)) {
            if (const Status ended = LeaseStore(database).endAllOf(owner); !ended)
                return ended;
        }
        return Done{};
    }, stop);
    if (freed)
        m_dead.clear();
    return freed;
}

Status DeadOwners::find()
{
    QList<NamedLease> leases;
    const Status read = m_ledger.read([&](Database &database) -> Status {
        const Result<QList<NamedLease>> all = LeaseStore(database).all();
        if (!all)
            return all.error();
        leases = *all;
        return Done{};
    });
    if (!read)
        return read;
    for (const NamedLease &lease : std::as_const(leases)) {
        if (lease.name == engineLeaseName(lease.owner) && lease.owner != m_ledger.owner() && m_ledger.provesDead(lease.owner))
            m_dead.insert(lease.owner);
    }
    return Done{};
}

} // namespace cuadra
