#include "core/ledger/orderdocuments.h"

#include "core/ledger/sqlvalues.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kDocuments = u"SELECT t.id, t.route, t.business_key, t.state, t.revision, p.body, %1 FROM transfer t"
                        " JOIN revision r ON r.transfer = t.id AND r.number = t.revision"
                        " JOIN payload p ON p.revision = r.id WHERE %2"_s;
const auto kAccepted = u"SELECT transfer, cause FROM accepted_cause WHERE "_s;

OrderDocument readDocument(const SqlRow &row)
{
    return {.transfer = TransferId(row[0].toLongLong()),
            .route = RouteId(row[1].toLongLong()),
            .businessKey = row[2].toString(),
            .state = transferStateFromName(row[3].toString()).value_or(TransferState::Failed),
            .revision = row[4].toInt(),
            .payload = row[5].toByteArray(),
            .overlay = QJsonDocument::fromJson(row[6].toString().toUtf8()).object(),
            .acceptedCauses = {}};
}

} // namespace

Result<QList<OrderDocument>> readOrderDocuments(Database &database, const QList<TransferId> &transfers)
{
    const Dialect dialect = database.dialect();
    QHash<TransferId, OrderDocument> found;
    const QString sql = kDocuments.arg(overlaySql(u"t.id"_s, u"t.revision"_s), inIds(dialect, u"t.id"_s));
    Status read = database.each(sql, {idList(dialect, transfers)}, [&found](const SqlRow &row) {
        const OrderDocument document = readDocument(row);
        found.insert(document.transfer, document);
        return true;
    });
    if (!read)
        return read.error();
    read = database.each(kAccepted + inIds(dialect, u"transfer"_s), {idList(dialect, transfers)}, [&](const SqlRow &row) {
        found[TransferId(row[0].toLongLong())].acceptedCauses << row[1].toString();
        return true;
    });
    if (!read)
        return read.error();
    QList<OrderDocument> documents;
    for (const TransferId transfer : transfers) {
        if (const auto one = found.constFind(transfer); one != found.cend() && one->transfer.isSet())
            documents << *one;
    }
    return documents;
}

} // namespace cuadra
