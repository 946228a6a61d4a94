#include "tests/support/transferbench.h"

#include "core/rules/businesskey.h"
#include "tests/rules/sampleorder.h"

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

constexpr int kMostRuns = 60;
constexpr qint64 kOrderedMs = 1'789'990'000'000; // the fake clock begins later on that day

bool isWorkable(TransferState state)
{
    using S = TransferState;
    return state == S::Waiting || state == S::Retrying || state == S::InDoubt || state == S::Sent;
}

} // namespace

Result<AttemptId> MemoryJournal::beginSending(const Claim &begun)
{
    m_power->step();
    if (refuseBegin)
        return *refuseBegin;
    if (begun.revision != claim.revision || !canMove(begun.state, TransferState::Sending))
        return Error{.kind = ErrorKind::Conflict, .code = u"ledger.lease_lost"_s};
    claim.state = TransferState::Sending;
    claim.sentMs = m_clock.nowMs();
    claim.sendingRevision = begun.revision;
    m_begun.insert(begun.revision, begun);
    passed.append(claim.state);
    m_power->step();
    return AttemptId(++m_attempts);
}

Status MemoryJournal::mayWrite(const Claim &asked)
{
    Q_UNUSED(asked)
    if (writesAllowed-- > 0)
        return Done{};
    return Error{.kind = ErrorKind::Conflict, .code = u"ledger.lease_lost"_s};
}

Status MemoryJournal::note(const Settlement &settlement)
{
    m_power->step();
    apply(settlement);
    m_power->step();
    return Done{};
}

void MemoryJournal::settle(const Settlement &settlement)
{
    m_power->step();
    apply(settlement);
    m_power->step();
}

void MemoryJournal::apply(const Settlement &settlement)
{
    if (claim.state != settlement.state && !canMove(claim.state, settlement.state))
        qFatal("illegal step %s -> %s", qPrintable(transferStateName(claim.state)),
               qPrintable(transferStateName(settlement.state)));
    last = settlement;
    claim.state = settlement.state;
    passed.append(claim.state);
    claim.attempts += settlement.countsAsAttempt ? 1 : 0;
    if (settlement.sentMs > 0)
        claim.sentMs = settlement.sentMs;
    if (!settlement.erpId.isEmpty())
        claim.erpId = settlement.erpId;
    if (!settlement.erpNumber.isEmpty())
        claim.erpNumber = settlement.erpNumber;
    if (settlement.state == TransferState::Verified)
        claim.verifiedRevision = settlement.revision;
    if (settlement.sendingRevision > 0)
        claim.sendingRevision = settlement.sendingRevision;
}

void MemoryJournal::recover()
{
    if (claim.state != TransferState::Sending)
        return;
    claim.state = TransferState::InDoubt;
    claim.sentMs = m_clock.nowMs();
    last.dueMs = m_clock.nowMs();
}

void MemoryJournal::revise(const QByteArray &payload, const QJsonObject &overlay)
{
    claim.payload = payload;
    claim.overlay = overlay;
    ++claim.revision;
    claim.attempts = 0;
    claim.state = TransferState::Waiting;
    last.dueMs = 0;
}

void MemoryJournal::remindOfPromise()
{
    const int promised = claim.verifiedRevision > 0 ? claim.verifiedRevision : claim.sendingRevision;
    const Claim given = promised == claim.revision ? Claim() : m_begun.value(promised);
    claim.promisedPayload = given.payload;
    claim.promisedOverlay = given.overlay;
}

Error lost()
{
    return {.kind = ErrorKind::OutcomeUnknown, .code = u"net.cut"_s};
}

Error down()
{
    return {.kind = ErrorKind::Transient, .code = u"net.refused"_s};
}

Order recentOrder(const QString &externalId)
{
    Order order = sampleOrder();
    order.externalId = externalId;
    order.number = externalId;
    order.createdMs = kOrderedMs;
    order.modifiedMs = kOrderedMs;
    order.payment.paidMs = kOrderedMs;
    return order;
}

RouteContext benchRoute()
{
    Route route;
    route.id = RouteId(1);
    route.code = u"web-erp"_s;
    Connection source;
    source.id = ConnectionId(1);
    source.code = u"WEB"_s;
    Connection target;
    target.id = ConnectionId(2);
    target.code = u"ERP"_s;
    const auto tables = std::make_shared<const RuleTables>(*builtInRuleTables());
    return *makeRouteContext(route, source, target, Company(), {}, tables);
}

TargetLimits benchLimits()
{
    return sampleLimits();
}

TransferBench::TransferBench() :
    context(benchRoute()), order(recentOrder(u"1001"_s)), journal(clock, power), m_source(shop, power),
    m_target(erp, power)
{
    erp->limits = benchLimits();
    shop->put(order);
    journal.claim.transfer = TransferId(1);
    journal.claim.route = context.route.id;
    journal.claim.externalId = order.externalId;
    journal.claim.businessKey = businessKey(context.source.code, order.externalId);
    journal.claim.payload = FakeOrderSource::rawOf(0);
}

TransferEnd TransferBench::runOnce()
{
    journal.remindOfPromise();
    CatalogCache cache(clock);
    OrderTransfer transfer(context, m_source, m_target, cache);
    const TransferEnd end = transfer.run(Claim(journal.claim), journal, clock, stop);
    if (!end.giveBack)
        journal.settle(end.settlement);
    return end;
}

void TransferBench::run()
{
    for (int i = 0; i < kMostRuns && isWorkable(state()); ++i) {
        if (journal.last.dueMs > clock.nowMs())
            clock.advance(journal.last.dueMs - clock.nowMs());
        (void)runOnce();
    }
}

bool TransferBench::runCut()
{
    try {
        run();
        return false;
    } catch (const PowerCut &) {
        power->restore();
        journal.recover();
        return true;
    }
}

void TransferBench::revise(const Order &changed)
{
    shop->put(changed);
    journal.revise(FakeOrderSource::rawOf(shop->changes.size() - 1));
}

QStringList TransferBench::codes() const
{
    QStringList codes;
    for (const Finding &finding : journal.last.findings)
        codes.append(finding.code);
    return codes;
}

} // namespace cuadra::test
