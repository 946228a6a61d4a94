#include "core/engine/connectorset.h"
#include "tests/support/fakeordersource.h"
#include "tests/support/faketransport.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// What a lane is given to speak through.
class TestConnectorSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesOfOneConnection_shareItsRate();
    void probes_areKeptAsNoOrders();
};

namespace {

/// Two lanes of one connection, each with a transport of its own that answers at once.
class Lanes
{
public:
    explicit Lanes(TestLedger &ledger, int perMinute)
    {
        connection.id = ConnectionId(1);
        connection.settings.insert(u"requestsPerMinute"_s, perMinute);
        makers.credentials = [](const Connection &) { return Result<Credentials>(Credentials{}); };
        makers.transport = [](const Connection &, ExchangeSink &sink) {
            sink.keep({.step = u"made"_s});
            return std::make_unique<FakeTransport>([](const HttpRequest &) { return makeReply(200, "{}"); });
        };
        makers.source = [this](const Connection &, const Credentials &, Transport &transport) {
            transports.append(&transport);
            return Result<std::unique_ptr<OrderSource>>(std::make_unique<FakeOrderSource>(shop));
        };
        state = std::make_unique<EngineState>(std::shared_ptr<Ledger>(&*ledger, [](Ledger *) {}), EngineOptions(), makers);
        for (ConnectorSet *lane : {&first.emplace(*state, connection.id), &second.emplace(*state, connection.id)}) {
            if (!lane->source(connection))
                qFatal("no source");
        }
    }

    std::shared_ptr<FakeShop> shop = std::make_shared<FakeShop>();
    Connection connection;
    ConnectorMakers makers;
    QList<Transport *> transports;
    std::unique_ptr<EngineState> state;
    std::optional<ConnectorSet> first;
    std::optional<ConnectorSet> second;
};

} // namespace

void TestConnectorSet::lanesOfOneConnection_shareItsRate()
{
    TestLedger ledger;
    Lanes lanes(ledger, 12); // so two at once
    const StopFlag stop;
    QVERIFY(lanes.transports[0]->send({}, stop));
    QVERIFY(lanes.transports[1]->send({}, stop));
    QVERIFY(lanes.state->limiter(lanes.connection)->tryTake() > 0);

    StopFlag stopped;
    stopped.request();
    const auto late = lanes.transports[0]->send({}, stopped);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Cancelled);

    Lanes free(ledger, 0);
    QVERIFY(!free.state->limiter(free.connection));
    for (int i = 0; i < 50; ++i)
        QVERIFY(free.transports[0]->send({}, stop));
}

void TestConnectorSet::probes_areKeptAsNoOrders()
{
    TestLedger ledger;
    Lanes lanes(ledger, 0);
    lanes.first->keepExchanges();
    QCOMPARE(lanes.first->sink().count(), 0);
    QCOMPARE(ledger.number(u"SELECT COUNT(*) FROM exchange WHERE transfer = 0"_s), 1);
}

QTEST_APPLESS_MAIN(TestConnectorSet)
#include "tst_connectorset.moc"
