#pragma once

#include "core/base/decimal.h"
#include "core/domain/address.h"
#include "core/domain/order.h"

#include <QList>
#include <QString>

#include <optional>

namespace cuadra {

/// Who buys, as the ERP needs it to find or make the customer.
struct CustomerDraft
{
    QString key;       ///< stable key for the ERP record, at most 40 characters: "WEB-C17", "WEB-G" + digest for guests
    QString name;
    QString taxId;     ///< normalised; empty when unknown
    QString taxIdType; ///< "es_nif", "eu_vat" or empty
    QString email;
    QString phone;
    Address billing;
    Address delivery;
    bool business = false;
    bool surchargeScheme = false;

    friend bool operator==(const CustomerDraft &, const CustomerDraft &) = default;
};

/// One line as it will be sent: everything resolved, nothing left for the connector to decide.
struct DraftLine
{
    LineKind kind = LineKind::Product;
    QString erpProduct;      ///< the ERP's id
    QString erpUnit;         ///< the ERP's unit id, empty = the product's own
    QStringList erpTaxes;    ///< the ERP's tax ids
    Decimal quantity;
    Decimal unitPrice;       ///< net; digits as TargetLimits::priceDigits says
    Decimal unitPriceGross;  ///< with tax; for ERPs that are told gross prices
    Decimal net;             ///< quantity x unitPrice, rounded to cents: what the shop charged
    QString description;
    QString sourceLine;      ///< OrderLine::externalId

    friend bool operator==(const DraftLine &, const DraftLine &) = default;
};

/// An order ready to be made in an ERP.
struct OrderDraft
{
    QString businessKey;  ///< at most 20 characters; the ERP document carries it
    QString reference;    ///< the shop's number, for people
    CustomerDraft customer;
    QString currency;
    qint64 dateMs = 0;
    bool grossPrices = false; ///< true: unitPriceGross is what counts
    QString erpPaymentTerm;
    QString erpPaymentMethod;
    QString erpWarehouse;
    QString erpPriceList;
    QString note;
    QList<DraftLine> lines;

    friend bool operator==(const OrderDraft &, const OrderDraft &) = default;
};

/// How far the ERP document has come.
enum class ErpOrderState {
    Draft,     ///< may still be changed or removed
    Confirmed, ///< promised; a change is a new document
    Cancelled,
};

struct ErpTax
{
    QStringList erpTaxes; ///< ERP tax ids that make it up, normally one
    TaxKind kind = TaxKind::Vat;
    Decimal percent;
    Decimal base;
    Decimal amount;

    friend bool operator==(const ErpTax &, const ErpTax &) = default;
};

struct ErpLine
{
    QString erpProduct;
    Decimal quantity;
    Decimal net;

    friend bool operator==(const ErpLine &, const ErpLine &) = default;
};

/// What the ERP holds, read back. The only thing that proves a write.
struct ErpOrder
{
    QString erpId;
    QString number;    ///< empty until the ERP gives one
    QString businessKey;
    ErpOrderState state = ErpOrderState::Draft;
    QString currency;
    Decimal untaxed;
    Decimal tax;
    Decimal total;
    QList<ErpTax> taxes; ///< empty when the ERP gives no split before invoicing
    QList<ErpLine> lines;
    QString customerKey; ///< CustomerDraft::key or the ERP's own code

    friend bool operator==(const ErpOrder &, const ErpOrder &) = default;
};

} // namespace cuadra
