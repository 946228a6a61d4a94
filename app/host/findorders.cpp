#include "app/host/findorders.h"

#include "core/ledger/erasure.h"
#include "core/ledger/queuestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

Result<QList<QueueRow>> findOrders(Ledger &ledger, const QString &number)
{
    QString wanted = number;
    if (wanted.startsWith(u'#'))
        wanted.remove(0, 1);
    QList<QueueRow> meant;
    const Status read = ledger.read([&](Database &database) -> Status {
        QueueStore store(database);
        const Result<QueueKeys> keys = store.keys({.text = wanted});
        if (!keys)
            return keys.error();
        const Result<QList<QueueRow>> rows = store.rows(keys->ids);
        if (!rows)
            return rows.error();
        for (const QueueRow &row : *rows) {
            if (row.number == wanted || row.erpNumber == wanted || row.businessKey == wanted)
                meant.append(row);
        }
        return Done{};
    });
    if (!read)
        return read.error();
    if (meant.isEmpty())
        return Error{.kind = ErrorKind::Rejected, .code = u"order.unknown"_s, .args = {number}};
    return meant;
}

Result<QList<QueueRow>> findAllOrders(Ledger &ledger, const QStringList &numbers)
{
    QList<QueueRow> meant;
    for (const QString &number : numbers) {
        const Result<QList<QueueRow>> rows = findOrders(ledger, number);
        if (!rows)
            return rows;
        meant += *rows;
    }
    return meant;
}

Result<QList<QueueRow>> findTheOrders(Ledger &ledger, const QStringList &numbers)
{
    QList<QueueRow> meant;
    for (const QString &number : numbers) {
        Result<QList<QueueRow>> rows = findOrders(ledger, number);
        if (!rows)
            return rows;
        const bool isKey = std::any_of(
            rows->cbegin(), rows->cend(), [&](const QueueRow &row) { return row.businessKey == number; });
        if (isKey)
            rows->removeIf([&](const QueueRow &row) { return row.businessKey != number; });
        QStringList keys;
        for (const QueueRow &row : *rows)
            keys << row.businessKey;
        keys.removeDuplicates(); // the same order on two routes is one
        if (keys.size() > 1)
            return Error{.kind = ErrorKind::Rejected, .code = u"order.ambiguous"_s, .args = {number, keys.join(u", "_s)}};
        meant += *rows;
    }
    return meant;
}

Result<QList<QueueRow>> findOrdersOf(Ledger &ledger, const QString &customer)
{
    QList<QueueRow> theirs;
    const Status read = ledger.read([&](Database &database) -> Status {
        const Result<QList<TransferId>> ids = Erasure::ofCustomer(database, customer);
        if (!ids)
            return ids.error();
        Result<QList<QueueRow>> rows = QueueStore(database).rows(*ids);
        if (!rows)
            return rows.error();
        theirs = std::move(*rows);
        return Done{};
    });
    if (!read)
        return read.error();
    if (theirs.isEmpty())
        return Error{.kind = ErrorKind::Rejected, .code = u"customer.unknown"_s, .args = {customer}};
    return theirs;
}

} // namespace cuadra
