#pragma once

#include "app/sandbox/life/people.h"
#include "app/sandbox/randomness.h"
#include "app/sandbox/woo/wooorder.h"

#include <QList>

namespace cuadra::sandbox {

struct LifeOptions
{
    quint64 seed = 1;
    bool cleanOnly = false; ///< paid orders without mistakes only
    QString taxIdMeta = QStringLiteral("_billing_nif");
};

/// Makes the orders of a believable Spanish shop. The same seed and calls give the same orders.
class ShopLife final
{
public:
    explicit ShopLife(LifeOptions options);

    /// One order without ids, totals and dates.
    [[nodiscard]] WooOrder makeOrder();

private:
    [[nodiscard]] const Person &pickPerson();
    void fillGoods(WooOrder &order, const Person &person);
    void fillCoupon(WooOrder &order);
    void fillShipping(WooOrder &order);
    void fillPayment(WooOrder &order);
    void fillNotes(WooOrder &order);

    LifeOptions m_options;
    Randomness m_random;
    QList<Person> m_regulars;
    Person m_guest;
};

} // namespace cuadra::sandbox
