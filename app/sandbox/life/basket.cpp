#include "app/sandbox/life/basket.h"

#include "app/sandbox/life/catalogue.h"

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

QString taxClassOf(IvaClass iva, bool recargo)
{
    switch (iva) {
    case IvaClass::General: return recargo ? u"recargo-equivalencia"_s : QString();
    case IvaClass::Reduced: return recargo ? u"recargo-reducido"_s : u"reduced-rate"_s;
    case IvaClass::SuperReduced: return recargo ? u"recargo-superreducido"_s : u"superreducido"_s;
    }
    Q_UNREACHABLE();
}

WooLine lineOf(const Article &article, bool recargo)
{
    WooLine line;
    line.name = article.name;
    line.parentName = article.parentName;
    line.sku = article.sku;
    line.productId = article.productId;
    line.variationId = article.variationId;
    line.taxClass = taxClassOf(article.iva, recargo);
    line.typedPrice = article.price;
    if (article.variationId != 0)
        line.metas.append({0, u"pa_talla"_s, article.sku.right(2)});
    return line;
}

} // namespace

WooLine makeLine(Randomness &random, bool recargo)
{
    WooLine line = lineOf(random.pick(catalogue()), recargo);
    line.quantity = random.chance(700) ? 1 : random.between(2, 5);
    return line;
}

WooLine makeGift(Randomness &random, bool recargo)
{
    WooLine line = lineOf(random.pick(catalogue()), recargo);
    line.name = u"Regalo: "_s + line.name;
    line.typedPrice = Decimal();
    return line;
}

void chooseStatus(WooOrder &order, bool paidOnly, Randomness &random)
{
    if (paidOnly) {
        order.status = random.chance(150) ? u"completed"_s : u"processing"_s;
        return;
    }
    const int share = random.below(100);
    if (order.paymentMethod == u"bacs"_s)
        order.status = share < 55 ? u"on-hold"_s : share < 95 ? u"processing"_s : u"cancelled"_s;
    else if (order.paymentMethod == u"cod"_s)
        order.status = share < 90 ? u"processing"_s : u"cancelled"_s;
    else
        order.status = share < 80 ? u"processing"_s
            : share < 88          ? u"completed"_s
            : share < 92          ? u"pending"_s
            : share < 95          ? u"failed"_s
            : share < 98          ? u"cancelled"_s
                                  : u"refunded"_s;
}

} // namespace cuadra::sandbox
