#include "tests/peers/tryton/trytonshop.h"

#include "core/connectors/tryton/trytonerrors.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

/// Rates with goods and services together, as people see them: "21: 52.88 + 11.10".
QStringList ratesOf(const ErpOrder &order)
{
    QMap<QString, std::pair<Decimal, Decimal>> sums;
    for (const ErpTax &tax : order.taxes) {
        auto &sum = sums[taxKindName(tax.kind) + u' ' + tax.percent.toString()];
        sum.first += tax.base;
        sum.second += tax.amount;
    }
    QStringList rates;
    for (auto rate = sums.begin(); rate != sums.end(); ++rate)
        rates += rate.key() + u": "_s + rate.value().first.toFixed(2) + u" + "_s + rate.value().second.toFixed(2);
    return rates;
}

const QList<BasketLine> kR3{{u"CAL-001"_s, u"2"_s, u"19.99"_s}, {u"HOG-001"_s, u"1"_s, u"7.95"_s}, {u"HOG-002"_s, u"1"_s, u"4.95"_s}};

} // namespace

/// The whole job of the connector against a real ERP.
class TestTrytonOrders : public QObject
{
    Q_OBJECT

    std::unique_ptr<TrytonServer> m_server;
    std::unique_ptr<TrytonLane> m_lane;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TrytonServer>();
        QCOMPARE(problemOf(m_server->start()), QString());
        m_lane = std::make_unique<TrytonLane>(*m_server);
    }

    void test_saysVersionCompanyAndRights()
    {
        const auto report = m_lane->erp->test(m_lane->stop);
        QCOMPARE(problemOf(report), QString());
        QCOMPARE(report->version, u"6.0.29"_s);
        QVERIFY(report->facts.contains(u"tryton.company|Zapatos y Hogar Levante SL"_s));
        QVERIFY(report->facts.contains(u"tryton.rounding|document"_s));
        QCOMPARE(report->missingRights, QStringList());
        QVERIFY(qAbs(report->clockSkewMs) < 5'000);
    }

    void limits_comeFromTheCompany()
    {
        m_server->stop();
        QCOMPARE(problemOf(m_server->execute(u"UPDATE account_period SET state='close' WHERE end_date<='2026-01-31'"_s)), QString());
        QCOMPARE(problemOf(m_server->start()), QString());
        const auto limits = m_lane->erp->limits(m_lane->stop);
        QCOMPARE(problemOf(limits), QString());
        QCOMPARE(limits->currency, u"EUR"_s);
        QCOMPARE(limits->priceDigits, 4);
        QCOMPARE(limits->rounding, (RoundingModel{RoundingModel::Level::Document, Rounding::HalfEven}));
        QVERIFY(limits->closedUntilMs.has_value());
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(*limits->closedUntilMs + 1, Qt::UTC).toString(Qt::ISODate),
                 u"2026-01-31T23:00:00Z"_s); // midnight in Madrid
    }

    void lookUp_answersKnownUnknownAndAmbiguous()
    {
        auto &erp = *m_lane->erp;
        const auto products = erp.lookUp(CatalogKind::Product, {u"CAL-001-41"_s, u"NADA"_s}, m_lane->stop);
        QCOMPARE(problemOf(products), QString());
        QCOMPARE(products->count(u"CAL-001-41"_s), 1);
        QCOMPARE(products->count(u"NADA"_s), 0);

        const auto taxes = erp.lookUp(CatalogKind::Tax, {u"goods|vat|21"_s, u"services|vat|21"_s, u"goods|vat|4"_s, u"services|vat|4"_s, u"goods|surcharge|5.2"_s,
                                       u"services|surcharge|5.2"_s, u"goods|vat|0"_s, u"goods|vat|18"_s}, m_lane->stop);
        QCOMPARE(problemOf(taxes), QString());
        QCOMPARE(taxes->count(u"goods|vat|21"_s), 1);
        QCOMPARE(taxes->count(u"services|vat|21"_s), 1);
        QVERIFY(taxes->value(u"goods|vat|21"_s) != taxes->value(u"services|vat|21"_s));
        QCOMPARE(taxes->value(u"services|vat|4"_s), taxes->value(u"goods|vat|4"_s)); // the chart has one 4 %
        QCOMPARE(taxes->count(u"goods|surcharge|5.2"_s), 1);
        QCOMPARE(taxes->count(u"services|surcharge|5.2"_s), 1);
        QCOMPARE(taxes->count(u"goods|vat|0"_s), 3); // exempt, export, inside the Union: a person maps it
        QCOMPARE(taxes->count(u"goods|vat|18"_s), 0);

        const auto warehouses = erp.lookUp(CatalogKind::Warehouse, {QString()}, m_lane->stop);
        QCOMPARE(problemOf(warehouses), QString());
        QCOMPARE(warehouses->count(QString()), 2);
    }

    void lookUp_findsProductsByEan()
    {
        m_server->stop();
        QCOMPARE(problemOf(m_server->execute(u"INSERT INTO product_identifier(product, type, code) "
                                    "SELECT id, 'ean', '8412345678905' FROM product_product WHERE code='HOG-003'"_s)), QString());
        QCOMPARE(problemOf(m_server->start()), QString());
        const auto found = m_lane->erp->lookUp(CatalogKind::Product, {u"8412345678905"_s}, m_lane->stop);
        QCOMPARE(problemOf(found), QString());
        QCOMPARE(found->value(u"8412345678905"_s).toInt(), m_server->value(u"SELECT id FROM product_product WHERE code='HOG-003'"_s).toInt());
    }

    void lookUp_fallsBackToTheSetting()
    {
        TrytonLane lane(*m_server, TrytonServer::password(),
                        {{u"shippingProduct"_s, u"ENVIO"_s}, {u"warehouse"_s, u"mad"_s}, {u"paymentTerm"_s, u"Pagado"_s}});
        const auto shipping = lane.erp->lookUp(CatalogKind::ShippingItem, {u"flat_rate"_s}, lane.stop);
        QCOMPARE(problemOf(shipping), QString());
        QCOMPARE(shipping->count(u"flat_rate"_s), 1);
        QCOMPARE(shipping->size(), 1);
        const auto warehouse = lane.erp->lookUp(CatalogKind::Warehouse, {QString()}, lane.stop);
        QCOMPARE(problemOf(warehouse), QString());
        QCOMPARE(warehouse->value(QString()).toInt(), m_server->value(u"SELECT id FROM stock_location WHERE code='MAD'"_s).toInt());
        const auto term = lane.erp->lookUp(CatalogKind::PaymentTerm, {u"redsys"_s, u"Transferencia"_s}, lane.stop);
        QCOMPARE(problemOf(term), QString());
        QVERIFY(term->value(u"redsys"_s) != term->value(u"Transferencia"_s));
    }

    void order_goesThroughToTheCent_data()
    {
        QTest::addColumn<QList<BasketLine>>("basket");
        QTest::addColumn<QString>("rounding");
        QTest::addColumn<QString>("total");
        QTest::addColumn<QStringList>("rates");

        const QList<BasketLine> mixed{{u"CAL-001"_s, u"3"_s, u"8.05"_s}, {u"ALI-001"_s, u"7"_s, u"1.37"_s, u"10"_s}, {u"LIB-001"_s, u"5"_s, u"2.43"_s, u"4"_s}};
        const QList<BasketLine> tie{{u"CAL-001"_s, u"1"_s, u"12.50"_s}};
        const QList<BasketLine> surcharge{{u"CAL-001"_s, u"1"_s, u"100.00"_s, u"21"_s, u"5.2"_s}, {u"ALI-001"_s, u"1"_s, u"33.33"_s, u"10"_s, u"1.4"_s}};
        const QList<BasketLine> services{{u"CAL-001"_s, u"2"_s, u"19.99"_s}, {u"ENVIO"_s, u"1"_s, u"4.95"_s}, {u"RECARGO-COD"_s, u"1"_s, u"2.00"_s}};
        const QList<BasketLine> gross{{u"CAL-001"_s, u"100"_s, u"0.8182"_s}};
        const QList<BasketLine> free{{u"CAL-001"_s, u"1"_s, u"10.00"_s}, {u"HOG-001"_s, u"1"_s, u"0"_s}, {u"REDONDEO"_s, u"1"_s, u"-0.01"_s, QString()}};

        QTest::newRow("R3, three lines at 21, per document") << kR3 << u"document"_s << u"63.98"_s << QStringList{u"vat 21: 52.88 + 11.10"_s};
        QTest::newRow("R3, per line") << kR3 << u"line"_s << u"63.99"_s << QStringList{u"vat 21: 52.88 + 11.11"_s};
        QTest::newRow("R4, three rates") << mixed << u"document"_s << u"52.41"_s
            << QStringList{u"vat 10: 9.59 + 0.96"_s, u"vat 21: 24.15 + 5.07"_s, u"vat 4: 12.15 + 0.49"_s};
        QTest::newRow("R9, a tie goes to even") << tie << u"document"_s << u"15.12"_s << QStringList{u"vat 21: 12.50 + 2.62"_s};
        QTest::newRow("RE1 and RE2, recargo") << surcharge << u"document"_s << u"163.33"_s
            << QStringList{u"surcharge 1.4: 33.33 + 0.47"_s, u"surcharge 5.2: 100.00 + 5.20"_s, u"vat 10: 33.33 + 3.33"_s, u"vat 21: 100.00 + 21.00"_s};
        QTest::newRow("shipping and fee are services") << services << u"document"_s << u"56.79"_s << QStringList{u"vat 21: 46.93 + 9.86"_s};
        QTest::newRow("R10, net of a gross price") << gross << u"document"_s << u"99.00"_s << QStringList{u"vat 21: 81.82 + 17.18"_s};
        QTest::newRow("gift and rounding line") << free << u"document"_s << u"12.09"_s << QStringList{u"vat 21: 10.00 + 2.10"_s};
    }

    void order_goesThroughToTheCent()
    {
        QFETCH(QList<BasketLine>, basket);
        QFETCH(QString, rounding);
        QFETCH(QString, total);
        QFETCH(QStringList, rates);
        m_server->stop();
        QCOMPARE(problemOf(m_server->execute(u"UPDATE account_configuration_tax_rounding SET tax_rounding='%1'"_s.arg(rounding))), QString());
        QCOMPARE(problemOf(m_server->start()), QString());

        auto &erp = *m_lane->erp;
        QCOMPARE(erp.limits(m_lane->stop)->rounding.level,
                 rounding == "line"_L1 ? RoundingModel::Level::Running : RoundingModel::Level::Document);
        const auto draft = draftFor(*m_lane, u"WEB-1001"_s, basket);
        QCOMPARE(problemOf(draft), QString());
        const auto id = place(*m_lane, *draft);
        QCOMPARE(problemOf(id), QString());
        const auto asDraft = erp.readOrder(*id, m_lane->stop);
        QCOMPARE(problemOf(asDraft), QString());
        QCOMPARE(asDraft->state, ErpOrderState::Draft);
        QCOMPARE(asDraft->total.toFixed(2), total);
        QCOMPARE(ratesOf(*asDraft), rates);

        QCOMPARE(problemOf(erp.confirmOrder(*id, m_lane->stop)), QString());
        const auto confirmed = erp.readOrder(*id, m_lane->stop);
        QCOMPARE(problemOf(confirmed), QString());
        QCOMPARE(confirmed->state, ErpOrderState::Confirmed);
        QCOMPARE(confirmed->number, u"PV-000001"_s);
        QCOMPARE(confirmed->businessKey, u"WEB-1001"_s);
        QCOMPARE(confirmed->customerKey, u"WEB-C1"_s);
        QCOMPARE(confirmed->currency, u"EUR"_s);
        QCOMPARE(confirmed->total, confirmed->untaxed + confirmed->tax);
        QCOMPARE(confirmed->total.toFixed(2), total);
        QCOMPARE(ratesOf(*confirmed), rates);
        QCOMPARE(confirmed->lines.size(), draft->lines.size());
        QCOMPARE(m_server->value(u"SELECT sale_date FROM sale_sale"_s).toString(), u"2026-11-23"_s);
        QCOMPARE(m_server->value(u"SELECT comment FROM sale_sale"_s).toString(), u"Llamar antes"_s);
    }

    void steps_areMeasured()
    {
        auto &lane = *m_lane;
        QElapsedTimer timer;
        const auto note = [&timer](const char *what) { qInfo("%-28s %4lld ms", what, timer.restart()); };
        timer.start();
        QVERIFY(lane.erp->limits(lane.stop).has_value());
        note("sign in and limits");
        const auto draft = draftFor(lane, u"WEB-1001"_s, kR3);
        note("13 look-ups, one by one");
        const auto customer = lane.erp->ensureCustomer(draft->customer, lane.stop);
        note("customer made");
        QVERIFY(lane.erp->ensureCustomer(draft->customer, lane.stop).has_value());
        note("customer found");
        QVERIFY(lane.erp->findOrder(u"WEB-1001"_s, lane.stop).has_value());
        note("order not found");
        const auto id = lane.erp->placeOrder(*draft, *customer, lane.stop);
        note("order made");
        QVERIFY(lane.erp->readOrder(*id, lane.stop).has_value());
        note("draft read, taxes previewed");
        QVERIFY(lane.erp->confirmOrder(*id, lane.stop).has_value());
        note("quoted, confirmed, checked");
        QVERIFY(lane.erp->readOrder(*id, lane.stop).has_value());
        note("confirmed read");
        QVERIFY(lane.erp->findOrder(u"WEB-1001"_s, lane.stop)->has_value());
        note("order found");
    }

    void confirm_twiceIsNoError()
    {
        const auto id = place(*m_lane, *draftFor(*m_lane, u"WEB-1001"_s, kR3));
        QCOMPARE(problemOf(id), QString());
        QCOMPARE(problemOf(m_lane->erp->confirmOrder(*id, m_lane->stop)), QString());
        QCOMPARE(problemOf(m_lane->erp->confirmOrder(*id, m_lane->stop)), QString());
        QCOMPARE(m_server->value(u"SELECT count(*) FROM account_invoice"_s).toInt(), 1);
    }

    void update_changesADraftAndRefusesAConfirmedOrder()
    {
        auto &erp = *m_lane->erp;
        const auto draft = draftFor(*m_lane, u"WEB-1001"_s, kR3);
        const auto customer = erp.ensureCustomer(draft->customer, m_lane->stop);
        const auto id = erp.placeOrder(*draft, *customer, m_lane->stop);
        QCOMPARE(problemOf(id), QString());
        const auto changed = draftFor(*m_lane, u"WEB-1001"_s, {{u"ALI-002"_s, u"4"_s, u"2.50"_s, u"10"_s}});
        QCOMPARE(problemOf(erp.updateOrder(*id, *changed, *customer, m_lane->stop)), QString());
        const auto after = erp.readOrder(*id, m_lane->stop);
        QCOMPARE(problemOf(after), QString());
        QCOMPARE(after->total.toFixed(2), u"11.00"_s);
        QCOMPARE(after->lines.size(), 1);
        QCOMPARE(m_server->value(u"SELECT count(*) FROM sale_line"_s).toInt(), 1);

        QCOMPARE(problemOf(erp.confirmOrder(*id, m_lane->stop)), QString());
        const auto refused = erp.updateOrder(*id, *draft, *customer, m_lane->stop);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().code, tryton::kOrderConfirmed);
    }

    void find_refusesTwoOfOneKey()
    {
        const auto draft = draftFor(*m_lane, u"WEB-1001"_s, kR3);
        QCOMPARE(problemOf(place(*m_lane, *draft)), QString());
        QCOMPARE(problemOf(place(*m_lane, *draft)), QString()); // Tryton does not mind
        const auto found = m_lane->erp->findOrder(u"WEB-1001"_s, m_lane->stop);
        QVERIFY(!found);
        QCOMPARE(found.error().code, tryton::kOrderSeveral);

        const auto none = m_lane->erp->findOrder(u"WEB-9"_s, m_lane->stop);
        QCOMPARE(problemOf(none), QString());
        QVERIFY(!none->has_value());
    }

    void place_refusesWhatTheErpRefuses()
    {
        auto draft = draftFor(*m_lane, u"WEB-1001"_s, kR3);
        draft->lines[0].unitPrice = *Decimal::parse(u"19.99123");
        const auto refused = place(*m_lane, *draft);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QCOMPARE(refused.error().code, tryton::kRule);
        QVERIFY(refused.error().args.first().contains(u"digits"_s));
        QCOMPARE(m_server->value(u"SELECT count(*) FROM sale_sale"_s).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTrytonOrders)
#include "tst_trytonorders.moc"
