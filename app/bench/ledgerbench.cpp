#include "app/bench/ledgerbench.h"

#include "core/ledger/setupstore.h"
#include "core/ledger/transferstore.h"
#include "core/ledger/transfersteps.h"

#include <QElapsedTimer>

#include <future>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kPage = 100;
constexpr int kLanes = 8;
constexpr qint64 kLeaseMs = 600'000;
const auto kOwner = u"bench"_s;

BenchFigure figure(const QString &code, int count, const QElapsedTimer &timer)
{
    return {.code = code, .perSecond = double(count) * 1e9 / double(timer.nsecsElapsed())};
}

IntakeDocument document(int i)
{
    IntakeDocument document;
    document.businessKey = u"B-%1"_s.arg(i);
    document.externalId = QString::number(i);
    document.number = document.externalId;
    document.customer = u"Ana Núñez"_s;
    document.total = Decimal::fromCents(i);
    document.currency = u"EUR"_s;
    document.fingerprint = "f";
    document.payload = QByteArray(2000, 'x');
    return document;
}

} // namespace

Result<std::unique_ptr<LedgerBench>> LedgerBench::open(const QString &url, int count)
{
    std::unique_ptr<LedgerBench> bench(new LedgerBench(count / kPage * kPage));
    LedgerOptions options;
    options.url = url;
    options.owner = kOwner;
    Result<std::unique_ptr<Ledger>> ledger = Ledger::open(options, bench->m_clock);
    if (!ledger)
        return ledger.error();
    bench->m_ledger = std::move(*ledger);
    if (const Status done = bench->setUp(); !done)
        return done.error();
    return bench;
}

Status LedgerBench::setUp()
{
    return m_ledger->write(
        [this](Database &database) -> Status {
            SetupStore setup(database);
            const Actor actor{.name = kOwner, .reason = {}};
            Company company;
            company.code = u"B"_s;
            const Result<CompanyId> companyId = setup.saveCompany(company, actor, m_clock.nowMs());
            if (!companyId)
                return companyId.error();
            Connection side;
            side.company = *companyId;
            side.code = u"B"_s;
            const Result<ConnectionId> sideId = setup.saveConnection(side, actor, m_clock.nowMs());
            if (!sideId)
                return sideId.error();
            Route route;
            route.code = u"B"_s;
            route.source = *sideId;
            route.target = *sideId;
            const Result<RouteId> routeId = setup.saveRoute(route, actor, m_clock.nowMs());
            if (!routeId)
                return routeId.error();
            m_route = *routeId;
            return Done{};
        },
        m_stop);
}

Result<BenchFigure> LedgerBench::measureIntake()
{
    QElapsedTimer timer;
    timer.start();
    for (int first = 0; first < m_count; first += kPage) {
        if (const Status taken = takePage(first); !taken)
            return taken.error();
    }
    return figure(u"intake"_s, m_count, timer);
}

Status LedgerBench::takePage(int first)
{
    IntakePage page;
    page.route = m_route;
    page.nowMs = m_clock.nowMs();
    for (int i = first; i < first + kPage; ++i)
        page.documents.append(document(i));
    return m_ledger->write(
        [&](Database &database) -> Status {
            const Result<IntakeResult> taken = TransferStore(database).takeIn(page);
            return taken ? Status(Done{}) : Status(taken.error());
        },
        m_stop);
}

Result<BenchFigure> LedgerBench::measureSettling()
{
    QElapsedTimer timer;
    timer.start();
    std::vector<std::future<Status>> lanes;
    for (int i = 0; i < kLanes; ++i)
        lanes.push_back(std::async(std::launch::async, [this] { return runLane(); }));
    Status outcome = Done{};
    for (std::future<Status> &lane : lanes) {
        if (const Status ended = lane.get(); !ended)
            outcome = ended;
    }
    if (!outcome)
        return outcome.error();
    return figure(u"settle"_s, m_count, timer);
}

Status LedgerBench::runLane()
{
    for (;;) {
        const Result<QList<Claim>> claims = claim();
        if (!claims)
            return claims.error();
        if (claims->isEmpty())
            return Done{};
        for (const Claim &one : *claims) {
            if (const Status sent = send(one); !sent)
                return sent;
        }
        if (const Status gone = letGo(*claims); !gone)
            return gone;
    }
}

Result<QList<Claim>> LedgerBench::claim()
{
    QList<Claim> claims;
    const Status done = m_ledger->write(
        [&](Database &database) -> Status {
            const qint64 nowMs = m_clock.nowMs();
            const auto found = TransferStore(database).claim({m_route}, kPage, m_inHand, kOwner, nowMs, kLeaseMs);
            if (!found)
                return found.error();
            claims = *found;
            for (const Claim &one : std::as_const(claims))
                m_inHand.insert(one.transfer);
            return Done{};
        },
        m_stop);
    if (!done)
        return done.error();
    return claims;
}

/// As the engine does it: begun, then what the other side took is noted, then the end; each durable by itself.
Status LedgerBench::send(const Claim &claim)
{
    BeginStep begin(claim, kOwner, [this] { return m_clock.nowMs(); });
    if (const Status begun = m_ledger->write(begin, m_stop); !begun)
        return begun;
    Settlement settlement;
    settlement.transfer = claim.transfer;
    settlement.attempt = begin.attempt;
    settlement.revision = claim.revision;
    for (const TransferState state : {TransferState::Sent, TransferState::Verified}) {
        settlement.state = state;
        settlement.nowMs = m_clock.nowMs();
        const QList<ExchangeEntry> none;
        SettleStep step(settlement, none, kOwner);
        if (const Status noted = m_ledger->write(step, m_stop); !noted)
            return noted;
    }
    return Done{};
}

Status LedgerBench::letGo(const QList<Claim> &claims)
{
    return m_ledger->write(
        [&](Database &) -> Status {
            for (const Claim &one : claims)
                m_inHand.remove(one.transfer);
            return Done{};
        },
        m_stop);
}

} // namespace cuadra
