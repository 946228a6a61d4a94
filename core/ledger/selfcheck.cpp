#include "core/ledger/selfcheck.h"

#include "core/ledger/auditlog.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

struct Proof
{
    QString code;
    QString sql; ///< yields a row of facts for each case in which the promise does not hold
};

const Proof kProofs[] = {
    {u"check.counts"_s,
     u"SELECT counted.route, counted.state, counted.n, COALESCE(shown.n, 0) FROM"
      " (SELECT route, state, COUNT(*) AS n FROM transfer GROUP BY route, state) AS counted LEFT JOIN"
      " (SELECT route, state, SUM(n) AS n FROM transfer_count GROUP BY route, state) AS shown"
      " ON shown.route = counted.route AND shown.state = counted.state WHERE counted.n <> COALESCE(shown.n, 0)"_s},
    {u"check.counts"_s,
     u"SELECT route, state, 0, SUM(n) FROM transfer_count c WHERE NOT EXISTS (SELECT 1 FROM transfer t"
      " WHERE t.route = c.route AND t.state = c.state) GROUP BY route, state HAVING SUM(n) <> 0"_s},
    {u"check.payload"_s,
     u"SELECT t.business_key, t.revision FROM transfer t WHERE NOT EXISTS (SELECT 1 FROM revision r"
      " JOIN payload p ON p.revision = r.id WHERE r.transfer = t.id AND r.number = t.revision)"_s},
    {u"check.verified"_s, u"SELECT business_key FROM transfer WHERE state = 'verified' AND erp_id = ''"_s},
};

Status prove(Database &database, const Proof &proof, QList<BrokenPromise> &broken)
{
    return database.each(proof.sql, {}, [&](const SqlRow &row) {
        QStringList args;
        for (const QVariant &fact : row)
            args.append(fact.toString());
        broken.append({.code = proof.code, .args = args});
        return true;
    });
}

} // namespace

Result<QList<BrokenPromise>> checkLedger(Database &database)
{
    QList<BrokenPromise> broken;
    for (const Proof &proof : kProofs) {
        if (const Status done = prove(database, proof, broken); !done)
            return done.error();
    }
    const Result<qint64> tampered = AuditLog(database).verify();
    if (!tampered)
        return tampered.error();
    if (*tampered != 0)
        broken.append({.code = u"check.audit"_s, .args = {QString::number(*tampered)}});
    return broken;
}

} // namespace cuadra
