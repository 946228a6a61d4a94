#include "core/rules/businesskey.h"
#include "core/rules/linepricing.h"
#include "core/rules/orderdrafting.h"
#include "core/rules/rounding.h"
#include "tests/rules/sampleorder.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class OrderDraftingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void businessKey_isShortAndUnique();
    void line_isPricedToTheCent_data();
    void line_isPricedToTheCent();
    void anyLine_isPricedToTheCent();
    void badLine_isRefused_data();
    void badLine_isRefused();
    void order_isDrafted();
    void grossPrices_areSentWhenTheErpTakesThem();
    void unmappedThing_isRefused();
    void customer_hasAStableKey();
    void taxId_keepsItsType_data();
    void taxId_keepsItsType();
    void coupons_areToldInTheNote();
    void roundingLine_isAddedOnlyWhenAllowed_data();
    void roundingLine_isAddedOnlyWhenAllowed();
    void longTexts_areCut();
};

static Result<OrderDraft> draft(const Order &order, const Catalog &catalog, const RouteSettings &settings = {},
                                const TargetLimits &limits = sampleLimits())
{
    return draftOrder({order, catalog, limits, settings, businessKey(u"WEB"_s, order.externalId), u"WEB"_s});
}

static OrderDraft draft(const Order &order)
{
    return *draft(order, catalogFor(order));
}

static void verifyParts(const OrderLine &line, const QList<PricedPart> &parts, int digits, bool gross)
{
    Decimal quantity;
    Decimal net;
    for (const PricedPart &part : parts) {
        const Decimal price = gross ? part.unitPriceGross : part.unitPrice;
        const Decimal wanted = gross ? part.gross : part.net;
        QVERIFY(price.fitsDigits(digits));
        for (const Rounding mode : {Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven})
            QCOMPARE(price.times(part.quantity, Rounding::HalfUp)->rounded(2, mode).toFixed(2), wanted.toFixed(2));
        quantity += part.quantity;
        net += part.net;
    }
    QCOMPARE(quantity.toString(), line.quantity.toString());
    QCOMPARE(net.toString(), line.net.toString());
}

void OrderDraftingTest::businessKey_isShortAndUnique()
{
    QCOMPARE(businessKey(u"WEB"_s, u"1001"_s), u"WEB-1001"_s);
    QCOMPARE(businessKey(u"WEB"_s, QString(16, u'7')), u"WEB-"_s + QString(16, u'7'));
    QSet<QString> keys;
    for (int i = 0; i < 2'000; ++i)
        keys.insert(businessKey(u"WEB"_s, u"order-with-a-very-long-id-"_s + QString::number(i)));
    QCOMPARE(keys.size(), 2'000);
    for (const QString &key : keys)
        QVERIFY(key.size() <= 20 && key.startsWith(u"WEB."));
}

void OrderDraftingTest::line_isPricedToTheCent_data()
{
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("net");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("prices");
    QTest::newRow("even") << u"2"_s << u"39.98"_s << 4 << u"19.99"_s;
    QTest::newRow("R6") << u"12"_s << u"12.40"_s << 4 << u"1.0333"_s;
    QTest::newRow("R10") << u"100"_s << u"81.82"_s << 4 << u"0.8182"_s;
    QTest::newRow("R10 in two digits is split") << u"100"_s << u"81.82"_s << 2 << u"0.82 0.64"_s;
    QTest::newRow("thousands are split") << u"3000"_s << u"1000.00"_s << 4 << u"0.3333 0.43"_s;
    QTest::newRow("half a cent is stepped over") << u"408"_s << u"27207.54"_s << 3 << u"66.686 66.34"_s;
    QTest::newRow("half a kilo") << u"0.5"_s << u"3.33"_s << 4 << u"6.66"_s;
    QTest::newRow("free") << u"3"_s << u"0"_s << 4 << u"0"_s;
    QTest::newRow("negative") << u"1"_s << u"-2.00"_s << 4 << u"-2"_s;
}

void OrderDraftingTest::line_isPricedToTheCent()
{
    QFETCH(QString, quantity);
    QFETCH(QString, net);
    QFETCH(int, digits);
    const OrderLine line = productLine(u"A"_s, quantity, net, {});
    const auto parts = priceLine(line, digits, false);
    QVERIFY(parts);
    QStringList prices;
    for (const PricedPart &part : *parts)
        prices += part.unitPrice.toString();
    QTEST(prices.join(u' '), "prices");
    verifyParts(line, *parts, digits, false);
}

void OrderDraftingTest::anyLine_isPricedToTheCent()
{
    QRandomGenerator random(20261125);
    for (int i = 0; i < 3'000; ++i) {
        OrderLine line;
        line.quantity = Decimal::fromInt(random.bounded(1, i % 3 == 0 ? 5'000 : 60));
        line.net = Decimal::fromCents(random.bounded(0, 5'000'000));
        line.tax = line.net.scaled(Decimal::fromInt(21), Decimal::fromInt(100), 2, Rounding::HalfUp).value();
        const int digits = random.bounded(2, 7);
        const bool gross = i % 2 == 0;
        const auto parts = priceLine(line, digits, gross);
        QVERIFY2(parts, qPrintable(line.quantity.toString() + u' ' + line.net.toString()));
        verifyParts(line, *parts, digits, gross);
        if (QTest::currentTestFailed())
            return;
    }
}

void OrderDraftingTest::badLine_isRefused_data()
{
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("net");
    QTest::addColumn<QString>("code");
    QTest::newRow("no pieces") << u"0"_s << u"1.00"_s << u"draft.quantity_zero"_s;
    QTest::newRow("net of three digits") << u"1"_s << u"1.005"_s << u"draft.net_not_in_cents"_s;
}

void OrderDraftingTest::badLine_isRefused()
{
    QFETCH(QString, quantity);
    QFETCH(QString, net);
    const auto parts = priceLine(productLine(u"A"_s, quantity, net, {}), 4, false);
    QVERIFY(!parts);
    QTEST(parts.error().code, "code");
    QCOMPARE(parts.error().args, QStringList{u"L-A"_s});
}

void OrderDraftingTest::order_isDrafted()
{
    const OrderDraft made = draft(sampleOrder());
    QCOMPARE(made.businessKey, u"WEB-1001"_s);
    QCOMPARE(made.reference, u"1001"_s);
    QCOMPARE(made.currency, u"EUR"_s);
    QCOMPARE(made.erpPaymentTerm, u"erp-payment_term-redsys"_s);
    QCOMPARE(made.erpWarehouse, u"erp-warehouse-"_s);
    QCOMPARE(made.erpPriceList, u"erp-price_list-net"_s);
    QVERIFY(!made.grossPrices);
    QCOMPARE(made.lines.size(), 3);
    QCOMPARE(made.lines[0].erpProduct, u"erp-product-TAZA"_s);
    QCOMPARE(made.lines[0].erpTaxes, QStringList{u"erp-tax-goods|vat|21"_s});
    QCOMPARE(made.lines[1].erpProduct, u"erp-shipping-flat_rate"_s);
    QCOMPARE(made.lines[1].erpTaxes, QStringList{u"erp-tax-services|vat|21"_s});
    QCOMPARE(made.lines[2].erpProduct, u"erp-fee-Embalaje"_s);
    QCOMPARE(made.lines[0].sourceLine, u"L-TAZA"_s);
    QVERIFY(made == draft(sampleOrder()));
}

void OrderDraftingTest::grossPrices_areSentWhenTheErpTakesThem()
{
    RouteSettings settings;
    settings.grossPrices = true;
    TargetLimits limits = sampleLimits();
    QVERIFY(!draft(sampleOrder(), catalogFor(sampleOrder()), settings, limits)->grossPrices);
    limits.takesGrossPrices = true;
    const auto made = draft(sampleOrder(), catalogFor(sampleOrder()), settings, limits);
    QVERIFY(made->grossPrices);
    QCOMPARE(made->lines[0].unitPriceGross.toString(), u"24.19"_s);
}

void OrderDraftingTest::unmappedThing_isRefused()
{
    Catalog catalog = catalogFor(sampleOrder());
    catalog[CatalogKind::Tax].remove(u"goods|vat|21"_s);
    const auto made = draft(sampleOrder(), catalog);
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"catalog.unmapped"_s);
    QCOMPARE(made.error().args, (QStringList{u"tax"_s, u"goods|vat|21"_s}));
    catalog = catalogFor(sampleOrder());
    catalog[CatalogKind::Product].insert(u"TAZA"_s, u"other"_s);
    QCOMPARE(draft(sampleOrder(), catalog).error().code, u"catalog.ambiguous"_s);
}

void OrderDraftingTest::customer_hasAStableKey()
{
    Order order = sampleOrder();
    QCOMPARE(draft(order).customer.key, u"WEB-C17"_s);
    QCOMPARE(draft(order).customer.name, u"Ana Gil"_s);
    order.customerId.clear();
    const QString guest = draft(order).customer.key;
    QVERIFY(guest.startsWith(u"WEB-G") && guest.size() <= 40);
    order.billing.email = u"  ana@example.ORG "_s;
    order.billing.city = u"Vigo"_s;
    QCOMPARE(draft(order).customer.key, guest);
    order.taxIdentity.number = u"40506070B"_s;
    QVERIFY(draft(order).customer.key != guest);
    order.taxIdentity.number.clear();
    order.billing.email = u"eva@example.org"_s;
    QVERIFY(draft(order).customer.key != guest);
    order.billing.email.clear();
    const QString nameless = draft(order).customer.key;
    order.billing.street1 = u"Otra calle 2"_s;
    QVERIFY(draft(order).customer.key != nameless);
}

void OrderDraftingTest::taxId_keepsItsType_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("type");
    QTest::newRow("Spanish") << u"ES"_s << u"40.506.070-b"_s << u"40506070B"_s << u"es_nif"_s;
    QTest::newRow("Spanish, wrong") << u"ES"_s << u"40506070A"_s << u"40506070A"_s << QString();
    QTest::newRow("French") << u"FR"_s << u"fr 61954506077"_s << u"FR61954506077"_s << u"eu_vat"_s;
    QTest::newRow("Greek without prefix") << u"GR"_s << u"094259216"_s << u"EL094259216"_s << u"eu_vat"_s;
    QTest::newRow("Spaniard abroad") << u"FR"_s << u"ES40506070B"_s << u"40506070B"_s << u"es_nif"_s;
    QTest::newRow("Spaniard abroad without prefix") << u"FR"_s << u"40506070B"_s << u"40506070B"_s << u"es_nif"_s;
    QTest::newRow("Cypriot whose number looks Spanish") << u"CY"_s << u"10259033P"_s << u"CY10259033P"_s << u"eu_vat"_s;
    QTest::newRow("American") << u"US"_s << u"12-3456789"_s << u"123456789"_s << QString();
    QTest::newRow("none") << u"ES"_s << u" "_s << QString() << QString();
}

void OrderDraftingTest::taxId_keepsItsType()
{
    QFETCH(QString, country);
    QFETCH(QString, typed);
    Order order = sampleOrder();
    order.billing.country = country;
    order.taxIdentity.number = typed;
    QTEST(draft(order).customer.taxId, "number");
    QTEST(draft(order).customer.taxIdType, "type");
}

void OrderDraftingTest::coupons_areToldInTheNote()
{
    Order order = sampleOrder();
    order.note = u"Llamar\nantes"_s;
    order.coupons = {{u"fijo5"_s, amount(u"4.13"), amount(u"0.87")}};
    QCOMPARE(draft(order).note, u"Llamar antes\nfijo5: -4.13 EUR"_s);
}

/// R3: the shop rounds per line (63.99), the ERP per rate (63.98).
static Order r3()
{
    Order order = sampleOrder();
    order.lines = {productLine(u"A"_s, u"2", u"39.98", {vat(u"21", u"8.40")}),
                   productLine(u"B"_s, u"1", u"7.95", {vat(u"21", u"1.67")}),
                   productLine(u"C"_s, u"1", u"4.95", {vat(u"21", u"1.04")})};
    settle(order);
    return order;
}

void OrderDraftingTest::roundingLine_isAddedOnlyWhenAllowed_data()
{
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QString>("shopTotal");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("rounding");
    const int perRate = int(RoundingModel::Level::Document);
    QTest::newRow("not allowed") << false << u"63.99"_s << perRate << QString();
    QTest::newRow("allowed") << true << u"63.99"_s << perRate << u"0.01"_s;
    QTest::newRow("same model") << true << u"63.99"_s << int(RoundingModel::Level::Line) << QString();
    QTest::newRow("five cents") << true << u"63.93"_s << perRate << u"-0.05"_s;
    QTest::newRow("six cents") << true << u"63.92"_s << perRate << QString();
}

void OrderDraftingTest::roundingLine_isAddedOnlyWhenAllowed()
{
    QFETCH(bool, allowed);
    QFETCH(QString, shopTotal);
    QFETCH(int, level);
    Order order = r3();
    order.total = amount(shopTotal);
    RouteSettings settings;
    settings.allowRoundingLine = allowed;
    settings.roundingProduct = u"REDONDEO"_s;
    settings.erpRounding = RoundingModel{RoundingModel::Level(level), Rounding::HalfEven};
    Catalog catalog = catalogFor(order);
    catalog[CatalogKind::FeeItem].insert(u"REDONDEO"_s, u"erp-rounding"_s);
    const auto made = draft(order, catalog, settings);
    QVERIFY(made);
    QString rounding;
    for (const DraftLine &line : made->lines)
        if (line.erpProduct == u"erp-rounding")
            rounding = line.net.toFixed(2);
    QTEST(rounding, "rounding");
}

void OrderDraftingTest::longTexts_areCut()
{
    Order order = sampleOrder();
    order.billing.company = QString(200, u'x');
    order.lines[0].name = QString(254, u'y') + u"\U0001F600tail"_s;
    const OrderDraft made = draft(order);
    QCOMPARE(made.customer.name.size(), sampleLimits().nameLength);
    QCOMPARE(made.lines[0].description, QString(254, u'y'));
}

QTEST_APPLESS_MAIN(OrderDraftingTest)
#include "tst_orderdrafting.moc"
