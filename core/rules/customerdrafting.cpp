#include "core/rules/customerdrafting.h"

#include "core/rules/businesskey.h"
#include "core/rules/customertaxid.h"
#include "core/rules/plaintext.h"

namespace cuadra {

namespace {

QByteArray guestIdentity(const Order &order, const QString &taxId)
{
    const QString email = order.billing.email.trimmed().toLower();
    QStringList parts{email, taxId};
    if (email.isEmpty() && taxId.isEmpty())
        parts += {order.billing.displayName().toLower(), order.billing.street1.toLower(), order.billing.postcode,
                  order.billing.country};
    return parts.join(u'\n').toUtf8();
}

QString customerName(const Order &order)
{
    const QString name = order.billing.displayName();
    return name.isEmpty() ? order.deliveryAddress().displayName() : name;
}

} // namespace

CustomerDraft draftCustomer(const Order &order, const TargetLimits &limits, const QString &connectionCode)
{
    const CustomerTaxId taxId = readCustomerTaxId(order);
    CustomerDraft customer;
    customer.key = order.customerId.isEmpty() ? guestCustomerKey(connectionCode, guestIdentity(order, taxId.number))
                                              : registeredCustomerKey(connectionCode, order.customerId);
    customer.name = plainLine(customerName(order), limits.nameLength);
    customer.taxId = taxId.number;
    customer.taxIdType = taxId.typeName();
    customer.email = order.billing.email.trimmed();
    customer.phone = order.billing.phone.trimmed();
    customer.billing = order.billing;
    customer.delivery = order.deliveryAddress();
    customer.business = order.taxIdentity.business;
    customer.surchargeScheme = order.taxIdentity.surchargeScheme;
    return customer;
}

} // namespace cuadra
