#include "core/rules/fingerprint.h"
#include "tests/rules/sampleorder.h"

#include <QTest>

#include <functional>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

using Change = std::function<void(Order &)>;
Q_DECLARE_METATYPE(Change)

class FingerprintTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameContent_hasTheSameDigest();
    void ourWriteBack_changesNothing();
    void everyField_counts_data();
    void everyField_counts();
    void shiftedTexts_doNotCollide();
};

static Order fullOrder()
{
    Order order = sampleOrder();
    order.coupons = {{u"c"_s, amount(u"1"), amount(u"0.21")}};
    order.refunds = {{u"r"_s, amount(u"1"), u"why"_s}};
    return order;
}

void FingerprintTest::sameContent_hasTheSameDigest()
{
    QCOMPARE(fingerprintOf(fullOrder()), fingerprintOf(fullOrder()));
    QCOMPARE(fingerprintOf(fullOrder()).size(), 32);
}

void FingerprintTest::ourWriteBack_changesNothing()
{
    Order order = fullOrder();
    order.modifiedMs += 5'000;
    QCOMPARE(fingerprintOf(order), fingerprintOf(fullOrder()));
}

void FingerprintTest::everyField_counts_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    const Decimal cent = Decimal::fromCents(1);
    QString Address::*const texts[] = {&Address::firstName, &Address::lastName, &Address::company, &Address::street1,
                                       &Address::street2,   &Address::city,     &Address::region,  &Address::postcode,
                                       &Address::country,   &Address::phone,    &Address::email};
    for (qsizetype i = 0; i < std::ssize(texts); ++i) {
        QTest::addRow("billing text %d", int(i)) << Change([=](Order &o) { o.billing.*texts[i] += u'x'; });
        QTest::addRow("shipping text %d", int(i)) << Change([=](Order &o) { o.shipping.*texts[i] += u'x'; });
    }
    row("externalId", [](Order &o) { o.externalId += u'x'; });
    row("number", [](Order &o) { o.number += u'x'; });
    row("state", [](Order &o) { o.state = SourceState::Completed; });
    row("sourceState", [](Order &o) { o.sourceState += u'x'; });
    row("createdMs", [](Order &o) { ++o.createdMs; });
    row("currency", [](Order &o) { o.currency = u"USD"_s; });
    row("pricesIncludeTax", [](Order &o) { o.pricesIncludeTax = true; });
    row("customerId", [](Order &o) { o.customerId += u'x'; });
    row("taxIdentity.number", [](Order &o) { o.taxIdentity.number += u'x'; });
    row("taxIdentity.business", [](Order &o) { o.taxIdentity.business = true; });
    row("taxIdentity.surchargeScheme", [](Order &o) { o.taxIdentity.surchargeScheme = true; });
    row("taxIdentity.invoiceAsked", [](Order &o) { o.taxIdentity.invoiceAsked = true; });
    row("payment.method", [](Order &o) { o.payment.method += u'x'; });
    row("payment.title", [](Order &o) { o.payment.title += u'x'; });
    row("payment.transaction", [](Order &o) { o.payment.transaction += u'x'; });
    row("payment.paidMs", [](Order &o) { o.payment.paidMs = 7; });
    row("payment not paid", [](Order &o) { o.payment.paidMs.reset(); });
    row("note", [](Order &o) { o.note += u'x'; });
    row("fraudSuspected", [](Order &o) { o.fraudSuspected = true; });
    row("line dropped", [](Order &o) { o.lines.removeLast(); });
    row("line repeated", [](Order &o) { o.lines += o.lines.last(); });
    row("lines swapped", [](Order &o) { o.lines.swapItemsAt(0, 1); });
    row("line.externalId", [](Order &o) { o.lines[0].externalId += u'x'; });
    row("line.kind", [](Order &o) { o.lines[0].kind = LineKind::Fee; });
    row("line.sku", [](Order &o) { o.lines[0].sku += u'x'; });
    row("line.ean", [](Order &o) { o.lines[0].ean += u'x'; });
    row("line.productId", [](Order &o) { o.lines[0].productId += u'x'; });
    row("line.variationId", [](Order &o) { o.lines[0].variationId += u'x'; });
    row("line.methodId", [](Order &o) { o.lines[0].methodId += u'x'; });
    row("line.name", [](Order &o) { o.lines[0].name += u'x'; });
    row("line.details", [](Order &o) { o.lines[0].details += u"x"_s; });
    row("line.quantity", [=](Order &o) { o.lines[0].quantity += cent; });
    row("line.netBefore", [=](Order &o) { o.lines[0].netBefore += cent; });
    row("line.net", [=](Order &o) { o.lines[0].net += cent; });
    row("line.taxBefore", [=](Order &o) { o.lines[0].taxBefore += cent; });
    row("line.tax", [=](Order &o) { o.lines[0].tax += cent; });
    row("tax.rateKey", [](Order &o) { o.lines[0].taxes[0].rateKey += u'x'; });
    row("tax.kind", [](Order &o) { o.lines[0].taxes[0].kind = TaxKind::Igic; });
    row("tax.percent", [=](Order &o) { o.lines[0].taxes[0].percent += cent; });
    row("tax.amount", [=](Order &o) { o.lines[0].taxes[0].amount += cent; });
    row("tax.amountBefore", [=](Order &o) { o.lines[0].taxes[0].amountBefore += cent; });
    row("coupon.code", [](Order &o) { o.coupons[0].code += u'x'; });
    row("coupon.discountNet", [=](Order &o) { o.coupons[0].discountNet += cent; });
    row("coupon.discountTax", [=](Order &o) { o.coupons[0].discountTax += cent; });
    row("rate.rateKey", [](Order &o) { o.taxes[0].rateKey += u'x'; });
    row("rate.label", [](Order &o) { o.taxes[0].label += u'x'; });
    row("rate.kind", [](Order &o) { o.taxes[0].kind = TaxKind::Igic; });
    row("rate.percent", [=](Order &o) { o.taxes[0].percent += cent; });
    row("rate.goodsTax", [=](Order &o) { o.taxes[0].goodsTax += cent; });
    row("rate.shippingTax", [=](Order &o) { o.taxes[0].shippingTax += cent; });
    row("refund.externalId", [](Order &o) { o.refunds[0].externalId += u'x'; });
    row("refund.amount", [=](Order &o) { o.refunds[0].amount += cent; });
    row("refund.reason", [](Order &o) { o.refunds[0].reason += u'x'; });
    row("discountNet", [=](Order &o) { o.discountNet += cent; });
    row("discountTax", [=](Order &o) { o.discountTax += cent; });
    row("shippingNet", [=](Order &o) { o.shippingNet += cent; });
    row("shippingTax", [=](Order &o) { o.shippingTax += cent; });
    row("totalTax", [=](Order &o) { o.totalTax += cent; });
    row("total", [=](Order &o) { o.total += cent; });
}

void FingerprintTest::everyField_counts()
{
    QFETCH(Change, change);
    Order order = fullOrder();
    change(order);
    QVERIFY(fingerprintOf(order) != fingerprintOf(fullOrder()));
}

void FingerprintTest::shiftedTexts_doNotCollide()
{
    Order a = fullOrder();
    Order b = fullOrder();
    a.billing.firstName = u"Ana M"_s;
    a.billing.lastName = u"aria"_s;
    b.billing.firstName = u"Ana "_s;
    b.billing.lastName = u"Maria"_s;
    QVERIFY(fingerprintOf(a) != fingerprintOf(b));
    b = a;
    a.lines[0].details = {u"ab"_s, u"c"_s};
    b.lines[0].details = {u"a"_s, u"bc"_s};
    QVERIFY(fingerprintOf(a) != fingerprintOf(b));
}

QTEST_APPLESS_MAIN(FingerprintTest)
#include "tst_fingerprint.moc"
