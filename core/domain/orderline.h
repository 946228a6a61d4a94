#pragma once

#include "core/base/decimal.h"

#include <QList>
#include <QString>
#include <QStringList>

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

} // namespace cuadra
