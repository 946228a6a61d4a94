#include "core/flows/orderfindings.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString addressText(const Address &address)
{
    QStringList parts{address.displayName(), address.street1, address.street2, address.postcode,
                      address.city,          address.region,  address.country, address.phone};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString linesText(const OrderDraft &draft)
{
    QStringList lines;
    for (const DraftLine &line : draft.lines)
        lines.append(line.quantity.toString() + u" x "_s + line.erpProduct + u" = "_s + line.net.toFixed(2));
    return lines.join(u", "_s);
}

QString customerText(const CustomerDraft &customer)
{
    QStringList parts{customer.name, customer.taxId, customer.email, customer.phone};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

Finding orderGoneFinding(const QString &erpId)
{
    return {.code = u"order.gone_in_erp"_s, .field = u"order"_s, .args = {erpId}};
}

Finding orderCancelledThereFinding(const ErpOrder &found)
{
    return {.code = u"order.cancelled_in_erp"_s, .field = u"order"_s, .args = {found.number}};
}

Finding orderWithdrawnFinding(const QString &sourceState, const QString &erpNumber)
{
    return {.code = u"order.withdrawn_in_shop"_s, .field = u"state"_s, .args = {sourceState, erpNumber}};
}

Finding noClearAnswerFinding(int tries)
{
    return {.code = u"order.no_clear_answer"_s, .field = u"order"_s, .args = {QString::number(tries)}};
}

Finding confirmWithoutEffectFinding(const ErpOrder &draft)
{
    return {.code = u"order.confirm_without_effect"_s, .field = u"order"_s, .args = {draft.number}};
}

Finding promiseErasedFinding(const QString &erpNumber)
{
    return {.code = u"order.promise_erased"_s, .field = u"order"_s, .args = {erpNumber}};
}

Finding totalChangeFinding(const Order &order, const ErpOrder &found)
{
    return {.code = u"order.changed_after_confirm"_s,
            .field = u"total"_s,
            .args = {found.total.toFixed(2), order.total.toFixed(2)}};
}

QList<Finding> changeFindings(const OrderDraft &confirmed, const OrderDraft &wanted)
{
    const QList<std::array<QString, 3>> facts{
        {u"lines"_s, linesText(confirmed), linesText(wanted)},
        {u"currency"_s, confirmed.currency, wanted.currency},
        {u"customer"_s, customerText(confirmed.customer), customerText(wanted.customer)},
        {u"billing"_s, addressText(confirmed.customer.billing), addressText(wanted.customer.billing)},
        {u"delivery"_s, addressText(confirmed.customer.delivery), addressText(wanted.customer.delivery)},
        {u"payment"_s, confirmed.erpPaymentTerm + u'/' + confirmed.erpPaymentMethod,
         wanted.erpPaymentTerm + u'/' + wanted.erpPaymentMethod},
        {u"note"_s, confirmed.note, wanted.note},
    };
    QList<Finding> findings;
    for (const auto &[field, before, after] : facts) {
        if (before != after)
            findings.append({.code = u"order.changed_after_confirm"_s, .field = field, .args = {before, after}});
    }
    return findings;
}

} // namespace cuadra
