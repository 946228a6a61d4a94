#pragma once

#include "core/connectors/tryton/trytonsale.h"

namespace cuadra::tryton {

/// One tax of a document as Tryton computed it.
struct TaxAmount
{
    QString tax; ///< id
    Decimal base;
    Decimal amount;

    friend bool operator==(const TaxAmount &, const TaxAmount &) = default;
};

/// Asks Tryton what an invoice of these lines would say per tax; nothing is stored. A sale keeps only its sum of taxes.
/// Source: account_invoice 6.0, Invoice.on_change_lines.
[[nodiscard]] RpcCall makeSplitPreview(const Sale &sale, qint64 company);
[[nodiscard]] Result<QList<TaxAmount>> readSplitPreview(const JsonValue &result);

/// The taxes on the invoices made of a sale.
[[nodiscard]] RpcCall makeInvoiceTaxSearch(qint64 sale);
[[nodiscard]] Result<QList<TaxAmount>> readInvoiceTaxes(const JsonValue &result);

} // namespace cuadra::tryton
