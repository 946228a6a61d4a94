#include "ui/failed/mendrun.h"

#include "core/desk/deskcommands.h"
#include "ui/text/phrasebook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// What is remembered and what is corrected; those that somebody else moved meanwhile are left out.
Result<AppliedChanges> carryOut(Database &ledger, const Actor &actor, qint64 nowMs, const MendPlan &plan)
{
    if (plan.wish.mapping) {
        const MappingChoice &mapping = *plan.wish.mapping;
        const Status mapped = DeskCommands(ledger, actor, nowMs)
                                  .mapFor(plan.wish.transfer, mapping.wish.kind, mapping.wish.key, mapping.target.erpId);
        if (!mapped)
            return mapped.error();
    }
    const QList<OrderChange> changes = plan.changes();
    return changes.isEmpty() ? Result<AppliedChanges>(AppliedChanges())
                             : CorrectionCommands(ledger, actor, nowMs).changeAll(changes);
}

} // namespace

MendRun::MendRun(UiContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void MendRun::start(const MendPlan &plan)
{
    Q_ASSERT(!m_underWay);
    m_plan = plan;
    m_retry.reset();
    m_sent.clear();
    m_saved = 0;
    m_error.reset();
    m_underWay = true;
    Q_EMIT started();
    Q_EMIT changed();
    if (!plan.wish.changesSomething())
        return send({});
    QList<TransferId> touched;
    for (const OrderChange &change : plan.changes())
        touched << change.transfer;
    m_context.gateway.decide(this, {}, touched,
                             [plan](Database &ledger, const Actor &actor, qint64 nowMs) {
                                 return carryOut(ledger, actor, nowMs, plan);
                             },
                             [this](const Result<AppliedChanges> &applied) {
                                 if (applied)
                                     return send(applied->leftOut);
                                 m_error = applied.error();
                                 finish();
                             });
}

void MendRun::send(const QList<TransferId> &leftOut)
{
    QList<TransferId> transfers = m_plan.retried();
    transfers.removeIf([&](TransferId transfer) { return leftOut.contains(transfer); });
    m_saved = int(std::count_if(m_plan.rows.cbegin(), m_plan.rows.cend(),
                                [](const MendRow &row) { return row.goes() && !row.retried; }));
    m_sent = transfers;
    if (transfers.isEmpty())
        return finish();
    m_retry = std::make_unique<BulkRetryRun>(m_context.gateway, transfers, QString());
    connect(m_retry.get(), &BulkRetryRun::progressChanged, this, &MendRun::changed);
    connect(m_retry.get(), &BulkRetryRun::ended, this, &MendRun::finish);
    m_retry->start();
}

void MendRun::cancel()
{
    if (m_retry)
        m_retry->cancel();
}

void MendRun::abandon()
{
    m_retry.reset();
    m_sent.clear();
    m_underWay = false;
}

void MendRun::finish()
{
    if (m_retry && m_retry->error())
        m_error = m_retry->error();
    m_underWay = false;
    Q_EMIT changed();
    Q_EMIT ended();
}

BulkProgress MendRun::progress() const
{
    return m_retry ? m_retry->bulk().progress() : BulkProgress();
}

bool MendRun::isBad() const
{
    return m_error || (m_retry && m_retry->bulk().state() == BulkRetry::State::FailedAlike);
}

QString MendRun::sentence() const
{
    if (m_error) {
        const Phrase phrase = phraseFor(m_error->code, m_error->args);
        return phrase.cause + u' ' + phrase.remedy;
    }
    if (!m_underWay)
        return endSentence();
    const BulkProgress now = progress();
    return m_retry ? tr("%1 of %2 begun · %3 verified · %4 failed again")
                         .arg(now.started).arg(now.total).arg(now.verified).arg(now.failed)
                   : tr("Applying the changes…");
}

QString MendRun::endSentence() const
{
    if (!m_retry)
        return m_saved > 0 ? tr("%n correction(s) saved; the order goes with its turn.", nullptr, m_saved) : QString();
    const BulkRetry &bulk = m_retry->bulk();
    const BulkProgress end = bulk.progress();
    if (bulk.state() == BulkRetry::State::FailedAlike)
        return tr("Stopped by itself: the first %1 failed alike (%2) %3 were not sent.")
            .arg(BulkRetry::kProbe).arg(phraseFor(bulk.alikeCode(), bulk.alikeArgs()).cause).arg(bulk.notStarted().size());
    QStringList parts{tr("%n order(s) sent", nullptr, end.started), tr("%n verified", nullptr, end.verified)};
    if (end.failed > 0)
        parts << tr("%n failed again", nullptr, end.failed);
    if (end.postponed > 0)
        parts << tr("%n will be tried again or held", nullptr, end.postponed);
    if (bulk.state() == BulkRetry::State::Cancelled)
        parts << tr("stopped by you: %n not sent", nullptr, int(bulk.notStarted().size()));
    return parts.join(u" \u00b7 "_s);
}

} // namespace cuadra
