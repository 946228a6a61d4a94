#pragma once

#include "core/base/decimal.h"
#include "core/domain/address.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace cuadra {

enum class TaxKind {
    Vat,       ///< IVA or a foreign VAT
    Surcharge, ///< recargo de equivalencia
    Igic,
    Ipsi,
    Other,
};

/// Name in mapping keys and the ledger: "vat", "surcharge", "igic", "ipsi", "other".
[[nodiscard]] QString taxKindName(TaxKind kind);

/// What one tax adds to one line. Unit: currency of the order; the shop may give up to six digits.
struct LineTax
{
    QString rateKey; ///< the shop's id of the rate
    TaxKind kind = TaxKind::Vat;
    Decimal percent;
    Decimal amount;         ///< on the net after discounts
    Decimal amountBefore;   ///< on the net before discounts

    friend bool operator==(const LineTax &, const LineTax &) = default;
};

enum class LineKind { Product, Shipping, Fee };

/// One line. All amounts are net of tax, whatever way the shop types its prices.
struct OrderLine
{
    QString externalId;
    LineKind kind = LineKind::Product;
    QString sku;        ///< of the variation when there is one
    QString ean;
    QString productId;  ///< empty or "0" when the shop deleted the product
    QString variationId;
    QString methodId;   ///< shipping lines: the shop's method ("flat_rate")
    QString name;
    QStringList details; ///< what the customer chose, as text: "Talla: 42"
    Decimal quantity = Decimal::fromInt(1);
    Decimal netBefore;  ///< before discounts, whole line
    Decimal net;        ///< after discounts, whole line
    Decimal taxBefore;
    Decimal tax;
    QList<LineTax> taxes;

    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

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

/// What a shop's state means to us; the shop's own word is kept beside it.
enum class SourceState {
    Draft,      ///< cart not finished
    Pending,    ///< waits for a payment that may never come
    OnHold,     ///< waits for a transfer, a cheque or a person
    Processing, ///< paid or agreed: to be delivered
    Completed,
    Cancelled,
    Refunded,
    Failed,     ///< payment refused
    Trashed,    ///< put in the bin or deleted
    Other,      ///< a plug-in's own state
};

inline constexpr std::array kSourceStates{
    SourceState::Draft,     SourceState::Pending,  SourceState::OnHold, SourceState::Processing, SourceState::Completed,
    SourceState::Cancelled, SourceState::Refunded, SourceState::Failed, SourceState::Trashed,    SourceState::Other,
};

/// Name in settings: "draft", "pending", "on_hold", ...
[[nodiscard]] QString sourceStateName(SourceState state);
[[nodiscard]] std::optional<SourceState> sourceStateFromName(QStringView name);

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

/// An order in Cuadra's canonical form.
///
/// Promise: what a reader could not understand is an error of the reader, never a default here.
struct Order
{
    QString externalId; ///< key at the source
    QString number;     ///< what the customer knows
    SourceState state = SourceState::Other;
    QString sourceState; ///< the shop's own word
    qint64 createdMs = 0;
    qint64 modifiedMs = 0;
    QString currency;   ///< ISO 4217
    bool pricesIncludeTax = false;

    QString customerId; ///< at the source; empty for a guest
    TaxIdentity taxIdentity;
    Address billing;
    Address shipping; ///< may be empty: then goods go to the billing address
    Payment payment;
    QString note;
    bool fraudSuspected = false;

    QList<OrderLine> lines; ///< products, shipping and fees
    QList<Coupon> coupons;
    QList<OrderTax> taxes;
    QList<Refund> refunds;

    Decimal discountNet; ///< the shop's own sums, to be proved by totals
    Decimal discountTax;
    Decimal shippingNet;
    Decimal shippingTax;
    Decimal totalTax;
    Decimal total;       ///< with tax, before refunds

    [[nodiscard]] const Address &deliveryAddress() const { return shipping.isEmpty() ? billing : shipping; }
    [[nodiscard]] Decimal untaxed() const { return total - totalTax; }

    friend bool operator==(const Order &, const Order &) = default;
};

} // namespace cuadra
