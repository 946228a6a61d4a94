#include "app/sandbox/life/shoplife.h"

#include "app/sandbox/life/basket.h"
#include "app/sandbox/life/mistakes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

constexpr int kRegulars = 60;
constexpr std::array kNotes{u"Dejar en conserjería, por favor.", u"Es un regalo: sin ticket.",
                            u"Llamar antes de entregar ☎", u"Entregar por la tarde <después de las 17:00> & no antes",
                            u"Código del portal 1234"};

/// Freight and fees follow the cart when it holds one kind of goods only, as with "shipping tax class: inherit".
QString inheritedClass(const WooOrder &order)
{
    for (const WooLine &line : order.lines) {
        if (line.taxClass.isEmpty() || line.taxClass == u"recargo-equivalencia"_s)
            return line.taxClass;
    }
    return order.lines.constFirst().taxClass;
}

} // namespace

ShopLife::ShopLife(LifeOptions options) : m_options(std::move(options)), m_random(m_options.seed)
{
    for (int i = 0; i < kRegulars; ++i)
        m_regulars.append(makePerson(m_random, 10 + i));
}

WooOrder ShopLife::makeOrder()
{
    const Person &person = pickPerson();
    WooOrder order;
    order.customerId = person.customerId;
    order.billing = order.shipping = person.address;
    order.shipping.email.clear();
    if (m_random.chance(120)) { // sent to somewhere else, on the same side of the sea: the tax is the same
        const bool canarias = person.address.state == u"TF"_s || person.address.state == u"GC"_s;
        order.shipping = makeAddress(m_random, canarias);
        order.shipping.firstName = person.address.firstName;
        order.shipping.lastName = person.address.lastName;
        order.shipping.phone = person.address.phone;
    }
    order.taxState = order.shipping.state;
    if (!person.taxId.isEmpty())
        order.metas.append({0, m_options.taxIdMeta, person.taxId});
    if (person.recargo)
        order.metas.append({0, u"_billing_recargo"_s, u"yes"_s});
    fillGoods(order, person);
    fillCoupon(order);
    fillPayment(order);
    fillShipping(order);
    fillNotes(order);
    if (!m_options.cleanOnly)
        makeMistakes(order, m_options.taxIdMeta, m_random);
    return order;
}

const Person &ShopLife::pickPerson()
{
    if (m_random.chance(550))
        return m_random.pick(m_regulars);
    m_guest = makePerson(m_random, 0);
    return m_guest;
}

void ShopLife::fillGoods(WooOrder &order, const Person &person)
{
    const int lines = m_random.chance(450) ? 1 : m_random.between(2, 6);
    for (int i = 0; i < lines; ++i)
        order.lines.append(makeLine(m_random, person.recargo));
    if (m_random.chance(40))
        order.lines.append(makeGift(m_random, person.recargo));
}

void ShopLife::fillCoupon(WooOrder &order)
{
    struct Offer
    {
        const char16_t *code;
        bool percent;
        qint64 cents;
    };
    constexpr std::array kOffers{Offer{u"Bienvenida10", true, 1000}, Offer{u"Fijo5", false, 500},
                                 Offer{u"VERANO15", true, 1500}, Offer{u"Menos3", false, 300}};
    if (!m_random.chance(180))
        return;
    const Offer &offer = m_random.pick(kOffers);
    order.coupons.append({0, QString::fromUtf16(offer.code), offer.percent, Decimal::fromCents(offer.cents), {}, {}});
}

void ShopLife::fillPayment(WooOrder &order)
{
    const int share = m_random.below(100);
    if (share < 58) {
        order.paymentMethod = u"redsys"_s;
        order.paymentTitle = u"Tarjeta"_s;
        order.transactionId = u"TX%1"_s.arg(m_random.below(9'000'000) + 1'000'000);
    } else if (share < 78) {
        order.paymentMethod = u"paypal"_s;
        order.paymentTitle = u"PayPal"_s;
        order.transactionId = u"PP%1"_s.arg(m_random.below(9'000'000) + 1'000'000);
    } else if (share < 90) {
        order.paymentMethod = u"bacs"_s;
        order.paymentTitle = u"Transferencia"_s;
    } else {
        order.paymentMethod = u"cod"_s;
        order.paymentTitle = u"Contra reembolso"_s;
        const QString taxClass = inheritedClass(order).startsWith(u"recargo"_s) ? u"recargo-equivalencia"_s : QString();
        order.fees.append({0, u"Contra reembolso"_s, {}, taxClass, Decimal::fromCents(300), {}, {}});
    }
    chooseStatus(order, m_options.cleanOnly, m_random);
}

void ShopLife::fillShipping(WooOrder &order)
{
    const QString taxClass = inheritedClass(order);
    const int share = m_random.below(100);
    if (share < 65)
        order.shippings.append({0, u"Mensajería 24h"_s, u"flat_rate"_s, taxClass, Decimal::fromCents(495), {}, {}});
    else if (share < 80)
        order.shippings.append({0, u"Correos"_s, u"flat_rate"_s, taxClass, Decimal::fromCents(350), {}, {}});
    else if (share < 95)
        order.shippings.append({0, u"Envío gratuito"_s, u"free_shipping"_s, taxClass, {}, {}, {}});
    else
        order.shippings.append({0, u"Recogida en tienda"_s, u"local_pickup"_s, taxClass, {}, {}, {}});
}

void ShopLife::fillNotes(WooOrder &order)
{
    if (m_random.chance(220))
        order.customerNote = QString::fromUtf16(m_random.pick(kNotes));
}

} // namespace cuadra::sandbox
