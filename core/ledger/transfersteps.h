#pragma once

#include "core/ledger/records.h"
#include "core/ledger/setwork.h"

#include <functional>

namespace cuadra {

// The steps of a transfer that lanes write down, as Ledger::write() takes them: those of several lanes become one set.
// Each keeps references to what it was given until the write returned. Errors: as the functions of TransferStore.

/// TransferStore::beginSending()
class BeginStep final : public SetWork
{
public:
    using Now = std::function<qint64()>; ///< asked in the writer's thread, as late as can be

    BeginStep(const Claim &of, const QString &by, Now clock) : claim(of), owner(by), now(std::move(clock)) { }
    [[nodiscard]] Status runSet(Database &database, const QList<SetWork *> &works) override;

    const Claim &claim;
    const QString &owner;
    const Now now;
    qint64 begunMs = 0;
    AttemptId attempt = {}; ///< what came of it
};

/// TransferStore::mayWrite()
class FenceStep final : public SetWork
{
public:
    FenceStep(TransferId of, const QString &by, qint64 forMs) : transfer(of), owner(by), writeMs(forMs) { }
    [[nodiscard]] Status runSet(Database &database, const QList<SetWork *> &works) override;

    const TransferId transfer;
    const QString &owner;
    const qint64 writeMs;
};

/// TransferStore::settle(), and the exchanges that are kept with it.
class SettleStep final : public SetWork
{
public:
    SettleStep(const Settlement &end, const QList<ExchangeEntry> &said, const QString &by)
        : settlement(end), exchanges(said), owner(by)
    {
    }
    [[nodiscard]] Status runSet(Database &database, const QList<SetWork *> &works) override;

    const Settlement &settlement;
    const QList<ExchangeEntry> &exchanges;
    const QString &owner;
};

} // namespace cuadra
