#include "core/connectors/etendo/etendoconnector.h"
#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendoid.h"
#include "tests/connectors/etendosamples.h"
#include "tests/connectors/fakeetendo.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::etendo;
using namespace cuadra::test;

class TestEtendoConnector : public QObject
{
    Q_OBJECT

private:
    EtendoConnector &connect(const EtendoSettings &settings = defaults())
    {
        m_connector = std::make_unique<EtendoConnector>(m_etendo->transport(), m_clock, QUrl(u"https://erp.example/etendo"_s),
                                                        Credentials{u"api"_s, u"pw"_s}, settings);
        return *m_connector;
    }

    static EtendoSettings defaults()
    {
        EtendoSettings settings;
        settings.timeZone = u"Europe/Madrid"_s;
        return settings;
    }

    void putOrder(const QByteArray &status, bool processed)
    {
        const QByteArray state = text("documentStatus", status) + ",\"processed\":" + (processed ? "true" : "false");
        m_etendo->put(u"Order"_s, orderId(u"WEB1042"_s),
                      R"("documentNo":"50018","orderReference":"WEB1042","businessPartner":"P","currency":"102",)"
                      R"("grandTotalAmount":26.92,"summedLineAmount":22.25,)" + state);
        m_etendo->put(u"OrderLine"_s, orderLineId(u"WEB1042"_s, u"1"_s, 0), lineMembers("PRODUCT1", "2", "19"));
        m_etendo->put(u"OrderLine"_s, orderLineId(u"WEB1042"_s, u"2"_s, 0), lineMembers("PRODUCT2", "1", "3.25"));
        m_etendo->put(u"OrderTax"_s, u"T1"_s, ofOrder() + R"("tax":"TAX21","taxableAmount":22.25,"taxAmount":4.67)");
    }

    static QByteArray text(const QByteArray &name, const QByteArray &value)
    {
        return '"' + name + "\":\"" + value + '"';
    }
    static QByteArray ofOrder() { return text("salesOrder", orderId(u"WEB1042"_s).toUtf8()) + ','; }
    static QByteArray lineMembers(const QByteArray &product, const QByteArray &quantity, const QByteArray &net)
    {
        return ofOrder() + text("product", product) + ",\"orderedQuantity\":" + quantity + ",\"lineNetAmount\":" + net;
    }

    QByteArray lastDocument() const
    {
        const QList<HttpRequest> documents = m_etendo->sent("POST", u"/sws/dal"_s);
        return documents.isEmpty() ? QByteArray() : documents.last().body;
    }

    std::unique_ptr<FakeEtendo> m_etendo;
    std::unique_ptr<EtendoConnector> m_connector;
    FakeClock m_clock;
    StopFlag m_stop;

private Q_SLOTS:
    void init() { m_etendo = std::make_unique<FakeEtendo>(); }

    void test_findsListsByItselfAndNamesWhatIsMissing()
    {
        const auto good = connect().test(m_stop);
        QVERIFY(good);
        QVERIFY(good->facts.contains(u"etendo.currency|EUR"_s));
        QVERIFY(good->facts.filter(u"missing"_s).isEmpty());
        QCOMPARE(connect().limits(m_stop)->currency, u"EUR"_s);
        QVERIFY(connect().limits(m_stop)->takesGrossPrices);

        m_etendo->put(u"BusinessPartnerCategory"_s, u"OTHER"_s, R"("searchKey":"B2B","name":"Companies")");
        m_etendo->organization = u"0"_s;
        const auto unclear = connect().test(m_stop);
        QVERIFY(unclear);
        QCOMPARE(unclear->facts.filter(u"missing"_s), QStringList({u"etendo.setup.missing|organization"_s,
                                                                    u"etendo.setup.missing|businessPartnerCategory"_s}));
        EtendoSettings settings = defaults();
        settings.businessPartnerCategory = u"B2B"_s;
        QCOMPARE(connect(settings).test(m_stop)->facts.filter(u"missing"_s), QStringList({u"etendo.setup.missing|organization"_s}));
    }

    void test_namesTheRightThatLacks()
    {
        m_etendo->planned = {{"GET", u"/jsondal/Order"_s, jsonReply(200, R"({"response":{"status":-1,"error":{"message":"OBUIAPP_ActionNotAllowed"}}})")}};
        QCOMPARE(connect().test(m_stop)->missingRights, QStringList{u"etendo.right.order"_s});
    }

    void failedTest_keepsWhatWasKnown()
    {
        EtendoConnector &erp = connect();
        QVERIFY(erp.test(m_stop));
        m_clock.advance(kBelievedMs);
        const HttpReply down = makeReply(503, "");
        m_etendo->planned = {{"GET", u"/Currency"_s, down}, {"GET", u"/Currency"_s, down}, {"GET", u"/Currency"_s, down}};
        QVERIFY(!erp.test(m_stop));
        QVERIFY(!erp.test(m_stop));
        QCOMPARE(erp.limits(m_stop)->currency, u"EUR"_s);
        QVERIFY(m_etendo->planned.isEmpty()); // it did try to read it anew
    }

    void brokenSetUp_goesOnWithTheListThatIsMissing()
    {
        EtendoConnector &erp = connect();
        m_etendo->planned = {{"GET", u"/PricingPriceList"_s, makeReply(503, "")}};
        QVERIFY(!erp.test(m_stop));
        const qsizetype termsAsked = m_etendo->sent("GET", u"/FinancialMgmtPaymentTerm"_s).size();
        QVERIFY(erp.test(m_stop));
        QCOMPARE(m_etendo->sent("GET", u"/FinancialMgmtPaymentTerm"_s).size(), termsAsked);
        QCOMPARE(m_etendo->sent("GET", u"/PricingPriceList"_s).size(), 2);
    }

    void setUp_isReadAnewWhenItIsNoLongerBelieved()
    {
        EtendoConnector &erp = connect();
        QVERIFY(erp.limits(m_stop)->takesGrossPrices);
        m_etendo->remove(u"PricingPriceList"_s, u"LISTGROSS"_s);
        m_clock.advance(kBelievedMs - 1);
        QVERIFY(erp.limits(m_stop)->takesGrossPrices);
        m_clock.advance(1);
        QVERIFY(!erp.limits(m_stop)->takesGrossPrices);
    }

    void taxMendedInTheErp_isSeenByTheOrderThatLackedIt()
    {
        EtendoConnector &erp = connect();
        QVERIFY(erp.lookUp(CatalogKind::Tax, {u"goods|vat|4"_s}, m_stop)->isEmpty());
        m_etendo->put(u"FinancialMgmtTaxRate"_s, u"TAX4"_s, R"("rate":4,"taxCategory":"G","salesPurchaseType":"S")");
        QCOMPARE(erp.lookUp(CatalogKind::Tax, {u"goods|vat|4"_s}, m_stop)->values(), QStringList{u"TAX4"_s});
    }

    void lookUp_findsBySkuThenByEan()
    {
        const auto answer = connect().lookUp(CatalogKind::Product, {u"TAZA-AZ"_s, u"8400000000024"_s, u"NONE"_s, u"O'X"_s}, m_stop);
        QVERIFY(answer);
        QCOMPARE(answer->values(u"TAZA-AZ"_s), QStringList{u"PRODUCT1"_s});
        QCOMPARE(answer->values(u"8400000000024"_s), QStringList{u"PRODUCT2"_s});
        QCOMPARE(answer->size(), 2);
    }

    void lookUp_findsTaxesOfSalesByRateAndKind()
    {
        EtendoSettings settings = defaults();
        settings.taxes = {{u"goods|igic|7"_s, u"IGIC7"_s}};
        const auto answer = connect(settings).lookUp(
            CatalogKind::Tax, {u"goods|vat|21"_s, u"goods|surcharge|5.2"_s, u"goods|vat|4"_s, u"goods|igic|7"_s, u"nonsense"_s}, m_stop);
        QVERIFY(answer);
        QCOMPARE(answer->values(u"goods|vat|21"_s), QStringList{u"TAX21"_s});
        QCOMPARE(answer->values(u"goods|surcharge|5.2"_s), QStringList{u"PART52"_s});
        QCOMPARE(answer->values(u"goods|igic|7"_s), QStringList{u"IGIC7"_s});
        QCOMPARE(answer->size(), 3);
    }

    void lookUp_tellsTaxesOfServicesByNameWhereNothingElseDoes()
    {
        m_etendo->put(u"FinancialMgmtTaxRate"_s, u"SERV21"_s, R"("rate":21,"name":"Servicios IVA 21%","salesPurchaseType":"S")");
        m_etendo->put(u"FinancialMgmtTaxRate"_s, u"EX"_s, R"("rate":0,"name":"Exento","salesPurchaseType":"S")");
        EtendoSettings settings = defaults();
        settings.taxes = {{u"none"_s, u"Exento"_s}};
        EtendoConnector &here = connect(settings);
        QCOMPARE(here.lookUp(CatalogKind::Tax, {u"goods|vat|21"_s}, m_stop)->values(), QStringList{u"TAX21"_s});
        QCOMPARE(here.lookUp(CatalogKind::Tax, {u"services|vat|21"_s}, m_stop)->values(), QStringList{u"SERV21"_s});
        OrderDraft draft = sampleDraft();
        draft.lines[0].erpTaxes.clear();
        QVERIFY(here.placeOrder(draft, u"P"_s, m_stop));
        QVERIFY(lastDocument().contains("<tax id=\"EX\""));
    }

    void lookUp_takesServicesTermsAndListsFromTheSettings()
    {
        EtendoSettings settings = defaults();
        settings.shippingProduct = u"PLATO-BL"_s;
        EtendoConnector &here = connect(settings);
        QCOMPARE(here.lookUp(CatalogKind::ShippingItem, {u"flat_rate"_s}, m_stop)->values(u"flat_rate"_s), QStringList{u"PRODUCT2"_s});
        QCOMPARE(here.lookUp(CatalogKind::PaymentTerm, {u"redsys"_s}, m_stop)->values(u"redsys"_s), QStringList{u"NOW"_s});
        QCOMPARE(here.lookUp(CatalogKind::PriceList, {u"gross"_s}, m_stop)->values(u"gross"_s), QStringList{u"LISTGROSS"_s});
        QCOMPARE(here.lookUp(CatalogKind::Warehouse, {QString()}, m_stop)->values(QString()), QStringList{u"WAREHOUSE"_s});
    }

    void paymentTerm_thatLacksIsLookedForAgainSoon()
    {
        EtendoConnector &erp = connect();
        const auto asked = [&] { return m_etendo->sent("GET", u"/FinancialMgmtPaymentTerm"_s).size(); };
        QVERIFY(erp.lookUp(CatalogKind::PaymentTerm, {u"bizum"_s}, m_stop)->isEmpty());
        QCOMPARE(asked(), 1);
        QVERIFY(erp.lookUp(CatalogKind::PaymentTerm, {u"bizum"_s}, m_stop)->isEmpty()); // asked a moment ago
        QCOMPARE(asked(), 1);
        m_etendo->put(u"FinancialMgmtPaymentTerm"_s, u"BIZUM"_s, R"("searchKey":"bizum","name":"Bizum")");
        m_clock.advance(kLackBelievedMs);
        QCOMPARE(erp.lookUp(CatalogKind::PaymentTerm, {u"Bizum"_s}, m_stop)->values(), QStringList{u"BIZUM"_s});
        m_clock.advance(kLackBelievedMs);
        QCOMPARE(erp.lookUp(CatalogKind::PaymentTerm, {u"bizum"_s}, m_stop)->values(), QStringList{u"BIZUM"_s});
        QCOMPARE(asked(), 2); // one that is there is believed longer
    }

    void newCustomer_isStoredInOneDocument()
    {
        const auto reference = connect().ensureCustomer(sampleCustomer(), m_stop);
        QVERIFY(reference);
        QCOMPARE(*reference, customerId(u"WEB-C17"_s));
        QCOMPARE(m_etendo->sent("POST", u"/sws/dal"_s).size(), 1);
        QVERIFY(m_etendo->sent("POST", u"/sws/dal"_s).first().changesState);
        QVERIFY(lastDocument().contains("<BusinessPartner id=\"" + reference->toUtf8()));
    }

    void knownCustomer_isFoundByKeyOrTaxIdAndNotRewritten_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("search key") << QByteArray(R"("searchKey":"WEB-C17","taxID":"X","active":true)");
        QTest::newRow("tax id") << QByteArray(R"("searchKey":"C0001","taxID":"B12345674","active":true)");
    }
    void knownCustomer_isFoundByKeyOrTaxIdAndNotRewritten()
    {
        QFETCH(QByteArray, members);
        m_etendo->put(u"BusinessPartner"_s, u"THEIRS"_s, members);
        EtendoConnector &here = connect();
        QCOMPARE(*here.ensureCustomer(sampleCustomer(), m_stop), u"THEIRS"_s);
        QVERIFY(!lastDocument().contains("<BusinessPartner "));
        QVERIFY(lastDocument().contains("<BusinessPartnerLocation "));
    }

    void customerWithEverything_costsNoWrite()
    {
        const CustomerIds ids = customerIds(u"THEIRS"_s, sampleCustomer());
        m_etendo->put(u"BusinessPartner"_s, u"THEIRS"_s, R"("searchKey":"WEB-C17","active":true)");
        m_etendo->put(u"BusinessPartnerLocation"_s, ids.billing, R"("name":".")");
        m_etendo->put(u"ADUser"_s, ids.contact, R"("name":"Ana")");
        QCOMPARE(*connect().ensureCustomer(sampleCustomer(), m_stop), u"THEIRS"_s);
        QVERIFY(m_etendo->sent("POST", u"/sws/dal"_s).isEmpty());
    }

    void customerRemovedInTheErp_isMadeAnew_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::newRow("after a while") << false;
        QTest::newRow("at once when an order was refused") << true;
    }
    void customerRemovedInTheErp_isMadeAnew()
    {
        QFETCH(bool, refused);
        const CustomerIds ids = customerIds(customerId(u"WEB-C17"_s), sampleCustomer());
        m_etendo->put(u"BusinessPartner"_s, ids.partner, R"("searchKey":"WEB-C17","active":true)");
        m_etendo->put(u"BusinessPartnerLocation"_s, ids.billing, R"("name":".")");
        m_etendo->put(u"ADUser"_s, ids.contact, R"("name":"Ana")");
        EtendoConnector &erp = connect();
        QVERIFY(erp.ensureCustomer(sampleCustomer(), m_stop));
        m_etendo->remove(u"BusinessPartner"_s, ids.partner);
        QVERIFY(erp.ensureCustomer(sampleCustomer(), m_stop));
        QVERIFY(m_etendo->sent("POST", u"/sws/dal"_s).isEmpty()); // seen a moment ago
        if (refused) {
            m_etendo->planned = {{"POST", u"/sws/dal"_s, makeReply(400, "<ob:error>")}};
            QCOMPARE(erp.placeOrder(sampleDraft(), ids.partner, m_stop).error().kind, ErrorKind::Rejected);
        } else {
            m_clock.advance(kBelievedMs);
        }
        QVERIFY(erp.ensureCustomer(sampleCustomer(), m_stop));
        QVERIFY(lastDocument().contains("<BusinessPartner id=\"" + ids.partner.toUtf8()));
    }

    void unclearCustomer_isLeftToAPerson()
    {
        m_etendo->put(u"BusinessPartner"_s, u"A"_s, R"("searchKey":"C1","taxID":"B12345674","active":true)");
        m_etendo->put(u"BusinessPartner"_s, u"B"_s, R"("searchKey":"C2","taxID":"B12345674","active":true)");
        QCOMPARE(connect().ensureCustomer(sampleCustomer(), m_stop).error().code, kCustomerSeveral);
        m_etendo->put(u"BusinessPartner"_s, u"A"_s, R"("searchKey":"WEB-C17","active":false)");
        QCOMPARE(connect().ensureCustomer(sampleCustomer(), m_stop).error().code, kCustomerInactive);
        QVERIFY(m_etendo->sent("POST", u"/sws/dal"_s).isEmpty());
    }

    void customerMadeInParallel_isTheSameCustomer()
    {
        const CustomerIds ids = customerIds(customerId(u"WEB-C17"_s), sampleCustomer());
        m_etendo->planned = {{"POST", u"/sws/dal"_s, xmlError("duplicate key value violates unique constraint")}};
        QCOMPARE(connect().ensureCustomer(sampleCustomer(), m_stop).error().kind, ErrorKind::Conflict);
        m_etendo->planned = {{"GET", u"ADUser"_s, jsonReply(404, R"({"response":{"status":-1}})")},
                             {"POST", u"/sws/dal"_s, xmlError("duplicate key value violates unique constraint")}};
        m_etendo->put(u"ADUser"_s, ids.contact, R"("name":"Ana")");
        m_etendo->put(u"BusinessPartner"_s, ids.partner, R"("searchKey":"WEB-C17","active":true)");
        QCOMPARE(*connect().ensureCustomer(sampleCustomer(), m_stop), ids.partner);
    }

    void placeOrder_repeatsWithTheSameBytesAndIds()
    {
        QCOMPARE(*connect().placeOrder(sampleDraft(), u"P"_s, m_stop), orderId(u"WEB1042"_s));
        const QByteArray first = lastDocument();
        QCOMPARE(*connect().placeOrder(sampleDraft(), u"P"_s, m_stop), orderId(u"WEB1042"_s));
        QCOMPARE(lastDocument(), first);
        QVERIFY(first.contains("<uOM id=\"100\" entity-name=\"UOM\"/>"));
        QVERIFY(m_connector->limits(m_stop)->settleMs <= 5'000);
    }

    void placeOrder_takesTheSummaryRateWhereVatAndSurchargeMeet()
    {
        OrderDraft draft = sampleDraft();
        draft.lines[0].erpTaxes = {u"TAX21"_s, u"PART52"_s};
        QVERIFY(connect().placeOrder(draft, u"P"_s, m_stop));
        QVERIFY(lastDocument().contains("<tax id=\"SUM\""));
        draft.lines[0].erpTaxes = {u"TAX21"_s, u"BUY21"_s};
        QCOMPARE(connect().placeOrder(draft, u"P"_s, m_stop).error().code, kLineTaxes);
        draft.lines[0].erpTaxes.clear();
        QCOMPARE(connect().placeOrder(draft, u"P"_s, m_stop).error().code, kLineTaxes);
    }

    void placeOrder_thatLostARaceFindsTheOrder()
    {
        const auto constraint = xmlError("org.hibernate: ERROR: violates unique constraint \"c_order_key\" SECRET-ROW");
        m_etendo->planned = {{"POST", u"/sws/dal"_s, constraint}};
        const auto other = connect().placeOrder(sampleDraft(), u"P"_s, m_stop); // another constraint, no order there
        QCOMPARE(other.error().kind, ErrorKind::Rejected);
        QCOMPARE(other.error().args, QStringList{u"c_order_key"_s});

        putOrder("DR", false);
        m_etendo->planned = {{"POST", u"/sws/dal"_s, constraint}};
        QCOMPARE(*connect().placeOrder(sampleDraft(), u"P"_s, m_stop), orderId(u"WEB1042"_s));

        m_etendo->planned = {{"POST", u"/sws/dal"_s, constraint}, {"GET", u"/jsondal/Order/"_s, makeReply(503, {})}};
        QCOMPARE(connect().placeOrder(sampleDraft(), u"P"_s, m_stop).error().kind, ErrorKind::OutcomeUnknown);
    }

    void lostWrite_staysUnknown()
    {
        const Error cut{.kind = ErrorKind::OutcomeUnknown, .code = u"net.cut"_s};
        m_etendo->planned = {{"POST", u"/sws/dal"_s, cut}, {"POST", u".kernel/"_s, cut}};
        QCOMPARE(connect().placeOrder(sampleDraft(), u"P"_s, m_stop).error(), cut);
        QCOMPARE(connect().confirmOrder(orderId(u"WEB1042"_s), m_stop).error(), cut);
    }

    void lapsedTokenOnAWrite_isRenewedAndTheWriteSentAgain()
    {
        m_etendo->planned = {{"POST", u"/sws/dal"_s, makeReply(401, {})}};
        QVERIFY(connect().placeOrder(sampleDraft(), u"P"_s, m_stop));
        QCOMPARE(m_etendo->sent("POST", u"/sws/dal"_s).size(), 2);
    }

    void readOrder_givesWhatTheErpComputed()
    {
        putOrder("DR", false);
        const auto order = connect().readOrder(orderId(u"WEB1042"_s), m_stop);
        QVERIFY(order);
        QCOMPARE(order->number, u"50018"_s);
        QCOMPARE(order->businessKey, u"WEB1042"_s);
        QCOMPARE(order->currency, u"EUR"_s);
        QCOMPARE(order->state, ErpOrderState::Draft);
        QCOMPARE(order->total, *Decimal::parse(u"26.92"));
        QCOMPARE(order->untaxed, *Decimal::parse(u"22.25"));
        QCOMPARE(order->lines.size(), 2);
        QCOMPARE(order->taxes.size(), 1);
        QCOMPARE(order->taxes.first().percent, Decimal::fromInt(21));
        QCOMPARE(order->taxes.first().amount, *Decimal::parse(u"4.67"));
    }

    void findOrder_isOneExactReadById()
    {
        QVERIFY(!connect().findOrder(u"WEB1042"_s, m_stop)->has_value());
        putOrder("CO", true);
        const auto found = connect().findOrder(u"WEB1042"_s, m_stop);
        QVERIFY(found && found->has_value());
        QCOMPARE((*found)->state, ErpOrderState::Confirmed);
        QCOMPARE(connect().readOrder(orderId(u"OTHER"_s), m_stop).error().code, kOrderUnknown);
    }

    void orderOfAReducedRole_isAMissingRightAndNoOrderOfZero()
    {
        m_etendo->put(u"Order"_s, orderId(u"WEB1042"_s), R"("documentNo":"50018","orderReference":"WEB1042","businessPartner":"P")");
        const auto order = connect().readOrder(orderId(u"WEB1042"_s), m_stop);
        QCOMPARE(order.error().code, kReadReduced);
        QCOMPARE(order.error().args, QStringList({u"Order"_s, u"grandTotalAmount"_s}));
    }

    void confirmOrder_believesOnlyWhatItReads_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("processed");
        QTest::addColumn<QString>("code");
        const auto said = [](const char *type) {
            return QByteArray("{\"responseActions\":[{\"showMsgInProcessView\":{\"msgType\":\"") + type + "\",\"msgText\":\"why\"}}]}";
        };
        QTest::newRow("done") << said("success") << QByteArray("CO") << true << QString();
        QTest::newRow("was done already") << said("error") << QByteArray("CO") << true << QString();
        QTest::newRow("success that did nothing") << said("success") << QByteArray("DR") << false << QString(kProcessIdle);
        QTest::newRow("refused") << said("error") << QByteArray("DR") << false << QString(kProcessRefused);
        QTest::newRow("exception") << QByteArray("OB.KernelUtilities.handleSystemException('x')") << QByteArray("DR") << false << QString(kProcessFailed);
        QTest::newRow("exception after the work") << QByteArray("OB.KernelUtilities.handleSystemException('x')") << QByteArray("CO") << true << QString();
        QTest::newRow("status set by hand") << said("error") << QByteArray("CO") << false << QString(kProcessRefused);
        QTest::newRow("voided meanwhile") << said("error") << QByteArray("VO") << true << QString(kOrderCancelled);
        QTest::newRow("unknown id is a success too") << said("success") << QByteArray() << false << QString(kOrderUnknown);
    }
    void confirmOrder_believesOnlyWhatItReads()
    {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, status);
        QFETCH(bool, processed);
        if (!status.isEmpty())
            putOrder(status, processed);
        m_etendo->processReply = said;
        const Status confirmed = connect().confirmOrder(orderId(u"WEB1042"_s), m_stop);
        QTEST(confirmed ? QString() : confirmed.error().code, "code");
        const HttpRequest call = m_etendo->sent("POST", u".kernel/"_s).first();
        QVERIFY(call.changesState);
        QVERIFY(call.body.contains("\"DocAction\":\"CO\"") && call.body.contains(orderId(u"WEB1042"_s).toUtf8()));
    }

    void confirmOrder_thatCannotBeReadBackIsUnknown()
    {
        putOrder("CO", true);
        m_etendo->planned = {{"GET", u"/jsondal/Order/"_s, makeReply(503, {})}};
        QCOMPARE(connect().confirmOrder(orderId(u"WEB1042"_s), m_stop).error().kind, ErrorKind::OutcomeUnknown);
    }

    void updateOrder_removesLinesThatAreGoneAndStoresTheRest()
    {
        putOrder("DR", false);
        OrderDraft draft = sampleDraft();
        draft.lines.removeFirst();
        QVERIFY(connect().updateOrder(orderId(u"WEB1042"_s), draft, u"P"_s, m_stop));
        const QList<HttpRequest> removed = m_etendo->sent("DELETE", u"/OrderLine/"_s);
        QCOMPARE(removed.size(), 1);
        QVERIFY(removed.first().url.path().endsWith(orderLineId(u"WEB1042"_s, u"1"_s, 0)));
        QVERIFY(lastDocument().contains(orderLineId(u"WEB1042"_s, u"2"_s, 0).toUtf8()));
    }

    void updateOrder_refusesWhatIsConfirmed()
    {
        putOrder("CO", true);
        const Status updated = connect().updateOrder(orderId(u"WEB1042"_s), sampleDraft(), u"P"_s, m_stop);
        QCOMPARE(updated.error().kind, ErrorKind::Conflict);
        QCOMPARE(updated.error().code, kOrderConfirmed);
        QCOMPARE(updated.error().args, QStringList{u"50018"_s});
        QVERIFY(m_etendo->sent("POST", u"/sws/dal"_s).isEmpty());
    }

    void updateOrder_stopsWhenALineCannotBeRemoved()
    {
        putOrder("DR", false);
        OrderDraft draft = sampleDraft();
        draft.lines.removeLast();
        m_etendo->planned = {{"DELETE", u"/OrderLine/"_s, jsonReply(200, R"({"response":{"status":-1,"error":{"message":"associated with other"}}})")}};
        QCOMPARE(connect().updateOrder(orderId(u"WEB1042"_s), draft, u"P"_s, m_stop).error().code, kWriteRefused);
        QVERIFY(m_etendo->sent("POST", u"/sws/dal"_s).isEmpty());
    }

    void stop_isHeeded()
    {
        StopFlag stopped;
        stopped.request();
        QCOMPARE(connect().findOrder(u"WEB1042"_s, stopped).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestEtendoConnector)
#include "tst_etendo_connector.moc"
