#pragma once

#include "core/ledger/database.h"
#include "core/ledger/transfersteps.h"

namespace cuadra {

/// What must be durable before the other side is changed: the work behind TransferStore::beginSending() and mayWrite().
class TransferFences
{
public:
    explicit TransferFences(Database &database) : m_database(database) { }

    [[nodiscard]] Status begin(const QList<BeginStep *> &steps);
    [[nodiscard]] Status extend(const QList<FenceStep *> &steps);

private:
    [[nodiscard]] Status markSending(const QList<BeginStep *> &steps);
    [[nodiscard]] Status beginAttempts(const QList<BeginStep *> &steps);

    Database &m_database;
};

} // namespace cuadra
