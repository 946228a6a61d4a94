#include "core/ledger/transfersteps.h"

#include "core/ledger/transferfences.h"
#include "core/ledger/transfersettling.h"

namespace cuadra {

namespace {

template <typename Step> QList<Step *> stepsOf(const QList<SetWork *> &works)
{
    QList<Step *> steps;
    for (SetWork *const work : works)
        steps << static_cast<Step *>(work);
    return steps;
}

} // namespace

Status BeginStep::runSet(Database &database, const QList<SetWork *> &works)
{
    return TransferFences(database).begin(stepsOf<BeginStep>(works));
}

Status FenceStep::runSet(Database &database, const QList<SetWork *> &works)
{
    return TransferFences(database).extend(stepsOf<FenceStep>(works));
}

Status SettleStep::runSet(Database &database, const QList<SetWork *> &works)
{
    return TransferSettling(database).run(stepsOf<SettleStep>(works));
}

} // namespace cuadra
