#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/connectors/woocommerce/woocommerceorderreader.h"
#include "core/net/jsondocument.h"
#include "core/net/jsonslices.h"
#include "tests/connectors/woocommercetesting.h"
#include "tests/support/mutation.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace cuadra::woocommerce;

namespace {

Result<Order> readFixture(const QString &name, const Settings &settings = {})
{
    return woocommerce::readOrder(wooFixture(name), settings);
}

Decimal amount(const char *text)
{
    return *Decimal::parse(QString::fromLatin1(text));
}

/// The recargo fixture with one member replaced.
QByteArray changedFixture(const QString &key, const QJsonValue &value)
{
    QJsonObject json = QJsonDocument::fromJson(wooFixture(u"order-11-recargo.json"_s)).object();
    json[key] = value;
    return QJsonDocument(json).toJson();
}

} // namespace

class WooCommerceReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void head_isRead();
    void products_areRead();
    void deletedProduct_keepsItsName();
    void lineDetails_areWhatTheCustomerSees();
    void shippingAndFees_areLines();
    void taxes_knowRateAndKind();
    void taxKind_comesFromLabelOrRate_data();
    void taxKind_comesFromLabelOrRate();
    void couponsAndRefunds_areRead();
    void plugInKeys_areASetting();
    void sixDigits_areKept();
    void noRate_isNoTax();
    void unknownState_isKept();
    void sums_hold_data();
    void sums_hold();
    void wrongField_isNamedByItsPath_data();
    void wrongField_isNamedByItsPath();
    void price_isNeverLookedAt();
    void hostileText_staysText();
    void mutatedOrders_neverCrash();
    void sharedSamples_areReadToTheCent();
};

void WooCommerceReaderTest::head_isRead()
{
    const auto order = readFixture(u"order-11-recargo.json"_s);
    QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
    QCOMPARE(order->externalId, u"5201"_s);
    QCOMPARE(order->number, u"WEB-5201"_s);
    QCOMPARE(order->state, SourceState::Processing);
    QCOMPARE(order->createdMs, 1'772'439'307'000); // 2026-03-02T08:15:07Z
    QCOMPARE(order->modifiedMs, 1'772'439'400'000);
    QCOMPARE(order->payment.paidMs.value_or(0), 1'772'439'309'000);
    QCOMPARE(order->currency, u"EUR"_s);
    QVERIFY(order->pricesIncludeTax);
    QCOMPARE(order->customerId, u"42"_s);
    QCOMPARE(order->billing.firstName, u"Lucía"_s);
    QCOMPARE(order->billing.email, u"lucia@example.test"_s);
    QCOMPARE(order->shipping.street1, u"Pol. La Paz, nave 3"_s);
    QCOMPARE(order->payment.method, u"redsys"_s);
    QCOMPARE(order->payment.transaction, u"TX-77"_s);
    QCOMPARE(order->note, u"Dejar en la mercería"_s);
    QCOMPARE(order->total, amount("65.5"));
    QCOMPARE(order->discountTax, amount("1.16"));
}

void WooCommerceReaderTest::products_areRead()
{
    const OrderLine line = readFixture(u"order-11-recargo.json"_s)->lines.at(0);
    QCOMPARE(line.sku, u"CAM-M-AZ"_s);
    QCOMPARE(line.ean, u"8400000000017"_s);
    QCOMPARE(line.productId, u"310"_s);
    QCOMPARE(line.variationId, u"312"_s);
    QCOMPARE(line.quantity, amount("2"));
    QCOMPARE(line.netBefore, amount("40"));
    QCOMPARE(line.net, amount("36"));
    QCOMPARE(line.taxBefore, amount("10.48"));
    QCOMPARE(line.tax, amount("9.43"));
    QCOMPARE(line.taxes.size(), 2);
    QCOMPARE(line.taxes.at(1).kind, TaxKind::Surcharge);
    QCOMPARE(line.taxes.at(1).percent, amount("5.2"));
    QCOMPARE(line.taxes.at(1).amount, amount("1.87"));
    QCOMPARE(line.taxes.at(1).amountBefore, amount("2.08"));
}

void WooCommerceReaderTest::deletedProduct_keepsItsName()
{
    const OrderLine line = readFixture(u"order-11-recargo.json"_s)->lines.at(1);
    QCOMPARE(line.productId, u"0"_s);
    QCOMPARE(line.sku, QString());
    QCOMPARE(line.variationId, QString());
    QCOMPARE(line.name, u"Botón que ya no existe"_s);
    QCOMPARE(line.taxes.size(), 2); // the empty entry of a rate that is gone charged nothing
}

void WooCommerceReaderTest::lineDetails_areWhatTheCustomerSees()
{
    const OrderLine line = readFixture(u"order-11-recargo.json"_s)->lines.at(0);
    QCOMPARE(line.details, QStringList({u"Talla: M"_s, u"Grabado: Ana & Luis"_s}));
}

void WooCommerceReaderTest::shippingAndFees_areLines()
{
    const auto order = readFixture(u"order-11-recargo.json"_s);
    const OrderLine shipping = order->lines.at(2);
    QCOMPARE(shipping.kind, LineKind::Shipping);
    QCOMPARE(shipping.methodId, u"flat_rate"_s);
    QCOMPARE(shipping.net, amount("4.95"));
    QCOMPARE(shipping.taxes.at(0).amountBefore, amount("1.04"));
    const OrderLine fee = order->lines.at(3);
    QCOMPARE(fee.kind, LineKind::Fee);
    QCOMPARE(fee.name, u"Contra reembolso"_s);
    QCOMPARE(fee.tax, amount("0.79"));
}

void WooCommerceReaderTest::taxes_knowRateAndKind()
{
    const auto taxes = readFixture(u"order-11-recargo.json"_s)->taxes;
    QCOMPARE(taxes.size(), 4);
    QCOMPARE(taxes.at(0).kind, TaxKind::Vat);
    QCOMPARE(taxes.at(0).goodsTax, amount("8.19"));
    QCOMPARE(taxes.at(0).shippingTax, amount("1.04"));
    QCOMPARE(taxes.at(1).kind, TaxKind::Surcharge); // by its label
    QCOMPARE(taxes.at(3).kind, TaxKind::Surcharge); // by its rate
}

void WooCommerceReaderTest::taxKind_comesFromLabelOrRate_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("percent");
    QTest::addColumn<QString>("kind");
    QTest::newRow("IGIC") << u"IGIC general"_s << u"7"_s << u"igic"_s;
    QTest::newRow("IPSI") << u"ipsi Ceuta"_s << u"10"_s << u"ipsi"_s;
    QTest::newRow("recargo with an unusual rate") << u"RECARGO"_s << u"1"_s << u"surcharge"_s;
    QTest::newRow("recargo by its rate alone") << u"Impuesto 2"_s << u"0.5"_s << u"surcharge"_s;
    QTest::newRow("a French VAT") << u"TVA"_s << u"20"_s << u"vat"_s;
    QTest::newRow("nought") << u"IVA 0%"_s << u"0"_s << u"vat"_s;
}

void WooCommerceReaderTest::taxKind_comesFromLabelOrRate()
{
    QFETCH(QString, label);
    QFETCH(QString, percent);
    QFETCH(QString, kind);
    QJsonObject tax = {{u"rate_id"_s, 99}, {u"rate_code"_s, u"X-1"_s}, {u"label"_s, label}, {u"tax_total"_s, u"0"_s},
        {u"shipping_tax_total"_s, u"0"_s}, {u"rate_percent"_s, percent}};
    QJsonArray taxes = QJsonDocument::fromJson(wooFixture(u"order-11-recargo.json"_s)).object()[u"tax_lines"].toArray();
    taxes.append(tax);
    const auto order = woocommerce::readOrder(changedFixture(u"tax_lines"_s, taxes), Settings());
    QVERIFY(order);
    QCOMPARE(taxKindName(order->taxes.last().kind), kind);
}

void WooCommerceReaderTest::couponsAndRefunds_areRead()
{
    const auto order = readFixture(u"order-11-recargo.json"_s);
    QCOMPARE(order->coupons.value(0).code, u"hilo10"_s);
    QCOMPARE(order->coupons.value(0).discountNet, amount("5"));
    QCOMPARE(order->refunds.size(), 2);
    QCOMPARE(order->refunds.at(1).amount, amount("2.5"));
    QCOMPARE(order->refunds.at(1).reason, u"Roto"_s);
    QCOMPARE(order->total, amount("65.5")); // before refunds
}

void WooCommerceReaderTest::plugInKeys_areASetting()
{
    const auto plain = readFixture(u"order-11-recargo.json"_s);
    QCOMPARE(plain->taxIdentity.number, u"00000000T"_s); // the first key is there but empty
    QVERIFY(plain->taxIdentity.business);
    QVERIFY(plain->taxIdentity.surchargeScheme);
    QVERIFY(!plain->taxIdentity.invoiceAsked);
    QVERIFY(!plain->fraudSuspected);
    const Settings settings = readSettings({{u"taxIdKeys"_s, QJsonArray{u"_score"_s}},
        {u"invoiceKeys"_s, QJsonArray{u"_quiere_factura"_s}}, {u"surchargeKeys"_s, QJsonArray{}},
        {u"fraudKeys"_s, QJsonArray{u"_billing_recargo"_s, u"_plugin_object"_s}}});
    const auto other = readFixture(u"order-11-recargo.json"_s, settings);
    QCOMPARE(other->taxIdentity.number, u"7"_s);
    QVERIFY(other->taxIdentity.invoiceAsked);
    QVERIFY(!other->taxIdentity.surchargeScheme);
    QVERIFY(other->fraudSuspected);
}

void WooCommerceReaderTest::sixDigits_areKept()
{
    const auto order = readFixture(u"order-7.9-six-digits.json"_s);
    QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
    QCOMPARE(order->lines.at(0).taxes.size(), 1);
    QCOMPARE(order->lines.at(0).taxes.at(0).amount, amount("0.515385"));
    QCOMPARE(order->lines.at(0).taxes.at(0).amountBefore, amount("0.515385"));
    QCOMPARE(order->lines.at(0).tax, amount("0.52"));
    QCOMPARE(order->customerId, QString());
    QVERIFY(order->shipping.isEmpty());
    QVERIFY(!order->payment.paidMs);
}

void WooCommerceReaderTest::noRate_isNoTax()
{
    const auto order = readFixture(u"order-7.9-canarias.json"_s);
    QVERIFY(order);
    QVERIFY(order->taxes.isEmpty());
    QVERIFY(order->lines.at(0).taxes.isEmpty());
    QCOMPARE(order->total, amount("8.37"));
}

void WooCommerceReaderTest::unknownState_isKept()
{
    const auto order = readFixture(u"order-7.9-six-digits.json"_s);
    QCOMPARE(order->state, SourceState::Other);
    QCOMPARE(order->sourceState, u"wc-preparando"_s);
    QCOMPARE(readState(u"checkout-draft"_s), SourceState::Draft);
    QCOMPARE(readState(u"trash"_s), SourceState::Trashed);
}

void WooCommerceReaderTest::sums_hold_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"order-11-recargo.json"_s, u"order-7.9-six-digits.json"_s, u"order-7.9-canarias.json"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void WooCommerceReaderTest::sums_hold()
{
    QFETCH(QString, name);
    QCOMPARE(brokenSum(*readFixture(name)), QString());
}

void WooCommerceReaderTest::wrongField_isNamedByItsPath_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("path");
    const QJsonArray badLine = {QJsonObject{{u"id"_s, 1}, {u"product_id"_s, QJsonValue()}}};
    const QJsonArray noRate = {QJsonObject{{u"id"_s, 1}, {u"total"_s, u"1"_s}, {u"total_tax"_s, u"1"_s},
        {u"taxes"_s, QJsonArray{QJsonObject{{u"id"_s, 404}, {u"total"_s, u"1"_s}}}}}};
    QTest::newRow("total is no number") << u"total"_s << QJsonValue(u"12,50"_s) << u"total"_s;
    QTest::newRow("total is absent") << u"total"_s << QJsonValue(QJsonValue::Undefined) << u"total"_s;
    QTest::newRow("status is null") << u"status"_s << QJsonValue() << u"status"_s;
    QTest::newRow("date with a zone") << u"date_created_gmt"_s << QJsonValue(u"2026-03-02T08:15:07Z"_s)
                                      << u"date_created_gmt"_s;
    QTest::newRow("31 February") << u"date_created_gmt"_s << QJsonValue(u"2026-02-31T08:15:07"_s)
                                 << u"date_created_gmt"_s;
    QTest::newRow("billing is a list") << u"billing"_s << QJsonValue(QJsonArray()) << u"billing"_s;
    QTest::newRow("line without a product") << u"line_items"_s << QJsonValue(badLine) << u"line_items[0].product_id"_s;
    QTest::newRow("tax of no known rate") << u"fee_lines"_s << QJsonValue(noRate) << u"fee_lines[0].taxes[0]"_s;
}

void WooCommerceReaderTest::wrongField_isNamedByItsPath()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, path);
    const auto order = woocommerce::readOrder(changedFixture(key, value), Settings());
    QVERIFY(!order);
    QCOMPARE(order.error().kind, ErrorKind::BadReply);
    QCOMPARE(order.error().args.value(0), path);
}

void WooCommerceReaderTest::price_isNeverLookedAt()
{
    QByteArray text = wooFixture(u"order-11-recargo.json"_s);
    text.replace("\"price\": 18.000000000000004", "\"price\": {\"no\": \"number\"}");
    QCOMPARE(*woocommerce::readOrder(text, Settings()), *readFixture(u"order-11-recargo.json"_s));
}

void WooCommerceReaderTest::hostileText_staysText()
{
    const QString hostile = u"<img src=x onerror=alert(1)>\u202Etxt\0end"_s + QString(10'000, u'ñ');
    const auto order = woocommerce::readOrder(changedFixture(u"customer_note"_s, hostile), Settings());
    QVERIFY(order);
    QCOMPARE(order->note, hostile);
}

void WooCommerceReaderTest::mutatedOrders_neverCrash()
{
    QRandomGenerator random(20261125);
    const QList<QByteArray> originals = {
        wooFixture(u"order-11-recargo.json"_s), wooFixture(u"order-7.9-six-digits.json"_s)};
    QElapsedTimer timer;
    timer.start();
    int read = 0;
    for (int i = 0; i < 5'000; ++i) {
        const QByteArray text = damaged(originals.at(i % originals.size()), random);
        const auto order = woocommerce::readOrder(text, Settings());
        QVERIFY(order || order.error().kind == ErrorKind::BadReply);
        read += order ? 1 : 0;
    }
    QVERIFY(read > 100); // the mutations are not all fatal, or nothing behind the parser would be tried
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void WooCommerceReaderTest::sharedSamples_areReadToTheCent()
{
    const QString path = sharedSample(u"woocommerce-11.0-orders.json"_s);
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        QSKIP("the recorded answers are not here");
    const QByteArray bytes = file.readAll();
    const auto document = JsonDocument::parse(bytes);
    QVERIFY(document);
    const auto values = document->root().items();
    const QList<QByteArray> raws = sliceItems(bytes);
    QVERIFY(values);
    QCOMPARE(raws.size(), values->size());
    QVERIFY(values->size() > 50);
    for (const QByteArray &raw : raws) {
        const auto order = woocommerce::readOrder(raw, Settings());
        QVERIFY2(order, order ? "" : qPrintable(order.error().code + u' ' + order.error().detail));
        QVERIFY2(brokenSum(*order).isEmpty(), qPrintable(order->externalId + u' ' + brokenSum(*order)));
    }
}

QTEST_APPLESS_MAIN(WooCommerceReaderTest)
#include "tst_woocommercereader.moc"
