#include "app/sandbox/shophost.h"
#include "core/connectors/woocommerce/woocommerceconnector.h"
#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/net/qttransport.h"
#include "tests/connectors/woocommercetesting.h"
#include "tests/support/fakeclock.h"

#include <QMap>
#include <QTest>

using namespace cuadra;
using namespace cuadra::sandbox;
using namespace cuadra::test;

/// The connector against the sandbox's shop over a real socket: two independent readings of the same description.
class WooCommerceSandboxTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sweep_readsEveryOrderToTheCent_data();
    void sweep_readsEveryOrderToTheCent();
    void test_knowsVersionAndStorage_data() { sweep_readsEveryOrderToTheCent_data(); }
    void test_knowsVersionAndStorage();
    void test_namesTheMissingRightOfAReadOnlyKey();
    void number_isWrittenBack();

private:
    [[nodiscard]] static Connection connectionTo(const SandboxAccess &access);

    StopFlag m_stop;
};

Connection WooCommerceSandboxTest::connectionTo(const SandboxAccess &access)
{
    Connection connection;
    connection.baseUrl = access.url;
    return connection;
}

void WooCommerceSandboxTest::sweep_readsEveryOrderToTheCent_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("storage");
    QTest::newRow("7.9, orders as posts") << int(WooVersion::Legacy79) << u"legacy"_s;
    QTest::newRow("9.9, own tables") << int(WooVersion::Hpos99) << u"hpos"_s;
    QTest::newRow("11.0, own tables") << int(WooVersion::Hpos110) << u"hpos"_s;
}

void WooCommerceSandboxTest::sweep_readsEveryOrderToTheCent()
{
    QFETCH(int, version);
    FakeClock clock;
    ShopHost host({.version = WooVersion(version)}, {}, clock);
    QVERIFY(host.start());
    host.addOrders(120);
    QtTransport transport;
    const SandboxAccess access = host.access();
    WooCommerceConnector connector(transport, clock, connectionTo(access), {access.user, access.secret});
    QMap<QString, Order> orders;
    QString cursor;
    for (bool finished = false; !finished;) {
        const auto page = connector.changedOrders(cursor, 0, m_stop);
        QVERIFY2(page, page ? "" : qPrintable(page.error().code + page.error().detail));
        for (const SourceDocument &document : page->documents) {
            const auto order = connector.readOrder(document.raw);
            QVERIFY2(order, order ? "" : qPrintable(order.error().code + order.error().detail));
            QVERIFY2(brokenSum(*order).isEmpty(), qPrintable(order->externalId + brokenSum(*order)));
            orders.insert(order->externalId, *order);
        }
        cursor = page->nextCursor;
        finished = page->sweepFinished;
    }
    for (const HeldWooOrder &held : host.shop().heldOrders()) {
        const Order order = orders.take(QString::number(held.id));
        QCOMPARE(order.total, held.total);
        QCOMPARE(order.totalTax, held.totalTax);
        QCOMPARE(order.sourceState, held.status);
        QCOMPARE(order.lines.size(), held.lineCount);
    }
    QVERIFY(orders.isEmpty());
}

void WooCommerceSandboxTest::test_knowsVersionAndStorage()
{
    QFETCH(int, version);
    QFETCH(QString, storage);
    FakeClock clock;
    ShopHost host({.version = WooVersion(version)}, {}, clock);
    QVERIFY(host.start());
    host.addOrders(3);
    QtTransport transport;
    const SandboxAccess access = host.access();
    WooCommerceConnector connector(transport, clock, connectionTo(access), {access.user, access.secret});
    const auto report = connector.test(m_stop);
    QVERIFY2(report, report ? "" : qPrintable(report.error().code + report.error().detail));
    QCOMPARE(report->version, wooVersionName(WooVersion(version)));
    QCOMPARE(report->facts,
        QStringList({woocommerce::kFactDateFilter + u"|ok"_s, woocommerce::kFactStorage + u'|' + storage,
            woocommerce::kFactCurrency + u"|EUR"_s}));
    QCOMPARE(report->missingRights, QStringList());
}

void WooCommerceSandboxTest::test_namesTheMissingRightOfAReadOnlyKey()
{
    FakeClock clock;
    ShopHost host({}, {}, clock);
    QVERIFY(host.start());
    QtTransport transport;
    const SandboxAccess access = host.readOnlyAccess();
    WooCommerceConnector connector(transport, clock, connectionTo(access), {access.user, access.secret});
    const auto report = connector.test(m_stop);
    QVERIFY2(report, report ? "" : qPrintable(report.error().code + report.error().detail));
    QCOMPARE(report->missingRights, QStringList({woocommerce::kRightWrite}));
    WooCommerceConnector wrong(transport, clock, connectionTo(access), {access.user, u"cs_wrong"_s});
    QCOMPARE(wrong.test(m_stop).error().code, woocommerce::kAuthDenied);
}

void WooCommerceSandboxTest::number_isWrittenBack()
{
    FakeClock clock;
    ShopHost host({}, {}, clock);
    QVERIFY(host.start());
    host.addOrders(1);
    QtTransport transport;
    const SandboxAccess access = host.access();
    WooCommerceConnector connector(transport, clock, connectionTo(access), {access.user, access.secret});
    const QString id = QString::number(host.shop().heldOrders().value(0).id);
    for (int i = 0; i < 2; ++i)
        QVERIFY(connector.writeErpNumber(id, u"PV/0001"_s, m_stop));
    QCOMPARE(host.shop().heldOrders().value(0).erpNumber, u"PV/0001"_s);
    host.shop().change(id.toLongLong(), [](WooOrder &order) { order.status = u"trash"_s; });
    QCOMPARE(connector.writeErpNumber(id, u"PV/0002"_s, m_stop).error().code, woocommerce::kOrderTrashed);
}

QTEST_GUILESS_MAIN(WooCommerceSandboxTest)
#include "tst_woocommercesandbox.moc"
