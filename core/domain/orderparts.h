#pragma once

#include "core/base/decimal.h"
#include "core/domain/orderline.h"

#include <QString>

#include <optional>

namespace cuadra {

/// A coupon as the shop printed it. The money is already in the lines; this names it.
struct Coupon
{
    QString code;
    Decimal discountNet; ///< positive
    Decimal discountTax;

    friend bool operator==(const Coupon &, const Coupon &) = default;
};

/// The shop's own sum per rate.
struct OrderTax
{
    QString rateKey;
    QString label;
    TaxKind kind = TaxKind::Vat;
    Decimal percent;
    Decimal goodsTax; ///< lines and fees
    Decimal shippingTax;

    [[nodiscard]] Decimal tax() const { return goodsTax + shippingTax; }
    friend bool operator==(const OrderTax &, const OrderTax &) = default;
};

struct Refund
{
    QString externalId;
    Decimal amount; ///< positive, with tax
    QString reason;

    friend bool operator==(const Refund &, const Refund &) = default;
};

struct Payment
{
    QString method;      ///< the shop's code: "redsys", "bacs", "cod"
    QString title;
    QString transaction; ///< the gateway's reference
    std::optional<qint64> paidMs;

    friend bool operator==(const Payment &, const Payment &) = default;
};

/// What the shop knows of the customer's fiscal side, as typed.
struct TaxIdentity
{
    QString number;              ///< as typed; rules judge it
    bool business = false;       ///< a company name, a VAT number or the shop's own flag says so
    bool surchargeScheme = false; ///< the shop flags the customer as under recargo de equivalencia
    bool invoiceAsked = false;

    friend bool operator==(const TaxIdentity &, const TaxIdentity &) = default;
};

} // namespace cuadra
