#include "core/rules/fingerprint.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace cuadra {

namespace {

class Encoder
{
public:
    void add(qint64 number)
    {
        const qint64 big = qToBigEndian(number);
        m_bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    }
    void add(bool flag) { add(qint64(flag)); }
    void add(Decimal amount) { add(amount.micros()); }
    void add(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        add(qint64(utf8.size()));
        m_bytes += utf8;
    }
    template <typename Item> void add(const QList<Item> &items)
    {
        add(qint64(items.size()));
        for (const Item &item : items)
            add(item);
    }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    void add(Enum value)
    {
        add(qint64(value));
    }
    void add(const Address &address);
    void add(const LineTax &tax);
    void add(const OrderLine &line);
    void add(const Coupon &coupon);
    void add(const OrderTax &tax);
    void add(const Refund &refund);
    void add(const Payment &payment);
    void add(const TaxIdentity &identity);
    void add(const Order &order);

    [[nodiscard]] QByteArray digest() const { return QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256); }

private:
    template <typename... Fields> void all(const Fields &...fields) { (add(fields), ...); }

    QByteArray m_bytes;
};

void Encoder::add(const Address &a)
{
    all(a.firstName, a.lastName, a.company, a.street1, a.street2, a.city, a.region, a.postcode, a.country, a.phone,
        a.email);
}

void Encoder::add(const LineTax &tax)
{
    all(tax.rateKey, tax.kind, tax.percent, tax.amount, tax.amountBefore);
}

void Encoder::add(const OrderLine &line)
{
    all(line.externalId, line.kind, line.sku, line.ean, line.productId, line.variationId, line.methodId, line.name,
        line.details, line.quantity, line.netBefore, line.net, line.taxBefore, line.tax, line.taxes);
}

void Encoder::add(const Coupon &coupon)
{
    all(coupon.code, coupon.discountNet, coupon.discountTax);
}

void Encoder::add(const OrderTax &tax)
{
    all(tax.rateKey, tax.label, tax.kind, tax.percent, tax.goodsTax, tax.shippingTax);
}

void Encoder::add(const Refund &refund)
{
    all(refund.externalId, refund.amount, refund.reason);
}

void Encoder::add(const Payment &payment)
{
    all(payment.method, payment.title, payment.transaction, payment.paidMs.has_value(), payment.paidMs.value_or(0));
}

void Encoder::add(const TaxIdentity &identity)
{
    all(identity.number, identity.business, identity.surchargeScheme, identity.invoiceAsked);
}

void Encoder::add(const Order &order)
{
    all(order.externalId, order.number, order.state, order.sourceState, order.createdMs, order.currency,
        order.pricesIncludeTax, order.customerId, order.taxIdentity, order.billing, order.shipping, order.payment,
        order.note, order.fraudSuspected, order.lines, order.coupons, order.taxes, order.refunds, order.discountNet,
        order.discountTax, order.shippingNet, order.shippingTax, order.totalTax, order.total);
}

} // namespace

QByteArray fingerprintOf(const Order &order)
{
    Encoder encoder;
    encoder.add(QStringLiteral("order/1"));
    encoder.add(order);
    return encoder.digest();
}

} // namespace cuadra
