#include "core/rules/needs.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

void need(CatalogNeeds &needs, CatalogKind kind, const QString &key)
{
    if (!needs[kind].contains(key))
        needs[kind] += key;
}

} // namespace

QString productKey(const OrderLine &line)
{
    return line.sku.isEmpty() ? line.ean : line.sku;
}

CatalogKind catalogKindOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Product: return CatalogKind::Product;
    case LineKind::Shipping: return CatalogKind::ShippingItem;
    case LineKind::Fee: return CatalogKind::FeeItem;
    }
    Q_UNREACHABLE();
}

QString catalogKeyOf(const OrderLine &line)
{
    switch (line.kind) {
    case LineKind::Product: return productKey(line);
    case LineKind::Shipping: return line.methodId.isEmpty() ? line.name : line.methodId;
    case LineKind::Fee: return line.name;
    }
    Q_UNREACHABLE();
}

QStringList taxKeysOf(const OrderLine &line)
{
    QStringList keys;
    for (const LineTax &tax : line.taxes)
        keys += taxCatalogKey(line.kind == LineKind::Product, taxKindName(tax.kind), tax.percent.toString());
    return keys;
}

CatalogNeeds needsOf(const Order &order, const RouteSettings &settings)
{
    CatalogNeeds needs;
    for (const OrderLine &line : order.lines) {
        if (const QString key = catalogKeyOf(line); !key.isEmpty())
            need(needs, catalogKindOf(line.kind), key);
        for (const QString &key : taxKeysOf(line))
            need(needs, CatalogKind::Tax, key);
    }
    if (settings.allowRoundingLine)
        need(needs, CatalogKind::FeeItem, settings.roundingProduct);
    if (!order.payment.method.isEmpty()) {
        need(needs, CatalogKind::PaymentTerm, order.payment.method);
        need(needs, CatalogKind::PaymentMethod, order.payment.method);
    }
    need(needs, CatalogKind::Warehouse, QString());
    need(needs, CatalogKind::PriceList, settings.grossPrices ? u"gross"_s : u"net"_s);
    return needs;
}

} // namespace cuadra
