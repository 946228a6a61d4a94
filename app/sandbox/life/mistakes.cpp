#include "app/sandbox/life/mistakes.h"

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

void setTaxId(WooOrder &order, const QString &taxIdMeta, const QString &taxId)
{
    order.metas.removeIf([&](const WooMeta &meta) { return meta.key == taxIdMeta; });
    order.metas.append({0, taxIdMeta, taxId});
}

void shipToCanariasWithIva(WooOrder &order)
{
    for (WooAddress *address : {&order.billing, &order.shipping}) {
        address->city = u"La Laguna"_s;
        address->state = u"TF"_s;
        address->postcode = u"38201"_s;
    }
    order.taxState = u"M"_s;
}

} // namespace

void makeMistakes(WooOrder &order, const QString &taxIdMeta, Randomness &random)
{
    if (!random.chance(50))
        return;
    switch (random.below(5)) {
    case 0: order.lines.first().sku = u"VIEJO-%1"_s.arg(random.below(900) + 100); break;
    case 1: setTaxId(order, taxIdMeta, u"12345678A"_s); break;
    case 2: setTaxId(order, taxIdMeta, u"00000000T"_s); break;
    case 3: order.shipping.postcode = order.billing.postcode = u"99999"_s; break;
    case 4: shipToCanariasWithIva(order); break;
    }
}

} // namespace cuadra::sandbox
