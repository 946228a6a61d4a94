#include "core/engine/engineledger.h"

#include "core/ledger/exchangestore.h"
#include "core/ledger/leasestore.h"
#include "core/ledger/transfersteps.h"

#include <QMutexLocker>

namespace cuadra {

namespace {

constexpr qint64 kQuietMs = 1'000; // between two tries while the ledger takes nothing

Status keepExchanges(Database &database, const QList<ExchangeEntry> &exchanges)
{
    if (exchanges.isEmpty())
        return Done{};
    return ExchangeStore(database).keep(exchanges);
}

/// A page that changed nothing leaves its line; what it said is what the ledger holds already.
QList<ExchangeEntry> withoutBodies(QList<ExchangeEntry> exchanges)
{
    for (ExchangeEntry &one : exchanges) {
        one.request.clear();
        one.reply.clear();
    }
    return exchanges;
}

/// A failed begin may have been one that stands; when it does not, there is nothing to put in doubt.
bool wasNeverBegun(const Settlement &settlement, const Error &error)
{
    return settlement.state == TransferState::InDoubt && error.kind == ErrorKind::Bug && !settlement.attempt.isSet();
}

} // namespace

EngineLedger::EngineLedger(std::shared_ptr<Ledger> ledger, const EngineOptions &options) :
    m_ledger(std::move(ledger)), m_options(options)
{
}

Result<IntakeResult> EngineLedger::takeIn(const OrderIntake &intake, const QList<ExchangeEntry> &exchanges,
                                          const StopFlag &stop)
{
    IntakeResult result;
    const Status taken = write([&](Database &database) -> Status {
        TransferStore store(database);
        if (const Status kept = keep(store.takeIn(intake.page), result); !kept)
            return kept;
        for (const QString &externalId : intake.gone) {
            if (const Status marked = store.markGone(intake.page.route, externalId, intake.page.nowMs); !marked)
                return marked;
        }
        const bool touched = !result.touched.isEmpty() || !intake.gone.isEmpty();
        return keepExchanges(database, touched ? exchanges : withoutBodies(exchanges));
    }, stop);
    if (!taken)
        return taken.error();
    return result;
}

Result<QString> EngineLedger::cursor(RouteId route)
{
    QString cursor;
    const Status found = read([&](Database &database) { return keep(TransferStore(database).cursor(route), cursor); });
    if (!found)
        return found.error();
    return cursor;
}

Result<QList<Claim>> EngineLedger::claim(const QList<RouteId> &routes, int limit, const StopFlag &stop)
{
    QList<Claim> claims;
    const Status taken = write([&](Database &database) {
        const QMutexLocker lock(&m_mutex);
        for (const Claim &undone : std::as_const(claims)) // of a try that was rolled back
            m_inHand.remove(undone.transfer);
        return keep(TransferStore(database).claim(routes, limit, m_inHand, owner(), nowMs(), m_options.leaseMs), claims)
            .map([&](Done done) {
                for (const Claim &claim : std::as_const(claims))
                    m_inHand.insert(claim.transfer);
                return done;
            });
    }, stop);
    if (taken)
        return claims;
    for (const Claim &claim : std::as_const(claims))
        letGo({claim.transfer});
    return taken.error();
}

void EngineLedger::release(const QList<TransferId> &transfers, const StopFlag &stop)
{
    if (transfers.isEmpty())
        return;
    if (isShared()) {
        // A lease that cannot be given back lapses by itself.
        (void)write([&](Database &database) { return TransferStore(database).release(transfers, owner()); }, stop);
    }
    letGo(transfers);
}

Result<AttemptId> EngineLedger::beginSending(const Claim &claim, const StopFlag &stop)
{
    BeginStep step(claim, owner(), [this] { return nowMs(); });
    if (const Status begun = write(step, stop); !begun)
        return begun.error();
    return step.attempt;
}

Status EngineLedger::mayWrite(const Claim &claim, const StopFlag &stop)
{
    if (!isShared())
        return Done{}; // one process owns the file: nobody can have taken the claim over
    FenceStep step(claim.transfer, owner(), m_options.writeMs);
    return write(step, stop);
}

Status EngineLedger::note(const Settlement &settlement, const StopFlag &stop)
{
    const QList<ExchangeEntry> none;
    SettleStep step(settlement, none, owner());
    return write(step, stop);
}

Status EngineLedger::settle(const Settlement &settlement, const QList<ExchangeEntry> &exchanges, const StopFlag &stop)
{
    Status settled = Done{};
    do {
        SettleStep step(settlement, exchanges, owner());
        settled = write(step, stop);
    } while (!settled && settled.error().kind == ErrorKind::Storage && !stop.waitFor(clock().machineMs(kQuietMs)));
    if (!settled && wasNeverBegun(settlement, settled.error()))
        settled = Done{};
    else if (!settled && settled.error().kind != ErrorKind::Storage)
        keepEvidence(exchanges, stop);
    letGo({settlement.transfer});
    return settled;
}

void EngineLedger::keepEvidence(const QList<ExchangeEntry> &exchanges, const StopFlag &stop)
{
    if (!exchanges.isEmpty())
        (void)write([&](Database &database) { return ExchangeStore(database).keep(exchanges); }, stop);
}

Result<qint64> EngineLedger::dueNextMs(const QList<RouteId> &routes)
{
    qint64 dueMs = 0;
    const Status found = read([&](Database &database) { return keep(TransferStore(database).dueNextMs(routes), dueMs); });
    if (!found)
        return found.error();
    return dueMs;
}

Status EngineLedger::keepLeases(const StopFlag &stop)
{
    if (!isShared())
        return Done{};
    return write([&](Database &database) -> Status {
        const Result<bool> shown = LeaseStore(database).take(engineLeaseName(owner()), owner(), m_options.leaseMs);
        if (!shown)
            return shown.error();
        return TransferStore(database).heartbeat(inHand(), owner(), m_options.leaseMs);
    }, stop);
}

Status EngineLedger::write(const Ledger::Work &work, const StopFlag &stop)
{
    const Status outcome = m_ledger->write(work, stop);
    noteTrouble(outcome);
    return outcome;
}

Status EngineLedger::write(SetWork &work, const StopFlag &stop)
{
    const Status outcome = m_ledger->write(work, stop);
    noteTrouble(outcome);
    return outcome;
}

Status EngineLedger::read(const Ledger::Work &work)
{
    return m_ledger->read(work);
}

std::optional<Error> EngineLedger::trouble() const
{
    const QMutexLocker lock(&m_mutex);
    return m_trouble;
}

bool EngineLedger::mayBegin() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_trouble || nowMs() >= m_quietUntilMs;
}

void EngineLedger::noteTrouble(const Status &outcome)
{
    const QMutexLocker lock(&m_mutex);
    if (outcome) {
        m_trouble.reset();
    } else if (outcome.error().kind == ErrorKind::Storage) {
        m_trouble = outcome.error();
        m_quietUntilMs = nowMs() + kQuietMs;
    }
}

QList<TransferId> EngineLedger::inHand() const
{
    const QMutexLocker lock(&m_mutex);
    return m_inHand.values();
}

void EngineLedger::letGo(const QList<TransferId> &transfers)
{
    const QMutexLocker lock(&m_mutex);
    for (const TransferId transfer : transfers)
        m_inHand.remove(transfer);
}

} // namespace cuadra
