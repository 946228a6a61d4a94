#include "core/desk/personaldata.h"

#include "core/desk/deskcommands.h"
#include "core/ledger/auditlog.h"
#include "core/ledger/tracestore.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

Error refuse(const QString &code)
{
    return {.kind = ErrorKind::Rejected, .code = code};
}

QList<PersonalFact> once(const QList<PersonalFact> &facts)
{
    QList<PersonalFact> different;
    QStringList seen;
    for (const PersonalFact &fact : facts) {
        const QString key = fact.field.section(u'.', -1) + fact.value;
        if (seen.contains(key))
            continue;
        seen << key;
        different << fact;
    }
    return different;
}

} // namespace

Result<QList<PersonalFact>> PersonalData::reveal(TransferId transfer, const Actor &actor, qint64 nowMs)
{
    const QString reason = actor.reason.trimmed();
    if (reason.isEmpty())
        return refuse(u"desk.reason_needed"_s);
    if (reason.size() > DeskCommands::kLongestReason)
        return refuse(u"desk.reason_too_long"_s);
    const auto revisions = TraceStore(m_database).revisions(transfer, 1);
    if (!revisions)
        return revisions.error();
    if (revisions->isEmpty())
        return refuse(u"desk.unknown_transfer"_s);
    const QJsonObject content{{u"reason"_s, reason}};
    const Status noted =
        AuditLog(m_database)
            .append({.atMs = nowMs,
                     .who = actor.name,
                     .action = u"transfer.reveal"_s,
                     .subject = u"transfer/%1"_s.arg(transfer.value()),
                     .content = QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact))});
    if (!noted)
        return noted.error();
    return once(payloadFacts(revisions->back().payload).personal);
}

} // namespace cuadra
