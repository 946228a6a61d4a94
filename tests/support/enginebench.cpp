#include "tests/support/enginebench.h"

#include "core/ledger/setupstore.h"
#include "tests/support/transferbench.h"

#include <QElapsedTimer>
#include <QThread>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

constexpr qint64 kPatienceMs = 60'000; // of the machine
constexpr qint64 kStopPatienceMs = 20'000; // a loaded machine; the two seconds have a test of their own
constexpr qint64 kShortLeaseMs = 1'000; // of the server: what a test of a lapsed lease waits

/// The fakes speak no HTTP.
class NoTransport final : public Transport
{
public:
    [[nodiscard]] Result<HttpReply> send(const HttpRequest &, const StopFlag &) override
    {
        return Error{.kind = ErrorKind::Bug, .code = u"fake.no_http"_s};
    }
};

} // namespace

std::unique_ptr<Engine> makeEngine(std::shared_ptr<Ledger> ledger, const EngineOptions &options,
                                   const std::shared_ptr<FakeShop> &shop, const std::shared_ptr<FakeErp> &erp,
                                   const std::shared_ptr<FakeGate> &gate, const EngineListener &listener)
{
    ConnectorMakers makers;
    makers.credentials = [](const Connection &) { return Result<Credentials>(Credentials{}); };
    makers.transport = [](const Connection &, ExchangeSink &) { return std::make_unique<NoTransport>(); };
    makers.source = [shop](const Connection &, const Credentials &, Transport &) {
        return Result<std::unique_ptr<OrderSource>>(std::make_unique<FakeOrderSource>(shop));
    };
    makers.target = [erp, gate](const Connection &, const Credentials &, Transport &) {
        return Result<std::unique_ptr<OrderTarget>>(std::make_unique<FakeOrderTarget>(erp, nullptr, gate));
    };
    return std::make_unique<Engine>(std::move(ledger), options, makers, listener);
}

EngineBench::EngineBench(const QString &store, DatabaseMaker maker) : ledger(store, std::move(maker))
{
    erp->limits = benchLimits();
    options.owner = ledger.options().owner;
    options.pollMs = 2'000;
    options.leaseMs = kShortLeaseMs;
    options.writeMs = kShortLeaseMs;
    options.heartbeatMs = 2'000; // of a clock that runs much faster than the server's
}

EngineBench::~EngineBench()
{
    (void)stop();
}

void EngineBench::putOrders(int first, int last)
{
    for (int number = first; number <= last; ++number)
        shop->put(recentOrder(QString::number(number)));
}

void EngineBench::start()
{
    EngineListener listener;
    listener.transfersChanged = [this](const QList<TransferId> &ids) { told += ids; };
    const std::shared_ptr<Ledger> borrowed(&*ledger, [](Ledger *) {});
    engine = makeEngine(borrowed, options, shop, erp, gate, listener);
    engine->start();
}

bool EngineBench::stop()
{
    if (!engine)
        return true;
    engine->askToStop();
    const bool ended = engine->wait(kStopPatienceMs);
    engine.reset();
    return ended;
}

bool EngineBench::pumpUntil(const std::function<bool()> &done)
{
    QElapsedTimer patience;
    patience.start();
    while (!done()) {
        if (patience.elapsed() > kPatienceMs)
            return false;
        ledger.clock.advance(tickMs);
        QThread::usleep(500);
    }
    return true;
}

void EngineBench::pump(qint64 ms)
{
    const qint64 untilMs = ledger.clock.nowMs() + ms;
    (void)pumpUntil([&] { return ledger.clock.nowMs() >= untilMs; });
}

bool EngineBench::pumpUntilSettled()
{
    const qint64 sinceMs = ledger.clock.nowMs() + 1; // a sweep of this very moment may have looked before
    return pumpUntil([&] { return engine->isSettled(sinceMs).value_or(false); });
}

qsizetype EngineBench::numbersKnown()
{
    const QMutexLocker lock(&shop->mutex);
    return shop->numbers.size();
}

int EngineBench::statesOf(const QString &state)
{
    return int(ledger.number(u"SELECT COUNT(*) FROM transfer WHERE state = '%1'"_s.arg(state)));
}

QString EngineBench::difference()
{
    const QStringList ids = shop->externalIds();
    if (erp->orders.size() != ids.size())
        return u"%1 orders in the shop, %2 in the ERP"_s.arg(ids.size()).arg(erp->orders.size());
    for (const QString &id : ids) {
        const std::optional<FakeErpOrder> made = erp->only(u"WEB-"_s + id);
        if (!made)
            return u"order %1 stands %2 times"_s.arg(id).arg(erp->countOf(u"WEB-"_s + id));
        if (made->state != ErpOrderState::Confirmed)
            return u"order %1 is not confirmed"_s.arg(id);
        if (erp->readBack(*made).total != shop->current(id)->total)
            return u"order %1 has another total"_s.arg(id);
        if (shop->numbers.value(id) != made->number)
            return u"the shop knows order %1 as '%2'"_s.arg(id, shop->numbers.value(id));
    }
    if (statesOf(u"verified"_s) != ids.size())
        return u"%1 are shown verified"_s.arg(statesOf(u"verified"_s));
    return {};
}

std::optional<ConnectionStatus> EngineBench::targetStatus() const
{
    const ConnectionStatus status = statusOf(2);
    return status.connection.isSet() ? std::optional(status) : std::nullopt;
}

ConnectionStatus EngineBench::statusOf(qint64 id) const
{
    const EngineStatus status = engine->status();
    for (const ConnectionStatus &connection : status.connections) {
        if (connection.connection == ConnectionId(id))
            return connection;
    }
    return {};
}

} // namespace cuadra::test
