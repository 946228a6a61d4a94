#pragma once

#include "core/ledger/database.h"
#include "core/ledger/records.h"

#include <QList>
#include <QString>

namespace cuadra {

/// Takes a person's data out of the ledger: names, what the shop sent, what both sides answered, findings' values,
/// people's notes and the contents of the audit. What stays is what accounts and the next poll need: the numbers, the
/// amounts, the state, the digests by which a document is known again, and who did what when.
///
/// Only for what is at rest: what is still on its way, or has failed and waits for a person, needs its data.
class Erasure
{
public:
    Erasure(Database &database, const Actor &actor, qint64 nowMs) : m_database(database), m_actor(actor), m_nowMs(nowMs)
    {
    }

    /// The transfers of a customer, by the name as the queue shows it or by an e-mail address in what the shop sent.
    [[nodiscard]] static Result<QList<TransferId>> ofCustomer(Database &database, const QString &nameOrEmail);

    /// All of them or none, each with an audit event of its own. Returns how many.
    /// Errors: Rejected "erase.in_flight" (args: how many, the numbers of the first) when one is not at rest.
    [[nodiscard]] Result<int> erase(const QList<TransferId> &transfers);

private:
    [[nodiscard]] Result<QList<TransferId>> lockAtRest(const QList<TransferId> &transfers);
    [[nodiscard]] Status eraseOne(TransferId transfer);

    Database &m_database;
    const Actor &m_actor;
    qint64 m_nowMs;
};

} // namespace cuadra
