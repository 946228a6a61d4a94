#include "app/sandbox/erphost.h"
#include "app/sandbox/life/catalogue.h"
#include "core/connectors/etendo/etendoconnector.h"
#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendoid.h"
#include "core/net/qttransport.h"
#include "tests/connectors/etendosamples.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::etendo;
using namespace cuadra::test;

/// The connector against an Etendo of the sandbox, over real HTTP on loopback.
class TestEtendoSandbox : public QObject
{
    Q_OBJECT

private:
    /// A lane's worth: a transport and a connector of its own.
    struct Lane
    {
        Lane(const sandbox::SandboxAccess &access, const Clock &clock) :
            connector(transport, clock, access.url, {access.user, access.secret}, settings())
        {
        }

        static EtendoSettings settings()
        {
            EtendoSettings settings;
            settings.timeZone = u"Europe/Madrid"_s;
            settings.shippingProduct = u"ENVIO"_s;
            settings.taxes = {{u"none"_s, u"Exento"_s}};
            return settings;
        }

        QtTransport transport;
        EtendoConnector connector;
    };

    EtendoConnector &erp() { return m_lane->connector; }

    QString only(CatalogKind kind, const QString &key)
    {
        const auto answer = erp().lookUp(kind, {key}, m_stop);
        return answer && answer->size() == 1 ? answer->value(key) : QString();
    }

    /// Shipping is a service and sold with the tax of services.
    OrderDraft draft(const QString &key, bool gross)
    {
        OrderDraft order = sampleDraft(gross);
        order.businessKey = key;
        order.dateMs = m_clock.nowMs();
        order.lines[0].erpProduct = only(CatalogKind::ShippingItem, u"flat_rate"_s);
        order.lines[0].erpTaxes = {only(CatalogKind::Tax, u"services|vat|21"_s)};
        order.lines[1].erpProduct = only(CatalogKind::Product, u"DESCUENTO"_s);
        order.lines[1].erpTaxes = {only(CatalogKind::Tax, u"goods|vat|21"_s)};
        return order;
    }

    QString place(const OrderDraft &order)
    {
        const auto customer = erp().ensureCustomer(order.customer, m_stop);
        const auto placed = customer ? erp().placeOrder(order, *customer, m_stop) : customer;
        return placed ? *placed : placed.error().code + u' ' + placed.error().detail;
    }

    FakeClock m_clock;
    StopFlag m_stop;
    std::unique_ptr<sandbox::ErpHost> m_host;
    std::unique_ptr<Lane> m_lane;

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<sandbox::ErpHost>(m_clock, 600);
        QVERIFY(m_host->start());
        m_lane = std::make_unique<Lane>(m_host->access(), m_clock);
    }

    void cleanup()
    {
        m_lane.reset();
        m_host.reset();
    }

    void test_findsEverythingAnOrderNeeds()
    {
        const auto report = erp().test(m_stop);
        QVERIFY2(report, report ? "" : qPrintable(report.error().code + report.error().args.join(u' ')));
        QCOMPARE(report->facts.filter(u"missing"_s), QStringList());
        QCOMPARE(report->missingRights, QStringList());
        QCOMPARE(erp().limits(m_stop)->currency, u"EUR"_s);
    }

    void search_findsByCodeNameAndEan_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("part of the code") << u"HOG-00"_s << u"HOG-001"_s;
        QTest::newRow("code in small letters") << u"hog-001"_s << u"HOG-001"_s;
        QTest::newRow("part of the name") << u"TAZA"_s << u"HOG-001"_s;
        QTest::newRow("name with an accent") << u"cojín"_s << u"HOG-005"_s;
        QTest::newRow("EAN") << sandbox::eanOf(sandbox::catalogue().last()) << sandbox::catalogue().last().sku;
        QTest::newRow("a quote") << u"O'Brien"_s << QString();
        QTest::newRow("a wildcard means itself") << u"%"_s << QString();
    }
    void search_findsByCodeNameAndEan()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto found = erp().search(CatalogKind::Product, text, m_stop);
        QVERIFY2(found, found ? "" : qPrintable(found.error().code + found.error().detail));
        QStringList codes;
        for (const CatalogEntry &entry : *found)
            codes << entry.code;
        QVERIFY2(code.isEmpty() ? codes.isEmpty() : codes.contains(code), qPrintable(codes.join(u' ')));
    }

    void search_coversTheShortListsToo()
    {
        const auto taxes = erp().search(CatalogKind::Tax, u"recargo"_s, m_stop);
        QVERIFY(taxes && taxes->size() >= 3);
        const auto terms = erp().search(CatalogKind::PaymentTerm, QString(), m_stop);
        QVERIFY(terms && terms->size() == 1);
        QCOMPARE(terms->front().name, u"Inmediato"_s);
        const auto methods = erp().search(CatalogKind::PaymentMethod, u"tarj"_s, m_stop);
        QVERIFY(methods && methods->size() == 1);
    }

    void wrongPassword_isRefused()
    {
        sandbox::SandboxAccess access = m_host->access();
        access.secret = u"wrong"_s;
        Lane lane(access, m_clock);
        QCOMPARE(lane.connector.test(m_stop).error().kind, ErrorKind::AuthExpired);
    }

    void order_isPlacedReadBackCompletedAndKeepsItsPrices_data()
    {
        QTest::addColumn<bool>("gross");
        QTest::newRow("prices without tax") << false;
        QTest::newRow("prices with tax") << true;
    }
    void order_isPlacedReadBackCompletedAndKeepsItsPrices()
    {
        QFETCH(bool, gross);
        m_host->erp().setPriceAdjustment(true); // completing resets prices to standard or base prices
        const QString id = place(draft(u"WEB1042"_s, gross));
        QCOMPARE(id, orderId(u"WEB1042"_s));
        const auto before = erp().readOrder(id, m_stop);
        QVERIFY(before);
        QCOMPARE(before->state, ErpOrderState::Draft);
        QCOMPARE(before->businessKey, u"WEB1042"_s);
        QCOMPARE(before->lines.size(), 2);
        QCOMPARE(before->total, *Decimal::parse(gross ? u"25.25" : u"26.92"));
        QVERIFY(erp().confirmOrder(id, m_stop));
        const auto after = erp().readOrder(id, m_stop);
        QVERIFY(after);
        QCOMPARE(after->state, ErpOrderState::Confirmed);
        QCOMPARE(after->total, before->total);
        QCOMPARE(after->untaxed + after->tax, after->total);
        QVERIFY(erp().confirmOrder(id, m_stop)); // confirming a confirmed order is no error
        QCOMPARE(erp().updateOrder(id, draft(u"WEB1042"_s, gross), u"P"_s, m_stop).error().code, kOrderConfirmed);
    }

    void repeatedOrder_staysOne()
    {
        const OrderDraft order = draft(u"WEB1"_s, false);
        QCOMPARE(place(order), orderId(u"WEB1"_s));
        QCOMPARE(place(order), orderId(u"WEB1"_s));
        QCOMPARE(m_host->erp().heldOrders().size(), 1);
        QCOMPARE(m_host->erp().heldOrders().first().lines.size(), 2);
        QCOMPARE(m_host->erp().heldPartners().size(), 1);
        QVERIFY(erp().findOrder(u"WEB1"_s, m_stop)->has_value());
        QVERIFY(!erp().findOrder(u"WEB2"_s, m_stop)->has_value());
    }

    void parallelIdenticalOrders_makeOneOrder()
    {
        const OrderDraft order = draft(u"WEB7"_s, false);
        const auto customer = erp().ensureCustomer(order.customer, m_stop);
        QVERIFY(customer);
        std::array<QString, 4> outcomes;
        std::vector<std::jthread> lanes;
        for (QString &outcome : outcomes) {
            lanes.emplace_back([&, access = m_host->access()] {
                Lane lane(access, m_clock);
                const auto placed = lane.connector.placeOrder(order, *customer, m_stop);
                outcome = placed ? *placed : placed.error().code;
            });
        }
        lanes.clear();
        for (const QString &outcome : outcomes)
            QCOMPARE(outcome, orderId(u"WEB7"_s));
        QCOMPARE(m_host->erp().heldOrders().size(), 1);
        QCOMPARE(m_host->erp().heldOrders().first().lines.size(), 2);
    }

    void unknownOrder_isNoSuccessWhateverTheProcessSays()
    {
        QCOMPARE(erp().confirmOrder(orderId(u"NEVER"_s), m_stop).error().code, kOrderUnknown);
    }

    void lapsedToken_isRenewedInTheMiddle()
    {
        QVERIFY(erp().test(m_stop));
        m_clock.advance(700'000);
        QCOMPARE(place(draft(u"WEB8"_s, false)), orderId(u"WEB8"_s));
    }

    void changedDraft_losesTheLineThatIsGone()
    {
        OrderDraft order = draft(u"WEB9"_s, false);
        const QString id = place(order);
        order.lines.removeLast();
        const Status updated = erp().updateOrder(id, order, customerId(order.customer.key), m_stop);
        QVERIFY2(updated, updated ? "" : qPrintable(updated.error().code + updated.error().detail));
        QCOMPARE(erp().readOrder(id, m_stop)->lines.size(), 1);
        QCOMPARE(erp().readOrder(id, m_stop)->total, *Decimal::parse(u"22.99"));
    }

    void surcharge_goesAsOneRateAndComesBackAsTwo()
    {
        OrderDraft order = draft(u"WEB10"_s, false);
        order.lines[1].erpTaxes << only(CatalogKind::Tax, u"goods|surcharge|5.2"_s);
        const auto held = erp().readOrder(place(order), m_stop);
        QVERIFY(held);
        QMap<Decimal, Decimal> byPercent;
        for (const ErpTax &tax : held->taxes)
            byPercent[tax.percent] += tax.amount;
        QCOMPARE(byPercent.value(*Decimal::parse(u"5.2")), *Decimal::parse(u"0.17"));
        QCOMPARE(byPercent.size(), 2);
        order.businessKey = u"WEB11"_s;
        order.lines[1].erpTaxes.clear();
        QCOMPARE(place(order), orderId(u"WEB11"_s)); // without tax: the rate that is set for it
    }

    void hostileNames_areStoredAsText()
    {
        OrderDraft order = draft(u"WEB12"_s, false);
        order.customer.name = u"<b>Ana</b> & \"Cía\" \u202E]]>"_s;
        order.customer.key = u"WEB-G'1"_s;
        order.note = u"NUL "_s + QChar(0) + u" emoji \U0001F600"_s;
        QCOMPARE(place(order), orderId(u"WEB12"_s));
        QCOMPARE(m_host->erp().heldPartners().first().name, order.customer.name);
        QVERIFY(m_host->erp().heldOrders().first().description.contains(u"NUL \uFFFD emoji \U0001F600"_s));
    }
};

QTEST_GUILESS_MAIN(TestEtendoSandbox)
#include "tst_etendo_sandbox.moc"
